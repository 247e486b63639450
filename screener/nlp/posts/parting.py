"""Titles that hold their employer too: "Elm Clinic Medical Assistant", "Cashier (Elm Market)"."""

from __future__ import annotations

from collections.abc import Sequence

from screener.nlp.heads.headers import apart_from_employer, apart_from_name, has_placeholder
from screener.nlp.heads.inbrackets import Sureness, employer_in_brackets
from screener.nlp.heads.page import Head, Page
from screener.nlp.heads.piece import Named, Piece


def part_title(page: Page, head: Head, at: int, *, templated: bool) -> None:
    """Give a heading the title and the employer that stand in its title, which is on a line; a resume that
    was made from a template has lost the employers' names."""
    piece = head.title
    if piece is None or (templated and is_gone(page, at, head)) or _employed(page, at, head):
        return
    both = apart_from_employer(piece, page.index)
    if both is None and _is_alone(page, piece, at):
        named = employer_in_brackets(piece, page.index)
        if named is not None and named.sure is Sureness.SURE:
            both = Named(named.title, named.employer)
        elif not templated:
            both = apart_from_name(piece, page.index)
    if both is not None:
        head.title, head.employer = both


def take_from_brackets(page: Page, heads: Sequence[Head]) -> None:
    """Give headings without an employer the one in the bracket behind their title; a bracket that may hold
    anything is taken where another one holds a name."""
    if has_placeholder(page.text):
        return
    lacking = [head for head in heads if head.employer is None and head.title and "(" in head.title.text]
    told = [
        (head, found)
        for head in lacking
        if head.title and (found := employer_in_brackets(head.title, page.index))
    ]
    named = any(found.sure >= Sureness.NAME for _, found in told) or any(
        head.employer and page.text.startswith("(", head.employer.start - 1) for head in heads
    )
    least = Sureness.BESIDE_OTHERS if named else Sureness.NAME
    for head, found in told:
        if found.sure >= least:
            head.title, head.employer = found.title, found.employer


def is_gone(page: Page, at: int, head: Head) -> bool:
    """Return whether the employer's name is gone from the heading that a line belongs to."""
    around = (*head.lines, at, head.lines.stop)
    return any(line < len(page.lines) and has_placeholder(page.line_text(line)) for line in around)


def _employed(page: Page, at: int, head: Head) -> bool:
    """Return whether an employer stands on the dated lines of a heading, and the title on another."""
    return at not in head.lines and any(piece.employer for one in head.lines for piece in page.pieces(one))


def _is_alone(page: Page, title: Piece, at: int) -> bool:
    """Return whether no other piece of a line than the title may be the employer."""
    return all(piece.place or title.start <= piece.start < title.end for piece in page.pieces(at))
