"""The law of the state in which the job is, laid over a rubric: states.yaml says what was read.

The state is the job's, chosen by whoever hires, never the candidate's. A verified rule may add a
criterion (a credential that is needed to start work) or drop one (a task that is barred); all others
only inform, as flags without points.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field, ValidationError

from screener.errors import Fault, UsageError, VocabularyError
from screener.rubric.kinds import KINDS, Context
from screener.rubric.kinds.base import Loc, fault_loc
from screener.rubric.schema import CriterionFile, Text, criterion_schema
from screener.values import Criterion, Flag, Rubric
from screener.yamlfaults import describe, nearest
from screener.yamlfile import FileModel, Node, load_yaml, locate, validate

if TYPE_CHECKING:
    from screener.vocab import Vocabulary

_FILE = "states.yaml"
Effect = Literal["adds", "drops", "informs"]
#: Credentials by which a rubric shows that it is about medical assistants.
_ASSISTANTS = {"CMA_AAMA", "RMA_AMT", "cma_aama", "rma_amt"}


class Rule(FileModel):
    """What one law asks; `reads` are the abilities that make it matter."""

    says: Text
    law: Text
    certainty: Literal["verified", "secondary", "unverified"]
    dated: Text
    reads: Annotated[tuple[str, ...], Field(min_length=1)]
    adds: dict[str, Any] | None = None
    drops: tuple[str, ...] = ()


class State(FileModel):
    """A state of which something was read."""

    name: Text
    rules: dict[str, Rule]


class StatesFile(FileModel):
    """states.yaml"""

    as_of: Text
    not_read: Text
    states: dict[str, State]
    others: dict[str, str]


@dataclass(frozen=True, slots=True)
class StateChange:
    """What a rule does to a rubric, and why: the criteria that it adds or drops, none if it informs."""

    state: str
    effect: Effect
    criteria: tuple[str, ...]
    says: str
    law: str
    certainty: str
    dated: str
    as_of: str

    @property
    def source(self) -> str:
        """The law with how sure it is, the date of the text, and of the data."""
        if not self.law:
            return f"{self.certainty}; data of {self.as_of}"
        dated = self.dated if self.dated in ("undated", "not read") else f"text of {self.dated}"
        return f"{self.law} ({self.certainty}; {dated}; data of {self.as_of})"

    @property
    def text(self) -> str:
        """The whole as a sentence or two."""
        return f"{self.state}: {self.says} {self.source}."


@cache
def load_states() -> StatesFile:
    """Return the rules of the states; read once. Raises VocabularyError with every fault."""
    return read_states((resources.files("screener.rubric") / _FILE).read_bytes())


def read_states(data: bytes) -> StatesFile:
    """Return the rules in a file. Raises VocabularyError with every fault."""
    found, faults = validate(StatesFile, data, _FILE)
    root = load_yaml(data, _FILE)[0]
    if found is not None and root is not None:
        faults = tuple(_faults(found, root))
    if found is None or faults:
        raise VocabularyError("vocabulary_faulty", faults)
    return found


def _faults(content: StatesFile, root: Node) -> Iterator[Fault]:
    """Yield rules that weigh without having been read, and criteria that are none."""
    for code, state in content.states.items():
        for name, rule in state.rules.items():
            loc: Loc = ("states", code, "rules", name)
            if (rule.adds or rule.drops) and rule.certainty != "verified":
                message = "a rule that is not verified may only inform"
                yield Fault(_FILE, *locate(root, (*loc, "certainty")), message, "drop adds and drops")
            if rule.adds is not None:
                kind = str(rule.adds.get("kind"))
                schema = criterion_schema(kind) if kind in KINDS else CriterionFile
                try:
                    schema.model_validate_json(json.dumps({**rule.adds, "source": "law"}))
                except ValidationError as error:
                    for item in error.errors(include_url=False):
                        place = locate(root, (*loc, "adds", *fault_loc(item)))
                        yield Fault(_FILE, *place, *describe(item, schema))


def state_names() -> dict[str, str]:
    """Return the states and the District by their two letters."""
    content = load_states()
    names = {code: state.name for code, state in content.states.items()} | content.others
    return {code: names[code] for code in sorted(names)}


def known_state(code: str) -> str:
    """Return the two letters of a state in capitals. Raises UsageError `unknown_state`."""
    if not isinstance(code, str):
        raise UsageError("unknown_state", f"{code!r} is not a state", 'give its two letters, such as "WA"')
    names = state_names()
    wanted = code.strip().upper()
    if wanted in names:
        return wanted
    by_name = {name.upper(): letters for letters, name in names.items()}
    near = nearest(code.title(), names.values())
    letters = by_name.get(wanted) or (by_name[near.split('"')[1].upper()] if near else None)
    if letters:
        raise UsageError("unknown_state", f'"{code}" is not a state', f"did you mean {letters}?")
    raise UsageError("unknown_state", f'"{code}" is not a state', "give its two letters, such as WA")


def state_changes(rubric: Rubric, state: str) -> tuple[StateChange, ...]:
    """Return what the rules of a state do to a rubric as it was before them, in the order of the data.

    A rubric that is not about medical assistants is touched by none. Raises UsageError
    `unknown_state`.
    """
    code, content = known_state(state), load_states()
    keys = {key for criterion in rubric.criteria for key in _keys(criterion.params)}
    every = {key for known in content.states.values() for rule in known.rules.values() for key in rule.reads}
    if not _about_assistants(rubric) or not keys & every:
        return ()
    if code not in content.states:
        name = content.others[code]
        return (
            StateChange(name, "informs", (), content.not_read, "", "unverified", "not read", content.as_of),
        )
    found = []
    for name, rule in content.states[code].rules.items():
        # What is barred matters for the whole trade, and after its criteria have been dropped too.
        if not keys & set(rule.reads) and not rule.drops:
            continue
        dropped = tuple(c.id for c in rubric.criteria if _drops(c, rule))
        effect: Effect = "adds" if rule.adds else "drops" if dropped else "informs"
        criteria = (f"{code.lower()}-{name}",) if rule.adds else dropped
        place = content.states[code].name
        facts = (rule.says, rule.law, rule.certainty, rule.dated, content.as_of)
        found.append(StateChange(place, effect, criteria, *facts))
    return tuple(found)


def lay_over(rubric: Rubric, state: str, *, vocabulary: Vocabulary) -> Rubric:
    """Return the rubric as the law of a state has it. Raises UsageError `unknown_state`."""
    code = known_state(state)
    changes = state_changes(rubric, code)
    dropped = {ident for change in changes if change.effect == "drops" for ident in change.criteria}
    criteria = [criterion for criterion in rubric.criteria if criterion.id not in dropped]
    for change in changes:
        if change.effect == "adds":
            criteria += [_made(ident, change, code, vocabulary) for ident in change.criteria]
    content = json.dumps([rubric.fingerprint, code, [change.text for change in changes]], ensure_ascii=False)
    digest = hashlib.sha256(content.encode("utf-8")).hexdigest()
    return replace(rubric, state=code, criteria=tuple(criteria), fingerprint=digest)


def state_flags(rubric: Rubric) -> tuple[Flag, ...]:
    """Return what a person should know of the law where the job is, as flags without points. What has
    become a criterion says so itself."""
    if rubric.state is None:
        return ()
    changes = state_changes(rubric, rubric.state)
    return tuple(Flag("state_rule", change.text) for change in changes if change.effect != "adds")


def _made(ident: str, change: StateChange, code: str, vocabulary: Vocabulary) -> Criterion:
    rule = load_states().states[code].rules[ident.removeprefix(f"{code.lower()}-")]
    raw = {**(rule.adds or {}), "source": f"law of {change.state}, {change.source}"}
    kind = KINDS[str(raw["kind"])]
    own = {key: value for key, value in raw.items() if key in kind.fields.model_fields}

    def fault(_loc: Loc, message: str, hint: str) -> None:
        raise VocabularyError("vocabulary_faulty", (Fault(_FILE, 1, 1, f"{ident}: {message}", hint),))

    params = kind.resolve(kind.fields.model_validate_json(json.dumps(own)), Context(vocabulary, KINDS, fault))
    return Criterion(
        id=ident,
        kind=kind.name,
        label=str(raw["label"]),
        params=params,
        weight=float(raw["weight"]),
        required=False,
        source=str(raw["source"]),
        ask=str(raw["ask"]),
        origin=(f"state-{code}",),
    )


def _about_assistants(rubric: Rubric) -> bool:
    parts = [part for criterion in rubric.criteria for part in _parts(criterion.params)]
    return any(_ASSISTANTS & set(getattr(part, "wanted", ())) for part in parts)


def _parts(params: Any) -> list[Any]:  # noqa: ANN401  each kind has parameters of its own
    return [params, *(option.params for option in getattr(params, "options", ()))]


def _keys(params: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the abilities that a criterion reads."""
    for part in _parts(params):
        if hasattr(part, "key"):
            yield part.key
        yield from getattr(part, "showing", ())


def _drops(criterion: Criterion, rule: Rule) -> bool:
    """Return whether a criterion asks for nothing but what a rule bars."""
    keys = set(_keys(criterion.params))
    return bool(keys) and keys <= set(rule.drops) and criterion.kind in ("competency", "one_of")
