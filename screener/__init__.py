"""Reads resumes for patient access and medical assistant posts, with evidence for every point.

    from screener import screen
    screening = screen("resume.pdf", ["ma"], as_of="2026-11")
    screening.assessments[0].score

Names are imported when first used, because the language pipeline takes a second to import.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from screener.api import Screener, load_rubric, read, screen
    from screener.batch import screen_many
    from screener.errors import RubricError, ScreenerError, SourceError, UsageError
    from screener.isolate import FileLimits
    from screener.report.jsonform import to_json
    from screener.values import Assessment, BatchItem, Reading, Rubric, Screening, Source

_HOMES = {
    "screener.api": ("Screener", "load_rubric", "read", "screen"),
    "screener.batch": ("screen_many",),
    "screener.errors": ("RubricError", "ScreenerError", "SourceError", "UsageError"),
    "screener.isolate": ("FileLimits",),
    "screener.report.jsonform": ("to_json",),
    "screener.values": ("Assessment", "BatchItem", "Reading", "Rubric", "Screening", "Source"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Assessment",
    "BatchItem",
    "FileLimits",
    "Reading",
    "Rubric",
    "RubricError",
    "Screener",
    "ScreenerError",
    "Screening",
    "Source",
    "SourceError",
    "UsageError",
    "__version__",
    "load_rubric",
    "read",
    "screen",
    "screen_many",
    "to_json",
]


def __dir__() -> list[str]:
    return sorted(__all__)


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
