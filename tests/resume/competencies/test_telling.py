"""Doing told from claiming, and wordings that say something only in some trades."""

from __future__ import annotations

import pytest

CLINIC = "EXPERIENCE\nAssistant, Oakview Family Clinic, June 2019 - Present\n- "
MILL = "EXPERIENCE\nWelder, Elm Mills, June 2016 - 2019\n- "
SHOP = "EXPERIENCE\nCashier, Elm Market, June 2016 - 2019\n- "


@pytest.mark.parametrize(
    ("text", "key", "level"),
    [
        # the words of a trade count in it, and in lists beside it
        (CLINIC + "Kept the OSHA binder", "infection_control", 2),
        (MILL + "Kept the OSHA binder", "infection_control", 0),
        ("SKILLS\nOSHA\n" + CLINIC + "Filed papers", "infection_control", 1),
        ("SKILLS\nOSHA\n" + MILL + "Filed papers", "infection_control", 0),
        (SHOP + "Raised customer satisfaction", "customer_service", 2),
        (MILL + "Raised customer satisfaction", "customer_service", 0),
        ("SKILLS\nScheduling\n" + SHOP + "Ran the store", "scheduling", 1),
        ("SKILLS\nScheduling\n" + MILL + "Ran the press", "scheduling", 0),
        (MILL + "Medicare", "insurance", 0),
        ("SKILLS\nVista\n" + MILL + "Ran the press", "records_ehr", 0),
        # a sentence in the past tense tells of doing, wherever it stands
        ("SUMMARY\nManaged calendars of three doctors", "scheduling", 2),
        (
            "CLINICAL SKILLS\nAnswered the refill line and sent notes in Epic\n" + CLINIC + "Filed",
            "records_ehr",
            2,
        ),
        ("CLINICAL SKILLS\nDrew labs and ran the EKG for two doctors", "ekg", 2),
        ("SKILLS\nManaging calendars", "scheduling", 1),
        # words with the ending of the past that say what somebody is
        ("SUMMARY\nSkilled with the EKG machine", "ekg", 1),
        ("SUMMARY\nExperienced assistant who knows Epic\n" + CLINIC + "Filed", "records_ehr", 1),
        ("SUMMARY\nTrained in EKG and phlebotomy", "ekg", 1),
        ("SUMMARY\nTrained the billing staff on ICD-10\n" + CLINIC + "Filed", "coding", 2),
        ("SUMMARY\nAble to manage calendars", "scheduling", 1),
        # praise of the service given is no claim of an ability
        (SHOP + "Provided excellent customer service", "customer_service", 2),
        (CLINIC + "Ability to draw blood", "specimen_phlebotomy", 1),
        (CLINIC + "Used knowledge of CPT codes to fix claims", "coding", 2),
        # courses in the language of medicine and about infections show it; cards about other things do not
        (
            "EDUCATION\nMedical Terminology, Elm College, 2019\n" + SHOP + "Ran the store",
            "medical_terminology",
            2,
        ),
        ("SKILLS\nMedical terminology\n" + CLINIC + "Filed", "medical_terminology", 1),
        ("TRAINING\nBloodborne pathogens, 2024\n" + CLINIC + "Filed", "infection_control", 2),
        ("SKILLS\nBloodborne pathogens\n" + CLINIC + "Filed", "infection_control", 1),
        ("CERTIFICATIONS\nCPR, sterile technique\n" + CLINIC + "Filed", "infection_control", 1),
        # "w/" and "w/o" are words
        (CLINIC + "Counted narcotics w/ the charge nurse", "teamwork", 2),
        (CLINIC + "Took vitals w/o help", "vitals", 2),
        (CLINIC + "Worked w/o any EKG", "ekg", 0),
        (CLINIC + "Moved patients by w/c", "teamwork", 0),
        # the manner in which patients were cared for
        (CLINIC + "Talked with residents in a compassionate manner", "empathy", 2),
        (CLINIC + "Compassionate and reliable", "empathy", 1),
        ("SUMMARY\nCompassionate manner", "empathy", 1),
        # praise in a line of duties claims, and tells of nothing done
        (CLINIC + "Excellent phlebotomy and vital signs", "vitals", 1),
        # what is done without pay is done, and so is what a course has one do
        ("VOLUNTEER EXPERIENCE\n- Phlebotomy at blood drives", "specimen_phlebotomy", 2),
        ("EDUCATION\nCourses: anatomy, physiology, the language of medicine", "medical_terminology", 2),
        # a page without headings tells of work
        ("Take vital signs, draw blood and room forty patients a day", "vitals", 2),
        # what somebody else says of the writer, between marks of either kind
        (SHOP + "“She answered phones and greeted every customer and kept calm.”", "office_admin", 0),
        (SHOP + '"She answered phones and greeted every customer and kept calm."', "office_admin", 0),
        (SHOP + "Answered phones and greeted every customer and kept calm", "office_admin", 2),
        # words of care count beside a certificate in care, and not by themselves
        ("CERTIFICATIONS\nCNA, 2025\nSKILLS\nIntake, charting, authorizations", "records_ehr", 1),
        ("SKILLS\nIntake, charting, authorizations", "records_ehr", 0),
    ],
)
def test_levels(understood, text: str, key: str, level: int):
    _, resume = understood(f"Jane Roe\n{text}")
    found = resume.competency(key)
    told = [one for one in found.evidence if not one.finder.startswith("title:")]
    assert (found.level if told else 0) == level


def test_a_title_that_is_only_like_known_ones_shows_what_it_says(understood):
    _, resume = understood("Jane Roe\n" + MILL.replace("Welder", "Business Systems Coordinator") + "Worked")
    assert resume.competency("office_admin").level == 0


@pytest.mark.parametrize(
    ("post", "line", "key", "level"),
    [
        ("Scout Leader, Troop 12", "Showed scouts how to bandage wounds", "assist_procedures", 0),
        ("Dance Teacher, Elm Studio", "Showed pupils how to ice and wrap an ankle", "assist_procedures", 0),
        ("Science Teacher, Elm School", "Demonstrated how to measure blood pressure", "vitals", 0),
        ("Health Teacher, Elm School", "Students practiced taking vital signs on each other", "vitals", 0),
        ("Physics Teacher, Elm School", "Modeled an EKG with sensors on students", "ekg", 0),
        # a deed beside the lesson, one without any, and lessons where people are cared for
        ("Camp Leader, Camp Pine", "Taught swimming and bandaged wounds", "assist_procedures", 2),
        ("Teacher Aide, Elm School", "Gave first aid to injured children", "assist_procedures", 2),
        ("School Nurse, Elm School", "Taught pupils, took temperatures daily", "vitals", 2),
        ("Medical Assistant, Elm Clinic", "Showed new staff how we take vital signs", "vitals", 2),
    ],
)
def test_first_aid_and_vitals_shown_in_a_lesson_were_taken_for_clinical_deeds(
    understood, post: str, line: str, key: str, level: int
):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{post}, June 2016 - May 2019\n- {line}")
    assert {one.key: one.level for one in resume.competencies}[key] == level
