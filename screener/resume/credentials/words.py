"""What is said of a card where a list tells of one at a time: "HVAC licence, let expire", "CPC: studying".

Such words end an item, or a date, a reason or a bracket follows them: "past due accounts" is none.
"""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.resume.credentials.item import Item
from screener.values import Span, Status
from screener.vocab.months import MONTH
from screener.vocab.sentences import load_sentences
from screener.vocab.words import load_words

_ALONE = (
    r"(?=\s*(?:$|[\n),;.(/]|[–—-]|['’]?\d|(?-i:[A-Z][a-z]{2,8}\.? \d)"
    r"|(?:in|since|as of|on|by|after|when|because|due|about|around|from|this|next|until|now|again|at|with"
    r"|through)\b))"
)
#: "(old)", "card, old": elsewhere it says something of another thing.
_OLD = r"(?:(?<=\()|(?<=[,;:–—-]\s))old\b"
_SEASON = r"in (?:the )?(?:spring|summer|fall|winter|autumn|(?-i:[A-Z])\w+(?: 20\d\d)?)\b"
_LEFT = (
    r"(?:\d+|one|two|three|four|five|six) (?:more )?"
    r"(?:modules?|class(?:es)?|courses?|weeks?|months?|hours|units?|parts?|semesters?|terms?|quarters?)"
    r" (?:left|to go|remaining)"
)
#: What is told of an exam that is over, or of another card's ("applied for renewal").
OVER = later(
    r"\b(?:passed|completed|finished|took|after|before|renew\w*|re-?cert\w*)[^\w,;]+(?:\w+[^\w,;]+){0,3}$",
    re.I,
)
#: What is said of every card, with or without a date.
_STANDS = later(
    r"\b(?:expired|lapsed|inactive|not (?:renewed|current|active)|no longer (?:active|valid)|did not renew"
    r"|let (?:it )?(?:go|lapse)|in progress|pending"
    r"|(?:exp(?:ir(?:es|ation|y))?|renews?|renewal|valid|good|current|active|certified|licen[sc]ed)\b[.:]?"
    r"(?: (?:date|due|by|on|in|through|thru|until|to|since)){0,2}[.:]? (?:[A-Z][a-z]{2,8}\.? )?['’]?\d"
    r"|lic(?:en[sc]e)?\.? ?(?:#|no\.) ?\w*\d)|#\s?[A-Z]{0,4}-?\d",
    re.I,
)
#: Who names the month plans no longer: "plan to sit in September 2027".
_IN_MONTH = rf"\W+(?:for it )?(?:in |on |by )?(?:early |late )?{MONTH}"
_YEAR = later(r"(?:19|20)\d\d\b")
_NEAR = 25
#: A course that is still ahead, and of which nothing says that a seat is taken.
COURSE = r"\b(?:class(?:es)?|course|program(?:me)?|training|school|academy)\b"
_COURSE = later(COURSE, re.I)
_AHEAD = later(
    r"\b(?:planned|(?:plan|hope|want|would like|would love|going) to|planning"
    r"|hoping|wish(?:ing)? to|interested in"
    r"|thinking (?:of|about)|consider(?:ing)?|looking (?:at|into)|(?:starts?|starting|begins?|beginning)"
    r"|wait(?:ing)?[- ]?list(?:ed)?|appl(?:ied|ying)|not (?:yet )?(?:started|begun)|next on)\b",
    re.I,
)
_SEATED = later(
    r"\b(?:enrolled|registered|signed up|booked|paid|seat|accepted|now|currently"
    r"|started|began|attending|taking)\b",
    re.I,
)
_WISHED = later(
    r"[\s,:;(–—-]*(?:i )?(?:(?:would (?:like|love)|hope|hoping|want|wish|plan|planning)"
    r" to (?:do|get|take|earn|have|start)"
    r"|interested in|thinking (?:of|about)|consider(?:ing)? )",
    re.I,
)
#: Who means to take an exam or a class again had the card: "2018 to 2023, re-sitting", "would redo it".
_AGAIN = later(
    r"\b(?:re-?(?:take|taking|sit|sitting|test|testing|do|doing)|(?:sit|sitting|take|taking|do|doing|test|testing)"
    r"(?: it| for it)? (?:again|over)|due again)\b",
    re.I,
)
#: Who would have to renew a card holds none that is good: "CPR, glad to renew", "will renew if hired".
_IF_ASKED = later(
    r"\b(?:(?:would|could|can|must|need(?:s)? to|have to|happy to|willing to|glad to|ready to"
    r"|able to|open to|want to)"
    r" (?:(?:have|need) to )?(?:re-?(?:new|take|do|certify|test)(?:ed|ing)?|update)"
    r"|(?:will|to be) (?:renew|update|retake|redo)(?:ed)?(?: it)?(?: again)?"
    r" (?:if|when|once|before|upon|on|for|should))\b",
    re.I,
)


