"""The law of the job's state, laid over a rubric: what was read may weigh, the rest informs."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screener.api import load_rubric
from screener.cli import program as command
from screener.errors import UsageError, VocabularyError
from screener.rubric import (
    check_rubric,
    explain_state,
    lay_over,
    lint_rubric,
    list_rubrics,
    state_changes,
)
from screener.rubric.states import known_state, load_states, read_states, state_names
from screener.vocab import load_vocabulary

VOCABULARY = load_vocabulary()
SAMPLES = Path(__file__).parents[2] / "sample_resumes"


def effects(name: str, state: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(c.effect, c.criteria) for c in explain_state(name, state, vocabulary=VOCABULARY)]


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(command, [str(one) for one in args])


def test_every_state_is_there():
    names = state_names()
    assert len(names) == 51
    assert names["WA"] == "Washington"
    assert not set(load_states().states) & set(load_states().others)


@pytest.mark.parametrize("state", list(load_states().states))
def test_every_rule_reads_abilities_that_exist_and_has_its_law(state: str):
    known = {*VOCABULARY.competencies, *VOCABULARY.skills}
    for rule in load_states().states[state].rules.values():
        assert set(rule.reads) | set(rule.drops) <= known
        assert set(rule.drops) <= set(rule.reads)
        assert rule.says.endswith(".")
        assert len(rule.law) > 6


@pytest.mark.parametrize("name", [entry.id for entry in list_rubrics()])
def test_every_rubric_can_be_had_for_every_state(name: str):
    before = load_rubric(name)
    ids = {criterion.id for criterion in before.criteria}
    for state in state_names():
        after, changes = lay_over(before, state, vocabulary=VOCABULARY), state_changes(before, state)
        assert after.state == state
        assert after.fingerprint != before.fingerprint
        added = {ident for c in changes if c.effect == "adds" for ident in c.criteria}
        dropped = {ident for c in changes if c.effect == "drops" for ident in c.criteria}
        assert {criterion.id for criterion in after.criteria} == (ids - dropped) | added
        # Only what was read may weigh, and nothing of it is a must.
        assert all(change.certainty == "verified" for change in changes if change.effect != "informs")
        assert not [c for c in after.criteria if c.id in added and (c.required or c.weight > 5)]
        assert all("law of" in c.source and "(verified;" in c.source for c in after.criteria if c.id in added)


@pytest.mark.parametrize(
    ("name", "state", "wanted"),
    [
        ("ma", "WA", [("adds", ("wa-credential",)), ("informs", ())]),
        ("ma", "SD", [("adds", ("sd-registration",))]),
        ("ma", "ND", [("adds", ("nd-medication",))]),
        ("ma", "NJ", [("adds", ("nj-injections",))]),
        # what is barred is not asked for
        ("ma", "NY", [("drops", ("medication",)), ("informs", ())]),
        ("pediatric-ma", "NY", [("drops", ("medication", "vaccines")), ("informs", ())]),
        # a rule on vaccines matters where vaccines are asked for
        ("pediatric-ma", "CT", [("adds", ("ct-vaccines",)), ("informs", ())]),
        ("ma", "CT", [("informs", ())]),
        # one on teaching where others are taught or led
        ("ma", "CA", [("informs", ())]),
        ("ma-instructor", "CA", [("informs", ()), ("adds", ("ca-teaching",))]),
        # what was not read informs, and a state of which nothing was read says so
        ("ma", "OH", [("informs", ())]),
        ("ma", "CO", [("informs", ())]),
        # no law on medical assistants concerns these posts
        ("par", "WA", []),
        ("par", "NY", []),
        ("nurse", "WA", []),
        ("healthcare-administrator", "SD", []),
        ("administrative-ma", "WA", []),
    ],
)
def test_a_law_matters_where_its_tasks_are_asked_for(name: str, state: str, wanted):
    assert effects(name, state) == wanted


def test_a_credential_of_the_state_counts_and_its_want_costs_little(program):
    for sample, outcome in (("ma-no-ekg-yet.txt", "met"), ("ma-ccma-urgent-care.pdf", "missed")):
        there = program.screen(SAMPLES / sample, load_rubric("ma", state="WA"), as_of="2026-11")
        here = program.screen(SAMPLES / sample, ["ma"], as_of="2026-11")
        (result,) = [r for r in there.assessments[0].results if r.criterion.id == "wa-credential"]
        assert result.finding.outcome == outcome
        assert abs(there.assessments[0].score - here.assessments[0].score) < 4
        assert there.assessments[0].cap == here.assessments[0].cap


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("WA", ["An MA-R"]),  # what became a criterion is not said twice
        ("NY", ["may not give injections", "Triage, suturing"]),
        ("OH", ["The text was not read. ORC 4731.053; OAC ch. 4731-23 (unverified; not read; data of"]),
        ("CO", ["No rule of this state on medical assistants has been read."]),
    ],
)
def test_flags_tell_the_law_without_points(program, state: str, told: list[str]):
    sample = SAMPLES / "ma-ccma-urgent-care.pdf"
    (there,) = program.screen(sample, load_rubric("ma", state=state), as_of="2026-11").assessments
    flags = [flag.says for flag in there.flags if flag.code == "state_rule"]
    assert len(flags) == len(told)
    assert all(part in flag for part, flag in zip(told, flags, strict=True))
    (here,) = program.screen(sample, ["ma"], as_of="2026-11").assessments
    assert not [flag for flag in here.flags if flag.code == "state_rule"]
    if state in ("OH", "CO"):
        assert there.score == here.score


def test_a_rubric_may_name_its_state_itself_and_the_caller_has_the_last_word(tmp_path):
    path = tmp_path / "ours.yaml"
    path.write_text("title: Ours\nextends: ma\nstate: WA\n", encoding="utf-8")
    assert check_rubric(path, vocabulary=VOCABULARY) == ()
    assert lint_rubric(path, vocabulary=VOCABULARY) == ()
    assert load_rubric(path).criteria[-1].id == "wa-credential"
    assert load_rubric(path, state="SD").criteria[-1].id == "sd-registration"


@pytest.mark.parametrize(
    ("code", "hint"),
    [("Washingtn", "did you mean WA?"), ("Ohio", "did you mean OH?"), ("ZZ", "give its two letters")],
)
def test_an_unknown_state_is_answered(code: str, hint: str):
    with pytest.raises(UsageError) as caught:
        load_rubric("ma", state=code)
    assert (caught.value.code, hint in caught.value.hint) == ("unknown_state", True)
    assert known_state(" wa ") == "WA"


RULES = """\
as_of: "2026-11"
not_read: Nothing was read.
others: {}
states:
  XX:
    name: Nowhere
    rules:
      one:
        says: A rule.
        law: Code 1
        certainty: secondary
        dated: "2024"
        reads: [vitals]
