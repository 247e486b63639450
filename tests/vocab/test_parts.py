"""Sections that rules name together are sections that headings.yaml has."""

from __future__ import annotations

import pytest

from screener.vocab import load_vocabulary
from screener.vocab.parts import CLUBS, OWN_TIME, POSTS, STUDY


@pytest.mark.parametrize("part", [CLUBS, OWN_TIME, POSTS, STUDY], ids=["clubs", "own time", "posts", "study"])
def test_every_section_of_a_part_has_headings(part: frozenset[str]) -> None:
    assert part <= load_vocabulary().headings.keys()
