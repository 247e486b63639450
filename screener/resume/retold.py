"""Lines that tell of study or of cards where no heading says so.

Many short resumes have no heading for education, or one that no list knows; their lines say by
themselves what they are: "Elm College, AAS Nursing, 2016", "BLS current". Such lines are taken
out of the post that they follow and read as education, or as a list of certificates.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from screener.patterns import any_of, later
from screener.resume.education.studywords import COLLEGE_NAME, YEAR
from screener.resume.lookup import Lookup
from screener.values import Certainty, Line, Markup, Span
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words

_LABEL = later(
    lambda: rf"[\W_]*(?:{any_of(load_post_words().study_labels)}\s*(?:[:.–—-]|$)|(?:SCHOOLING|EDUCATION)\s)",
    re.I,
)
_SCHOOL = later(
    lambda: (
        rf"\b(?:{any_of(load_post_words().words_of_schools)}|(?-i:State|STATE|Tech|TECH),)"
        r"|\b(?:High|high),? (?:class of |grad\w*\.? |diploma |')?['’]?\d{2,4}\b|\b[A-Z]\w+ (?:High|HIGH)$"
    ),
    re.I,
)
_PAPER = later(lambda: rf"\b{any_of(load_post_words().words_of_papers)}\b|'s degree", re.I)
_WORK = later(lambda: rf"\b{any_of(load_post_words().work_at_schools)}\b", re.I)
#: Longer lines tell a story of it.
_MOST_WORDS = 40
_CARD_WORDS = later(lambda: rf"[\W_\d]+|\b{any_of(load_words().words_of_cards)}\b", re.I)
_OTHER_WORDS = 2
#: Sections under which lines of cards stand only because no heading parts them.
_LOST = frozenset(
    {"top", "contact", "experience", "externship", "volunteer", "publications", "projects", "references"}
)
_LISTS = frozenset({"additional", "skills", "languages", "interests", "affiliations", "accomplishments"})
#: What is said of cards and not of skills.
_STANDING = later(lambda: rf"\b{any_of(load_post_words().words_of_standing)}\b|#|\b(?:19|20)\d\d\b", re.I)


class _RetoldLookup(Lookup):
    """A lookup in which some lines belong to no post, whatever stands above them."""

    def __init__(self, lookup: Lookup, markup: Markup, apart: tuple[Span, ...]) -> None:
        super().__init__(lookup.document, markup)
        self._apart = apart

    def entry_at(self, offset: int) -> int | None:
        """Return the number of the post that holds an offset, None within a line apart."""
        if any(span.start <= offset < span.end for span in self._apart):
            return None
        return super().entry_at(offset)


def retold(lookup: Lookup) -> Lookup:
    """Return the same questions over a markup in which lines of study and cards have their sections."""
    headed = {section.name for section in lookup.markup.sections}
    if {"education", "certifications"} <= headed:
        return lookup
    sections = _sections_of_lines(lookup, headed)
    if not sections:
        return lookup

    def section_of(span: Span, otherwise: str) -> str:
        return next((name for line, name in sections.items() if span in line), otherwise)

    markup = replace(
        lookup.markup,
        mentions=tuple(
            replace(mention, section=section_of(mention.evidence.span, mention.section))
            for mention in lookup.markup.mentions
        ),
        blocks=tuple(_blocks(lookup, sections)),
    )
    return _RetoldLookup(lookup, markup, tuple(sections))


def _sections_of_lines(lookup: Lookup, headed: Collection[str]) -> dict[Span, str]:
    """Return the sections of lines of study and cards, where the resume has none headed so."""
    sections: dict[Span, str] = {}
    named = {
        lookup.document.line_at(mention.evidence.span.start).number
        for kind in ("credential", "letters")
        for mention in lookup.mentions(kind)
    }
    for line in lookup.document.lines:
        if "education" not in headed and _is_study(line, lookup):
            sections[line.span] = "education"
        elif line.number in named and "certifications" not in headed and _is_cards(line, lookup):
            said = _STANDING.search(lookup.document.quote(line.span)) is not None
            sections[line.span] = "certifications" if said else "additional"
    return sections


def _blocks(lookup: Lookup, sections: dict[Span, str]) -> Iterator[tuple[Span, str]]:
    """Yield the blocks, cut where a line has a section of its own."""
    for block, section in lookup.markup.blocks:
        start = block.start
        for line in sorted(span for span in sections if span in block):
            if line.start > start:
                yield Span(start, line.start - 1), section
            yield line, sections[line]
            start = line.end + 1
        if start < block.end:
            yield Span(start, block.end), section


def _is_study(line: Line, lookup: Lookup) -> bool:
    words = lookup.document.quote(line.span)
    if len(words.split()) > _MOST_WORDS:
        return False
    if not _is_stray(line, lookup, _LOST | _LISTS) and not (
        lookup.section_at(line.span.start) == "training" and COLLEGE_NAME.search(words)
    ):
        return False
    label = _LABEL.match(words)
    if label and words[label.end() :].strip():
        return True
    degrees = [m for m in lookup.mentions("degree", line.span) if m.form != "lower" or m.id == "certificate"]
    school = _SCHOOL.search(words) is not None
    paper = _PAPER.search(words) is not None or any(m.form == "letters" for m in degrees)
    dated = YEAR.search(words) is not None
    if _WORK.search(words) or _is_post(line, lookup, certain=not paper):
        return False
    return (school and (paper or dated)) or (bool(degrees) and dated and paper)


def _is_cards(line: Line, lookup: Lookup) -> bool:
    """Return whether a line holds names of credentials and what is printed about them, and little else."""
    named = [m.evidence.span for kind in ("credential", "letters") for m in lookup.mentions(kind, line.span)]
    stray = _is_stray(line, lookup, _LOST)
    degrees = any(mention.id != "certificate" for mention in lookup.mentions("degree", line.span))
    if not named or not stray or degrees or _is_heading(line, lookup):
        return False
    words = lookup.document.quote(line.span)
    first = min(span.start for span in named) - line.span.start
    if _CARD_WORDS.sub(" ", words[:first]).strip():
        return False  # "Trained new CNAs" tells of others
    for span in sorted(named, reverse=True):
        at = span.start - line.span.start
        words = words[:at] + " " + words[at + span.end - span.start :]
    return len(_CARD_WORDS.sub(" ", words).split()) <= _OTHER_WORDS


def _is_stray(line: Line, lookup: Lookup, sections: frozenset[str]) -> bool:
    """Return whether a line may stand where it stands only because no heading parts it."""
    at = line.span.start
    return lookup.section_at(at) in sections or lookup.entry_at(at) is not None


def _is_heading(line: Line, lookup: Lookup) -> bool:
    return any(line.span.overlaps(entry.header) for entry in lookup.markup.entries)


def _is_post(line: Line, lookup: Lookup, *, certain: bool) -> bool:
    """Return whether a line is the heading of a post whose title is known."""
    return any(
        line.span.overlaps(entry.header)
        and entry.title is not None
        and entry.certainty >= (Certainty.PART if certain else Certainty.WHOLE)
        # "Elm College, MA program, 2023. 160 hour externship: ...": the school stands before it.
        and not (entry.section == "externship" and entry.header.start > line.span.start)
        for entry in lookup.markup.entries
    )
