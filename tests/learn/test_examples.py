"""The examples: enough of them, of every competency, and never of one pattern on both sides."""

from collections import Counter

import pytest

from screener.learn.duties import sample_of
from screener.learn.examples import chance_of, choices, is_held_out, load_examples
from screener.learn.wordings import GENERAL, wording_samples
from screener.vocab import COMPETENCY_KEYS, load_vocabulary

EXAMPLES = load_examples()


def test_thousands_of_lines_of_hundreds_of_patterns():
    assert len(EXAMPLES) > 5000
    assert len({example.pattern for example in EXAMPLES}) > 500


def test_a_third_of_the_patterns_is_held_out():
    patterns = {example.pattern for example in EXAMPLES}
    assert 0.25 < sum(map(is_held_out, patterns)) / len(patterns) < 0.42


def test_no_line_stands_on_both_sides():
    sides = {side: {e.text for e in EXAMPLES if e.held_out == side} for side in (True, False)}
    assert sides[True] & sides[False] == set()


@pytest.mark.parametrize("key", COMPETENCY_KEYS)
def test_every_competency_is_taught(key: str):
    patterns = {example.pattern for example in EXAMPLES if key in example.shows and not example.held_out}
    assert len(patterns) >= 3


@pytest.mark.parametrize("key", [key for key in COMPETENCY_KEYS if key not in GENERAL])
def test_every_particular_competency_is_measured(key: str):
    assert any(example.held_out and key in example.shows for example in EXAMPLES)


def test_lines_that_show_nothing_are_as_many_as_those_that_do():
    none = sum(not example.shows for example in EXAMPLES)
    assert 0.3 < none / len(EXAMPLES) < 0.7


def test_claims_are_told_from_deeds():
    levels = Counter(example.level for example in EXAMPLES)
    assert levels[1] > 20
    assert levels[2] > 1000


@pytest.mark.parametrize("pattern", ["{Took|Checked} {vitals|BP} of @who", "plain words", "{a|b|} end"])
def test_a_pattern_is_spread_out_the_same_everywhere(pattern: str):
    slots = {"who": ("patients", "residents")}
    one, two = (choices(pattern, slots, chance_of(pattern)) for _ in range(2))
    assert one == two
    assert not set("{|}@") & set(one)


def test_what_is_open_is_neither_for_nor_against():
    example = next(e for e in EXAMPLES if "vitals" in e.shows and "communication" in e.open)
    says = sample_of(example).says
    assert says["vitals"] is True
    assert says["communication"] is None
    assert says["coding"] is False


def test_wordings_of_the_vocabulary_are_never_measured():
    samples = list(wording_samples(load_vocabulary()))
    assert samples
    assert not any(sample.held_out for sample in samples)
    assert any(False in sample.says.values() and len(sample.says) == 1 for sample in samples)
