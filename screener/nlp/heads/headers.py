"""The pieces of a heading line told apart: which is the title, which the employer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from screener.nlp.heads.marks import PLACEHOLDER
from screener.nlp.heads.organisations import is_armed_service_alone, is_employer, is_organisation
from screener.nlp.heads.piece import KNOWN, POSSIBLE, Named, Piece
from screener.nlp.heads.pieces import EDGES, as_title, is_sentence, titled
from screener.nlp.heads.titles import SMALL_WORDS, TitleIndex, has_head_word, is_rise
from screener.patterns import any_of, later
from screener.values import Certainty
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words

#: "... of the county's Extension agents.", the end of what stands above.
ENDS_SENTENCE = re.compile(r"[a-z]{4}\.$")
#: What the employer is: "General practice law firm with over 150 attorneys", "A 45-bed rural hospital".
FIRM = later(
    lambda: (
        r"\W{0,3}(?!(?:I|my|in|at|for|to|with)\b)(?:[\w&'’/-]+,? (?:and |of )?){1,7}?"
        rf"{any_of(load_post_words().firm_kinds)}\b"
        r"(?=\s*(?:$|[,.;]|with|of|that|which|specializ|serving|offering|providing|for|in|based|located|employing|founded)\b|\s*[.,;]|\s*$)"
    ),
    re.IGNORECASE,
)
_LONGEST_MARK = 3
_SHORT = 3
#: Words that end names of parts of a workplace, whatever stands before them.
_UNITS = frozenset({"classroom", "program", "unit"})
_DASHES = frozenset({"-", "–", "—"})
_JOINTS = frozenset({",", "-", "–", "—", "/"})
_LONGEST_TITLE = 10
_LONGEST_JOINED = 6
_LONGEST_LEAD = 5
_BRACKETS = re.compile(r"(?P<name>[^()]+?)\s*\((?P<title>[^()]+)\)$")
#: A few words, and a colon or semicolon with more behind it.
_BEFORE_MARK = re.compile(r"\W{0,3}([A-Za-z][A-Za-z/ -]{2,40}[a-z])\s?[:;]\s(?=\S+\s\S)")


def is_prose(text: str) -> bool:
    """Return whether a line reads as a sentence or duty rather than as a heading."""
    # "Chef Company Name City, State Line chef in ...": what precedes the placeholder is the heading.
    before = PLACEHOLDER.split(text, maxsplit=1)[0].strip()
    text = before or PLACEHOLDER.sub(" ", text).strip()
    words = text.split()
    return len(words) > 16 or (bool(words) and is_sentence(text)) or (text[:1].islower() and len(words) > 3)


def names_something(text: str) -> bool:
    """Return whether words are written as a name is: most of them in capitals, or all of them small."""
    words = [word for word in text.split() if word[0].isalpha() and len(word) > _SHORT]
    return text.islower() or sum(word[0].isupper() for word in words) * 2 > len(words)


def has_placeholder(text: str) -> bool:
    """Return whether a line holds "Company Name", left behind by a resume builder."""
    return "Company Name" in text


def starts_with_placeholder(text: str) -> bool:
    """Return whether a line begins with "Company Name"."""
    return PLACEHOLDER.match(text.lstrip(EDGES)) is not None


def before_placeholder(pieces: tuple[Piece, ...], text: str) -> Piece | None:
    """Return what stands right before "Company Name" as a title, its parts together; the name of
    the employer is gone, so that nothing else stands there."""
    run: list[Piece] = []
    for piece in pieces:
        if run and len(text[run[-1].end : piece.start].strip()) > _LONGEST_MARK:
            run = []
        run.append(piece)
        tail = text[piece.end : piece.end + 24].lstrip(EDGES)
        if tail.startswith("Company Name"):
            break
    else:
        return None
    start, end = run[0].start, run[-1].end
    words = text[start:end]
    if len(words.split()) > _LONGEST_TITLE or any(piece.place for piece in run) or is_prose(words):
        return None
    return replace(max(run, key=lambda piece: piece.title), start=start, end=end, text=words)


def apart_from_employer(piece: Piece, index: TitleIndex) -> Named | None:
    """Return title and employer of a piece that holds both without a mark between them:
    "Elm Clinic Medical Assistant"."""
    words = list(re.finditer(r"\S+", piece.text))
    known = index.classify(piece.text)
    sides = piece.text.split(" / ")
    if known.certainty is Certainty.WHOLE or (
        len(sides) > 1 and all(index.classify(side).certainty is Certainty.WHOLE for side in sides)
    ):
        return None
    bracketed = _BRACKETS.fullmatch(piece.text)
    if bracketed and _is_name_of(bracketed["name"], bracketed["title"], index):
        return Named(_within(piece, bracketed, "title"), _within(piece, bracketed, "name"))
    for count in range(1, len(words)):
        for title_words, rest_words in ((words[count:], words[:count]), (words[:-count], words[-count:])):
            title = piece.text[title_words[0].start() : title_words[-1].end()]
            rest = piece.text[rest_words[0].start() : rest_words[-1].end()]
            named = len(rest_words) > 1 and rest_words[0][0][0].isalnum() and _ends_as_employer(rest)
            # "Ski School Instructor", "PLC Control Systems Technician"
            kind = index.names_kind(rest) or (len(title_words) == 1 and rest_words[-1][0] == "Systems")
            match = index.classify(title)
            alike = match.family == known.family or known.family is None
            if named and not kind and match.certainty is Certainty.WHOLE and alike and not _goes_on(title):
                return Named(_titled(piece, title_words, title), _part(piece, rest_words, rest))
    return None


def _ends_as_employer(name: str) -> bool:
    """Return whether the last word of a name, or the last two, are those of an employer."""
    words = name.split()
    return is_employer(words[-1]) or " ".join(words[-2:]).lower() in load_words().employer_words


def _is_name_of(name: str, title: str, index: TitleIndex) -> bool:
    """Return whether a name stands before a title in brackets: "Elm Dental (Receptionist)"."""
    inside, outside = index.classify(title).certainty, index.classify(name).certainty
    firm = is_organisation(name, index) or not has_head_word(name)
    return firm and inside > Certainty.WORD and outside < inside


def _within(piece: Piece, match: re.Match[str], group: str) -> Piece:
    start, end = piece.start + match.start(group), piece.start + match.end(group)
    return replace(piece, start=start, end=end, text=match[group])


def apart_from_name(piece: Piece, index: TitleIndex) -> Named | None:
    """Return title and employer of a piece that begins with a known title and goes on with a word
    that no title has: "Shift Lead Dutch Mill"."""
    words = list(re.finditer(r"\S+", piece.text))
    for count in range(len(words) - 1, 0, -1):
        title, rest = piece.text[: words[count - 1].end()], words[count:]
        name = piece.text[rest[0].start() :]
        if _goes_on(title) or index.classify(title).certainty < Certainty.WHOLE:
            continue
        low = [word[0].lower().strip(".,()") for word in rest if word[0].lower() not in SMALL_WORDS]
        named = all(word[0][0].isupper() or word[0] in ("of", "the", "&", "and", "family") for word in rest)
        unit = not _units().isdisjoint(low) or rest[0][0] in ("of", "and", "&", "/")
        first = next((word[0] for word in rest if word[0].lower() not in SMALL_WORDS), "")
        if named and not unit and not index.knows(first) and not has_head_word(name):
            return Named(_titled(piece, words[:count], title), _part(piece, rest, name))
        return None
    return None


def _goes_on(title: str) -> bool:
    """Return whether the next word belongs with the last one of a title: "Administrative Assistant/ Home
    manager", "Nanny The"."""
    return title.endswith(("/", "&", ",")) or title.rpartition(" ")[2].lower() in SMALL_WORDS


