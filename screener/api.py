"""The library: `read` a resume, `screen` it against rubrics, `load_rubric`.

`Screener` is the only object with state. It holds the built pipeline, which takes a second
to build; the functions of the same names share one that is built when first needed.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from screener import __version__
from screener.assess import assess
from screener.errors import UsageError
from screener.intake import AsOf, Readable, checked_reading, open_source, read_as_of
from screener.isolate import FileLimits, checked_limits, shared
from screener.needs import needs_a_person
from screener.rubric import Given, lay_over, list_rubrics, state_flags, terms_of, with_terms
from screener.rubric import load_rubric as load_rubric_of
from screener.values import Assessment, Criterion, Document, Reading, Resume, Rubric, Screening, Source
from screener.values.names import DEFAULT_RUBRICS
from screener.vocab import SkillEntry, Vocabulary, load_vocabulary

if TYPE_CHECKING:
    from screener.draft import Draft
    from screener.nlp import Pipeline

#: Pipelines kept for rubrics that bring terms of their own; building one takes half a second.
_KEPT = 4
#: Characters; a long posting has a fifth of it, and of no file is twice as much read.
_MOST_OF_A_POSTING = 50_000
#: Dates of a posting decide nothing; the day on which it is read is the same for everybody.
_ANY_DAY = date(2000, 1, 1)

RubricLike = str | Path | bytes | Mapping[str, Any] | Rubric
#: What is one rubric, or a mistake, though it may be gone through.
_ONE = (str, bytes, bytearray, Mapping)


class Screener:
    """Reads and screens resumes. One object may be shared by threads.

    Files are parsed in processes of their own, held to `limits`, so that no file can harm the
    caller. `isolated=False` parses in this process: a few milliseconds faster, for files one
    made oneself; PDF files then wait for each other.
    """

    def __init__(
        self,
        *,
        vocabulary: Vocabulary | None = None,
        isolated: bool = True,
        limits: FileLimits = FileLimits(),  # noqa: B008  a frozen value
    ) -> None:
        self._isolated, self._limits = isolated, checked_limits(limits)
        quiet_readers()
        if isolated:
            shared().start()  # the parsers are imported there while spaCy is imported here
        from screener.nlp import build_nlp  # noqa: PLC0415  spaCy takes a second to import

        self.vocabulary = _checked(vocabulary)
        self.versions = versions(self.vocabulary)
        self._nlp = build_nlp(self.vocabulary)
        self._pipelines: dict[tuple[SkillEntry, ...], tuple[Pipeline, Vocabulary]] = {
            (): (self._nlp, self.vocabulary)
        }
        self._lock = Lock()  # spaCy adds strings to its store while it works

    def read(self, source: Readable | Reading, *, name: str | None = None, as_of: AsOf = None) -> Reading:
        """Return what a resume says, with the place of everything found.

        `source` is bytes, a path, a binary stream, a `Source`, or what was read before. Raises SourceError.
        """
        return self._read(source, name, read_as_of(as_of), ())

    def reread(
        self, reading: Reading, rubrics: RubricLike | Iterable[RubricLike], *, as_of: AsOf = None
    ) -> Reading:
        """Return what a text read before says, with the terms of rubrics that bring some; no file is
        needed."""
        known, terms = checked_reading(reading), terms_of(self.rubrics(rubrics))
        return self._understand(known.document, known.source_name, read_as_of(as_of), terms)

    def _read(
        self, source: Readable | Reading, name: str | None, day: date, terms: tuple[SkillEntry, ...]
    ) -> Reading:
        if isinstance(source, Reading):
            return self._understand(source.document, name or source.source_name, day, terms)
        opened = open_source(source, name=name)
        return self._understand(self._parse(opened), opened.name, day, terms)

    def _understand(self, document: Document, name: str, day: date, terms: tuple[SkillEntry, ...]) -> Reading:
        from screener.nlp import annotate  # noqa: PLC0415
        from screener.resume import build  # noqa: PLC0415

        with self._lock:
            nlp, vocabulary = self._pipeline(terms)
            markup = annotate(nlp, document, as_of=day)
        contact, resume = build(document, markup, vocabulary=vocabulary, as_of=day)
        return Reading(name, document, contact, resume)

    def _pipeline(self, terms: tuple[SkillEntry, ...]) -> tuple[Pipeline, Vocabulary]:
        """Return the pipeline that also looks for these terms of rubrics; the caller holds the lock."""
        from screener.nlp import build_nlp  # noqa: PLC0415

        if terms not in self._pipelines:
            vocabulary = with_terms(self.vocabulary, terms)
            self._pipelines[terms] = build_nlp(vocabulary), vocabulary
            own = [known for known in self._pipelines if known]
            for oldest in own[:-_KEPT]:
                del self._pipelines[oldest]
        return self._pipelines[terms]

    def screen(
        self,
        source: Readable | Reading,
        rubrics: RubricLike | Iterable[RubricLike] = DEFAULT_RUBRICS,
        *,
        as_of: AsOf = None,
        ref: str | None = None,
        name: str | None = None,
    ) -> Screening:
        """Return a resume with one assessment for each rubric, in the order given.

        `as_of` is the day that "Present" means: a date, "YYYY-MM" (its last day),
        "YYYY-MM-DD", or None for today. `ref` is the caller's own id, handed through.
        Raises SourceError, RubricError and UsageError. A text that is read but cannot be
        judged comes back with `problem` set and without assessments.
        """
        wanted = self.rubrics(rubrics)
        day = read_as_of(as_of)
        reading = self._read(source, name, day, terms_of(wanted))
        problem = needs_a_person(reading.document, reading.resume)
        assessments = () if problem else tuple(judge(reading.resume, r, day) for r in wanted)
        return Screening(reading, day, assessments, self.versions, problem, None if ref is None else str(ref))

    def draft(self, source: Readable, *, name: str | None = None) -> Draft:
        """Return what a job posting asks for, as proposed criteria; see `screener.draft`.

        `source` is as for `read`. Raises SourceError, and UsageError `too_long`.
        """
        from screener.draft import draft_rubric  # noqa: PLC0415
        from screener.nlp import annotate  # noqa: PLC0415

        opened = open_source(source, name=name)
        document = self._parse(opened)
        if len(document.text) > _MOST_OF_A_POSTING:
            message = f"{opened.name} has {len(document.text):,} characters; no posting is that long"
            raise UsageError("too_long", message, "give the posting alone")
        with self._lock:
            markup = annotate(self._nlp, document, as_of=_ANY_DAY)
        return draft_rubric(
            document, markup, name=opened.name, vocabulary=self.vocabulary, known=self._bundled_criteria()
        )

    def _bundled_criteria(self) -> tuple[Criterion, ...]:
        """Return the criteria of all bundled rubrics, those of the usual two first."""
        names = dict.fromkeys((*DEFAULT_RUBRICS, *(entry.id for entry in list_rubrics())))
        return tuple(criterion for rubric in self.rubrics(tuple(names)) for criterion in rubric.criteria)

    def _parse(self, source: Source) -> Document:
        if self._isolated:
            return shared().parse(source, limits=self._limits)
        from screener.parse import parse  # noqa: PLC0415  the parsers take time to import

        return parse(source)

    def rubrics(
        self, rubrics: RubricLike | Iterable[RubricLike], *, state: str | None = None
    ) -> tuple[Rubric, ...]:
        """Return rubrics as `load_rubric` takes them, each once. Raises RubricError, UsageError."""
        return load_rubrics(rubrics, vocabulary=self.vocabulary, state=state)


def _checked(given: Vocabulary | None) -> Vocabulary:
    """Return the vocabulary to read with, the usual one for None. Raises UsageError `bad_vocabulary`."""
    if given is None:
        return load_vocabulary()
    if isinstance(given, Vocabulary):
        return given
    hint = "leave it out, or give what screener.vocab.load_vocabulary returns"
    raise UsageError("bad_vocabulary", f"{type(given).__name__} is no vocabulary", hint)


def quiet_readers() -> None:
    """Keep the libraries that read PDFs from logging: their warnings quote what is in a file."""
    for name in ("pdfminer", "pikepdf"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def judge(resume: Resume, rubric: Rubric, day: date) -> Assessment:
    """Return an assessment, with what is to know of the law of the rubric's state among its flags."""
    assessment = assess(resume, rubric, as_of=day)
    return replace(assessment, flags=(*assessment.flags, *state_flags(rubric)))


