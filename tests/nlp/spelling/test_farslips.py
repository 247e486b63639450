"""What long words are meant to be that are further from it than one usual slip."""

from __future__ import annotations

import pytest

from screener.nlp.spelling.farslips import far


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("rsgistration", "registration"),  # the second letter
        ("reglstration", "registration"),  # the fourth
        ("registratoon", "registration"),  # near the end
        ("dacumentation", "documentation"),
        ("aopointment", "appointment"),
        ("regstraion", "registration"),  # two slips
    ],
)
def test_a_wrong_letter_or_two_slips_wherever_they_stand(word: str, meant: str):
    assert far(word, frozenset(), small=True) == meant


@pytest.mark.parametrize("word", ["", "desk", "zzzzzzzzzz", "xegistration", "reregistrationed"])
def test_what_is_near_to_no_word_or_short_means_none(word: str):
    assert far(word, frozenset(), small=True) is None
