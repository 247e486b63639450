"""What a clause makes of an ability: shown, only claimed, or neither; at the level of facts."""

from __future__ import annotations

import pytest

CLINIC = "EXPERIENCE\nMedical Assistant, Oakview Clinic, June 2019 - Present\n- Answered phones\n"
SHOP = "EXPERIENCE\nCashier, Elm Market, June 2019 - Present\n- Served customers\n"

CASES = [
    (CLINIC, "- Familiar with EKG", "ekg", 1),
    (CLINIC, "- Performed EKGs", "ekg", 2),
    (CLINIC, "- Have no EKG experience", "ekg", 0),
    (CLINIC, "- No experience drawing blood", "specimen_phlebotomy", 0),
    (CLINIC, "- No previous experience with phlebotomy or EKG", "ekg", 0),
    (CLINIC, "- Will be trained in EKG next month", "ekg", 0),
    (CLINIC, "- Assisted physician with minor surgery", "assist_procedures", 2),
    (CLINIC, "- Drew blood under supervision of a nurse", "specimen_phlebotomy", 2),
    (CLINIC, "- Gave injections under the supervision of an RN", "medication_injection", 2),
    (SHOP, "OBJECTIVE\nHope to learn phlebotomy", "specimen_phlebotomy", 0),
    (SHOP, "OBJECTIVE\nI hope to take vital signs one day", "vitals", 0),
    # What somebody hopes to bring along, or wants to count, is there.
    (SHOP, "OBJECTIVE\nI hope to bring compassion to your clinic", "empathy", 1),
    (SHOP, "OBJECTIVE\nHoping to use my teamwork in a clinic", "teamwork", 1),
    (SHOP, "OBJECTIVE\nLooking for a place where teamwork matters", "teamwork", 1),
    (SHOP, "OBJECTIVE\nHoping to learn teamwork in a clinic", "teamwork", 0),
    (SHOP, "OBJECTIVE\nWould love to bring my skills to a busy medical practice", "multitask_prioritize", 0),
    (SHOP, "SUMMARY\nI have never drawn blood", "specimen_phlebotomy", 0),
    (SHOP, "SUMMARY\nI haven't taken vitals yet", "vitals", 0),
    (SHOP, "SUMMARY\nI don't do injections", "medication_injection", 0),
    (SHOP, "SUMMARY\nI did not room patients", "rooming_prep", 0),
    (SHOP, "SUMMARY\nCannot draw blood", "specimen_phlebotomy", 0),
    (SHOP, "SUMMARY\nNot trained in EKG or phlebotomy", "specimen_phlebotomy", 0),
    (SHOP, "SUMMARY\nSeeking a job where I can learn EKG", "ekg", 0),
    (SHOP, "SUMMARY\nWilling to learn vital signs and EKG", "ekg", 0),
    (SHOP, "SUMMARY\nWould love to be trained in phlebotomy", "specimen_phlebotomy", 0),
    (SHOP, "SUMMARY\nLooking forward to learning phlebotomy", "specimen_phlebotomy", 0),
    (SHOP, "SUMMARY\nExcited to learn injections", "medication_injection", 0),
    (SHOP, "SUMMARY\nWatched nurses draw blood", "specimen_phlebotomy", 0),
    (SHOP, "- Shadowed a phlebotomist drawing blood", "specimen_phlebotomy", 0),
    (CLINIC, "- Supervised phlebotomists drawing blood", "specimen_phlebotomy", 0),
    (CLINIC, "- Trained new staff in EKG", "ekg", 2),
    (SHOP, "Position requires phlebotomy and EKG. Applicants must have vital signs skills.", "ekg", 0),
    (
        SHOP,
        "We are looking for a medical assistant. You will be taking vital signs and performing EKGs.",
        "ekg",
        0,
    ),
    (SHOP, "Requirements: EKG, phlebotomy, vital signs", "ekg", 0),
    (CLINIC, "- EKG (not performed)", "ekg", 0),
    (CLINIC, "- Vital signs, but no EKGs", "ekg", 0),
    (CLINIC, "- Vital signs, but no EKGs", "vitals", 2),
    (CLINIC, "- Took vitals without EKG", "ekg", 0),
    (CLINIC, "- Did everything except phlebotomy", "specimen_phlebotomy", 0),
    (CLINIC, "- No phlebotomy; EKGs daily", "ekg", 2),
    (CLINIC, "- Not only took vitals but performed EKGs", "ekg", 2),
    (CLINIC, "- Never missed taking vital signs", "vitals", 2),
    (CLINIC, "- Never refused to draw blood", "specimen_phlebotomy", 2),
    (CLINIC, "- Did not hesitate to take vital signs", "vitals", 2),
    (CLINIC, "- Took vital signs with no errors", "vitals", 2),
    (CLINIC, "- Drew blood with no complaints", "specimen_phlebotomy", 2),
    (SHOP, "SUMMARY\nMy sister draws blood at a clinic", "specimen_phlebotomy", 0),
    (SHOP, "SKILLS\nVital signs (learned in school)", "vitals", 2),
    (SHOP, "SKILLS\nInjections (practised on pads in the lab)", "medication_injection", 2),
    (SHOP, "SKILLS\nInjections (lab starts in May)", "medication_injection", 1),
    (
        SHOP,
        "EDUCATION\nSchool of Health, Elm College, 2021\n90 hours: vital signs, EKG on classmates",
        "ekg",
        2,
    ),
    (SHOP, "EDUCATION\nSchool of Health, Elm College\nEKG technician course, taking now", "ekg", 1),
    (SHOP, "EDUCATION\nBachelor of Arts: Spanish, Elm College, 2012", "languages", 2),
    (SHOP, "EDUCATION\nElm College, 2012. Languages: English, Spanish", "languages", 1),
    (SHOP, "SKILLS\nEKG - basic knowledge", "ekg", 1),
    (SHOP, "SKILLS\nVital signs (in training)", "vitals", 1),
    (SHOP, "SKILLS\nEKG (will learn)", "ekg", 0),
    (SHOP, "SKILLS\nNo EKG", "ekg", 0),
    (SHOP, "SKILLS\nEKG: none", "ekg", 0),
    (
        SHOP,
        "EDUCATION\nMedical Assisting Program, Elm College: took vital signs and performed EKGs on classmates",  # noqa: E501
        "ekg",
        2,
    ),
    (SHOP, "EDUCATION\nCoursework: phlebotomy, EKG", "ekg", 1),
]


@pytest.mark.parametrize(
    ("post", "text", "key", "level"), CASES, ids=[f"{row[1]}: {row[2]}" for row in CASES]
)
def test_clauses(understood, post: str, text: str, key: str, level: int):
    _, resume = understood(f"Jane Roe\n{post}{text}")
    assert resume.competency(key).level == level
