"""A grammar of dates and ranges as resumes write them.

`June 2019 – Present`, `06/2019-05/2021`, `2016–19`, `Jun '19 to Aug '20`, `Summer 2020`,
`since 2018`, `1st March 2020`, `June-August 2019`, `07/2016 -`, also glued to other text and
broken over lines. A range is two dates joined by a dash or a word, never two dates that
happen to stand near each other. Months that are not written stay unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from screener.nlp.dates.notations import (
    BACKWARDS,
    BEGINNING,
    CELLS,
    COLUMNS,
    DAYS,
    DIGITS,
    FAR,
    FIGURE_RANGE,
    FIGURES,
    GLUED_YEARS,
    LABELLED,
    LABELS,
    MONTH_NUMBERS,
    NOWS,
    RANGE,
    SEASONS,
    SHARED_YEAR,
    SHORT_RANGE,
    WORDS,
    YEARS_FIRST,
)
from screener.values import Month

_BARE = re.compile(r"q\d|the|end|begin|middle", re.IGNORECASE)
#: Behind the cells of a table so many characters may be its border.
_BORDER = 8
#: Years of two digits are so far ahead at most: cards run out, and studies end.
_AHEAD = 10
_SLASHED = re.compile(r"\d{4}\s?/\s?\d{2,4}")
#: As often a blood pressure or a fraction.
_PAIR = re.compile(r"\d\d?\s?/\s?\d\d")
_NO_DIGIT = re.compile(r"\D")
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Found:
    """A date or range in the text; `kind` tells them apart, a bare year apart from both."""

    start: int
    end: int
    kind: Literal["range", "date", "year"]
    first: Month | None
    last: Month | None
    ongoing: bool

    def iso(self) -> str:
        """Return `2019-06/2021-05`, `2019/..`, or a single `2027-05`."""
        if self.kind != "range":
            return str(self.first)
        return f"{self.first or '?'}/{'..' if self.ongoing else self.last or '?'}"


def find_dates(text: str, *, pivot: int) -> list[Found]:
    """Return all dates and ranges of a text, by position.

    `pivot` is the reading's own year: two-digit years up to ten years beyond it belong to
    its century, all others to the one before.
    """
    found: list[Found] = []
    taken = -1
    # Each pattern goes on behind its own last match, whether or not that was taken. They are told by
    # their ids, since a pattern looks through all of itself when it is asked for its hash.
    behind: dict[int, int] = {}
    for start in _beginnings(text):
        first = text[start]
        words = LABELS.get(text[start : start + 2].lower(), WORDS)
        for pattern in FIGURES if first.isdigit() else NOWS if first in "pPcCnN" else words:
            match = pattern.match(text, start) if start >= behind.get(id(pattern), 0) else None
            if match is None:
                continue
            behind[id(pattern)] = match.end()
            item = _read(match, pattern, pivot) if start >= taken else None
            if item is not None:
                found.append(item)
                taken = item.end
    return _split_pairs(text, found)


def _beginnings(text: str) -> Iterator[int]:
    """Yield where a date may begin: at digits, and at a word of dates or an apostrophe not far before
    them. Most of a resume is thereby passed over."""
    low = text.replace("İ", "I").lower()  # the one letter whose small form is longer
    end = 0
    for digits in DIGITS.finditer(low):
        start = max(digits.start() - FAR, end)
        end = digits.end()
        for found in BEGINNING.finditer(low, start, end):
            yield found.start()


def _read(match: re.Match[str], notation: re.Pattern[str], pivot: int) -> Found | None:
    """Return what a match means, None where it is no date after all."""
    if notation is CELLS:
        return _read_cells(match)
    if notation in (FIGURE_RANGE, SEASONS):
        return _read_figures(match, pivot) if notation is FIGURE_RANGE else _read_seasons(match)
    if notation in (DAYS, SHARED_YEAR, SHORT_RANGE, GLUED_YEARS, YEARS_FIRST):
        return _read_range(match, notation, pivot)
    return _read_ends(match, notation, pivot)


def _read_ends(match: re.Match[str], notation: re.Pattern[str], pivot: int) -> Found | None:
    """Return a date, or a range of which both ends are read alike."""
    groups = match.groupdict()
    first_date = _date(groups, "a", pivot)
    if first_date is None:
        return None
    if notation is BACKWARDS:
        past = first_date.year <= pivot
        return Found(match.start(), match.end(), "range", first_date, None, ongoing=True) if past else None
    if groups["by0"] and groups["ay3"]:
        first_date = _day_first(first_date, groups["ad3"])
    if groups["present"] or (notation is RANGE and (groups["on"] or _is_arrow(groups["open"]))):
        return Found(match.start(), match.end(), "range", first_date, None, ongoing=True)
    last_date = _date(groups, "b", pivot) if notation is LABELLED else _last(groups, first_date, pivot)
    if notation is LABELLED:
        return Found(match.start(), match.end(), "range", first_date, last_date, ongoing=False)
    if groups["since"] and last_date is None:
        return Found(match.start(), match.end(), "range", first_date, None, ongoing=True)
    if last_date is not None and _SLASHED.fullmatch(match[0]) and last_date.year <= first_date.year:
        return None  # "Windows 2003/2000"
    if last_date is not None or groups["open"]:
        return Found(match.start(), match.end(), "range", first_date, last_date, ongoing=False)
    if groups["ay9"]:
        return None  # an apostrophe and two digits alone are as often feet and inches
    # A quarter, or the end of a year, by itself dates a success, hardly ever a post.
    bare = groups["ay8"] is not None or _BARE.match(groups["as6"] or "") is not None
    return Found(match.start(), match.end(), "year" if bare else "date", first_date, None, ongoing=False)


def _is_arrow(open_end: str | None) -> bool:
    """Return whether an open end points on into the present: "2021 →"."""
    return open_end is not None and open_end.rstrip().endswith(("→", ">"))


def _last(groups: dict[str, str | None], first: Month, pivot: int) -> Month | None:
    """Return the end of a range, None where there is none."""
    if groups["yy"]:
        return _short_end(first, groups["yy"])
    if groups["sy"]:
        return Month(_year(groups["sy"], pivot), _month(groups["sm"] or ""))
    return _date(groups, "b", pivot)


def _read_range(match: re.Match[str], notation: re.Pattern[str], pivot: int) -> Found:
    """Return the range of a notation in which one end is read by the help of the other."""
    groups = match.groupdict()
    if notation in (DAYS, SHARED_YEAR):
        years = [_year(year, pivot) for year in (groups["y"] or groups["a"], groups["y"] or groups["b"])]
        first, last = Month(years[0], _month(groups["m"])), Month(years[1], _month(groups["n"]))
        if years[0] == years[1] and (first.month or 0) > (last.month or 0):
            first = Month(years[0] - 1, first.month)
        return Found(match.start(), match.end(), "range", first, last, ongoing=False)
    if notation is SHORT_RANGE:
        first = Month(_year(groups["y"], pivot), _month(groups["m"]))
        end = None if groups["now"] else Month(_year(groups["z"], pivot), _month(groups["n"]))
        return Found(match.start(), match.end(), "range", first, end, ongoing=end is None)
    if notation is GLUED_YEARS:
        ongoing = not groups["b"].isdigit()
        last_year = None if ongoing else Month(int(groups["b"]))
        return Found(match.start(), match.end(), "range", Month(int(groups["a"])), last_year, ongoing)
    first = Month(int(groups["a"]), _month(groups["m"]))
    end = None if groups["now"] else Month(int(groups["b"]), _month(groups["n"]))
    return Found(match.start(), match.end(), "range", first, end, ongoing=end is None)


def _read_cells(match: re.Match[str]) -> Found | None:
    """Return the range of two cells of a table of posts, None where they stand within other words."""
    text, groups = match.string, match.groupdict()
    begins = text[: match.start()].rstrip(" \t|").endswith("\n") or not text[: match.start()].strip(" \t|")
    behind = text[match.end() : match.end() + _BORDER].lstrip(" \t|")
    if (not begins and behind[:1] not in ("", "\n")) or not COLUMNS.search(text, 0, match.start()):
        return None
    end = None if groups["now"] else Month(int(groups["z"]), int(groups["n"]))
    first = Month(int(groups["y"]), int(groups["m"]))
    return Found(match.start(), match.end(), "range", first, end, ongoing=end is None)


def _read_seasons(match: re.Match[str]) -> Found | None:
    """Return the range of a season's work in several years: "summers of 2014, 2015 and 2016"."""
    groups = match.groupdict()
    first, last = int(groups["a"] or groups["d"]), int(groups["b"] or groups["e"])
    if groups["c"]:
        last += (int(groups["c"]) - last) % 100
    if last <= first:
        return None
    named = (groups["m"] or groups["o"], groups["n"] or groups["p"])
    months = [_month(name) if name else None for name in named]
    return Found(
        match.start(), match.end(), "range", Month(first, months[0]), Month(last, months[1]), ongoing=False
    )


