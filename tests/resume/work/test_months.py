"""Months of work: counted once, by the work done, and honest about what is not known."""

from __future__ import annotations

from datetime import date

import pytest

from screener.resume.work.jobs import reversed_range
from screener.resume.work.months import LONGEST, SHORTEST, BareYears, count, count_months, span_of
from screener.values import Job, Month, Months

AS_OF = date(2026, 11, 30)


def month(text: str | None) -> Month | None:
    if text is None or text == "..":
        return None
    year, _, number = text.partition("-")
    return Month(int(year), int(number) if number else None)


def job(start: str | None, end: str | None, *work: str, family: str | None = None) -> Job:
    flags = {name: name in work for name in ("customer_facing", "healthcare", "administrative", "clinical")}
    return Job(
        "Clerk", "Elm Market", month(start), month(end), end == "..", "job", family, (), months=None,
        evidence=(), **flags,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "months", "shortest"),
    [
        ("2020-01", "2020-01", 1, 1),
        ("2020-01", "2020-12", 12, 12),
        ("2019-06", "2021-05", 24, 24),
        ("2026-11", "..", 1, 1),
        ("2025-12", "..", 12, 12),
        # a bare year is the whole of it, and at the shortest the one month that touches the next
        ("2020", "2020", 12, 1),
        ("2019", "2020", 24, 2),
        ("2018", "2020", 36, 14),
        ("2019", "2020-03", 15, 4),
        ("2019-03", "2020", 22, 11),
        ("2025", "..", 23, 12),
        ("2026", "..", 11, None),
        # nothing to count
        (None, "2020-01", None, None),
        ("2020-01", None, None, None),
        (None, "..", None, None),
        ("2021-05", "2019-06", None, None),
        ("2027-01", "..", None, None),
    ],
)
def test_months_of_one_post(start: str | None, end: str | None, months: int | None, shortest: int | None):
    def length(years: BareYears) -> int | None:
        span = span_of(month(start), month(end), ongoing=end == "..", as_of=AS_OF, years=years)
        return len(span) if span else None

    assert (length(LONGEST), length(SHORTEST)) == (months, shortest)


@pytest.mark.parametrize(
    ("spans", "total"),
    [
        ([], 0),
        ([(0, 12)], 12),
        ([(0, 12), (12, 24)], 24),
        ([(0, 12), (6, 18)], 18),
        ([(0, 24), (6, 12)], 24),
        ([(6, 12), (0, 24)], 24),
        ([(0, 12), (0, 12)], 12),
        ([(0, 3), (10, 12)], 5),
        ([(0, 10), (2, 4), (8, 12)], 12),
    ],
)
def test_overlaps_count_once(spans: list[tuple[int, int]], total: int):
    assert count(range(start, stop) for start, stop in spans) == total


@pytest.mark.parametrize(
    ("jobs", "months"),
    [
        ([], Months()),
        (
            [job("2020-01", "2020-12", "healthcare", "clinical")],
            Months(total=12, healthcare=12, clinical=12),
        ),
        # two posts at a time: once in all, and once in each kind of work
        (
            [job("2020-01", "2020-12", "healthcare"), job("2020-07", "2021-06", "customer_facing")],
            Months(total=18, healthcare=12, customer_facing=12),
        ),
        (
            [job("2020-01", "2020-12", "administrative"), job("2020-07", "2021-06", "administrative")],
            Months(total=18, administrative=18),
        ),
        (
            [
                job("2019-01", "2019-12", "clinical", family="medical_assistant"),
                job("2021-01", "..", "clinical"),
                job("2018-01", "2018-06", "clinical", family="specialty_medical_assistant"),
                job("2017-01", "2017-06", "clinical", family="lead_medical_assistant"),
            ],
            Months(total=24 + 71, clinical=24 + 71, medical_assistant=24),
        ),
        # no dates, one date, reversed: nothing
        (
            [
                job(None, None, "clinical"),
                job("2020-01", None, "clinical"),
                job("2021-01", "2020-01", "clinical"),
            ],
            Months(),
        ),
    ],
)
def test_months_by_the_work_done(jobs: list[Job], months: Months):
    assert count_months(jobs, AS_OF) == months


def test_the_shortest_reading_is_never_longer():
    jobs = [job("2018", "2020", "clinical"), job("2019-05", "2021", "healthcare"), job("2022", "..")]
    longest, shortest = count_months(jobs, AS_OF), count_months(jobs, AS_OF, SHORTEST)
    assert (longest.total, shortest.total) == (107, 74)
    assert shortest.clinical < longest.clinical


@pytest.mark.parametrize(
    ("start", "end", "backwards"),
    [
        ("2021-05", "2019-06", True),
        ("2019-06", "2021-05", False),
        ("2019-06", "2019-06", False),
        ("2021", "2019", True),
        ("2019", "2019-03", False),
        ("2019-06", "2019", False),
        (None, "2019", False),
        ("2019", None, False),
    ],
)
def test_reversed_dates(start: str | None, end: str | None, backwards: bool):
    assert reversed_range(month(start), month(end)) is backwards
