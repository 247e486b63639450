"""Whose work a clause tells of: "the nurse takes vitals while I register the next patient".

A noun for other people or for a place of work that stands where a subject stands, with a finite verb
right behind it, makes what follows theirs, up to the end of the clause or to the writer ("I"). So
do "nurses who draw blood", "a practice that offers EKGs" and "vitals were taken by the nurses". What
the others did to the writer ("the nurse taught me to take vitals") is the writer's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from screener.nlp.actorwords import (
    ABOVE,
    ADJECTIVES,
    ADVERBS,
    ANY_ONE,
    ASKED,
    ASKS,
    BE,
    CAUSES,
    COPULAS,
    DETERMINERS,
    ENDS,
    GROUP,
    KINDS,
    LEADS,
    MANY,
    MODALS,
    NO_AGENTS,
    NOUN_TOO,
    NOUNS,
    OFFERS,
    ONE,
    OPENERS,
    OTHERS,
    PAST,
    PLACE,
    PRONOUNS,
    RELATIVE,
    SUBORDINATE,
    THIRD,
    TO_THE_WORK,
    UNNAMED,
    VERBS,
    WHEN,
    WHENCE,
    WRITER,
)
from screener.nlp.skeleton import BREAK, Skeleton
from screener.vocab.words import load_words

#: Tokens of the skeleton that somebody else's work takes up, and the subject that says so.
Theirs = tuple[tuple[int, int], tuple[int, int]]


_MOST_BEFORE = 4
_MOST_WORDS = 30


def named_before(skeleton: Skeleton, at: int) -> int:
    """Return where the words for other people begin that end with a noun: "an EKG tech"."""
    first = at
    while first and at - first < _MOST_BEFORE and skeleton.clauses[first - 1] == skeleton.clauses[at]:
        if skeleton.lows[first] in DETERMINERS or not skeleton.lows[first - 1].isalpha():
            break
        if skeleton.lows[first - 1] in OPENERS:
            break
        first -= 1
    return first


def find_theirs(skeleton: Skeleton) -> Iterator[Theirs]:
    """Yield the stretches of a text that tell of other people's work, by their subjects."""
    lows = skeleton.lows
    for at, word in enumerate(lows):
        if word in NOUNS and not (word in UNNAMED and lows[at - 1 : at] in WHEN):
            verb = _verb_behind(skeleton, at)
            if verb is not None and not _is_for_the_writer(skeleton, verb):
                end = _end(skeleton, verb)
                yield (verb, end), (at, at + 1)
        elif word == "by":
            found = _agent(skeleton, at)
            if found is not None:
                yield found
        elif word in PRONOUNS and _is_named_before(skeleton, at):
            verb = at + 1
            if verb < len(lows) and _is_finite(lows[verb]) and not _is_for_the_writer(skeleton, verb):
                yield (verb, _end(skeleton, verb)), (at, verb)


def _verb_behind(skeleton: Skeleton, at: int) -> int | None:
    """Return the verb of a noun that is the subject of a clause, None where it is none."""
    lows = skeleton.lows
    verb = at + 1
    relative = verb < len(lows) and lows[verb] in RELATIVE
    if relative:
        if not COPULAS.isdisjoint(lows[max(at - _MOST_BEFORE, 0) : at]):
            return None  # "was the nurse who gave the shots"
        verb += 1
    while verb < len(lows) and (lows[verb] in ADVERBS or (lows[verb].endswith("ly") and len(lows[verb]) > 4)):
        verb += 1
    if verb < len(lows) and lows[verb] in WHENCE:
        verb = _behind_place(lows, verb)
    if verb >= len(lows) or skeleton.clauses[verb] != skeleton.clauses[at]:
        return None
    if skeleton.words[verb][0].isupper() and lows[at] == skeleton.words[at]:
        return None  # "reported to supervisors Answered phones": a line that lost its mark
    if _is_asked(lows, at, verb):
        return verb + (lows[verb] == "to")
    told = _is_told(skeleton, at, verb) if relative else _is_subject(skeleton, at, verb)
    return verb if told else None


def _is_told(skeleton: Skeleton, at: int, verb: int) -> bool:
    """Return whether a relative clause tells of others: "a team who schedule visits"."""
    word = skeleton.lows[at]
    if word in GROUP and not _is_led(skeleton, at):
        return False
    if word in ONE and _begins(skeleton, at) is False:
        return False  # "Receptionist who answers forty calls": the writer
    return _is_finite(skeleton.lows[verb])


def _is_subject(skeleton: Skeleton, at: int, verb: int) -> bool:
    """Return whether a noun is the subject of a verb right behind it."""
    word, said = skeleton.lows[at], skeleton.lows[verb]
    determined = _begins(skeleton, at)
    if determined is None or not (determined or word in MANY | ABOVE or (word in PLACE and said in OFFERS)):
        return False
    if said in MODALS:
        return True
    transitive = said in ADJECTIVES and not DETERMINERS.isdisjoint(skeleton.lows[verb + 1 : verb + 2])
    if not (_is_finite(said) or transitive) or (not determined and _bare(said) in NOUN_TOO):
        return False
    if word in GROUP and said not in THIRD:
        return False
    # "the doctor schedule": a noun, or none of theirs
    return word not in ONE | PLACE or said not in VERBS or _is_watched(skeleton, at)


