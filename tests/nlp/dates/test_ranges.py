"""Ranges of dates as people write them; read in 2026."""

from __future__ import annotations

import pytest

from screener.nlp.dates.grammar import find_dates

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
    # months of several years
    ("May- September (14' and 15')", "2014-05/2015-09"),
    ("June - August ('12, '13 and '14)", "2012-06/2014-08"),
    ("May to August (2012/2013)", "2012-05/2013-08"),
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
