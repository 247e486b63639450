"""Whose work a clause tells of: "the nurse takes vitals while I register the next patient".

A noun for other people or for a place of work that stands where a subject stands, with a finite verb
right behind it, makes what follows theirs, up to the end of the clause or to the writer ("I"). So
do "nurses who draw blood", "a practice that offers EKGs" and "vitals were taken by the nurses". What
the others did to the writer ("the nurse taught me to take vitals") is the writer's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from screener.nlp.clauses.agents import Theirs, find_agent
from screener.nlp.clauses.writers import is_the_writer
from screener.nlp.skeleton import BREAK, Skeleton
from screener.vocab.sentences import ActorWords, load_sentences
from screener.vocab.words import has_past_ending

#: So many words may belong to a noun and stand before it, or lead up to a verb: "the busy front desk nurse".
_MOST_BEFORE = 4
#: So far reaches what somebody else does, and so far back stands whom a pronoun means.
_MOST_WORDS = 30
#: Within so many words behind "from" or "at" a place is over: "the girl from the main lab came up".
_MOST_OF_PLACE = 4
#: Shorter words in -ly are no adverbs: "only" and "ally".
_LONGEST_IN_LY = 4
#: Marks behind which a subject may begin.
_MARKS = frozenset(', : ( – “ " . ; ! ? • |'.split())
_MODALS = frozenset("will would can could should must shall may".split())
_WRITER = frozenset("i me my myself us we".split())
_COPULAS = frozenset(("was", "were", "is", "are"))
_RELATIVE = frozenset(("who", "that", "which"))
#: "When somebody called in sick" tells of a gap, and who filled it.
_UNNAMED = frozenset(("somebody", "someone"))
_WHEN = (["when"], ["whenever"], ["if"], ["because"], ["since"])
#: What begins with these is over at the comma: "when the doctor ran late, moved the next visits".
_SUBORDINATE = frozenset(
    "while as when where because since before after if whereas until once although".split()
)
_PRONOUNS = frozenset(("she", "he", "they"))
_CAUSES = frozenset("have had has having let lets".split())
#: "The girl from the lab", "somebody at the main office".
_WHENCE = frozenset(("from", "at", "in", "on", "of"))
_WATCHING = frozenset("watch watched watching saw see let".split())
#: "Only admitting clerks" are others without a determiner; an "only receptionist" is the writer.
_ONLY = frozenset(("only", "just"))
#: With these what others do is over, or the writer comes in.
_ENDS = frozenset(("i", "myself", "we", ":"))


def named_before(skeleton: Skeleton, at: int) -> int:
    """Return where the words for other people begin that end with a noun: "an EKG tech"."""
    words, first = load_sentences().actors, at
    while first and at - first < _MOST_BEFORE and skeleton.clauses[first - 1] == skeleton.clauses[at]:
        if skeleton.lows[first] in words.determiners or not skeleton.lows[first - 1].isalpha():
            break
        if _opens(words, skeleton.lows[first - 1]):
            break
        first -= 1
    return first


def find_theirs(skeleton: Skeleton) -> Iterator[Theirs]:
    """Yield the stretches of a text that tell of other people's work, by their subjects."""
    lows, nouns = skeleton.lows, load_sentences().actors.nouns
    for at in skeleton.places_of(_subjects()):
        word = lows[at]
        if word in nouns and not (word in _UNNAMED and lows[at - 1 : at] in _WHEN):
            verb = _verb_behind(skeleton, at)
            if verb is not None and not _is_for_the_writer(skeleton, verb):
                end = _end(skeleton, verb)
                yield (verb, end), (at, at + 1)
        elif word == "by":
            found = find_agent(skeleton, at)
            if found is not None:
                yield found
        elif word in _PRONOUNS and _is_named_before(skeleton, at):
            verb = at + 1
            if (
                verb < len(lows)
                and _is_finite(load_sentences().actors, lows[verb])
                and not _is_for_the_writer(skeleton, verb)
            ):
                yield (verb, _end(skeleton, verb)), (at, verb)


@cache
def _subjects() -> frozenset[str]:
    """Return the words with which others come in."""
    return frozenset((*load_sentences().actors.nouns, *_PRONOUNS, "by"))


