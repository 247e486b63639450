"""Quick starts: what is not needed is not imported."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from sources import ROOT

SLOW = {"spacy", "sklearn", "pdfplumber", "pypdfium2", "pikepdf", "lxml", "PIL", "numpy", "jinja2"}


_COMMAND = "from screener.cli import program; program({})"


STARTS = {
    "import screener": "import screener",
    "screener --help": _COMMAND.format(["--help"]),
    "screener rubric check": _COMMAND.format(["rubric", "check", "rubrics/par.yaml"]),
    "screener rubric list": _COMMAND.format(["rubric", "list"]),
    "a plain text": "import screener.parse as p, screener.values as v; p.parse(v.Source('', b'some text'))",
}


_RUN = """
import atexit, json, sys
atexit.register(lambda: print("\\n" + json.dumps(sorted(sys.modules)), flush=True))
{0}
"""


@pytest.mark.parametrize("start", STARTS)
def test_quick_starts(start: str):
    done = subprocess.run(
        [sys.executable, "-c", _RUN.format(STARTS[start])],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    assert "screener" in loaded
    assert loaded & SLOW == set()


def test_the_names_of_the_package_exist():
    import screener  # noqa: PLC0415

    assert [name for name in screener.__all__ if not hasattr(screener, name)] == []
    with pytest.raises(AttributeError):
        screener.no_such_name  # noqa: B018
