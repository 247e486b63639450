"""Bullet marks, in any glyph that people use for them."""

from __future__ import annotations

#: Marks that are never anything but a bullet at the start of a line.
MARKS = frozenset(
    "\u2022\u2023\u2043\u204c\u204d\u2219\u25cf\u25cb\u25e6\u25aa\u25ab\u25a0\u25a1\u25fc\u25fb\u25fe\u25fd\u25c6\u25c7\u2756"
    "\u27a2\u27a4\u25ba\u25b8\u25b6\u25b9\u27a3\u2794\u2192\u21d2\u2713\u2714\u2611\u2605\u2606\u272a\u2726\u2727\u2736\u2731\u2733\u00b7"
    "\u22c5\u2217\u2765\u2751\u2752\u25c9\u25ce\u29bf\u29be\u203a\u00bb\u00a7\u00b0\u2610\u2612\u25fe\u2b25\u2b29\u2b1b\u2b24\u26ab"
    "\u30fb\uff65\u2b58\u2666\u2663\u2660\u2794\u27a1\u25bb\u25cc\u25d8\u25d9\u00a4\u2020"
    "\u2705\u2728\u2b50\u26aa\U0001f448\U0001f449\U0001f518\U0001f534\U0001f535\U0001f536\U0001f537\U0001f538\U0001f539"
    "\U0001f7e0\U0001f7e1\U0001f7e2\U0001f7e3\U0001f7e6\U0001f7e9\U0001f4cc\U0001f4a0"
)
#: Marks that are a bullet only where a blank follows; the last two are an arrow and a check mark of a font of
#: pictures that the text lost.
_LOOSE = frozenset(
    {"-", "*", "+", "o", "~", ">", "\u2013", "\u2014", "--", "=>", "->", "**", ">>", "\u00d8", "\u00fc"}
)


def split_bullet(words: list[str]) -> int:
    """Return how many whole words at the start of a line are bullet marks."""
    count = 0
    while count < len(words) - 1 and is_bullet(words[count]):
        count += 1
    return count


def is_bullet(word: str) -> bool:
    """Return whether a word by itself is a bullet mark."""
    return word in _LOOSE or (word != "" and MARKS.issuperset(word))


def glued_bullet(word: str) -> int:
    """Return how many letters at a word's start are a bullet mark glued to it."""
    count = 0
    while count < len(word) and word[count] in MARKS:
        count += 1
    return count if count < len(word) else 0
