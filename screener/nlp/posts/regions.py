"""Work that stands under another heading, or under one that nobody knows.

Where a heading is unknown, the section before it goes on. What reads as the heading of a post then
starts work all the same: a line with "Company Name", or a known title with its range of dates.
"""

from __future__ import annotations

from collections.abc import Sequence

from screener.nlp.heads.anchors import heads_post
from screener.nlp.heads.headers import has_placeholder
from screener.nlp.heads.page import WORK, Page
from screener.nlp.heads.piece import KNOWN

#: Sections that swallow the posts below a heading that nobody knows.
_SWALLOWED = frozenset({"summary", "objective", "accomplishments", "additional", "projects", "skills"})
#: Sections in which posts with a placeholder are looked for as well, if they bear a range of dates.
_DATED = frozenset(
    {"training", "languages", "interests", "affiliations", "publications", "references", "personal"}
)
#: Sections in which no heading of a post belongs: a known title with its dates starts work.
_STRANGE = frozenset(
    {"contact", "languages", "skills", "objective", "summary", "personal", "publications", "additional"}
)
_LONGEST_HEADING = 4


def work_sections(page: Page) -> list[str | None]:
    """Return the sections of the lines with work found where its heading is unknown. Where no
    heading of work was found, what stands under a summary or accomplishments is as good as under
    no heading; a section named at the head of its first line ends at the next line set as a heading."""
    written = page.written
    known = any(section in WORK and section != "top" for section in written)
    ranged = {page.line_of(date.start) for date in page.dates if date.is_range}
    found: list[str | None] = []
    state: str | None = None
    for at, section in enumerate(written):
        if at == 0 or section != written[at - 1]:
            state = None
        if section is not None and state is None:
            state = _starts(page, at, section, ranged) or _ends(page, at, written)
        if state is not None:
            found.append(state)
        else:
            found.append("top" if section in _SWALLOWED and not known else section)
    return found


def _starts(page: Page, at: int, section: str, ranged: set[int]) -> str | None:
    """Return "experience" where a line begins a post in a section of something else."""
    if section in _SWALLOWED and has_placeholder(page.line_text(at)):
        return "experience"
    below = at + 1 if at + 1 < len(page.lines) and page.written[at + 1] == section else at
    dated = section in _DATED and not ranged.isdisjoint((at, below))
    if dated and any(has_placeholder(page.line_text(line)) for line in (at, below)):
        return "experience"
    if section in _STRANGE and at in ranged and heads_post(page, at):
        return "experience"
    if section == "references" and at in ranged and heads_post(page, at):
        # Who vouches is named before what they are.
        return "experience" if page.pieces(at)[0].title >= KNOWN else None
    return None


def _ends(page: Page, at: int, written: Sequence[str | None]) -> str | None:
    """Return "top" where a line set as a heading ends a section that has no heading line of its own."""
    section = written[at]
    if section in WORK or not page.lines[at].emphasised:
        return None
    first = at
    while first > 0 and written[first - 1] == section:
        first -= 1
    if first in (0, at) or written[first - 1] is None:
        return None
    words = page.line_text(at).split()
    heading = len(words) <= _LONGEST_HEADING and not any(char.isdigit() for char in page.line_text(at))
    return "top" if heading and page.starts_block(at) else None
