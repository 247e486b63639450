"""Terms that a rubric brings along: a clinic's own record system, a local programme.

They are finer skills like those of the vocabulary, held to the same checks, and are looked for
only where a rubric that names them is asked for. Their id carries the rubric's name, so that the
terms of two clinics do not meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Any

from pydantic import ValidationError

from screener.errors import Fault, UsageError
from screener.rubric.merge import Layer
from screener.rubric.schema import TermFile
from screener.values import Rubric
from screener.vocab import SkillEntry, Vocabulary
from screener.vocab.checks import check_file
from screener.vocab.shapes import SkillsFile

#: Letters and digits below which a word means too many things.
_SHORTEST = 4


def find_terms(chain: list[Layer], vocabulary: Vocabulary) -> tuple[dict[str, SkillEntry], list[Fault]]:
    """Return the terms of a rubric and its parents by the name that criteria use, and their faults.

    A term of a child replaces its parent's of the same name.
    """
    terms: dict[str, SkillEntry] = {}
    faults: list[Fault] = []
    brought = [(layer, written) for layer in chain if (written := _written(layer))]
    if not brought:
        return terms, faults
    known = {" ".join(form.casefold().split()): owner for form, owner in _forms(vocabulary)}
    abilities = {*vocabulary.skills, *vocabulary.systems, *vocabulary.competencies}
    for layer, written in brought:
        content = SkillsFile(skills={name: SkillEntry(raw.label, raw.forms) for name, raw in written.items()})
        for problem in check_file(str(layer.path), content):
            loc = ("terms", *problem.loc[1:])
            message = problem.message.replace("skill id", "term id")
            faults.append(layer.fault(loc, message, problem.hint, on_key=len(loc) == 2))
        for name, raw in written.items():
            if name in abilities:
                message = f'"{name}" is an ability of the vocabulary already'
                faults.append(layer.fault(("terms", name), message, "choose another id", on_key=True))
            for index, form in enumerate(raw.forms):
                loc = ("terms", name, "forms", index)
                faults.extend(layer.fault(loc, *found) for found in _form_faults(form, known))
            terms[name] = SkillEntry(raw.label, raw.forms, f"{layer.name}/{name}")
    return terms, faults


def _written(layer: Layer) -> dict[str, TermFile]:
    """Return the terms of one file that have the right form; those that do not are reported with it."""
    found = {}
    for name, raw in layer.get("terms", dict).items():
        try:
            found[name] = TermFile.model_validate(_tuples(raw))
        except ValidationError:
            continue
    return found


def _tuples(raw: Any) -> Any:  # noqa: ANN401  whatever the author wrote
    if not isinstance(raw, dict):
        return raw
    return {key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()}


def _forms(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield the wordings that the vocabulary knows, with the key that a criterion would name."""
    for competency in vocabulary.competencies.values():
        yield from ((form, f"competency: {competency.key}") for form in competency.stated)
    for credential in vocabulary.credentials.values():
        forms = (*credential.names, *credential.letters)
        yield from ((form, f"kind: credential, any_of: {credential.id}") for form in forms)
    for system in vocabulary.systems.values():
        yield from ((form, f"skill: {system.id}") for form in system.forms)
    for skill in vocabulary.skills.values():
        yield from ((form, f"skill: {skill.id}") for form in skill.forms)


def _form_faults(form: str, known: dict[str, str]) -> Iterator[tuple[str, str]]:
    plain = " ".join(form.casefold().split())
    if plain in known:
        yield f'"{form}" is known to the vocabulary', f"use {known[plain]}"
    elif plain and len(re.sub(r"[\W_]", "", plain)) < _SHORTEST:
        yield f'"{form}" is too short to be certain', "write the name out"


def terms_of(rubrics: Iterable[Rubric]) -> tuple[SkillEntry, ...]:
    """Return the terms that rubrics bring along and use, by id.

    Raises UsageError `terms_disagree` where two rubrics of one name mean different things by one term.
    """
    found: dict[str, SkillEntry] = {}
    for rubric in rubrics:
        for criterion in rubric.criteria:
            parts = [criterion.params, *(o.params for o in getattr(criterion.params, "options", ()))]
            for term in (term for part in parts for term in getattr(part, "terms", ())):
                if found.setdefault(term.id, term) != term:
                    message = f'two rubrics mean different things by "{term.id}"'
                    raise UsageError("terms_disagree", message, "give one of the two files another name")
    return tuple(found[ident] for ident in sorted(found))


def with_terms(vocabulary: Vocabulary, terms: tuple[SkillEntry, ...]) -> Vocabulary:
    """Return the vocabulary with these finer skills added, under a fingerprint of its own."""
    if not terms:
        return vocabulary
    digest = sha256(repr((vocabulary.fingerprint, terms)).encode()).hexdigest()
    skills = {**vocabulary.skills, **{term.id: term for term in terms}}
    return replace(vocabulary, skills=skills, fingerprint=digest)
