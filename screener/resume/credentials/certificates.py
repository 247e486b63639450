"""Certificates named by their paper: "School bus driver certificate", "Certificate of completion in Welding".

In lists of certificates by their kind alone. Elsewhere where somebody says to hold, to have earned or to be
earning one: "I am working towards my Scrum Master certificate", "Received certification in safe lifting". At
work the certificates of others, of plants and of houses are told of as often, so that what somebody earned
there must be told as one's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from screener.patterns import any_of, later
from screener.resume.lookup import Lookup
from screener.values import Line, Span
from screener.vocab.months import MONTH
from screener.vocab.words import load_words

_WORD = r"[A-Z0-9][\w+&/.'’-]*"
_PAPERS = (
    "certificate",
    "certification",
    "license",
    "licence",
    "permit",
    "registration",
    "qualification",
    "endorsement",
    "card",
)
_SECTIONS_OF_PAPERS = frozenset({"certifications", "training", "education"})
_PAPER = later(
    rf"(?:^|(?<=[\n\t,;|•])|(?<=\b(?:19|20)\d\d\s))[^\S\n\t]*(?P<what>{_WORD}(?:[^\S\n\t]+[\w/&'’-]+){{0,4}}?)[^\S\n\t]+"
    rf"(?i:{'|'.join(_PAPERS)})\b"
    r"(?![^\S\n\t]+(?i:of|association|academy|board|agency|institute|council|society|commission|exam|number)\b)",
    re.M,
)
_OF_STATE = later(r"(?:licen[sc]e|permit|card)$", re.I)
#: A certification beside studies is no school's own certificate; a programme towards one is a study.
_CERTIFICATION = later(r"certification$", re.I)
_STUDIED = later(
    r"\s+(?:prep\w*|program\w*|courses?|coursework|class(?:es)?|training|studies|exams?)\b", re.I
)
#: What no school's certificate has.
_LEVELS = later(r",?\s+levels?\s+(?:\d|[IV]+\b)", re.I)
#: Papers that say nothing of what one can do at work.
_NO_PAPER = later(lambda: rf"\b(?:driver\w*$|driver['’]s\b|{any_of(load_words().no_papers)}\b)", re.I)
#: "Georgia technician registration" below "CPhT": the same trade's, at the state.
_FURTHER = later(r"(?:\w+ ){0,2}(?:technician|tech|aide|assistant|operator|state|professional)", re.I)
NO_NAMES = frozenset("not no the all iso i and or & for of does is aid".split())
SCHOOL = later(r"\b(?:university|college|school|institute|academy)\b", re.I)
#: "Certificate of completion in Welding", "Certification as Doula", "Certificate of training - Hospice".
_SUBJECT = r"(?P<what>[A-Za-z][\w+&/'’-]*(?:[^\S\n\t]+[\w+&/'’-]+){0,6})"
_OF_SUBJECT = later(
    r"(?:^|(?<=[\n\t;|•]))[^\S\n\t]*(?P<paper>(?:certificat(?:e|ion)(?: program)?|certified|licen[sc]ed?"
    r"|diploma|designation|endorsement|permit)"
    r"(?:(?P<done> of (?:completion|training|proficiency|competency|specialization|study))"
    r"|(?P<begun> in (?:progress|process)))?)"
    rf"(?:,? (?:in|for|as an?|as|to) |(?(done)|(?(begun)|(?!)))(?:,| [–-]|:) ){_SUBJECT}",
    re.I | re.M,
)
_NO_SUBJECT = later(
    r"(?:progress|process|hand|full|good|lieu|high school|ged\b|general ed|secondary|requests?\b|sale"
    r"|excellence|driv|perfect|attend|appreciat|outstanding|being)",
    re.I,
)
_STEMS = ("certificat", "certified", "licens", "licenc", "designation")
#: "Became certified to run the lift".
_BECAME = later(
    r"(?:^\W*|\b(?:i|and|also)\s+)(?:became|become|got|was|am|been)\s+(?:also\s+|\w+ly\s+)?$", re.I
)
_CERTIFICATE = later(
    r"\b(?:certificat(?:e|ion)|licen[sc]e|licensure|designation|(?P<done>certified|licen[sc]ed))\b", re.I
)
#: What is done to papers at work, and what is no paper of a person.
_OF_OTHERS = later(lambda: rf"[^\S\n]+{any_of(load_words().papers_at_work)}\b", re.I)
#: How far before a paper it is said whose it is.
_REACH = 120
#: "Achieved ISO 9001 certification for the plant"
_OF_HOUSE = later(
    lambda: rf"\s+(?:for|of)\s+(?:the|our|its|their)\s+(?:\w+\s+)?{any_of(load_words().certified_houses)}\b",
    re.I,
)
_WHAT = r"(?P<what>(?:[\w+&/'’.-]+\s+){0,5})$"
_OWN = r"(?:(?P<own>my)\s+|(?:an?|the|current|valid|active|state|own|own|both|new)\s+)*"
_EARNING = later(
    r"\b(?:working\s+(?:on|towards?|to\s+(?:complete|earn|get|obtain))|pursuing|studying\s+(?:for|towards?)|preparing\s+for"
    r"|completing|earning|finishing(?:\s+up)?|obtaining|getting|testing\s+for|(?:training|classes|courses?)\s+(?:for|towards?)"
    r"|enrolled\s+in|candidate\s+for|(?:will|to)\s+(?:be\s+)?(?:receive|earn|acquire|finish|obtain|complete|get))\s+"
    rf"(?:(?:getting|earning|obtaining|completing)\s+)?{_OWN}{_WHAT}",
    re.I,
)
_HOLDING = later(
    r"(?:^\W*|\b(?:i|and|also|recently|now|currently)\s+)"
    r"(?:have|hold|holds|holding|possess(?:es)?|carry|earned|received|obtained|got|completed|passed|acquired|achieved"
    rf"|attained|gained|was\s+awarded|awarded)\s+{_OWN}{_WHAT}",
    re.I,
)
#: Words of schooling, which name nothing that could be held.
_MORE = r"(?:(?:further|additional|continuing|continued|more|higher|advanced|professional|other|new)\s+)"
_VAGUE = later(
    rf"{_MORE}*(?:education|training|schooling|degrees?|stud(?:y|ies)|learning)\s+(?:and|or|&)\s+{_MORE}*|{_MORE}+",
    re.I,
)
_BESIDES = later(
    r"\b(?:help\w*|assist\w*|manag\w+|coach\w*|train(?:ed|s|er)?|support\w*|teach\w*|taught|led|students?|staff|clients?"
    r"|employees?|compan(?:y|ies)|teams?|patients?|members?|others|people|plant|no|not|never|without)\b",
    re.I,
)
_IN = later(
    r"\s+(?:in|as\s+an?|as|for(?!\s+(?:the|our|all|an?|every|each|new)\s+(?!hires?|staff))|to)\s+"
    r"(?P<what>[A-Za-z][\w+&/'’-]*(?:[^\S\n]+(?!(?:in|on|and|while|from|with|through|by|at|this|last)\b)[\w+&/'’-]+){0,4})",
    re.I,
)
_DATED = later(
    rf"\s+(?:in|for)\s+(?:\d|{MONTH}|(?:spring|summer|fall|winter)\b)",
    re.I,
)


def in_lines(pattern: re.Pattern[str], lines: Iterable[Line], lookup: Lookup) -> Iterator[re.Match[str]]:
    """Yield the matches in some lines."""
    for line in lines:
        yield from pattern.finditer(lookup.document.text, line.span.start, line.span.end)


def by_kind(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield papers by their kind, in lists of certificates: "School bus driver certificate"; under training
    where no school gave them, and beside studies what no school gives."""
    for match in in_lines(_PAPER, lookup.lines_with(*_PAPERS), lookup):
        place = Span(match.start("what"), match.end())
        section = lookup.section_at(place.start)
        if section not in _SECTIONS_OF_PAPERS:
            continue
        line = lookup.document.quote(lookup.line_span(place.start))
        levels = _LEVELS.match(lookup.document.text, match.end())
        beside = section == "education" and _is_certification(match)
        if section != "certifications" and SCHOOL.search(line) and not (levels or beside):
            continue
        if section == "education" and not (levels or beside or _OF_STATE.search(match.group())):
            continue
        if match["what"].lower().split()[-1] in NO_NAMES or " not " in match["what"]:
            continue
        if _FURTHER.fullmatch(match["what"]) and _has_card_above(place, lookup):
            continue
        drives = match["what"].lower().endswith("driver") and "licen" not in match.group().lower()
        if drives or not _NO_PAPER.search(match["what"]):
            yield place, match["what"]


