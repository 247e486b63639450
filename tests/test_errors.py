"""Every error has a code, a message for people, and a hint what to do."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from screener import errors
from screener.errors import NEEDS_A_PERSON, REFUSALS, Fault, FileError, ScreenerError

PACKAGE = Path(errors.__file__).parent
#: What is made with a code or a place, a message and a hint; the type checker sees that none is left out.
MADE = {"Fault", "Problem", "Refusal", "UsageError", "SourceError", "fault", "report"}


def made() -> Iterator[tuple[str, list[ast.expr]]]:
    """Yield where an error is made, and its arguments."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in MADE or name.endswith("Error"):
                place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                yield place, [*node.args, *(each.value for each in node.keywords)]


def test_no_error_keeps_its_hint_to_itself():
    everywhere = dict(made())
    assert len(everywhere) > 100
    empty = [
        place
        for place, given in everywhere.items()
        if any(isinstance(each, ast.Constant) and each.value == "" for each in given)
    ]
    assert empty == []


@pytest.mark.parametrize("refusal", [*REFUSALS.values(), *NEEDS_A_PERSON.values()], ids=lambda one: one.code)
def test_every_refusal_says_what_to_do(refusal: errors.Refusal):
    assert refusal.message
    assert refusal.hint


@pytest.mark.parametrize("kind", FileError.__subclasses__())
def test_a_faulty_file_says_what_to_do_at_each_place_and_at_the_end(kind: type[FileError]):
    error: ScreenerError = kind("faulty", (Fault("ours.yaml", 2, 1, "unknown key", "drop it"),))
    assert error.message == "1 mistake\nours.yaml:2:1: unknown key (drop it)"
    assert error.hint
