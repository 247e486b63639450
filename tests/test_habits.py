"""House rules of single files: how long, what is said of what is public, and what none of them does."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from sources import FILES, TESTS, every_file, named, room_of, tree_of

LONGEST = 300


@pytest.mark.parametrize("path", [*FILES, *TESTS], ids=named)
def test_length(path: Path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@every_file
def test_docstrings_of_what_is_public(path: Path):
    tree = tree_of(path)
    assert ast.get_docstring(tree), "the module says what it is for"
    assert [name for name, node in public(tree) if not ast.get_docstring(node)] == []


def public(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef | ast.ClassDef]]:
    """Yield the functions, classes and methods without underscore, except of private classes."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node.name, node
            if isinstance(node, ast.ClassDef):
                yield from (
                    (f"{node.name}.{part.name}", part)
                    for part in node.body
                    if isinstance(part, ast.FunctionDef)
                    and (not part.name.startswith("_") or part.name == "__call__")
                )


@pytest.mark.parametrize("path", [path for path in FILES if room_of(path) != "cli"], ids=named)
def test_nothing_prints(path: Path):
    called = {
        node.func.id for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call) and is_name(node.func)
    }
    assert called & {"print", "eval", "exec", "breakpoint", "input"} == set()


def is_name(node: ast.expr) -> bool:
    return isinstance(node, ast.Name)


def test_one_broad_except_swallows():
    """A batch may lose one file to a bug. Anywhere else, what is caught broadly is raised again."""
    swallowing = [
        f"{named(path)}: {ast.unparse(node.type) if node.type else 'everything'}"
        for path in FILES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler) and is_broad(node) and not isinstance(node.body[-1], ast.Raise)
    ]
    assert swallowing == ["screener/engines/one.py: Exception"]


def is_broad(node: ast.ExceptHandler) -> bool:
    caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    return any(each is None or getattr(each, "id", "") in {"Exception", "BaseException"} for each in caught)
