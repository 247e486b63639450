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

from spacy.language import Language
from spacy.tokens import Doc

from screener.values import Month

_MONTHS = (
    "jan(?:uary)?",
    "feb(?:r?uary|r)?",
    "mar(?:ch)?",
    "apr(?:il)?",
    "may",
    "june?",
    "july?",
    "aug(?:ust)?",
    "sep(?:t(?:em|e)?(?:ber)?)?",
    "oct(?:ober)?",
    "nov(?:ember)?",
    "dec(?:ember)?",
)
_MONTH = "(?:" + "|".join(_MONTHS) + r")(?![a-z])\.?"
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_SHORT_YEAR = r"['’‘`]\s?\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_GAP = r"[\s.,/\-]{0,3}"
_PRESENT = (
    r"(?:presently|(?:the\s)?present|currently|current|now|today|ongoing|on-going"
    r"|to\s?date|till\s?date|till\s?now)"
)
#: One date, most exact notation first; "@" and "~" are filled in by `_date_of`.
_DATE = rf"""(?:
    (?P<@m1>{_MONTH}){_GAP}(?:{_DAY}{_GAP})?(?:of\s)?
        (?P<@y1>{_YEAR}|{_SHORT_YEAR})(?!\d)
  | (?<!\d){_DAY}{_GAP}(?:of\s)?(?P<@m2>{_MONTH}){_GAP}(?P<@y2>{_YEAR}|{_SHORT_YEAR})(?!\d)
  | (?<![\d/])(?P<@n3>0?[1-9]|1[0-2])\s?[/.\-–]\s?{_DAY}\s?[/.\-–]\s?(?P<@y3>{_YEAR}|\d\d)(?![\d/])
  | (?<![\d/])(?P<@n4>0?[1-9]|1[0-2])\s?[/.\-–]\s?(?P<@y4>{_YEAR})(?![\d/])
  | (?<!\d)(?P<@y5>{_YEAR})[ ]?[/.\-][ ]?(?P<@n5>0?[1-9]|1[0-2])(?:[/.\-](?:0[1-9]|[12]\d|3[01]))?
        (?![\d/])
  | (?P<@s6>spring|summer|fall|autumn|winter|early|mid|late){_GAP}(?:of\s)?
        (?P<@y6>{_YEAR}|{_SHORT_YEAR})(?!\d)
  | (?<![\d/])(?P<@n7>0?[1-9]|1[0-2])\s?/\s?['’]?(?P<@y7>\d\d)(?![\d/])
  | (?<![\w'’])(?P<@y9>{_SHORT_YEAR})(?=\s*(?:-|–|—|to\b)|[\s,;)]|$)
  | (?<![\d$#.,/~])(?<!\d{{3}}\s)(?P<@y8>{_YEAR})(?![\d%]|[,.]\d)
)"""


def _date_of(side: str) -> str:
    """Return the pattern of one end of a range; behind a dash a bare year is an end, not a start."""
    return _DATE.replace("@", side).replace("~", r"\-" if side == "a" else "")


_JOIN = (
    r"(?:\s*(?:-|–|—|−|~|→|\bto\b|\bthrough\b|\bthru\b|\btill\b|\buntil\b|\bup\sto\b|\band\suntil\b|/)"
    r"\s*){1,2}"
)
_FLAGS = re.IGNORECASE | re.VERBOSE

#: What a date begins with, and a digit soon after: most places of a text are passed over quickly.
_BEGINS = r"(?=[\djfmasondwel'’‘`])(?=\D{0,24}\d)"
_RANGE = re.compile(
    rf"""{_BEGINS}(?P<since>\bsince\s+(?:about\s+)?)?(?:\bfrom\s+)?{_date_of("a")}
    (?:{_JOIN}(?:(?P<present>{_PRESENT}(?![a-z]))|{_date_of("b")}
        |(?<=[\-–—])\s*(?P<yy>\d\d)(?!\d|/))
      |\s*(?P<open>(?:-|–|—|\bto\b)\s*(?=$|\n|\()))?""",
    _FLAGS,
)
#: "Nov 17 - Dec 18": two digits behind a month are a year only where both ends have them.
_SHORT_RANGE = re.compile(
    rf"(?P<m>{_MONTH})\s(?P<y>[0-4]\d)\s*{_JOIN}"
    rf"(?:(?P<n>{_MONTH})\s(?P<z>[0-4]\d)|(?P<now>{_PRESENT}(?![a-z])))(?![\d,])",
    re.IGNORECASE,
)
#: "June - August 2019", "Sept to Dec 2018": the first month takes the second one's year.
_SHARED_YEAR = re.compile(
    rf"(?P<m>{_MONTH}){_JOIN}(?P<n>{_MONTH}){_GAP}(?P<y>{_YEAR}|{_SHORT_YEAR})(?!\d)",
    re.IGNORECASE,
)
_GLUED_YEARS = re.compile(rf"(?<!\d)(?P<a>{_YEAR})to(?P<b>{_YEAR}|{_PRESENT})(?!\d)", re.IGNORECASE)
#: What may stand at a place, the surest first.
_PATTERNS = (_SHARED_YEAR, _SHORT_RANGE, _GLUED_YEARS, _RANGE)
_DIGITS = re.compile(r"\d+")
#: How a date begins, in small letters: a month, a season, "since", "from", digits.
_BEGINNING = re.compile(
    r"j(?=an|u[nl])|f(?=eb|rom|all)|m(?=a[ry]|id)|a(?=pr|ug|utumn)|s(?=ep|ince|pring|ummer)|o(?=ct)|n(?=ov)"
    r"|d(?=ec)|w(?=inter)|e(?=arly)|l(?=ate)|['’‘`]|\d+"
)
#: A date of two months has its first digit at most so many characters behind its beginning.
_FAR = 64


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
    # Each pattern goes on behind its own last match, whether or not that was taken.
    behind = dict.fromkeys(_PATTERNS, 0)
    for start in _beginnings(text):
        for pattern in _PATTERNS:
            match = pattern.match(text, start) if start >= behind[pattern] else None
            if match is None:
                continue
            behind[pattern] = match.end()
            item = _read(match, pivot) if start >= taken else None
            if item is not None:
                found.append(item)
                taken = item.end
    return _split_pairs(text, found)


