"""People from results.jsonl: it holds outcomes, not facts, which is enough for other weights, minimums and
limits, and not for another question."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from screener.cli.rubric.replaced import Gathered, Tried
from screener.errors import UsageError
from screener.values.names import OWN_STORE

if TYPE_CHECKING:
    from screener.report.evidenceform import Json
    from screener.trial import Person, Standing
    from screener.values import Rubric


def gather_from_results(tried: Tried, path: Path) -> Gathered:
    """Return the people of a file of results.

    Raises UsageError: `not_results`, `other_rubric` where the old rubric's file is another now, and
    `needs_readings` where the new one asks what outcomes cannot tell.
    """
    results = _lines(path)
    judged = [one for result in results for one in result["assessments"]]
    if not judged:
        raise UsageError("not_results", f"{path} holds no score", "give the results of a batch with scores")
    name = tried.replaces(one["rubric"] for one in judged)
    first = next(one for one in judged if one["rubric"] == name)
    old = tried.as_it_was(name, first["sha256"], first["state"])
    if old is None:
        message = f'{path.name} was made with "{name}" {first["version"]}, whose file is another now'
        hint = "give that file with --instead-of, or the folder with its store"
        raise UsageError("other_rubric", message, hint)
    new = tried.in_state(old.state)
    _refuse_other_questions(old, new, path)
    people, unscored = _reweighed(results, name, new)
    return Gathered(old, new, people, unscored, date.fromisoformat(results[0]["as_of"]))


def _refuse_other_questions(old: Rubric, new: Rubric, path: Path) -> None:
    """Raise UsageError `needs_readings` where the new rubric asks what the old one did not."""
    from screener.trial import same_question  # noqa: PLC0415

    known = {criterion.id: criterion for criterion in old.criteria}
    asked = [c.id for c in new.criteria if c.id not in known or not same_question(known[c.id], c)]
    if asked:
        message = f"{path.name} holds outcomes, not facts: it cannot tell who meets {', '.join(asked)}"
        hint = (
            "only weights, minimums and limits can be tried: "
            f"give the folder with {OWN_STORE}, or the resumes"
        )
        raise UsageError("needs_readings", message, hint)


def _reweighed(
    results: Sequence[Json], name: str, new: Rubric
) -> tuple[list[Person], list[tuple[int, str, str]]]:
    """Return who was judged by the old rubric of this name, with outcomes as they were found, and who was
    not."""
    from screener.trial import Person, reweighed  # noqa: PLC0415

    people: list[Person] = []
    unscored: list[tuple[int, str, str]] = []
    for number, result in enumerate(results, 1):
        made = next((one for one in result["assessments"] if one["rubric"] == name), None)
        file = result["file"] or ""
        if made is None:
            unscored.append((number, file, (result["error"] or {}).get("code", "not_judged")))
            continue
        before = _told(made)
        people.append(Person(number, file, result["ref"], before, reweighed(before, new)))
    return people, unscored


def _lines(path: Path) -> list[dict[str, Any]]:
    """Return the results of a file. Raises UsageError `not_results`."""
    try:
        results = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        if results and all(map(_is_result, results)):
            return results
    except (OSError, ValueError, KeyError, TypeError):
        pass
    raise UsageError("not_results", f"{path} is no results.jsonl of a batch", "give the folder of a batch")


def _is_result(result: dict[str, Any]) -> bool:
    """Return whether a line holds all that is read of it here. Raises KeyError, TypeError, ValueError."""
    date.fromisoformat(result["as_of"])
    texts: list[object] = [
        result["file"] or "",
        result["ref"] or "",
        (result["error"] or {"code": ""})["code"],
    ]
    numbers: list[object] = []
    for made in result["assessments"]:
        texts += [made["rubric"], made["sha256"], made["version"], made["state"] or ""]
        numbers.append(made["score"])
        for one in made["results"]:
            texts += [one["criterion"], one["label"], one["outcome"]]
            numbers += [one["weight"], one["credit"], one["required"]]
    return all(isinstance(one, str) for one in texts) and all(isinstance(one, int | float) for one in numbers)


def _told(made: dict[str, Any]) -> Standing:
    from screener.trial import Judged, Standing  # noqa: PLC0415

    lines = tuple(
        Judged(r["criterion"], r["label"], r["weight"], r["credit"], r["outcome"], r["required"])
        for r in made["results"]
    )
    return Standing(made["score"], lines)
