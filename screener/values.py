"""Every type that crosses a module boundary: frozen dataclasses, standard library only.

Three words to keep straight. A *mention* is words on the page. A *fact* (`Job`,
`Credential`, `Competency`, ...) is what is concluded from mentions. A *result* is
what a criterion of a rubric makes of facts. Each carries the evidence of the one
before, and all evidence is a span of `Document.text`, so that one function,
`Document.locate`, leads every point of a score back to page, line and box.

The scorer must not see the person: `Resume`, the only reading that `assess` is
given, holds no name, contact, place, school, graduation year or file name. Those
live in `Contact` and `SchoolRecord`, for display.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

# --------------------------------------------------------------------------- document


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes and what to call them. The name is shown, and never scored."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open offsets into `Document.text`."""

    start: int
    end: int

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Box:
    """Points from the top left corner of the visible page."""

    x0: float
    top: float
    x1: float
    bottom: float

    def union(self, other: Box) -> Box:
        """Return the smallest box around both."""
        return Box(
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text; `boxes` is empty for plain text, and holds one box for each
    line that the word stands on (two for a word hyphenated at a line's end)."""

    span: Span
    page: int
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line as read. `number` counts from 1 through the whole document; `block` names the
    paragraph or bullet that it belongs to; `emphasised` lines are larger, bolder or
    all-capitals compared with the body; `bullet` lines begin with a bullet mark, which is
    not part of the text."""

    span: Span
    number: int
    page: int
    block: int
    emphasised: bool = False
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a span stands: page and line count from 1, box is None for plain text."""

    page: int
    line: int
    box: Box | None


@dataclass(frozen=True, slots=True)
class Page:
    """Size of the visible page in points; both are 0 for plain text."""

    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Words that stand in the file but that no reader of the page can see."""

    quote: str
    page: int
    boxes: tuple[Box, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of the document's own text and who found it.

    `finder` names the rule: "vocab:bls", "dates", "learned:duties@3f2a".
    """

    span: Span
    quote: str
    finder: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """Something worth a person's look. Flags carry no points."""

    code: str
    says: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A resume as text, with the place of every word.

    The text is made once, by `parse`; nobody changes it afterwards, so that a pair of
    offsets stays a place on the page. `partial` is true where some of the file was not
    read, and then a flag says what.
    """

    fingerprint: str  # SHA-256 of the bytes
    text_fingerprint: str  # SHA-256 of the text
    media_type: str
    reader: str
    text: str
    words: tuple[Word, ...]
    lines: tuple[Line, ...]
    pages: tuple[Page, ...]
    hidden: tuple[HiddenText, ...] = ()
    flags: tuple[Flag, ...] = ()
    partial: bool = False

    def quote(self, span: Span) -> str:
        """Return the text at a span."""
        return self.text[span.start : span.end]

    def evidence(self, span: Span, finder: str, note: str = "") -> Evidence:
        """Return the span as evidence, quoting the document's own text."""
        return Evidence(span, self.quote(span), finder, note)

    def line_at(self, offset: int) -> Line:
        """Return the line that holds an offset (the line before, for a line break)."""
        index = bisect_right(self.lines, offset, key=lambda line: line.span.start) - 1
        return self.lines[max(index, 0)]

    def locate(self, span: Span) -> tuple[Place, ...]:
        """Return the places of a span, one for each line that it touches.

        A box is the union of the boxes of the words touched on that line, so a highlight
        is never narrower than the words meant and at most one word wider.
        """
        first = bisect_right(self.words, span.start, key=lambda word: word.span.end)
        last = bisect_left(self.words, span.end, key=lambda word: word.span.start)
        places: dict[tuple[int, int], Box | None] = {}
        for word in self.words[first:last]:
            number = self.line_at(word.span.start).number
            for offset, box in enumerate(word.boxes or (None,)):
                key = (word.page, number + offset)
                known = places.get(key)
                places[key] = known.union(box) if known and box else box or known
        return tuple(Place(page, line, box) for (page, line), box in places.items())


# --------------------------------------------------------------------------- markup

Status = Literal["stated", "negated", "in_progress", "expired", "about_others", "wished"]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the resume. `name` is an id of headings.yaml ("experience", "education", ...);
    "top" is what precedes any heading. `heading` is None for it."""

    name: str
    heading: Evidence | None
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A term of the vocabulary on the page.

    `kind` is "competency", "credential", "skill", "degree", "language", ...; `id` the
    vocabulary's id; `form` says which kind of wording it was ("shown", "stated", "near_miss",
    or ""); `why` is the cue that decided a status other than "stated".
    """

    kind: str
    id: str
    form: str
    status: Status
    section: str
    evidence: Evidence
    why: Evidence | None = None


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year; an unknown month stays unknown."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class DateRange:
    """A stretch of time as written. `ongoing` means "Present"; a reversed range is kept as
    written, and whoever uses it flags it."""

    start: Month | None
    end: Month | None
    ongoing: bool
    evidence: Evidence


# --------------------------------------------------------------------------- facts

JobKind = Literal["job", "externship", "volunteer"]


@dataclass(frozen=True, slots=True)
class Job:
    """A post held. The four flags say what work was done, by title and duties together.

    `months` counts this post alone, a bare year as a whole year; `family` is an id of
    titles.yaml or None; `settings` names where the work was done (hospital, retail, ...).
    `evidence` holds title, employer and dates; `duties` the spans of the lines below.
    """

    title: str | None
    employer: str | None
    start: Month | None
    end: Month | None
    ongoing: bool
    kind: JobKind
    family: str | None
    settings: tuple[str, ...]
    customer_facing: bool
    healthcare: bool
    administrative: bool
    clinical: bool
    months: int | None
    evidence: tuple[Evidence, ...]
    duties: tuple[Span, ...] = ()


EducationLevel = Literal[
    "none_stated",
    "in_high_school",
    "hs",
    "some_college",
    "certificate",
    "associate",
    "bachelor",
    "master",
    "doctorate",
]
EDUCATION_ORDER: tuple[EducationLevel, ...] = (
    "none_stated",
    "in_high_school",
    "hs",
    "some_college",
    "certificate",
    "associate",
    "bachelor",
    "master",
    "doctorate",
)


@dataclass(frozen=True, slots=True)
class EducationEntry:
    """One course of study, without its school and year (see `SchoolRecord`)."""

    degree: str
    level: EducationLevel
    field: str | None
    completed: bool
    accreditor: str | None
    health_field: bool
    ma_program: bool
    evidence: tuple[Evidence, ...]


MaProgram = Literal["completed", "in_progress", "none"]


@dataclass(frozen=True, slots=True)
class Education:
    """What was studied; `highest` is the highest level completed."""

    highest: EducationLevel
    hs_or_higher: bool
    ma_program: MaProgram
    health_field: bool
    entries: tuple[EducationEntry, ...]


CredentialStatus = Literal["held", "expired", "in_progress"]


@dataclass(frozen=True, slots=True)
class Credential:
    """A certification or licence. `id` names the entry of credentials.yaml, `code` the coarser
    class used in comparisons. `expires` counts as valid through its month."""

    code: str
    id: str
    name: str
    status: CredentialStatus
    issuer: str | None
    number: str | None
    issued: Month | None
    expires: Month | None
    evidence: tuple[Evidence, ...]
    why: Evidence | None = None


CompetencyLevel = Literal[0, 1, 2]


@dataclass(frozen=True, slots=True)
class Competency:
    """How far the resume shows an ability: 0 absent, 1 only stated, 2 shown being done.

    `learned` is true where only a trained model found it; `against` holds what speaks
    against (negated, wished for, about others); `nearest` what came closest where the level
    is 0.
    """

    key: str
    level: CompetencyLevel
    evidence: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()
    nearest: tuple[Evidence, ...] = ()
    learned: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """A second language as stated."""

    language: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word that is clearly misspelt English."""

    word: str
    suggestion: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Months:
    """Months of work, overlaps counted once, by the flags of the jobs."""

    total: int = 0
    customer_facing: int = 0
    healthcare: int = 0
    administrative: int = 0
    clinical: int = 0
    medical_assistant: int = 0


@dataclass(frozen=True, slots=True)
class Against:
    """A mention that does not count, kept so that a report can show it: a credential that is
    another person's or negated, for instance. `reason` is the mention's status."""

    kind: str
    id: str
    reason: Status
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Resume:
    """What is scored: facts about work, study, credentials and abilities, and nothing that
    tells who the person is.

    `competencies` holds all 32 keys in the vocabulary's order; `skills` the finer ids that
    were found. `months` counts a bare year as a whole year, `months_min` takes the shortest
    reading. `sections` lists the names of the sections, in the order they stand. `unread`
    holds the numbers of the lines that were not understood, `coverage` the share that was.
    """

    jobs: tuple[Job, ...]
    education: Education
    credentials: tuple[Credential, ...]
    competencies: tuple[Competency, ...]
    skills: tuple[Competency, ...]
    languages: tuple[Language, ...]
    misspellings: tuple[Misspelling, ...]
    months: Months
    months_min: Months
    sections: tuple[str, ...]
    word_count: int
    against: tuple[Against, ...] = ()
    unread: tuple[int, ...] = ()
    coverage: float = 1.0
    flags: tuple[Flag, ...] = ()

    def competency(self, key: str) -> Competency:
        """Return the competency or finer skill of that key, at level 0 where it is absent."""
        for known in (*self.competencies, *self.skills):
            if known.key == key:
                return known
        return Competency(key, 0)


@dataclass(frozen=True, slots=True)
class SchoolRecord:
    """Where and when somebody studied; shown to people, never scored."""

    degree: str
    school: str | None
    year: str | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """Who the person is; shown to people, never scored."""

    name: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    place: str | None = None
    links: tuple[str, ...] = ()
    schools: tuple[SchoolRecord, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One resume, read: the text with its places, who it is, and what it says."""

    source_name: str
    document: Document
    contact: Contact
    resume: Resume


# --------------------------------------------------------------------------- rubric


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a rubric, inheritance resolved.

    `params` is the value that the criterion's kind made of its own fields; `source` names
    the document and part that asks for it; `ask` is the question to put to the candidate
    when it is missing or unclear; `origin` the rubric files that made it so.
    """

    id: str
    kind: str
    label: str
    params: Any
    weight: float
    required: bool
    source: str
    ask: str
    origin: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rubric:
    """What a post asks for. `cap` holds the score while a required criterion is missed."""

    name: str
    title: str
    version: str
    state: str | None
    cap: float | None
    criteria: tuple[Criterion, ...]
    origin: tuple[str, ...]
    fingerprint: str
    source: str = ""


# --------------------------------------------------------------------------- assessment

Outcome = Literal["met", "partly", "missed", "unclear"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a kind of criterion found: an outcome with its reasons.

    A `met` or `partly` finding has evidence in `support`; a `missed` one says what was
    looked for and where. `nearest` is the closest thing that did not count.
    """

    outcome: Outcome
    credit: float
    says: str
    support: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()
    looked_for: tuple[str, ...] = ()
    looked_in: tuple[str, ...] = ()
    nearest: tuple[Evidence, ...] = ()
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """A criterion with its finding; `points` is weight times credit."""

    criterion: Criterion
    finding: Finding
    points: float


@dataclass(frozen=True, slots=True)
class Gap:
    """A criterion that is not met: what to say first, and what to ask the candidate."""

    criterion: str
    required: bool
    outcome: Outcome
    says: str
    ask: str


@dataclass(frozen=True, slots=True)
class Cap:
    """The line that says why the score is held: "held at 55: no high school diploma ..."."""

    limit: float
    criteria: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """One resume against one rubric. `score` counts unclear criteria as nothing, `ceiling`
    in full; both can be recomputed by hand from `results`."""

    rubric: Rubric
    as_of: date
    results: tuple[Result, ...]
    gaps: tuple[Gap, ...]
    flags: tuple[Flag, ...]
    score: float
    ceiling: float
    cap: Cap | None

    def flatten(self) -> list[tuple[str, str]]:
        """Return (criterion, outcome) pairs, for tests and tables."""
        return [(result.criterion.id, result.finding.outcome) for result in self.results]


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file has no score: a stable code, a message for people and a next step."""

    code: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Screening:
    """One resume and its assessments, in the order the rubrics were given.

    `problem` is set where the resume was read but needs a person instead of a score
    (`not_english`, `not_a_resume`, `too_little_text`, ...); then `assessments` is empty.
    """

    reading: Reading
    as_of: date
    assessments: tuple[Assessment, ...]
    versions: tuple[tuple[str, str], ...] = ()
    problem: Problem | None = None
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One file of a batch: a screening, or the reason why there is none."""

    name: str
    screening: Screening | None
    problem: Problem | None
    fingerprint: str = ""
    seconds: float = field(default=0.0, compare=False)
    ref: str | None = None
