"""Spans of a text: what is left of one beside others."""

from __future__ import annotations

import pytest

from screener.values import Span


@pytest.mark.parametrize(
    ("others", "left"),
    [
        ([], [(2, 9)]),
        ([(0, 2), (9, 12)], [(2, 9)]),  # only beside it
        ([(4, 6)], [(2, 4), (6, 9)]),
        ([(6, 12), (0, 3)], [(3, 6)]),  # in any order
        ([(3, 7), (4, 5), (5, 8)], [(2, 3), (8, 9)]),  # over each other
        ([(0, 12)], []),
    ],
)
def test_what_others_leave_of_a_span(others: list[tuple[int, int]], left: list[tuple[int, int]]):
    assert Span(2, 9).without(Span(*other) for other in others) == [Span(*part) for part in left]
