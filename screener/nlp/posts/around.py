"""Lines above and below a dated line, which may belong to its heading or to another post."""

from __future__ import annotations

from collections.abc import Container

from screener.nlp.heads.headers import has_placeholder, is_prose
from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.piece import SURE
from screener.nlp.heads.sentenceends import ends_sentence_above

_KNOWN_SMALL = 4.5
#: So many words are a title written small, where they are a paragraph of their own: "sales".
_FEW = 2
#: A last line of so many words was filled.
_FILLED = 3


def may_head(page: Page, at: int, head: Head, taken: Container[int], *, bullets: bool = False) -> bool:
    """Return whether a line may belong to a heading: one of its part that is not `taken`, no sentence, and no
    item of a list but with `bullets`."""
    if not 0 <= at < len(page.lines) or at in taken or page.sections[at] != head.section:
        return False
    text = page.line_text(at)
    if (page.lines[at].bullet and not bullets) or is_prose(text) or ends_sentence_above(page, at):
        return False
    # What begins small is the end of a sentence, unless it is a title as we know it.
    return not text[:1].islower() or has_placeholder(text) or _holds_title(page, at, text)


def _holds_title(page: Page, at: int, text: str) -> bool:
    few = page.starts_block(at) and len(text.split()) <= _FEW
    if few and page.index.classify(text).certainty and page.index.knows(text):
        return True
    return any(
        piece.title >= (_KNOWN_SMALL if piece.text == text.strip() else SURE) for piece in page.pieces(at)
    )


def ends_body(page: Page, at: int) -> bool:
    """Return whether a line looks like the last one of the post before."""
    text = page.line_text(at)
    if page.lines[at].bullet or text.rstrip().endswith((".", ";")):
        return True
    return not page.starts_block(at) and len(text.split()) > _FILLED


def is_address(page: Page, at: int) -> bool:
    """Return whether a line holds a place only, or a length ("5 yrs 2 mos")."""
    return all(piece.place for piece in page.pieces(at))
