"""The people that a rubric is tried against: from the store of a batch, its results, or the resumes.

The store holds what was read, so that any rubric can be tried without the files; only terms that a
rubric brings along make the kept texts be gone through again. `results.jsonl` holds outcomes, not facts:
enough for other weights, minimums and limits, not for another question.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from screener.cli.keeping import open_store, tools_in_use
from screener.errors import UsageError
from screener.values.names import OWN_STORE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from screener.store import PastRun
    from screener.trial import Person, Standing
    from screener.values import Assessment, BatchItem, Criterion, Rubric

RESULTS = "results.jsonl"
_FUNCTION = re.compile(r"<function \w+ at 0x[0-9a-f]+>")


@dataclass(frozen=True, slots=True)
class Gathered:
    """Two rubrics and everybody judged by both; `unscored` are candidate, name and code of a problem."""

    before: Rubric
    after: Rubric
    people: list[Person]
    unscored: list[tuple[int, str, str]]
    as_of: date
    notes: tuple[str, ...] = ()


def gather(
    new: str, against: Path, *, instead_of: str | None, run: int | None, as_of: str | None, jobs: int | None
) -> Gathered:
    """Return who is judged by the old rubric and the new one.

    Raises UsageError (`which_rubric`, `needs_readings`, `other_rubric`, `not_results`, ...) and RubricError.
    """
    from screener.api import load_rubric  # noqa: PLC0415

    rubric = load_rubric(new)  # faults are told before anything is read
    store = against if against.suffix == ".sqlite" else against / OWN_STORE
    if store.is_file():
        return _from_store(rubric, new, against, instead_of, run)
    if run is not None:
        raise UsageError(
            "no_store", f"{against} holds no {OWN_STORE}, so no batch has a number", "leave out --run"
        )
    if against.is_file() and against.suffix == ".jsonl":
        return _from_results(rubric, new, against, instead_of)
    if (against / RESULTS).is_file():
        return _from_results(rubric, new, against / RESULTS, instead_of)
    return _from_resumes(rubric, new, against, instead_of, as_of, jobs)


# --------------------------------------------------------------------------- the old rubric


def _chosen(new: Rubric, names: Iterable[str], instead_of: str | None) -> str:
    """Return which of the rubrics of a batch the new one would replace: its namesake, or a parent."""
    known = list(dict.fromkeys(names))
    wanted = [Path(instead_of).stem] if instead_of else [new.name, *reversed(new.origin)]
    found = next((name for name in wanted if name in known), None)
    if found is None and not instead_of and len(known) == 1:
        found = known[0]
    if found is None:
        hint = f"say which: {' or '.join(f'--instead-of {name}' for name in known)}"
        raise UsageError("which_rubric", f"these results were not judged by {wanted[0]}", hint)
    return found


def _in_state(new: Rubric, path: str, state: str | None) -> Rubric:
    """Return the new rubric under the law of the state that people were judged in, unless it has its own."""
    from screener.api import load_rubric  # noqa: PLC0415

    return load_rubric(path, state=state) if state and new.state is None else new


def _as_it_was(name: str, fingerprint: str, instead_of: str | None, state: str | None) -> Rubric | None:
    """Return the old rubric from its file, if that still says what it said then."""
    from screener.api import load_rubric  # noqa: PLC0415
    from screener.errors import ScreenerError  # noqa: PLC0415

    for place in [instead_of, name] if instead_of else [name]:
        try:
            found = load_rubric(place, state=state)
        except ScreenerError:
            continue
        if found.fingerprint == fingerprint:
            return found
    return None


def _plain(rubric: Rubric) -> Rubric:
    """Return a rubric whose criteria can be compared with those of a stored copy."""
    from screener.store import from_plain, to_plain  # noqa: PLC0415

    copy = from_plain(type(rubric), json.loads(json.dumps(to_plain(rubric))))
    return replace(copy, criteria=tuple(map(_without_addresses, copy.criteria)))


def _without_addresses(criterion: Criterion) -> Criterion:
    text = _FUNCTION.sub("function", json.dumps(criterion.params))
    return replace(criterion, params=json.loads(text))


# --------------------------------------------------------------------------- the store


def _from_store(new: Rubric, path: str, folder: Path, instead_of: str | None, number: int | None) -> Gathered:
    from screener.store import past_items, past_run  # noqa: PLC0415

    with open_store(folder) as store:
        run = past_run(store.db, number)
        name = _chosen(new, (one.name for one in run.rubrics), instead_of)
        kept = next(one for one in run.rubrics if one.name == name)
        new = _in_state(new, path, kept.state)
        items = ((past.number, past.item) for past in past_items(store.db, run))
        people, unscored = _judged(items, kept.fingerprint, new, run.as_of)
    before = _as_it_was(name, kept.fingerprint, instead_of, kept.state)
    pair = (before, new) if before else (_plain(kept), _plain(new))
    return Gathered(*pair, people, unscored, run.as_of, tuple(_notes(run)))


def _notes(run: PastRun) -> Iterator[str]:
    tools = tools_in_use()
    others = {key: value for key, value in run.others if key != "terms"}
    if run.versions != tools.versions or others != tools.others:
        yield (
            "These people were judged by another version of the program: a part of what moves may be due "
            "to that. Run the batch again to be certain."
        )
    if run.ended is None:
        yield f"The batch was not finished: {run.done} of {run.given} files."


def _judged(
    items: Iterable[tuple[int, BatchItem]], old: str, new: Rubric, day: date
) -> tuple[list[Person], list[tuple[int, str, str]]]:
    from screener.api import Screener, judge  # noqa: PLC0415
    from screener.rubric import terms_of  # noqa: PLC0415
    from screener.trial import Person, standing  # noqa: PLC0415

    reader = Screener(isolated=False) if terms_of([new]) else None
    people: list[Person] = []
    unscored: list[tuple[int, str, str]] = []
    for number, item in items:
        before = _assessment(item, old)
        if before is None or item.screening is None:
            unscored.append((number, item.name, item.problem.code if item.problem else "not_judged"))
            continue
        reading = item.screening.reading
        if reader:
            reading = reader.reread(reading, [new], as_of=day)
        after = judge(reading.resume, new, day)
        people.append(Person(number, item.name, item.ref, standing(before), standing(after)))
    return people, unscored


def _assessment(item: BatchItem, fingerprint: str) -> Assessment | None:
    made = item.screening.assessments if item.screening else ()
    return next((one for one in made if one.rubric.fingerprint == fingerprint), None)


# --------------------------------------------------------------------------- resumes


def _from_resumes(
    new: Rubric, path: str, folder: Path, instead_of: str | None, as_of: str | None, jobs: int | None
) -> Gathered:
    from screener.api import load_rubric  # noqa: PLC0415
    from screener.batch import screen_many  # noqa: PLC0415
    from screener.intake import read_as_of  # noqa: PLC0415
    from screener.listing import list_files  # noqa: PLC0415
    from screener.trial import Person, standing  # noqa: PLC0415

    old = load_rubric(instead_of or _parent(new, path))
    day = read_as_of(as_of)
    listing = list_files([str(folder)])
    if not listing.entries:
        raise UsageError(
            "no_files", f"there is no resume to read in {folder}", "give a folder of resumes or results"
        )
    people: list[Person] = []
    unscored: list[tuple[int, str, str]] = []
    pair = (old,) if old.fingerprint == new.fingerprint else (old, new)
    for number, item in enumerate(screen_many(listing.entries, pair, as_of=day, jobs=jobs), 1):
        before, after = _assessment(item, old.fingerprint), _assessment(item, new.fingerprint)
        if before is None or after is None:
            unscored.append((number, item.name, item.problem.code if item.problem else "not_judged"))
        else:
            people.append(Person(number, item.name, item.ref, standing(before), standing(after)))
    return Gathered(old, new, people, unscored, day)


def _parent(new: Rubric, path: str) -> str:
    if len(new.origin) < 2:
        hint = "say which: --instead-of NAME"
        raise UsageError("which_rubric", f"{new.name} extends no rubric that it could be compared with", hint)
    beside = Path(path).parent / f"{new.origin[-2]}.yaml"
    return str(beside) if beside.is_file() else new.origin[-2]


# --------------------------------------------------------------------------- results.jsonl


def _from_results(new: Rubric, name_or_path: str, path: Path, instead_of: str | None) -> Gathered:
    from screener.trial import Person, same_question  # noqa: PLC0415

    results = _lines(path)
    judged = [one for result in results for one in result["assessments"]]
    if not judged:
        raise UsageError("not_results", f"{path} holds no score", "give the results of a batch with scores")
    name = _chosen(new, (one["rubric"] for one in judged), instead_of)
    first = next(one for one in judged if one["rubric"] == name)
    old = _as_it_was(name, first["sha256"], instead_of, first["state"])
    if old is None:
        message = f'{path.name} was made with "{name}" {first["version"]}, whose file is another now'
        raise UsageError(
            "other_rubric", message, "give that file with --instead-of, or the folder with its store"
        )
    new = _in_state(new, name_or_path, old.state)
    known = {criterion.id: criterion for criterion in old.criteria}
    asked = [c.id for c in new.criteria if c.id not in known or not same_question(known[c.id], c)]
    if asked:
        message = f"{path.name} holds outcomes, not facts: it cannot tell who meets {', '.join(asked)}"
        hint = (
            "only weights, minimums and limits can be tried: "
            f"give the folder with {OWN_STORE}, or the resumes"
        )
        raise UsageError("needs_readings", message, hint)
    people: list[Person] = []
    unscored: list[tuple[int, str, str]] = []
    for number, result in enumerate(results, 1):
        made = next((one for one in result["assessments"] if one["rubric"] == name), None)
        if made is None:
            unscored.append((number, result["file"] or "", (result["error"] or {}).get("code", "not_judged")))
            continue
        before = _told(made)
        people.append(Person(number, result["file"] or "", result["ref"], before, _again(before, new)))
    return Gathered(old, new, people, unscored, date.fromisoformat(results[0]["as_of"]))


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


def _again(before: Standing, new: Rubric) -> Standing:
    """Return the standing under other weights: outcomes as they were found."""
    from screener.trial import reweighed  # noqa: PLC0415

    return reweighed(before, new)
