"""What is printed about a credential: number, issuer, dates; read in November 2026."""

from __future__ import annotations

import pytest

POST = "EXPERIENCE\nMedical Assistant, Oakview Clinic, June 2019 - Present\n- Took vital signs"

DATES = [
    # text, issued, expires
    ("BLS, issued 05/2025, expires 05/2027", "2025-05", "2027-05"),
    ("BLS, issued 05/14/2025, exp 05/14/2027", "2025-05", "2027-05"),
    ("BLS - issued May 14, 2025 - expires May 31, 2027", "2025-05", "2027-05"),
    ("BLS (05/2025 - 05/2027)", "2025-05", "2027-05"),
    ("BLS 05/2025 05/2027", "2025-05", "2027-05"),
    ("BLS | 2025 | 2027", "2025", "2027"),
    ("BLS Exp: 5/27", None, "2027-05"),
    ("BLS exp. 5/31/27", None, "2027-05"),
    ("BLS, Exp 05/31/2027", None, "2027-05"),
    ("BLS, expiration date: 2027-05-31", None, "2027-05"),
    ("BLS, expiry May 2027", None, "2027-05"),
    ("BLS valid thru 5/2027", None, "2027-05"),
    ("BLS valid until May 2027", None, "2027-05"),
    ("BLS good through 05/2027", None, "2027-05"),
    ("BLS - renewal due June 2027", None, "2027-06"),
    ("BLS renews 06/2027", None, "2027-06"),
    ("BLS, active to May 2027", None, "2027-05"),
    ("BLS until 2027", None, "2027"),
    ("BLS May 2027", None, "2027-05"),
    ("BLS 2021", "2021", None),
    ("BLS since 2015", "2015", None),
    ("BLS, 2015 to present", "2015", None),
    ("BLS, earned June 2021", "2021-06", None),
    ("June 2021: BLS", "2021-06", None),
    ("2021 BLS", "2021", None),
    ("BLS\n  American Heart Association\n  Issued May 2025 · Expires May 2027", "2025-05", "2027-05"),
    ("BLS\nAmerican Heart Association\nIssued May 2025\nExpires May 2027", "2025-05", "2027-05"),
    ("Card Issuer Issued Expires\nBLS American Heart Association 05/2025 05/2027", "2025-05", "2027-05"),
    # another line's dates are not this one's
    ("BLS\nTyping award, 2012", None, None),
    ("BLS; typing award 2012", None, None),
]


@pytest.mark.parametrize(("text", "issued", "expires"), DATES)
def test_dates(understood, text: str, issued: str | None, expires: str | None):
    _, resume = understood(f"Jane Roe\n{POST}\nCERTIFICATIONS\n{text}")
    (held,) = resume.credentials
    assert (held.issued and str(held.issued), held.expires and str(held.expires)) == (issued, expires)


NUMBERS = [
    ("CNA, license #CN123456", "CN123456"),
    ("CNA License No. 44-1021", "44-1021"),
    ("CNA, Lic. 441021", "441021"),
    ("CNA license: NV-441021", "NV-441021"),
    ("CNA, certificate number 441021", "441021"),
    ("CNA, Certification ID: A441021", "A441021"),
    ("CNA, credential ID 441021-A", "441021-A"),
    ("CNA, Registry # 441021", "441021"),
    ("CNA 441021", "441021"),
    ("CNA (State of Nevada) 441021 - Exp 3/31/2028", "441021"),
    ("CNA, State of Nevada, cert # 441021, issued 2021, expires 2028", "441021"),
    ("CNA-441021", None),
    ("CNA, expires 05/2027", None),
    ("CNA, 2021", None),
    ("CNA, 120 hours", None),
    ("CNA, call 775-555-0142", None),
    ("CNA, Reno, NV 89501-2019", None),
]


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_numbers(understood, text: str, number: str | None):
    _, resume = understood(f"Jane Roe\n{POST}\nCERTIFICATIONS\n{text}")
    assert [held.number for held in resume.credentials] in ([number], [] if number is None else None)


ISSUERS = [
    ("CMA (AAMA)", "American Association of Medical Assistants"),
    ("RMA (AMT)", "American Medical Technologists"),
    ("CCMA, NHA", "National Healthcareer Association"),
    ("CCMA", "National Healthcareer Association"),
    ("BLS, American Heart Association, 2025", "American Heart Association"),
    ("BLS (American Red Cross)", "American Red Cross"),
    ("BLS | AHA | 2025", "AHA"),
    ("American Heart Association BLS", "American Heart Association"),
    ("BLS", None),
    ("CNA, State of Nevada", "State of Nevada"),
    ("CNA, Nevada State Board of Nursing, #441021", "Nevada State Board of Nursing"),
    ("RN, Ohio Board of Nursing", "Ohio Board of Nursing"),
    ("RN license", None),
    ("CPhT, Pharmacy Technician Certification Board", "Pharmacy Technician Certification Board"),
    ("HIPAA training, Elm Compliance Academy, 2024", "Elm Compliance Academy"),
]


@pytest.mark.parametrize(("text", "issuer"), ISSUERS)
def test_issuers(understood, text: str, issuer: str | None):
    _, resume = understood(f"Jane Roe\n{POST}\nCERTIFICATIONS\n{text}")
    (held,) = resume.credentials
    assert held.issuer == issuer


