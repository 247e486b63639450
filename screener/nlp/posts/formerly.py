"""Posts named in passing: on a line that begins "Before that:" or "Seasonal:", and in a summary that tells
of them ("Prior to that I was a teller and an assistant manager at a shoe store").

A line of this kind may name a trade or only the place ("Before the Navy: tire shop, dairy farm"); a
summary's post counts where no list holds one of its trade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screener.nlp.heads.page import Head, Page, lines_of
from screener.nlp.heads.piece import Named, Piece
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.heads.titles import has_head_word, title_stems
from screener.nlp.unpaid.halves import cut_halves
from screener.nlp.unpaid.itemwords import is_time, is_told, without_when
from screener.nlp.unpaid.lists import date_of, parts_of
from screener.patterns import later
from screener.values import Certainty

_SECTIONS = frozenset({"experience", "military", "top", "additional", "personal", "accomplishments"})
_LABEL = later(
    r"\W*(?:(?:even|much|still)\s+)?(?P<when>before(?:\s+(?:that|this|then|the\s+\w+|[A-Z]\w+))?|earlier|prior(?:\s+to\s+that)?"
    r"|previously|formerly|seasonal|side\s+(?:work|jobs?)|odd\s+jobs|other\s+jobs|summer\s+jobs?|in\s+(?:high\s+school|college))"
    r"\s*(?::|\s[–—-])\s+(?=\S)",
    re.I,
)
_ABOVE = frozenset({"summary", "objective"})
_WISH = later(r"\b(?:seek|looking\s+(?:for|to)|obtain|desire|hope|hoping|would\s+like|wish)\w*", re.I)
_BEFORE = later(r"before|earlier|prior|previously|formerly", re.I)
_SEASONAL = later(
    r"\W*(?:Summers?|Seasonal|Weekends?|Evenings?|Winters?|Holiday)\b:?\s+(?P<title>(?:[\w'’&/-]+\s+){0,6}?[\w'’/-]+)"
    r"\s+(?:for|at|with)\s+(?:the\s+)?(?P<place>[A-Z][\w.'’&-]*(?:\s+(?:(?:of|and|&)\s+)?[A-Z][\w.'’&-]*){0,5})\W*"
)
_LONGEST = 7
_MOST = 5
_SEE = later(r"\bsee\b", re.I)
_FOR_WHOM = later(r"\s+for\s+(?:my|an?|the)\s.*$", re.I | re.S)
#: What says that a sentence of a summary looks back, or beside.
_CUE = later(
    r"\b(?:also|prior|before|previously|formerly|earlier|in\s+between|between|besides|once|after|for\s+(?:one|a|two)\s+\w+"
    r"|began|started|my\s+start|first)\b",
    re.I,
)
#: What says so of another post among the duties of one.
_FORMER = later(
    r"\bI\b.*\b(?:previously|formerly|earlier)\b|\b(?:prior\s+to|before)\s+(?:this|that|joining|coming|my|then)\b.*\bI\b",
    re.I | re.S,
)
#: One of these stands in whatever the pattern above finds.
_LOOKS_BACK = ("previously", "formerly", "earlier", "prior", "before")
_OFTEN = r"(?:(?:also|once|first|then|later|briefly|previously|formerly|earlier)\s+){0,2}"
#: With what somebody's working life began: "I got my start as", "My first job was as".
_BEGAN = (
    r"(?:\bI\s+(?:\w+\s+)?(?:(?:started|began)(?:\s+(?:out|off|(?:to\s+)?work|working|my\s+career|in\s+\d{4}))?"
    r"|got\s+my\s+start|first\s+worked)|(?<![\w,'’] )\b(?:Started|Began)(?:\s+(?:out|off|my\s+career))?"
    r"|\bmy\s+first\s+job\s+was)\s+(?:as\s+)?(?=an?\s)"
)
#: The writer and what they were: "I was", "Also served as", "I taught evening classes as".
_WAS = later(
    rf"(?P<began>{_BEGAN})"
    rf"|\bI\s+{_OFTEN}(?:(?:was|(?:have|had)\s+{_OFTEN}been)(?:\s+{_OFTEN}(?:employed|hired)(?:\s+in\s+(?:a|the)\s+position)?\s+as)?"
    rf"|(?:(?:have|had)\s+{_OFTEN})?(?:served|worked|acted|taught)\b[^,.;]{{0,60}}?\sas)\s+{_OFTEN}"
    rf"|(?P<first>(?:\w+ly,?\s+|also\s+|before\s+that,?\s+|once\s+)?(?:served|worked|acted)\s+{_OFTEN}as\s+)",
    re.I,
)
#: One of what they were, up to the next.
_ONE = later(
    r"(?:(?:(?:,|;)?\s*and,?\s+|,\s+)?(?:also\s+)?(?:(?:as|for\s+\w+\s+\w+,?|spent\s+\w+\s+\w+\s+as)\s+)*(?:an?|the)\s+|(?=interim\b|acting\b)|(?<=\bas\s))"
    r"(?P<title>[^,.;()]{3,130}?)(?=\s+and\b|[,.;()]|\s+(?:from|until|since|when|while|where|who|then|before|after)\s|$)",
    re.I,
)
_TELLING = frozenset({"summary", "accomplishments", "additional"})
_REACH = 120
#: What somebody was, right before its dates in brackets.
_ROLE_BEFORE = later(
    r".*(?:\bas|(?P<next>\band|,))\s+(?:(?:then|later|before\s+that|as)\s+)?(?:an?\s+|the\s+)?(?P<title>[^,.;()]{3,100}?)\s*\($",
    re.S,
)
_REST = later(r"[^,.;]*?(?=,|\sand\s)")
_AT = later(r"\s+(?:at|for|with|in)\s+(?:an?\s+|the\s+)?", re.I)
#: Families that say nothing of the trade.
_PLAIN = ("executive", "unnamed")
_BOASTS = frozenset({"advocate", "expert", "leader", "member", "mentor", "partner", "player", "resource"})
_FEW = 2


def named_lines(page: Page, heads: Sequence[Head]) -> list[Head]:
    """Return the posts that lines beginning with "Before that:" and the like name, on lines that none of the
    `heads` has."""
    found: list[Head] = []
    taken = lines_of(heads)
    for at, line in enumerate(page.lines):
        if at in taken or page.sections[at] not in _SECTIONS or not page.starts_block(at):
            continue
        if line.bullet:
            found.extend(_seasonal(page, at))
            continue
        label = _LABEL.match(page.text, line.span.start, line.span.end)
        if label is None:
            continue
        heads = list(_named(page, at, label.end(), line.span.end))
        sure = _BEFORE.match(label["when"]) is not None
        if sure or any(has_head_word(head.title.text) for head in heads if head.title):
            found.extend(heads[:_MOST])
    return found


def _seasonal(page: Page, at: int) -> Iterator[Head]:
    """Yield the post that a bullet names by its season, what it was and for whom: "Summer exam grader for
    Elm Testing"."""
    match = _SEASONAL.fullmatch(page.text, page.lines[at].span.start, page.lines[at].span.end)
    if match is None or not has_head_word(match["title"].split(" of ")[0].rpartition(" ")[2]):
        return
    title, place = as_title(page.text, *match.span("title")), as_employer(page.text, *match.span("place"))
    yield Head(range(at, at + 1), "experience", None, title, place, match.span())


