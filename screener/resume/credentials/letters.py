"""What ambiguous letters stand for: "CMA" on an accountant's resume is not a medical assistant's.

The readings of letters.yaml are tried in order. One holds if a phrase it asks for stands in
the same or a neighbouring line, or anywhere in the resume, or the letters stand in one of its
sections.
"""

from __future__ import annotations

import re
from functools import lru_cache

from screener.resume.lookup import Lookup
from screener.values import Mention
from screener.vocab import LetterEntry, Reading

_FEW_WORDS = 4
_CARD = re.compile(r"\bcertif|\blicen[sc]e", re.I)
#: "My CPT has nothing to do with phlebotomy": what it is not.
_DENIED = re.compile(
    r"\b(?:nothing to do with|no relation to|unrelated to|not related to|not|isn['’]t|rather than|not to be"
    r" confused with)\s+(?:an?\s+|the\s+)?[\w-]+(?:\s+or\s+[\w-]+)?",
    re.I,
)


def settle(mention: Mention, entry: LetterEntry, lookup: Lookup) -> Reading | None:
    """Return the reading of letters that holds, None where none does."""
    return next((reading for reading in entry.readings if _holds(reading, mention, lookup)), None)


def _holds(reading: Reading, mention: Mention, lookup: Lookup) -> bool:
    """Return whether one of the conditions of a reading is met; one without any holds."""
    if reading.behind and not _is_followed(reading.behind, mention, lookup):
        return False
    if not (reading.near or reading.anywhere or reading.sections):
        return True
    placed = mention.section in reading.sections or _in_title(mention, reading, lookup)
    near = placed or (bool(reading.near) and _is_near(reading.near, mention, lookup))
    return near or (bool(reading.anywhere) and _is_elsewhere(reading.anywhere, mention, lookup))


def _is_followed(words: tuple[str, ...], mention: Mention, lookup: Lookup) -> bool:
    """Return whether one of some words stands behind letters, before anything that ends an item."""
    end = mention.evidence.span.end
    item = re.split(r"[,;|•(]|\s[–—-]\s", lookup.document.text[end : lookup.line_span(end).end])[0]
    near = " ".join(item.split()[:_FEW_WORDS])
    return _phrases(words).search(near) is not None and _CARD.search(near) is None


def _in_title(mention: Mention, reading: Reading, lookup: Lookup) -> bool:
    """Return whether letters stand in a post's title, where they tell as much as behind a name."""
    number = lookup.entry_at(mention.evidence.span.start)
    title = lookup.markup.entries[number].title if number is not None else None
    return title is not None and mention.evidence.span in title.span and "top" in reading.sections


def _is_near(phrases: tuple[str, ...], mention: Mention, lookup: Lookup) -> bool:
    """Return whether a phrase stands in the lines around a mention.

    The mention itself is no company for itself, but it may be a part of it: "CNA Insurance".
    """
    if _phrases(phrases).search(_surroundings(mention, lookup)):
        return True
    own = mention.id.lower()
    longer = tuple(phrase for phrase in phrases if own in phrase.split() and phrase != own)
    line = lookup.document.quote(lookup.line_span(mention.evidence.span.start))
    return bool(longer) and _phrases(longer).search(line) is not None


def _is_elsewhere(phrases: tuple[str, ...], mention: Mention, lookup: Lookup) -> bool:
    """Return whether a phrase stands in the resume, beside the mention itself."""
    text, span = lookup.document.text, mention.evidence.span
    beside = text[: span.start] + " " * len(mention.evidence.quote) + text[span.end :]
    return _phrases(phrases).search(beside) is not None


def _surroundings(mention: Mention, lookup: Lookup) -> str:
    """Return the lines around a mention, without the mention itself."""
    lines = lookup.document.lines
    at = lookup.document.line_at(mention.evidence.span.start).number - 1
    first, last = lines[max(at - 1, 0)].span.start, lines[min(at + 1, len(lines) - 1)].span.end
    text = lookup.document.text
    span = mention.evidence.span
    return _DENIED.sub(" ", text[first : span.start] + "  " + text[span.end : last])


@lru_cache(maxsize=4096)
def _phrases(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of any of the phrases as whole words, also in the plural."""
    words = ("[\\s/-]+".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(r"(?<!\w)(?:" + "|".join(words) + r")(?:e?s)?(?!\w)", re.I)
