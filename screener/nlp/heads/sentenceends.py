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
    above = page.line_text(at - 1)
    if above.rpartition(" ")[2] not in _GOES_ON and not ENDS_SENTENCE.search(page.line_text(at)):
        return False
    return above[-1:].isalnum() and len(above.split()) >= _FEWEST_WORDS
