"""Whether a word of an ability means something else where it stands: a telephone its number ("Phone: (555)
010-0199"), a registration among licences one's own, "IOs" the orders of those who advertise."""

from __future__ import annotations

import re

from screener.values import Mention

_MEANS = frozenset({"phone", "telephone", "phones", "fax", "mail", "mailing"})
_INSERTION_ORDERS = "IOs"
_ADDRESS = re.compile(
    r"[\s:.|#()–-]*(?:(?:no|number|mobile|cell|home|work)\b[\s:.|)–-]*)?"
    r"(?:\+?\(?\d[\d().\s-]{6,}\d|\S+@\S)",
    re.I,
)


def is_namesake(mention: Mention, text: str) -> bool:
    """Return whether a telephone or a mailbox is named for its number or its address that follows, or a
    registration as what a board has granted, or a telephone's system is written as insertion orders are."""
    if mention.id == "registration":
        return mention.section == "certifications"
    if mention.id == "computer":
        return mention.evidence.quote == _INSERTION_ORDERS
    if mention.id != "office_admin" or mention.evidence.quote.lower() not in _MEANS:
        return False
    return _ADDRESS.match(text, mention.evidence.span.end) is not None
