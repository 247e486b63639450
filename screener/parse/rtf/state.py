"""What RTF's control words change: the look of letters, the paragraph, the row of a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from screener.parse.package.look import MARKED, SMALLEST, TINY, UNSEEN, WHITE, Colour, stands_out
from screener.parse.package.paragraphs import Paragraph

#: Of 100: letters squeezed to less cannot be read.
_NARROWEST = 10
_TWENTIETHS = 20


@dataclass(slots=True)
class Story:
    """Paragraphs of the body, a margin, the notes or a text box, and the one being read."""

    done: list[Paragraph] = field(default_factory=list)
    now: Paragraph = field(default_factory=Paragraph)
    after: list[Paragraph] = field(default_factory=list)

    def end(self) -> None:
        """Finish the paragraph; text boxes anchored in it come after it."""
        if self.now.runs:
            self.done.append(self.now)
        self.done.extend(self.after)
        self.now, self.after = Paragraph(bullet=self.now.bullet, heading=self.now.heading), []


@dataclass(frozen=True, slots=True)
class State:
    """What a group inherits from the one around it. `place` says what its text is: "fonts",
    "colours", the "mark" of an item, a "box", or "" for text. Colours are places in the table."""

    story: Story
    passed: bool = False
    place: str = ""
    bold: bool = False
    capitals: bool = False
    marked: bool = False
    deleted: bool = False
    size: float = 12.0
    squeezed: bool = False
    colour: int = 0
    behind: int = 0
    font: int = 0
    fallback: int = 1


@dataclass(slots=True)
class Layout:
    """The paragraph and the row that text stands in."""

    shade: int = 0
    flat: bool = False
    cells: list[int] = field(default_factory=list)
    cell: int = 0
    next_shade: int = 0

    @property
    def behind(self) -> tuple[int, int]:
        """The colours behind paragraph and cell."""
        return self.shade, self.cells[self.cell] if self.cell < len(self.cells) else 0

    def end_cell(self) -> None:
        """Take `\\cellx`, the end of a cell's shape."""
        self.cells.append(self.next_shade)
        self.next_shade = 0

    def reset_row(self) -> None:
        """Take `\\trowd`."""
        self.cells, self.next_shade = [], 0


def _reset_paragraph(layout: Layout, story: Story, number: int | None) -> None:
    story.now.bullet = story.now.heading = False
    layout.shade, layout.flat = 0, False


def _set_height(layout: Layout, story: Story, number: int | None) -> None:
    # Negative heights are exact ones.
    layout.flat = number is not None and number < 0 and -number / _TWENTIETHS < SMALLEST


def _set_shade(layout: Layout, story: Story, number: int | None) -> None:
    layout.shade = number or 0


def _set_cell_shade(layout: Layout, story: Story, number: int | None) -> None:
    layout.next_shade = number or 0


def _set_item(layout: Layout, story: Story, number: int | None) -> None:
    story.now.bullet = bool(number)


def _set_level(layout: Layout, story: Story, number: int | None) -> None:
    story.now.heading = (number or 0) < 9


PARAGRAPH: dict[str, Callable[[Layout, Story, int | None], None]] = {
    "pard": _reset_paragraph,
    "sl": _set_height,
    "cbpat": _set_shade,
    "clcbpat": _set_cell_shade,
    "cellx": lambda layout, story, number: layout.end_cell(),
    "trowd": lambda layout, story, number: layout.reset_row(),
    "ls": _set_item,
    "outlinelevel": _set_level,
}
LETTERS: dict[str, Callable[[State, int | None], State]] = {
    "b": lambda state, number: replace(state, bold=number != 0),
    "caps": lambda state, number: replace(state, capitals=number != 0),
    "scaps": lambda state, number: replace(state, capitals=number != 0),
    "v": lambda state, number: replace(state, marked=number != 0),
    "deleted": lambda state, number: replace(state, deleted=number != 0),
    "fs": lambda state, number: replace(state, size=(24 if number is None else number) / 2),
    "charscalex": lambda state, number: replace(state, squeezed=number is not None and number < _NARROWEST),
    "cf": lambda state, number: replace(state, colour=number or 0),
    "highlight": lambda state, number: replace(state, behind=number or 0),
    "chcbpat": lambda state, number: replace(state, behind=number or 0),
    "cb": lambda state, number: replace(state, behind=number or 0),
    "f": lambda state, number: replace(state, font=number or 0),
    "uc": lambda state, number: replace(state, fallback=min(max(1 if number is None else number, 0), 100)),
}


def why_unseen(state: State, layout: Layout, colours: list[Colour | None]) -> str:
    """Return why nobody sees letters of a state, "" if they are seen."""

    def named(number: int) -> Colour | None:
        return colours[number] if 0 < number < len(colours) else None

    if state.marked:
        return MARKED
    if state.size < SMALLEST or state.squeezed or layout.flat:
        return TINY
    behind = next(filter(None, map(named, (state.behind, *layout.behind))), WHITE)
    colour = named(state.colour)
    return "" if colour is None or stands_out(colour, behind) else UNSEEN
