"""The wordings that all reports share, so that a terminal and a page say the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from screener.wording import count, listing, some

PROMISE = "A person decides. This page shows what was found in the resume and where."
NEVER_SCORED = (
    "Never scored, and not shown to the scoring: name, contact, address, school, year of graduation, "
    "photo, age and the file's name."
)
PERHAPS_ONE = (
    "Families and agencies share an address, too. Nobody was merged or left out, and no score knows of it."
)
#: Outcome: the shape beside it (never colour alone) and its word.
OUTCOMES = {
    "met": ("✓", "found"),
    "partly": ("~", "partly"),
    "unclear": ("?", "unclear"),
    "missed": ("–", "not found"),
}
#: Media type: what people call it.
KINDS_OF_FILES = {
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.oasis.opendocument.text": "ODT",
    "application/rtf": "RTF",
    "text/html": "HTML",
    "text/plain": "plain text",
    "image/png": "picture",
    "image/jpeg": "picture",
    "image/tiff": "picture",
}
#: So many are named one by one.
_FEW = 6
#: Why a point can be settled by asking, in a few words.
_BASES = {
    "unclear": "unclear",
    "claimed": "claimed, not shown",
    "likely": "likely, not shown",
    "lapsed": "expired: renewed?",
    "not_stated": "not stated",
}
_OF_POSTS = frozenset({"experience", "recent_work"})
_ANSWERS = 3
_WORTH_ASKING = 1.0  # points of 100; less is in the full results


def number(value: float) -> str:
    """Return a number as people write it: no decimals where there are none."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def points(result: dict[str, Any]) -> str:
    """Return "3/5": the points of a criterion and what it could earn."""
    return f"{number(result['points'])}/{number(result['weight'])}"


def place(row: dict[str, Any]) -> str:
    """Return "p1 l17", the page and the line of a piece of evidence."""
    return f"p{row['page']} l{row['line']}"


def size(document: dict[str, Any]) -> str:
    """Return how many pages a PDF has, and of what kind any other file is."""
    kind = KINDS_OF_FILES.get(document["media_type"], "text")
    return count(document["pages"], "page") if kind == "PDF" else kind


def nothing_near(result: dict[str, Any]) -> str:
    """Return the sentence that nothing came near to what was not found, else nothing."""
    near = result["nearest"] or result["against"] or result["evidence"]
    return "" if near or result["outcome"] != "missed" else "Nothing came near."


def looks_like(flags: Sequence[dict[str, Any]]) -> str:
    """Return what a text looks like that is no resume, so that its score says little; else nothing."""
    return next((flag["says"] for flag in flags if flag["code"] == "letter"), "")


def together(names: Sequence[object]) -> str:
    """Return "1, 2 and 5"; of more than a few the first, and how many more there are."""
    told = [str(name) for name in names]
    return some(told, _FEW) if len(told) > _FEW else listing(told, "and")


def up_to(assessment: dict[str, Any]) -> str:
    """Return what the score becomes once what is unclear is confirmed, or nothing."""
    unclear = sum(result["outcome"] == "unclear" for result in assessment["results"])
    if not unclear or assessment["ceiling"] <= assessment["score"]:
        return ""
    return f"up to {assessment['ceiling']:.1f} once {count(unclear, 'unclear point')} can be confirmed"


def tells(result: dict[str, Any]) -> bool:
    """Return whether a finding says more than its label and its places do: why it is not met, how many
    months of work were found, or which of several ways in it was."""
    return bool(result["outcome"] != "met" or result["kind"] in (*_OF_POSTS, "one_of"))


def by_weight(assessment: dict[str, Any], outcome: str) -> list[dict[str, Any]]:
    """Return the results of an outcome, in the order of the gaps, then required and heavy ones first."""
    order = {gap["criterion"]: at for at, gap in enumerate(assessment["gaps"])}
    chosen = [result for result in assessment["results"] if result["outcome"] == outcome]
    last = len(order)
    return sorted(chosen, key=lambda r: (order.get(r["criterion"], last), not r["required"], -r["weight"]))


def said(result: dict[str, Any], assessment: dict[str, Any]) -> tuple[str, str]:
    """Return what is missing in plain words, and the question to ask, from the gap of a result."""
    for gap in assessment["gaps"]:
        if gap["criterion"] == result["criterion"]:
            return gap["says"], gap["ask"]
    return result["says"], ""


def total_line(given: int, waiting: int, skipped: int) -> str:
    """Return the counts of a batch, which add up to the number of files met."""
    return (
        f"{count(given + skipped, 'file')}: {given - waiting} scored, "
        f"{count(waiting, 'needs', 'need')} a person, {skipped} left out"
    )


def held(assessment: dict[str, Any]) -> bool:
    """Return whether a required criterion that was not found holds the score down."""
    return bool(assessment["cap"]) and assessment["score"] >= assessment["cap"]["limit"]


def would_change(assessment: dict[str, Any]) -> list[str]:
    """Return what answers of the candidate would change, in a few lines: what the minimums need, then
    the answers that gain most, those first of which the resume gives a hint.

    Whole posts that the resume does not list are left to the full results: hardly anybody leaves one out.
    """
    lines = []
    for one in _asked(assessment):
        if "aim" in one:
            cap = one["aim"] == "cap"
            lifts = f"to lift the limit of {number(assessment['cap']['limit'])}, " if cap else ""
            why = "required, not found" if cap else "required, unclear"
        else:
            lifts, why = "", _BASES[one["basis"]]
        more = f"; meets {count(len(one['also']), 'more line')}" if one["also"] else ""
        lines.append(f"{lifts}confirm {_labels(one, assessment)} ({why}{more}): {_change(one, assessment)}")
    return lines


def worth_telling(assessment: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the same points as label and question, for the one who can answer: without figures."""
    results = {result["criterion"]: result for result in assessment["results"]}
    asks = {gap["criterion"]: gap["ask"] for gap in assessment["gaps"]}
    found: dict[str, list[str]] = {}
    for criterion in (criterion for one in _asked(assessment) for criterion in one["criteria"]):
        found.setdefault(asks.get(criterion, ""), []).append(results[criterion]["label"])
    return [("; ".join(labels), ask) for ask, labels in found.items() if ask]


def _asked(assessment: dict[str, Any]) -> list[dict[str, Any]]:
    found = assessment.get("what_if") or {"answers": [], "sets": []}
    told = {criterion for one in found["sets"] for criterion in one["criteria"]}
    posts = {result["criterion"] for result in assessment["results"] if result["kind"] in _OF_POSTS}
    heavy = [one for one in found["answers"] if one["gain"] >= _WORTH_ASKING]
    hinted = [one for one in heavy if one["basis"] != "not_stated"]
    silent = [one for one in heavy if one["basis"] == "not_stated" and posts.isdisjoint(one["criteria"])]
    chosen: list[dict[str, Any]] = []
    for one in [*hinted, *silent]:
        if len(chosen) < _ANSWERS and not told.issuperset(one["criteria"]):
            chosen.append(one)
            told.update((*one["criteria"], *one["also"]))
    return [*found["sets"], *chosen]


def _labels(one: dict[str, Any], assessment: dict[str, Any]) -> str:
    labels = {result["criterion"]: result["label"] for result in assessment["results"]}
    return " and ".join(f"“{labels[criterion]}”" for criterion in one["criteria"])


def _change(one: dict[str, Any], assessment: dict[str, Any]) -> str:
    no = "" if one["otherwise"] is None else f"; if not, {one['otherwise']:.1f}"
    return f"{assessment['score']:.1f} → {one['score']:.1f}{no}"
