"""Where one part of a resume ends and the next begins.

What heads one is said in `headings`. Where a resume sets its headings apart by size or weight, a plain line
with the same word is not one: "Training" in a list of skills is a skill.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from spacy.language import Language
from spacy.tokens import Doc

from screener.nlp.headings import (
    INLINE,
    MAIN,
    RANGE,
    Heading,
    behind_bullets,
    dates_follow,
    heading_index,
    heading_of,
    in_small_letters,
    words_of,
)
from screener.patterns import any_of, later
from screener.values import Line
from screener.vocab import Vocabulary
from screener.vocab.parts import POSTS
from screener.vocab.words import load_words

_KIND_OF_STUDY = re.compile(
    r"\W*(?:(?:technical|vocational|occupational|professional|career|trade|training|academic) )?"
    r"(?:certification|certificate|diploma|licen[cs]e|degree|program(?:me)?|course)\s*:",
    re.IGNORECASE,
)
#: A kind of study, and no list of papers.
_ONE_PAPER = re.compile(r"\W*certificate\W*", re.IGNORECASE)
_SCHOOL = later(lambda: rf"\b{any_of((*load_words().kinds_of_schools, 'center'))}\b", re.IGNORECASE)
_NEAR = 4
#: Sections whose names people also set over parts of what they did in a post.
_PARTS = frozenset(
    {"training", "skills", "accomplishments", "summary", "projects", "languages", "additional"}
)
#: What adverts head their parts with.
_OF_ADVERTS = frozenset({"qualifications", "requirements", "responsibilities", "duties", "skills"})
_PAPERS = re.compile(r"\bpapers\b", re.IGNORECASE)
_CARD = later(lambda: rf"\b(?:{'|'.join(map(re.escape, load_words().card_words))})\b", re.IGNORECASE)


def _find_sections(
    text: str, lines: tuple[Line, ...], index: Mapping[tuple[str, ...], str]
) -> list[tuple[str, int, int, int]]:
    """Return (name, start, end of heading, end) for each section, the part before any
    heading first under the name "top"; a section without heading has start == end of heading."""
    candidates = [found for line in lines if (found := heading_of(text, line, index))]
    if not any(found.name in MAIN for found in candidates):
        more = behind_bullets(text, lines, index) or in_small_letters(text, lines, index)
        candidates = sorted([*candidates, *more], key=lambda found: found.line.span.start)
    candidates = _with_adverts(text, _without_labels(text, candidates))
    apart = sum(found.set_apart for found in candidates)
    if apart >= 3:
        candidates = [found for found in candidates if found.set_apart or found.name in INLINE]
    elif apart == 0:
        candidates = [found for found in candidates if found.alone or text[found.line.span.start].isupper()]
    candidates = [
        found
        for above, found in zip([None, *candidates], candidates, strict=False)
        if not _is_first_of_posts(text, above, found, index)
    ]
    candidates = _without_parts_of_posts(text, _without_kinds_of_study(text, candidates))
    stops = [found.line.span.start for found in candidates[1:]] + [len(text)]
    starts = [
        (_papers(text, found, stop), found.line.span.start, found.end)
        for found, stop in zip(candidates, stops, strict=False)
    ]
    if not starts or starts[0][1] > 0:
        starts.insert(0, ("top", 0, 0))
    ends = [start for _, start, _ in starts[1:]] + [len(text)]
    return [(name, start, head, end) for (name, start, head), end in zip(starts, ends, strict=True)]


def _is_first_of_posts(
    text: str, above: Heading | None, found: Heading, index: Mapping[tuple[str, ...], str]
) -> bool:
    """Return whether a line is the first below the heading of experience, and dates of work follow it: only
    guessed to be a heading by its last word, it is a title or an employer ("ELM ADULT EDUCATION")."""
    if above is None or above.name not in POSTS or found.name in POSTS:
        return False
    first = not text[above.end : found.line.span.start].strip(" :\n")
    if words_of(text[found.line.span.start : found.end]) in index or not first:
        return False
    return dates_follow(text, found.end)


def _papers(text: str, found: Heading, stop: int) -> str:
    """Return the section of a heading: under "Papers" stand cards where words of cards do."""
    named = found.name == "publications" and _PAPERS.search(text, found.line.span.start, found.end)
    return "certifications" if named and _CARD.search(text, found.end, stop) else found.name


def _without_kinds_of_study(text: str, candidates: list[Heading]) -> list[Heading]:
    """Return the headings without "Certification: Phlebotomy Technician 2014", which within
    education says what kind of study it was."""
    kept: list[Heading] = []
    for found in candidates:
        inside = bool(kept) and kept[-1].name in ("education", "training")
        if inside and not found.alone and _KIND_OF_STUDY.match(text, found.line.span.start):
            continue
        if inside and not found.alone and found.name == kept[-1].name:
            continue  # "School: Elm College", a line of a form
        if inside and found.alone and not found.colon and _is_kind_above_school(text, kept[-1], found):
            continue
        kept.append(found)
    return kept


def _is_kind_above_school(text: str, above: Heading, found: Heading) -> bool:
    """Return whether a line "Certificate" says what kind of study stands below it, not what begins there:
    a school does, and the heading of studies looks otherwise or stands above a line that goes on so."""
    words = text[found.line.span.start : found.end]
    if not _ONE_PAPER.fullmatch(words):
        return False
    other = text[above.line.span.start : above.end].isupper() and not words.isupper()
    before = text[above.end : found.line.span.start].rstrip("\n").split("\n")[-1]
    below = "\n".join(text[found.end :].split("\n", _NEAR)[:_NEAR])
    return other or _SCHOOL.search(before) is not None or _SCHOOL.search(below) is not None


def _without_parts_of_posts(text: str, candidates: list[Heading]) -> list[Heading]:
    """Return the headings without those within a post, such as "TRAINING:": they are written in
    another way than the heading of experience, and dated posts go on below them."""
    kept: list[Heading] = []
    work: Heading | None = None
    for at, found in enumerate(candidates):
        if found.name in POSTS:
            work = found
        elif work and found.name in _PARTS and found.colon and not work.colon:
            after = next((other for other in candidates[at + 1 :] if not other.colon), None)
            stop = after.line.span.start if after else len(text)
            if RANGE.search(text, found.end, stop):
                continue
            work = None
        else:
            work = None
        kept.append(found)
    return kept


def _without_labels(text: str, candidates: list[Heading]) -> list[Heading]:
    """Return the headings without those that stand in several posts: "KEY ACHIEVEMENTS"."""
    wordings = [words_of(text[found.line.span.start : found.end]) for found in candidates]
    named = Counter(words for words, found in zip(wordings, candidates, strict=True) if found.name in _PARTS)
    if all(count == 1 for count in named.values()):
        return candidates  # as nearly always
    kept: list[Heading] = []
    for words, found in zip(wordings, candidates, strict=True):
        if named[words] < 2 or not kept or kept[-1].name not in POSTS:
            kept.append(found)
    return kept


def _with_adverts(text: str, candidates: list[Heading]) -> list[Heading]:
    """Return the headings, of adverts those alone that no post stands before, whose label "Job description"
    else is; what an advert asks for ("Qualifications") belongs to it."""
    kept: list[Heading] = []
    for found in candidates:
        above = kept[-1].name if kept else "top"
        if found.name == "advert" and above in POSTS:
            continue
        part = not found.alone or words_of(text[found.line.span.start : found.end])[-1] in _OF_ADVERTS
        if above == "advert" and part:
            continue
        kept.append(found)
    return kept


@Language.factory("screener_sections")
def make_sections(nlp: Language, name: str) -> SectionFinder:
    """Return the component that finds sections; see `SectionFinder`."""
    return SectionFinder()


class SectionFinder:
    """Writes the groups `sections` (label = section) and `headings` (label = section)."""

    def __init__(self) -> None:
        self._index: dict[tuple[str, ...], str] = {}

    def bind(self, vocabulary: Vocabulary) -> None:
        """Take the wordings of headings from a vocabulary."""
        self._index = heading_index(vocabulary)

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with its sections."""
        lines: tuple[Line, ...] = doc.user_data["lines"]
        sections, headings = [], []
        for name, start, head, end in _find_sections(doc.user_data["text"], lines, self._index):
            span = doc.char_span(start, end, label=name, alignment_mode="expand")
            if span is not None:
                sections.append(span)
            if head > start:
                heading = doc.char_span(start, head, label=name, alignment_mode="expand")
                if heading is not None:
                    headings.append(heading)
        doc.spans["sections"] = sections
        doc.spans["headings"] = headings
        return doc
