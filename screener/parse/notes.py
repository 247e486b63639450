"""Flags that reading raises. They carry no points; a person looks."""

from __future__ import annotations

from collections.abc import Sequence

from screener.parse.clean import count_shapeless, count_tags
from screener.values import Flag, HiddenText

#: Honest exports leave a few characters without a shape; a flood is worth a look.
_MANY_SHAPELESS = 200
#: So many hidden words are quoted in a flag.
_SHOWN = 30


def note(code: str, says: str) -> Flag:
    """Return a flag without evidence: what it is about has no place in the text."""
    return Flag(code, says)


def hidden_flags(hidden: Sequence[HiddenText]) -> list[Flag]:
    """Return a flag that quotes the words nobody can see, where there are any."""
    if not hidden:
        return []
    words = " ".join(text.quote for text in hidden).split()
    shown = " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
    count = "1 word" if len(words) == 1 else f"{len(words)} words"
    return [Flag("hidden_text", f"{count} in the file cannot be seen on the page and were left out: {shown}")]


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