@pytest.mark.parametrize(
    ("text", "expires"),
    [
        ("BLS, exp 2026\nRMA (AMT), 2019", ["2026", "-"]),
        ("BLS, exp 05/2026\nCPT (NHA), 03/2019\nCCMA", ["2026-05", "-", "-"]),
        ("BLS\nRMA (AMT)\nExp 05/2026\nExp 05/2028", ["2026-05", "2028-05"]),
    ],
)
def test_the_end_of_one_card_is_not_that_of_the_next(understood, text: str, expires: list[str]):
    _, resume = understood(f"Jane Roe\n{POST}\nCERTIFICATIONS\n{text}")
    assert [str(card.expires or "-") for card in resume.credentials] == expires


STANDING = [
    # the latest date speaks, and each item for itself
    ("BLS 2019 - 2021\nBLS 2025 - 2027", [("BLS_CPR", "held")]),
    ("BLS (expired), CCMA", [("BLS_CPR", "expired"), ("CCMA", "held")]),
    ("BLS, CCMA (expired)", [("BLS_CPR", "held"), ("CCMA", "expired")]),
    ("BLS, CCMA pending", [("BLS_CPR", "held"), ("CCMA", "in_progress")]),
    ("BLS expired; CCMA", [("BLS_CPR", "expired"), ("CCMA", "held")]),
    ("BLS, expected CCMA in May 2027", [("BLS_CPR", "held"), ("CCMA", "in_progress")]),
    ("Expired: CNA, BLS", [("CNA", "expired"), ("BLS_CPR", "expired")]),
    ("In progress: CNA, CCMA", [("CNA", "in_progress"), ("CCMA", "in_progress")]),
    ("CPR/First Aid (expired 2020)", [("BLS_CPR", "expired")]),
    # renewing is holding
    ("BLS, renewal in progress", [("BLS_CPR", "held")]),
    ("BLS - recertification scheduled for 01/2027", [("BLS_CPR", "held")]),
    ("BLS, expires 05/2025, renewal scheduled", [("BLS_CPR", "expired")]),
    # who is certified and learns more is certified
    ("CCMA certified\nEKG technician certification in progress", [("CCMA", "held"), ("EKG", "in_progress")]),
    ("Certified Medical Assistant (CMA), AAMA, expires 05/2028", [("CMA_AAMA", "held")]),
    ("No Certified Medical Assistant (CMA) card", []),
    ("Not only CCMA but CNA", [("CCMA", "held"), ("CNA", "held")]),
    ("CNA License No. 44102, CCMA", [("CNA", "held"), ("CCMA", "held")]),
    ("BLS, no expiration date", [("BLS_CPR", "held")]),
    ("NREMT-B #E3391027 expires 3/31/2027", [("EMT", "held")]),
    ("CNA #E3391027 expires 3/31/2025", [("CNA", "expired")]),
    ("CHAA - eligible, exam not yet taken", [("CHAA", "in_progress")]),
    ("CHAA 2019 to 2022, did not renew, employer does not require", [("CHAA", "expired")]),
    ("CPC (AAPC) held 2012-2018, let lapse 12/2018", [("CPC", "expired")]),
    ("Home health aide 75 hours, 2014 certificate on file", [("HHA", "held")]),
    # cards in a row, with a dot between
    (
        "CNA · PALS exp · Mental Health First Aid · Typing lapsed",
        [("CNA", "held"), ("BLS_CPR", "expired"), ("OTHER_HEALTH", "held")],
    ),
    (
        "CPR (Red Cross) 2/2027 · Fingerprints done · Dementia care · Food handler",
        [("BLS_CPR", "held"), ("OTHER_HEALTH", "held"), ("OTHER", "held")],
    ),
    ("CNA · Board of Nursing · expired 2020", [("CNA", "expired")]),
    ("CNA · Elm Registry · lapsed", [("CNA", "expired")]),
    ("BLS · May 2025 · American Heart Association", [("BLS_CPR", "held")]),
    ("PALS exp\n05/2027", [("BLS_CPR", "held")]),
]


@pytest.mark.parametrize(("text", "held"), STANDING)
def test_each_item_speaks_for_itself(understood, text: str, held: list[tuple[str, str]]):
    _, resume = understood(f"Jane Roe\n{POST}\nCERTIFICATIONS\n{text}")
    assert [(each.code, each.status) for each in resume.credentials] == held


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # in a sentence the dates are mostly those of work and school
        ("SUMMARY\nCCMA who worked at Elm Clinic (2012 to 2014)", "held"),
        ("SUMMARY\nCCMA with a diploma from 2014.", "held"),
        ("SUMMARY\nMy CCMA expired in 2024.", "expired"),
        ("SUMMARY\nCCMA through a college in Reno, ran out in 2021.", "expired"),
        ("SUMMARY\nCCMA certified since 2014.", "held"),
        ("EDUCATION\nCCMA, Elm Career Institute, 2014 - 2015", "held"),
        ("TRAINING\nCCMA, Elm Career Institute, 2014 - 2015", "held"),
    ],
)
def test_dates_of_work_and_school_end_no_credential(understood, text: str, status: str):
    _, resume = understood(f"Jane Roe\n{POST}\n{text}")
    (held,) = resume.credentials
    assert held.status == status


def test_a_card_named_a_thousand_times_is_looked_at_fifty_times(understood):
    """A line of it took half a minute, and its result three megabytes."""
    _, resume = understood("Jane Roe\nCERTIFICATIONS\n" + "CMA (AAMA) expires 2030, " * 1000)
    assert [(held.code, held.status) for held in resume.credentials] == [("CMA_AAMA", "held")]
    assert len(resume.credentials[0].evidence) == 50
