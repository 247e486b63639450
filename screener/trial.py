"""What a change of a rubric would do to people already judged: who moves, and which line of it moves them.

A score is a sum of shares of 100 points, so the difference of two scores is the sum of the
differences of the lines, and of what the limits hold back: nothing has to be guessed. Lines that
neither rubric changes still weigh more or less where the sum of the weights changes; they are told as
one ("the other lines").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from screener.arithmetic import decimal, rounded
from screener.ranks import ranks, spearman
from screener.values import Assessment, Criterion, Outcome, Rubric

What = Literal["added", "removed", "changed", "others", "limit"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A line of a rubric and what a resume made of it."""

    criterion: str
    label: str
    weight: float
    credit: float
    outcome: Outcome
    required: bool

    @property
    def lacking(self) -> bool:
        """Whether it is a minimum that was not found."""
        return self.required and self.outcome == "missed"


@dataclass(frozen=True, slots=True)
class Standing:
    """A score with the lines that it is the sum of."""

    score: float
    lines: tuple[Judged, ...]

    @property
    def shares(self) -> dict[str, Fraction]:
        """The points of 100 that each line brings."""
        whole = sum((decimal(line.weight) for line in self.lines), Fraction(0))
        return {
            line.criterion: 100 * decimal(line.weight) * decimal(line.credit) / whole for line in self.lines
        }


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody judged by both rubrics; `number` counts candidates as their batch did."""

    number: int
    name: str
    ref: str | None
    before: Standing
    after: Standing


@dataclass(frozen=True, slots=True)
class Reason:
    """A part of the difference: a line with its outcomes ("" where a rubric does not have it), in points
    of 100. `criterion` is empty for the other lines and the limit."""

    what: What
    criterion: str
    label: str
    before: Outcome | Literal[""]
    after: Outcome | Literal[""]
    points: float


@dataclass(frozen=True, slots=True)
class Move:
    """What becomes of one person. Equal scores share a rank; `reasons` by size, those of a tenth of a
    point or more. `lacking` are minimums newly missed, `settled` those missed no more."""

    number: int
    name: str
    ref: str | None
    rank_before: int
    rank_after: int
    score_before: float
    score_after: float
    reasons: tuple[Reason, ...]
    lacking: tuple[str, ...]
    settled: tuple[str, ...]

    @property
    def climbs(self) -> int:
        """By how many ranks the person goes up; negative for down."""
        return self.rank_before - self.rank_after


@dataclass(frozen=True, slots=True)
class Difference:
    """A line of a rubric that is another: what it was and what it is, in words."""

    what: Literal["added", "removed", "changed"]
    criterion: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Trial:
    """A rubric tried against people. `agreement` is Spearman's correlation of the two rankings, None for
    fewer than two ranks in either; `lacking` counts who newly misses each minimum, by its label."""

    before: Rubric
    after: Rubric
    differences: tuple[Difference, ...]
    moves: tuple[Move, ...]
    agreement: float | None
    lacking: tuple[tuple[str, int], ...]
    settled: tuple[tuple[str, int], ...]


def standing(assessment: Assessment) -> Standing:
    """Return the score of an assessment with its lines."""
    lines = tuple(
        Judged(c.id, c.label, c.weight, f.credit, f.outcome, c.required)
        for c, f in ((result.criterion, result.finding) for result in assessment.results)
    )
    return Standing(assessment.score, lines)


def reweighed(before: Standing, rubric: Rubric) -> Standing:
    """Return what the same outcomes come to under a rubric that asks the same questions, or fewer of
    them, with other weights, minimums or limits. Raises KeyError for a criterion that was not judged."""
    known = {line.criterion: line for line in before.lines}
    lines = tuple(
        replace(known[c.id], label=c.label, weight=c.weight, required=c.required) for c in rubric.criteria
    )
    score = sum(Standing(0.0, lines).shares.values(), Fraction(0))
    if rubric.cap is not None and any(line.lacking for line in lines):
        score = min(score, decimal(rubric.cap))
    return Standing(rounded(score), lines)


def compare(before: Rubric, after: Rubric, people: Iterable[Person]) -> Trial:
    """Return who moves and why, in the order of the new ranking."""
    everybody = list(people)
    differences = tuple(differing(before, after))
    changed = {one.criterion for one in differences}
    places = [ranks([getattr(one, when).score for one in everybody]) for when in ("before", "after")]
    moves = [
        _move(person, first, second, changed)
        for person, first, second in zip(everybody, *places, strict=True)
    ]
    moves.sort(key=lambda move: (move.rank_after, move.number))
    lacking = Counter(label for move in moves for label in move.lacking)
    settled = Counter(label for move in moves for label in move.settled)
    return Trial(
        before,
        after,
        differences,
        tuple(moves),
        spearman(*places),
        tuple(lacking.most_common()),
        tuple(settled.most_common()),
    )


# --------------------------------------------------------------------------- the rubrics


def differing(before: Rubric, after: Rubric) -> Iterable[Difference]:
    """Yield the lines that one rubric has otherwise: the new one's in its order, then those dropped."""
    old, new = ({c.id: c for c in rubric.criteria} for rubric in (before, after))
    shares = [_shares(rubric) for rubric in (before, after)]
    if before.cap != after.cap:
        yield Difference("changed", "", "limit while a minimum is not found", _limit(before), _limit(after))
    for ident, criterion in new.items():
        if ident not in old:
            yield Difference("added", ident, criterion.label, "", _told(criterion, shares[1]))
        elif not same_question(old[ident], criterion) or _weight(old[ident]) != _weight(criterion):
            says = _told(criterion, shares[1])
            if not same_question(old[ident], criterion):
                says += ", asks something else"
            yield Difference("changed", ident, criterion.label, _told(old[ident], shares[0]), says)
    for ident, criterion in old.items():
        if ident not in new:
            yield Difference("removed", ident, criterion.label, _told(criterion, shares[0]), "")


