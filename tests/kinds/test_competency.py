"""What a resume shows of an ability, and how that is credited."""

import pytest
from made_rubric import AS_OF, SECTIONS, ability, check, evidence, resume

from screener.rubric.kinds.competency import KIND, CompetencyParams

VITALS = {"competency": "vitals"}

CASES = [
    # shown being done: full credit, and the sentence counts the places
    (ability("vitals", 2, 2), "met", 1.0, "Vital signs: shown being done in 2 places."),
    (ability("vitals", 2, 1), "met", 1.0, "Vital signs: shown being done in 1 place."),
    # only claimed: half
    (ability("vitals", 1), "partly", 0.5, "Vital signs: claimed, not shown."),
    # a trained model alone never earns credit, whatever level it thinks of
    (
        ability("vitals", 2, learned=True),
        "unclear",
        0.0,
        "Vital signs: possibly meant, in words that are not certain.",
    ),
    (
        ability("vitals", 1, learned=True),
        "unclear",
        0.0,
        "Vital signs: possibly meant, in words that are not certain.",
    ),
    # nothing, or something else only
    (ability("vitals", 0), "missed", 0.0, "Vital signs: not mentioned."),
    (ability("computer", 2), "missed", 0.0, "Vital signs: not mentioned."),
    # said to be the work of others
    (
        ability("vitals", 0, against=(evidence("trained staff in vital signs"),)),
        "missed",
        0.0,
        "Vital signs: mentioned only as not done, or as the work of others.",
    ),
]


@pytest.mark.parametrize(("found", "outcome", "credit", "says"), CASES)
def test_level_decides_the_credit(found, outcome, credit, says):
    finding = check("competency", VITALS, resume(competencies=(found,)))
    assert (finding.outcome, finding.credit, finding.says) == (outcome, credit, says)
    assert bool(finding.support) == (outcome != "missed")


def test_a_missed_one_says_what_was_sought_and_where():
    near, against = evidence("vitals of the server"), evidence("no vital signs")
    found = ability("vitals", 0, against=(against,), nearest=(near,))
    finding = check("competency", VITALS, resume(competencies=(found,)))
    assert finding.looked_for == ("vital signs", "other words")
    assert finding.looked_in == SECTIONS
    assert (finding.against, finding.nearest) == ((against,), (near,))


@pytest.mark.parametrize(("skill", "label"), [("pediatrics", "Pediatrics"), ("epic", "Epic")])
def test_finer_skills_and_systems_by_name(skill, label):
    finding = check("competency", {"skill": skill}, resume(skills=(ability(skill, 2),)))
    assert (finding.outcome, finding.says) == ("met", f"{label}: shown being done in 1 place.")
    assert check("competency", {"skill": skill}, resume()).outcome == "missed"


@pytest.mark.parametrize(
    ("skills", "abilities", "near"),
    [
        (("cerner",), ("records_ehr",), [("cerner 0", "another product of the kind")]),
        ((), ("records_ehr",), [("records_ehr 0", "related, but not this itself")]),
        (("tills",), ("vitals",), []),
    ],
)
def test_of_a_product_that_is_not_named_another_of_its_kind_is_nearest(skills, abilities, near):
    """Nothing was near to Epic, though the resume named Cerner."""
    asked = CompetencyParams("epic", "Epic", ("Epic",), near=("cerner", "records_ehr"))
    found = resume(
        skills=tuple(ability(key, 1) for key in skills),
        competencies=tuple(ability(key, 2) for key in abilities),
    )
    finding = KIND.check(found, asked, AS_OF)
    assert finding.outcome == "missed"
    assert [(piece.quote, piece.note) for piece in finding.nearest] == near
