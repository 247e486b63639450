"""Unpaid work told in passing: "On Saturdays I volunteer at the Ypsilanti food bank", "served as treasurer of
the PTA 2015-2017", "As a member of the Oak Fire Company, I drove the tanker".

Only what the writer does or did, at a place that is named; dates are those of the sentence itself. In a
summary and among skills the help need not be told in a sentence: "Volunteer reading tutor", "3 years as a
volunteer in the gift shop".
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache

from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.heads.titles import has_head_word
from screener.nlp.unpaid.included import included
from screener.nlp.unpaid.itemwords import is_of_body
from screener.patterns import any_of, later
from screener.vocab.parts import OWN_TIME
from screener.vocab.postwords import load_post_words

#: Parts of a resume in which no such sentence tells of unpaid work, or in which lists tell of it.
_ELSEWHERE = frozenset({"objective", "references", "skills", "languages", "certifications", "volunteer"})
_WISHED = re.compile(
    r"\b(?:would|want|wish|hope|plan|like to|love to|interested|looking|willing|never|not|if|will)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_NAME = (
    r"(?:the\s+|our\s+|a\s+|my\s+)?[A-Z][\w.'’&-]*"
    r"(?:\s+(?:of\s+|and\s+|on\s+|for\s+|&\s+)?(?:the\s+)?[A-Z][\w.'’&-]*){0,5}"
)
_OFTEN = r"(?:\w+ly|also|still|often|now|have|had|been|currently)"
_WHEN = (
    r"(?:(?:my\s+time|weekly|monthly|once|twice|on|every|each|most|some|two|three|a|week|month|\w+days?"
    r"|weekends?|evenings?|mornings?)\s+){0,4}"
)
_I = re.compile(r"\bI\b")
_PASTIMES = OWN_TIME - {"accomplishments", "additional"}
#: Parts that only claim.
_CLAIMS = frozenset({"summary", "skills"})
#: "As an active member of the Lions Club, I helped run the eye van."
_AS_ONE = re.compile(
    r"\bAs\s+an?\s+(?:[\w-]+\s+){0,3}?(?:participant\s+and\s+)?(?P<title>member|participant|volunteer)\s+"
    rf"(?:of|in|with|at|for)\s+(?P<place>{_NAME}),?\s+I\s+(?!am\b|hope|believe|can\b|enjoy|know\b|get\b|learn|receive)(?:was\s+|have\s+)?\w+"
)
#: "Frequently performs volunteer work with the Red Cross and the Bay Foundation."
_PERFORMS = re.compile(
    r"\b(?i:perform(?:s|ed|ing)?|do(?:es|ing|ne)?|did)\s+(?:[a-z]+\s+)?"
    r"(?P<title>(?:community\s+)?volunteer\s+(?:work|service)|community\s+service)"
    rf"\s+(?:with|for|at|through)\s+(?P<place>{_NAME}"
    r"|(?:the\s+)?(?:[\w'’-]+\s+){0,3}(?:kitchen|pantry|shelter|hospital|church|school)\b)"
)
#: Between the names of two places, and not within one: "the Humane Society and Trout Unlimited".
_TWO = re.compile(r"\s+and\s+(?:the\s+|(?=\S+\s\S))")
#: "Volunteer reading tutor for second graders"; who leads volunteers is none.
_HELPER = re.compile(
    r"\bVolunteer\s+(?!(?:[Cc]oord|[Mm]anag|[Pp]rogram|[Rr]ecruit|[Ss]ervices|[Ll]ead|[Ff]ire|[Ww]ork)|(?:of|and)\b)"
    r"(?P<words>[\w'’-]+(?:\s+[\w'’-]+){0,3})"
)
_FOR = re.compile(rf"\s+(?:for|at|with)\s+[\"“]?(?P<place>(?=(?:the\s+|our\s+)?[A-Z]){_NAME})")
_YEARS = re.compile(
    r"\b(?i:\d+\+?|one|two|three|four|five|six|seven|eight|nine|ten|several|many)\s*(?:years?|yrs?\.?)(?:['’])?\s+(?:of\s+)?"
    r"(?:experience\s+)?(?:as\s+an?\s+)?(?P<title>volunteer(?:ing|\s+(?!and\b)[\w-]+)??)\s+(?:in|at|with|for|on)\s+(?:the\s+|an?\s+|our\s+)?"
    r"(?P<place>(?:[a-z][\w'’-]*(?:\s+(?!and\b|while\b|as\b|where\b|with\b)[a-z][\w'’-]*){0,4})"
    r"|[A-Z][\w'’&-]*(?:\s+(?!and\b|while\b|as\b|where\b|with\b)[\w'’&-]+){0,4})"
)
_HELPERS = frozenset({"buddy", "docent", "mentor", "reader", "tutor", "usher"})
_MOST = 4
#: A sentence about help: the writer, the word for it, and the place.
_VOLUNTEERS = later(
    lambda: (
        rf"\bI(?:['’]ve|['’]m)?\s+(?:{_OFTEN}\s+){{0,3}}(?:(?:am|was|help|helped|serve|served|work|worked)\s+)?"
        rf"(?:out\s+)?(?:as\s+)?(?:an?\s+)?(?P<title>volunteer(?:ed|ing)?)\s+{_WHEN}(?:at|with|for|in)\s+"
        rf"(?P<place>(?:[\w.'’&-]+\s+){{0,4}}?(?i:{any_of(load_post_words().helping_places)})\b|{_NAME})"
    )
)
_HELD = (
    r"(?:\W*I\s+)?(?:(?i:also|then|have|had|later|\w+ly)\s+){0,2}"
    r"(?i:served|serve|serving|was|am|been|acted|elected|chosen)\s+(?:(?:as|elected|the|a|an|our)\s+){0,3}"
)
#: A clause about an office: that it was held, which, and of what body.
_SERVES = later(
    lambda: (
        rf"{_HELD}(?P<title>(?i:{any_of(load_post_words().told_offices)}))\s+(?:of|for|on|at)\s+"
        rf"(?:(?:the|our|my)\s+)?(?P<place>{_body()}(?:\s+[A-Z]\w+)?)"
    )
)
#: Such a clause with the body first: "Served as Elm Rotary president".
_SERVES_BODY = later(
    lambda: (
        rf"{_HELD}(?P<place>(?=[A-Z]){_body()})"
        rf"\s+(?P<title>(?i:{any_of(load_post_words().told_offices)}))\b"
    )
)


def asides(page: Page, taken: Container[int]) -> list[Head]:
    """Return the unpaid posts that sentences outside their own section tell of, on lines not `taken`."""
    low = page.text.lower()
    signs = [sign for word, signs in _signs() if word in low for sign in signs if sign in low]
    if not _may_tell(page.text, signs):
        return []
    found: list[Head] = []
    for at, start, end in page.sentences():
        section = page.written[at]
        if section is None or at in taken or not _may_tell(page.text[start : end + 1], signs):
            continue
        summed = _summed(page, start, end)
        if summed:
            found.extend(summed)
            continue
        found.extend(_claimed(page, at, start, end) if section in _CLAIMS else ())
        if section in _ELSEWHERE:
            continue
        match = _told(page, at, start, end)
        if match is not None:
            found.extend(_heads(page, match, start, end))
    return found[:_MOST]


def _summed(page: Page, start: int, end: int) -> list[Head]:
    """Return the posts of a sentence that sums up one's volunteering, unless it is only wished for."""
    if page.text.find("nclud", start, end) < 0 or _WISHED.search(page.text, start, end):
        return []
    return list(included(page, start, end))


