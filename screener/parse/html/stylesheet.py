"""The style sheets within an HTML file: plain rules, by element, class and id."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from screener.errors import SourceError
from screener.parse.html.css import declarations

#: A page has some hundred rules; what comes after these is not looked at.
_MOST_RULES = 2_000
_LONGEST_SELECTOR = 5
#: Rules times elements; a page of some thousand elements needs a hundredth of it.
_MOST_TRIED = 3_000_000
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PART = re.compile(r"([a-z][a-z0-9]*|\*)?((?:[.#][a-z0-9_-]+)*)", re.IGNORECASE)
_NAME = re.compile(r"[.#][^.#]+")


@dataclass(frozen=True, slots=True)
class Tag:
    """An element as selectors see it: its name, and its classes and id as ".class" and "#id"."""

    name: str
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Rule:
    parts: tuple[Tag, ...]
    properties: dict[str, str]
    weight: tuple[int, int, int]


class Sheet:
    """Rules by the last element of their selectors."""

    def __init__(self) -> None:
        self._rules: dict[str, list[_Rule]] = {}
        self._count = 0
        self._tried = 0

    def add(self, text: str) -> None:
        """Take the text of a style sheet. Rules for other media, and selectors that ask for more
        than names of elements, classes and ids, are left out."""
        depth, start, selector = 0, 0, ""
        text = _COMMENT.sub(" ", text)
        for found in re.finditer(r"[{}]", text):
            if found[0] == "{":
                depth += 1
                if depth == 1:
                    selector, start = text[start : found.start()].strip(), found.end()
                continue
            if depth == 1 and not selector.startswith("@"):
                self._take(selector, text[start : found.start()])
            depth = max(depth - 1, 0)
            start = found.end() if depth == 0 else start

    def _take(self, selectors: str, body: str) -> None:
        properties = declarations(body)
        for selector in selectors.split(","):
            parts = [_PART.fullmatch(part) for part in selector.replace(">", " ").split()]
            if not 0 < len(parts) <= _LONGEST_SELECTOR or self._count >= _MOST_RULES:
                continue
            tags = tuple(
                Tag((part[1] or "*").lower(), frozenset(_NAME.findall(part[2]))) for part in parts if part
            )
            if len(tags) < len(parts):
                continue
            self._count += 1
            marks = [mark for tag in tags for mark in tag.marks]
            ids = sum(mark.startswith("#") for mark in marks)
            weight = (ids, len(marks) - ids, sum(tag.name != "*" for tag in tags))
            last = tags[-1]
            key = min(last.marks) if last.marks else last.name
            self._rules.setdefault(key, []).append(_Rule(tags, properties, weight))

    def properties(self, tag: Tag, above: Sequence[Tag]) -> dict[str, str]:
        """Return the properties of an element within others, the outermost first.

        Raises SourceError `time` where the rules are made to take for ever.
        """
        found: list[_Rule] = []
        for key in ("*", tag.name, *sorted(tag.marks)):
            rules = self._rules.get(key, [])
            self._tried += len(rules)
            found.extend(rule for rule in rules if _matches(rule, tag, above))
        if self._tried > _MOST_TRIED:
            raise SourceError.of("time")
        whole: dict[str, str] = {}
        for rule in sorted(found, key=lambda rule: rule.weight):
            whole |= rule.properties
        return whole


def _matches(rule: _Rule, tag: Tag, above: Sequence[Tag]) -> bool:
    if not _fits(rule.parts[-1], tag):
        return False
    waiting = list(rule.parts[:-1])
    for other in reversed(above):
        if not waiting:
            break
        if _fits(waiting[-1], other):
            waiting.pop()
    return not waiting


def _fits(wanted: Tag, tag: Tag) -> bool:
    return wanted.name in ("*", tag.name) and wanted.marks <= tag.marks
