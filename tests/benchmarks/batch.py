"""How fast a batch is, where its time goes, and how much memory it takes, in one run.

usage: python tests/benchmarks/batch.py [--count N] [--many N] [--rounds N]

Reads the PDFs of `corpus/pdf` and `corpus/more` in SCREENER_EVALUATION (default: `../shared` beside
the project). Prints

1.  processor time of a resume by stage, in this process, and that of two yardsticks on the same files
    in turn: (a) pdfplumber's `extract_text` alone, (b) pypdfium2's text and spaCy's blank tokenizer.
    That our workers look for garbage seldom is part of this program: the yardsticks run with Python's
    own settings, as they do for whoever calls them;
2.  `screener batch` as people run it, with one worker and with two: resumes a second, processor time
    of a resume with all processes, peak memory of each kind of process; start-up counted apart, by a
    batch of two files;
3.  memory of the parent over 300 and 3,000 files (`--many`, 0 leaves this out), and the sizes of
    page and store.

Times are the sums over all files, the better of `--rounds` for each file and stage. A machine busy
with other work makes two workers look bad: the load is printed.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from processes import ROOT, Ran, run_batch
from yardsticks import PLAIN, PLUMBER, as_python_comes, plain_text, plumber_text

from screener.api import load_rubrics, quiet_readers, versions
from screener.assess import assess
from screener.cli.keeping import open_store, tools_in_use
from screener.cli.outputs import Outputs
from screener.errors import SourceError
from screener.isolate import jobs
from screener.needs import needs_a_person
from screener.nlp import annotate, build_nlp
from screener.parse import parse
from screener.parse.pdf import pages
from screener.process import collect_seldom, keep_all
from screener.resume import build
from screener.values import BatchItem, Document, Problem, Reading, Screening, Source
from screener.vocab import load_vocabulary
from screener.written import MOST_EMBEDDED, Scribe

FOLDER = Path(os.environ.get("SCREENER_EVALUATION") or ROOT.parent / "shared") / "corpus"
AS_OF = date(2021, 8, 31)
STAGES = ("parse", "visible", "hand over", "nlp", "resume", "assess", "write")

Times = dict[str, float]


def main() -> int:
    """Run all parts and print them."""
    options = _options()
    paths = [path for name in ("pdf", "more") for path in sorted((FOLDER / name).glob("*.pdf"))]
    paths = paths[: options.count or None]
    if not paths:
        print(f"skipped: no PDFs under {FOLDER} (set SCREENER_EVALUATION to the evaluation folder)")
        return 0
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    print(f"{len(paths)} resumes, two rubrics, Python {sys.version.split()[0]}, {load}")
    with tempfile.TemporaryDirectory(prefix="screener-benchmark-") as made:
        yardsticks = _stages(paths, Path(made) / "stages", options.rounds)
        _runs(paths, Path(made), yardsticks)
        if options.many:
            _memory(paths, Path(made), options.many)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=0, help="only so many resumes")
    parser.add_argument("--many", type=int, default=3000, help="files of the large batch; 0: none")
    parser.add_argument("--rounds", type=int, default=2, help="times that each file is read")
    return parser.parse_args()


# --------------------------------------------------------------------------- by stage


def _stages(paths: list[Path], out: Path, rounds: int) -> Times:
    """Print the processor time of a resume by stage, and return that of the yardsticks (ms)."""
    quiet_readers()
    begun = time.process_time()
    vocabulary = load_vocabulary()
    nlp, rubrics = build_nlp(vocabulary), load_rubrics(("par", "ma"), vocabulary=vocabulary)
    started = time.process_time() - begun
    collect_seldom()  # as the workers of a batch do
    keep_all()
    yardsticks = {PLUMBER: plumber_text(), PLAIN: plain_text()}
    totals: Times = defaultdict(float)
    items = []
    for path in paths:
        source = Source(path.name, path.read_bytes())
        best: Times = {}
        for _ in range(rounds):
            spent: Times = defaultdict(float)
            items.append(_one(source, nlp, vocabulary, rubrics, spent))
            for name, read in yardsticks.items():
                with as_python_comes(), clocked(spent, name):
                    read(source.data)
            best = {name: min(value, best.get(name, value)) for name, value in spent.items()}
        del items[-rounds:-1]
        for name, value in best.items():
            totals[name] += value
    totals["write"] = _write(items, out, rubrics)
    of_one = {name: 1000 * value / len(paths) for name, value in totals.items()}
    of_one["parse"] -= of_one["visible"]
    whole = sum(of_one[name] for name in STAGES)
    print(f"\nprocessor time of a resume (start-up apart: {started:.2f} s for vocabulary and pipeline)")
    for name in STAGES:
        print(f"  {name:<38} {of_one[name]:7.1f} ms")
    print(f"  {'all of it':<38} {whole:7.1f} ms")
    slow, fast = of_one[PLUMBER], of_one[PLAIN]
    print(f"  {PLUMBER:<38} {slow:7.1f} ms  {slow / whole:5.2f} x ours (target 5.5, goal 8)")
    print(f"  {PLAIN:<38} {fast:7.1f} ms  ours is {whole / fast:5.2f} x (target 4.5, goal 3)")
    return {name: of_one[name] for name in yardsticks}


def _one(source: Source, nlp: Any, vocabulary: Any, rubrics: Any, spent: Times) -> BatchItem:
    """Return the item of a file, adding the seconds of each stage to `spent`."""
    look = pages.look

    def watched(*given: Any) -> Any:
        with clocked(spent, "visible"):
            return look(*given)

    pages.look = watched
    try:
        with clocked(spent, "parse"):
            document = parse(source)
    except SourceError as error:
        return BatchItem(source.name, None, Problem(error.code, error.message, error.hint))
    finally:
        pages.look = look
    with clocked(spent, "hand over"):
        document = _handed_over(document, source)
    with clocked(spent, "nlp"):
        markup = annotate(nlp, document, as_of=AS_OF)
    with clocked(spent, "resume"):
        contact, resume = build(document, markup, vocabulary=vocabulary, as_of=AS_OF)
    with clocked(spent, "assess"):
        problem = needs_a_person(document, resume)
        made = () if problem else tuple(assess(resume, rubric, as_of=AS_OF) for rubric in rubrics)
    reading = Reading(source.name, document, contact, resume)
    screening = Screening(reading, AS_OF, made, versions(vocabulary), problem)
    return BatchItem(source.name, screening, problem, document.fingerprint)


def _handed_over(document: Document, source: Source) -> Document:
    """Return a document as it comes out of a process of its own, without that process."""
    asked, told = io.BytesIO(jobs.question(jobs.parse_job(), source.data)), io.BytesIO()
    jobs.answer_one(asked.read, told.write, lambda _: document)
    told.seek(0)
    return jobs.document_of(jobs.take_answer(told.read), source.data)


def _write(items: list[BatchItem], out: Path, rubrics: Any) -> float:
    """Return the seconds of keeping and writing a batch."""
    tools = tools_in_use()
    scribe = Scribe(AS_OF, tools.versions, rubrics, whole=len(items) <= MOST_EMBEDDED)
    scribe.write(1, items[0])  # templates are compiled once, which belongs to the start
    keep_all()  # a batch does not hold all items for its collector to look through
    begun = time.process_time()
    with (
        open_store(_made(out), create=True) as store,
        Outputs(out, as_of=AS_OF, whole=scribe.whole) as outputs,
    ):
        run = store.begin(tools=tools, as_of=AS_OF, rubrics=rubrics, given=len(items))
        for number, item in enumerate(items, 1):
            written = scribe.write(number, item)
            store.save_kept(run, number, written.kept)
            outputs.add(written)
        outputs.finish([])
        store.end(run)
    return time.process_time() - begun


@contextmanager
def clocked(spent: Times, name: str) -> Iterator[None]:
    """Add the processor time of a block to `spent`."""
    begun = time.process_time()
    try:
        yield
    finally:
        spent[name] += time.process_time() - begun


# --------------------------------------------------------------------------- as people run it


def _runs(paths: list[Path], made: Path, yardsticks: Times) -> None:
    folder = _copies(paths, made / "in", len(paths))
    few = _copies(paths, made / "few", 2)
    print("\nscreener batch, with store and page (start-up counted apart)")
    rates = {}
    for workers in (1, 2):
        begun = run_batch(few, made / f"few-{workers}", "--jobs", str(workers))
        ran = run_batch(folder, made / f"out-{workers}", "--jobs", str(workers))
        files = len(paths) - 2
        rates[workers] = files / (ran.wall - begun.wall)
        cpu = 1000 * (ran.cpu - begun.cpu) / files
        print(
            f"  {workers} worker{'s' * (workers > 1)}: {rates[workers]:6.1f} resumes a second, "
            f"{cpu:6.1f} ms of processor time each ({yardsticks[PLUMBER] / cpu:.2f} x less than (a), "
            f"{cpu / yardsticks[PLAIN]:.2f} x (b)); start-up {begun.wall:.1f} s, "
            f"{begun.cpu:.1f} s of processor time"
        )
        print(f"    peak memory: {_told(ran)}")
    print(f"  two workers are {rates[2] / rates[1]:.2f} x one (target 1.7), load {os.getloadavg()[0]:.1f}")


def _memory(paths: list[Path], made: Path, many: int) -> None:
    print("\nmemory and sizes")
    for count in (many // 10, many):
        folder, out = _copies(paths, made / f"in-{count}", count), made / f"out-{count}"
        ran = run_batch(folder, out, "--jobs", "2")
        sizes = {path.name: path.stat().st_size / (1 << 20) for path in sorted(out.glob("*.*"))}
        sizes |= {
            path.name + "/": sum(one.stat().st_size for one in path.iterdir()) / (1 << 20)
            for path in sorted(out.iterdir())
            if path.is_dir()
        }
        print(f"  {count:>5} files in {ran.wall:.0f} s: {_told(ran)}")
        print(f"        {', '.join(f'{name} {size:.1f} MB' for name, size in sizes.items())}")
        shutil.rmtree(folder)
        shutil.rmtree(out)


def _told(ran: Ran) -> str:
    return ", ".join(f"{kind} {peak:.0f} MB" for kind, peak in sorted(ran.peaks.items()) if kind != "other")


def _copies(paths: list[Path], folder: Path, count: int) -> Path:
    """Return a folder of so many files that all differ; those beyond the corpus differ in a comment."""
    _made(folder)
    for number in range(count):
        turn, at = divmod(number, len(paths))
        data = paths[at].read_bytes() + (f"\n%{turn}\n".encode() if turn else b"")
        (folder / f"{number:05}.pdf").write_bytes(data)
    return folder


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    sys.exit(main())