def _heads(page: Page, match: re.Match[str], start: int, end: int) -> Iterator[Head]:
    """Yield the post that is told between two offsets, or two where two places of the help are named."""
    at = page.line_of(match.start())
    dates = page.date_in(match.end(), end)
    title = as_title(page.text, *match.span("title"))
    first, last = match.span("place")
    two = _TWO.search(page.text, first, last) if match.re is _PERFORMS else None
    if two is not None and ("the" in two[0] or " " in page.text[first : two.start()].strip()):
        named = as_employer(page.text, two.end(), last)
        yield Head(range(at, at + 1), "volunteer", dates, title, named, (two.end(), last))
        last = two.start()
    place = (start, last if two else max(last, dates.end if dates else 0))
    yield Head(range(at, at + 1), "volunteer", dates, title, as_employer(page.text, first, last), place)


def _claimed(page: Page, at: int, start: int, end: int) -> Iterator[Head]:
    """Yield the unpaid posts that a summary, or an item among skills, names without telling of them."""
    text = page.text
    for match in _YEARS.finditer(text, start, end):
        yield from _heads(page, match, match.start(), match.end())
    for match in _HELPER.finditer(text, start, end):
        for word in re.finditer(r"\S+", match["words"]):
            if has_head_word(word[0]) or word[0] in _HELPERS:
                stop = match.start("words") + word.end()
                behind = _FOR.match(text, stop, end)
                named = as_employer(text, *behind.span("place")) if behind else None
                title = as_title(text, match.start(), stop)
                place = (match.start(), named.end if named else stop)
                yield Head(range(at, at + 1), "volunteer", None, title, named, place)
                break


