"""Screenings made by hand over a document that is really read, for tests of what shows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from screener.parse import parse
from screener.values import (
    Against,
    Assessment,
    Cap,
    Competency,
    Contact,
    Credential,
    Criterion,
    Document,
    Education,
    EducationEntry,
    Evidence,
    Finding,
    Flag,
    Gap,
    Job,
    Language,
    Misspelling,
    Month,
    Months,
    Outcome,
    Problem,
    Reading,
    Result,
    Resume,
    Rubric,
    SchoolRecord,
    Screening,
    Source,
    Span,
)

AS_OF = date(2026, 11, 30)
VERSIONS = (("screener", "0.1.0"), ("vocabulary", "0123456789ab"), ("spacy", "3.8.0"))
CREDITS: dict[Outcome, float] = {"met": 1.0, "partly": 0.5, "unclear": 0.0, "missed": 0.0}

TEXT = """\
Wilhelmina Quill
wilhelmina.quill@example.com  (555) 010-7788
Portland, OR

EXPERIENCE
Medical Assistant, Alder Family Clinic, Jan 2021 - Present
- Took vital signs of twenty patients a day
- Verified insurance for walk-in patients
- Supervised two phlebotomists

EDUCATION
Medical assisting diploma, Larkspur College, 2020
Wilhelmina Quill earned honors

