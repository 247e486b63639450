"""Rubrics and what comes of holding a resume against one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from screener.values.document import Evidence, Flag
from screener.values.facts import Reading


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a rubric, inheritance resolved.

    `params` is the value that the criterion's kind made of its own fields; `source` names
    the document and part that asks for it; `ask` is the question to put to the candidate
    when it is missing or unclear; `origin` the rubric files that made it so.
    """

    id: str
    kind: str
    label: str
    params: Any
    weight: float
    required: bool
    source: str
    ask: str
    origin: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rubric:
    """What a post asks for. `cap` holds the score while a required criterion is missed. `fitted` says
    how its weights were fitted to people's ratings, where they were."""

    name: str
    title: str
    version: str
    state: str | None
    cap: float | None
    criteria: tuple[Criterion, ...]
    origin: tuple[str, ...]
    fingerprint: str
    source: str = ""
    fitted: str = ""


Outcome = Literal["met", "partly", "missed", "unclear"]
#: From the worst to the best.
OUTCOME_ORDER: tuple[Outcome, ...] = ("missed", "unclear", "partly", "met")

#: Why an answer of the candidate could settle a finding: it is unclear, only claimed, likely but not
#: shown, lapsed by its printed date, or simply not stated. "": no answer changes it.
Open = Literal["", "unclear", "claimed", "likely", "lapsed", "not_stated"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a kind of criterion found: an outcome with its reasons.

    A `met` or `partly` finding has evidence in `support`; a `missed` one says what was
    looked for and where. `nearest` is the closest thing that did not count. `open` says whether
    asking could settle it, and why.
    """

    outcome: Outcome
    credit: float
    says: str
    support: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()
    looked_for: tuple[str, ...] = ()
    looked_in: tuple[str, ...] = ()
    nearest: tuple[Evidence, ...] = ()
    flags: tuple[Flag, ...] = ()
    open: Open = ""


@dataclass(frozen=True, slots=True)
class Result:
    """A criterion with its finding; `points` is weight times credit."""

    criterion: Criterion
    finding: Finding
    points: float


@dataclass(frozen=True, slots=True)
class Gap:
    """A criterion that is not met: what to say first, and what to ask the candidate."""

    criterion: str
    required: bool
    outcome: Outcome
    says: str
    ask: str


@dataclass(frozen=True, slots=True)
class Cap:
    """The line that says why the score is held: "held at 55: no high school diploma ..."."""

    limit: float
    criteria: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """One resume against one rubric. `score` counts unclear criteria as nothing, `ceiling`
    in full; both can be recomputed by hand from `results`."""

    rubric: Rubric
    as_of: date
    results: tuple[Result, ...]
    gaps: tuple[Gap, ...]
    flags: tuple[Flag, ...]
    score: float
    ceiling: float
    cap: Cap | None

    def flatten(self) -> list[tuple[str, str]]:
        """Return (criterion, outcome) pairs, for tests and tables."""
        return [(result.criterion.id, result.finding.outcome) for result in self.results]


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file has no score: a stable code, a message for people and a next step."""

    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Screening:
    """One resume and its assessments, in the order the rubrics were given.

    `problem` is set where the resume was read but needs a person instead of a score
    (`not_english`, `not_a_resume`, `too_little_text`, ...); then `assessments` is empty.
    """

    reading: Reading
    as_of: date
    assessments: tuple[Assessment, ...]
    versions: tuple[tuple[str, str], ...] = ()
    problem: Problem | None = None
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One file of a batch: a screening, or the reason why there is none. `as_of` and `versions` are those of
    the batch, as in a screening."""

    name: str
    screening: Screening | None
    problem: Problem | None
    fingerprint: str = ""
    seconds: float = field(default=0.0, compare=False)
    ref: str | None = None
    as_of: date | None = field(default=None, compare=False)
    versions: tuple[tuple[str, str], ...] = field(default=(), compare=False)
