"""Words at a place of a resume, and the tables that say what they should be read as there.

A line of a table is "place|what is there|words". The places are a duty in a post (c at a clinic, s in a
shop, r as a cashier, w as a welder), a summary (S above the shop, C above the clinic), a list of skills
(K, k), the certificates (q) and languages (L) of somebody at the clinic, the education (e below the shop,
E below the clinic) and the references (R). A line that begins with "?" is not understood yet.
"""

from __future__ import annotations

from pathlib import Path

_POSTS = {
    "c": "Assistant, Oakview Family Clinic",
    "s": "Worker, Elm Market",
    "r": "Cashier, Elm Market",
    "w": "Welder, Elm Works",
}
_BEFORE = {"S": ("SUMMARY", "s"), "C": ("SUMMARY", "c"), "K": ("SKILLS", "s"), "k": ("SKILLS", "c")}
_BEHIND = {
    "q": ("CERTIFICATIONS", "c"),
    "L": ("LANGUAGES", "c"),
    "e": ("EDUCATION", "s"),
    "E": ("EDUCATION", "c"),
    "R": ("REFERENCES", "c"),
}


def resume_of(place: str, words: str) -> str:
    """Return a resume that has the words at their place."""
    if place in _BEFORE:
        heading, post = _BEFORE[place]
        return f"Jane Roe\n{heading}\n{words}\n{_post(post, 'Swept')}"
    if place in _BEHIND:
        heading, post = _BEHIND[place]
        return f"Jane Roe\n{_post(post, 'Swept')}\n{heading}\n{words}"
    return f"Jane Roe\n{_post(place, words)}"


def _post(place: str, words: str) -> str:
    return f"EXPERIENCE\n{_POSTS[place]}, June 2016 - Present\n- {words}"


def lines(table: Path) -> list[tuple[bool, str, list[str], str]]:
    """Return the lines of a table: whether it is understood, its place, what is there, the words."""
    found = []
    for line in table.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            place, wanted, words = line.removeprefix("?").split("|", 2)
            found.append((not line.startswith("?"), place, wanted.split(), words))
    return found
