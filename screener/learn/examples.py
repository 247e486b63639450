"""The labelled examples: lines of resumes that this project wrote, spread out from patterns.

A file of `examples/` holds blocks: what the lines show (`shows`), what may be argued about and is
neither for nor against (`open`), and one pattern a line. In a pattern `{a|b|}` stands for one of the
alternatives and `@name` for one of the list of that name under `slots`. What a pattern can say is
written in several voices (`voices.yaml`), so that the frame around a duty says nothing of the duty.

A third of the patterns is held out of training, by the hash of the pattern: what two lines of one
pattern have in common must not stand on both sides.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import TypeVar

from screener.packaged import read_packaged
from screener.values import CompetencyLevel
from screener.vocab import COMPETENCY_KEYS
from screener.yamlfile import FileModel

F = TypeVar("F", bound=FileModel)

_CHOICE = re.compile(r"\{([^{}]*)\}")
_SLOT = re.compile(r"@(\w+)")
_PARTS = 3  # one of them is held out


class _Block(FileModel):
    """Patterns that show the same; each makes up to `most` lines."""

    shows: str
    text: str
    level: int = 2
    open: str = ""
    most: int = 12


class _LinesFile(FileModel):
    """One file of examples; `open` counts for all of its blocks."""

    lines: tuple[_Block, ...]
    slots: Mapping[str, tuple[str, ...]] = {}
    open: str = ""


class _Voices(FileModel):
    """What people write before and behind a duty."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A line with the competencies that it shows; `open` ones are not counted either way."""

    text: str
    shows: frozenset[str]
    open: frozenset[str]
    level: CompetencyLevel
    pattern: str
    file: str

    @property
    def held_out(self) -> bool:
        """Return whether the line is kept for measuring."""
        return is_held_out(self.pattern)


def is_held_out(pattern: str) -> bool:
    """Return whether what comes of a pattern is kept for measuring."""
    return hashlib.sha256(pattern.encode()).digest()[0] % _PARTS == 0


def load_examples() -> tuple[Example, ...]:
    """Return all examples, in the order of their files. Raises `VocabularyError` with every fault."""
    voices = _read_file(_Voices, "voices.yaml")
    names = sorted(name for name in _names() if name != "voices.yaml")
    found = (each for name in names for each in _spread(name, _read_file(_LinesFile, name), voices))
    return tuple(dict.fromkeys(found))


def choices(pattern: str, slots: Mapping[str, tuple[str, ...]], chance: random.Random) -> str:
    """Return one of the texts that a pattern stands for."""

    chosen = _CHOICE.sub(lambda found: chance.choice(found[1].split("|")), pattern)
    named = _SLOT.sub(lambda found: chance.choice(slots[found[1]]), chosen)
    return " ".join(named.split())


def chance_of(pattern: str) -> random.Random:
    """Return chance that is the same for a pattern on every machine."""
    return random.Random(hashlib.sha256(pattern.encode()).hexdigest())


def _read_file(shape: type[F], name: str) -> F:
    """Return a file of examples. Raises `VocabularyError` with every fault."""
    return read_packaged(shape, "learn.examples", name)


def _names() -> Iterator[str]:
    folder = resources.files("screener.learn") / "examples"
    return (each.name for each in folder.iterdir() if each.name.endswith(".yaml"))


def _spread(name: str, content: _LinesFile, voices: _Voices) -> Iterator[Example]:
    for block in content.lines:
        shows = _keys(name, block.shows)
        free = (_keys(name, block.open) | _keys(name, content.open)) - shows
        level: CompetencyLevel = 1 if block.level == 1 else 2
        for pattern in filter(None, map(str.strip, block.text.splitlines())):
            chance = chance_of(pattern)
            for text in _texts(pattern, content.slots, block.most, chance):
                yield Example(_voiced(text, level, voices, chance), shows, free, level, pattern, name)


def _texts(
    pattern: str, slots: Mapping[str, tuple[str, ...]], most: int, chance: random.Random
) -> Iterable[str]:
    """Return up to so many different texts of a pattern."""
    if "{" not in pattern and "@" not in pattern:
        return (pattern,)
    return dict.fromkeys(choices(pattern, slots, chance) for _ in range(most))


def _voiced(text: str, level: int, voices: _Voices, chance: random.Random) -> str:
    before, after = chance.choice(voices.before), chance.choice(voices.after)
    if level == 1:
        return text
    if before.endswith("I ") and not text.split(maxsplit=1)[0].lower().endswith("ed"):
        before = ""
    if before.endswith(" ") and not text[:2].isupper():
        text = text[0].lower() + text[1:]
    text = f"{before}{text}{after}"
    return text.upper() if chance.random() < 0.05 else text


def _keys(name: str, words: str) -> frozenset[str]:
    keys = frozenset(words.split())
    unknown = keys.difference(COMPETENCY_KEYS)
    if unknown:
        raise ValueError(f"{name}: no such competency: {', '.join(sorted(unknown))}")
    return keys
