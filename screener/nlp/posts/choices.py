"""Which of the lines around their dates the titles of posts stand on.

Resumes keep to one order throughout, so the order that most posts favour decides where one is in doubt;
and no line is the title of two posts, one above and one below it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from screener.nlp.heads.piece import Piece

#: A line that may hold the title: how likely it is, the piece, the number of the line.
Choice = tuple[float, Piece, int]
#: What the order of the other posts adds at most.
_ORDER = 2.5
#: From so much on, another line is a title as well.
_FAIR = 0.5


def settle(options: Sequence[Mapping[str, Choice]]) -> list[Choice | None]:
    """Return the choice for each post, None where it has none; options are by their position to the date."""
    votes: dict[str, float] = defaultdict(float)
    for choice in options:
        for position, (score, _, _) in choice.items():
            votes[position] += max(0.0, score)
    total = sum(votes.values()) or 1.0
    left = [dict(choice) for choice in options]

    def weight(number: int, position: str) -> float:
        return left[number][position][0] + _ORDER * votes[position] / total

    def best(number: int) -> str | None:
        return max(left[number], key=lambda position: weight(number, position), default=None)

    chosen = [best(number) for number in range(len(left))]
    for number in range(len(left) - 1):
        one, other = chosen[number], chosen[number + 1]
        if one is None or other is None or left[number][one][2] != left[number + 1][other][2]:
            continue
        first = votes[one] < votes[other]
        loser, position = (number, one) if first else (number + 1, other)
        if any(score >= _FAIR for name, (score, _, _) in left[loser].items() if name != position):
            del left[loser][position]
            chosen[loser] = best(loser)
    return [None if name is None else left[number][name] for number, name in enumerate(chosen)]
