"""Draws the invented sample resumes: what they say is data (`content/*.yaml`), how they look is code."""
