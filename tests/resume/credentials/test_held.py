"""Certifications and licences: held, being earned, run out, or no such thing; read in November 2026."""

from __future__ import annotations

import pytest

POST = "EXPERIENCE\nMedical Assistant, Oakview Clinic, June 2019 - Present\n- Took vital signs"


def told(resume) -> list[tuple[str, str]]:
    return [(held.code, held.status) for held in resume.credentials]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("BLS", [("BLS_CPR", "held")]),
        ("CPR and First Aid", [("BLS_CPR", "held")]),
        ("CMA (AAMA)", [("CMA_AAMA", "held")]),
        ("Certified Medical Assistant (AAMA), 2021", [("CMA_AAMA", "held")]),
        ("RMA (AMT)", [("RMA_AMT", "held")]),
        ("CCMA, National Healthcareer Association", [("CCMA", "held")]),
        ("NCMA (NCCT)", [("NCMA", "held")]),
        ("Certified Medical Assistant", [("MA_UNSPECIFIED", "held")]),
        ("CHAA", [("CHAA", "held")]),
        ("CPC, AAPC", [("CPC", "held")]),
        ("CNA, State of Nevada", [("CNA", "held")]),
        ("cna, bls", [("CNA", "held"), ("BLS_CPR", "held")]),
        ("Registered Nurse, State of Nevada", [("RN", "held")]),
        ("Certified Phlebotomy Technician", [("PHLEBOTOMY", "held")]),
        ("Forklift", [("OTHER", "held")]),
        # a dash between blanks, and stops with blanks behind them
        ("Nursing Assistant - Certified", [("CNA", "held")]),
        ("Certified Medical Assistant – AAMA", [("CMA_AAMA", "held")]),
        ("C. M. A. (AAMA), 2021", [("CMA_AAMA", "held")]),
        ("BLS - CNA - CCMA", [("BLS_CPR", "held"), ("CNA", "held"), ("CCMA", "held")]),
        # being earned
        ("CCMA exam scheduled for December 2026", [("CCMA", "in_progress")]),
        ("CMA (AAMA), expected May 2027", [("CMA_AAMA", "in_progress")]),
        ("Pursuing CCMA", [("CCMA", "in_progress")]),
        ("BLS (in progress)", [("BLS_CPR", "in_progress")]),
        ("BLS; CCMA in progress", [("BLS_CPR", "held"), ("CCMA", "in_progress")]),
        # valid through the month that is printed
        ("BLS, expires 11/2026", [("BLS_CPR", "held")]),
        ("BLS, expires 12/2026", [("BLS_CPR", "held")]),
        ("BLS, expires 10/2026", [("BLS_CPR", "expired")]),
        ("BLS exp. 05/2025", [("BLS_CPR", "expired")]),
        ("BLS, expires 2026", [("BLS_CPR", "held")]),
        ("BLS, expires 2025", [("BLS_CPR", "expired")]),
        ("BLS valid through June 2027", [("BLS_CPR", "held")]),
        ("CMA (AAMA), current to May 2030", [("CMA_AAMA", "held")]),
        ("BLS 06/2024 - 06/2026", [("BLS_CPR", "expired")]),
        ("BLS (expired)", [("BLS_CPR", "expired")]),
        ("CNA, lapsed", [("CNA", "expired")]),
        ("BLS, expires 05/2025; CCMA, expires 06/2027", [("BLS_CPR", "expired"), ("CCMA", "held")]),
        # an old date of issue is for a person to ask about
        ("CMA (AAMA), issued 2009", [("CMA_AAMA", "held")]),
        ("BLS 2015", [("BLS_CPR", "held")]),
    ],
)
def test_a_list_of_certifications(understood, text: str, held: list[tuple[str, str]]):
    _, resume = understood(f"Jane Roe\n{POST}\nCERTIFICATIONS\n{text}")
    assert told(resume) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # a medical assistant's letters, and others'
        ("Jane Roe, CMA (AAMA)\n" + POST, [("CMA_AAMA", "held")]),
        ("Jane Roe, CMA\n" + POST, [("MA_UNSPECIFIED", "held")]),
        ("Jane Roe, CMA, CPA\nEXPERIENCE\nStaff Accountant, Elm Mills, 2016 - 2019", [("OTHER", "held")] * 2),
        ("Jane Roe\nCERTIFICATIONS\nCMA, Institute of Management Accountants (IMA)", [("OTHER", "held")]),
        ("Jane Roe\n" + POST + "\n- Entered CPT and ICD-10 codes", []),
        ("Jane Roe\nSKILLS\nCPT codes, ICD-10", []),
        ("Jane Roe\nCERTIFICATIONS\nCPT, NASM personal trainer", [("OTHER", "held")]),
        ("Jane Roe\nEXPERIENCE\nClerk, Elm Mills, 2016 - 2019\n- Issued RMA numbers for returned parts", []),
        ("Jane Roe\nSKILLS\nRMA processing, vendor returns", []),
        ("Jane Roe\nBoston, MA 02110\n" + POST, []),
        ("Jane Roe\nEDUCATION\nMA in History, Elm University, 2016", []),
        ("Jane Roe\nSUMMARY\nMA with five years in a clinic\n" + POST, []),
        # in duties only beside a word that says it is held
        ("Jane Roe\n" + POST + "\n- Supervised CNAs and RNs", []),
        ("Jane Roe\n" + POST + "\n- Worked beside the RN on duty", []),
        ("Jane Roe\n" + POST + "\n- Certified in CPR by the Red Cross", [("BLS_CPR", "held")]),
        # a title says that a licence is held; an employer's name does not
        ("Jane Roe\nEXPERIENCE\nLPN, Elm Nursing Home, 2016 - 2019\n- Gave medication", [("LPN", "held")]),
        ("Jane Roe\nEXPERIENCE\nClerk, Nevada LPN Society, 2016 - 2019\n- Filed", []),
        # not certified, and says so
        ("Jane Roe\n" + POST + "\nCERTIFICATIONS\nNot certified. I have looked into the CCMA exam.", []),
        (
            "Jane Roe\n" + POST + "\nCERTIFICATIONS\nCPT, National Academy of Sports Medicine",
            [("OTHER", "held")],
        ),
        ("Jane Roe\n" + POST + "\nCERTIFICATIONS\nI have no EKG experience yet.", []),
        # not held, wished for, another person's
        ("Jane Roe\nSUMMARY\nNot a certified medical assistant\n" + POST, []),
        ("Jane Roe\nOBJECTIVE\nPlan to obtain CCMA\n" + POST, []),
        # topics, and degrees in letters
        ("Jane Roe\nSKILLS\nHIPAA, OSHA\n" + POST, []),
        ("Jane Roe\nEDUCATION\nBSN, Elm University, 2016", []),
    ],
)
def test_what_letters_mean(understood, text: str, held: list[tuple[str, str]]):
    _, resume = understood(text)
    assert told(resume) == held


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SUMMARY\nNot a certified medical assistant", "negated"),
        ("OBJECTIVE\nPlan to obtain CCMA", "wished"),
        ("SUMMARY\nApplicants must hold BLS", "about_others"),
    ],
)
def test_what_does_not_count_is_kept(understood, text: str, reason: str):
    _, resume = understood(f"Jane Roe\n{POST}\n{text}")
    assert {row.reason for row in resume.against} == {reason}


