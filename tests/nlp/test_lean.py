"""spaCy comes without its command line and its trained components, which are there for whoever asks."""

import subprocess
import sys

import pytest

BUILD = (
    "import sys; from screener.nlp import build_nlp; from screener.vocab import load_vocabulary;"
    " own = build_nlp(load_vocabulary()); import spacy; "
)


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_what_nothing_here_uses_is_not_imported():
    beginnings = "('typer', 'weasel', 'spacy.cli', 'spacy.pipeline.ner', 'pydantic.v1')"
    left = f"[name for name in sys.modules if name.startswith({beginnings})]"
    assert run(f"import sys, screener.nlp; print({left})") == "[]"
    assert run(f"{BUILD}print({left})") == "[]"


@pytest.mark.parametrize(
    "code",
    [
        "import screener.nlp, spacy; print(bool(spacy.info(silent=True)))",
        "import screener.nlp, spacy.cli; print(callable(spacy.cli.info))",
        "import spacy, screener.nlp; print(bool(spacy.info(silent=True)))",
        "import screener.nlp, spacy; print(callable(spacy.pipeline.EntityRuler))",
        "import screener.nlp, spacy.pipeline; print(callable(spacy.pipeline.Tagger))",
        "import screener.nlp; from spacy.pipeline import Sentencizer; print(callable(Sentencizer))",
        "import screener.nlp; from spacy.pipeline.ner import EntityRecognizer as E; print(callable(E))",
        "import screener.nlp; from spacy.pipeline import *; print(callable(EntityRuler))",
        "import spacy, screener.nlp; print(callable(spacy.pipeline.EntityRuler))",
        "import screener.nlp, spacy; nlp = spacy.blank('en'); nlp.add_pipe('sentencizer');"
        " print(len(list(nlp('One. Two.').sents)) == 2)",
        "import screener.nlp, spacy; nlp = spacy.blank('en'); nlp.add_pipe('entity_ruler')"
        ".add_patterns([{'label': 'A', 'pattern': 'one'}]); print(nlp('one')[0].ent_type_ == 'A')",
        "import screener.nlp, spacy; nlp = spacy.blank('en'); nlp.add_pipe('ner');"
        " nlp.initialize(); print(nlp.pipe_names == ['ner'])",
        "import screener.nlp, spacy; print(spacy.blank('en').to_bytes() is not None)",
        "import screener.nlp; from pydantic.v1 import BaseModel; print(callable(BaseModel))",
        "import screener.nlp, spacy.pipeline as p; print(not hasattr(p, 'NoSuchThing'))",
        f"{BUILD}nlp = spacy.blank('en'); nlp.add_pipe('ner'); nlp.initialize();"
        " print(nlp.pipe_names == ['ner'])",
        f"{BUILD}print(callable(spacy.registry.get('misc', 'spacy.first_longest_spans_filter.v1')))",
        f"{BUILD}again = build_nlp(load_vocabulary()); print(again.pipe_names == own.pipe_names)",
        f"{BUILD}spacy.blank('en').add_pipe('ner'); again = build_nlp(load_vocabulary());"
        " print(again.pipe_names == own.pipe_names)",
    ],
)
def test_it_is_there_for_whoever_asks(code: str):
    assert run(code) == "True"
