"""Posts that people held beside their study, or what they founded: "Peer Tutor: Writing Center", "interned at
the Elm Library", "Worked 25 hours/week in retail to pay for school".

A list of posts is the better witness: what one holds already is not told again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screener.nlp.heads.page import Head, Page, lines_of
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.heads.titles import has_head_word, title_stems
from screener.patterns import any_of, later
from screener.vocab.parts import OWN_TIME, STUDY
from screener.vocab.postwords import load_post_words

_TOLD = STUDY | OWN_TIME
_MOST = 3
_UNPAID = frozenset({"captain", "expert", "leader", "member", "model", "president", "volunteer"})
_NAME = r"[A-Z][\w.'’&-]*(?:\s+(?:(?:of|and|&|for)\s+)?(?:the\s+)?[A-Z][\w.'’&-]*){0,6}"
_INTERNED = later(
    r"\b(?P<title>[Ii]ntern(?:ed|ing))\s+(?:(?:with|under|for)\s+an?\s+[^.,;]{3,40}?\s+)?(?:at|with|for|in)\s+"
    rf"(?:the\s+)?(?P<place>{_NAME})"
)
_NUMBER = r"(?:\d{1,2}\+?|ten|fifteen|twenty|thirty|forty)"
_HOURS = (
    rf"(?:{_NUMBER}\s*(?:-|–|to)\s*)?{_NUMBER}\s*(?:[Hh]ours?|[Hh]rs?\.?)"
    r"\s*(?:/|per|a|each|weekly)?\s*(?:week|wk)?\.?"
)
#: What ends a title.
_LINK = r"(?:to|while|for|at|in|during|throughout|until|with|on)"
#: "Worked 30 hrs/week in food service to pay for school", "working 20 hours a week as a barista".
_WORKED = later(
    rf"\b[Ww]ork(?:ed|ing)\s+(?:about\s+|up\s+to\s+|over\s+)?{_HOURS}\s+(?:in|as)\s+(?:an?\s+|the\s+)?"
    rf"(?P<title>[a-z][\w'/&-]*(?:\s+(?!{_LINK}\b)[\w'/&-]+){{0,4}})"
    rf"(?:\s+(?:at|for|with)\s+(?:the\s+)?(?P<place>{_NAME}))?"
)
#: "Worked as a lab assistant in the chemistry department", "Served as teaching assistant for Biology 101".
_WAS = later(
    r"\b(?:I\s+(?:was\s+)?|(?=[A-Z]))(?:[Aa]lso\s+)?(?:(?P<paid>[Ww]orked|[Ee]mployed)|[Ss]erved)"
    r"(?:\s+(?:(?:part|full)[- ]time|briefly|in\s+the\s+[a-z'’]+(?:\s+[a-z]+)?))?\s+as\s+(?:an?\s+|the\s+)?"
    rf"(?P<title>[\w'/&-]+(?:\s+(?!(?:and|when|{_LINK})\b)[\w'/&-]+){{0,4}})"
    rf"(?:\s+(?:at|for|with|in)\s+(?:the\s+)?(?P<place>{_NAME})\b(?!\s+\d))?"
)
#: "Founder of Bright Start, a tutoring circle"; nobody else's founder.
_FOUNDED = later(
    r"(?<!the )(?<!with )(?<!by )(?<!to )(?<!our )"
    r"\b(?P<title>(?:Co-)?[Ff]ounder(?:\s+(?:and|&)\s+[a-z]+)?)\s+of\s+(?!the\s+company)"
    rf"(?:the\s+)?(?P<place>{_NAME})"
)
#: "HR mgt VP - SHRM Elm chapter", "Accounting Club, Treasurer": offices of clubs, beside what was studied.
_OFFICE = later(lambda: rf"\b(?P<title>{_offices()})\s*(?:[-–—,|:]|\b(?:of|for))\s*(?:the\s+)?{_club()}")
_OFFICE_BEHIND = later(lambda: rf"(?:^|(?<=[.;•\n]))\W*{_club()}\s*(?:[-–—,|:(])\s*(?P<title>{_offices()})\b")
_SCHOOL = later(r"\b(?:high\s+school|college|university|institute)\b", re.I)
_REACH = 400
_EDGES = " .,"
#: What students are at their schools, at the head of a stretch, and where.
_ROLE = later(
    lambda: (
        r"(?:(?<=[.;\n•])\s*|(?<=\d\s)|^\W*)(?P<title>(?:(?:[A-Z][a-z]+|Undergraduate|Graduate)\s+)??"
        rf"(?i:{any_of(load_post_words().student_roles)}))"
        rf"(?:\s*[:–—-]\s+(?:the\s+)?(?P<place>{_NAME})|,\s+(?:the\s+)?(?=[A-Z])(?!\w+\s\d)|\s+(?:to|for|at|in)\s)"
    ),
    re.MULTILINE,
)
#: What stands in whatever the patterns find, and not in most lines about study.
_SIGNS = later(
    lambda: (
        rf"ounder\s|\bintern(?:ed|ing)\b|\b(?:work(?:ed|ing)|served|employed)\b|\b{any_of(sorted(_last_words()))}\b"
    ),
    re.I,
)


def _last_words() -> set[str]:
    words = load_post_words()
    return {role.rpartition(" ")[2] for role in (*words.student_roles, *words.told_offices)}


def student_posts(page: Page, heads: Sequence[Head]) -> list[Head]:
    """Return the posts that lines about study name, and that none of the `heads` is."""
    if _TOLD.isdisjoint(page.written):
        return []
    found: list[Head] = []
    taken = lines_of(heads)
    listed = [frozenset(title_stems(head.title.text)) for head in heads if head.title]
    for at, start, end in page.sentences():
        study = page.written[at] in STUDY
        if not study and page.written[at] not in _TOLD:
            continue
        if at in taken or not _SIGNS.search(page.text, start, end):
            continue
        for head in _told(page, start, end, study=study):
            stems = frozenset(title_stems(head.title.text)) if head.title else frozenset()
            if not any(stems <= other or other <= stems for other in listed if other):
                listed.append(stems)
                found.append(head)
    return found[:_MOST]


def _told(page: Page, start: int, end: int, *, study: bool) -> Iterator[Head]:
    """Yield the posts that a sentence about study, or one's own time, tells of."""
    text = page.text
    told = [(_FOUNDED, "volunteer")]
    if study:
        told += [(_INTERNED, "externship"), (_WORKED, "experience"), (_ROLE, "experience")]
        if (was := _WAS.search(text, start, end)) and _is_post(was):
            told.append((_WAS, "experience"))
        told += [(_OFFICE, "volunteer"), (_OFFICE_BEHIND, "volunteer")]
    for pattern, section in told:
        match = pattern.search(text, start, end)
        if match is not None and not (
            section == "volunteer" and study and _at_high_school(page, match.start())
        ):
            at = page.line_of(match.start("title"))
            first, last = match.span("title")
            title = as_title(text, first, last)
            named = match["place"].rstrip(_EDGES) if match["place"] else ""
            begin = match.start("place")
            place = as_employer(text, begin, begin + len(named)) if named else None
            yield Head(range(at, at + 1), section, None, title, place, match.span())


def _is_post(was: re.Match[str]) -> bool:
    """Return whether what somebody was beside the study is a post: students' work, or what was paid."""
    title = was["title"].lower()
    if title.endswith(load_post_words().student_roles):
        return True
    last = title.rpartition(" ")[2]
    return was["paid"] is not None and has_head_word(last) and last not in _UNPAID


def _offices() -> str:
    return rf"(?<!to )(?<!the )(?<!by )(?=[A-Z])(?i:{any_of(load_post_words().told_offices)})"


def _club() -> str:
    clubs = any_of(load_post_words().student_bodies)
    name = r"(?:[A-Z][\w.'’&-]*\s+(?:(?:of|and|for)\s+)?){0,5}"
    return rf"(?P<place>(?=[A-Z]){name}(?i:{clubs})\b(?:\s+(?:of|for)\s+(?:the\s+)?{_NAME})?)"


def _at_high_school(page: Page, at: int) -> bool:
    """Return whether the school named last before an offset is a high school."""
    named = [match[0].lower() for match in _SCHOOL.finditer(page.text, max(at - _REACH, 0), at)]
    return bool(named) and named[-1].startswith("high")
