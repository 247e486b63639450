"""Names of firms that hold commas: "Smith, Jones & Cole, LLC", "Baker, Inc.", "Ear, Nose and Throat Center".

A list of names ends with the one behind "&" or "and"; the letters behind a name say what kind of firm it
is, unless they are those of the state that a town stands before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from screener.nlp.heads.organisations import is_employer
from screener.nlp.heads.piece import Piece
from screener.nlp.heads.places import holds_more_than_town, is_place
from screener.nlp.heads.titles import TitleIndex
from screener.patterns import later
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words

#: Letters and words behind a firm's name; those that are a state's too only with points or in small letters.
_TAIL = re.compile(
    r"(?:(?:inc|incorporated|llc|l\.l\.c|llp|l\.l\.p|ltd|corp|p\.c|pc|pllc|m\.d|dds|d\.d\.s|dmd|dpm|do|np|p\.a|cpas?)\.?|co\.)$",
    re.IGNORECASE,
)
_STATES = frozenset({"CO", "MD", "PA"})
#: The last of the names: "Jones & Cole", "& Cole", "Nose and Throat Associates".
_LAST = later(
    r"(?:[A-Z][\w.'’-]*\s)?(?:&|and)\s[A-Z][\w.'’&-]*(?:\s[A-Z&][\w.'’&-]*){0,3}(?:\sof\s[A-Z]\w+)?"
)
#: A name before it: a word, or what the first of several names begins with.
_NAME = later(r"[A-Z][\w'’-]+")
_FIRST = later(r"(?:(?:the )?(?:law )?(?:offices?|firm) of|drs?\.?|doctors) [A-Z][\w'’-]+", re.IGNORECASE)
_MOST_NAMES = 4


def join_firms(text: str, pieces: Sequence[Piece], index: TitleIndex) -> list[Piece]:
    """Return the pieces of a line, those of one firm's name together."""
    if not any(piece.mark == "," for piece in pieces):
        return list(pieces)
    return _with_tails(text, _partners(text, pieces, index))


def _with_tails(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with "LLC" and its like joined to the name before."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and piece.mark == "," and _is_tail(piece, joined):
            joined.append(_whole(text, joined.pop(), piece, employer=True))
        else:
            joined.append(piece)
    return joined


def _is_tail(piece: Piece, before: Sequence[Piece]) -> bool:
    """Return whether letters tell what kind of firm stands before them, and not its state."""
    if piece.text not in _STATES:
        return _TAIL.match(piece.text) is not None
    name = before[-1]
    if is_employer(name.text) or "&" in name.text or name.text.startswith("Dr"):
        return True
    listed = len(before) > 1 and name.mark == "," and not before[-2].title
    if piece.text == "CO" or listed:
        return False
    person = " " in name.text and not name.title
    return person or holds_more_than_town(name.text)


def _partners(text: str, pieces: Sequence[Piece], index: TitleIndex) -> list[Piece]:
    """Return the pieces with the names of several partners joined."""
    joined: list[Piece] = []
    for at, piece in enumerate(pieces):
        if piece.mark != "," or not _ends_names(piece.text):
            joined.append(piece)
            continue
        first = len(joined)
        after = pieces[at + 1 : at + 2]
        firm = piece.employer or any(_is_tail(tail, [piece]) for tail in after)
        while (
            first
            and len(joined) - first < _MOST_NAMES
            and _may_be_name(joined[first - 1], pieces, index, firm=firm)
        ):
            first -= 1
            if joined[first].mark != ",":
                break
        names = joined[first:]
        del joined[first:]
        joined.append(_whole(text, names[0], piece, employer=piece.employer) if names else piece)
    return joined


def _ends_names(text: str) -> bool:
    """Return whether words are the last of several names, and no title: "Cole & Sons", not "Coding and
    Billing Lead"."""
    return (
        _LAST.fullmatch(text) is not None
        and text.rsplit(maxsplit=1)[-1].lower() not in load_words().title_head_words
    )


def _may_be_name(piece: Piece, pieces: Sequence[Piece], index: TitleIndex, *, firm: bool) -> bool:
    """Return whether a piece may be one of several names: a word that is no title, unless that of the line
    is another one, or that titles have, unless its name is a firm's: "Runner - Baker, Finn & Sons"."""
    if _FIRST.fullmatch(piece.text):
        return True
    low = piece.text.lower()
    if _NAME.fullmatch(piece.text) is None or low in _parts() or is_place(piece.text):
        return False
    if piece.title > 0:
        return any(other.title > 0 and other.start < piece.start for other in pieces)
    return firm or not index.knows(piece.text)


def _whole(text: str, first: Piece, last: Piece, *, employer: bool) -> Piece:
    return replace(first, end=last.end, text=text[first.start : last.end], title=0.0, employer=employer)


@cache
def _parts() -> frozenset[str]:
    words = load_post_words()
    return frozenset((*words.departments, *words.wards))