def load_rubrics(
    rubrics: RubricLike | Iterable[RubricLike], *, vocabulary: Vocabulary, state: str | None = None
) -> tuple[Rubric, ...]:
    """Return rubrics by their names, paths, contents or values, each once, in the order given.

    `state` is that of the job, in two letters; its law is laid over those given by name or path.
    """
    asked = rubrics if isinstance(rubrics, Iterable) and not isinstance(rubrics, _ONE) else (rubrics,)
    loaded = (
        one if isinstance(one, Rubric) else load_rubric_of(one, vocabulary=vocabulary, state=state)
        for one in asked
    )
    return tuple({rubric.fingerprint: rubric for rubric in loaded}.values())


def versions(vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    """Return the versions that decide a result: of the program, its vocabulary and spaCy."""
    return (
        ("screener", __version__),
        ("vocabulary", vocabulary.fingerprint[:12]),
        ("spacy", version("spacy")),
    )


@lru_cache(maxsize=1)
def default_screener() -> Screener:
    """Return the screener that the functions of this module share."""
    return Screener()


def read(source: Readable | Reading, *, name: str | None = None, as_of: AsOf = None) -> Reading:
    """Return what a resume says; see `Screener.read`."""
    return default_screener().read(source, name=name, as_of=as_of)


def screen(
    source: Readable | Reading,
    rubrics: RubricLike | Iterable[RubricLike] = DEFAULT_RUBRICS,
    *,
    as_of: AsOf = None,
    ref: str | None = None,
    name: str | None = None,
) -> Screening:
    """Return a resume's assessments; see `Screener.screen`."""
    return default_screener().screen(source, rubrics, as_of=as_of, ref=ref, name=name)


def load_rubric(rubric: Given | Rubric, *, state: str | None = None, name: str = "own") -> Rubric:
    """Return a bundled rubric by name, or one of your own. Raises RubricError, UsageError.

    Your own is a path, or what such a file would hold: bytes of YAML, or keys with values; results then
    call it `name`. One that was loaded stays as it is. `state` is that of the job, in two letters: its law
    is laid over the rubric.
    """
    if isinstance(rubric, Rubric):
        return lay_over(rubric, state, vocabulary=load_vocabulary()) if state else rubric
    return load_rubric_of(rubric, vocabulary=load_vocabulary(), state=state, name=str(name or "own"))
