"""Which lines belong to each degree that a text tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from screener.resume.education.above import from_head, heads_of
from screener.resume.education.cuts import OWN, behind_other, cuts_in, start_of
from screener.resume.education.degreewords import is_usable
from screener.resume.education.studywords import COLLEGE_NAME, SCHOOL_WORD, TRADE
from screener.resume.lookup import Lookup
from screener.values import EducationLevel, Line, Mention, Span
from screener.vocab.months import MONTH
from screener.vocab.parts import STUDY
from screener.vocab.words import load_words

_MAX_LINES, _MORE_OF_FORM = 4, 3
_DIPLOMA = "diploma"
_LEAVING = re.compile(r"diploma|graduat|equivalen|ged|g\.e\.d", re.I)
_SCHOOL_LEAVING = frozenset({"high_school", "equivalency", "in_high_school"})
_COLLEGE_STUDY = frozenset({"some_college"})
#: Below a degree: how far it is.
_BEGUN = re.compile(r"\W*(?:enrolled in|working (?:on|towards?)|pursuing|hop(?:e|ing) to)\b", re.I)
#: "Diploma, May 2009": a line that leaves open of what school.
_BARE_DIPLOMA = re.compile(
    r"\W*diploma\b(?:[\W\d]|\b(?:general|studies|academics?|college prep\w*|honors|graduate|city|state"
    rf"|{MONTH})\b)*",
    re.I,
)
#: "Bachelor of Arts, 60 credit hours completed": what was counted is of the degree; what is counted
#: towards one is of another.
_COUNTED = re.compile(r"[ \t,:;(–—-]*(?:\d{1,3}|some|several|a few)?[ \t]*", re.I)
#: "A.A., Elm College - 42 units completed", "A.A., 61 of 90 credits completed": too few for the degree.
_COUNTED_BEHIND = re.compile(
    r"[^\n;]{0,70}[,(–—-][ \t]*(?P<count>\d{1,3})[ \t]*(?:(?:out )?of (?P<all>\d{2,3})[ \t]*)?"
)
_FEW_CREDITS = 60
_TOWARDS = re.compile(r"\b(?:towards?|prereq\w*|pre-req\w*)$", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_A_COURSE = re.compile(r"\b(?:course|class|program|training|certificate)\b", re.I)
_COLLEGE = re.compile(
    COLLEGE_NAME.pattern + r"|\b(?:tech|institute|career (?:center|college)|semesters?)\b", re.I
)
_LABEL_WORDS = 3
#: "Location: Salem, OR", a line between a school and its diploma.
_PLACE_WORDS, _LINES_OF_SCHOOL = 8, 2
_LABELS_OF_STUDY = re.compile(
    r"\b(?:degree|diploma|school|location|city|state|address|award|program|qualification)\b[\w /]{0,12}:",
    re.I,
)
#: "Graduated: May 2019", a line of a form.
_OF_FORM = re.compile(r"\W*[A-Z][A-Za-z /]{2,24}:\s")


class Stretch(NamedTuple):
    """A stretch of the text that tells of one degree, and its mentions of it."""

    span: Span
    degrees: list[Mention]


def find_stretches(lookup: Lookup, levels: dict[str, EducationLevel]) -> list[Stretch]:
    """Return the stretches of text that tell of one degree each, up to where the next begins."""
    groups = _groups(lookup, levels)
    if not groups:
        return []
    limits = [group[0].evidence.span.start for group in groups[1:]] + [len(lookup.document.text)]
    heads = heads_of(groups, levels, lookup)
    befores = [None, *(group[-1] for group in groups)]
    spans = [
        from_head(_around(lookup, group, limit, before), head)
        for group, limit, head, before in zip(groups, limits, heads, befores[:-1], strict=True)
    ]
    return [
        Stretch(span if below is None else _up_to(span, below, group[-1]), group)
        for span, below, group in zip(spans, [*spans[1:], None], groups, strict=True)
    ]


def _groups(lookup: Lookup, levels: dict[str, EducationLevel]) -> list[list[Mention]]:
    """Return the mentions of degrees, those of one degree together."""
    mentions = _longest([each for each in lookup.mentions("degree") if is_usable(each, levels, lookup)])
    if any(each.section in STUDY and levels[each.id] != "certificate" for each in mentions):
        mentions = [each for each in mentions if each.section in STUDY or _is_beside_list(each)]
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and _together(groups[-1][-1], mention, levels, lookup):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _is_beside_list(mention: Mention) -> bool:
    """Return whether a degree counts although a list of studies stands elsewhere."""
    return mention.section in ("top", "certifications") and mention.form == "name"


def _up_to(span: Span, below: Span, last: Mention) -> Span:
    """Return a stretch up to the one below it, with all of its last mention."""
    return Span(span.start, min(span.end, max(below.start, last.evidence.span.end)))


def own_lines(lookup: Lookup, span: Span, degrees: Sequence[Mention]) -> Span:
    """Return the lines that name the degrees of a stretch, up to the end of a first sentence with a year."""
    own = [lookup.line_span(mention.evidence.span.start) for mention in degrees] or [span]
    first, last = min(line.start for line in own), max(line.end for line in own)
    near = Span(first, last)
    if span.start < last:
        near = Span(max(first, span.start), max(min(last, span.end), span.start))
    return _own_sentence(lookup, near, own[-1])


def _own_sentence(lookup: Lookup, near: Span, last: Span) -> Span:
    """Return the line of a degree up to the end of its first sentence with a year."""
    words = lookup.document.quote(near)
    for cut in cuts_in(words):
        if _YEAR.search(words[: cut.start()]) and near.start + cut.start() >= last.start:
            return Span(near.start, near.start + cut.start())
    return near


def _longest(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions that do not lie within another one, nor begin in it: "High School Diploma" is no
    "Diploma", and "HS Diploma in General Studies" no "Diploma in"."""
    return [
        one
        for one in mentions
        if not any(
            one.evidence.span != other.evidence.span
            and (
                one.evidence.span in other.evidence.span
                or (other.evidence.span.start < one.evidence.span.start < other.evidence.span.end)
            )
            for other in mentions
        )
    ]


