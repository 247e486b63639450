"""Who does it, and to what, decides: the same verb with another object shows another ability, or none.

Each class of wordings that only sound like an ability stands beside those that show it.
"""

from __future__ import annotations

import pytest

CASES = [
    # a telephone system that is put in is not one that is used
    ("Manager, Elm Law", "Put in a new phone system for the office", "computer", 0),
    ("Manager, Elm Law", "Put in a new phone system for the office", "office_admin", 0),
    ("Manager, Elm Law", "Oversaw the purchase and installation of a telephone system", "office_admin", 0),
    ("Manager, Elm Law", "Answered a busy multi-line phone system", "office_admin", 2),
    ("Manager, Elm Law", "Used the phone system and kept a log in Excel", "computer", 2),
    # a plan of business is developed, a letter or a lesson plan is written
    ("Consultant, Elm Partners", "Developed growth plans", "communication", 0),
    ("Consultant, Elm Partners", "Prepared annual staffing plans and action plans", "communication", 0),
    ("Consultant, Elm Partners", "Drafted a newsletter for the members", "communication", 2),
    ("Consultant, Elm Partners", "Wrote lesson plans", "communication", 2),
    # a figure that went down is a result, bringing it down is a problem solved
    ("Manager, Elm Works", "The year ended with a 20% decrease in employee turnover", "problem_solving", 0),
    ("Manager, Elm Works", "Low turnover and low overtime", "problem_solving", 0),
    ("Manager, Elm Works", "Reduced employee turnover by a fifth", "problem_solving", 2),
    ("Manager, Elm Works", "Cut overtime by a new rota", "problem_solving", 2),
    # what is tested: materials, or people; a test that is made, or one that is run
    ("Medical Assistant, Elm Clinic", "Performed testing in the field and laboratory", "lab_tests", 0),
    ("Medical Assistant, Elm Clinic", "Ran laboratory tests on drinking water", "lab_tests", 0),
    ("Medical Assistant, Elm Clinic", "Ran laboratory tests on urine and blood", "lab_tests", 2),
    ("Medical Assistant, Elm Clinic", "Ran pregnancy tests", "lab_tests", 2),
    ("Product Manager, Elm Health Clinics", "Led the development of a home pregnancy test", "lab_tests", 0),
    ("Product Manager, Elm Health Clinics", "Launched a rapid strep test for pharmacies", "lab_tests", 0),
    ("Chemist, Elm Health Clinics", "EPT, the world's first stick-based pregnancy test", "lab_tests", 0),
    # kindness is for those who are served; the mood of a staff is a matter of managing
    ("Store Manager, Elm Market", "Employee satisfaction, respect and dignity for all", "empathy", 0),
    ("Caregiver, Elm Home Care", "Treated every resident with respect and dignity", "empathy", 2),
    # suppliers and customers are no team
    ("Cashier, Elm Market", "Trusting relationships with suppliers, customers and colleagues", "teamwork", 0),
    ("Cashier, Elm Market", "Built a rapport with clients", "teamwork", 0),
    ("Cashier, Elm Market", "Built good relationships with coworkers", "teamwork", 2),
    ("Cashier, Elm Market", "Worked closely with colleagues of the other shift", "teamwork", 2),
    ("Developer, Elm Soft", "Led three development teams focused on lending", "teamwork", 0),
    ("Developer, Elm Soft", "Put one legacy team working driving growth on track", "teamwork", 0),
    ("Developer, Elm Soft", "Member of a team of four", "teamwork", 2),
    # access and security: of the network and the goods, or of what people told
    ("Cashier, Elm Market", "Maintain security of all bar supplies", "confidentiality", 0),
    ("Cashier, Elm Market", "Secured the building and the cash at night", "confidentiality", 0),
    ("Agent, Elm Call Center", "Providing access to shared folders, security groups", "confidentiality", 0),
    ("Cashier, Elm Clinic", "Kept the confidentiality and security of patient records", "confidentiality", 2),
    ("Cashier, Elm Clinic", "Kept files with patient information in a locked cabinet", "confidentiality", 2),
    # money that a company makes, manages or sells services for is not taken at a desk
    ("Sales Agent, Elm Soft", "Revenue Sold: $1.35M", "billing_payment", 0),
    ("Sales Agent, Elm Soft", "Manage Consulting Services Group Money Manager reviews", "billing_payment", 0),
    ("Banker, Elm Partners", "Sold cash management products to business clients", "billing_payment", 0),
    ("Banker, Elm Partners", "Offered bill pay and merchant services to shops", "billing_payment", 0),
    ("Cashier, Elm Market", "Responsible for cash management and deposits", "billing_payment", 2),
    ("Cashier, Elm Market", "Managed money in the drawer and took card payments", "billing_payment", 2),
    ("Auditor, Elm Bank", "Audited the cash management department", "billing_payment", 0),
    # an architecture serves nobody
    ("Architect, Elm Soft", "Designed a service-oriented architecture", "customer_service", 0),
    ("Architect, Elm Soft", "Known as service-oriented and punctual", "customer_service", 1),
    # others are the experts, and not every step up leads people
    ("Analyst, Elm Soft", "Worked with Subject Matter Experts on the requirements", "leadership", 0),
    ("Analyst, Elm Soft", "Named the subject matter expert for the whole floor", "leadership", 2),
    ("Clerk, Elm Mills", "Promoted to Senior Clerk within a year", "leadership", 0),
    ("Clerk, Elm Market", "Promoted to a larger territory", "leadership", 0),
    ("Clerk, Elm Market", "Promoted to shift supervisor", "leadership", 2),
    ("Clerk, Elm Market", "Promoted to assistant manager", "leadership", 2),
    ("Clerk, Elm Market", "Improved", "problem_solving", 0),
]  # fmt: skip


