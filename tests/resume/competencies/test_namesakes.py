"""What only leads to where somebody is reached is no office work, and a licence registers no patients."""

from __future__ import annotations

import pytest

PAGE = "Jane Roe\n{}\nEXPERIENCE\nHome Health Aide, Oakview Care, June 2016 - Present\n- {}\n"


def level(understood, head: str, duty: str) -> int:
    """Return how far the resume of an aide shows office work."""
    _, resume = understood(PAGE.format(head, duty))
    return resume.competency("office_admin").level


@pytest.mark.parametrize(
    "head",
    [
        "Phone: (555) 010-0199",
        "Telephone 555.010.0107",
        "Home phone - +1 555 010 0122",
        "Phone (mobile): 555-010-0177 | Fax: 555-010-0178",
        "Mail: jane.roe@example.org",
        "Mailing address: 12 Elm Street, Dayton, OH",
    ],
)
def test_a_number_or_an_address_of_ones_own(understood, head: str):
    assert level(understood, head, "Bathed and fed residents") == 0


def test_number_of_a_supervisor_behind_a_post(understood):
    assert level(understood, "", "Supervisor: Ann Poe, phone: 555-010-0142") == 0


@pytest.mark.parametrize(
    "duty", ["Covered the phone, 6 lines", "Phones and mail on Fridays", "Fax, copier and 10 phones"]
)
def test_telephones_of_an_office(understood, duty: str):
    assert level(understood, "Phone: (555) 010-0199", duty) == 2


@pytest.mark.parametrize(
    "paper",
    ["State Board of Pharmacy\nTechnician registration, active", "Full registration, Dental Council (2018)"],
)
def test_registration_of_ones_own(understood, paper: str):
    page = PAGE.format("", "Bathed and fed residents") + f"LICENSES AND CERTIFICATIONS\n{paper}\n"
    assert understood(page)[1].competency("registration").level == 0
