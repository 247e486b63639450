"""Headings of a resume's parts on the line of a post: "WORK HISTORY Teller, Elm Bank, 2015 - 2018".

Such a heading is told from a title by how it is written, "EMPLOYMENT Clerk" and not "EMPLOYMENT CLERK", or
by being of several words; posts.yaml has how titles go on that begin alike ("Work Experience Coordinator").
"""

from __future__ import annotations

import re
from functools import cache

from screener.nlp.heads.titles import TitleIndex
from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words

#: The last word of such a heading, and those before it.
_HEADING = later(
    lambda: (
        rf"\W{{0,3}}(?P<words>(?:{any_of(load_post_words().before_glued)}\s+(?:(?:and|&)\s+)?)*"
        rf"{any_of(load_post_words().glued_headings)})(?P<sign>\s*[:|]\s*|\s+[-–—]\s+|\s+)(?=\w)"
    ),
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_MARK = re.compile(r"[,;:|()\t]|\s[-–—]\s")
#: A word in capitals that may be left of the heading: "RESPONSIBILITIES BASIC Project Manager".
_LEFT = re.compile(r"(?P<word>[A-Z]{4,})\s+(?=[A-Z][a-z])")


def past_heading(text: str, start: int, end: int, index: TitleIndex) -> int:
    """Return where the words of a line begin behind the heading that is glued to it."""
    if _first_word(text, start, end) not in _beginnings():
        return start
    match = _HEADING.match(text, start, end)
    if match is None or not _is_apart(match, text, end):
        return start
    left = _LEFT.match(text, match.end(), end)
    if left is not None and match["words"].isupper() and not index.classify(left["word"]).certainty:
        return left.end()
    return match.end()


def _first_word(text: str, start: int, end: int) -> str:
    match = _WORD.search(text, start, end)
    return match[0].strip("*-–—•|:").lower() if match else ""


def _is_apart(match: re.Match[str], text: str, end: int) -> bool:
    """Return whether words are a heading, by what follows them."""
    words = match["words"]
    follows = _MARK.split(text[match.end() : end], maxsplit=1)[0].split()
    if not follows[0][:1].isupper() and not follows[0][:1].isdigit():
        return False
    if match["sign"].strip() or follows[0][:1].isdigit():
        return words.isupper() or len(words.split()) > 1
    if words.isupper() and not all(word.isupper() for word in follows if word.isalpha()):
        return True
    several = len(words.split()) > 1 or words.lower() == "experience"
    return several and not words.islower() and not _of_titles().issuperset((follows[0].lower(),))


@cache
def _of_titles() -> frozenset[str]:
    return frozenset(load_post_words().behind_experience)


@cache
def _beginnings() -> frozenset[str]:
    words = load_post_words()
    return frozenset((*words.before_glued, *words.glued_headings))
