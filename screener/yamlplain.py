"""YAML without mistakes, read for its values alone: half the work of reading it with all places.

Nearly every file that is read has no mistake, and nobody asks where its values stand. Whatever is
out of the ordinary is left to `yamlfile`, which says what is wrong, and where.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Any, TypeAlias

import yaml

from screener import __version__

Event: TypeAlias = Any  # of two implementations, which share attributes only
Next = Callable[[], Event]
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class UnusualError(Exception):
    """Something that may be a mistake."""


def read_plain(text: str, typed: Callable[[str], object], *, deepest: int) -> Any:  # noqa: ANN401
    """Return the value of a document of mappings with different keys, lists and scalars; `typed` says
    what a scalar without quotes stands for. Raises UnusualError where there is anything else."""
    try:
        following: Next = _LOADER(text).get_event  # `yaml.parse` asks twice for each event
        following(), following()  # the beginnings of stream and document
        value = _value(following(), following, typed, deepest)
        following()  # the end of the document
        if type(following()) is not yaml.StreamEndEvent:
            raise UnusualError
    except yaml.YAMLError as error:
        raise UnusualError from error
    return value


@cache
def reader() -> bytes:
    """Return what tells this way of reading from others: its sources, and the version of the parser."""
    folder = resources.files("screener")
    sources = [folder / name for name in ("yamlfile.py", "yamlplain.py")]
    found = [each.read_bytes() for each in sources if each.is_file()]
    return b"\0".join((__version__.encode(), yaml.__version__.encode(), *found))


def _value(event: Event, following: Next, typed: Callable[[str], object], left: int) -> object:
    if event is None:
        raise UnusualError  # there is no document
    if type(event) is yaml.AliasEvent or event.anchor is not None or event.tag is not None:
        raise UnusualError
    if type(event) is yaml.ScalarEvent:
        return event.value if event.style else typed(event.value)
    if left == 0:
        raise UnusualError
    if type(event) is yaml.SequenceStartEvent:
        items = []
        while type(item := following()) is not yaml.SequenceEndEvent:
            items.append(_value(item, following, typed, left - 1))
        return items
    if type(event) is not yaml.MappingStartEvent:
        raise UnusualError  # the document is empty
    pairs: dict[str, object] = {}
    while type(key := following()) is not yaml.MappingEndEvent:
        if type(key) is not yaml.ScalarEvent or key.anchor or key.tag or key.value in pairs:
            raise UnusualError
        pairs[key.value] = _value(following(), following, typed, left - 1)
    return pairs
