"""Rubrics as people write them, for tests that load, check and compare files."""

from __future__ import annotations

from pathlib import Path

from made_rubric import vocabulary

from screener.rubric import check_rubric, lint_rubric, load_rubric
from screener.rubric.find import bundled
from screener.vocab import load_vocabulary

BASE = """\
title: Base
source: Guide
cap: 55
criteria:
  vitals:
    kind: competency
    label: Vital signs
    competency: vitals
    weight: 4
    required: true
    source: Guide, duties
    ask: Which vital signs have you taken?
  work:
    kind: experience
    label: Office work
    what: administrative
    months: 12
    weight: 6
    source: Guide, experience
    ask: What office work have you done?
"""


COMPUTER = """\
    kind: competency
    label: Computer use
    competency: computer
    weight: 2
    source: Guide, skills
    ask: Which programs do you use?
"""


def load(path):
    return load_rubric(path, vocabulary=vocabulary())


def faults(path):
    return [
        (Path(f.path).stem, f.line, f.column, f.message, f.hint)
        for f in check_rubric(path, vocabulary=vocabulary())
    ]


VOCABULARY = load_vocabulary()
EVERY = sorted(bundled())

HEAD = "title: Our post\nsource: our posting\ncap: 30\ncriteria:\n"


GOOD = """\
  vitals:
    kind: competency
    competency: vitals
    label: Vital signs
    weight: 6
    required: true
    source: our posting, duties
    ask: Which vital signs have you taken?
  billing:
    kind: competency
    competency: billing_payment
    label: Bills
    weight: 4
    source: our posting, duties
    ask: Have you prepared bills?
"""


MORE = """\
  more:
    kind: {kind}
    label: More
    weight: 2
    source: our posting, duties
    ask: What else have you done?
"""


def more(kind: str, *lines: str, **swaps: str) -> str:
    text = MORE.format(kind=kind) + "".join(f"    {line}\n" for line in lines)
    for old, new in swaps.items():
        assert f"    {old}: " in text
        text = "".join(
            f"    {old}: {new}\n" if line.startswith(f"    {old}: ") else line
            for line in text.splitlines(keepends=True)
        )
    return text


def lint(path: Path) -> list[tuple[str, int, str]]:
    return [(a.code, a.fault.line, a.fault.message) for a in lint_rubric(path, vocabulary=VOCABULARY)]
