"""How old people say they are, and when they were born: never scored, and hidden from blind readers.

Only what people tell of themselves is found: ages of patients and children are part of the work.
"""

from __future__ import annotations

import re

from screener.patterns import later
from screener.values import Span
from screener.vocab.postwords import any_of
from screener.vocab.words import load_words

_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)"
_COUNT = (
    rf"(?<![\w.$/-])(?:1[4-9]|[2-8]\d|{_TENS}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|sixteen|seventeen|eighteen|nineteen)"
)
_AGE = rf"{_COUNT}(?![\w%/-]|[.,]\d)"
_OLD = rf"{_COUNT}(?:[\s-]*(?:years?|yrs?\.?)[\s-]*(?:old|of[\s-]age|young)\b|\s*y[/.]?o\b\.?)"
_ABOUT = (
    r"(?:(?:now|only|just|almost|nearly|about|around|over|past|currently|still|actually|already|turning)"
    r"\s+){0,2}"
)
_SELF = r"(?:I\s+(?:am|was|will\s+be|just\s+turned|turned|turn|will\s+turn)|I['’]?(?:m|ll\s+be|ll\s+turn))\s+"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|\d{{1,2}}\s+{_MONTH}\s+(?:19|20)\d\d"
    rf"|{_MONTH},?\s+(?:of\s+)?(?:19|20)\d\d|\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|(?:19|20)\d\d)\b"
)
#: What ends the telling of an age that no "years old" follows: "I am 47, and", not "I am 15 minutes".
_ENDS = r"(?=\s*(?:$|[.,;:!)\n]|(?:and|but|now|so|or|in|this|next|last|soon|with|when|years)\b|&))"

#: Each with words of which the text has to hold one, as `_words` writes it.
_TOLD = (
    (
        (" old ", " y o ", " yo ", *(f"{digit}yo " for digit in range(10)), " of age ", " young "),
        later(_OLD, re.I),
    ),
    (
        (" i am ", " i m ", " im ", " i was ", " i will ", " i ll ", " i turn", " i just ", " turning "),
        later(rf"(?<!\w)(?:{_SELF}{_ABOUT}|turning\s+){_AGE}{_ENDS}", re.I),
    ),
    (
        (" age ", " aged ", " ages "),
        later(
            rf"\bage[ds]?\b(?:\s+of)?\s*[:=–-]?\s*{_AGE}(?!\s*(?:and|or|to|-|–)\s*(?:\d|up|over|older|under))",
            re.I,
        ),
    ),
    ((" retire", " i "), later(rf"\b(?:retired?\s+at\s+{_AGE}{_ENDS}|at\s+{_AGE},?(?=\s+I\b))", re.I)),
    (
        ("born",),
        later(
            r"\bborn\b(?:\s+and\s+raised)?(?:\s+(?:in|at|on)\s+[a-z][\w. ,]{1,40}?)??,?\s+"
            rf"(?:(?:in|on)\s+)?{_DATE}",
            re.I,
        ),
    ),
    (
        ("birth", " dob ", " d o b "),
        later(
            r"\b(?:d\.?o\.?b\b\.?|date\s+of\s+birth|birth\s?date|birthday|birth\s+year|year\s+of\s+birth)"
            rf"\s*(?:is|was|:|=|–|-)?\s*(?:on\s+)?{_DATE}",
            re.I,
        ),
    ),
    (
        (" in my ",),
        later(
            r"\bin\s+my\s+(?:(?:early|mid|middle|late)[\s-]+)?"
            r"(?:twenties|(?:thir|for|fif|six|seven|eigh)ties|[2-8]0['’]?s)\b",
            re.I,
        ),
    ),
)
#: Of each sign the words that stand in it whole, a number before them apart: without them no text has it.
_WHOLE = {sign: frozenset(re.findall(r"(?<=[ \d])[a-z]+(?= )", sign)) for signs, _ in _TOLD for sign in signs}
#: Those of whom other ages are told.
_OTHERS = later(lambda: rf"\b{any_of(load_words().of_other_ages)}\b", re.I)
#: What of the person's own leads to an age, whoever else the sentence names.
_OWN = later(r"(?:\b(?:I am|I['’]?m|I was|I will be|as|being)\b[^.;!?\n]{0,12}|^\W*)\Z", re.I)
_LISTED = later(r"[,:(|–—-]\s*(?:an?\s+)?\Z")
_SENTENCE_ENDS = later(r"[.;!?\n]")
_BEFORE = 80
#: Marks become blanks, and so does all beyond ASCII, which no sign has: bytes are translated much quicker.
_MARKS = b"!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~"
_BLANKS = bytes.maketrans(_MARKS, b" " * len(_MARKS))


def find_ages(text: str, low: str, known: frozenset[str]) -> list[Span]:
    """Return where a person's age or day of birth is told in a text; `low` is the text in small letters, and
    `known` are its words."""
    words = ""  # put together for the few texts that may have a sign
    found: list[Span] = []
    for signs, pattern in _TOLD:
        likely = [sign for sign in signs if _WHOLE[sign] <= known and _may_hold(sign, low)]
        words = words or (_words(low) if likely else "")
        if any(sign in words for sign in likely):
            found.extend(Span(*match.span()) for match in pattern.finditer(text) if _is_own(text, match))
    return found


def _may_hold(sign: str, low: str) -> bool:
    """Return whether a text has all that a sign is made of, be it far apart."""
    return all(part in low for part in sign.split())


def _words(low: str) -> str:
    """Return the words of a text with a blank before and behind each, and no marks."""
    plain = low.encode("ascii", "replace").translate(_BLANKS).decode("ascii")
    return f" {' '.join(plain.split())} "


def _is_own(text: str, match: re.Match[str]) -> bool:
    """Return whether an age is the person's own: "a 45-year-old" alone is a patient."""
    before = _SENTENCE_ENDS.split(text[max(match.start() - _BEFORE, 0) : match.start()])[-1]
    if _OWN.search(before):
        return True
    listed = match.re.pattern != _OLD or _LISTED.search(before) is not None
    return listed and not _OTHERS.search(before)
