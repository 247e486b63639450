import pytest
from made_screening import document_of, found

from screener.report.blind import Veil
from screener.report.context import in_context, text_of
from screener.report.evidenceform import evidence_rows
from screener.values import Span

LONG = (
    "Worked "
    + "on many things that matter here " * 9
    + "and drew blood "
    + "for the doctors of the place " * 9
)


@pytest.mark.parametrize(
    ("text", "words", "lines"),
    [
        ("Took vital signs daily\nGave shots", ["vital signs"], ["Took vital signs daily"]),
        ("Took vital signs daily\nGave shots to patients", ["vital", "signs"], ["Took vital signs daily"]),
        (
            "Took vital signs daily\nGave shots to patients",
            ["signs", "shots"],
            ["Took vital signs daily", "Gave shots to patients"],
        ),
    ],
)
def test_evidence_stands_in_its_line_once(text: str, words: list[str], lines: list[str]) -> None:
    hide = Veil(document_of(text))
    rows = in_context(evidence_rows([found(hide.document, one)[0] for one in words], hide), hide, blind=True)
    assert [text_of(row) for row in rows] == lines
    marked = ["".join(part.text for part in row["parts"] if part.keys) for row in rows]
    assert "".join(marked) == "".join(words)


def test_a_paragraph_is_cut_around_its_evidence() -> None:
    hide = Veil(document_of(LONG))
    (row,) = in_context(evidence_rows(found(hide.document, "drew blood"), hide), hide, blind=True)
    shown = text_of(row)
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert " and drew blood for " in shown
    assert len(shown) < 180
    assert shown.strip("… ") in LONG


def test_the_person_is_left_out_of_the_line() -> None:
    document = document_of("Jane Roe took vital signs daily\nand gave shots to patients")
    hide = Veil(document, (Span(0, 8),))
    rows = evidence_rows(found(document, "vital signs"), hide)
    assert text_of(in_context(rows, hide, blind=True)[0]) == "[hidden] took vital signs daily"
    (first, *_) = in_context(rows, hide, blind=False)[0]["parts"]
    assert (first.text, first.personal) == ("Jane Roe", True)
