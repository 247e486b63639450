"""Rubrics from files: inheritance, fingerprints, and every mistake at its place."""

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from made_rubric import vocabulary

from screener.errors import RubricError, UsageError
from screener.rubric import check_rubric, load_rubric

BASE = """\
title: Base
source: Guide
cap: 55
criteria:
  vitals:
    kind: competency
    label: Vital signs
    competency: vitals
    weight: 4
    required: true
    source: Guide, duties
    ask: Which vital signs have you taken?
  work:
    kind: experience
    label: Office work
    what: administrative
    months: 12
    weight: 6
    source: Guide, experience
    ask: What office work have you done?
"""
COMPUTER = """\
    kind: competency
    label: Computer use
    competency: computer
    weight: 2
    source: Guide, skills
    ask: Which programs do you use?
"""


@pytest.fixture
def write(tmp_path):
    def write_file(name: str, text: str) -> Path:
        path = tmp_path / f"{name}.yaml"
        path.write_text(dedent(text), encoding="utf-8")
        return path

    return write_file


def load(path):
    return load_rubric(path, vocabulary=vocabulary())


def faults(path):
    return [
        (Path(f.path).stem, f.line, f.column, f.message, f.hint)
        for f in check_rubric(path, vocabulary=vocabulary())
    ]


def shape(rubric):
    return [(c.id, c.weight, c.required, c.origin) for c in rubric.criteria]


def test_a_rubric_by_itself(write):
    rubric = load(write("base", BASE))
    assert (rubric.name, rubric.title, rubric.cap, rubric.state) == ("base", "Base", 55.0, None)
    assert (rubric.version, rubric.source, rubric.origin) == ("1", "Guide", ("base",))
    assert shape(rubric) == [("vitals", 4.0, True, ("base",)), ("work", 6.0, False, ("base",))]


def test_a_child_adds_replaces_tunes_and_drops(write):
    write("base", BASE)
    write("middle", "title: Middle\nextends: base\ncap: 60\ntune:\n  vitals: {weight: 9, required: false}\n")
    leaf = "title: Leaf\nextends: middle\nstate: TX\ndrop: [work]\ncriteria:\n  computer:\n" + COMPUTER
    rubric = load(write("leaf", leaf))
    assert shape(rubric) == [("vitals", 9.0, False, ("base", "middle")), ("computer", 2.0, False, ("leaf",))]
    assert (rubric.title, rubric.cap, rubric.state, rubric.source) == ("Leaf", 60.0, "TX", "Guide")
    assert rubric.origin == ("base", "middle", "leaf")


def test_a_replaced_criterion_is_replaced_whole_and_keeps_its_place(write):
    write("base", BASE)
    rubric = load(write("leaf", "title: Leaf\nextends: base\ncriteria:\n  vitals:\n" + COMPUTER))
    first = rubric.criteria[0]
    assert (first.id, first.label, first.required) == ("vitals", "Computer use", False)
    assert first.origin == ("base", "leaf")


def test_lists_do_not_merge(write):
    text = BASE.replace("what: administrative", "what: [administrative, clinical]")
    write("base", text)
    rubric = load(write("leaf", "title: Leaf\nextends: base\ntune:\n  work: {what: [healthcare]}\n"))
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
    before = load(write("base", BASE)).fingerprint
    assert old in BASE
    assert (load(write("base", BASE.replace(old, new))).fingerprint != before) is changes
    assert len(before) == 64


def test_five_mistakes_are_reported_at_once(write):
    path = write(
        "five",
        """\
        title: Five
        colour: red
        cap: 155
        criteria:
          vitals:
            kind: competency
            label: Vital signs
            competency: vitalz
            weight: 0
            source: Guide
            ask: Which?
          work:
            kind: experiense
            label: Work
            weight: 1
            source: Guide
            ask: Where?
        """,
    )
    assert faults(path) == [
        (
            "five",
            2,
            1,
            'unknown key "colour"',
            "known: abstract, cap, criteria, drop, extends, fitted, source, state, terms, title, tune, "
            "version",
        ),
        ("five", 3, 6, "must be 100 or less, not the number 155", ""),
        ("five", 8, 17, 'unknown competency "vitalz"', 'did you mean "vitals"?'),
        ("five", 9, 13, "must be greater than 0, not the number 0", ""),
        ("five", 13, 11, 'unknown kind "experiense"', 'did you mean "experience"?'),
    ]
    with pytest.raises(RubricError) as caught:
        load(path)
    assert (caught.value.code, len(caught.value.faults), caught.value.exit_status) == ("faulty_rubric", 5, 3)
    assert "five.yaml:8:17: unknown competency" in caught.value.message


