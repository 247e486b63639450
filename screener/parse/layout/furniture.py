"""Headers and footers that stand on every page: the first is kept, the others dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.parse.layout.labels import Row

_DIGITS = re.compile(r"\d+")
#: The shares of a page's height, from its top and bottom, where such lines stand.
_TOP, _BOTTOM = 0.1, 0.9


def drop_repeated(pages: Sequence[tuple[float, Sequence[Row]]]) -> list[list[Row]]:
    """Return the rows of each page (given with its height) without the headers and footers
    that an earlier page had at the same height. Page numbers count as equal."""
    seen: dict[str, list[float]] = {}
    kept_pages: list[list[Row]] = []
    for height, rows in pages:
        kept: list[Row] = []
        fresh: list[tuple[str, float]] = []
        for row in rows:
            box = row.box
            at = (box.top + box.bottom) / 2
            if _TOP * height < at < _BOTTOM * height:
                kept.append(row)
                continue
            text = _DIGITS.sub("#", " ".join(run.text for run in row.runs)).casefold()
            # Turning sheets may move a footer by a little.
            if any(abs(at - before) < 12 for before in seen.get(text, ())):
                continue
            fresh.append((text, at))
            kept.append(row)
        for text, at in fresh:
            seen.setdefault(text, []).append(at)
        kept_pages.append(kept)
    return kept_pages
