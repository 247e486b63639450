"""Volunteering in lists: "Red Cross blood drive", "Board member, YMCA", often without dates.

Under a heading of volunteering every item is a post; elsewhere an item that says "volunteer" or
names an office of an association. Where no title is written, the word "volunteer" of the item
or of the heading is the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from screener.nlp.heads.anchors import is_talk
from screener.nlp.heads.headers import is_prose, names_something, pick_employer, pick_title
from screener.nlp.heads.page import Dated, Head, Page
from screener.nlp.heads.piece import Piece
from screener.nlp.heads.pieces import as_employer, as_title, begins_with_deed, cut
from screener.nlp.heads.titles import TitleIndex, has_head_word
from screener.nlp.told.prose import says
from screener.nlp.unpaid.activities import heads as activities
from screener.nlp.unpaid.activities import split
from screener.nlp.unpaid.externs import EXTERN_PATTERN
from screener.nlp.unpaid.helping import name_alone
from screener.nlp.unpaid.memberships import is_of_self
from screener.nlp.unpaid.roles import first_part, trade_first
from screener.patterns import later
from screener.values import Line, Span
from screener.vocab.parts import OWN_TIME
from screener.vocab.postwords import load_post_words

_VOLUNTEER = later(
    r"(?<!like to )(?<!want to )(?<!hope to )(?<!plan to )(?<!wish to )(?<!looking to )"
    r"\bvolunteer(?:ed|ing)?\b(?!\s+(?:\w+\s+)?(?:staff|program|coordinat|manage|recruit|fire)|\s+days?\b)",
    re.I,
)
_OFFICE = later(
    r"\b(?:(?:board|committee) member|den leader|scout (?:leader|master)"
    r"|(?:youth|little league)(?: \w+)? coach|sunday school teacher|trustee"
    r"|(?:pta|pto|hoa|booster club|homeowners association)\s+(?:board\s+)?(?:(?:vice|co)[- ]?)?"
    r"(?:president|treasurer|secretary|chair\w*|officer|member))\b",
    re.I,
)
#: "Volunteer: Elm Food Bank, greeter, 2021 - present", a post that is a line of its own.
_LABEL = later(
    r"\W*volunteer(?:ing|ed)?(?:\s+(?:work|experience))?"
    r"\s*(?:[:–—-]\s+(?=\S)|(?<=(?-i:TEER))\s+(?=(?-i:[a-z])))",
    re.I,
)
#: What may stand between the word "volunteer" and the organisation.
_LINK = later(r"[\s,:–—-]*(?:(?:at|with|for|in|of|to)\s+)?(?:the\s+)?", re.I)
_HELPER = later(
    r"(?P<title>[Vv]olunteer (?!at\b|with\b|for\b|in\b|of\b|to\b|and\b|on\b|by\b)[a-z]\w+(?: [a-z]\w+)?)"
    r"(?= (?:for|to|of|with|in|at|on)\b|\s*[,.;(–-]|\s*$)"
)
#: A line that can be no duty of the post above: "Volunteer at the parish pantry".
_HELPS_AT = later(r"Volunteer(?:ed|ing)?(?:,| (?:at|with|for|in))\s")
_TITLE = 3
_LONGEST_TITLE = 3
_LONGEST_NAME = 8
#: A line that begins with the word for it, or names the trade first: "Mission volunteer with our parish".
_CLAUSE = later(
    r"\W{0,3}(?P<clause>(?:Volunteer(?:ed)?\s+(?!for\s+all\b)[a-z]+\s"
    r"|(?P<trade>[A-Z][a-z]+(?:\s[a-z]+)?\svolunteer)\s(?:at|with|for|in)\s)[^.,;\n]{3,100})"
)
#: Items in a row, which are told apart where posts among pastimes are read: "Deacon. Youth coach. Notary."
_SEVERAL = later(r"[a-z]{3}\.\s+[A-Z]")
_FIRST = later(r"\s(?:and|at|for|of|with)\s")
_AGES = later(r"\W*(?:ages?|grades?|years?)\b", re.I)
_HOURS = later(r",?\s*\(?\d+\s?(?:hours|hrs)\b\.?", re.I)
_LETTERS = later(r"[^\W\d_]{3,}")
_LISTS = OWN_TIME | {"military", "volunteer"}
_SERVICE = later(
    r"\b(?:(?:united states|u\.?s\.?)\s+)?"
    r"(?:army|navy|air force|marine corps|marines|coast guard|national guard)\b",
    re.I,
)
_VETERAN = later(r"\bveteran\b", re.I)
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
    found = (_VOLUNTEER if head.section == "volunteer" else EXTERN_PATTERN).search(
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
        if several := split(page, label.end(), line.span.end):
            word = _VOLUNTEER.search(page.text, line.span.start)
            found.extend(activities(page, at, several, word.span() if word else None))
            continue
        dates = [date for date in page.dates if line.span.start <= date.start < line.span.end]
        holes = [(date.start, date.end) for date in dates]
        pieces = cut(page.text, label.end(), line.span.end, holes, page.index)
        title = pick_title(pieces, page.text)
        told = says(page.text, label.end(), line.span.end)
        if told is not None:
            title = as_title(page.text, told[0], told[0] + len(told[1]))
        elif title is None or title.title < _TITLE:
            title = as_title(page.text, *_VOLUNTEER.search(page.text, line.span.start).span())  # type: ignore[union-attr]
        date = next((date for date in dates if date.kind == "RANGE"), dates[0] if dates else None)
        found.append(Head(range(at, at + 1), "volunteer", date, title, pick_employer(pieces, title)))
    return found


def listed(page: Page, taken: Iterable[int]) -> list[Head]:
    """Return the unpaid posts in lists that bear no date."""
    used = set(taken)
    firsts = page.regions()
    dated = {firsts[at] for at in used}
    found = [told for at in range(len(page.lines)) if at not in used and (told := _told_at_length(page, at))]
    used.update(told.lines.start for told in found)
    above: Piece | None = None
    under = ""  # the section that a heading of volunteering stands in
    for at, whole in enumerate(page.lines):
        section = page.sections[at] or ""
        under = under if section == under else ""
        if section in OWN_TIME and _is_heading(page.line_text(at)):
            under = section
        line = first_part(page.text, whole) if section in ("volunteer", under) else whole
        words = page.text[line.span.start : line.span.end]
        if section not in _LISTS or at in used or not page.starts_block(at) or not _is_item(words):
            continue
        apart = section in OWN_TIME or firsts[at] not in dated
        named = _VOLUNTEER.search(words) or _OFFICE.search(words)
        named_and_place: tuple[Piece | None, Piece | None] | None
        if section == "military":
            named_and_place = _veteran(page.text, line) if apart else None
        elif section == under:
            named_and_place = _item(page, line, "volunteer")
        elif section == "volunteer" and apart and (several := split(page, *_edges(line))):
            found.extend(activities(page, at, several, None))
            named_and_place = None
        elif section == "volunteer":
            may = apart or (_VOLUNTEER.match(words) and (line.bullet or _HELPS_AT.match(words)))
            named_and_place = _item(page, line, section) if may else _help(page, line)
        elif section in OWN_TIME and named and not _SEVERAL.search(words):
            named_and_place = _item(page, line, section)
            above = named_and_place[0] if named_and_place and line.bullet else None
            if above is not None and above.start != line.span.start:
                above = None
        elif section in OWN_TIME and above is not None and line.bullet and _is_body(words):
            # A list of organisations under "Volunteer Elm Shelter".
            named_and_place = (above, as_employer(page.text, line.span.start, line.span.end))
        else:
            named_and_place = above = None
        if named_and_place is not None:
            edges = None if line is whole else _edges(line)
            found.append(Head(range(at, at + 1), section, _date_of(page, line), *named_and_place, edges))
    return found if len(found) <= _MOST_ITEMS else []


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
    named = _item(page, replace(line, span=Span(start, end)), "additional")
    if named is None:
        return None
    title, place = named
    if told["trade"]:  # "Mission volunteer with our parish"
        title = as_title(page.text, start, start + len(told["trade"]))
    return Head(range(at, at + 1), "volunteer", _date_of(page, line), title, place, (start, end))


def _help(page: Page, line: Line) -> tuple[Piece, None] | None:
    """Return the post that a line among dated ones names by its trade alone: "Church nursery helper"."""
    words = page.text[line.span.start : line.span.end]
    if line.bullet or "," in words or begins_with_deed(words) or is_prose(words):
        return None
    first = _FIRST.split(words)[0]
    trade = first.split()
    office = first.lower() in load_post_words().offices
    named = 1 < len(trade) <= _LONGEST_TITLE + 1 and has_head_word(trade[-1])
    if not (office or named) or not words[:1].isupper():
        return None
    return as_title(page.text, line.span.start, line.span.start + len(first)), None


def _edges(line: Line) -> tuple[int, int]:
    return line.span.start, line.span.end


def _date_of(page: Page, line: Line) -> Dated | None:
    """Return the date of an item: the one that stands at its end."""
    dates = [date for date in page.dates if line.span.start <= date.start and date.end <= line.span.end]
    last = dates[-1] if dates else None
    return last if last and not _HOURS.sub("", page.text[last.end : line.span.end]).strip(" .)") else None


def _is_body(words: str) -> bool:
    """Return whether an item is the name of an organisation, and no membership in one."""
    return _is_name(words) and "," not in words and len(words.split()) > 1 and not words.startswith("Member")


def _is_heading(words: str) -> bool:
    """Return whether words are a heading of unpaid work: "Volunteer/Charity Work"."""
    letters = _LETTERS.findall(words.lower())
    kinds = not {"volunteer", "charity", "community"}.isdisjoint(letters)
    return len(letters) > 1 and kinds and load_post_words().unpaid_headings.issuperset(letters)


def _is_item(words: str) -> bool:
    """Return whether a line may be an item of a list: short, and more than the words of a heading."""
    letters, heading = _LETTERS.findall(words.lower()), load_post_words().unpaid_headings
    return bool(letters) and len(words.split()) <= _MOST_WORDS and not heading.issuperset(letters)


def _item(page: Page, line: Line, section: str) -> tuple[Piece | None, Piece | None] | None:
    """Return title and organisation of an item of unpaid work, None where it tells of none."""
    words = page.text[line.span.start : line.span.end]
    if is_talk(words) or is_of_self(words):
        return None
    holes = [(date.start, date.end) for date in page.dates if line.span.start <= date.start < line.span.end]
    title, place = _parts(page.text, line, page.index, section, holes)
    place = place and as_employer(page.text, *name_alone(place))
    place = None if place and _AGES.match(place.text) else place
    told = title is not None or (section == "volunteer" and _is_name(words))
    return (title, place) if told else trade_first(page.text, line) if section == "volunteer" else None


def _veteran(text: str, line: Line) -> tuple[Piece, Piece] | None:
    """Return the word "veteran" and the service of a line that names both."""
    service, veteran = (p.search(text, line.span.start, line.span.end) for p in (_SERVICE, _VETERAN))
    if service is None or veteran is None:
        return None
    return as_title(text, *veteran.span()), as_employer(text, *service.span())


def _is_name(words: str) -> bool:
    return len(words.split()) <= _LONGEST_NAME and names_something(words) and not words.endswith(".")


def _parts(
    text: str, line: Line, index: TitleIndex, section: str, holes: list[tuple[int, int]]
) -> tuple[Piece | None, Piece | None]:
    pieces = cut(text, line.span.start, line.span.end, holes, index)
    title: Piece | None = None
    for pattern in (_OFFICE, _VOLUNTEER):
        match = pattern.search(text, line.span.start, line.span.end)
        if match and title is None:
            title = next((p for p in pieces if p.start <= match.start() < p.end), None)
            if title is None or len(title.text.split()) > _LONGEST_TITLE or title.employer:
                title = as_title(text, *match.span())
    if title is None and section == "volunteer" and not is_prose(text[line.span.start : line.span.end]):
        title = pick_title(tuple(piece for piece in pieces if not piece.employer), text)
    rest = tuple(piece for piece in pieces if piece is not title)
    holder = next((p for p in rest if title and p.start < title.start and title.end == p.end), None)
    if holder is not None and title is not None:  # "Salvation Army volunteer"
        name = text[holder.start : title.start].rstrip()
        return title, as_employer(text, holder.start, holder.start + len(name))
    leading = next((p for p in rest if title and p.start == title.start and p.end > title.end), None)
    helper = _HELPER.match(text, title.start, leading.end) if leading and title else None
    if helper is not None:  # "Volunteer tutor for new readers, Elm Library"
        rest = tuple(piece for piece in rest if piece is not leading)
        return as_title(text, *helper.span("title")), pick_employer(rest, None)
    if leading is not None and title is not None:  # "Volunteer Elm Shelter"
        begin = _LINK.match(text, title.end, leading.end)
        start = begin.end() if begin else title.end
        name = text[start : leading.end].rstrip(" .")
        return title, as_employer(text, start, start + len(name)) if name else None
    return title, pick_employer(rest, title)
