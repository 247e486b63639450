"""Jobs from the posts on the page, with the flags that say what work was done.

Title and duties are read together. The family of the title decides where titles.yaml is
sure; where it leaves a flag to the duties, or the title is unknown, the duties and the words
for the place of work decide.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date

from screener.resume.lookup import Lookup
from screener.resume.months import span_of
from screener.values import Entry, Evidence, Job, JobKind, Mention, Month, Span
from screener.vocab import TitleFamily, Vocabulary

_EXTERN = re.compile(
    r"\b(?:extern|externship|intern|internship|practicum|clinical rotations?|preceptorship|student)\b", re.I
)
_VOLUNTEER = re.compile(r"\bvol[ue]n?te?e?e?r(?:s|ed|ing)?\b|\bcommunity service\b", re.I)

#: Sections in which posts are unpaid ones.
_UNPAID = frozenset({"volunteer", "affiliations", "interests", "additional", "accomplishments", "personal"})

#: Competencies that, shown in the duties of a post, make it the kind of work of a flag.
_FACING = frozenset({"customer_service", "registration", "patient_education", "rooming_prep", "vitals"})
_OFFICE = frozenset(
    {
        "office_admin",
        "scheduling",
        "records_ehr",
        "billing_payment",
        "registration",
        "insurance",
        "authorization_referral",
        "coding",
    }
)
_CLINICAL = frozenset(
    {
        "vitals",
        "rooming_prep",
        "specimen_phlebotomy",
        "lab_tests",
        "ekg",
        "medication_injection",
        "assist_procedures",
        "medical_history",
    }
)
_MEDICAL = _CLINICAL | {"authorization_referral", "coding", "insurance", "records_ehr"}


def find_jobs(lookup: Lookup, vocabulary: Vocabulary, as_of: date) -> tuple[Job, ...]:
    """Return the jobs as they stand on the page, each one once."""
    jobs: list[Job] = []
    for entry in lookup.markup.entries:
        job = _job(entry, lookup, vocabulary, as_of)
        twin = next((at for at, known in enumerate(jobs) if _same(known, job)), None)
        if twin is None:
            jobs.append(job)
        else:
            jobs[twin] = _merged(jobs[twin], job)
    return tuple(jobs)


def _job(entry: Entry, lookup: Lookup, vocabulary: Vocabulary, as_of: date) -> Job:
    kind = _kind(entry, lookup)
    start = entry.dates.start if entry.dates else None
    end = entry.dates.end if entry.dates else None
    ongoing = entry.dates.ongoing if entry.dates else False
    if start is not None and end is None and not ongoing and kind != "job":
        end = start  # "March 2012" says of an externship when it was, of a job when it began
    family = vocabulary.families.get(entry.family) if entry.family else None
    shown = _shown(entry, lookup, vocabulary)
    settings = _settings(entry, lookup)
    months = span_of(start, end, ongoing=ongoing, as_of=as_of)
    evidence = tuple(
        found for found in (entry.title, entry.employer, entry.dates and entry.dates.evidence) if found
    )
    healthcare = _healthcare(family, settings, shown, vocabulary)
    return Job(
        title=_clean(entry.title),
        employer=_clean(entry.employer),
        start=start,
        end=end,
        ongoing=ongoing,
        kind=kind,
        family=entry.family,
        settings=tuple(sorted(settings)),
        customer_facing=_customer_facing(family, shown),
        healthcare=healthcare,
        administrative=_administrative(family, shown),
        clinical=_clinical(family, shown, healthcare=healthcare),
        months=months[1] - months[0] if months else None,
        evidence=evidence or (lookup.evidence(entry.header, "jobs"),),
        duties=entry.duties,
    )


def _clean(evidence: Evidence | None) -> str | None:
    return " ".join(evidence.quote.split()) if evidence else None


def _kind(entry: Entry, lookup: Lookup) -> JobKind:
    header = lookup.document.quote(entry.header)
    if entry.section in _UNPAID or _VOLUNTEER.search(header):
        return "volunteer"
    title = entry.title.quote if entry.title else header
    if entry.section == "externship" or _EXTERN.search(title):
        return "externship"
    return "job"


def _shown(entry: Entry, lookup: Lookup, vocabulary: Vocabulary) -> Counter[str]:
    """Return how often the duties of a post show each competency."""
    counts: Counter[str] = Counter()
    for duty in entry.duties:
        found = {
            mention.id
            for mention in lookup.mentions("competency", duty)
            if mention.form in ("shown", "stated") and _counts(mention)
        }
        counts.update(found)
    systems = {mention.id for duty in entry.duties for mention in lookup.mentions("system", duty)}
    if any(vocabulary.systems[name].kind == "ehr" for name in systems):
        counts["records system"] = 1
    return counts


def _counts(mention: Mention) -> bool:
    return mention.status in ("stated", "in_progress", "expired")


def _settings(entry: Entry, lookup: Lookup) -> Counter[str]:
    """Return the places of work that a post's words point to; the heading counts thrice."""
    counts: Counter[str] = Counter()
    for mention in lookup.mentions("setting", lookup.entry_span(entry)):
        counts[mention.id] += 3 if mention.evidence.span in entry.header else 1
    return counts


def _healthcare(
    family: TitleFamily | None, settings: Counter[str], shown: Counter[str], vocabulary: Vocabulary
) -> bool:
    if family is not None and family.healthcare == "yes":
        return True
    health = sum(settings[name] for name in vocabulary.healthcare_settings)
    medical = sum(1 for key in _MEDICAL if shown[key]) + 2 * shown["records system"]
    if family is not None and family.healthcare == "no":
        return health >= 6 and medical >= 1
    return health + medical >= 3


def _customer_facing(family: TitleFamily | None, shown: Counter[str]) -> bool:
    if family is not None and family.customer_facing != "duties":
        return family.customer_facing == "yes"
    return sum(shown[key] for key in _FACING) >= 1


def _administrative(family: TitleFamily | None, shown: Counter[str]) -> bool:
    if family is not None and family.administrative != "duties":
        return family.administrative == "yes"
    return sum(shown[key] for key in _OFFICE) >= 2


def _clinical(family: TitleFamily | None, shown: Counter[str], *, healthcare: bool) -> bool:
    if family is not None and family.clinical != "duties":
        return family.clinical == "yes"
    return healthcare and sum(1 for key in _CLINICAL if shown[key]) >= 1


def _same(one: Job, other: Job) -> bool:
    """Return whether two posts are one that was pasted twice."""
    if (one.start, one.end, one.ongoing) != (other.start, other.end, other.ongoing):
        return False
    if one.start is None and one.end is None:
        return one.title == other.title and one.employer == other.employer
    words = [set((job.title or "").lower().split()) for job in (one, other)]
    if not words[0] or not words[1]:
        return False
    shared = len(words[0] & words[1])
    return shared * 2 >= max(len(words[0]), len(words[1]))


def _merged(one: Job, other: Job) -> Job:
    return replace(
        one,
        employer=one.employer or other.employer,
        customer_facing=one.customer_facing or other.customer_facing,
        healthcare=one.healthcare or other.healthcare,
        administrative=one.administrative or other.administrative,
        clinical=one.clinical or other.clinical,
        duties=tuple(sorted({*one.duties, *other.duties})),
    )


def reversed_range(start: Month | None, end: Month | None) -> bool:
    """Return whether a range ends before it begins."""
    if start is None or end is None:
        return False
    return (end.year, end.month or 12) < (start.year, start.month or 1)


def covers(span: Span, spans: tuple[Span, ...]) -> bool:
    """Return whether one of the spans holds a span."""
    return any(span in other for other in spans)
