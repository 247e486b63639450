"""What the text side costs, against spaCy's own blank tokenizer over the same texts, in one run.

usage: python tests/benchmarks/text.py [--count N] [--rounds N]

Parses the resumes of `corpus` (pdf, more, text) in SCREENER_EVALUATION (default: `../shared` beside the
project), or without them those of `sample_resumes`, and then clocks everything after parsing: `annotate`
and `build` (the text side), and `assess` for two rubrics. Rounds over all texts alternate between
yardstick and program, so that none finds its words in a cache because it has just seen them; the
best round of each counts. Start-up is counted apart. The target is 3.5 times the yardstick, the
goal twice.

The stages below are clocked in rounds of their own; looking at the clock is part of their figures.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import spacy

from screener import resume as resume_room
from screener.api import load_rubrics, quiet_readers
from screener.assess import assess
from screener.errors import SourceError
from screener.nlp import annotate, build_nlp
from screener.nlp.terms import finder as terms
from screener.parse import parse
from screener.values import Document, Source
from screener.vocab import load_vocabulary

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("SCREENER_EVALUATION") or ROOT.parent / "shared") / "corpus"
ENDINGS = {".pdf", ".docx", ".odt", ".rtf", ".html", ".txt"}
AS_OF = date(2021, 8, 31)
YARDSTICK = "spaCy's blank tokenizer"

Times = dict[str, float]


class Clock:
    """Processor time by stage; a stage within another counts for itself alone."""

    def __init__(self) -> None:
        self.spent: Times = defaultdict(float)
        self._inner = [0.0]

    def watch(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return the same work, clocked."""

        def watched(*given: Any, **options: Any) -> Any:
            self._inner.append(0.0)
            begun = time.process_time()
            try:
                return work(*given, **options)
            finally:
                whole = time.process_time() - begun
                self.spent[name] += whole - self._inner.pop()
                self._inner[-1] += whole

        return watched


def main() -> int:
    """Run the comparison and print its table."""
    options = _options()
    documents = _documents(options.count)
    size = sum(len(document.text) for document in documents) / len(documents)
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    print(
        f"{len(documents)} texts of {size:.0f} characters on average, Python {sys.version.split()[0]}, {load}"
    )
    begun = time.process_time()
    vocabulary = load_vocabulary()
    nlp, rubrics = build_nlp(vocabulary), load_rubrics(("par", "ma"), vocabulary=vocabulary)
    print(
        f"start-up, counted apart: {time.process_time() - begun:.2f} s for vocabulary, pipeline and rubrics"
    )
    blank = spacy.blank("en").tokenizer

    def tokenize(spent: Times) -> None:
        begun = time.process_time()
        for document in documents:
            blank(document.text)
        spent[YARDSTICK] = time.process_time() - begun

    def understand(spent: Times) -> None:
        for document in documents:
            begun = time.process_time()
            markup = annotate(nlp, document, as_of=AS_OF)
            resume = resume_room.build(document, markup, vocabulary=vocabulary, as_of=AS_OF)[1]
            built = time.process_time()
            for rubric in rubrics:
                assess(resume, rubric, as_of=AS_OF)
            spent["text side"] += built - begun
            spent["assess"] += time.process_time() - built

    gc.collect()
    gc.freeze()  # a program that reads one resume after another doesn't hold all of their texts
    rounds: list[Times] = []
    for _ in range(options.rounds):
        spent: Times = defaultdict(float)
        tokenize(spent)
        understand(spent)
        rounds.append(spent)
    best = {name: min(spent[name] for spent in rounds) for name in rounds[0]}
    stages = [_by_stage(nlp, understand) for _ in range(options.rounds)]
    by_stage = {name: min(spent[name] for spent in stages) for name in stages[0]}
    _print(best, by_stage, len(documents))
    first = rounds[0]["text side"] / rounds[0][YARDSTICK]
    print(f"first round alone, when every word is new to both: {first:.2f} x")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=0, help="only so many resumes")
    parser.add_argument("--rounds", type=int, default=4, help="times that all texts are gone through")
    return parser.parse_args()


def _documents(count: int) -> list[Document]:
    quiet_readers()
    paths = [path for name in ("pdf", "more", "text") for path in sorted((FOLDER / name).glob("*"))]
    if not paths:
        print(f"no resumes under {FOLDER} (SCREENER_EVALUATION): the invented samples instead")
        paths = sorted((ROOT / "sample_resumes").iterdir())
    found = []
    for path in [path for path in paths if path.suffix in ENDINGS][: count or None]:
        try:
            found.append(parse(Source(path.name, path.read_bytes())))
        except SourceError as error:
            print(f"left out: {path.name} {error.code}")
    return found


def _by_stage(nlp: Any, understand: Callable[[Times], None]) -> Times:
    """Return the processor time of each stage of the text side, and of assessing."""
    clock = Clock()
    with _watched(clock, nlp):
        clock.watch("the rest: markup, assessing", understand)(defaultdict(float))
    return clock.spent


@contextmanager
def _watched(clock: Clock, nlp: Any) -> Iterator[None]:
    """Clock the components of a pipeline, and what `build` calls, as long as the block runs."""
    places: list[tuple[Any, str, Any, str]] = [
        (nlp, "tokenizer", nlp.tokenizer, "tokenizer"),
        (terms, "make_skeleton", terms.make_skeleton, "skeleton"),
    ]
    for name, work in vars(resume_room).items():
        if name.startswith(("find_", "count_", "_count_")):
            places.append((resume_room, name, work, f"resume: {name.lstrip('_').partition('_')[2]}"))
    before = nlp._components[:]
    for owner, name, work, label in places:
        setattr(owner, name, clock.watch(label, work))
    nlp._components[:] = [
        (name, clock.watch(name.removeprefix("screener_"), component)) for name, component in before
    ]
    try:
        yield
    finally:
        nlp._components[:] = before
        for owner, name, work, _ in places:
            setattr(owner, name, work)


def _print(best: Times, by_stage: Times, count: int) -> None:
    reference = best[YARDSTICK]
    for name, spent in best.items():
        print(f"{name:<36} {1000 * spent / count:7.2f} ms a resume {spent / reference:6.2f} x")
    print("by stage")
    for name, spent in by_stage.items():
        print(f"  {name:<34} {1000 * spent / count:7.2f} ms          {spent / reference:6.2f} x")


if __name__ == "__main__":
    sys.exit(main())
