"""Words and rules for what a writer has not done, does not hold or is still at, from sentences.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib import resources
from typing import Literal, TypeVar

from screener.errors import Fault, VocabularyError
from screener.patterns import any_of
from screener.values import Status
from screener.yamlfile import FileModel, load_yaml, locate, validate, which_known

_FILE = "sentences.yaml"
_NAME = re.compile(r"@([a-z_]+)")
Words = frozenset[str]
Patterns = tuple[str, ...]
Phrases = tuple[str, ...]
Loc = tuple[int | str, ...]
_Wordings = TypeVar("_Wordings", bound=FileModel)


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
    let: Words
    no_work: Words
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
    def deeds(self) -> Words:
        """Verbs of work, which are hoped for or still to come."""
        return self.verbs - self.no_work

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
    prompted: Words
    not_only: Words
    served: Words
    nothing_of: Words
    not_related: Words
    knows: Words
    no_verbs: Words


class TellingWords(FileModel):
    """How work is told as done, known or hoped for, each list as described in the file."""

    abilities: Phrases
    hopes: Phrases
    puts_to_use: Phrases
    gives: Phrases
    trainees: Phrases
    lessons: Phrases
    learners: Phrases
    classes: Phrases
    not_held_yet: Phrases
    tongue_studies: Phrases


class SentenceRule(FileModel):
    """A rule as described in the file."""

    status: Status
    voids: Literal["topic", "item", "known", "behind", "holds", "sentence", "fronted"]
    words: tuple[str, ...]
    besides: tuple[str, ...] = ()
    finds: Patterns


class CardWordings(FileModel):
    """How cards stand, by what is said before a name, behind it and over a list, as described in the file."""

    in_progress_before: Patterns
    expired_before: Patterns
    negated_behind: Patterns
    expired_behind: Patterns
    in_progress_behind: Patterns
    exam_ahead: Patterns
    negated_over: Patterns
    expired_over: Patterns
    in_progress_over: Patterns
    row_heads: Patterns


class StudyWordings(FileModel):
    """How studies stand, as described in the file."""

    standing_beside: Patterns
    going_on: Patterns
    left: Patterns
    left_as_written: Patterns
    given_up: Patterns
    still_open: Patterns


class Sentences(FileModel):
    """sentences.yaml; once it is read, its patterns are as `re` reads them."""

    actors: ActorWords
    denials: DenialWords
    telling: TellingWords
    lists: Mapping[str, tuple[str, ...]]
    pieces: Mapping[str, str]
    cards: CardWordings
    studies: StudyWordings
    writer_is: Patterns
    answers_i: Patterns
    denies_before: Patterns
    answers_no: Patterns
    asks_you: Patterns
    turns: Patterns
    rules: tuple[SentenceRule, ...]


@cache
def load_sentences() -> Sentences:
    """Return the words and rules; read once. Raises `VocabularyError` with every fault."""
    return read_sentences((resources.files("screener.vocab") / _FILE).read_bytes())


def read_sentences(data: bytes) -> Sentences:
    """Return the words and rules in a file's bytes. Raises `VocabularyError` with every fault."""
    said, faults = validate(Sentences, data, _FILE, kept=True)
    if said is None:
        raise VocabularyError("vocabulary_faulty", faults)
    pieces = _Pieces(said)
    whole = ("writer_is", "answers_i", "denies_before", "answers_no", "asks_you", "turns")
    parts: dict[str, object] = {name: pieces.all_written(getattr(said, name), name) for name in whole}
    parts["cards"] = pieces.wordings(said.cards, "cards")
    parts["studies"] = pieces.wordings(said.studies, "studies")
    parts["rules"] = tuple(pieces.rule(rule, "rules", at) for at, rule in enumerate(said.rules))
    if pieces.unknown:
        raise VocabularyError("vocabulary_faulty", tuple(_faults(data, pieces.unknown, pieces.known)))
    return said.model_copy(update=parts)


class _Pieces:
    """Writes out what the names in patterns stand for, and keeps those that stand for nothing."""

    def __init__(self, said: Sentences) -> None:
        actors = said.actors
        people = {
            "people": actors.agents,
            "several": actors.many,
            "persons": actors.persons,
            "do": actors.deeds,
            "served": said.denials.served,
            "failings": said.denials.failings,
            "faults": said.denials.faults,
            "outcomes": said.denials.outcomes,
        }
        self._lists: dict[str, Iterable[str]] = {**said.lists, **people}
        self.known = {name: any_of(words) for name, words in self._lists.items()}
        self.unknown: list[tuple[Loc, str]] = []
        for name, piece in said.pieces.items():
            self.known[name] = self._written(piece, "pieces", name)

    def all_written(self, patterns: Patterns, *loc: int | str) -> Patterns:
        return tuple(self._written(each, *loc, at) for at, each in enumerate(patterns))

    def wordings(self, wordings: _Wordings, *loc: str) -> _Wordings:
        update = {kind: self.all_written(patterns, *loc, kind) for kind, patterns in wordings}
        return wordings.model_copy(update=update)

    def rule(self, rule: SentenceRule, *loc: int | str) -> SentenceRule:
        parts = {
            "words": tuple(self._needed(rule.words, *loc, "words")),
            "besides": tuple(self._needed(rule.besides, *loc, "besides")),
            "finds": self.all_written(rule.finds, *loc, "finds"),
        }
        return rule.model_copy(update=parts)

    def _written(self, pattern: str, *loc: int | str) -> str:
        """Return a pattern with what its names stand for."""
        if "@" not in pattern:
            return pattern
        self.unknown.extend((loc, name) for name in _NAME.findall(pattern) if name not in self.known)
        return _NAME.sub(lambda name: self.known.get(name[1], ""), pattern)

    def _needed(self, words: tuple[str, ...], *loc: int | str) -> Iterator[str]:
        """Yield the words of which a sentence has one, of phrases the longest."""
        for at, word in enumerate(words):
            if not word.startswith("@"):
                yield word
            elif word[1:] in self._lists:
                yield from (max(reversed(phrase.split()), key=len) for phrase in self._lists[word[1:]])
            else:
                self.unknown.append(((*loc, at), word[1:]))


def _faults(data: bytes, unknown: Iterable[tuple[Loc, str]], known: Iterable[str]) -> Iterator[Fault]:
    """Yield a fault for each name that stands for nothing, with its place in the file."""
    root, faults = load_yaml(data, _FILE)
    yield from faults
    for loc, name in unknown:
        place = locate(root, loc) if root else (1, 1)
        yield Fault(_FILE, *place, f'unknown list or piece "{name}"', which_known(name, known))


def _third(verb: str) -> str:
    """Return what somebody does: "carries", "pushes", "gives"."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "ch", "sh", "x", "o")) else "s")
