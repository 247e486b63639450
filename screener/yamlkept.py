"""What YAML files say, kept from one start of the program to the next.

Reading a megabyte of YAML takes longer than reading ten resumes; the same as JSON is read in a tenth of
that. What a file says is filed under the hash of its text and of all that read it: an edited file has
another hash, as has any file under another version, and is read afresh. What a file may say is checked at
each start all the same.

Where it is kept is not known here. The edge of the program hands in a shelf; a program that
uses the library does not, and then nothing is kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Protocol


class Shelf(Protocol):
    """Keeps what files say by keys, or loses it: nobody relies on it."""

    def get(self, key: str) -> bytes | None:
        """Return what was kept under a key, None where that is not there, or not whole."""

    def put(self, key: str, said: bytes) -> None:
        """Keep what a file says, where that is possible."""


Finder = Callable[[], Shelf | None]


#: The one that was handed in, if any; called when the first file is wanted.
_finders: list[Finder] = []


def keep_on(find: Finder) -> None:
    """Keep what files say on the shelf that `find` returns, from here on; None keeps none."""
    _finders[:] = [find]


def kept_or_read(text: bytes, reader: bytes, read: Callable[[], bytes]) -> bytes:
    """Return what a text says, kept or read now. `reader` tells one way of reading from another.

    Raises what `read` raises; what has a fault is never kept.
    """
    shelf = _finders[0]() if _finders else None
    if shelf is None:
        return read()
    key = hashlib.sha256(hashlib.sha256(reader).digest() + text).hexdigest()
    said = shelf.get(key)
    if said is None:
        said = read()
        shelf.put(key, said)
    return said