@pytest.mark.parametrize(
    ("text", "number", "issued", "expires"),
    [
        ("CNA, license #CN123456", "CN123456", None, None),
        ("CNA License No. 44-1021, expires 05/2027", "44-1021", None, "2027-05"),
        ("BLS, issued 05/2025, expires 05/2027", None, "2025-05", "2027-05"),
        ("BLS 05/2025 - 05/2027", None, "2025-05", "2027-05"),
        ("CMA (AAMA), 2021", None, "2021", None),
        ("BLS, renewal 06/2027", None, None, "2027-06"),
    ],
)
def test_numbers_and_dates(
    understood, text: str, number: str | None, issued: str | None, expires: str | None
):
    _, resume = understood(f"Jane Roe\n{POST}\nCERTIFICATIONS\n{text}")
    (held,) = resume.credentials
    found = (held.number, held.issued and str(held.issued), held.expires and str(held.expires))
    assert found == (number, issued, expires)


@pytest.mark.parametrize(
    "line",
    [
        "Three clients a week, care plan in the folder, RN visits each month",
        "Med box set by the daughter or RN, I hand it and mark it",
        "Team of 1 provider, 1 RN, 1 LVN and me",
        "Charge one evening a week: CNA supervision, breaks, call outs",
        "Brought agency use down by raising CNA pay and cutting RN turnover",
        "Bridge RN program, three exams done, paused for family",
        "EMT class finished 2019, didn't sit for the test",
        "Kept the sheet of BLS and ACLS card expirations",
        "Vicarious trauma training, twice",
    ],
)
def test_letters_of_colleagues_and_courses_are_no_licence(understood, line: str):
    _, resume = understood(f"Jane Roe\nSUMMARY\n{line}\nEXPERIENCE\nCook, Elm Diner, 2016 - 2019\n- Grilled")
    assert resume.credentials == ()


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Medical Assistant - Phlebotomist", []),
        ("Medical Assistant - Interim", []),
        ("Nursing Assistant - Registered", []),
        ("Certified Nursing Assistant", ["CNA"]),
        ("Registered Nurse", ["RN"]),
    ],
)
def test_two_trades_in_a_title_are_no_licence(understood, title: str, codes: list[str]):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{title}, Elm Clinic, 2016 - 2019\n- Kept charts")
    assert [held.code for held in resume.credentials] == codes


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("SRNA on the state registry, renews 9/2027", "CNA"),
        ("RN, state of Oregon", "RN"),
        ("I am an RN of ten years", "RN"),
        ("Certified Specialist in prior authorization, 2022", "OTHER_HEALTH"),
    ],
)
def test_letters_of_ones_own_are(understood, line: str, code: str):
    _, resume = understood(f"Jane Roe\nCERTIFICATIONS\n{line}\n")
    assert [held.code for held in resume.credentials] == [code]


