"""How people write dates and ranges, as patterns; `dates` says what they mean."""

from __future__ import annotations

import re

_MONTHS = (
    "jan(?:uary|urary|uarry|ury)?",
    "feb(?:r?uary|urary|r)?",
    "mar(?:ch)?",
    "app?r(?:il)?",
    "may",
    "june?",
    "jull?y?",
    "au?g(?:ust)?",
    "sep(?:t(?:em|e)?(?:ber)?|etember|temeber)?",
    "o(?:ct(?:ober)?|cotber)",
    "nov(?:ember|emeber)?",
    "dec(?:ember|emeber)?",
)
#: Months by their first three letters, as written well or badly.
MONTH_NUMBERS = {
    name: number
    for number, names in enumerate("jan feb mar apr,app may jun jul aug,agu sep oct,oco nov dec".split(), 1)
    for name in names.split(",")
}
_MONTH = "(?:" + "|".join(_MONTHS) + r")(?![a-z])\.?"
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_SHORT_YEAR = r"['’‘`]\s?\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_GAP = r"[\s.,/\-]{0,3}"
PRESENT = (
    r"(?:presently|(?:the\s)?present|currently|current|curr\b\.?|pres\b\.?|now|today|ongoing|on-going"
    r"|to\s?date|(?<=to\s)date|till\s?date|till\s?now|this\sday|still\s(?:employed|there|here|working))"
)
#: One date, most exact notation first; "@" and "~" are filled in by `_date_of`.
_DATE = rf"""(?:
    (?P<@m1>{_MONTH}){_GAP}(?:{_DAY}{_GAP})?(?:of\s)?
        (?P<@y1>{_YEAR}|{_SHORT_YEAR})(?!\d)
  | (?<!\d){_DAY}{_GAP}(?:of\s)?(?P<@m2>{_MONTH}){_GAP}(?P<@y2>{_YEAR}|{_SHORT_YEAR})(?!\d)
  | (?<![\d/])(?P<@n3>0?[1-9]|1[0-2])\s?[/.\-–]\s?(?P<@d3>{_DAY})\s?[/.\-–]\s?(?P<@y3>{_YEAR}|\d\d)(?![\d/])
  | (?<![\d/])(?:1[3-9]|2\d|3[01])[/.\-](?P<@n0>0?[1-9]|1[0-2])[/.\-](?P<@y0>{_YEAR})(?![\d/])
  | (?<![\d/])(?P<@n4>0?[1-9]|1[0-2])\s?[/.\-–]\s?(?P<@y4>{_YEAR})(?![\d/])
  | (?<!\d)(?P<@y5>{_YEAR})(?:[ ]?[/\-][ ]?|\.(?=\d\d))(?P<@n5>0?[1-9]|1[0-2])
        (?:[/.\-](?:0[1-9]|[12]\d|3[01]))?
        (?![\d/])
  | (?P<@s6>spring|summer|fall|autumn|winter|early|mid|late|q[1-4]){_GAP}(?:of\s)?
        (?P<@y6>{_YEAR}|{_SHORT_YEAR})(?!\d)
  | (?<![\d/])(?P<@n7>0?[1-9]|1[0-2])\s?/\s?['’]?(?P<@y7>\d\d)(?![\d/])
  | (?<![\w'’])(?P<@y9>{_SHORT_YEAR})(?=\s*(?:-|–|—|to\b)|[\s,;)]|$)
  | (?<![\d$#.,/~])(?<!\d{{3}}\s)(?P<@y8>{_YEAR})(?![\d%]|[,.]\d)
)"""


def _date_of(side: str) -> str:
    """Return the pattern of one end of a range; behind a dash a bare year is an end, not a start."""
    return _DATE.replace("@", side).replace("~", r"\-" if side == "a" else "")


_JOIN = (
    r"(?:\s*(?:-{1,3}>?|–|—|−|~|→|>|\bto\b|\bthrough\b|\bthru\b|['’]?\btill?\b|\buntil\b|\bup\sto\b|\band\suntil\b|/)"
    r"\s*){1,2}"
)
_FLAGS = re.IGNORECASE | re.VERBOSE

