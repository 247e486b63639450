"""Page numbers and repeated names in plain text."""

from __future__ import annotations

import pytest
from made import source

from screener.parse import parse


def lines(text: str) -> list[str]:
    """Return the lines of a text as read."""
    document = parse(source(text.encode()))
    return [document.quote(line.span) for line in document.lines]


@pytest.mark.parametrize(
    "drawn",
    [
        "Page 2",
        "Jane Roe - Page 2 of 2",
        "Jane Roe, p. 2",
        "Page 1 of 2\n\nJane Roe",
        "\n- 1 -\n",
        "\n1\n",
        "1 of 2",
        "(continued)",
        "continued on next page...",
        "\fJane Roe",
        "\nJane Roe\n",
    ],
)
def test_what_counts_pages_was_an_employer_or_an_item(drawn: str) -> None:
    text = f"Jane Roe\n\nClerk\n2015 - 2018\n{drawn}\nElm Stores\n- Filed orders"
    assert lines(text) == ["Jane Roe", "Clerk", "2015 - 2018", "Elm Stores", "Filed orders"]


@pytest.mark.parametrize(
    "line",
    [
        "2015",
        "Jane Roe Stores",
        "35",
        "Room 12",
        "Web page 2020",
        "Sincerely,\n\nJane Roe\n",
        "12\n7",
        "Continued care",
    ],
)
def test_other_numbers_and_names_are_kept(line: str) -> None:
    text = f"Jane Roe\n\nClerk\n{line}\nElm Stores"
    assert lines(text) == ["Jane Roe", "Clerk", *filter(None, line.split("\n")), "Elm Stores"]
