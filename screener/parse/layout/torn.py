"""Lines that a page break cuts through. Programs that make PDFs of web pages print such a line
on both pages and show a part of it on each; it is read once, where more of it is seen."""

from __future__ import annotations

from collections.abc import Sequence

from screener.parse.pieces import Piece

#: Shorter lines may stand on two pages for other reasons.
_FEWEST_WORDS = 3

#: A word with the reason why it is not seen, "" where it is.
Seen = tuple[Piece, str]


def drop_torn(pages: Sequence[tuple[Seen, ...]]) -> list[tuple[Seen, ...]]:
    """Return the pages without the second print of lines that were cut between two of them."""
    result = list(pages)
    for number in range(1, len(result)):
        end = _edge_line(result[number - 1], lowest=True)
        start = _edge_line(result[number], lowest=False)
        if len(end) < _FEWEST_WORDS or [p.text for p, _ in end] != [p.text for p, _ in start]:
            continue
        if _count_unseen(start) >= _count_unseen(end):
            result[number] = tuple(word for word in result[number] if word not in start)
        else:
            result[number - 1] = tuple(word for word in result[number - 1] if word not in end)
    return result


def _edge_line(words: Sequence[Seen], *, lowest: bool) -> list[Seen]:
    if not words:
        return []
    base = (max if lowest else min)([piece[5] for piece, _ in words])
    line = [word for word in words if abs(word[0][5] - base) < 0.3 * word[0][6]]
    return sorted(line, key=lambda word: word[0].x0)


def _count_unseen(words: Sequence[Seen]) -> int:
    return sum(bool(why) for _, why in words)
