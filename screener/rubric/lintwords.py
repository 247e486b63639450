"""The wordings that advice is given on, from lintwords.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from screener.packaged import read_packaged
from screener.yamlfile import FileModel

_FILE = "lintwords.yaml"


class _LintFile(FileModel):
    """lintwords.yaml: lists of patterns; `proxies` by what they tell."""

    vague: tuple[str, ...]
    proxies: dict[str, tuple[str, ...]]
    no_source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LintWords:
    """The patterns, ready to be looked for."""

    vague: re.Pattern[str]
    proxies: tuple[tuple[str, re.Pattern[str]], ...]
    no_source: frozenset[str]


@cache
def lint_words() -> LintWords:
    """Return the wordings; read once. Raises VocabularyError with every fault of the file."""
    found = read_packaged(_LintFile, "rubric", _FILE)
    proxies = tuple((why, _any(patterns)) for why, patterns in found.proxies.items())
    return LintWords(_any(found.vague), proxies, frozenset(found.no_source))


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)
