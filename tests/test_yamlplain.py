"""Reading for values alone gives what the careful reader gives, or leaves the text to it."""

from pathlib import Path

import pytest

from screener.yamlfile import MAX_DEPTH, _without_faults, load_yaml
from screener.yamlplain import UnusualError

ROOT = Path(__file__).parents[1]
FILES = sorted([*(ROOT / "screener" / "vocab").glob("*.yaml"), *(ROOT / "rubrics").glob("*.yaml")])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_without_faults_are_read_alike(path: Path):
    root, faults = load_yaml(path.read_bytes(), path.name)
    assert faults == ()
    assert root is not None
    assert _without_faults(path.read_bytes()) == root.value


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\nb: -0.5",
        "a: '1'",
        "a: [1, x, null, true, ~]",
        "- a\n- {b: 2:1}",
        "plain",
        "a:\n  b: |\n    c\n",
        "''",
        "a: [one, two words,\n  three and\n  four, 5, yes, null]\nb: {c: [x , y], d: [z]}",
        'a: [one, "two, three", "", four]',
        "a: 'in quotes [b, c]'\nd: [e, f]",
        "a: '[b, c]'",
        "# [one, two]\na: [b, c] # [d]",
        "a: b [c, d]",
        "- [a, b]\n- - [c]\n  - d",
        "a: [[b, c], [d]]",
        "a: [b,\n\n  c]",
        "a: \ue0000\nb: [c, d]",
    ],
)
def test_values_are_typed_alike(text: str):
    root, _ = load_yaml(text, "x.yaml")
    assert root is not None
    assert _without_faults(text) == root.value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing",
        "a: 1\na: 2",
        "a: &x 1",
        "a: *x",
        "a: !!str 1",
        "&x a: 1",
        "[a]: 1",
        "[a, b]: 1",
        "a: [b, c] d",
        "a: [b, c]\n  d",
        "a: [b, *c]",
        "a: [b: c",
        "a: [1",
        "a:\tb",
        "a: 1\n---\nb: 2",
        b"\xff",
        "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
        "[" * (MAX_DEPTH + 1) + "a, b" + "]" * (MAX_DEPTH + 1),
        "a: " + "x" * 1_000_000,
    ],
)
def test_whatever_may_be_a_fault_is_left_to_the_careful_reader(text: str | bytes):
    with pytest.raises(UnusualError):
        _without_faults(text)


@pytest.mark.parametrize("within", ["", "a, b"])
def test_as_deep_as_is_allowed(within: str):
    text = "[" * MAX_DEPTH + within + "]" * MAX_DEPTH
    root, faults = load_yaml(text, "x.yaml")
    assert faults == ()
    assert root is not None
    assert _without_faults(text) == root.value
