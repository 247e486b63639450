"""The heading lines of a post, cut into pieces and told apart: title, employer, place.

People write "Medical Assistant, Oakview Clinic, Reno, NV 06/2019 - Present" in every order and
with every mark between the parts. A piece is what stands between two marks, a date or a
placeholder ("Company Name City, State", which resume builders leave behind).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from screener.nlp.titles import TitleIndex, has_head_word
from screener.vocab.words import load_words

_MARK = re.compile(
    r"\s+[-–—]+\s+|\s*[|•·●▪\t:]\s*|[–—]\s*|\s*,\s*|;\s*|\s+at\s+|\s+@\s+|\s{3,}|\n|\s+for\s+(?=[A-Z])"
)
_PLACEHOLDER = re.compile(
    r"Company Name(?:\s*[^\w\s]{1,4})?(?:\s*City\b)?(?:\s*,\s*State\b)?(?:\s*,\s*(?:USA|Country)\b)?"
    r"|\bCity\s*,\s*State\b(?:\s*,\s*(?:USA|Country)\b)?",
)
_STATE = re.compile(
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])"
    r"(?:\s+\d{5}(?:-\d{4})?)?$"
)
_TAIL = re.compile(r"^(?:inc|llc|l\.l\.c|ltd|corp|co|pc|p\.c|pllc|pa|md|m\.d|dds|do|np)\.?$", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LONGEST_MARK = 3
_LONGEST_TITLE = 10
_LONGEST_LEAD = 5
_WHOLE = 3
_EDGES = " \t\n,;:|-–—•·()/\"'"
_LABELS = frozenset(
    {
        "company",
        "date",
        "dates",
        "dates of employment",
        "employer",
        "job title",
        "location",
        "organization",
        "position",
        "role",
        "title",
    }
)
_STILL = re.compile(r"(?<=\w)\s+(?:Current|Present)$")
_LABEL = re.compile(r"^(?:position|title|job title|employer|company|organization|role)\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a heading line. `title` is how much it looks like a title (0 to 6), `employer`
    whether it has a word that names of employers have, `place` whether it is one."""

    start: int
    end: int
    text: str
    mark: str
    title: float
    employer: bool
    place: bool


def cut(
    text: str, start: int, end: int, dates: Iterable[tuple[int, int]], index: TitleIndex
) -> tuple[Piece, ...]:
    """Return the pieces of a stretch of text, without dates and placeholders."""
    holes = [(first, last, "") for first, last in dates if start <= first < end]
    line = text[start:end]
    holes += [(start + match.start(), start + match.end(), "") for match in _PLACEHOLDER.finditer(line)]
    holes += [
        (start + match.start(), start + match.end(), match[0].strip()) for match in _MARK.finditer(line)
    ]
    pieces: list[Piece] = []
    at, mark = start, ""
    for first, last, sign in [*sorted(holes), (end, end, "")]:
        if first > at:
            piece = _piece(text, at, first, mark, index)
            if piece is not None:
                pieces.append(piece)
                mark = ""
        if last > at:
            at, mark = last, sign or mark
    return _places(_tails(text, pieces))


def _piece(text: str, start: int, end: int, mark: str, index: TitleIndex) -> Piece | None:
    raw = text[start:end]
    label = _LABEL.match(raw.lstrip(_EDGES))
    start += len(raw) - len(raw.lstrip(_EDGES)) + (label.end() if label else 0)
    body = text[start:end].rstrip(_EDGES.replace(")", "").replace("(", "") + ("" if "(" in raw else ")"))
    body = body[: body.rindex("(")].rstrip() if body.count("(") > body.count(")") else body
    body = _STILL.sub("", body)
    if not any(char.isalnum() for char in body) or body.lower() in _LABELS:
        return None
    return Piece(
        start, start + len(body), body, mark, title_score(body, index), _is_employer(body), place=False
    )


def title_score(text: str, index: TitleIndex) -> float:
    """Return how much a piece of text looks like the title of a post, 0 to 6."""
    words = text.split()
    if not words or len(words) > 16 or re.search(r"@|\bwww\.|https?:", text):
        return 0.0
    match = index.classify(text)
    score = {3: 6.0, 2: 4.0, 1: 2.5, 0: 0.0}[match.strength]
    if score < 3 and has_head_word(text):
        score = 3.0
    if len(words) > 8:
        score -= 1.5
    if text[0].islower():
        score -= 1.5
    if _is_sentence(text):
        score -= 3.0
    return max(score, 0.0)


def _is_sentence(text: str) -> bool:
    words = text.split()
    first = words[0].lower()
    if len(words) >= 5 and text.rstrip().endswith("."):
        return True
    if first in load_words().title_participles:
        return False
    return len(words) >= 5 and (first.endswith(("ed", "ing")) or first in load_words().duty_openers)


def is_prose(text: str) -> bool:
    """Return whether a line reads as a sentence or duty rather than as a heading."""
    # "Chef Company Name City, State Line chef in ...": what precedes the placeholder is the heading.
    before = _PLACEHOLDER.split(text, maxsplit=1)[0].strip()
    text = before or _PLACEHOLDER.sub(" ", text).strip()
    words = text.split()
    return len(words) > 16 or (bool(words) and _is_sentence(text)) or (text[:1].islower() and len(words) > 3)


def has_placeholder(text: str) -> bool:
    """Return whether a line holds "Company Name", left behind by a resume builder."""
    return "Company Name" in text


def starts_with_placeholder(text: str) -> bool:
    """Return whether a line begins with "Company Name"."""
    return _PLACEHOLDER.match(text.lstrip(_EDGES)) is not None


