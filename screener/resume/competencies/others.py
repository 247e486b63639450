"""Whether words of an ability tell of the writer: not what was only seen, hoped for, or said in praise."""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.values import Mention, Span
from screener.vocab.sentences import load_sentences

#: What one sees others do; patients and monitors are watched by those who look after them.
_WATCHED = (
    r"(?<!not only )(?<!not just )(?:observ(?:ed|ing|ation of)(?! (?:the )?(?:patient|resident|client))"
    r"|watch(?:ed|ing|es)?(?! me\b| (?:\w+ )?(?:monitor|patient|resident|telemetry))"
    r"|(?:job )?shadow(?:ed|ing)?|sat in on|looked on)"
)
_THEN_DONE = (
    r"(?:and|then|also|before|later|while)\s+(?:\w+ly\s+)?(?:\w{3,}ed|took|drew|gave|ran|did|\w{3,}ing)"
)
#: What is only seen is not done; what is seen and then done, is.
_SEEN = re.compile(rf"\b{_WATCHED}\b(?!.*\b{_THEN_DONE}\b)", re.S)
#: Vital signs that are observed are taken.
_SEEN_IS_DONE = frozenset({"vitals", "telehealth"})
#: A wish to do it; a wish to use it is a claim to know it.
_HOPED = later(
    lambda: (
        rf"\b(?:{any_of(load_sentences().telling.hopes)} to\s+"
        r"|(?:look|work)(?:s|ing)? (?:forward to|towards?|to)\s+|dream(?:s|ing)? of\s+|interested in\s+"
        r"|(?:job|place|role|position|spot|clinic|office|setting)"
        r" (?:where|in which) i (?:can|could|will|get to)\s+)"
        rf"(?!{any_of(load_sentences().telling.puts_to_use)}\b)"
    )
)
#: Praise in quotation marks is somebody else's: from the opening mark to the closing one.
_QUOTED = re.compile(r"[“\"](?=[A-Z])([^“”\"\n]{25,400})[”\"]")
_OF_PRAISE = re.compile(r"\b(?:she|he|her|his|him|they|i|me|my|we|our|you)\b", re.I)


def is_seen(mention: Mention, before: str) -> bool:
    """Return whether the sentence up to a mention, in small letters, says that it was only watched."""
    return mention.id not in _SEEN_IS_DONE and _SEEN.search(before) is not None


def is_hoped(before: str) -> bool:
    """Return whether the sentence up to a mention, in small letters, says that it is only wished for."""
    return _HOPED.search(before) is not None


def praise_in(text: str) -> tuple[Span, ...]:
    """Return what stands in quotation marks as somebody else would say it."""
    if '"' not in text and "“" not in text:
        return ()
    return tuple(Span(*found.span()) for found in _QUOTED.finditer(text) if _OF_PRAISE.search(found[1]))
