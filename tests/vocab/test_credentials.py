"""Credentials and the letters that may mean one: sources, codes, and readings in their surroundings."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from screener.vocab import Reading, load_vocabulary
from screener.vocab.codes import CredentialCode

VOCABULARY = load_vocabulary()
BY_NAME = {name.casefold(): entry for entry in VOCABULARY.credentials.values() for name in entry.names}
BY_LETTERS = {token: entry for entry in VOCABULARY.credentials.values() for token in entry.letters}


def holds(reading: Reading, near: str, resume: str, section: str) -> bool:
    """Whether a reading holds, as its docstring says."""

    def stands(phrase: str, text: str) -> bool:
        return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text, re.IGNORECASE) is not None

    if not (reading.near or reading.anywhere or reading.sections):
        return True
    return (
        any(stands(phrase, near) for phrase in reading.near)
        or any(stands(phrase, resume) for phrase in reading.anywhere)
        or section in reading.sections
    )


def read(token: str, near: str, resume: str = "", section: str = "experience") -> str | None:
    resume = resume or near
    for reading in VOCABULARY.letters[token].readings:
        if holds(reading, near, resume, section):
            return reading.id
    return None


@pytest.mark.parametrize("code", get_args(CredentialCode))
def test_each_code_has_an_entry_that_words_lead_to(code: str) -> None:
    entries = [entry for entry in VOCABULARY.credentials.values() if entry.code == code]
    assert any(entry.names or entry.letters for entry in entries)


def test_each_entry_can_be_found_and_says_where_it_is_from() -> None:
    read_ids = {reading.id for entry in VOCABULARY.letters.values() for reading in entry.readings}
    for entry in VOCABULARY.credentials.values():
        assert entry.names or entry.letters or entry.id in read_ids, entry.id
        assert re.match(r"https?://|general knowledge$", entry.source), entry.id


def test_letters_are_capitals_and_long_enough_to_be_certain() -> None:
    for token in BY_LETTERS:
        assert re.search("[A-Z]{2}", token), token
        assert len(re.sub("[^A-Za-z]", "", token)) > 3, token


NAMED = [
    ("certified medical assistant", "MA_UNSPECIFIED"),
    ("CMA (AAMA)", "CMA_AAMA"),
    ("registered medical assistant", "RMA_AMT"),
    ("certified clinical medical assistant", "CCMA"),
    ("national certified medical assistant", "NCMA"),
    ("nationally registered certified medical assistant", "NRCMA"),
    ("clinical medical assistant certification", "CMAC"),
    ("medical assistant-registered", "MA_STATE"),
    ("certified medical administrative assistant", "CMAA"),
    ("certified phlebotomist", "PHLEBOTOMY"),
    ("EKG certified", "EKG"),
    ("certified healthcare access associate", "CHAA"),
    ("certified revenue cycle executive", "BILLING_OTHER"),
    ("medical billing and coding certification", "BILLING_OTHER"),
    ("certified professional coder", "CPC"),
    ("state tested nursing assistant", "CNA"),
    ("licensed vocational nurse", "LPN"),
    ("RN license", "RN"),
    ("certified home health aide", "HHA"),
    ("licensed pharmacy technician", "PHARM_TECH"),
    ("basic life support", "BLS_CPR"),
    ("first aid", "BLS_CPR"),
    ("HIPAA training", "HIPAA_TRAINING"),
    ("HIPPA certified", "HIPAA_TRAINING"),
    ("nonviolent crisis intervention", "OTHER"),
    ("certified medication aide", "OTHER_HEALTH"),
    ("ServSafe", "OTHER"),
    ("notary public", "OTHER"),
    ("real estate license", "OTHER"),
    ("commercial driver's license", "OTHER"),
    ("project management professional", "OTHER"),
    ("certified public accountant", "OTHER"),
    ("certified management accountant", "OTHER"),
    ("forklift certified", "OTHER"),
    ("teaching certificate", "OTHER"),
]


@pytest.mark.parametrize(("name", "code"), NAMED)
def test_names_lead_to_their_code(name: str, code: str) -> None:
    assert BY_NAME[name.casefold()].code == code


@pytest.mark.parametrize(
    "words",
    [
        "HIPAA", "OSHA", "medical assistant", "phlebotomist", "home health aide", "pharmacy technician",
        "EKG", "personal trainer", "forklift", "medical terminology", "American Heart Association",
        "American Association of Medical Assistants", "CMA certified", "bachelor of science in nursing",
    ],
)  # fmt: skip
def test_topics_jobs_issuers_and_degrees_are_no_credentials(words: str) -> None:
    assert words.casefold() not in BY_NAME
    assert words not in BY_LETTERS


READINGS = [
    # token, its surroundings, elsewhere in the resume, section, the credential
    ("CMA", "CMA (AAMA), 2019", "", "certifications", "cma_aama"),
    ("CMA", "CMA, busy clinic", "worked as a medical assistant", "top", "ma_unspecified"),
    ("CMA", "CMA, CPA with ten years in audit", "", "top", "management_accountant"),
    ("CMA", "CMA, CPA", "hired a medical assistant", "top", "management_accountant"),
    ("CMA", "CMA for the evening med pass", "medical assistant", "experience", "med_aide"),
    ("CMA", "prepared a CMA for each real estate listing", "", "experience", None),
    ("CMA", "attended the CMA awards", "", "interests", None),
    ("RMA", "RMA (AMT)", "", "certifications", "rma_amt"),
    ("RMA", "RMA", "certified medical assistant", "certifications", "rma_amt"),
    ("RMA", "processed RMA requests for returns", "", "experience", None),
    ("RMA", "RMA, assisted living", "", "certifications", "med_aide"),
    ("CPT", "ICD-10 and CPT codes", "phlebotomist", "experience", None),
    ("CPT", "CPT, phlebotomy", "", "certifications", "cpt_nha"),
    ("CPT", "CPT", "", "certifications", "cpt_nha"),
    ("CPT", "CPT, NASM", "", "certifications", "fitness"),
    ("CPT", "entered CPT for each visit", "", "experience", None),
    ("CPC", "CPC through AAPC", "", "certifications", "cpc"),
    ("CPC", "lowered CPC of the campaign", "", "experience", None),
    ("MA", "Boston, MA 02110", "", "top", None),
    ("MA", "MA in Psychology", "", "education", None),
    ("MA-C", "MA-C, Washington", "", "certifications", "wa_ma_c"),
    ("CNA", "CNA", "", "skills", "cna"),
    ("CNA", "CNA Financial, adjuster", "", "experience", None),
    ("RN", "Jane Roe, RN", "", "top", "rn"),
    ("RN", "handed charts to the RN on duty", "", "experience", None),
    ("RN", "RN license 12345", "", "experience", "rn"),
    ("LPN", "reported to the LPN", "", "experience", None),
    ("PA", "Philadelphia, PA", "", "top", None),
    ("PA", "sent PA to insurance", "", "experience", None),
    ("PA", "PA, NCCPA", "", "certifications", "np_pa"),
    ("PT", "worked PT on weekends", "", "experience", None),
    ("MS", "MS Excel", "", "skills", None),
    ("BLS", "BLS", "", "skills", "bls"),
    ("BLS", "quoted Bureau of Labor Statistics (BLS) figures", "", "experience", None),
    ("CPR", "CPR", "", "skills", "cpr"),
    ("CPR", "booked guests for public radio (CPR)", "", "experience", None),
    ("NRP", "NRP, PALS", "", "certifications", "nrp"),
    ("NRP", "NRP paramedic", "", "certifications", "emt"),
    ("MAC", "PC and MAC", "", "skills", None),
    ("HHA", "HHA", "", "certifications", "hha_pca"),
    ("ETC", "filing, mail, ETC", "", "experience", None),
    ("OTC", "rang up OTC drugs", "", "experience", None),
    ("CDA", "CDA, preschool", "", "certifications", "child_development"),
    ("CDA", "CDA, dental radiology", "", "certifications", "dental"),
    ("CHAM", "CHAM, NAHAM", "", "certifications", "cham"),
    ("CHAM", "J. CHAM", "", "references", None),
    ("EKG", "ran an EKG for each new patient", "", "experience", None),
    ("Forklift", "drove a Forklift", "", "experience", None),
    ("Forklift", "Forklift", "", "certifications", "forklift"),
]


@pytest.mark.parametrize(("token", "near", "resume", "section", "credential"), READINGS)
def test_letters_are_read_by_what_stands_around_them(
    token: str, near: str, resume: str, section: str, credential: str | None
) -> None:
    assert read(token, near, resume, section) == credential


def test_the_degree_of_a_nurse_is_education_and_no_credential() -> None:
    assert "BSN" not in VOCABULARY.letters
    assert "BSN" not in BY_LETTERS
    bachelor = next(degree for degree in VOCABULARY.degrees if degree.id == "bachelor")
    assert "BSN" in bachelor.letters


ASKED_FOR = {
    "cma_aama": ("certification", "supporting"),
    "rma_amt": ("certification", "supporting"),
    "ncma_ncct": ("certification", "supporting"),
    "ccma_nha": ("certification", "supporting"),
    "chaa": ("none", "certification"),
    "cham": ("none", "certification"),
    "crcr": ("none", "equivalent"),
    "ma_unspecified": ("equivalent", "supporting"),
    "rma_arma": ("supporting", "none"),
    "bls": ("supporting", "supporting"),
    "servsafe": ("none", "none"),
}


@pytest.mark.parametrize("identifier", ASKED_FOR)
def test_what_an_entry_counts_for(identifier: str) -> None:
    entry = VOCABULARY.credentials[identifier]
    assert (entry.ma, entry.par) == ASKED_FOR[identifier]


def test_nothing_outside_health_counts_for_either_post() -> None:
    outside = [entry for entry in VOCABULARY.credentials.values() if entry.code == "OTHER"]
    assert len(outside) > 10
    assert [entry.id for entry in outside if (entry.ma, entry.par) != ("none", "none")] == []
