"""The page of a batch: what is missing most, who sent the same text, who can be compared."""

from __future__ import annotations

import re
from dataclasses import replace

from made_screening import AS_OF, TEXT, screening

from screener.report.index import _gaps, index_parts
from screener.report.jsonform import to_json
from screener.report.listed import listed
from screener.report.page import person_view, render_person
from screener.report.rows import plain
from screener.report.text import rows
from screener.values import Flag, Screening


def page(*screenings: Screening) -> str:
    views = (person_view(at, to_json(one), one) for at, one in enumerate(screenings, 1))
    people = [listed(view, whole=True) for view in views]
    return "".join(index_parts(people, as_of=AS_OF))


def test_gaps_are_counted_and_the_most_frequent_stands_first() -> None:
    made = to_json(screening())["assessments"][0]
    other = to_json(screening())["assessments"][0]
    outcomes = {
        "vitals": "met",
        "insurance": "missed",
        "acls": "missed",
        "phlebotomy": "missed",
        "customer": "unclear",
    }
    for result in other["results"]:
        result["outcome"] = outcomes[result["criterion"]]
    assert [(gap["id"], gap["missed"], gap["unclear"], gap["of"]) for gap in _gaps([made, other])] == [
        ("phlebotomy", 2, 0, 2),
        ("customer", 1, 1, 2),
        ("acls", 1, 1, 2),
        ("insurance", 1, 0, 2),
    ]
    assert _gaps([]) == []


def test_the_chart_names_gaps_and_leads_to_who_has_them() -> None:
    text = page(screening(), screening(bonus=20))
    assert (
        "Not found most often: Customer service (2 of 2), Drawing blood (2 of 2), Life support (0 of 2)"
        in text
    )
    assert text.count('class="gap" data-criterion="customer"') == 2  # one for each rubric
    assert '<rect class="gap-missed" width="2" height="8"/>' in text


def test_each_person_can_be_chosen_for_comparison() -> None:
    text = page(screening(), screening(bonus=20))
    assert re.findall(r'class="compare" value="(\d+)"', text) == ["2", "1", "1", "2"]
    assert text.count('class="compare-now" disabled') == 2
    assert '<dialog id="comparison"' in text


def test_whoever_sent_the_same_text_is_named() -> None:
    other = screening(TEXT.replace("kite flying", "kite flying, chess"))
    assert "The same text twice" not in page(screening(), other)
    assert "Candidate 3 sent the same text as candidate 1." in page(screening(), other, screening())


def test_who_sent_a_letter_alone_is_named_above_the_score_and_below_the_ranking() -> None:
    made = screening()
    flag = Flag("letter", "This looks like a letter, not a resume. Ask for it.")
    resume = replace(made.reading.resume, flags=(flag, *made.reading.resume.flags))
    letter = replace(made, reading=replace(made.reading, resume=resume))
    text = page(screening(TEXT.replace("kite flying", "kite flying, chess")), letter)
    assert "Looks like a letter, not a resume <span" in text
    assert "<li>Candidate 2</li>" in text
    assert "Looks like a letter, not a resume <span" not in page(made)
    told = plain(rows(letter))
    assert told.index(flag.says) < told.index("Score ")
    view = person_view(2, to_json(letter), letter)
    assert f'<div class="needs"><p>{flag.says}</p></div>' in render_person(view, index="")


def test_labels_of_a_rubric_cannot_act_in_the_chart() -> None:
    made = screening()
    one = made.assessments[0]
    criterion = replace(one.results[4].criterion, label="<img src=x onerror=alert(1)>", id='x" onclick="y')
    results = (*one.results[:4], replace(one.results[4], criterion=criterion))
    text = page(replace(made, assessments=(replace(one, results=results),)))
    assert "<img" not in text
    assert 'onclick="' not in text