def _together(one: Mention, other: Mention, levels: dict[str, EducationLevel], lookup: Lookup) -> bool:
    """Return whether two mentions name one degree, as in "Bachelor of Science (BS)"."""
    # How long a school's name is must not matter, so lines count here, and never letters.
    gap = lookup.document.text[one.evidence.span.end : other.evidence.span.start]
    if _leaves_school(one, other, levels, lookup, gap):
        return True
    if re.search(r"[;|•·]", gap):
        return False
    if levels[one.id] != levels[other.id]:
        line = lookup.document.quote(lookup.line_span(other.evidence.span.start))
        school = levels[other.id] == "hs" and _LEAVING.search(line) is None
        if one.evidence.quote.lower() == _DIPLOMA and school and gap.count("\n") <= 1:
            own = f"{_before(one, lookup)}{gap}".split("\n")[0]
            if _BARE_DIPLOMA.fullmatch(lookup.document.quote(lookup.line_span(one.evidence.span.start))):
                return True
            # by another school, named beside it or above what was studied there
            given = "\n" in gap and (SCHOOL_WORD.search(own) or _below_college(one, lookup))
            return not given and not COLLEGE_NAME.search(f"{_before(one, lookup)}{gap}")
        if other.evidence.quote.lower() == _DIPLOMA and levels[one.id] == "hs" and gap.count("\n") == 1:
            return _BARE_DIPLOMA.fullmatch(line) is not None and not COLLEGE_NAME.search(gap)
        if levels[other.id] == "some_college" and (_COUNTED.fullmatch(gap) or _is_count_of(gap)):
            return _TOWARDS.search(other.evidence.quote) is None
        generic = "certificate" in (levels[one.id], levels[other.id])
        return generic and "\n" not in gap and not any(OWN.search(gap[cut.end() :]) for cut in cuts_in(gap))
    if levels[one.id] == "hs":
        return gap.count("\n") <= 1
    if _repeats(one, other, lookup):
        return True
    return "\n" not in gap and not _YEAR.search(gap)


