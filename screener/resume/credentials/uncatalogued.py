"""Certificates that the catalogue does not know, but that are named as such: "Certified Mentor Teacher".

Only where people name what they hold: a line of its own, an item of a list, or "certified as a ...";
"Certified Mail" and "a certified copy" name no person. In a list of certificates a short course in care
is one by its subject: "HIV/AIDS, 4 hours", "injection and venipuncture training letters".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from screener.patterns import later
from screener.resume.credentials.certificates import NO_NAMES, SCHOOL, by_kind, by_subject, in_lines, told
from screener.resume.credentials.claims import SAID_BEFORE
from screener.resume.credentials.listed import LEVEL, standing_items
from screener.resume.credentials.printed import BODY, LISTS
from screener.resume.credentials.shortlists import named_alone
from screener.resume.lookup import Lookup
from screener.values import Mention, Span
from screener.vocab.postwords import any_of
from screener.vocab.words import load_words

_WORD = r"[a-z]?[A-Z0-9][\w+&/.'’-]*"
_WORDS = rf"{_WORD}(?:[^\S\n\t]+(?:(?:of|in|for|and|the|&)[^\S\n\t]+)?{_WORD}){{0,6}}"
_CERTIFIED = later(
    rf"\b(?:(?i:certified|licensed) as an?\s+(?P<as>{_WORDS})"
    rf"|(?:Nationally |State |Board[ -]|[A-Z]{{2,6}}[ -])?(?:Certified|CERTIFIED|Licensed|LICENSED|Registered"
    r"|REGISTERED)[^\S\n\t]+"
    rf"(?P<what>{_WORDS}))"
)
#: "Zumba Certified", "Teacher certified by the state": the name before the word.
_TRAILING = later(
    rf"(?:^|(?<=[\n\t,;:|•(.]))[^\S\n\t]*(?P<what>{_WORDS})[^\S\n\t]+"
    r"(?i:(?:was |is |am |basic |intermediate |advanced )?certified|licensed)\b"
    r"(?=[^\S\n\t]*(?:$|[\n\t.,;|)(–—-]|\d|(?i:by|in|since|through|with|summer|spring|fall|winter|from)\b))",
    re.M,
)
_TRADE = later(
    rf"^[^\S\n\t]*(?P<what>{_WORD}(?:[^\S\n\t]+[\w&][\w/&'’-]*){{0,4}})[^\S\n\t]*(?=$|[\t,(#|:–—-])", re.M
)
#: Parts of a resume in which people say who they are, and words that make a trade somebody else's there.
_ABOUT = frozenset({"top", "summary"})
_GOVERNED = later(
    r"\b(?:by|with|for|of|to|from|under|beside|alongside|who|that|support\w*|assist\w*|help\w*|becom\w+|be|hir\w+"
    r"|supervis\w+|manag\w+|schedul\w+|refer\w*|seeking|not|future|aspiring)\b",
    re.I,
)
#: "Registered Agent" is an address.
_REGISTERED = later("registered", re.I)
_TRADES_END = ("therapist", "ologist", "grapher", "metrist", "tech", "techs")
_TITLE = later(r"(?:certified|licensed|registered)\s+(?P<what>[A-Za-z][\w&/'’ -]*[A-Za-z])", re.I)
#: Certificates of a school in billing and coding, which boards do not know by another name.
_BILLS = later(r"\b(?:medical|insurance|health\w*) (?:billing|coding)\b|\bbilling (?:and|&) coding\b", re.I)
#: Names with "health" in them that are no care.
_NO_HEALTH = later(
    r"\b(?:oracle health|(?:accident (?:and|&) )?health insurance"
    r"|health\s?care (?:representative|advis[eo]r|agent|producer|broker))\b",
    re.I,
)
_REST = later(r"\s(?:in|of|for)\s[^.;,|•·()\n\t]{3,40}|\s\((?P<subject>[^()\n]{3,40})\)")
_OPENS = later(
    r"(?:^|[\n\t.,;:|•(–—-]\s*|\b(?:a|an|am|and|is|fully|now|also|duly)\s+|\d\s+|\bPresent\s+)$", re.I
)
_ALONE = 9
_NAME = 3  # "Certified Data Entry Pharmacy Technician" is another title
#: An item of a list of certificates: what stands between its separators.
_ITEM = later(r"(?:[^\S\n]*[•*-][^\S\n]+)?(?P<what>[^\s,;:|•·(][^,;:|•·\n]{2,110})")
_COURSE = later(
    r"\b(?:training|trained|course(?:work)?|class|classes|module|modules|in-?services?|workshop|webinar|seminar|letters?"
    r"|fundamentals|awareness|(?:\d+|one|two|three)[- ]?(?:hours?|hrs?|days?))\b",
    re.I,
)
#: What is taught beside a word for a course, and what needs none.
_HEALTH_SUBJECT = later(lambda: rf"\b{_any_of(load_words().health_course_subjects)}", re.I)
_HEALTH_COURSE = later(lambda: rf"\b{_any_of(load_words().health_courses)}(?=\W|$)", re.I)
_HEALTH_CARD = later(lambda: rf"\b{_any_of(load_words().health_cards)}", re.I)
_LABEL = later(r"\W*[A-Za-z][A-Za-z &/]{2,40}:\s")
_PAPERS = later(
    r"certif|licen|credential|training|course|card|permit|class|education|continuing|health|medical", re.I
)
_PRIVACY = later(
    r"\b(?-i:HIPP?AA?)\b(?:,? (?:and |& )?[\w-]+){1,4}?"
    r" (?:training|refreshers?|modules?|class(?:es)?|courses?)\b",
    re.I,
)
#: What was done to or checked of the person, which nobody learns in a course; and work that was done there.
_NO_COURSE = later(lambda: rf"\b{any_of(load_words().no_courses)}\b", re.I)


def find_named(lookup: Lookup, known: list[Span]) -> Iterator[Mention]:
    """Yield mentions of certificates outside the spans known, `id` being an entry of the catalogue."""
    seen: list[Span] = list(known)
    crowded = {lookup.line_span(span.start) for span in known}
    standing = partial(standing_items, known=seen)
    alone = partial(named_alone, known=seen)
    for finder in (
        _privacy,
        _leading,
        _titled,
        _trailing,
        by_subject,
        by_kind,
        _trades,
        standing,
        _courses,
        told,
        alone,
    ):
        for place, what in finder(lookup):
            if (
                finder in (by_subject, by_kind, _trades, named_alone)
                and lookup.line_span(place.start) in crowded
            ):
                continue  # the line has its name
            if not any(place.overlaps(span) for span in seen) and (
                finder is _titled or not _in_header(lookup, place)
            ):
                seen.append(place)
                # "Certified Specialist in prior authorization": what it is in goes on behind the name.
                rest = _REST.match(lookup.document.text, place.end)
                of = rest[0] if rest and not BODY.search(rest["subject"] or "") else ""
                health = finder is _courses or _is_care(f"{what} {of}")
                bills = finder in (by_subject, told) and _BILLS.search(what) is not None
                known_as = (
                    "hipaa"
                    if finder is _privacy
                    else "billing_unspecified"
                    if bills
                    else "named_health"
                    if health
                    else "named_other"
                )
                section = lookup.section_at(place.start)
                evidence = lookup.evidence(place, "privacy" if finder is _privacy else "named")
                yield Mention("credential", known_as, "name", "stated", section, evidence)


def _privacy(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield training in privacy that is named with other training: "HIPAA and phishing refreshers"."""
    text = lookup.document.text
    for match in _PRIVACY.finditer(text) if "HIP" in text else ():
        yield Span(*match.span()), match.group()


