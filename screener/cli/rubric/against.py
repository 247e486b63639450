"""The people that a rubric is tried against: from the store of a batch, its results, or the resumes."""

from __future__ import annotations

from pathlib import Path

from screener.cli.rubric.from_results import gather_from_results
from screener.cli.rubric.from_resumes import gather_from_resumes
from screener.cli.rubric.from_store import gather_from_store
from screener.cli.rubric.replaced import Gathered, Tried
from screener.errors import UsageError
from screener.values.names import OWN_STORE

_RESULTS = "results.jsonl"


def gather(
    new: str, against: Path, *, instead_of: str | None, run: int | None, as_of: str | None, jobs: int | None
) -> Gathered:
    """Return who is judged by the old rubric and the new one.

    Raises UsageError (`which_rubric`, `needs_readings`, `other_rubric`, `not_results`, ...) and RubricError.
    """
    from screener.api import load_rubric  # noqa: PLC0415

    tried = Tried(load_rubric(new), new, instead_of)  # faults are told before anything is read
    store = against if against.suffix == ".sqlite" else against / OWN_STORE
    if store.is_file():
        return gather_from_store(tried, against, run)
    if run is not None:
        message = f"{against} holds no {OWN_STORE}, so no batch has a number"
        raise UsageError("no_store", message, "leave out --run")
    if against.is_file() and against.suffix == ".jsonl":
        return gather_from_results(tried, against)
    if (against / _RESULTS).is_file():
        return gather_from_results(tried, against / _RESULTS)
    return gather_from_resumes(tried, against, as_of=as_of, jobs=jobs)
