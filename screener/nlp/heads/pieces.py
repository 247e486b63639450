"""The heading lines of a post, cut into pieces.

People write "Medical Assistant, Oakview Clinic, Reno, NV 06/2019 - Present" in every order and
with every mark between the parts. A piece is what stands between two marks, a date or a
placeholder ("Company Name City, State", which resume builders leave behind).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from screener.nlp.heads.firms import join_firms
from screener.nlp.heads.glued import past_heading
from screener.nlp.heads.marks import find_holes
from screener.nlp.heads.organisations import is_employer, is_organisation
from screener.nlp.heads.piece import KNOWN, LIKELY, POSSIBLE, SURE, Piece
from screener.nlp.heads.places import holds_more_than_town, is_place, is_state, is_town, names_town
from screener.nlp.heads.titles import TitleIndex, has_head_word, without_aside
from screener.patterns import any_of, later
from screener.values import Certainty
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words

EDGES = " \t\n,;:|-–—•·()/\"'>"
_UNION = re.compile(
    r"\d*(?!crew|team|staff|board|cast|band|choir|council|squad|faculty|panel)(?:(?-i:[A-Z]{3,8})|union)\d*"
    r"(?:[ -](?:local )?\d+)? member",
    re.I,
)
_FIGURE = r"(?:\d{1,4}(?:\.\d)?\+?|one|two|three|four|five|six|seven|eight|nine|ten)"
_LENGTH = re.compile(
    rf"(?:(?:about|over|nearly|almost|approx\.?|approximately)\s+)?{_FIGURE}[\s-]*"
    r"(?:years?|yrs?|months?|mos?|weeks?|wks?|days?|hours?|hrs?)\b.{0,24}",
    re.IGNORECASE,
)
#: How many posts a ladder below has: "2014 - Present, four positions".
_COUNT = re.compile(
    rf"(?:in |held )?(?:{_FIGURE}|several|various|multiple|many)\s+(?:different\s+|progressive\s+)?"
    r"(?:positions?|roles?|posts?|titles?|jobs?|promotions?)(?:\s+held)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"@|\bwww\.|https?:")
_COMMA_OR_TAB = re.compile(r"[,\t]")
_WORD = re.compile(r"[^\W\d_]+")
_GRADE = re.compile(r"(?:GS|GG|WG|NF)[\s-]?\d[\d\s-]*", re.IGNORECASE)
_ASIDES = frozenset({"volunteer", "unpaid", "paid", "internship", "externship"})
#: "Elm Hospital (volunteer)": an aside behind the employer's name belongs to the post.
_ASIDE_BEHIND = re.compile(r"\s*\((?:volunteer|unpaid|paid|internship|externship)\)$", re.IGNORECASE)
_STILL = re.compile(r"(?<=\w)\s+(?:Current|Present)$")
_LABEL = re.compile(
    r"^(?:position(?: title| held)?|title|job title|employer|company(?: name)?|name of employer"
    r"|organization|role)\s*:\s*",
    re.IGNORECASE,
)
#: "Bookkeeper (Physician Billing Group)": what stands before a bracket that ends a piece.
_OUTSIDE = re.compile(r"([^()]+?)\s*\([^()]+\)$")
#: Kinds of contract that are no title either, alone on their line.
_HOURS = frozenset("full-time,full time,part-time,part time,hybrid,on-site,onsite,remote".split(","))
_SCORES = {
    Certainty.WHOLE: SURE,
    Certainty.PART: KNOWN,
    Certainty.WORD: POSSIBLE,
    Certainty.UNKNOWN: 0.0,
}
#: The score of words that hold a word of titles beside a word that no title has.
_NAMED = 2.0
#: By how much less a course looks like a title than its words do: "Security Training".
_COURSE = 3.0
#: By how much less a name of an organisation looks like a title than its words do.
_ORGANISATION = 4.0
_SIDE_LABEL = later(
    lambda: rf"\W*{any_of(load_post_words().side_labels)}(?:\s+name|'s\s+name)?\s*:", re.IGNORECASE
)


def as_title(text: str, start: int, end: int) -> Piece:
    """Return a stretch of a text as a title: what stands around it says so, whatever its words."""
    return Piece(start, end, text[start:end], "", SURE, employer=False, place=False)


def titled(piece: Piece) -> Piece:
    """Return a piece as a title, by what stands around it."""
    return replace(piece, title=SURE, employer=False)


def as_employer(text: str, start: int, end: int) -> Piece:
    """Return a stretch of a text as the name of an employer, by what stands around it."""
    return Piece(start, end, text[start:end], "", 0.0, employer=True, place=False)


def cut(
    text: str, start: int, end: int, dates: Iterable[tuple[int, int]], index: TitleIndex
) -> tuple[Piece, ...]:
    """Return the pieces of a stretch of text, without dates and placeholders."""
    inside = [(first, last) for first, last in dates if start <= first < end]
    if not inside and _SIDE_LABEL.match(text, start, end):
        return ()
    start = past_heading(text, start, end, index)
    pieces: list[Piece] = []
    at, mark = start, ""
    for first, last, sign in [*find_holes(text, start, end, inside), (end, end, "")]:
        if first > at:
            piece = _piece(text, at, first, mark, index)
            if piece is not None:
                pieces.append(piece)
                mark = ""
        if last > at:
            at, mark = last, sign or mark
    plain = [piece for piece in pieces if piece.text.lower() not in _contracts()]
    alone = [piece for piece in pieces if piece.text.lower() not in _HOURS]
    return _places(join_firms(text, plain or alone, index))


def _piece(text: str, start: int, end: int, mark: str, index: TitleIndex) -> Piece | None:
    raw = text[start:end]
    if raw.strip(EDGES).lower() in _ASIDES and "(" in raw:
        return None
    label = _LABEL.match(raw.lstrip(EDGES))
    start += len(raw) - len(raw.lstrip(EDGES)) + (label.end() if label else 0)
    body = text[start:end].rstrip(EDGES.replace(")", "").replace("(", "") + ("" if "(" in raw else ")"))
    body = body[: body.rindex("(")].rstrip() if body.count("(") > body.count(")") else body
    body = body.rstrip(" )") if body.count(")") > body.count("(") else body
    body = _STILL.sub("", body)
    aside = _ASIDE_BEHIND.search(body)
    if aside and is_employer(body[: aside.start()]):
        body = body[: aside.start()].rstrip()
    low = body.lower()
    if not any(map(str.isalnum, body)) or low in ("and", "or") or low in load_post_words().heading_labels:
        return None
    if any(pattern.fullmatch(body) for pattern in (_LENGTH, _COUNT, _GRADE, _UNION)):
        return None  # "160 hours", "2 years", "four positions", "GS-0679-05", "SEIU member"
    name = without_aside(body)
    title, employer = _title_score(name, index), is_employer(name) and not _is_plain(name, index)
    outside = _OUTSIDE.match(name)
    if employer and outside and ends_as_title(outside[1]):
        title, employer = max(title, _title_score(outside[1], index)), False
    return Piece(start, start + len(body), body, mark, title, employer, place=False)


def _title_score(text: str, index: TitleIndex) -> float:
    """Return how much a piece of text looks like the title of a post, 0 to 6."""
    words = text.split()
    if not words or len(words) > 16 or _ADDRESS.search(text):
        return 0.0
    match = index.classify(text)
    score = _SCORES[match.certainty]
    if score < SURE and words[-1].lower() in load_post_words().trades_of_firms and not index.knows(text):
        score = min(score, _NAMED)  # "Apex Security"
    elif score < LIKELY and has_head_word(text):
        score = LIKELY
    elif match.certainty is Certainty.WORD and not index.knows(text):
        score = _NAMED  # "Marsh Insurance"
    if "/" in text and score < SURE and index.classify(text.partition("/")[0]).certainty is Certainty.WHOLE:
        return SURE  # "Teacher's Aide / After School Program"
    if score < SURE and words[-1].strip(".,)").lower() in load_post_words().course_words:
        score -= _COURSE
    if score < SURE and is_organisation(text, index):
        score -= _ORGANISATION
    if len(words) > 8:
        score -= 1.5
    if text[0].islower():
        score -= 1.5
    if is_sentence(text) or (match.certainty < Certainty.WHOLE and begins_with_deed(text)):
        score -= 3.0
    return max(score, 0.0)


def is_sentence(text: str) -> bool:
    """Return whether words read as a sentence or a duty."""
    words = text.split()
    first = words[0].lower()
    if len(words) >= 5 and text.rstrip().endswith("."):
        return True
    if first in load_words().title_participles or first in load_post_words().names_like_deeds:
        return False
    if names_town(text) and all(word[:1].isupper() or word[:1].isdigit() for word in words):
        return False  # "Allied Plains Family Clinic, Austin, TX"
    told = len(words) >= 5 and (first.endswith(("ed", "ing")) or first in load_words().duty_openers)
    # "Delegated Finance and Admin Manager" is set as a title, whatever stands behind a comma.
    return told and not (_is_set_as_title(text) or _is_set_as_title(_COMMA_OR_TAB.split(text)[0]))


def _is_set_as_title(text: str) -> bool:
    words = [word.strip(".,)") for word in text.split() if word != "and"]
    return words[-1].lower() in load_words().title_head_words and all(word[:1].isupper() for word in words)


def begins_with_deed(text: str) -> bool:
    """Return whether words begin with what somebody did, and end with no title: "Coached girls' softball"."""
    words = _WORD.findall(text.partition(" (")[0].lower())  # "Wheeled Vehicle Mechanic (91B)"
    if not words or not words[0].endswith(("ed", "ing")) or words[0] in load_words().title_participles:
        return False
    # "Banking Center Manager II" is a title, "Assisted the manager" is not.
    held = words if words[0].endswith("ing") else words[-1:]
    return not any(word in load_words().title_head_words for word in held)


def ends_as_title(text: str) -> bool:
    """Return whether the last word is one that titles end with, of one person: no "Society of Clerks"."""
    last = text.rpartition(" ")[2]
    return not last.endswith("s") and has_head_word(last)


def _is_plain(text: str, index: TitleIndex) -> bool:
    """Return whether words are a title and hold no name: "Food Services Clerk"."""
    return ends_as_title(text) and index.names_kind(text)


def in_cells(text: str, one: Piece, other: Piece) -> bool:
    """Return whether two pieces stand in two cells of one line."""
    first, last = sorted((one, other), key=lambda piece: piece.start)
    between = text[first.end : last.start]
    return "\t" in between and "\n" not in between


@cache
def _contracts() -> frozenset[str]:
    return frozenset(load_post_words().contract_kinds)


def _places(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Return the pieces with states, the towns before them, and streets marked as places."""
    flags = [is_place(piece.text) for piece in pieces]
    for at in range(1, len(pieces)):
        town = pieces[at - 1]
        state = flags[at] and pieces[at].mark == "," and is_state(pieces[at].text)
        if state and not town.employer and town.title < LIKELY and not holds_more_than_town(town.text):
            flags[at - 1] = True
    for at, piece in enumerate(pieces):
        after = pieces[at + 1].mark if at + 1 < len(pieces) else ""
        cell = "\t" in (piece.mark, after)
        if cell and not piece.employer and piece.title < LIKELY and is_town(piece.text):
            flags[at] = True
    return tuple(
        replace(piece, place=True) if flag else piece for piece, flag in zip(pieces, flags, strict=True)
    )
