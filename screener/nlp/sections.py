"""Where one part of a resume ends and the next begins.

A heading is a short line of its own whose words are in headings.yaml, or the words before a
colon at the start of a line ("CERTIFICATIONS: CMA (AAMA), BLS"). Where a resume sets its
headings apart by size or weight, a plain line with the same word is not one: "Training" in a
list of skills is a skill.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from screener.values import Line
from screener.vocab import Vocabulary
from screener.vocab.words import load_words

_MAX_WORDS = 7
#: What people draw around a heading: "== Work ==".
_DECOR = " =~*#_>+|"
_WORDS = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"[\d@]")
_NUMBERING = re.compile(r"^\W*(?:[ivx]{1,4}|\d{1,2})[.)]\s+", re.IGNORECASE)
_KIND_OF_STUDY = re.compile(
    r"\W*(?:(?:technical|vocational|occupational|professional|career|trade|training|academic) )?"
    r"(?:certification|certificate|diploma|licen[cs]e|degree|program(?:me)?|course)\s*:",
    re.IGNORECASE,
)
#: Sections that may begin in the middle of others on a line with their first words.
_INLINE = frozenset(
    {"certifications", "skills", "languages", "education", "references", "contact", "interests"}
)
#: How far below a line its dates stand.
_NEAR = 200
_WORK = frozenset({"experience", "externship", "military"})
_SCHOOLS = frozenset({"college", "university", "institute", "academy", "school"})
#: Work that is no paid post whatever word follows: "Volunteer Positions".
_STAY_AS_THEY_ARE = frozenset({*_WORK, "volunteer", "education"})
#: Sections whose names people also set over parts of what they did in a post.
_PARTS = frozenset(
    {"training", "skills", "accomplishments", "summary", "projects", "languages", "additional"}
)
_PAPERS = re.compile(r"\bpapers\b", re.IGNORECASE)
_OF_TRADES = frozenset({"experience", "employment", "history"})
_MOST_OF_TRADE = 3
#: What goes on in the next line: "the Research Center and" / "Academics."
_GOES_ON = re.compile(r"(?:\b(?:and|or|of|the|an?|for|with|in|to|by|from)|&)[ \t]*\n[ \t]*\Z")
#: A line that neither ends a sentence nor leads to a list.
_OPEN = re.compile(r"[^\s.:;!?•|][ \t]*\n[ \t]*\Z")
_RANGE = re.compile(
    r"(?:19|20)\d\d\s*(?:[-–—]+|to|until)\s*(?:[a-z]{3,9}\.?,?\s*|\d\d?/)?"
    r"(?:(?:19|20)\d\d|present|current|now)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    line: Line
    name: str
    end: int
    set_apart: bool
    alone: bool
    colon: bool


def heading_index(vocabulary: Vocabulary) -> dict[tuple[str, ...], str]:
    """Return the section of every wording of headings.yaml, by its words in lower case."""
    return {
        tuple(word.lower() for word in _WORDS.findall(wording)): heading.id
        for heading in vocabulary.headings.values()
        for wording in heading.words
    }


def find_sections(
    text: str, lines: tuple[Line, ...], index: Mapping[tuple[str, ...], str]
) -> list[tuple[str, int, int, int]]:
    """Return (name, start, end of heading, end) for each section, the part before any
    heading first under the name "top"; a section without heading has start == end of heading."""
    candidates = [found for line in lines if (found := _candidate(text, line, index))]
    apart = sum(found.set_apart for found in candidates)
    if apart >= 3:
        candidates = [found for found in candidates if found.set_apart or found.name in _INLINE]
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
    text: str, above: _Candidate | None, found: _Candidate, index: Mapping[tuple[str, ...], str]
) -> bool:
    """Return whether a line is the first below the heading of experience, and dates of work follow it: only
    guessed to be a heading by its last word, it is a title or an employer ("ELM ADULT EDUCATION")."""
    if above is None or above.name not in _WORK or found.name in _WORK:
        return False
    words = tuple(map(str.lower, _WORDS.findall(text[found.line.span.start : found.end])))
    if words in index or text[above.end : found.line.span.start].strip(" :\n"):
        return False
    return _dates_follow(text, found.end)


def _dates_follow(text: str, end: int) -> bool:
    """Return whether one of the two lines below a line that ends here has dates of work."""
    below = text[end : end + _NEAR].strip("\n").split("\n")[:2]
    return any(_RANGE.search(line) for line in below)


def _papers(text: str, found: _Candidate, stop: int) -> str:
    """Return the section of a heading: under "Papers" stand cards where words of cards do."""
    named = found.name == "publications" and _PAPERS.search(text, found.line.span.start, found.end)
    return "certifications" if named and _card().search(text, found.end, stop) else found.name


def _without_kinds_of_study(text: str, candidates: list[_Candidate]) -> list[_Candidate]:
    """Return the headings without "Certification: Phlebotomy Technician 2014", which within
    education says what kind of study it was."""
    kept: list[_Candidate] = []
    for found in candidates:
        inside = bool(kept) and kept[-1].name in ("education", "training")
        if inside and not found.alone and _KIND_OF_STUDY.match(text, found.line.span.start):
            continue
        kept.append(found)
    return kept


def _without_parts_of_posts(text: str, candidates: list[_Candidate]) -> list[_Candidate]:
    """Return the headings without those within a post, such as "TRAINING:": they are written in
    another way than the heading of experience, and dated posts go on below them."""
    kept: list[_Candidate] = []
    work: _Candidate | None = None
    for at, found in enumerate(candidates):
        if found.name in _WORK:
            work = found
        elif work and found.name in _PARTS and found.colon and not work.colon:
            after = next((other for other in candidates[at + 1 :] if not other.colon), None)
            stop = after.line.span.start if after else len(text)
            if _RANGE.search(text, found.end, stop):
                continue
            work = None
        else:
            work = None
        kept.append(found)
    return kept


def _candidate(text: str, line: Line, index: Mapping[tuple[str, ...], str]) -> _Candidate | None:
    raw = text[line.span.start : line.span.end]
    if line.bullet and not line.emphasised:
        return None  # an emphasised one is a heading between two dashes
    numbered = _NUMBERING.match(raw)
    body = raw[numbered.end() :] if numbered else raw
    if body.startswith("::"):
        body = body.strip(": ")  # ":: Community ::"
    offset = line.span.end - len(raw) + raw.find(body)
    before, colon, after = body.partition(":")
    if not before.strip(_DECOR)[:1].isupper():
        return None
    words = tuple(map(str.lower, _WORDS.findall(before)))
    if not 0 < len(words) <= _MAX_WORDS or _FIGURES.search(before):
        return None
    alone = not colon or not after.strip()
    capitals = before.isupper()
    set_apart = line.emphasised or capitals
    plain = _qualifiers().issuperset(words) or _tells_of_a_trade(text, line, words)
    name = _name(words, index, loose=alone and (set_apart or plain))
    if name is None or (not alone and len(words) > 4):
        return None
    if not alone and name not in _INLINE:
        return None
    if not (set_apart or colon or name == "references") and _ends_a_sentence(text, line):
        return None
    end = offset + len(before) + len(colon) if not alone else line.span.end
    return _Candidate(line, name, end, set_apart, alone, bool(colon))


def _tells_of_a_trade(text: str, line: Line, words: tuple[str, ...]) -> bool:
    """Return whether a line of capitalised words names the experience of a trade, and dates of work follow
    it: "Legal Experience"."""
    if words[-1] not in _OF_TRADES or len(words) > _MOST_OF_TRADE:
        return False
    named = all(word[0].isupper() for word in _WORDS.findall(text[line.span.start : line.span.end]))
    return named and _dates_follow(text, line.span.end)


def _ends_a_sentence(text: str, line: Line) -> bool:
    """Return whether a line only ends what the line above it began."""
    start, end = line.span.start, line.span.end
    above = text[max(0, start - 40) : start]
    if _GOES_ON.search(above):
        return True
    return text[start:end].rstrip().endswith(".") and _OPEN.search(above) is not None


@cache
def _card() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load_words().card_words))})\b", re.IGNORECASE)


@cache
def _qualifiers() -> frozenset[str]:
    return frozenset(load_words().heading_qualifiers)


def _name(words: tuple[str, ...], index: Mapping[tuple[str, ...], str], *, loose: bool) -> str | None:
    if words in index:
        return index[words]
    # "Education and Training", "Skills & Certifications": the first part names the section.
    for joint in ("and", "or"):
        if joint in words:
            at = words.index(joint)
            left, right = index.get(words[:at]), index.get(words[at + 1 :])
            if left and right:
                return left
    if len(words) > 1 and words[-1] in _SCHOOLS:
        return None  # "Technical College" goes on with the name of a school
    for at in range(1, len(words)):
        if words[:at] in index and words[at:] in index:
            first, last = index[words[:at]], index[words[at:]]
            # "Service Skills" are skills of a kind, "Research Positions" posts, "Online Courses" no address;
            # "Church Work" is not paid.
            other = first == "contact" or last == "skills"
            return last if other or (last in _WORK and first not in _STAY_AS_THEY_ARE) else first
    forms = load_words()
    if loose and (
        tail := next((at for at, word in enumerate(words) if at and word in forms.heading_tails), 0)
    ):
        return _name(words[:tail], index, loose=True)  # "Other work in the USA"
    if loose and len(words) <= 4 and not set(forms.heading_boasts).intersection(words):
        return forms.heading_heads.get(words[-1])
    return None


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
        for name, start, head, end in find_sections(doc.user_data["text"], lines, self._index):
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
