"""Whether a mention stands where people name what they hold.

In a list, a summary or a title it does; in a line of duties only beside a word such as "certified".
The subject of a degree, a society of colleagues and the letters of a licence's number are no claims.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from screener.patterns import any_of, later
from screener.resume.lookup import Lookup
from screener.values import Mention, Span
from screener.vocab import CredentialEntry
from screener.vocab.parts import STUDY
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words

_LISTS = frozenset(
    {"certifications", "education", "training", "skills", "affiliations", "accomplishments", "additional"}
)
#: How often a name of a card is looked at.
_MOST = 50
_HOLDS = re.compile(
    r"\b(?:certified|certifications?|certificates?|licen[sc]ed?|licensure|credential(?:ed)?"
    r"|registered|current|active"
    r"|completed|obtained|earned|hold|passed|renewed|card|maintain(?:ed|ing)? my)\b",
    re.I,
)
#: "Broker / Licensed Real Estate Salesperson": said of the person, also in a title.
_LICENSED = re.compile(r"\b(?:licen[sc]ed|certified)\s", re.I)
#: "Qualified and Certified Lead Auditor", "Became a Licensed Crane Operator".
SAID_BEFORE = re.compile(
    r"^(?:(?:fully|currently|now|also|duly|qualified|trained|experienced|nationally|state)(?:,|\s+and)?\s+)*"
    r"(?:(?:i\s+)?(?:am|was|became|become|hold)\s+(?:an?\s+)?)?",
    re.I,
)
_DEGREES = ("associate", "bachelor", "master", "doctorate")
#: Cards and licences that people write beside their degrees: "BSN, RN".
_BESIDE_DEGREES = frozenset({"BLS_CPR", "HIPAA_TRAINING", "RN", "LPN"})
_SUBJECT = re.compile(r"\s*(?:in|of|:|,|-|–)?\s*(?:the )?")
#: "Kept EMT and CPR cards", "Carried a Class B licence", "Trained in CPR by the fire department".
_HAD = re.compile(
    r"(?:^|[.;:(•]\s*|\bI )\W*(?:(?:i )?(?:had|have|kept|keep|carried|carry|got|was|am)"
    r"(?: (?:both|my|an?|the|current"
    r"|valid|state|national|red cross|trained(?: in)?|certified(?: in)?))*|trained in|learned"
    r"|(?:i )?(?:did )?(?:took|take|attend(?:ed)?|finish(?:ed)?|pass(?:ed)?|did|do|went through)"
    r"(?: (?:the|an?|my|our|annual|yearly|required|online))*)\s+"
    r"(?:(?:adult|infant|pediatric|basic|first aid|cpr|aed|emt|lifeguard|cna)(?:,| and| &|/)?\s+){0,3}$",
    re.I,
)
#: "Maintained food handler certification": the paper by its name, and not what a house keeps to.
_PAPER = re.compile(r"certif|licen[sc]|\b(?:card|permit)s?$", re.I)
_MAINTAINED = re.compile(
    r"\W*(?:(?:maintain|renew)(?:ed|s|ing)?|hold(?:s|ing)?)\s+(?:(?:an?|my|current|valid|active|state)\s+)*",
    re.I,
)
_HELD_AFTER = re.compile(
    r"[\s(,:]*(?:[\w/]+,? ){0,5}?(?:certifi|licen[sc]|trained\b|card\b|renewed\b|current\b"
    r"|expire[sd]\b|ran out\b|lapsed\b|(?:exam|test):? (?:failed|not passed|did not pass)\b"
    r"|good (?:thru|until|through)"
    r"|valid (?:thru|until|through))",
    re.I,
)
#: "Palo College, LVN": what was studied there, where nothing says that it was finished or led to a licence.
_SCHOOL = re.compile(r"\b(?:college|school|institute|academy|university)\b", re.I)
_FINISHED = re.compile(
    r"licen[sc]|certif|nclex|graduat|(?<!coursework )(?<!classes )complet|diploma|student|present"
    r"|(?:19|20)\d\d|#",
    re.I,
)
#: Courses in a trade are no licence in it.
_CLASSES = re.compile(r"[^.;\n]{0,50}\b(?:coursework|class series|classes|prereq\w*)\b", re.I)
#: "Project Management Certificate Course, Elm University" was studied there.
_PROGRAMME = re.compile(r"\s+(?:course|program(?:me)?)\b", re.I)
_BODY = re.compile(
    r"\b(?:society|association|academy|council|institute|board|registry|union|foundation)\b", re.I
)
#: "Society of Professional Engineers": a body of people, not one of them.
_OF_PEOPLE = re.compile(
    r"\b(?:society|association|institute|academy|college|board|union) (?:of|for)\s+$", re.I
)
#: "My mother was an RN", "raised by a nurse's aide": not "my wife and I are", nor what follows care of one.
_OF_KIN = later(
    lambda: (
        rf"(?:^|[.;,:(–—]\s*|\b(?:and|because|when|since|that|as|while|where)\s+)my\s+(?:\w+\s+){{0,2}}?"
        rf"{any_of(load_post_words().kin)}\b(?!['’]s)(?:(?!\b(?:i|me|myself)\b)[^.;]){{0,60}}$"
        r"|\b(?:married to|raised by|(?:daughter|son|child|grandchild|wife|husband|sister|brother) of)"
        r"\s+(?:an?\s+|the\s+)?(?:\w+\s+)?$"
    ),
    re.I,
)
#: "Checked that all staff had current CPR": theirs.
_THEY_HAVE = later(
    lambda: (
        rf"\b(?:staff|employee|team|volunteer|everyone|everybody|they|{any_of(_people())})\s+(?:\w+\s+){{0,2}}"
        r"(?:had|have|has|held|hold|holds|were|are|was|is|kept|keeps?|got|stayed)\s+(?:\w+\s+){0,3}$"
    ),
    re.I,
)
#: "HIPAA training for all staff", "set up the gym for CPR certified coaches": of others.
_GIVEN_TO = later(
    lambda: (
        r"\s+(?:records|logs?|binders?|files|sign-?ins?|sheets)\b"
        rf"|\s+(?:(?:certified|licen[sc]ed|trained|qualified)\s+)?(?:\w+\s+)?{any_of(_people())}\b"
        r"|(?:\s+\w+){0,3}?\s+(?:for|to|of)\s+(?:(?:all|our|the|my|other|new|other|\d+)\s+){0,3}(?:\w+\s+)?"
        rf"{any_of(load_words().trained_by_others)}\b"
    ),
    re.I,
)
#: Letters that name a colleague as often as a licence: "checked by RN", "CNA supervision", "RN program".
_COLLEAGUES = frozenset({"RN", "LPN", "CNA", "EMT", "HHA"})
_GIVEN = re.compile(
    r"\b(?:by|under|or|the|to|with|from|per|between|call(?:s|ed|ing)?|notif(?:y|ies|ied|ying)|t(?:ell|old|elling)"
    r"|help(?:s|ed|ing)?|assist(?:s|ed|ing)?|\d{1,2})\s+$",
    re.I,
)
_THEIRS = later(
    lambda: (
        rf"s?\s+(?:{any_of(load_words().theirs_behind_letters)}\b"
        r"|(?:class|course)\b[^.;\n]{0,40}\b(?:never|did(?:n['’]t| not)) (?:sit|sat|test|take|took)\b)"
    ),
    re.I,
)
_EXAM = re.compile(r"s?\s+(?:state |national |written |skills )?(?:exam|test|boards|licen[sc]e|certif)", re.I)
#: A dash between the trades of a title.
_TWO_TRADES = re.compile(r"\s[-–—]\s")
#: "RN-442103": the letters of a number.
_OF_NUMBER = re.compile(r"-?\d{4}")


def _people() -> Iterator[str]:
    """Yield words for people at work, several of them: "instructors", "coaches", "staff"."""
    yield from load_words().trained_by_others
    for word in load_words().title_head_words:
        yield word + ("es" if word.endswith(("ch", "sh", "s")) else "s")


def first_of_each(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the first mentions of each name: nobody names a card oftener, but a file made to take long."""
    seen: Counter[tuple[str, str]] = Counter()
    for mention in mentions:
        key = mention.kind, mention.id
        seen[key] += 1
        if seen[key] <= _MOST:
            yield mention


