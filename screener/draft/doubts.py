"""Whether a text looks like a posting at all: people hand in a resume, or a page about something else."""

from __future__ import annotations

from screener.draft.cues import find_cues
from screener.draft.values import MODES, Statement
from screener.draft.words import Words
from screener.values import Markup

_RESUME = "it tells of posts that somebody has held, as a resume does"
_NOTHING_ASKED = "nothing in it says what an applicant must have, should have or would do"
_TOO_LITTLE = "most of it says neither what is asked nor how much it is wanted"
_LONG = 60  # statements; postings have up to some forty
_UNORDERED = 30  # statements; longer postings have parts
_FEW = 0.1


def doubt_of(statements: tuple[Statement, ...], markup: Markup, words: Words) -> str:
    """Return why a text does not look like a posting, in words; empty where it does."""
    if markup.entries:
        return _RESUME
    cued = sum(
        bool(find_cues(one.quote.text, words) or words.weak.search(one.quote.text)) for one in statements
    )
    asked = sum(one.part in MODES for one in statements)
    if not (cued or asked):
        return _NOTHING_ASKED
    if len(statements) >= _UNORDERED and not asked:
        return _TOO_LITTLE
    if len(statements) >= _LONG and cued < _FEW * len(statements):
        return _TOO_LITTLE
    return ""
