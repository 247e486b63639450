"""Items of a list of certificates that tell how they stand, by whatever name: "Crane signaler, exp 5/2028".

Who says that something ran out, is valid through a day or waits for an exam names what they hold or earn.
Vaccines, checks, passports and memberships run out as well, and a course is not held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screener.patterns import any_of, later
from screener.resume.credentials.printed import BODY
from screener.resume.credentials.words import tells
from screener.resume.lookup import Lookup
from screener.values import Span
from screener.vocab.words import load_words

#: "Crane signal person, expired 2020", "Kiln operator (IIAR) studying": a name and what is told of it.
_PIECE = later(r"(?:(?!\s[–—-]\s)[^,;|•·()\t\n])+")
_AROUND = " \t-–—:.*"
#: Between these, one item may go on: behind a comma or a dash, not behind a semicolon or a bar.
_GOES_ON = later(r"[\s,:()–—-]*")
_NAME = later(r"[A-Z0-9][\w&/.'’+-]*(?:\s+[\w&/.'’+-]+){0,6}")
#: "Fire Officer I", "Operator, Class C": how high a card is.
LEVEL = later(r"(?<=\w)\s+(?:level|grade|class)?\s*(?:\d|[IV]{1,3}|[A-D])$", re.I)
#: What runs out or is waited for, and is no card that tells what somebody can do.
NO_CARD = later(lambda: rf"\b{any_of(load_words().no_cards)}\b", re.I)


def standing_items(lookup: Lookup, known: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Yield the names of items in lists of certificates that tell how they stand, and their words; beside
    the known names of a line only what ends with a word for a trade."""
    text, heads = lookup.document.text, load_words().title_head_words
    for line in lookup.lines_in("certifications"):
        crowded = any(line.span.overlaps(span) for span in known)
        last: Span | None = None
        reach = line.span.start
        for piece in _PIECE.finditer(text, line.span.start, line.span.end):
            told = tells(text, piece.start(), piece.end())
            name: Span | None = Span(piece.start(), piece.end())
            if told is not None and not text[piece.start() : told].strip(_AROUND):
                behind = last is not None and _GOES_ON.fullmatch(text, reach, piece.start())
                name = last if behind else None
            elif told is not None:
                name = Span(piece.start(), told)
            elif last is not None and text[piece.start() - 1] == "(":
                reach = piece.end()
                continue  # whose card it is
            last = _trimmed(text, name) if name is not None else None
            reach = piece.end()
            if told is None or last is None:
                continue
            what = text[last.start : last.end]
            trade = LEVEL.sub("", what).split()[-1].lower() in heads
            single = not crowded and not BODY.search(what)
            if _NAME.fullmatch(what) and not NO_CARD.search(what) and (trade or single):
                yield last, what
            last = None


def _trimmed(text: str, span: Span) -> Span | None:
    words = text[span.start : span.end]
    bare = words.strip(_AROUND)
    if len(re.findall("[A-Za-z]", bare)) < 3:
        return None
    start = span.start + words.index(bare)
    return Span(start, start + len(bare))
