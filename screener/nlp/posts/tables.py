"""Posts in a table whose columns have names: "Employer  Position  From  To".

The row of names says what comes first, title or employer; where one ends and the other begins on the rows
below is settled by the title, which is known, or ends with a word that titles end with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from screener.nlp.heads.headers import pick_title
from screener.nlp.heads.page import WORK, Dated, Head, Page
from screener.nlp.heads.piece import Piece
from screener.nlp.heads.pieces import cut
from screener.nlp.heads.titles import has_head_word
from screener.patterns import later
from screener.values import Certainty

_TITLE = r"(?:job\s+title|position(?:\s+(?:title|held))?|title|role)"
_EMPLOYER = (
    r"(?:name\s+of\s+employer|employer(?:\s+name)?|company(?:\s+name)?|organi[sz]ation|facility|workplace)"
)
_OTHER = (
    r"(?:from|to|(?:start|end)(?:ing)?(?:\s+date)?|dates?(?:\s+(?:from|to|employed|of\s+employment|worked))?|years?"
    r"|period|location|city(?:\s*[/,]\s*state)?|state|and|no\.?|[|/&#–—-])"
)
_ROW = later(
    rf"\W*(?:(?:(?P<title>{_TITLE})|(?P<employer>{_EMPLOYER})|{_OTHER})(?:[\s|]+|$)){{3,8}}", re.IGNORECASE
)
_NAMES = later(rf"\b(?:(?P<title>{_TITLE})|(?P<employer>{_EMPLOYER}))\b", re.IGNORECASE)
#: The same names in a cell of their own.
_IS_TITLE = later(rf"(?:{_TITLE}|job|work|what|occupation)", re.IGNORECASE)
_IS_EMPLOYER = later(rf"(?:{_EMPLOYER}|place|where|agency)", re.IGNORECASE)
_EDGE = " .:|#*"
_FEWEST = 3
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class _Columns:
    """How many cells the rows of a table have, and in which of them title and employer stand."""

    count: int
    title: int = 0
    employer: int = 0


def _columns(text: str) -> _Columns | None:
    """Return the columns that a row of cells names, None where it does not."""
    cells = [cell.strip(_EDGE) for cell in text.split("\t")]
    if len(cells) < _FEWEST or any(map(str.isdigit, text)):
        return None
    titles = [at for at, cell in enumerate(cells) if _IS_TITLE.fullmatch(cell)]
    employers = [at for at, cell in enumerate(cells) if _IS_EMPLOYER.fullmatch(cell)]
    return _Columns(len(cells), titles[0], employers[0]) if len(titles) == len(employers) == 1 else None


def find_rows(page: Page) -> list[Head]:
    """Return the posts of tables whose first row names their columns."""
    found: list[Head] = []
    title_first: bool | None = None
    columns = _Columns(0)
    for at, section in enumerate(page.sections):
        if section not in WORK:
            title_first = None
            continue
        text = page.line_text(at)
        row = _ROW.fullmatch(text)
        if named := _columns(text):
            columns, title_first = named, named.title < named.employer
        elif row and row["title"] and row["employer"]:
            columns, title_first = _Columns(0), next(iter(_NAMES.finditer(text)))["title"] is not None
        elif title_first is not None:
            head = _cells(page, at, section, columns) or _row(page, at, section, title_first)
            if head is None and page.starts_block(at) and not page.lines[at].bullet:
                title_first = None  # the table is over
            elif head is not None:
                found.append(head)
    return found


def _cells(page: Page, at: int, section: str, columns: _Columns) -> Head | None:
    """Return the post of a row that has as many cells as the table has columns."""
    line = page.lines[at].span
    dates = [date for date in page.dates if line.start <= date.start and date.end <= line.end]
    cells = list(re.finditer(r"[^\t]+", page.line_text(at)))
    if not dates or not columns.count or len(cells) != columns.count:
        return None
    title, employer = (
        cut(page.text, line.start + cells[place].start(), line.start + cells[place].end(), (), page.index)
        for place in (columns.title, columns.employer)
    )
    if not title or not employer:
        return None
    best = next((date for date in dates if date.kind == "RANGE"), dates[0])
    return Head(range(at, at + 1), section, best, pick_title(title, page.text) or title[0], employer[0])


def _row(page: Page, at: int, section: str, title_first: bool) -> Head | None:
    line = page.lines[at]
    dates = [date for date in page.dates if line.span.start <= date.start and date.end <= line.span.end]
    if len(page.line_text(at).split()) > _MOST_WORDS or not dates:
        return None
    holes = [(date.start, date.end) for date in dates]
    cells = cut(page.text, line.span.start, line.span.end, holes, page.index)
    pieces = [piece for piece in cells if not piece.place]
    best: Dated = next((date for date in dates if date.kind == "RANGE"), dates[0])
    if len(pieces) > 1:
        title, employer = (pieces[0], pieces[1]) if title_first else (pieces[1], pieces[0])
    elif pieces and (both := _apart(pieces[0], page, title_first)):
        title, employer = both
    else:
        return None
    return Head(range(at, at + 1), section, best, title, employer)


def _apart(piece: Piece, page: Page, title_first: bool) -> tuple[Piece, Piece] | None:
    """Return title and employer of words that hold both, in the order of the columns."""
    words = list(re.finditer(r"\S+", piece.text))
    for sure in (True, False):
        for count in range(len(words) - 1, 0, -1):
            title, name = (words[:count], words[count:]) if title_first else (words[-count:], words[:-count])
            text = piece.text[title[0].start() : title[-1].end()]
            known = (
                page.index.classify(text).certainty is Certainty.WHOLE
                if sure
                else has_head_word(title[-1][0])
            )
            if known:
                return _part(piece, title), _part(piece, name)
    return None


def _part(piece: Piece, words: list[re.Match[str]]) -> Piece:
    start, end = words[0].start(), words[-1].end()
    return replace(piece, start=piece.start + start, end=piece.start + end, text=piece.text[start:end])
