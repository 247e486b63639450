"""What comes near to something sought, and what is said of why it does not count, from nearby.yaml."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from screener.errors import VocabularyError
from screener.vocab.codes import CredentialCode
from screener.yamlfile import FileModel, validate

_FILE = "nearby.yaml"


@dataclass(frozen=True, slots=True)
class NearPhrase:
    """A phrase that carries a matter: `words` and then one of `forms`; `root` is how it always begins."""

    root: str
    words: frozenset[str]
    forms: frozenset[str]


class Nearby(FileModel):
    """nearby.yaml, each part as described there."""

    notes: Mapping[str, str]
    subjects: tuple[str, ...]
    credentials: tuple[frozenset[CredentialCode], ...]
    competencies: Mapping[str, tuple[str, ...]]


@cache
def load_nearby() -> Nearby:
    """Return the words; read once. Raises `VocabularyError` with every fault."""
    data = (resources.files("screener.vocab") / _FILE).read_bytes()
    said, faults = validate(Nearby, data, _FILE, kept=True)
    if said is None:
        raise VocabularyError("vocabulary_faulty", faults)
    return said


def near_phrases(words: frozenset[str]) -> Mapping[str, Iterable[NearPhrase]]:
    """Return by competency the phrases that a text with these words may hold."""
    forms, by_form = _by_form()
    found: dict[str, dict[str, NearPhrase]] = defaultdict(dict)
    for form in forms & words:  # of two sets this is much quicker than of the keys of one
        for key, phrase in by_form[form]:
            if phrase.words <= words:
                found[key][phrase.root] = phrase
    return {key: phrases.values() for key, phrases in found.items()}


def note(name: str) -> str:
    """Return in plain words why something does not count."""
    return load_nearby().notes[name]


def is_kin(subject: str) -> bool:
    """Return whether a subject of study is kin to those of health."""
    small = subject.casefold()
    return any(part in small for part in load_nearby().subjects)


def family_of(codes: Collection[str]) -> frozenset[str]:
    """Return the codes of all credentials that are of a family with some of these."""
    families = load_nearby().credentials
    return frozenset(code for family in families if not family.isdisjoint(codes) for code in family)


@cache
def _by_form() -> tuple[frozenset[str], Mapping[str, list[tuple[str, NearPhrase]]]]:
    """Return the forms of the last words of all phrases, and by each the phrases with their competencies."""
    found: dict[str, list[tuple[str, NearPhrase]]] = defaultdict(list)
    for key, phrases in load_nearby().competencies.items():
        for phrase in map(_phrase, phrases):
            for form in phrase.forms:
                found[form].append((key, phrase))
    return frozenset(found), found


def _phrase(written: str) -> NearPhrase:
    *words, last = written.removeprefix("=").split()
    root, forms = (last, frozenset({last})) if written.startswith("=") else _forms(last)
    return NearPhrase(" ".join([*words, root]), frozenset(words), forms)


def _forms(word: str) -> tuple[str, frozenset[str]]:
    """Return the regular forms of a verb or noun, and what all begin with: "biopsy" and "biopsies"."""
    root, endings = word, ("", "s", "ed", "ing")
    if word.endswith("y") and word[-2] not in "aeiou":
        root, endings = word[:-1], ("y", "ies", "ied", "ying")
    elif word.endswith("e"):
        root, endings = word[:-1], ("e", "es", "ed", "ing")
    elif word.endswith(("s", "ch", "sh", "x")):
        endings = ("", "es", "ed", "ing")
    return root, frozenset(root + ending for ending in endings)
