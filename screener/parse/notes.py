"""Flags that reading raises. They carry no points; a person looks."""

from __future__ import annotations

from screener.parse.clean import count_shapeless, count_tags
from screener.values import Flag

#: Honest exports leave a few characters without a shape; a flood is worth a look.
_MANY_SHAPELESS = 200


def note(code: str, says: str) -> Flag:
    """Return a flag without evidence: what it is about has no place in the text."""
    return Flag(code, says)


def letter_flags(text: str) -> list[Flag]:
    """Return flags for invisible characters in the raw text of a file."""
    flags = []
    if count_tags(text):
        flags.append(
            note("invisible_letters", "the file holds invisible copies of letters; they were left out")
        )
    elif count_shapeless(text) > _MANY_SHAPELESS:
        flags.append(
            note("invisible_letters", "the file holds many characters without a shape; they were left out")
        )
    return flags
