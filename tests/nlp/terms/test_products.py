"""Names of programs by how they are written."""

from __future__ import annotations

import pytest

from screener.nlp.terms.products import is_product


@pytest.mark.parametrize("word", ["OrderPath", "iChartit", "RXTILL", "TABS3", "Brellova", "eClinicalWorks"])
def test_a_name_with_odd_letters_is_a_product(word: str) -> None:
    assert is_product(word)


@pytest.mark.parametrize(
    "word",
    ["Chicago", "Spanish", "McDonald", "PCs", "RNs", "ICU", "ER", "ICD10", "spreadsheet", "2019", "May"],
)
def test_a_common_word_a_town_or_a_unit_is_none(word: str) -> None:
    assert not is_product(word)
