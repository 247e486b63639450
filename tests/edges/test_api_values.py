"""What one function of the library gives, the others take; what they cannot take is told with a way out."""

from __future__ import annotations

import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from jsonschema import Draft202012Validator
from made_screening import TEXT

from screener import (
    BatchItem,
    FileLimits,
    Reading,
    Screener,
    ScreenerError,
    Screening,
    Source,
    UsageError,
    load_rubric,
    screen_many,
    to_json,
)
from screener.report.schema import schema

DATA = TEXT.encode()
OURS = Source("jane.txt", DATA)


@pytest.fixture(scope="module")
def reader() -> Screener:
    return Screener(isolated=False)


@pytest.fixture(scope="module")
def screening(reader: Screener) -> Screening:
    return reader.screen(DATA, ["ma"], as_of="2026-11", name="jane.txt")


@pytest.fixture(scope="module")
def reading(reader: Screener) -> Reading:
    return reader.read(DATA, as_of="2026-11", name="jane.txt")


@pytest.fixture(scope="module")
def items() -> list[BatchItem]:
    return list(screen_many([Source("jane.txt", DATA), "gone.pdf"], ["ma"], as_of="2026-11", jobs=0))


def test_an_item_of_many_has_the_form_of_a_result(screening: Screening, items: list[BatchItem]) -> None:
    read, gone = map(to_json, items)
    assert read == to_json(screening)
    assert (gone["file"], gone["status"], gone["error"]["code"]) == ("gone.pdf", "error", "not_found")
    assert (gone["as_of"], gone["versions"]) == (read["as_of"], read["versions"])
    for result in (read, gone):
        Draft202012Validator(schema()).validate(result)
    assert to_json(items[1], blind=True)["file"] is None


def test_a_reading_has_the_parts_of_a_result_that_say_what_was_read(
    reading: Reading, screening: Screening
) -> None:
    whole, part = to_json(screening), to_json(reading)
    assert part.pop("flags") == []  # those of criteria need a rubric
    assert part == {name: whole[name] for name in part}
    assert set(part) >= {"file", "document", "contact", "resume"}
    assert "contact" not in to_json(reading, blind=True)


def test_what_was_read_before_is_judged_without_its_file(
    reader: Screener, reading: Reading, screening: Screening
) -> None:
    assert to_json(reader.screen(reading, ["ma"], as_of="2026-11")) == to_json(screening)
    assert reader.read(reading, as_of="2026-11") == reading
    assert reader.reread(reading, "ma", as_of="2026-11") == reading


def test_a_rubric_that_was_loaded_is_one_still() -> None:
    loaded = load_rubric("ma")
    assert load_rubric(loaded) is loaded
    assert load_rubric(loaded, state="wa") == load_rubric("ma", state="wa")


def test_one_source_is_one_of_many(tmp_path: Path) -> None:
    path = tmp_path / "jane.txt"
    path.write_bytes(DATA)
    for given in (path, str(path), Source(str(path), DATA)):
        assert [item.name for item in screen_many(given, "ma", jobs=0)] == [str(path)]


def test_ids_and_blobs_come_as_databases_hand_them_out(reader: Screener) -> None:
    made = reader.screen(Source("jane.txt", memoryview(DATA)), "ma", ref=UUID(int=7), name=Path("j.txt"))  # type: ignore[arg-type]
    result = json.loads(json.dumps(to_json(made)))
    assert (result["ref"], result["file"]) == (str(UUID(int=7)), "j.txt")
    day = datetime(2026, 11, 3, 9, 30)
    assert to_json(reader.screen(DATA, "ma", as_of=day))["as_of"] == "2026-11-03"


def test_what_is_left_open_is_the_usual() -> None:
    (item,) = screen_many(OURS, "ma", jobs=0, skip=None)
    assert item.screening
    assert load_rubric({"title": "Ours", "extends": "ma"}, name=None).name == "own"  # type: ignore[arg-type]


def closed() -> io.BytesIO:
    stream = io.BytesIO(DATA)
    stream.close()
    return stream


@pytest.mark.parametrize(
    ("call", "code", "hint"),
    [
        (lambda r, s: to_json(s.assessments[0]), "no_result", 'to_json(screening)["assessments"]'),
        (lambda r, s: to_json(s.assessments[0].rubric), "no_result", "SHA-256"),
        (lambda r, s: to_json([s]), "no_result", "one item"),
        (lambda r, s: to_json(None), "no_result", "what screen or read returns"),
        (lambda r, s: r.read(s), "bad_source", "screening.reading"),
        (lambda r, s: r.read(BatchItem("a", s, None)), "bad_source", "item.screening.reading"),
        (lambda r, s: r.read(Source("a.txt", TEXT)), "bad_source", "name and bytes"),
        (lambda r, s: screen_many([Source(DATA, "a.txt")]), "bad_source", "name and bytes"),
        (lambda r, s: screen_many(None), "bad_source", "give paths"),
        (lambda r, s: screen_many(DATA), "bad_source", "give paths"),
        (lambda r, s: list(screen_many([], jobs=-1)), "bad_jobs", "whole number"),
        (lambda r, s: r.screen(DATA, None), "bad_rubric", "give a name"),
        (lambda r, s: r.screen(DATA, s), "bad_rubric", "give a name"),
        (lambda r, s: r.read(DATA, as_of=2026), "bad_date", "2026-11"),
        (lambda r, s: r.read(""), "not_found", "path"),
        (lambda r, s: r.read(closed()), "unreadable", ""),
        (lambda r, s: FileLimits(seconds=0), "bad_limits", "more than 0"),
        (lambda r, s: FileLimits(memory="1 GB"), "bad_limits", "bytes"),
        (lambda r, s: FileLimits(seconds=True), "bad_limits", "more than 0"),
        (lambda r, s: Screener(limits=5), "bad_limits", "FileLimits(seconds=20)"),
        (lambda r, s: screen_many([], limits=None), "bad_limits", "leave it out"),
        (lambda r, s: Screener(vocabulary="x"), "bad_vocabulary", "leave it out"),
        (lambda r, s: Screener(vocabulary=0), "bad_vocabulary", "load_vocabulary"),
        (lambda r, s: load_rubric("ma", state=5), "unknown_state", "two letters"),
        (lambda r, s: r.rubrics("ma", state=["WA"]), "unknown_state", "two letters"),
        (lambda r, s: r.reread(s, "ma"), "bad_source", "screening.reading"),
        (lambda r, s: r.reread(DATA, "ma"), "bad_source", "what read returns"),
        (lambda r, s: screen_many([], skip=5), "bad_skip", "a function"),
        (lambda r, s: list(screen_many([OURS], jobs=0, skip=lambda _: 5)), "bad_skip", "a BatchItem or None"),
    ],
)
def test_what_cannot_be_taken_is_told_with_a_way_out(
    reader: Screener, screening: Screening, call: Any, code: str, hint: str
) -> None:
    with pytest.raises(ScreenerError) as raised:
        call(reader, screening)
    assert (raised.value.code, hint in raised.value.hint) == (code, True)
    assert isinstance(raised.value, UsageError) or code in ("not_found", "unreadable")
