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

from screener.values.assessment import (
    OUTCOME_ORDER,
    Assessment,
    BatchItem,
    Cap,
    Criterion,
    Finding,
    Gap,
    Open,
    Outcome,
    Problem,
    Result,
    Rubric,
    Screening,
)
from screener.values.document import (
    Document,
    Evidence,
    Flag,
    HiddenText,
    Line,
    Page,
    Place,
    Source,
)
from screener.values.facts import (
    EDUCATION_ORDER,
    KINDS_OF_WORK,
    Against,
    Competency,
    CompetencyLevel,
    Contact,
    Credential,
    CredentialStatus,
    Education,
    EducationEntry,
    EducationLevel,
    Job,
    JobKind,
    Language,
    MaProgram,
    Misspelling,
    Months,
    Reading,
    Resume,
    SchoolRecord,
)
from screener.values.markup import Certainty, DateRange, Entry, Markup, Mention, Month, Section, Status
from screener.values.words import Box, Span, Word, Words

__all__ = [
    "EDUCATION_ORDER",
    "KINDS_OF_WORK",
    "OUTCOME_ORDER",
    "Against",
    "Assessment",
    "BatchItem",
    "Box",
    "Cap",
    "Certainty",
    "Competency",
    "CompetencyLevel",
    "Contact",
    "Credential",
    "CredentialStatus",
    "Criterion",
    "DateRange",
    "Document",
    "Education",
    "EducationEntry",
    "EducationLevel",
    "Entry",
    "Evidence",
    "Finding",
    "Flag",
    "Gap",
    "HiddenText",
    "Job",
    "JobKind",
    "Language",
    "Line",
    "MaProgram",
    "Markup",
    "Mention",
    "Misspelling",
    "Month",
    "Months",
    "Open",
    "Outcome",
    "Page",
    "Place",
    "Problem",
    "Reading",
    "Result",
    "Resume",
    "Rubric",
    "SchoolRecord",
    "Screening",
    "Section",
    "Source",
    "Span",
    "Status",
    "Word",
    "Words",
]
