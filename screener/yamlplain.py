"""YAML without mistakes, read for its values alone: half the work of reading it with all places.

Nearly every file that is read has no mistake, and nobody asks where its values stand. Whatever is
out of the ordinary is left to `yamlfile`, which says what is wrong, and where.

Most of a vocabulary are lists of plain words. They are cut at their commas here, and the parser, which
would make an event of every word, gets a mark in the place of each list. A list was one if its mark comes
back as a value of its own; should any not (it stood in quotes or in a comment), the text is read as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import resources
from typing import Any, TypeAlias

import yaml

from screener import __version__

Event: TypeAlias = Any  # of two implementations, which share attributes only
Next = Callable[[], Event]
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

#: Begins the marks: no text has this character, which means nothing to anybody.
_MARK = "\ue000"
_PLAIN = r"[\w=^][\w '’./()&+%=*^!;–-]*(?:\n +[\w(&/][\w '’./()&+%=*^!;–-]*)*"
_ITEM = rf"(?:{_PLAIN}|\"[^\"\\\n]*\")"
#: A list of words without anything that has a meaning in YAML, or in quotes on one line.
_LIST = re.compile(rf"\[({_ITEM}(?:,(?: |\n +){_ITEM})*)\]")
_FOLDED = re.compile(r" *\n +")


class UnusualError(Exception):
    """Something that may be a mistake."""


def read_plain(text: str, typed: Callable[[str], object], *, deepest: int) -> Any:  # noqa: ANN401
    """Return the value of a document of mappings with different keys, lists and scalars; `typed` says
    what a scalar without quotes stands for. Raises UnusualError where there is anything else."""
    lists: dict[str, list[object]] = {}

    def cut(match: re.Match[str]) -> str:
        mark = f"{_MARK}{len(lists)}"
        lists[mark] = _items(match[1], typed)
        return mark

    def put_back(written: str) -> object:
        if written[:1] != _MARK:
            return typed(written)
        if written not in lists:
            raise UnusualError
        return lists.pop(written)

    if _MARK not in text and "\t" not in text:  # a tab may stand behind a word where none may behind a list
        short = _LIST.sub(cut, text)
        with suppress(UnusualError):
            value = _read(short, put_back, deepest)
            if not lists:
                return value
    return _read(text, typed, deepest)


def _items(text: str, typed: Callable[[str], object]) -> list[object]:
    """Return the items of a list of words, given without its brackets."""
    if "\n" in text:
        text = _FOLDED.sub(" ", text)  # what goes on in another line goes on behind a blank
    items: list[object] = []
    for at, part in enumerate(text.split('"')):
        if at % 2:
            items.append(part)
        elif plain := part.strip(" ,"):
            items += [typed(word.strip(" ")) for word in plain.split(",")]
    return items


def _read(text: str, typed: Callable[[str], object], deepest: int) -> Any:  # noqa: ANN401
    try:
        following: Next = LOADER(text).get_event  # `yaml.parse` asks twice for each event
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
        said = event.value if event.style else typed(event.value)
        if left == 0 and type(said) is list:
            raise UnusualError
        return said
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
