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
    # an architecture serves nobody
    ("Architect, Elm Soft", "Designed a service-oriented architecture", "customer_service", 0),
    ("Architect, Elm Soft", "Known as service-oriented and punctual", "customer_service", 1),
    # others are the experts, and not every step up leads people
    ("Analyst, Elm Soft", "Worked with Subject Matter Experts on the requirements", "leadership", 0),
    ("Analyst, Elm Soft", "Named the subject matter expert for the whole floor", "leadership", 2),
    ("Clerk, Elm Market", "Promoted to Senior Clerk within a year", "leadership", 0),
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
