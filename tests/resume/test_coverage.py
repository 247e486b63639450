"""Which lines were understood, as the reader of a report is told."""

from __future__ import annotations

import pytest

HEAD = "Jane Roe\nReno, NV\njane@example.com\n775-555-0142\n"
POST = "EXPERIENCE\nCashier, Elm Market, June 2019 - Present\n"


def unread(understood, text: str) -> list[str]:
    _, resume = understood(HEAD + text)
    lines = [line for line in (HEAD + text).split("\n") if line.strip()]
    return [lines[number - 1].removeprefix("- ") for number in resume.unread]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (POST + "- Served customers", []),
        (POST + "- Swallowed flaming torches", ["Swallowed flaming torches"]),
        (POST + "- Served customers\n  near the old harbour", []),
        # what a layout brings along is not in want of understanding
        (POST + "Company Name – City , State\n- Served customers", []),
        (POST + "Responsibilities:\n- Served customers", []),
        (POST + "- Served customers\nSpringfield, Ohio", []),
        ("EDUCATION\nGED, 2012\nSKILLS\nzymurgy", ["zymurgy"]),
    ],
)
def test_lines_that_were_not_understood(understood, text: str, lines: list[str]):
    assert unread(understood, text) == lines


def test_the_share_is_of_lines_with_words(understood):
    _, all_read = understood(HEAD + POST + "- Served customers")
    _, half_read = understood(HEAD + POST + "- Swallowed torches\n- Spun plates")
    assert all_read.coverage == 1.0
    assert 0.5 < half_read.coverage < 1.0
