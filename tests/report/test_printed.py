"""One page a person: what stands on it, in which order, how closely, and that nothing in it acts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.parser import HTMLParser

import pytest
from made_export import HOSTILE, hostile_screening, results, screening

from screener.report.drawing import Part
from screener.report.evidenceform import Json
from screener.report.listed import slim
from screener.report.printed import _density, printed_parts, snippet
from screener.values import Screening


def people(*screenings: Screening, blind: bool = True) -> list[tuple[Json, Screening | None]]:
    return list(zip(results(*screenings, blind=blind), (*screenings, None), strict=True))


def render_printed(given: Sequence[tuple[Json, Screening | None]], *, made: str, blind: bool = True) -> str:
    """Return the page of people who are all in memory."""
    known = {result["candidate"]: (result, screening) for result, screening in given if screening}
    return "".join(printed_parts([result for result, _ in given], known.__getitem__, made=made, blind=blind))


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def sheets(page: str) -> list[str]:
    return re.split(r'<section class="sheet', page)[1:]


def test_each_person_and_rubric_has_a_sheet_in_the_order_of_the_ranking() -> None:
    made = sheets(render_printed(people(screening(), screening(bonus=20, ref="A-2")), made="batch 7"))
    assert len(made) == 5
    assert [re.search(r"<h1>(.*?)</h1>", one)[1] for one in made] == [  # type: ignore[index]
        *("Candidate 2 · A-2", "Candidate 1"),  # ma
        *("Candidate 1", "Candidate 2 · A-2"),  # par, where both are equal
        "Needs a person",
    ]
    assert all("batch 7" in one for one in made)
    assert "A person decides" in made[0]


def test_people_are_asked_for_one_by_one() -> None:
    given = people(*(screening(bonus=number) for number in range(1, 31)))
    listed = [{**slim(result), "candidate": result["candidate"]} for result, _ in given]
    asked: list[int] = []

    def whole(candidate: int) -> tuple[Json, Screening]:
        asked.append(candidate)
        result, one = given[candidate - 1]
        assert one
        return result, one

    seen = 0
    for part in printed_parts(listed, whole, made="batch 7"):
        seen += part.count("</section>")
        assert len(asked) - seen <= 1
    assert sorted(asked) == sorted([*range(1, 31), *range(1, 31)])  # once for each of two rubrics
    parts = printed_parts(listed, whole, made="batch 7")
    assert "".join(parts) == render_printed(given, made="batch 7")


def test_a_sheet_says_what_is_missing_first_and_asks() -> None:
    text = " ".join("".join(read(render_printed(people(screening()), made="")).text).split())
    order = ("Customer service", "Drawing blood", "Life support", "Insurance verification", "Vital signs")
    assert [text.index(label) for label in order] == sorted(text.index(label) for label in order)
    assert "Ask: Tell us of Customer service?" in text
    assert "Took vital signs of twenty patients a day p1 l6" in text
    assert "held at 60: no customer service is shown" in text


def test_who_it_is_stands_there_only_if_asked_for() -> None:
    blind = render_printed(people(screening()), made="")
    for word in ("Quill", "quill", "555", "Portland", "Larkspur", "broken.pdf"):
        assert word not in blind
    shown = render_printed(people(screening(), blind=False), made="", blind=False)
    assert "Wilhelmina Quill" in shown
    assert "wilhelmina-quill.txt" in shown


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("blind", [False, True])
def test_nothing_in_it_acts(words: str, blind: bool) -> None:
    made = people(hostile_screening(words), blind=blind)
    made[0][0]["ref"] = words
    page = render_printed(made, made=words, blind=blind)
    reader = read(page)
    plain = read(render_printed(people(hostile_screening("harmless"), blind=blind), made="x", blind=blind))
    assert {tag for tag, _ in reader.tags} == {tag for tag, _ in plain.tags}
    assert not [
        name for _, found in reader.tags for name in found if name.startswith("on") or name in ("href", "src")
    ]
    policy = next(found["content"] for _, found in reader.tags if "http-equiv" in found)
    assert policy and policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script" not in policy
    assert all(letter.isprintable() or letter == "\n" for letter in page)


@pytest.mark.parametrize(
    ("before", "marked", "after", "shown"),
    [
        ("", "vital signs", "", ("", "vital signs", "")),
        ("Took ", "vital signs", " daily", ("Took ", "vital signs", " daily")),
        ("one two three four five six ", "here", "", ("… four five six ", "here", "")),
        ("", "here", " one two three four five six", ("", "here", " one two three four …")),
        ("one two three four ", "here", " one two three four", ("… four ", "here", " one two …")),
        ("before ", "x" * 40, " after", ("… ", "x" * 40, " …")),
    ],
)
def test_a_line_is_cut_around_the_words_that_count(
    before: str, marked: str, after: str, shown: tuple[str, str, str]
) -> None:
    parts = [Part(before), Part(marked, ("here",)), Part(after)]
    assert snippet(parts, 24) == shown


@pytest.mark.parametrize(
    ("count", "text", "density"), [(10, 60, ""), (20, 300, ""), (26, 300, "tight"), (60, 30, "tight tighter")]
)
def test_long_sheets_are_set_more_closely(count: int, text: int, density: str) -> None:
    row = {"result": {"label": "EKG", "required": False}, "quote": None, "ask": "a" * text, "says": ""}
    assert _density([row] * count) == density
