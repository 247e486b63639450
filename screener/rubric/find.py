"""Where rubrics are: bundled ones by name, others by path."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from screener.errors import UsageError
from screener.yamlfaults import nearest

#: A rubric's file by name or path, or what such a file holds.
Given = str | os.PathLike[str] | bytes | Mapping[str, Any]

#: What a job is called that a bundled rubric has another title for.
_OTHERWISE = {
    **dict.fromkeys(("patient-access", "front-desk", "receptionist", "registrar"), "par"),
    **dict.fromkeys(("rn", "lpn", "registered-nurse"), "nurse"),
}
_TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)
_PACKAGE = Path(__file__).resolve().parent.parent


def _bundled_folder() -> Path:
    """Return the folder of the rubrics that come with the program: inside the installed package,
    at the top level of a checkout."""
    installed = _PACKAGE / "rubrics"
    return installed if installed.is_dir() else _PACKAGE.parent / "rubrics"


def bundled() -> dict[str, Path]:
    """Return the bundled rubric files by name, in alphabetical order."""
    return {path.stem: path for path in sorted(_bundled_folder().glob("*.yaml"), key=lambda path: path.stem)}


def _is_path(name_or_path: str | os.PathLike[str]) -> bool:
    """Return whether this is a path to a file rather than the name of a bundled rubric."""
    if not isinstance(name_or_path, str):
        return True
    return name_or_path.endswith((".yaml", ".yml")) or "/" in name_or_path or os.sep in name_or_path


def find_rubric(name_or_path: str | os.PathLike[str]) -> Path:
    """Return the file of a rubric. Raises UsageError `unknown_rubric` where there is none."""
    if _is_path(name_or_path):
        path = Path(name_or_path)
        if path.is_file():
            return path
        what = "is a folder, not a rubric file" if path.is_dir() else "does not exist"
        raise UsageError("unknown_rubric", f"the rubric {path} {what}", "see: screener rubric list")
    known = bundled()
    if name_or_path in known:
        return known[str(name_or_path)]
    raise UsageError("unknown_rubric", f'there is no rubric "{name_or_path}"', _hint(str(name_or_path)))


def _hint(name: str) -> str:
    """Return where a rubric may be that is not among the bundled ones."""
    for end in (".yaml", ".yml"):
        if Path(name + end).is_file():
            return f'a file of your own is called with its ending: "{name + end}"'
    several = [one.casefold() for one in name.replace(",", " ").split()]
    if len(several) > 1 and bundled().keys() >= set(several):
        return f"name them one by one: {' '.join(f'-r {one}' for one in several)}"
    if Path(name).is_file():
        return "a rubric is a .yaml file; of a posting one is made by: screener rubric draft POSTING"
    return nearest_rubric(name) or "see: screener rubric list"


def nearest_rubric(name: str, beside: Iterable[str] = ()) -> str | None:
    """Return `did you mean "..."?` for the rubric nearest by name or title, of the bundled ones or of those
    `beside` a file."""
    plain = _hyphened(name)
    titles = {_hyphened(found[1]): stem for stem, path in bundled().items() if (found := _title(path))}
    if meant := {**_OTHERWISE, **titles}.get(plain):
        return f'did you mean "{meant}"?'
    return nearest(plain, [*bundled(), *beside])


def _title(path: Path) -> re.Match[str] | None:
    return _TITLE.search(path.read_text(encoding="utf-8"))


def _hyphened(words: str) -> str:
    """Return words as the names of rubrics are written, without what stands in brackets behind them."""
    return "-".join(words.partition("(")[0].casefold().replace("_", " ").replace("-", " ").split())


def content_of(given: Given) -> bytes | None:
    """Return what a rubric's file would hold, None where a name or a path is given.

    Raises UsageError `bad_rubric` for what no file can hold.
    """
    if isinstance(given, bytes):
        return given
    if isinstance(given, str | os.PathLike):
        return None
    if not isinstance(given, Mapping):
        message = f"a rubric cannot be read from {type(given).__name__}"
        raise UsageError(
            "bad_rubric", message, "give a name, a path, the bytes of a file, or keys with values"
        )
    try:
        return json.dumps(dict(given), ensure_ascii=False, indent=1).encode("utf-8", "replace")
    except (TypeError, ValueError, RecursionError) as error:
        hint = "give texts, numbers, lists and keys with values"
        raise UsageError("bad_rubric", f"this is not the content of a rubric: {error}", hint) from error


def find_parent(name: str, child: Path) -> Path | None:
    """Return the file that `extends: name` means: beside the child, else a bundled one."""
    beside = child.parent / f"{name}.yaml"
    if beside.is_file() and not beside.samefile(child):
        return beside
    return bundled().get(name)
