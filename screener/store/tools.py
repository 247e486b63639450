"""What a result depends on beside its file: the versions of all tools, the day, the rubrics."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from screener.store.codec import dumps
from screener.values import Rubric

Versions = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tools:
    """What decides a result: the versions that results name, and those of everything else."""

    versions: Versions
    others: Mapping[str, str]

    @property
    def text(self) -> str:
        """All versions as JSON."""
        return dumps({"versions": dict(self.versions), "others": dict(sorted(self.others.items()))})

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of all versions."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Run:
    """A batch that is being done: its number, and what its results depend on."""

    id: int
    tools: int
    kit: str
    versions: Versions
    as_of: date
    rubrics: tuple[Rubric, ...]
