"""Whether another machine would come to the same results, byte for byte."""

from __future__ import annotations

from screener.api import versions
from screener.versions import library_versions, program_fingerprint, python_version
from screener.vocab import load_vocabulary


def in_use() -> dict[str, str]:
    """Return the version of everything here that decides a result, by name."""
    own = {"python": python_version(), "code": program_fingerprint()[:12]}
    return {**dict(versions(load_vocabulary())), **library_versions(), **own}


def differing(ours: dict[str, str], theirs: dict[str, str]) -> str:
    """Return what differs between two machines in words; nothing where nothing does."""
    names = sorted(ours.keys() | theirs.keys())
    return ", ".join(
        f"{name} {theirs.get(name, 'none')} in place of {ours.get(name, 'none')}"
        for name in names
        if ours.get(name) != theirs.get(name)
    )
