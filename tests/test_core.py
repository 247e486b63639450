"""What the core is given and never asks for itself: the clock, the environment, the network, files."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from sources import FILES, imports, named, room_of, tree_of

CORE = {
    "values",
    "errors",
    "yamlkept",
    "yamlfaults",
    "yamlfile",
    "yamlplain",
    "packaged",
    "patterns",
    "remembered",
    "wording",
    "wordlist",
    "zipped",
    "parse",
    "vocab",
    "nlp",
    "resume",
    "rubric",
    "arithmetic",
    "assess",
    "whatif",
    "ranks",
    "trial",
    "calibrate",
    "report",
    "draft",
    "notice",
}


#: Clock, environment, network, chance and logging: functions of the core are given what they need.
OUTSIDE = {
    "time",
    "random",
    "secrets",
    "socket",
    "ssl",
    "http",
    "urllib",
    "logging",
    "subprocess",
    "tempfile",
}


CLOCKS = {"date.today", "datetime.today", "datetime.now", "datetime.utcnow"}


@pytest.mark.parametrize("path", [path for path in FILES if room_of(path) in CORE], ids=named)
def test_the_core_looks_at_nothing_outside(path: Path):
    tree = tree_of(path)
    assert {name.split(".")[0] for name in imports(tree)} & OUTSIDE == set()
    asked = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert asked & CLOCKS == set()
    assert {each for each in asked if each.startswith("os.")} <= {"os.PathLike", "os.sep"}


def test_paths_are_for_the_edge():
    """Resumes come into the core as bytes; a rubric may be a file of one's own, a page is a template."""
    # The recogniser of scanned text looks for the library and the language data of the system.
    files = [path for path in FILES if path.name != "tesseract.py"]
    knowing = {room_of(path) for path in files if "pathlib" in set(imports(tree_of(path)))}
    knowing |= {
        room_of(path)
        for path in files
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
    }
    assert knowing <= {
        "rubric",
        "report",
        "intake",
        "archive",
        "listing",
        "isolate",
        "learn",
        "shelf",
        "versions",
        "api",
        "batch",
        "store",
        "cli",
    }
