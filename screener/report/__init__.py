"""Views of a `Screening`: JSON, text for a terminal, a page for a browser, and tables of many.

`jsonform` is the one form; the others are drawn from it. No view computes a score.
"""
