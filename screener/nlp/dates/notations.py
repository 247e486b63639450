"""How people write dates and ranges, as patterns; `grammar` says what they mean."""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.vocab.months import NUMBERS
from screener.vocab.words import load_words

_MONTHS = (
    # The letters of a name in any order behind its first three: "Januray", "Septmber".
    "jan[uary]{0,6}|j(?:au|nu)[nary]{2,4}",
    "feb[ruay]{0,7}",
    "mar(?:ch|hc?)?",
    "ap(?:p?r[il]{0,3}|irl)",
    "may",
    "jun[en]?",
    "jul[ly]{0,2}",
    "au?g[ust]{0,4}|agu[ust]{0,3}",
    "sep[temb]{0,6}[er]{0,3}|set(?!ters?\\b)p?[temb]{0,5}[er]{0,3}",
    "oct[ober]{0,5}|ocot?ber|ocot",
    "nov[embr]{0,7}",
    "dec[embr]{0,7}|dez",
)
#: Months by their first three letters, as written well or badly.
_BADLY = "jau:jan jnu:jan app:apr api:apr agu:aug ags:aug set:sep oco:oct dez:dec"
MONTH_NUMBERS = NUMBERS | {
    badly: NUMBERS[name] for badly, name in (each.split(":") for each in _BADLY.split())
}
_MONTH = "(?:" + "|".join(_MONTHS) + r")(?![a-z])\.?"
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_SHORT_YEAR = r"['’‘`]\s?\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_GAP = r"[\s.,/\-]{0,3}"


def present() -> str:
    """Return a pattern of how people say that a post goes on, in any case: "present", "to date"."""
    return rf"(?:{any_of(load_words().still_going_on)}|curr\b\.?|pres\b\.?|(?<=to\s)date)"


def _date_of(side: str) -> str:
    """Return the pattern of one end of a range, most exact notation first; behind a dash a bare year is an
    end, not a start. A season or a month in full that ends a sentence is not of the year below."""
    dashes = r"/\-" if side == "a" else ""
    return rf"""(?:
    (?P<{side}m1>{_MONTH})(?!(?<=[a-z]{{5}})\.\n|(?<=[a-z]{{5}}\.)\n){_GAP}(?:{_DAY}{_GAP})?(?:of\s)?
        (?P<{side}y1>{_YEAR}|{_SHORT_YEAR})(?!\d)
  | (?<!\d){_DAY}{_GAP}(?:of\s)?(?P<{side}m2>{_MONTH}){_GAP}(?P<{side}y2>{_YEAR}|{_SHORT_YEAR})(?!\d)
  | (?<![\d/])(?P<{side}n3>0?[1-9]|1[0-2])\s?(?P<{side}q3>[/.\-–])\s?(?P<{side}d3>{_DAY}|00|xx?)
        \s?(?P={side}q3)\s?(?P<{side}y3>{_YEAR}|\d\d)(?![\d/])
  | (?<![\d/])(?:1[3-9]|2\d|3[01])[/.\-](?P<{side}n0>0?[1-9]|1[0-2])[/.\-](?P<{side}y0>{_YEAR})(?![\d/])
  | (?<![\d/])(?P<{side}n4>0?[1-9]|1[0-2])\s?[/.\-–]\s?(?P<{side}y4>{_YEAR})(?![\d/])
  | (?<!\d)(?P<{side}y5>{_YEAR})(?:[ ]?[/\-][ ]?|\.(?=\d\d))(?P<{side}n5>0?[1-9]|1[0-2])
        (?:[/.\-](?:0[1-9]|[12]\d|3[01]))?
        (?![\d/])
  | (?P<{side}s6>spring|summer|fall|autumn|winter|early|mid|late|q[1-4]
        |(?:the\s)?(?:end|beginning|middle)(?=\sof))(?!\.\n){_GAP}(?:of\s)?
        (?P<{side}y6>{_YEAR}|{_SHORT_YEAR})(?!\d)
  | (?<![\d/])(?P<{side}n7>0?[1-9]|1[0-2])\s?/\s?['’]?(?P<{side}y7>\d\d)(?![\d/])
  | (?<![\w'’])(?P<{side}y9>{_SHORT_YEAR})(?=\s*(?:-|–|—|to\b)|[\s,;)]|$)
  | (?<![\d$#.,{dashes}])(?<!\d{{3}}[^\S\t\n])(?P<{side}y8>{_YEAR})(?![\d%]|[,.]\d)
)"""


