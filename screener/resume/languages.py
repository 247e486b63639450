"""Second languages as stated. English is not one, and none is ever inferred from a name or a country."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screener.patterns import any_of, later
from screener.resume.lookup import Lookup
from screener.values import Language, Mention, Span
from screener.vocab.words import load_words

_SPEAKS = later(
    lambda: (
        rf"\b(?:{any_of(load_words().speaking_words)}|interpret(?!ers? (?:line|phone|service))\w*"
        r"|know(?:s|n)? (?:some|a little|basic)|some (?=[A-Z])|english\s*(?:and|or|&)\s"
        r"|(?:and|or|&)\s*english|\(home|\((?:school|family)|lived in(?! an?\b))\b|/\s*english\b"
    ),
    re.I,
)
#: "Used my Spanish", "explained the forms in Somali"; not "handed out forms in Somali".
_IN_IT = later(
    lambda: (
        rf"\bmy\s+$|\b{any_of(load_words().done_in_languages)}(?:e|ed|s|ing|es)?\b[^.;\n]{{0,40}}"
        r"\bin\s+(?:[A-Z]\w+\s+(?:and|or)\s+)?$"
    ),
    re.I,
)
#: "English, Twi and a little French": named in a row with English.
_BESIDE_ENGLISH = re.compile(r"\benglish\s*,[\w\s,&]{0,40}$", re.I)
#: "Vietnamese with a third of our patients", "Somali and Arabic at the window every day".
_SPOKEN_WITH = later(
    lambda: rf"(?:\s+(?:and|or)\s+\w+)?\s+with\s+(?:\w+\s+){{0,5}}?{any_of(load_words().speakers)}\b", re.I
)
#: What may stand beside a language in an item of a list and leaves it one: "working knowledge of Spanish".
_ITEM_WORDS = later(lambda: rf"[\W\d_]+|\b{any_of(load_words().words_beside_languages)}\b", re.I)
_ITEM_ENDS = later(r"[,;|•\n\t]")
#: Within so many characters before a language stands what is done with its speakers, if it is.
_NEAR = 30
_LISTS = frozenset({"skills", "additional", "languages", "top", "interests", "accomplishments"})
#: Others' tongues: "worked with a Spanish interpreter".
_OTHERS = later(lambda: rf"\b{any_of(load_words().through_interpreters)}\s+(?:an?|the|our)?\s*$", re.I)
#: Names and things of a country: "Norwegian Cruise Line", "Latin American", "French toast".
_OF_COUNTRY = later(lambda: rf"\s+{any_of(load_words().things_of_countries)}\b", re.I)
#: "A Spanish-speaking community" is served, in whatever tongue.
_SPEAKERS = later(lambda: rf"[\s-]+speak(?:ing\s+{any_of(load_words().speakers)}|ers)\b", re.I)
#: "Called Spanish speaking patients" is done in Spanish.
_TALKS_TO = later(
    lambda: rf"\b{any_of(load_words().done_with_speakers)}(?:er|e)?(?:ed|ing|s)?\s+(?:to\s+|with\s+)?$", re.I
)
#: Others speak it: "patients who spoke Russian", "customers, many of them Spanish speaking".
_WHO_SPEAK = later(
    r"\b(?:(?:who|whom|that)\s+(?:\w+\s+){0,2}(?:sp[eo]ak|spoke|underst|knew|know)\w*\s+(?:\w+\s+){0,2}"
    r"|(?:many|most|some|half) of (?:them|whom|our \w+|the \w+)\s+(?:\w+\s+){0,2}"
    r"|(?:mostly|mainly|largely|primarily|predominantly|heavily)[\s-]+)$",
    re.I,
)
#: Somebody else is asked to interpret.
_ASKED = later(
    lambda: (
        rf"\b{any_of(load_words().asks_for_interpreters)}(?:ed|ing|e|s)?\s+"
        r"(?:for\s+)?(?:(?:an?|the|our|phone|video|sign|language)\s+){0,3}"
        r"(?:(?:interpret(?:er|ation)|language|translat(?:or|ion))\s+(?:line|service)s?|interpreters?)\b"
    ),
    re.I,
)
_THEIRS = later(
    r"(?:(?:,|\s+(?:and|or|&))\s+[A-Z][a-z]+)*\s+(?:(?!(?:and|or)\b)[A-Za-z]+\s+)?interpreters?\b", re.I
)


def find_languages(lookup: Lookup) -> tuple[Language, ...]:
    """Return the second languages of a resume, each once, by position."""
    found: dict[str, list[Mention]] = {}
    mentions = lookup.mentions("language")
    within = _within_others(mention.evidence.span for mention in mentions)
    for mention in mentions:
        if mention.status in ("negated", "about_others", "wished") or mention.id.lower() == "english":
            continue
        span = mention.evidence.span
        if span in within:
            continue  # "Creole" within "Haitian Creole"
        if _is_others(mention, lookup) or _OF_COUNTRY.match(lookup.document.text, span.end):
            continue
        line = _ASKED.sub("", lookup.document.quote(lookup.line_span(span.start)))
        theirs = _SPEAKERS.match(lookup.document.text, span.end)
        if theirs is not None and not _TALKS_TO.search(
            lookup.document.text, max(0, span.start - _NEAR), span.start
        ):
            line = line.replace(theirs.group(), "")
        if mention.section == "languages" or _SPEAKS.search(line) or _says_so(mention, mentions, lookup):
            found.setdefault(mention.id, []).append(mention)
    return tuple(
        Language(language, tuple(mention.evidence for mention in mentions))
        for language, mentions in found.items()
    )


def _within_others(spans: Iterable[Span]) -> set[Span]:
    """Return the spans that lie within another one."""
    found: set[Span] = set()
    widest = None
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if widest is not None and span in widest:
            found.add(span)
        else:
            widest = span
    return found


def _says_so(mention: Mention, languages: tuple[Mention, ...], lookup: Lookup) -> bool:
    span, text = mention.evidence.span, lookup.document.text
    start = lookup.line_span(span.start).start
    if _IN_IT.search(text, start, span.start) or _SPOKEN_WITH.match(text, span.end):
        return True
    if mention.section != "education" and _BESIDE_ENGLISH.search(text, start, span.start):
        return True
    return _is_item(mention, languages, lookup)


def _is_others(mention: Mention, lookup: Lookup) -> bool:
    span, text = mention.evidence.span, lookup.document.text
    start = lookup.line_span(span.start).start
    if _WHO_SPEAK.search(text, start, span.start) is not None:
        return True
    theirs = _THEIRS.match(text, span.end)
    if theirs is None:
        return False
    return theirs.group().lower().endswith("s") or _OTHERS.search(text, start, span.start) is not None


def _is_item(mention: Mention, languages: tuple[Mention, ...], lookup: Lookup) -> bool:
    """Return whether a language is an item of a list by itself: "Typing, Spanish, Excel"."""
    if mention.section not in _LISTS or lookup.entry_at(mention.evidence.span.start) is not None:
        return False
    span, text = mention.evidence.span, lookup.document.text
    line = lookup.line_span(span.start)
    start = max([line.start, *(m.end() for m in _ITEM_ENDS.finditer(text, line.start, span.start))])
    end = next((m.start() for m in _ITEM_ENDS.finditer(text, span.end, line.end)), line.end)
    item = text[start:end]
    for name in dict.fromkeys(other.evidence.quote for other in languages):
        item = item.replace(name, " ")
    return not _ITEM_WORDS.sub(" ", item).strip()
