"""What a stretch of an item of unpaid work may be by its words: a time, the name of a body, what somebody
is, a deed told.
"""

from __future__ import annotations

import re

from screener.nlp.heads.headers import names_something
from screener.nlp.heads.pieces import begins_with_deed, is_sentence
from screener.nlp.heads.titles import has_head_word
from screener.patterns import any_of, later
from screener.vocab.months import MONTH
from screener.vocab.postwords import load_post_words

_UNITS = (
    r"(?:years?|yrs?|semesters?|months?|weeks?|days?|hours?|hrs?|times?|terms?|seasons?|summers?|winters?|springs?|falls?"
    r"|saturdays?|sundays?|shifts?|nights?|evenings?|mornings?|decembers?|(?:a|per|each|every)\b)"
)
_NUMBER = (
    r"(?:\d+(?:st|nd|rd|th)?\+?|an?|one|two|three|four|five|six|seven|eight|nine|ten|many|several|first|second"
    r"|third|last|past|next)"
)
#: Words after which the rest only says when it was, and words that do so where nothing else stands.
_TIME = later(
    rf"\W*(?:each|every|some|most|alternate\s+\w|twice|once|since|during|now|still|appointed|elected|retired"
    rf"|current|present|ongoing|off\s+duty|as\s+needed|unpaid|(?:about|over|nearly|almost)\s+{_NUMBER}"
    rf"|{_NUMBER}\s+(?:\w+\s+)?{_UNITS})\b",
    re.I,
)
_TIMES = later(
    r"(?:\W|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week(?:end|day|night)s?|evenings?|mornings?|nights?"
    r"|afternoons?|(?:\w+\s+)?season(?:s|al(?:ly)?)?|(?:\w+\s+)?holidays?|school\s+years?|weekly|monthly|yearly"
    r"|annual(?:ly)?|summers?|winters?|springs?|falls?|days?|shifts?|only|preferred|and|or|in|on|of|the|with|my"
    rf"|{MONTH}|terms?|\d+)\b)+",
    re.I,
)
#: When it was, at the end of a half.
_WHEN = later(
    rf"\s+(?:(?:each|every|twice|once|weekly|monthly|since|during|when|while|as\s+needed|with\s+my"
    rf"|for\s+(?:\d|over|about|the\s+(?:past|last)|{_NUMBER})|(?:the\s+)?{_NUMBER}\s+{_UNITS})\b|w/"
    rf"|(?:spring|summer|fall|winter)\s+(?:games|season|term)\b|\d\d[-–/]\d\d\b).*$",
    re.I | re.S,
)
#: What people sit on, by their last words.
BODY_WORDS = (
    "board",
    "committee",
    "commitee",
    "council",
    "commission",
    "force",
    "trustees",
    "directors",
    "education",
)
BODIES = r"(?:board(?:\s+of\s+(?:trustees|directors|education))?|commit+ee|council|commission|task\s+force)"
_BOARD = later(rf"(?:.*\s)?{BODIES}$", re.I)
_HELPS = later(r"\W*volunteer(?:ed|ing)?\s+(?:at|with|in|for)\s", re.I)
_I = later(r"\W*(?:I|we|my|our|his|her|their)\b", re.I)
_DEEDS = frozenset({"did", "ran", "led", "took", "made", "kept", "read", "drove", "gave", "wrote"})
_LONGEST_NAME = 10
_SPORTS = later(lambda: rf"\b{any_of(load_post_words().sports)}(?:\s+(?:team|games?|league|season))?$", re.I)
_ROLES = later(lambda: rf"\b{any_of((*load_post_words().offices, *load_post_words().helper_roles))}s?$", re.I)
_OFFICES = later(lambda: rf"\b{any_of(load_post_words().told_offices)}$", re.I)
_CLUBS = later(lambda: rf"\b{any_of(load_post_words().club_words)}\b", re.I)
_ENDS_BODY = later(
    lambda: (
        rf"\b(?:{any_of(load_post_words().organisation_ends)}|{any_of(load_post_words().helping_places)}"
        rf"|{any_of(load_post_words().club_words)})$"
    ),
    re.I,
)
_ENDS_PLACE = later(lambda: rf"\b{any_of(load_post_words().helping_places)}$", re.I)
_EVENTS = later(lambda: rf"\b{any_of(load_post_words().event_places)}$", re.I)
_BEGINS_BODY = later(
    lambda: (
        rf"(?:the\s+)?{any_of((*load_post_words().helping_places, *load_post_words().organisation_heads))}"
        r"\s+(?:(?:of|for|in)\s+)?(?:the\s+)?(?-i:[A-Z])"
    ),
    re.I,
)


