"""A bare keyword match over the same files and the same words, to compare the program with.

It finds every wording of the vocabulary as a substring of the text, whatever stands around it,
and scores a post by the share of the wordings of its competencies that it found. It knows no
sections, no dates and no context, so it reports no jobs. Prints its table:
python -m tests.evaluation.baseline
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from screener.parse import parse
from screener.report.jsonform import dumps
from screener.rubric import load_rubric
from screener.values import EDUCATION_ORDER, Rubric, Source
from screener.vocab import Vocabulary, load_vocabulary

from . import corpus


def keyword_result(path: Path, vocabulary: Vocabulary, rubrics: Iterable[Rubric]) -> dict[str, Any]:
    """Return one resume's result as a keyword match has it, in the form of a result line."""
    text = " ".join(parse(Source(path.name, path.read_bytes())).text.lower().split())
    levels = {
        key: {
            "level": int(any(word.lstrip("=").lower() in text for word in (*entry.stated, *entry.looked_for)))
        }
        for key, entry in vocabulary.competencies.items()
    }
    credentials = [
        {"code": entry.code, "status": "held"}
        for entry in vocabulary.credentials.values()
        if any(name.lower() in text for name in entry.names)
    ]
    degrees = [
        degree.level
        for degree in vocabulary.degrees
        if any(f" {name.lower()} " in text for name in degree.names)
    ]
    highest = max(degrees, key=EDUCATION_ORDER.index, default="none_stated")
    education = {
        "highest": highest,
        "hs_or_higher": EDUCATION_ORDER.index(highest) >= EDUCATION_ORDER.index("hs"),
        "ma_program": "completed" if any(word in text for word in vocabulary.fields.ma_program) else "none",
        "health_field": any(word in text for word in vocabulary.fields.health),
    }
    return {
        "file": path.name,
        "status": "ok",
        "resume": {
            "jobs": [],
            "education": education,
            "credentials": credentials,
            "competencies": levels,
            "misspellings": [],
        },
        "assessments": [{"rubric": rubric.name, "score": _score(rubric, levels)} for rubric in rubrics],
    }


def _score(rubric: Rubric, levels: dict[str, dict[str, int]]) -> float:
    """Return the weighted share of a rubric's competencies that were found, in hundredths."""
    wanted = 0.0
    found = 0.0
    for criterion in rubric.criteria:
        options = getattr(criterion.params, "options", ())
        keys = {getattr(params, "key", None) for params in (criterion.params, *(o.params for o in options))}
        known = keys.intersection(levels)
        if known:
            wanted += criterion.weight
            found += criterion.weight * max(levels[key]["level"] for key in known)
    return 100 * found / wanted if wanted else 0.0


def main() -> int:
    """Print the table of the keyword match over the labelled corpus."""
    why = corpus.missing()
    if why is not None:
        print(f"nothing to measure: {why}")
        return 0
    vocabulary = load_vocabulary()
    rubrics = [load_rubric(name, vocabulary=vocabulary) for name in ("par", "ma")]
    with tempfile.TemporaryDirectory() as place:
        results = Path(place) / "results.jsonl"
        with results.open("w", encoding="utf-8") as lines:
            for path, _ in corpus.resumes(corpus.LABELLED):
                lines.write(dumps(keyword_result(path, vocabulary, rubrics)) + "\n")
        print(corpus.score(results)[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
