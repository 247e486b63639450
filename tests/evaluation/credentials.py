"""Prints how credentials are read, code by status: python -m tests.evaluation.credentials

Each figure is the share of voices read as meant, over texts made for this purpose.
`-v` lists what is read otherwise.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from marked import document_of

from screener.api import default_screener
from screener.nlp import annotate
from screener.resume import build

from .credential_table import Case, cases

_AS_OF = date(2026, 11, 30)


def told(text: str) -> set[tuple[str, str]]:
    """Return code and status of each credential in a text."""
    screener = default_screener()
    document = document_of(text)
    markup = annotate(screener._nlp, document, as_of=_AS_OF)
    _, resume = build(document, markup, vocabulary=screener.vocabulary, as_of=_AS_OF)
    return {(found.code, found.status) for found in resume.credentials}


def wanted(case: Case) -> set[tuple[str, str]]:
    """Return code and status that a case should yield."""
    return {(case.code, case.status)} if case.status else set()


def table(rows: Iterable[tuple[Case, set[tuple[str, str]]]]) -> str:
    """Return the share of voices read as meant, a line for each code."""
    same: Counter[tuple[str, str]] = Counter()
    all_of: Counter[tuple[str, str]] = Counter()
    for case, found in rows:
        for key in ((case.code, case.kind), (case.code, "all"), ("all", case.kind), ("all", "all")):
            all_of[key] += 1
            same[key] += found == wanted(case)
    codes = list(dict.fromkeys(code for code, _ in all_of if code != "all"))
    kinds = list(dict.fromkeys(kind for _, kind in all_of if kind != "all"))
    lines = [" " * 15 + "".join(f"{kind:>18}" for kind in (*kinds, "all"))]
    for code in (*codes, "all"):
        shares = (
            f"{same[code, kind]}/{all_of[code, kind]}" if all_of[code, kind] else "-"
            for kind in (*kinds, "all")
        )
        lines.append(f"{code:15}" + "".join(f"{share:>18}" for share in shares))
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Print the table; with `-v` also each text that is read otherwise."""
    rows = [(case, told(case.text)) for case in cases()]
    print(table(rows))
    for case, found in rows if "-v" in arguments else ():
        if found != wanted(case):
            print(f"\n{case.code}, {case.kind}: found {sorted(found)}\n{case.text}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
