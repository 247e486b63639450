"""Words of what comes near: that each can be found, and that every competency has some."""

from __future__ import annotations

import re

import pytest

from screener.vocab.codes import COMPETENCY_KEYS
from screener.vocab.nearby import load_nearby, near_phrases


def test_every_competency_has_words_of_its_matter():
    assert set(load_nearby().competencies) == set(COMPETENCY_KEYS)


@pytest.mark.parametrize("key", COMPETENCY_KEYS)
def test_words_are_written_as_texts_are_searched(key: str):
    words = load_nearby().competencies[key]
    assert len(set(words)) == len(words)
    assert [word for word in words if not re.fullmatch(r"=?[a-z]+( [a-z]+)*", word)] == []


@pytest.mark.parametrize(
    ("key", "words", "likely"),
    [
        ("teamwork", "teams cooperating", {"teams", "cooperat"}),
        ("assist_procedures", "biopsies", {"biops"}),
        ("specimen_phlebotomy", "blood drives", {"blood driv"}),
        ("specimen_phlebotomy", "drive", set()),
        ("registration", "check in", {"check in"}),
        ("registration", "check inventory", set()),
        ("confidentiality", "confident", set()),
    ],
)
def test_phrases_are_likely_where_a_text_has_their_words(key: str, words: str, likely: set[str]):
    assert {phrase.root for phrase in near_phrases(frozenset(words.split())).get(key, ())} == likely
