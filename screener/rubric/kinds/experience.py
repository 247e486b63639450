"""Months of a kind of work.

What it checks
    How many months of work count, overlaps once, against the months asked for. `what` says
    which work: customer_facing, healthcare, administrative, clinical, medical_assistant or
    total; of several, any counts. `also` narrows it: each of those must hold for the same post.
    `setting` and `family` narrow it to places (hospital, school) and job families, `showing` to posts
    that show one of these abilities or finer skills (pediatrics) in title or employer, or at two places
    of the duties. `name` is what to call such work in a sentence, where the words made from these
    fields would be clumsy.

Why
    Doing a job for a year teaches what no course does, but ten years do not teach ten times
    as much: the credit stops at the months asked for.

Example
    kind: experience
    what: customer_facing
    also: healthcare
    months: 24

What counts as evidence
    The posts themselves, by title and duties: title, employer and dates. The credit is the share
    of the months asked for. A post without dates yields unclear, never nothing, and so does one
    that only a model takes for such work.

Limits
    Placements and voluntary work count, as their months were worked. Full and part time are not
    told apart. A bare year counts as a whole year; the sentence says how few months it may be.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from screener.rubric.kinds.base import Context, Kind, Names, distinct, labels, met, missed, partly, unclear
from screener.rubric.kinds.posts import (
    PHRASES,
    Work,
    Works,
    assistant_families,
    evidence_of,
    first_piece,
    is_work,
    months_in,
    stretch_of,
    stretches_of,
)
from screener.values import Evidence, Finding, Job, Resume, Span
from screener.vocab.entries import SkillEntry
from screener.wording import count, listing, sentence
from screener.yamlfile import FileModel

if TYPE_CHECKING:
    from screener.vocab import Vocabulary

_ENOUGH_PLACES = 2
#: So many posts are shown that come close.
_SHOWN = 3

_ALSO_PHRASES: dict[Work, str] = {
    "customer_facing": "with customers or patients",
    "healthcare": "in healthcare",
    "administrative": "with office tasks",
    "clinical": "with hands-on patient care",
    "medical_assistant": "as a medical assistant",
    "total": "",
}


class ExperienceFields(FileModel):
    """Which work, how many months of it earn full credit, and what to call it in a sentence."""

    what: Annotated[Works, Field(min_length=1)] = ("total",)
    also: Works = ()
    setting: Names = ()
    family: Names = ()
    showing: Names = ()
    months: Annotated[int, Field(ge=1, le=600)]
    name: Annotated[str, Field(min_length=1)] | None = None


@dataclass(frozen=True, slots=True)
class ExperienceParams:
    """Which posts count; `assistant` holds the job families of medical assistants, `showing` the keys of
    the abilities that a post must show, `terms` those of them that are the rubric's own, `subject` what to
    call them."""

    what: tuple[Work, ...]
    also: tuple[Work, ...]
    setting: tuple[str, ...]
    family: tuple[str, ...]
    months: int
    assistant: tuple[str, ...]
    phrase: str
    showing: tuple[str, ...] = ()
    terms: tuple[SkillEntry, ...] = ()
    subject: str = ""

    @property
    def plain(self) -> bool:
        """Whether one of the totals of `Resume.months` answers it."""
        # The total for medical assistants leaves out those with a specialty or a lead in their title.
        narrow = self.also or self.setting or self.family or self.showing
        return len(self.what) == 1 and "medical_assistant" not in self.what and not narrow


def resolve(fields: ExperienceFields, context: Context) -> ExperienceParams | None:
    """Return the parameters, or None after reporting unknown settings, families or abilities."""
    vocabulary, complete = context.vocabulary, True
    abilities = {**labels(vocabulary), **{name: term.label for name, term in context.terms.items()}}
    terms = {name: context.terms[name] for name in fields.showing if name in context.terms}
    for index, word in enumerate(fields.setting):
        complete &= context.known(word, vocabulary.settings, loc=("setting", index), what="setting")
    for index, word in enumerate(fields.family):
        complete &= context.known(word, vocabulary.families, loc=("family", index), what="job family")
    for index, word in enumerate(fields.showing):
        complete &= context.known(word, abilities, loc=("showing", index), what="ability")
    if not complete:
        return None
    subject = f"with {listing(_inside(abilities[key]) for key in fields.showing)}" if fields.showing else ""
    return ExperienceParams(
        fields.what,
        fields.also,
        fields.setting,
        fields.family,
        fields.months,
        assistant_families(context),
        fields.name or _phrase(fields, subject, vocabulary),
        tuple(terms[name].id if name in terms else name for name in fields.showing),
        tuple(terms.values()),
        subject,
    )


def _phrase(fields: ExperienceFields, subject: str, vocabulary: Vocabulary) -> str:
    """Return what to call such work in a sentence; `subject` are the abilities that it must show."""
    parts = [listing(PHRASES[what] for what in fields.what), *(_ALSO_PHRASES[also] for also in fields.also)]
    if fields.family:
        parts.append(f"as {listing(vocabulary.families[name].label.lower() for name in fields.family)}")
    if fields.setting:
        parts.append(f"in {listing(name.replace('_', ' ') for name in fields.setting)}")
    return " ".join([*parts, subject] if subject else parts)


def _inside(label: str) -> str:
    """Return a label as it stands within a sentence: names and abbreviations keep their capitals."""
    is_name = any(word[:1].isupper() for word in label.split()[1:]) or label[1:2].isupper()
    return label if is_name else f"{label[:1].lower()}{label[1:]}"


def check(resume: Resume, params: ExperienceParams, as_of: date) -> Finding:
    """Return the share of the months asked for; posts without dates make it unclear, and so does
    what a model alone takes for such work."""
    known = [job.by_rules() for job in resume.jobs]
    shown = _places(resume, params, learned=False)
    jobs = [job for job in known if _counts(job, params) and _shows(job, params, shown)]
    if params.plain and known == list(resume.jobs):
        months, least = (getattr(m, params.what[0]) for m in (resume.months, resume.months_min))
    else:
        months, least = (months_in(stretches_of(jobs, as_of, longest=longest)) for longest in (True, False))
    dated = [job for job in jobs if stretch_of(job, as_of, longest=True)]
    support = distinct(evidence_of(dated))
    if months > 0 and support:
        short = least < min(months, params.months)
        roughly = f" (at least {least}, as dates are not exact)" if short else ""
        says = f"{count(months, 'month')} of {params.phrase}{roughly}"
        if months >= params.months:
            return met(sentence(says), support)
        credit = round(months / params.months, 3)
        return partly(credit, sentence(f"{says}; {params.months} are asked for"), support)
    if jobs:
        says = sentence(f"{params.phrase}: stated, but not for how long")
        return unclear(says, resume, (params.phrase,), support=distinct(evidence_of(jobs)))
    shown = _places(resume, params, learned=True)
    likely = [job for job in resume.jobs if _counts(job, params) and _shows(job, params, shown)]
    if likely:
        says = sentence(f"{params.phrase}: likely by its wording; only a model says so")
        return unclear(says, resume, (params.phrase,), support=distinct(evidence_of(likely)))
    near = _nearest(resume, params, shown)
    return missed(f"No {params.phrase} is stated.", resume, (params.phrase,), nearest=near)


def _counts(job: Job, params: ExperienceParams) -> bool:
    return (
        any(is_work(job, work, params.assistant) for work in params.what)
        and all(is_work(job, work, params.assistant) for work in params.also)
        and (not params.setting or not set(params.setting).isdisjoint(job.settings))
        and (not params.family or job.family in params.family)
    )


def _places(resume: Resume, params: ExperienceParams, *, learned: bool) -> list[Span]:
    """Return where the abilities stand that a post must show, with or without those that only a
    model saw."""
    found = (resume.competency(key) for key in params.showing)
    return [piece.span for one in found if learned or not one.learned for piece in one.evidence]


def _shows(job: Job, params: ExperienceParams, shown: list[Span]) -> bool:
    """Return whether title or employer name the ability, or the duties at two places: one word in passing
    does not make a post one of a specialty."""
    if not params.showing or any(piece.span.overlaps(place) for piece in job.evidence for place in shown):
        return True
    return sum(any(duty.overlaps(place) for duty in job.duties) for place in shown) >= _ENOUGH_PLACES


def _nearest(resume: Resume, params: ExperienceParams, shown: list[Span]) -> tuple[Evidence, ...]:
    """Return the posts that come close, those of which more holds first, with what does and what does not."""
    near: list[tuple[tuple[int, bool], Evidence]] = []
    for job in resume.jobs:
        parts = _parts(job, params, shown)
        held = [phrase for phrase, holds in parts if holds]
        missing = [phrase for phrase, holds in parts if not holds]
        if held and missing:
            said = f"work {listing(held, 'and')}, but not {listing(missing, 'and not')}"
            near.append(((-len(held), job.title is None), first_piece(job, said)))
    return tuple(piece for _, piece in sorted(near, key=itemgetter(0))[:_SHOWN])


def _parts(job: Job, params: ExperienceParams, shown: list[Span]) -> list[tuple[str, bool]]:
    """Return each thing that is asked of a post, said in a few words, and whether it holds."""
    if params.what == ("medical_assistant",):
        care: Work = "clinical" if job.clinical else "healthcare"
        parts = [(_ALSO_PHRASES[care], is_work(job, care, ())), (_ALSO_PHRASES["medical_assistant"], False)]
    else:
        done = [work for work in params.what if is_work(job, work, params.assistant)]
        parts = [(listing(_ALSO_PHRASES[work] for work in done or params.what), bool(done))]
    parts = [] if params.what == ("total",) else parts
    parts += [(_ALSO_PHRASES[also], is_work(job, also, params.assistant)) for also in params.also]
    if params.setting:
        places = f"in {listing(setting.replace('_', ' ') for setting in params.setting)}"
        parts.append((places, not set(params.setting).isdisjoint(job.settings)))
    if params.family:
        parts.append(("under such a title", job.family in params.family))
    if params.showing:
        parts.append((params.subject, _shows(job, params, shown)))
    return parts


def describe(params: ExperienceParams) -> str:
    """Return what the criterion reads, in a few words."""
    return f"months of {params.phrase}: titles, duties and dates of posts"


KIND = Kind("experience", ExperienceFields, resolve, check, describe, __doc__)
