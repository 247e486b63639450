"""What each part is worth: the rules alone, the linear models alone, both together.

Prints two tables: on the project's own example lines that were held out of training, and, where the
labelled resumes are at hand, on those: python -m tests.evaluation.run --ablate
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from spacy.language import Language

from screener.api import Screener
from screener.learn.evaluate import WAYS, Table, report
from screener.nlp import annotate, build_nlp
from screener.values import Screening
from screener.vocab import load_vocabulary

from . import corpus

#: What the model proposes hangs on no date.
_AS_OF = date(2025, 6, 30)


def lines() -> Iterator[str]:
    """Yield both tables."""
    yield "Example lines held out of training, each as the duty of one post"
    yield from report()
    why = corpus.missing()
    yield ""
    if why is None:
        yield "Labelled resumes"
        yield from resumes().lines()
    else:
        yield f"No labelled resumes: {why}."


def resumes() -> Table:
    """Return the tallies of the labelled resumes."""
    labels = corpus.folder() / "corpus" / "dev.gold.jsonl"
    gold = {
        row["id"]: row["criteria"] for row in map(json.loads, labels.read_text(encoding="utf-8").splitlines())
    }
    nlp = build_nlp(load_vocabulary())
    table = Table()
    for name, screening in corpus.screen_all(Screener(), corpus.resumes(corpus.LABELLED)):
        wanted = gold.get(Path(name).stem)
        if wanted is None or not isinstance(screening, Screening):
            continue
        found = read(screening, nlp)
        for key, label in wanted.items():
            for way in WAYS:
                table.add(way, key, there=label["level"] > 0, found=key in found[way])
    return table


def read(screening: Screening, nlp: Language) -> dict[str, frozenset[str]]:
    """Return what each way finds in a resume."""
    known = [each for each in screening.reading.resume.competencies if each.level]
    markup = annotate(nlp, screening.reading.document, as_of=_AS_OF)
    return {
        "rules": frozenset(each.key for each in known if not each.learned),
        "model": frozenset(mention.id for mention in markup.mentions if mention.kind == "learned"),
        "both": frozenset(each.key for each in known),
    }
