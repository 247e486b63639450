"""What comes near to something sought, and what is said of why it does not count, from nearby.yaml."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from screener.packaged import read_packaged
from screener.vocab.codes import CredentialCode
from screener.vocab.entries import SystemEntry
from screener.yamlfile import FileModel

_FILE = "nearby.yaml"
_WORD = re.compile(r"[a-z]+")
#: The share of a skill's wordings that are of one matter.
_MANY = 0.4


@dataclass(frozen=True, slots=True)
class NearPhrase:
    """A phrase that carries a matter: `words` and then one of `forms`; `root` is how it always begins."""

    root: str
    words: frozenset[str]
    forms: frozenset[str]

    def is_in(self, text: str) -> bool:
        """Return whether a text of words in small letters, with blanks around each, holds the phrase."""
        before = self.root[: self.root.rfind(" ") + 1]
        return any(f" {before}{form} " in text for form in self.forms)


class Products(FileModel):
    """Kinds of products that are near each other, and the ability that they show."""

    kinds: frozenset[str]
    ability: str


class Nearby(FileModel):
    """nearby.yaml, each part as described there."""

    notes: Mapping[str, str]
    subjects: tuple[str, ...]
    credentials: tuple[frozenset[CredentialCode], ...]
    products: tuple[Products, ...]
    competencies: Mapping[str, tuple[str, ...]]


@cache
def load_nearby() -> Nearby:
    """Return the words; read once. Raises `VocabularyError` with every fault."""
    return read_packaged(Nearby, "vocab", _FILE, kept=True)


def near_phrases(words: frozenset[str], keys: Collection[str]) -> Mapping[str, Iterable[NearPhrase]]:
    """Return by competency, of those with these keys, the phrases that a text with these words may hold."""
    forms, by_form = _by_form()
    found: dict[str, dict[str, NearPhrase]] = defaultdict(dict)
    for form in forms & words:  # of two sets this is much quicker than of the keys of one
        for key, phrase in by_form[form]:
            if key in keys and phrase.words <= words:
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


def near_products(product: SystemEntry, known: Iterable[SystemEntry]) -> tuple[str, ...]:
    """Return the ids of products of the same kind as one, and of the ability that all of them show."""
    group = next((each for each in load_nearby().products if product.kind in each.kinds), None)
    if group is None:
        return ()
    others = (other.id for other in known if other.kind in group.kinds and other.name != product.name)
    return (*others, group.ability)


def near_competencies(label: str, wordings: Iterable[str]) -> tuple[str, ...]:
    """Return the competencies whose matter the label of a skill carries, or many of its wordings."""
    named, told = _matters(label), [_matters(wording) for wording in wordings]
    many = Counter(key for matters in told for key in matters)
    return tuple(dict.fromkeys([*named, *(key for key, times in many.items() if times >= len(told) * _MANY)]))


def _matters(wording: str) -> list[str]:
    """Return the competencies of which a wording holds a phrase."""
    text = f" {' '.join(_WORD.findall(wording.casefold()))} "
    likely = near_phrases(frozenset(text.split()), load_nearby().competencies)
    return [key for key, phrases in likely.items() if any(phrase.is_in(text) for phrase in phrases)]


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