#: What a date begins with, and a digit soon after: most places of a text are passed over quickly.
_BEGINS = r"(?=[\djfmasondwelq'’‘`])(?=\D{0,24}\d)"
RANGE = re.compile(
    rf"""{_BEGINS}(?P<since>\bsince\s+(?:about\s+)?)?(?:\bfrom\s+)?{_date_of("a")}
    (?:{_JOIN}(?:the\s+)?(?:(?P<present>{PRESENT}(?![a-z]))|{_date_of("b")}
        |(?<=[\-–—])\s*(?P<yy>\d\d)(?!\d|/))
      |\s*(?P<on>onwards?\b|(?:and|&)\son\b)
      |\s*(?P<open>(?:-|–|—|\bto\b)\s*(?=$|\n|\()))?""",
    _FLAGS,
)
#: "Nov 17 - Dec 18": two digits behind a month are a year only where both ends have them.
SHORT_RANGE = re.compile(
    rf"(?P<m>{_MONTH})[\s\-]?(?P<y>[0-4]\d)(?![\d:])\s*{_JOIN}"
    rf"(?:(?P<n>{_MONTH})[\s\-]?(?P<z>[0-4]\d)|(?P<now>{PRESENT}(?![a-z])))(?![\d,])",
    re.IGNORECASE,
)
#: "June - August 2019", "Sept to Dec 2018": the first month takes the second one's year.
SHARED_YEAR = re.compile(
    rf"(?P<m>{_MONTH}){_JOIN}(?P<n>{_MONTH}){_GAP}(?P<y>{_YEAR}|{_SHORT_YEAR})(?!\d)",
    re.IGNORECASE,
)
GLUED_YEARS = re.compile(rf"(?<!\d)(?P<a>{_YEAR})to(?P<b>{_YEAR}|{PRESENT})(?!\d)", re.IGNORECASE)
#: "2018 June - 2019 August": the year before its month at both ends.
YEARS_FIRST = re.compile(
    rf"(?<!\d)(?P<a>{_YEAR}),?\s(?P<m>{_MONTH}){_JOIN}"
    rf"(?:(?P<b>{_YEAR}),?\s(?P<n>{_MONTH})(?!{_GAP}(?:\d|['’]))|(?P<now>{PRESENT}(?![a-z])))",
    re.IGNORECASE,
)
#: "Present - June 2019": the newest end first. "Current to May 2019" is one at a line's beginning only,
#: since a licence may be "current to" a month as well.
BACKWARDS = re.compile(
    rf"""(?:(?<![a-z])(?:present|current|now)[ ]*(?:-|–|—)[ ]*|(?<![^\n])(?:present|current)[ ]to[ ])
    {_date_of("a")}(?![ ]*(?:-|–|—|\bto\b))""",
    _FLAGS,
)
#: What may begin with digits, with a word such as "present", and with all else, the surest first.
FIGURES = (GLUED_YEARS, YEARS_FIRST, RANGE)
NOWS = (BACKWARDS, SHARED_YEAR, SHORT_RANGE, RANGE)
WORDS = (SHARED_YEAR, SHORT_RANGE, RANGE)
DIGITS = re.compile(r"\d+")
#: How a date begins, in small letters: a month, a season, "since", "from", digits.
BEGINNING = re.compile(
    r"j(?=an|u[nl])|f(?=eb|rom|all)|m(?=a[ry]|id)|a(?=p?pr|ug|gu|utumn)|s(?=ep|ince|pring|ummer)|o(?=ct|co)"
    r"|n(?=o[vw])|d(?=ec)|w(?=inter)|e(?=arly)|l(?=ate)|q(?=[1-4])|p(?=resent)|c(?=urrent)|['’‘`]|\d+"
)
#: A date of two months has its first digit at most so many characters behind its beginning.
FAR = 64