def _read_figures(match: re.Match[str], pivot: int) -> Found | None:
    """Return the range of two months in figures with short years: "6-19 to 5-21"."""
    groups = match.groupdict()
    ends = [
        Month(
            _year(groups[f"{side}y"] or groups[f"{side}z"], pivot),
            int(groups[f"{side}m"] or groups[f"{side}n"]),
        )
        for side in ("a" if groups["now"] else "ab")
    ]
    first, last = ends[0], None if groups["now"] else ends[1]
    if last is not None and (last.year, last.month or 0) <= (first.year, first.month or 0):
        return None  # "7-12 to 3-12" are hours
    return Found(match.start(), match.end(), "range", first, last, ongoing=last is None)


def _day_first(month: Month, day: str) -> Month:
    """Return `01.06.2019` as June where the other end of the range shows that days come first."""
    number = int(_NO_DIGIT.sub("", day))
    return Month(month.year, number) if number <= 12 else month


def _short_end(first: Month, digits: str) -> Month:
    """Return the end of `2016-19`: the same century, or the month where that would go back."""
    year = first.year - first.year % 100 + int(digits)
    return Month(year if year >= first.year else year + 100)


def _date(groups: dict[str, str | None], side: str, pivot: int) -> Month | None:
    for number in "0123456":
        year = groups.get(f"{side}y{number}")
        if year:
            name = groups.get(f"{side}m{number}")
            digits = groups.get(f"{side}n{number}")
            month = _month(name) if name else int(digits) if digits else None
            return Month(_year(year, pivot), month)
    if groups.get(f"{side}y7"):
        return Month(_year(groups[f"{side}y7"] or "", pivot), int(groups[f"{side}n7"] or 0))
    bare = groups.get(f"{side}y8") or groups.get(f"{side}y9")
    if bare:
        return Month(_year(bare, pivot))
    return None


def _month(name: str) -> int:
    return MONTH_NUMBERS[name[:3].lower()]


def _year(text: str, pivot: int) -> int:
    digits = int(_NO_DIGIT.sub("", text))
    if digits >= 100:
        return digits
    century = pivot - pivot % 100
    return century + digits if century + digits <= pivot + _AHEAD else century - 100 + digits


def _split_pairs(text: str, found: list[Found]) -> list[Found]:
    """Return the list with `06/19 - 08/20` kept and lone `06/19` dropped.

    Two digits, a slash and two digits are a date only within a range; alone they are as
    often a blood pressure or a fraction.
    """
    return [item for item in found if item.kind != "date" or not _PAIR.fullmatch(text, item.start, item.end)]


def parse_iso(text: str) -> tuple[Month | None, Month | None, bool]:
    """Return (first, last, ongoing) of the ISO text that `Found.iso` writes."""
    first, _, last = text.partition("/")
    return _iso_month(first), _iso_month(last), last == ".."


def _iso_month(text: str) -> Month | None:
    match = _ISO.fullmatch(text)
    return Month(int(match[1]), int(match[2]) if match[2] else None) if match else None