CERTIFICATIONS
CCMA, expires 05/2027
ACLS in progress
Hobbies: kite flying
"""


def document_of(text: str = TEXT, name: str = "resume.txt") -> Document:
    return parse(Source(name, text.encode()))


def found(document: Document, words: str, finder: str = "vocab:test", note: str = "") -> tuple[Evidence, ...]:
    """Return the words as evidence where they first stand in the document; they must stand there."""
    start = document.text.index(words)
    return (document.evidence(Span(start, start + len(words)), finder, note),)


def reading(document: Document | None = None, *, name: str = "wilhelmina-quill.txt") -> Reading:
    page = document or document_of()
    job = Job(
        title="Medical Assistant",
        employer="Alder Family Clinic",
        start=Month(2021, 1),
        end=None,
        ongoing=True,
        kind="job",
        family="medical_assistant",
        settings=("clinic",),
        customer_facing=True,
        healthcare=True,
        administrative=False,
        clinical=True,
        months=71,
        evidence=found(page, "Medical Assistant, Alder Family Clinic, Jan 2021 - Present"),
    )
    course = found(page, "Medical assisting diploma, Larkspur College, 2020")
    entry = EducationEntry("Medical assisting diploma", "certificate", None, True, None, True, True, course)
    resume = Resume(
        jobs=(job,),
        education=Education("certificate", True, "completed", True, (entry,)),
        credentials=(
            Credential(
                *("CCMA", "ccma", "Certified Clinical Medical Assistant", "held", "NHA", "A-1234567"),
                issued=None,
                expires=Month(2027, 5),
                evidence=found(page, "CCMA, expires 05/2027"),
            ),
        ),
        competencies=(
            Competency("vitals", 2, found(page, "Took vital signs")),
            Competency("ekg", 0),
        ),
        skills=(),
        languages=(Language("Spanish", found(page, "walk-in")),),
        misspellings=(Misspelling("kite", "kit", found(page, "kite")),),
        months=Months(71, 71, 71, 0, 71, 71),
        months_min=Months(71, 71, 71, 0, 71, 71),
        sections=("top", "experience", "education", "certifications"),
        word_count=60,
        against=(
            Against("competency", "specimen_phlebotomy", "about_others", found(page, "phlebotomists")[0]),
        ),
        unread=(page.lines[-1].number,),
        coverage=0.93,
        flags=(Flag("overlap", "two posts overlap", found(page, "Jan 2021")),),
    )
    contact = Contact(
        name="Wilhelmina Quill",
        emails=("wilhelmina.quill@example.com",),
        phones=("(555) 010-7788",),
        place="Portland, OR",
        schools=(
            SchoolRecord(
                "Medical assisting diploma",
                "Larkspur College",
                "2020",
                (*found(page, "Larkspur College"), *found(page, "2020")),
            ),
        ),
        evidence=(
            *found(page, "Wilhelmina Quill"),
            *found(page, "wilhelmina.quill@example.com"),
            *found(page, "(555) 010-7788"),
            *found(page, "Portland, OR"),
        ),
    )
    return Reading(name, page, contact, resume)


def criterion(ident: str, label: str, weight: float, *, required: bool = False) -> Criterion:
    return Criterion(
        ident, "competency", label, None, weight, required, "PAR job description", f"Tell us of {label}?"
    )


def rubric(
    name: str = "ma", title: str = "Medical assistant", criteria: tuple[Criterion, ...] = ()
) -> Rubric:
    return Rubric(name, title, "1.0", None, 69.0, criteria, (), "f" * 64)


def assessment(
    page: Document, name: str = "ma", title: str = "Medical assistant", *, bonus: float = 0.0
) -> Assessment:
    rows: tuple[tuple[Criterion, Finding], ...] = (
        (
            criterion("vitals", "Vital signs", 10 + bonus),
            Finding("met", 1.0, "Vital signs: shown being done.", found(page, "Took vital signs of twenty")),
        ),
        (
            criterion("insurance", "Insurance verification", 5),
            Finding("partly", 0.5, "Insurance is only stated.", found(page, "Verified insurance")),
        ),
        (
            criterion("acls", "Life support", 3),
            Finding("unclear", 0.0, "ACLS is in progress.", found(page, "ACLS in progress")),
        ),
        (
            criterion("phlebotomy", "Drawing blood", 4),
            Finding(
                *("missed", 0.0, "No drawing of blood is shown."),
                looked_for=("phlebotomy", "drew blood"),
                looked_in=("experience",),
                nearest=found(page, "Supervised two phlebotomists", note="about others"),
            ),
        ),
        (
            criterion("customer", "Customer service", 8, required=True),
            Finding("missed", 0.0, "No customer service is shown.", looked_for=("customers",)),
        ),
    )
    results = tuple(Result(one, finding, one.weight * finding.credit) for one, finding in rows)
    weights = sum(result.criterion.weight for result in results)
    earned = sum(result.points for result in results)
    open_ = sum(result.criterion.weight for result in results if result.finding.outcome == "unclear")
    unmet = sorted(
        (result for result in results if result.finding.outcome != "met"),
        key=lambda result: (not result.criterion.required, -result.criterion.weight),
    )
    gaps = tuple(
        Gap(r.criterion.id, r.criterion.required, r.finding.outcome, r.finding.says, r.criterion.ask)
        for r in unmet
    )
    return Assessment(
        rubric=rubric(name, title, tuple(one for one, _ in rows)),
        as_of=AS_OF,
        results=results,
        gaps=gaps,
        flags=(),
        score=min(round(100 * earned / weights, 1), 60.0),
        ceiling=min(round(100 * (earned + open_) / weights, 1), 60.0),
        cap=Cap(60.0, ("customer",), "held at 60: no customer service is shown"),
    )


def screening(
    text: str = TEXT,
    *,
    name: str = "wilhelmina-quill.txt",
    problem: Problem | None = None,
    bonus: float = 0.0,
    ref: str | None = None,
) -> Screening:
    page = document_of(text)
    made = () if problem else (assessment(page, bonus=bonus), assessment(page, "par", "Patient access"))
    return Screening(reading(page, name=name), AS_OF, made, VERSIONS, problem, ref)


def hostile(words: str) -> Screening:
    """Return a screening whose file, name, quotes and flags all hold the words."""
    made = screening(TEXT.replace("walk-in", f"walk-in {words}"), name=f"{words}.txt")
    flag = Flag("odd", f"look: {words}", found(made.reading.document, "Verified insurance"))
    contact = replace(made.reading.contact, name=words)
    document = replace(made.reading.document, flags=(flag,))
    return replace(made, reading=replace(made.reading, document=document, contact=contact))
