"""Employers that stand in brackets behind the title, where no other one is named."""

from __future__ import annotations

from collections.abc import Sequence

from screener.nlp.heads.headers import has_placeholder
from screener.nlp.heads.inbrackets import Sureness, employer_in_brackets
from screener.nlp.heads.page import Head, Page


def take_from_brackets(page: Page, heads: Sequence[Head]) -> None:
    """Give headings without an employer the one in the bracket behind their title; a bracket that may hold
    anything is taken where another one holds a name."""
    if has_placeholder(page.text):
        return
    lacking = [head for head in heads if head.employer is None and head.title and "(" in head.title.text]
    told = [
        (head, found)
        for head in lacking
        if head.title and (found := employer_in_brackets(head.title, page.index))
    ]
    named = any(found.sure >= Sureness.NAME for _, found in told) or any(
        head.employer and page.text.startswith("(", head.employer.start - 1) for head in heads
    )
    least = Sureness.BESIDE_OTHERS if named else Sureness.NAME
    for head, found in told:
        if found.sure >= least:
            head.title, head.employer = found.title, found.employer
