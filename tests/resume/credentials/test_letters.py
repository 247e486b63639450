"""What ambiguous letters stand for, by the company they keep."""

from __future__ import annotations

import pytest

CLINIC = "EXPERIENCE\nMedical Assistant, Oakview Clinic, June 2019 - Present\n- Took vital signs"
OFFICE = "EXPERIENCE\nOffice Clerk, Oakview Supply, June 2019 - Present\n- Filed invoices"
BOOKS = "EXPERIENCE\nStaff Accountant, Oakview Mills, June 2019 - Present\n- Closed the books each month"
NURSE = "EXPERIENCE\nNursing Aide, Oakview Nursing Home, June 2019 - Present\n- Helped residents bathe"
CODER = "EXPERIENCE\nMedical Coder, Oakview Hospital, June 2019 - Present\n- Assigned ICD-10 and CPT codes"
SHOP = "EXPERIENCE\nWarehouse Clerk, Oakview Electronics, June 2019 - Present\n- Shipped orders"

CASES = [
    # CMA
    (CLINIC, "CERTIFICATIONS\nCMA", ["MA_UNSPECIFIED"]),
    (CLINIC, "CERTIFICATIONS\nCMA, AAMA, 2021", ["CMA_AAMA"]),
    (CLINIC, "CERTIFICATIONS\nCMA through NHA", ["CCMA"]),
    (CLINIC, "CERTIFICATIONS\nCMA - NCCT", ["NCMA"]),
    (CLINIC, "CERTIFICATIONS\nCMA (AMCA)", ["CMAC"]),
    (BOOKS, "CERTIFICATIONS\nCMA", ["OTHER"]),
    (BOOKS, "CERTIFICATIONS\nCMA, CPA", ["OTHER"]),
    (BOOKS, "CERTIFICATIONS\nCertified Management Accountant (CMA), IMA", ["OTHER"]),
    (NURSE, "CERTIFICATIONS\nCNA/CMA, certified medication aide, State of Kansas", ["CNA", "OTHER_HEALTH"]),
    (OFFICE, "SUMMARY\nWrote about guidelines of the CMA for a Canadian journal", []),
    (OFFICE, "SKILLS\nReal estate listings, CMA reports, MLS", []),
    # RMA
    (CLINIC, "CERTIFICATIONS\nRMA", ["RMA_AMT"]),
    (CLINIC, "CERTIFICATIONS\nRMA (ARMA)", ["MA_UNSPECIFIED"]),
    (CLINIC, "CERTIFICATIONS\nRMA, South Dakota", ["MA_STATE"]),
    (NURSE, "CERTIFICATIONS\nRMA, registered medication aide, Virginia", ["OTHER_HEALTH"]),
    (SHOP, "SKILLS\nRMA, returns, RTV", []),
    (OFFICE, "SUMMARY\nRMA credit training at a bank", []),
    # CCMA, NCMA, CMAC, CMAA
    (CLINIC, "CERTIFICATIONS\nCCMA, California, CCBMA", ["MA_STATE"]),
    (CLINIC, "CERTIFICATIONS\nCCMA-AC", ["MA_STATE"]),
    (OFFICE, "CERTIFICATIONS\nCCMA (NHA)", ["CCMA"]),
    (OFFICE, "AFFILIATIONS\nNCMA member, contracts and procurement", []),
    (CLINIC, "CERTIFICATIONS\nNCMA", ["NCMA"]),
    (CLINIC, "CERTIFICATIONS\nCMAC", ["CMAC"]),
    (CLINIC, "CERTIFICATIONS\nCMAA", ["CMAA"]),
    (OFFICE, "AFFILIATIONS\nCMAA, golf and country club", []),
    # CPT
    (CODER, "SKILLS\nCPT, ICD-10, HCPCS", []),
    (CODER, "SKILLS\nCPT coding, modifiers", []),
    (CLINIC, "CERTIFICATIONS\nCPT (NHA), phlebotomy", ["PHLEBOTOMY"]),
    (CLINIC, "CERTIFICATIONS\nCPT I, California Department of Public Health", ["PHLEBOTOMY"]),
    (OFFICE, "CERTIFICATIONS\nCPT, ACE, personal training", ["OTHER"]),
    (OFFICE, "CERTIFICATIONS\nNASM CPT", ["OTHER"]),
    (OFFICE, "MILITARY\nCPT Roe, US Army, company commander", []),
    # CPC, CCA, CCS, CPB, CRC, COC, CIC
    (CODER, "CERTIFICATIONS\nCPC", ["CPC"]),
    (CODER, "CERTIFICATIONS\nCPC-A", ["CPC"]),
    (OFFICE, "SKILLS\nGoogle Ads, CPC, CPM, SEO", []),
    (OFFICE, "SUMMARY\nCPC with the FAA, air traffic", []),
    (CODER, "CERTIFICATIONS\nCCA, AHIMA", ["BILLING_OTHER"]),
    (OFFICE, "CERTIFICATIONS\nCitrix CCA", ["OTHER"]),
    (CODER, "CERTIFICATIONS\nCCS", ["CCS"]),
    (OFFICE, "AFFILIATIONS\nCCS concert series", []),
    (CODER, "CERTIFICATIONS\nCPB, AAPC", ["BILLING_OTHER"]),
    (CODER, "CERTIFICATIONS\nCRC, risk adjustment", ["BILLING_OTHER"]),
    (OFFICE, "SKILLS\nColorectal cancer (CRC) studies", []),
    (OFFICE, "SKILLS\nCOC forms, chain of custody", []),
    # MA
    (OFFICE, "EDUCATION\nMA in English, Elm University, 2016", []),
    (OFFICE, "EDUCATION\nBoston, MA", []),
    (CLINIC, "SUMMARY\nMA II with six years in a clinic", []),
    (OFFICE, "SKILLS\nMA plans, PDP, Medicare enrollment", []),
    (CLINIC, "CERTIFICATIONS\nMA-C, Washington DOH", ["MA_STATE"]),
    (NURSE, "CERTIFICATIONS\nMA-C, medication aide, Arkansas nursing home", ["OTHER_HEALTH"]),
    (CLINIC, "SUMMARY\nMA III at a health system", []),
    (CLINIC, "CERTIFICATIONS\nMA III, North Dakota", ["MA_STATE"]),
    # nursing and aides
    (NURSE, "CERTIFICATIONS\nCNA", ["CNA"]),
    (NURSE, "CERTIFICATIONS\nSTNA, State of Ohio", ["CNA"]),
    (NURSE, "CERTIFICATIONS\nGNA, CNA, State of Maryland", ["CNA"]),
    (OFFICE, "EXPERIENCE\nClaims Clerk, CNA Insurance, 2012 - 2014\n- Filed claims", []),
    (OFFICE, "CERTIFICATIONS\nNovell CNA", ["OTHER"]),
    (NURSE, "LICENSES\nRN, State of Nevada", ["RN"]),
    (OFFICE, "SKILLS\nReports to the RN", []),
    (CLINIC + "\n- Gave report to the LPN", "", []),
    (NURSE, "LICENSES\nLVN, Texas", ["LPN"]),
    (OFFICE, "CERTIFICATIONS\nHHA", ["HHA"]),
    (OFFICE, "SKILLS\nHHAeXchange, HHA software", []),
    (OFFICE, "CERTIFICATIONS\nEMT-P", ["EMT"]),
    (CLINIC, "CERTIFICATIONS\nPCT", ["OTHER_HEALTH"]),
    (CLINIC, "SUMMARY\nWorked as a PCT on nights", []),
    (OFFICE, "SKILLS\nPCT patent filings", []),
    # cards and trainings
    (CLINIC, "CERTIFICATIONS\nBLS", ["BLS_CPR"]),
    (OFFICE, "SUMMARY\nUsed BLS tables of the Bureau of Labor Statistics", []),
    (CLINIC, "SKILLS\nBLS/ACLS certified", ["BLS_CPR"]),
    (CLINIC, "CERTIFICATIONS\nACLS, PALS", ["BLS_CPR"]),
    (OFFICE, "SUMMARY\nBought media at a low CPR, cost per rating point", []),
    (CLINIC, "SKILLS\nCPR", ["BLS_CPR"]),
    (CLINIC, "CERTIFICATIONS\nNRP, neonatal", ["BLS_CPR"]),
    (CLINIC, "SKILLS\nHIPAA", []),
    (CLINIC, "SKILLS\nHIPAA compliance, OSHA rules", []),
    (CLINIC, "CERTIFICATIONS\nHIPAA certified", ["HIPAA_TRAINING"]),
    (CLINIC, "CERTIFICATIONS\nHIPAA", ["HIPAA_TRAINING"]),
    (CLINIC, "TRAINING\nHIPAA training, 2024", ["HIPAA_TRAINING"]),
    (CLINIC, "CERTIFICATIONS\nOSHA 10", ["OTHER"]),
    (CLINIC, "CERTIFICATIONS\nOSHA Bloodborne Pathogens", ["OTHER_HEALTH"]),
    (CLINIC, "SKILLS\nOSHA", []),
    (OFFICE, "CERTIFICATIONS\nCPI, nonviolent crisis intervention", ["OTHER"]),
    (OFFICE, "SUMMARY\nTracked the CPI, consumer price index", []),
    # dental, eyes, bones
    (OFFICE, "CERTIFICATIONS\nRDA, dental", ["OTHER_HEALTH"]),
    (OFFICE, "CERTIFICATIONS\nRegistered Dental Assistant", ["OTHER_HEALTH"]),
    (OFFICE, "SKILLS\nPer diem and RDA rates", []),
    (OFFICE, "CERTIFICATIONS\nCDA, child development, preschool", ["OTHER"]),
    (OFFICE, "SKILLS\nCOA, chart of accounts", []),
    (CLINIC, "CERTIFICATIONS\nCOA, ophthalmic (IJCAHPO)", ["OTHER_HEALTH"]),
    (CLINIC, "SKILLS\nOTC drugs", []),
    (CLINIC, "CERTIFICATIONS\nOTC, orthopedic casting", ["OTHER_HEALTH"]),
    # access, billing, records
    (OFFICE, "CERTIFICATIONS\nCHAA, NAHAM", ["CHAA"]),
    (OFFICE, "CERTIFICATIONS\nCHAM, patient access", ["CHAM"]),
    (OFFICE, "CERTIFICATIONS\nCRCR (HFMA)", ["CRCR"]),
    (OFFICE, "CERTIFICATIONS\nCRCS, AAHAM", ["BILLING_OTHER"]),
    (OFFICE, "CERTIFICATIONS\nRHIT", ["RHIT"]),
    (OFFICE, "CERTIFICATIONS\nRHIA, RHIT", ["RHIA", "RHIT"]),
    (OFFICE, "CERTIFICATIONS\nCEHRS", ["CEHRS"]),
    (OFFICE, "CERTIFICATIONS\nCPhT", ["PHARM_TECH"]),
    (OFFICE, "CERTIFICATIONS\nRPT, phlebotomy (AMT)", ["PHLEBOTOMY"]),
    (OFFICE, "SKILLS\nWeekly rpt to managers", []),
    (OFFICE, "CERTIFICATIONS\nCET, EKG, NHA", ["EKG"]),
    (OFFICE, "SKILLS\nMeetings at 9 CET", []),
    (OFFICE, "SKILLS\nFiling, typing, etc.", []),
    (OFFICE, "SKILLS\nWACC and CAPM models", []),
    (OFFICE, "CERTIFICATIONS\nCAPM", ["OTHER"]),
    (OFFICE, "SKILLS\nSix Sigma methods, ITIL, LEED", []),
    (OFFICE, "CERTIFICATIONS\nSix Sigma Green Belt", ["OTHER"]),
    (OFFICE, "AFFILIATIONS\nNational Society of Professional Engineers", []),
    # bachelors and licences side by side
    (NURSE, "EDUCATION\nBSN, RN, Elm University, 2016", ["RN"]),
    (OFFICE, "EDUCATION\nAssociate of Applied Science\nEMT/Paramedic, Elm College", []),
    (OFFICE, "EDUCATION\nCNA, Elm Career Center, 2016", ["CNA"]),
    # certificates that no catalogue knows
    (OFFICE, "CERTIFICATIONS\nCertified Lead Renovator", ["OTHER"]),
    (OFFICE, "SUMMARY\nCertified as a Mentor Teacher", ["OTHER"]),
    (CLINIC, "CERTIFICATIONS\nCertified Anticoagulation Coach", ["OTHER_HEALTH"]),
    (OFFICE, "SKILLS\nCertified Mail, certified payroll", []),
    (OFFICE + "\n- Sent Certified Letters and Certified Copies", "", []),
]


