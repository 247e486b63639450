"""What stands beside a word that looks misspelt, and tells that it is none: the other half of a word that a
file tore, words of another language, or what stands beside names."""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.vocab.words import load_words
from screener.wordlist import word_counts

#: How common a word has to be for a piece of it to be a piece.
_KNOWN = 40
#: Small words that stand between the words of a name or of a heading.
_SMALL = frozenset("and of in for to with on or the by".split())
#: Words behind which a capital is only loud: "as a Recptionist".
_BEFORE_TITLES = frozenset(("a", "an", "as", "my"))
_LAST = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)[ \n]$")
_FIRST = re.compile(r"[ \n]([^\W\d_]+)")
_LETTER_BEFORE = re.compile(r"(?:^|\s)[B-HJ-Zb-hj-z]\s$")
_LETTER_AFTER = re.compile(r"\s[b-hj-z](?:\W|$)")
_BEFORE_NAMES = re.compile(r"\b(?:at|(?:Dr|Mrs?|Ms|St|Ft|Mt)\.?|Fort|Mount|Lake|Camp) $")
_WORDS_BEFORE = re.compile(r"(?:([A-Za-z]+),? )?([A-Za-z]+),? $")
_NEXT = re.compile(r",? ?([A-Za-z]*)")
#: What follows the names of places and firms alone.
_BEHIND_NAMES = later(lambda: rf"(?:, ?[A-Z]{{2}}(?![A-Za-z])| {any_of(load_words().behind_names)}\b)")
#: A number of a machine or of a version, not a date nor a time.
_NUMBERED = re.compile(r" (?!(?:19|20)\d\d\b)\d+(?![\d/.])(?! ?(?:years?|yrs?|months?)\b)")
_AMID = re.compile(r"[A-Za-z0-9:,/(] ?$")
_STATE = re.compile(r", ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
#: So many characters before and behind a word are looked at: a word or two.
_BEFORE, _BEHIND = 40, 24
#: Longer words with a capital amid small letters are a sentence that begins without a stop before it.
_LONGEST_NAME = 9


def is_foreign(word: str) -> bool:
    """Return whether words beside a word in small letters are of another language."""
    return word in load_words().foreign_words


def is_torn(text: str, start: int, end: int) -> bool:
    """Return whether a file tore a word apart ("Accountin g", "Uni versity"), or the words beside it
    are of another language."""
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    if _LETTER_BEFORE.search(before) or _LETTER_AFTER.match(after):
        return True
    ahead, behind = _LAST.search(before), _FIRST.match(after)
    one, two = ahead.group(1).lower() if ahead else "", behind.group(1).lower() if behind else ""
    if is_foreign(one) or is_foreign(two):
        return True
    word, counts = text[start:end].lower(), word_counts()
    return any(
        counts.get(whole, 0) > _KNOWN and counts.get(part, 0) < counts[whole]
        for whole, part in ((one + word, one), (word + two, two))
        if part and whole != word
    )


def is_name(text: str, start: int, end: int) -> bool:
    """Return whether a word is capitalised as names are: behind "at" or "Dr.", amid small letters, or
    with a state, "County" or a number behind it. Headings and titles have their capitals together."""
    if not text[start].isupper():
        return False
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    if _BEHIND_NAMES.match(after) or (_NUMBERED.match(after) and _AMID.search(before)):
        return True
    state = _STATE.match(after)
    if _BEFORE_NAMES.search(before) or (state and state[1].lower() in load_words().state_names):
        return True
    found = _WORDS_BEFORE.search(before)
    if found is None:
        return False
    ahead, last = found.groups()
    if end - start > _LONGEST_NAME:
        return False  # a sentence that begins without a stop before it
    if last in _SMALL and ahead:
        last = ahead
    behind = _NEXT.match(after)
    return (
        last.islower()
        and last not in _BEFORE_TITLES
        and last not in _SMALL
        and not (behind and behind.group(1)[:1].isupper())
    )