@cache
def _units() -> frozenset[str]:
    return frozenset((*load_post_words().unit_words, *load_words().title_level_words))


def _titled(piece: Piece, words: list[re.Match[str]], text: str) -> Piece:
    return titled(_part(piece, words, text))


def _part(piece: Piece, words: list[re.Match[str]], text: str) -> Piece:
    start, end = piece.start + words[0].start(), piece.start + words[-1].end()
    return replace(piece, start=start, end=end, text=text)


def leading_title(pieces: tuple[Piece, ...], index: TitleIndex) -> Piece | None:
    """Return the known title that a line of duties begins with, in capitals: "Sales Representative
    Established new accounts"; a word alone only before what was done."""
    first = next((piece for piece in pieces if not piece.place), None)
    if first is None:
        return None
    words = list(re.finditer(r"\S+", first.text))
    for count in range(min(_LONGEST_LEAD, len(words) - 1), 0, -1):
        title = first.text[: words[count - 1].end()]
        follows = words[count][0]
        if count == 1 and not (follows.endswith("ed") and has_head_word(title)):
            break  # "Attorney Represented lenders", and not "Server Room"
        capitals = all(word[0].isupper() for word in title.split())
        if (
            capitals
            and not _goes_on(title)
            and follows[0].isupper()
            and not follows.isupper()
            and index.classify(title).certainty is Certainty.WHOLE
        ):
            return _with_last_words(first, words, count)
    return None


