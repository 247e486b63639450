"""Files as one ZIP archive that is the same whenever the files are, with a list of their hashes."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping

#: The earliest time that a ZIP file can hold: a real one would make every archive another.
_NEVER = (1980, 1, 1, 0, 0, 0)
_PRIVATE = 0o600
MANIFEST = "MANIFEST.sha256"


def archive(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of files by name, in the order of their names, and a manifest that `sha256sum -c`
    understands. Names are ours, never a resume's."""
    out = io.BytesIO()
    lines = [f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)]
    whole = {**files, MANIFEST: "".join(lines).encode()}
    with zipfile.ZipFile(out, "w") as made:
        for name in sorted(whole):
            entry = zipfile.ZipInfo(name, _NEVER)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = _PRIVATE << 16
            made.writestr(entry, whole[name], compresslevel=9)
    return out.getvalue()
