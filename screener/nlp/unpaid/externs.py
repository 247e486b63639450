"""Externships told within education: "Externship: Valley Clinic, 180 hours", or in a sentence.

Listed as posts where the place is named; "the program includes an externship" names none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from screener.nlp.heads.organisations import is_employer
from screener.nlp.heads.page import WORK, Head, Page, lines_of
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.heads.studylines import tells_study
from screener.nlp.unpaid.placements import placements
from screener.patterns import any_of, later
from screener.vocab.parts import STUDY
from screener.vocab.postwords import load_post_words

_STUDIES = STUDY | {"certifications"}
_MOST_WORDS = 30
_LONGEST = 7
#: Between the place and a date of something else.
_OTHER = later(r"\b(?:list|honors|award|semester|graduat\w+|gpa)\b", re.IGNORECASE)
_DONE = later(
    r"\b(?:finish(?:ed|ing)|complet(?:ed|ing)|did|done|after|through|during|my)\s+(?:an?\s+|my\s+|the\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?P<title>externship|practicum|clinical rotation|internship)\s*(?=\b(?:at|with)\b)",
    re.IGNORECASE,
)
_NAME = later(
    r"(?:\b(?:at|with)\s+|[:,–—-]\s*)(?P<name>(?:the\s+)?[A-Z][\w.'&-]*(?:\s+(?:of\s+|and\s+|&\s+|the\s+|for\s+)?[A-Z][\w.'&-]*){0,6})"
)
#: "280 hours externship, community clinic": hours say that it was done, wherever.
_HOURS = later(
    r"\b(?:\d{2,4}[\s-]*(?:clinical\s+)?(?:hours?|hrs?\.?)\s+(?:of\s+)?(?:clinical\s+)?"
    r"(?P<title>externship|extern|practicum|internship)\b"
    # "Externship of 180 hours at an office of internal medicine"
    r"|(?P<first>externship|practicum|internship)\s*(?:of|:|,|–|-|\()?\s*\d{2,4}[\s-]*(?:hours|hrs)\b\.?\)?)"
    r"(?:\s*(?:,|:|at|in|with|–|-)\s*(?:an?\s+|the\s+)?(?P<name>[^.;()\d]{4,50}))?",
    re.IGNORECASE,
)
#: It is the course's, or still to come.
_NOT_YET = later(
    r"\b(?:includ\w+|requir\w+|offer\w*|will|upcoming|begin\w*|starts?|scheduled|expected|pending|seeking|need\w*)\b",
    re.IGNORECASE,
)
#: The words for unpaid posts of students.
EXTERN_PATTERN = later(lambda: rf"\b{any_of(load_post_words().extern_words)}\b", re.IGNORECASE)


def find_externships(page: Page, heads: Sequence[Head]) -> list[Head]:
    """Return the externships that lines about study name with their place, and those that the summary
    says were done where no line tells of one."""
    found: list[Head] = []
    taken = lines_of(heads)
    for at in range(len(page.lines)):
        if at in taken or not _tells_study(page, at) or len(page.line_text(at).split()) > _MOST_WORDS:
            continue
        placed = [head for head in placements(page, at) if not _is_told(head, found)]
        found.extend(placed or _on_line(page, at, found))
    return found or _in_summary(page, heads)


def _tells_study(page: Page, at: int) -> bool:
    return page.written[at] in _STUDIES or (page.sections[at] in WORK and tells_study(page, at))


def _on_line(page: Page, at: int, found: Sequence[Head]) -> Iterator[Head]:
    """Yield the externship that a line tells of with its place or its hours, unless it was `found` before."""
    line, text = page.lines[at].span, page.line_text(at)
    named = EXTERN_PATTERN.search(text)
    if named is None:
        return
    places = (place for place in _NAME.finditer(text, named.end()) if _is_place(place["name"]))
    place = next(places, None)
    if place is None:
        yield from _by_hours(page, at)
        return
    behind = line.start + place.end("name")
    dates = next(iter(page.dates_in(behind, line.end)), None)
    if dates is not None and _OTHER.search(page.text, behind, dates.start):
        dates = None
    start, end = (line.start + edge for edge in _whole(text, named))
    title = as_title(page.text, start, end)
    employer = as_employer(page.text, line.start + place.start("name"), behind)
    head = _behind_study(page, Head(range(at, at + 1), "externship", dates, title, employer), at, start)
    if not _is_told(head, found):
        yield head


def _is_place(name: str) -> bool:
    return is_employer(name) and len(name.split()) <= _LONGEST


def _is_told(head: Head, found: Sequence[Head]) -> bool:
    """Return whether a placement was told before, by the same name of its place."""
    name = head.employer.text if head.employer else None
    return any(name and other.employer and other.employer.text == name for other in found)


def _by_hours(page: Page, at: int) -> Iterator[Head]:
    """Yield the externship of a line that tells its hours, with the place where that is named."""
    text, start = page.line_text(at), page.lines[at].span.start
    told = _HOURS.search(text)
    if told is None or _NOT_YET.search(text):
        return
    title = as_title(page.text, *(start + edge for edge in told.span("title" if told["title"] else "first")))
    name = (told["name"] or "").rstrip(" ,-–")
    if name[:1].islower() and text[: told.start("name")].rstrip().endswith(":"):
        name = ""  # what was done there
    begin = start + told.start("name")
    employer = as_employer(page.text, begin, begin + len(name)) if name else None
    head = Head(range(at, at + 1), "externship", None, title, employer)
    yield _behind_study(page, head, at, start + told.start())


def _behind_study(page: Page, head: Head, at: int, start: int) -> Head:
    """Return an externship told among posts as the part of its line that it is, behind the school."""
    return replace(head, place=(start, page.lines[at].span.end)) if page.sections[at] in WORK else head


def _in_summary(page: Page, heads: Sequence[Head]) -> list[Head]:
    """Return the externship that a summary says was done, with its place, unless a post tells of one."""
    if "summary" not in page.written or any(_is_extern(head) for head in heads):
        return []
    for at, start, end in page.sentences():
        if page.written[at] != "summary":
            continue
        done = _DONE.search(page.text, start, end)
        if done is None:
            continue
        place = _NAME.match(page.text, done.end(), end)
        if place is None or not is_employer(place["name"]):
            continue
        title = as_title(page.text, *done.span("title"))
        employer = as_employer(page.text, *place.span("name"))
        line = page.line_of(done.start("title"))
        return [Head(range(line, line + 1), "externship", None, title, employer, (start, end))]
    return []


def _is_extern(head: Head) -> bool:
    return head.section == "externship" or bool(head.title and EXTERN_PATTERN.search(head.title.text))


def _whole(text: str, named: re.Match[str]) -> tuple[int, int]:
    """Return the place of the word with the capitalised words before it: "Medical Assistant Externship"."""
    before = re.search(r"(?:[A-Z][\w-]*\s+)+$", text[: named.start()])
    start = before.start() if before and named[0][0].isupper() else named.start()
    return start, named.end()
