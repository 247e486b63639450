"""Last words of titles: that the families and kinds of headnouns.yaml are known."""

from __future__ import annotations

from screener.vocab import load_vocabulary
from screener.vocab.headnouns import load_head_nouns


def test_head_nouns_lead_to_families_and_kinds_that_there_are():
    said = load_head_nouns()
    families = load_vocabulary().families
    for noun in said.nouns:
        assert {*noun.families.values()} <= set(families)
        assert {*noun.families, *filter(None, [noun.unless])} <= set(said.kinds)
