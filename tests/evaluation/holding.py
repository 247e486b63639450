"""What must hold for every resume whatsoever, as lists of what does not.

Each function returns faults in words; an empty list is what a test asks for.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from fractions import Fraction

from screener.report.jsonform import dumps, to_json
from screener.values import Assessment, Document, Evidence, Result, Screening, Span


def faults_of(screening: Screening, *, slack: float = 1.0) -> list[str]:
    """Return everything that does not hold of a screening. Boxes may lie over the edge of their
    page by `slack` points."""
    document = screening.reading.document
    found = [*_of_lines(document), *_of_evidence(screening, document, slack), *_of_facts(screening)]
    for assessment in screening.assessments:
        name = assessment.rubric.name
        found += [f"{name}: {fault}" for fault in (*_of_results(assessment), *_of_sums(assessment))]
    return [*found, *_of_json(screening)]


def json_bytes(screening: Screening) -> bytes:
    """Return the result as it would be written."""
    return dumps(to_json(screening), indent=1).encode()


def every_evidence(value: object) -> Iterator[Evidence]:
    """Yield all evidence that a value holds, however deep."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from every_evidence(each)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Document | type):
        for each in dataclasses.fields(value):
            yield from every_evidence(getattr(value, each.name))


def _of_lines(document: Document) -> Iterator[str]:
    if "\n".join(document.quote(line.span) for line in document.lines) != document.text:
        yield "the lines are not the text"
    if " ".join(document.quote(word.span) for word in document.words).split() != document.text.split():
        yield "the words are not the text"


def _of_evidence(screening: Screening, document: Document, slack: float) -> Iterator[str]:
    for evidence in every_evidence(screening):
        span = evidence.span
        if not 0 <= span.start < span.end <= len(document.text):
            yield f"{evidence} lies outside the text"
        elif evidence.quote != document.text[span.start : span.end]:
            yield f"{evidence} does not quote {document.quote(span)!r}"
        elif not evidence.quote.strip() or not evidence.finder:
            yield f"{evidence} shows nothing"
        else:
            yield from _of_place(document, span, slack)


def _of_place(document: Document, span: Span, slack: float) -> Iterator[str]:
    places = document.locate(span)
    if not places:
        yield f"{document.quote(span)!r} has no place"
    drawn = document.media_type == "application/pdf"
    for place in places:
        page = document.pages[place.page - 1]
        box = place.box
        if not 1 <= place.line <= len(document.lines):
            yield f"{document.quote(span)!r} is on line {place.line}"
        if (box is not None) != drawn:
            yield f"{document.quote(span)!r} has {box or 'no box'} in {document.media_type}"
        elif box and not (
            -slack <= box.x0 < box.x1 <= page.width + slack
            and -slack <= box.top < box.bottom <= page.height + slack
        ):
            yield f"{document.quote(span)!r} lies at {box}, off a page of {page.width} by {page.height}"


def _of_facts(screening: Screening) -> Iterator[str]:
    resume = screening.reading.resume
    if len(resume.competencies) != 32 or len({known.key for known in resume.competencies}) != 32:
        yield "not all competencies are told of"
    for known in (*resume.competencies, *resume.skills):
        if (known.level > 0) != bool(known.evidence):
            yield f"{known.key} has level {known.level} with {len(known.evidence)} pieces of evidence"
    for fact in (*resume.jobs, *resume.credentials, *resume.education.entries, *resume.languages):
        if not fact.evidence:
            yield f"{fact} stands on nothing"
    for months in (resume.months, resume.months_min):
        parts = dataclasses.asdict(months)
        if min(parts.values()) < 0 or max(parts.values()) > months.total:
            yield f"months do not add up: {parts}"
    if any(
        getattr(resume.months_min, each.name) > getattr(resume.months, each.name)
        for each in dataclasses.fields(resume.months)
    ):
        yield "the shortest reading is longer"


def _of_results(assessment: Assessment) -> Iterator[str]:
    for result in assessment.results:
        yield from (f"{result.criterion.id}: {fault}" for fault in _of_result(result))
    told = [gap.criterion for gap in assessment.gaps]
    unmet = [r.criterion.id for r in assessment.results if r.finding.outcome != "met"]
    if sorted(told) != sorted(unmet):
        yield f"gaps {told} for what is not met {unmet}"
    required = [gap.required for gap in assessment.gaps]
    if required != sorted(required, reverse=True):
        yield "a required gap is not said first"
    yield from (f"gap {gap.criterion} asks nothing" for gap in assessment.gaps if not gap.says or not gap.ask)


def _of_result(result: Result) -> Iterator[str]:
    finding, outcome = result.finding, result.finding.outcome
    if not finding.says.strip():
        yield "says nothing"
    if outcome in ("met", "partly") and not finding.support:
        yield f"{outcome} without evidence"
    if outcome == "missed" and not (finding.looked_for and finding.looked_in):
        yield "missed, and not said what was sought and where"
    if outcome in ("missed", "unclear") and finding.credit != 0:
        yield f"{outcome} with credit {finding.credit}"
    if outcome == "partly" and not 0 < finding.credit < 1:
        yield f"partly with credit {finding.credit}"
    if outcome == "met" and finding.credit != 1:
        yield f"met with credit {finding.credit}"
    if abs(result.points - result.criterion.weight * finding.credit) > 1e-9:
        yield f"{result.points} points for {finding.credit} of {result.criterion.weight}"


def _of_sums(assessment: Assessment) -> Iterator[str]:
    """Recompute score and ceiling as a person would, from the figures that a report shows."""
    score = _share(assessment.results, confirmed=False)
    ceiling = _share(assessment.results, confirmed=True)
    missed = [r for r in assessment.results if r.criterion.required and r.finding.outcome == "missed"]
    limit = assessment.rubric.cap
    if missed and limit is not None:
        held = ceiling > limit
        score, ceiling = min(score, Fraction(str(limit))), min(ceiling, Fraction(str(limit)))
        if held != (assessment.cap is not None):
            yield f"the cap is {assessment.cap} though {'' if held else 'not '}held"
    elif assessment.cap is not None:
        yield f"held at {assessment.cap.limit} with no required criterion missed"
    for name, said, sum_ in (("score", assessment.score, score), ("ceiling", assessment.ceiling, ceiling)):
        if abs(Fraction(str(said)) - sum_) > Fraction(1, 20):
            yield f"{name} {said} is not {float(sum_)}"
    if not 0 <= assessment.score <= assessment.ceiling <= 100:
        yield f"score {assessment.score} and ceiling {assessment.ceiling}"


def _share(results: tuple[Result, ...], *, confirmed: bool) -> Fraction:
    earned = possible = Fraction(0)
    for result in results:
        weight = Fraction(str(result.criterion.weight))
        whole = confirmed and result.finding.outcome == "unclear"
        earned += weight * (1 if whole else Fraction(str(result.finding.credit)))
        possible += weight
    return 100 * earned / possible


def _of_json(screening: Screening) -> Iterator[str]:
    data = to_json(screening)
    if dumps(data) != dumps(to_json(screening)):
        yield "two writings differ"
    text = screening.reading.document.text
    for row in _rows(data):
        if row["quote"] != text[row["start"] : row["end"]]:
            yield f"the result quotes {row['quote']!r} at {row['start']}"


def _rows(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        if {"quote", "start", "end"} <= value.keys():
            yield value
        for each in value.values():
            yield from _rows(each)
    elif isinstance(value, list):
        for each in value:
            yield from _rows(each)
