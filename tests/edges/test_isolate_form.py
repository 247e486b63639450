"""A document survives its way as JSON, and nothing else passes for one."""

from __future__ import annotations

import hashlib
import json
import pickle
from array import array
from dataclasses import replace
from math import inf, nan
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.isolate.form import (
    FormError,
    document_from_form,
    document_to_form,
    dump,
    load,
    packed,
)
from screener.isolate.limits import LONGEST_ANSWER
from screener.parse import parse
from screener.values import Box, Document, Evidence, Flag, HiddenText, Line, Page, Source, Span, Word, Words

SAMPLES = Path(__file__).parents[2] / "sample_resumes"
DATA = b"the bytes of a file"
PRINT = hashlib.sha256(DATA).hexdigest()

numbers = st.floats(allow_nan=False, allow_infinity=False)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
boxes = st.builds(Box, numbers, numbers, numbers, numbers)
some_boxes = st.lists(boxes, max_size=3).map(tuple)
counts = st.integers(0, 10**6)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any document that a parser may make."""
    spans, parts, at = [], [], 0
    for word in draw(st.lists(texts.filter(bool), max_size=8)):
        spans.append(Span(at, at + len(word)))
        parts.append(word)
        at += len(word) + 1
    text = " ".join(parts)
    flags = []
    for code, says in draw(st.lists(st.tuples(texts, texts), max_size=2)):
        about = draw(st.lists(st.sampled_from(spans), max_size=2)) if spans else []
        evidence = tuple(
            Evidence(span, text[span.start : span.end], draw(texts), draw(texts)) for span in about
        )
        flags.append(Flag(code, says, evidence))
    return Document(
        fingerprint=PRINT,
        text_fingerprint=hashlib.sha256(text.encode()).hexdigest(),
        media_type=draw(texts),
        reader=draw(texts),
        text=text,
        words=tuple(Word(span, draw(counts), draw(some_boxes)) for span in spans),
        lines=tuple(
            Line(span, draw(counts), draw(counts), draw(counts), draw(st.booleans()), draw(st.booleans()))
            for span in spans
        ),
        pages=tuple(draw(st.lists(st.builds(Page, counts, numbers, numbers), max_size=3))),
        hidden=tuple(
            draw(st.lists(st.builds(HiddenText, st.text(max_size=9), counts, some_boxes, texts), max_size=2))
        ),
        flags=tuple(flags),
        partial=draw(st.booleans()),
    )


def there_and_back(document: Document, data: bytes) -> Document:
    return document_from_form(
        load(dump(document_to_form(document))), fingerprint=hashlib.sha256(data).hexdigest()
    )


@given(documents())
def test_a_document_survives(document: Document) -> None:
    assert there_and_back(document, DATA) == document


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.[pt][dx][ft]")), ids=lambda path: path.name)
def test_every_sample_survives(path: Path) -> None:
    data = path.read_bytes()
    document = parse(Source(path.name, data))
    assert there_and_back(document, data) == document


def test_a_document_of_two_million_characters_fits() -> None:
    # Words of five letters, each with a box of the longest numbers.
    box = Box(*[123.45678901234567] * 4)
    words = tuple(Word(Span(at, at + 5), 50, (box,)) for at in range(0, 2_000_000, 60))
    lines = tuple(Line(Span(at, at + 59), at, 50, at) for at in range(0, 2_000_000 - 59, 60))
    document = Document("", "", "application/pdf", "pdfium", "w" * 2_000_000, words, lines, ())
    made = len(dump(document_to_form(document)))
    words_alone = made - 2_000_000 - len(dump(document_to_form(replace(document, text="", words=()))))
    assert made + 9 * words_alone < LONGEST_ANSWER  # one word in ten was made


FORM = document_to_form(
    Document(
        "", "", "text/plain", "test", "one two",
        (Word(Span(0, 3), 1, (Box(0.0, 1.0, 2.0, 3.0),)), Word(Span(4, 7), 1)),
        (Line(Span(0, 7), 1, 1, 1),),
        (Page(1, 612.0, 0.0),),
        (HiddenText("x", 1, (), "why"),),
        (Flag("code", "says", (Evidence(Span(0, 3), "one", "finder"),)),),
    )
)  # fmt: skip

#: What is no row of packed numbers.
NO_ROWS = (None, [], [1], [0, 3, 1, 1], "x", "AAA=", "AAAA\n", "ä", "AAAAAAA=", 7)
LIES: dict[str, object] = {
    "text": [None, 3, [], "\ud800", "on"],
    "words": [*NO_ROWS, *(packed(array("i", numbers)) for numbers in (
              [0], [0, 3, 1], [0, 3, 1, 2], [0, 3, 1, 0], [0, 3, 1, -1], [0, 8, 1, 1], [-1, 3, 1, 1],
              [3, 0, 1, 1], [4, 7, 1, 1, 0, 3, 1, 0], [0, 3, 1, 2, 4, 7, 1, -1]))],
    "boxes": [*NO_ROWS, *(packed(array("d", numbers)) for numbers in (
              [1.0], [1.0] * 3, [1.0] * 8, [nan, *[1.0] * 3], [inf, *[1.0] * 3], [*[1.0] * 3, -inf]))],
    "lines": [*NO_ROWS, "", {}, *(packed(array("i", numbers)) for numbers in (
              [0, 2, 1, 1, 1, 0], [0, 7, 1, 1], [0, 70, 1, 1, 1, 0], [0, 7, 1, 1, 1, 0, 5, 6, 1, 1, 1, 0]))],
    "pages": [None, [1], [[1, 2]], [[1, 2.0, None]], [["1", 2.0, 2.0]], [[1.5, 2.0, 2.0]]],
    "hidden": [None, [["x", 1, [1.0], "why"]], [["x", 1, [], 2]], [[1, 1, [], ""]], [["x", 1, []]]],
    "flags": [None, [["code", "says"]], [["code", 1, []]], [["code", "says", [[0, 99, "f", ""]]]],
              [["code", "says", [[2, 1, "f", ""]]]], [["code", "says", [[0, 1, 2, ""]]]]],
    "partial": [None, 0, "no"],
    "media_type": [None, 1],
    "reader": [None, ["x"]],
}  # fmt: skip


def test_the_form_itself_is_a_document() -> None:
    assert document_from_form(FORM, fingerprint=PRINT).quote(Span(4, 7)) == "two"


@pytest.mark.parametrize(("key", "lie"), [(key, lie) for key, lies in LIES.items() for lie in lies])  # type: ignore[attr-defined]
def test_lies_are_not_believed(key: str, lie: object) -> None:
    with pytest.raises(FormError):
        document_from_form({**FORM, key: lie}, fingerprint=PRINT)


@pytest.mark.parametrize("key", FORM)
def test_nothing_may_be_missing(key: str) -> None:
    with pytest.raises(FormError):
        document_from_form({name: value for name, value in FORM.items() if name != key}, fingerprint=PRINT)


@pytest.mark.parametrize(
    "answer",
    [b"", b"nonsense", b"[]", b"3", b"null", b'{"a": NaN}', b'{"a": -Infinity}', b"\xff\xfe", b"[" * 100_000,
     b'{"a": ' + b"[]," * 4_000_001, b'{"a": ' + b"9" * 10_000 + b"}"],
    ids=range(11),
)  # fmt: skip
def test_what_is_no_object_is_refused(answer: bytes) -> None:
    with pytest.raises(FormError):
        load(answer)


def test_numbers_beyond_floats_are_refused() -> None:
    text = json.dumps(FORM).replace("612.0", "1e999")
    assert "1e999" in text
    with pytest.raises(FormError):
        document_from_form(load(text.encode()), fingerprint=PRINT)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | numbers | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


@given(st.sampled_from(sorted(FORM)), json_values)
def test_any_value_in_any_place_is_a_document_or_refused(key: str, value: object) -> None:
    try:
        made = document_from_form({**FORM, key: value}, fingerprint=PRINT)
    except FormError:
        return
    for word in made.words:
        assert made.locate(word.span)
    assert all(e.quote == made.quote(e.span) for flag in made.flags for e in flag.evidence)


@given(documents())
def test_words_in_columns_are_the_words(document: Document) -> None:
    columns = Words.of(document.words)
    assert columns == document.words == tuple(columns)
    assert [columns[at] for at in range(-len(columns), len(columns))] == [*document.words, *document.words]
    assert columns[1:] == document.words[1:]
    assert Words.of(columns) is columns
    assert pickle.loads(pickle.dumps(columns)) == columns
    assert hash(columns) == hash(document.words)
    assert columns != Words.of((*document.words, Word(Span(0, 0), 1)))
    assert columns.heights == [
        word.boxes[0].bottom - word.boxes[0].top if word.boxes else 0.0 for word in document.words
    ]
