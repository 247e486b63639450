"""What people call things: names, labels and letters, however they are written, and the ids behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screener.values import Rubric
    from screener.vocab import Vocabulary


def ids_called(name: str, rubrics: Iterable[Rubric], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the ids of kinds, criteria and entries of the vocabulary that are called so, each once."""
    wanted = _plain(name)
    return tuple(
        dict.fromkeys(ident for ident, called in _names(rubrics, vocabulary) if _plain(called) == wanted)
    )


def _names(rubrics: Iterable[Rubric], vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield ids with what they are called."""
    from screener.rubric.kinds import KINDS  # noqa: PLC0415

    yield from ((kind, kind) for kind in KINDS)
    for rubric in rubrics:
        for criterion in rubric.criteria:
            yield from ((criterion.id, called) for called in (criterion.id, criterion.label))
    for known in (vocabulary.competencies, vocabulary.skills):
        for ident, entry in known.items():
            yield from ((ident, called) for called in (ident, entry.label))
    for ident, system in vocabulary.systems.items():
        yield from ((ident, called) for called in (ident, system.name, *system.forms))
    for credential in vocabulary.credentials.values():
        known_as = (credential.id, credential.code, credential.name, *credential.names, *credential.letters)
        yield from ((credential.id, called) for called in known_as)
    for letters in vocabulary.letters.values():
        yield from ((reading.id, letters.token) for reading in letters.readings if reading.id)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()
