"""The resume into which lines are hidden, as a page that is drawn."""

from __future__ import annotations

from collections.abc import Callable

from made import put
from reportlab.pdfgen.canvas import Canvas

from .story import SEEN

Trick = Callable[[Canvas], None]


def seen(canvas: Canvas) -> None:
    """Draw the honest resume."""
    for number, line in enumerate(SEEN):
        heading = line.isupper()
        put(canvas, 72, 72 + 20 * number, line, font="Helvetica-Bold" if heading else "Helvetica")
