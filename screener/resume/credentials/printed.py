"""What is printed about one credential: the stretch that tells of it, its dates, number and issuer.

An item runs from the end of the one before to the beginning of the next. In a list it goes on over
the lines below that only tell more of it: "Issued May 2021", "American Heart Association".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.patterns import later
from screener.resume.credentials.item import Item
from screener.resume.credentials.words import tells
from screener.resume.lookup import Lookup
from screener.values import Mention, Span
from screener.vocab import CredentialEntry
from screener.vocab.parts import STUDY
from screener.vocab.postwords import any_of
from screener.vocab.sentences import load_sentences
from screener.vocab.words import load_words

LISTS = frozenset({"certifications", "skills", "education", "training", "affiliations", "additional"})
_PROSE_ENDS = later(r"[;•]|(?<!\bexp)(?<!\bno)(?<!\blic)(?<!\bcert)\.\s+(?=[A-Z])|\n(?=[•*-]\s)", re.I)
_LIST_ENDS = later(r"[;•\n]|\.\s+(?=[A-Z][a-z ]{3,20}:)")
_BEFORE_ENDS = later(r"[;|•·\n\t,]")
#: "BLS · exp 2/2027" goes on behind the dot, "BLS · Food handler" is two.
_NEXT_OF_ROW = later(r"\s*·\s*(?=[A-Z])(?P<item>[^·\n]+)")
_LABEL = later(r"[^\w\n]*([A-Za-z][A-Za-z ]{3,40}):\s")
#: "Certifications pending CPC, CRCR": what stands before a row and says nothing but how its cards stand.
_ROW_HEAD = later(lambda: rf"\W*(?:(?:{'|'.join(load_sentences().cards.row_heads)})\W+){{1,7}}", re.I)
_HEADED = frozenset({"certifications", "skills"})
#: "May 2025"
_IN_YEAR = later(r"[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?(?:19|20)\d\d\b")
#: Lines that begin so tell more of the item above them.
DETAIL = later(
    r"\W*(?:issued|issue date|issuing|issuer|earned|obtained|completed|exp\b|expir|valid|renew"
    r"|good (?:through|thru)"
    r"|active (?:through|until)|credential id|(?:licen[sc]e|certificate|certification|credential|card"
    r"|registration)\s*"
    r"(?:#|no\b|num|id\b|date)|#|no\.|date\b|status\b|in progress|pending|expected|anticipated"
    r"|scheduled|exam|results?\b|(?:eligible|candidate|to be (?:completed|taken)|sitting|testing)\b)",
    re.I,
)
BODY = later(lambda: rf"\b{any_of(load_words().card_bodies)}\b", re.I)
#: "NHA", "NHA, exam scheduled", in a part of its own.
_LETTERS = later(r"\W*[A-Z]{2,6}\s*(?:$|[,|·;(–-])\s*", re.M)
_DATED = later(r"\W*(?:\d{1,2}/|(?:19|20)\d\d\b|[A-Z][a-z]{2,8}\.? (?:19|20)\d\d\b)")
#: "; will test in May", "; not licensed in Texas"
_AHEAD = later(r"\s*(?:not|will)\s", re.I)
_AROUND = " \t,;:.|·•()[]–—-"
#: "license pending NCLEX": what a card may be called before it is said how it stands.
_ITSELF = later(
    r"[\s,;:.|·•()\[\]–—-]*(?:(?:licen[sc]e|licensure|certification|registration)[\s:–—-]+)?", re.I
)
_IN_ROW = later(r"\s*(?:[,/&]|,?\s*and)?\s*", re.I)
_DETAILS = 3
_NUMBER = later(
    r"(?:(?:(?:licen[sc]e|certificat(?:e|ion)|registration|registry|credential|e-?card|card"
    r"|member(?:ship)?|cert|lic|reg)"
    r"\b\.?\s*)?(?:#|\bno\b\.?|\bnumber|\bnum\b\.?|\bnbr\b|\bid\b)\s*[:#.]*\s*"
    r"|\b(?:licen[sc]e|certificate|registration|credential|cert|lic|reg)\b\.?\s*:?\s*)"
    r"(?P<number>[A-Z]{0,5}[-. ]?\d[\dA-Z-]{3,14})(?![\w/])",
    re.I,
)
_BARE_NUMBER = later(r"(?<![\w$#./-])(?P<number>[A-Z]{0,4}-?\d{5,12})(?![\w/%-]|\.\d)")


def item_of(mention: Mention, others: Sequence[Span], lookup: Lookup) -> Item:
    """Return the stretch that tells of a mention; `others` are the other names of credentials, in order."""
    span, text = mention.evidence.span, lookup.document.text
    block, line = lookup.block_at(span.start), lookup.line_span(span.start)
    listed = mention.section in LISTS
    first = last = span
    for other in others:  # "Basic Life Support (BLS)" is one item
        if other.start >= last.end and re.fullmatch(r"\s*[(\[/]\s*", text[last.end : other.start]):
            last = other
        if other.end <= first.start and re.fullmatch(r"\s*[(\[]\s*", text[other.end : first.start]):
            first = other
    start = line.start if listed else block.start
    start = max([start, *(other.end for other in others if other.end <= first.start and other.end > start)])
    told = listed and start == line.start and _is_detail(text, start, first.start)
    cuts = [cut.end() for cut in _ends(listed, before=True).finditer(text, start, first.start)]
    cuts = [] if told and len(cuts) == 1 else cuts  # "Expected 01/2027" in a column before the name
    before = max([start, *cuts])
    end = line.end if listed else block.end
    following = next((other.start for other in others if other.start >= last.end), None)
    if following is not None and following < end:
        parts = [
            cut.start() for cut in re.finditer(r"[,;|•·\n\t]|\s[–—-]\s|\s(?=\()", text[last.end : following])
        ]
        end = last.end + parts[-1] if parts else following
    others_begin = (
        found.start()
        for found in _NEXT_OF_ROW.finditer(text, last.end, end)
        if not _is_detail(text, *found.span("item"))
    )
    end = next(others_begin, end) if listed else end
    ends = _ends(listed, before=False).finditer(text, last.end, end)
    cut = next((each for each in ends if not _goes_on(text, each, end)), None)
    if cut is not None:
        end = cut.start()
    elif listed and end == line.end:
        end = _with_details(lookup, line, others, mention.section)
    # "Current: CPR; past: EMT": behind a semicolon another label may stand.
    part = text.rfind(";", line.start, first.start) + 1 or line.start
    label = _LABEL.match(text, part, first.start) or _LABEL.match(text, line.start, first.start)
    return Item(
        Span(first.start, last.end),
        before,
        end,
        Span(*label.span(1)) if label else _row_head(text, part, first, others, mention.section),
        listed,
        mention.section,
        _row_end(last, others, text),
    )


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


def _row_head(text: str, part: int, first: Span, others: Sequence[Span], section: str) -> Span | None:
    """Return the words before the first name of a line, if they say how the cards of a row stand."""
    if section not in _HEADED:
        return None
    names = next((other.start for other in others if part <= other.start < first.start), first.start)
    head = _ROW_HEAD.match(text, part, names)
    # What no catalogue knows may stand first in a row: "Certifications pending ABC, CPC".
    named = head is not None and (head.end() == names or text[head.end()].isupper())
    return Span(part, head.end()) if head is not None and named else None


def _row_end(last: Span, others: Sequence[Span], text: str) -> int:
    """Return where the last of the names ends that follow a name in a row: "CNA, EMT and CPR"."""
    end = last.end
    for other in others:
        if other.end > end and _IN_ROW.fullmatch(text, min(end, other.start), other.start):
            end = other.end
    return end


def _ends(listed: bool, *, before: bool) -> re.Pattern[str]:
    if listed:
        return _BEFORE_ENDS if before else _LIST_ENDS
    return _PROSE_ENDS


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
        goes_on = (below.block == block and not (told and dated)) or BODY.search(words) is not None
        if not (detail or bare or goes_on) or (section in STUDY and below.block != block):
            break
        expiries += re.match(r"\W*(?:exp|valid|renew)", words, re.I) is not None
        if expiries > 1:
            return line.end  # a column of dates, which belongs to all lines above it
        end = below.span.end
    return end


def number_of(item: Item, lookup: Lookup) -> str | None:
    """Return the number that an item prints, None where it prints none."""
    text = lookup.document.text
    whole = item.span
    dated = [found.evidence.span for found in lookup.markup.ranges if found.evidence.span in whole]
    patterns = (_NUMBER, _BARE_NUMBER) if item.section == "certifications" else (_NUMBER,)
    for pattern in patterns:
        for found in pattern.finditer(text, item.mention.start, item.end):
            place = Span(*found.span("number"))
            if not any(place.overlaps(span) for span in dated) and not place.overlaps(item.mention):
                return found["number"].strip(" .-")
    return None


_MANY = later(
    r"\bor\b|\bothers\b|\boffices\b|^(?:State|Several|Employer|School|Course|Boards|Universities"
    r"|Vendors|US)\b"
)
_PIECE = later(r"[,|()\n;:]|\s[–—-]\s")


def issuer_of(item: Item, entry: CredentialEntry, lookup: Lookup) -> str | None:
    """Return who issued a credential: the body printed beside it, else the only one that can."""
    text = lookup.document.text
    single = None if _MANY.search(entry.issuer) else entry.issuer or None
    words = text[item.before : item.end]
    for name in sorted(entry.issuer_names, key=len, reverse=True):
        known = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.I)
        if known and name not in (
            "state of",
            "state board",
            "board of nursing",
            "board of pharmacy",
            "nclex",
        ):
            return single or known.group()
    for piece in _PIECE.split(text[item.mention.end : item.end]):
        bare = re.sub(r"\s*#?\b[\dA-Z-]*\d[\dA-Z/-]*\b.*$", "", piece).strip(" .-–—")
        if bare and bare[0].isupper() and BODY.search(bare) and len(bare.split()) <= 8:
            return single if single and bare.lower() in single.lower() else bare
    return single
