"""People who are said to be certified, licensed or registered as what they are: "Certified Mentor Teacher".

Only where people name what they hold: a line of its own, an item of a list, or "certified as a ...";
"Certified Mail" and "a certified copy" name no person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.patterns import later
from screener.resume.credentials.certificates import NO_NAMES, in_lines
from screener.resume.credentials.claims import SAID_BEFORE
from screener.resume.credentials.listed import LEVEL
from screener.resume.credentials.printed import BODY
from screener.resume.credentials.stretch import LISTS
from screener.resume.lookup import Lookup
from screener.values import Span
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
_OPENS = later(
    r"(?:^|[\n\t.,;:|•(–—-]\s*|\b(?:a|an|am|and|is|fully|now|also|duly)\s+|\d\s+|\bPresent\s+)$", re.I
)
_ALONE = 9
_NAME = 3  # "Certified Data Entry Pharmacy Technician" is another title


def leading(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield what follows its word: "Certified Mentor Teacher", "certified as a Mentor"."""
    text = lookup.document.text
    heads, things = load_words().title_head_words, load_words().certified_things
    for match in _certified(lookup):
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


def _certified(lookup: Lookup) -> Iterator[re.Match[str]]:
    """Yield who is said to be certified, in lines with such a word; it may go on in the next one."""
    lines = lookup.document.lines
    for line in lookup.lines_with("certified", "licensed", "registered"):
        below = lines[min(line.number, len(lines) - 1)]
        for match in _CERTIFIED.finditer(lookup.document.text, line.span.start, below.span.end):
            if match.start() < line.span.end:
                yield match


def titled(lookup: Lookup) -> Iterator[tuple[Span, str]]:
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


def trailing(lookup: Lookup) -> Iterator[tuple[Span, str]]:
    """Yield what its word follows: "Zumba Certified", "Teacher certified by the state"."""
    things = load_words().certified_things
    for match in in_lines(_TRAILING, lookup.lines_with("certified", "licensed"), lookup):
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


def trades(lookup: Lookup) -> Iterator[tuple[Span, str]]:
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
