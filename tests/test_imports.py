"""The house rules that no reviewer should have to watch: who imports whom.

Read from syntax trees, so that an import inside a function counts as well.
"""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Sequence
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from sources import FILES, PACKAGE, ROOT, every_file, imports, named, room_of, tree_of

BASE = {"values", "errors"}

#: Room: the rooms that it may import, beside itself and `values` and `errors`.
ROOMS: dict[str, set[str]] = {
    "values": set(),
    "errors": set(),
    "yamlfaults": set(),
    "yamlplain": {"screener"},
    # What YAML files say, kept between starts, and where.
    "yamlkept": set(),
    "shelf": set(),
    "yamlfile": {"yamlfaults", "yamlkept", "yamlplain"},
    # Files of words and rules that come with the package.
    "packaged": {"yamlfile"},
    # What English words there are, for spelling and for blanks that a file lost.
    "wordlist": set(),
    # Patterns of phrases, and those compiled when first used.
    "patterns": set(),
    # What opening ZIP files of strangers has in common.
    "zipped": set(),
    # Numbers and lists as people say them.
    "wording": set(),
    # Answers kept by what was asked.
    "remembered": set(),
    "parse": {"wording", "wordlist", "zipped"},
    "vocab": {"packaged", "patterns", "yamlfile"},
    "nlp": {"patterns", "remembered", "vocab", "wordlist"},
    "resume": {"patterns", "remembered", "vocab"},
    "rubric": {"packaged", "vocab", "wording", "yamlfaults", "yamlfile"},
    # The sums of a score, and what an answer would change in them.
    "arithmetic": set(),
    "assess": {"arithmetic", "rubric"},
    "whatif": {"arithmetic"},
    # Rubrics proposed from postings, read with what reads resumes; notices written from rubrics.
    "draft": {"packaged", "resume", "rubric", "vocab", "wording", "yamlfile"},
    "notice": {"packaged", "yamlfile"},
    "ranks": set(),
    # A rubric tried against people already judged.
    "trial": {"arithmetic", "ranks"},
    # Weights fitted to what people say of criteria.
    "calibrate": {"ranks", "wording", "yamlfaults"},
    "report": {"trial", "whatif", "wording"},
    # Trains the models whose weights `vocab` holds; nobody imports it.
    "learn": {"nlp", "packaged", "parse", "resume", "vocab", "yamlfile"},
    # Small files at the edge: what comes in, and what needs a person.
    "intake": set(),
    "archive": {"intake", "zipped"},
    "listing": {"archive", "intake"},
    "needs": set(),
    "isolate": {"process", "parse"},
    "api": {
        *("assess", "draft", "intake", "isolate", "needs", "nlp", "parse", "resume", "rubric", "vocab"),
        "screener",
    },
    "versions": set(),
    "process": {"shelf", "yamlkept"},
    "engines": {"api", "process", "isolate", "listing", "versions", "vocab"},
    "batch": {"api", "engines", "intake", "isolate", "listing", "vocab"},
    # What was found, kept between batches, documents in the form in which their readers hand them over.
    "store": {"isolate"},
    # All that is written about one file, made where it was read.
    "written": {"batch", "listing", "report", "store"},
    "cli": {
        *(
            "api",
            "batch",
            "engines",
            "intake",
            "isolate",
            "listing",
            "process",
            "shelf",
            "versions",
            "written",
        ),
        *("arithmetic", "calibrate", "draft", "notice", "rubric", "store", "trial", "vocab", "whatif"),
        *("report", "wording"),
    },
    # The package's front: public names, imported when first asked for.
    "screener": {"api", "batch", "isolate", "report"},
    "__main__": {"cli"},
}
#: What is not of the standard library: the rooms that may import it.
THIRD_PARTY: dict[str, set[str]] = {
    "yaml": {"yamlfile", "yamlplain"},
    "pydantic": {"yamlfile", "yamlfaults", "rubric"},
    "numpy": {"nlp", "parse"},
    "pypdfium2": {"parse"},
    "pdfplumber": {"parse"},
    "pdfminer": {"parse"},
    "pikepdf": {"parse"},
    "lxml": {"parse"},
    "PIL": {"parse"},
    "spacy": {"nlp"},
    "spellchecker": {"wordlist"},  # found by its name, for its list alone
    "sklearn": {"calibrate", "learn"},
    "jinja2": {"report"},
    "xlsxwriter": {"report"},
    "rich": {"report", "cli"},
    "click": {"cli"},
    "distributed": {"batch", "engines"},
    "fsspec": {"intake"},
}
#: How reports put things in rows and words: of the standard library alone, so that commands wait for none.
LIGHT = ("screener.report.inert", "screener.report.rows", "screener.report.words", "screener.wording")
MOST_IN_A_FOLDER = 30


def folder_of(parts: Sequence[str]) -> str:
    """Return the folder within a room that holds a module, nothing for one that lies in none."""
    inner = (PACKAGE.parent / Path(*parts[:3])).is_dir() and len(parts) > 2
    return "/".join(parts[1:3]) if inner else ""


