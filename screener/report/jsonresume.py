"""A reading in the form of JSON Resume (jsonresume.org, schema 1.0.0), for programs that take it.

What that form has no place for stands under `x-screener`: evidence, months, how far abilities are shown,
assessments. With `blind`, `basics` and the names of schools and their years are left out.
"""

from __future__ import annotations

from typing import Any

from screener.report.blind import Veil, veil
from screener.report.evidenceform import Json
from screener.report.inert import inert
from screener.report.jsonform import SCHEMA_VERSION, to_json
from screener.report.resumeform import month_text
from screener.values import Credential, Job, Reading, SchoolRecord, Screening, Span

_LEVELS = {1: "stated", 2: "shown in work"}
_LONGEST_DUTY = 600


def json_resume(screening: Screening, *, candidate: int, ref: str | None = None, blind: bool = True) -> Json:
    """Return the resume as JSON data. Text is without controls; its true letters are in the results."""
    reading = screening.reading
    hide = veil(reading, blind=blind)
    resume = reading.resume
    jobs = [job for job in resume.jobs if job.kind != "volunteer"]
    made: Json = {
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
        **({} if blind else {"basics": _basics(reading)}),
        "work": [{"name": _said(job.employer, hide), **_post(job, hide)} for job in jobs],
        "volunteer": [
            {"organization": _said(job.employer, hide), **_post(job, hide)}
            for job in resume.jobs
            if job.kind == "volunteer"
        ],
        "education": _education(reading, hide, blind=blind),
        "certificates": [_certificate(one) for one in resume.credentials],
        "skills": [
            {"name": known.key, "level": _LEVELS[known.level], "keywords": _quotes(known.evidence, hide)}
            for known in (*resume.competencies, *resume.skills)
            if known.level
        ],
        "languages": [{"language": known.language} for known in resume.languages],
        "meta": {"version": "v1.0.0", "lastModified": f"{screening.as_of.isoformat()}T00:00:00Z"},
        "x-screener": _ours(screening, candidate, ref, blind=blind),
    }
    cleaned: Json = _clean(_without_nothing(made))
    return cleaned


def _basics(reading: Reading) -> Json:
    contact = reading.contact
    return {
        "name": contact.name,
        "email": contact.emails[0] if contact.emails else None,
        "phone": contact.phones[0] if contact.phones else None,
        "location": {"address": contact.place} if contact.place else None,
        # Links are text of a stranger: whoever follows one decides to.
        "profiles": [{"network": "as stated", "username": link} for link in contact.links],
    }


def _post(job: Job, hide: Veil) -> Json:
    return {
        "position": _said(job.title, hide),
        "startDate": month_text(job.start),
        "endDate": None if job.ongoing else month_text(job.end),
        "highlights": [text for span in job.duties if (text := _line(span, hide))],
        "x-screener": {
            "kind": job.kind,
            "months": job.months,
            "ongoing": job.ongoing,
            "customer_facing": job.customer_facing,
            "healthcare": job.healthcare,
            "administrative": job.administrative,
            "clinical": job.clinical,
        },
    }


def _education(reading: Reading, hide: Veil, *, blind: bool) -> list[Json]:
    # A school stands in the order of the courses; those told without a degree come last and have none.
    entries = reading.resume.education.entries
    schools = [*reading.contact.schools, *[None] * len(entries)]
    return [
        {
            **({} if blind else _school(school, entry.degree)),
            "studyType": hide.text(entry.degree),
            "area": entry.field,
            "x-screener": {
                "level": entry.level,
                "completed": entry.completed,
                "accreditor": entry.accreditor,
                "ma_program": entry.ma_program,
            },
        }
        for entry, school in zip(entries, schools, strict=False)
    ]


def _school(school: SchoolRecord | None, degree: str) -> Json:
    if school is None or school.degree != degree:
        return {}
    return {"institution": school.school, "endDate": school.year}


def _certificate(one: Credential) -> Json:
    status = {"status": one.status, "code": one.code, "expires": month_text(one.expires)}
    return {"name": one.name, "date": month_text(one.issued), "issuer": one.issuer, "x-screener": status}


def _ours(screening: Screening, candidate: int, ref: str | None, *, blind: bool) -> Json:
    form = to_json(screening, blind=blind)
    return {
        "schema_version": SCHEMA_VERSION,
        "candidate": candidate,
        "ref": ref,
        "as_of": form["as_of"],
        "versions": form["versions"],
        "sha256": form["document"]["sha256"],
        "coverage": form["document"]["coverage"],
        "months": form["resume"]["months"],
        "education_highest": form["resume"]["education"]["highest"],
        "problem": form["error"],
        "assessments": [
            {
                **{key: one[key] for key in ("rubric", "version", "sha256", "score", "ceiling")},
                "results": [
                    {
                        key: result[key]
                        for key in ("criterion", "label", "outcome", "points", "weight", "required")
                    }
                    for result in one["results"]
                ],
            }
            for one in form["assessments"]
        ],
        "flags": [{"code": flag["code"], "says": flag["says"]} for flag in form["flags"]],
    }


def _said(text: str | None, hide: Veil) -> str | None:
    return None if text is None else hide.text(text)


def _line(span: Span, hide: Veil) -> str:
    text = " ".join(hide.quote(span).split())
    return text if len(text) <= _LONGEST_DUTY else text[:_LONGEST_DUTY] + " …"


def _quotes(pieces: tuple[Any, ...], hide: Veil) -> list[str]:
    return list(dict.fromkeys(_line(piece.span, hide) for piece in pieces))


def _without_nothing(value: Any) -> Any:  # noqa: ANN401  any value of JSON
    """Return the data without what is not known, except under our own key, where null says so."""
    if isinstance(value, dict):
        return {
            key: one if key == "x-screener" else _without_nothing(one)
            for key, one in value.items()
            if one is not None
        }
    return [_without_nothing(one) for one in value] if isinstance(value, list) else value


def _clean(value: Any) -> Any:  # noqa: ANN401  any value of JSON
    if isinstance(value, dict):
        return {key: _clean(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_clean(one) for one in value]
    return inert(value) if isinstance(value, str) else value
