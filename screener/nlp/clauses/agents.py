"""Whom the passive says that work was done by: "blood was drawn by the lab".

Such work is others', whatever stands before the verb in its sentence. What others did to the work while the
writer did it ("given as ordered by the doctor") is the writer's own.
"""

from __future__ import annotations

from screener.nlp.skeleton import Skeleton
from screener.vocab.sentences import load_sentences
from screener.vocab.words import load_words

#: Tokens of the skeleton that somebody else's work takes up, and the subject that says so.
Theirs = tuple[tuple[int, int], tuple[int, int]]

#: So many words may lead up from a verb to "by": "drawn each morning by the lab".
_MOST_BEFORE = 4
#: Within so many words behind "by" stands who did it: "by one of the nurses".
_MOST_OF_AGENT = 4
#: Within so many words before a participle stands its auxiliary: "was then quickly drawn".
_MOST_OF_PASSIVE = 3
_BE = frozenset("was were is are be been being get gets got".split())
_ANY_ONE = frozenset("a an another someone somebody".split())
#: Behind these what is done by others begins: "I know that blood was drawn by the lab".
_BEGINS_DEED = frozenset((",", "i", "that", "who", "which"))
#: Participles that are like their verbs.
_UNCHANGED = frozenset(("run", "put", "set"))


def find_agent(skeleton: Skeleton, at: int) -> Theirs | None:
    """Return what is told to be done by others whom "by" leads to, None where it is nobody else's work."""
    if not _is_done(skeleton, at):
        return None
    last = _agent_end(skeleton, at)
    first = _deed_start(skeleton, at)
    if last is None or (first and skeleton.lows[first - 1] == "i"):
        return None
    return (first, last), (at, last)


def _is_done(skeleton: Skeleton, at: int) -> bool:
    """Return whether something is done with the work before "by": "was drawn by", not "as ordered by"."""
    lows = skeleton.lows
    done = at - 1
    while done > max(at - _MOST_BEFORE, 0) and not _is_participle(lows[done]):
        done -= 1
    if at < 2 or not _is_participle(lows[done]) or lows[done] in load_sentences().actors.to_the_work:
        return False
    return not _BE.isdisjoint(lows[max(done - _MOST_OF_PASSIVE, 0) : done])


def _agent_end(skeleton: Skeleton, at: int) -> int | None:
    """Return where the words for who did it end, which begin with "by"; None where nobody is named."""
    lows, words = skeleton.lows, load_sentences().actors
    anybody = not _ANY_ONE.isdisjoint(lows[at + 1 : at + 2]) and words.no_agents.isdisjoint(
        lows[at + 2 : at + 4]
    )
    for last in range(at + 1, min(at + 1 + _MOST_OF_AGENT, len(lows))):
        if skeleton.clauses[last] != skeleton.clauses[at]:
            return None
        if lows[last] in words.agents or lows[last] == "else" or (anybody and last == at + 2):
            return last + 1
    return None


def _deed_start(skeleton: Skeleton, at: int) -> int:
    """Return where the words begin for what was done by somebody."""
    first = at
    while (
        first
        and skeleton.stops[first - 1] == skeleton.stops[at]
        and skeleton.lows[first - 1] not in _BEGINS_DEED
    ):
        first -= 1
    return first


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in load_words().irregular_forms or word in _UNCHANGED
