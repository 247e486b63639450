"""Posts as facts: kind, dates, the four flags of the work done, and what a person should look at."""

from __future__ import annotations

import pytest

#: Letters for the four flags of a post.
WORK = {"f": "customer_facing", "h": "healthcare", "o": "administrative", "c": "clinical"}


def work(job) -> str:
    """Return the letters of the flags that rules give to a post; what a model adds is told in tests/learn."""
    return "".join(letter for letter, flag in WORK.items() if getattr(job, flag) and flag not in job.guessed)


@pytest.mark.parametrize(
    ("post", "flags"),
    [
        ("Cashier, Elm Market, 2016 - 2019\n- Ran the register", "f"),
        ("Server, Elm Diner, 2016 - 2019\n- Took orders", "f"),
        ("Warehouse Associate, Elm Supply, 2016 - 2019\n- Packed boxes", ""),
        ("Staff Accountant, Elm Mills, 2016 - 2019\n- Closed the books", "o"),
        # who sits with patients was an attendant at a hotel
        ("Patient Safety Attendant, Elm Hospital, 2016 - 2019\n- Stayed with confused patients", "fhc"),
        ("Pharmacy Counter Helper, Elm Drug, 2016 - 2019\n- Rang up", "fho"),
        ("Treasurer, Elm Garden Club, 2016 - 2019\n- Planted bulbs\n- Painted the shed", ""),
        ("Treasurer, Elm Garden Club, 2016 - 2019\n- Paid bills and balanced the account", "o"),
        ("Medication History Technician, Elm Hospital, 2016 - 2019\n- Asked patients about pills", "fho"),
        ("Field Irrigator, Elm Produce, 2016 - 2019\n- Moved pipe", ""),
        ("Software Engineer, Elm Software, 2016 - 2019\n- Wrote code", ""),
        # texts are translated with nobody there
        ("Localization Specialist, Elm Software, 2016 - 2019\n- Checked strings\n- Kept the budget", ""),
        ("Fifth Grade Teacher, Elm School, 2016 - 2019\n- Taught reading", ""),
        ("Medical Receptionist, Oakview Clinic, 2016 - 2019\n- Answered phones", "fho"),
        ("Patient Access Representative, Elm Hospital, 2016 - 2019\n- Registered patients", "fho"),
        ("Medical Biller, Oakview Clinic, 2016 - 2019\n- Submitted claims", "ho"),
        ("Certified Nursing Assistant, Elm Nursing Home, 2016 - 2019\n- Took vital signs", "fhc"),
        ("Registered Nurse, Elm Hospital, 2016 - 2019\n- Gave medication", "fhc"),
        ("Phlebotomist, Elm Lab, 2016 - 2019\n- Drew blood", "fhc"),
        ("Bank Teller, Elm Bank, 2016 - 2019\n- Cashed checks", "f"),
        # the parts of a title
        ("Cook/Server, Elm Diner, 2016 - 2019\n- Fried fish", "f"),
        ("Mail Clerk / Receptionist, Elm Mills, 2016 - 2019\n- Sorted letters", "fo"),
        # a shop's manager counts the till and writes the rota; that is no office
        (
            "Store Manager, Elm Market, 2016 - 2019\n- Counted the tills\n- Wrote the weekly schedule"
            "\n- Trained new cashiers",
            "f",
        ),
        ("Staffing Manager, Elm Staffing, 2016 - 2019\n- Placed candidates with clients", "fo"),
        ("Housekeeper, Elm Hotel, 2016 - 2019\n- Cleaned twelve rooms a day\n- Folded linen", ""),
        (
            "Family Advocate, Elm County, 2016 - 2019\n- Visited families\n- Wrote mental health referrals",
            "f",
        ),
        ("Social Worker, Elm Hospital, 2016 - 2019\n- Planned discharges", "fh"),
        # what is managed
        ("Director of Sales, Elm Mills, 2016 - 2019\n- Grew revenue", "f"),
        ("Kitchen Supervisor, Elm Diner, 2016 - 2019\n- Planned dishes", ""),
        # a rank alone leaves it to the duties
        ("Manager, Elm Mills, 2016 - 2019\n- Set goals\n- Wrote forecasts\n- Led a team of six", ""),
        ("Manager, Elm Shop, 2016 - 2019\n- Greeted customers\n- Answered complaints", "f"),
        ("Manager, Elm Mills, 2016 - 2019\n- Filed invoices\n- Scheduled appointments", "o"),
        # data about patients serve nobody, and lines about others are a small share
        (
            "Data Entry Clerk, Elm Mills, 2016 - 2019\n- Entered patient data\n- Maintained patient files",
            "ho",
        ),
        (
            "Consultant, Elm Mills, 2016 - 2019\n- Built models\n- Wrote code\n- Ran tests\n- Tuned queries"
            "\n- Drew charts\n- Helped clients\n- Kept logs of runs",
            "",
        ),
        # the employer's trade
        ("Data Entry Clerk, Elm Mills, 2016 - 2019\n- Entered Medicare claims of providers", "ho"),
        ("Switchboard Operator, Elm Medical Center, 2016 - 2019\n- Answered calls", "fho"),
        ("Account Manager, Elm Software, 2016 - 2019\n- Sold software to a hospital and its clinic", "f"),
        ("Purchasing Agent, Elm Mills, 2016 - 2019\n- Processed purchase orders and invoices", "o"),
        # whoever receives people serves them, whatever else the post is
        (
            "Administrative Clerk, Elm Mills, 2016 - 2019\n- Processed payroll\n- Filed invoices"
            "\n- Typed memos\n- Scanned contracts\n- Kept the ledger\n- Reconciled cards"
            "\n- Covered the reception area",
            "fo",
        ),
        # the title names health care, though the duties do not
        (
            "Administrative Assistant to Nursing Director, 2016 - 2019\n- Kept the calendar\n- Filed mail",
            "ho",
        ),
        # a recruiter of nurses works for no clinic
        ("Healthcare Recruiter, Elm Staffing, 2016 - 2019\n- Interviewed candidates\n- Made offers", "fo"),
        # candidates are served by whoever fills posts, among whatever other work
        (
            "HR Coordinator, Elm Mills, 2016 - 2019\n- Ran payroll\n- Filed records\n- Typed offers"
            "\n- Kept logs\n- Kept the calendar\n- Wrote reports\n- Ordered supplies\n- Set up files"
            "\n- Led an audit\n- Drafted policies"
            "\n- Scheduled interviews with candidates\n- Arranged travel for applicants",
            "fo",
        ),
        # whoever takes an EKG has the patient before them; whoever runs the analyser does not
        ("Lab Technician, Elm Hospital, 2016 - 2019\n- Performed EKGs\n- Ran glucose tests", "fhc"),
        ("Lab Technician, Elm Hospital, 2016 - 2019\n- Ran urinalysis\n- Processed specimens", "hc"),
        # a care home gives care, whatever its manager writes
        ("Group Home Supervisor, Elm Homes, 2016 - 2019\n- Hired staff\n- Kept the budget", "ho"),
        # charting is care; charting and booking are office work beside it
        (
            "Phlebotomist, Elm Lab, 2016 - 2019\n- Drew blood\n- Updated patient charts",
            "fhc",
        ),
        ("Phlebotomist, Elm Lab, 2016 - 2019\n- Updated patient charts\n- Scheduled appointments", "fhoc"),
        # tellers take cash, and auditors look at papers that others keep
        ("Senior Teller, Elm Bank, 2016 - 2019\n- Took deposits\n- Balanced the drawer", "f"),
        ("Internal Auditor, Elm Mills, 2016 - 2019\n- Tested controls\n- Planned audits\n- Led reviews", ""),
        # students of care learn it by hand, others do not
        ("Extern, Elm Dental Clinic, 2016 - 2016\n- Learned from the doctors and patients", "fhc"),
        ("Extern, Elm Bistro, 2016 - 2016\n- Learned from the chefs", ""),
        (
            "Clinical Extern, Elm Hospital, 2016 - 2016\n- Filed charts\n- Scanned records\n- Typed letters",
            "ho",
        ),
        # papers of hospitals in a law office, a nurse in a school, one word said twice
        ("Paralegal, Elm Law, 2016 - 2019\n- Ordered medical records of hospitals\n- Wrote to Medicare", "o"),
        (
            "School Secretary, Elm School, 2016 - 2019\n- Called the nurse and the clinic\n- Took attendance",
            "fo",
        ),
        ("Office Coordinator, Elm School, 2016 - 2019\n- Filed medical records\n- Typed memos", "o"),
        ("Office Coordinator, Elm Clinic, 2016 - 2019\n- Filed medical records\n- Typed memos", "ho"),
        ("Coordinator, Elm Legal Clinic, 2016 - 2019\n- Wrote reports", "o"),
        # who fills posts keeps files on those who apply
        ("Recruiter, Elm Mills, 2016 - 2019\n- Found candidates\n- Kept their applications", "fo"),
        ("Recruiter, Elm Mills, 2016 - 2019\n- Found candidates\n- Spoke at fairs\n- Won prizes", "fo"),
        # behind the counter, and away from it
        ("Pharmacy Technician, Elm Drugs, 2016 - 2019\n- Ran the register", "fho"),
        (
            "Inpatient Pharmacy Technician, Elm Hospital, 2016 - 2019\n- Compounded drips\n- Filled cabinets",
            "h",
        ),
        (
            "Inpatient Pharmacy Technician, Elm Hospital, 2016 - 2019\n- Compounded drips"
            "\n- Answered phones and helped patients\n- Filed claims",
            "fho",
        ),
        ("Overnight Stocker, Elm Market, 2016 - 2019\n- Filled shelves", ""),
        ("Stock Clerk, Elm Market, 2016 - 2019\n- Filled shelves\n- Helped customers find goods", "f"),
        ("School Cook, Elm School, 2016 - 2019\n- Cooked lunch\n- Washed pots", ""),
        ("School Cook, Elm School, 2016 - 2019\n- Cooked lunch\n- Served customers at the window", "f"),
        ("Preschool Teacher, Elm School, 2016 - 2019\n- Taught songs", ""),
        ("Director of Nursing, Elm Hospital, 2016 - 2019\n- Wrote budgets\n- Led managers", "ho"),
        # a patient's and patients' are the same words of health care
        ("Coordinator, Elm Mills, 2016 - 2019\n- Washed the patient's linen\n- Asked the nurse's desk", "h"),
    ],
)
def test_the_work_done(understood, post: str, flags: str):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{post}")
    (job,) = resume.jobs
    assert work(job) == flags


