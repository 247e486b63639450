"""The months of a year by name, and patterns of them; what else dates are made of is in `nlp.dates`."""

from __future__ import annotations

NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
#: By their first three letters.
NUMBERS = {name[:3]: number for number, name in enumerate(NAMES, 1)}
_WRITTEN = (*NAMES, "sept", *NUMBERS)
#: A month in full or short, for patterns that ignore case: "March", "Sept."
MONTH = rf"(?:{'|'.join(dict.fromkeys(_WRITTEN))})\b\.?"
#: The same for patterns that do not: "may" in small letters is no month there.
CAPITAL_MONTH = rf"(?:{'|'.join(dict.fromkeys(map(str.title, _WRITTEN)))})\b\.?"
