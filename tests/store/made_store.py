"""Items and runs made by hand, for tests of what keeps them."""

from __future__ import annotations

from dataclasses import replace

from made_screening import AS_OF, TEXT, VERSIONS, screening

from screener.store import Run, Store, Tools
from screener.values import BatchItem, Problem

TOOLS = Tools(VERSIONS, {"pypdfium2": "5.0", "code": "c0de"})
RUBRICS = tuple(replace(one.rubric, fingerprint=one.rubric.name * 32) for one in screening().assessments)

OTHER = TEXT.replace("kite flying", "kite flying with Penfold")
MISSING = BatchItem("gone.pdf", None, Problem("not_found", "there is no such file", ""), ref="A-9")


def count(store: Store, table: str) -> int:
    """Return the number of rows of a table."""
    return int(store.db.execute(f"SELECT count(*) AS n FROM {table}").fetchone()["n"])


class Clock:
    """Gives one minute after the other."""

    def __init__(self, year: int = 2026) -> None:
        self.year, self.minute = year, 0

    def __call__(self) -> str:
        self.minute += 1
        return f"{self.year}-11-30T{self.minute // 60:02}:{self.minute % 60:02}:00.000+00:00"


def item(text: str = TEXT, *, name: str = "wilhelmina-quill.txt", ref: str | None = None) -> BatchItem:
    """Return a screened file, judged by `RUBRICS`."""
    made = screening(text, name=name, ref=ref)
    assessments = tuple(
        replace(one, rubric=kept) for one, kept in zip(made.assessments, RUBRICS, strict=True)
    )
    kept = replace(made, assessments=assessments)
    return BatchItem(name, kept, None, made.reading.document.fingerprint, 0.25, ref)


def begin(store: Store, given: int = 1, *, rubrics: tuple[object, ...] = RUBRICS) -> Run:
    return store.begin(
        tools=TOOLS,
        as_of=AS_OF,
        rubrics=rubrics,  # type: ignore[arg-type]
        given=given,
        skipped=[("notes.xlsx", "not a resume")],
    )


def never(*_given: object) -> object:
    raise AssertionError("nothing new was to be judged")


def fill(store: Store) -> None:
    """Keep a run of four files: two people, a copy of one, and a file that was not there."""
    run = begin(store, 4)
    items = [
        item(ref="A-1"),
        item(OTHER, name="penfold.txt", ref="A-2"),
        item(OTHER + "\n", name="copy.txt"),
        MISSING,
    ]
    for number, one in enumerate(items, 1):
        store.save(run, number, one)
    store.end(run)
