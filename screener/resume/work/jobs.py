"""Jobs from the posts on the page, each one once, with the flags that say what work was done."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from screener.patterns import any_of, holds_any, later
from screener.resume.lookup import Lookup
from screener.resume.work.gaps import BRACKET, is_no_post
from screener.resume.work.judge import judge
from screener.resume.work.months import span_of
from screener.values import KINDS_OF_WORK, Entry, Evidence, Job, JobKind, Month, Span
from screener.vocab import Vocabulary
from screener.vocab.parts import OWN_TIME
from screener.vocab.postwords import load_post_words

_EXTERN = later(
    lambda: (
        rf"\b(?:{any_of(load_post_words().extern_titles)}"
        r"|(?<!\d )(?<!shift )(?<!day )(?<!night )rotation"
        r"|student(?!\s+(?!(?:medical|dental|nursing|clinical)\b)(?:\w+\s+)?"
        rf"{any_of(load_post_words().student_jobs)}))\b"
    ),
    re.I,
)
_WORK_STUDY = re.compile(r"\bwork[\s-]study\b", re.I)
#: An intern is taken on as others are, so that one date says when it began.
_INTERN = re.compile(r"\bintern\b|\binternship\b", re.I)
_STUDENT = re.compile(r"\bstudent\W*$", re.I)
_VOLUNTEER = re.compile(r"\bvol[uea]{1,3}n{0,2}te{0,3}r(?:s|ed|ing)?\b|\bcommunity service\b", re.I)
#: Who leads volunteers is paid as others are.
_PAID_VOLUNTEERS = later(
    lambda: (
        r"\bvolunteers?(?:\s+(?:services|programs?))?\s+"
        rf"{any_of(load_post_words().paid_beside_volunteers)}\b"
    ),
    re.I,
)
_UNPAID_WORD = re.compile(r"\bunpaid\b", re.I)

_SMALL = frozenset({"&", "-", "/", "and"})
#: Sections in which posts are unpaid ones.
_UNPAID = OWN_TIME | {"volunteer"}
#: A course by its name: "Summer School in Public Health".
_COURSE = later(
    lambda: rf"(?:.*\s)?{any_of(load_post_words().course_names)}(?:\s(?:in|on|for|of)\s.*)?\W*", re.I | re.S
)


def find_jobs(lookup: Lookup, vocabulary: Vocabulary, as_of: date) -> tuple[Job, ...]:
    """Return the jobs as they stand on the page, each one once."""
    jobs: list[Job] = []
    for entry in lookup.markup.entries:
        if _is_study(entry, vocabulary) or is_no_post(entry, lookup):
            continue
        job = _job(entry, lookup, vocabulary, as_of)
        twin = next((at for at, known in enumerate(jobs) if _same(known, job)), None)
        if twin is None:
            jobs.append(job)
        else:
            jobs[twin] = _merged(jobs[twin], job)
    return tuple(jobs)


def _job(entry: Entry, lookup: Lookup, vocabulary: Vocabulary, as_of: date) -> Job:
    kind = _kind(entry, lookup)
    start, end, ongoing = _dates(entry, kind)
    work = judge(entry, lookup, vocabulary)
    months = span_of(start, end, ongoing=ongoing, as_of=as_of)
    evidence = tuple(
        found for found in (entry.title, entry.employer, entry.dates and entry.dates.evidence) if found
    )
    return Job(
        title=_clean(entry.title),
        employer=_clean(entry.employer),
        start=start,
        end=end,
        ongoing=ongoing,
        kind=kind,
        family=entry.family,
        settings=work.settings,
        customer_facing=work.customer_facing,
        healthcare=work.healthcare,
        administrative=work.administrative,
        clinical=work.clinical,
        guessed=work.guessed,
        months=len(months) if months else None,
        evidence=evidence or (lookup.evidence(entry.header, "jobs"),),
        duties=entry.duties,
    )


def _dates(entry: Entry, kind: JobKind) -> tuple[Month | None, Month | None, bool]:
    """Return when a post began and ended, and whether it goes on; a single date may say both."""
    if entry.dates is None:
        return None, None, False
    start, end, ongoing = entry.dates.start, entry.dates.end, entry.dates.ongoing
    if start is None or end is not None or ongoing:
        return start, end, ongoing
    # "March 2012" says of an externship when it was, of a job when it began; "2016" or "Summer 2016" says of
    # any post when it was.
    says_when = start.month is None or (kind != "job" and not _is_intern(entry))
    return start, start if says_when else None, False


def _is_study(entry: Entry, vocabulary: Vocabulary) -> bool:
    """Return whether an entry tells of study: a student, unless of a clinical trade, has no post."""
    name = entry.title or entry.employer
    if name is not None and entry.section != "volunteer" and _COURSE.fullmatch(BRACKET.sub("", name.quote)):
        return True
    if entry.title is None or entry.section == "externship" or not _STUDENT.search(entry.title.quote):
        return False
    family = vocabulary.families.get(entry.family) if entry.family else None
    return family is None or family.clinical != "yes"


def _is_intern(entry: Entry) -> bool:
    title = entry.title.quote if entry.title else ""
    return entry.section not in _UNPAID and entry.section != "externship" and bool(_INTERN.search(title))


def _clean(evidence: Evidence | None) -> str | None:
    return " ".join(evidence.quote.split()) if evidence else None


def _kind(entry: Entry, lookup: Lookup) -> JobKind:
    header = lookup.document.quote(entry.header)
    if entry.section in _UNPAID or _is_of_volunteers(header):
        return "volunteer"
    in_body = entry.title and holds_any(load_post_words().roles_in_bodies, entry.title.quote)
    if in_body and holds_any(load_post_words().unpaid_bodies, header):
        return "volunteer"
    title = entry.title.quote if entry.title else header
    if _UNPAID_WORD.search(header) and entry.section != "externship" and not _EXTERN.search(header):
        return "volunteer"
    if entry.section == "externship" or (_EXTERN.search(title) and not _WORK_STUDY.search(title)):
        return "externship"
    return "job"


def _is_of_volunteers(header: str) -> bool:
    return bool(_VOLUNTEER.search(header) and _VOLUNTEER.search(_PAID_VOLUNTEERS.sub(" ", header)))


def _same(one: Job, other: Job) -> bool:
    """Return whether two posts are one that was pasted twice."""
    if (one.start, one.end, one.ongoing) != (other.start, other.end, other.ongoing):
        return False
    if one.start is None and one.end is None:
        return one.title == other.title and one.employer == other.employer
    words = [set((job.title or "").lower().split()) - _SMALL for job in (one, other)]
    if not words[0] or not words[1]:
        both = not words[0] and not words[1]
        sure = (
            one.start is not None and one.start.month is not None and None in (one.employer, other.employer)
        )
        # A list of posts given twice, once without the titles.
        return one.employer == other.employer if both else sure and one.kind == other.kind
    shared = len(words[0] & words[1])
    # "Staffing Coordinator" and "Staffing Manager" are two, held at a time.
    ends = {(job.title or "").lower().split()[-1] for job in (one, other)}
    alike = len(ends) == 1 or shared == min(len(words[0]), len(words[1]))
    return alike and shared * 2 >= max(len(words[0]), len(words[1]))


def _merged(one: Job, other: Job) -> Job:
    rules = one.by_rules(), other.by_rules()
    guessed = tuple(
        flag
        for flag in KINDS_OF_WORK
        if any(getattr(job, flag) for job in (one, other)) != any(getattr(job, flag) for job in rules)
    )
    return replace(
        one,
        title=one.title or other.title,
        family=one.family or other.family,
        employer=one.employer or other.employer,
        customer_facing=one.customer_facing or other.customer_facing,
        healthcare=one.healthcare or other.healthcare,
        administrative=one.administrative or other.administrative,
        clinical=one.clinical or other.clinical,
        duties=tuple(sorted({*one.duties, *other.duties})),
        guessed=guessed,
    )


def reversed_range(start: Month | None, end: Month | None) -> bool:
    """Return whether a range ends before it begins."""
    if start is None or end is None:
        return False
    return (end.year, end.month or 12) < (start.year, start.month or 1)


def covers(span: Span, spans: tuple[Span, ...]) -> bool:
    """Return whether one of the spans holds a span."""
    return any(span in other for other in spans)
