"""Dates and ranges: how people write them, what they mean, and where they stand."""
