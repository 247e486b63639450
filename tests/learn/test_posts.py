"""Posts that titles.yaml does not know: a model may say yes to a flag, a known title is never asked about."""

import json
from datetime import date

import pytest

from screener.learn.posts import post_samples
from screener.nlp import annotate, build_nlp
from screener.nlp.guesses import FLAGS, post_grams
from screener.parse import parse
from screener.resume import build
from screener.values import Job, Source
from screener.vocab import load_vocabulary
from screener.vocab.weights import load_weights, read_weights

VOCABULARY = load_vocabulary()
AS_OF = date(2024, 1, 31)
PAGE = """Avery Quill
avery.quill@example.org

Experience

{title}, Harlow Group
January 2019 - March 2021
• {duty}
"""
#: Weights on words that no rule will ever know.
GRAMS = {"title: zarl": 3.0, "plonk": 2.5}
SMALL = read_weights(
    json.dumps(
        {
            "model": "posts",
            "labels": {flag: {"bias": -1.0, "threshold": 4.0, "grams": GRAMS} for flag in FLAGS[:2]},
        }
    ).encode()
)


def job(title: str, duty: str) -> Job:
    nlp = build_nlp(VOCABULARY)
    nlp.get_pipe("screener_guesses").__init__(SMALL)
    document = parse(Source("one.txt", PAGE.format(title=title, duty=duty).encode()))
    markup = annotate(nlp, document, as_of=AS_OF)
    return build(document, markup, vocabulary=VOCABULARY, as_of=AS_OF)[1].jobs[0]


@pytest.mark.parametrize(
    ("title", "duty", "guessed"),
    [
        ("Zarl Wrangler", "Did plonk on the second floor", True),
        ("Zarl Wrangler", "Did other things on the second floor", False),  # not sure enough
        ("Welder", "Did zarl and plonk on the second floor", False),  # a known title is not asked about
    ],
)
def test_a_guess_needs_an_unknown_title_and_certainty(title: str, duty: str, guessed: bool):
    found = job(title, duty)
    assert (found.customer_facing, found.healthcare) == (guessed, guessed)
    assert not found.clinical


def test_words_of_a_title_are_told_from_those_of_duties():
    assert set(post_grams("Desk Host", ["Host tours"])) == {
        "title: desk", "title: host", "title: desk host", "host", "tour", "host tour",
    }  # fmt: skip


def test_the_shipped_model_knows_the_flags():
    weights = load_weights("posts")
    assert weights.labels == FLAGS
    assert any(limit is not None for limit in weights.thresholds)


def test_titles_of_the_vocabulary_are_never_measured():
    samples = list(post_samples(VOCABULARY))
    assert 0 < sum(sample.held_out for sample in samples) < len(samples) / 10
    known = {gram for sample in samples if not sample.held_out for gram in sample.grams}
    assert any(set(sample.grams) - known for sample in samples if sample.held_out)
