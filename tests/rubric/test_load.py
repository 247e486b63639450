"""Rubrics from files: inheritance, fingerprints, and names that are not there."""

import subprocess
import sys
from pathlib import Path

import pytest
from made_rubric import vocabulary
from made_rubric_files import BASE, COMPUTER, faults, load

from screener.errors import UsageError
from screener.rubric import load_rubric


def shape(rubric):
    return [(c.id, c.weight, c.required, c.origin) for c in rubric.criteria]


def test_a_rubric_by_itself(write):
    rubric = load(write(BASE, "base"))
    assert (rubric.name, rubric.title, rubric.cap, rubric.state) == ("base", "Base", 55.0, None)
    assert (rubric.version, rubric.source, rubric.origin) == ("1", "Guide", ("base",))
    assert shape(rubric) == [("vitals", 4.0, True, ("base",)), ("work", 6.0, False, ("base",))]


def test_a_child_adds_replaces_tunes_and_drops(write):
    write(BASE, "base")
    write("title: Middle\nextends: base\ncap: 60\ntune:\n  vitals: {weight: 9, required: false}\n", "middle")
    leaf = "title: Leaf\nextends: middle\nstate: TX\ndrop: [work]\ncriteria:\n  computer:\n" + COMPUTER
    rubric = load(write(leaf, "leaf"))
    assert shape(rubric) == [("vitals", 9.0, False, ("base", "middle")), ("computer", 2.0, False, ("leaf",))]
    assert (rubric.title, rubric.cap, rubric.state, rubric.source) == ("Leaf", 60.0, "TX", "Guide")
    assert rubric.origin == ("base", "middle", "leaf")


def test_a_replaced_criterion_is_replaced_whole_and_keeps_its_place(write):
    write(BASE, "base")
    rubric = load(write("title: Leaf\nextends: base\ncriteria:\n  vitals:\n" + COMPUTER, "leaf"))
    first = rubric.criteria[0]
    assert (first.id, first.label, first.required) == ("vitals", "Computer use", False)
    assert first.origin == ("base", "leaf")


def test_lists_do_not_merge(write):
    text = BASE.replace("what: administrative", "what: [administrative, clinical]")
    write(text, "base")
    rubric = load(write("title: Leaf\nextends: base\ntune:\n  work: {what: [healthcare]}\n", "leaf"))
    assert rubric.criteria[1].params.what == ("healthcare",)


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("weight: 4", "weight: 5", True),
        ("months: 12", "months: 13", True),
        ("cap: 55", "cap: 56", True),
        ("ask: What office", "ask: Which office", True),
        ("required: true", "required: true  # a must", False),
        ("weight: 4", "weight: 4.0", False),
    ],
)
def test_the_fingerprint_follows_the_content_not_the_writing(write, old, new, changes):
    before = load(write(BASE, "base")).fingerprint
    assert old in BASE
    assert (load(write(BASE.replace(old, new), "base")).fingerprint != before) is changes
    assert len(before) == 64


def test_a_file_may_refine_the_bundled_rubric_of_its_own_name(write):
    path = write("title: Our MA\nextends: ma\n", "ma")
    # The small vocabulary of this test knows few of the ids, which is not the point here.
    assert not [found for found in faults(path) if "extend" in found[3]]


@pytest.mark.parametrize(
    ("name", "hint"),
    [("parr", 'did you mean "par"?'), ("MA", 'did you mean "ma"?'), ("zzzzzz", "see: screener rubric list")],
)
def test_an_unknown_name_is_answered_with_the_nearest(name, hint):
    with pytest.raises(UsageError) as caught:
        load(name)
    assert (caught.value.code, caught.value.exit_status) == ("unknown_rubric", 2)
    assert caught.value.hint == hint


def test_a_missing_file_and_a_folder_are_usage_errors(tmp_path):
    for path in (tmp_path / "none.yaml", tmp_path, "none.yaml"):
        with pytest.raises(UsageError) as caught:
            load(path)
        assert caught.value.code == "unknown_rubric"


def test_loading_needs_neither_a_pipeline_nor_a_reader_of_files():
    code = (
        "import sys; import screener.assess; from screener.rubric import list_rubrics; list_rubrics();"
        "print([m for m in ('spacy', 'sklearn', 'pdfplumber', 'pypdfium2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("ours", 'a file of your own is called with its ending: "ours.yaml"'),
        ("Medical Assistant", 'did you mean "ma"?'),
        ("Medical Assistant (MA)", 'did you mean "ma"?'),
        ("certified medical assistant", 'did you mean "cma"?'),
        ("patient access", 'did you mean "par"?'),
        ("receptionist", 'did you mean "par"?'),
        ("PAR", 'did you mean "par"?'),
        (
            "posting.txt",
            "a rubric is a .yaml file; of a posting one is made by: screener rubric draft POSTING",
        ),
        ("clincal_ma", 'did you mean "clinical-ma"?'),
        ("nothing-like-it", "see: screener rubric list"),
    ],
)
def test_a_rubric_that_is_not_there_is_answered_with_the_one_that_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, hint: str
):
    """ "Medical Assistant" was answered "did you mean physician-assistant?"."""
    monkeypatch.chdir(tmp_path)
    Path("ours.yaml").write_text("title: Ours\nextends: ma\n", encoding="utf-8")
    Path("posting.txt").write_text("We look for a medical assistant.", encoding="utf-8")
    with pytest.raises(UsageError) as told:
        load_rubric(name, vocabulary=vocabulary())
    assert told.value.hint == hint