def _behind_place(lows: list[str], at: int) -> int:
    """Return the past tense behind a place that a noun is told by: "the girl from the lab came up"."""
    for verb in range(at + 2, min(at + 5, len(lows))):
        if lows[verb] in PAST:
            return verb
    return at


def _begins(skeleton: Skeleton, at: int) -> bool | None:
    """Return whether the noun phrase that ends here has a determiner; None where no subject can stand."""
    lows = skeleton.lows
    for first in range(at, max(at - _MOST_BEFORE, -1), -1):
        if first < at and not (lows[first] in DETERMINERS or lows[first].isalpha()):
            return None
        if skeleton.clauses[first] != skeleton.clauses[at]:
            return None
        before = lows[first - 1] if first else BREAK
        opens = (
            first == 0
            or before in OPENERS
            or before == BREAK
            or skeleton.stops[first - 1] != skeleton.stops[at]
        )
        if lows[first] in DETERMINERS and opens:
            return True
        if first == at and opens:
            return False
    return None


def _is_asked(lows: list[str], at: int, verb: int) -> bool:
    """Return whether somebody is asked to do what follows: "asked the pharmacist to counsel new patients",
    "have the pharmacist check it"."""
    if lows[at] not in ONE | MANY:
        return False
    before = at
    while before and (lows[before - 1] in DETERMINERS or lows[before - 1] in KINDS):
        before -= 1
    if not before:
        return False
    asks = lows[before - 1]
    if lows[verb] == "to":
        return asks in ASKS and verb + 1 < len(lows) and lows[verb + 1] in ASKED
    return asks in CAUSES and lows[verb] in ASKED


def _is_finite(word: str) -> bool:
    if word in VERBS or word in THIRD or word in MODALS:
        return True
    if word in ADJECTIVES:
        return False
    return (word.endswith("ed") and len(word) > 4) or word in PAST


def _bare(word: str) -> str:
    return word[:-1] if word.endswith("s") and word[:-1] in VERBS else word


def _is_watched(skeleton: Skeleton, at: int) -> bool:
    """Return whether somebody is watched at it: "watching my mom give injections"."""
    lows = skeleton.lows
    return any(
        word in ("watch", "watched", "watching", "saw", "see", "let") for word in lows[max(at - 4, 0) : at]
    )


def _is_led(skeleton: Skeleton, at: int) -> bool:
    first = at
    while first and skeleton.clauses[first - 1] == skeleton.clauses[at]:
        first -= 1
    return not LEADS.isdisjoint(skeleton.lows[first:at])


def _is_for_the_writer(skeleton: Skeleton, verb: int) -> bool:
    """Return whether it is done to the writer: "the doctor trusted me to run EKGs"."""
    behind = skeleton.lows[verb + 1 : verb + 3]
    return not WRITER.isdisjoint(behind[: behind.index(",")] if "," in behind else behind)


def _end(skeleton: Skeleton, verb: int) -> int:
    """Return where what the others do ends: at the clause, the writer, or "while" with a participle."""
    lows = skeleton.lows
    end = verb + 1
    limit = min(len(lows), verb + _MOST_WORDS)
    short = not (
        SUBORDINATE.isdisjoint(lows[max(verb - _MOST_BEFORE, 0) : verb])
        and ASKS.isdisjoint(lows[max(verb - _MOST_BEFORE - 2, 0) : verb])
    )
    while end < limit and skeleton.stops[end] == skeleton.stops[verb] and lows[end] not in ENDS:
        if short and lows[end] == ",":
            break
        following = lows[end + 1] if end + 1 < len(lows) else ""
        if lows[end] in ("while", "whereas") and (following.endswith("ing") or following in ("i", "my")):
            break
        end += 1
    return end


def _agent(skeleton: Skeleton, at: int) -> Theirs | None:
    """Return what is told to be done by others: "blood was drawn by the lab"."""
    lows = skeleton.lows
    done = at - 1
    while done > max(at - _MOST_BEFORE, 0) and not _is_participle(lows[done]):
        done -= 1
    if at < 2 or lows[done] in TO_THE_WORK or not _is_participle(lows[done]):
        return None
    if BE.isdisjoint(lows[max(done - 3, 0) : done]):
        return None
    anybody = (
        lows[at + 1 : at + 2] and lows[at + 1] in ANY_ONE and NO_AGENTS.isdisjoint(lows[at + 2 : at + 4])
    )
    for last in range(at + 1, min(at + 5, len(lows))):
        if skeleton.clauses[last] != skeleton.clauses[at]:
            break
        if lows[last] in OTHERS or lows[last] == "else" or (anybody and last == at + 2):
            first = at
            while (
                first
                and skeleton.stops[first - 1] == skeleton.stops[at]
                and lows[first - 1] not in (",", "i", "that", "who", "which")
            ):
                first -= 1
            if first and lows[first - 1] == "i":
                return None
            return (first, last + 1), (at, last + 1)
    return None


def _is_participle(word: str) -> bool:
    return (
        word.endswith("ed") or word in load_words().irregular_forms or word in ("done", "run", "put", "set")
    )


def _is_named_before(skeleton: Skeleton, at: int) -> bool:
    """Return whether a pronoun stands for somebody named before it in the same sentence."""
    first = at
    while first and skeleton.stops[first - 1] == skeleton.stops[at] and at - first < _MOST_WORDS:
        first -= 1
    return any(word in ONE or word in MANY for word in skeleton.lows[first:at])
