"""The trade of a title by its last word and what stands before it: a "shop clerk", a "keypunch operator".

Clerks, operators and technicians work in every trade. What they are clerks of says which one, by kinds of
words in headnouns.yaml; of a bare "Clerk" the name of the shop where the post was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from screener.packaged import read_packaged
from screener.yamlfile import FileModel

_FILE = "headnouns.yaml"
#: What names of employers tell of bare titles.
_OF_EMPLOYERS = frozenset({"goods", "meals", "stores"})


class HeadNoun(FileModel):
    """Last words of titles and the family that each kind of words before them makes it, the first of them;
    not where words of the kind `unless` stand there too."""

    words: tuple[str, ...]
    families: Mapping[str, str]
    unless: str = ""


class HeadNounsFile(FileModel):
    """headnouns.yaml"""

    kinds: Mapping[str, tuple[str, ...]]
    nouns: tuple[HeadNoun, ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    """The words of a kind: single ones, and several in a row."""

    single: frozenset[str]
    several: tuple[tuple[str, ...], ...]

    def is_in(self, named: Sequence[str]) -> bool:
        """Return whether words of the kind stand among some."""
        if not self.single.isdisjoint(named):
            return True
        return any(_holds(named, words) for words in self.several)


def head_noun(words: Sequence[str]) -> int | None:
    """Return the place of the word of a title that many trades share, the last of them."""
    return next((at for at in reversed(range(len(words))) if words[at] in _rules()), None)


def family_by_head_noun(words: Sequence[str], head: int, employer: Sequence[str]) -> str | None:
    """Return the family of a title by its head and the words around it, or, where there are none, by the
    name of the employer."""
    around = [_singular(word) for at, word in enumerate(words) if at != head]
    named, bare = around or [_singular(word) for word in employer], not around
    return next(_families(words[head], named, bare=bare), None)


def _families(head: str, named: Sequence[str], *, bare: bool) -> Iterator[str]:
    kinds = _kinds()
    for rule in _rules()[head]:
        if rule.unless and kinds[rule.unless].is_in(named):
            continue
        for kind, family in rule.families.items():
            if (not bare or kind in _OF_EMPLOYERS) and kinds[kind].is_in(named):
                yield family


def _singular(word: str) -> str:
    return word.removesuffix("s")


def _holds(named: Sequence[str], words: tuple[str, ...]) -> bool:
    return any(tuple(named[at : at + len(words)]) == words for at in range(len(named) - len(words) + 1))


@cache
def load_head_nouns() -> HeadNounsFile:
    """Return what headnouns.yaml says; read once. Raises `VocabularyError` with every fault."""
    return read_packaged(HeadNounsFile, "vocab", _FILE, kept=True)


@cache
def _kinds() -> dict[str, _Kind]:
    found = {}
    for name, phrases in load_head_nouns().kinds.items():
        listed = [tuple(map(_singular, phrase.split())) for phrase in phrases]
        single = frozenset(words[0] for words in listed if len(words) == 1)
        found[name] = _Kind(single, tuple(words for words in listed if len(words) > 1))
    return found


@cache
def _rules() -> dict[str, tuple[HeadNoun, ...]]:
    rules: dict[str, tuple[HeadNoun, ...]] = {}
    for rule in load_head_nouns().nouns:
        for word in rule.words:
            rules[word] = (*rules.get(word, ()), rule)
    return rules
