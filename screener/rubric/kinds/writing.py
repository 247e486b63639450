"""Spelling of the resume itself.

What it checks
    Clearly misspelt English words for every hundred words.

Why
    The guide for hiring managers takes the spelling of a resume as a weak sign of care with
    patients' data. It is weak: keep the weight at 2 of 100 points or less.

Example
    kind: writing
    none_above: 3

What counts as evidence
    Misspelt words as they stand. No more than `free` in a hundred words: met. From there the
    credit falls evenly to nothing at `none_above`.

Limits
    Spelling only. Grammar, articles, prepositions and style are not looked at, because they
    tell a second language and not care. Names and words that a damaged file has glued
    together do not count. A short text says nothing: unclear.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from screener.rubric.kinds.base import Context, Kind, distinct, met, missed, partly, unclear
from screener.values import Evidence, Finding, Resume
from screener.wording import count
from screener.yamlfile import FileModel

_ENOUGH_WORDS = 40  # below this one slip would weigh as much as several in an ordinary resume


class WritingParams(FileModel):
    """Misspelt words in a hundred: up to `free` full credit, from `none_above` none."""

    free: Annotated[float, Field(ge=0)] = 0.5
    none_above: Annotated[float, Field(gt=0)] = 3.0

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.free >= self.none_above:
            raise ValueError("'free' must be less than 'none_above'", "lower the one, or raise the other")
        return self


def resolve(fields: WritingParams, context: Context) -> WritingParams:
    """Return the fields: nothing has to be looked up."""
    return fields


def check(resume: Resume, params: WritingParams, as_of: date) -> Finding:
    """Return the credit that the share of misspelt words leaves."""
    wrong = distinct(e for word in resume.misspellings for e in word.evidence)
    sample = _sample(resume)
    number = count(len(resume.misspellings), "misspelt word") if resume.misspellings else "No misspelt word"
    said = f"{number} in {count(resume.word_count, 'word')}."
    looked_for = ("misspelt words",)
    if resume.word_count < _ENOUGH_WORDS or not sample:
        return unclear("Too little text to judge the spelling.", resume, looked_for, against=wrong, open="")
    share = 100 * len(resume.misspellings) / resume.word_count
    if share <= params.free:
        return met(said, sample, against=wrong)
    credit = round((params.none_above - share) / (params.none_above - params.free), 3)
    if credit > 0:
        return partly(credit, said, sample, against=wrong)
    return missed(said, resume, looked_for, against=wrong, open="")


def _sample(resume: Resume) -> tuple[Evidence, ...]:
    """Return a place of the text that was checked, since the absence of slips has none of its own."""
    pieces = distinct(
        [
            *(piece for job in resume.jobs for piece in job.evidence),
            *(piece for entry in resume.education.entries for piece in entry.evidence),
            *(piece for competency in resume.competencies for piece in competency.evidence),
        ]
    )
    return tuple(replace(piece, finder="spelling", note="the whole text was checked") for piece in pieces[:1])


def describe(params: WritingParams) -> str:
    """Return what the criterion reads, in a few words."""
    return "spelling: misspelt words in the whole text"


KIND = Kind("writing", WritingParams, resolve, check, describe, __doc__)