def _leading(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield what follows its word: "Certified Mentor Teacher", "certified as a Mentor"."""
    text = lookup.document.text
    heads, things = load_words().title_head_words, load_words().certified_things
    for match in _CERTIFIED.finditer(text) if _may_certify(text) else ():
        group = "as" if match["as"] else "what"
        what = match[group].rstrip(".")
        place = Span(match.start(), match.start(group) + len(what))
        words = re.findall(r"[A-Za-z]+", what.lower())
        if not words or words[0] in things or words[-1] in things:
            continue
        section = lookup.section_at(place.start)
        person = any(word in heads or word.endswith(_TRADES_END) for word in words[-2:])
        if section in _ABOUT and person and not _GOVERNED.search(lookup.sentence_before(place.start)):
            yield place, what
            continue
        if not _OPENS.search(text, max(0, place.start - 12), place.start):
            continue
        if not person and _REGISTERED.match(text, place.start):
            continue
        line = lookup.document.quote(lookup.line_span(place.start))
        bare = SAID_BEFORE.sub("", line.strip(" •*-."))
        alone = person and len(line.split()) <= _ALONE and bare.startswith(match.group()[:9])
        if group == "as" or alone or (section in LISTS and (person or section != "skills")):
            yield place, what


def _may_certify(text: str) -> bool:
    """Return whether a text may hold the word that the patterns look for, which take much longer to say."""
    low = text.lower()
    return "certified" in low or "licensed" in low or "registered" in low


def _titled(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield titles of posts that only somebody licensed has: "Licensed Benefits Representative"."""
    heads, things = load_words().title_head_words, load_words().certified_things
    for post in lookup.markup.entries:
        match = _TITLE.match(post.title.quote) if post.title is not None else None
        if match is None or post.title is None:
            continue
        words = re.findall(r"[A-Za-z]+", match["what"].lower())
        if words and len(words) <= _NAME and words[-1] in heads and words[0] not in things:
            start = post.title.span.start
            yield Span(start, start + match.end()), match["what"]


def _trailing(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield what its word follows: "Zumba Certified", "Teacher certified by the state"."""
    lines = lookup.document.lines if _may_certify(lookup.document.text) else ()
    things = load_words().certified_things
    certified = [line for line in lines if _may_certify(lookup.document.quote(line.span))]
    for match in in_lines(_TRAILING, certified, lookup):
        words = match["what"].lower().split()
        if words[0] in NO_NAMES or words[-1] in things or not re.search("[a-z]{3}|[A-Z]{2}", match["what"]):
            continue
        place = Span(match.start("what"), match.end())
        section = lookup.section_at(place.start)
        line = lookup.document.quote(lookup.line_span(place.start))
        alone = len(line.split()) <= _ALONE and lookup.entry_at(place.start) is None
        listed = section in LISTS and section != "education"
        if listed or (alone and section in ("top", "summary", "accomplishments")):
            yield place, match["what"]


def _trades(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield what people in a list of certificates say they are: "Community Health Worker, Texas, 2021",
    "Fire Officer I: State Fire Academy"."""
    heads = load_words().title_head_words
    for match in in_lines(_TRADE, lookup.lines_in("certifications"), lookup):
        words = LEVEL.sub("", match["what"]).lower().split()
        place = Span(*match.span("what"))
        behind = lookup.document.text[place.end : lookup.line_span(place.start).end].lstrip()
        if (
            words[-1] not in heads
            or (behind.startswith(":") and not BODY.search(behind))
            or words[-1] in load_words().no_trades
            or words[0].startswith("certif")
            or lookup.section_at(place.start) != "certifications"
        ):
            continue
        yield place, match["what"]


def _courses(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield short courses in care: "Universal Precautions", "40 hour sterile products course"."""
    for match in in_lines(_ITEM, lookup.lines_in("certifications", "training"), lookup):
        what, start = match["what"], match.start("what")
        label = _LABEL.match(lookup.document.quote(lookup.line_span(start)))
        if _NO_COURSE.search(what) or (label and not _PAPERS.search(label[0])):
            continue  # "CARE: infection control, vital signs" is a list of another kind
        named, course = _HEALTH_COURSE.match(what) or _HEALTH_SUBJECT.search(what), _COURSE.search(what)
        listed = lookup.section_at(start) == "certifications"
        line = lookup.line_span(start)
        studied = lookup.mentions("degree", line) or any(
            m.id == "ma_program" for m in lookup.mentions("field", line)
        )
        if not listed and (studied or SCHOOL.search(lookup.document.quote(line))):
            continue  # a course of study
        if named and (course or (listed and _HEALTH_COURSE.match(what))):
            first = min(named.start(), course.start() if course else named.start())
            last = max(named.end(), course.end() if course else named.end())
            yield Span(start + first, start + last), what[first:last]


def _is_care(words: str) -> bool:
    return _HEALTH_CARD.search(_NO_HEALTH.sub(" ", words)) is not None


def _any_of(phrases: Iterable[str]) -> str:
    """Return a pattern of any of the phrases, their words joined by blanks, slashes or hyphens."""
    return f"(?:{'|'.join(map(_loosely, sorted(phrases, key=len, reverse=True)))})"


def _loosely(phrase: str) -> str:
    words = (re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return r"[\s/-]+".join(words) + (r"" if phrase.endswith("*") else r"\b")


def _in_header(lookup: Lookup, place: Span) -> bool:
    """Return whether a name is the title or the employer of a post, or a part of them."""
    if lookup.section_at(place.start) == "certifications":
        return False
    number = lookup.entry_at(place.start)
    if number is None:
        return False
    post = lookup.markup.entries[number]
    return any(part is not None and place.overlaps(part.span) for part in (post.title, post.employer))
