"""Certificates that the catalogue does not know, but that are named as such: "Certified Mentor Teacher".

Only where people name what they hold: a line of its own, an item of a list, or "certified as a ...";
"Certified Mail" and "a certified copy" name no person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.resume.cards import LISTS
from screener.resume.lookup import Lookup
from screener.values import Mention, Span
from screener.vocab.words import load_words

_WORD = r"[A-Z0-9][\w+&/.'’-]*"
_WORDS = rf"{_WORD}(?:[^\S\n]+(?:(?:of|in|for|and|the|&)[^\S\n]+)?{_WORD}){{0,6}}"
_CERTIFIED = re.compile(
    rf"\b(?:(?i:certified|licensed) as an?\s+(?P<as>{_WORDS})"
    rf"|(?:Nationally |State |Board[ -])?(?:Certified|CERTIFIED|Licensed|LICENSED)[^\S\n]+(?P<what>{_WORDS}))"
)
_THINGS = frozenset(
    rf"|(?:Nationally |State |Board[ -])?(?:Certified|CERTIFIED|Licensed|LICENSED)[^\S\n]+"
    rf"(?P<what>{_WORDS}))"
    " products records statements funds translations documents organization company laboratory lab".split()
)
_HEALTH = re.compile(
    r"\b(?:medical|nurs\w*|patients?|clinic\w*|health\w*|blood|dental|therap\w*|care|hospital|surgical|pharmac\w*"
    r"|ophthalm\w*|anticoag\w*|transfusion|dialysis|injection|respiratory|cardi\w*)\b",
    re.I,
)
_OPENS = re.compile(r"(?:^|[\n.,;:|•(–—-]\s*|\b(?:a|an|am|and|is)\s+|\d\s+|\bPresent\s+)$", re.I)
_ALONE = 9


def find_named(lookup: Lookup, known: list[Span]) -> Iterator[Mention]:
    """Yield mentions of certificates outside the spans known, `id` being an entry of the catalogue."""
    text = lookup.document.text
    heads = load_words().title_head_words
    for match in _CERTIFIED.finditer(text):
        group = "as" if match["as"] else "what"
        what = match[group].rstrip(".")
        place = Span(match.start(), match.start(group) + len(what))
        words = re.findall(r"[A-Za-z]+", what.lower())
        if not words or words[0] in _THINGS or words[-1] in _THINGS or any(place.overlaps(k) for k in known):
            continue
        if not _OPENS.search(text, max(0, place.start - 12), place.start) or _in_header(lookup, place):
            continue
        section = next(
            (name for span, name in lookup.markup.blocks if place.start in range(span.start, span.end)), ""
        )
        person = any(word in heads or word in ("tech", "techs") for word in words[-2:])
        line = lookup.document.quote(lookup.line_span(place.start))
        alone = person and len(line.split()) <= _ALONE and line.strip(" •*-.").startswith(match.group()[:9])
        if group == "as" or alone or (section in LISTS and (person or section != "skills")):
            health = _HEALTH.search(what) is not None
            evidence = lookup.evidence(place, "named")
            yield Mention(
                "credential", "named_health" if health else "named_other", "name", "stated", section, evidence
            )


def _in_header(lookup: Lookup, place: Span) -> bool:
    """Return whether a name is the title or the employer of a post, or a part of them."""
    number = lookup.entry_at(place.start)
    if number is None:
        return False
    post = lookup.markup.entries[number]
    return any(part is not None and place.overlaps(part.span) for part in (post.title, post.employer))


def _section(lookup: Lookup, place: Span) -> str:
    return next((name for span, name in lookup.markup.blocks if place in span), "")