ONE = "title: One\ncriteria:\n  one:\n    label: L\n    weight: 1\n    source: S\n    ask: A\n"
ONE_OF = ONE + "    kind: one_of\n    options:\n"


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        (ONE, 3, 3, '"kind" is missing', "one of competency, credential"),
        (ONE + "    kind: writing\n    fre: 1\n", 9, 5, 'unknown key "fre"', 'did you mean "free"?'),
        (ONE + "    kind: writing\n    free: 4\n", 3, 3, "'free' must be less than 'none_above'", ""),
        (ONE + "    kind: competency\n", 3, 3, "name either a 'competency' or a 'skill'", ""),
        (
            ONE + "    kind: competency\n    skill: pediatrix\n",
            9,
            12,
            'unknown skill "pediatrix"',
            "pediatrics",
        ),
        (
            ONE + "    kind: credential\n    any_of: [cma_aama, cma_amma]\n",
            9,
            24,
            'unknown credential "cma_amma"',
            "cma_aama",
        ),
        (
            ONE + "    kind: credential\n    any_of: [PHLEBOTMY]\n",
            9,
            14,
            'unknown credential "PHLEBOTMY"',
            "PHLEBOTOMY",
        ),
        (ONE + "    kind: credential\n    any_of: []\n", 9, 5, "must be a list of at least 1", ""),
        (ONE + "    kind: experience\n", 3, 3, '"months" is missing', ""),
        (ONE + "    kind: experience\n    months: '12'\n", 9, 13, "must be a whole number", ""),
        (
            ONE + "    kind: experience\n    months: 12\n    what: clinic\n",
            10,
            11,
            '"clinic" is not one of',
            "clinical",
        ),
        (
            ONE + "    kind: experience\n    months: 12\n    setting: cardiolgy\n",
            10,
            14,
            'unknown setting "cardiolgy"',
            "cardiology",
        ),
        (
            ONE + "    kind: experience\n    months: 12\n    family: [cashir]\n",
            10,
            14,
            'unknown job family "cashir"',
            "cashier",
        ),
        (ONE + "    kind: education\n", 3, 3, "name 'at_least', 'ma_program' or 'health_field'", ""),
        (ONE + "    kind: education\n    at_least: masters\n", 9, 15, '"masters" is not one of', "master"),
        (
            ONE + "    kind: language\n    language: Spanisch\n",
            9,
            15,
            'unknown language "Spanisch"',
            "Spanish",
        ),
        (
            ONE + "    kind: one_of\n    options: [{kind: writing}]\n",
            9,
            5,
            "must be a list of at least 2",
            "",
        ),
        (
            ONE_OF + "      - {kind: writing}\n      - {kind: competency, competency: vitalz}\n",
            11,
            40,
            'unknown competency "vitalz"',
            "vitals",
        ),
        (
            ONE_OF + "      - {kind: writing, fre: 1}\n      - {kind: writing}\n",
            10,
            25,
            'unknown key "fre"',
            "free",
        ),
        (
            ONE_OF + "      - {kind: writing}\n      - {kind: riting}\n",
            11,
            16,
            'unknown kind "riting"',
            "writing",
        ),
        (
            ONE.replace("  one:", "  One_1:") + "    kind: writing\n",
            3,
            3,
            '"One_1" is not a criterion id',
            "small letters",
        ),
        ("title: Empty\n", 1, 1, "a rubric needs at least one criterion", ""),
        ("title: A\nextends: bass\n", 2, 10, 'there is no rubric "bass" to extend', "base"),
        (
            "title: A\nextends: base\ndrop: [vitals]\ntune:\n  vitals: {weight: 1}\n",
            5,
            3,
            '"vitals" is dropped by this file',
            "one of the two",
        ),
        ("title: A\nextends: base\ndrop: [vital]\n", 3, 8, 'no criterion "vital" is inherited', "vitals"),
        (
            "title: A\nextends: base\ntune: {vitels: {weight: 1}}\n",
            3,
            8,
            'no criterion "vitels" is inherited',
            "vitals",
        ),
        (
            "title: A\nextends: base\ntune:\n  work: {kind: writing}\n",
            4,
            10,
            "tune cannot change the kind",
            "whole",
        ),
        ("title: A\nextends: base\ntune:\n  work: {monts: 1}\n", 4, 10, 'unknown key "monts"', "months"),
        ("title: A\nextends: base\ntune:\n  work: {weight: heavy}\n", 4, 18, "must be a number", ""),
        ("criteria: {}\nextends: base\n", 1, 1, '"title" is missing', ""),
        ("title: A\ncriteria: [a, b]\n", 2, 1, "must be keys with values, not a list", ""),
        ("- a\n- b\n", 1, 1, "must be keys with values", ""),
    ],
)
def test_a_mistake_is_reported_where_it_stands(write, text, line, column, message, hint):
    write("base", BASE)
    found = faults(write("leaf", text))
    assert [(f[0], f[1], f[2]) for f in found if f[3].startswith(message) and hint in f[4]] == [
        ("leaf", line, column)
    ]


def test_a_mistake_in_a_parent_is_reported_in_the_parents_file(write):
    write("base", BASE.replace("competency: vitals", "competency: vitalz"))
    path = write("leaf", "title: Leaf\nextends: base\ntune:\n  work: {months: 0}\n")
    assert [found[:4] for found in faults(path)] == [
        ("base", 8, 17, 'unknown competency "vitalz"'),
        ("leaf", 4, 18, "must be 1 or more, not the number 0"),
    ]


def test_broken_yaml_is_one_clear_fault(write):
    (found,) = faults(write("broken", "title: [A\ncriteria: {}\n"))
    assert found[0] == "broken"
    assert found[1] in (1, 2)


@pytest.mark.parametrize(
    ("files", "circle"),
    [
        ({"a": "a"}, None),
        ({"a": "b", "b": "a"}, "a -> b -> a"),
        ({"a": "b", "b": "c", "c": "b"}, "a -> b -> c -> b"),
    ],
)
def test_a_circle_of_parents_is_refused(write, files, circle):
    paths = {name: write(name, f"title: T\nextends: {parent}\n") for name, parent in files.items()}
    messages = [found[3] for found in faults(paths["a"])]
    wanted = (
        f"the rubrics extend each other in a circle: {circle}"
        if circle
        else 'there is no rubric "a" to extend'
    )
    assert wanted in messages


def test_a_file_may_refine_the_bundled_rubric_of_its_own_name(write):
    path = write("ma", "title: Our MA\nextends: ma\n")
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
        ("PAR", 'did you mean "par"?'),
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
    with pytest.raises(UsageError) as told:
        load_rubric(name, vocabulary=vocabulary())
    assert told.value.hint == hint
