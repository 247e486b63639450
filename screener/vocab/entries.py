"""What the vocabulary holds: frozen values, in the shape that the YAML files are checked against.

Standard library only, so that other rooms can name these types without loading YAML or
pydantic. Every list of words is text without case unless its class says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from screener.values import EducationLevel
from screener.vocab.codes import CredentialCode
from screener.vocab.weights import Weights, load_weights

#: Read by pydantic when a file is checked: a key that no field is named after is a fault.
_STRICT: dict[str, Any] = {"extra": "forbid"}

Weight = Literal["certification", "equivalent", "supporting", "none"]
Certainty = Literal["verified", "secondary", "unverified"]


@dataclass(frozen=True, slots=True)
class CredentialEntry:
    """A licence, certification, card or training.

    `code` is the coarse class that results carry, `id` the finer one. `letters` are
    abbreviations of four letters or more that mean nothing else: exact case, any case
    inside a certification section. `renewal_months` runs from issue or last renewal, None
    where there is no fixed period or none was found. `ma` and `par` say what it counts for
    in the two posts: the certification itself, its equal, a help, or nothing. `source` is
    an address, or "general knowledge".
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    code: CredentialCode
    name: str
    source: str
    id: str = ""
    names: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    issuer: str = ""
    issuer_names: tuple[str, ...] = ()
    renewal_months: int | None = None
    renewal_certainty: Certainty = "unverified"
    ma: Weight = "none"
    par: Weight = "none"


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that an abbreviation may mean; `id` is None where that is no credential.

    It holds if a `near` phrase stands in the same or a neighbouring line, an `anywhere`
    phrase in the resume, or the mention in one of `sections`; with none of the three given
    it is the fallback. Where `behind` is given, one of its words must follow the letters as well.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    means: str
    id: str | None = None
    near: tuple[str, ...] = ()
    anywhere: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterEntry:
    """An abbreviation that means nothing by itself; its readings are tried in order."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    readings: tuple[Reading, ...]
    token: str = ""


#: What is true of all posts of a trade, each described in titles.yaml.
Trait = Literal[
    "answers_customers",
    "back_office",
    "calls_on_houses",
    "counter",
    "fills_posts",
    "leads",
    "learns",
    "of_staff",
    "sells",
    "serves_first",
    "speaks_of_care",
    "teaches",
    "till",
    "tissue",
    "vendor",
    "works_for_all",
    "works_for_any",
]


@dataclass(frozen=True, slots=True)
class TitleFamily:
    """A kind of job with what a title of it says about the work.

    "duties" and "employer" mean that the title leaves it open, "usual" that it holds unless the
    duties, told in several lines, show nothing of it; `traits` say how the lines are read.
    `titles` are whole titles, without level marks; `words` put an unknown title into the family,
    the most specific first; `shows` are competencies that the title alone makes certain. A title
    or an employer with a word of `beside` belongs to the family that it stands under, the first
    of them: a "food lab technician" is no medical one.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    label: str
    customer_facing: Literal["yes", "usual", "no", "duties"]
    healthcare: Literal["yes", "no", "employer"]
    administrative: Literal["yes", "usual", "no", "duties"]
    clinical: Literal["yes", "no", "duties"]
    titles: tuple[str, ...]
    words: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    medical_assistant: bool = False
    traits: frozenset[Trait] = frozenset()
    id: str = ""
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Heading:
    """The wordings of a section's heading."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DegreeEntry:
    """A degree or school leaving; `names` without case, `letters` in exact case."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    level: EducationLevel
    names: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class FieldWords:
    """Words about subjects and schools: health subjects, medical assisting programmes,
    accreditors by their letters, and words that mark the name of a school."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    health: tuple[str, ...]
    ma_program: tuple[str, ...]
    accreditors: Mapping[str, tuple[str, ...]]
    school_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SystemEntry:
    """A product used in an office or clinic. One that `needs_cue` is a common word too, and
    counts only near a word such as EMR or software, or in exact case among other systems; one that
    `needs_company` says nothing in a list of skills either, unless another of its kind stands there."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    name: str
    kind: Literal["ehr", "pm", "office", "access", "pharmacy", "dental", "imaging", "insurance", "business"]
    forms: tuple[str, ...]
    needs_cue: bool = False
    needs_company: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True)