def _named(page: Page, at: int, start: int, end: int) -> Iterator[Head]:
    """Yield the posts of such a line: trades with the place behind them, or places alone."""
    begun = False
    for first, last in parts_of(page, start, end):
        halves = cut_halves(page, first, last)
        head: Head | None = None
        for half, after in zip(halves, [*(half.start for half in halves[1:]), last], strict=False):
            words = without_when(half.text)
            date = date_of(page, half.start, after)
            if not words or is_time(words) or _SEE.search(half.text):
                if head is not None:
                    head.dates = head.dates or date
            elif is_told(words) or words.startswith("while ") or len(words.split()) > _LONGEST:
                break
            elif head is not None and (half.mark == "(" or " " not in words):
                head.employer = head.employer or as_employer(page.text, half.start, half.end)
                head.dates = head.dates or date
                head.place = (head.place[0], half.end) if head.place else None
            else:
                if head is not None:
                    yield head
                words = _FOR_WHOM.sub("", words)
                title = as_title(page.text, half.start, half.start + len(words))
                place = (half.start if begun else page.lines[at].span.start, half.end)
                begun = True
                head = Head(range(at, at + 1), "experience", date, title, place=place)
        if head is not None:
            yield head


def told_formerly(page: Page, heads: Sequence[Head]) -> list[Head]:
    """Return the posts that sentences of a summary say were held besides, or before, and that none of the
    `heads` is."""
    found: list[Head] = []
    held = [frozenset(title_stems(head.title.text)) for head in heads if head.title]
    families = {page.index.classify(head.title.text).family for head in heads if head.title}
    employers = {head.employer.text for head in heads if head.employer}
    low = page.text.replace("İ", "I").lower()  # the one letter whose small form is longer
    back = any(word in low for word in _LOOKS_BACK)
    for at, start, end in page.sentences():
        within = page.written[at] == "experience"
        if within and not (back and any(low.find(word, start, end) >= 0 for word in _LOOKS_BACK)):
            continue  # as nearly all duties
        if not (within or page.written[at] in _ABOVE) or _WISH.search(page.text, start, end):
            continue
        if not (_FORMER if within else _CUE).search(page.text, start, end):
            continue
        told = [one for one in _told(page, start, end) if not within or _is_elsewhere(page, one[1])]
        for number, (title, place, began) in enumerate(told):
            stop = told[number + 1][0].start if number + 1 < len(told) else end
            stems = frozenset(title_stems(title.text))
            known = page.index.classify(title.text)
            listed = any(stems <= other or other <= stems for other in held if other)
            sure = not within and known.certainty > Certainty.WORD
            same = sure and known.family in families - {None, *_PLAIN}
            if listed or (place is not None and place.text in employers if began else same):
                continue
            held.append(stems)
            again = _WAS.search(page.text, title.end, stop)
            dates = date_of(page, title.end, again.start() if again else stop)
            dates = dates or (date_of(page, start, title.start) if began else None)
            line = page.line_of(title.start)
            head = Head(range(line, line + 1), "experience", dates, title, place, (title.start, stop))
            found.append(head)
    return found[:_MOST]


