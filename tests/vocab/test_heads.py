"""Last words of titles: that the families and kinds of heads.yaml are known."""

from __future__ import annotations

from screener.vocab import load_vocabulary
from screener.vocab.heads import load_heads


def test_heads_lead_to_families_and_kinds_that_there_are():
    said = load_heads()
    families = load_vocabulary().families
    for head in said.heads:
        assert {*head.families.values()} <= set(families)
        assert {*head.families, *filter(None, [head.unless])} <= set(said.kinds)