def _is_certification(paper: re.Match[str]) -> bool:
    """Return whether a paper is a certification, and no study that leads to one."""
    ahead = _STUDIED.match(paper.string, paper.end())
    return _CERTIFICATION.search(paper.group()) is not None and ahead is None


def _has_card_above(place: Span, lookup: Lookup) -> bool:
    """Return whether the line above names a card of the catalogue: one below may be its other paper."""
    above = lookup.line_span(max(lookup.line_span(place.start).start - 1, 0))
    return bool(lookup.mentions("credential", above) or lookup.mentions("letters", above))


def by_subject(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield papers by what they are in, in lists of certificates: "Certificate of completion in Welding"."""
    for match in in_lines(_OF_SUBJECT, lookup.lines_in("certifications", "training"), lookup):
        what = match["what"]
        listed = lookup.section_at(match.start()) == "certifications"
        line = lookup.document.quote(lookup.line_span(match.start()))
        if _NO_SUBJECT.match(what) or _is_state(what) or (not listed and SCHOOL.search(line)):
            continue
        yield Span(match.start("what" if match["begun"] else "paper"), match.end()), what


def _is_state(what: str) -> bool:
    """Return whether words begin with the name of a state, or are its letters: "New York and Ohio", "TX"."""
    words = what.split()
    first = {" ".join(words[:many]).lower() for many in (1, 2)}
    return (len(what) == 2 and what.isupper()) or not first.isdisjoint(load_words().state_names)


def told(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield papers that somebody says to hold, to have earned or to be earning."""
    text = lookup.document.text
    for match in filter(None, (_CERTIFICATE.match(text, start) for start in lookup.places_of(*_STEMS))):
        if lookup.section_at(match.start()) in ("certifications", "references"):
            continue
        if _OF_OTHERS.match(text, match.end()) or _OF_HOUSE.match(text, match.end()):
            continue
        found = _became(match, lookup) if match["done"] else _earned(match, lookup)
        if found is not None:
            yield found


def _became(certified: re.Match[str], lookup: Lookup) -> tuple[Span, str] | None:
    """Return what somebody says to be certified in or as: "became certified to run the lift"."""
    behind = _IN.match(certified.string, certified.end())
    if behind is None or not _BECAME.search(_said_before(certified, lookup)):
        return None
    no_paper = _NO_SUBJECT.match(behind["what"]) or _is_state(behind["what"])
    return None if no_paper else (Span(certified.start(), behind.end()), behind["what"])


def _earned(paper: re.Match[str], lookup: Lookup) -> tuple[Span, str] | None:
    """Return the paper that somebody says to hold or to be earning, by what stands before its word, else by
    what it is in: "my Scrum Master certificate", "certification in safe lifting"."""
    text, before = paper.string, _said_before(paper, lookup)
    at_work = lookup.entry_at(paper.start()) is not None
    found = (None if at_work else _EARNING.search(before)) or _HOLDING.search(before)
    if found is None or _BESIDES.search(before, 0, found.start()) or _NO_PAPER.search(found["what"]):
        return None
    what = found["what"]
    if what and _VAGUE.fullmatch(what):
        return None  # "pursuing further education and certification"
    if what and (found["own"] or not at_work):
        named = re.search("[A-Za-z]{2}", what) is not None
        return (Span(paper.start() - len(what), paper.end()), f"{what}{paper.group()}") if named else None
    behind = None if what or _DATED.match(text, paper.end()) else _IN.match(text, paper.end())
    if behind is None or _NO_SUBJECT.match(behind["what"]):
        return None
    return Span(paper.start(), behind.end()), behind["what"]


def _said_before(match: re.Match[str], lookup: Lookup) -> str:
    return lookup.sentence_before(match.start())[-_REACH:]
