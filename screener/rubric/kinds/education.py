"""Schooling: a level, a medical assisting programme, or study of a health subject.

What it checks
    `at_least` asks for a completed level (hs, certificate, associate, ...), `ma_program` for a
    medical assisting programme, `health_field` for study of a health subject. Several together
    must hold for one and the same course. `accredited` asks that its accreditor is named.

Why
    A diploma is the least that both posts ask for; a programme with a placement is the usual
    way to become a medical assistant.

Example
    kind: education
    at_least: hs

What counts as evidence
    The course as stated. A stated degree, certificate or college study implies a high school
    diploma. Still studying: unclear. A programme without a named accreditor is unclear where
    one is asked for.

Limits
    Schools, their names and the years of study are neither read nor scored. A diploma that
    somebody has but does not mention is a question to ask.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Self

from pydantic import model_validator

from screener.rubric.kinds.base import Context, Kind, distinct, met, missed, unclear
from screener.values import EDUCATION_ORDER, EducationEntry, EducationLevel, Evidence, Finding, Resume
from screener.vocab.nearby import is_kin, note
from screener.wording import sentence
from screener.yamlfile import FileModel

#: So many courses are shown that come close.
_SHOWN = 2
_LEVELS: dict[EducationLevel, str] = {
    "in_high_school": "high school attendance",
    "hs": "high school diploma or higher",
    "some_college": "college study or higher",
    "certificate": "post-secondary certificate or higher",
    "associate": "associate degree or higher",
    "bachelor": "bachelor's degree or higher",
    "master": "master's degree or higher",
    "doctorate": "doctorate",
}


class EducationParams(FileModel):
    """What the course must be; it needs no words of the vocabulary."""

    at_least: EducationLevel | None = None
    ma_program: bool = False
    health_field: bool = False
    accredited: bool = False

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        if self.at_least == "none_stated":
            raise ValueError("at_least: none_stated asks for nothing", "name a level, such as hs")
        if not (self.at_least or self.ma_program or self.health_field):
            raise ValueError(
                "name 'at_least', 'ma_program' or 'health_field'", "see: screener explain education"
            )
        return self

    @property
    def phrase(self) -> str:
        """What is asked for, as a noun."""
        if self.ma_program:
            what = "medical assisting programme"
            level = f", {_LEVELS[self.at_least]}" if self.at_least else ""
            return f"{'accredited ' if self.accredited else ''}{what}{level}"
        what = _LEVELS[self.at_least] if self.at_least else "study"
        accredited = ", accredited" if self.accredited else ""
        return f"{what}{' in a health subject' if self.health_field else ''}{accredited}"


def resolve(fields: EducationParams, context: Context) -> EducationParams:
    """Return the fields: nothing has to be looked up."""
    return fields


def check(resume: Resume, params: EducationParams, as_of: date) -> Finding:
    """Return whether such a course was completed; unclear where it is not finished or not certain."""
    fitting = [entry for entry in resume.education.entries if _fits(entry, params)]
    done = [entry for entry in fitting if _done(entry, params)]
    named = [entry for entry in done if entry.accreditor or not params.accredited]
    if named and _agrees(resume, params):
        return met(sentence(f"{params.phrase}: stated"), _evidence(named))
    if done and _agrees(resume, params):
        says = sentence(f"{params.phrase}: completed, but no accreditor is named")
        return unclear(says, resume, (params.phrase,), support=_evidence(done))
    if fitting or _asserted(resume, params):
        says = sentence(f"{params.phrase}: not clearly stated as completed")
        return unclear(says, resume, (params.phrase,), support=_evidence(fitting))
    near = tuple(
        replace(entry.evidence[0], note=note(reason))
        for entry in resume.education.entries
        if (reason := _near(entry, params)) and entry.evidence
    )
    return missed(f"No {params.phrase} is stated.", resume, (params.phrase,), nearest=near[:_SHOWN])


def _rank(level: EducationLevel) -> int:
    return EDUCATION_ORDER.index(level)


def _fits(entry: EducationEntry, params: EducationParams) -> bool:
    """Return whether a course is of the kind asked for, finished or not. Somebody still at high school is on
    the way to a diploma."""
    level = "hs" if entry.level == "in_high_school" and params.at_least == "hs" else entry.level
    return (
        (params.at_least is None or _rank(level) >= _rank(params.at_least))
        and (entry.ma_program or not params.ma_program)
        and (entry.health_field or entry.ma_program or not params.health_field)
    )


def _done(entry: EducationEntry, params: EducationParams) -> bool:
    """Return whether it counts: college begun counts for a diploma, and so does any course for itself where
    only classes in a health subject are asked for."""
    if entry.level == "in_high_school":
        return False
    if params.ma_program or params.at_least not in (None, "hs", "some_college"):
        return entry.completed
    return entry.completed or params.at_least is None or _rank(entry.level) > _rank("hs")


def _agrees(resume: Resume, params: EducationParams) -> bool:
    """Return whether the summary of the education says so too: it has seen cues that entries lack."""
    if params.ma_program:
        return resume.education.ma_program == "completed"
    return params.at_least != "hs" or resume.education.hs_or_higher


def _asserted(resume: Resume, params: EducationParams) -> bool:
    """Return whether the summary claims what no course shows; somebody should look."""
    if params.at_least == "hs" and not (params.health_field or params.ma_program):
        return resume.education.hs_or_higher
    return params.ma_program and resume.education.ma_program != "none"


def _near(entry: EducationEntry, params: EducationParams) -> str:
    """Return the name of the note on how a course comes close, "" where it does not."""
    if params.ma_program:
        return "health_subject" if entry.health_field and not entry.ma_program else ""
    if params.health_field and not (entry.health_field or entry.ma_program):
        return "kin_subject" if is_kin(entry.field or "") else ""
    return "lower_level" if entry.completed else ""


def _evidence(entries: list[EducationEntry]) -> tuple[Evidence, ...]:
    return distinct(piece for entry in entries for piece in entry.evidence)


def describe(params: EducationParams) -> str:
    """Return what the criterion reads, in a few words."""
    return f"education: {params.phrase}"


KIND = Kind("education", EducationParams, resolve, check, describe, __doc__)
