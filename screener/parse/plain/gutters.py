"""Columns of plain text told from tables: what stands side by side is read one column after the other.

A gutter is a place that a stretch of lines leaves free. Rows of tables have one too, so it parts columns
only where both sides have a heading of their own, or where bullets begin behind it. Headings that stand
left of their text are lines of their own, as they are where nothing stands beside them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from screener.parse.bullets import glued_bullet, is_bullet, split_bullet
from screener.parse.plain.cells import RawLine

#: A column has at least so many lines; bullets begin on so many of them.
_FEWEST, _BULLETS = 4, 2
#: No text of so many words has gaps between so many of them.
_FEWEST_BLANKS, _MOST_GAPS = 40, 0.7
#: No resume has more lines on a page, and none more places that may be gutters.
_MOST_LINES, _MOST_GUTTERS = 2000, 12
#: Letters that a heading has at least, words that it has at most, and one beside its text.
_SHORTEST, _LONGEST, _LONGEST_LABEL = 4, 4, 3
#: What stands at most so far from the gutter begins there.
_SLACK = 1


def in_columns(lines: Sequence[RawLine]) -> list[RawLine]:
    """Return the lines with columns one after the other, and headings apart from the text beside them."""
    if not any(line.gaps for line in lines):
        return list(lines)
    if _is_spaced_out(lines):
        return [replace(line, gaps=frozenset()) for line in lines]
    found: list[RawLine] = []
    for _, page in groupby(lines, key=lambda line: line.page):
        rows = list(page)
        for gutter in _gutters(rows):
            if stretch := _stretch(rows, gutter):
                rows[stretch.start : stretch.stop] = _one_after_the_other(
                    rows[stretch.start : stretch.stop], gutter
                )
                break
        found.extend(_labels_apart(rows))
    return found


def _is_spaced_out(lines: Sequence[RawLine]) -> bool:
    """Return whether a gap stands between most words of a text: then it is the blank of a bad export."""
    blanks = sum(len(line.words) - 1 for line in lines)
    return blanks >= _FEWEST_BLANKS and sum(len(line.gaps) for line in lines) > _MOST_GAPS * blanks


def _gutters(rows: Sequence[RawLine]) -> list[int]:
    """Return the places where most cells begin below each other, the leftmost first."""
    if len(rows) > _MOST_LINES:
        return []
    starts = Counter(line.starts[at] for line in rows for at in line.gaps)
    return sorted(start for start, count in starts.most_common(_MOST_GUTTERS) if count >= _BULLETS)


def _stretch(rows: Sequence[RawLine], gutter: int) -> range | None:
    """Return the lines that a gutter parts into columns, from the first with something behind it to the last;
    the paragraph in front of it may go on below."""
    sides = [_side(line, gutter) for line in rows]
    for free, group in groupby(range(len(rows)), key=lambda at: sides[at] != "across"):
        stretch = list(group)
        behind = [at for at in stretch if sides[at] != "left"]
        if not free or not behind:
            continue
        stop = behind[-1] + 1
        while stop <= stretch[-1] and not rows[stop].after_blank:
            stop += 1
        if _are_columns(rows[behind[0] : stop], gutter):
            return range(behind[0], stop)
    return None


def _side(line: RawLine, gutter: int) -> str:
    """Return whether a line stands left or right of a gutter, on both sides of it, or across it."""
    if line.indent >= gutter - _SLACK:
        return "right"
    if line.starts[-1] + len(line.words[-1]) < gutter:
        return "left"
    return "both" if _cell_at(line, gutter) else "across"


def _cell_at(line: RawLine, gutter: int) -> int:
    """Return the place of the word that begins a cell at a gutter, 0 where there is none."""
    return next((at for at in sorted(line.gaps) if abs(line.starts[at] - gutter) <= _SLACK), 0)


def _are_columns(rows: Sequence[RawLine], gutter: int) -> bool:
    left, right = _parted(rows, gutter)
    if min(len(left), len(right)) < _FEWEST:
        return False
    beside = [line.words[at:] for line in rows if (at := _cell_at(line, gutter))]
    if sum(map(_is_item, beside)) >= _BULLETS:
        return True
    figures = sum(line.words[0][0].isdigit() for line in right)
    if figures * 2 > len(right) or (not figures and all(_side(line, gutter) == "both" for line in rows)):
        return False  # a table: dates and numbers beside names, or cells of one kind in each row
    titled = [_is_heading(line) for line in left], [_is_heading(line) for line in right]
    return all(any(side) and sum(side) * 2 < len(side) for side in titled)


def _is_item(words: Sequence[str]) -> bool:
    """Return whether words begin with a bullet mark; "- Present" is the end of a range."""
    marked = is_bullet(words[0]) and len(words) > 2 and words[1][0].isalpha()
    return marked or glued_bullet(words[0]) > 0


def _is_heading(line: RawLine) -> bool:
    """Return whether a line is set as headings are: a few words in capitals, without figures."""
    letters = "".join(line.words)
    few = len(line.words) <= _LONGEST and len(letters) >= _SHORTEST and not line.gaps
    return few and letters.isupper() and not any(map(str.isdigit, letters))


def _one_after_the_other(rows: Sequence[RawLine], gutter: int) -> list[RawLine]:
    left, right = _parted(rows, gutter)
    return [*left, *right]


def _parted(rows: Sequence[RawLine], gutter: int) -> tuple[list[RawLine], list[RawLine]]:
    """Return the lines of both columns; one behind a free place begins a paragraph."""
    columns: tuple[list[RawLine], list[RawLine]] = ([], [])
    free = [True, True]
    for line in rows:
        side = _side(line, gutter)
        at = _cell_at(line, gutter) if side == "both" else 0
        parts = (_part(line, 0, at), _part(line, at, None)) if at else (line, line)
        for number, name in enumerate(("left", "right")):
            if side in (name, "both"):
                fresh = line.after_blank or free[number]
                columns[number].append(replace(parts[number], after_blank=fresh))
            free[number] = side not in (name, "both")
    return columns


def _part(line: RawLine, first: int, last: int | None) -> RawLine:
    """Return some words of a line as a line of its own."""
    words, starts = list(line.words[first:last]), line.starts[first:last]
    marks = split_bullet(words) if first else 0
    words, starts = words[marks:], starts[marks:]
    glued = glued_bullet(words[0]) if first else 0
    words[0] = words[0][glued:]
    begin = first + marks
    gaps = frozenset(at - begin for at in line.gaps if begin < at and (last is None or at < last))
    bullet = bool(marks or glued) if first else line.bullet
    indent = starts[0] if first else line.indent
    return replace(
        line,
        words=tuple(words),
        starts=starts,
        gaps=gaps,
        bullet=bullet,
        indent=indent,
        length=len(" ".join(words)),
    )


def _labels_apart(rows: Sequence[RawLine]) -> list[RawLine]:
    """Return the lines, where a heading with lines below the text beside it is a line of its own."""
    found: list[RawLine] = []
    for at, line in enumerate(rows):
        cell = min(line.gaps, default=0)
        if not cell or line.bullet or not _is_label(line, cell):
            found.append(line)
            continue
        below = rows[at + 1] if at + 1 < len(rows) else None
        if below is not None and _goes_on(line, cell, below):
            found.append(_part(line, 0, cell))
            found.append(replace(_part(line, cell, None), after_blank=True))
        else:
            found.append(line)
    return found


def _is_label(line: RawLine, cell: int) -> bool:
    words = line.words[:cell]
    named = words[0][:1].isupper() and words[-1][-1:].isalnum() and not any(map(str.isdigit, "".join(words)))
    return named and len(words) <= _LONGEST_LABEL


def _goes_on(line: RawLine, cell: int, below: RawLine) -> bool:
    """Return whether the next line stands below the text beside a label, and nothing below the label."""
    return below.tabbed or abs(below.indent - line.starts[cell]) <= _SLACK
