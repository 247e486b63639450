"""A rubric that is tried, and the one that it would replace: its namesake, or a parent, as that was then."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from screener.errors import ScreenerError, UsageError

if TYPE_CHECKING:
    from screener.trial import Person
    from screener.values import BatchItem, Criterion, Rubric

_FUNCTION = re.compile(r"<function \w+ at 0x[0-9a-f]+>")


@dataclass(frozen=True, slots=True)
class Tried:
    """The rubric that is tried, the name or path it was given by, and which it would replace, where that
    was said."""

    rubric: Rubric
    path: str
    instead_of: str | None

    def in_state(self, state: str | None) -> Rubric:
        """Return the rubric under the law of the state that people were judged in, unless it has its own."""
        from screener.api import load_rubric  # noqa: PLC0415

        return load_rubric(self.path, state=state) if state and self.rubric.state is None else self.rubric

    def replaces(self, names: Iterable[str]) -> str:
        """Return which of the rubrics of a batch it would replace. Raises UsageError `which_rubric`."""
        known = list(dict.fromkeys(names))
        wanted = [Path(self.instead_of).stem] if self.instead_of else self._namesakes()
        found = next((name for name in wanted if name in known), None)
        if found is None and not self.instead_of and len(known) == 1:
            found = known[0]
        if found is None:
            hint = f"say which: {' or '.join(f'--instead-of {name}' for name in known)}"
            raise UsageError("which_rubric", f"these results were not judged by {wanted[0]}", hint)
        return found

    def _namesakes(self) -> list[str]:
        return [self.rubric.name, *reversed(self.rubric.origin)]

    def parent(self) -> str:
        """Return the name or path of its parent. Raises UsageError `which_rubric` for one that has none."""
        rubric = self.rubric
        if len(rubric.origin) < 2:
            message = f"{rubric.name} extends no rubric that it could be compared with"
            raise UsageError("which_rubric", message, "say which: --instead-of NAME")
        beside = Path(self.path).parent / f"{rubric.origin[-2]}.yaml"
        return str(beside) if beside.is_file() else rubric.origin[-2]

    def as_it_was(self, name: str, fingerprint: str, state: str | None) -> Rubric | None:
        """Return the rubric that it would replace from its file, if that still says what it said then."""
        from screener.api import load_rubric  # noqa: PLC0415

        for place in [self.instead_of, name] if self.instead_of else [name]:
            try:
                found = load_rubric(place, state=state)
            except ScreenerError:
                continue
            if found.fingerprint == fingerprint:
                return found
        return None


@dataclass(frozen=True, slots=True)
class Gathered:
    """Two rubrics and everybody judged by both; `unscored` are candidate, name and code of a problem."""

    before: Rubric
    after: Rubric
    people: list[Person]
    unscored: list[tuple[int, str, str]]
    as_of: date
    notes: tuple[str, ...] = ()


def why_unscored(number: int, item: BatchItem) -> tuple[int, str, str]:
    """Return candidate, name and code of the problem of a file that one of the rubrics did not judge."""
    return number, item.name, item.problem.code if item.problem else "not_judged"


def comparable(rubric: Rubric) -> Rubric:
    """Return a rubric whose criteria can be compared with those of a stored copy."""
    from screener.store import from_plain, to_plain  # noqa: PLC0415

    copy = from_plain(type(rubric), json.loads(json.dumps(to_plain(rubric))))
    return replace(copy, criteria=tuple(map(_without_addresses, copy.criteria)))


def _without_addresses(criterion: Criterion) -> Criterion:
    text = _FUNCTION.sub("function", json.dumps(criterion.params))
    return replace(criterion, params=json.loads(text))
