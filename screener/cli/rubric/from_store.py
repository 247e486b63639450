"""People from the store of a batch: it holds what was read, so that a rubric is tried without the files.

Only terms that a rubric brings along make the kept texts be gone through again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from screener.cli.keeping import open_store, tools_in_use
from screener.cli.rubric.replaced import Gathered, Tried, comparable, why_unscored

if TYPE_CHECKING:
    from screener.store import PastRun
    from screener.trial import Person
    from screener.values import Assessment, BatchItem, Rubric


def gather_from_store(tried: Tried, folder: Path, number: int | None) -> Gathered:
    """Return who was judged in a batch of the folder, the last finished where no number is given."""
    from screener.store import past_items, past_run  # noqa: PLC0415

    with open_store(folder) as store:
        run = past_run(store.db, number)
        name = tried.replaces(one.name for one in run.rubrics)
        kept = next(one for one in run.rubrics if one.name == name)
        new = tried.in_state(kept.state)
        items = ((past.number, past.item) for past in past_items(store.db, run))
        people, unscored = _judged(items, kept.fingerprint, new, run.as_of)
    before = tried.as_it_was(name, kept.fingerprint, kept.state)
    pair = (before, new) if before else (comparable(kept), comparable(new))
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
        before = assessment_by(item, old)
        if before is None or item.screening is None:
            unscored.append(why_unscored(number, item))
            continue
        reading = item.screening.reading
        if reader:
            reading = reader.reread(reading, [new], as_of=day)
        after = judge(reading.resume, new, day)
        people.append(Person(number, item.name, item.ref, standing(before), standing(after)))
    return people, unscored


def assessment_by(item: BatchItem, fingerprint: str) -> Assessment | None:
    """Return the assessment of a file by the rubric with this fingerprint."""
    made = item.screening.assessments if item.screening else ()
    return next((one for one in made if one.rubric.fingerprint == fingerprint), None)
