"""The versions of all that decides a result: of the program, its data and the libraries it reads with."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

#: Rooms whose code and data decide what comes out of a file.
_DECIDING = (
    "values",
    "parse",
    "isolate",
    "vocab",
    "nlp",
    "resume",
    "rubric",
    "arithmetic.py",
    "assess.py",
    "needs.py",
    "packaged.py",
    "patterns.py",
    "remembered.py",
    "wording.py",
    "wordlist.py",
    "yamlfaults.py",
    "yamlfile.py",
    "yamlplain.py",
    "zipped.py",
)
_SOURCES = (".py", ".yaml", ".json", ".html", ".css", ".js")
_LIBRARIES = (
    "pypdfium2",
    "pdfplumber",
    "pdfminer.six",
    "pikepdf",
    "lxml",
    "numpy",
    "Pillow",
    "pyspellchecker",
)


def library_versions() -> dict[str, str]:
    """Return the versions of the libraries that resumes are read with, "none" for one not installed."""
    return {name: _installed(name) for name in _LIBRARIES}


def python_version() -> str:
    """Return the version of Python as far as it decides a result: its tables of letters go with it."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


@lru_cache(maxsize=1)
def code_fingerprint() -> str:
    """Return the hash of the program's own code and data that decide a result, so that nothing
    old is shown to one who works on the program."""
    return _fingerprint(_DECIDING)


@lru_cache(maxsize=1)
def program_fingerprint() -> str:
    """Return the hash of the whole program, with what it writes and how.

    Without the rubrics, which a wheel holds and a checkout has elsewhere: they travel as values.
    """
    rooms = sorted(path.name for path in Path(__file__).parent.iterdir() if not path.name.startswith("_"))
    return _fingerprint(name for name in rooms if name != "rubrics")


def _fingerprint(rooms: Iterable[str]) -> str:
    package = Path(__file__).parent
    made = hashlib.sha256()
    for place in map(package.joinpath, rooms):
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for path in files:
            if path.suffix in _SOURCES and path.is_file():
                made.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return made.hexdigest()


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