@pytest.mark.parametrize(
    ("duties", "flags"),
    [
        ("- Filed", ""),
        ("- Greeted and checked in patients\n- Scheduled appointments\n- Answered phones", "fo"),
        ("- Took vital signs and roomed patients at the clinic\n- Drew blood at the hospital", "fhc"),
    ],
)
def test_duties_decide_where_the_title_says_nothing(understood, duties: str, flags: str):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\nGrand Poobah, Elm Society, 2016 - 2019\n{duties}")
    (job,) = resume.jobs
    assert work(job) == flags
    assert job.family is None


def test_students_have_no_post_unless_they_work_on_patients(understood):
    _, resume = understood(
        "Jane Roe\nEXPERIENCE\nInformation Technology Student, Elm College, 2016 - 2019\n- Studied"
        "\nMedical Assistant Student, Elm Clinic, 2019 - 2020\n- Took vital signs"
    )
    assert [(job.title, job.kind) for job in resume.jobs] == [("Medical Assistant Student", "externship")]


def test_a_summer_school_is_a_post_of_who_teaches_there_alone(understood):
    _, resume = understood(
        "Jane Roe\nEXPERIENCE\nPastry Summer School (Lyon), 07/2015 - 08/2015\n- The course was on sugar work"
        "\nFish Handling Workshop, 2011 - 2012\n- Learned to fillet"
        "\nSummer School Teacher, 06/2012 - 07/2012, Elm County Schools\n- Taught fractions"
    )
    assert [job.title for job in resume.jobs] == ["Summer School Teacher"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("EXPERIENCE\nCashier, Elm Market, 2016 - 2019", "job"),
        ("VOLUNTEER WORK\nGreeter, Elm Hospital, 2016 - 2019", "volunteer"),
        ("EXPERIENCE\nVolunteer, Elm Hospital, 2016 - 2019", "volunteer"),
        ("EXTERNSHIP\nMedical Assistant, Oakview Clinic, 2016 - 2019", "externship"),
        ("EXPERIENCE\nMedical Assistant Extern, Oakview Clinic, 2016 - 2019", "externship"),
        ("EXPERIENCE\nAccounting Intern, Elm Mills, 2016 - 2019", "externship"),
        ("EXPERIENCE\nInternal Auditor, Elm Mills, 2016 - 2019", "job"),
    ],
)
def test_kinds_of_posts(understood, text: str, kind: str):
    _, resume = understood(f"Jane Roe\n{text}")
    assert [job.kind for job in resume.jobs] == [kind]


