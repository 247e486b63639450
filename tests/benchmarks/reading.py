"""How fast and how equal the PDF reader is, against pdfplumber, in one interleaved run.

usage: python tests/benchmarks/reading.py [COUNT]

Reads the PDFs of the folder `corpus` in SCREENER_EVALUATION (default: `../shared` beside the
project). Prints for COUNT (60) of them the processor time of each way of reading, as a multiple
of pdfplumber's words, and for all of them how many have the same raw words, with the cause of
every difference and every flag that reading raised. Exit status 1 where a file crashes, or words
differ without a known cause.
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
from screener.parse.pdf.pdfium import raw_words
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


def cause(ours: Counter[str], theirs: Counter[str]) -> str:
    """Return why the words of a file differ, "" for no known cause."""
    if shaped(ours) == shaped(theirs):
        return "characters without a shape"
    # One reader keeps what is printed twice in one place, the other one drops it.
    if set("".join(ours - theirs)) == set("".join(theirs - ours)):
        return "letters printed over each other"
    return ""


def main() -> int:
    """Run the comparison and print its table."""
    paths = sorted(FOLDER.glob("*/*.pdf"))
    if not paths:
        print(f"skipped: no PDFs under {FOLDER} (set SCREENER_EVALUATION to the evaluation folder)")
        return 0
    random.Random(1).shuffle(paths)
    ends = {path.name: how_read(path) for path in paths}
    crashes = [name for name, end in ends.items() if end is None]
    flagged = sum(map(bool, ends.values()))
    print(f"{len(paths)} files read, {len(crashes)} crashed: {crashes}")
    print(f"{flagged} of them flagged, which is {flagged / len(paths):.1%}")
    times: dict[str, list[float]] = {"pdfplumber words": [], "fast words": [], "parse, all of it": []}
    for path in paths[: int(sys.argv[1]) if len(sys.argv) > 1 else 60]:
        data = path.read_bytes()
        times["pdfplumber words"].append(timed(partial(plumber_words, path)))
        times["fast words"].append(timed(partial(raw_words, data)))
        times["parse, all of it"].append(timed(partial(parse, Source("", data))))
    reference = times["pdfplumber words"]
    for name, values in times.items():
        ratio = statistics.median(slow / fast for slow, fast in zip(reference, values, strict=True))
        print(f"{name:<18} {statistics.median(values):7.1f} ms a resume (median) {ratio:6.1f} x")
    causes: Counter[str] = Counter()
    for path in paths:
        ours, theirs = Counter(raw_words(path.read_bytes())), Counter(plumber_words(path))
        if ours != theirs:
            why = cause(ours, theirs) or "unknown"
            causes[why] += 1
            print(f"differs: {path.name} {list(ours - theirs)[:5]} {list(theirs - ours)[:5]}: {why}")
    equal = len(paths) - causes.total()
    alike = equal + causes["characters without a shape"]
    print(f"raw words of {len(paths)} files: {equal} equal, {alike} but for characters without a shape")
    return 1 if causes["unknown"] or crashes else 0


def how_read(path: Path) -> tuple[str, ...] | None:
    """Return the flags that reading a file raises (none for a refusal), and None for a crash."""
    try:
        document = parse(Source(path.name, path.read_bytes()))
    except SourceError as error:
        print(f"refused: {path.name} {error.code}")
        return ()
    except Exception as error:  # noqa: BLE001 -- counting what should never happen
        print(f"crashed: {path.name} {error!r}")
        return None
    for flag in document.flags:
        print(f"flagged: {path.name} {flag.code}: {flag.says}")
    return tuple(flag.code for flag in document.flags)


if __name__ == "__main__":
    sys.exit(main())
