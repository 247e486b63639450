"""The names of files, which are whatever bytes a system lets them be."""

from __future__ import annotations


def one_name(name: str) -> str:
    """Return a file's name as valid Unicode: bytes that are no text are shown as U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
