"""What is public in a module is used by others: by other modules, by tests, or in what they see of it."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from sources import FILES, PACKAGE, TESTS, named, tree_of

_WORD = re.compile(r"[A-Za-z_]\w*")


def test_what_only_its_own_module_uses_is_private():
    asked = Counter(name for path in (*FILES, *TESTS) for name in asked_for(path))
    pages = {word for page in PACKAGE.rglob("*.html") for word in _WORD.findall(page.read_text("utf-8"))}
    alone = [
        f"{named(path)}: {name}"
        for path in FILES
        for name in sorted(public_names(tree_of(path)) - shown(tree_of(path)) - pages)
        if asked[name] == (name in asked_for(path))
    ]
    assert alone == []


@cache
def asked_for(path: object) -> frozenset[str]:
    """Return the names that a file takes from others: imported, behind a dot, or in a text of one word."""
    names: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ImportFrom):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            names.add(node.value.rpartition(":")[2].rpartition(".")[2])
    return frozenset(names)


def public_names(tree: ast.Module) -> set[str]:
    """Return the public functions, classes and constants of a module; a decorator may hand one on."""
    names = {
        node.name
        for node in tree.body
        if isinstance(node, ast.ClassDef) or (isinstance(node, ast.FunctionDef) and not node.decorator_list)
    }
    names |= {each.id for node in tree.body for each in assigned(node) if isinstance(each, ast.Name)}
    return {name for name in names if not name.startswith("_")}


def assigned(node: ast.stmt) -> list[ast.expr]:
    """Return what a statement gives a value to."""
    if isinstance(node, ast.Assign):
        return node.targets
    return [node.target] if isinstance(node, ast.AnnAssign) else []


def shown(tree: ast.Module) -> set[str]:
    """Return the names that stand in what a module's public parts take, give and consist of, and the errors
    that it raises."""
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found |= set() if node.name.startswith("_") else words_of(seen_of(node))
            if isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
                found.add(node.name)
        elif any(isinstance(each, ast.Name) and not each.id.startswith("_") for each in assigned(node)):
            found |= words_of([node])
            found -= {each.id for each in assigned(node) if isinstance(each, ast.Name)}
    return found


def seen_of(node: ast.FunctionDef | ast.ClassDef) -> Iterator[ast.AST]:
    """Yield the types in the signature of a function; of a class its bases and those of its parts."""
    if isinstance(node, ast.FunctionDef):
        given = [*node.args.args, *node.args.kwonlyargs, *node.args.posonlyargs, node.args.vararg]
        yield from (each.annotation for each in given if each is not None and each.annotation is not None)
        yield from [node.returns] if node.returns is not None else []
        return
    yield from node.bases
    for part in node.body:
        if isinstance(part, ast.FunctionDef):
            yield from seen_of(part)
        elif isinstance(part, ast.AnnAssign):
            yield part.annotation


def words_of(nodes: Iterable[ast.AST]) -> set[str]:
    """Return the names in some parts of a tree, of types written as texts too."""
    each_part = [part for node in nodes for part in ast.walk(node)]
    names = {part.id for part in each_part if isinstance(part, ast.Name)}
    texts = [part.value for part in each_part if isinstance(part, ast.Constant)]
    return names | {word for text in texts if isinstance(text, str) for word in _WORD.findall(text)}
