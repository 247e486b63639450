"""Evidence in the line that it stands in: people judge a line, not the three words that a rule met.

Pieces of evidence on one line become one row, with the words that count marked in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from screener.report.blind import HIDDEN, Veil
from screener.report.drawing import Marked, Part, parts
from screener.report.evidenceform import Json
from screener.values import Span

#: A line longer than this, a whole paragraph perhaps, is shown around its evidence only.
_LONG = 180
_AROUND = 70
_HERE = "here"
_KINDS = ("evidence", "against", "nearest")


def in_context(rows: Sequence[Json], hide: Veil, *, blind: bool) -> list[Json]:
    """Return one row for each line that holds evidence: page, line, note and the parts of its text.

    Parts that count carry a key; parts that name the person are marked so, and with `blind`
    are gone.
    """
    lines: dict[tuple[int, int], list[Json]] = {}
    for row in rows:
        lines.setdefault((row["page"], row["line"]), []).append(row)
    return [_row(page, line, group, hide, blind) for (page, line), group in lines.items()]


def set_in_context(data: Json, hide: Veil, *, blind: bool) -> None:
    """Put every quote of results and flags into its line, in place."""
    for holder in [*(result for a in data["assessments"] for result in a["results"]), *data["flags"]]:
        for kind in _KINDS:
            if kind in holder:
                holder[kind] = in_context(holder[kind], hide, blind=blind)


def veiled(result: Json, hide: Veil, *, blind: bool) -> Json:
    """Return a result in JSON form as pages show it: every quote in its line, and nobody named.

    `result` is the open form; who it is, and the facts of the resume, are left out.
    """
    shown = _Shown(hide, blind=blind)
    return {
        **{name: value for name, value in result.items() if name not in ("contact", "resume")},
        "document": _document(result["document"], hide),
        "file": None,
        "assessments": [
            {
                **one,
                "results": [shown.result(row) for row in one["results"]],
                "gaps": [shown.said(gap, "says", "ask") for gap in one["gaps"]],
            }
            for one in result["assessments"]
        ],
        "flags": [
            {**shown.said(flag, "says"), "evidence": shown.lines(flag["evidence"])}
            for flag in result["flags"]
        ],
    }


class _Shown:
    """Parts of results as pages show them. What is behind one criterion is behind others, too, and is set
    into its lines once."""

    def __init__(self, hide: Veil, *, blind: bool) -> None:
        self._hide, self._blind = hide, blind
        self._known: dict[tuple[tuple[int, int, str], ...], list[Json]] = {}

    def said(self, row: Json, *names: str) -> Json:
        """Return a row whose words under these names name nobody."""
        return {**row, **{name: self._hide.text(row[name]) for name in names}}

    def result(self, row: Json) -> Json:
        return {**self.said(row, "says"), **{kind: self.lines(row[kind]) for kind in _KINDS}}

    def lines(self, rows: Sequence[Json]) -> list[Json]:
        if not rows:
            return []
        key = tuple((row["start"], row["end"], row["note"]) for row in rows)
        if key not in self._known:
            noted = [self.said(row, "note") for row in rows]
            self._known[key] = in_context(noted, self._hide, blind=self._blind)
        return self._known[key]


def _document(document: Json, hide: Veil) -> Json:
    hidden = [{**one, "quote": hide.text(one["quote"])} for one in document["hidden"]]
    return {**document, "hidden": hidden}


def text_of(row: Json) -> str:
    """Return the text of a row made by `in_context`."""
    return "".join(part.text for part in row["parts"])


def _row(page: int, line: int, group: Sequence[Json], hide: Veil, blind: bool) -> Json:
    document = hide.document
    first, last = min([row["start"] for row in group]), max([row["end"] for row in group])
    begins = document.line_at(first).span.start
    ends = document.line_at(max(last - 1, first)).span.end
    shown = _window(document.text, Span(first, last), begins, max(ends, last))
    cut = parts(hide, shown, [Marked(Span(row["start"], row["end"]), _HERE) for row in group])
    if blind:
        cut = tuple(Part(HIDDEN, part.keys) if part.personal else part for part in cut)
    if shown.start > begins:
        cut = (Part("… "), *cut)
    if shown.end < ends:
        cut = (*cut, Part(" …"))
    notes = dict.fromkeys([row["note"] for row in group if row["note"]])
    return {"page": page, "line": line, "note": "; ".join(notes), "parts": cut}


def _window(text: str, span: Span, start: int, end: int) -> Span:
    """Return the lines that a span touches, from `start` to `end`, or what is around it in long ones."""
    if end - start <= _LONG:
        return Span(start, end)
    if span.start - start > _AROUND:
        start = text.find(" ", span.start - _AROUND, span.start) + 1 or span.start
    if end - span.end > _AROUND:
        cut = text.rfind(" ", span.end, span.end + _AROUND)
        end = cut if cut > 0 else span.end
    return Span(start, end)
