"""Posts of a paragraph that begin with their dates, employer and title without a mark between them:
"From March 2014 till now: Elm Works Reno Project Manager of the new plant", "2007 to 2008: Purchasing
Engineer, Elm Motors. Ordered parts".
"""

from __future__ import annotations

import re

from screener.nlp.heads.headers import has_placeholder
from screener.nlp.heads.organisations import is_employer
from screener.nlp.heads.page import Dated, Head, Page
from screener.nlp.heads.pieces import as_employer, as_title, begins_with_deed
from screener.nlp.heads.studylines import is_study
from screener.nlp.heads.titles import has_head_word
from screener.patterns import any_of, later
from screener.values import Certainty
from screener.vocab.postwords import load_post_words

_REACH = 160
_BESIDE = 80
_LONGEST_NAME = 9
_LONGEST_TITLE = 5
_LONG_LINE = 16
#: What stands between the dates and the rest.
_MARK = later(r"\s*(?P<colon>:)?[\s,–—-]*")
#: What may stand before dates that begin a post: nothing, or the end of what was told before.
_BEGINS = later(r"(?:^|[.;:)]|\n)\s*(?:[•*-]\s*)?(?:from\s*)?$", re.IGNORECASE)
_WORD = later(r"\S+")
#: A title is over here: a mark, a word such as "of", or what was done.
_OVER = later(r"\s*(?:$|[:;.,(]|[–—-]\s|(?:of|for|at|in|with|on)\b|[A-Z][a-z]+(?:ed|ing)\b|[a-z])")
#: "Clerk of the Year".
_PRIZE = later(lambda: rf"\s+{any_of(load_post_words().prize_words)}\b", re.IGNORECASE)
#: "QA-QC", "HR/IT": letters of departments.
_LETTERS = later(r"[A-Z]{2,4}[/&-][A-Z]{2,4}")
_LINKS = frozenset({"of", "the", "and", "&", "for", "de", "du", "la", "-", "–"})


def date_first(page: Page, date: Dated) -> Head | None:
    """Return the post whose dates begin it within a paragraph or a long line, None where they do not."""
    text, at = page.text, page.line_of(date.start)
    last = page.line_of(date.end - 1)
    mark = _MARK.match(text, date.end)
    start = mark.end() if mark else date.end
    later_dates = (other.start for other in page.dates if other.start >= date.end)
    stop = min(len(text), start + _REACH, *later_dates)
    stretch = _whole_lines(text, start, stop)
    if has_placeholder(text[date.start : start + len(stretch)]) or not stretch:
        return None
    long = len(page.line_text(last).split()) > _LONG_LINE or page.lines[at].bullet
    long = long or not page.starts_block(at)
    colon = mark is not None and mark["colon"] is not None
    begins = _BEGINS.search(text[max(0, date.start - 12) : date.start]) is not None
    if not long or not (begins or colon):
        return None
    if is_study(f", {stretch[:_BESIDE]}", 0.0, top=True):
        return None
    found = _title(page, stretch, colon=colon, begins=begins)
    if found is None:
        return None
    first, end = found
    title = as_title(text, start + first, start + end)
    name = stretch[:first].rstrip(" ,:;-–—\n")
    employer = as_employer(text, start, start + len(name)) if name else None
    section = page.sections[at] or "top"
    lines = range(at, page.line_of(start + end - 1) + 1)
    return Head(lines, section, date, title, employer, (date.start, start + end))


def _whole_lines(text: str, start: int, stop: int) -> str:
    """Return the text from an offset up to where its sentence is broken off by a new line."""
    stretch = text[start:stop]
    for newline in re.finditer(r"\n", stretch):
        before = stretch[: newline.start()].rstrip()
        if before.endswith((".", ";", ":")) and before.count("(") <= before.count(")"):
            return before
    return stretch


def _title(page: Page, stretch: str, *, colon: bool, begins: bool) -> tuple[int, int] | None:
    """Return where the title stands in what follows the dates: at once, or behind a name."""
    words = list(_WORD.finditer(stretch))
    for first in range(min(_LONGEST_NAME, len(words)) if begins else 1):
        if first and not _is_name(stretch[: words[first].start()]):
            break
        for count in range(min(_LONGEST_TITLE, len(words) - first), 0, -1):
            group = words[first : first + count]
            title = stretch[group[0].start() : group[-1].end()].rstrip(" ,:;.(")
            end = group[0].start() + len(title)
            capitals = all(word[0][:1].isupper() or word[0] in ("&", "/") for word in group)
            if not title or not capitals or "," in title or ":" in title or not _OVER.match(stretch, end):
                continue
            if not has_head_word(title.split()[-1]) or begins_with_deed(title):
                continue
            behind = stretch[end : end + 1]
            if _PRIZE.match(stretch, end):
                return None
            sure = page.index.classify(title).certainty is Certainty.WHOLE
            if sure or (not first and colon and behind == ","):
                return _with_trade(page, words, first), end
    return None


def _with_trade(page: Page, words: list[re.Match[str]], first: int) -> int:
    """Return where a title begins, with the words before it that titles have: "Project" of "Project Lead"."""
    for _ in range(_LONGEST_TITLE - 1):
        before = words[first - 1][0] if first > 1 else ""
        known = before[:1].isupper() and (page.index.knows(before) or _LETTERS.fullmatch(before))
        if not known or is_employer(before):
            break
        first -= 1
    return words[first].start()


def _is_name(words: str) -> bool:
    """Return whether words are those of a name: in capitals, with small words between them."""
    told = [word.strip("(),.;:") for word in words.split()]
    return all(not word or word in _LINKS or not word[0].islower() for word in told) and not begins_with_deed(
        words
    )
