"""Whether a text is the letter that comes with a resume, and not the resume.

What a letter leaves out may stand in the resume, so that its score says little: a person is told to ask for
it. Whoever tells posts or study with their dates has sent a resume all the same, in the form of a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.patterns import any_of, any_word, later
from screener.values import Document, Evidence, Flag, Resume, Span
from screener.vocab.words import load_words

#: Sections that letters have none of.
_OF_A_RESUME = frozenset(
    (
        *("experience", "externship", "volunteer", "education", "training", "skills", "certifications"),
        *("languages", "military", "accomplishments", "affiliations"),
    )
)
#: Posts and courses of study, one of them a post with its dates, that are a resume in any form.
_ENOUGH_FACTS = 2
#: Turns of letters that a text has which is addressed to somebody, and one that is not.
_ADDRESSED, _NOT_ADDRESSED = 1, 3
_FIRST_LINES, _LAST_LINES = 14, 8
_OPENING = later(lambda: rf"[\W_]*{any_of(load_words().letter_openings)}(?!\w)[^\n]{{0,60}}", re.IGNORECASE)
_CLOSING = later(
    lambda: (
        rf"[\W_]*(?:{any_of(load_words().before_letter_closings)}\s+){{0,2}}"
        rf"{any_of(load_words().letter_closings)}(?:\s+yours)?\W*"
    ),
    re.IGNORECASE,
)


#: Resumes speak to nobody; letters do, and more than once.
_SPOKEN_TO = later(r"\byou(?:rs?)?\b", re.IGNORECASE)
_OFTEN = 2


def find_letter(document: Document, resume: Resume) -> tuple[Flag, ...]:
    """Return the flag of a letter without a resume, with the words that show it, or nothing."""
    if not _OF_A_RESUME.isdisjoint(resume.sections):
        return ()  # as nearly all texts
    dated = sum(job.start is not None for job in resume.jobs)
    if dated and dated + len(resume.education.entries) >= _ENOUGH_FACTS:
        return ()
    opening, turns = _opening(document), (*_turns(document), *_closing(document))
    alone = sum(one.quote.endswith((",", ":")) for one in opening)  # "Dear Ms. Pell," with nothing behind it
    if len(turns) + alone < (_ADDRESSED if opening else _NOT_ADDRESSED):
        return ()
    says = (
        "This looks like a letter, not a resume. What it leaves out may stand in the resume that it came "
        "with: ask for that."
    )
    return (Flag("letter", says, (*opening, *turns)),)


def _opening(document: Document) -> tuple[Evidence, ...]:
    """Return whom the text is addressed to, if to anybody."""
    spans = [line.span for line in document.lines[:_FIRST_LINES]]
    found = (_OPENING.match(document.text, span.start, span.end) for span in spans)
    return tuple(document.evidence(Span(*match.span()), "letter") for match in found if match)[:1]


def _turns(document: Document) -> Iterator[Evidence]:
    """Yield the first of each kind of turn: what is applied for, what is enclosed, what is hoped for, and
    who is spoken to."""
    words = load_words()
    for phrases in (words.letter_wishes, words.letter_enclosures, words.letter_farewells):
        if match := any_word(phrases).search(document.text):
            yield document.evidence(Span(*match.span()), "letter")
    spoken = list(_SPOKEN_TO.finditer(document.text))
    if len(spoken) >= _OFTEN:
        yield document.evidence(Span(*spoken[0].span()), "letter")


def _closing(document: Document) -> tuple[Evidence, ...]:
    """Return the words above a signature."""
    spans = [line.span for line in document.lines if line.span.start < line.span.end][-_LAST_LINES:]
    closing = [span for span in spans if _CLOSING.fullmatch(document.text, span.start, span.end)]
    return tuple(document.evidence(span, "letter") for span in closing[:1])
