"""Words and rules for what sentences tell of that the writer has not done, from sentences.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Literal

from screener.errors import Fault, VocabularyError
from screener.values import Status
from screener.yamlfile import FileModel, load_yaml, locate, nearest, validate

_FILE = "sentences.yaml"
_NAME = re.compile(r"@([a-z_]+)")
Words = frozenset[str]
Patterns = tuple[str, ...]


class ActorWords(FileModel):
    """Who others are and what they do, each list as described in the file."""

    one: Words
    many: Words
    groups: Words
    places: Words
    above: Words
    doers: Words
    determiners: Words
    openers: Words
    kinds: Words
    adverbs: Words
    verbs: Words
    past: Words
    asked: Words
    asks: Words
    noun_too: Words
    offers: Words
    adjectives: Words
    leads: Words
    to_the_work: Words
    no_agents: Words

    @cached_property
    def nouns(self) -> Words:
        """All nouns for others."""
        return self.one | self.many | self.groups | self.places | self.above

    @cached_property
    def agents(self) -> Words:
        """Who work is done by, or left to."""
        return self.nouns - {"else"} | self.doers

    @cached_property
    def persons(self) -> Words:
        """Nouns for people who are somebody."""
        return (self.one | self.many) - {"else", "others", "somebody", "someone"}

    @cached_property
    def askable(self) -> Words:
        """What they may be asked to do."""
        return self.verbs | self.asked

    @cached_property
    def verbs_alone(self) -> Words:
        """Verbs that are nothing else."""
        return self.verbs - self.noun_too

    @cached_property
    def third(self) -> Words:
        """What one of them does: "gives", "has"."""
        return frozenset(map(_third, self.verbs)) | {"has"}


class DenialWords(FileModel):
    """What a denial leaves standing, each list as described in the file."""

    failings: Patterns
    faults: Patterns
    outcomes: Words
    not_only: Words
    served: Words
    nothing_of: Words
    not_related: Words
    knows: Words
    no_verbs: Words


class SentenceRule(FileModel):
    """A rule as described in the file; of `Sentences`, one with its lists and pieces written out."""

    status: Status
    voids: Literal["topic", "item", "known", "behind", "holds", "sentence", "fronted"]
    words: tuple[str, ...]
    besides: tuple[str, ...] = ()
    finds: Patterns


class SentencesFile(FileModel):
    """sentences.yaml"""

    actors: ActorWords
    denials: DenialWords
    lists: Mapping[str, tuple[str, ...]]
    pieces: Mapping[str, str]
    denies_before: Patterns
    answers_no: Patterns
    turns: Patterns
    rules: tuple[SentenceRule, ...]


@dataclass(frozen=True, slots=True)
class Sentences:
    """What the file says, its patterns as `re` reads them."""

    actors: ActorWords
    denials: DenialWords
    denies_before: str
    answers_no: str
    turns: str
    rules: tuple[SentenceRule, ...]


@cache
def load_sentences() -> Sentences:
    """Return the words and rules; read once. Raises `VocabularyError` with every fault."""
    return read_sentences((resources.files("screener.vocab") / _FILE).read_bytes())


def read_sentences(data: bytes) -> Sentences:
    """Return the words and rules in a file's bytes. Raises `VocabularyError` with every fault."""
    said, faults = validate(SentencesFile, data, _FILE, kept=True)
    if said is None:
        raise VocabularyError("vocabulary_faulty", faults)
    actors = said.actors
    people = {"people": actors.agents, "several": actors.many, "persons": actors.persons}
    lists: dict[str, Iterable[str]] = {**said.lists, **people}
    known = {name: _any_of(words) for name, words in lists.items()}
    unknown: list[tuple[tuple[int | str, ...], str]] = []

    def written(pattern: str, *loc: int | str) -> str:
        """Return a pattern with what its names stand for."""
        unknown.extend((loc, name) for name in _NAME.findall(pattern) if name not in known)
        return _NAME.sub(lambda name: known.get(name[1], ""), pattern)

    def joined(patterns: Patterns, *loc: int | str) -> str:
        return "|".join(written(each, *loc, at) for at, each in enumerate(patterns))

    def needed(words: tuple[str, ...], *loc: int | str) -> Iterator[str]:
        """Yield the words of which a sentence has one, of phrases the longest."""
        for at, word in enumerate(words):
            if not word.startswith("@"):
                yield word
            elif word[1:] in lists:
                yield from (max(reversed(phrase.split()), key=len) for phrase in lists[word[1:]])
            else:
                unknown.append(((*loc, at), word[1:]))

    for name, piece in said.pieces.items():
        known[name] = written(piece, "pieces", name)
    rules = tuple(
        rule.model_copy(
            update={
                "words": tuple(needed(rule.words, "rules", at, "words")),
                "besides": tuple(needed(rule.besides, "rules", at, "besides")),
                "finds": (joined(rule.finds, "rules", at, "finds"),),
            }
        )
        for at, rule in enumerate(said.rules)
    )
    sentences = Sentences(
        actors,
        said.denials,
        joined(said.denies_before, "denies_before"),
        joined(said.answers_no, "answers_no"),
        joined(said.turns, "turns"),
        rules,
    )
    if unknown:
        raise VocabularyError("vocabulary_faulty", tuple(_faults(data, unknown, known)))
    return sentences


def _faults(
    data: bytes, unknown: Iterable[tuple[tuple[int | str, ...], str]], known: Iterable[str]
) -> Iterator[Fault]:
    root, faults = load_yaml(data, _FILE)
    yield from faults
    for loc, name in unknown:
        place = locate(root, loc) if root else (1, 1)
        yield Fault(_FILE, *place, f'unknown list or piece "{name}"', nearest(name, known))


def _any_of(phrases: Iterable[str]) -> str:
    """Return a pattern of any of the phrases, the longest first."""
    return "(?:" + "|".join(sorted(phrases, key=lambda phrase: (-len(phrase), phrase))) + ")"


def _third(verb: str) -> str:
    """Return what somebody does: "carries", "pushes", "gives"."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "ch", "sh", "x", "o")) else "s")
