"""Samples for the model of the duties: one line, and which competencies it shows."""

from __future__ import annotations

from screener.learn.examples import Example, load_examples
from screener.learn.model import Sample
from screener.nlp.grams import text_grams
from screener.vocab import COMPETENCY_KEYS


def duty_samples() -> tuple[Sample, ...]:
    """Return a sample for each example line."""
    return tuple(map(sample_of, load_examples()))


def sample_of(example: Example) -> Sample:
    """Return what the model sees of an example."""
    says = {key: None if key in example.open else key in example.shows for key in COMPETENCY_KEYS}
    return Sample(text_grams(example.text), says, example.held_out)
