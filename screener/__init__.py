"""Reads resumes for patient access and medical assistant posts, with evidence for every point."""

__version__ = "0.1.0"
