"""A screening as lines of text: what is missing first, then what was found and where.

`render` gives plain lines of any length, so that nothing is cut when they are piped;
`screener.report.terminal` draws the same rows in colour.
"""

from __future__ import annotations

from collections.abc import Iterator

from screener.report.blind import veil
from screener.report.context import set_in_context, text_of
from screener.report.evidenceform import Json
from screener.report.jsonform import to_json
from screener.report.rows import Row, plain
from screener.report.words import (
    NEVER_SCORED,
    OUTCOMES,
    PROMISE,
    by_weight,
    looks_like,
    nothing_near,
    place,
    points,
    said,
    size,
    tells,
    up_to,
    would_change,
)
from screener.values import Document, Screening
from screener.wording import count, some

#: Quotes shown for a criterion; the JSON and the page hold them all.
_QUOTES = 3
#: Terms shown of what was looked for.
_TERMS = 8
_UNREAD_SHOWN = 12


def render(screening: Screening, *, blind: bool = True) -> str:
    """Return the report as plain text, one row a line, ending in a line break."""
    return plain(rows(screening, blind=blind))


def rows(screening: Screening, *, blind: bool = True) -> Iterator[Row]:
    """Yield the rows of a report. With `blind`, nothing that names the person is shown."""
    document = screening.reading.document
    data = to_json(screening, blind=blind)
    set_in_context(data, veil(screening.reading, blind=blind), blind=blind)
    yield from _title(screening, data, blind)
    if data["error"]:
        yield from _needs_a_person(data["error"])
    elif says := looks_like(data["flags"]):
        yield Row(says, "cap")
    for assessment in data["assessments"]:
        yield Row()
        yield from _assessment(assessment)
    yield from _flags(data["flags"])
    yield from _not_scored(data, document, blind)
    yield Row()
    yield Row(PROMISE, "title")
    versions = ", ".join(f"{name} {version}" for name, version in data["versions"].items())
    rubrics = ", ".join(f"{a['rubric']} {a['version']} ({a['sha256'][:12]})" for a in data["assessments"])
    yield Row(
        "; ".join([*([f"rubric {rubrics}"] if rubrics else []), f"as of {data['as_of']}", versions]), "dim"
    )


def _title(screening: Screening, data: Json, blind: bool) -> Iterator[Row]:
    if blind:
        who = screening.ref or "Candidate"
    else:
        who = f"{screening.reading.contact.name or 'No name found'} · {data['file']}"
    document = data["document"]
    yield Row(who, "title", tail=f"{size(document)}, {document['coverage']:.0%} of its lines understood")


def _needs_a_person(error: Json) -> Iterator[Row]:
    yield Row()
    yield Row(f"Needs a person: {error['message']} ({error['code']})", "cap")
    yield Row(f"There is no score. Next step: {error['hint']}.", indent=2)


def _assessment(assessment: Json) -> Iterator[Row]:
    yield Row(assessment["title"], "rubric", tail=f"rubric {assessment['rubric']} {assessment['version']}")
    if assessment["fitted"]:
        yield Row(f"Weights fitted {assessment['fitted']}", "dim")
    ceiling = up_to(assessment)
    yield Row(
        f"Score {assessment['score']:.1f} of 100" + (f", {ceiling}" if ceiling else ""),
        "score",
        score=assessment["score"],
        ceiling=assessment["ceiling"],
    )
    if assessment["cap"]:
        yield Row(_sentence(assessment["cap"]["says"]), "cap")
    if changing := would_change(assessment):
        yield Row()
        yield Row("What an answer would change", "head", indent=2)
        yield from (Row(_sentence(line), indent=4) for line in changing)
    for outcome, head, absent in (
        ("missed", "Not found", True),
        ("unclear", "Unclear, to be asked", True),
        ("partly", "In part", False),
        ("met", "Found", False),
    ):
        chosen = by_weight(assessment, outcome)
        if not chosen:
            continue
        yield Row()
        yield Row(f"{head} ({len(chosen)})", "head", indent=2)
        for result in chosen:
            yield from _absent(result, assessment) if absent else _present(result)


def _headline(result: Json) -> Row:
    shape, word = OUTCOMES[result["outcome"]]
    required = "  (required)" if result["required"] and result["outcome"] != "met" else ""
    text = f"{shape} {result['label']}{required}"
    return Row(text, result["outcome"], indent=2, tail=f"{word}, {points(result)}")


def _absent(result: Json, assessment: Json) -> Iterator[Row]:
    says, ask = said(result, assessment)
    yield _headline(result)
    yield Row(says, indent=6)
    yield from _quotes(result["evidence"])
    if ask:
        yield Row(f"Ask: {ask}", indent=6)
    if result["looked_for"]:
        where = f" (in: {', '.join(result['looked_in'])})" if result["looked_in"] else ""
        near = nothing_near(result)
        after = f". {near}" if near else ""
        yield Row(f"Looked for: {some(result['looked_for'], _TERMS)}{where}{after}", "dim", indent=6)
    yield from _quotes(result["nearest"], "Nearest, but not counted: ")
    yield from _quotes(result["against"], "Speaks against it: ")


def _present(result: Json) -> Iterator[Row]:
    yield _headline(result)
    if tells(result):
        yield Row(result["says"], indent=6)
    yield from _quotes(result["evidence"])
    yield from _quotes(result["against"], "Speaks against it: ")


def _quotes(evidence: list[Json], before: str = "") -> Iterator[Row]:
    for row in evidence[:_QUOTES]:
        note = f" ({row['note']})" if row["note"] else ""
        yield Row(f"{before}“{text_of(row)}”{note}", "quote", indent=6, tail=place(row))
    if len(evidence) > _QUOTES:
        yield Row(f"and {count(len(evidence) - _QUOTES, 'more place')}", "dim", indent=6)


def _flags(flags: list[Json]) -> Iterator[Row]:
    if not flags:
        return
    yield Row()
    yield Row("Worth a look (no points)", "head")
    for flag in flags:
        yield Row(f"! {flag['says']}", "unclear", indent=2, tail=flag["code"])
        yield from _quotes(flag["evidence"])


def _not_scored(data: Json, document: Document, blind: bool) -> Iterator[Row]:
    yield Row()
    yield Row("Not scored", "head")
    yield Row(NEVER_SCORED, indent=2)
    for hidden in data["document"]["hidden"][:_QUOTES]:
        yield Row(f"Text that no reader can see: “{hidden['quote']}” ({hidden['why']})", indent=2)
    unread = data["document"]["unread"]
    if not unread:
        return
    yield Row(f"{count(len(unread), 'line was', 'lines were')} not understood and not scored:", indent=2)
    # Lines that were not understood may hold anything, a name too: a blind reader gets their places.
    if blind:
        yield Row(", ".join(f"l{line}" for line in unread), "dim", indent=4)
        return
    for line in unread[:_UNREAD_SHOWN]:
        yield Row(f"l{line}  {document.quote(document.lines[line - 1].span)}", "dim", indent=4)
    if len(unread) > _UNREAD_SHOWN:
        yield Row(f"and {count(len(unread) - _UNREAD_SHOWN, 'more line')}", "dim", indent=4)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
