"""Dates and ranges as people write them; read in 2026 unless a row says otherwise."""

from __future__ import annotations

import pytest

from screener.nlp.dates.grammar import find_dates, parse_iso
from screener.values import Month

#: "2019-06/.." is a range still going on, "2019/?" one whose end is left open.
RANGES = [
    # months in words
    ("June 2019 - May 2021", "2019-06/2021-05"),
    ("June 2019 – Present", "2019-06/.."),
    ("June 2019—current", "2019-06/.."),
    ("Jun 2019 to Aug 2020", "2019-06/2020-08"),
    ("Jun. 2019 - Sept. 2020", "2019-06/2020-09"),
    ("Sep 2019 – Sep 2019", "2019-09/2019-09"),
    ("JUNE 2019 - MAY 2021", "2019-06/2021-05"),
    ("june 2019 thru may 2021", "2019-06/2021-05"),
    ("June 2019 through May 2021", "2019-06/2021-05"),
    ("June 2019 until May 2021", "2019-06/2021-05"),
    ("from June 2019 to May 2021", "2019-06/2021-05"),
    ("June, 2019 - May, 2021", "2019-06/2021-05"),
    ("Febuary 2018 - December 2018", "2018-02/2018-12"),
    ("Feb 2018 to now", "2018-02/.."),
    ("March 2018 - today", "2018-03/.."),
    ("March 2018 - to date", "2018-03/.."),
    ("March 2018 to ongoing", "2018-03/.."),
    ("Mar 2018 - Presently", "2018-03/.."),
    # days are read over
    ("1st March 2020 - 31st August 2021", "2020-03/2021-08"),
    ("March 1, 2020 - August 31, 2021", "2020-03/2021-08"),
    ("March 1st, 2020 to present", "2020-03/.."),
    ("05/14/2018 - 11/30/2019", "2018-05/2019-11"),
    ("5-14-2018 to 11-30-2019", "2018-05/2019-11"),
    # figures
    ("06/2019 - 05/2021", "2019-06/2021-05"),
    ("06/2019-05/2021", "2019-06/2021-05"),
    ("6/2019–5/2021", "2019-06/2021-05"),
    ("06/2019 - Current", "2019-06/.."),
    ("06/19 - 08/20", "2019-06/2020-08"),
    ("6/19 to present", "2019-06/.."),
    ("06.2019 - 05.2021", "2019-06/2021-05"),
    ("06-2019 to 05-2021", "2019-06/2021-05"),
    ("2019-06 - 2021-05", "2019-06/2021-05"),
    ("2019/06 to 2021/05", "2019-06/2021-05"),
    # bare years: the month stays unknown
    ("2016 - 2019", "2016/2019"),
    ("2016–19", "2016/2019"),
    ("1998 – 02", "1998/2002"),
    ("2016 to Present", "2016/.."),
    ("2018to2020", "2018/2020"),
    ("2018toPresent", "2018/.."),
    ("2015 - March 2017", "2015/2017-03"),
    ("since 2018", "2018/.."),
    ("Clerk\nFrom February 2024\nFiled", "2024-02/.."),
    ("Clerk | From 2/2024", "2024-02/.."),
    ("Since March 2018", "2018-03/.."),
    # short years
    ("Jun '19 to Aug '20", "2019-06/2020-08"),
    ("Jun ’19 – Aug ’20", "2019-06/2020-08"),
    ("Jan '98 - Dec '99", "1998-01/1999-12"),
    ("06/'19 - 08/'20", "2019-06/2020-08"),
    # one year for both months
    ("June-August 2019", "2019-06/2019-08"),
    ("Sept to Dec 2018", "2018-09/2018-12"),
    ("November - February 2020", "2019-11/2020-02"),
    # seasons have no month
    ("Summer 2020 - Fall 2021", "2020/2021"),
    ("Summer of 2018 to Winter 2019", "2018/2019"),
    # open ends
    ("07/2016 -", "2016-07/?"),
    ("March 2018 to\n", "2018-03/?"),
    # glued and broken over lines
    ("Jan2016-Present", "2016-01/.."),
    ("Jan2016-Dec2018", "2016-01/2018-12"),
    ("ICU,06/2019-07/2020", "2019-06/2020-07"),
    ("January 2016 to\nDecember 2018", "2016-01/2018-12"),
    ("January\n2016 - Present", "2016-01/.."),
    ("June 2019 -\nPresent", "2019-06/.."),
    # short or loose notations
    ("2016-2019", "2016/2019"),
    ("Jan 2016-2019", "2016-01/2019"),
    ("Jan-2019 - Mar-2020", "2019-01/2020-03"),
    ("Jan/2019 - Mar/2020", "2019-01/2020-03"),
    ("'18 - '20", "2018/2020"),
    ("'18 - Present", "2018/.."),
    ("Nov 17 - Dec 18", "2017-11/2018-12"),
    ("June 2019 to the present", "2019-06/.."),
    ("1st of June 2019 - 2nd of July 2020", "2019-06/2020-07"),
    ("2019-6 - 2021-5", "2019-06/2021-05"),
    ("mid 2019 - late 2020", "2019/2020"),
    # words for today, and ranges that only begin
    ("June 2019 - until now", "2019-06/.."),
    ("Mar. 2022 to date", "2022-03/.."),
    ("2018 to date", "2018/.."),
    ("June 2019 til present", "2019-06/.."),
    ("June 2019 - 'til now", "2019-06/.."),
    ("June 2019 to this day", "2019-06/.."),
    ("June 2019 - Curr.", "2019-06/.."),
    ("June 2019 - Pres.", "2019-06/.."),
    ("June 2019 - still employed", "2019-06/.."),
    ("June 2019 onwards", "2019-06/.."),
    ("2019 & on", "2019/.."),
    ("Present - June 2019", "2019-06/.."),
    # quarters, and seasons with short years
    ("Q1 2019 - Q4 2020", "2019/2020"),
    ("Fall '19 - Spring '21", "2019/2021"),
    # days first where one end shows it, and days in words
    ("01.06.2019 - 31.05.2021", "2019-06/2021-05"),
    ("13/06/2019 - 30/05/2021", "2019-06/2021-05"),
    ("the 1st of June 2019 to the 31st of May 2021", "2019-06/2021-05"),
    # other joints
    ("Jun 2019 --- May 2021", "2019-06/2021-05"),
    ("Jun 2019 -> May 2021", "2019-06/2021-05"),
    ("from 6/2016 til 7/2019", "2016-06/2019-07"),
    # short years behind a hyphen, or glued
    ("Jan-19 to Mar-20", "2019-01/2020-03"),
    ("JAN19-MAR20", "2019-01/2020-03"),
    # months misspelt
    ("Janurary 2019 - Feburary 2020", "2019-01/2020-02"),
    ("Agust 2019 - Septemeber 2020", "2019-08/2020-09"),
    ("Ocotber 2019 - Novemeber 2020", "2019-10/2020-11"),
    ("Jully 2018 - Appril 2019", "2018-07/2019-04"),
    # the year before its month
    ("2018 June - 2019 August", "2018-06/2019-08"),
    ("2019, June to 2020, May", "2019-06/2020-05"),
    ("2019 Aug - Present", "2019-08/.."),
    # years and months parted by a slash, or glued by an apostrophe
    ("2016/2019", "2016/2019"),
    ("2016 / 2019", "2016/2019"),
    ("2016/17", "2016/2017"),
    ("’18–’20", "2018/2020"),
    ("Mar/18 - May/20", "2018-03/2020-05"),
    ("Aug 2018-Dec 19", "2018-08/2019-12"),
    # months in figures with short years
    ("6-19 to 5-21", "2019-06/2021-05"),
    ("06-19 – present", "2019-06/.."),
    ("12.18 – 01.20", "2018-12/2020-01"),
    ("12.2018 – 01.2020", "2018-12/2020-01"),
    ("06/00/2019 - 05/xx/2021", "2019-06/2021-05"),
    # both ends in words or with labels
    ("between June 2019 and May 2021", "2019-06/2021-05"),
    ("between 2016 and 2019", "2016/2019"),
    ("Start Date: 03/2018 End Date: 05/2020", "2018-03/2020-05"),
    ("Start: 03/2018 | End: present", "2018-03/.."),
    ("Start Date: 03/2018\nEnd Date: 05/2020", "2018-03/2020-05"),
    ("From: 03/2018 To: 05/2020", "2018-03/2020-05"),
    ("started March 2018, left May 2020", "2018-03/2020-05"),
    ("hired 06/2015, separated 02/2018", "2015-06/2018-02"),
    # roughly
    ("since about 2017", "2017/.."),
    ("since approx. 2017", "2017/.."),
    ("about 2018 to about 2020", "2018/2020"),
    ("end of 2018 to beginning of 2020", "2018/2020"),
    # still going on
    ("2018 (ongoing)", "2018/.."),
    ("2018 - continuing", "2018/.."),
    ("June 2019 up until May 2021", "2019-06/2021-05"),
    ("Jun. 2019. - May. 2021", "2019-06/2021-05"),
    # months misspelt in other ways
    ("Sept 2018 - Agu 2019", "2018-09/2019-08"),
    ("Setp 2018 - Ocot 2019", "2018-09/2019-10"),
    ("Januray 2018 – Jully 2019", "2018-01/2019-07"),
    ("Jnuary 2018 – Decmber 2019", "2018-01/2019-12"),
    ("Feburay 2018 - Novmber 2018", "2018-02/2018-11"),
    ("Marh 2018 - Apirl 2019", "2018-03/2019-04"),
    # a season's work in several years, and days that share a year
    ("summers 2018 and 2019", "2018/2019"),
    ("Summers 2010 to 2013", "2010/2013"),
    ("winters 2010-2013", "2010/2013"),
    ("summers of 2014, 2015 and 2016", "2014/2016"),
    ("Summer 2018, Summer 2019", "2018/2019"),
    ("Winter 2018, Winter 2019 and Winter 2021", "2018/2021"),
    ("Summer 2018 / Summer 2019", "2018/2019"),
    ("winters, 2016-17 and 2017-18", "2016/2018"),
    ("February to April 2023 and 2024", "2023-02/2024-04"),
    ("March 3 to April 25 2025", "2025-03/2025-04"),
    # as written, though it runs backwards
    ("May 2021 - June 2019", "2021-05/2019-06"),
    ("2021 - 2019", "2021/2019"),
]


@pytest.mark.parametrize(("text", "iso"), RANGES)
def test_ranges(text: str, iso: str):
    found = find_dates(text, pivot=2026)
    assert [(item.kind, item.iso()) for item in found] == [("range", iso)]


@pytest.mark.parametrize(("text", "iso"), [row for row in RANGES if not row[1].endswith("?")])
@pytest.mark.parametrize(
    "frame", ["Cashier, Elm Diner {} Reno, NV", "| {} |", "Cashier ({})", "{}\nServed guests"]
)
def test_ranges_within_a_line(text: str, iso: str, frame: str):
    found = find_dates(frame.format(text), pivot=2026)
    assert [item.iso() for item in found] == [iso]


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
