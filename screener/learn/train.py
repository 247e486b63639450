"""Writes the weights of the models: python -m screener.learn.train

Needs scikit-learn (`pip install '.[learn]'`). The same examples, wordings and rules give the same weights, to
the byte. Wordings and rules change oftener than what ships is learned anew: run it before a release. What
ships has learned from all examples; `evaluate` measures models that have not seen those held out.
"""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path

from screener.learn.duties import duty_samples
from screener.learn.model import Recipe, sure, train, worthwhile
from screener.learn.posts import post_samples
from screener.learn.wordings import wording_samples
from screener.values import KINDS_OF_WORK
from screener.vocab import COMPETENCY_KEYS, load_vocabulary, weights

_DUTIES = Recipe(
    "duties",
    "What the words of one clause of a duty add for each competency (log of the odds).",
    COMPETENCY_KEYS,
    strength=1.0,  # of tens of thousands of lines
    threshold=sure,
)
_POSTS = Recipe(
    "posts",
    "What the words of a post and what the rules saw of it add for each of its flags (log of the odds).",
    KINDS_OF_WORK,
    strength=0.05,  # of thousands of posts
    threshold=worthwhile,
    few=False,
)


def models(*, whole: bool) -> dict[str, bytes]:
    """Return the files of both models by their names, learned from all examples (`whole`) or from those
    alone that are not held out."""
    vocabulary = load_vocabulary()
    lines = chain(duty_samples(), wording_samples(vocabulary))
    recipes = ((_DUTIES, lines), (_POSTS, post_samples(vocabulary)))
    return {recipe.name: train(recipe, samples, whole=whole) for recipe, samples in recipes}


def main() -> int:
    """Write both models into the folder that the package reads them from."""
    folder = Path(weights.__file__).parent / weights.FOLDER
    folder.mkdir(exist_ok=True)
    for name, data in models(whole=True).items():
        (folder / f"{name}.json").write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
