"""Rubrics as they go wrong in people's hands: each mistake at its place, all of them at once, no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.rubric import check_rubric
from screener.vocab import load_vocabulary

CRITERION = """\
    kind: competency
    competency: vitals
    label: Vital signs
    weight: 5
    source: our posting
    ask: Which vital signs?
"""
HEAD = "title: Ours\ncriteria:\n  vitals:\n"
WHOLE = HEAD + CRITERION


def swapped(old: str, new: str, text: str = WHOLE) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


#: What is said of a number that is none.
DIGITS = "write it in digits and without quotes, such as 5 or 0.5)"
KEYS = "known: abstract, cap, criteria, drop, extends, fitted, source, state, terms, title, tune, version"
BROKEN: dict[str, tuple[str, list[str]]] = {
    "a mark left before the key of lines that were taken in": (
        "title: Ours\nextends: ma\n# ---- weights\n# tune:\n#   ekg: {weight: 3}\n  cpr: {required: true}\n",
        [
            "6:3 did not find expected key "
            '(no key stands above this line: take the mark away from "# tune:", too)'
        ],
    ),
    "a mark taken away without its blank": (
        "title: Ours\nextends: ma\n tune:\n   cpr: {required: true}\n",
        [
            "3:6 mapping values are not allowed in this context "
            '(take the blanks before "tune:" away: no key stands above it)'
        ],
    ),
    "what is inherited, changed under criteria": (
        "title: Ours\nextends: ma\ncriteria:\n  cpr: {weight: 6, required: true}\n",
        ['4:3 "cpr" is inherited (to change its weight or to require it, write it under tune)'],
    ),
    "what is not asked, dropped, and what is new, tuned": (
        "title: Ours\nextends: ma\ntune:\n  evenings: {weight: 2}\ndrop: [availability]\n",
        [
            '4:3 no criterion "evenings" is inherited (a new criterion stands under criteria)',
            '5:8 no criterion "availability" is inherited '
            "(nothing to do: what no rubric asks for weighs nothing)",
        ],
    ),
    "numbers and switches as other programs write them": (
        "title: Ours\nextends: ma\ntune:\n  cpr: {weight: 1e9, required: “true”}\n  ekg: {weight: .nan}\n",
        [
            '4:17 must be a number, not "1e9" (' + DIGITS,
            '4:32 must be true or false, not "“true”" (write true)',
            '5:17 must be a number, not ".nan" (' + DIGITS,
        ],
    ),
    "a rubric that extends itself": (
        "title: Ours\nextends: ours\n",
        ['2:10 there is no rubric "ours" to extend (no rubric extends itself: name its parent, such as ma)'],
    ),
    "a key misspelt": (
        swapped("title: Ours", "titel: Ours"),
        ['1:1 "title" is missing (add it)', '1:1 unknown key "titel" (did you mean "title"?)'],
    ),
    "a field misspelt": (
        swapped("weight: 5", "wieght: 5"),
        ['3:3 "weight" is missing (add it)', '7:5 unknown key "wieght" (did you mean "weight"?)'],
    ),
    "a kind misspelt": (
        swapped("kind: competency", "kind: competancy"),
        ['4:11 unknown kind "competancy" (did you mean "competency"?)'],
    ),
    "ids that do not exist": (
        "title: Ours\nextends: ma\ncriteria:\n  a:\n"
        + CRITERION.replace("competency: vitals", "competency: vitalz")
        + "  b:\n    kind: credential\n    any_of: [cma_aama, cma_amma, PHLEBOTMY]\n    label: L\n"
        "    weight: 1\n    source: posting\n    ask: A?\ntune:\n  vitls: {weight: 3}\ndrop: [telehelth]\n",
        [
            '6:17 unknown competency "vitalz" (did you mean "vitals"?)',
            '13:24 unknown credential "cma_amma" (did you mean "cma_aama"?)',
            '13:34 unknown credential "PHLEBOTMY" (did you mean "PHLEBOTOMY"?)',
            '19:3 no criterion "vitls" is inherited (did you mean "vitals"?)',
            '20:8 no criterion "telehelth" is inherited (did you mean "telehealth"?)',
        ],
    ),
    "keys given twice, and more": (
        WHOLE + "    weight: 7\n    competency: ekgg\nweight: 3\n" + "state: Wa\n",
        [
            '10:5 "weight" is given twice (first on line 7)',
            '11:5 "competency" is given twice (first on line 5)',
            f'12:1 unknown key "weight" ({KEYS})',
            '13:8 "Wa" is not a state (did you mean "WA"?)',
        ],
    ),
    "a criterion given twice": (
        WHOLE + "  vitals:\n" + CRITERION,
        ['10:3 "vitals" is given twice (first on line 3)'],
    ),
    "a ratio for a weight": (
        swapped("weight: 5", "weight: 2:1"),
        ['7:13 must be a number, not "2:1" (' + DIGITS],
    ),
    "NO for false": (
        WHOLE + "    required: NO\n",
        ['10:15 must be true or false, not "NO" (write false)'],
    ),
    "a negative weight": (
        swapped("weight: 5", "weight: -5"),
        ["7:13 must be greater than 0, not the number -5 (choose another)"],
    ),
    "weights too light and too heavy": (
        swapped("weight: 5", "weight: 0") + "  b:\n" + CRITERION.replace("weight: 5", "weight: 500"),
        [
            "7:13 must be greater than 0, not the number 0 (choose another)",
            "14:13 must be 100 or less, not the number 500 (choose another)",
        ],
    ),
    "a weight in words": (
        swapped("weight: 5", "weight: five"),
        ['7:13 must be a number, not "five" (' + DIGITS],
    ),
    "a cap above a hundred": (
        swapped("criteria:", "cap: 120\ncriteria:"),
        ["2:6 must be 100 or less, not the number 120 (choose another)"],
    ),
    "tabs that indent": (
        swapped("  vitals:", "\tvitals:"),
        ["3:1 a tab is not allowed here (use spaces)"],
    ),
    "a tab within a line, and more": (
        swapped("weight: 5", "weight:\t5") + "    labell: red\n",
        [
            "7:12 a tab is not allowed here (use spaces)",
            '10:5 unknown key "labell" (did you mean "label"?)',
        ],
    ),
    "indented too little": (
        swapped("    label", "   label"),
        ["6:4 did not find expected key (check the indentation and the quotes)"],
    ),
    "indented too much": (
        swapped("    label", "      label"),
        [
            "6:12 mapping values are not allowed in this context "
            '(put text that holds ": " in quotes, or check the indentation)'
        ],
    ),
    "a colon missing": (
        swapped("label: Vital", "label Vital"),
        ["6:5 could not find expected ':' (a key needs a \":\" and a space after it)"],
    ),
    "a colon in text": (
        swapped("Vital signs\n", "Vitals: all\n"),
        [
            "6:18 mapping values are not allowed in this context "
            '(put text that holds ": " in quotes, or check the indentation)'
        ],
    ),
    "a bracket left open": (
        swapped("competency: vitals", "any_of: [vitals"),
        [
            "6:10 did not find expected ',' or ']' "
            "(a comma is missing, or a bracket is not closed; it opens on line 5)"
        ],
    ),
    "a sign that begins no text": (
        swapped("our posting", "@posting"),
        [
            "8:13 found character that cannot start any token "
            '(put text that begins with "@", "`" or "%" in quotes)'
        ],
    ),
    "five megabytes": (
        "title: Ours\n# " + "x" * 5_000_000 + "\n",
        ["1:1 the file is larger than 1 MB (split it)"],
    ),
    "nested too deep": (
        "title: " + "[" * 60 + "]" * 60 + "\n",
        ["1:47 more than 40 levels of nesting (lay it out flatter)"],
    ),
    "an alias bomb": (
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        [
            "1:4 an anchor is not allowed here (write the value out)",
            "2:4 an anchor is not allowed here (write the value out)",
            "2:8 an alias is not allowed here (write the value out)",
            "2:12 an alias is not allowed here (write the value out)",
            "3:5 an alias is not allowed here (write the value out)",
            "3:9 an alias is not allowed here (write the value out)",
        ],
    ),
    "nothing": ("", ["1:1 the file is empty (write something into it)"]),
    "a title and no more": (
        "title: Ours\n",
        ["1:1 a rubric needs at least one criterion (add it under: criteria)"],
    ),
    "a list": (
        "- title: Ours\n",
        ["1:1 must be keys with values, not a list (write each key with a colon and its value)"],
    ),
    "two documents": (
        WHOLE + "---\n" + WHOLE,
        ["10:1 a second document begins here (keep one document a file)"],
    ),
    "values left out": (
        "title:\ncriteria:\n  vitals:\n",
        [
            "1:7 must be text, not nothing (write one, or leave the key out)",
            "3:10 must be keys with values, not nothing (write one, or leave the key out)",
        ],
    ),
    "a parent that does not exist": (
        "title: A\nextends: mma\n",
        ['2:10 there is no rubric "mma" to extend (did you mean "ma"?)'],
    ),
    "a criterion of two minds": (
        swapped("competency: vitals\n", "competency: vitals\n    skill: triage\n"),
        ["3:3 name either a 'competency' or a 'skill' (see: screener explain competency)"],
    ),
}


def test_there_are_enough_of_them():
    assert len(BROKEN) >= 20


@pytest.mark.parametrize("name", BROKEN)
def test_exactly_these_mistakes_are_reported(tmp_path: Path, name: str):
    text, wanted = BROKEN[name]
    path = tmp_path / "ours.yaml"
    path.write_text(text, encoding="utf-8")
    found = check_rubric(path, vocabulary=load_vocabulary())
    assert [str(fault).removeprefix(f"{path}:").replace(": ", " ", 1) for fault in found] == wanted
    assert {fault.path for fault in found} == {str(path)}


def test_the_rubric_before_it_was_broken_is_sound(tmp_path: Path):
    path = tmp_path / "ours.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    assert check_rubric(path, vocabulary=load_vocabulary()) == ()


def test_a_circle_is_told_once_where_it_closes(tmp_path: Path):
    for name, parent in {"a": "b", "b": "c", "c": "a"}.items():
        (tmp_path / f"{name}.yaml").write_text(f"title: {name}\nextends: {parent}\n", encoding="utf-8")
    (found,) = check_rubric(tmp_path / "a.yaml", vocabulary=load_vocabulary())
    assert (Path(found.path).name, found.line, found.column) == ("c.yaml", 2, 10)
    assert found.message == "the rubrics extend each other in a circle: a -> b -> c -> a"
