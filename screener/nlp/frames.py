"""Frames: a verb with its object, put together from the matches of the two within one clause.

"Scheduled new and follow-up visits" has the object a few words behind its verb; "visits were
scheduled" has it before. Some frames want a third part: "showed *patients* how to use
*inhalers*". Numbers do not count as words between the parts ("roomed 24 to 30 patients"). A
part that is only a piece of a near miss ("*public* relations") is no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from screener.nlp.phrases import FramePlan, Use
from screener.nlp.skeleton import Skeleton
from screener.vocab.words import load_words

#: Where a phrase stands: its first token, and the one behind its last.
Part = tuple[int, int]

_AUXILIARY = frozenset({"was", "were", "is", "are", "be", "been", "being", "get", "got", "all"})
_ABOUT = frozenset(
    {"to", "up", "over", "approximately", "about", "around", "nearly", "average", "than", "of"}
)
#: Behind these words somebody else does it ("a centre which takes 6,000 calls").
_OTHERS = frozenset({"which", "who", "whom", "whose"})
_BETWEEN = 2  # words between an object and the participle behind it


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase in the skeleton, tokens `start` to `end`."""

    start: int
    end: int
    use: Use

    def overlaps(self, other: Hit) -> bool:
        """Return whether the two share a token."""
        return self.start < other.end and other.start < self.end


def clear_of(parts: Sequence[Part], misses: Sequence[Part]) -> list[Part]:
    """Return the parts that are not a piece of a longer near miss."""
    if not misses:
        return list(parts)
    return [
        (start, end)
        for start, end in parts
        if not any(first <= start and end <= last and last - first > end - start for first, last in misses)
    ]


def join(
    plan: FramePlan,
    verbs: Iterable[Part],
    objects: Sequence[Part],
    thens: Sequence[Part],
    skeleton: Skeleton,
) -> Iterator[Hit]:
    """Yield the places where a frame holds: each verb with the nearest object it can have."""
    for start, end in verbs:
        if start and skeleton.doc[start - 1].text.lower() in _OTHERS:
            continue
        if not plan.needs_object:
            yield Hit(start, end, plan.use)
            continue
        behind = _behind(skeleton, (start, end), objects, plan.within)
        if plan.needs_then:
            ends = [then for thing in behind for then in _behind(skeleton, thing, thens, plan.within)]
        else:
            ends = behind
        if ends:
            yield Hit(start, min(ends)[1], plan.use)
            continue
        if plan.needs_then or not _is_participle(skeleton.doc[start].text.lower()):
            continue
        before = [part for part in objects if _is_passive(skeleton, part, (start, end))]
        if before:
            yield Hit(max(before)[0], end, plan.use)


def _behind(skeleton: Skeleton, part: Part, others: Iterable[Part], within: int) -> list[Part]:
    """Return the parts that stand behind a part within so many words of its clause."""
    return [
        (first, last)
        for first, last in others
        if part[1] <= first
        and _gap(skeleton, part[1], first, within) <= within
        and skeleton.together(part[0], first)
    ]


def _gap(skeleton: Skeleton, end: int, first: int, within: int) -> int:
    """Return how many words stand between two parts, without numbers and what belongs to them."""
    gap = first - end
    if gap <= within or gap > within + 4:
        return gap
    words = [skeleton.doc[at].text.lower() for at in range(end, first)]
    numbers = sum(word.isdigit() for word in words)
    return gap - numbers - (sum(word in _ABOUT for word in words) if numbers else 0)


def _is_passive(skeleton: Skeleton, thing: Part, verb: Part) -> bool:
    """Return whether a participle says behind its object what was done to it."""
    between = range(thing[1], verb[0])
    if thing[1] > verb[0] or len(between) > _BETWEEN or not skeleton.together(thing[0], verb[1] - 1):
        return False
    words = [skeleton.doc[at].text.lower() for at in between]
    if not all(word in _AUXILIARY or word.endswith("ly") for word in words):
        return False
    return any(word in _AUXILIARY for word in words) or any(
        skeleton.leads(at) for at in range(max(thing[0] - 2, 0), thing[0] + 1)
    )


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in load_words().irregular_forms
