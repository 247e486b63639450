"""Results as exports are given them, and words that would like to act."""

from __future__ import annotations

from made_screening import AS_OF, VERSIONS, hostile, screening

from screener.report.evidenceform import Json
from screener.report.jsonform import to_json
from screener.values import BatchItem, Problem, Screening

#: Formulas, links, markup, controls of terminals and of direction, letters that are none.
HOSTILE = (
    '=HYPERLINK("http://evil.example","open")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    "http://evil.example/?leak",
    "file:///etc/passwd",
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1b[2J\x9b31m",
    "\u202egnp.exe\u202c",
    "\u2066hidden\u2069\u200b\u200d",
    "bell\x00\x07\x08\uffff\ufffe",
    "\ud800",
    "_x0008_ _x003D_1",
    "\U000e0041\U000e0042",
)


def results(*screenings: Screening, blind: bool = False) -> list[Json]:
    """Return the screenings as results of a batch, and a last one that could not be read."""
    made = [to_json(one, blind=blind) for one in screenings]
    problem = Problem("damaged", "the file is damaged", "send it again")
    broken = BatchItem("=broken.pdf", None, problem, as_of=AS_OF, versions=VERSIONS)
    made.append(to_json(broken, blind=blind))
    return [{**one, "candidate": number} for number, one in enumerate(made, 1)]


def hostile_screening(words: str) -> Screening:
    """Return a screening that holds the words wherever a resume can put them, as far as readers let them."""
    return hostile(words.encode("utf-8", "replace").decode() if "\ud800" in words else words)


__all__ = ["AS_OF", "HOSTILE", "hostile", "hostile_screening", "results", "screening"]
