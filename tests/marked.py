"""Texts with marks that say what should be found where.

    {BLS|credential:bls} exp 05/2027
    {ACLS|credential:acls status=in_progress} in progress
    no experience with {EKG|competency:ekg status=negated}
    {CMA|!credential:cma_aama}                 nothing of that id may be found here

A mark names kind and id of a mention, which must cover exactly the marked words; its status is
"stated" unless the mark says otherwise, and `form` and `section` are compared where given. A
line that begins with two blanks goes on with the block of the line above; one that begins with
"- " is a bullet; a line in capitals is emphasised.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from screener.values import Document, Line, Markup, Mention, Page, Span, Word

_MARK = re.compile(
    r"\{(?P<text>[^{}|]+)\|(?P<no>!?)(?P<kind>\w+):(?P<id>[\w.+-]+)(?P<rest>(?:\s+\w+=[\w.-]+)*)\}"
)
_OPEN, _CLOSE = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a mark asks for: a mention of `kind` and `id` at `span`, or (`absent`) none."""

    span: Span
    kind: str
    id: str
    absent: bool
    wanted: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A document without its marks, and the marks."""

    document: Document
    marks: tuple[Mark, ...]


def marked(text: str) -> Marked:
    """Return the document of a marked text, and what its marks ask for."""
    specs = [match.groupdict() for match in _MARK.finditer(text)]
    bare = _MARK.sub(lambda match: f"{_OPEN}{match['text']}{_CLOSE}", text)
    assert not re.search(r"[{}]", bare), f"a mark is not well formed: {bare}"
    rows = list(_rows(bare))
    starts, ends, letters, at = [], [], [], 0
    for letter in "\n".join(row for row, _, _ in rows):
        if letter == _OPEN:
            starts.append(at)
        elif letter == _CLOSE:
            ends.append(at)
        else:
            letters.append(letter)
            at += 1
    plain = [(row.replace(_OPEN, "").replace(_CLOSE, ""), new, bullet) for row, new, bullet in rows]
    document = _document(plain)
    assert document.text == "".join(letters)
    return Marked(document, tuple(_mark(*parts) for parts in zip(specs, starts, ends, strict=True)))


def document_of(text: str) -> Document:
    """Return the document of a text without marks."""
    return marked(text).document


def _mark(spec: dict[str, str], start: int, end: int) -> Mark:
    wanted = dict(pair.split("=") for pair in spec["rest"].split())
    if not spec["no"]:
        wanted.setdefault("status", "stated")
    return Mark(Span(start, end), spec["kind"], spec["id"], bool(spec["no"]), tuple(sorted(wanted.items())))


def _rows(text: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield lines with whether they begin a block and whether they are bullets."""
    for line in text.strip("\n").split("\n"):
        words = " ".join(line.split())
        if words:
            bullet = words.startswith("- ")
            yield words[2:] if bullet else words, not line.startswith("  "), bullet


def _document(rows: list[tuple[str, bool, bool]]) -> Document:
    lines: list[Line] = []
    words: list[Word] = []
    at = block = 0
    for number, (row, new, bullet) in enumerate(rows, 1):
        block += new or number == 1
        lines.append(Line(Span(at, at + len(row)), number, 1, block, row.isupper(), bullet))
        words += [Word(Span(at + m.start(), at + m.end()), 1) for m in re.finditer(r"\S+", row)]
        at += len(row) + 1
    text = "\n".join(row for row, _, _ in rows)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        digest, digest, "text/plain", "typed", text, tuple(words), tuple(lines), (Page(1, 0.0, 0.0),)
    )


def faults(markup: Markup, case: Marked) -> list[str]:
    """Return what the mentions of a markup have otherwise than the marks: one line each."""
    return [fault for mark in case.marks for fault in _fault(mark, markup, case.document)]


def _fault(mark: Mark, markup: Markup, document: Document) -> Iterator[str]:
    name = f"{mark.kind}:{mark.id} at {document.quote(mark.span)!r}"
    near = [
        m
        for m in markup.mentions
        if (m.kind, m.id) == (mark.kind, mark.id) and m.evidence.span.overlaps(mark.span)
    ]
    if mark.absent:
        yield from (f"{name} is found: {_told(m)}" for m in near if _has(m, mark))
    elif not any(m.evidence.span == mark.span and _has(m, mark) for m in near):
        seen = "; ".join(map(_told, near)) or "nothing"
        yield f"{name} wanted {dict(mark.wanted)}, found {seen}"


def _has(mention: Mention, mark: Mark) -> bool:
    return all(getattr(mention, key) == value for key, value in mark.wanted)


def _told(mention: Mention) -> str:
    return f"{mention.evidence.quote!r} {mention.form}/{mention.status} in {mention.section}"


#: Title, employer and dates of a post, as they stand on the page.
Row = tuple[str | None, str | None, str | None]


def rows_of(markup: Markup) -> list[Row]:
    """Return title, employer and dates of each post as they stand on the page."""
    return [
        (
            entry.title.quote if entry.title else None,
            entry.employer.quote if entry.employer else None,
            " ".join(entry.dates.evidence.quote.split()) if entry.dates else None,
        )
        for entry in markup.entries
    ]