def told_with_dates(page: Page, heads: Sequence[Head]) -> list[Head]:
    """Return the posts that a sentence outside the list names with their dates in brackets: "as shop foreman
    (1999 to 2005) and estimator (2005 to 2011)"; none that one of the `heads` has the dates of."""
    found: list[Head] = []
    known = {head.dates.iso for head in heads if head.dates}
    ends: dict[int, int] = {}  # where the last date of a paragraph ended
    for date in page.dates:
        at = page.line_of(date.start)
        if not date.is_range or page.written[at] not in _TELLING:
            continue
        block = page.lines[at].block
        first = page.line_of(max(date.start - _REACH, 0))
        while page.lines[first].block != block:
            first += 1
        begin = ends.get(block, page.lines[first].span.start)
        match = _ROLE_BEFORE.match(page.text, begin, date.start)
        if match is None or (match["next"] and block not in ends):
            continue
        ends[block] = date.end
        if page.text[date.end : date.end + 1] != ")" or date.iso in known:
            continue
        title, place = _title(page, *match.span("title"))
        if title is not None:
            known.add(date.iso)
            line = page.line_of(title.start)
            head = Head(range(line, line + 1), "experience", date, title, place, (title.start, date.end + 1))
            found.append(head)
    return found


def _is_elsewhere(page: Page, place: Piece | None) -> bool:
    """Return whether a place that duties name is another employer, and no part of the same one."""
    return place is not None and place.text[0].isupper() and not page.index.names_kind(place.text)


def _told(page: Page, start: int, end: int) -> Iterator[tuple[Piece, Piece | None, bool]]:
    """Yield title and place of what a sentence says the writer was, one after the other, and whether a
    working life began with it."""
    for was in _WAS.finditer(page.text, start, end):
        if was["first"] and page.text[start : was.start()].strip():
            continue  # somebody else's, or a noun's
        at = was.end()
        while (one := _ONE.match(page.text, at, end)) is not None:
            title, place = _title(page, *one.span("title"))
            began = was["began"] is not None
            if title is not None and (place or not began):
                yield title, place, began
            rest = _REST.match(page.text, one.end(), end)
            at = rest.end() if rest and not _ONE.match(page.text, one.end(), end) else one.end()


def _title(page: Page, start: int, end: int) -> Named:
    """Return title and place of what somebody was, None where the words name no trade."""
    words = page.text[start:end]
    link = _AT.search(words)
    ahead = words[: link.start()] if link else words
    ahead = without_when(ahead)
    last = ahead.split()[-1:]
    if not last or len(ahead.split()) > _LONGEST or not _is_trade(page, ahead):
        return Named()
    if last[0].lower() in _BOASTS and len(ahead.split()) <= _FEW:
        return Named()  # "a natural leader"
    title = as_title(page.text, start, start + len(ahead))
    behind = without_when(words[link.end() :]) if link else ""
    if link is None or not behind or is_time(behind):
        return Named(title)
    if len(behind.split()) > _LONGEST:
        return Named(title)
    first = start + link.end()
    return Named(title, as_employer(page.text, first, first + len(behind)))


def _is_trade(page: Page, words: str) -> bool:
    if has_head_word(words.rsplit(maxsplit=1)[-1]):
        return True
    return page.index.classify(words).certainty is Certainty.WHOLE