class SkillEntry:
    """A finer skill that rubrics may ask for; what overlaps a `near_miss` is no wording of it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    label: str
    forms: tuple[str, ...]
    id: str = ""
    near_miss: tuple[str, ...] = ()

    @property
    def of_rubric(self) -> bool:
        """Whether a rubric brought it along: its id carries the rubric's name."""
        return "/" in self.id


#: Where a wording counts: anywhere, in posts with office work or service, in posts that serve
#: people, in healthcare.
Where = Literal["any", "office", "service", "care"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb, then an object within so many words; or the object and then the verb ("charts were
    filed"). A verb written "^file" has to stand where a clause begins, as a verb does. Where
    `then` is given, one of its phrases has to follow the object ("showed patients ... inhalers")."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    verbs: tuple[str, ...]
    objects: tuple[str, ...]
    within: int = 5
    where: Where = "any"
    then: tuple[str, ...] = ()


#: The parts of a competency that are phrases, beside its frames.
WORDINGS = ("stated", "stated_in_office", "stated_in_service", "stated_in_care", "qualities", "near_miss")


@dataclass(frozen=True, slots=True)
class CompetencyEntry:
    """A competency: what counts, the noun phrases that state it, the frames that show it
    being done, the ability words that never show it, and what only looks like it. A frame of
    `not_done` looks like it too: its verb does something else to the object ("sold ECG machines").

    What is `stated_in_office`, `stated_in_service` or `stated_in_care` says nothing in other
    trades, and counts only in such posts, or in the lists of a resume that has such a post."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    label: str
    counts: str
    looked_for: tuple[str, ...]
    stated: tuple[str, ...] = ()
    stated_in_office: tuple[str, ...] = ()
    stated_in_service: tuple[str, ...] = ()
    stated_in_care: tuple[str, ...] = ()
    shown: tuple[Frame, ...] = ()
    qualities: tuple[str, ...] = ()
    near_miss: tuple[str, ...] = ()
    not_done: tuple[Frame, ...] = ()
    key: str = ""


CueStatus = Literal["negated", "in_progress", "expired", "about_others", "wished", "learned"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that change what stands near them, in which direction and how far."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    text: str
    direction: Literal["after", "before", "both"]
    max_words: int


@dataclass(frozen=True, slots=True)
class CueFamily:
    """The cues of one status."""

    status: CueStatus
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Everything that the words of a resume are looked up in; mappings keep file order.

    `trained` are weights of models, by name, that stand in for those that ship. One equals itself alone, so
    that what is worked out of it can be remembered.
    """

    credentials: Mapping[str, CredentialEntry]
    letters: Mapping[str, LetterEntry]
    families: Mapping[str, TitleFamily]
    headings: Mapping[str, Heading]
    degrees: tuple[DegreeEntry, ...]
    fields: FieldWords
    languages: tuple[str, ...]
    systems: Mapping[str, SystemEntry]
    skills: Mapping[str, SkillEntry]
    competencies: Mapping[str, CompetencyEntry]
    cues: Mapping[str, CueFamily]
    settings: Mapping[str, tuple[str, ...]]
    setting_misses: Mapping[str, tuple[str, ...]]
    healthcare_settings: tuple[str, ...]
    fingerprint: str
    trained: Mapping[str, Weights] = field(default_factory=dict)

    def model(self, name: str) -> Weights:
        """Return the weights of a model by its name ("duties" or "posts")."""
        return self.trained[name] if name in self.trained else load_weights(name)
