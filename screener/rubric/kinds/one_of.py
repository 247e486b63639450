"""Several ways to meet one requirement; the best one counts.

What it checks
    Each entry of `options` as a criterion of its own kind. The best outcome is the outcome:
    met before partly before unclear before missed, then the higher credit, then the first.
    An option with a `worth` below 1 earns at most that share and is then partly met: a year of
    office work makes computer use likely, but does not show it.

Why
    A post often accepts more than one way in: a programme, a certification, or a year of
    doing the work.

Example
    kind: one_of
    options:
      - {kind: education, ma_program: true}
      - {kind: credential, any_of: [cma_aama, rma_amt]}
      - {kind: experience, what: medical_assistant, months: 12}

What counts as evidence
    The evidence of the best option. What else was looked for is said beside it.

Limits
    Meeting two options earns no more than meeting one.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, zip_longest
from typing import Annotated, Any, TypeVar

from pydantic import Field, ValidationError

from screener.rubric.kinds.base import Context, Kind, distinct, fault_loc, places_read
from screener.values import OUTCOME_ORDER, Evidence, Finding, Open, Resume, Span
from screener.yamlfaults import describe as describe_fault
from screener.yamlfile import FileModel

#: So many pieces are shown that come near.
_SHOWN = 3
M = TypeVar("M", bound=FileModel)


class _OptionFields(FileModel):
    """What an option says beside the fields of its kind. `worth` below 1 is for a way in that
    only makes the requirement likely: at its best it is partly met."""

    kind: str
    worth: Annotated[float, Field(gt=0, le=1)] = 1.0


class OneOfFields(FileModel):
    """`options`: two or more criteria, each with its `kind` and the fields of that kind."""

    options: Annotated[tuple[dict[str, Any], ...], Field(min_length=2)]


@dataclass(frozen=True, slots=True)
class Option:
    """One way to meet it, resolved."""

    kind: str
    params: Any
    check: Callable[[Resume, Any, date], Finding]
    describe: Callable[[Any], str]
    worth: float


@dataclass(frozen=True, slots=True)
class OneOfParams:
    """The ways to meet it, in the author's order."""

    options: tuple[Option, ...]


def resolve(fields: OneOfFields, context: Context) -> OneOfParams | None:
    """Return the parameters, or None after reporting every faulty option."""
    found = [_option(dict(raw), context.below("options", index)) for index, raw in enumerate(fields.options)]
    options = tuple(option for option in found if option is not None)
    return OneOfParams(options) if len(options) == len(found) else None


def _option(raw: dict[str, Any], context: Context) -> Option | None:
    name = raw.get("kind")
    if name is None:
        context.fault((), '"kind" is missing', f"one of {', '.join(context.kinds)}")
        return None
    if not context.known(str(name), context.kinds, loc=("kind",), what="kind"):
        return None
    kind = context.kinds[name]
    common = {key: raw.pop(key) for key in _OptionFields.model_fields if key in raw}
    written = _read(_OptionFields, common, context)
    fields = _read(kind.fields, raw, context)
    params = None if fields is None else kind.resolve(fields, context)
    if params is None or written is None:
        return None
    return Option(kind.name, params, kind.check, kind.describe, written.worth)


def _read(shape: type[M], raw: dict[str, Any], context: Context) -> M | None:
    """Return the fields as a value of their shape, or None after reporting what is wrong."""
    try:
        return shape.model_validate_json(json.dumps(raw))
    except ValidationError as error:
        for item in error.errors(include_url=False):
            context.fault(fault_loc(item), *describe_fault(item, shape))
        return None


def check(resume: Resume, params: OneOfParams, as_of: date) -> Finding:
    """Return the best finding of all options, with what the others looked for."""
    findings = [_worth(option, option.check(resume, option.params, as_of)) for option in params.options]
    best = max(findings, key=lambda finding: (OUTCOME_ORDER.index(finding.outcome), finding.credit))
    others = [finding for finding in findings if finding is not best]
    against = distinct(e for finding in findings for e in finding.against)
    looked_for = tuple(dict.fromkeys(word for finding in findings for word in finding.looked_for))
    found = replace(
        best, looked_for=looked_for, looked_in=places_read(resume), open=_open(best, params.options, findings)
    )
    if best.outcome != "missed":
        spans = {piece.span for piece in best.support}
        return replace(
            found, against=tuple(piece for piece in against if piece.span not in spans), nearest=()
        )
    return replace(
        found,
        says=" ".join(dict.fromkeys([best.says, *(finding.says for finding in others)])),
        support=(),
        against=against,
        nearest=_nearest(findings),
        flags=tuple(flag for finding in findings for flag in finding.flags),
    )


def _nearest(findings: list[Finding]) -> tuple[Evidence, ...]:
    """Return what comes near to ways in, each place once: the first of every way before the second of any."""
    in_turn = chain.from_iterable(zip_longest(*(finding.nearest for finding in findings)))
    by_span: dict[Span, Evidence] = {}
    for piece in in_turn:
        if piece is not None:
            by_span.setdefault(piece.span, piece)
    return tuple(by_span.values())[:_SHOWN]


def _open(best: Finding, options: tuple[Option, ...], findings: list[Finding]) -> Open:
    """Return why asking could settle it: some way in that counts in full must be open."""
    ways = [f for option, f in zip(options, findings, strict=True) if option.worth == 1 and f.open]
    if best.outcome == "met" or (best.outcome != "unclear" and not ways):
        return ""
    return best.open or (ways[0].open if ways else "")


def _worth(option: Option, finding: Finding) -> Finding:
    """Return the finding with the share of the credit that its option is worth."""
    if option.worth == 1 or finding.outcome not in ("met", "partly"):
        return finding
    says = f"{finding.says} That makes it likely, but does not show it."
    credit = round(finding.credit * option.worth, 3)
    return replace(finding, outcome="partly", credit=credit, says=says, open="likely")


def describe(params: OneOfParams) -> str:
    """Return what the criterion reads, in a few words."""
    return "the best of: " + "; ".join(option.describe(option.params) for option in params.options)


KIND = Kind("one_of", OneOfFields, resolve, check, describe, __doc__)
