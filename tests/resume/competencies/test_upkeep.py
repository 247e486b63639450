"""Rooms that are cleaned, fixed and stocked by those who keep a hospital up are readied for nobody."""

from __future__ import annotations

import pytest

CASES = [
    ("Housekeeper, Elm Hospital", "Cleaned patient rooms and operating rooms between cases", 0),
    ("EVS Technician, Elm Hospital", "Turned over rooms after discharge and stocked exam rooms", 0),
    ("Maintenance Technician, Elm Hospital", "Changed air filters in exam rooms", 0),
    ("Dietary Aide, Elm Hospital", "Cleaned rooms and trays after lunch", 0),
    ("Medical Assistant, Elm Clinic", "Turned over rooms and stocked exam rooms", 2),
    ("Certified Nursing Assistant, Elm Hospital", "Prepared exam rooms for the next patient", 2),
]


@pytest.mark.parametrize(("post", "line", "level"), CASES)
def test_who_readies_rooms(understood, post: str, line: str, level: int):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{post}, 2018 - Present\n- {line}\n- Worked nights\n")
    assert resume.competency("rooming_prep").level == level


def test_what_is_cleaned_is_still_clean(understood):
    page = "Jane Roe\nEXPERIENCE\nHousekeeper, Elm Hospital, 2018 - Present\n- Disinfected isolation rooms\n"
    assert understood(page)[1].competency("infection_control").level == 2
