"""How a credential stands, by the words around its name: denied, being earned, run out, or none of these.

The words before a name reach over a few words ("preparing for the national CCMA exam"); those
behind it must follow at once ("CCMA, results pending"), except in a list, where an item tells of
one credential only. The first status of `_ORDER` that is told wins; what is only being renewed is
"stated".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from screener.patterns import later
from screener.resume.credentials.classdays import class_ahead
from screener.resume.credentials.dates import GOOD_FIRST, REGAINED
from screener.resume.credentials.item import Item, Told
from screener.resume.credentials.words import COURSE, not_begun, told_in_list
from screener.values import Span, Status
from screener.vocab.months import MONTH
from screener.vocab.sentences import CardWordings, load_sentences

_FEW = r"\W+(?:(?!and\b)[A-Za-z’'./-]+\W+){0,5}$"
_NEAR = r"\W+(?:(?:certified|licen[sc]ed|registered|held|hold|a|an|as|my|the|state|national)\W+){0,3}$"
#: What stands between a name and what is said of it: "CCMA (NHA) certification exam: ..."
_THEN = (
    r"(?:[\s,:;(\[|/–—-]|\b(?:\d{1,4}|to|through|until|certification|certificate|certified"
    r"|licen[sc]e|licensure|license[sd]"
    r"|credentials?"
    r"|cards?|exam(?:ination)?|test|boards?|registration|course|class|is|are|was|has|have|been|currently|now"
    r"|status|my)\b){0,12}"
)


def _cards() -> CardWordings:
    return load_sentences().cards


def _either(wordings: Iterable[str]) -> str:
    return f"(?:{'|'.join(wordings)})"


def _then(wordings: Iterable[str]) -> str:
    return rf"{_THEN}(?P<told>{_either(wordings)}\b)"


_BEFORE: dict[Status, re.Pattern[str]] = {
    "negated": re.compile(
        r"(?:\b(?:no|not(?! only)|never|without|lack(?:s|ing)?|fail(?:ed|ing)?|none of)|n['’]t)"
        r"\s+(?:\(?[A-Za-z]+\)?\s+){0,3}$"
        r"|\bnone of (?:the |these )?[\w, /]{0,30}$|\b(?:non[- ]?|un)$",
        re.I,
    ),
    "expired": later(lambda: rf"\b{_either(_cards().expired_before)}\b{_NEAR}", re.I),
    "in_progress": later(lambda: rf"\b{_either(_cards().in_progress_before)}\b{_FEW}", re.I),
}
_BEHIND: dict[Status, re.Pattern[str]] = {
    "negated": later(lambda: rf"\b{_either(_cards().negated_behind)}\b", re.I),
    "expired": later(lambda: rf"\b{_either(_cards().expired_behind)}\b", re.I),
    "in_progress": later(lambda: rf"\b{_either(_cards().in_progress_behind)}\b", re.I),
}
_THENS: dict[Status, re.Pattern[str]] = {
    "negated": later(lambda: _then(_cards().negated_behind), re.I),
    "expired": later(lambda: _then(_cards().expired_behind), re.I),
    "in_progress": later(lambda: _then(_cards().in_progress_behind), re.I),
}
#: What lists of cards are headed with, beside the words that stand behind a name.
_LABELS: dict[Status, re.Pattern[str]] = {
    "negated": later(lambda: rf"{_either(_cards().negated_over)}\b", re.I),
    "expired": later(lambda: rf"{_either(_cards().expired_over)}\b", re.I),
    "in_progress": later(
        lambda: (
            r"(?:(?:currently|now|still|exams?|certifications?|licenses?|not yet certified),? ){0,2}"
            rf"{_either(_cards().in_progress_over)}\b"
        ),
        re.I,
    ),
}
#: What was studied for a card of which the exam is still ahead.
_EXAM_AHEAD = later(lambda: rf"\b{_either(_cards().exam_ahead)}", re.I)
_STUDIED = later(rf"{COURSE}|\bgraduat\w+", re.I)
#: An exam that was failed, that will be taken once more, and that was passed in the end.
_EXAM = later(r"\b(?:exam(?:ination)?|tests?|boards?|certification|try|attempt)\b", re.I)
_FAILED = later(
    r"\b(?:fail(?:ed|ing)|flunked|unsuccessful|(?:short|missed(?: \w+){0,4}) by (?:\d|one|two|three|four)"
    r"|(?:did|could)(?:n['’]t| not) pass|not passed|missed passing|attempted(?! and passed))\b",
    re.I,
)
_AGAIN = later(
    r"\b(?:re-?test(?:ing)?|re-?tak(?:e|ing)|re-?sit(?:ting)?|going back"
    r"|(?:second|third|2nd|3rd|next|another) (?:try|attempt)"
    r"|(?:try|sit|test|take)(?:ing)?(?: for)?(?: (?:it|the exam|the test))? again)\b",
    re.I,
)
_PASSED = later(r"(?<!not )(?<!never )(?<!yet )\bpassed\b", re.I)
_RENEWAL = r"\b(?:renewals?|renewing|re-?certification|recert)\b"
_RENEWED = later(_RENEWAL, re.I)
#: What only who is licensed in one state asks of another, and what is good where another ran out.
_ELSEWHERE = later(
    r"\b(?:reciprocity|endorsement (?:to|in|into|for|from)|transfer(?:ring|red)?|moving it)\b", re.I
)
_GOOD = later(r"[\s,:(–—-]{1,3}(?:is )?(?:current|active|valid|in hand)\b", re.I)
_BUT_GOOD = later(r"\bbut\b[^;.\n]{0,30}\b(?:good|active|current|valid)\b", re.I)
_RENEWING = re.compile(_RENEWAL + r"(?:\s+(?:class|course|exam|test|session))?\s*$", re.I)
_DATED = later(rf"\d|{MONTH} ", re.I)
#: Another thing of a list, with a bracket behind it: "BLS (to 2027), nurse registry (inactive)".
_ANOTHER = re.compile(r"[,;]\s+[A-Z][a-z][^,;()\n]*\(\s*$")
#: How far behind a name in a sentence it is still said to have run out.
_NOT_FAR = 60
_ITS_PAPER = later(
    r"[;.,]\s+(?:but |though )?(?:my |the |that |this )?(?:certificat\w+|licen[sc]e|card|registration|it)\b"
    r"(?=(?P<told>[^.;\n]{0,50}))",
    re.I,
)
#: "Currently in a CNA class", "now taking the phlebotomy course".
_NOW_IN = later(
    r"\b(?:currently|now|presently|still|am|(?<=i['’])m)"
    r" (?:in|taking|attending|doing|enrolled in|half ?way through) (?:(?:an?|the|my) )?(?:[\w-]+ )?$",
    re.I,
)
_LESSONS = later(r" (?:\w+ )?(?:class(?:es)?|course|program(?:me)?|training|school)\b", re.I)
#: What is told of all cards of a row, and how soon.
_ALL = re.compile(r"\b(?:both|all|they|these|which)\b", re.I)
_NEAR_ALL = 25
_OF_ALL: tuple[Status, ...] = ("expired", "in_progress")
_ORDER: tuple[Status, ...] = ("negated", "expired", "in_progress")


def standing(text: str, item: Item, as_of: date) -> Told | None:
    """Return how a credential stands on a day, None where nothing is said."""
    if (begins := not_begun(text, item)) is not None:
        return Told("negated", begins)
    if (failed := _after_failing(text, item)) is not None:
        return failed
    for status in _ORDER:
        told = (
            _told_before(status, text, item)
            or _told_behind(status, text, item, as_of.year)
            or _told_over(status, text, item)
        )
        if told is not None:
            return told
    ahead = _EXAM_AHEAD.search(text, item.mention.end, item.end)
    if ahead is not None and _STUDIED.search(text, item.before, ahead.start()):
        return Told("in_progress", Span(*ahead.span()))
    return class_ahead(text, item, as_of) or _told_of_all(text, item)


def governs(cue: Span, text: str, item: Item) -> bool:
    """Return whether a cue that the reading found reaches this item, and no other one before it."""
    if cue in item.span:
        return True
    between = text[cue.end : item.mention.start]
    return cue.end <= item.mention.start and re.search(r"[,;:|•()\n]", between) is None


def _after_failing(text: str, item: Item) -> Told | None:
    """Return what became of an exam that was failed: "RMA exam failed once, retest Feb 2027"."""
    failed = _FAILED.search(text, item.before, item.end)
    if failed is None:
        return None
    line = text.find("\n", item.end)
    stop = min(line if line >= 0 else len(text), item.end + _NOT_FAR)
    again = _AGAIN.search(text, failed.end(), stop)
    if not (item.listed or again or _EXAM.search(text, item.before, item.end)):
        return None
    if passed := _PASSED.search(text, item.before, item.end):
        return Told("stated", Span(*passed.span()))
    return Told("in_progress" if again else "negated", Span(*(again or failed).span()))


def _told_before(status: Status, text: str, item: Item) -> Told | None:
    """Return what the words before a name tell: "preparing for the CCMA exam"."""
    found = _BEFORE[status].search(text, item.before, item.mention.start)
    if found is None and status == "in_progress" and _LESSONS.match(text, item.mention.end, item.end):
        found = _NOW_IN.search(text, item.before, item.mention.start)
    if found is None:
        return None
    said = _unless_renewed(status, text, Span(item.before, item.mention.start))
    return Told(said, Span(found.start(), item.mention.start))


def _told_behind(status: Status, text: str, item: Item, year: int) -> Told | None:
    """Return what the words behind a name tell: "CCMA, results pending"."""
    found = _THENS[status].match(text, item.mention.end, item.end)
    if found is None and (item.listed or status == "expired"):
        end = item.end if item.listed else min(item.end, item.mention.end + _NOT_FAR)
        found = _BEHIND[status].search(text, item.mention.end, end) or _told_of_paper(status, text, item)
    if found is None and item.listed:
        found = told_in_list(status, text, item, year)
    if found is None or (item.listed and _is_of_next(text, item, found)):
        return None
    renewed = (status == "in_progress" and _is_renewal(text, item, found)) or (
        status == "expired" and _is_held_again(text, item, found)
    )
    return Told("stated" if renewed else status, Span(*found.span()))


def _told_of_paper(status: Status, text: str, item: Item) -> re.Match[str] | None:
    """Return what is told of the paper by itself: "was a nurse aide then; my certificate has lapsed"."""
    paper = None if item.listed else _ITS_PAPER.match(text, item.end)
    return _BEHIND[status].search(text, paper.end(), paper.end("told")) if paper else None


def _told_over(status: Status, text: str, item: Item) -> Told | None:
    """Return what the label of a list tells: "Expired: ...", "Past licences: ..."."""
    label = item.label
    if label is None or _GOOD.match(text, item.mention.end):
        return None
    told = _BEHIND[status].search(text, label.start, label.end) or (
        item.listed and _LABELS[status].match(text, label.start, label.end)
    )
    return Told(_unless_renewed(status, text, label), label) if told else None


def _unless_renewed(status: Status, text: str, words: Span) -> Status:
    """Return a status, "stated" where the words before a card say that it is only being renewed."""
    renewed = status == "in_progress" and _RENEWED.search(text, words.start, words.end) is not None
    return "stated" if renewed else status


def _told_of_all(text: str, item: Item) -> Told | None:
    """Return what is said of all names of a row: "lifeguard and CPR cards (both have run out)"."""
    stop = text.find(". ", item.behind)
    far = min(item.behind + _NOT_FAR, stop if stop >= 0 else len(text))
    every = _ALL.search(text, item.behind, far)
    if every is None:
        return None
    for status in _OF_ALL:
        told = _BEHIND[status].search(text, every.end(), min(every.end() + _NEAR_ALL, far))
        if told is not None:
            return Told(status, Span(*told.span()))
    return None


def _is_held_again(text: str, item: Item, told: re.Match[str]) -> bool:
    """Return whether it ran out and is held again, or elsewhere: "CNA, lapsed 2020, reinstated 2023"."""
    if GOOD_FIRST.search(text, item.mention.end, _start_of(told)):
        return True
    again = REGAINED.finditer(text, told.end(), item.end)
    if any(_DATED.match(text, each.end()) for each in again):
        return True
    return _BUT_GOOD.search(text, told.end(), item.end) is not None


def _is_of_next(text: str, item: Item, told: re.Match[str]) -> bool:
    """Return whether words in brackets stand behind another thing of the list."""
    return _ANOTHER.search(text, item.mention.end, _start_of(told)) is not None


def _start_of(told: re.Match[str]) -> int:
    return told.start("told") if "told" in told.groupdict() else told.start()


def _is_renewal(text: str, item: Item, told: re.Match[str]) -> bool:
    """Return whether it is only renewed: "BLS, renewal pending" says that there is a card."""
    if _ELSEWHERE.search(text, item.mention.end, min(item.end, told.end() + _NEAR_ALL)):
        return True
    return _RENEWING.search(text[item.mention.end : _start_of(told)].rstrip(" :-–—(")) is not None
