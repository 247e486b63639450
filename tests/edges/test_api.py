from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from made_screening import TEXT

import screener
from screener import RubricError, Screener, SourceError, UsageError, load_rubric, read, screen, to_json
from screener.report.jsonform import dumps


@pytest.fixture(scope="module")
def reader() -> Screener:
    return Screener()


def test_the_library_reads_and_screens_bytes_and_paths(tmp_path: Path) -> None:
    path = tmp_path / "jane.txt"
    path.write_text(TEXT, encoding="utf-8")
    by_path = screen(path, ["ma"], as_of="2026-11")
    by_bytes = screen(TEXT.encode(), [load_rubric("ma")], as_of=date(2026, 11, 30), name="jane.txt")
    assert dumps(to_json(by_path)) == dumps(to_json(by_bytes))
    assert read(path).resume.jobs


def test_assessments_come_in_the_order_asked_and_a_name_alone_will_do(reader: Screener) -> None:
    def asked(rubrics: object) -> list[str]:
        return [a.rubric.name for a in reader.screen(TEXT.encode(), rubrics).assessments]  # type: ignore[arg-type]

    assert asked(["ma", "par"]) == ["ma", "par"]
    assert asked("ma") == ["ma"]
    assert asked(["par", "par"]) == ["par"]


def test_the_callers_own_id_is_handed_through(reader: Screener) -> None:
    assert reader.screen(TEXT.encode(), "ma", ref="A-17").ref == "A-17"


def test_who_it_is_changes_no_score(reader: Screener) -> None:
    other = (
        TEXT.replace("Wilhelmina Quill", "Sam Lee")
        .replace("wilhelmina.quill@", "sam@")
        .replace("(555) 010-7788", "(555) 014-2233")
        .replace("Portland, OR", "Tampa, FL")
        .replace("Larkspur", "Bluebell")
    )
    one, two = (reader.screen(text.encode(), name=name) for text, name in ((TEXT, "a"), (other, "b")))
    assert [(a.score, a.ceiling, a.flatten()) for a in one.assessments] == [
        (a.score, a.ceiling, a.flatten()) for a in two.assessments
    ]


def test_a_text_that_cannot_be_judged_has_a_problem_and_no_score(reader: Screener) -> None:
    made = reader.screen("Медицинский ассистент, опыт работы пять лет в клинике".encode(), "ma")
    assert made.problem is not None
    assert (made.problem.code, made.assessments) == ("not_english", ())


def test_errors_are_of_one_family(reader: Screener) -> None:
    with pytest.raises(SourceError) as caught:
        reader.screen(b"", "ma")
    assert isinstance(caught.value, screener.ScreenerError)
    assert caught.value.code == "empty"


def test_one_screener_serves_several_threads(reader: Screener) -> None:
    texts = [TEXT.replace("twenty", str(number)).encode() for number in range(8)]
    alone = [dumps(to_json(reader.screen(text, "ma", as_of="2026-11"))) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(
            pool.map(lambda text: dumps(to_json(reader.screen(text, "ma", as_of="2026-11"))), texts)
        )
    assert together == alone


def test_every_public_name_is_there() -> None:
    for name in screener.__all__:
        assert getattr(screener, name) is not None
    with pytest.raises(AttributeError):
        _ = screener.nothing_of_the_kind  # type: ignore[attr-defined]


def test_dir_shows_the_public_names_and_nothing_else() -> None:
    assert dir(screener) == sorted(screener.__all__)


@pytest.mark.parametrize("source", [5, None, ["resume.pdf"]])
def test_what_is_no_source_is_a_mistake_of_the_call_and_no_attribute_error(
    reader: Screener, source: object
) -> None:
    with pytest.raises(UsageError) as caught:
        reader.screen(source, ["ma"])  # type: ignore[arg-type]
    assert (caught.value.code, "bytes, a path" in caught.value.hint) == ("bad_source", True)


OURS = {"title": "Ours", "extends": "ma", "tune": {"cpr": {"weight": 6, "required": True}}}


def test_a_rubric_may_come_from_a_database_as_well_as_from_a_file(reader: Screener, tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("title: Ours\nextends: ma\ntune:\n  cpr: {weight: 6, required: true}\n", encoding="utf-8")
    by_path, by_bytes, by_keys = (
        load_rubric(path),
        load_rubric(path.read_bytes(), name="ours"),
        load_rubric(OURS, name="ours"),
    )
    assert by_path == by_bytes == by_keys
    (made,) = reader.screen(TEXT.encode(), [OURS]).assessments
    assert made.rubric.name == "own"
    assert [one.weight for one in made.rubric.criteria] == [one.weight for one in by_path.criteria]
    assert reader.screen(TEXT.encode(), OURS).assessments[0].score == made.score


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (b"title: Ours\nextends: ma\ntune:\n  cprr: {weight: 6}\n", 'no criterion "cprr" is inherited'),
        ({"title": "Ours", "extends": "ma", "tune": {"cpr": {"weight": float("nan")}}}, "must be a number"),
        ({"title": "Ours", "extends": "beside"}, 'there is no rubric "beside" to extend'),
        (b"\xff\xfe", "not UTF-8"),
        ({}, '"title" is missing'),
    ],
)
def test_mistakes_of_a_rubric_that_is_no_file_have_their_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: object, told: str
) -> None:
    monkeypatch.chdir(tmp_path)  # no file of the folder that the program happens to run in is a parent
    Path("beside.yaml").write_text("title: Beside\nextends: ma\n", encoding="utf-8")
    with pytest.raises(RubricError, match=told) as raised:
        load_rubric(given, name="ours")  # type: ignore[arg-type]
    assert {fault.path for fault in raised.value.faults} == {"ours"}


@pytest.mark.parametrize("given", [7, ["ma"], {"title": object()}, {("a",): 1}])
def test_what_no_file_can_hold_is_no_rubric(given: object) -> None:
    with pytest.raises(UsageError, match="rubric") as raised:
        load_rubric(given)  # type: ignore[arg-type]
    assert raised.value.code == "bad_rubric"


def test_the_text_of_a_resume_given_for_a_path_is_told_from_a_missing_file(reader: Screener) -> None:
    with pytest.raises(SourceError) as raised:
        reader.read(TEXT)
    assert "as bytes" in raised.value.hint
