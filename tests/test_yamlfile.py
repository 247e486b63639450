"""Strict YAML: what is typed, what is refused and where, and faults in words for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from screener.yamlfile import MAX_DEPTH, FileModel, load_yaml, locate, validate

TYPED = [
    ("true", True),
    ("false", False),
    ("null", None),
    ("", None),
    ("7", 7),
    ("-3", -3),
    ("0", 0),
    ("0.5", 0.5),
    ("-1.25", -1.25),
]
TEXT = [
    "2:1", "NO", "yes", "on", "0123", "2020-01-31", "1e5", ".5", "~", "1_000", "0x1F", "+3",
    "True", "Null", "12:30:45", "1.", ".inf", "99999999999999999999", "=", "<<",
]  # fmt: skip


@pytest.mark.parametrize(("written", "value"), TYPED)
def test_only_a_few_plain_words_are_typed(written: str, value: object) -> None:
    root, faults = load_yaml(f"key: {written}\n", "f")
    assert faults == ()
    assert root is not None
    assert root.value == {"key": value}
    assert type(root.value["key"]) is type(value)


@pytest.mark.parametrize("written", TEXT)
def test_everything_else_is_the_text_that_was_written(written: str) -> None:
    root, _ = load_yaml(f"key: {written}\n", "f")
    assert root is not None
    assert root.value == {"key": written}


@pytest.mark.parametrize("quoted", ['"7"', "'7'", '"true"', "|-\n  7"])
def test_quotes_and_blocks_keep_text(quoted: str) -> None:
    root, _ = load_yaml(f"key: {quoted}\n", "f")
    assert root is not None
    assert root.value["key"] in {"7", "true"}


def test_keys_stay_text() -> None:
    root, _ = load_yaml("1: a\ntrue: b\n", "f")
    assert root is not None
    assert root.value == {"1": "a", "true": "b"}


REFUSED = [
    ("a: 1\nb: 2\na: 3\n", (3, 1), "given twice"),
    ("a:\n  x: 1\n  x: 2\n", (3, 3), "given twice"),
    ("a:\t1\n", (1, 3), "tab"),
    ("a: &anchor [1]\n", (1, 4), "anchor"),
    ("a: *anchor\n", (1, 4), "alias"),
    ("a: !!int 3\n", (1, 4), "tag"),
    ("a: !!python/object:os.system x\n", (1, 4), "tag"),
    ("? [a]\n: 1\n", (1, 3), "key must be"),
    ("a: 1\n---\nb: 2\n", (2, 1), "second document"),
    ("", (1, 1), "empty"),
    ("# only a comment\n", (1, 1), "empty"),
    ("a: b: c\n", (1, 5), "mapping values"),
    ("a: [1, 2\n", (2, 1), "expected"),
    ('a: 1\nb: "open\nc: 3\n\n', (2, 4), "unexpected end"),
    ("a: \x00\n", (1, 4), "U+0000"),
    ("é: @x\n", (1, 4), "cannot start"),
    ("[" * (MAX_DEPTH + 1), (1, MAX_DEPTH + 1), "levels"),
    ("- " * 100_000 + "x", (1, 2 * MAX_DEPTH + 1), "levels"),
    ("x" * 1_000_001, (1, 1), "1 MB"),
    ("é" * 500_001, (1, 1), "1 MB"),
]


#: Mistakes that leave the rest of the document readable.
READABLE = {"given twice", "tab", "anchor", "tag", "second document"}


@pytest.mark.parametrize(("text", "place", "says"), REFUSED)
def test_what_is_refused_and_where(text: str, place: tuple[int, int], says: str) -> None:
    root, faults = load_yaml(text, "folder/file.yaml")
    assert (root is None) is (says not in READABLE)
    assert [(fault.path, fault.line, fault.column) for fault in faults] == [("folder/file.yaml", *place)]
    assert says in faults[0].message


def test_the_deepest_allowed_nesting_is_read() -> None:
    root, faults = load_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH, "f")
    assert faults == ()
    assert root is not None


def test_an_alias_bomb_is_not_expanded() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    root, faults = load_yaml("\n".join(lines), "f")
    assert root is None
    assert len(faults) == 40 + 78
    assert faults[0].line == 1


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "this is a PDF"),
        (b"PK\x03\x04\x14\x00", "this is an office document"),
        (b"{\\rtf1\\ansi a: 1}", "this is a rich text"),
    ],
)
def test_another_program_s_file_is_named_as_what_it_is(data: bytes, says: str) -> None:
    """ "This is not UTF-8 text, on line 4" was said of a PDF."""
    root, (fault,) = load_yaml(data, "f.yaml")
    assert (root, fault.line, fault.hint) == (None, 1, "save it as plain text")
    assert fault.message.startswith(says)


def test_all_duplicates_are_reported_at_once() -> None:
    _, faults = load_yaml("a: 1\na: 2\nb: [{c: 1, c: 2}]\nb: 3\n", "f")
    assert [fault.line for fault in faults] == [2, 3, 4]


def test_bytes_are_utf8_with_or_without_a_mark() -> None:
    root, _ = load_yaml("\ufeffa: é\n".encode(), "f")
    assert root is not None
    assert root.value == {"a": "é"}
    _, faults = load_yaml(b"a: 1\nb: \xff\n", "f")
    assert [(fault.line, fault.message) for fault in faults] == [(2, "this is not UTF-8 text")]


# ------------------------------------------------------------------ checking against a shape


class Weighed(FileModel):
    kind: Literal["weighed"]
    weight: float = Field(gt=0)
    names: tuple[str, ...] = ()


class Counted(FileModel):
    kind: Literal["counted"]
    months: int = 0


class Whole(FileModel):
    title: str
    required: bool = False
    parts: dict[str, Annotated[Weighed | Counted, Field(discriminator="kind")]] = Field(default_factory=dict)


def faults_of(text: str, shape: Any = Whole) -> list[str]:
    value, faults = validate(shape, text, "f")
    assert (value is None) == bool(faults)
    return [f"{fault.line}:{fault.column} {fault.message}|{fault.hint}" for fault in faults]


def test_a_right_file_becomes_its_model() -> None:
    text = "title: A\nparts:\n  x: {kind: weighed, weight: 2, names: [a, b]}\n  y: {kind: counted}\n"
    value, faults = validate(Whole, text, "f")
    assert faults == ()
    assert value == Whole(
        title="A",
        parts={
            "x": Weighed(kind="weighed", weight=2, names=("a", "b")),
            "y": Counted(kind="counted"),
        },
    )


FAULTS = [
    ("title: 12\n", ["1:8 must be text, not the number 12|put it in quotes"]),
    ("titel: A\n", ['1:1 "title" is missing|add it', '1:1 unknown key "titel"|did you mean "title"?']),
    ("title: A\nrequired: yes\n", ['2:11 must be true or false, not "yes"|write true']),
    (
        "title: A\nparts: [a]\n",
        ["2:1 must be keys with values, not a list|write each key with a colon and its value"],
    ),
    (
        "title: A\nparts:\n  x: {kind: wieghed, weight: 1}\n",
        ['3:13 "wieghed" is not one of weighed, counted|did you mean "weighed"?'],
    ),
    ("title: A\nparts:\n  x: {weight: 1}\n", ['3:3 "kind" is missing|add it']),
    (
        "title: A\nparts:\n  x: {kind: weighed, wieght: 3}\n",
        ['3:3 "weight" is missing|add it', '3:22 unknown key "wieght"|did you mean "weight"?'],
    ),
    (
        "title: A\nparts:\n  x: {kind: counted, months: 2.5}\n",
        ["3:30 must be a whole number, not the number 2.5|write it in digits and without quotes, such as 5"],
    ),
    (
        "title: A\nparts:\n  x: {kind: counted, months: true}\n",
        ["3:30 must be a whole number, not true|write it in digits and without quotes, such as 5"],
    ),
    (
        "title: A\nparts:\n  x: {kind: weighed, weight: 0}\n",
        ["3:30 must be greater than 0, not the number 0|choose another"],
    ),
    (
        "title: A\nparts:\n  x:\n    kind: weighed\n    weight: 1\n    names:\n    - a\n    - 3\n",
        ["8:7 must be text, not the number 3|put it in quotes"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FAULTS)
def test_faults_have_a_place_and_plain_words(text: str, expected: list[str]) -> None:
    assert faults_of(text) == expected


def test_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    text = (
        "title: 1\nrequired: NO\nparts:\n"
        "  x: {kind: weighed, weight: NO}\n  y: {kind: counted, month: 3}\nextra: 1\n"
    )
    assert [line.split()[0] for line in faults_of(text)] == ["1:8", "2:11", "4:30", "5:22", "6:1"]


def test_a_file_that_can_be_read_all_the_same_is_checked_further() -> None:
    assert faults_of("title: 1\ntitle: 2\n") == [
        "1:8 must be text, not the number 1|put it in quotes",
        '2:1 "title" is given twice|first on line 1',
    ]
    assert faults_of("title: 1\t\nparts: []\n") == [
        "1:8 must be text, not the number 1|put it in quotes",
        "1:9 a tab is not allowed here|use spaces",
        "2:1 must be keys with values, not a list|write each key with a colon and its value",
    ]


@pytest.mark.parametrize(
    "text", ["title: *x\nparts: []\n", "title:\n\t- a\nparts: []\n", "a: [\nparts: []\n"]
)
def test_a_file_that_cannot_be_read_is_not_checked_further(text: str) -> None:
    assert len(faults_of(text)) == 1


def test_the_first_of_two_is_kept() -> None:
    root, faults = load_yaml("a: 1\na: 2\n", "f")
    assert root is not None
    assert root.value == {"a": 1}
    assert len(faults) == 1


@dataclass(frozen=True, slots=True)
class Entry:
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}
    code: str
    names: tuple[str, ...] = ()


def test_dataclasses_are_shapes_too() -> None:
    value, faults = validate(dict[str, Entry], "a: {code: X, names: [n]}\n", "f")
    assert faults == ()
    assert value == {"a": Entry("X", ("n",))}
    assert faults_of("a: {cod: X}\n", dict[str, Entry]) == [
        '1:1 "code" is missing|add it',
        '1:5 unknown key "cod"|did you mean "code"?',
    ]


def test_locate_leads_to_key_or_value() -> None:
    root, _ = load_yaml("a:\n  b: [10, 20]\n", "f")
    assert root is not None
    assert locate(root, ("a", "b", 1)) == (2, 11)
    assert locate(root, ("a", "b")) == (2, 3)
    assert locate(root, ("a", "tag of a union", "b", 0)) == (2, 7)
    assert locate(root, ("a", "missing")) == (1, 1)


PIECES = st.sampled_from(
    [*"[]{},#|>?%@'\"\n", "a", "b: ", "- ", "  ", ": ", "&x ", "*x", "!t ", "\\x", "---\n"]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join), st.binary()))
def test_any_text_gives_a_tree_or_faults_and_never_an_exception(text: str | bytes) -> None:
    root, faults = load_yaml(text, "f")
    assert root is not None or faults
    assert all(fault.line >= 1 and fault.column >= 1 for fault in faults)