def _beginnings(text: str) -> Iterator[int]:
    """Yield where a date may begin: at digits, and at a word of dates or an apostrophe not far before
    them. Most of a resume is thereby passed over."""
    low = text.replace("İ", "I").lower()  # the one letter whose small form is longer
    end = 0
    for digits in _DIGITS.finditer(low):
        start = max(digits.start() - _FAR, end)
        end = digits.end()
        for found in _BEGINNING.finditer(low, start, end):
            yield found.start()


def _read(match: re.Match[str], pivot: int) -> Found | None:
    groups = match.groupdict()
    if match.re is _SHARED_YEAR:
        year = _year(groups["y"], pivot)
        first, last = Month(year, _month(groups["m"])), Month(year, _month(groups["n"]))
        if (first.month or 0) > (last.month or 0):
            first = Month(year - 1, first.month)
        return Found(match.start(), match.end(), "range", first, last, ongoing=False)
    if match.re is _SHORT_RANGE:
        first = Month(_year(groups["y"], pivot), _month(groups["m"]))
        end = None if groups["now"] else Month(_year(groups["z"], pivot), _month(groups["n"]))
        return Found(match.start(), match.end(), "range", first, end, ongoing=end is None)
    if match.re is _GLUED_YEARS:
        ongoing = not groups["b"].isdigit()
        last_year = None if ongoing else Month(int(groups["b"]))
        return Found(match.start(), match.end(), "range", Month(int(groups["a"])), last_year, ongoing)
    first_date = _date(groups, "a", pivot)
    if first_date is None:
        return None
    if groups["present"] or groups["since"]:
        return Found(match.start(), match.end(), "range", first_date, None, ongoing=True)
    if groups["yy"]:
        last_date: Month | None = _short_end(first_date, groups["yy"])
    else:
        last_date = _date(groups, "b", pivot)
    if last_date is not None or groups["open"]:
        return Found(match.start(), match.end(), "range", first_date, last_date, ongoing=False)
    if groups["ay9"]:
        return None  # an apostrophe and two digits alone are as often feet and inches
    bare = groups["ay8"] is not None
    return Found(match.start(), match.end(), "year" if bare else "date", first_date, None, ongoing=False)


def _short_end(first: Month, digits: str) -> Month:
    """Return the end of `2016-19`: the same century, or the month where that would go back."""
    year = first.year - first.year % 100 + int(digits)
    return Month(year if year >= first.year else year + 100)


def _date(groups: dict[str, str | None], side: str, pivot: int) -> Month | None:
    for number in "123456":
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
    low = name.lower()
    return next(number for number, pattern in enumerate(_MONTHS, 1) if low[:3] == pattern[:3])


def _year(text: str, pivot: int) -> int:
    digits = int(re.sub(r"\D", "", text))
    if digits >= 100:
        return digits
    century = pivot - pivot % 100
    return century + digits if century + digits <= pivot + 10 else century - 100 + digits


def _split_pairs(text: str, found: list[Found]) -> list[Found]:
    """Return the list with `06/19 - 08/20` kept and lone `06/19` dropped.

    Two digits, a slash and two digits are a date only within a range; alone they are as
    often a blood pressure or a fraction.
    """
    return [
        item
        for item in found
        if item.kind != "date" or not re.fullmatch(r"\d\d?\s?/\s?\d\d", text[item.start : item.end])
    ]


def present_alone(text: str) -> list[tuple[int, int]]:
    """Return the places where "Current" or "Present" stands as a date of its own."""
    pattern = rf"(?:^|[\n|,:(]|\s[-–—]\s)\s*({_PRESENT})\s*(?=$|[\n|,)])"
    return [match.span(1) for match in re.finditer(pattern, text, re.IGNORECASE)]


@Language.factory("screener_dates")
def make_dates(nlp: Language, name: str) -> DateFinder:
    """Return the component that finds dates; see `DateFinder`."""
    return DateFinder()


class DateFinder:
    """Writes the group `ranges`: label RANGE, DATE or YEAR, `id_` the ISO text."""

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with its dates."""
        pivot: int = doc.user_data["pivot_year"]
        spans = []
        for item in find_dates(doc.user_data["text"], pivot=pivot):
            span = doc.char_span(
                item.start, item.end, label=item.kind.upper(), span_id=item.iso(), alignment_mode="expand"
            )
            if span is not None:
                spans.append(span)
        doc.spans["ranges"] = spans
        return doc


def parse_iso(text: str) -> tuple[Month | None, Month | None, bool]:
    """Return (first, last, ongoing) of the ISO text that `Found.iso` writes."""
    first, _, last = text.partition("/")
    return _iso_month(first), _iso_month(last), last == ".."


def _iso_month(text: str) -> Month | None:
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?", text)
    return Month(int(match[1]), int(match[2]) if match[2] else None) if match else None
