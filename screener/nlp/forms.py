"""Posts filled into a form: "Employer: ...", "Job title: ...", "From: ... To: ...", "Duties: ...".

Online applications are printed so. The labels say what is what, so neither the words of the title nor
the place of the dates on their line has to: "Dates: Oct 2019 - May 2021, some of it online".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from screener.nlp.headers import pick_title
from screener.nlp.page import WORK, Dated, Head, Page
from screener.nlp.pieces import EDGES, Piece, as_title, cut
from screener.vocab.postwords import any_of, load_post_words

_EMPLOYER = (
    r"(?:name\s+of\s+)?(?:employer|company|organi[sz]ation|facility|agency|workplace)(?:'s)?(?:\s+name)?"
)
_TITLE = (
    r"(?:(?:job|position|your|official)\s+)?title(?:\s+of\s+position)?|position(?:\s+held)?"
    r"|job|role|occupation"
)
_DATES = (
    r"(?:employment\s+|work\s+)?dates?(?:\s+(?:employed|of\s+employment|worked|from))?|employed|worked"
    r"|from|start(?:ed|ing)?(?:\s+date)?|period|time\s+period|when"
)
_TO = r"to|until|left|end(?:ed|ing)?(?:\s+date)?"
_DUTIES = (
    r"(?:main\s+|job\s+|key\s+|primary\s+)?(?:duties|tasks|responsibilities)(?:\s+(?:and|&)\s+\w+)?|description"
    r"|(?:job|work)\s+description|what\s+(?:did|do)\s+you\s+do|describe\s+your\s+\w+|work\s+performed"
)
#: A label begins a line, or stands behind a tab or a gap; its value behind a sign, a tab or dots.
_BEFORE = r"(?:^|(?<=[\t|;])|(?<=\s\s))[ *•-]*"
_BEHIND = r"(?:\s*[:?]\s*|[ ]?\t[\t ]*|\s*\.{3,}\s*)"
_ELSE = ("location", "city", "department", "hours", "status", "state")
#: A title of more words is cut where its pieces are.
_LONG = 12
_MOST_LINES = 10


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
        last = max(field.line for field in group if field.name != "duties")
        dates = _dates(page, group)
        # Dates without a label may stand anywhere: such posts are put together as others are.
        if title is None or dates is None or last - group[0].line > _MOST_LINES:
            continue
        named = _title(page, title)
        section = page.sections[group[0].line]
        if named is None or section is None:
            continue
        lines = range(group[0].line, last + 1)
        found.append(Head(lines, section, dates, named, _employer(page, employer)))
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
    if _label().match(text) is None:
        return
    labels = list(_label().finditer(text))
    if any(one.end() == other.start() and ":" not in one[0] for one, other in pairwise(labels)):
        return  # the names of a table's columns
    ends = [label.start() for label in labels[1:]] + [line.end - line.start]
    for label, end in zip(labels, ends, strict=True):
        yield _Field(label.lastgroup or "", at, line.start + label.end(), line.start + end)


@cache
def _label() -> re.Pattern[str]:
    side = any_of((*load_post_words().side_labels, *_ELSE))
    return re.compile(
        rf"{_BEFORE}(?:(?P<employer>{_EMPLOYER})|(?P<title>{_TITLE})|(?P<duties>{_DUTIES})|(?P<dates>{_DATES})"
        rf"|(?P<to>{_TO})|(?P<side>{side})){_BEHIND}",
        re.IGNORECASE,
    )


def _dates(page: Page, group: list[_Field]) -> Dated | None:
    """Return the range of the field of dates, which may go on in that for the end; else a date in it."""
    begun = next((field for field in group if field.name == "dates"), None)
    if begun is None:
        return None
    end = next((field.end for field in group if field.name == "to" and field.start > begun.start), begun.end)
    label = page.lines[begun.line].span.start
    inside = [date for date in page.dates if label <= date.start and date.end <= end]
    return next((date for date in inside if date.kind == "RANGE"), inside[0] if inside else None)


def _title(page: Page, field: _Field) -> Piece | None:
    text = page.text[field.start : field.end].strip(EDGES)
    if len(text.split()) > _LONG and (pieces := _pieces(page, field)):
        return pick_title(pieces, page.text) or pieces[0]
    start = page.text.find(text, field.start) if text else field.start
    if not any(map(str.isalpha, text)):
        return None
    return as_title(page.text, start, start + len(text))


def _employer(page: Page, field: _Field | None) -> Piece | None:
    return next((piece for piece in _pieces(page, field) if not piece.place), None) if field else None


def _pieces(page: Page, field: _Field) -> tuple[Piece, ...]:
    holes = [(date.start, date.end) for date in page.dates if field.start <= date.start < field.end]
    return cut(page.text, field.start, field.end, holes, page.index)
