"""What a person must know of text that was read from pictures, and its boxes on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from screener.errors import SourceError
from screener.parse.notes import note
from screener.parse.ocr.tesseract import find_engine
from screener.parse.pdf.textorpicture import Scan
from screener.values import Document, Evidence, Flag, Word, Words

#: Words read with less confidence (of 100) are worth a look: of 4,189 words on clean and spoilt
#: pages a quarter of those below were wrong in some letter, and one in 450 of the others.
_UNSURE = 80
_INSTALL = "install Tesseract, or review it by hand"


def finish(document: Document, scans: Mapping[int, Scan]) -> Document:
    """Return a document whose words from pictures (by page, counted from 1) stand where they
    stand on the visible page, with flags that say what was read from a picture and which lines
    are unsure."""
    engine = find_engine() if scans else None
    if engine is None:
        return document
    words = Words.of(_on_page(word, scans.get(word.page)) for word in document.words)
    placed = replace(document, words=words, reader=f"{document.reader} with {engine.name}")
    flags = [*placed.flags, *_layer_flags(scans)]
    if any(scan.sure for scan in scans.values()):
        flags.append(_ocr_flag(placed, scans, engine.name))
    return replace(placed, flags=tuple(flags))


def refuse_scan() -> SourceError:
    """Return the refusal of a scan: what to do differs where an engine found nothing in it."""
    if find_engine() is None:
        return SourceError.of("scanned", hint=f"ask for the original file, {_INSTALL}")
    hint = "ask for the original file, or review it by hand"
    return SourceError.of("scanned", "OCR found no text in them", hint)


def unread_flags(pages: Sequence[int]) -> list[Flag]:
    """Return a flag for pages (counted from 1) that are pictures and were not read."""
    if not pages:
        return []
    says = f"{_name(pages)} not read: pictures without text; to have them read, {_INSTALL}"
    return [note("partial", says)]


def _name(pages: Sequence[int]) -> str:
    """Pages as the subject of a sentence, with its verb."""
    if len(pages) == 1:
        return f"page {pages[0]} was"
    return "pages " + ", ".join(map(str, pages)) + " were"


def _on_page(word: Word, scan: Scan | None) -> Word:
    if scan is None or scan.upright is None:
        return word
    return replace(word, boxes=tuple(scan.upright.on_page(box) for box in word.boxes))


def _layer_flags(scans: Mapping[int, Scan]) -> list[Flag]:
    flags = []
    for page, scan in sorted(scans.items()):
        if scan.borne_out is None:
            continue
        share = f"the picture bears out {scan.borne_out:.0%} of it"
        if scan.upright is None:
            says = f"page {page} is a scan; what was read is the text layer under it, and {share}"
            flags.append(note("ocr_layer", says))
        else:
            says = f"the text layer under the scan of page {page} was left out, since {share}"
            flags.append(note("false_layer", says))
    return flags


def _ocr_flag(document: Document, scans: Mapping[int, Scan], engine: str) -> Flag:
    pages = [page for page, scan in sorted(scans.items()) if scan.sure]
    mixed = all(scans[page].upright is None for page in pages)
    evidence = tuple(_unsure_lines(document, scans))
    some = f"words of {_name(pages).rpartition(' ')[0]} were" if mixed else _name(pages)
    says = f"{some} read by OCR ({engine}); check against the picture"
    if evidence:
        says += "; one line is unsure" if len(evidence) == 1 else f"; {len(evidence)} lines are unsure"
    return Flag("ocr_text", says, evidence)


def _unsure_lines(document: Document, scans: Mapping[int, Scan]) -> Iterator[Evidence]:
    """Lines with a word that was read with little confidence."""
    doubted: dict[int, list[str]] = {}
    for word in document.words:
        sure = scans[word.page].sure if word.page in scans else {}
        confidence = min((sure.get(box, 100) for box in word.boxes), default=100)
        if confidence < _UNSURE:
            line = document.line_at(word.span.start)
            doubted.setdefault(line.number, []).append(f"{document.quote(word.span)} ({confidence} %)")
    for number, words in doubted.items():
        yield document.evidence(document.lines[number - 1].span, "ocr", "unsure: " + ", ".join(words))
