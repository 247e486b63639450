"""Short courses in care and in privacy, in lists of certificates: "HIV/AIDS, 4 hours", "injection and
venipuncture training letters"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from screener.patterns import any_of, later
from screener.resume.credentials.certificates import SCHOOL, in_lines
from screener.resume.lookup import Lookup
from screener.values import Span
from screener.vocab.words import load_words

#: An item of a list of certificates: what stands between its separators.
_ITEM = later(r"(?:[^\S\n]*[•*-][^\S\n]+)?(?P<what>[^\s,;:|•·(][^,;:|•·\n]{2,110})")
_COURSE = later(
    r"\b(?:training|trained|course(?:work)?|class|classes|module|modules|in-?services?|workshop|webinar|seminar|letters?"
    r"|fundamentals|awareness|(?:\d+|one|two|three)[- ]?(?:hours?|hrs?|days?))\b",
    re.I,
)
#: What is taught beside a word for a course, and what needs none.
_HEALTH_SUBJECT = later(lambda: rf"\b{any_loosely(load_words().health_course_subjects)}", re.I)
_HEALTH_COURSE = later(lambda: rf"\b{any_loosely(load_words().health_courses)}(?=\W|$)", re.I)
_LABEL = later(r"\W*[A-Za-z][A-Za-z &/]{2,40}:\s")
_PAPERS = later(
    r"certif|licen|credential|training|course|card|permit|class|education|continuing|health|medical", re.I
)
_PRIVACY = later(
    r"\b(?-i:HIPP?AA?)\b(?:,? (?:and |& )?[\w-]+){1,4}?"
    r" (?:training|refreshers?|modules?|class(?:es)?|courses?)\b",
    re.I,
)
#: "HIPAA annual (last 01/2026)", "HIPAA and safety, every January": training, by when it is had.
_YEARLY = later(
    r"\b(?-i:HIPP?AA?)\b[^\n;]{0,50}?\b(?:annual(?:ly)?|yearly|(?:every|each) (?:year|(?-i:[A-Z][a-z]+))"
    r"|(?:most recent|last)\b(?: (?:one|done|taken|completed|in))*[:,]? (?:[A-Z][a-z]+ )?\d)",
    re.I,
)
#: What was done to or checked of the person, which nobody learns in a course; and work that was done there.
_NO_COURSE = later(lambda: rf"\b{any_of(load_words().no_courses)}\b", re.I)


def privacy(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield training in privacy that is named with other training: "HIPAA and phishing refreshers"."""
    text = lookup.document.text
    if "HIP" not in text:
        return
    for match in _PRIVACY.finditer(text):
        yield Span(*match.span()), match.group()
    for match in in_lines(_YEARLY, lookup.lines_in("certifications", "training"), lookup):
        yield Span(*match.span()), match.group()


def courses(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield short courses in care: "Universal Precautions", "40 hour sterile products course"."""
    for match in in_lines(_ITEM, lookup.lines_in("certifications", "training"), lookup):
        what, start = match["what"], match.start("what")
        label = _LABEL.match(lookup.document.quote(lookup.line_span(start)))
        if _NO_COURSE.search(what) or (label and not _PAPERS.search(label[0])):
            continue  # "CARE: infection control, vital signs" is a list of another kind
        named, course = _HEALTH_COURSE.match(what) or _HEALTH_SUBJECT.search(what), _COURSE.search(what)
        listed = lookup.section_at(start) == "certifications"
        dated = any(found.evidence.span in lookup.line_span(start) for found in lookup.markup.ranges)
        line = lookup.line_span(start)
        studied = lookup.mentions("degree", line) or any(
            m.id == "ma_program" for m in lookup.mentions("field", line)
        )
        if not listed and (studied or SCHOOL.search(lookup.document.quote(line))):
            continue  # a course of study
        if named and (course or ((listed or dated) and _HEALTH_COURSE.match(what))):
            first = min(named.start(), course.start() if course else named.start())
            last = max(named.end(), course.end() if course else named.end())
            yield Span(start + first, start + last), what[first:last]


def any_loosely(phrases: Iterable[str]) -> str:
    """Return a pattern of any of the phrases, their words joined by blanks, slashes or hyphens."""
    return f"(?:{'|'.join(map(_loosely, sorted(phrases, key=len, reverse=True)))})"


def _loosely(phrase: str) -> str:
    words = (re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return r"[\s/-]+".join(words) + (r"" if phrase.endswith("*") else r"\b")
