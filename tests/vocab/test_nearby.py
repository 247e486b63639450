"""Words of what comes near: that each can be found, and that every competency has some."""

from __future__ import annotations

import re

import pytest

from screener.vocab import load_vocabulary
from screener.vocab.codes import COMPETENCY_KEYS
from screener.vocab.nearby import load_nearby, near_competencies, near_phrases, near_products


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
    assert {phrase.root for phrase in near_phrases(frozenset(words.split()), {key}).get(key, ())} == likely


@pytest.mark.parametrize(
    ("product", "near", "far"),
    [
        ("epic", {"cerner", "tebra", "records_ehr"}, {"epic", "microsoft_office", "enterprise"}),
        ("google", {"microsoft_office", "computer"}, {"google", "cerner"}),
        ("enterprise", set(), {"bookkeeping", "tills"}),  # trades have nothing in common
    ],
)
def test_products_of_one_kind_are_near_each_other(product: str, near: set[str], far: set[str]):
    systems = load_vocabulary().systems
    found = set(near_products(systems[product], systems.values()))
    assert (near <= found, far & found) == (True, set())


def test_products_are_of_kinds_that_there_are_and_show_an_ability_that_there_is():
    kinds = {system.kind for system in load_vocabulary().systems.values()}
    assert all(each.kinds <= kinds for each in load_nearby().products)
    assert {each.ability for each in load_nearby().products} <= set(COMPETENCY_KEYS)


@pytest.mark.parametrize(
    ("label", "wordings", "near"),
    [
        ("RiverChart, our record system", ["RiverChart", "River Chart"], ("records_ehr",)),
        ("Claims desk", ["insurance claims", "appealed claims", "remittance"], ("insurance",)),
        ("Heart clinic", ["coumadin", "cardiac care", "anticoagulation"], ()),  # one of three is too few
    ],
)
def test_a_skill_is_near_the_abilities_whose_matter_its_words_carry(label, wordings, near):
    assert near_competencies(label, wordings) == near
