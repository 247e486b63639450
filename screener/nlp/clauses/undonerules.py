"""The rules of sentences.yaml for what a sentence tells of without the writer having done it, ready to be
looked for in the words of a sentence in small letters ("i haven t drawn blood").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from screener.patterns import later
from screener.values import Status
from screener.vocab.sentences import load_sentences
from screener.vocab.words import load_words


class Rule(NamedTuple):
    """A pattern, what it makes of what it voids, where that stands, and the words of which a sentence needs
    one, and one of those `besides` where there are any; see the file."""

    pattern: re.Pattern[str]
    status: Status
    voids: str
    words: frozenset[str]
    besides: frozenset[str]


@dataclass(frozen=True, slots=True)
class UndoneRules:
    """The rules, and for each word those that it may call for, as bits of a number.

    `denies_before` matches what denies the sentence before it, `answers_no` what denies a question, and
    `asks_you` a question that is none of the writer's; behind a wish begins with `turns` what has been done
    or is offered. `verbs` are verbs that do not end in -ed.
    """

    rules: tuple[Rule, ...]
    called: dict[str, int]
    denies_before: re.Pattern[str]
    answers_no: re.Pattern[str]
    asks_you: re.Pattern[str]
    turns: re.Pattern[str]
    knows: frozenset[str]
    verbs: frozenset[str]


@cache
def undone_rules() -> UndoneRules:
    """Return the rules; made once."""
    said = load_sentences()
    rules = tuple(
        Rule(
            later("|".join(rule.finds)),
            rule.status,
            rule.voids,
            frozenset(rule.words),
            frozenset(rule.besides),
        )
        for rule in said.rules
    )
    called = {"?": 0}  # what is asked may be denied by any answer
    for at, rule in enumerate(rules):
        for word in rule.words:
            called[word] = called.get(word, 0) | 1 << at
    irregular = {word for word in load_words().irregular_forms if not word.endswith("s")}
    return UndoneRules(
        rules,
        called,
        later("|".join(said.denies_before)),
        later("|".join(said.answers_no)),
        later("|".join(said.asks_you)),
        later("|".join(said.turns)),
        said.denials.knows,
        said.actors.verbs_alone | irregular - said.denials.no_verbs,
    )