def _exam() -> str:
    """Return a pattern of an exam, whoever gives it: "the national CCMA exam", "my NCLEX"."""
    return (
        r"(?:(?:the|my|its|this|that|an?) )?(?:(?:national|state|skills|written|certification|certifying"
        r"|licensing|licensure|registry|board|first|second|final|last|spring|summer|fall|winter"
        rf"|practical|clinical|nclex|advancement|{any_of(load_words().exam_givers)}) )*"
        rf"(?:{any_of(load_sentences().lists['exam_names'])}|exam(?:ination)?s?|tests?|testing|boards?"
        r"|assessment|retake|results?|window|sitting)\b"
    )


def _run_out() -> str:
    return any_of(load_words().cards_run_out).replace("'", "['’]")


def _being_earned() -> str:
    words, exam = load_words(), _exam()
    return (
        rf"\b{any_of(words.before_exams)} {exam}"
        rf"|\b{exam}(?: is| to be|:)? (?:{any_of(words.behind_exams)}\b|{_SEASON})"
        rf"|\b(?:plan(?:ning)?|hop(?:e|ing)) to (?:sit|test|certify|take it)(?={_IN_MONTH})"
        r"|\b(?:course|module|class|unit|week|chapter|lesson)s? \d+ of \d+\b"
        r"|\b\d+ of \d+ (?:courses|modules|classes|units|weeks|chapters|lessons|parts)\b"
        rf"|\b(?:{any_of(words.cards_being_earned)}|{_LEFT})\b{_ALONE}"
    )


_TOLD: dict[Status, re.Pattern[str]] = {
    "negated": later(lambda: rf"\b{any_of(load_words().cards_wished)}\b{_ALONE}(?!{_IN_MONTH})", re.I),
    "expired": later(lambda: rf"(?:\b{_run_out()}\b|{_OLD}){_ALONE}", re.I),
    "in_progress": later(_being_earned, re.I),
}

#: "NREMT exam not taken"
_EXAM_AHEAD = later(
    lambda: (
        rf"(?:{any_of(load_sentences().lists['exam_names'])} (?=(?:\w+ )?(?:exam|test)))?"
        rf"(?:{_being_earned()})"
    ),
    re.I,
)


def not_begun(text: str, item: Item) -> Span | None:
    """Return the words that tell of a course as ahead, or of a card as only wished for, in a list."""
    if not item.listed:
        return None
    wished = _WISHED.match(text, item.mention.end, item.end)
    if wished is not None:
        return Span(*wished.span())
    ahead = _AHEAD.search(text, item.mention.end, item.end)
    if ahead is None or not _COURSE.search(text, item.mention.start, item.end):
        return None
    seated = _SEATED.search(text, item.before, item.end)
    return None if seated or OVER.search(text, item.mention.end, ahead.start()) else Span(*ahead.span())


def is_due_again(text: str, item: Item, *, dated: bool) -> bool:
    """Return whether an item in a list is to be had again: renewed, if need be, or taken once more where a
    date tells when it was taken."""
    if not item.listed:
        return False
    said = text[item.mention.end : item.end].lower()
    # "passed on retest May 2024", "attempted April, retesting", "did not pass in May, retake in January"
    tried = any(word in said for word in ("pass", "attempt", "fail"))
    again = dated and not tried and _AGAIN.search(text, item.mention.end, item.end) is not None
    return again or _IF_ASKED.search(text, item.mention.end, item.end) is not None


def told_in_list(status: Status, text: str, item: Item, year: int) -> re.Match[str] | None:
    """Return the words that tell a status of an item in a list, read in a year; None where none do."""
    end = item.end
    if item.section == "skills":  # there the next comma begins another thing
        end = next((at for at in range(item.mention.end + 1, end) if text[at] in ",;"), end)
    told = _TOLD[status].search(text, item.mention.end, end)
    if told is None or OVER.search(text, item.mention.end, told.start()):
        return None
    dated = _YEAR.search(text, told.start(), min(told.end() + _NEAR, end))
    past = status == "in_progress" and dated is not None and int(dated[0]) < year
    return None if past else told


def is_exam_ahead(text: str, start: int) -> bool:
    """Return whether words begin that tell of an exam as ahead: "NCLEX in May", "NREMT exam not taken"."""
    return _EXAM_AHEAD.match(text, start) is not None


def tells(text: str, start: int, end: int) -> int | None:
    """Return where words begin that tell how a card stands, None where none do."""
    found = [
        match.start()
        for pattern in (_STANDS, _TOLD["expired"], _TOLD["in_progress"])
        if (match := pattern.search(text, start, end)) is not None
    ]
    return min(found, default=None)
