"""Misspelt words: what is no mistake, and what was probably meant."""
