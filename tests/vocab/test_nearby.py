"""Words of what comes near: that each can be found, and that every competency has some."""

from __future__ import annotations

import re

import pytest

from screener.vocab.codes import COMPETENCY_KEYS
from screener.vocab.nearby import likely_phrases, load_nearby, near_phrases


def test_every_competency_has_words_of_its_matter():
    assert set(load_nearby().competencies) == set(COMPETENCY_KEYS)


@pytest.mark.parametrize("key", COMPETENCY_KEYS)
def test_words_are_written_as_texts_are_searched(key: str):
    phrases = near_phrases(key)
    assert len(set(phrases)) == len(phrases)
    for phrase in phrases:
        assert re.fullmatch(r"[a-z]+( [a-z]+)*", phrase.text)
        assert set(phrase.text.split()) >= phrase.words


def test_a_short_last_word_stands_for_itself():
    (check_in, team) = (
        next(phrase for phrase in near_phrases(key) if phrase.text == text)
        for key, text in (("registration", "check in"), ("teamwork", "team lead"))
    )
    assert (check_in.whole, check_in.words) == (True, {"check", "in"})
    assert (team.whole, team.words, team.head) == (False, {"team"}, "lead")


def test_phrases_are_likely_where_a_text_has_their_words():
    assert likely_phrases(frozenset({"welding", "teams"})).keys() == {"teamwork"}
    assert likely_phrases(frozenset({"welding"})) == {}
