"""How old people say they are, and when they were born: never scored, and hidden from blind readers.

Only what people tell of themselves is found: ages of patients and children are part of the work.
"""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.values import Span
from screener.vocab.months import MONTH
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
_DATE = (
    rf"(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|\d{{1,2}}\s+{MONTH}\s+(?:19|20)\d\d"
    rf"|{MONTH},?\s+(?:of\s+)?(?:19|20)\d\d|\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|(?:19|20)\d\d)\b"
)
#: What ends the telling of an age that no "years old" follows: "I am 47, and", not "I am 15 minutes".
_ENDS = r"(?=\s*(?:$|[.,;:!)\n]|(?:and|but|now|so|or|in|this|next|last|soon|with|when|years)\b|&))"

_COUNTS = frozenset(map(str, range(14, 90))) | frozenset(
    "twenty thirty forty fifty sixty seventy eighty sixteen seventeen eighteen nineteen".split()
)
_SELVES = frozenset("i im turning".split())
_TURNS = frozenset("am m im was will ll turn turned turning just".split())
_ROUND = frozenset(map(str, range(20, 90, 10)))
_DECADES = frozenset("twenties thirties forties fifties sixties seventies eighties".split())
_BIRTH = frozenset("dob birth birthdate birthday".split())

#: Each with sets of words: whatever it finds holds one of each set.
_TOLD = (
    ((_COUNTS, frozenset("old young age yo o".split())), later(_OLD, re.I)),
    (
        (_COUNTS, _SELVES, _TURNS),
        later(rf"(?<!\w)(?:{_SELF}{_ABOUT}|turning\s+){_AGE}{_ENDS}", re.I),
    ),
    (
        (_COUNTS, frozenset("age aged ages".split())),
        later(
            rf"\bage[ds]?\b(?:\s+of)?\s*[:=–-]?\s*{_AGE}(?!\s*(?:and|or|to|-|–)\s*(?:\d|up|over|older|under))",
            re.I,
        ),
    ),
    (
        (_COUNTS, frozenset({"at"}), frozenset("retire retired i".split())),
        later(rf"\b(?:retired?\s+at\s+{_AGE}{_ENDS}|at\s+{_AGE},?(?=\s+I\b))", re.I),
    ),
    (
        (frozenset({"born"}),),
        later(
            r"\bborn\b(?:\s+and\s+raised)?(?:\s+(?:in|at|on)\s+[a-z][\w. ,]{1,40}?)??,?\s+"
            rf"(?:(?:in|on)\s+)?{_DATE}",
            re.I,
        ),
    ),
    (
        (_BIRTH | {"d"}, _BIRTH | {"o"}, _BIRTH | {"b"}),
        later(
            r"\b(?:d\.?o\.?b\b\.?|date\s+of\s+birth|birth\s?date|birthday|birth\s+year|year\s+of\s+birth)"
            rf"\s*(?:is|was|:|=|–|-)?\s*(?:on\s+)?{_DATE}",
            re.I,
        ),
    ),
    (
        (frozenset({"in"}), frozenset({"my"}), _DECADES | {"s"}, _DECADES | _ROUND),
        later(
            r"\bin\s+my\s+(?:(?:early|mid|middle|late)[\s-]+)?"
            r"(?:twenties|(?:thir|for|fif|six|seven|eigh)ties|[2-8]0['’]?s)\b",
            re.I,
        ),
    ),
)
#: Those of whom other ages are told.
_OTHERS = later(lambda: rf"\b{any_of(load_words().of_other_ages)}\b", re.I)
#: What of the person's own leads to an age, whoever else the sentence names.
_OWN = later(r"(?:\b(?:I am|I['’]?m|I was|I will be|as|being)\b[^.;!?\n]{0,12}|^\W*)\Z", re.I)
_LISTED = later(r"[,:(|–—-]\s*(?:an?\s+)?\Z")
_SENTENCE_ENDS = later(r"[.;!?\n]")
_BEFORE = 80


def find_ages(text: str, known: frozenset[str]) -> list[Span]:
    """Return where a person's age or day of birth is told in a text of which `known` are the words in small
    letters."""
    found: list[Span] = []
    for needs, pattern in _TOLD:
        if not any(map(known.isdisjoint, needs)):
            found.extend(Span(*match.span()) for match in pattern.finditer(text) if _is_own(text, match))
    return found


def _is_own(text: str, match: re.Match[str]) -> bool:
    """Return whether an age is the person's own: "a 45-year-old" alone is a patient."""
    before = _SENTENCE_ENDS.split(text[max(match.start() - _BEFORE, 0) : match.start()])[-1]
    if _OWN.search(before):
        return True
    listed = match.re.pattern != _OLD or _LISTED.search(before) is not None
    return listed and not _OTHERS.search(before)
