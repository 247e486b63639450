"""What a model's proposal is worth: something where the rules are silent, never against them."""

import re
from dataclasses import replace
from datetime import date

import pytest

from screener.assess import assess
from screener.learn.evaluate import main as evaluate
from screener.learn.evaluate import reader
from screener.learn.model import Learned, written
from screener.nlp import annotate, build_nlp
from screener.parse import parse
from screener.resume import build
from screener.rubric import load_rubric
from screener.values import KINDS_OF_WORK, Resume, Source
from screener.vocab import load_vocabulary
from screener.vocab.weights import read_weights

VOCABULARY = load_vocabulary()
AS_OF = date(2024, 1, 31)
CLINIC = "Experience\n\nFloater\nRiverside Medical Clinic\nJanuary 2019 - March 2021\n• {}\n"
PLANT = "Experience\n\nFloater\nHarlow Castings\nJanuary 2019 - March 2021\n• {}\n"
#: Weights made for the test, on words that no rule will ever know.
SMALL = read_weights(
    written(
        "duties",
        "",
        {
            "patient_education": Learned(
                -4.0, {"flumm": 3.0, "gave flumm": 0.5, "giv flumm": 5.0, "tray": -9.0}, threshold=3.0
            ),
            "specimen_phlebotomy": Learned(-4.0, {"grint": 8.0}, threshold=3.0),
            "vitals": Learned(-4.0, {"grint": 9.0}),
        },
    )
)
NLP = build_nlp(replace(VOCABULARY, trained={"duties": SMALL}))
PROPOSED = [
    ("gave flumm to everybody on the ward", "patient_education"),
    ("grint of donors", "specimen_phlebotomy"),
]


def read(text: str) -> Resume:
    document = parse(Source("line.txt", text.encode()))
    markup = annotate(NLP, document, as_of=AS_OF)
    return build(document, markup, vocabulary=VOCABULARY, as_of=AS_OF)[1]


def test_words_against_it_and_labels_without_threshold_propose_nothing():
    assert read(CLINIC.format("gave flumm on a tray")).competency("patient_education").level == 0
    assert read(CLINIC.format("grint of donors")).competency("vitals").level == 0


def test_many_words_that_say_little_are_no_reason():
    grams = dict.fromkeys(("zarl", "plonk", "quib", "dorf", "snee", "wump", "krell", "bloot"), 1.0)
    weak = read_weights(written("duties", "", {"ekg": Learned(-2.0, grams, threshold=3.0)}))
    nlp = build_nlp(replace(VOCABULARY, trained={"duties": weak}))
    document = parse(Source("line.txt", CLINIC.format(" ".join(grams)).encode()))
    assert not [m for m in annotate(nlp, document, as_of=AS_OF).mentions if m.kind == "learned"]


@pytest.mark.parametrize(("line", "key"), PROPOSED)
def test_a_proposal_says_which_words_decided(line: str, key: str):
    found = read(CLINIC.format(line)).competency(key)
    assert found.learned
    assert found.level == 2
    assert found.evidence[0].finder.startswith("learned:duties@")
    words = found.evidence[0].note.removeprefix("a model, by: ").split(", ")
    assert 1 <= len(words) <= 3


@pytest.mark.parametrize(("line", "key"), PROPOSED)
def test_a_proposal_is_unclear_and_asked_about(line: str, key: str, tmp_path):
    file = tmp_path / "one.yaml"
    file.write_text(
        f"title: One\nsource: a test\ncriteria:\n  it:\n    kind: competency\n    competency: {key}\n"
        "    label: It\n    weight: 5\n    required: true\n    source: a test\n    ask: Have you done it?\n",
        encoding="utf-8",
    )
    rubric = load_rubric(file, vocabulary=VOCABULARY)
    assessment = assess(read(CLINIC.format(line)), rubric, as_of=AS_OF)
    finding = assessment.results[0].finding
    assert finding.outcome == "unclear"
    assert finding.credit == 0
    assert finding.support
    assert [gap.ask for gap in assessment.gaps] == ["Have you done it?"]


@pytest.mark.parametrize(("line", "key"), PROPOSED)
def test_what_only_health_care_does_is_not_believed_elsewhere(line: str, key: str):
    assert read(PLANT.format(line)).competency(key).level == 0


@pytest.mark.parametrize("cue", ["No experience: ", "Hope to learn: ", "Never "])
@pytest.mark.parametrize(("line", "key"), PROPOSED)
def test_what_is_not_done_is_not_proposed(cue: str, line: str, key: str):
    assert read(CLINIC.format(cue + line)).competency(key).level == 0


def test_a_rule_is_never_overruled():
    found = read(CLINIC.format("Taught patients how to use an inhaler")).competency("patient_education")
    assert found.level == 2
    assert not found.learned


def test_a_line_is_read_in_three_ways():
    found = reader(VOCABULARY)("Taught patients how to use an inhaler")
    assert "patient_education" in found["rules"] & found["both"]
    assert found["rules"] <= found["both"]


@pytest.mark.slow
def test_models_are_nearly_always_right_and_both_find_no_less_than_the_rules(capsys):
    assert evaluate() == 0
    printed = capsys.readouterr().out
    (total,) = re.findall(r"all together +\d+ +(\S+) /(\S+) +(\S+) /(\S+) +(\S+) /(\S+)", printed)
    _, found_by_rules, right_by_model, _, _, found_by_both = map(float, total)
    assert right_by_model > 0.9
    assert found_by_both >= found_by_rules
    for kind in KINDS_OF_WORK:
        (shares,) = re.findall(rf"^{kind} +\d+ +(\S+) +(\S+)$", printed, re.MULTILINE)
        rules, both = map(float, shares)
        assert both >= rules, kind
