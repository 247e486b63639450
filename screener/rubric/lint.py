"""Advice on a rubric that loads: what is vague, cannot be met, counts twice, decides nothing, has no
source, or stands in for something that may not be asked.

Advice is not a fault: a rubric with advice screens all the same. Each piece has a stable code and
the place of the line that it is about.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from screener.errors import Fault, RubricError
from screener.rubric.build import Built, build
from screener.rubric.kinds.base import Loc
from screener.rubric.kinds.competency import CompetencyParams
from screener.rubric.kinds.credential import CredentialParams
from screener.rubric.kinds.experience import ExperienceParams
from screener.rubric.kinds.one_of import OneOfParams
from screener.rubric.kinds.posts import Work
from screener.rubric.kinds.recent_work import RecentWorkParams
from screener.rubric.lintwords import lint_words
from screener.rubric.merge import Layer
from screener.values import Criterion, Rubric
from screener.vocab import TitleFamily, Vocabulary

Code = Literal["vague", "unmatchable", "overlapping", "never_decisive", "unsourced", "proxy_risk"]

#: Abilities that nearly everybody claims; alone they say little.
_SOFT = {
    "communication", "customer_service", "teamwork", "organization", "empathy", "attention_detail",
    "multitask_prioritize", "problem_solving", "adaptability", "professionalism",
}  # fmt: skip
_SOFT_SHARE = 6.0  # of 100 points
_LEAST_SHARE = 0.25
SPELLING_SHARE = 2.0
_MOST_MONTHS = 120
_IMPOSSIBLE_MONTHS = 480

Piece = tuple[Loc, Code, str, str]


@dataclass(frozen=True, slots=True)
class Advice:
    """What might be better: its code, and the place with message and hint."""

    code: Code
    fault: Fault

    def __str__(self) -> str:
        place = f"{self.fault.path}:{self.fault.line}:{self.fault.column}"
        return f"{place}: {self.code}: {self.fault.message} ({self.fault.hint})"


def lint_rubric(name_or_path: str | os.PathLike[str], *, vocabulary: Vocabulary) -> tuple[Advice, ...]:
    """Return advice on a rubric and its parents, by file and place.

    Raises UsageError `unknown_rubric`, and RubricError where the rubric is faulty.
    """
    built = build(name_or_path, vocabulary)
    if built.rubric is None:
        raise RubricError("faulty_rubric", built.faults)
    found = {*_whole(built, built.rubric), *_overlaps(built, built.rubric)}
    total = sum(criterion.weight for criterion in built.rubric.criteria)
    for criterion in built.rubric.criteria:
        draft = built.merged[criterion.id]
        share = 100 * criterion.weight / total
        for loc, code, message, hint in _criterion(criterion, share, vocabulary):
            found.add(Advice(code, draft.fault(loc, f"{criterion.id}: {message}", hint)))
        for loc, text in _texts(draft.values):
            found |= {
                Advice(code, draft.fault(loc, f"{criterion.id}: {says}", hint))
                for code, says, hint in _words(text)
            }
    return tuple(sorted(found, key=lambda a: (a.fault.path, a.fault.line, a.fault.column, str(a))))


# --------------------------------------------------------------------------- the rubric as a whole


def _whole(built: Built, rubric: Rubric) -> Iterator[Advice]:
    if not rubric.source.strip():
        fault = built.leaf.fault((), "the rubric names no source", "add a line: source: ...")
        yield Advice("unsourced", fault)
    if not built.leaf.get("abstract", bool):
        yield from _idle_cap(built, rubric)
        yield from _idle_minimums(built, rubric)
    used = {term for criterion in rubric.criteria for term in _terms(criterion)}
    for layer in built.chain:
        yield from _layer(layer, used)


def _idle_cap(built: Built, rubric: Rubric) -> Iterator[Advice]:
    if rubric.cap is not None and not any(criterion.required for criterion in rubric.criteria):
        hint = "drop the cap, or mark what nobody can do without"
        layer = next(one for one in reversed(built.chain) if one.root and "cap" in one.root.value)
        message = "the cap decides nothing: no criterion is required"
        yield Advice("never_decisive", layer.fault(("cap",), message, hint, on_key=True))


def _idle_minimums(built: Built, rubric: Rubric) -> Iterator[Advice]:
    total = sum(criterion.weight for criterion in rubric.criteria)
    for criterion in rubric.criteria:
        best = 100 * (total - criterion.weight) / total
        if criterion.required and (rubric.cap is None or rubric.cap >= best):
            message = f"{criterion.id}: required, but missing it never holds the score"
            hint = "give the rubric a cap" if rubric.cap is None else f"a cap below {best:.0f}"
            fault = built.merged[criterion.id].fault(("required",), message, hint)
            yield Advice("never_decisive", fault)


def _layer(layer: Layer, used: set[str]) -> Iterator[Advice]:
    """Yield what is to say of the terms and the title of one file; `used` are the ids of terms that some
    criterion uses."""
    for name, raw in layer.get("terms", dict).items():
        if f"{layer.name}/{name}" not in used:
            message = f'the term "{name}" is not used'
            fault = layer.fault(("terms", name), message, f"skill: {name}", on_key=True)
            yield Advice("never_decisive", fault)
        for index, text in enumerate([raw["label"], *raw["forms"]]):
            loc = ("terms", name, "label") if index == 0 else ("terms", name, "forms", index - 1)
            yield from (Advice(c, layer.fault(loc, says, hint)) for c, says, hint in _words(text))
    for code, says, hint in _words(layer.get("title", str)):
        yield Advice(code, layer.fault(("title",), says, hint))


def _terms(criterion: Criterion) -> set[str]:
    parts = [criterion.params, *(o.params for o in getattr(criterion.params, "options", ()))]
    return {term.id for part in parts for term in getattr(part, "terms", ())}


def _overlaps(built: Built, rubric: Rubric) -> Iterator[Advice]:
    first: dict[Any, str] = {}
    for criterion in rubric.criteria:
        draft = built.merged[criterion.id]
        sign = signature(criterion.kind, criterion.params)
        if sign in first:
            message = f"{criterion.id}: asks for the same as {first[sign]}, so that it counts twice"
            yield Advice("overlapping", draft.fault((), message, "keep one of the two"))
        first.setdefault(sign, criterion.id)
        if isinstance(criterion.params, OneOfParams):
            signs = [signature(option.kind, option.params) for option in criterion.params.options]
            for index, one in enumerate(signs):
                if one in signs[:index]:
                    message = f"{criterion.id}: this option is the same as an earlier one"
                    yield Advice("overlapping", draft.fault(("options", index), message, "drop it"))


def signature(kind: str, params: Any) -> Any:  # noqa: ANN401  each kind has parameters of its own
    """Return what a criterion looks at, whatever it is called and however much it asks."""
    match params:
        case OneOfParams():
            return kind, frozenset((signature(o.kind, o.params), o.worth) for o in params.options)
        case CompetencyParams():
            return kind, params.key
        case CredentialParams():
            return kind, frozenset(params.ids)
        case ExperienceParams():
            groups = (params.what, params.also, params.setting, params.family, params.showing)
            return kind, tuple(frozenset(group) for group in groups)
        case RecentWorkParams():
            return kind, frozenset(params.what)
    return kind, params


# --------------------------------------------------------------------------- one criterion


def _criterion(criterion: Criterion, share: float, vocabulary: Vocabulary) -> Iterator[Piece]:
    if not criterion.ask.rstrip().endswith("?"):
        yield ("ask",), "vague", "the question is none", "end it with a question mark"
    source = criterion.source.strip().casefold()
    if source in lint_words().no_source or len(re.sub(r"[\W_]", "", source)) < 4:
        hint = "name the document and the part that asks for it"
        yield ("source",), "unsourced", f'"{criterion.source}" names no source', hint
    if share < _LEAST_SHARE:
        message = f"weighs {share:.2f} of 100 points, too little to move a score"
        yield ("weight",), "never_decisive", message, "weigh it more, or drop it"
    if share > _SOFT_SHARE and _soft(criterion.params):
        message = f"weighs {share:.0f} of 100 points, yet nearly everybody claims it"
        yield (
            ("weight",),
            "vague",
            message,
            f"keep it at {_SOFT_SHARE:g} or less, or ask for work that shows it",
        )
    if criterion.kind == "writing" and share > SPELLING_SHARE:
        message = f"spelling weighs {share:.1f} of 100 points; it can tell a first language"
        yield ("weight",), "proxy_risk", message, f"keep it at {SPELLING_SHARE:g} or less"
    yield from _details(criterion, vocabulary)


def _soft(params: Any) -> bool:  # noqa: ANN401
    if isinstance(params, OneOfParams):
        return all(_soft(option.params) for option in params.options)
    return isinstance(params, CompetencyParams) and params.key in _SOFT


def _details(criterion: Criterion, vocabulary: Vocabulary) -> Iterator[Piece]:
    parts: list[tuple[Loc, Any]] = [((), criterion.params)]
    if isinstance(criterion.params, OneOfParams):
        parts = [(("options", i), option.params) for i, option in enumerate(criterion.params.options)]
    for loc, params in parts:
        if isinstance(params, ExperienceParams):
            yield from _experience(loc, params, vocabulary)
        elif isinstance(params, CredentialParams) and not _written(params, vocabulary):
            yield (*loc, "any_of"), "unmatchable", "the vocabulary has no wording for it", "add its names"
    language = criterion.kind == "language" or getattr(criterion.params, "key", "") == "languages"
    if language and "patient" not in criterion.source.casefold():
        message = "a language can tell where somebody comes from"
        yield ("source",), "proxy_risk", message, "say in source which patients need it"


def _written(params: CredentialParams, vocabulary: Vocabulary) -> bool:
    letters = {reading.id for entry in vocabulary.letters.values() for reading in entry.readings}
    entries = [vocabulary.credentials[ident] for ident in params.ids]
    return any(entry.names or entry.letters or entry.id in letters for entry in entries)


def _experience(loc: Loc, params: ExperienceParams, vocabulary: Vocabulary) -> Iterator[Piece]:
    if params.months > _IMPOSSIBLE_MONTHS:
        yield (*loc, "months"), "unmatchable", f"{params.months} months are longer than a working life", ""
    elif params.months > _MOST_MONTHS:
        message = f"{params.months} months are more than ten years, which tells age"
        yield (*loc, "months"), "proxy_risk", message, "ask for what the years would show"
    families = [vocabulary.families[name] for name in params.family]
    if families and not any(_possible(family, params) for family in families):
        message = "no post of these job families can be such work"
        yield (*loc, "family"), "unmatchable", message, "see the families' flags in the vocabulary"
    health = set(params.setting) & set(vocabulary.healthcare_settings)
    if params.setting and not health and ("healthcare" in params.also or params.what == ("healthcare",)):
        yield (*loc, "setting"), "unmatchable", "none of these places is healthcare", "drop one of the two"


def _possible(family: TitleFamily, params: ExperienceParams) -> bool:
    def can(work: Work) -> bool:
        if work == "total":
            return True
        if work == "medical_assistant":
            return family.medical_assistant
        return str(getattr(family, work)) != "no"

    return any(map(can, params.what)) and all(map(can, params.also))


# --------------------------------------------------------------------------- wordings


def _texts(values: dict[str, Any]) -> Iterator[tuple[Loc, str]]:
    for key in ("label", "ask", "name"):
        if isinstance(values.get(key), str):
            yield (key,), values[key]
    options = values.get("options")
    for index, option in enumerate(options if isinstance(options, list) else []):
        if isinstance(option, dict) and isinstance(option.get("name"), str):
            yield ("options", index, "name"), option["name"]


def _words(text: str) -> Iterator[tuple[Code, str, str]]:
    """Yield code, message and hint for words that are vague or stand in for something else."""
    words = lint_words()
    for found in words.vague.finditer(text):
        yield "vague", f'"{found[0]}" cannot be read from a resume', "name work that shows it"
    for why, pattern in words.proxies:
        for found in pattern.finditer(text):
            yield "proxy_risk", f'"{found[0]}" {why}', "ask for what the work needs"
