"""An ability, read from duties, skills lists and the summary.

What it checks
    Whether the resume shows an ability being used, or only claims it. `competency` names one
    of the 32 competencies of the vocabulary, `skill` one of its finer skills (a specialty, a
    record system by name) or a term that the rubric brings along under `terms`.

Why
    Most of what a post asks for is work that somebody has done before. A line under a job that
    shows it says more than a word in a list, and both say more than silence.

Example
    kind: competency
    competency: vitals

What counts as evidence
    Shown being done in a job, placement, voluntary work or training: met, full credit.
    Only claimed (skills list, summary, objective): partly, half credit.
    Noticed by a trained model alone: unclear, no credit until somebody has asked.
    Denied, wished for, or about other people: missed, with the words shown.

Limits
    It does not measure how well or how often a thing was done. People leave out what is
    plain to them, so a missing ability is a question, not a finding about the person.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from pydantic import model_validator

from screener.rubric.kinds.base import Context, Kind, distinct, met, missed, partly, unclear
from screener.values import Evidence, Finding, Open, Resume
from screener.vocab.entries import SkillEntry
from screener.vocab.nearby import near_competencies, near_products, note
from screener.wording import count, sentence
from screener.yamlfile import FileModel

#: So many places are shown of what comes near.
_SHOWN = 3


class CompetencyFields(FileModel):
    """`competency` or `skill`: an id of the vocabulary."""

    competency: str | None = None
    skill: str | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.competency is None) == (self.skill is None):
            raise ValueError("name either a 'competency' or a 'skill'", "see: screener explain competency")
        return self


@dataclass(frozen=True, slots=True)
class CompetencyParams:
    """The key in `Resume`, with the words to show; `terms` holds the rubric's own term, if it is one, and
    `near` the keys of what comes near to a finer skill or a product."""

    key: str
    label: str
    looked_for: tuple[str, ...]
    terms: tuple[SkillEntry, ...] = ()
    near: tuple[str, ...] = ()


def resolve(fields: CompetencyFields, context: Context) -> CompetencyParams | None:
    """Return the parameters, or None after reporting an unknown id."""
    vocabulary = context.vocabulary
    if fields.competency is not None:
        key = fields.competency
        if not context.known(key, vocabulary.competencies, loc=("competency",), what="competency"):
            return None
        competency = vocabulary.competencies[key]
        return CompetencyParams(key, competency.label, tuple(competency.looked_for))
    key = fields.skill or ""
    if key in context.terms:
        term = context.terms[key]
        near = near_competencies(term.label, term.forms)
        return CompetencyParams(term.id, term.label, tuple(term.forms[:6]), (term,), near)
    known = [*context.terms, *vocabulary.skills, *vocabulary.systems]
    if not context.known(key, known, loc=("skill",), what="skill"):
        return None
    if key in vocabulary.skills:
        skill = vocabulary.skills[key]
        near = near_competencies(skill.label, skill.forms)
        return CompetencyParams(key, skill.label, tuple(skill.forms[:6]), near=near)
    system = vocabulary.systems[key]
    near = near_products(system, vocabulary.systems.values())
    return CompetencyParams(key, system.name, tuple(system.forms[:6]), near=near)


def check(resume: Resume, params: CompetencyParams, as_of: date) -> Finding:
    """Return what the resume shows of the ability; half credit where it is only claimed."""
    found = resume.competency(params.key)
    support, against = distinct(found.evidence), distinct(found.against)
    if found.level and found.learned:
        says = sentence(f"{params.label}: possibly meant, in words that are not certain")
        near = distinct(found.nearest)
        return unclear(says, resume, params.looked_for, support=support, against=against, nearest=near)
    if found.level == 2 and support:
        says = sentence(f"{params.label}: shown being done in {count(len(support), 'place')}")
        return met(says, support, against=against)
    if found.level == 1 and support:
        return partly(
            0.5, sentence(f"{params.label}: claimed, not shown"), support, against=against, open="claimed"
        )
    says = f"{params.label}: not mentioned"
    if against:
        says = f"{params.label}: mentioned only as not done, or as the work of others"
    near = distinct(found.nearest) or _near(resume, params)
    asking: Open = "" if against else "not_stated"  # what the resume denies is not to be talked away
    return missed(sentence(says), resume, params.looked_for, against=against, nearest=near, open=asking)


def _near(resume: Resume, params: CompetencyParams) -> tuple[Evidence, ...]:
    """Return a place each of what comes near to a finer skill or a product: other products before abilities,
    and what is shown before what is only claimed."""
    for found, reason in ((resume.skills, "other_product"), (resume.competencies, "related")):
        kin = [known for known in found if known.key in params.near and known.level and known.evidence]
        if kin:
            kin.sort(key=lambda known: -known.level)
            return tuple(replace(known.evidence[0], note=note(reason)) for known in kin[:_SHOWN])
    return ()


def describe(params: CompetencyParams) -> str:
    """Return what the criterion reads, in a few words."""
    return f"{params.label}: duties, skills and summary"


KIND = Kind("competency", CompetencyFields, resolve, check, describe, __doc__)
