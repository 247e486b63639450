"""Every code of credentials in every status and voice; see `evaluation.credential_table`."""

from __future__ import annotations

from itertools import groupby

import pytest
from evaluation.credential_table import SCHOOL, VOICES, Case, cases
from evaluation.credential_words import WORDS

from screener.vocab import load_vocabulary

_GROUPS = {key: tuple(group) for key, group in groupby(cases(), key=lambda case: (case.code, case.kind))}


def test_every_code_is_in_the_table():
    assert {entry.code for entry in load_vocabulary().credentials.values()} == set(WORDS)


@pytest.mark.parametrize("group", _GROUPS.values(), ids=["-".join(key) for key in _GROUPS])
def test_a_credential_stands_as_it_is_told(understood, group: tuple[Case, ...]):
    wrong = []
    for case in group:
        _, resume = understood(case.text)
        found = {(each.code, each.status) for each in resume.credentials}
        if found != ({(case.code, case.status)} if case.status else set()):
            wrong.append((case.text, found))
    assert wrong == []


def test_the_table_holds_several_voices_for_each_status():
    assert all(len(voices) >= 7 for _, voices in VOICES.values())
    assert len(SCHOOL) >= 3
