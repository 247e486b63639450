"""Where a rubric file may be written: nowhere that something is already, and beside its parent."""

from __future__ import annotations

from pathlib import Path

from screener.errors import UsageError


def refuse_existing(target: Path) -> None:
    """Raise UsageError `exists` where a file would be lost."""
    if target.exists():
        raise UsageError("exists", f"{target} is there already", "choose another name, or delete it first")


def refuse_elsewhere(target: Path, parent: str, *, option: str = "-o") -> None:
    """Raise UsageError `parent_elsewhere` where the new file would not find a parent that is a file."""
    beside = Path(parent)
    if beside.suffix and beside.resolve().parent != target.resolve().parent:
        hint = f"write it beside its parent: {option} {beside.parent / target.name}"
        raise UsageError("parent_elsewhere", "a rubric finds its parent in its own folder", hint)
