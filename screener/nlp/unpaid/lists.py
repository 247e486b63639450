"""Lists of unpaid work under a heading of their own, read line by line: each line tells of a post or of
several, with or without dates.

Where the part under the heading is set as posts are elsewhere (a heading over its duties, title and
place on lines of their own), the readers of posts read it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from screener.nlp.heads.headers import has_placeholder
from screener.nlp.heads.page import Dated, Head, Page, best_of
from screener.nlp.heads.pieces import as_employer, as_title, begins_with_deed, is_sentence
from screener.nlp.unpaid.activities import split
from screener.nlp.unpaid.halves import cut_halves, holds_role, names_place, offices_of, read_item
from screener.nlp.unpaid.itemwords import is_body, is_body_alone, is_deed, is_name, is_role, is_time
from screener.nlp.unpaid.memberships import is_no_post
from screener.patterns import later
from screener.values import Certainty
from screener.vocab.postwords import load_post_words

_LONGEST_LINE = 30
_LONGEST_PART = 16
#: By so many letters a word may miss its line and not have fitted there.
_SLACK = 12
_FIRST = later(r"\s*,|\s(?:at|for|of|with)\s")
_SAYS = later(r"\s(?:was|were|is|are)\s")
#: Where one item of a line ends and the next begins.
_STOP = later(
    r";\s+|(?:(?<!\b[A-Z])(?<!\bSt)(?<!\bJr)(?<!\bDr)(?<!\bMt)(?<!\bFt)(?<!\bMr)(?<!\bNo)(?<!\bMrs)"
    r"|(?<=\d\w\w St))[.!]\s+(?=[A-Z])"
)
#: Who wrote it, in the first words of an item: it is a story.
_TOLD = later(r"^(?:[^\s,:;–—-]+\s+){0,3}(?:I|[Ww]e)\s")


@dataclass(slots=True)
class Lists:
    """The posts of lists of unpaid work, the lines of these lists, and those of them that are `idle`: they
    tell of no post, nor of what was done in one."""

    heads: list[Head] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    idle: set[int] = field(default_factory=set)


def unpaid_lists(page: Page, taken: Container[int]) -> Lists:
    """Return what lists of unpaid work tell; lines `taken` are other readers'."""
    found = Lists()
    for region in _regions(page):
        if any(at in taken for at in region):
            continue
        items = _items(page, region)
        if items and _is_list(page, items):
            heads, idle = _read(page, items)
            if heads:
                found.heads.extend(heads)
                found.lines.update(region)
                found.idle.update(idle)
    return found


def _regions(page: Page) -> Iterator[range]:
    first: int | None = None
    for at, name in enumerate([*page.written, None]):
        if name == "volunteer" and page.sections[at] == "volunteer":
            first = at if first is None else first
        elif first is not None:
            yield range(first, at)
            first = None


def _items(page: Page, region: range) -> list[range]:
    """Return the lines of each item: those of a paragraph, unless the first word of a line would have
    fitted on the line before it."""
    width = max((len(page.line_text(at)) for at in range(len(page.lines))), default=0)
    found: list[range] = []
    for at in region:
        words = page.line_text(at).split()
        goes_on = found and not page.starts_block(at)
        if goes_on and words and len(page.line_text(at - 1)) + len(words[0]) + _SLACK < width:
            goes_on = False
        if goes_on:
            found[-1] = range(found[-1].start, at + 1)
        else:
            found.append(range(at, at + 1))
    return found


def _text(page: Page, lines: range) -> str:
    start, end = _ends(page, lines)
    return page.text[start:end]


def _is_list(page: Page, items: list[range]) -> bool:
    """Return whether items are posts each by itself, and none is a part of another one's heading."""
    bullets = {page.lines[item.start].bullet for item in items}
    texts = [_text(page, item) for item in items]
    if len(bullets) > 1 or any(len(text.split()) > _LONGEST_LINE or has_placeholder(text) for text in texts):
        return False
    dated = [any(map(page.dated, item)) for item in items]
    bare = [all(piece.place for at in item for piece in page.pieces(at)) for item in items]
    if any(bare) or any(_TOLD.search(text) for text in texts):
        return False
    alternate = 2 * sum(dated) == len(items)
    for at in range(len(items) - 1):
        one, other = (at, at + 1) if dated[at + 1] else (at + 1, at)
        if dated[one] or not dated[other] or (one > other and not alternate):
            continue
        if _one_heading(page, items[one], items[other]):
            return False
    return True


