"""What the reading of a text found: sections, mentions, dates and posts, not yet facts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from screener.values.document import Evidence
from screener.values.quick import setters
from screener.values.words import Span

Status = Literal["stated", "negated", "in_progress", "expired", "about_others", "wished"]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the resume. `name` is an id of headings.yaml ("experience", "education", ...);
    "top" is what precedes any heading. `heading` is None for it."""

    name: str
    heading: Evidence | None
    span: Span


@dataclass(frozen=True, slots=True, init=False)
class Mention:
    """A term of the vocabulary on the page.

    `kind` is "competency", "credential", "skill", "degree", "language", ...; `id` the
    vocabulary's id; `form` says which kind of wording it was ("shown", "stated", "near_miss",
    or ""); `why` is the cue that decided a status other than "stated".
    """

    kind: str
    id: str
    form: str
    status: Status
    section: str
    evidence: Evidence
    why: Evidence | None = None

    def __init__(
        self,
        kind: str,
        id: str,
        form: str,
        status: Status,
        section: str,
        evidence: Evidence,
        why: Evidence | None = None,
    ) -> None:
        _set_kind(self, kind)
        _set_id(self, id)
        _set_form(self, form)
        _set_status(self, status)
        _set_section(self, section)
        _set_evidence(self, evidence)
        _set_why(self, why)


_set_kind, _set_id, _set_form, _set_status, _set_section, _set_evidence, _set_why = setters(Mention)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year; an unknown month stays unknown."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class DateRange:
    """A stretch of time as written. `ongoing` means "Present"; a reversed range is kept as
    written, and whoever uses it flags it."""

    start: Month | None
    end: Month | None
    ongoing: bool
    evidence: Evidence


class Certainty(IntEnum):
    """How surely the trade of a title is known: not at all, by one word, by a title of several words within
    it, by the whole of it."""

    UNKNOWN = 0
    WORD = 1
    PART = 2
    WHOLE = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A post as it is laid out on the page: its heading lines and the lines below them.

    `family` is the id of titles.yaml that the title belongs to, `certainty` how sure that is; `duties` are
    the blocks of text below the heading, one for each paragraph or bullet. `leanings` is what a model makes
    of the words of title and duties: the log of the odds of each kind of work, in the order of
    `KINDS_OF_WORK`.
    """

    section: str
    title: Evidence | None
    family: str | None
    certainty: Certainty
    employer: Evidence | None
    dates: DateRange | None
    header: Span
    duties: tuple[Span, ...]
    leanings: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Markup:
    """Everything that leaves the spaCy room: plain values, sorted by position.

    `blocks` are the paragraphs and bullets of the text, each with the name of its section, and `words` its
    runs of letters in small ones, each once.
    """

    sections: tuple[Section, ...]
    blocks: tuple[tuple[Span, str], ...]
    mentions: tuple[Mention, ...]
    ranges: tuple[DateRange, ...]
    entries: tuple[Entry, ...]
    words: frozenset[str]
