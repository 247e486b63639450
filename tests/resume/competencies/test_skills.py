"""Finer skills: what only has their words tells of none."""

from __future__ import annotations

import pytest

POST = "Jane Roe\nEXPERIENCE\n{}, June 2016 - Present\n- {}"
CLINIC, SHOP = "Assistant, Oakview Family Clinic", "Worker, Elm Market"


@pytest.mark.parametrize(
    ("post", "words", "skill", "shown"),
    [
        (SHOP, "Sat with new hires in their first week", "hiring", False),
        (SHOP, "Interviewed applicants and hired six cashiers", "hiring", True),
        (SHOP, "Built displays with visual appeal", "claims", False),
        (CLINIC, "Wrote appeals of denied claims", "claims", True),
        (CLINIC, "Did antigen typing and cross matches", "typing", False),
        (SHOP, "Did the typing for two offices", "typing", True),
        (SHOP, "Kept the integrity of the cold chain", "professionalism", False),
        (CLINIC, "Pushed patients to x-ray and back", "xray", False),
        (CLINIC, "Took x-rays of hands and feet", "xray", True),
        (SHOP, "Oversaw system upgrades of the tills", "ehr_administration", False),
        (CLINIC, "Ran hematology and chemistry analyzers", "oncology", False),
        (SHOP, "Taught cardiovascular fitness classes", "cardiology", False),
    ],
)
def test_skills(understood, post: str, words: str, skill: str, shown: bool):
    _, resume = understood(POST.format(post, words))
    found = {one.key for one in resume.skills if one.level}
    assert (skill in found) is shown, words