@pytest.mark.parametrize(("post", "line", "key", "level"), CASES, ids=[f"{c[2]}: {c[1]}" for c in CASES])
def test_the_object_decides(understood, post: str, line: str, key: str, level: int):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{post}, June 2016 - Present\n- {line}")
    found = resume.competency(key)
    told = [one for one in found.evidence if not one.finder.startswith("title:")]
    assert (found.level if told else 0) == level


def test_each_class_has_both_sides():
    keys = {key for _, _, key, _ in CASES}
    assert all({bool(level) for _, _, found, level in CASES if found == key} == {False, True} for key in keys)


@pytest.mark.parametrize(
    ("post", "level"),
    [
        ("Food Laboratory Technician, Elm Kitchens", 0),
        ("Soil Lab Technician, Elm Engineering", 0),
        ("Asphalt Laboratory Technician, Elm Roads", 0),
        ("Dental Lab Technician, Elm Smiles", 0),
        ("Optical Lab Tech, Elm Vision", 0),
        ("Lab Technician, Elm Foods", 0),
        ("Lab Assistant, Oak Brewing", 0),
        ("Medical Laboratory Technician, Elm Hospital", 2),
        ("Lab Technician, Elm Hospital", 2),
        ("Lab Technician, Oak Blood Center", 2),
        ("Lab Technician, Water Street Clinic", 2),
        ("Laboratory Assistant, Oak Diagnostics", 2),
    ],
)
def test_a_laboratory_of_another_trade_is_no_medical_one(understood, post: str, level: int):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{post}, 2016 - 2019\n- Kept the benches clean")
    assert resume.competency("lab_tests").level == level
    assert [job.healthcare for job in resume.jobs] == [bool(level) or "Dental" in post or "Optical" in post]


@pytest.mark.parametrize(
    ("line", "skill", "level"),
    [
        ("Prepared all types of vegetables", "typing", 0),
        ("Kept a record of each type", "typing", 0),
        ("Did blood typing and cross matching", "typing", 0),
        ("Typed letters for the partners", "typing", 2),
        ("Type letters and file them", "typing", 2),
        ("Typing of minutes", "typing", 2),
        ("Students entered the Substance Abuse Awareness Poster Competition", "behavioral_health", 0),
        ("Entered a mental health essay contest", "behavioral_health", 0),
        ("Counseled clients on substance abuse", "behavioral_health", 2),
        ("Ran the mental health unit's groups", "behavioral_health", 2),
    ],
)
def test_skills_and_what_only_looks_like_one(understood, line: str, skill: str, level: int):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\nWorker, Elm Works, 2016 - 2019\n- {line}")
    assert next((found.level for found in resume.skills if found.key == skill), 0) == level


@pytest.mark.parametrize(
    ("line", "settings"),
    [
        ("Hung the entries of the Substance Abuse Poster Competition", ()),
        ("Performed testing in the field and laboratory", ()),
        ("Carried out engine diagnostics", ()),
        ("Worked at a substance abuse program", ("behavioral_health",)),
        ("Carried samples to the clinical laboratory", ("lab",)),
    ],
)
def test_places_of_work_and_what_only_looks_like_one(understood, line: str, settings: tuple[str, ...]):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\nWorker, Elm Works, 2016 - 2019\n- {line}")
    assert resume.jobs[0].settings == settings


@pytest.mark.parametrize(
    ("listed", "level"),
    [
        ("Ledger tools, Keane Care", 0),
        ("Excel, Keane", 0),
        ("Keane EMR", 1),
        ("Epic, Keane", 1),
        ("Epic", 1),
    ],
)
def test_common_words_are_records_systems_in_company_alone(understood, listed: str, level: int):
    post = "Accountant, Elm Nursing Home, 2016 - 2019\n- Kept the ledger"
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{post}\nSKILLS\n{listed}")
    assert resume.competency("records_ehr").level == level
