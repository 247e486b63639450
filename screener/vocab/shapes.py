"""What each vocabulary file may say, as pydantic checks it; the entries are in entries.py."""

from __future__ import annotations

from pydantic import Field

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
    """One kind of workplace, whether working there is healthcare, and what only sounds like it"""

    healthcare: bool = False
    words: tuple[str, ...]
    near_miss: tuple[str, ...] = ()


class SettingsFile(FileModel):
    """settings.yaml"""

    settings: dict[str, Setting]


class CompetenciesFile(FileModel):
    """competencies.yaml: a word "@name" in a frame stands for the list of that name"""

    lists: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    competencies: dict[str, CompetencyEntry]


class CuesFile(FileModel):
    """cues.yaml"""

    cues: dict[CueStatus, tuple[Cue, ...]]


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
    "competencies.yaml": CompetenciesFile,
    "cues.yaml": CuesFile,
}
