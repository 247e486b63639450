"""Posts told by what was done and where, without a title: "I worked in admitting at Elm Hospital from 1994
to 2009", "I've been at the window at Maple Pediatrics since March 2021".
"""

from __future__ import annotations

import re

from screener.nlp.heads.page import Dated, Head, Page
from screener.nlp.heads.pieces import as_employer
from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words

#: A name in capitals, behind a word for where; a shop of a chain has an article.
_NAME = (
    r"(?P<name>(?:(?:St|Dr|Mt)\.\s+)?[A-Z][\w'’&-]*(?:\.(?=\w)\w+)*"
    r"(?:\s+(?:of\s+the\s+|of\s+|and\s+|&\s+|the\s+)?[A-Z][\w'’&-]*){0,6})"
)
_ARTICLE = r"(?:the\s+|an?\s+|our\s+)?"
#: Words between what was done and the name: small ones, so that nothing else is named between them.
_SMALL = r"(?:\s+[a-z0-9][\w'’-]*){0,8}?"
_PLACE = (
    rf"\s+(?:at|for|with|(?<=room\s)of|(?<=office\s)of|(?<=desk\s)of|(?<=department\s)of)\s+{_ARTICLE}{_NAME}"
)
#: "Since I left Elm Hospital", "I have not worked": who is not there.
_DENIED = later(r"\b(?:not|never|n['’]t|would|will|want|hope|hoping|like to|love to)\b", re.IGNORECASE)
_SCHOOLED = later(
    r"\b(?:class|classes|course|courses|degree|diploma|student|patient|studied|study)\b", re.IGNORECASE
)
#: What stands in a sentence between the name and the dates of the stay there.
_NEAR = 40
#: "... from 2016 to 2018 and at Kohl's from 2018 to 2020".
_AND = later(rf"[,;]?\s+(?:and|then)\s+(?:then\s+)?(?:at|for|with)\s+{_ARTICLE}{_NAME}[\s,]*(?:from\s+)?")
_KIN = later(lambda: rf"\b(?:my|our|own|their)\s+(?:\w+\s+)?{any_of(load_post_words().kin)}\b", re.IGNORECASE)


def told_work(page: Page, start: int, end: int) -> list[Head]:
    """Return the posts that a sentence tells of by what was done, where and when."""
    dates = [date for date in page.dates_in(start, end) if date.is_range]
    match = _WORK_TOLD.search(page.text, start, end) if dates else None
    if match is None or _DENIED.search(page.text, start, match.end()):
        return []
    said = page.text[match.start() : match.start("name")]
    date = _of_stay(dates, match)
    if date is None or _KIN.search(said) or _SCHOOLED.search(said):
        return []
    found = [_head(page, date, match, (start, end))]
    for after in dates:
        name = _AND.fullmatch(page.text, date.end, after.start) if after.start >= date.end else None
        if name is not None:
            found[-1].place = (found[-1].place or (start, end))[0], date.end
            found.append(_head(page, after, name, (name.start("name"), end)))
            date = after
    return found


def _head(page: Page, date: Dated, match: re.Match[str], place: tuple[int, int]) -> Head:
    first, last = match.span("name")
    line = page.line_of(first)
    name = page.text[first:last].rstrip(" .,'’")
    employer = as_employer(page.text, first, first + len(name))
    return Head(range(line, line + 1), page.sections[line] or "top", date, None, employer, place, told=True)


def _of_stay(dates: list[Dated], match: re.Match[str]) -> Dated | None:
    """Return the dates that stand right behind the name, else those before what was done."""
    behind = next((date for date in dates if 0 <= date.start - match.end() <= _NEAR), None)
    return behind or next((date for date in dates if date.end <= match.start("name")), None)


def _told() -> str:
    """Return the pattern of work that is told."""
    words = load_post_words()
    deed = any_of(words.told_deeds)
    who = r"(?:\s+(?:the|an?)\s+(?:person|one|guy|girl|lady|man|woman|face|voice))?"
    been = (
        rf"(?:(?:been|was|am){who}|started|began|spent\s+[\w\s]{{4,30}}?)(?:\s+\w+)?"
        r"\s+(?:in|on|at|behind)\s+(?:the\s+|an?\s+)?(?!(?:love|school|college)\b)[a-z]"
    )
    with_ = r"(?:been|was)(?=\s+with\s)"
    return (
        rf"(?:\bI(?:['’]ve|['’]m|\s+have|\s+had)?\s+(?:(?:also|first|then|next|since|later|been|[a-z]+ly)\s+){{0,2}}"
        rf"(?:{deed}\b|{been}[\w-]*|{with_}|(?:started|began)(?=\s+at\s))"
        rf"|\b(?:My|my|The|the)\s+(?:[a-z]+\s+){{0,2}}job\s+was"
        rf"|(?<![^\n])(?:Then\s+)?(?i:{deed})\b){_SMALL}{_PLACE}"
    )


_WORK_TOLD = later(_told)
