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
from screener.resume.work import Shown, health_words, look, makes_products
from screener.values import Entry, Evidence, Job, JobKind, Mention, Month, Span
from screener.vocab import TitleFamily, Vocabulary

_EXTERN = re.compile(
    r"\b(?:extern|externship|intern|internship|practicum|clinical rotations?|preceptorship|student)\b", re.I
)
_VOLUNTEER = re.compile(r"\bvol[ue]n?te?e?e?r(?:s|ed|ing)?\b|\bcommunity service\b", re.I)

#: Sections in which posts are unpaid ones.
_UNPAID = frozenset({"volunteer", "affiliations", "interests", "additional", "accomplishments", "personal"})

#: Competencies that, shown in the duties of a post, make it the kind of work of a flag.
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
#: Trades whose lines speak of patients and customers that others serve.
_BACK_OFFICE = frozenset(
    {
        "accounting",
        "claims",
        "clinical_research",
        "finance_analysis",
        "insurance_verification",
        "laboratory",
        "medical_billing",
        "medical_records",
    }
)
#: Trades that work for hospitals and shops alike, often as vendors.
_SELLERS = frozenset(
    {
        "sales",
        "marketing",
        "technology",
        "engineering",
        "executive",
        "finance_analysis",
        "trades",
        "purchasing",
    }
)
_WORDS_OF_CARE = 2
_PARTS = re.compile(r"\s*/\s*|\s*,\s*|\s+(?:and|&)\s+")
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
    families = _families(entry, family, vocabulary)
    counts = _competencies(entry, lookup, vocabulary)
    shown = look(lookup.document.quote(duty) for duty in entry.duties)
    settings = _settings(entry, lookup)
    months = span_of(start, end, ongoing=ongoing, as_of=as_of)
    evidence = tuple(
        found for found in (entry.title, entry.employer, entry.dates and entry.dates.evidence) if found
    )
    healthcare = _healthcare(families, _health(entry, lookup, settings, counts, shown, vocabulary), shown)
    return Job(
        title=_clean(entry.title),
        employer=_clean(entry.employer),
        start=start,
        end=end,
        ongoing=ongoing,
        kind=kind,
        family=entry.family,
        settings=tuple(sorted(settings)),
        customer_facing=_customer_facing(families, shown),
        healthcare=healthcare,
        administrative=_administrative(families, counts, shown),
        clinical=_clinical(families, counts, healthcare=healthcare),
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


def _competencies(entry: Entry, lookup: Lookup, vocabulary: Vocabulary) -> Counter[str]:
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


def _families(entry: Entry, family: TitleFamily | None, vocabulary: Vocabulary) -> tuple[TitleFamily, ...]:
    """Return the families of the parts of a title: "Cook/Server" is both."""
    if entry.title is None or family is None:
        return ()
    parts = {part.strip().lower() for part in _PARTS.split(" ".join(entry.title.quote.split()))}
    if len(parts) == 1:
        return (family,)
    found = (other for other in vocabulary.families.values() if not parts.isdisjoint(other.titles))
    return tuple({family.id: family, **{other.id: other for other in found}}.values())


def _says(families: tuple[TitleFamily, ...], flag: str) -> str:
    """Return what the titles say of a flag: "yes" if one does, "no" if all do, else "open"."""
    said = {getattr(family, flag) for family in families}
    return "yes" if "yes" in said else "no" if said == {"no"} else "open"


def _health(
    entry: Entry,
    lookup: Lookup,
    settings: Counter[str],
    counts: Counter[str],
    shown: Shown,
    vocabulary: Vocabulary,
) -> int:
    """Return how much points to an employer in health care: the places named, the medical tasks
    and the words of health care of heading and duties."""
    places = sum(settings[name] for name in vocabulary.healthcare_settings)
    medical = sum(1 for key in _MEDICAL if counts[key]) + 2 * counts["records system"]
    heading = health_words(lookup.document.quote(entry.header))
    words = len(shown.health_words | heading)
    points = max(places + medical, 3 * (words >= _WORDS_OF_CARE))
    text = lookup.document.quote(lookup.entry_span(entry))
    return points - 3 if makes_products(text) else points


def _healthcare(families: tuple[TitleFamily, ...], health: int, shown: Shown) -> bool:
    said = _says(families, "healthcare")
    if said == "yes":
        return True
    if said == "no":
        return health >= 6 and shown.health >= 2
    if any(family.id in _SELLERS for family in families):
        return health >= 3 and shown.health >= 2
    return health >= 3


def _customer_facing(families: tuple[TitleFamily, ...], shown: Shown) -> bool:
    said = _says(families, "customer_facing")
    if said == "yes":
        return True
    share = shown.share(shown.served)
    if said == "no":
        return shown.served >= 3 and share >= 1 / 3
    back = any(family.id in _BACK_OFFICE for family in families)
    return share >= (0.3 if back else 0.18)


def _administrative(families: tuple[TitleFamily, ...], counts: Counter[str], shown: Shown) -> bool:
    said = _says(families, "administrative")
    if said == "yes":
        return True
    share = shown.share(shown.office)
    tasks = sum(counts[key] for key in _OFFICE)
    if any(family.medical_assistant for family in families) and not shown.lines:
        return True
    if said == "no":
        return tasks >= 3 and share >= 0.4
    if any(family.clinical == "yes" for family in families):
        return tasks >= 2
    if any(family.id in _SELLERS for family in families):
        return (tasks >= 2 and share >= 0.15) or share >= 0.5
    return (tasks >= 2 and share >= 0.12) or share >= 0.4


def _clinical(families: tuple[TitleFamily, ...], counts: Counter[str], *, healthcare: bool) -> bool:
    said = _says(families, "clinical")
    if said != "open":
        return said == "yes"
    return healthcare and sum(1 for key in _CLINICAL if counts[key]) >= 1


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
