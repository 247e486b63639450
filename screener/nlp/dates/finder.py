"""The dates of a resume, among them the two ends of a post's in cells of their own.

Two dates that stand side by side are the ends of a post only where work is told; in a table of cards
they say when a card was issued and when it runs out. Years told one by one ("2013, 2014 and 2016") are a
stretch of time where unpaid work is told, and that of a season ("Summer Clerk, 2015, 2016, 2017").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from screener.nlp.dates.grammar import Found, find_dates
from screener.nlp.dates.notations import present
from screener.nlp.heads.page import WORK
from screener.patterns import any_word, later
from screener.values import Month
from screener.vocab.words import load_words

#: What may stand between the cells, and a cell that says that a post goes on.
_BORDER = later(r"[ ]*[|–-]?[ ]*\t[ ]*[|–-]?[ ]*")
_NOW = later(lambda: rf"{_BORDER.pattern}(?:{present()})(?=[ ]*(?:[\t\n|]|$))", re.IGNORECASE)
#: Parts in which unpaid work is told, and the further years of it.
_UNPAID = frozenset({"volunteer", "affiliations", "interests"})
_YEAR_BY_YEAR = later(
    r"(?:[ ]*(?:,[ ]*)?(?:(?:and|&|again(?:[ ]in)?|then|also)[ ]+){0,2}(?P<year>(?:19|20)\d\d)(?![\d%]))+"
)
#: Words before the year in which something began that is still done.
_SINCE = later(
    r"\b(?:from|appointed(?:[ ]in)?|elected(?:[ ]in)?|started(?:[ ]it)?[ ]in)[ ](?:[a-z]+[ ])?\d{4}$",
    re.IGNORECASE,
)
#: Years one by one that close a line, and the words of a post of a season before them.
_ONE_BY_ONE = later(r"(?:19|20)\d\d(?:(?:,|,?[ ]and)[ ](?:19|20)\d\d){1,5}(?=[ ]*(?:\n|\Z))")
_SEASON = later(r"\b(?:summers?|winters?|seasonal|holidays?|harvests?)\b[^.:]*,[ ]$", re.IGNORECASE)
#: The words of `_SINCE` fill so many characters before a year.
_NEAR = 20
#: The line of a date is looked at so far.
_FAR = 200


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
        text: str = doc.user_data["text"]
        found = find_dates(text, pivot=pivot)
        if "\t" in text:
            work = [(span.start_char, span.end_char) for span in doc.spans["sections"] if span.label_ in WORK]
            found = join_ends(text, found, work)
        unpaid = [span for span in doc.spans["sections"] if span.label_ in _UNPAID]
        stretches = [(span.start_char, span.end_char) for span in unpaid]
        stretches.extend(years.span() for years in _ONE_BY_ONE.finditer(text) if _is_of_season(text, years))
        if stretches:
            found = _join_years(text, found, stretches)
        for item in found:
            span = doc.char_span(
                item.start, item.end, label=item.kind.upper(), span_id=item.iso(), alignment_mode="expand"
            )
            if span is not None:
                spans.append(span)
        doc.spans["ranges"] = spans
        return doc


def _is_of_season(text: str, years: re.Match[str]) -> bool:
    line = text[max(years.start() - _FAR, 0) : years.start()].rpartition("\n")[2]
    return _SEASON.search(line) is not None


def join_ends(text: str, found: Sequence[Found], work: Sequence[tuple[int, int]]) -> list[Found]:
    """Return the dates, with those of two cells within the stretches `work` made one range."""
    joined: list[Found] = []
    for item in found:
        before = joined[-1] if joined else None
        if before is not None and _ends(text, before, item) and _tells_work(text, before.start, work):
            joined[-1] = Found(before.start, item.end, "range", before.first, item.first, ongoing=False)
        elif (
            item.kind != "range"
            and (now := _NOW.match(text, item.end))
            and _tells_work(text, item.start, work)
        ):
            joined.append(Found(item.start, now.end(), "range", item.first, None, ongoing=True))
        else:
            joined.append(item)
    return joined


def _join_years(text: str, found: Sequence[Found], unpaid: Sequence[tuple[int, int]]) -> list[Found]:
    """Return the dates, with years told one by one within the stretches `unpaid` made one range, and those
    that say since when something is done a range that goes on."""
    joined: list[Found] = []
    for item in found:
        if joined and item.start < joined[-1].end:
            continue
        inside = any(start <= item.start < end for start, end in unpaid)
        joined.append(_years_on(text, item) if inside else item)
    return joined


def _years_on(text: str, item: Found) -> Found:
    """Return a date of unpaid work with the years that follow on it, or with the time since then."""
    last = item.last if item.kind == "range" else item.first
    if last is None and item.kind == "range" and not item.ongoing:  # "2017 -"
        return Found(item.start, item.end, "range", item.first, None, ongoing=True)
    years = _YEAR_BY_YEAR.match(text, item.end)
    if years is not None and last is not None and int(years["year"]) > last.year:
        end = Month(int(years["year"]))
        return Found(item.start, years.end(), "range", item.first, end, ongoing=False)
    if item.kind != "range" and _SINCE.search(text, max(item.start - _NEAR, 0), item.end):
        return Found(item.start, item.end, "range", item.first, None, ongoing=True)
    return item


def _ends(text: str, before: Found, item: Found) -> bool:
    """Return whether two dates are the first and the last of a stretch of time, side by side."""
    if "range" in (before.kind, item.kind) or before.first is None or item.first is None:
        return False
    beside = _BORDER.fullmatch(text, before.end, item.start) is not None
    return beside and _number(before.first, 1) <= _number(item.first, 12)


def _number(month: Month, unknown: int) -> int:
    return 12 * month.year + (month.month or unknown)


def _tells_work(text: str, at: int, work: Sequence[tuple[int, int]]) -> bool:
    """Return whether a date stands where posts do, on a line that speaks of no card."""
    before, after = text[max(at - _FAR, 0) : at], text[at : at + _FAR]
    line = before.rpartition("\n")[2] + after.partition("\n")[0]
    return (
        any(start <= at < end for start, end in work)
        and any_word(load_words().beside_card_dates).search(line) is None
    )
