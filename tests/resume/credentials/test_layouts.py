"""One card laid out in many ways reads the same; read in November 2026."""

from __future__ import annotations

import pytest


def read(understood, text: str, heading: str = "CERTIFICATIONS"):
    _, resume = understood(f"Jane Roe\n{heading}\n{text}\nINTERESTS\nchess")
    return [(card.code, card.status) for card in resume.credentials if card.code != "OTHER"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Certified Clinical Medical Assistant\nNHA\nresults pending", "in_progress"),
        ("Certified Clinical Medical Assistant\nNHA, exam scheduled 12/2026", "in_progress"),
        ("Certified Clinical Medical Assistant\nNHA | 05/2021 - 05/2023", "expired"),
        ("Certified Clinical Medical Assistant\nnot renewed", "expired"),
        ("Certified Clinical Medical Assistant\nIssued by: NHA\nStatus: in progress", "in_progress"),
        (
            "Certified Clinical Medical Assistant\nCertification Number: 12345678\neligible to test",
            "in_progress",
        ),
    ],
)
def test_a_line_below_a_card_told_how_another_one_stands(understood, text: str, status: str):
    assert read(understood, text) == [("CCMA", status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Certified Clinical Medical Assistant; NHA; expired 05/2023", "expired"),
        ("Certified Clinical Medical Assistant; NHA; exam scheduled 12/2026", "in_progress"),
        ("CCMA · NHA · results pending", "in_progress"),
        ("exp. 05/2023\tCertified Clinical Medical Assistant", "expired"),
        ("expected 01/2027\tCertified Clinical Medical Assistant", "in_progress"),
    ],
)
def test_how_a_card_stands_was_lost_behind_its_issuer_or_before_its_name(understood, text: str, status: str):
    assert read(understood, text) == [("CCMA", status)]


@pytest.mark.parametrize(
    "text",
    [
        "CEHRS (Expiration Date: May 2028)",
        "CEHRS [Expiration Date: 05/2028]",
        "CEHRS / Expiration Date: May 31, 2028",
    ],
)
def test_a_card_with_its_expiration_date_was_somebody_elses(understood, text: str):
    assert read(understood, text) == [("CEHRS", "held")]


def test_expiration_dates_of_others_are_no_card(understood):
    assert read(understood, "Tracked CPR expiration dates of all staff", "SKILLS") == []


@pytest.mark.parametrize(("letters", "code"), [("NCMA", "NCMA"), ("CPC", "CPC"), ("CCS", "CCS")])
def test_letters_alone_in_a_list_of_certifications_were_nothing(understood, letters: str, code: str):
    assert read(understood, f"{letters}, exp 05/2028") == [(code, "held")]


def test_two_cards_between_semicolons_stay_two(understood):
    text = "CCMA; CPR expired 2023; Certified Phlebotomy Technician in progress"
    assert read(understood, text) == [("CCMA", "held"), ("BLS_CPR", "expired"), ("PHLEBOTOMY", "in_progress")]


@pytest.mark.parametrize("head", ["Jane Roe, CCMA, CPT", "Jane Roe | CCMA | CPT", "Jane Roe, CCMA/CPT"])
def test_letters_of_a_phlebotomist_behind_a_name_were_none_beside_those_of_an_assistant(
    understood, head: str
):
    contact, resume = understood(f"{head}\n555-555-0144\nSKILLS\ntyping")
    assert contact.name == "Jane Roe"
    assert [card.code for card in resume.credentials] == ["CCMA", "PHLEBOTOMY"]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("Card | Number | Expires\nCCMA | 445566 | 10/2027", ("CCMA", "held", "2027-10")),
        ("Credential | Valid to\nCCMA (NHA) | 05/2025", ("CCMA", "expired", "2025-05")),
        ("Card | Issued\nCCMA (NHA) | 05/2025", ("CCMA", "held", "None")),
        ("Card | Issued | Expires\nCCMA (NHA) | 05/2025 | 05/2027", ("CCMA", "held", "2027-05")),
        ("CCMA (NHA), 2023, valid", ("CCMA", "held", "None")),
    ],
)
def test_the_labels_of_a_table_say_what_its_dates_are(understood, rows: str, found: tuple[str, str, str]):
    (card,) = understood(f"Jane Roe\nCERTIFICATIONS\n{rows}")[1].credentials
    assert (card.code, card.status, str(card.expires)) == found


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Phlebotomist", ["PHLEBOTOMY"]),
        ("Pharmacy Technician, Texas", ["PHARM_TECH"]),
        ("Nurse Aide, Iowa registry", ["CNA"]),
        ("Certified Medical Assistant & Phlebotomist", ["MA_UNSPECIFIED", "PHLEBOTOMY"]),
        # misspelt
        ("Certifed Nursing Asistant, exp 3/2028", ["CNA"]),
        ("Registerd Nurse, Ohio", ["RN"]),
        ("Basic Life Suport", ["BLS_CPR"]),
        ("Lisenced Practical Nurse", ["LPN"]),
        # run together
        ("CertifiedMedicalAssistant(AAMA)#123456", ["CMA_AAMA"]),
        ("CertifiedNursingAssistant,Ohio,exp3/2028", ["CNA"]),
        ("RegisteredNurse-Ohio#334455", ["RN"]),
    ],
)
def test_trades_in_a_list_of_certificates(understood, text: str, codes: list[str]):
    assert [code for code, _ in read(understood, text)] == codes
