"""One resume against one rubric: every criterion in order, then the sums, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from screener.arithmetic import points, total
from screener.errors import ScreenerError
from screener.rubric import kinds
from screener.values import Assessment, Criterion, Finding, Flag, Gap, Result, Resume, Rubric

#: Flags of findings that put a better question than the criterion's own.
_ASKING = ("credential_expired", "credential_in_progress")
_LETTER = "letter"
_MAY_STAND_ELSEWHERE = "The resume that this letter came with may tell."


class AssessmentError(ScreenerError):
    """A criterion could not be judged: a fault of the program, never of the candidate."""


def assess(resume: Resume, rubric: Rubric, *, as_of: date) -> Assessment:
    """Return the outcome of every criterion, with score, ceiling and gaps.

    `as_of` is the day on which posts still held and certifications are looked at. Raises
    AssessmentError `criterion_failed`, which names the criterion, where a check breaks: an
    error is never a low score.
    """
    results = tuple(_result(resume, criterion, as_of) for criterion in rubric.criteria)
    if any(flag.code == _LETTER for flag in resume.flags):
        results = tuple(replace(result, finding=_of_a_letter(result.finding)) for result in results)
    found = total(results, rubric.cap)
    return Assessment(
        rubric=rubric,
        as_of=as_of,
        results=results,
        gaps=_gaps(results),
        flags=_flags(resume, results),
        score=found.score,
        ceiling=found.ceiling,
        cap=found.cap,
    )


def _result(resume: Resume, criterion: Criterion, as_of: date) -> Result:
    try:
        finding = kinds.check(resume, criterion, as_of=as_of)
    except Exception as error:
        message = f'the criterion "{criterion.id}" could not be judged: {error!r}'
        raise AssessmentError("criterion_failed", message, "please report this as a bug") from error
    return Result(criterion, finding, points(criterion.weight, finding.credit))


def _of_a_letter(finding: Finding) -> Finding:
    """Return a finding on a letter without its resume, where silence says nothing."""
    if (finding.outcome, finding.open) != ("missed", "not_stated"):
        return finding
    return replace(finding, outcome="unclear", says=f"{finding.says} {_MAY_STAND_ELSEWHERE}")


def _gaps(results: tuple[Result, ...]) -> tuple[Gap, ...]:
    """Return what is not met: required criteria first, then the heavier ones."""
    unmet = [result for result in results if result.finding.outcome != "met"]
    unmet.sort(key=lambda result: (not result.criterion.required, -result.criterion.weight))
    return tuple(
        Gap(r.criterion.id, r.criterion.required, r.finding.outcome, r.finding.says, _question(r))
        for r in unmet
    )


def _question(result: Result) -> str:
    asked = (flag.says for flag in result.finding.flags if flag.code in _ASKING)
    return next(asked, result.criterion.ask)


def _flags(resume: Resume, results: tuple[Result, ...]) -> tuple[Flag, ...]:
    every = [*resume.flags, *(flag for result in results for flag in result.finding.flags)]
    return tuple(dict.fromkeys(every))
