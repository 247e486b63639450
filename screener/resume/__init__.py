"""Facts from markup: `build` makes the resume that is scored and the contact that is not.

The vocabulary says what a title, a degree or a credential stands for, so this room reads it
beside the values; it imports nothing of spaCy.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from screener.resume.competencies.find import find_competencies, find_skills
from screener.resume.coverage import find_unread
from screener.resume.credentials.find import find_credentials
from screener.resume.education.find import find_education
from screener.resume.education.schools import find_schools
from screener.resume.languages import find_languages
from screener.resume.letter import find_letter
from screener.resume.lookup import Lookup
from screener.resume.oddities import find_oddities
from screener.resume.person.contact import find_contact, find_places
from screener.resume.retold import retold
from screener.resume.spelling import find_misspellings
from screener.resume.work.flags import find_flags
from screener.resume.work.jobs import find_jobs
from screener.resume.work.months import SHORTEST, count_months
from screener.values import Contact, Document, Markup, Resume, Span
from screener.vocab import Vocabulary


def build(
    document: Document,
    markup: Markup,
    *,
    vocabulary: Vocabulary,
    as_of: date,
) -> tuple[Contact, Resume]:
    """Return who the person is, and apart from it what the resume says of work and study.

    `as_of` is the day on which "Present" and expiry dates are read.
    """
    whole = Lookup(document, markup)
    contact = find_contact(whole)
    schools = find_schools(whole, vocabulary)
    # Words of a name, an address or a school's name say who a person is, and nothing else.
    personal = [evidence.span for evidence in contact.evidence]
    lookup = whole.without((*personal, *schools), find_places(whole))
    jobs = find_jobs(lookup, vocabulary, as_of)
    told = retold(lookup)
    education, records = find_education(told, vocabulary, as_of, schools)
    credentials, against = find_credentials(told, vocabulary, as_of)
    languages = find_languages(lookup)
    competencies = find_competencies(lookup, vocabulary, jobs, education, credentials, languages)
    unread, coverage = find_unread(lookup)
    resume = Resume(
        jobs=jobs,
        education=education,
        credentials=credentials,
        competencies=competencies,
        skills=find_skills(lookup, vocabulary),
        languages=languages,
        misspellings=find_misspellings(lookup),
        months=count_months(jobs, as_of),
        months_min=count_months(jobs, as_of, SHORTEST),
        sections=tuple(dict.fromkeys(section.name for section in markup.sections)),
        word_count=_count_words(
            document, (*personal, *schools, *(e.span for record in records for e in record.evidence))
        ),
        against=against,
        unread=unread,
        coverage=coverage,
        flags=(*document.flags, *find_oddities(document, markup), *find_flags(jobs, as_of)),
    )
    resume = replace(resume, flags=(*find_letter(document, resume), *resume.flags))
    return replace(contact, schools=records), resume


def _count_words(document: Document, personal: tuple[Span, ...]) -> int:
    """Return the number of words that are not about who the person is."""
    about: set[int] = set()
    for span in personal:
        about.update(document.touched(span))
    return len(document.words) - len(about)
