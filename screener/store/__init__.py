"""The store: what batches found, in one SQLite file beside their results, private to its owner.

What it keeps, and what for
    `screener batch` writes `screener.sqlite` into the folder of results: the text of each resume with
    the places of its words, who it is, the facts read, each assessment with its evidence, a copy
    of each rubric, the names of the files, the applicants' ids, and the versions of everything
    that decided. Not the files themselves. With it a second batch does only what is new, one that
    was killed goes on, and it can be said years later which rule was applied to whom. `--no-store`
    keeps nothing. Only its owner can read the file (mode 0600).

What is known, and what is done again
    A file is known by its bytes. Its reading is used again if program, vocabulary, the parsers'
    versions and `--as-of` are the same; its assessment if the rubric is, too. Files that timed out
    or could be read only in part are tried again.

Looking into it
    It is plain SQLite: `sqlite3`, sqlite-utils and Datasette read it as it is.

    `v_candidates`: one row for each run, candidate and rubric
        run, candidate, ref, file, document_sha256, status (ok, partial, error), rubric,
        rubric_version, score, ceiling, held_at, found, partly, unclear, not_found (how many
        criteria), required_not_found (their labels), problem (its code), as_of, seconds
    `v_evidence`: one row for each quote behind a criterion
        run, candidate, ref, rubric, criterion, label, outcome, points, kind (support, against,
        nearest), quote, page, line, note, finder, start, end

        sqlite3 results/screener.sqlite "SELECT candidate, score, required_not_found FROM v_candidates
          WHERE run = 1 AND rubric = 'ma' ORDER BY score DESC"

The log
    `events` only grows: begun, read, assessed, ended, viewed, revealed, exported, held, released, kept,
    forgotten; each line carries the hash of the one before. It names documents by their SHA-256 and
    holds no word of a resume.
    `screener log verify RESULTS` checks the chain, and every reading and assessment against it. The
    hash that a batch prints at its end, kept elsewhere, proves later that nothing was cut off:
    `screener log verify RESULTS --head HASH`.

Forgetting
    `screener forget RESULTS ID` deletes a person from the store and from the page, table and results
    beside it; `screener purge RESULTS --older-than 4y --dry-run` says who was last screened before
    that, and without `--dry-run` deletes them. A tombstone stays: the hash, when, and why.
    `screener hold RESULTS ID --reason WHY` keeps a person, or a batch, from both until it is released.

Each file is one transaction, so a kill at any moment loses nothing that was reported and doubles
nothing. One process writes at a time; others wait. A network share is refused.
"""

from screener.store.codec import from_plain, to_plain
from screener.store.finding import (
    PastItem,
    PastRun,
    past_item,
    past_items,
    past_run,
    past_runs,
    persons,
    with_ref,
)
from screener.store.forgetting import FORGOTTEN, Forgotten, cutoff, forget, purge
from screener.store.forms import KeptItem, item_of_kept, kept_item
from screener.store.holding import Hold, hold, hold_run, holds, release
from screener.store.journal import Event, Verdict, events, head, verify
from screener.store.keeping import Store
from screener.store.tools import Run, Tools, Versions

__all__ = [
    "FORGOTTEN",
    "Event",
    "Forgotten",
    "Hold",
    "KeptItem",
    "PastItem",
    "PastRun",
    "Run",
    "Store",
    "Tools",
    "Verdict",
    "Versions",
    "cutoff",
    "events",
    "forget",
    "from_plain",
    "head",
    "hold",
    "hold_run",
    "holds",
    "item_of_kept",
    "kept_item",
    "past_item",
    "past_items",
    "past_run",
    "past_runs",
    "persons",
    "purge",
    "release",
    "to_plain",
    "verify",
    "with_ref",
]
