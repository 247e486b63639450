"""Levels of an ability: shown being done, only stated, or absent; and what speaks against it."""

from __future__ import annotations

import pytest

POST = "EXPERIENCE\nOffice Clerk, Elm Supply, June 2019 - Present\n- "
VOLUNTEERING = "VOLUNTEER EXPERIENCE\nVolunteer, Elm Shelter, 2018 - 2019\n- "


@pytest.mark.parametrize(
    ("text", "key", "level"),
    [
        # done in a post, an externship, volunteering
        (POST + "Scheduled patients for three doctors", "scheduling", 2),
        (POST + "Drew blood from adults and children", "specimen_phlebotomy", 2),
        (POST + "Phlebotomy, vital signs", "specimen_phlebotomy", 2),
        (VOLUNTEERING + "Scheduled patients for three doctors", "scheduling", 2),
        ("EXTERNSHIP\nExtern, Oakview Clinic, 2019\n- Took vital signs", "vitals", 2),
        ("Jane Roe\nCashier, Elm Market, 2016 - 2019\n- Verified insurance of patients", "insurance", 2),
        # only stated
        ("SKILLS\nPhlebotomy", "specimen_phlebotomy", 1),
        ("SUMMARY\nExperienced in phlebotomy and vital signs", "vitals", 1),
        ("OBJECTIVE\nTo use my phlebotomy skills", "specimen_phlebotomy", 1),
        (POST + "Excellent communication skills", "communication", 1),
        (POST + "Ability to draw blood", "specimen_phlebotomy", 1),
        (POST + "Strong attention to detail", "attention_detail", 1),
        (POST + "Compassionate", "empathy", 1),
        ("SKILLS\nbilingual", "languages", 1),
        # the best of several places counts
        ("SKILLS\nPhlebotomy\n" + POST + "Drew blood", "specimen_phlebotomy", 2),
        # the title of a post shows what nobody in it can avoid
        ("EXPERIENCE\nCashier, Elm Market, 2016 - 2019\n- Worked hard", "customer_service", 2),
        ("EXPERIENCE\nPhlebotomist, Elm Lab, 2016 - 2019\n- Worked hard", "specimen_phlebotomy", 2),
        # products stand for what they are made for
        ("SKILLS\neClinicalWorks", "records_ehr", 1),
        (POST + "Charted in eClinicalWorks", "records_ehr", 2),
        ("SKILLS\nMicrosoft Excel", "computer", 1),
        # absent
        ("SKILLS\nfiling", "ekg", 0),
        (POST + "No experience with EKG", "ekg", 0),
        ("SUMMARY\nI have not done EKGs", "ekg", 0),
        ("OBJECTIVE\nEager to learn phlebotomy", "specimen_phlebotomy", 0),
        (POST + "Supervised phlebotomists and medical assistants", "specimen_phlebotomy", 0),
        (POST + "Helped with the blood drive", "specimen_phlebotomy", 0),
        ("SKILLS\ninjection molding", "medication_injection", 0),
        ("SUMMARY\nPlayed a vital role", "vitals", 0),
        ("EXPERIENCE\nWelder, Elm Mills, 2016 - 2019\n- Fixed telemetry of satellites", "ekg", 0),
    ],
)
def test_levels(understood, text: str, key: str, level: int):
    _, resume = understood(f"Jane Roe\n{text}")
    found = resume.competency(key)
    assert found.level == level
    assert bool(found.evidence) == bool(level)


@pytest.mark.parametrize(
    ("text", "key", "against"),
    [
        ("SUMMARY\nNo experience with EKG", "ekg", "EKG"),
        ("OBJECTIVE\nEager to learn phlebotomy", "specimen_phlebotomy", "phlebotomy"),
    ],
)
def test_what_speaks_against_is_kept(understood, text: str, key: str, against: str):
    _, resume = understood(f"Jane Roe\n{text}")
    assert [evidence.quote for evidence in resume.competency(key).against] == [against]


def test_the_nearest_miss_is_kept_where_nothing_was_found(understood):
    _, resume = understood("Jane Roe\nSUMMARY\nOrganized a blood drive")
    assert [evidence.quote for evidence in resume.competency("specimen_phlebotomy").nearest] == [
        "blood drive"
    ]
    _, resume = understood("Jane Roe\nSUMMARY\nOrganized a blood drive; phlebotomy")
    assert resume.competency("specimen_phlebotomy").nearest == ()


def test_all_abilities_are_told_of_in_one_order(program, understood):
    _, empty = understood("Jane Roe")
    _, full = understood(f"Jane Roe\n{POST}Scheduled patients, drew blood\nSKILLS\nHIPAA, Excel, teamwork")
    keys = list(program.vocabulary.competencies)
    assert len(keys) == 32
    assert [known.key for known in empty.competencies] == keys
    assert [known.key for known in full.competencies] == keys
    assert {known.level for known in empty.competencies} == {0}


def test_evidence_is_of_the_level_that_counts(understood):
    _, resume = understood(f"Jane Roe\n{POST}Drew blood\nSKILLS\nPhlebotomy, venipuncture")
    found = resume.competency("specimen_phlebotomy")
    assert (found.level, [evidence.quote for evidence in found.evidence]) == (2, ["Drew blood"])


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Sports Supervisor", 2),
        ("Night Foreman", 2),
        ("Maintenance Superintendent", 2),
        ("Production Manager", 2),
        ("District Manager", 2),
        ("Assistant to the Supervisor", 0),
        ("Helper to the Foreman", 0),
        ("Supervisor in Training", 0),
        ("Account Manager", 0),
    ],
)
def test_titles_of_those_who_lead_are_enough(understood, title: str, level: int):
    page = f"Jane Roe\nEXPERIENCE\n{title}, Elm Works, June 2016 - Present\n- Locked the doors at night\n"
    assert understood(page)[1].competency("leadership").level == level


def test_what_a_pasted_advert_asks_for_is_not_the_writers(understood):
    _, resume = understood(
        "Jane Roe\n\nEXPERIENCE\nStocker, Elm Stores, 2015 - 2020\n- Stacked pallets\n\nEDUCATION\n"
        "Elm High School, 2014\n\nJOB DESCRIPTION\nMedical Assistant, Oak Clinic\n"
        "Takes vital signs, rooms patients, performs EKGs and phlebotomy.\n"
        "Qualifications\n- CCMA or RMA\n- two years of injections\nEducation: medical assisting programme"
    )
    shown = {known.key for known in resume.competencies if known.level}
    assert shown.isdisjoint({"vitals", "rooming_prep", "ekg", "specimen_phlebotomy", "medication_injection"})
    assert [job.title for job in resume.jobs] == ["Stocker"]
    assert (resume.credentials, resume.education.ma_program) == ((), "none")
