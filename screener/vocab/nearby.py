"""What comes near to something sought, and what is said of why it does not count, from nearby.yaml."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from operator import itemgetter

from screener.errors import VocabularyError
from screener.yamlfile import FileModel, validate

_FILE = "nearby.yaml"
#: So many letters of its last word tell whether a text can hold a phrase.
_HEAD = 4
_head = itemgetter(slice(_HEAD))


@dataclass(frozen=True, slots=True)
class NearPhrase:
    """A phrase that carries a matter: in small letters, from the beginning of a word and, if `whole`, to
    the end of one. A text that holds it has all of its `words` and a word that begins with its `head`."""

    text: str
    whole: bool
    words: frozenset[str]
    head: str


class Nearby(FileModel):
    """nearby.yaml, each part as described there."""

    notes: Mapping[str, str]
    competencies: Mapping[str, tuple[str, ...]]


@cache
def load_nearby() -> Nearby:
    """Return the words; read once. Raises `VocabularyError` with every fault."""
    data = (resources.files("screener.vocab") / _FILE).read_bytes()
    said, faults = validate(Nearby, data, _FILE, kept=True)
    if said is None:
        raise VocabularyError("vocabulary_faulty", faults)
    return said


@cache
def near_phrases(key: str) -> tuple[NearPhrase, ...]:
    """Return the phrases that carry the matter of a competency."""
    return tuple(map(_phrase, load_nearby().competencies.get(key, ())))


def likely_phrases(words: frozenset[str]) -> Mapping[str, list[NearPhrase]]:
    """Return the phrases that a text with these words may hold, by competency."""
    by_head = _by_head()
    likely: dict[str, list[NearPhrase]] = defaultdict(list)
    for head in by_head.keys() & set(map(_head, words)):
        for key, phrase in by_head[head]:
            if phrase.words <= words:
                likely[key].append(phrase)
    return likely


def note(name: str) -> str:
    """Return in plain words why something does not count."""
    return load_nearby().notes[name]


@cache
def _by_head() -> Mapping[str, list[tuple[str, NearPhrase]]]:
    found: dict[str, list[tuple[str, NearPhrase]]] = defaultdict(list)
    for key in load_nearby().competencies:
        for phrase in near_phrases(key):
            found[phrase.head].append((key, phrase))
    return found


def _phrase(written: str) -> NearPhrase:
    text = written.removeprefix("=")
    *words, last = text.split()
    whole = written.startswith("=") or len(last) < _HEAD
    return NearPhrase(text, whole, frozenset([*words, last] if whole else words), _head(last))