@pytest.mark.parametrize(("post", "text", "codes"), CASES, ids=[f"{row[1]!r}" or row[0] for row in CASES])
def test_letters_by_the_company_they_keep(understood, post: str, text: str, codes: list[str]):
    _, resume = understood(f"Jane Roe\n{post}\n{text}")
    assert {each.code for each in resume.credentials} == set(codes)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Jane Roe CMA (AAMA)", ["CMA_AAMA"]),
        ("Jane Roe, BS, RMA", ["RMA_AMT"]),
        ("JANE ROE MA-C CPR", ["BLS_CPR", "MA_UNSPECIFIED"]),
        ("Jane Roe BSN RN", ["RN"]),
        ("Jane Roe CNA EMT-B", ["CNA", "EMT"]),
        ("Jane Roe CPhT", ["PHARM_TECH"]),
        ("Jane Ma", []),
    ],
)
def test_letters_behind_a_name_without_commas_were_taken_for_the_name(
    understood, name: str, codes: list[str]
):
    _, resume = understood(f"{name}\njane@example.com | (555) 010-2233\n{CLINIC}")
    assert sorted(held.code for held in resume.credentials) == codes


@pytest.mark.parametrize("head", ["Jane Roe, CPC, CCS", "Jane Roe, RHIT, CCS", "Jane Roe | CPC | CCS"])
def test_letters_of_coders_know_each_other(understood, head: str):
    found = {card.code for card in understood(f"{head}\n555-555-0144\nSKILLS\ntyping")[1].credentials}
    assert found == {letters for letters in ("CPC", "CCS", "RHIT") if letters in head}


