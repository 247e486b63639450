"""What a resume says, once read, and apart from it who the person is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from screener.values.document import Document, Evidence, Flag
from screener.values.markup import Month, Status
from screener.values.words import Span

JobKind = Literal["job", "externship", "volunteer"]


#: The flags of a post: whether people are served, and what kind of work it is.
KINDS_OF_WORK = ("customer_facing", "healthcare", "administrative", "clinical")


@dataclass(frozen=True, slots=True)
class Job:
    """A post held. The four flags say what work was done, by title and duties together.

    `months` counts this post alone, a bare year as a whole year; `family` is an id of
    titles.yaml or None; `settings` names where the work was done (hospital, retail, ...).
    `evidence` holds title, employer and dates; `duties` the spans of the lines below. `guessed`
    names the flags in which a model overruled the rules: months are scored by what the rules say.
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
    guessed: tuple[str, ...] = ()

    def by_rules(self) -> Job:
        """Return the post with the flags that rules give it, whatever a model says."""
        if not self.guessed:
            return self
        return replace(
            self,
            customer_facing=self.customer_facing != ("customer_facing" in self.guessed),
            healthcare=self.healthcare != ("healthcare" in self.guessed),
            administrative=self.administrative != ("administrative" in self.guessed),
            clinical=self.clinical != ("clinical" in self.guessed),
            guessed=(),
        )


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
    """Where and when somebody studied; shown to people, never scored. `evidence` covers the name
    of the school and the dates exactly, so that a blind view can hide them."""

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
