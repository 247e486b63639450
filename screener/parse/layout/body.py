"""The look of a document's body, against which headings stand out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def body_look(stretches: Iterable[tuple[float, int, bool]]) -> tuple[float, bool]:
    """Return the size that three quarters of the letters do not exceed, and whether most are bold.

    Each stretch of text is given as its size, its letters, and whether it is bold.
    """
    looks: Counter[tuple[float, bool]] = Counter()
    for size, letters, is_bold in stretches:
        looks[size, is_bold] += letters
    sizes: Counter[float] = Counter()
    bold = 0
    for (size, is_bold), letters in looks.items():
        sizes[size] += letters
        bold += letters if is_bold else 0
    passed, total = 0, sizes.total()
    for size in sorted(sizes):
        passed += sizes[size]
        if passed >= 0.75 * total:
            return size, bold > 0.6 * total
    return 0.0, False