def counts(mention: Mention, entry: CredentialEntry, lookup: Lookup) -> bool:
    """Return whether a mention stands where people name what they hold."""
    offset = mention.evidence.span.start
    if mention.section == "references":
        return False
    one = " " not in mention.evidence.quote
    if mention.form == "lower" and one and mention.section not in ("certifications", "skills"):
        return False
    idiom = not one and mention.section not in _LISTS and mention.evidence.quote.islower()
    named = _HOLDS.search(mention.evidence.quote) or _beside_claim(mention, lookup)
    if entry.code.startswith("OTHER") and idiom and not named:
        return False  # "bridging the gap"
    if _is_studied(mention, entry, lookup) or _is_of_others(mention, lookup):
        return False
    if mention.kind == "letters" and entry.code in _COLLEAGUES and _is_a_colleague(mention, lookup):
        return False
    number = lookup.entry_at(offset)
    if number is None:
        return (
            mention.section in _LISTS
            or mention.section in ("top", "summary")
            or _beside_claim(mention, lookup)
        )
    post = lookup.markup.entries[number]
    if mention.evidence.span in post.header:
        # A nurse's title says that a licence is held; an employer's name does not.
        titled = post.title is not None and mention.evidence.span in post.title.span
        held = titled and (entry.code != "OTHER" or _LICENSED.search(mention.evidence.quote) is not None)
        if mention.form == "name" and _TWO_TRADES.search(mention.evidence.quote) and not named:
            return False  # "Medical Assistant - Phlebotomist" was hired as both
        return held and not _BODY.search(_part(mention.evidence.span, lookup))
    return _beside_claim(mention, lookup)


