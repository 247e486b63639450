"""What notices say and what the law of places asks, from notices.yaml, checked when it is read."""

from __future__ import annotations

from functools import cache
from typing import Literal

from screener.errors import UsageError
from screener.packaged import read_packaged
from screener.yamlfile import FileModel, nearest

_FILE = "notices.yaml"
Texts = tuple[str, ...]


class Statement(FileModel):
    """What one law asks: in words, whom it concerns, where it stands, how it is known, and how surely."""

    says: str
    to: Literal["candidate", "employer"]
    law: str
    source: str
    dated: str
    certainty: Literal["verified", "secondary", "unverified"]


class Place(FileModel):
    """A place whose law was looked at; `keep_years` is how long records are kept there."""

    name: str
    statements: dict[str, Statement]
    always: bool = False
    keep_years: int | None = None


class Common(FileModel):
    """What every notice says."""

    opening: str
    person: str
    how: Texts
    fitted: str
    used: Texts
    kept: Texts
    kept_how: str
    not_used: Texts
    spelling_not_used: str
    language_not_used: str
    ask: Texts
    no_harm: str


class Laws(FileModel):
    """notices.yaml; `as_of` is the day on which it was put together."""

    as_of: str
    common: Common
    places: dict[str, Place]


@cache
def load_laws() -> Laws:
    """Return the file; read once. Raises VocabularyError with every fault of it."""
    return read_packaged(Laws, "notice", _FILE)


def place_names() -> tuple[str, ...]:
    """Return the places that can be asked for."""
    return tuple(name for name, place in load_laws().places.items() if not place.always)


def places_of(asked: tuple[str, ...]) -> tuple[Place, ...]:
    """Return what holds everywhere and the places asked for, each once. Raises UsageError `unknown_place`."""
    laws = load_laws()
    for name in asked:
        if name.lower() not in place_names():
            hint = nearest(name.lower(), place_names()) or f"one of {', '.join(place_names())}"
            raise UsageError("unknown_place", f'no notice is known for "{name}"', hint)
    wanted = dict.fromkeys(name.lower() for name in asked)
    everywhere = tuple(place for place in laws.places.values() if place.always)
    return (*everywhere, *(laws.places[name] for name in wanted))
