"""Posts filled into a form: "Employer: ...", "Job title: ...", "From: ... To: ...", "Duties: ...".

Online applications are printed so. The labels say what is what, so neither the words of the title nor
the place of the dates on their line has to: "Dates: Oct 2019 - May 2021, some of it online".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from screener.nlp.heads.headers import is_prose, pick_title
from screener.nlp.heads.page import WORK, Dated, Head, Page
from screener.nlp.heads.piece import LIKELY, Piece
from screener.nlp.heads.pieces import EDGES, as_title
from screener.nlp.posts.names import begins_as_deed, past_places
from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words

_EMPLOYER = (
    r"(?:name\s+of\s+)?(?:employer|company|organi[sz]ation|facility|agency|workplace)(?:'s)?(?:\s+name)?"
    r"|employed\s+(?:by|at)|worked\s+(?:at|for)|where|place(?:\s+of\s+(?:work|employment))?"
)
_TITLE = (
    r"(?:(?:job|position|your|official)\s+)?title(?:\s+of\s+position)?|position(?:\s+held)?"
    r"|job|role|occupation|designation|as(?=\s*:)"
)
_DATES = (
    r"(?:employment\s+|work\s+)?dates?(?:\s+(?:employed|of\s+employment|worked|from))?|employed|worked"
    r"|from|start(?:ed|ing)?(?:\s+date)?|start/end|(?:time\s+)?period|when|duration|tenure|time(?:\s?frame)?"
)
_TO = r"to|until|left|end(?:ed|ing)?(?:\s+date)?"
_DUTIES = (
    r"(?:main\s+|job\s+|key\s+|primary\s+)?(?:duties|tasks|responsibilities)(?:\s+(?:and|&)\s+\w+)?|description"
    r"|(?:job|work)\s+description|what\s+(?:did|do)\s+you\s+do|describe\s+your\s+\w+|work\s+performed"
)
#: A label begins a line, or stands behind a tab or a gap; its value behind a sign, a tab or dots.
_BEFORE = r"(?:^|(?<=[\t|;])|(?<=\s\s))[ *•-]*"
_BEHIND = r"(?:\s*[:?]\s*|[ ]?\t[\t ]*|\s*\.{3,}\s*)"
_SIGNS = (":", "?", "\t", "...")
_ELSE = ("location", "city", "department", "hours", "status", "state")
#: A title of more words is cut where its pieces are.
_LONG = 12
_MOST_LINES = 10
_LABEL = later(
    lambda: (
        rf"{_BEFORE}(?:(?P<employer>{_EMPLOYER})|(?P<title>{_TITLE})|(?P<duties>{_DUTIES})|(?P<dates>{_DATES})"
        rf"|(?P<to>{_TO})|(?P<side>{any_of((*load_post_words().side_labels, *_ELSE))})){_BEHIND}"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Field:
    """What stands behind a label: its name, the line, and where the value begins and ends."""

    name: str
    line: int
    start: int
    end: int


def find_forms(page: Page) -> list[Head]:
    """Return the posts of filled-in forms, in which title and dates are labelled."""
    found = []
    for group in _groups(page):
        values = {field.name: field for field in reversed(group)}
        title, employer = values.get("title"), values.get("employer")
        first, last = group[0].line, max(field.line for field in group if field.name != "duties")
        above = _name_above(page, first) if title is not None and employer is None else None
        dates = _dates(page, group) or (_dates_on(page, page.line_of(above.start)) if above else None)
        # Dates without a label may stand anywhere: such posts are put together as others are.
        if title is None or dates is None or last - first > _MOST_LINES:
            continue
        named = _title(page, title)
        section = page.sections[first]
        if named is None or section is None:
            continue
        lines = range(page.line_of(above.start) if above else first, last + 1)
        found.append(Head(lines, section, dates, named, above or _employer(page, employer)))
    return found


def _groups(page: Page) -> Iterator[list[_Field]]:
    """Yield the fields of each form: a second employer or title begins another one."""
    group: list[_Field] = []
    for at, section in enumerate(page.sections):
        fields = list(_fields(page, at)) if section in WORK else []
        if fields and any(field.name == known.name for field in fields for known in group if _heads(field)):
            yield group
            group = []
        if not fields or fields[0].name == "duties":
            if group:
                yield group
            group = []
        elif group or any(map(_heads, fields)):
            group += fields
    if group:
        yield group


def _heads(field: _Field) -> bool:
    return field.name in ("title", "employer")


def _fields(page: Page, at: int) -> Iterator[_Field]:
    """Yield the fields of a line that begins with a label."""
    line = page.lines[at].span
    text = page.line_text(at)
    if not any(sign in text for sign in _SIGNS) or _LABEL.match(text) is None:
        return  # as nearly all lines
    labels = list(_LABEL.finditer(text))
    if any(one.end() == other.start() and ":" not in one[0] for one, other in pairwise(labels)):
        return  # the names of a table's columns
    ends = [label.start() for label in labels[1:]] + [line.end - line.start]
    for label, end in zip(labels, ends, strict=True):
        yield _Field(label.lastgroup or "", at, line.start + label.end(), line.start + end)


def _dates(page: Page, group: list[_Field]) -> Dated | None:
    """Return the range of the field of dates, which may go on in that for the end; else a date in it."""
    begun = next((field for field in group if field.name == "dates"), None)
    if begun is None:
        return None
    end = next((field.end for field in group if field.name == "to" and field.start > begun.start), begun.end)
    label = page.lines[begun.line].span.start
    return page.date_in(label, end)


def _name_above(page: Page, at: int) -> Piece | None:
    """Return the name of an employer that stands without a label right over a form, its dates or its town
    beside it: "Elm Clinic (2018 - 2020)"."""
    above = past_places(page, at - 1, -1)
    if above < 0 or page.sections[above] != page.sections[at] or page.lines[above].bullet:
        return None
    if is_prose(page.line_text(above)) or list(_fields(page, above)):
        return None
    named = [piece for piece in page.pieces(above) if not piece.place]
    if not named or named[0].title >= LIKELY or (len(named) > 1 and not named[0].employer):
        return None
    words = named[0].text.split()
    return named[0] if words[0][0].isupper() and not begins_as_deed(words) else None


def _dates_on(page: Page, at: int) -> Dated | None:
    """Return the range on a line."""
    span = page.lines[at].span
    return next((date for date in page.dates_in(span.start, span.end) if date.is_range), None)


def _title(page: Page, field: _Field) -> Piece | None:
    text = page.text[field.start : field.end].strip(EDGES)
    if len(text.split()) > _LONG and (pieces := page.cut(field.start, field.end)):
        return pick_title(pieces, page.text) or pieces[0]
    start = page.text.find(text, field.start) if text else field.start
    if not any(map(str.isalpha, text)):
        return None
    return as_title(page.text, start, start + len(text))


def _employer(page: Page, field: _Field | None) -> Piece | None:
    pieces = page.cut(field.start, field.end) if field else ()
    return next((piece for piece in pieces if not piece.place), None)