def before_placeholder(pieces: tuple[Piece, ...], text: str) -> Piece | None:
    """Return what stands right before "Company Name" as a title, its parts together; the name of
    the employer is gone, so that nothing else stands there."""
    run: list[Piece] = []
    for piece in pieces:
        if run and len(text[run[-1].end : piece.start].strip()) > _LONGEST_MARK:
            run = []
        run.append(piece)
        tail = text[piece.end : piece.end + 24].lstrip(_EDGES)
        if tail.startswith("Company Name"):
            break
    else:
        return None
    start, end = run[0].start, run[-1].end
    words = text[start:end]
    if len(words.split()) > _LONGEST_TITLE or any(piece.place for piece in run) or is_prose(words):
        return None
    return replace(max(run, key=lambda piece: piece.title), start=start, end=end, text=words)


def apart_from_employer(piece: Piece, index: TitleIndex) -> tuple[Piece, Piece] | None:
    """Return title and employer of a piece that holds both without a mark between them:
    "Elm Clinic Medical Assistant"."""
    words = list(re.finditer(r"\S+", piece.text))
    known = index.classify(piece.text)
    if known.strength == _WHOLE:
        return None
    for count in range(1, len(words)):
        for title_words, rest_words in ((words[count:], words[:count]), (words[:-count], words[-count:])):
            title = piece.text[title_words[0].start() : title_words[-1].end()]
            rest = piece.text[rest_words[0].start() : rest_words[-1].end()]
            named = len(rest_words) > 1 and _is_employer(rest_words[-1][0])
            match = index.classify(title)
            if named and match.strength == _WHOLE and match.family == known.family:
                return _part(piece, title_words, title), _part(piece, rest_words, rest)
    return None


def _part(piece: Piece, words: list[re.Match[str]], text: str) -> Piece:
    start, end = piece.start + words[0].start(), piece.start + words[-1].end()
    return replace(piece, start=start, end=end, text=text)


def leading_title(pieces: tuple[Piece, ...], index: TitleIndex) -> Piece | None:
    """Return the known title of two words or more that a line of duties begins with, in capitals:
    "Sales Representative Established new accounts"."""
    first = next((piece for piece in pieces if not piece.place), None)
    if first is None:
        return None
    words = list(re.finditer(r"\S+", first.text))
    for count in range(min(_LONGEST_LEAD, len(words) - 1), 1, -1):
        title = first.text[: words[count - 1].end()]
        follows = words[count][0]
        capitals = all(word[0].isupper() for word in title.split())
        if (
            capitals
            and follows[0].isupper()
            and not follows.isupper()
            and index.classify(title).strength == _WHOLE
        ):
            end = first.start + len(title)
            return replace(first, end=end, text=title, title=6.0, employer=False)
    return None


def _is_employer(text: str) -> bool:
    # Looking at the words first spares most pieces the long pattern.
    words = _WORD.findall(text.lower())
    return not _employer_beginnings().isdisjoint(words) and _employer_words().search(text) is not None


@cache
def _employer_beginnings() -> frozenset[str]:
    return frozenset(_WORD.findall(phrase)[0] for phrase in load_words().employer_words)


@cache
def _employer_words() -> re.Pattern[str]:
    words = ("\\s+".join(map(re.escape, phrase.split())) for phrase in load_words().employer_words)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def _tails(text: str, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with "LLC" and its like joined to the name before."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and piece.mark == "," and _TAIL.match(piece.text):
            before = joined.pop()
            joined.append(replace(before, end=piece.end, text=text[before.start : piece.end], employer=True))
        else:
            joined.append(piece)
    return joined


def _places(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Return the pieces with states, and the towns before them, marked as places."""
    flags = [
        bool(_STATE.match(piece.text)) or piece.text.lower() in load_words().state_names for piece in pieces
    ]
    for at in range(1, len(pieces)):
        town = pieces[at - 1]
        if flags[at] and pieces[at].mark == "," and not town.employer and town.title < 3:
            flags[at - 1] = True
    return tuple(replace(piece, place=flag) for piece, flag in zip(pieces, flags, strict=True))


def pick_title(pieces: tuple[Piece, ...], text: str) -> Piece | None:
    """Return the piece that is the title, joined with neighbours that are titles as well."""
    ranked = [piece for piece in pieces if not piece.place and piece.title > 0]
    if not ranked:
        return None
    best = max(
        ranked, key=lambda piece: (piece.title - 1.5 * (piece.employer and piece.title < 4), -piece.start)
    )
    first = last = pieces.index(best)
    if " and " in best.text and first and pieces[first].mark == "," and _is_list_part(pieces[first - 1]):
        first -= 1
    joinable: Callable[[Piece], bool] = lambda piece: piece.title >= 2.5 and not piece.place  # noqa: E731
    while last + 1 < len(pieces) and _joins(pieces[last + 1]) and joinable(pieces[last + 1]):
        last += 1
    while first > 0 and _joins(pieces[first]) and joinable(pieces[first - 1]):
        first -= 1
    if first == last:
        return best
    start, end = pieces[first].start, pieces[last].end
    return replace(best, start=start, end=end, text=text[start:end])


def _is_list_part(piece: Piece) -> bool:
    """Return whether a piece may begin a list within a title: "Claims, Billing and Coding Lead"."""
    return not piece.place and not piece.employer and len(piece.text.split()) <= 2


def _joins(piece: Piece) -> bool:
    return piece.mark in {",", "-", "–", "—", "&"} and not (piece.employer and piece.title < 4)


def pick_employer(pieces: Iterable[Piece], title: Piece | None) -> Piece | None:
    """Return the piece that names the employer: the first with an employer's word, else the
    first that is neither title nor place."""
    rest = [
        piece
        for piece in pieces
        if not piece.place and (title is None or piece.end <= title.start or piece.start >= title.end)
    ]
    return next((piece for piece in rest if piece.employer), rest[0] if rest else None)
