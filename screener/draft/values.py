"""What a posting asks, as values: from statements through needs to the criteria of a rubric."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from screener.values import Span

#: How much a thing is wanted: said to be a must, asked for, part of the work, or a plus.
Mode = Literal["must", "asked", "duty", "plus"]
MODES: tuple[Mode, ...] = ("must", "asked", "duty", "plus")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the posting and where they stand; page and line count from 1."""

    page: int
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, a bullet or a row of a table. `part` is a mode, a topic or "open"."""

    span: Span
    quote: Quote
    part: str


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a statement asks for: a kind of criterion with the fields of that kind.

    `notes` are for whoever reads the draft: what was assumed, and what the posting says besides.
    """

    kind: str
    fields: Mapping[str, Any]
    mode: Mode
    span: Span
    quote: Quote
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A criterion as proposed. `must`: the posting asks for it as one; `required`: it can hold the score."""

    id: str
    kind: str
    fields: Mapping[str, Any]
    label: str
    ask: str
    mode: Mode
    required: bool
    weight: float
    quotes: tuple[Quote, ...]
    notes: tuple[str, ...] = ()
    must: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the posting that made no criterion. `topic` groups what is left out for one reason."""

    topic: str
    why: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Draft:
    """What was made of a posting.

    `cannot` are the lines that no resume answers, `proxies` wishes that stand in for what may not be
    asked, `unread` the lines that were not understood. `coverage` is the share of statements that found
    a place, `role` the bundled rubric that comes nearest, `cap` the limit while a must is missed, `doubt`
    why the text does not look like a posting (empty where it does).
    """

    name: str
    pages: int
    criteria: tuple[Wanted, ...]
    cannot: tuple[LeftOut, ...]
    proxies: tuple[LeftOut, ...]
    unread: tuple[Quote, ...]
    role: str
    coverage: float
    cap: float | None
    doubt: str = ""

    @property
    def musts(self) -> int:
        """How many of the criteria are required."""
        return sum(criterion.required for criterion in self.criteria)