def same_question(one: Criterion, other: Criterion) -> bool:
    """Return whether two criteria find the same in every resume; weights apart."""
    return (one.kind, one.params) == (other.kind, other.params)


def _weight(criterion: Criterion) -> tuple[float, bool]:
    return criterion.weight, criterion.required


def _shares(rubric: Rubric) -> dict[str, float]:
    whole = sum(criterion.weight for criterion in rubric.criteria)
    return {criterion.id: 100 * criterion.weight / whole for criterion in rubric.criteria}


def _told(criterion: Criterion, shares: dict[str, float]) -> str:
    required = ", required" if criterion.required else ""
    return f"weight {criterion.weight:g} ({shares[criterion.id]:.1f} of 100 points{required})"


def _limit(rubric: Rubric) -> str:
    return "none" if rubric.cap is None else f"{rubric.cap:g}"


# --------------------------------------------------------------------------- one person


def _move(person: Person, first: int, second: int, changed: set[str]) -> Move:
    before, after = person.before, person.after
    lacked, lack = ({line.criterion: line.label for line in s.lines if line.lacking} for s in (before, after))
    return Move(
        person.number,
        person.name,
        person.ref,
        first,
        second,
        before.score,
        after.score,
        tuple(_reasons(before, after, changed)),
        tuple(label for ident, label in lack.items() if ident not in lacked),
        tuple(label for ident, label in lacked.items() if ident not in lack),
    )


def _reasons(before: Standing, after: Standing, changed: set[str]) -> list[Reason]:
    old, new = ({line.criterion: line for line in each.lines} for each in (before, after))
    points_before, points_after = before.shares, after.shares
    others = Fraction(0)
    found: list[tuple[Fraction, Reason]] = []
    for ident in dict.fromkeys([*new, *old]):
        was, now = old.get(ident), new.get(ident)
        points = points_after.get(ident, Fraction(0)) - points_before.get(ident, Fraction(0))
        if was and now and ident not in changed and _same(was, now):
            others += points
            continue
        what: What = "changed" if was and now else "added" if now else "removed"
        line = now or was
        assert line, "it is a line of one of the two"
        outcomes = (was.outcome if was else "", now.outcome if now else "")
        found.append((points, Reason(what, ident, line.label, *outcomes, 0.0)))
    limit = _held(after, points_after) - _held(before, points_before)
    found.append((others, Reason("others", "", "the other lines, whose shares changed", "", "", 0.0)))
    lacking = dict.fromkeys(line.label for line in (*after.lines, *before.lines) if line.lacking)
    found.append((limit, Reason("limit", "", f"the limit, for want of {', '.join(lacking)}", "", "", 0.0)))
    found.sort(key=lambda one: -abs(one[0]))
    told = [replace(reason, points=round(float(points), 1)) for points, reason in found]
    return [reason for reason in told if abs(reason.points) >= 0.1]


def _held(standing: Standing, points: dict[str, Fraction]) -> Fraction:
    """Return what the limit takes away, as a negative number; less than rounding does is nothing."""
    less = decimal(standing.score) - sum(points.values(), Fraction(0))
    return less if less < Fraction(-1, 20) else Fraction(0)


def _same(was: Judged, now: Judged) -> bool:
    return (was.outcome, was.credit) == (now.outcome, now.credit)