def test_what_stands_behind_a_card_in_the_next_sentence_is_another_matter(understood):
    _, resume = understood(
        "Jane Roe\nLICENSES: CPR/AED exp 01/2027. Student member, state society. Driver license.\n"
    )
    assert [(held.code, held.status) for held in resume.credentials] == [("BLS_CPR", "held")]


def test_two_mentions_are_one_credential(understood):
    _, resume = understood(f"Jane Roe, CCMA\n{POST}\nCERTIFICATIONS\nCCMA (NHA), expires 05/2025")
    (held,) = resume.credentials
    assert (held.code, held.status, held.issuer) == ("CCMA", "expired", "National Healthcareer Association")
    assert len(held.evidence) >= 2
    assert held.why is not None


def test_dates_in_a_column_of_their_own(understood):
    _, resume = understood(
        f"Jane Roe\n{POST}\nCERTIFICATIONS\nBLS\nCCMA (NHA)\nExpires 05/2025\nExpires 06/2027"
    )
    assert told(resume) == [("BLS_CPR", "expired"), ("CCMA", "held")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "LICENSES\nOhio LPN license\nEXPERIENCE\nGeriatric Nursing Assistant, Elm Home, 2015 - 2019",
            {"LPN"},
        ),
        ("SUMMARY\nRN and former CNA.\nLICENSES\nOhio RN license", {"RN"}),
        ("SUMMARY\nRegistered Nurse, before that nine years as LPN.\nLICENSES\nRN, Ohio", {"RN"}),
        (
            "EXPERIENCE\nLicensed Vocational Nurse, Oak Home, 2010 - 2018\n- Gave pills\nLICENSES\nRN, Ohio",
            {"RN"},
        ),
        ("LICENSES\nRN, Ohio\nLPN, Ohio", {"RN", "LPN"}),
        ("EXPERIENCE\nLicensed Practical Nurse, Oak Home, 2010 - 2018\n- Passed medications", {"LPN"}),
        ("SUMMARY\nCPC certified coder with nine years in billing.", {"CPC"}),
        ("SUMMARY\nCertified coder with nine years in billing.", {"BILLING_OTHER"}),
        (
            "SUMMARY\nCertified coder.\nCERTIFICATIONS\nCPC, AAPC\nCertified Professional Biller",
            {"CPC", "BILLING_OTHER"},
        ),
        ("LICENSES\nOhio LPN license\nOhio CNA certificate", {"LPN", "CNA"}),
        ("EXPERIENCE\nGeriatric Nursing Assistant, Elm Home, 2015 - 2019", {"CNA"}),
    ],
)
def test_the_aide_that_a_nurse_once_was(understood, text: str, codes: set[str]):
    assert {each.code for each in understood(f"Jane Roe\n{text}")[1].credentials} == codes
