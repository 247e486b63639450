"""What is printed about one credential: its number, and who issued it."""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.resume.credentials.item import Item
from screener.resume.lookup import Lookup
from screener.values import Span
from screener.vocab import CredentialEntry
from screener.vocab.months import CAPITAL_MONTH
from screener.vocab.words import load_words

BODY = later(lambda: rf"\b{any_of(load_words().card_bodies)}\b", re.I)
_NUMBER = later(
    r"(?:(?:(?:licen[sc]e|certificat(?:e|ion)|registration|registry|credential|e-?card|card"
    r"|member(?:ship)?|cert|lic|reg)"
    r"\b\.?\s*)?(?:#|\bno\b\.?|\bnumber|\bnum\b\.?|\bnbr\b|\bid\b)\s*[:#.]*\s*"
    r"|\b(?:licen[sc]e|certificate|registration|credential|cert|lic|reg)\b\.?\s*:?\s*)"
    r"(?P<number>[A-Z]{0,5}[-. ]?\d[\dA-Z-]{3,14})(?![\w/])",
    re.I,
)
_BARE_NUMBER = later(r"(?<![\w$#./-])(?P<number>[A-Z]{0,4}-?\d{5,12})(?![\w/%-]|\.\d)")
_MANY = later(
    r"\bor\b|\bothers\b|\boffices\b|^(?:State|Several|Employer|School|Course|Boards|Universities"
    r"|Vendors|US)\b"
)
_PIECE = later(r"[,|()\n;:]|\s[–—-]\s")
#: The number or the date of a card, with all that follows. No number has more than some forty signs.
_FROM_NUMBER = later(rf"\s*(?:\b{CAPITAL_MONTH}\s*)?#?\b[\dA-Z-]{{0,40}}\d[\dA-Z/-]*\b.*$")
#: Names of issuers that each state has, which do not say who issued a card.
_OF_ANY_STATE = frozenset({"state of", "state board", "board of nursing", "board of pharmacy", "nclex"})
_LONGEST_ISSUER = 8


def number_of(item: Item, lookup: Lookup) -> str | None:
    """Return the number that an item prints, None where it prints none."""
    text = lookup.document.text
    whole = item.span
    dated = [found.evidence.span for found in lookup.markup.ranges if found.evidence.span in whole]
    patterns = (_NUMBER, _BARE_NUMBER) if item.section == "certifications" else (_NUMBER,)
    for pattern in patterns:
        for found in pattern.finditer(text, item.mention.start, item.end):
            place = Span(*found.span("number"))
            if not any(place.overlaps(span) for span in dated) and not place.overlaps(item.mention):
                return found["number"].strip(" .-")
    return None


def issuer_of(item: Item, entry: CredentialEntry, lookup: Lookup) -> str | None:
    """Return who issued a credential: the body printed beside it, else the only one that can."""
    text = lookup.document.text
    single = None if _MANY.search(entry.issuer) else entry.issuer or None
    words = text[item.before : item.end]
    for name in sorted(entry.issuer_names, key=len, reverse=True):
        known = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.I)
        if known and name not in _OF_ANY_STATE:
            return single or known.group()
    for piece in _PIECE.split(text[item.mention.end : item.end]):
        bare = _FROM_NUMBER.sub("", piece).strip(" .-–—")
        many = len(bare.split())
        if bare[:1].isupper() and BODY.search(bare) and 1 < many <= _LONGEST_ISSUER:
            return single if single and bare.lower() in single.lower() else bare
    return single
