"""Samples for the model of the duties: one line, and which competencies it shows."""

from __future__ import annotations

from collections.abc import Iterator

from screener.learn.examples import Example, load_examples
from screener.learn.model import Sample
from screener.learn.posts import WrittenLine, load_posts
from screener.nlp.linear.grams import text_grams
from screener.vocab import COMPETENCY_KEYS


def duty_samples() -> Iterator[Sample]:
    """Yield a sample for each example line, and for each line of the written posts."""
    yield from map(sample_of, load_examples())
    for post in load_posts():
        yield from (_sample_of_line(line, held_out=post.held_out) for line in post.lines)


def sample_of(example: Example) -> Sample:
    """Return what the model sees of an example."""
    says = {key: None if key in example.open else key in example.shows for key in COMPETENCY_KEYS}
    return Sample(text_grams(example.text), says, example.held_out)


def _sample_of_line(line: WrittenLine, *, held_out: bool) -> Sample:
    """Return what the model sees of a line of a post. What it only states is left open: the words are
    those of somebody who does it."""
    says = {key: None if key in line.states else key in line.shows for key in COMPETENCY_KEYS}
    return Sample(text_grams(line.text), says, held_out)