"""


@pytest.mark.parametrize(
    ("more", "line", "message"),
    [
        ("        drops: [vitals]\n", 11, "a rule that is not verified may only inform"),
        (
            "        adds: {kind: credential, any_of: [rn], label: L, weight: 4, ask: A?}\n",
            11,
            "a rule that is not verified may only inform",
        ),
        ("        adds: {kind: credential, label: L, weight: 4, ask: A?}\n", 14, '"any_of" is missing'),
    ],
)
def test_a_rule_that_was_not_read_may_not_weigh(more: str, line: int, message: str):
    assert read_states(RULES.encode()).states["XX"].rules["one"].law == "Code 1"
    with pytest.raises(VocabularyError) as caught:
        read_states((RULES + more).encode())
    assert (line, message) in [(fault.line, fault.message) for fault in caught.value.faults]


def test_the_command_says_what_changed_and_why():
    shown = run("rubric", "show", "ma", "--state", "WA").stdout
    assert "The law of WA" in shown
    assert "adds wa-credential: Clinical work as a medical assistant" in shown
    assert "RCW ch. 18.360; WAC ch. 246-827 (verified; text of 2024; data of 2026-11)" in shown
    assert "State credential, needed to start work" in shown
    dropped = run("rubric", "show", "pediatric-ma", "--state", "ny").stdout
    assert "drops medication, vaccines: " in dropped
    assert "Nothing that was read concerns this post." in run("rubric", "show", "par", "--state", "WA").stdout
    assert run("rubric", "show", "ma", "--state", "Ohoi").exit_code == 2


def test_report_and_batch_take_the_state(tmp_path):
    sample = SAMPLES / "ma-no-ekg-yet.txt"
    told = run("report", sample, "-r", "ma", "--state", "WA", "--as-of", "2026-11").stdout
    assert "State credential, needed to start work" in told
    done = run(
        "batch", sample, "-r", "ma", "--state", "NY", "--as-of", "2026-11", "--jobs", "0", "-o", tmp_path
    )
    assert done.exit_code == 0, done.stderr
    results = (tmp_path / "results.jsonl").read_text(encoding="utf-8")
    assert '"state":"NY"' in results.replace(" ", "")
    assert "may not give injections" in results
