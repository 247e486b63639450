"""Rows → lines with blocks: what is a bullet, what goes on from the line before, what is
emphasised, and words joined over a line's end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screener.parse.bullets import glued_bullet, split_bullet
from screener.parse.hyphens import join
from screener.parse.pieces import LaidLine, LaidWord, Piece
from screener.parse.rows import Row
from screener.values import Box

#: A heading's letters are larger than the body's by this factor.
_LARGER = 1.12
#: Lines of one paragraph stand at most this many ems apart.
_LEADING = 2.0


@dataclass(slots=True)
class Draft:
    """A line before its block is known. `room` is how far to the right its text may go."""

    page: int
    words: list[LaidWord]
    pieces: list[Piece]
    box: Box
    base: float
    size: float
    bullet: bool
    cells: bool
    label: bool
    turned: bool
    text_x0: float
    room: float = 0.0
    block: int = 0


def make_lines(pages: Sequence[tuple[int, float, Sequence[Row]]]) -> list[LaidLine]:
    """Return the lines of a document from (page number, width, rows) of every page."""
    drafts: list[Draft] = []
    for page, width, rows in pages:
        fresh = [draft for row in rows if (draft := _draft(page, row)) is not None]
        _set_room(fresh, width)
        drafts.extend(fresh)
    body, body_bold = _body(drafts)
    _number_blocks(drafts)
    join(drafts)
    return [
        LaidLine(
            draft.page,
            tuple(draft.words),
            draft.block,
            _emphasised(draft, body, body_bold=body_bold),
            draft.bullet,
        )
        for draft in drafts
        if draft.words
    ]


def _draft(page: int, row: Row) -> Draft | None:
    pieces = [piece for run in row.runs for piece in run.pieces]
    texts = [piece.text for piece in pieces]
    bullets = split_bullet(texts)
    if len(texts) == 1 and glued_bullet(texts[0]) == 0 and split_bullet([*texts, ""]):
        return None  # a bullet mark without words
    pieces = pieces[bullets:]
    words = [LaidWord(piece.text, (piece.box,)) for piece in pieces]
    glued = glued_bullet(words[0].text)
    if glued:
        words[0] = LaidWord(words[0].text[glued:], words[0].boxes)
    first = next(run for run in row.runs if pieces[0] in run.pieces)
    gaps = [after.box.x0 - before.box.x1 for before, after in zip(row.runs, row.runs[1:], strict=False)]
    start = row.runs.index(first)
    return Draft(
        page=page,
        words=words,
        pieces=pieces,
        box=row.box,
        base=row.main.base,
        size=row.main.size,
        bullet=bool(bullets or glued),
        cells=any(gap > 2.0 * row.main.size for gap in gaps[start:]),
        label=row.label,
        turned=row.runs[0].turned,
        text_x0=pieces[0].box.x0,
    )


def _set_room(drafts: Sequence[Draft], width: float) -> None:
    """How far right each line may go: the furthest line of its column, but not past what
    stands to the right of it."""
    for column in _columns(drafts):
        furthest = max(draft.box.x1 for draft in column)
        for draft in column:
            reach = 4 * draft.size
            beside = [
                other.box.x0
                for other in drafts
                if other.box.x0 >= draft.box.x1
                and other.box.top < draft.box.bottom + reach
                and other.box.bottom > draft.box.top - reach
            ]
            draft.room = min([furthest, *(edge - draft.size for edge in beside)])
            if not beside and draft.room < 0.6 * width:
                draft.room = 0.85 * width


def _columns(drafts: Sequence[Draft]) -> Iterator[list[Draft]]:
    """Stretches of lines that go down the page."""
    column: list[Draft] = []
    for draft in drafts:
        if column and draft.base < column[-1].base:
            yield column
            column = []
        column.append(draft)
    if column:
        yield column


def _number_blocks(drafts: Sequence[Draft]) -> None:
    block = 0
    before: Draft | None = None
    for draft in drafts:
        if before is None or not _continues(before, draft):
            block += 1
        draft.block = block
        before = draft


def _continues(before: Draft, draft: Draft) -> bool:
    """Whether a line goes on with the paragraph or bullet of the line before."""
    if draft.bullet or draft.cells or draft.label or before.label or draft.turned or before.turned:
        return False
    if draft.pieces[0].bold and all(p.bold for p in draft.pieces) != all(p.bold for p in before.pieces):
        return False
    if all(p.bold for p in before.pieces) and not any(p.bold for p in draft.pieces):
        return False
    if abs(before.size - draft.size) > 0.08 * before.size:
        return False
    first, last = draft.words[0].text, before.words[-1].text
    middle = first[0].islower()
    open_end = last[-1] not in ".!?:;"
    if before.page != draft.page:
        return middle and open_end and before.box.x1 > 0.8 * before.room
    step = draft.base - before.base
    if not 0 < step <= _LEADING * before.size or before.cells:
        return False
    if draft.box.x1 < before.text_x0 or draft.box.x0 > before.box.x1:
        return False
    if before.bullet and draft.box.x0 < before.text_x0 - 1.5 * before.size:
        return False
    first_width = draft.words[0].boxes[0].x1 - draft.words[0].boxes[0].x0
    full = before.box.x1 + 0.25 * before.size + first_width > before.room
    return full or (middle and open_end and before.box.x1 > 0.6 * before.room)


def _body(drafts: Sequence[Draft]) -> tuple[float, bool]:
    """The size that most letters have, and whether most of them are bold."""
    sizes: Counter[float] = Counter()
    bold = 0
    for draft in drafts:
        for piece in draft.pieces:
            sizes[round(piece.size * 2) / 2] += len(piece.text)
            bold += len(piece.text) if piece.bold else 0
    if not sizes:
        return 0.0, False
    return sizes.most_common(1)[0][0], bold > 0.6 * sizes.total()


def _emphasised(draft: Draft, body: float, *, body_bold: bool) -> bool:
    lettered = [piece for piece in draft.pieces if any(map(str.isalpha, piece.text))]
    if not lettered:
        return False
    if draft.label or draft.size > _LARGER * body:
        return True
    if not body_bold and all(piece.bold for piece in lettered):
        return True
    letters = [letter for piece in lettered for letter in piece.text if letter.isalpha()]
    return len(letters) > 2 and all(letter.isupper() for letter in letters)
