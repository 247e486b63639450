"""All phrases of the vocabulary, each with what it stands for and how it is matched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from screener.nlp.tokenizer import pieces, stem
from screener.vocab import Frame, Vocabulary, Where


class Use(NamedTuple):
    """What a phrase stands for: `form` tells kinds of wording apart ("stated", "letters")."""

    kind: str
    id: str
    form: str


@dataclass(frozen=True, slots=True)
class FramePlan:
    """What a frame stands for, its reach in words, and which parts it needs beside the verb."""

    use: Use
    within: int
    needs_object: bool
    needs_then: bool


def limited(form: str, where: Where) -> str:
    """Return the form of a wording that counts only somewhere: "shown" -> "shown_care"."""
    return form if where == "any" else f"{form}_{where}"


@dataclass(slots=True)
class Phrases:
    """The phrases of a vocabulary by the way they are matched, each with its uses.

    Frames are told by number. A verb comes with whether it must begin a clause, an object with
    whether it is what has to follow the object.
    """

    stems: dict[str, list[Use]] = field(default_factory=lambda: defaultdict(list))
    lowers: dict[str, list[Use]] = field(default_factory=lambda: defaultdict(list))
    letters: dict[str, list[Use]] = field(default_factory=lambda: defaultdict(list))
    verbs: dict[str, list[tuple[int, bool]]] = field(default_factory=lambda: defaultdict(list))
    objects: dict[str, list[tuple[int, bool]]] = field(default_factory=lambda: defaultdict(list))
    frames: list[FramePlan] = field(default_factory=list)
    wordings: dict[str, str] = field(default_factory=dict)

    def add(self, phrase: str, use: Use) -> None:
        """Enter a phrase; a leading "=" asks for the word as written."""
        if phrase.startswith("="):
            self.lowers[phrase[1:].strip().lower()].append(use)
        else:
            self.stems[self._key(phrase)].append(use)

    def add_frame(self, key: str, frame: Frame) -> None:
        """Enter a frame of a competency."""
        number = len(self.frames)
        use = Use("competency", key, limited("shown", frame.where))
        self.frames.append(FramePlan(use, frame.within, bool(frame.objects), bool(frame.then)))
        for word in frame.verbs:
            self.verbs[self._key(word.removeprefix("^"))].append((number, word.startswith("^")))
        for word in frame.objects:
            self.objects[self._key(word)].append((number, False))
        for word in frame.then:
            self.objects[self._key(word)].append((number, True))

    def _key(self, phrase: str) -> str:
        """Return the stems of a phrase, and remember the phrase as it was written: a stem
        of a stem may be another one, so patterns are made of whole words."""
        if phrase.startswith("="):
            key = "=" + " ".join(pieces(phrase[1:].lower()))
        else:
            key = " ".join(stem(word) for word in pieces(phrase))
        self.wordings.setdefault(key, phrase)
        return key


def gather(vocabulary: Vocabulary) -> Phrases:
    """Return all phrases of a vocabulary."""
    phrases = Phrases()
    _add_competencies(phrases, vocabulary)
    for skill in vocabulary.skills.values():
        for word in skill.forms:
            phrases.add(word, Use("skill", skill.id, "stated"))
    for system in vocabulary.systems.values():
        for word in system.forms:
            _add_system(phrases, word, system.id, needs_cue=system.needs_cue)
    for kind, entries in (("credential", vocabulary.credentials.values()), ("degree", vocabulary.degrees)):
        for entry in entries:
            _add_named(phrases, kind, entry.id, entry.names, entry.letters)
    for token in vocabulary.letters:
        phrases.letters[token].append(Use("letters", token, "letters"))
    for language in vocabulary.languages:
        phrases.add("=" + language, Use("language", language, "stated"))
    for family in vocabulary.cues.values():
        for cue in family.cues:
            phrases.add(cue.text, Use("cue", f"{family.status}|{cue.direction}|{cue.max_words}", "cue"))
    _add_subjects(phrases, vocabulary)
    return phrases


def _add_competencies(phrases: Phrases, vocabulary: Vocabulary) -> None:
    for competency in vocabulary.competencies.values():
        for form, words in (
            ("stated", competency.stated),
            (limited("stated", "office"), competency.stated_in_office),
            (limited("stated", "service"), competency.stated_in_service),
            (limited("stated", "care"), competency.stated_in_care),
            ("quality", competency.qualities),
            ("near_miss", competency.near_miss),
        ):
            for word in words:
                phrases.add(word, Use("competency", competency.key, form))
        for frame in competency.shown:
            phrases.add_frame(competency.key, frame)


def _add_named(phrases: Phrases, kind: str, name: str, names: Iterable[str], letters: Iterable[str]) -> None:
    for word in names:
        phrases.add(word, Use(kind, name, "name"))
    for word in letters:
        phrases.letters[word].append(Use(kind, name, "letters"))


def _add_system(phrases: Phrases, word: str, system: str, *, needs_cue: bool) -> None:
    form = "needs_cue" if needs_cue else "stated"
    if needs_cue or word.isupper():
        phrases.letters[word].append(Use("system", system, form))
    else:
        phrases.add("=" + word, Use("system", system, form))


def _add_subjects(phrases: Phrases, vocabulary: Vocabulary) -> None:
    for word in vocabulary.fields.health:
        phrases.add(word, Use("field", "health", "stated"))
    for word in vocabulary.fields.ma_program:
        phrases.add(word, Use("field", "ma_program", "stated"))
    for accreditor, names in vocabulary.fields.accreditors.items():
        for word in names:
            phrases.add("=" + word, Use("accreditor", accreditor, "stated"))
    for setting, words in vocabulary.settings.items():
        for word in words:
            phrases.add("=" + word, Use("setting", setting, "stated"))
