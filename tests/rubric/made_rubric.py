"""Resumes, facts and a small vocabulary, typed in by hand for the tests of rubrics and kinds."""

from __future__ import annotations

import json
from datetime import date
from itertools import count
from typing import Any

from screener.errors import Fault
from screener.rubric.kinds import KINDS, Context
from screener.values import (
    Against,
    Competency,
    Credential,
    Education,
    EducationEntry,
    Evidence,
    Finding,
    Job,
    Month,
    Months,
    Resume,
    Span,
)
from screener.vocab.entries import (
    CompetencyEntry,
    CredentialEntry,
    FieldWords,
    SkillEntry,
    SystemEntry,
    TitleFamily,
    Vocabulary,
)

AS_OF = date(2026, 11, 30)
SECTIONS = ("experience", "education", "skills")
_offsets = count(0, 100)


def evidence(quote: str = "words", finder: str = "test") -> Evidence:
    start = next(_offsets)
    return Evidence(Span(start, start + len(quote)), quote, finder)


def vocabulary() -> Vocabulary:
    credentials = [
        CredentialEntry(
            "CMA_AAMA",
            "CMA (AAMA)",
            "test",
            "cma_aama",
            renewal_months=60,
            renewal_certainty="verified",
            ma="certification",
        ),
        CredentialEntry(
            "RMA_AMT", "RMA (AMT)", "test", "rma_amt", renewal_months=36, renewal_certainty="secondary"
        ),
        CredentialEntry("PHLEBOTOMY", "CPT (NHA)", "test", "cpt_nha"),
        CredentialEntry("PHLEBOTOMY", "PBT (ASCP)", "test", "pbt_ascp"),
        CredentialEntry("CNA", "Certified Nursing Assistant", "test", "cna", ma="supporting"),
    ]
    families = [
        TitleFamily(
            "Medical assistant",
            "yes",
            "yes",
            "duties",
            "yes",
            (),
            medical_assistant=True,
            id="medical_assistant",
        ),
        TitleFamily("Cashier", "yes", "no", "no", "no", (), id="cashier"),
        TitleFamily("Front office", "yes", "yes", "yes", "no", (), id="medical_front_office"),
    ]
    labels = {
        "vitals": "Vital signs",
        "computer": "Computer use",
        "communication": "Communication",
        "ekg": "EKG",
    }
    return Vocabulary(
        credentials={entry.id: entry for entry in credentials},
        letters={},
        families={family.id: family for family in families},
        headings={},
        degrees=(),
        fields=FieldWords((), (), {}, ()),
        languages=("Spanish", "French"),
        systems={"epic": SystemEntry("Epic", "ehr", ("epic",), id="epic")},
        skills={"pediatrics": SkillEntry("Pediatrics", ("pediatric", "children"), "pediatrics")},
        competencies={
            key: CompetencyEntry(label, "counts", (label.lower(), "other words"), key=key)
            for key, label in labels.items()
        },
        cues={},
        settings={"hospital": ("hospital",), "cardiology": ("heart center",)},
        setting_misses={},
        healthcare_settings=("hospital", "cardiology"),
        fingerprint="test",
    )


def resolved(kind: str, fields: dict[str, Any]) -> Any:
    """The parameters of a criterion, as a rubric that says `fields` would have them."""

    def fault(loc: tuple[str | int, ...], message: str, hint: str) -> None:
        raise AssertionError(Fault("test", 1, 1, f"{loc}: {message}", hint))

    row = KINDS[kind]
    return row.resolve(
        row.fields.model_validate_json(json.dumps(fields)), Context(vocabulary(), KINDS, fault)
    )


def check(kind: str, fields: dict[str, Any], resume: Resume, as_of: date = AS_OF) -> Finding:
    return KINDS[kind].check(resume, resolved(kind, fields), as_of)


def month(text: str | None) -> Month | None:
    if text is None:
        return None
    year, _, number = text.partition("-")
    return Month(int(year), int(number) if number else None)


def job(title: str, start: str | None = None, end: str | None = None, flags: str = "", **more: Any) -> Job:
    """A post; `flags` holds the first letters of customer_facing, healthcare, administrative and d for
    hands-on clinical work; an end of "present" means that it is still held."""
    ongoing = end == "present"
    fields: dict[str, Any] = {"kind": "job", "family": None, "settings": ()}
    return Job(
        title=title,
        employer=None,
        start=month(start),
        end=None if ongoing else month(end),
        ongoing=ongoing,
        customer_facing="c" in flags,
        healthcare="h" in flags,
        administrative="a" in flags,
        clinical="d" in flags,
        months=None,
        evidence=(evidence(title),),
        **(fields | more),
    )


def course(degree: str, level: Any, *, completed: bool = True, **more: Any) -> EducationEntry:
    fields: dict[str, Any] = {"field": None, "accreditor": None, "health_field": False, "ma_program": False}
    return EducationEntry(degree, level, completed=completed, evidence=(evidence(degree),), **(fields | more))


def schooling(*courses: EducationEntry, ma_program: Any = "none", hs: bool | None = None) -> Education:
    done = [each.level for each in courses if each.completed]
    return Education(
        highest=done[0] if done else "none_stated",
        hs_or_higher=bool(courses) if hs is None else hs,
        ma_program=ma_program,
        health_field=any(each.health_field for each in courses),
        entries=courses,
    )


def credential(code: str, ident: str, status: Any = "held", **more: Any) -> Credential:
    fields: dict[str, Any] = {"issuer": None, "number": None, "issued": None, "expires": None}
    return Credential(code, ident, ident.upper(), status, evidence=(evidence(ident),), **(fields | more))


def ability(key: str, level: Any, places: int = 1, **more: Any) -> Competency:
    return Competency(
        key, level, tuple(evidence(f"{key} {n}") for n in range(places if level else 0)), **more
    )


def denied(ident: str, reason: Any = "negated") -> Against:
    return Against("credential", ident, reason, evidence(f"no {ident}"))


def resume(**facts: Any) -> Resume:
    """A resume with nothing in it but the facts given."""
    fields: dict[str, Any] = {
        "jobs": (),
        "education": schooling(),
        "credentials": (),
        "competencies": (),
        "skills": (),
        "languages": (),
        "misspellings": (),
        "months": Months(),
        "months_min": facts.get("months", Months()),
        "sections": SECTIONS,
        "word_count": 300,
    }
    return Resume(**(fields | facts))