def _verb_behind(skeleton: Skeleton, at: int) -> int | None:
    """Return the verb of a noun that is the subject of a clause, None where it is none."""
    lows, words = skeleton.lows, load_sentences().actors
    verb = at + 1
    relative = verb < len(lows) and lows[verb] in _RELATIVE
    if relative:
        if is_the_writer(skeleton, verb):
            return None
        verb += 1
    while verb < len(lows) and (lows[verb] in words.adverbs or _is_adverb(lows[verb])):
        verb += 1
    if verb < len(lows) and lows[verb] in _WHENCE:
        verb = _behind_place(words, lows, verb)
    if verb >= len(lows) or skeleton.clauses[verb] != skeleton.clauses[at]:
        return None
    if skeleton.words[verb][0].isupper() and lows[at] == skeleton.words[at]:
        return None  # "reported to supervisors Answered phones": a line that lost its mark
    if _is_asked(words, lows, at, verb):
        return verb + (lows[verb] == "to")
    told = (_is_told if relative else _is_subject)(words, skeleton, at, verb)
    return verb if told else None


def _is_told(words: ActorWords, skeleton: Skeleton, at: int, verb: int) -> bool:
    """Return whether a relative clause tells of others: "a team who schedule visits"."""
    word = skeleton.lows[at]
    if word in words.groups and not _is_led(words, skeleton, at):
        return False
    if word in words.one and _begins(words, skeleton, at) is False:
        return False  # "Receptionist who answers forty calls": the writer
    return _is_finite(words, skeleton.lows[verb])


def _is_subject(words: ActorWords, skeleton: Skeleton, at: int, verb: int) -> bool:
    """Return whether a noun is the subject of a verb right behind it."""
    word, said = skeleton.lows[at], skeleton.lows[verb]
    if word in words.many and said in words.third:
        return False  # "preceptor for new technicians, performs phlebotomy": the writer does
    determined = _begins(words, skeleton, at)
    above = word in words.many or word in words.above
    if determined is None or not (determined or above or (word in words.places and said in words.offers)):
        return False
    if said in _MODALS or _is_let(words, skeleton.lows, verb):
        return True
    transitive = said in words.adjectives and not words.determiners.isdisjoint(
        skeleton.lows[verb + 1 : verb + 2]
    )
    if not (_is_finite(words, said) or transitive) or (
        not determined and _bare(words, said) in words.noun_too
    ):
        return False
    if word in words.groups and said not in words.third and not _is_singled_out(skeleton, at):
        return False
    # "the doctor schedule": a noun, or none of theirs
    return (
        not (word in words.one or word in words.places)
        or said not in words.verbs
        or _is_watched(skeleton, at)
    )


def _behind_place(words: ActorWords, lows: list[str], at: int) -> int:
    """Return the past tense behind a place that a noun is told by: "the girl from the lab came up"."""
    for verb in range(at + 2, min(at + 1 + _MOST_OF_PLACE, len(lows))):
        if lows[verb] == ",":
            break
        if lows[verb] in words.past:
            return verb
    return at


def _begins(words: ActorWords, skeleton: Skeleton, at: int) -> bool | None:
    """Return whether the noun phrase that ends here has a determiner; None where no subject can stand."""
    lows = skeleton.lows
    several = lows[at] in words.many or lows[at] in words.groups
    for first in range(at, max(at - _MOST_BEFORE, -1), -1):
        if first < at and not (lows[first] in words.determiners or lows[first].isalpha()):
            return None
        if skeleton.clauses[first] != skeleton.clauses[at]:
            return None
        before = lows[first - 1] if first else BREAK
        opens = (
            first == 0
            or _opens(words, before)
            or before == BREAK
            or skeleton.stops[first - 1] != skeleton.stops[at]
        )
        if opens and (lows[first] in words.determiners or (before in _ONLY and several)):
            return True
        if first == at and opens:
            return False
    return None


def _is_singled_out(skeleton: Skeleton, at: int) -> bool:
    """Return whether it is told of some alone: "only licensed staff gave injections"."""
    return not _ONLY.isdisjoint(skeleton.lows[max(at - _MOST_BEFORE, 0) : at])


def _opens(words: ActorWords, word: str) -> bool:
    """Return whether a subject may begin behind a word or mark."""
    return word in words.openers or word in _MARKS


