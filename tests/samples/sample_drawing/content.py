"""What a sample resume says, without how it looks: one YAML file each, read into frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent.parent / "content"
#: The layout of a Word file; all others are of PDFs.
WORD = "word"


@dataclass(frozen=True, slots=True)
class Entry:
    """A post or a course of study; a missing piece is an empty string."""

    title: str = ""
    employer: str = ""
    place: str = ""
    dates: str = ""
    text: str = ""
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points without a post above it."""

    points: tuple[str, ...]


Item = str | Entry | Bullets


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it; `side` sections go into the side column, if there is one."""

    heading: str
    items: tuple[Item, ...]
    side: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """One resume. `hidden` is text drawn in white on the white page."""

    layout: str
    name: str
    contact: tuple[str, ...]
    sections: tuple[Section, ...]
    hidden: str = ""


def _item(raw: Any) -> Item:
    if isinstance(raw, str):
        return raw
    if isinstance(raw, list):
        return Bullets(tuple(raw))
    return Entry(**{**raw, "bullets": tuple(raw.get("bullets", ()))})


def _section(raw: dict[str, Any]) -> Section:
    return Section(raw["heading"], tuple(map(_item, raw["items"])), raw.get("side") == "true")


def load(path: Path) -> Content:
    """Return the content of one YAML file."""
    raw = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # every scalar a string
    sections = tuple(map(_section, raw["sections"]))
    return Content(raw["layout"], raw["name"], tuple(raw["contact"]), sections, raw.get("hidden", ""))


def load_all() -> dict[str, Content]:
    """Return every content of the folder, by the name of the file that it becomes."""
    loaded = {path.stem: load(path) for path in sorted(FOLDER.glob("*.yaml"))}
    return {f"{name}.{'docx' if one.layout == WORD else 'pdf'}": one for name, one in loaded.items()}
