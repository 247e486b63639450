"""Posts that an item among what was achieved, or in a summary, names as held before: "Previously Director of
Elm World and Oak Nursery", "Former Office Manager for Dr. Elm".
"""

from __future__ import annotations

from collections.abc import Sequence

from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.pieces import as_employer, as_title
from screener.nlp.heads.titles import has_head_word, title_stems
from screener.patterns import later
from screener.values import Certainty

_SECTIONS = frozenset({"accomplishments", "summary", "top", "additional", "personal", "skills"})
_WORD = r"[A-Z][\w'’&/-]*"
_NAME = (
    rf"(?:(?:Dr|St|Mt)\.\s+)?{_WORD}(?:\.(?=\w)\w+)*(?:\s+(?:(?:of|and|for|&)\s+)?(?:the\s+)?{_WORD}){{0,6}}"
)
_ANY = r"[\w'’&/-]+"
_BEFORE = later(
    rf"\W*(?:(?:Previously|Formerly|Former)(?:,|\s+(?:an?|the))?\s+|Ex-)(?P<title>{_ANY}(?:\s+(?:of\s+|and\s+)?{_ANY}){{0,5}}?)"
    rf"\s+(?P<link>at|for|with|of)\s+(?:the\s+)?(?P<place>{_NAME})"
    r"(?P<rest>\W*$|,|\s+(?:looking|seeking|hoping|ready|returning|wanting|eager|now|who|turning|moving|making)\b)"
)
_LOOKS_BACK = ("Previously ", "Formerly ", "Former ", "Ex-")
_NO_POSTS = frozenset({"member", "student", "veteran", "volunteer"})
_MOST = 3


def previously(page: Page, heads: Sequence[Head]) -> list[Head]:
    """Return the posts that such items name with their employers, and that none of the `heads` is."""
    if not any(word in page.text for word in _LOOKS_BACK):
        return []
    held = [frozenset(title_stems(head.title.text)) for head in heads if head.title]
    employers = {head.employer.text for head in heads if head.employer}
    found: list[Head] = []
    for at, start, end in page.sentences():
        match = _BEFORE.match(page.text, start, end) if page.written[at] in _SECTIONS else None
        last = match["title"].split(" of ")[0].rpartition(" ")[2] if match else ""
        if match is None or not has_head_word(last) or last.lower() in _NO_POSTS:
            continue
        whole = f"{match['title']} of {match['place']}"
        if match["link"] == "of" and page.index.classify(whole).certainty is Certainty.WHOLE:
            continue  # "Former Director of Human Resources": of no house
        if frozenset(title_stems(match["title"])) in held or match["place"] in employers:
            continue
        title, place = as_title(page.text, *match.span("title")), as_employer(page.text, *match.span("place"))
        found.append(Head(range(at, at + 1), "experience", None, title, place, match.span()))
    return found[:_MOST]