def rooms_imported(tree: ast.AST) -> set[str]:
    """Return the rooms of the package that a tree imports."""
    rooms = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "screener":
            names = {alias.name for alias in node.names}
            rooms |= {name if name in ROOMS else "screener" for name in names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("screener."):
            rooms.add((node.module or "").split(".")[1])
        elif isinstance(node, ast.Import):
            rooms |= {[*alias.name.split("."), "screener"][1] for alias in node.names if is_ours(alias.name)}
    return rooms


def is_ours(name: str) -> bool:
    return name == "screener" or name.startswith("screener.")


def test_every_room_has_its_line_in_the_table():
    assert {room_of(path) for path in FILES} <= set(ROOMS)


def test_the_table_has_no_circles():
    def below(room: str, seen: tuple[str, ...]) -> None:
        assert room not in seen, " imports ".join((*seen, room))
        for other in ROOMS[room] - {"screener"}:
            below(other, (*seen, room))

    for room in ROOMS:
        below(room, ())


def test_folders_of_a_room_import_each_other_one_way_only():
    """`nlp/posts` may lean on `nlp/heads`, then never the other way round."""
    below: dict[str, set[str]] = {}
    for path in FILES:
        here = folder_of(path.relative_to(ROOT).with_suffix("").parts)
        there = {folder_of(name.split(".")) for name in imports(tree_of(path)) if is_ours(name)}
        below.setdefault(here, set()).update(there - {here, ""})
    del below[""]
    TopologicalSorter(below).prepare()  # raises CycleError, which names the circle


def test_no_folder_is_crowded():
    crowds = Counter(path.parent.relative_to(ROOT).as_posix() for path in FILES)
    assert {folder: n for folder, n in crowds.items() if n > MOST_IN_A_FOLDER} == {}


@every_file
def test_imports_of_our_own(path: Path):
    room = room_of(path)
    allowed = ROOMS[room] | {room} | (BASE if room not in BASE else set())
    allowed |= BASE if room == "screener" else set()
    assert rooms_imported(tree_of(path)) <= allowed


def test_the_table_allows_nothing_that_nobody_imports():
    used: dict[str, set[str]] = {room: set() for room in ROOMS}
    for path in FILES:
        used[room_of(path)] |= rooms_imported(tree_of(path))
    assert {room: unused for room in ROOMS if (unused := ROOMS[room] - used[room])} == {}


def test_all_that_decides_a_result_is_in_the_hash_of_the_code():
    """What is kept of a batch is old as soon as one of these rooms is another."""
    below = {"parse", "nlp", "resume", "rubric", "assess", "needs"}
    while (
        more := {other for room in below for other in ROOMS[room]} - below - BASE - {"screener", "yamlkept"}
    ):
        below |= more
    deciding = next(
        ast.literal_eval(node.value)
        for node in tree_of(PACKAGE / "versions.py").body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_DECIDING"
    )
    assert below <= {name.removesuffix(".py") for name in deciding}


@every_file
def test_imports_of_others(path: Path):
    room = room_of(path)
    foreign = {name.split(".")[0] for name in imports(tree_of(path)) if not is_ours(name)}
    foreign -= sys.stdlib_module_names
    assert foreign <= set(THIRD_PARTY), "a package that the table does not know"
    assert {name for name in foreign if room not in THIRD_PARTY[name]} == set()


def test_every_package_is_declared_and_used():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    spelt = {
        "yaml": "PyYAML",
        "jinja2": "Jinja2",
        "spellchecker": "pyspellchecker",
        "PIL": "Pillow",
        "sklearn": "scikit-learn",
        "xlsxwriter": "XlsxWriter",
    }
    used = {name.split(".")[0] for path in FILES for name in imports(tree_of(path))} & set(THIRD_PARTY)
    used -= {"pdfminer"}  # comes with pdfplumber, which pins it
    assert {name for name in used if f'"{spelt.get(name, name)}>=' not in text} == set()


@pytest.mark.parametrize("path", [path for path in FILES if room_of(path) == "cli"], ids=named)
def test_commands_import_inside_their_functions(path: Path):
    top = {name for name in top_imports(path) if is_ours(name) and not named_in(LIGHT, name)}
    assert rooms_of(top) <= {"cli", "values", "errors"}


@pytest.mark.parametrize("module", LIGHT)
def test_what_commands_import_at_their_top_is_light(module: str):
    path = ROOT.joinpath(*module.split(".")).with_suffix(".py")
    foreign = {name for name in top_imports(path) if name.split(".")[0] not in sys.stdlib_module_names}
    assert {name for name in foreign if not named_in(LIGHT, name)} == set()


def top_imports(path: Path) -> set[str]:
    """Return the names that a module imports whenever it is imported, with those taken out of modules."""
    body = [node for node in tree_of(path).body if isinstance(node, ast.Import | ast.ImportFrom)]
    return set(imports(ast.Module(body, [])))


def named_in(modules: Sequence[str], name: str) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def rooms_of(names: set[str]) -> set[str]:
    return {[*name.split("."), "screener"][1] for name in names}
