"""Licences of other countries are shown as what they are, and are none of a state; read in November 2026."""

from __future__ import annotations

import pytest

POST = "EXPERIENCE\nClerk, Oak Clinic, June 2019 - Present\n- Filed charts"
ABROAD, RN, LPN = ("OTHER_HEALTH", "held"), ("RN", "held"), ("LPN", "held")


def held(understood, text: str) -> list[tuple[str, str]]:
    return sorted((each.code, each.status) for each in understood(f"Jane Roe\n{text}")[1].credentials)


@pytest.mark.parametrize(
    "line",
    [
        "PRC licence, Philippine RN",
        "PRC license (Philippines): Registered Nurse",
        "Registered nurse in Kenya, 2011",
        "RN, Zambia (Nursing Council)",
        "RN licence, Lagos 2012",
        "Licensed practical nurse, Ontario",
        "UK registered nurse",
        "NMC PIN 98Z7654E",
        "Overseas RN licence",
        "RN (India), not licensed in the U.S.",
        "Enfermera titulada, Colombia",
        "Philippine nurse licensure examination, passed 2010",
        "Full registration, Medical and Dental Council of Nigeria",
        "Licensed physician, Egypt",
        "EMT (Mexico)",
        "CGFNS certificate, 2021",
    ],
)
def test_a_licence_of_another_country_is_no_licence_of_a_state(understood, line: str):
    assert held(understood, f"{POST}\nLICENSES\n{line}") == [ABROAD]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        # states that bear the names of countries, or whose towns do
        ("RN, State of New Mexico", [RN]),
        ("Registered Nurse, New Mexico, 2014", [RN]),
        ("RN, Lebanon, PA", [RN]),
        ("LPN (Peru, IN)", [LPN]),
        # both
        ("RN, State of Nevada; formerly also in the Philippines", [RN]),
        ("Registered Nurse, Jamaica; RN Florida", [ABROAD, RN]),
        ("RN license, Manila 2009\nRN license, Texas 2016", [ABROAD, RN]),
        ("RN (Philippines)\nNCLEX-RN January 14", [ABROAD, ("RN", "in_progress")]),
    ],
)
def test_a_licence_of_a_state_stays_one(understood, line: str, found: list[tuple[str, str]]):
    assert held(understood, f"{POST}\nLICENSES\n{line}") == found


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("Registered Nurse, Hill Hospital, Nairobi, Kenya", [ABROAD]),
        ("Registered Nurse, Hill Hospital, Cuba, MO", [RN]),
        ("Registered Nurse, US Army Hospital, Germany", [RN]),
    ],
)
def test_a_nurse_at_work_in_another_country(understood, header: str, found: list[tuple[str, str]]):
    assert held(understood, f"EXPERIENCE\n{header}, May 2010 - June 2015\n- Gave pills") == found


def test_a_licence_of_another_country_is_called_so(understood):
    (card,) = understood(f"Jane Roe\n{POST}\nLICENSES\nRN, Ghana")[1].credentials
    assert (card.id, card.name) == ("licence_abroad", "Licence in health of another country")
