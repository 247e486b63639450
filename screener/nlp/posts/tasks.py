"""Duties with years of their own, which head no post: "- Key holder, opening shifts, since May 2019" below
"Head Cashier, 2017 - 2023".

They are told as the other duties are, within the time of the post above, name nobody who employs one, and say
more than a title and its years, or no title that is known.
"""

from __future__ import annotations

from collections.abc import Iterable

from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.pieces import begins_with_deed
from screener.nlp.posts.overlaps import is_in_time
from screener.values import Certainty

_AT = frozenset({"at", "@", "for"})
_SINCE = ("since", "from")


def without_notes(page: Page, heads: Iterable[Head]) -> list[Head]:
    """Return the dated lines without those that tell a deed with its years within the ones of the line above:
    "2020 - 2022: Staffed the help line"."""
    kept: list[Head] = []
    for head in heads:
        if not kept or not _is_note(page, head, kept[-1]):
            kept.append(head)
    return kept


def _is_note(page: Page, head: Head, above: Head) -> bool:
    line = page.lines[head.lines.start].span
    if head.dates is None or head.dates.start != line.start or head.section != above.section:
        return False
    told = page.text[head.dates.end : line.end].strip(" :,–—-")
    return begins_with_deed(told) and is_in_time(head.dates, above.dates)


def lines_of_tasks(page: Page, heads: Iterable[Head]) -> set[int]:
    """Return the lines of those headings that are duties of the post above them."""
    post: Head | None = None
    found: set[int] = set()
    for head in sorted(heads, key=lambda each: each.lines.start):
        at = head.lines.start
        if not page.lines[at].bullet:
            post = head
        elif post is not None and len(head.lines) == 1 and _is_task(page, head, post):
            found.add(at)
    return found


def _is_task(page: Page, head: Head, post: Head) -> bool:
    """Return whether a bullet with its years is a duty of the post above it."""
    if head.title is None or post.title is None or post.section != head.section:
        return False
    if head.employer is not None and (head.employer.employer or head.employer.mark in _AT):
        return False
    more = head.employer is not None or _says_more(page, head)
    task = more or page.index.classify(head.title.text).certainty < Certainty.WHOLE
    return task and is_in_time(head.dates, post.dates)


def _says_more(page: Page, head: Head) -> bool:
    """Return whether more is said on the line of a heading than a title and its years."""
    if head.dates is None:
        return False
    behind = page.text[head.dates.end : page.lines[head.lines.start].span.end]
    said = page.text[head.dates.start : head.dates.end].lower()
    return said.startswith(_SINCE) or any(map(str.isalpha, behind))
