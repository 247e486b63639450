"""A letter to the applicant: what was looked for in their resume, what was found and where.

It says what kinds of data were used and where they come from, what is never scored, how to have a mistake
corrected, and how to ask for a person, in plain words and without numbers to be compared by.
"""

from __future__ import annotations

from collections.abc import Iterator

from screener.report.blind import veil
from screener.report.context import set_in_context, text_of
from screener.report.evidenceform import Json
from screener.report.jsonform import to_json
from screener.report.rows import Row
from screener.report.words import NEVER_SCORED, by_weight, place, said, worth_telling
from screener.values import Screening
from screener.wording import some

_HEADS = (
    ("met", "Found in your resume"),
    ("partly", "Found in part"),
    ("unclear", "Unclear: somebody should ask you"),
    ("missed", "Not found in your resume"),
)
_QUOTES = 2
#: What every letter ends with: headings and paragraphs.
_CLOSING = (
    (
        "What this rests on",
        (
            "The words of the resume itself and nothing else: work, education, certificates and abilities "
            "stated in it. No other source was looked at.",
            NEVER_SCORED,
            "No decision was made by this program: a person decides.",
        ),
    ),
    (
        "What you can do",
        (
            "If something here is wrong, or stands in your resume and was not found, say which and where: it "
            "can be corrected and the resume looked at again.",
            "You may ask that a person look at your resume without this, may ask for help with applying on "
            "account of a disability, and may ask that what is kept of you be deleted.",
        ),
    ),
)


def rows(screening: Screening, *, sent: str) -> Iterator[Row]:
    """Yield the rows of the letter; `sent` is the day on which the resume was screened (ISO)."""
    data = to_json(screening)
    set_in_context(data, veil(screening.reading, blind=False), blind=False)
    yield Row("What was found in your resume", "title")
    yield Row(f'The resume "{data["file"]}", screened on {sent}, read as of {data["as_of"]}.')
    if data["error"]:
        yield Row(f"It was not judged: {data['error']['message']}.")
    for assessment in data["assessments"]:
        yield from _assessment(assessment)
    yield Row()
    for head, paragraphs in _CLOSING:
        yield Row(head, "head")
        yield from (Row(paragraph, indent=2) for paragraph in paragraphs)
    versions = ", ".join(f"{name} {version}" for name, version in data["versions"].items())
    yield Row(f"Made with {versions}; file {data['document']['sha256'][:16]}", "dim")


def _assessment(assessment: Json) -> Iterator[Row]:
    """Yield what was found for one post, what was not, and what is worth telling."""
    yield Row()
    yield Row(assessment["title"], "rubric", tail=f"rubric {assessment['rubric']} {assessment['version']}")
    for outcome, head in _HEADS:
        chosen = by_weight(assessment, outcome)
        if chosen:
            yield Row(head, "head", indent=2)
        for result in chosen:
            yield from _criterion(result, assessment)
    yield from _telling(assessment)


def _criterion(result: Json, assessment: Json) -> Iterator[Row]:
    required = " (a minimum for this job)" if result["required"] else ""
    yield Row(f"{result['label']}{required}", indent=4)
    if result["outcome"] in ("missed", "unclear", "partly"):
        says, _ = said(result, assessment)
        yield Row(says, indent=8)
    for row in result["evidence"][:_QUOTES]:
        yield Row(f'"{text_of(row)}"', "quote", 8, tail=place(row))
    terms = [term for term in result["looked_for"] if term not in result["says"]]
    if result["outcome"] == "missed" and terms:
        yield Row(f"looked for: {some(terms, len(terms))}", "dim", 8)


def _telling(assessment: Json) -> Iterator[Row]:
    """Yield what the applicant could settle by a word; nobody is asked to add what is not so."""
    worth = worth_telling(assessment)
    if worth:
        yield Row("Worth telling us, if it is so and your resume does not show it", "head", indent=2)
    for label, ask in worth:
        yield Row(label, indent=4)
        yield Row(ask, indent=8)