def is_time(words: str) -> bool:
    """Return whether words only say when, how long or how often: "every Lent", "second term"."""
    match = _TIME.match(words)
    if match is not None:
        return not has_head_word(words[match.end() :])
    return _TIMES.fullmatch(words) is not None


def without_when(words: str) -> str:
    """Return words without what tells at their end when it was, and how long or often."""
    return _WHEN.sub("", words).rstrip(" ,")


def is_body(words: str) -> bool:
    """Return whether words are the name of a body: "Elm Humane Society", "Meals on Wheels"."""
    return names_something(words) and not words.islower() and is_of_body(words)


def is_of_body(words: str) -> bool:
    """Return whether words begin or end as names of bodies do, however they are written."""
    if len(words.split()) > _LONGEST_NAME or ends_with_event(words):
        return False
    return _ENDS_BODY.search(words) is not None or _BEGINS_BODY.match(words) is not None


def says_where(words: str) -> bool:
    """Return whether words beside another half say where it was: "St. Luke's parish", "the food pantry"."""
    if is_name(words) and not is_role(words):
        return True
    return is_of_body(words) and (
        " " in words or words[:1].isupper() or _ENDS_PLACE.search(words) is not None
    )


def is_told(words: str) -> bool:
    """Return whether a half behind the first tells of what was done there, in a sentence."""
    return (
        _I.match(words) is not None
        or _HELPS.match(words) is not None
        or is_deed(words)
        or (is_sentence(words) and not is_name(words))
    )


def is_deed(words: str) -> bool:
    """Return whether words begin with what somebody did, and are no name: "ran the grill"."""
    first = words.lower().partition(" ")[0]
    if first.endswith("eed") or (" " in words and is_name(words)):
        return False  # "Feed mill", "Red Cross"
    return first in _DEEDS or (first.endswith("ed") and begins_with_deed(words))


def is_name(words: str) -> bool:
    """Return whether words are written as a name from first to last, small link words aside."""
    return (
        all(word[:1].isupper() or word[:1].isdigit() or len(word) <= 3 for word in words.split())
        and words[:1].isupper()
    )


def is_role(words: str) -> bool:
    """Return whether words end with what somebody is or sits on."""
    last = words.strip().rpartition(" ")[2] or "-"
    if last.lower() in ("aid", "sale"):
        return False  # "Elm Legal Aid", and no aide; "book sale"
    if last[0].isupper() and last.endswith("s") and not last.endswith("ss"):
        return False  # "Elm Student Leaders" are a body
    return has_head_word(last) or ends_with_role(words) or is_body_alone(words)


def is_body_alone(words: str) -> bool:
    """Return whether words are a body that people sit on: "Board of Trustees", "Parish council"."""
    return _BOARD.fullmatch(words) is not None


def begins_with_verb(words: str) -> bool:
    """Return whether words begin with what somebody does, in the present: "bring meals to the sick"."""
    first = words.partition(" ")[0]
    return first.islower() and first in load_post_words().helping_verbs and not first.endswith("ing")


def begins_as_name(words: str) -> bool:
    """Return whether words begin as a name does, with two words in capitals."""
    return len(words.split()) > 1 and all(word[:1].isupper() for word in words.split()[:2])


def ends_with_role(words: str) -> bool:
    """Return whether words end with an office or what a helper is."""
    return _ROLES.search(words) is not None


def ends_with_office(words: str) -> bool:
    """Return whether words end with an office of a club: "treasurer"."""
    return _OFFICES.search(words) is not None


def names_club(words: str) -> bool:
    """Return whether a word of clubs stands among words: "church league softball"."""
    return _CLUBS.search(words) is not None


def ends_with_event(words: str) -> bool:
    """Return whether words end as names of events do: "Elm County health fair"."""
    return _EVENTS.search(words) is not None


def is_of_sport(words: str) -> bool:
    """Return whether words end with a sport, or a team of it: "10U wrestling", "girls' soccer team"."""
    return _SPORTS.search(words) is not None
