"""Rubrics: what a post asks for, in files that hiring teams write and read.

`load_rubric` finds a file, follows its parents, checks everything at once and returns a flat
`Rubric`. Nothing here looks at a resume. For those who write rubrics: `new_rubric` begins one,
`check_rubric` finds mistakes, `lint_rubric` gives advice, `flat_yaml` and `trace_rubric` lay one
flat with the origin of each line, `diff_rubrics` compares two, `rubric_schema` serves editors.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from screener.errors import Fault, RubricError
from screener.rubric.build import build, ordered
from screener.rubric.diff import diff_rubrics
from screener.rubric.editors import rubric_schema
from screener.rubric.find import Given, bundled
from screener.rubric.flat import flat_yaml, trace_rubric
from screener.rubric.kinds import KINDS, describe
from screener.rubric.lint import lint_rubric
from screener.rubric.merge import merge, read_chain
from screener.rubric.states import StateChange, lay_over, state_changes, state_flags
from screener.rubric.template import new_rubric
from screener.rubric.terms import terms_of, with_terms
from screener.values import Rubric

if TYPE_CHECKING:
    from screener.vocab import Vocabulary

__all__ = [
    "Given",
    "RubricEntry",
    "StateChange",
    "check_rubric",
    "describe",
    "diff_rubrics",
    "explain_kind",
    "explain_state",
    "flat_yaml",
    "lay_over",
    "lint_rubric",
    "list_rubrics",
    "load_rubric",
    "new_rubric",
    "rubric_schema",
    "state_changes",
    "state_flags",
    "terms_of",
    "trace_rubric",
    "with_terms",
]


@dataclass(frozen=True, slots=True)
class RubricEntry:
    """A line of the list of rubrics: its id, title, the rubric it extends, how many criteria it has."""

    id: str
    title: str
    parent: str | None
    criteria: int


def load_rubric(
    given: Given, *, vocabulary: Vocabulary, state: str | None = None, name: str = "own"
) -> Rubric:
    """Return a rubric with its inheritance resolved and every id looked up.

    `given` is the name of a bundled one, a path, or what a file would hold: bytes of YAML, or keys with
    values. What is handed over so is called `name` and extends bundled rubrics alone.
    `state` is that of the job, in two letters: its law is laid over the rubric (see `states.py`). A rubric
    may name its state itself; `state` comes first.

    Raises UsageError `unknown_rubric` where there is no such rubric, `unknown_state`, and RubricError
    with all faults of the file and its parents, each with line and column.
    """
    built = build(given, vocabulary, name=name)
    if built.rubric is None:
        raise RubricError("faulty_rubric", built.faults)
    wanted = state or built.rubric.state
    return lay_over(built.rubric, wanted, vocabulary=vocabulary) if wanted else built.rubric


def explain_state(
    name_or_path: str | os.PathLike[str], state: str, *, vocabulary: Vocabulary
) -> tuple[StateChange, ...]:
    """Return what the law of a state does to a rubric, and why.

    Raises UsageError `unknown_rubric` and `unknown_state`, and RubricError for a faulty rubric.
    """
    built = build(name_or_path, vocabulary)
    if built.rubric is None:
        raise RubricError("faulty_rubric", built.faults)
    return state_changes(built.rubric, state)


def check_rubric(name_or_path: str | os.PathLike[str], *, vocabulary: Vocabulary) -> tuple[Fault, ...]:
    """Return every fault of a rubric and its parents, by file and place; none means that it loads.

    Raises UsageError `unknown_rubric` where there is no such rubric.
    """
    return build(name_or_path, vocabulary).faults


def list_rubrics() -> tuple[RubricEntry, ...]:
    """Return the bundled rubrics by id, leaving out abstract ones. Raises RubricError for a faulty one."""
    entries = []
    for name, path in bundled().items():
        chain, faults = read_chain(path)
        merged, more = merge(chain)
        if faults or more:
            raise RubricError("faulty_rubric", ordered(faults + more))
        leaf = chain[-1]
        if not leaf.get("abstract", bool):
            parent = leaf.get("extends", str) or None
            entries.append(RubricEntry(name, leaf.get("title", str), parent, len(merged)))
    return tuple(entries)


def explain_kind(name: str) -> str:
    """Return the reference text of a kind of criterion. Raises KeyError for an unknown kind."""
    return KINDS[name].doc
