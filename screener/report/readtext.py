"""A reading as lines of text: what was understood, where it stands, and what was not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from screener.report.evidenceform import Json
from screener.report.resumeform import reading_to_json
from screener.report.rows import Row
from screener.report.words import KINDS_OF_FILES, place
from screener.values import Reading
from screener.wording import count

_FLAGS = {
    "customer_facing": "customer-facing",
    "healthcare": "healthcare",
    "administrative": "administrative",
    "clinical": "clinical",
}
_LEVEL = {1: ("~", "partly", "only stated"), 2: ("✓", "met", "shown being done")}


def rows(
    reading: Reading, *, as_of: date, blind: bool = False, labels: Mapping[str, str] | None = None
) -> Iterator[Row]:
    """Yield the rows that say what was understood of a resume; `labels` name abilities by their ids."""
    data = reading_to_json(reading, blind=blind)
    document, resume = data["document"], data["resume"]
    yield Row("Candidate" if blind else reading.source_name, "title", tail=f"as of {as_of.isoformat()}")
    kind = KINDS_OF_FILES.get(document["media_type"], "text")
    yield Row(
        f"{kind}, {count(document['pages'], 'page')}, {resume['word_count']} words, "
        f"{document['coverage']:.0%} of the lines understood; read by {document['reader']}",
        "dim",
    )
    if not blind:
        yield from _contact(data["contact"])
    yield from _jobs(resume)
    yield from _education(resume["education"])
    yield from _credentials(resume["credentials"])
    yield from _abilities("Abilities", resume["competencies"], labels or {})
    yield from _abilities("Other skills", resume["skills"], labels or {})
    yield from _few(resume)
    yield from _flags(reading)
    yield from _unread(reading, blind)


def _contact(contact: Json) -> Iterator[Row]:
    yield from _head("Contact (shown to people, never scored)")
    for label, value in (
        ("name", contact["name"]),
        ("e-mail", ", ".join(contact["emails"])),
        ("phone", ", ".join(contact["phones"])),
        ("place", contact["place"]),
        ("links", ", ".join(contact["links"])),
    ):
        yield Row(f"{label}: {value or 'not found'}", indent=2)


def _jobs(resume: Json) -> Iterator[Row]:
    yield from _head(f"Jobs ({len(resume['jobs'])})")
    for job in resume["jobs"]:
        when = " to ".join(filter(None, (job["start"], job["end"]))) or "no dates"
        title = job["title"] or "no title"
        months = "" if job["months"] is None else f", {count(job['months'], 'month')}"
        yield Row(
            f"{title}{' · ' + job['employer'] if job['employer'] else ''}",
            indent=2,
            tail=_first(job["evidence"]),
        )
        kinds = [word for key, word in _FLAGS.items() if job[key]]
        kind = "" if job["kind"] == "job" else f"{job['kind']}; "
        yield Row(f"{when}{months}; {kind}{', '.join(kinds) or 'none of the four kinds of work'}", "dim", 6)
    months = resume["months"]
    told = ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in months.items())
    yield Row(f"months, overlaps counted once: {told}", indent=2)


def _education(education: Json) -> Iterator[Row]:
    yield from _head("Education")
    yield Row(
        f"highest completed: {education['highest'].replace('_', ' ')}; medical assisting programme: "
        f"{education['ma_program'].replace('_', ' ')}",
        indent=2,
    )
    for entry in education["entries"]:
        field = f", {entry['field']}" if entry["field"] else ""
        state = "completed" if entry["completed"] else "not completed"
        yield Row(f"{entry['degree']}{field} ({state})", indent=2, tail=_first(entry["evidence"]))


def _credentials(credentials: list[Json]) -> Iterator[Row]:
    yield from _head(f"Credentials ({len(credentials)})")
    for one in credentials:
        expires = f", expires {one['expires']}" if one["expires"] else ""
        yield Row(
            f"{one['name']} [{one['code']}]: {one['status'].replace('_', ' ')}{expires}",
            indent=2,
            tail=_first(one["evidence"]),
        )


def _abilities(head: str, known: Json, labels: Mapping[str, str]) -> Iterator[Row]:
    named = {key: labels.get(key, key.replace("_", " ")) for key in known}
    found = {key: one for key, one in known.items() if one["level"]}
    if not found:
        return
    yield from _head(f"{head} ({len(found)} of {len(known)})" if head == "Abilities" else head)
    for key, one in found.items():
        shape, style, word = _LEVEL[one["level"]]
        yield Row(f"{shape} {named[key]}", "met" if style == "met" else "partly", 2, tail=word)
        for row in one["evidence"][:2]:
            yield Row(f"“{row['quote']}”", "quote", 6, tail=place(row))
    absent = [named[key] for key, one in known.items() if not one["level"]]
    if absent:
        yield Row(f"not found: {'; '.join(absent)}", "dim", 2)


def _few(resume: Json) -> Iterator[Row]:
    if resume["languages"]:
        yield from _head("Languages")
        for one in resume["languages"]:
            yield Row(one["language"], indent=2, tail=_first(one["evidence"]))
    if resume["misspellings"]:
        yield from _head("Misspellings")
        for one in resume["misspellings"]:
            better = f" (perhaps {one['suggestion']})" if one["suggestion"] else ""
            yield Row(f"{one['word']}{better}", indent=2, tail=_first(one["evidence"]))


def _flags(reading: Reading) -> Iterator[Row]:
    flags = (*reading.document.flags, *reading.resume.flags)
    if flags:
        yield from _head("Worth a look")
        for flag in flags:
            yield Row(f"! {flag.says}", "unclear", 2, tail=flag.code)


def _unread(reading: Reading, blind: bool) -> Iterator[Row]:
    unread = reading.resume.unread
    yield from _head(f"Lines not understood ({len(unread)})")
    if blind and unread:
        yield Row(", ".join(f"l{line}" for line in unread), "dim", 2)
        return
    for line in unread:
        yield Row(f"l{line}  {reading.document.quote(reading.document.lines[line - 1].span)}", "dim", 2)


def _head(text: str) -> Iterator[Row]:
    yield Row()
    yield Row(text, "head")


def _first(evidence: list[Json]) -> str:
    return place(evidence[0]) if evidence else ""
