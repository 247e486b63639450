"""The samples are invented, listed, and described by an `expected.yaml` that fits their text."""

from __future__ import annotations

import re
from typing import Any

import pytest
from sample_files import FOLDER, PDFS, TEXTS, WORD_FILES, expected, plain_text, text_of

from screener.values import EDUCATION_ORDER

EXPECTED = expected()
NAMES = sorted([*PDFS, *TEXTS, *WORD_FILES])
COMPETENCIES = """
customer_service communication medical_terminology insurance authorization_referral registration scheduling
records_ehr computer billing_payment coding confidentiality attention_detail multitask_prioritize
problem_solving empathy organization teamwork office_admin vitals rooming_prep specimen_phlebotomy lab_tests
ekg medication_injection assist_procedures patient_education medical_history infection_control telehealth
languages leadership
"""
CODES = """
CMA_AAMA RMA_AMT NCMA CCMA CMAA CEHRS NRCMA CMAC MA_STATE MA_UNSPECIFIED PHLEBOTOMY EKG CHAA CHAM CRCR RHIT
RHIA CPC CCS BILLING_OTHER CNA LPN RN EMT HHA PHARM_TECH BLS_CPR HIPAA_TRAINING OTHER_HEALTH OTHER
"""
FLOORS = {"strong": 70, "middling": 50, "weak": 10, "unrelated": 0}
WORK = {"customer_facing", "healthcare", "administrative", "clinical"}


def band(points: int) -> str:
    """Return the band of a rating out of 100."""
    return next(name for name, floor in FLOORS.items() if points >= floor)


def readme_rows() -> dict[str, tuple[str, str]]:
    """Return the PAR and MA words of README's table, by file name."""
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^`]+)` \| .+ \| (\w+) \| (\w+) \|$", text, re.MULTILINE)
    return {name: (par, ma) for name, par, ma in rows}


def test_enough_samples():
    assert len(PDFS) >= 20
    assert len(NAMES) >= 36


def test_every_sample_is_described_and_listed():
    assert sorted(EXPECTED) == NAMES
    assert {name: tuple(truth["fit"].values()) for name, truth in EXPECTED.items()} == readme_rows()


@pytest.mark.parametrize("post", ["par", "ma"])
@pytest.mark.parametrize("word", FLOORS)
def test_each_band_has_several_samples(post: str, word: str):
    assert sum(truth["fit"][post] == word for truth in EXPECTED.values()) >= 3


@pytest.mark.parametrize("name", TEXTS)
def test_text_ends_by_saying_invented(name: str):
    assert plain_text((FOLDER / name).read_bytes()).splitlines()[-1] == "Invented sample resume"


def test_texts_come_in_three_encodings():
    starts = {name: (FOLDER / name).read_bytes() for name in TEXTS}
    assert [name for name, data in starts.items() if data.startswith(b"\xff\xfe")] == [
        "par-call-center-phone-support.txt"
    ]
    with pytest.raises(UnicodeDecodeError):
        starts["par-bilingual-receptionist.txt"].decode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_contact_is_invented(name: str):
    text = text_of(name)
    addresses = re.findall(r"\S+@([\w.]+\w)", text)
    assert set(addresses) <= {"example.com", "example.org"}
    phones = re.findall(r"\(?\b\d{3}\)?[-. ]{1,2}(\d{3}-\d{4})\b", text)
    assert phones
    assert all(re.fullmatch(r"555-01\d\d", phone) for phone in phones)


@pytest.mark.parametrize("name", NAMES)
def test_truth_uses_the_known_words(name: str):
    truth = EXPECTED[name]
    assert set(truth["competencies"]) | set(truth["unsure"]) <= set(COMPETENCIES.split())
    assert set(truth["competencies"].values()) <= {1, 2}
    assert all(credential["code"] in CODES.split() for credential in truth["credentials"])
    assert all(
        credential["status"] in {"held", "expired", "in_progress"} for credential in truth["credentials"]
    )
    assert truth["education"]["highest"] in EDUCATION_ORDER
    assert truth["education"]["ma_program"] in {"completed", "in_progress", "none"}
    assert {post: band(points) for post, points in truth["points"].items()} == truth["fit"]
    for job in truth["jobs"]:
        assert set(job["work"]) <= WORK
        assert job["kind"] in {"job", "externship", "volunteer"}
        assert all(valid_date(job[end]) for end in ("start", "end"))


def valid_date(date: Any) -> bool:
    """Return whether a date of the truth is a month, a year, "present" or unknown."""
    return date is None or date == "present" or bool(re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", date))


@pytest.mark.parametrize("name", NAMES)
def test_truth_stands_in_the_text(name: str):
    text, truth = text_of(name), EXPECTED[name]
    for job in truth["jobs"]:
        assert job["title"] in text
        years = [date[:4] for date in (job["start"], job["end"]) if date not in (None, "present")]
        assert all(
            year in text or re.search(rf"['’–]{year[2:]}\b", text) or f"-{year[2:]}" in text for year in years
        )
    assert all(word in text for word in truth.get("misspellings", []))


def test_jobs_do_not_run_backwards():
    jobs = [job for name in NAMES for job in EXPECTED[name]["jobs"]]
    over = [job for job in jobs if job["start"] and job["end"] != "present"]
    assert len(over) > 10
    assert [job["title"] for job in over if job["start"] > job["end"]] == []
