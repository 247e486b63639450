"""Posts in a table whose columns have names: "Employer  Position  From  To".

The row of names says what comes first, title or employer; where one ends and the other begins on the rows
below is settled by the title, which is known, or ends with a word that titles end with.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from screener.nlp.heads.headers import pick_title
from screener.nlp.heads.page import WORK, Head, Page, best_of
from screener.nlp.heads.piece import Named, Piece
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
class _Table:
    """What the first row of a table says of the rows below: whether the title comes before the employer, and,
    where it names each cell, how many they are and in which of them the two stand."""

    title_first: bool
    cells: int = 0
    title: int = 0
    employer: int = 0


def find_rows(page: Page) -> list[Head]:
    """Return the posts of tables whose first row names their columns."""
    found: list[Head] = []
    table: _Table | None = None
    for at, section in enumerate(page.sections):
        if section not in WORK:
            table = None
        elif named := _table(page.line_text(at)):
            table = named
        elif table is not None:
            head = _cells(page, at, section, table) or _row(page, at, section, table)
            if head is not None:
                found.append(head)
            elif page.starts_block(at) and not page.lines[at].bullet:
                table = None  # it is over
    return found


def _table(text: str) -> _Table | None:
    """Return the table whose columns a line names, None where it does not."""
    cells = [cell.strip(_EDGE) for cell in text.split("\t")]
    if len(cells) >= _FEWEST and not any(map(str.isdigit, text)):
        titles = [at for at, cell in enumerate(cells) if _IS_TITLE.fullmatch(cell)]
        employers = [at for at, cell in enumerate(cells) if _IS_EMPLOYER.fullmatch(cell)]
        if len(titles) == len(employers) == 1:
            return _Table(titles[0] < employers[0], len(cells), titles[0], employers[0])
    row = _ROW.fullmatch(text)
    if row is None or not (row["title"] and row["employer"]):
        return None
    return _Table(next(iter(_NAMES.finditer(text)))["title"] is not None)


def _cells(page: Page, at: int, section: str, table: _Table) -> Head | None:
    """Return the post of a row that has as many cells as the table has columns."""
    line = page.lines[at].span
    dates = page.dates_in(line.start, line.end)
    cells = list(re.finditer(r"[^\t]+", page.line_text(at)))
    if not dates or not table.cells or len(cells) != table.cells:
        return None
    title, employer = (
        cut(page.text, line.start + cells[place].start(), line.start + cells[place].end(), (), page.index)
        for place in (table.title, table.employer)
    )
    if not title or not employer:
        return None
    named = pick_title(title, page.text) or title[0]
    return Head(range(at, at + 1), section, best_of(dates), named, employer[0])


def _row(page: Page, at: int, section: str, table: _Table) -> Head | None:
    """Return the post of a row without cells, by the order of the columns."""
    line = page.lines[at].span
    dates = page.dates_in(line.start, line.end)
    if len(page.line_text(at).split()) > _MOST_WORDS or not dates:
        return None
    pieces = [piece for piece in page.cut(line.start, line.end) if not piece.place]
    if len(pieces) > 1:
        first, second = pieces[0], pieces[1]
        named = Named(first, second) if table.title_first else Named(second, first)
    elif pieces and (both := _apart(pieces[0], page, table)):
        named = both
    else:
        return None
    return Head(range(at, at + 1), section, best_of(dates), *named)


def _apart(piece: Piece, page: Page, table: _Table) -> Named | None:
    """Return title and employer of words that hold both, in the order of the columns: split where a known
    title ends or begins, else where a word that titles end with does."""
    words = list(re.finditer(r"\S+", piece.text))
    checks: tuple[Callable[[str], bool], ...] = (
        lambda text: page.index.classify(text).certainty is Certainty.WHOLE,
        lambda text: has_head_word(text.split()[-1]),
    )
    for is_title in checks:
        for count in range(len(words) - 1, 0, -1):
            title, name = words[-count:], words[:-count]
            if table.title_first:
                title, name = words[:count], words[count:]
            if is_title(piece.text[title[0].start() : title[-1].end()]):
                return Named(_part(piece, title), _part(piece, name))
    return None


def _part(piece: Piece, words: list[re.Match[str]]) -> Piece:
    start, end = words[0].start(), words[-1].end()
    return replace(piece, start=piece.start + start, end=piece.start + end, text=piece.text[start:end])
