"""Files of words and rules that come with the package, read strictly or not at all."""

from __future__ import annotations

from importlib import resources
from typing import TypeVar

from screener.errors import VocabularyError
from screener.yamlfile import validate

T = TypeVar("T")


def read_packaged(shape: type[T], room: str, file: str, *, kept: bool = False) -> T:
    """Return what a YAML file in a folder of the package says, as a value of `shape`.

    Raises `VocabularyError` with every fault of it. With `kept` it is kept for the next start.
    """
    data = resources.files("screener").joinpath(*room.split("."), file).read_bytes()
    value, faults = validate(shape, data, file, kept=kept)
    if value is None:
        raise VocabularyError("vocabulary_faulty", faults)
    return value
