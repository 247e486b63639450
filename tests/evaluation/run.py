"""Prints how well the program reads: python -m tests.evaluation.run

Scores the labelled corpus where it is there, and else the bundled samples.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from screener.api import Screener

from . import ablation, corpus, samples


def main(arguments: list[str]) -> int:
    """Print the table; `samples` as the only argument asks for the bundled samples, `--ablate` for
    what rules and linear models are worth, each alone and together."""
    if arguments == ["--ablate"]:
        sys.stdout.writelines(f"{line}\n" for line in ablation.lines())
        return 0
    why = corpus.missing()
    if why is None and arguments != ["samples"]:
        print(corpus_table())
    else:
        print(samples_table())
        if why and arguments != ["samples"]:
            print(f"\nThese are the bundled samples: {why}.")
    return 0


def corpus_table() -> str:
    """Return the table of the labelled corpus."""
    with tempfile.TemporaryDirectory() as place:
        results = Path(place) / "results.jsonl"
        corpus.write_results(results, corpus.screen_all(Screener(), corpus.resumes(corpus.LABELLED)))
        return corpus.score(results)[0]


def samples_table() -> str:
    """Return the table of the bundled samples."""
    screener = Screener()
    names = sorted(samples.truth())
    return samples.compare(
        (name, screener.screen(samples.FOLDER / name, ["par", "ma"], as_of="2026-11")) for name in names
    ).table()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