def _figure(side: str) -> str:
    """Return the pattern of a month and a short year at one end of a range: "6-19", "12.18"."""
    return (
        rf"(?:(?P<{side}m>0?[1-9]|1[0-2])-(?P<{side}y>[0-4]\d|[89]\d)"
        rf"|(?P<{side}n>0[1-9]|1[0-2])\.(?P<{side}z>[0-4]\d|[89]\d))"
    )


_ABOUT = r"(?:(?:about|around|approx(?:imately)?\.?|roughly|circa)\s+)?"
_JOIN = (
    r"\.?(?:\s*(?:-{1,3}>?|–|—|−|~|→|>|\bto\b|\bthrough\b|\bthru\b|['’]?\btill?\b|\buntil\b|\bup\s(?:to|until)\b|\band\suntil\b|/)"
    r"\s*){1,2}"
)
_FLAGS = re.IGNORECASE | re.VERBOSE

#: What a date begins with, and a digit soon after: most places of a text are passed over quickly.
_BEGINS = r"(?=[\djfmasondwelqbcr'’‘`])(?=\D{0,24}\d)"
RANGE = later(
    lambda: (
        rf"""{_BEGINS}
    (?P<since>\bsince\s+|(?:\bstarted|(?:(?<=\n)|(?<=[|,(–—]\s)|(?<=\t))from)\s+(?=.{{4,16}}(?:\n|\Z)))?
    (?P<from>\bfrom\s+)?{_ABOUT}{_date_of("a")}
    (?:{_JOIN}{_ABOUT}(?:the\s+)?(?:(?P<present>{present()}(?![a-z]))|{_date_of("b")}
        |(?P<sm>{_MONTH})\s?(?P<sy>[0-4]\d)(?![\d,:])|(?<=[\-–—/])\s*(?P<yy>\d\d)(?!\d|/))
      |\s*(?P<on>onwards?\b|(?:and|&)\s(?:on|ongoing|continuing|counting)\b|\((?:ongoing|current|present)\)
        |(?(from)on(?=\s*(?:$|[\n,.;)]))|(?!)))
      |\s*(?P<open>(?:-{{1,2}}>?|–|—|→|\bto\b)\s*(?=$|\n|\()))?"""
    ),
    _FLAGS,
)
#: "Nov 17 - Dec 18": two digits behind a month are a year only where both ends have them.
SHORT_RANGE = later(
    lambda: (
        rf"(?P<m>{_MONTH})[\s\-/]?(?P<y>[0-4]\d)(?![\d:])\s*{_JOIN}"
        rf"(?:(?P<n>{_MONTH})[\s\-/]?(?P<z>[0-4]\d)|(?P<now>{present()}(?![a-z])))(?![\d,])"
    ),
    re.IGNORECASE,
)
#: "June - August 2019", "Sept to Dec 2018": the first month takes the second one's year; "May - August ('14
#: and '15)" is one stretch, as seasons are.
_ANY_YEAR = rf"(?:{_YEAR}|{_SHORT_YEAR}|\d\d['’‘`])"
SHARED_YEAR = later(
    rf"(?P<m>{_MONTH}){_JOIN}(?P<n>{_MONTH}){_GAP}(?:\((?P<a>{_ANY_YEAR})(?:,\s?{_ANY_YEAR}){{0,4}}"
    rf"(?:,?\s?(?:and|&)\s?|,\s?|\s?[-–/]\s?)(?P<b>{_ANY_YEAR})\)|(?P<y>{_YEAR}|{_SHORT_YEAR})(?!\d))",
    re.IGNORECASE,
)
#: "between June 2019 and May 2021", "Start date: 3/2018 | End date: 5/2020", "began 2018, left 2020".
_COLON = r"\s*(?::|\.{3,})?\s*"
_STARTS = rf"(?:start(?:ed|ing)?|began|begin(?:ning)?|from|hired|joined)(?:\s+date)?(?:\s+(?:in|on))?{_COLON}"
_STOPS = (
    r"(?:end(?:ed|ing)?|left|finish(?:ed)?|separat(?:ed|ion)|until|thru|to)(?:\s+date)?"
    rf"(?:\s+(?:in|on))?{_COLON}"
)
LABELLED = later(
    lambda: (
        rf"""(?<![a-z])(?:(?P<between>between\s+)|{_STARTS}){_ABOUT}{_date_of("a")}
    (?:(?(between)\s+and\s+|(?!))|\s*[\s,;|.–—-]\s*(?:and\s+)?{_STOPS})
    {_ABOUT}(?:the\s+)?(?:(?P<present>{present()}(?![a-z]))|{_date_of("b")})"""
    ),
    _FLAGS,
)
#: "summers 2018 and 2019", "Summer 2018, Summer 2019", "summers 2010 to 2013", "winters, 2016-17 and
#: 2017-18", "February to April 2023 and 2024", "June and July, 2017 to 2019": a season's work in several
#: years is one stretch, from the first to the last.
_YEARS = rf"{_YEAR}(?:[-–/]\d\d(?!\d))?"
_SEASON = r"(?:summer|winter|spring|fall|autumn|season|holiday|harvest)"
SEASONS = later(
    rf"(?<![a-z])(?:{_SEASON}s?[ ,]{{1,2}}(?:of\s)?"
    rf"|(?:each|every)\s(?:{_SEASON}|year)[ ,]{{1,2}}(?:(?:of|in|from)\s)?"
    rf"|(?P<m>{_MONTH})(?:{_JOIN}|\s(?:and|&)\s)(?P<n>{_MONTH}),?\s(?:of\s)?)"
    rf"(?P<a>{_YEAR})(?:[-–/]\d\d(?!\d))?(?:,\s?(?:{_SEASON}s?\s)?{_YEARS}){{0,4}}"
    rf"(?:,?\s?(?:and|&)\s|[,;/]\s?|\s/\s)(?:{_SEASON}s?\s(?:of\s)?)?"
    rf"(?P<b>{_YEAR})(?:[-–/](?P<c>\d\d)(?!\d))?(?!\d)"
    rf"|(?<![a-z])(?:{_SEASON}s[ ,]{{1,2}}(?:of\s)?"
    rf"|(?P<o>{_MONTH})(?:{_JOIN}|\s(?:and|&)\s)(?P<p>{_MONTH}),\s)"
    rf"(?P<d>{_YEAR})(?:\s?(?:to|through|thru|until|-|–|—)\s?)(?P<e>{_YEAR})(?!\d)",
    re.IGNORECASE,
)
#: "March 3 to April 25 2025": the first day takes the second one's year.
DAYS = later(
    rf"(?P<m>{_MONTH})\s?{_DAY}{_JOIN}(?P<n>{_MONTH})\s?{_DAY},?\s(?P<y>{_YEAR})(?!\d)", re.IGNORECASE
)
#: "6-19 to 5-21", "12.18 - 01.20": months and short years that only a range with both ends makes sure.
FIGURE_RANGE = later(
    lambda: (
        rf"(?<![\d$.,/-])(?<!ages )(?<!aged )(?<!grades ){_figure('a')}"
        rf"\s*(?:\s-{{1,2}}\s|–|—|\bto\b|\bthru\b|\bthrough\b|\buntil\b|\btill?\b)\s*"
        rf"(?:(?P<now>(?i:{present()})(?![A-Za-z]))|{_figure('b')})(?![\d.:/%-]|\s+[a-z])"
    )
)
#: "03/2018 05/2021", "04/2019 Present": two cells of a table, alone at one end of their line.
CELLS = later(
    lambda: (
        rf"(?<![\d/])(?P<m>0?[1-9]|1[0-2])/(?P<y>{_YEAR})[ \t]*\|?[ \t]*"
        rf"(?:(?P<n>0?[1-9]|1[0-2])/(?P<z>{_YEAR})(?![\d/])|(?P<now>{present()}(?![a-z])))"
    ),
    re.IGNORECASE,
)
#: The row that names the columns of such a table; cards have columns of dates as well.
COLUMNS = later(
    r"^(?=[^\n]{0,70}$)(?=[^\n]*\b(?:position|title|role)\b)"
    r"(?=[^\n]*\b(?:employer|company|organi[sz]ation|facility)\b)"
    r"[^\n]*\b(?:from|start|begin)\b[^\n]*\b(?:to|end)\b",
    re.IGNORECASE | re.MULTILINE,
)
GLUED_YEARS = later(lambda: rf"(?<!\d)(?P<a>{_YEAR})to(?P<b>{_YEAR}|{present()})(?!\d)", re.IGNORECASE)
#: "2018 June - 2019 August": the year before its month at both ends.
YEARS_FIRST = later(
    lambda: (
        rf"(?<!\d)(?P<a>{_YEAR}),?\s(?P<m>{_MONTH}){_JOIN}"
        rf"(?:(?P<b>{_YEAR}),?\s(?P<n>{_MONTH})(?!{_GAP}(?:\d|['’]))|(?P<now>{present()}(?![a-z])))"
    ),
    re.IGNORECASE,
)
#: "Present - June 2019": the newest end first. "Current to May 2019" is one at a line's beginning only,
#: since a licence may be "current to" a month as well.
BACKWARDS = later(
    rf"""(?:(?<![a-z])(?:present|current|now)[ ]*(?:-|–|—)[ ]*|(?<![^\n])(?:present|current)[ ]to[ ])
    {_date_of("a")}(?![ ]*(?:-|–|—|\bto\b))""",
    _FLAGS,
)
#: What may begin with digits, with a word such as "present", and with all else, the surest first.
FIGURES = (GLUED_YEARS, FIGURE_RANGE, CELLS, YEARS_FIRST, RANGE)
NOWS = (BACKWARDS, SHARED_YEAR, SHORT_RANGE, RANGE)
WORDS = (SEASONS, DAYS, SHARED_YEAR, SHORT_RANGE, RANGE)
#: Words that begin so are labels or seasons, and no months: most of them begin no date at all.
LABELS = {
    **dict.fromkeys(("st", "be", "fr", "hi", "jo"), (LABELLED, RANGE)),
    **dict.fromkeys(
        ("su", "wi", "sp", "fa", "ha", "ho", "ea", "ev", "si", "la", "mi", "en", "ab", "ro"), (SEASONS, RANGE)
    ),
}
DIGITS = re.compile(r"\d+")
#: How a date begins, in small letters: a month, a season, "since", "from", the figures of a day, a month or a
#: year; telephones, amounts and numbers of streets have more of them.
BEGINNING = re.compile(
    r"j(?=a[nu]|nu|u[nl]|oined)|f(?=eb|rom|all)|m(?=a[ry]|id)|a(?=p?pr|pir|ug|gu|utumn|bout|round)"
    r"|s(?=ep|et|ince|pring|ummer|tart|easons)|o(?=ct|co)|n(?=o[vw])|d(?=e[cz])|w(?=inter)"
    r"|e(?=arly|nd of|ach|very)|l(?=ate)|q(?=[1-4])|p(?=resent)|c(?=urrent|irca)|b(?=etween|egan|egin)"
    r"|h(?=ired|oliday|arvest)|r(?=oughly)|['’‘`]|(?<!\d)(?:\d\d?|19[4-9]\d|20[0-4]\d)(?!\d)"
)
#: A date of two months has its first digit at most so many characters behind its beginning.
FAR = 64
