"""Where the text tells of degrees: the mentions that count, and the lines that belong to each."""

from __future__ import annotations

import re

from screener.resume.lookup import Lookup
from screener.resume.studies import COLLEGE_NAME, STUDY
from screener.values import EducationLevel, Line, Mention, Span
from screener.vocab.words import load_words

_ELSEWHERE = frozenset(
    {"top", "summary", "certifications", "additional", "accomplishments", "affiliations", "skills"}
)
_MAX_LINES = 4
_DIPLOMA = "diploma"
_LEAVING = re.compile(r"diploma|graduat|equivalen|ged|g\.e\.d", re.I)
_SCHOOL_LEAVING = frozenset({"high_school", "equivalency", "in_high_school"})
_COLLEGE_STUDY = frozenset({"some_college"})
#: Degrees that are states as well.
_STATES = frozenset({"MA", "MD", "MS"})
_ZIP = re.compile(r"\s*\d{5}\b")
_TOWN = re.compile(r"(?:[A-Z][\w.'’-]+|\bSt\.)\s*,\s*$")
#: "New Horizons Training Center Braintree, MA": the town of a school stands between them.
_TOWN_OF_SCHOOL = re.compile(
    r"\b(?:College|University|School|Institute|Academy|Center) (?:[A-Z][a-z]+ )?[A-Z][a-z]+,\s*$"
)
_SUBJECT = re.compile(r"\s*(?::|in\b|of\b|degree\b|-\s*[A-Z])", re.I)
_SCHOOL = re.compile(r"\b(?:college|university|school|institute|academy|center|univ)\b", re.I)
_TRADE = re.compile(
    r"[\s-]+(?:electrician|plumber|mechanic|technician|carpenter|welder|barber|stylist|chef"
    r"|gardener|sergeant|chief"
    r"|gunnery|trainer|teacher|naturalist|scheduler|black|class|builder|craftsman|certified"
    r"|sommelier|of ceremon)",
    re.I,
)
#: "the state MA society": letters that stand for something else within a sentence.
_WORD_BEHIND = re.compile(
    r"\.?[^\S\n\t]+(?!(?:in|of|degree|from|with|at|and|candidate|student|program|expected|to|major|minor|focus|emphasis|coursework|pending|completed|earned|cum|magna|summa)\b)[a-z]"
)
#: "Helped adults earn their GED".
_THEIRS = re.compile(r"\b(?:their|his|her)\s$", re.I)
#: What an employer asks for is not what an applicant has.
_ASKED = re.compile(
    r"\b(?:preferred|required|is a (?:plus|must)|you must|must have|must possess|applicants? (?:must|should)"
    r"|candidates? (?:must|should|will))\b",
    re.I,
)
#: "DPM Training", "BHA & Drill ...": letters that name what a course was about.
_COURSE = re.compile(
    r"[^\S\n\t]+(?:(?:Training|Course|Class|Workshop|Seminar|TRAINING|COURSE)\b|&[^\S\n](?!Master|Bachelor|Associate|Doctor)[A-Z][a-z])"
)
#: "Associate in Arts", "Associate : Nursing": what says that a degree is meant.
_OF_STUDY = re.compile(r"['’]?s?\s*(?::|\bin\b|\bof\b|\bdegree\b|\bapplied\b|\b(?:science|arts)\b)", re.I)
_CERTIFIED = re.compile(r"\bcertified(?:\s+[\w/+-]+){0,3}\s+$", re.I)
_CAPITAL = re.compile(r"(?P<word>[A-Z][\w/+-]*)\s+$")
#: Below a degree: how far it is.
_BEGUN = re.compile(r"\W*(?:enrolled in|working (?:on|towards?)|pursuing|hop(?:e|ing) to)\b", re.I)
#: "Diploma, May 2009": a line that leaves open of what school.
_BARE_DIPLOMA = re.compile(
    r"\W*diploma\b(?:[\W\d]|\b(?:general|studies|academics?|college prep\w*|honors|graduate|city|state"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)\b)*",
    re.I,
)
#: "MBA-level training", "master's level courses": like a degree, and none.
_LIKE = re.compile(r"(?:-|[^\S\n])(?:level|style|type|equivalent (?:course|training|program))\b", re.I)
_CUT = re.compile(r";\s+|\.\s+(?=[A-Za-z>])")
_ENDS = re.compile(r"(?:\b\d{4}|\)|['’]\d\d|\b[a-z]{5,}|\b[A-Z]{5,})$")
#: "Bachelor of Arts, 60 credit hours completed": what was counted is of the degree; what is counted
#: towards one is of another.
_COUNTED = re.compile(r"[ \t,:;(–—-]*(?:\d{1,3}|some|several|a few)?[ \t]*", re.I)
_TOWARDS = re.compile(r"\b(?:towards?|prereq\w*|pre-req\w*)$", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_A_COURSE = re.compile(r"\b(?:course|class|program|training|certificate)\b", re.I)
#: What begins a study of its own.
_OWN = re.compile(
    r"\b(?:college|university|univ|high|hs|institute|academy|tech|vo-?tech|school|seminary"
    r"|certified|licensed|state)\b",
    re.I,
)
_COLLEGE = re.compile(
    COLLEGE_NAME.pattern + r"|\b(?:tech|institute|career (?:center|college)|semesters?)\b", re.I
)
_LABEL_WORDS = 3
_PLACE_WORDS = 3
_PLACE_ENDS = re.compile(
    r"\s*(?:$|[\t,.;|()\u2022\u2013\u2014-]|\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)


def find_stretches(
    lookup: Lookup, levels: dict[str, EducationLevel], trades: re.Pattern[str]
) -> list[tuple[Span, list[Mention]]]:
    """Return the stretches of text that tell of one degree each, with its mentions; a line of one of the
    `trades` below a school leaving is a study of its own."""
    mentions = _longest(
        [mention for mention in lookup.mentions("degree") if _usable(mention, levels, lookup)]
    )
    inside = [mention for mention in mentions if mention.section in STUDY]
    if any(levels[mention.id] not in ("certificate",) for mention in inside):
        mentions = [
            m
            for m in mentions
            if m.section in STUDY or (m.section in ("top", "certifications") and m.form == "name")
        ]
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and _together(groups[-1][-1], mention, levels, lookup):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    stretches = []
    for number, group in enumerate(groups):
        limit = (
            groups[number + 1][0].evidence.span.start
            if number + 1 < len(groups)
            else len(lookup.document.text)
        )
        stretches.append((_around(lookup, group, limit, trades), group))
    return [
        (
            Span(span.start, min(span.end, max(after[0][0].start, group[-1].evidence.span.end)))
            if after
            else span,
            group,
        )
        for number, (span, group) in enumerate(stretches)
        for after in [stretches[number + 1 : number + 2]]
    ]


def _longest(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions that do not lie within another one: "High School Diploma" is no "Diploma"."""
    return [
        one
        for one in mentions
        if not any(
            one.evidence.span in other.evidence.span and one.evidence.span != other.evidence.span
            for other in mentions
        )
    ]


def _usable(mention: Mention, levels: dict[str, EducationLevel], lookup: Lookup) -> bool:
    if levels[mention.id] == "certificate" and mention.section not in STUDY:
        return False
    if mention.status in ("negated", "about_others", "wished"):
        return False
    if mention.section not in STUDY | _ELSEWHERE:
        return False
    if _THEIRS.search(
        lookup.document.text, max(mention.evidence.span.start - 9, 0), mention.evidence.span.start
    ):
        return False
    if mention.form == "letters" and _COURSE.match(lookup.document.text, mention.evidence.span.end):
        return False
    if _LIKE.match(lookup.document.text, mention.evidence.span.end) or _is_of_school(mention, lookup):
        return False
    if mention.form == "lower" or _is_trade(mention, lookup) or _in_programme(mention, lookup):
        return False
    if mention.section not in STUDY and _ASKED.search(_sentence(mention, lookup)):
        return False
    # "Eye Associates" and "sales associate" are no degrees.
    single = mention.form == "name" and " " not in mention.evidence.quote.strip()
    if single and mention.section not in STUDY and mention.id != "equivalency":
        return False
    if mention.form == "letters" and _is_state(mention, lookup):
        return False
    # Two letters are as often a state or a word: only within a list of studies.
    if mention.section not in STUDY and lookup.entry_at(mention.evidence.span.start) is not None:
        return False
    letters = mention.form == "letters" and sum(map(str.isalpha, mention.evidence.quote)) <= 2
    if letters and _WORD_BEHIND.match(lookup.document.text, mention.evidence.span.end):
        return False
    behind_name = mention.section == "top" and mention.evidence.quote.rstrip(".") in ("M.D", "D.O", "J.D")
    return not letters or mention.section == "education" or behind_name


def _is_trade(mention: Mention, lookup: Lookup) -> bool:
    """Return whether "Master" is a craftsman's or a soldier's: "Master Electrician"; or "Associate" of a
    post."""
    if _is_of_post(mention, lookup):
        return True
    if mention.evidence.quote.lower() != "master":
        return False
    return _TRADE.match(lookup.document.text, mention.evidence.span.end) is not None


def _is_of_post(mention: Mention, lookup: Lookup) -> bool:
    """Return whether "Associate" ends a title or a card: "Sales Associate", "Certified Network Associate"."""
    span, text = mention.evidence.span, lookup.document.text
    if not mention.evidence.quote.lower().startswith("associate") or " " in mention.evidence.quote.strip():
        return False
    if _OF_STUDY.match(text, span.end):
        return False
    before = text[lookup.line_span(span.start).start : span.start]
    beside = _CAPITAL.search(before)
    if _CERTIFIED.search(before):
        return True
    words = load_words().study_words | load_words().school_generals
    return beside is not None and beside["word"].lower() not in words


def _in_programme(mention: Mention, lookup: Lookup) -> bool:
    """Return whether letters belong to the name of a programme: "MA Program" is no master's degree."""
    span = mention.evidence.span
    return mention.form == "letters" and any(
        span in field.evidence.span for field in lookup.mentions("field") if field.id == "ma_program"
    )


def _sentence(mention: Mention, lookup: Lookup) -> str:
    """Return the words around a mention up to the ends of its sentence."""
    span, text = mention.evidence.span, lookup.document.text
    block = lookup.block_at(span.start)
    before = re.split(r"[.;!?•]\s", text[block.start : span.start])[-1]
    return before + text[span.start : span.end] + re.split(r"[.;!?•](?:\s|$)", text[span.end : block.end])[0]


def _together(one: Mention, other: Mention, levels: dict[str, EducationLevel], lookup: Lookup) -> bool:
    """Return whether two mentions name one degree, as in "Bachelor of Science (BS)"."""
    # How long a school's name is must not matter, so lines count here, and never letters.
    gap = lookup.document.text[one.evidence.span.end : other.evidence.span.start]
    if re.search(r"[;|•·]", gap):
        return False
    if levels[one.id] != levels[other.id]:
        line = lookup.document.quote(lookup.line_span(other.evidence.span.start))
        school = levels[other.id] == "hs" and _LEAVING.search(line) is None
        if one.evidence.quote.lower() == _DIPLOMA and school and gap.count("\n") <= 1:
            return not COLLEGE_NAME.search(f"{_before(one, lookup)}{gap}")
        if other.evidence.quote.lower() == _DIPLOMA and levels[one.id] == "hs" and gap.count("\n") == 1:
            return _BARE_DIPLOMA.fullmatch(line) is not None and not COLLEGE_NAME.search(gap)
        if levels[other.id] == "some_college" and _COUNTED.fullmatch(gap):
            return _TOWARDS.search(other.evidence.quote) is None
        generic = "certificate" in (levels[one.id], levels[other.id])
        return generic and "\n" not in gap and not any(_OWN.search(gap[cut.end() :]) for cut in cuts(gap))
    if levels[one.id] == "hs":
        return gap.count("\n") <= 1
    if _repeats(one, other, lookup):
        return True
    return "\n" not in gap and not re.search(r"\b(?:19|20)\d\d\b", gap)


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
    own = re.search(r"\b(?:19|20)\d\d\b", line) or _SCHOOL.search(line)
    begun = _BEGUN.match(line) and not _SCHOOL.search(line)
    return gap.count("\n") == 1 and bool(begun or (same and not own))


def _around(lookup: Lookup, group: list[Mention], limit: int, trades: re.Pattern[str]) -> Span:
    """Return the lines that belong to a degree: its own, and those below up to the next one."""
    start = _start(lookup, group[0].evidence.span)
    lines = lookup.document.lines
    at = lookup.document.line_at(group[-1].evidence.span.start).number - 1
    end = lines[at].span.end
    section = group[0].section
    dated = _YEAR.search(lookup.document.quote(lines[at].span)) is not None
    limit_line = lookup.line_span(limit).start if limit < len(lookup.document.text) else limit
    for line in lines[at + 1 : at + _MAX_LINES]:
        same_block = line.block == lines[at].block
        words = lookup.document.quote(line.span)
        if group[0].id in _SCHOOL_LEAVING and (_COLLEGE.search(words) or trades.search(words)):
            break
        if lookup.section_at(line.span.start) != section or _is_label(line, words):
            break
        own = trades.search(words) and _YEAR.search(words) and _A_COURSE.search(words)
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


def cuts(text: str) -> list[re.Match[str]]:
    """Return where one study ends and the next may begin within a line: "Elm High, 1994. Oak Tech, ..."."""
    return [
        cut for cut in _CUT.finditer(text) if text[cut.start()] == ";" or _ENDS.search(text[: cut.start()])
    ]


def _start(lookup: Lookup, span: Span) -> int:
    """Return where the study that a span belongs to begins: its line, or behind another one in it."""
    line = lookup.line_span(span.start)
    before = lookup.document.text[line.start : span.start]
    ends = [cut for cut in cuts(before) if _OWN.search(before[: cut.start()])]
    return line.start + ends[-1].end() if ends else line.start


def _is_of_school(mention: Mention, lookup: Lookup) -> bool:
    """Return whether a word is in the name of a school's diploma: "International Baccalaureate"."""
    start = mention.evidence.span.start
    before = lookup.document.text[max(start - 14, 0) : start]
    return mention.evidence.quote.lower().startswith("baccal") and "international" in before.lower()


def _is_label(line: Line, words: str) -> bool:
    """Return whether a line looks like a heading of something else."""
    short = len(words.split()) <= _LABEL_WORDS and not any(map(str.isdigit, words))
    return line.emphasised and short and _OWN.search(words) is None and "," not in words


def _is_state(mention: Mention, lookup: Lookup) -> bool:
    """Return whether "MA", "MD" or "MS" ends a place: "Boston, MA 02139" and no "History, MA"."""
    place = mention.evidence
    if place.quote not in _STATES:
        return False
    line = lookup.line_span(place.span.start)
    before = lookup.document.text[line.start : place.span.start]
    after = lookup.document.text[place.span.end : line.end]
    if _ZIP.match(after):
        return True
    if not _TOWN.search(before) or _SUBJECT.match(after):
        return False
    if _PLACE_ENDS.match(after) is None:
        return _TOWN_OF_SCHOOL.search(before) is not None
    others = any(m is not mention and m.form == "name" for m in lookup.mentions("degree", line))
    above = lookup.document.quote(lookup.line_span(max(line.start - 2, 0)))
    alone = len(before.split()) <= _PLACE_WORDS and _SCHOOL.search(above)
    return others or bool(_SCHOOL.search(before) or alone)
