"""What each vocabulary file may say, as pydantic checks it; the entries are in entries.py."""

from __future__ import annotations

from screener.vocab.codes import COMPETENCY_KEYS
from screener.vocab.entries import (
    CompetencyEntry,
    CredentialEntry,
    Cue,
    CueStatus,
    DegreeEntry,
    FieldWords,
    Reading,
    SkillEntry,
    SystemEntry,
    TitleFamily,
)
from screener.yamlfile import FileModel


class CredentialsFile(FileModel):
    """credentials.yaml"""

    credentials: dict[str, CredentialEntry]


class LettersFile(FileModel):
    """letters.yaml: readings of each abbreviation, tried in order"""

    letters: dict[str, tuple[Reading, ...]]


class TitlesFile(FileModel):
    """titles.yaml"""

    families: dict[str, TitleFamily]


class HeadingsFile(FileModel):
    """headings.yaml: wordings of each section"""

    headings: dict[str, tuple[str, ...]]


class EducationFile(FileModel):
    """education.yaml"""

    degrees: dict[str, DegreeEntry]
    fields: FieldWords


class LanguagesFile(FileModel):
    """languages.yaml"""

    languages: tuple[str, ...]


class SystemsFile(FileModel):
    """systems.yaml"""

    systems: dict[str, SystemEntry]


class SkillsFile(FileModel):
    """skills.yaml"""

    skills: dict[str, SkillEntry]


class Setting(FileModel):
    """One kind of workplace, whether working there is healthcare, and what only sounds like it; a kind of
    care before a house ("pediatric office") is one more of its words"""

    healthcare: bool = False
    words: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    houses: tuple[str, ...] = ()
    near_miss: tuple[str, ...] = ()


class SettingsFile(FileModel):
    """settings.yaml"""

    settings: dict[str, Setting]


class ListsFile(FileModel):
    """competencies/lists.yaml: a phrase of a competency with "@name" stands for one with each of its words"""

    lists: dict[str, tuple[str, ...]]


class CompetencyFile(FileModel):
    """A file of the folder `competencies`, called by the key of the competency"""

    competency: CompetencyEntry


class CuesFile(FileModel):
    """cues.yaml"""

    cues: dict[CueStatus, tuple[Cue, ...]]


#: Where the words of each competency stand, by its key, and the lists that they share.
COMPETENCY_FILES = {key: f"competencies/{key}.yaml" for key in COMPETENCY_KEYS}
LISTS_FILE = "competencies/lists.yaml"

SHAPES: dict[str, type[FileModel]] = {
    "credentials.yaml": CredentialsFile,
    "letters.yaml": LettersFile,
    "titles.yaml": TitlesFile,
    "headings.yaml": HeadingsFile,
    "education.yaml": EducationFile,
    "languages.yaml": LanguagesFile,
    "systems.yaml": SystemsFile,
    "skills.yaml": SkillsFile,
    "settings.yaml": SettingsFile,
    "cues.yaml": CuesFile,
    LISTS_FILE: ListsFile,
    **dict.fromkeys(COMPETENCY_FILES.values(), CompetencyFile),
}
