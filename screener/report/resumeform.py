"""What was read of a resume, as plain data: the document, who it is, and the facts."""

from __future__ import annotations

from screener.report.blind import Veil, veil
from screener.report.evidenceform import Json, box_sides, evidence_rows
from screener.values import (
    Against,
    Competency,
    Credential,
    Education,
    EducationEntry,
    Job,
    Language,
    Misspelling,
    Month,
    Months,
    Reading,
    Resume,
)


def reading_to_json(reading: Reading, *, blind: bool = False, hide: Veil | None = None) -> Json:
    """Return the parts of the form that say what was read: document, contact, resume. `hide` is what
    `veil` gives, for those who have it already."""
    hide = hide or veil(reading, blind=blind)
    parts: Json = {"document": _document(reading, hide)}
    if not blind:
        parts["contact"] = _contact(reading)
    parts["resume"] = _resume(reading.resume, hide)
    return parts


def _document(reading: Reading, hide: Veil) -> Json:
    document, resume = reading.document, reading.resume
    return {
        "sha256": document.fingerprint,
        "text_sha256": document.text_fingerprint,
        "media_type": document.media_type,
        "pages": len(document.pages),
        "characters": len(document.text),
        "reader": document.reader,
        "coverage": round(resume.coverage, 4),
        "unread": list(resume.unread),
        "hidden": [
            {
                "quote": hide.text(hidden.quote),
                "page": hidden.page,
                "boxes": [box_sides(box) for box in hidden.boxes],
                "why": hidden.why,
            }
            for hidden in document.hidden
        ],
    }


def _contact(reading: Reading) -> Json:
    contact = reading.contact
    return {
        "name": contact.name,
        "emails": list(contact.emails),
        "phones": list(contact.phones),
        "place": contact.place,
        "links": list(contact.links),
        "schools": [
            {"degree": school.degree, "school": school.school, "year": school.year}
            for school in contact.schools
        ],
    }


def _resume(resume: Resume, hide: Veil) -> Json:
    return {
        "jobs": [_job(job, hide) for job in resume.jobs],
        "months": _months(resume.months),
        "months_min": _months(resume.months_min),
        "education": _education(resume.education, hide),
        "credentials": [_credential(credential, hide) for credential in resume.credentials],
        "competencies": {known.key: _competency(known, hide) for known in resume.competencies},
        "skills": {known.key: _competency(known, hide) for known in resume.skills},
        "languages": [_language(known, hide) for known in resume.languages],
        "misspellings": [_misspelling(found, hide) for found in resume.misspellings],
        "against": [_against(found, hide) for found in resume.against],
        "sections": list(resume.sections),
        "word_count": resume.word_count,
    }


def month_text(month: Month | None) -> str | None:
    """Return a month as "2024-03", None for none."""
    return None if month is None else str(month)


def _job(job: Job, hide: Veil) -> Json:
    return {
        "title": None if job.title is None else hide.text(job.title),
        "employer": None if job.employer is None else hide.text(job.employer),
        "start": month_text(job.start),
        "end": "present" if job.ongoing else month_text(job.end),
        "kind": job.kind,
        "family": job.family,
        "settings": list(job.settings),
        "customer_facing": job.customer_facing,
        "healthcare": job.healthcare,
        "administrative": job.administrative,
        "clinical": job.clinical,
        "months": job.months,
        "evidence": evidence_rows(job.evidence, hide),
    }


def _months(months: Months) -> Json:
    return {
        "total": months.total,
        "customer_facing": months.customer_facing,
        "healthcare": months.healthcare,
        "administrative": months.administrative,
        "clinical": months.clinical,
        "medical_assistant": months.medical_assistant,
    }


def _education(education: Education, hide: Veil) -> Json:
    return {
        "highest": education.highest,
        "hs_or_higher": education.hs_or_higher,
        "ma_program": education.ma_program,
        "health_field": education.health_field,
        "entries": [_course(entry, hide) for entry in education.entries],
    }


def _course(entry: EducationEntry, hide: Veil) -> Json:
    return {
        "degree": hide.text(entry.degree),
        "level": entry.level,
        "field": entry.field,
        "completed": entry.completed,
        "accreditor": entry.accreditor,
        "health_field": entry.health_field,
        "ma_program": entry.ma_program,
        "evidence": evidence_rows(entry.evidence, hide),
    }


def _credential(credential: Credential, hide: Veil) -> Json:
    return {
        "code": credential.code,
        "id": credential.id,
        "name": credential.name,
        "status": credential.status,
        "issuer": credential.issuer,
        "number": None if hide.spans else credential.number,
        "issued": month_text(credential.issued),
        "expires": month_text(credential.expires),
        "evidence": evidence_rows(credential.evidence, hide),
    }


def _competency(known: Competency, hide: Veil) -> Json:
    return {
        "level": known.level,
        "evidence": evidence_rows(known.evidence, hide),
        "against": evidence_rows(known.against, hide),
        "nearest": evidence_rows(known.nearest, hide),
        "learned": known.learned,
    }


def _language(known: Language, hide: Veil) -> Json:
    return {"language": known.language, "evidence": evidence_rows(known.evidence, hide)}


def _misspelling(found: Misspelling, hide: Veil) -> Json:
    evidence = evidence_rows(found.evidence, hide)
    return {"word": found.word, "suggestion": found.suggestion, "evidence": evidence}


def _against(found: Against, hide: Veil) -> Json:
    evidence = evidence_rows((found.evidence,), hide)
    return {"kind": found.kind, "id": found.id, "reason": found.reason, "evidence": evidence}
