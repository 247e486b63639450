"""The schema of rubrics, for editors that check while one writes."""

from __future__ import annotations

import json

import pytest
import yaml
from jsonschema import Draft202012Validator
from made_rubric_files import EVERY, GOOD, HEAD, VOCABULARY

from screener.rubric import (
    rubric_schema,
)
from screener.rubric.find import bundled


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = rubric_schema(VOCABULARY)
    Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema)) == schema
    return Draft202012Validator(schema)


@pytest.mark.parametrize("name", EVERY)
def test_the_schema_accepts_every_bundled_rubric(validator, name: str):
    # Dates and versions in quotes stay text for this reader too.
    content = yaml.safe_load(bundled()[name].read_text(encoding="utf-8"))
    assert [error.message for error in validator.iter_errors(content)] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Our post", "titel: Our post"),
        ("kind: competency", "kind: competence"),
        ("competency: vitals", "competency: vitalz"),
        ("weight: 6", "weight: -6"),
        ("weight: 6", "weight: heavy"),
        ("label: Bills", "labels: Bills"),
        ("cap: 30", "cap: 130"),
        ("  vitals:", "  Vitals_1:"),
    ],
)
def test_the_schema_marks_what_is_wrong(validator, old: str, new: str):
    text = HEAD + GOOD
    assert not list(validator.iter_errors(yaml.safe_load(text)))
    assert old in text
    assert list(validator.iter_errors(yaml.safe_load(text.replace(old, new, 1))))
