"""What a rubric file may say: one schema for the file, one for each kind of criterion."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Any

from pydantic import Field, create_model

from screener.rubric.kinds import KINDS
from screener.yamlfile import FileModel

#: How rubrics and criteria are named: "front-desk".
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

Text = Annotated[str, Field(min_length=1)]
Raw = dict[str, Any]


class TermFile(FileModel):
    """A term of the rubric's own: what to call it, and the wordings that mean it."""

    label: Text
    forms: Annotated[tuple[str, ...], Field(min_length=1)]


class RubricFile(FileModel):
    """A file as written. `criteria`, `tune` and `drop` are looked into after inheritance; `fitted` says
    how weights were fitted to people's ratings, and is inherited."""

    title: Text
    version: Text = "1"
    source: Text | None = None
    extends: Text | None = None
    abstract: bool = False
    state: Text | None = None
    cap: Annotated[float, Field(ge=0, le=100)] | None = None
    fitted: Text | None = None
    terms: Annotated[dict[str, TermFile], Field(default_factory=dict)]
    criteria: Annotated[dict[str, Raw], Field(default_factory=dict)]
    tune: Annotated[dict[str, Raw], Field(default_factory=dict)]
    drop: tuple[str, ...] = ()


class CriterionFile(FileModel):
    """What a criterion of any kind says, beside the fields of its kind."""

    kind: str
    label: Text
    weight: Annotated[float, Field(gt=0, le=100)]
    required: bool = False
    source: Text
    ask: Text


@cache
def criterion_schema(kind: str) -> type[CriterionFile]:
    """Return the schema of a criterion of that kind. Raises KeyError for an unknown kind."""
    schema: type[CriterionFile] = create_model(
        f"{kind}_criterion",
        __base__=(CriterionFile, KINDS[kind].fields),  # type: ignore[arg-type]
    )
    return schema