def _leaves_school(
    one: Mention, other: Mention, levels: dict[str, EducationLevel], lookup: Lookup, gap: str
) -> bool:
    """Return whether two mentions tell of leaving one school, with no more than its place or a date between
    them: "Diploma | Elm High School", "Elm High School", "Salem, OR" and "Diploma" in a line each."""
    both = [levels[each.id] == "hs" or each.evidence.quote.lower() == _DIPLOMA for each in (one, other)]
    if not all(both) or "hs" not in (levels[one.id], levels[other.id]):
        return False
    words = _LABELS_OF_STUDY.sub(" ", gap)
    if len(words.split()) > _PLACE_WORDS or SCHOOL_WORD.search(words):
        return False
    lines = [lookup.line_span(each.evidence.span.start) for each in (one, other)]
    said = [lookup.document.quote(line) for line in lines]
    if lines[0] == lines[1]:
        return not _YEAR.search(gap)
    if gap.count("\n") > _LINES_OF_SCHOOL or all(map(_YEAR.search, said)):
        return False
    diploma = next(
        (line for line, each in zip(lines, (one, other), strict=True) if levels[each.id] != "hs"), None
    )
    own = lookup.document.quote(diploma) if diploma else ""
    others = load_words().study_words - {_DIPLOMA}
    studied = any(word.lower() in others for word in re.findall(r"[A-Za-z]+", _LABELS_OF_STUDY.sub(" ", own)))
    return not (studied or SCHOOL_WORD.search(_LABELS_OF_STUDY.sub(" ", own)))


def _below_college(mention: Mention, lookup: Lookup) -> bool:
    """Return whether the line above that of a mention names a college, and no degree."""
    line = lookup.line_span(mention.evidence.span.start)
    above = lookup.line_span(max(line.start - 2, 0))
    named = above.end < line.start and COLLEGE_NAME.search(lookup.document.quote(above))
    return bool(named) and not lookup.mentions("degree", above)


def _is_count_of(gap: str) -> bool:
    """Return whether the undated words between a degree and "units completed" end with how few they are."""
    count = _COUNTED_BEHIND.fullmatch(gap)
    if count is None or _YEAR.search(gap):
        return False
    return int(count["count"]) < int(count["all"] or _FEW_CREDITS)


def _before(mention: Mention, lookup: Lookup) -> str:
    """Return what stands before a mention in its line."""
    start = mention.evidence.span.start
    return lookup.document.text[lookup.line_span(start).start : start]


def _repeats(one: Mention, other: Mention, lookup: Lookup) -> bool:
    """Return whether the line below a degree names it once more, to say something of it: "M.Div. is a
    three year program"."""
    same = re.sub(r"\W", "", one.evidence.quote).lower() == re.sub(r"\W", "", other.evidence.quote).lower()
    gap = lookup.document.text[one.evidence.span.end : other.evidence.span.start]
    line = lookup.document.quote(lookup.line_span(other.evidence.span.start))
    own = _YEAR.search(line) or SCHOOL_WORD.search(line)
    begun = _BEGUN.match(line) and not SCHOOL_WORD.search(line)
    return gap.count("\n") == 1 and bool(begun or (same and not own))


def _around(lookup: Lookup, group: list[Mention], limit: int, before: Mention | None) -> Span:
    """Return the lines that belong to a degree: its own, and those below up to the next one."""
    start = start_of(group[0].evidence.span, lookup)
    if before is not None:
        start = max(start, behind_other(before, group[0], lookup) or start)
    lines = lookup.document.lines
    at = lookup.document.line_at(group[-1].evidence.span.start).number - 1
    end = lines[at].span.end
    section = group[0].section
    dated = _YEAR.search(lookup.document.quote(lines[at].span)) is not None
    limit_line = lookup.line_span(limit).start if limit < len(lookup.document.text) else limit
    for line in lines[at + 1 : at + _MAX_LINES + _MORE_OF_FORM]:
        same_block = line.block == lines[at].block
        words = lookup.document.quote(line.span)
        if line.number > at + _MAX_LINES and not _OF_FORM.match(words):
            break
        if group[0].id in _SCHOOL_LEAVING and (_COLLEGE.search(words) or TRADE.search(words)):
            break
        if lookup.section_at(line.span.start) != section or _is_label(line, words):
            break
        own = _YEAR.search(words) and _A_COURSE.search(words) and TRADE.search(words)
        if own and (dated or group[0].id in _COLLEGE_STUDY):
            break  # "Nursing classes, 2023 to Current" or "30 credit hours" above "Nurse Aide course 2020"
        if line.span.start >= limit_line or (section not in STUDY and not same_block):
            break
        if any(
            heading.heading and heading.span.start == line.span.start for heading in lookup.markup.sections
        ):
            break
        end = line.span.end
    return Span(start, min(end, max(limit, group[-1].evidence.span.end)))


def _is_label(line: Line, words: str) -> bool:
    """Return whether a line looks like a heading of something else."""
    short = len(words.split()) <= _LABEL_WORDS and not any(map(str.isdigit, words))
    return line.emphasised and short and OWN.search(words) is None and "," not in words
