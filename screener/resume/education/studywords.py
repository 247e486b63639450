"""Words for schools, for what is studied there and how it stands, and the sections that list studies."""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words
from screener.vocab.sentences import load_sentences
from screener.vocab.words import load_words

SCHOOL_WORD = later(lambda: rf"\b{any_of((*load_words().kinds_of_schools, 'univ', 'center'))}\b", re.I)
COLLEGE_NAME = later(r"\b(?:college|university|universitat|universidad|institute of technology)\b", re.I)
SHORT_COURSE = later(
    r"\b(?:workshop|seminar|webinar|conference|orientation|on-?boarding|in-?service"
    r"|cpr|first aid|bls|hipaa|osha|safety)\b",
    re.I,
)
#: "Elm High, class of 2009", a school that is not called one.
HIGH_NAME = later(
    r"\b[A-Z][\w.'’-]+ (?:Senior |Jr\.? |Junior )?High\b(?=\s*(?:$|[,.;:(–-]|\d|[Cc]lass\b|[Gg]raduat))"
)
#: "2019", "'19".
YEAR = later(r"\b(?:19|20)\d\d\b|['’]\d\d\b")
#: Trades that people learn in courses.
TRADE = later(lambda: rf"\b{any_of(load_post_words().trades)}\b", re.I)
#: Lines that begin so say how the study beside them stands.
STANDS = later(
    lambda: (
        r"\W*(?:(?:[\w.]+ ){0,2}[\w.]+, (?:[A-Z]{2},? )?(?=expected|anticipated))?"
        rf"(?:{'|'.join(load_sentences().studies.standing_beside)})\b"
    ),
    re.I,
)
# What tells of a study as open or left is looked for in small letters, much quicker than in any case.
_OPEN = later(
    lambda: (
        rf"\b(?:{'|'.join(load_sentences().studies.going_on)})\b"
        r"|\b(?:current|present|student)\b(?=\s*(?:$|[\n,.;)]|at\b))"
    )
)
_LEFT = later(lambda: rf"\b(?:{'|'.join(load_sentences().studies.left)})\b")
#: Of these the capitals tell.
_AS_WRITTEN = later(lambda: rf"\b(?:Current|Present|{'|'.join(load_sentences().studies.left_as_written)})\b")


def is_open(text: str) -> bool:
    """Return whether words say that a study goes on, or that it was left."""
    low = text.lower()
    return bool(_OPEN.search(low) or _LEFT.search(low) or _AS_WRITTEN.search(text))
