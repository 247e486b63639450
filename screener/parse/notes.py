"""Flags that reading raises. They carry no points; a person looks."""

from __future__ import annotations

from collections.abc import Sequence

from screener.parse.clean import count_shapeless, count_tags, mixed_words
from screener.values import Flag, HiddenText
from screener.wording import count

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
    told, shown = _shown(hidden)
    return [Flag("hidden_text", f"{told} in the file cannot be seen on the page and were left out: {shown}")]


def replaced_flags(false: Sequence[HiddenText]) -> list[Flag]:
    """Return a flag that quotes what a file says in place of painted words, where it does."""
    if not false:
        return []
    told, shown = _shown(false)
    return [
        Flag("replaced_text", f"the file says {told} where others are painted; they were left out: {shown}")
    ]


def lost_blanks_flag(blanks: int) -> Flag:
    """Return the flag of a file whose words were run together, given how many blanks were put back."""
    told = count(blanks, "blank was", "blanks were")
    return note("lost_blanks", f"the file runs words together; {told} put back between them")


def unreadable_flags(pages: Sequence[tuple[int, int]]) -> list[Flag]:
    """Return a flag for words in fonts that cannot be read, given pages (from 1) and how many
    words of each were left out."""
    if not pages:
        return []
    lost = sum(words for _, words in pages)
    where = ", ".join(str(page) for page, _ in pages)
    told = count(lost, "word was", "words were")
    says = f"{told} left out on page {where}: their font does not say which letters it paints"
    return [Flag("unreadable_font", says)]


def _shown(texts: Sequence[HiddenText]) -> tuple[str, str]:
    """Return how many words there are, and the first of them."""
    return _shown_words(" ".join(text.quote for text in texts).split())


def _shown_words(words: Sequence[str]) -> tuple[str, str]:
    shown = " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
    return count(len(words), "word"), shown


def letter_flags(text: str) -> list[Flag]:
    """Return flags for letters in the raw text of a file that are invisible, or not what they
    look like."""
    flags = []
    if count_tags(text):
        flags.append(
            note("invisible_letters", "the file holds invisible copies of letters; they were left out")
        )
    elif count_shapeless(text) > _MANY_SHAPELESS:
        flags.append(
            note("invisible_letters", "the file holds many characters without a shape; they were left out")
        )
    if mixed := mixed_words(text):
        told, shown = _shown_words(mixed)
        says = f"{told} mixed of two alphabets that look alike, and cannot be matched: {shown}"
        flags.append(note("mixed_letters", says))
    return flags