def _one_heading(page: Page, plain: range, dated: range) -> bool:
    """Return whether a line without a date and one with it beside it are title and place of one post:
    "Hospital Volunteer" over "Elm Hospital, 2016 - 2018"."""
    halves = [half.text for half in cut_halves(page, *_ends(page, dated))]
    if page.index.classify(_text(page, plain)).certainty is Certainty.WHOLE:
        return all((is_body(half) or is_name(half)) and not half.startswith("Volunteer") for half in halves)
    body, *places = [half.text for half in cut_halves(page, *_ends(page, plain))] or [""]
    named = is_body(body) and all(is_name(place) for place in places)
    return named and len(halves) == 1 and is_role(halves[0])


def _ends(page: Page, lines: range) -> tuple[int, int]:
    return page.lines[lines.start].span.start, page.lines[lines.stop - 1].span.end


def _read(page: Page, items: list[range]) -> tuple[list[Head], set[int]]:
    """Return the posts of items, and the lines of those that tell of none."""
    found: list[Head] = []
    idle: set[int] = set()
    for item in items:
        start, end = _ends(page, item)
        if found and _tells_of(page, found[-1], start, end):
            continue
        heads = _heads(page, start, end)
        found.extend(heads)
        idle.update(() if heads else item)
    return found, idle


def _tells_of(page: Page, above: Head, start: int, end: int) -> bool:
    """Return whether an item tells what was done in the post above it: it begins with a deed, or is a
    sentence, and has neither a date nor a place of its own."""
    words = page.text[start:end]
    deed = _tells_deed(words) or _SAYS.search(words) is not None
    sentence = words.endswith(".") and is_sentence(words) and not is_time(words.rpartition(",")[2])
    if date_of(page, start, end) or not (deed or sentence):
        return False
    if deed and words.endswith(".") and not names_place(page, start, end):
        return True
    return (above.dates is not None or above.title is None) and not (deed and names_place(page, start, end))


def _tells_deed(words: str) -> bool:
    """Return whether words begin with a deed, and with no body or helper: "Zoning board, alternate"."""
    first = _FIRST.split(words)[0].rstrip(" .")
    if is_body_alone(first) or first.lower() in load_post_words().helper_roles:
        return False
    return begins_with_deed(words) or is_deed(words)


def _heads(page: Page, start: int, end: int) -> list[Head]:
    """Return the posts of an item, which may name several, each up to what is told of it."""
    found: list[Head] = []
    for first, last in parts_of(page, start, end):
        words = page.text[first:last]
        if found and (_tells_deed(words) or is_sentence(words) or len(words.split()) > _LONGEST_PART):
            break  # it tells of the post before it
        if is_no_post(words):
            continue
        found.extend(_of_part(page, first, last))
    if len(found) == 1 and found[0].place and not page.text[found[0].place[1] : end].strip(" .,)"):
        found[0].place = None
    return found


def _of_part(page: Page, start: int, end: int) -> Iterator[Head]:
    """Yield the posts of a part of an item: offices of one body, or activities one after the other."""
    offices = list(offices_of(page, start, end))
    goes_on = False
    for at, (body, office) in enumerate(offices):
        stop = offices[at + 1][1].start if at + 1 < len(offices) else end
        head = _head(page, office.start if at else start, stop)
        head.title = as_title(page.text, office.start, office.end)
        head.employer = as_employer(page.text, body.start, body.end)
        head.dates = date_of(page, office.end, stop)
        still = head.dates is not None and head.dates.iso.endswith("..")
        if not (goes_on and still):  # a rise within a post still held
            yield head
        goes_on = goes_on or still
    for first, last in [] if offices else split(page, start, end) or [(start, end)]:
        item = read_item(page, first, last)
        if item is not None:
            head = _head(page, first, item.end)
            head.title, head.employer, head.dates = item.title, item.place, date_of(page, first, last)
            yield head


def parts_of(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of an item that semicolons and full stops part, none without a letter or figure."""
    at = start
    for stop, after in [*(stop.span() for stop in _STOP.finditer(page.text, start, end)), (end, end)]:
        if any(map(str.isalnum, page.text[at:stop])):
            yield at, stop
        at = after


def _head(page: Page, start: int, stop: int) -> Head:
    lines = range(page.line_of(start), page.line_of(max(stop - 1, start)) + 1)
    return Head(lines, "volunteer", None, place=(start, stop))


def date_of(page: Page, start: int, end: int) -> Dated | None:
    """Return the date within a stretch: a range before a single date."""
    return best_of(date for date in page.dates_in(start, end) if not _of_else(page, start, date))


def _of_else(page: Page, start: int, date: Dated) -> bool:
    """Return whether a single date stands in brackets with what else happened: "(state finals 2022)"."""
    opened = page.text.rfind("(", start, date.start)
    words = page.text[opened + 1 : date.start].strip() if opened >= 0 else ""
    return (
        bool(words) and not date.is_range and ")" not in words and not (is_time(words) or holds_role(words))
    )
