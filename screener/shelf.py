"""A folder of the user's own in which what YAML files say is kept (see `yamlkept`).

Whoever can write there decides what words mean to the program. So files and folder are private to
their owner, and a file of somebody else, or one that others may write, counts for nothing; neither does
one that is damaged or lies under another's name. Files are written whole and then given their name: of
processes that start at once each finds all of a file or none of it. Where nothing can be written, the
program does without.
"""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

#: Readings kept; the oldest go. A set of them has some fifty, one for each file of the vocabulary.
_MOST = 200
_OTHERS_WRITE = 0o022


class FolderShelf:
    """Keeps what YAML files say as files of a folder, which is made when the first is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> bytes | None:
        """Return what was kept under a key, None where that is not there, or not to be trusted."""
        try:
            with (self.folder / key).open("rb") as file:
                if not _is_ours(os.fstat(file.fileno())):
                    return None
                head, _, said = file.read().partition(b"\n")
        except OSError:
            return None
        return said if head == _head(key, said) else None

    def put(self, key: str, said: bytes) -> None:
        """Keep what a file says, unless the system does not let us."""
        from tempfile import mkstemp  # noqa: PLC0415  hardly ever needed

        try:
            self.folder.mkdir(0o700, parents=True, exist_ok=True)
            if not _is_ours(self.folder.stat()):
                return
            handle, name = mkstemp(dir=self.folder)  # private to its owner
            draft = Path(name)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_head(key, said) + b"\n" + said)
                draft.replace(self.folder / key)
            finally:
                draft.unlink(missing_ok=True)
            self._tidy()
        except OSError:
            return

    def sizes(self) -> list[int]:
        """Return the sizes of all files that are kept, in bytes."""
        try:
            return [each.stat().st_size for each in self.folder.iterdir()]
        except OSError:
            return []

    def _tidy(self) -> None:
        """Delete the oldest files beyond those that are kept; other processes may do the same."""
        kept = [(each.stat().st_mtime, each) for each in self.folder.iterdir()]
        for _, oldest in sorted(kept)[:-_MOST]:
            oldest.unlink(missing_ok=True)


@cache
def own_shelf() -> FolderShelf | None:
    """Return the shelf in the folder that the system has for such things, None where there is none of
    the user's own: with `sudo`, say, the folders of somebody else are still called home."""
    folder = _caches()
    if folder is None:
        return None
    there = next((each for each in (folder, *folder.parents) if each.exists()), None)
    return FolderShelf(folder / "screener") if there and _is_owned(there.stat()) else None


def _caches() -> Path | None:
    named = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if os.name == "nt" else "")
    if named:
        return Path(named) if Path(named).is_absolute() else None
    try:
        home = Path.home()
    except RuntimeError:  # a user without one
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def _head(key: str, said: bytes) -> bytes:
    """Return the first line of a file: of which text this is kept, and its own hash."""
    return f"{key} {hashlib.sha256(said).hexdigest()}".encode()


def _is_ours(found: os.stat_result) -> bool:
    return _is_owned(found) and (os.name == "nt" or not found.st_mode & _OTHERS_WRITE)


def _is_owned(found: os.stat_result) -> bool:
    return not hasattr(os, "geteuid") or found.st_uid == os.geteuid()
