"""Files are known by their bytes; each is kept whole or not at all; others can look into it."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from made_screening import AS_OF, TEXT
from made_store import RUBRICS, TOOLS, begin, count, item, never

from screener.errors import UsageError
from screener.report.jsonform import dumps, to_json
from screener.store import Store, Tools, past_item, past_items, past_run, past_runs, persons
from screener.values import BatchItem, Flag, Problem

OTHER = TEXT.replace("kite flying", "kite flying and chess")
FAILED = BatchItem("b.pdf", None, Problem("encrypted", "locked", "unlock it"), "b" * 64)


def test_what_was_saved_is_known_and_equal(store: Store) -> None:
    made, run = item(), begin(store)
    store.save(run, 1, made)
    known = store.recall(run, made.fingerprint, "other-name.txt", assess=never)
    assert known and known.screening and made.screening
    reading = replace(made.screening.reading, source_name="other-name.txt")
    assert known == replace(
        made, name="other-name.txt", ref=None, screening=replace(made.screening, reading=reading)
    )


@pytest.mark.parametrize(
    "change",
    [
        {"tools": Tools(TOOLS.versions, {"pypdfium2": "5.1", "code": "c0de"})},
        {"tools": Tools((("screener", "0.2.0"),), TOOLS.others)},
        {"as_of": AS_OF.replace(day=1)},
    ],
)
def test_it_is_not_known_to_other_tools_or_days(store: Store, change: dict[str, object]) -> None:
    made = item()
    store.save(begin(store), 1, made)
    given = {"tools": TOOLS, "as_of": AS_OF, "rubrics": RUBRICS, "given": 1, **change}
    run = store.begin(**given)  # type: ignore[arg-type]
    assert store.recall(run, made.fingerprint, "a", assess=never) is None
    store.save(run, 1, made)
    assert count(store, "readings") == 2


def test_a_new_rubric_is_judged_without_reading_again(store: Store) -> None:
    made = item()
    first = begin(store, rubrics=RUBRICS[:1])
    assert made.screening
    half = replace(made.screening, assessments=made.screening.assessments[:1])
    store.save(first, 1, replace(made, screening=half))
    second = begin(store)
    asked = []

    def assess(resume: object, rubric: object) -> object:
        asked.append(rubric)
        return made.screening.assessments[1]  # type: ignore[union-attr]

    known = store.recall(second, made.fingerprint, made.name, assess=assess)  # type: ignore[arg-type]
    assert known == made
    assert asked == [RUBRICS[1]]
    store.save(second, 1, known, known=True)
    assert store.recall(second, made.fingerprint, made.name, assess=never) == made
    assert (count(store, "readings"), count(store, "assessments")) == (1, 2)


@pytest.mark.parametrize(
    ("code", "lasting"),
    [
        ("encrypted", True),
        ("empty", True),
        ("time", False),
        ("memory", False),
        ("crashed", False),
        ("scanned", False),
        ("damaged", False),
    ],
)
def test_refusals_that_may_pass_are_tried_again(store: Store, code: str, lasting: bool) -> None:
    failed, run = replace(FAILED, problem=Problem(code, "no", "")), begin(store)
    store.save(run, 1, failed)
    assert (store.recall(run, failed.fingerprint, "b.pdf", assess=never) == failed) is lasting
    assert past_item(store.db, past_run(store.db), 1).item == failed


def test_what_was_read_in_part_is_read_again_and_replaced(store: Store) -> None:
    made = item()
    assert made.screening
    document = replace(made.screening.reading.document, partial=True)
    part = replace(
        made, screening=replace(made.screening, reading=replace(made.screening.reading, document=document))
    )
    run = begin(store)
    store.save(run, 1, part)
    assert store.recall(run, made.fingerprint, "a", assess=never) is None
    again = begin(store)
    store.save(again, 1, made)
    assert store.recall(again, made.fingerprint, made.name, assess=never) == made
    assert (count(store, "readings"), count(store, "assessments")) == (1, 2)


def test_a_resume_that_needs_a_person_is_kept_with_the_reason(store: Store) -> None:
    made, problem = item(), Problem("not_english", "not English", "look at it")
    assert made.screening
    screening = replace(made.screening, assessments=(), problem=problem)
    waiting, run = replace(made, screening=screening, problem=problem), begin(store)
    store.save(run, 1, waiting)
    assert store.recall(run, made.fingerprint, made.name, assess=never) == waiting


def test_a_second_run_adds_no_reading_and_no_line_about_it(store: Store) -> None:
    for known in (False, True, False):
        run = begin(store)
        store.save(run, 1, item(), known=known)
        store.end(run)
    assert [count(store, table) for table in ("documents", "readings", "assessments")] == [1, 1, 2]
    events = [row["event"] for row in store.db.execute("SELECT event FROM events ORDER BY seq")]
    assert events == ["begun", "read", "assessed", "assessed", "ended", "begun", "ended", "begun", "ended"]


def test_an_item_is_kept_whole_or_not_at_all(store: Store) -> None:
    run = begin(store, 2)
    store.save(run, 1, item())
    before = [count(store, name) for name in ("documents", "readings", "assessments", "run_items", "events")]
    with pytest.raises(sqlite3.IntegrityError):
        store.save(run, 1, item(OTHER))  # the last statement fails: there is a candidate 1
    assert before == [
        count(store, name) for name in ("documents", "readings", "assessments", "run_items", "events")
    ]


def test_items_come_back_in_order_with_refs_and_duplicates(store: Store) -> None:
    run = begin(store, 4)
    given = [item(ref="A-1"), FAILED, item(OTHER, name="c.txt"), item(name="d.txt")]
    for number, one in reversed(list(enumerate(given, 1))):
        store.save(run, number, one)
    store.end(run)
    past = past_run(store.db)
    found = list(past_items(store.db, past))
    assert [one.item for one in found] == given
    assert [one.earlier for one in found] == [None, None, None, 1]
    for one, was in zip(found, given, strict=True):
        if one.item.screening and was.screening:
            assert dumps(to_json(one.item.screening)) == dumps(to_json(was.screening))
    assert (past.given, past.done, past.scored, past.known) == (4, 4, 3, 0)
    assert past.skipped == (("notes.xlsx", "not a resume"),)
    assert past.rubrics == RUBRICS
    assert persons(store.db, past, "A-1") == (1,)
    assert persons(store.db, past, "b" * 8) == (2,)
    for who in ("nobody", "b" * 7, "'; DROP TABLE runs; --"):
        with pytest.raises(UsageError):
            persons(store.db, past, who)


def test_runs_are_listed_and_the_finished_one_counts(store: Store) -> None:
    with pytest.raises(UsageError):
        past_run(store.db)
    done = begin(store)
    store.end(done)
    begin(store, 7)
    assert [(run.id, bool(run.ended), run.given) for run in past_runs(store.db)] == [
        (1, True, 1),
        (2, False, 7),
    ]
    assert past_run(store.db).id == 1
    assert past_run(store.db, 2).id == 2
    with pytest.raises(UsageError):
        past_run(store.db, 3)


def test_damaged_rows_are_unknown_to_a_batch_and_told_of_elsewhere(store: Store) -> None:
    made, run = item(), begin(store)
    store.save(run, 1, made)
    store.db.execute("UPDATE readings SET layout = x'00ff'")
    assert store.recall(run, made.fingerprint, made.name, assess=never) is None
    with pytest.raises(UsageError) as caught:
        past_item(store.db, past_run(store.db), 1)
    assert caught.value.code == "store_damaged"


def test_names_that_are_no_text_are_kept_as_shown(store: Store) -> None:
    made, run = item(name="\udcff.txt"), begin(store)
    store.save(run, 1, made)
    assert past_item(store.db, past_run(store.db), 1).item.name == "\ufffd.txt"


# --------------------------------------------------------------------------- views


def test_other_programs_see_candidates_and_evidence(store: Store) -> None:
    run = begin(store, 2)
    store.save(run, 1, item(ref="A-1"))
    store.save(run, 2, FAILED)
    rows = store.db.execute("SELECT * FROM v_candidates ORDER BY candidate, rubric").fetchall()
    assert [(row["candidate"], row["rubric"], row["ref"], row["problem"]) for row in rows] == [
        (1, "ma", "A-1", None),
        (1, "par", "A-1", None),
        (2, None, None, "encrypted"),
    ]
    first = dict(rows[0])
    assert (first["found"], first["partly"], first["unclear"], first["not_found"]) == (1, 1, 1, 2)
    assert (first["required_not_found"], first["held_at"]) == ("Customer service", 60.0)
    quotes = store.db.execute(
        'SELECT quote, page, line, start, "end" FROM v_evidence WHERE rubric = ? AND criterion = ?',
        ("ma", "vitals"),
    )
    made = item().screening
    assert made
    start = made.reading.document.text.index("Took vital")
    assert [tuple(row) for row in quotes] == [("Took vital signs of twenty", 1, 6, start, start + 26)]
    near = store.db.execute("SELECT quote, note FROM v_evidence WHERE kind = 'nearest'").fetchall()
    assert {tuple(row) for row in near} == {("Supervised two phlebotomists", "about others")}


# --------------------------------------------------------------------------- the file


def test_the_flag_of_a_duplicate_is_of_one_batch_only(store: Store) -> None:
    made, run = item(), begin(store)
    assert made.screening
    flagged = replace(made.screening.reading.document, flags=(Flag("duplicate", "the same text"),))
    reading = replace(made.screening.reading, document=flagged)
    store.save(run, 1, replace(made, screening=replace(made.screening, reading=reading)))
    assert store.recall(run, made.fingerprint, made.name, assess=never) == made
