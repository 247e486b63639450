"""Lines that end a sentence which began on the line above:

- Led the group that kept a complete set of New Hire
Training Manuals for all offices.
"""

from __future__ import annotations

from screener.nlp.heads.headers import ENDS_SENTENCE
from screener.nlp.heads.page import Page

#: Behind one of these more has to come.
_GOES_ON = frozenset({"a", "an", "and", "by", "for", "from", "in", "of", "or", "the", "to", "with"})
_FEWEST_WORDS = 6


def ends_sentence_above(page: Page, at: int) -> bool:
    """Return whether a line is the end of a sentence that began on the line above, and heads nothing."""
    if at == 0 or page.sections[at - 1] != page.sections[at] or page.dated(at - 1):
        return False
    above = page.line_text(at - 1).split()
    if len(above) < _FEWEST_WORDS or not above[-1][-1].isalnum():
        return False
    return above[-1] in _GOES_ON or ENDS_SENTENCE.search(page.line_text(at)) is not None
