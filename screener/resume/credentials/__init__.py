"""Certifications and licences: which are named, by whom, and how they stand."""
