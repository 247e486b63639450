"""The component that finds posts: headings by `jobs`, with the lines below as duties."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from screener.nlp.jobs import find_posts
from screener.nlp.page import Dated, Head, Page, work_sections
from screener.nlp.titles import TitleIndex
from screener.values import Line
from screener.vocab import Vocabulary


@Language.factory("screener_jobs")
def make_jobs(nlp: Language, name: str) -> JobFinder:
    """Return the component that finds posts; see `JobFinder`."""
    return JobFinder()


class JobFinder:
    """Writes the group `jobs` (label = section, heading and duties together, `id_` = number) and
    the group `job_parts` (label HEADER, TITLE, EMPLOYER, DATES or DUTY, `id_` = number of the
    job; of a TITLE "number|family|strength")."""

    def __init__(self) -> None:
        self._index: TitleIndex | None = None

    def bind(self, vocabulary: Vocabulary) -> None:
        """Take the titles from a vocabulary."""
        self._index = TitleIndex(vocabulary)

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with its posts."""
        if self._index is None:
            raise RuntimeError("screener_jobs has no vocabulary: use build_nlp()")
        text: str = doc.user_data["text"]
        lines: tuple[Line, ...] = doc.user_data["lines"]
        sections = work_sections(text, lines, line_sections(doc, lines))
        dates = [Dated(span.start_char, span.end_char, span.label_) for span in doc.spans["ranges"]]
        heads = find_posts(Page(text, lines, sections, dates, self._index))
        jobs: list[Span] = []
        parts: list[Span] = []
        for number, head in enumerate(heads):
            limit = heads[number + 1].lines.start if number + 1 < len(heads) else len(lines)
            body = _body(head, limit, sections)
            end = body.stop if body else head.lines.stop
            self._write(
                doc,
                jobs,
                lines[head.lines.start].span.start,
                lines[end - 1].span.end,
                head.section,
                str(number),
            )
            self._parts(doc, parts, lines, head, body, str(number))
        doc.spans["jobs"] = jobs
        doc.spans["job_parts"] = parts
        return doc

    def _parts(
        self, doc: Doc, parts: list[Span], lines: Sequence[Line], head: Head, body: range, number: str
    ) -> None:
        first, last = lines[head.lines.start].span.start, lines[head.lines.stop - 1].span.end
        self._write(doc, parts, first, last, "HEADER", number)
        if head.title is not None and self._index is not None:
            match = self._index.classify(head.title.text)
            extra = f"{number}|{match.family or ''}|{match.strength}"
            self._write(doc, parts, head.title.start, head.title.end, "TITLE", extra)
        if head.employer is not None:
            self._write(doc, parts, head.employer.start, head.employer.end, "EMPLOYER", number)
        if head.dates is not None:
            self._write(doc, parts, head.dates.start, head.dates.end, "DATES", number)
        start = None
        for at in body:
            if start is None or lines[at].block != lines[at - 1].block:
                start = at
            if at + 1 == body.stop or lines[at + 1].block != lines[at].block:
                self._write(doc, parts, lines[start].span.start, lines[at].span.end, "DUTY", number)

    @staticmethod
    def _write(doc: Doc, group: list[Span], start: int, end: int, label: str, number: str) -> None:
        span = doc.char_span(start, end, label=label, span_id=number, alignment_mode="expand")
        if span is not None:
            group.append(span)


def line_sections(doc: Doc, lines: Sequence[Line]) -> list[str | None]:
    """Return the section of each line, None for the headings of sections themselves."""
    spans = list(doc.spans["sections"])
    starts = [span.start_char for span in spans]
    headings = {span.start_char: span.end_char for span in doc.spans["headings"]}
    names: list[str | None] = []
    for line in lines:
        at = bisect_right(starts, line.span.start) - 1
        heading_end = headings.get(line.span.start)
        whole = heading_end is not None and heading_end >= line.span.end - 1
        names.append(None if whole or at < 0 else spans[at].label_)
    return names


def _body(head: Head, limit: int, sections: list[str | None]) -> range:
    """Return the lines between a heading and the next one, within the section."""
    stop = head.lines.stop
    while stop < limit and sections[stop] == head.section:
        stop += 1
    return range(head.lines.stop, stop)