def unlisted(told: Iterable[Head], heads: Sequence[Head]) -> list[Head]:
    """Return those of the posts told in passing that no other heading holds."""
    lines = {at for head in heads for at in head.lines if head.place is None}
    places = [head.place for head in heads if head.place is not None]
    unpaid = [head.employer.text.lower() if head.employer else "" for head in heads if _is_unpaid(head)]
    return [
        head
        for head in told
        if head.place is not None
        and not _is_listed(head, unpaid)
        and lines.isdisjoint(head.lines)
        and not any(first < head.place[1] and head.place[0] < last for first, last in places)
    ]


def _is_unpaid(head: Head) -> bool:
    volunteer = head.title is not None and "volunteer" in head.title.text.lower()
    return head.section == "volunteer" or volunteer


def _is_listed(head: Head, unpaid: Sequence[str]) -> bool:
    """Return whether one of the places of listed unpaid posts may be that of a post told in passing: it
    has the same name, or the sentence names none ("the hospital")."""
    if not unpaid:
        return False
    if head.employer is None:
        return True
    name = head.employer.text
    return not any(map(str.isupper, name)) or any(name.lower() in one for one in unpaid)


def _told(page: Page, at: int, start: int, end: int) -> re.Match[str] | None:
    """Return what a sentence tells of: help, or an office. An item of a list of duties tells of the post
    above it."""
    text = page.text
    listed = page.lines[at].bullet and page.sections[at] in ("experience", "externship", "military")
    if listed:
        return None
    match = _VOLUNTEERS.search(text, start, end) or _SERVES.match(text, start, end)
    match = match or _SERVES_BODY.match(text, start, end) or _PERFORMS.search(text, start, end)
    if match is None and page.written[at] in OWN_TIME:
        match = _AS_ONE.search(text, start, end)
        if match is not None and not (match["title"] == "volunteer" or _is_served(page, at, match["place"])):
            match = None
    if match is None and (first := _I.search(text, start, end)):
        match = _SERVES.match(text, first.start(), end)
    return match if match is not None and _WISHED.search(text, start, match.end()) is None else None


def _is_served(page: Page, at: int, name: str) -> bool:
    """Return whether a name is that of a body that people serve in their own time."""
    return page.written[at] in _PASTIMES and is_of_body(name)


def _may_tell(text: str, signs: Iterable[str]) -> bool:
    """Return whether a text holds words of such sentences; most texts are done with here. Of the `signs` one
    is enough."""
    low = text.lower()
    return any(sign in low for sign in signs) or ("as a" in low and "I " in text)


@cache
def _signs() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what tells of unpaid work: words for it, and the names of offices with the word behind them.
    Before each stands what all of them hold."""
    words = ("volunteer", "community service", "community involvement", "served as ")
    helped = tuple((word, (word,)) for word in words)
    held = ((name, tuple(f"{name} {link} " for link in ("of", "for", "on", "at"))) for name in _offices())
    return (*helped, *held)


@cache
def _offices() -> tuple[str, ...]:
    """Return the names of offices without those that end with another one's."""
    names = load_post_words().told_offices
    return tuple(name for name in names if not any(name != one and name.endswith(one) for one in names))


def _body() -> str:
    clubs = any_of(load_post_words().club_words)
    return rf"(?:[A-Z][\w.'’&-]*\s+(?:of\s+|and\s+|for\s+)?){{0,5}}(?i:{clubs})\b"