def title_before_mark(text: str, start: int, end: int, index: TitleIndex) -> Piece | None:
    """Return the known title that a line of duties begins with and sets apart: "sales clerk; greeted ..."."""
    match = _BEFORE_MARK.match(text, start, end)
    if match is None or index.classify(match[1]).certainty < Certainty.WHOLE:
        return None
    return as_title(text, *match.span(1))


def _with_last_words(piece: Piece, words: list[re.Match[str]], count: int) -> Piece | None:
    """Return the first words of a piece as its title, with those behind them that titles end with:
    "Staffing Coordinator Contractor on ...". Return None where nothing is left of the piece
    ("Civil Engineering Intern"), or the title goes on without blanks ("... Agent/Call Center")."""
    while count < len(words) and has_head_word(words[count][0]):
        count += 1
    if count == len(words) or "/" in words[count - 1][0]:
        return None
    title = piece.text[: words[count - 1].end()]
    return titled(replace(piece, end=piece.start + len(title), text=title))


def pick_title(pieces: tuple[Piece, ...], text: str) -> Piece | None:
    """Return the piece that is the title, joined with neighbours that are titles as well."""
    ranked = [piece for piece in pieces if not piece.place and piece.title > 0]
    if not ranked:
        return None
    best = max(ranked, key=lambda piece: (_as_title(piece), -piece.start))
    first = last = pieces.index(best)
    if " and " in best.text and first and pieces[first].mark == "," and _is_list_part(pieces[first - 1]):
        first -= 1
    if last + 1 < len(pieces) and pieces[last + 1].mark in _DASHES and _is_department(pieces[last + 1]):
        last += 1
    joinable: Callable[[Piece], bool] = lambda p: (p.title >= POSSIBLE or is_rise(p.text)) and not p.place  # noqa: E731
    while last + 1 < len(pieces) and _joins(pieces[last + 1]) and joinable(pieces[last + 1]):
        last += 1
    while first > 0 and _joins(pieces[first]) and joinable(pieces[first - 1]):
        first -= 1
    if first == last:
        return best
    start, end = pieces[first].start, pieces[last].end
    return replace(best, start=start, end=end, text=text[start:end])


def _as_title(piece: Piece) -> float:
    """Return how much a piece looks like the title beside others; an armed service does not at all."""
    if piece.employer and is_armed_service_alone(piece.text):
        return 0.0
    return piece.title - 1.5 * (piece.employer and piece.title < KNOWN)


def with_department(title: Piece, pieces: tuple[Piece, ...], text: str) -> Piece:
    """Return a title with what follows it up to the place or date, where no employer's name can: "Director,
    IT Infrastructure"."""
    end = title.end
    for piece in pieces:
        if piece.start < end:
            continue
        joint = text[end : piece.start].strip()
        if (
            piece.place
            or joint not in _JOINTS
            or len(text[title.start : piece.end].split()) > _LONGEST_JOINED
        ):
            break
        end = piece.end
    words = text[title.start : end]
    return title if end == title.end or is_prose(words) else replace(title, end=end, text=words)


def _is_list_part(piece: Piece) -> bool:
    """Return whether a piece may begin a list within a title: "Claims, Billing and Coding Lead"."""
    return not piece.place and not piece.employer and len(piece.text.split()) <= 2


def _joins(piece: Piece) -> bool:
    return piece.mark in {",", "-", "–", "—", "&"} and not (piece.employer and piece.title < KNOWN)


def pick_employer(pieces: Iterable[Piece], title: Piece | None) -> Piece | None:
    """Return the piece that names the employer: the first with an employer's word, else the
    first that is neither title nor place."""
    rest = [
        piece
        for piece in pieces
        if not piece.place and (title is None or piece.end <= title.start or piece.start >= title.end)
    ]
    rest = [piece for piece in rest if not (_is_department(piece) or _is_unit(piece))] or rest
    return next((piece for piece in rest if piece.employer), rest[0] if rest else None)


def _is_department(piece: Piece) -> bool:
    """Return whether a piece names a part of a workplace: "Labor and Delivery"."""
    return piece.text.lower().strip(" .") in _departments()


def _is_unit(piece: Piece) -> bool:
    words = piece.text.lower().strip(" .").split()
    return len(words) > 1 and words[-1] in _UNITS


@cache
def _departments() -> frozenset[str]:
    words = load_post_words()
    return frozenset((*words.departments, *words.wards))
