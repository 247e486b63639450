"""What a person should look at in the text as a whole. Flags carry no points.

Somebody may write to a program rather than to people, paste the posting, or repeat words until they are
found. None of it earns anything: a reader by rules takes no orders, what a posting asks for is nobody's
work, and a word counts once. It is said, because whoever decides wants to know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from math import ceil

from screener.patterns import later
from screener.values import Document, Evidence, Flag, Markup, Span

#: From so many words on a text is long enough to be told for repeating itself.
_LONG = 300
#: Of the words of a resume a third or more differ; of a list that is pasted again and again, hardly any.
_DIFFERING = 0.12
#: Orders to a program hold a word of each set of one of these, nearly all resumes of none.
_NEEDED = tuple(
    tuple(frozenset(words.split()) for words in needed)
    for needed in (
        ("ignore disregard forget override", "previous prior above earlier preceding"),
        ("system", "you"),
        ("you", "are", "ai language llm chatbot helpful"),
        ("this", "candidate applicant resume"),
    )
)
_ORDER = later(
    r"""
    \b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|the|your|of|these|those)\s+){0,3}
        (?:previous|prior|above|earlier|preceding)\s+(?:\w+\s+)?(?:instructions?|prompts?|rules|criteria)\b
    |\bsystem(?:\s+(?:prompt|message))?:\s*you\b
    |\byou\s+are\s+(?:now\s+)?(?:an?\s+)?(?:\w+\s+)?(?:ai|language\s+model|llm|chatbot|helpful\s+\w+)\b
    |\b(?:rate|score|rank|mark|grade|recommend|approve|hire|select|(?P<give>give))
        \s+this\s+(?:candidate|applicant|resume)\b
        (?(give)\s+(?:an?\s+|the\s+)?(?:perfect|full|highest|top|maximum|best)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def find_oddities(document: Document, markup: Markup) -> tuple[Flag, ...]:
    """Return flags for orders to a program, for a posting that was pasted in, and for words repeated."""
    return (*_orders(document, markup.words), *_postings(markup), *_repeated(document, markup.words))


def _orders(document: Document, known: frozenset[str]) -> Iterator[Flag]:
    if all(any(map(known.isdisjoint, needed)) for needed in _NEEDED):
        return  # as in nearly all resumes
    found = [document.evidence(Span(*match.span()), "orders") for match in _ORDER.finditer(document.text)]
    if found:
        says = "The text gives orders to a program. They change nothing here: no program takes them."
        yield Flag("orders_to_a_program", says, tuple(found[:3]))


def _postings(markup: Markup) -> Iterator[Flag]:
    told: dict[Span, Evidence] = {}
    for mention in markup.mentions:
        if mention.why is not None and mention.why.finder == "cue:posting":
            told.setdefault(mention.why.span, mention.why)
    if told:
        says = "Part of the text reads like an employer's posting; what it asks for was not counted."
        yield Flag("pasted_posting", says, tuple(told.values())[:3])


def _repeated(document: Document, known: frozenset[str]) -> Iterator[Flag]:
    number = len(document.words)
    enough = ceil(_DIFFERING * number) if number >= _LONG else 0
    different = len(list(islice(filter(str.isalpha, known), enough)))  # what comes behind need not be counted
    if different < enough:
        says = (
            f"The same words come again and again: {different} different ones among {number:,}. "
            "Each ability counts once, however often it is named."
        )
        yield Flag("repeated_words", says)
