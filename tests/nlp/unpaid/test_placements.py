"""Placements of students: lines of education that begin with the word for them."""

from __future__ import annotations

import pytest
from marked import Row, document_of, rows_of

#: Each line below a diploma and its school.
LINES: dict[str, list[Row]] = {
    "Externship 6 weeks, eye clinic in Reno, pulled charts and filed.": [
        ("Externship", "eye clinic in Reno", None)
    ],
    "Externship, 200 hours, Walk in clinic in Sparks, Nov 2018 - Jan 2019. Roomed patients.": [
        ("Externship", "Walk in clinic in Sparks", "Nov 2018 - Jan 2019")
    ],
    "Clinical externship: 30 hrs skin puncture and 90 hrs venipuncture at county lab and Oak hospital": [
        ("Clinical externship", "county lab and Oak hospital", None)
    ],
    "Clinical practicum 80 hours on surgical floor of St. Anne": [
        ("Clinical practicum", "surgical floor of St. Anne", None)
    ],
    "Final practicum: 160 hours, dialysis unit, spring 2017": [
        ("Final practicum", "dialysis unit", "spring 2017")
    ],
    "Field experience: 20 hours at Oak Elementary fall 2022; 35 hours at Elm Middle School spring 2023. "
    "Student teaching fall 2026.": [
        ("Field experience", "Oak Elementary", "fall 2022"),
        ("Field experience", "Elm Middle School", "spring 2023"),
    ],
    "Practicum, Bright Start, 2 semesters": [("Practicum", "Bright Start", None)],
    "Fieldwork 120 hours, Elm Youth Services - shadowed the intake worker": [
        ("Fieldwork", "Elm Youth Services", None)
    ],
    "Administrative residency 150 hrs, Mercy, Elko": [("Administrative residency", "Mercy", None)],
    "Rotations: 140 hours retail and 140 hours at Elm Hospital": [("Rotations", "Elm Hospital", None)],
    "Externship of 90 hours, 110 sticks": [("Externship", None, None)],
    # what a course holds, or is to come
    "Externship included. Perfect attendance": [],
    "Internship required for graduation": [],
    "Student teaching spring 2026": [],
    "Clinical rotations in all areas of nursing": [],
    "Practicum": [],
    "Rotation of tires and brake work, 40 clock hours": [],
}  # fmt: skip


@pytest.mark.parametrize(("line", "rows"), LINES.items(), ids=list(LINES))
def test_placements_in_education(annotated, line: str, rows: list[Row]):
    document = document_of(
        "Jane Roe\nEXPERIENCE\nClerk, Elm Market, 2011 - 2015\n- Filed\n"
        f"EDUCATION\nDiploma: Office Work, 2018\nElm Career College - Reno, NV\n{line}"
    )
    markup = annotated(document)
    assert rows_of(markup)[1:] == rows
    assert {entry.section for entry in markup.entries[1:]} <= {"externship"}


def test_what_was_done_in_a_placement(annotated):
    document = document_of(
        "Jane Roe\nEDUCATION\nDiploma: Office Work, 2018\n"
        "Externship, 200 hours, Walk in clinic in Sparks. Roomed patients and filed results."
    )
    (entry,) = annotated(document).entries
    assert [document.quote(duty) for duty in entry.duties] == ["Roomed patients and filed results."]
