"""The names that rooms share: of files, which are whatever bytes a system lets them be, and of our own."""

from __future__ import annotations

#: Stands in the head of every page that this program writes: it lies among resumes sooner or later.
OWN_PAGE = b'<meta name="generator" content="screener">'
#: Within so many bytes.
OWN_PAGE_WITHIN = 400
#: Where a batch keeps what it found.
OWN_STORE = "screener.sqlite"
#: The rubrics of whoever names none.
DEFAULT_RUBRICS = ("par", "ma")


def one_name(name: str) -> str:
    """Return a file's name as valid Unicode: bytes that are no text are shown as U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
