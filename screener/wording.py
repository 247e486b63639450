"""Numbers and lists as people say them: the one place where a plural, an "or" or a full stop is put."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def count(many: int, one: str, more: str = "") -> str:
    """Return "1 file", "2 files"; `more` is the plural that an "s" does not make."""
    return f"{many} {one if many == 1 else more or one + 's'}"


def listing(words: Iterable[str], joiner: str = "or") -> str:
    """Return "a", "a or b", "a, b or c"."""
    *head, last = list(words)
    return f"{', '.join(head)} {joiner} {last}" if head else last


def some(words: Sequence[str], most: int) -> str:
    """Return the first words of a long list, and how many more there are; words with commas stand apart by
    semicolons."""
    first, rest = words[:most], len(words) - most
    apart = "; " if any("," in word for word in first) else ", "
    return apart.join(first) + (f" and {rest} more" if rest > 0 else "")


def sentence(text: str) -> str:
    """Return the text with a capital first letter and a full stop."""
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith((".", "?")) else ".")
