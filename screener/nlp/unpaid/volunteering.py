"""Volunteering in lists: "Red Cross blood drive", "Board member, YMCA", often without dates.

Under a heading of volunteering every item is a post; elsewhere an item that says "volunteer" or
names an office of an association. Where no title is written, the word "volunteer" of the item
or of the heading is the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from screener.nlp.heads.headers import pick_employer, pick_title
from screener.nlp.heads.page import Dated, Head, Page
from screener.nlp.heads.piece import LIKELY, Named, Piece
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.told.prose import says
from screener.nlp.unpaid.activities import heads as activities
from screener.nlp.unpaid.activities import split
from screener.nlp.unpaid.externs import EXTERN_PATTERN
from screener.nlp.unpaid.itemposts import (
    OFFICE,
    VOLUNTEER,
    helper_of,
    is_body,
    item_of,
    veteran_of,
)
from screener.nlp.unpaid.roles import first_part
from screener.patterns import later
from screener.values import Line, Span
from screener.vocab.parts import OWN_TIME
from screener.vocab.postwords import load_post_words

#: "Volunteer: Elm Food Bank, greeter, 2021 - present", a post that is a line of its own.
_LABEL = later(
    r"\W*volunteer(?:ing|ed)?(?:\s+(?:work|experience))?"
    r"\s*(?:[:–—-]\s+(?=\S)|(?<=(?-i:TEER))\s+(?=(?-i:[a-z])))",
    re.I,
)
#: "Volunteer: none at present"
_NONE = later(r"(?:none|n/?a|nothing)\b", re.I)
#: A line that can be no duty of the post above: "Volunteer at the parish pantry".
_HELPS_AT = later(r"Volunteer(?:ed|ing)?(?:,| (?:at|with|for|in))\s")
#: A line that begins with the word for it, or names the trade first: "Mission volunteer with our parish".
_CLAUSE = later(
    r"\W{0,3}(?P<clause>(?:Volunteer(?:ed)?\s+(?!for\s+all\b)[a-z]+\s"
    r"|(?P<trade>[A-Z][a-z]+(?:\s[a-z]+)?\svolunteer)\s(?:at|with|for|in)\s)[^.,;\n]{3,100})"
)
#: Items in a row, which are told apart where posts among pastimes are read: "Deacon. Youth coach. Notary."
_SEVERAL = later(r"[a-z]{3}\.\s+[A-Z]")
_HOURS = later(r",?\s*\(?\d+\s?(?:hours|hrs)\b\.?", re.I)
_LETTERS = later(r"[^\W\d_]{3,}")
_LISTS = OWN_TIME | {"military", "volunteer"}
_MOST_WORDS, _MOST_ITEMS = 16, 12


def title_of_heading(page: Page, head: Head) -> Piece | None:
    """Return what the heading above an unpaid post without title calls it: the word "volunteer" or
    "externship", else the whole heading; None for paid posts and where there is no heading."""
    if head.section not in ("volunteer", "externship"):
        return None
    at = head.lines.start
    while at > 0 and page.sections[at] is not None:
        at -= 1
    if page.sections[at] is not None:
        return None
    span = page.lines[at].span
    found = (VOLUNTEER if head.section == "volunteer" else EXTERN_PATTERN).search(
        page.text, span.start, span.end
    )
    words = page.text[span.start : span.end].rstrip(" :-–—")
    return (
        as_title(page.text, *found.span())
        if found
        else as_title(page.text, span.start, span.start + len(words))
    )


def labelled(page: Page, taken: Iterable[int]) -> list[Head]:
    """Return the unpaid posts on lines that begin with the word for them and a colon."""
    used = set(taken)
    found = []
    for at, line in enumerate(page.lines):
        label = _LABEL.match(page.text, line.span.start, line.span.end)
        if label is None or at in used or not page.starts_block(at) or page.written[at] == "volunteer":
            continue
        if _NONE.match(page.text, label.end(), line.span.end):
            continue
        if several := split(page, label.end(), line.span.end):
            word = VOLUNTEER.search(page.text, line.span.start)
            found.extend(activities(page, at, several, word.span() if word else None))
            continue
        pieces = page.cut(label.end(), line.span.end)
        title = pick_title(pieces, page.text)
        told = says(page.text, label.end(), line.span.end)
        if told is not None:
            title = as_title(page.text, told[0], told[0] + len(told[1]))
        elif title is None or title.title < LIKELY:
            title = as_title(page.text, *VOLUNTEER.search(page.text, line.span.start).span())  # type: ignore[union-attr]
        date = page.date_in(*_edges(line))
        found.append(Head(range(at, at + 1), "volunteer", date, title, pick_employer(pieces, title)))
    return found


def listed(page: Page, taken: Iterable[int]) -> list[Head]:
    """Return the unpaid posts in lists that bear no date."""
    used = set(taken)
    firsts = page.regions()
    dated = {firsts[at] for at in used}
    found = [told for at in range(len(page.lines)) if at not in used and (told := _told_at_length(page, at))]
    used.update(told.lines.start for told in found)
    lists = _Lists(page, used, [first not in dated for first in firsts])
    for at in range(len(page.lines)):
        found.extend(lists.posts_at(at))
    return found if len(found) <= _MOST_ITEMS else []


class _Lists:
    """Reads lists from top to bottom: what a heading or an item says holds for those below it."""

    def __init__(self, page: Page, used: set[int], apart: Sequence[bool]) -> None:
        """`used` are lines of known posts; `apart` says of each line whether no dated post is near."""
        self._page, self._used, self._apart = page, used, apart
        self._above: Piece | None = None
        self._under = ""  # the section that a heading of volunteering stands in

    def posts_at(self, at: int) -> list[Head]:
        """Return the posts of the item that begins on a line; of one that names several, all."""
        page, section, whole = self._page, self._page.sections[at] or "", self._page.lines[at]
        self._under = self._under if section == self._under else ""
        if section in OWN_TIME and _is_heading(page.line_text(at)):
            self._under = section
        line = first_part(page.text, whole) if section in ("volunteer", self._under) else whole
        words = page.text[line.span.start : line.span.end]
        if section not in _LISTS or at in self._used or not page.starts_block(at) or not _is_item(words):
            return []
        apart = section in OWN_TIME or self._apart[at]
        if section == "volunteer" and apart and (several := split(page, *_edges(line))):
            return list(activities(page, at, several, None))
        named = self._named(line, section, words, apart=apart)
        if named is None:
            return []
        edges = None if line is whole else _edges(line)
        return [Head(range(at, at + 1), section, _date_of(page, line), *named, edges)]

    def _named(self, line: Line, section: str, words: str, *, apart: bool) -> Named | None:
        """Return title and organisation of an item, by the section that it stands in."""
        page = self._page
        if section == "military":
            return veteran_of(page.text, line) if apart else None
        if section == self._under:
            return item_of(page, line, "volunteer")
        if section == "volunteer":
            may = apart or (VOLUNTEER.match(words) and (line.bullet or _HELPS_AT.match(words)))
            return item_of(page, line, section) if may else helper_of(page, line)
        return self._among_pastimes(line, section, words)

    def _among_pastimes(self, line: Line, section: str, words: str) -> Named | None:
        """Return title and organisation of an item among all that somebody does in their own time."""
        if (VOLUNTEER.search(words) or OFFICE.search(words)) and not _SEVERAL.search(words):
            named = item_of(self._page, line, section)
            title = named[0] if named and line.bullet else None
            self._above = title if title and title.start == line.span.start else None
            return named
        if self._above is None or not line.bullet or not is_body(words):
            self._above = None
            return None
        # A list of organisations under "Volunteer Elm Shelter".
        return Named(self._above, as_employer(self._page.text, *_edges(line)))


def _told_at_length(page: Page, at: int) -> Head | None:
    """Return the unpaid post that a longer line begins with: "Volunteer at the Elm fair every fall, organize
    the table"."""
    line = page.lines[at]
    words = page.text[line.span.start : line.span.end]
    listed = page.sections[at] in OWN_TIME | {"volunteer"} and page.starts_block(at)
    told = _CLAUSE.match(words) if listed else None
    if told is None or len(words.split()) <= _MOST_WORDS:
        return None
    start, end = (line.span.start + edge for edge in told.span("clause"))
    named = item_of(page, replace(line, span=Span(start, end)), "additional")
    if named is None:
        return None
    title, place = named
    if told["trade"]:  # "Mission volunteer with our parish"
        title = as_title(page.text, start, start + len(told["trade"]))
    return Head(range(at, at + 1), "volunteer", _date_of(page, line), title, place, (start, end))


def _edges(line: Line) -> tuple[int, int]:
    return line.span.start, line.span.end


def _date_of(page: Page, line: Line) -> Dated | None:
    """Return the date of an item: the one that stands at its end."""
    dates = page.dates_in(*_edges(line))
    last = dates[-1] if dates else None
    return last if last and not _HOURS.sub("", page.text[last.end : line.span.end]).strip(" .)") else None


def _is_heading(words: str) -> bool:
    """Return whether words are a heading of unpaid work: "Volunteer/Charity Work"."""
    letters = _LETTERS.findall(words.lower())
    kinds = not {"volunteer", "charity", "community"}.isdisjoint(letters)
    return len(letters) > 1 and kinds and load_post_words().unpaid_headings.issuperset(letters)


def _is_item(words: str) -> bool:
    """Return whether a line may be an item of a list: short, and more than the words of a heading."""
    letters, heading = _LETTERS.findall(words.lower()), load_post_words().unpaid_headings
    return bool(letters) and len(words.split()) <= _MOST_WORDS and not heading.issuperset(letters)
