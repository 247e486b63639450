"""Rules about what writers have not done: that their patterns hold, and that faults have a place."""

from __future__ import annotations

import re
from importlib import resources
from itertools import chain

import pytest
import yaml

from screener.errors import VocabularyError
from screener.vocab.sentences import load_sentences, read_sentences

DATA = (resources.files("screener.vocab") / "sentences.yaml").read_bytes()
SAID = yaml.safe_load(DATA)


def test_every_pattern_compiles():
    said = load_sentences()
    parts = (said.writer_is, said.answers_i, said.denies_before, said.answers_no, said.asks_you, said.turns)
    parts += tuple(rule.finds for rule in said.rules)
    parts += tuple(patterns for wordings in (said.cards, said.studies) for _, patterns in wordings)
    for pattern in chain.from_iterable(parts):
        assert "@" not in pattern
        assert re.compile(pattern).match("") is None


def test_every_list_and_piece_is_used():
    text = DATA.decode()
    assert [name for part in ("lists", "pieces") for name in SAID[part] if f"@{name}" not in text] == []


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("finds: ['\\b@be (?:all )?@sent_out\\b']", "finds: ['\\b@be (?:all )?@sent_off\\b']", "sent_off"),
        ('words: ["@sent_out"]', 'words: ["@sent_off"]', "sent_off"),
        ("@they \\w+'", "@thay \\w+'", "thay"),
    ],
)
def test_names_of_no_list_are_faults_at_their_place(old: str, new: str, name: str):
    text = DATA.decode()
    assert old in text
    line = text[: text.index(old)].count("\n") + 1
    with pytest.raises(VocabularyError) as error:
        read_sentences(text.replace(old, new).encode())
    (fault,) = error.value.faults
    assert (fault.path, fault.line) == ("sentences.yaml", line)
    assert f'"{name}"' in fault.message


def test_what_one_person_does_is_told_with_an_s():
    assert {"gives", "verifies", "teaches", "says", "goes", "has"} <= load_sentences().actors.third
