"""How fast and how equal the PDF reader is, against pdfplumber, in one interleaved run.

usage: python tests/benchmarks/reading.py [COUNT]

Reads COUNT (60) PDFs of the folder `corpus` in SCREENER_EVALUATION (default: `../shared` beside
the project). Prints the processor time of each way of reading, as a multiple of pdfplumber's
words, and every file whose raw words differ. Exit status 1 where words differ for a reason other
than characters without a shape.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pdfplumber

from screener.errors import SourceError
from screener.parse import parse
from screener.parse.clean import clean
from screener.parse.pdfium import raw_words
from screener.values import Source

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("SCREENER_EVALUATION", ROOT.parent / "shared")) / "corpus"


def plumber_words(path: Path) -> list[str]:
    """Return pdfplumber's words of a file."""
    with pdfplumber.open(path) as pdf:
        return [word["text"] for page in pdf.pages for word in page.extract_words(x_tolerance_ratio=0.15)]


def timed(read: Callable[[], object]) -> float:
    """Return the processor time of a call, the better of two, in milliseconds."""
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        read()
        best = min(best, time.process_time() - start)
    return 1000 * best


def shaped(words: Counter[str]) -> Counter[str]:
    """Return the words without characters that have no shape; the readers drop different ones."""
    counted: Counter[str] = Counter()
    for word, count in words.items():
        counted[" ".join(clean(word).split())] += count
    del counted[""]
    return counted


def main() -> int:
    """Run the comparison and print its table."""
    paths = sorted(FOLDER.glob("*/*.pdf"))
    if not paths:
        print(f"skipped: no PDFs under {FOLDER} (set SCREENER_EVALUATION to the evaluation folder)")
        return 0
    random.Random(1).shuffle(paths)
    crashes = [path.name for path in paths if not survives(path)]
    sample = paths[: int(sys.argv[1]) if len(sys.argv) > 1 else 60]
    times: dict[str, list[float]] = {"pdfplumber words": [], "fast words": [], "parse, all of it": []}
    equal = different = 0
    for path in sample:
        data = path.read_bytes()
        times["pdfplumber words"].append(timed(partial(plumber_words, path)))
        times["fast words"].append(timed(partial(raw_words, data)))
        times["parse, all of it"].append(timed(partial(parse, Source("", data))))
        ours, theirs = Counter(raw_words(data)), Counter(plumber_words(path))
        equal += ours == theirs
        if shaped(ours) != shaped(theirs):
            different += 1
            print(f"differs: {path.name} {list(ours - theirs)[:5]} {list(theirs - ours)[:5]}")
    print(f"{len(paths)} files read, {len(crashes)} crashed: {crashes}")
    alike = len(sample) - different
    print(f"raw words of {len(sample)} files: {equal} equal, {alike} but for characters without a shape")
    reference = times["pdfplumber words"]
    for name, values in times.items():
        ratio = statistics.median(slow / fast for slow, fast in zip(reference, values, strict=True))
        print(f"{name:<18} {statistics.median(values):7.1f} ms a resume (median) {ratio:6.1f} x")
    return 1 if different or crashes else 0


def survives(path: Path) -> bool:
    """Return whether a file is read or refused with a code."""
    try:
        parse(Source(path.name, path.read_bytes()))
    except SourceError as error:
        print(f"refused: {path.name} {error.code}")
    except Exception as error:  # noqa: BLE001 -- counting what should never happen
        print(f"crashed: {path.name} {error!r}")
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
