"""What words mean: credentials, titles, headings, competencies, products, and cues.

The YAML files beside this one are meant to be edited by people who know healthcare.
`load_vocabulary` reads them strictly, checks them against each other, and reports every
mistake at once with file, line and column.
"""

from screener.vocab.codes import COMPETENCY_KEYS
from screener.vocab.entries import (
    CompetencyEntry,
    CredentialEntry,
    Cue,
    CueFamily,
    DegreeEntry,
    FieldWords,
    Frame,
    Heading,
    LetterEntry,
    Reading,
    SkillEntry,
    SystemEntry,
    TitleFamily,
    Trait,
    Vocabulary,
    Where,
)
from screener.vocab.loader import load_vocabulary, read_vocabulary

__all__ = [
    "COMPETENCY_KEYS",
    "CompetencyEntry",
    "CredentialEntry",
    "Cue",
    "CueFamily",
    "DegreeEntry",
    "FieldWords",
    "Frame",
    "Heading",
    "LetterEntry",
    "Reading",
    "SkillEntry",
    "SystemEntry",
    "TitleFamily",
    "Trait",
    "Vocabulary",
    "Where",
    "load_vocabulary",
    "read_vocabulary",
]
