"""Mistakes in rubrics: each is told where it stands, and all at once."""

import pytest
from made_rubric_files import BASE, faults, load

from screener.errors import RubricError


def test_five_mistakes_are_reported_at_once(write):
    path = write(
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
        "five",
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
        ("five", 3, 6, "must be 100 or less, not the number 155", "choose another"),
        ("five", 8, 17, 'unknown competency "vitalz"', 'did you mean "vitals"?'),
        ("five", 9, 13, "must be greater than 0, not the number 0", "choose another"),
        ("five", 13, 11, 'unknown kind "experiense"', 'did you mean "experience"?'),
    ]
    with pytest.raises(RubricError) as caught:
        load(path)
    assert (caught.value.code, len(caught.value.faults), caught.value.exit_status) == ("faulty_rubric", 5, 3)
    assert "five.yaml:8:17: unknown competency" in caught.value.message


def test_a_parent_under_its_title_is_told_and_nothing_else_of_what_it_would_have_brought(write):
    """It was answered "did you mean physician-assistant?", and that the rubric extends nothing."""
    path = write(
        "title: Ours\nextends: Medical Assistant\ntune:\n  vitals: { weight: 6 }\ndrop: [telehealth]\n",
        "ours",
    )
    assert faults(path) == [
        ("ours", 2, 10, 'there is no rubric "Medical Assistant" to extend', 'did you mean "ma"?')
    ]


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
        (
            ONE + "    kind: competency\n    competency: VITALS\n",
            9,
            17,
            'unknown competency "VITALS"',
            "vitals",
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
    write(BASE, "base")
    found = faults(write(text, "leaf"))
    assert [(f[0], f[1], f[2]) for f in found if f[3].startswith(message) and hint in f[4]] == [
        ("leaf", line, column)
    ]
    assert all(f[4] for f in found), "each says what to do"


def test_a_mistake_in_a_parent_is_reported_in_the_parents_file(write):
    write(BASE.replace("competency: vitals", "competency: vitalz"), "base")
    path = write("title: Leaf\nextends: base\ntune:\n  work: {months: 0}\n", "leaf")
    assert [found[:4] for found in faults(path)] == [
        ("base", 8, 17, 'unknown competency "vitalz"'),
        ("leaf", 4, 18, "must be 1 or more, not the number 0"),
    ]


def test_broken_yaml_is_one_clear_fault(write):
    (found,) = faults(write("title: [A\ncriteria: {}\n", "broken"))
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
    paths = {name: write(f"title: T\nextends: {parent}\n", name) for name, parent in files.items()}
    messages = [found[3] for found in faults(paths["a"])]
    wanted = (
        f"the rubrics extend each other in a circle: {circle}"
        if circle
        else 'there is no rubric "a" to extend'
    )
    assert wanted in messages
