"""Dates that tell something of a post and head none: in brackets beside its title ("Advocate (lead since
2023)", "Teller, then Lead Teller (2016)"), of a task that somebody was given ("Trainer for all shifts
since 2021."), and of how things came out ("Fire inspection: no findings, 2015 to 2019").
"""

from __future__ import annotations

import re

from screener.nlp.heads.page import Dated, Page
from screener.nlp.heads.piece import KNOWN, LIKELY, SURE
from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words

#: What parts the thing from how it came out.
_APART = later(r"\s*(?::|,|\s[-–—])\s+")
_MOST_MEASURED = 5
_POINTS = later(r"\d[\d.]*\s?(?:points?|percent|%)", re.I)
#: "96 average", and not "3 years".
_FIGURE = later(r"\$?\d[\d,.]*%?\s(?!(?:years?|months?|weeks?|days?|hours?|hrs?|summers?|seasons?)\b)", re.I)
_ABOVE = 2
#: "Fork truck trainer for all shifts", "Safety representative of the unit": small words, and whom it is for.
_TASK = later(r"[A-Z][\w'’/-]*(?:\s[a-z\d][\w'’/-]*){0,5}?\s(?:for|of|on|to|in)\s[a-z][\w ,'’/-]*\s*")

#: "Own the closing checklist": only the first word in a capital.
_PLAIN = later(r"[A-Z][\w'’/-]*(?:\s[a-z\d][\w'’/,-]*){2,}\s*")
#: "Assignments: Elm Bank (2018 - 2019), Oak Mills (2019 - 2020)"
_SENT = later(
    r"\W*(?:temp(?:orary)? |client |contract |agency )?"
    r"(?:assignments?|placements?|clients|contracts|sites|projects)(?: included?| at| were)?:\s",
    re.IGNORECASE,
)
_OUTCOME = later(lambda: rf"{any_of(load_post_words().measured_outcomes)}\b")
_MEASURED = later(lambda: rf"\b{any_of(load_post_words().measured)}$", re.I)
_PRIZED = later(lambda: rf"\b{any_of(load_post_words().prize_words)}$", re.I)


def is_bracketed(page: Page, at: int, date: Dated) -> bool:
    """Return whether a date stands in brackets and another one tells when the post was."""
    return _is_aside(page, at, date) or below_its_range(page, at, date) or _is_open(page, at, date)


def is_task_since(page: Page, at: int, before: str, title: float) -> bool:
    """Return whether a sentence tells since when somebody has had a task, by the words before its date and
    by how much a title is in them; or a line lists where an agency sent somebody, and when."""
    text = page.line_text(at).rstrip()
    if _SENT.match(text) and not page.starts_block(at):
        return True
    plain = title < KNOWN and _PLAIN.fullmatch(before) is not None
    return text.endswith(".") and " since " in text and (plain or _TASK.fullmatch(before) is not None)


def tells_result(before: str, title: float) -> bool:
    """Return whether the words before a date tell how something came out, or of a prize, by how much a title
    is in them: "Cash audit: no shortage," and "Driver safety award,"."""
    first, *rest = _APART.split(before.strip(" ,(–—-"), maxsplit=1)
    if len(first.split()) > _MOST_MEASURED:
        return False
    if _PRIZED.search(first):
        return True
    if not rest or title >= SURE:
        return False
    if _OUTCOME.match(rest[0]) or _POINTS.match(rest[0]):
        return True
    return ":" in before and (_MEASURED.search(first) or _FIGURE.match(rest[0])) is not None


def below_its_range(page: Page, at: int, date: Dated) -> bool:
    """Return whether a date in brackets stands below a range that has no title of its own yet:
    "06/2014 to 02/2018", and below it "Teller, then Lead Teller (2016)"."""
    line = page.lines[at].span
    before, end = page.text[line.start : date.start], page.text.find(")", date.end, line.end)
    if before.count("(") <= before.count(")") or end < 0:
        return False
    alone = not before[before.rindex("(") + 1 :].strip() and not page.text[date.end : end].strip()
    if date.is_range and alone:
        return False  # "Elm Motel (2018 - 2020)"
    for above in range(at - 1, max(at - 1 - _ABOVE, -1), -1):
        if page.sections[above] != page.sections[at] or page.lines[above].bullet:
            return False
        titled = any(piece.title >= LIKELY and not piece.place for piece in page.pieces(above))
        if page.dated(above):
            return not titled and _has_range(page, above)
        if titled or not all(piece.place or piece.employer for piece in page.pieces(above)):
            return False
    return False


def _has_range(page: Page, at: int) -> bool:
    span = page.lines[at].span
    return any(date.is_range for date in page.dates_in(span.start, span.end))


def _is_open(page: Page, at: int, date: Dated) -> bool:
    """Return whether a bracket that was opened on a line above is still open before a date."""
    if page.starts_block(at) and (at == 0 or not page.lines[at - 1].bullet):
        return False
    before = page.text[page.lines[page.block_start(at - 1)].span.start : date.start]
    return before.count("(") > before.count(")") and "\n" in before[before.rindex("(") :]


def _is_aside(page: Page, at: int, date: Dated) -> bool:
    """Return whether a range stands in brackets, and another one behind them or on the next line:
    "Advocate (lead since 2023)", and below it "2017 - present"."""
    before = page.text[page.lines[at].span.start : date.start]
    if before.count("(") <= before.count(")"):
        return False
    end = page.text.find(")", date.end, page.lines[at].span.end)
    below = page.lines[min(at + 1, len(page.lines) - 1)].span
    alone = not page.text[end + 1 : page.lines[at].span.end].strip()
    last = below.start if alone else page.lines[at].span.end - 1
    return end > 0 and any(other.is_range and end < other.start <= last for other in page.dates)
