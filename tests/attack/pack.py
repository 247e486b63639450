"""Files made to deceive the reader, each beside the control whose score it must have.

usage: python -m tests.attack.pack FOLDER

Writes the files and `manifest.jsonl` with the name, kind, control and hidden words of each.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from functools import lru_cache
from pathlib import Path

from .office_cases import docx_cases, odt_cases
from .pdf_cases import pdf_cases
from .story import Case
from .text_cases import html_cases, rtf_cases, text_cases

MAKERS = (pdf_cases, docx_cases, odt_cases, html_cases, rtf_cases, text_cases)


@lru_cache(maxsize=1)
def cases() -> dict[str, Case]:
    """Return the files of the pack by name. Raises ValueError for a name given twice."""
    found = [case for maker in MAKERS for case in maker()]
    named = {case.name: case for case in found}
    if len(named) < len(found):
        raise ValueError(Counter(case.name for case in found).most_common(1))
    return named


def main() -> int:
    """Write the pack into a folder."""
    if len(sys.argv) != 2:
        print("usage: python -m tests.attack.pack FOLDER", file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for case in cases().values():
        (folder / case.name).write_bytes(case.data)
        row = {"file": case.name, "kind": case.kind, "control": case.control, "hidden": " ".join(case.told)}
        rows.append(json.dumps(row))
    (folder / "manifest.jsonl").write_text("\n".join(rows) + "\n", encoding="ascii")
    kinds = Counter(case.kind for case in cases().values())
    print(", ".join(f"{count} {kind}" for kind, count in kinds.items()) + f" in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