def _is_asked(words: ActorWords, lows: list[str], at: int, verb: int) -> bool:
    """Return whether somebody is asked to do what follows: "asked the pharmacist to counsel new patients",
    "have the pharmacist check it"."""
    if not (lows[at] in words.one or lows[at] in words.many):
        return False
    before = at
    while before and (lows[before - 1] in words.determiners or lows[before - 1] in words.kinds):
        before -= 1
    if not before:
        return False
    asks = lows[before - 1]
    if lows[verb] == "to":
        return asks in words.asks and verb + 1 < len(lows) and lows[verb + 1] in words.askable
    return asks in _CAUSES and lows[verb] in words.askable


def _is_let(words: ActorWords, lows: list[str], verb: int) -> bool:
    """Return whether a verb begins what somebody may do: "were allowed to draw blood"."""
    return lows[verb] in _COPULAS and not words.let.isdisjoint(lows[verb + 1 : verb + 4])


def _is_finite(words: ActorWords, word: str) -> bool:
    if word in words.verbs or word in words.third or word in _MODALS:
        return True
    if word in words.adjectives:
        return False
    return has_past_ending(word) or word in words.past


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > _LONGEST_IN_LY


def _bare(words: ActorWords, word: str) -> str:
    return word[:-1] if word.endswith("s") and word[:-1] in words.verbs else word


def _is_watched(skeleton: Skeleton, at: int) -> bool:
    """Return whether somebody is watched at it: "watching my mom give injections"."""
    return not _WATCHING.isdisjoint(skeleton.lows[max(at - _MOST_BEFORE, 0) : at])


def _is_led(words: ActorWords, skeleton: Skeleton, at: int) -> bool:
    first = at
    while first and skeleton.clauses[first - 1] == skeleton.clauses[at]:
        first -= 1
    return not words.leads.isdisjoint(skeleton.lows[first:at])


def _is_for_the_writer(skeleton: Skeleton, verb: int) -> bool:
    """Return whether it is done to the writer: "the doctor trusted me to run EKGs"."""
    behind = skeleton.lows[verb + 1 : verb + 3]  # "asked only me"
    return not _WRITER.isdisjoint(behind[: behind.index(",")] if "," in behind else behind)


def _end(skeleton: Skeleton, verb: int) -> int:
    """Return where what the others do ends: at the clause, the writer, or "while" with a participle."""
    lows, asks = skeleton.lows, load_sentences().actors.asks
    end = verb + 1
    limit = min(len(lows), verb + _MOST_WORDS)
    short = not (
        _SUBORDINATE.isdisjoint(lows[max(verb - _MOST_BEFORE, 0) : verb])
        and asks.isdisjoint(lows[max(verb - _MOST_BEFORE - 2, 0) : verb])
    )
    while end < limit and skeleton.stops[end] == skeleton.stops[verb] and lows[end] not in _ENDS:
        if short and lows[end] == ",":
            break
        following = lows[end + 1] if end + 1 < len(lows) else ""
        if lows[end] in ("while", "whereas") and (following.endswith("ing") or following in ("i", "my")):
            break
        end += 1
    return end


def _is_named_before(skeleton: Skeleton, at: int) -> bool:
    """Return whether a pronoun stands for somebody named before it in the same sentence, and not for those
    served, who are named nearer: "called the nurse for patients when they fell"."""
    words, served, first = load_sentences().actors, load_sentences().denials.served, at
    while first and skeleton.stops[first - 1] == skeleton.stops[at] and at - first < _MOST_WORDS:
        first -= 1
        word = skeleton.lows[first]
        if word in served and word != "patient":  # which the others may be: "they were patient with me"
            return False
        if word in words.many or word in words.above or (word in words.one and _has_article(skeleton, first)):
            return True
    return False


def _has_article(skeleton: Skeleton, at: int) -> bool:
    """Return whether a word such as "the" stands before a noun: without one, "temp" is a temperature."""
    determiners, first = load_sentences().actors.determiners, at
    while first and at - first < _MOST_BEFORE and skeleton.lows[first - 1].isalpha():
        first -= 1
        if skeleton.lows[first] in determiners:
            return True
    return False
