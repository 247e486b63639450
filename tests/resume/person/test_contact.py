"""Who the person is, and where to write or call."""

from __future__ import annotations

import pytest

POST = "EXPERIENCE\nCashier, Elm Market, 2016 - 2019\n- "


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Jane Roe\nReno, NV", "Jane Roe"),
        ("JANE ROE\nReno, NV", "JANE ROE"),
        ("Jane Q. Roe-Smith\nReno, NV", "Jane Q. Roe-Smith"),
        ("Grainne O'Shaughnessy Nunez\nReno", "Grainne O'Shaughnessy Nunez"),
        ("José Núñez\nReno, NV", "José Núñez"),
        ("Jane Roe, CMA\nReno, NV", "Jane Roe"),
        ("Jane Roe CMA (AAMA)\nReno, NV", "Jane Roe"),
        ("Jane Q. Roe BSN RN\nReno, NV", "Jane Q. Roe"),
        ("JANE ROE MA-C CPR\nReno, NV", "JANE ROE"),
        ("LI NA MA\nReno, NV", "LI NA MA"),
        ("MINH AN DO\nReno, NV", "MINH AN DO"),
        ("Jane Ma\nReno, NV", "Jane Ma"),
        ("Jane Roe | Reno, NV | jane@example.com", "Jane Roe"),
        ("Resume\nReno, NV 89501\njane@example.com", None),
        # words of trades and shops are names at the top, beside contact data, and nowhere else
        ("Carmen Nurse\nReno, NV", "Carmen Nurse"),
        ("TOM SEARS\njane@example.com", "TOM SEARS"),
        ("Page Baker | 775-555-0142", "Page Baker"),
        ("Ann Marie Abernathy-Lowe\nReno, NV", "Ann Marie Abernathy-Lowe"),
        ("Carmen Nurse", None),
        ("Elm Hospital\nKept the schedule", None),
        ("Medical Assistant\nReno, NV", None),
        ("Head Nurse\nReno, NV", None),
        ("Customer Service\nReno, NV | jane@example.com", None),
        ("Phlebotomy\nMedical Assistant\nElm Hospital\nReno, NV", None),
        ("MEDICAL ASSISTANT\nJane Roe\nReno, NV", "Jane Roe"),
    ],
)
def test_names(understood, head: str, name: str | None):
    contact, _ = understood(f"{head}\n{POST}Ran the register")
    assert contact.name == name


SIDEBAR = "Reno, NV\n{}@example.com\nSKILLS\n{}\nCharting\nPatient privacy\n"


@pytest.mark.parametrize(
    ("address", "line", "name"),
    [
        ("ottoline.mace", "Ottoline Mace", "Ottoline Mace"),
        ("o.mace.1984", "OTTOLINE MACE", "OTTOLINE MACE"),
        ("macefamily", "Ottoline Mace", None),  # so few letters may stand there by chance
        ("ottolinerocks", "Ottoline Mace", "Ottoline Mace"),
        ("ottoline.mace", "Calm Under Pressure", None),
        ("front.desk.reno", "Front Desk", None),
        ("ottoline.mace", "Ottoline Mace, who keeps a calm desk", None),
    ],
)
def test_a_name_that_comes_behind_a_side_column_is_known_by_the_address(
    understood, address: str, line: str, name: str | None
):
    """It was not found, and a blind page showed it."""
    contact, _ = understood(f"{SIDEBAR.format(address, line)}{POST}Ran the register")
    assert contact.name == name


@pytest.mark.parametrize(
    ("head", "emails", "phones", "place"),
    [
        ("Reno, NV | 775-555-0142 | jane@example.com", ("jane@example.com",), ("775-555-0142",), "Reno, NV"),
        ("(775) 555-0142", (), ("(775) 555-0142",), None),
        ("775.555.0142", (), ("775.555.0142",), None),
        ("+1 775 555 0142", (), ("+1 775 555 0142",), None),
        ("1-775-555-0142", (), ("1-775-555-0142",), None),
        ("12 Elm Street, Reno, NV 89501", (), (), "Reno, NV 89501"),
        ("j.roe+work@mail.example.org", ("j.roe+work@mail.example.org",), (), None),
        ("a@example.com, b@example.com", ("a@example.com", "b@example.com"), (), None),
        ("jane at example", (), (), None),
        ("license 775-555-01421", (), (), None),
    ],
)
def test_contact(understood, head: str, emails: tuple[str, ...], phones: tuple[str, ...], place: str | None):
    contact, _ = understood(f"Jane Roe\n{head}\n{POST}Ran the register")
    assert (contact.emails, contact.phones) == (emails, phones)
    assert contact.place in (place, f"Elm Street, {place}")


def test_contact_is_evidence_too(understood):
    contact, _ = understood(f"Jane Roe\nReno, NV | jane@example.com | 775-555-0142\n{POST}Sold")
    assert [evidence.quote for evidence in contact.evidence] == [
        "Jane Roe",
        "Reno, NV",
        "jane@example.com",
        "775-555-0142",
    ]


def test_a_hostile_line_does_not_hold_the_reader_up(understood):
    contact, _ = understood("Jane Roe\n" + "a" * 20_000 + "@" + "b." * 5_000 + "\n" + "1" * 20_000)
    assert contact.name == "Jane Roe"