@pytest.mark.parametrize(
    ("dates", "start", "end", "ongoing", "months"),
    [
        ("June 2019 - May 2021", "2019-06", "2021-05", False, 24),
        ("June 2019 - Present", "2019-06", None, True, 90),
        ("2016 - 2019", "2016", "2019", False, 48),
        ("May 2021 - June 2019", "2021-05", "2019-06", False, None),
        ("June 2019", "2019-06", None, False, None),
    ],
)
def test_dates(understood, dates: str, start: str, end: str | None, ongoing: bool, months: int | None):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\nCashier, Elm Market, {dates}\n- Ran the register")
    (job,) = resume.jobs
    assert (str(job.start), job.end and str(job.end)) == (start, end)
    assert job.ongoing is ongoing
    assert job.months == months


@pytest.mark.parametrize(
    ("dates", "codes"),
    [
        ("June 2019 - May 2021", []),
        ("May 2021 - June 2019", ["reversed_dates"]),
        ("June 2019", ["no_end_date"]),
        ("", ["no_dates"]),
    ],
)
def test_flags_ask_and_cost_nothing(understood, dates: str, codes: list[str]):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\nCashier {dates}\n- Ran the register")
    assert [flag.code for flag in resume.flags] == codes
    assert all(flag.says and flag.evidence for flag in resume.flags)


