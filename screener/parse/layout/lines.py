"""Rows → lines with blocks: what is a bullet, what goes on from the line before, what is
emphasised, and words joined over a line's end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from screener.parse.bullets import glued_bullet, split_bullet
from screener.parse.layout.body import body_look
from screener.parse.layout.direction import in_speech_order
from screener.parse.layout.hyphens import join
from screener.parse.layout.labels import Row
from screener.parse.layout.runs import ICON
from screener.parse.pieces import LaidLine, LaidWord, Piece, lay
from screener.values import Box

#: A heading's letters are larger than the body's by this factor.
_LARGER = 1.12
#: Lines of one paragraph stand at most this many ems apart.
_LEADING = 2.0


@dataclass(slots=True)
class Draft:
    """A line before its block is known. `room` is how far to the right its text may go,
    `hang` where the text of the bullet begins that it belongs to."""

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
    hang: float | None = None
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
    every = [piece for run in row.runs for piece in run.pieces]
    pieces = [piece for piece in every if piece.text != ICON]
    texts = [piece.text for piece in pieces]
    if not texts:
        return None
    bullets = split_bullet(texts)
    if len(texts) == 1 and glued_bullet(texts[0]) == 0 and split_bullet([*texts, ""]):
        return None  # a bullet mark without words
    pieces = pieces[bullets:]
    words = lay(pieces)
    glued = glued_bullet(words[0].text)
    if glued:
        words[0] = LaidWord(words[0].text[glued:], words[0].sides)
    main = row.main
    return Draft(
        page=page,
        words=in_speech_order(words, _text),
        pieces=pieces,
        box=row.box,
        base=main.base,
        size=main.size,
        bullet=bool(bullets or glued) or row.runs[0].marked or every[0].text == ICON,
        cells=_has_cells(row, pieces[0]),
        label=row.label,
        turned=row.runs[0].turned,
        text_x0=pieces[0].x0,
    )


def _has_cells(row: Row, first: Piece) -> bool:
    """Return whether gaps wider than its letters part the runs of a row, from its first words on."""
    if len(row.runs) < 2:
        return False
    start = next(at for at, run in enumerate(row.runs) if first in run.pieces)
    gaps = (after.box.x0 - before.box.x1 for before, after in pairwise(row.runs[start:]))
    return any(gap > 2.0 * row.main.size for gap in gaps)


_text = itemgetter(0)  # of a laid word


def _set_room(drafts: Sequence[Draft], width: float) -> None:
    """How far right each line may go: the furthest line of its column, but not past what
    stands to the right of it."""
    stretches = list(_stretches(drafts))
    for own, stretch in enumerate(stretches):
        furthest = max(draft.box.x1 for draft in stretch)
        others = [draft for at, lines in enumerate(stretches) if at != own for draft in lines]
        for draft in stretch:
            reach = 4 * draft.size
            beside = [
                other.box.x0
                for other in others
                if other.box.x0 >= draft.box.x1
                and other.box.top < draft.box.bottom + reach
                and other.box.bottom > draft.box.top - reach
            ]
            draft.room = min([furthest, *(edge - draft.size for edge in beside)])
            if not beside and draft.room < 0.6 * width:
                draft.room = 0.85 * width


def _stretches(drafts: Sequence[Draft]) -> Iterator[list[Draft]]:
    """Stretches of lines that go down the page."""
    stretch: list[Draft] = []
    for draft in drafts:
        if stretch and draft.base < stretch[-1].base:
            yield stretch
            stretch = []
        stretch.append(draft)
    if stretch:
        yield stretch


def _number_blocks(drafts: Sequence[Draft]) -> None:
    block = 0
    before: Draft | None = None
    for draft in drafts:
        if before is None or not _continues(before, draft):
            block += 1
            draft.hang = draft.text_x0 if draft.bullet else None
        else:
            draft.hang = before.hang
        draft.block = block
        before = draft


def _continues(before: Draft, draft: Draft) -> bool:
    """Return whether a line goes on with the paragraph or bullet of the line before."""
    alone = draft.bullet or draft.cells or draft.label or draft.turned
    if alone or before.cells or before.label or before.turned or not _looks_alike(before, draft):
        return False
    middle = draft.words[0].text[0].islower() and before.words[-1].text[-1] not in ".!?:;"
    if before.page != draft.page:
        return middle and before.box.x1 > 0.8 * before.room
    broken = middle and before.words[-1].text[-1] == "-"
    return _stands_below(before, draft) and (
        broken
        or _is_full(before, draft)
        or _hangs(before, draft)
        or (middle and before.box.x1 > 0.6 * before.room)
    )


def _looks_alike(before: Draft, draft: Draft) -> bool:
    """Size within a tenth, and no change from or to a line that is bold throughout."""
    bold, bold_before = (all(piece.bold for piece in line.pieces) for line in (draft, before))
    if bold and not bold_before:
        return False
    if bold_before and not any(piece.bold for piece in draft.pieces):
        return False
    return abs(before.size - draft.size) <= 0.08 * before.size


def _stands_below(before: Draft, draft: Draft) -> bool:
    """Directly below, not to the left of a bullet's text, and sharing a stretch with it."""
    outdent = before.bullet and draft.box.x0 < before.text_x0 - 1.5 * before.size
    shares = draft.box.x1 >= before.text_x0 and draft.box.x0 <= before.box.x1
    return 0 < draft.base - before.base <= _LEADING * before.size and shares and not outdent


def _hangs(before: Draft, draft: Draft) -> bool:
    """Return whether a line stands close below a bullet's long line, flush with its text."""
    close = draft.base - before.base <= 1.45 * before.size
    flush = before.hang is not None and abs(draft.box.x0 - before.hang) < 1.5
    return close and flush and before.box.x1 > 0.6 * before.room


def _is_full(before: Draft, draft: Draft) -> bool:
    """Return whether the first word of a line would not have fitted on the line before."""
    x0, _, x1, *_ = draft.words[0].sides
    return before.box.x1 + 0.25 * before.size + x1 - x0 > before.room


def _body(drafts: Sequence[Draft]) -> tuple[float, bool]:
    """Return the size that three quarters of the letters do not exceed, and whether most are bold."""
    return body_look(look for draft in drafts for look in _looks(draft.pieces))


def _looks(pieces: Sequence[Piece]) -> list[tuple[float, int, bool]]:
    """Sizes of words with their letters and weights; one for all where they are alike."""
    if len({piece[6:8] for piece in pieces}) == 1:
        return [(pieces[0].size, sum([len(piece[0]) for piece in pieces]), pieces[0].bold)]
    return [(piece.size, len(piece.text), piece.bold) for piece in pieces]


def _emphasised(draft: Draft, body: float, *, body_bold: bool) -> bool:
    text = "".join([piece[0] for piece in draft.pieces])
    if not any(map(str.isalpha, text)):
        return False
    if draft.label or draft.size > _LARGER * body:
        return True
    if not body_bold and all(piece.bold or not any(map(str.isalpha, piece.text)) for piece in draft.pieces):
        return True
    if draft.bullet or (text.isascii() and not text.isupper()):  # an item of abbreviations, or a sentence
        return False
    letters = list(filter(str.isalpha, text))
    return len(letters) > 2 and all(map(str.isupper, letters))