def _part(span: Span, lookup: Lookup) -> str:
    """Return what stands between the separators around a span: a title, or an employer's name."""
    line = lookup.line_span(span.start)
    before = re.split(r"[,|;(–—]|\s-\s", lookup.document.text[line.start : span.start])[-1]
    after = re.split(r"[,|;)–—]|\s-\s", lookup.document.text[span.end : line.end])[0]
    return before + after


def is_number(mention: Mention, lookup: Lookup) -> bool:
    """Return whether letters begin a number: "RN-442103"."""
    end = mention.evidence.span.end
    return _OF_NUMBER.match(lookup.document.text, end) is not None


def _is_of_others(mention: Mention, lookup: Lookup) -> bool:
    """Return whether a name is that of a body of people, or what somebody of the family is or was."""
    start = mention.evidence.span.start
    if _OF_PEOPLE.search(lookup.document.text, lookup.line_span(start).start, start):
        return True
    return mention.section != "certifications" and _OF_KIN.search(lookup.sentence_before(start)) is not None


def _is_a_colleague(mention: Mention, lookup: Lookup) -> bool:
    """Return whether letters name somebody at work, or what is somebody's, rather than a licence held."""
    span, text = mention.evidence.span, lookup.document.text
    if _THEIRS.match(text, span.end):
        return True
    if _EXAM.match(text, span.end):
        return False
    line = lookup.line_span(span.start)
    return mention.section != "certifications" and _GIVEN.search(text, line.start, span.start) is not None


def _is_studied(mention: Mention, entry: CredentialEntry, lookup: Lookup) -> bool:
    """Return whether letters name the subject of a degree or of courses, and no licence."""
    if mention.section not in STUDY:
        return False
    span, text = mention.evidence.span, lookup.document.text
    if entry.code == "LPN" and mention.kind == "letters":
        line = lookup.line_span(span.start)
        schooled = _SCHOOL.search(text, line.start, span.start) is not None
        return schooled and not _FINISHED.search(text, line.start, line.end)
    if entry.code in _BESIDE_DEGREES:
        return False
    if entry.code == "OTHER" and _PROGRAMME.match(text, span.end) and _is_schooled(span, lookup):
        return True
    if _CLASSES.match(text, span.end, min(len(text), span.end + 80)):
        return True
    degrees = [m for m in lookup.mentions("degree") if m.id in _DEGREES and m.evidence.span.end <= span.start]
    return bool(degrees) and _SUBJECT.fullmatch(text, degrees[-1].evidence.span.end, span.start) is not None


def _is_schooled(span: Span, lookup: Lookup) -> bool:
    """Return whether the line of a span names a school."""
    return _SCHOOL.search(lookup.document.quote(lookup.line_span(span.start))) is not None


def _beside_claim(mention: Mention, lookup: Lookup) -> bool:
    line = lookup.line_span(mention.evidence.span.start)
    span = mention.evidence.span
    text = lookup.document.text
    before = text[max(line.start, span.start - 30) : span.start]
    after = text[span.end : min(line.end, span.end + 40)]
    if _LICENSED.match(text, span.start) and not after.strip(" .)"):
        return not SAID_BEFORE.sub("", text[line.start : span.start].strip(" •*-.") + " ").strip()
    if _THEY_HAVE.search(text, max(line.start, span.start - 60), span.start):
        return False
    if lookup.entry_at(span.start) is not None and _GIVEN_TO.match(text, span.end):
        return False
    had = _HAD.search(text[line.start : span.start])
    if not had and _PAPER.search(mention.evidence.quote):
        had = _MAINTAINED.fullmatch(text, line.start, span.start)
    begins = not text[line.start : span.start].strip(" \t•*·>-–")
    if begins and (mention.id == "hipaa" or mention.evidence.quote.lower().endswith("refresher")):
        return True  # a line that begins with the training tells of one's own
    return bool(_HOLDS.search(before) or had or _HELD_AFTER.match(after))
