"""From a document to markup: run the pipeline, then turn span groups into values."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from screener.nlp.adverts import Adverts, find_adverts
from screener.nlp.clauses.finder import ORDER
from screener.nlp.dates.grammar import parse_iso
from screener.nlp.postparts import Post, Stretch
from screener.values import (
    DateRange,
    Document,
    Entry,
    Evidence,
    Markup,
    Mention,
    Section,
    Span,
    Status,
)

#: Kinds of terms that tell of work, in which a sentence may tell that it is not the writer's.
_OF_WORK = frozenset({"competency", "skill", "system", "language"})
#: Told by what is not done: "did not discuss residents in the hallways".
_KEPT_BY_NOT = "confidentiality"
_DONE = frozenset({"stated", "in_progress", "expired"})


def annotate(nlp: Language, document: Document, *, as_of: date) -> Markup:
    """Return what the pipeline finds in a document; `as_of` settles two-digit years."""
    doc = nlp.tokenizer(document.text)  # `make_doc` refuses texts that are too long for trained parsers
    doc.user_data["lines"] = document.lines
    doc.user_data["pivot_year"] = as_of.year
    for _, component in nlp.pipeline:
        doc = component(doc)
    sections = _sections(doc, document)
    words = frozenset(doc.user_data["lows"])
    adverts = find_adverts(document, sections, words)
    return Markup(
        sections,
        _blocks(document, sections),
        _mentions(doc, document, sections, adverts),
        tuple(_range(document, span.start_char, span.end_char, span.id_) for span in doc.spans["ranges"]),
        tuple(_entries(doc, document, adverts)),
        words,
    )


def _sections(doc: Doc, document: Document) -> tuple[Section, ...]:
    headings = {span.start_char: span for span in doc.spans["headings"]}
    found = []
    for span in doc.spans["sections"]:
        heading = headings.get(span.start_char)
        evidence = None
        if heading is not None:
            evidence = document.evidence(Span(heading.start_char, heading.end_char), "sections")
        found.append(Section(span.label_, evidence, Span(span.start_char, span.end_char)))
    return tuple(found)


def _section_finder(sections: tuple[Section, ...]) -> Callable[[int], str]:
    """Return what tells the name of the section that holds an offset."""
    starts = [section.span.start for section in sections]

    def section_at(offset: int) -> str:
        at = bisect_right(starts, offset) - 1
        return sections[at].name if at >= 0 else "top"

    return section_at


def _blocks(document: Document, sections: tuple[Section, ...]) -> tuple[tuple[Span, str], ...]:
    section_at = _section_finder(sections)
    blocks = []
    for _, group in groupby(document.lines, key=lambda line: line.block):
        lines = list(group)
        span = Span(lines[0].span.start, lines[-1].span.end)
        blocks.append((span, section_at(span.start)))
    return tuple(blocks)


def _mentions(
    doc: Doc, document: Document, sections: tuple[Section, ...], adverts: Adverts
) -> tuple[Mention, ...]:
    scopes, section_at = _scopes(doc), _section_finder(sections)
    undone = [_scope_of(span) for span in doc.spans["undone"]]
    mentions: list[Mention] = []
    for start, end, use in doc.user_data["terms"]:
        place = Span(start, end)
        # Who holds a patient while the doctor sutures takes part in it.
        status, why = _status(document, scopes, place, helps=use.id == "assist_procedures")
        if status in _DONE and use.kind in _OF_WORK:
            for scope in undone:
                if place in scope.reach:
                    status, why = scope.status, document.evidence(scope.cue, f"cue:{scope.status}")
                    break
        for block, advert in adverts:
            if place in block:
                status, why = "about_others", advert
                break
        evidence = document.evidence(place, f"vocab:{use.id}")
        mentions.append(Mention(use.kind, use.id, use.form, status, section_at(start), evidence, why))
    for span in doc.spans["learned"]:
        place = Span(span.start_char, span.end_char)
        if not any(place in block for block, _ in adverts):
            evidence = document.evidence(place, doc.user_data["learned_by"], f"a model, by: {span.id_}")
            section = section_at(place.start)
            mentions.append(Mention("learned", span.label_, "learned", "stated", section, evidence))
    for start, end, meant in doc.user_data["misspellings"]:
        evidence = document.evidence(Span(start, end), "spelling", meant)
        mentions.append(Mention("misspelling", meant, "", "stated", section_at(start), evidence))
    return tuple(sorted(_denied_within(mentions), key=attrgetter("evidence.span.start", "evidence.span.end")))


def _denied_within(mentions: list[Mention]) -> Iterable[Mention]:
    """Return mentions, those negated that hold a denial and a part that it denies: "gave no injections"."""
    denied: dict[str, list[tuple[Span, Evidence]]] = {}
    for mention in mentions:
        if mention.status == "negated" and mention.why is not None and mention.id != _KEPT_BY_NOT:
            denied.setdefault(mention.id, []).append((mention.evidence.span, mention.why))
    if not denied:
        return mentions  # as in most resumes
    return (_as_denied(mention, denied.get(mention.id, ())) for mention in mentions)


def _as_denied(mention: Mention, parts: Iterable[tuple[Span, Evidence]]) -> Mention:
    why = _denial_in(mention.evidence.span, parts)
    return mention if why is None else replace(mention, status="negated", why=why)


def _denial_in(whole: Span, parts: Iterable[tuple[Span, Evidence]]) -> Evidence | None:
    """Return the denial that stands within a mention before the part that it denies."""
    return next(
        (why for part, why in parts if part in whole and why.span in whole and why.span.start < part.start),
        None,
    )


@dataclass(frozen=True, slots=True)
class _Scope:
    """What a cue says of the terms within its reach."""

    reach: Span
    status: Status
    cue: Span


def _scopes(doc: Doc) -> list[_Scope]:
    """Return the scopes of all cues; where two meet in one term, the first of the list wins."""
    known = [span for span in doc.spans["scopes"] if span.label_ in ORDER]
    return [_scope_of(span) for span in sorted(known, key=lambda span: ORDER.index(span.label_))]


def _scope_of(span: SpacySpan) -> _Scope:
    first, _, last = span.id_.partition(":")
    cue = Span(int(first), int(last))
    status: Status = span.label_  # type: ignore[assignment]
    return _Scope(Span(span.start_char, span.end_char), status, cue)


def _status(
    document: Document, scopes: list[_Scope], place: Span, *, helps: bool = False
) -> tuple[Status, Evidence | None]:
    """Return the status of a term and the cue that decided it."""
    start, end = place.start, place.end
    for scope in scopes:
        if scope.reach.start >= end or start >= scope.reach.end:
            continue  # as nearly all
        if (place in scope.reach and scope.cue not in place) or (not helps and _runs_into(place, scope)):
            return scope.status, document.evidence(scope.cue, f"cue:{scope.status}")
    return "stated", None


def _runs_into(place: Span, scope: _Scope) -> bool:
    """Return whether a term begins before somebody else and ends in what they do: "checked patients in
    while the nurse took vitals" takes no vitals."""
    return (
        scope.status == "about_others"
        and place.start < scope.cue.start
        and scope.cue.end <= scope.reach.start < place.end
    )