def test_posts_held_at_a_time_are_not_one(understood):
    _, resume = understood(
        "Jane Roe\nEXPERIENCE\nStaffing Coordinator\nMay 2003 - August 2008\n- Filed\n"
        "Staffing Manager\nMay 2003 - August 2008\n- Hired nurses"
    )
    assert [job.title for job in resume.jobs] == ["Staffing Coordinator", "Staffing Manager"]


def test_a_post_pasted_twice_is_one(understood):
    post = "Cashier, Elm Market, 2016 - 2019\n- Ran the register\n"
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{post}{post}")
    assert len(resume.jobs) == 1
    _, resume = understood(
        f"Jane Roe\nEXPERIENCE\n{post}{post.replace('2016', '2012').replace('2019', '2015')}"
    )
    assert len(resume.jobs) == 2


def test_a_placeholder_is_no_employer(understood):
    _, resume = understood(
        "Jane Roe\nEXPERIENCE\nCashier 06/2016 to 05/2019 Company Name City, State\n- Sold"
    )
    assert [(job.title, job.employer) for job in resume.jobs] == [("Cashier", None)]


def test_hundreds_of_posts_are_not_each_held_against_all_below(understood):
    """Whether titles are the steps of one employer's ladder took the square of their number."""
    posts = "".join(f"Cook, Diner {at}, 01/1995 - {12 - at % 12:02}/{2020 - at // 12}\n" for at in range(200))
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{posts}")
    assert len(resume.jobs) == 200


@pytest.mark.parametrize(
    "told", ["four positions:", "3 roles", "several different positions", "held 2 titles"]
)
def test_how_many_posts_a_ladder_has_was_the_title_of_one(understood, told):
    lines = (
        "Work Experience",
        "Oakview Clinic, Elm, OH",
        f"2014 - Present, {told}",
        "Scheduler, 05/2018 - Present",
        "- Booked visits",
        "Receptionist, 06/2014 - 04/2018",
        "- Greeted patients",
    )
    _, resume = understood("Jane Roe\n" + "\n".join(lines))
    assert [(job.title, job.employer) for job in resume.jobs] == [
        ("Scheduler", "Oakview Clinic"),
        ("Receptionist", "Oakview Clinic"),
    ]