def test_a_misspelt_card_is_called_by_its_name_and_has_its_dates(understood):
    (card,) = understood("Jane Roe\nCERTIFICATIONS\nCertifed Nursing Asistant, exp 3/2028")[1].credentials
    assert (card.name, str(card.expires)) == ("Certified Nursing Assistant", "2028-03")


@pytest.mark.parametrize("people", ["trainers", "coaches", "drivers", "the staff"])
def test_cards_of_people_at_work_are_theirs(understood, people: str):
    text = f"EXPERIENCE\nManager, Elm Gym, 2015 - 2019\n- Made sure that all {people} had current CPR cards"
    assert understood(f"Jane Roe\n{text}")[1].credentials == ()


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("My daughter is a CNA.", []),
        ("Raised by a CNA, I learned care early.", []),
        ("My mom, a CNA for 30 years, taught me patience.", []),
        ("Daughter of a registered nurse.", []),
        ("Married to an RN.", []),
        ("I am a CNA like my mother.", ["CNA"]),
        ("Caring for my son, I became certified as a CNA in 2019.", ["CNA"]),
        ("Non-certified MA, will certify if required.", []),
        ("AMT-certified medical assistant.", ["RMA_AMT"]),
        ("Medical assistant certified by the NCCT, ten years in clinics.", ["NCMA"]),
    ],
)
def test_cards_of_the_family_and_of_who_has_none(understood, line: str, codes: list[str]):
    assert [card.code for card in understood(f"Jane Roe\nSUMMARY\n{line}")[1].credentials] == codes


def test_who_issued_a_card_has_no_month_in_its_name(understood):
    (card,) = understood("Jane Roe\nCERTIFICATIONS\nRigging Certificate, Elm Trade School, May 2021")[
        1
    ].credentials
    assert card.issuer == "Elm Trade School"
