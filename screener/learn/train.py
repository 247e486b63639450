"""Writes the weights of the models: python -m screener.learn.train

Needs scikit-learn (`pip install 'screener[learn]'`). The same examples give the same weights.
"""

from __future__ import annotations

import sys
from pathlib import Path

from screener.learn.duties import duty_samples
from screener.learn.model import train
from screener.learn.posts import post_samples
from screener.learn.wordings import GENERAL, wording_samples
from screener.nlp.guesses import FLAGS
from screener.vocab import COMPETENCY_KEYS, load_vocabulary, weights

_DUTIES = "What the words of one clause of a duty add for each competency (log of the odds)."
_POSTS = "What the words of a title and of the duties add for each flag of a post (log of the odds)."


def main() -> int:
    """Write both models into the folder that the package reads them from."""
    folder = Path(weights.__file__).parent / weights.FOLDER
    folder.mkdir(exist_ok=True)
    samples = (*duty_samples(), *wording_samples(load_vocabulary()))
    data = train("duties", _DUTIES, COMPETENCY_KEYS, samples, never=GENERAL)
    (folder / "duties.json").write_bytes(data)
    data = train("posts", _POSTS, FLAGS, post_samples(load_vocabulary()))
    (folder / "posts.json").write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
