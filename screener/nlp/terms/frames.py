"""Frames: a verb with its object, put together from the matches of the two within one clause.

"Scheduled new and follow-up visits" has the object a few words behind its verb; "visits were
scheduled" has it before. Some frames want a third part: "showed *patients* how to use
*inhalers*". Numbers do not count as words between the parts ("roomed 24 to 30 patients"). A
part that is only a piece of a near miss ("*public* relations") is no part. Frames of what only
looks like a competency ("*sold* ECG machines") are stricter: between their parts nothing is listed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from screener.nlp.clauses.writers import is_the_writer
from screener.nlp.skeleton import Skeleton
from screener.nlp.terms.phrases import FramePlan, Use
from screener.vocab.words import load_words

#: Where a phrase stands: its first token, and the one behind its last.
Part = tuple[int, int]
#: The same, and what the phrase stands for.
Hit = tuple[int, int, Use]
#: Phrases that only look like a competency, by each token that they hold.
Misses = dict[int, list[Part]]

_AUXILIARY = frozenset({"was", "were", "is", "are", "be", "been", "being", "get", "got", "all"})
_ABOUT = frozenset(
    {"to", "up", "over", "approximately", "about", "around", "nearly", "average", "than", "of"}
)
#: Behind these words somebody else does it ("a centre which takes 6,000 calls").
_OTHERS = frozenset({"which", "who", "whom", "whose"})
#: Between these, one thing is told after the other: "scheduled visits, EKGs and lab draws".
_LISTS = frozenset({",", ":", "&", "and", "or", "plus"})
#: Behind these, a capital begins a name and no new duty.
_LEADS_ON = frozenset({"a", "an", "at", "by", "for", "from", "in", "of", "on", "the", "to", "using", "with"})
#: Behind these, somebody else may do something: "call the coordinator if a client falls".
_NEW_CLAUSE = frozenset({"if", "unless"})
#: Words that belong to a verb before them and are no object of it: "set up and cleaned rooms".
_PARTICLES = frozenset({"up", "out", "down", "in", "off", "back", "over", "on", "through", "also", "then"})
_BETWEEN = 2  # words between an object and the participle behind it
_NUMBERS = 4  # so many numbers, and words about them, may stand between two parts beside the others


def add_miss(misses: Misses, miss: Part) -> None:
    """Enter a near miss under each of its tokens."""
    for token in range(*miss):
        misses.setdefault(token, []).append(miss)


def clear_of(parts: Sequence[Part], misses: Misses) -> Sequence[Part]:
    """Return the parts that are not a piece of a longer near miss."""
    if not misses:
        return parts
    return [part for part in parts if part[0] not in misses or not _is_piece(part, misses[part[0]])]


def _is_piece(part: Part, misses: Iterable[Part]) -> bool:
    start, end = part
    return any(end <= last and last - first > end - start for first, last in misses)


def join(
    plan: FramePlan,
    verbs: Iterable[Part],
    objects: Sequence[Part],
    thens: Sequence[Part],
    skeleton: Skeleton,
) -> Iterator[Hit]:
    """Yield the places where a frame holds: each verb with the nearest object it can have.

    Objects and thirds are given by position.
    """
    for start, end in verbs:
        if start and skeleton.lows[start - 1] in _OTHERS and not is_the_writer(skeleton, start - 1):
            continue
        if not plan.needs_object:
            yield start, end, plan.use
            continue
        behind = _behind(skeleton, (start, end), objects, plan)
        if plan.needs_then:
            ends = [then for thing in behind for then in _behind(skeleton, thing, thens, plan)]
        else:
            ends = behind
        if ends:
            yield start, min(ends)[1], plan.use
            continue
        if plan.needs_then or not _is_participle(skeleton.lows[start]):
            continue
        before = reversed(objects[: bisect_left(objects, (start, 0))])
        thing = next((part for part in before if _is_passive(skeleton, part, (start, end))), None)
        if thing is not None:
            yield thing[0], end, plan.use


def _behind(skeleton: Skeleton, part: Part, others: Sequence[Part], plan: FramePlan) -> list[Part]:
    """Return the parts that stand behind a part within so many words of its clause."""
    end, within, strict = part[1], plan.within, plan.use.form == "near_miss"
    found: list[Part] = []
    for other in others[bisect_left(others, (end, 0)) :]:
        first = other[0]
        if first - end > within + _NUMBERS or not skeleton.together(part[0], first):
            break
        if first > end:
            between = skeleton.lows[end:first]
            if not _NEW_CLAUSE.isdisjoint(between):
                break
            listed = not _LISTS.isdisjoint(between)
            if listed and (strict or _another_deed(between)):
                break
        if strict and within > 0 and _begins_anew(skeleton, end, first):
            break
        if _gap(skeleton, end, first, within) <= within:
            found.append(other)
    return found


def _another_deed(words: Sequence[str]) -> bool:
    """Return whether another deed is told in the words between two parts, behind the first one's own object
    ("called refills in, reminded patients"); verbs in a row share one ("scheduled and confirmed visits")."""
    owned, deeds = False, load_words().further_deeds
    for at, word in enumerate(words):
        if word in _LISTS:
            continue
        if owned and word in deeds and words[at - 1] in _LISTS:
            return True
        owned = owned or not (word in _PARTICLES or word in deeds or word.endswith(("ly", "ed", "ing")))
    return False


def _begins_anew(skeleton: Skeleton, end: int, first: int) -> bool:
    """Return whether something new is told between two parts by a capital where the marks before it were lost
    ("answer phones Take vitals"); not within a name ("Blood Glucose Meter") or where one is led up to
    ("in Java")."""
    words, lows = skeleton.words, skeleton.lows
    return any(words[at].istitle() and lows[at - 1] not in _LEADS_ON for at in range(end, first + 1))


def _gap(skeleton: Skeleton, end: int, first: int, within: int) -> int:
    """Return how many words stand between two parts, without numbers and what belongs to them."""
    gap = first - end
    if gap <= within or gap > within + _NUMBERS:
        return gap
    words = skeleton.lows[end:first]
    numbers = sum(map(str.isdigit, words))
    return gap - numbers - (sum(word in _ABOUT for word in words) if numbers else 0)


def _is_passive(skeleton: Skeleton, thing: Part, verb: Part) -> bool:
    """Return whether a participle says behind its object what was done to it."""
    between = verb[0] - thing[1]
    if not 0 <= between <= _BETWEEN or not skeleton.together(thing[0], verb[1] - 1):
        return False
    words = skeleton.lows[thing[1] : verb[0]]
    if not all(word in _AUXILIARY or word.endswith("ly") for word in words):
        return False
    return any(word in _AUXILIARY for word in words) or any(
        skeleton.leads(at) for at in range(max(thing[0] - 2, 0), thing[0] + 1)
    )


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in load_words().irregular_forms
