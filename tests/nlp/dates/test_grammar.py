"""Dates and ranges as people write them; read in 2026 unless a row says otherwise."""

from __future__ import annotations

import pytest

from screener.nlp.dates.grammar import find_dates, parse_iso
from screener.values import Month

#: A date by itself, and a bare year, which posts are not anchored at.
SINGLE = [
    ("Graduated May 2019", "date", "2019-05"),
    ("exp 05/2027", "date", "2027-05"),
    ("Exp.06/2027", "date", "2027-06"),
    ("expires 06/30/2027", "date", "2027-06"),
    ("issued 2024-03", "date", "2024-03"),
    ("issued 2024-03-15", "date", "2024-03"),
    ("on 12 March 2024", "date", "2024-03"),
    ("March 12, 2024", "date", "2024-03"),
    ("Mar '24", "date", "2024-03"),
    ("Spring 2024", "date", "2024"),
    ("Class of 2019", "year", "2019"),
    ("A.A.S., 2019", "year", "2019"),
    ("(2019)", "year", "2019"),
    ("2019.", "year", "2019"),
    ("May, 2019.", "date", "2019-05"),
    ("31.05.2021", "date", "2021-05"),
    ("Sepetember 2019", "date", "2019-09"),
    ("best of Q3 2020", "year", "2020"),
    ("by the end of 2018 we had", "year", "2018"),
    ("Marc 2018", "year", "2018"),
    ("junk 2018", "year", "2018"),
]


@pytest.mark.parametrize(("text", "kind", "iso"), SINGLE)
def test_single_dates(text: str, kind: str, iso: str):
    found = find_dates(text, pivot=2026)
    assert [(item.kind, item.iso()) for item in found] == [(kind, iso)]


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("May 2018, June 2020", ["2018-05", "2020-06"]),
        ("June 2019 - Present\nMay 2017 - May 2019", ["2019-06/..", "2017-05/2019-05"]),
        ("2016 to 2018, 2019 to 2020", ["2016/2018", "2019/2020"]),
        ("BLS exp 05/2027 | ACLS exp 06/2027", ["2027-05", "2027-06"]),
        ("Diploma 2014\nJune 2015 - May 2016", ["2014", "2015-06/2016-05"]),
        # two cells of a table are one, at an end of their line
        ("Employer Title From To\nElm Clinic Clerk 03/2018 05/2021", ["2018-03/2021-05"]),
        ("| Start | End | Title | Company |\n| 04/2019 | Present | Clerk |", ["2019-04/.."]),
        ("Card Issued Expires\nElm Card 03/2018 05/2021", ["2018-03", "2021-05"]),
        ("moved 03/2018 05/2021 as told", ["2018-03", "2021-05"]),
        # two dates that only stand near each other are no range
        ("Certified 2015; renewed 2020", ["2015", "2020"]),
        ("2014 Graduate, 2018 Cashier", ["2014", "2018"]),
    ],
)
def test_several_dates(text: str, isos: list[str]):
    assert [item.iso() for item in find_dates(text, pivot=2026)] == isos


NO_DATES = [
    "775-555-0142",
    "(775) 555-2019",
    "(775) 555-0142 | 775.555.2020",
    "555-2018",
    "+1 775 555 2019",
    "blood pressure 120/80",
    "a ratio of 1/12",
    "open 24/7",
    "9/10 callers",
    "50/50 split",
    "handled $2019 a day",
    "took $2,019 in cash",
    "$1,998.50",
    "2019% growth",
    "12,000 calls a month",
    "order #2019",
    "invoice 20190612",
    "ICD-10 and CPT 99213",
    "IC3 98 ",
    "Reno, NV 89501-2019",
    "1234 Elm Street",
    "may schedule visits",
    "I may; the march of progress",
    "spring cleaning, fall prevention",
    "a mark 19 scanner",
    "30 words a minute",
    "1:30 - 4:30",
    "8-5 Monday to Friday",
    "3.8/4.0",
    "Suite 2100",
    "present, current and ongoing",
    "IM and SQ, Q1 and Q4",
    "May 10 patients",
    "version 18.1",
    "7-3 shift",
    "CPT 99213-99215",
    "401(k)",
    "0700-1930",
    "ages 5-12",
    "COVID-19",
    "20-25 patients",
    "ages 6-10 to 11-14",
    "grades 6-8 to 9-12",
    "GPA 3.25 - 4.00",
    "12.50 - 14.25 per hour",
    "12.50 – 14.25/hr",
    "5-10 to 10-15 calls a day",
    "7-12 to 3-12",
    "between 20 and 25 patients",
    "between 8:00 and 5:00",
    "started 12 to 15 IVs",
    "Windows 2003/2000",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str):
    assert [item.iso() for item in find_dates(text, pivot=2026)] == []


@pytest.mark.parametrize(
    ("text", "pivot", "year"),
    [
        ("Jun '26", 2026, 2026),
        ("Jun '36", 2026, 2036),
        ("Jun '37", 2026, 1937),
        ("Jun '98", 2026, 1998),
        ("Jun '31", 2021, 2031),
        ("Jun '32", 2021, 1932),
        ("Jun '00", 2021, 2000),
    ],
)
def test_short_years_are_read_from_the_day_of_reading(text: str, pivot: int, year: int):
    (found,) = find_dates(text, pivot=pivot)
    assert found.first == Month(year, 6)


@pytest.mark.parametrize(
    ("iso", "parts"),
    [
        ("2019-06/..", (Month(2019, 6), None, True)),
        ("2019/2020-05", (Month(2019), Month(2020, 5), False)),
        ("2019-06/?", (Month(2019, 6), None, False)),
        ("2027-05", (Month(2027, 5), None, False)),
    ],
)
def test_iso_is_read_back(iso: str, parts: tuple[Month | None, Month | None, bool]):
    assert parse_iso(iso) == parts


def test_a_year_at_a_sentence_end_takes_no_month_of_the_next_line():
    found = find_dates("the best of 2014.\n10/2013 to 06/2015", pivot=2026)
    assert [date.iso() for date in found] == ["2014", "2013-10/2015-06"]


@pytest.mark.parametrize("last", ["the desk for most of the winter.", "the busiest week of March."])
def test_a_season_or_month_at_a_sentence_end_takes_no_year_of_the_next_line(last: str):
    found = find_dates(f"{last}\n2015-2017\nBarista", pivot=2026)
    assert [date.iso() for date in found] == ["2015/2017"]


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("Current to September 2014", ["2014-09/.."]),
        ("CMA, current to May 2022", ["2022-05"]),
        ("Current to May 2030", ["2030-05"]),
        ("2016 - Present - June 2015", ["2016/..", "2015-06"]),
    ],
)
def test_the_newest_end_first(text: str, isos: list[str]):
    assert [item.iso() for item in find_dates(text, pivot=2026)] == isos
