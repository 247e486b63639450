"""Titles, headings, degrees, settings and products: that the words people use lead where they should."""

from __future__ import annotations

import pytest

from screener.values import EDUCATION_ORDER
from screener.vocab import COMPETENCY_KEYS, TitleFamily, load_vocabulary

VOCABULARY = load_vocabulary()
FAMILIES = {title.casefold(): each for each in VOCABULARY.families.values() for title in each.titles}
HEADINGS = {word: heading.id for heading in VOCABULARY.headings.values() for word in heading.words}
DEGREES = {name: degree.level for degree in VOCABULARY.degrees for name in degree.names}


def by_word(title: str) -> TitleFamily:
    """The family whose longest word occurs in a title; of equally long ones the last in it."""
    padded = f" {title} "
    found = [
        (len(word), padded.rfind(f" {word} "), each)
        for each in VOCABULARY.families.values()
        for word in each.words
        if f" {word} " in padded
    ]
    return max(found, key=lambda item: item[:2])[2]


TITLES = [
    # title, family, customer facing, healthcare, administrative, clinical
    ("medical assistant", "medical_assistant", "yes", "yes", "duties", "yes"),
    ("patient access representative", "patient_access", "yes", "yes", "yes", "no"),
    ("medical receptionist", "medical_front_office", "yes", "yes", "yes", "no"),
    ("certified nursing assistant", "nursing_aide", "yes", "yes", "no", "yes"),
    ("phlebotomist", "phlebotomy", "yes", "yes", "duties", "yes"),
    ("registered nurse", "nurse", "yes", "yes", "no", "yes"),
    ("customer service representative", "customer_service", "yes", "employer", "duties", "no"),
    ("cashier", "cashier", "yes", "no", "no", "no"),
    ("server", "food_service", "yes", "employer", "no", "no"),
    ("receptionist", "reception", "yes", "employer", "yes", "no"),
    ("front desk agent", "hotel_desk", "yes", "no", "usual", "no"),
    ("teacher", "teaching", "no", "no", "no", "no"),
    ("accountant", "accounting", "no", "employer", "yes", "no"),
    ("lifeguard", "attractions", "yes", "no", "no", "no"),
    ("tour guide", "attractions", "yes", "no", "no", "no"),
    ("deskside support technician", "user_support", "usual", "employer", "duties", "no"),
    ("help desk analyst", "user_support", "usual", "employer", "duties", "no"),
    ("it support manager", "technology", "no", "employer", "no", "no"),
    ("taxi driver", "passenger_transport", "yes", "employer", "no", "no"),
    ("claims adjuster", "loss_claims", "yes", "no", "yes", "no"),
    ("wedding planner", "event_services", "yes", "no", "duties", "no"),
    ("appliance repair technician", "home_service", "yes", "no", "no", "no"),
    ("public safety telecommunicator", "call_centre", "yes", "employer", "yes", "no"),
    ("extension agent", "public_services", "yes", "no", "usual", "no"),
    ("recruiter", "recruiting", "yes", "employer", "yes", "no"),
    ("store manager", "shop_management", "yes", "employer", "no", "no"),
    ("housekeeper", "housekeeping", "no", "employer", "no", "no"),
    ("inpatient pharmacy technician", "pharmacy_preparation", "duties", "yes", "duties", "no"),
    ("pharmacy technician", "pharmacy", "yes", "yes", "usual", "no"),
    ("stocker", "stocking", "duties", "no", "no", "no"),
    ("preschool teacher", "early_childhood", "duties", "no", "no", "no"),
    ("playground supervisor", "teaching", "no", "no", "no", "no"),
    ("tax preparer", "tax_preparation", "yes", "no", "yes", "no"),
    ("nurse manager", "nurse_leader", "duties", "yes", "yes", "duties"),
    ("quality coordinator", "programs_and_reports", "duties", "employer", "yes", "no"),
    ("paralegal", "legal_support", "duties", "no", "yes", "no"),
    ("school secretary", "school_office", "yes", "no", "yes", "no"),
    ("clinical extern", "externship", "duties", "employer", "duties", "duties"),
    ("software engineer", "technology", "no", "employer", "no", "no"),
    ("veterinary technician", "veterinary", "usual", "no", "duties", "no"),
    ("medical coder", "medical_coding", "no", "yes", "yes", "no"),
    ("medical sales representative", "sales", "yes", "employer", "duties", "no"),
]


@pytest.mark.parametrize("row", TITLES, ids=lambda row: row[0])
def test_titles_say_what_work_it_was(row: tuple[str, ...]) -> None:
    title, family, *flags = row
    found = FAMILIES[title]
    assert found.id == family
    assert [found.customer_facing, found.healthcare, found.administrative, found.clinical] == flags


STRANGERS = [
    ("bilingual medical assistant floater", "medical_assistant"),
    ("neonatal intensive care nurse", "nurse"),
    ("night shift phlebotomist supervisor", "phlebotomy"),
    ("regional patient access trainer", "patient_access"),
    ("campus recruiter of engineers", "recruiting"),
    ("pharmacy operations specialist", "pharmacy"),
    ("outdoor retail guru", "retail"),
    ("junior accounts payable analyst", "accounting"),
    ("cloud software magician", "technology"),
    ("ward clerk and greeter", "unit_clerk"),
    ("early childhood room lead", "early_childhood"),
    ("third grade classroom wizard", "teaching"),
    ("evening replenishment wizard", "stocking"),
    ("wool inspector", "trades"),
    ("dance program educator", "teaching"),
    ("community health educator lead", "health_coaching"),
    ("broadband support agent", "call_centre"),
    ("inpatient pharmacy wizard", "pharmacy_preparation"),
    ("campus phonathon wizard", "call_centre"),
    ("weekend surgery scheduling wizard", "medical_scheduling"),
    ("diesel truck driver", "trades"),
    ("prior authorization nurse", "authorization_referral"),
    ("dental office wizard", "dental_front_office"),
]


