"""What a sentence tells of without the writer having done it, by how the sentence is built: "EKGs went to the
nurse", "know what codes are but have not coded", "a phlebotomy class that starts in May", "my own insulin".

Cues of cues.yaml reach a few words. The rules of sentences.yaml read a whole sentence: what stands before a
denial is its topic as long as no verb of the writer's stands before it, and a wish to learn reaches over a
colon and the list behind it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from screener.nlp.clauses.undonerules import Rule, undone_rules
from screener.nlp.skeleton import BREAK, Skeleton
from screener.values import Status
from screener.vocab.words import has_past_ending

#: Tokens that a denial takes up, those that say so, and what it makes of them.
Undone = tuple[tuple[int, int], tuple[int, int], Status]

#: A question in so few words asks for what is answered behind it: "Insurance? Never."
_SHORT = 8
_DENYING = frozenset("not never t learn".split())
_FINITE = frozenset("was were is are am be been will would can could did do does".split())
#: What begins a question of the writer's: "Have I drawn blood? No."
_AUXILIARIES = frozenset("have did do can could would will am was who".split())
_CLAUSE = frozenset(("but", "while", "whereas", "although", "though", "because", "so", "then", ":", "(", "–"))
#: These take up what stands before a mark: "EKG - that was cardiology".
_TAKES_UP = frozenset("that this it those these they all both which".split())
_WRITER = frozenset(("i", "we"))
#: Of a sentence that goes on and on so many words are looked at.
_LONGEST = 60
#: So many words a denial or a wish reaches, unless a list follows.
_REACH = 12
#: The colon of such a list stands among the first words behind a wish: "want to learn: EKGs, phlebotomy".
_BEFORE_LIST = 3


def find_undone(skeleton: Skeleton) -> Iterator[Undone]:
    """Yield the stretches of a text that tell of what the writer has not done."""
    lows, stops = skeleton.lows, skeleton.stops
    calls = undone_rules().called
    called: dict[int, int] = {}
    for at in skeleton.places_of(calls):
        called[stops[at]] = called.get(stops[at], 0) | calls[lows[at]]
    for stop, rules in called.items():
        first, last = bisect_left(stops, stop), bisect_right(stops, stop)
        yield from _undone(lows, first, min(last, first + _LONGEST), rules)
        if lows[first] == "?" or not _DENYING.isdisjoint(lows[first:last]):
            topic = _asked_before(lows, bisect_left(stops, stop - 1), first, last)
            if topic is not None:
                yield topic


def _asked_before(lows: list[str], before: int, first: int, last: int) -> Undone | None:
    """Return the sentence before one that denies it with a pronoun ("I have not tried it") or, where it asks
    ("Insurance?"), that denies anything."""
    begin = first
    while begin < last and not lows[begin].isalnum():
        begin += 1
    while before < first and not lows[before].isalnum():
        before += 1
    if before == first:
        return None
    rules, question = undone_rules(), lows[first] == "?"
    if question and rules.asks_you.match(" ".join(lows[before:first])):
        return (before, first), (before, first), "about_others"
    asks = question and first - before <= _SHORT
    asked = asks and lows[before] in _AUXILIARIES
    if BREAK in lows[first:begin] or (_does(lows, before, first) and not asked):
        return None
    said = (rules.answers_no if asks else rules.denies_before).match(" ".join(lows[begin:last]))
    return None if said is None else ((before, first), (begin, last), "negated")


def _undone(lows: list[str], first: int, last: int, rules: int) -> Iterator[Undone]:
    """Yield what rules, as bits of a number, find in the sentence from one token to another."""
    while first < last and not lows[first].isalnum():
        first += 1
    words = lows[first:last]
    text, known, all_rules = "", frozenset(words), undone_rules().rules
    while rules:
        rule = all_rules[(rules & -rules).bit_length() - 1]
        rules &= rules - 1
        if rule.besides and rule.besides.isdisjoint(known):
            continue
        text = text or " ".join(words)
        for match in rule.pattern.finditer(text):
            part = "it" if "it" in rule.pattern.groupindex else 0
            begin = first + text.count(" ", 0, match.start(part))
            end = first + text.count(" ", 0, max(match.end() - 1, match.start())) + 1
            found = _voided(rule, lows, (first, last), (begin, end), text[match.end() :])
            if found is not None and found[0] < found[1]:
                yield found, (begin, end), rule.status


def _voided(
    rule: Rule, lows: list[str], sentence: tuple[int, int], cue: tuple[int, int], rest: str
) -> tuple[int, int] | None:
    """Return what a rule voids of a sentence; None where the writer did what stands before it."""
    first, last = sentence
    begin, end = cue
    if rule.voids == "behind":
        turn = undone_rules().turns.search(rest)
        words = (rest if turn is None else rest[: turn.start()]).split()
        listed = ":" in words[:_BEFORE_LIST]
        return begin, end + (len(words) if listed else min(len(words), _REACH))
    if rule.voids == "holds":
        return begin, end
    if rule.voids == "sentence":
        return first, last
    if rule.voids == "fronted":
        said = lows[first:end]
        return None if any(_is_verb(word) or word in _FINITE for word in said) else (first, end)
    if rule.voids == "known":
        return None if _does(lows, first, begin) else (first, begin)
    start = _topic(lows, first, begin, item=rule.voids == "item" and lows[begin] != ":")
    if start is None:
        return None
    return start, end


def _topic(lows: list[str], first: int, begin: int, *, item: bool) -> int | None:
    """Return where the topic of what is said from `begin` on starts."""
    does = _does(lows, first, begin)
    start = begin
    while start > first and lows[start - 1] not in _WRITER:
        taken_up = lows[start] in _TAKES_UP and start < begin
        if not taken_up and (lows[start - 1] in _CLAUSE or (lows[start - 1] == "," and (item or does))):
            break
        if does and lows[start - 1] == "and":
            break
        start -= 1
    if start > first and lows[start - 1] in _WRITER:
        return None
    return None if (does and start == first) or (start < begin and _is_verb(lows[start])) else start


def _does(lows: list[str], first: int, last: int) -> bool:
    """Return whether the writer does something in a row of words: it begins with a verb, or has one behind
    "I"."""
    for at in range(first, last):
        if at > first and lows[at - 1] not in _WRITER:
            continue
        verb = at
        while verb < last and (lows[verb] in ("i", "we", "have", "ve", "also") or lows[verb].endswith("ly")):
            verb += 1
        if verb < last and lows[verb] not in undone_rules().knows and _is_verb(lows[verb]):
            return True
    return False


def _is_verb(word: str) -> bool:
    return word in undone_rules().verbs or has_past_ending(word)
