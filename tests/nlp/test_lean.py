"""spaCy comes without its command line, which is there for whoever asks for it."""

import subprocess
import sys

import pytest


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_command_line_of_spacy_is_not_imported():
    left = "[name for name in sys.modules if name.startswith(('typer', 'weasel', 'spacy.cli'))]"
    assert run(f"import sys, screener.nlp; print({left})") == "[]"


@pytest.mark.parametrize(
    "code",
    [
        "import screener.nlp, spacy; print(bool(spacy.info(silent=True)))",
        "import screener.nlp, spacy.cli; print(callable(spacy.cli.info))",
        "import spacy, screener.nlp; print(bool(spacy.info(silent=True)))",
    ],
)
def test_it_is_there_for_whoever_asks(code: str):
    assert run(code) == "True"
