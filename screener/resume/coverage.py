"""Which lines were understood: the coverage that a reader of the report should know.

A line counts as understood if something on it was used: a heading, a post, a date, a term of
the vocabulary, contact data, a place, or nothing but a layout's own words.
"""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.resume.lookup import Lookup, Stretches
from screener.resume.person.contact import names_place
from screener.vocab.words import load_words

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_CONTACT = re.compile(r"@|\(\d{3}\)|\d{3}[-.]\d{4}|https?:|www\.", re.I)
#: Lines of a layout that say nothing by themselves: placeholders, and labels over duties.
_LAYOUT = later(
    lambda: (
        rf"(?:(?:(?:key|main|primary|job)\s+)?{any_of(load_words().layout_labels)}(?:\s+included?)?|[\W_])+"
    ),
    re.I,
)
#: The lines at the top hold the name and a headline.
_TOP_LINES = 4
#: A share to the tenth of a percent is as exact as lines of text are.
_DIGITS = 3


def find_unread(lookup: Lookup) -> tuple[tuple[int, ...], float]:
    """Return the numbers of the lines that were not understood, and the share that was.

    A line that only continues a block counts with it: people break lines, not thoughts.
    """
    document, touched = lookup.document, _touched(lookup)
    lines = [
        line for line in document.lines if _LETTERS.search(document.text, line.span.start, line.span.end)
    ]
    unread = tuple(
        line.number
        for line in lines
        if line.block not in touched
        and line.number > _TOP_LINES
        and not _CONTACT.search(document.quote(line.span))
        and not _LAYOUT.fullmatch(document.quote(line.span))
        and not names_place(document.quote(line.span))
    )
    coverage = 1.0 - len(unread) / len(lines) if lines else 0.0
    return unread, round(coverage, _DIGITS)


def _touched(lookup: Lookup) -> set[int]:
    """Return the blocks with something in them that was used."""
    markup = lookup.markup
    used = [mention.evidence.span for mention in markup.mentions if mention.form != "near_miss"]
    used += [found.evidence.span for found in markup.ranges]
    used += [section.heading.span for section in markup.sections if section.heading]
    used += [entry.header for entry in markup.entries]
    stretches = Stretches(used)
    return {line.block for line in lookup.document.lines if stretches.touch(line.span)}
