"""What the tests of drafts share: postings drafted once, and rubric texts written and judged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from screener.draft import Draft, draft_yaml
from screener.rubric import check_rubric, lint_rubric

POSTINGS = Path(__file__).parent / "postings"


@pytest.fixture(scope="session")
def drafted(program) -> Callable[[str], Draft]:
    """Return a function from the name of a posting to its draft, made once."""
    known: dict[str, Draft] = {}

    def draft(name: str) -> Draft:
        if name not in known:
            known[name] = program.draft(POSTINGS / f"{name}.txt")
        return known[name]

    return draft


@pytest.fixture
def draft_of(program) -> Callable[[str], Draft]:
    """Return a function from the text of a posting to its draft."""
    return lambda text: program.draft(text.encode(), name="posting.txt")


@pytest.fixture
def judged(program, tmp_path) -> Callable[[Draft], list[str]]:
    """Return a function from a draft to everything that check and lint say of its file."""

    def judge(draft: Draft) -> list[str]:
        path = tmp_path / "drafted.yaml"
        path.write_text(draft_yaml(draft, title="A post"), encoding="utf-8")
        faults = check_rubric(path, vocabulary=program.vocabulary)
        return [str(one) for one in faults or lint_rubric(path, vocabulary=program.vocabulary)]

    return judge