@pytest.mark.parametrize(("title", "family"), STRANGERS)
def test_words_place_titles_that_stand_nowhere(title: str, family: str) -> None:
    assert title not in FAMILIES
    assert by_word(title).id == family


def test_families_are_many_and_whole() -> None:
    assert len(VOCABULARY.families) >= 36
    for family in VOCABULARY.families.values():
        assert family.titles, family.id
        assert set(family.shows) <= set(COMPETENCY_KEYS), family.id
        if family.clinical == "yes":
            assert family.healthcare == "yes", family.id


def test_only_medical_assistants_count_as_medical_assistants() -> None:
    marked = {each.id for each in VOCABULARY.families.values() if each.medical_assistant}
    assert marked == {"medical_assistant", "specialty_medical_assistant", "lead_medical_assistant"}


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("work history", "experience"),
        ("professional experience", "experience"),
        ("objective", "objective"),
        ("summary of qualifications", "summary"),
        ("core competencies", "skills"),
        ("technical skills", "skills"),
        ("licenses and certifications", "certifications"),
        ("credentials", "certifications"),
        ("clinical externship", "externship"),
        ("education and training", "education"),
        ("community service", "volunteer"),
        ("languages", "languages"),
        ("honors and awards", "accomplishments"),
        ("professional affiliations", "affiliations"),
        ("professional development", "training"),
        ("references", "references"),
        ("military service", "military"),
        ("hobbies", "interests"),
    ],
)
def test_headings_lead_to_sections(heading: str, section: str) -> None:
    assert HEADINGS[heading] == section


@pytest.mark.parametrize("kind", ["customer service", "medical assistant", "cashier", "receptionist"])
def test_titles_of_posts_are_no_headings(kind: str) -> None:
    assert kind not in HEADINGS


def test_all_sections_have_headings() -> None:
    assert set(VOCABULARY.headings) == {
        "summary", "objective", "experience", "externship", "volunteer", "education", "training",
        "certifications", "skills", "languages", "accomplishments", "affiliations", "references",
        "publications", "interests", "projects", "military", "personal", "contact", "additional",
        "advert",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("high school diploma", "hs"),
        ("ged", "hs"),
        ("high school equivalency", "hs"),
        ("high school student", "in_high_school"),
        ("some college", "some_college"),
        ("certificate", "certificate"),
        ("diploma", "certificate"),
        ("associate of applied science", "associate"),
        ("bachelor of science in nursing", "bachelor"),
        ("master of public health", "master"),
        ("juris doctor", "doctorate"),
    ],
)
def test_degrees_have_levels(name: str, level: str) -> None:
    assert DEGREES[name] == level


def test_every_level_but_none_can_be_found() -> None:
    assert {degree.level for degree in VOCABULARY.degrees} == set(EDUCATION_ORDER) - {"none_stated"}


def test_subjects_and_accreditors_of_medical_assisting() -> None:
    assert {"medical assisting", "medical assistant program"} <= set(VOCABULARY.fields.ma_program)
    assert {"nursing", "phlebotomy", "medical billing"} <= set(VOCABULARY.fields.health)
    assert {"CAAHEP", "ABHES"} <= set(VOCABULARY.fields.accreditors)
    assert "business" not in VOCABULARY.fields.health


def test_animals_hotels_and_shops_are_not_healthcare() -> None:
    assert {"hospital", "clinic", "pharmacy", "lab", "home_care", "insurer"} <= set(
        VOCABULARY.healthcare_settings
    )
    assert not {"veterinary", "hotel", "retail", "restaurant", "bank", "school", "call_centre"} & set(
        VOCABULARY.healthcare_settings
    )
    assert set(VOCABULARY.healthcare_settings) < set(VOCABULARY.settings)


OFFICE_TOOLS = ["docusign", "onbase", "qgenda", "3m 360", "passport", "microsoft excel", "availity"]


@pytest.mark.parametrize("form", OFFICE_TOOLS)
def test_office_and_access_tools_are_no_records_of_patients(form: str) -> None:
    owners = {each.kind for each in VOCABULARY.systems.values() if form in map(str.casefold, each.forms)}
    assert owners
    assert not owners & {"ehr", "dental"}


@pytest.mark.parametrize("form", ["Epic", "PCC", "Expanse", "Avatar", "Opera", "Word", "Access", "STAR"])
def test_products_named_by_common_words_need_a_cue(form: str) -> None:
    owners = [each for each in VOCABULARY.systems.values() if form in each.forms]
    assert owners
    assert all(each.needs_cue for each in owners)


def test_finer_skills_that_rubrics_ask_for() -> None:
    assert {
        "pediatrics", "geriatrics", "obgyn", "cardiology", "dermatology", "care_coordination", "compliance",
        "instruction", "finance", "quality", "health_coaching", "tech_support", "equipment",
    } <= set(VOCABULARY.skills)  # fmt: skip
    assert not set(VOCABULARY.skills) & set(COMPETENCY_KEYS)


def test_english_alone_is_no_second_language() -> None:
    assert "Spanish" in VOCABULARY.languages
    assert "English" not in VOCABULARY.languages
    assert len(set(VOCABULARY.languages)) == len(VOCABULARY.languages)
