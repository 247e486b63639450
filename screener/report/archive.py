"""Files as one ZIP archive that is the same whenever the files are, with a list of their hashes."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Iterator

#: The earliest time that a ZIP file can hold: a real one would make every archive another.
_NEVER = (1980, 1, 1, 0, 0, 0)
_PRIVATE = 0o600
MANIFEST = "MANIFEST.sha256"


def archive_parts(files: Iterable[tuple[str, Iterable[bytes]]]) -> Iterator[bytes]:
    """Yield a ZIP of files, each with its name and its pieces, in the order given; the last is a manifest
    that `sha256sum -c` understands. Names are ours, never a resume's.

    A piece is taken when it is written, so that files may be larger than memory.
    """
    out = _Passage()
    hashes: list[str] = []
    with zipfile.ZipFile(out, "w") as made:
        for name, pieces in files:
            sha256 = hashlib.sha256()
            with made.open(_entry(name), "w", force_zip64=True) as member:
                for piece in pieces:
                    sha256.update(piece)
                    member.write(piece)
                    yield out.passed()
            hashes.append(f"{sha256.hexdigest()}  {name}\n")
        made.writestr(_entry(MANIFEST), "".join(hashes))
    yield out.passed()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _NEVER)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = _PRIVATE << 16
    return entry


class _Passage:
    """A file that only passes on what is written to it."""

    def __init__(self) -> None:
        self._waiting: list[bytes] = []

    def write(self, data: bytes) -> int:
        """Take bytes."""
        self._waiting.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing: whoever takes the bytes writes them."""

    def close(self) -> None:
        """Do nothing: what was written is taken all the same."""

    def passed(self) -> bytes:
        """Return what was written since this was last asked."""
        data = b"".join(self._waiting)
        self._waiting.clear()
        return data
