"""The stretch of a resume that tells of one credential.

An item runs from the end of the one before to the beginning of the next. In a list it goes on over
the lines below that only tell more of it: "Issued May 2021", "American Heart Association".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.patterns import any_of, later
from screener.resume.credentials.item import Item
from screener.resume.credentials.printed import BODY
from screener.resume.credentials.words import tells
from screener.resume.lookup import Lookup
from screener.values import Mention, Span
from screener.vocab.parts import STUDY
from screener.vocab.sentences import load_sentences

LISTS = frozenset({"certifications", "skills", "education", "training", "affiliations", "additional"})
_PROSE_ENDS = later(r"[;•]|(?<!\bexp)(?<!\bno)(?<!\blic)(?<!\bcert)\.\s+(?=[A-Z])|\n(?=[•*-]\s)", re.I)
_LIST_ENDS = later(r"[;•\n]|\.\s+(?=[A-Z][a-z ]{3,20}:)")
_BEFORE_ENDS = later(r"[;|•·\n\t,]")
#: "BLS · exp 2/2027" goes on behind the dot, "BLS · Food handler" is two.
_NEXT_OF_ROW = later(r"\s*·\s*(?=[A-Z])(?P<item>[^·\n]+)")
_LABEL = later(r"[^\w\n]*([A-Za-z][A-Za-z ]{3,40}(?:\d{4})?(?:(?:,| \() ?[A-Za-z ]{3,40}\)?)?):\s")
#: "Certifications pending CPC, CRCR": what stands before a row and says nothing but how its cards stand.
_ROW_HEAD = later(lambda: rf"\W*(?:(?:{'|'.join(load_sentences().cards.row_heads)})\W+){{1,7}}", re.I)
_HEADED = frozenset({"certifications", "skills"})
#: "May 2025"
_IN_YEAR = later(r"[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?(?:19|20)\d\d\b")
#: Lines that begin so tell more of the item above them.
DETAIL = later(
    r"\W*(?:issued|issue date|issuing|issuer|earned|obtained|completed|exp\b|expir|valid|renew|re-?cert"
    r"|new card|good (?:through|thru)"
    r"|active (?:through|until)|credential id|(?:licen[sc]e|certificate|certification|credential|card"
    r"|registration)\s*"
    r"(?:#|no\b|num|id\b|date)|#|no\.|date\b|status\b|in progress|pending|expected|anticipated"
    r"|scheduled|exam|results?\b|(?:eligible|candidate|to be (?:completed|taken)|sitting|testing)\b)",
    re.I,
)
#: "NHA", "NHA, exam scheduled", in a part of its own.
_LETTERS = later(r"\W*[A-Z]{2,6}\s*(?:$|[,|·;(–-])\s*", re.M)
_DATED = later(r"\W*(?:\d{1,2}/|(?:19|20)\d\d\b|[A-Z][a-z]{2,8}\.? (?:19|20)\d\d\b)")
#: "; will test in May", "; not licensed in Texas"
_AHEAD = later(r"\s*(?:not|will)\s", re.I)
_AROUND = " \t,;:.|·•()[]–—-"
#: "license pending NCLEX": what a card may be called before it is said how it stands.
_ITSELF = later(
    lambda: (
        r"[\s,;:.|·•()\[\]–—-]*(?:(?:licen[sc]e|licensure|certification|registration"
        rf"|{any_of(load_sentences().lists['exam_names'])})[\s:–—-]+)?"
    ),
    re.I,
)
_IN_ROW = later(r"\s*(?:[,/&]|,?\s*and)?\s*", re.I)
_DETAILS = 3
#: Words of a line that names who issued a card: a longer one that holds such a word tells of other things.
_LONGEST_ISSUER = 12
#: What stands between two names of one card: "Basic Life Support (BLS)", "CNA/STNA", "Lifeguarding with CPR".
_OPENS_BEHIND = later(r"\s*[(\[/]\s*|\s(?:with|w/|including)\s")
_OPENS_BEFORE = later(r"\s*[(\[]\s*")
_SEPARATOR = later(r"[,;|•·\n\t]|\s[–—-]\s|\s(?=\()")
_TELLS_EXPIRY = later(r"\W*(?:exp|valid|renew)", re.I)


def item_of(mention: Mention, others: Sequence[Span], lookup: Lookup) -> Item:
    """Return the stretch that tells of a mention; `others` are the other names of credentials, in order."""
    text, offset, listed = lookup.document.text, mention.evidence.span.start, mention.section in LISTS
    name = _with_brackets(mention.evidence.span, others, text)
    whole = lookup.line_span(offset) if listed else lookup.block_at(offset)
    return Item(
        name,
        _begin(name, others, whole, text, listed=listed),
        _end(name, others, whole, mention.section, lookup),
        _label(name, others, mention, lookup),
        listed,
        mention.section,
        _row_end(name, others, text),
    )


def _with_brackets(name: Span, others: Sequence[Span], text: str) -> Span:
    """Return a name with those beside it that name the same: "Basic Life Support (BLS)" is one item."""
    for other in others:
        if other.start >= name.end and _OPENS_BEHIND.fullmatch(text, name.end, other.start):
            name = Span(name.start, other.end)
        if other.end <= name.start and _OPENS_BEFORE.fullmatch(text, other.end, name.start):
            name = Span(other.start, name.end)
    return name


def _begin(name: Span, others: Sequence[Span], whole: Span, text: str, *, listed: bool) -> int:
    """Return where an item begins: behind the name before it, or what ends that one's item. `whole` is how
    far an item can reach: its line in a list, its paragraph elsewhere."""
    start = max([whole.start, *(other.end for other in others if other.end <= name.start)])
    ends = _BEFORE_ENDS if listed else _PROSE_ENDS
    cuts = [cut.end() for cut in ends.finditer(text, start, name.start)]
    alone = listed and start == whole.start and len(cuts) == 1
    if alone and _is_detail(text, start, name.start):
        return start  # "Expected 01/2027" in a column before the name
    return max([start, *cuts])


def _end(name: Span, others: Sequence[Span], whole: Span, section: str, lookup: Lookup) -> int:
    """Return where an item ends: before the next one, or with the lines below that tell more of it."""
    text, listed = lookup.document.text, section in LISTS
    end = _before_next(name, others, whole.end, text)
    if listed:
        rows = _NEXT_OF_ROW.finditer(text, name.end, end)
        end = next((row.start() for row in rows if not _is_detail(text, *row.span("item"))), end)
    ends = _LIST_ENDS if listed else _PROSE_ENDS
    cuts = (cut for cut in ends.finditer(text, name.end, end) if not _goes_on(text, cut, end))
    if (cut := next(cuts, None)) is not None:
        return cut.start()
    return _with_details(lookup, whole, others, section) if listed and end == whole.end else end


def _before_next(name: Span, others: Sequence[Span], end: int, text: str) -> int:
    """Return where the words before the next name begin, `end` where that lies behind it."""
    following = next((other.start for other in others if other.start >= name.end), end)
    if following >= end:
        return end
    parts = [cut.start() for cut in _SEPARATOR.finditer(text, name.end, following)]
    return parts[-1] if parts else following


def _label(name: Span, others: Sequence[Span], mention: Mention, lookup: Lookup) -> Span | None:
    """Return the label of the line: "Expired: CNA"; or what says before a row how its cards stand."""
    text, line = lookup.document.text, lookup.line_span(mention.evidence.span.start)
    # "Current: CPR; past: EMT": behind a semicolon or a full stop another label may stand.
    part = text.rfind(";", line.start, name.start) + 1 or line.start
    sentence = text.rfind(". ", part, name.start) + 1 or part
    for start in (sentence, part, line.start):
        label = _LABEL.match(text, start, name.start)
        if label is not None and not any(other.overlaps(Span(*label.span(1))) for other in others):
            return Span(*label.span(1))
    return _row_head(text, part, name, others, mention.section)


def _is_detail(text: str, start: int, end: int) -> bool:
    """Return whether a part of a line tells more of the card before it: an issuer, dates, how it stands."""
    words = text[start:end]
    return bool(
        DETAIL.match(words) or BODY.search(words) or _IN_YEAR.match(words) or _stands(text, Span(start, end))
    )


def _goes_on(text: str, cut: re.Match[str], end: int) -> bool:
    """Return whether a card is told of further behind a semicolon: "CCMA; NHA; expired 2023"."""
    if cut.group() != ";":
        return False
    next_cut = text.find(";", cut.end(), end)
    stop = next_cut if next_cut >= 0 else end
    more = _DATED.match(text, cut.end(), stop) or _AHEAD.match(text, cut.end(), stop)
    return more is not None or _is_detail(text, cut.end(), stop)


def _stands(text: str, span: Span) -> bool:
    """Return whether words begin with how a card stands, perhaps behind the letters of who gives it."""
    issuer = _LETTERS.match(text, span.start, span.end)
    if issuer is not None and (
        issuer.end() == span.end
        or _DATED.match(text, issuer.end(), span.end)
        or DETAIL.match(text, issuer.end(), span.end)
    ):
        return True
    start = issuer.end() if issuer else span.start
    told = tells(text, start, span.end)
    return told is not None and _ITSELF.fullmatch(text, start, told) is not None


def _row_head(text: str, part: int, name: Span, others: Sequence[Span], section: str) -> Span | None:
    """Return the words before the first name of a line, if they say how the cards of a row stand."""
    if section not in _HEADED:
        return None
    names = next((other.start for other in others if part <= other.start < name.start), name.start)
    head = _ROW_HEAD.match(text, part, names)
    # What no catalogue knows may stand first in a row: "Certifications pending ABC, CPC".
    named = head is not None and (head.end() == names or text[head.end()].isupper())
    return Span(part, head.end()) if head is not None and named else None


def _row_end(name: Span, others: Sequence[Span], text: str) -> int:
    """Return where the last of the names ends that follow one in a row: "CNA, EMT and CPR"."""
    end = name.end
    for other in others:
        if other.end > end and _IN_ROW.fullmatch(text, min(end, other.start), other.start):
            end = other.end
    return end


def _with_details(lookup: Lookup, line: Span, others: Sequence[Span], section: str) -> int:
    """Return where an item ends, with the lines below that tell more of it."""
    document = lookup.document
    lines = document.lines
    at = document.line_at(line.start).number - 1
    block = lines[at].block
    headings = {found.heading.span.start for found in lookup.markup.sections if found.heading}
    ranges = [found.evidence.span for found in lookup.markup.ranges]
    told = any(each in line for each in ranges)
    end, expiries = line.end, 0
    for below in lines[at + 1 : at + 1 + _DETAILS]:
        words = document.quote(below.span)
        if below.span.start in headings or any(below.span.overlaps(other) for other in others):
            break
        detail = DETAIL.match(words) is not None or _stands(document.text, below.span)
        dated = [each for each in ranges if each in below.span]
        bare = dated and len(words.strip(" ()|-–—")) <= sum(d.end - d.start for d in dated) + 2
        # A dated line that goes on, below a name that has its own date, is the next of a list.
        issuer = BODY.search(words) is not None and len(words.split()) <= _LONGEST_ISSUER
        goes_on = (below.block == block and not (told and dated)) or issuer
        if not (detail or bare or goes_on) or (section in STUDY and below.block != block):
            break
        expiries += _TELLS_EXPIRY.match(words) is not None
        if expiries > 1:
            return line.end  # a column of dates, which belongs to all lines above it
        end = below.span.end
    return end
