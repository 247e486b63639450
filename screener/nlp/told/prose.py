"""Posts told in sentences: "From May 2016 until January 2020 I was a guest services associate at ...".

Only where no list of posts stands; a list is always the better witness.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.nlp.heads.page import Dated, Head, Page, best_of, lines_of
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.heads.titles import has_head_word, title_stems
from screener.nlp.told.toldwork import told_work
from screener.patterns import later
from screener.values import Certainty
from screener.vocab.months import NAMES
from screener.vocab.parts import POSTS

_WORDS = r"(?:[^\W\d_](?:[\w'/&-]*\w)?\s+)"
_SAYS = later(
    r"\b(?:I(?:'m|'ve)?\s+(?:\w+ly\s+|also\s+|first\s+|then\s+|next\s+)?(?:am|was|have\s+been|had\s+been|worked|have\s+\w*\s*worked|work|serve|"
    r"served|have\s+served|started|began|joined|spent|been)|currently|employed|working|worked|hired|job|position|jobs?\s+(?:was|were|is))\b"
    rf"(?:\s+[^\W\d_][\w'&-]*){{0,9}}?\s+(?:as\s+)?(?:an?|the)\s+(?P<title>{_WORDS}{{0,5}}[^\W\d_][\w'/&-]*)",
    re.IGNORECASE,
)
#: "Medical assistant at Elm Clinic with four years of experience", the first words of a summary.
_OPENS = later(
    r"(?!(?:previously|former|formerly|started|began)\b|ex-)"
    r"(?:current(?:ly)?\s+(?:an?\s+)?|experienced\s+|working\s+as\s+an?\s+)?"
    rf"(?P<title>{_WORDS}{{0,6}}?[^\W\d_][\w'/&-]*)\s+at\s+"
    r"(?=(?:the\s+)?[A-Z])",
    re.IGNORECASE,
)
#: An employer's name and its place, to the end of a sentence.
_NAME_ALONE = later(r"(?:the\s+)?[A-Z][\w'’.&-]*(?:,?\s+(?:(?:of|and|in|&)\s+)?[A-Z][\w'’.&-]*){0,6}\W*")
#: "Daughter of a former clerk": somebody else.
_ELSE = later(r"\b(?:an?|my|as)\s", re.IGNORECASE)
_BOASTS = frozenset({"expert", "leader", "member", "model", "player", "student", "veteran", "volunteer"})
_WISH = later(r"\b(?:seek|looking|obtain|desire|goal|become|hope|apply|opportunity)\w*", re.IGNORECASE)
_ENDS = later(
    r"\s+(?:at|for|with|in|of|from|since|until|where|who|and|on|to|while|during|by|but)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_PLACE = later(
    r"\b(?:[Aa]t|for|of|with|joined)\s+(?:an?\s+)?(?P<name>(?:the\s+)?(?:(?:St|Dr|Mt)\.\s+)?[A-Z][\w'&-]*(?:\.(?=\w)[\w]+)*"
    r"(?:\s+(?:of\s+|and\s+|&\s+|the\s+)?[A-Z][\w'&-]*){0,6})"
)
_MONTHS = frozenset(map(str.title, NAMES))
#: Sections in which nobody tells of a post held.
_ELSEWHERE = frozenset(
    {"objective", "education", "training", "certifications", "skills", "references", "languages"}
)


def find_told(page: Page, heads: Sequence[Head]) -> list[Head]:
    """Return the posts that sentences tell of: all of them where a resume lists none, else those of
    parts with work of which none is listed, without what a summary of the list says again."""
    found: list[Head] = []
    firsts = page.regions()
    listed = {firsts[at] for at in lines_of(heads)}
    listed_titles = {title_stems(head.title.text) for head in heads if head.title}
    regions = {firsts[at] for at, name in enumerate(page.written) if name in POSTS}
    if heads and regions <= listed:
        return found
    for at, start, end in page.sentences():
        if page.written[at] in _ELSEWHERE:
            continue
        if heads and (page.written[at] not in POSTS or firsts[at] in listed):
            continue
        titled = _titled(page, start, end)
        found.extend(
            head
            for head in ([titled] if titled else told_work(page, start, end))
            if head.dates or head.title is None or title_stems(head.title.text) not in listed_titles
        )
    return found


def _titled(page: Page, start: int, end: int) -> Head | None:
    """Return the post whose title a sentence names as one's own, None where it names none."""
    match = _SAYS.search(page.text, start, end)
    if match is None or _WISH.search(page.text, start, match.end()):
        return None
    words = _ENDS.sub("", match["title"]).rstrip(" ,")
    if page.index.classify(words).certainty is Certainty.UNKNOWN and not has_head_word(words):
        return None
    return _head(page, (start, end), match.start("title"), words)


def told_in_summary(page: Page, heads: Sequence[Head]) -> list[Head]:
    """Return the posts that a summary names with their employer, and that no list holds: those whose
    trade is that of none of the `heads`."""
    found: list[Head] = []
    if "summary" not in page.written:
        return found
    families = {page.index.classify(head.title.text).family for head in heads if head.title}
    for at, start, end in page.sentences():
        match = _OPENS.match(page.text, start, end) if page.written[at] == "summary" else None
        if match is None or _WISH.search(page.text, start, end) or _ELSE.search(match["title"]):
            continue
        known = page.index.classify(match["title"])
        head = _head(page, (start, end), match.start("title"), match["title"])
        named = known.certainty > Certainty.WORD or _is_all(page, match, end)
        if named and known.family not in families and head.employer is not None:
            head.dates = None
            found.append(head)
    return found[:1]


def _is_all(page: Page, match: re.Match[str], end: int) -> bool:
    """Return whether a sentence is a title and its employer: "Night intake officer at Elm House"."""
    *before, last = match["title"].lower().split()
    alone = _NAME_ALONE.fullmatch(page.text, match.end(), end) is not None
    told = not before or before[0].endswith("ed")  # "Trained under the head nurse"
    return alone and not told and has_head_word(last) and last not in _BOASTS


def _head(page: Page, sentence: tuple[int, int], at: int, words: str) -> Head:
    start, end = sentence
    title = as_title(page.text, at, at + len(words))
    places = _PLACE.finditer(page.text, start, end)
    name = next((match for match in places if match["name"].split()[0] not in _MONTHS), None)
    employer = None
    if name is not None:
        employer = as_employer(page.text, *name.span("name"))
    dates = [date for date in page.dates_in(start, end) if date.is_range or date.start > at]
    line = page.line_of(title.start)
    dates = _closing(page, line) or dates
    section = page.sections[line] or "top"
    return Head(range(line, line + 1), section, best_of(dates), title, employer, (start, end), told=True)


def _closing(page: Page, at: int) -> list[Dated]:
    """Return the range in brackets that ends a paragraph: "... I taught there. (August 2006 to present)"."""
    end = page.lines[page.block_end(at)].span.end
    return [
        date
        for date in page.dates
        if date.is_range
        and date.end <= end
        and not page.text[date.end : end].strip(" ).")
        and page.text[: date.start].endswith("(")
    ]


def says(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Return place and words of the title that a sentence names as one's own: "I was a greeter"."""
    match = _SAYS.search(text, start, end)
    return (match.start("title"), _ENDS.sub("", match["title"]).rstrip(" ,")) if match else None
