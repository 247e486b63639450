"""What to call a proposed criterion, and what to ask: as the bundled rubrics do where they ask the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from screener.draft.words import Words
from screener.rubric.kinds import KINDS, Context
from screener.rubric.kinds.base import Loc
from screener.rubric.lint import signature
from screener.values import Criterion
from screener.vocab import Vocabulary

_LEVEL_IDS = {"hs": "high-school", "some_college": "some-college", "associate": "associate-degree",
              "bachelor": "bachelor-degree", "master": "master-degree"}  # fmt: skip
_LONGEST = 48


class Namer:
    """Names criteria; `known` are those of the bundled rubrics, the usual ones first."""

    def __init__(self, vocabulary: Vocabulary, known: tuple[Criterion, ...], words: Words) -> None:
        self._vocabulary, self._words = vocabulary, words
        self._known: dict[Any, Criterion] = {}
        for criterion in known:
            self._known.setdefault(signature(criterion.kind, criterion.params), criterion)

    def params(self, kind: str, fields: Mapping[str, Any]) -> Any:  # noqa: ANN401  each kind has its own
        """Return the parameters of a criterion, as its kind makes them."""

        def fault(_loc: Loc, message: str, _hint: str) -> None:
            raise AssertionError(f"the draft asks for what there is not: {message}")

        written = KINDS[kind].fields.model_validate(_tuples(dict(fields)))
        return KINDS[kind].resolve(written, Context(self._vocabulary, KINDS, fault))

    def spread(self, kind: str, fields: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
        """Return a criterion that finds a product by each of its entries: "Epic" alone, and "Epic EHR"."""
        if kind == "one_of":
            options = [self.spread(one["kind"], _without_kind(one)) for one in fields["options"]]
            flat: list[dict[str, Any]] = []
            for inner, own in options:
                more = own["options"] if inner == "one_of" else [{"kind": inner, **own}]
                flat += [option for option in more if self._new(option, flat)]
            return (kind, {"options": flat}) if len(flat) > 1 else (flat[0]["kind"], _without_kind(flat[0]))
        system = self._vocabulary.systems.get(str(fields.get("skill")))
        if system is None:
            return kind, fields
        same = [entry.id for entry in self._vocabulary.systems.values() if entry.name == system.name]
        if len(same) == 1:
            return kind, fields
        return "one_of", {"options": [{"kind": kind, "skill": ident} for ident in same]}

    def _new(self, option: Mapping[str, Any], others: list[dict[str, Any]]) -> bool:
        """Return whether an option looks at something that no other one does."""
        sign = self.sign(option["kind"], _without_kind(option))
        return all(self.sign(one["kind"], _without_kind(one)) != sign for one in others)

    def sign(self, kind: str, fields: Mapping[str, Any]) -> Any:  # noqa: ANN401
        """Return what a criterion looks at, however much it asks."""
        return signature(kind, self.params(kind, fields))

    def ident(self, kind: str, fields: Mapping[str, Any]) -> str:
        """Return an id for a criterion; two criteria may get the same."""
        match kind:
            case "competency":
                system = self._vocabulary.systems.get(str(fields.get("skill")))
                return _slug(system.name if system else str(fields.get("competency") or fields.get("skill")))
            case "education":
                if fields.get("ma_program"):
                    return "ma-programme"
                level = _LEVEL_IDS.get(str(fields.get("at_least")), "")
                return level or "health-study"
            case "credential":
                named = self._credential(fields)
                return _slug(named or fields["any_of"][0] + "-certification")
            case "language":
                return (
                    f"language-{_slug(str(fields['language']))}"
                    if "language" in fields
                    else "second-language"
                )
            case "writing":
                return "spelling"
            case "one_of":
                every = [self.ident(one["kind"], _without_kind(one)) for one in fields["options"]]
                return _cut("-or-".join(list(dict.fromkeys(every))[:2]))
        return _cut(_slug(self.params(kind, fields).phrase))

    def label(self, kind: str, fields: Mapping[str, Any]) -> str:
        """Return what to call a criterion."""
        match kind:
            case "competency":
                return str(self.params(kind, fields).label)
            case "education":
                named = self._words.file.level_labels.get(str(fields.get("at_least")))
                if named and not fields.get("health_field"):
                    return named.label
                return _capital(self.params(kind, fields).phrase)
            case "credential":
                ident = self._credential(fields)
                own = {one.id: one.label for one in self._words.file.credential_labels.values()}
                return own.get(ident) or _capital(self.params(kind, fields).name)
            case "language":
                return str(fields.get("language", "A second language"))
            case "writing":
                return "Spelling of the resume"
            case "one_of":
                every = [(one["kind"], _without_kind(one)) for one in fields["options"]]
                first, *rest = dict.fromkeys(self.label(*one) for one in every)
                inside = dict.fromkeys(self._inside(*one) for one in every)
                return " or ".join([first, *list(inside)[1:]]) if rest else first
        return _capital(self.params(kind, fields).phrase)

    def ask(self, kind: str, fields: Mapping[str, Any]) -> str:
        """Return the question for the candidate."""
        known = self._known.get(self.sign(kind, fields))
        if known and kind in ("competency", "credential", "education"):
            return known.ask
        if kind == "education":
            named = self._words.file.level_labels.get(str(fields.get("at_least")))
            if named and not fields.get("health_field"):
                return named.ask
        label = self._inside(kind, fields)
        match kind:
            case "credential":
                own = {one.id: one.ask for one in self._words.file.credential_labels.values()}
                return own.get(self._credential(fields)) or f"Do you hold {label}, and is it current?"
            case "education":
                return f"Have you completed this: {label}?"
            case "experience":
                return f"Where have you done {label}, and for how long?"
            case "language":
                return f"Do you speak {self._language(fields)} well enough to talk with patients?"
            case "writing":
                return "How do you check what you have written?"
            case "one_of" if self._is_one_product(fields):
                return f"How have you used {label}?"
            case "one_of" if " or " in label:
                return f"Which of these do you have: {label}?"
        return f"Where have you worked with {label}, and what did you do?"

    def _is_one_product(self, fields: Mapping[str, Any]) -> bool:
        """Return whether all options are entries of the same product."""
        systems = [self._vocabulary.systems.get(str(one.get("skill"))) for one in fields["options"]]
        return all(systems) and len({system.name for system in systems if system}) == 1

    def _inside(self, kind: str, fields: Mapping[str, Any]) -> str:
        """Return a label as it stands within a sentence: names keep their capitals."""
        label = self.label(kind, fields)
        named = kind == "language" or str(fields.get("skill")) in self._vocabulary.systems
        options = fields.get("options", ())
        named = named or any(str(one.get("skill")) in self._vocabulary.systems for one in options)
        return label if named else _small(label)

    def _language(self, fields: Mapping[str, Any]) -> str:
        return str(fields.get("language", "a second language"))

    def _credential(self, fields: Mapping[str, Any]) -> str:
        """Return the id of a family of credentials that all of these belong to, else nothing."""
        codes, families = set(fields["any_of"]), self._words.file.credential_labels
        if codes <= set(self._words.file.medical_assistant_codes):
            return families["MA"].id or ""
        only = next(iter(codes)) if len(codes) == 1 else ""
        return (families[only].id or "") if only in families else ""


def _without_kind(option: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in option.items() if key != "kind"}


def _tuples(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {key: tuple(each) if isinstance(each, list) else each for key, each in value.items()}
    return value


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-") or "other"


def _cut(ident: str) -> str:
    """Return an id cut to a length, between words."""
    if len(ident) <= _LONGEST:
        return ident
    words = ident[:_LONGEST].split("-")[:-1]
    while words and words[-1] in ("or", "in", "at", "a", "as", "with", "and", "work", "the", "of"):
        words.pop()
    return "-".join(words)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    """Return a label within a sentence: "CPR" and names of several words stay, "Vital signs" becomes
    "vital signs"."""
    named = any(word[:1].isupper() and word[1:2].islower() for word in text.split()[1:])
    return text[:1].lower() + text[1:] if text[1:2].islower() and not named else text