def _range(document: Document, start: int, end: int, iso: str) -> DateRange:
    first, last, ongoing = parse_iso(iso)
    return DateRange(first, last, ongoing, document.evidence(Span(start, end), "dates"))


def _entries(doc: Doc, document: Document, adverts: Adverts) -> Iterator[Entry]:
    """Yield the posts; what an advert below one asks for is none of its duties."""
    ranges = {(span.start_char, span.end_char): span.id_ for span in doc.spans["ranges"]}
    posts: list[Post] = doc.user_data["posts"]
    leanings: list[tuple[float, ...]] = doc.user_data["leanings"]
    for post, leaning in zip(posts, leanings, strict=True):
        duties = told = tuple(map(_span, post.duties))
        if adverts:
            told = tuple(duty for duty in duties if not any(duty in advert for advert, _ in adverts))
        yield Entry(
            post.section,
            document.evidence(_span(post.title), "titles") if post.title else None,
            post.family,
            post.certainty,
            document.evidence(_span(post.employer), "jobs") if post.employer else None,
            _dates(document, post.dates, ranges) if post.dates else None,
            _span(post.header),
            told,
            leaning if told == duties else (),
        )


def _span(stretch: Stretch) -> Span:
    return Span(stretch.start, stretch.end)


def _dates(document: Document, place: Stretch, ranges: dict[tuple[int, int], str]) -> DateRange:
    return _range(document, place.start, place.end, ranges[place.start, place.end])
