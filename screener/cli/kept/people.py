"""Whom a command means: a candidate of a batch, an applicant's own id, a file's SHA-256."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from screener.errors import UsageError

if TYPE_CHECKING:
    from screener.store import Store

#: As a person is called in the ranking, on the page and in the names of exported files.
_CANDIDATE = re.compile(r"(?:c|candidate[ -]*)0*(\d{1,9})", re.IGNORECASE)


def candidate_number(who: str) -> int | None:
    """Return 12 for "c12" and "candidate 12", None for whoever is named in another way."""
    found = _CANDIDATE.fullmatch(who)
    return int(found[1]) if found else None


def person_named(store: Store, who: str) -> str:
    """Return what holds and deletions know a person by: for a candidate of the last finished batch (c12)
    the applicant's id, or the file's SHA-256 where there is none; anything else as it is.

    Raises UsageError `unknown_person`, and `ambiguous` where an applicant's id looks like a candidate.
    """
    from screener.store import past_run  # noqa: PLC0415

    number = candidate_number(who)
    if number is None:
        return who
    if store.db.execute("SELECT 1 FROM run_items WHERE ref = ?", (who,)).fetchone():
        message = f"{who} is an applicant's id, and may mean a candidate"
        raise UsageError("ambiguous", message, "give 8 or more digits of the file's SHA-256")
    run = past_run(store.db, None)
    row = store.db.execute(
        "SELECT ref, document FROM run_items WHERE run = ? AND number = ?", (run.id, number)
    ).fetchone()
    if row is None or not (row["ref"] or row["document"]):
        hint = f"see who is there: screener show RESULTS {run.id}"
        raise UsageError("unknown_person", f"there is no candidate {who} in batch {run.id}", hint)
    return str(row["ref"] or row["document"])
