"""What rules about work that is not the writer's are made of: pieces of patterns of the words of a sentence
in small letters ("i haven t drawn blood").
"""

from __future__ import annotations

import re
from typing import NamedTuple

from screener.nlp.actorwords import MANY, OTHERS, PERSONS
from screener.values import Status


class Rule(NamedTuple):
    """A pattern of the words of a sentence, what it makes of what it voids, and where that stands: before it
    (`topic`, or only the `item` of a list; `known` where no work of the writer's stands there), `behind` it,
    what it `holds`, or `sentence`, or `fronted`: what it holds, if no verb is in it. A sentence without any
    of the `words`, or of those `besides` where they are given, is not asked: no match can do without them."""

    pattern: re.Pattern[str]
    status: Status
    voids: str
    words: frozenset[str]
    besides: frozenset[str]


def rule(status: Status, voids: str, words: str, *pattern: str, besides: str | frozenset[str] = "") -> Rule:
    """Return the rule of a pattern, given in pieces, and of words parted by blanks."""
    needed = frozenset(besides.split()) if isinstance(besides, str) else besides
    return Rule(re.compile("".join(pattern)), status, voids, frozenset(words.split()), needed)


BE = r"(?:was|were|is|are|got|get|gets)"
NOT = r"(?:not|never|cannot|[a-z]+n t)"
END = r"(?= [,)(–:]| but\b| and i\b| so\b|$)"
PEOPLE = "|".join(sorted(OTHERS, key=len, reverse=True))
EACH_OF = "|".join(sorted(MANY))
PERSON = "|".join(sorted(PERSONS))
DET = r"(?:the|a|an|our|another|my|his|her|their|some|two|other)"
#: "My desk", "our department": the writer's.
OURS = r"(?!(?:my|our) (?:\w+ )*(?:desk|department|group|team|office|area|side|job|part|staff|crew)\b)"
THEY = (
    rf"{OURS}(?:{DET} (?:\w+ ){{0,3}}?(?:{PEOPLE})|{EACH_OF}|(?:some|every)(?:one|body) else|others"
    rf"|corporate)\b"
)
STAFF = rf"(?!{DET} (?:doctor|provider|physician|lab|hospital|laborator|client|patient)){THEY}"
THEIR_PART = (
    r"(?: own)?(?: (?:job|part|work|tasks?|desk|area|side|thing|role|duty|responsibility|only|alone))*"
)
COURSE = r"(?:class(?:es)?|courses?|training|school|program|module|unit|workshop|externship|clinicals)"
COURSES = "class classes course courses training school program module unit workshop externship clinicals"
SEASON = r"(?:fall|spring|summer|winter|autumn|semester|term|year|month|week|quarter)"
MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
AHEAD = (
    r"(?:next\b|planned|scheduled|booked|starts?|begins?|starting|beginning|set for|on hold|on my list|to"
    r" be\b"
    rf"|cancell?ed|postponed|delayed|coming up|this (?:coming )?{SEASON}"
    r"|(?:not|never) (?:yet|started|taken|completed|finished|done))"
)
LEARN = r"(?:learn(?:ing)?|understand(?:ing)?|(?:be|being) (?:taught|trained|shown)|get(?:ting)? into)"
WISH = (
    r"(?:(?:would|d) (?:\w+ )?(?:like|love|have|need|want) to"
    r"|(?:want|hope|wish|plan|aim|aspire|need|hoping|planning|trying|wanting|wishing|waiting|eager|keen"
    r"|excited|ready"
    r"|happy|glad|willing|looking|seeking|chance|opportunity|desire|still have|will have|goal is|dream"
    r" is) to"
    r"|(?:looking forward|open|love|enjoy|welcome|interested|interest)(?: to| in)?|will|can|could)"
)
MARK = r"(?<= )[,–:(]"
DONE = (
    r"(?:done|did|do|run|ran|taken|take|took|given|give|gave|drawn|drew|draw|used|use|performed|perform"
    r"|code|coded"
    r"|chart|charted|collect|collected|tried|try|touched|held|hold|started|completed|finished|handled"
    r"|worked|made"
    r"|needed to|speak|had|have)"
)
#: The words with which `AHEAD` and `WISH` may begin.
AHEAD_WORDS = (
    "next planned scheduled booked start starts begin begins starting beginning set hold list be canceled"
    " cancelled postponed delayed coming this not never"
)
WISH_WORDS = (
    "would d want hope wish plan aim aspire need hoping planning trying wanting wishing waiting eager keen"
    " excited ready happy glad willing looking seeking chance opportunity desire still will goal dream open"
    " love enjoy welcome interested interest can could"
)
#: One of these stands in `THEY`.
OTHER_PEOPLE = OTHERS | MANY | {"else", "corporate"}
OWN = (
    r"(?:a1c|cholest|insur|blood|glucose|sugar|pressure|bill|vaccin|shot|medic|vital|health|chart|record"
    r"|claim|surger"
    r"|illness|care\b)\w*"
)
