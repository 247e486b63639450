"""Last words of titles: that the families and kinds of heads.yaml are known."""

from __future__ import annotations

from screener.nlp.heads import load_heads
from screener.vocab import load_vocabulary


def test_heads_lead_to_families_and_kinds_that_there_are():
    said = load_heads()
    families = load_vocabulary().families
    for head in said.heads:
        assert {*head.families.values()} <= set(families)
        assert {*head.families, *filter(None, [head.unless])} <= set(said.kinds)
