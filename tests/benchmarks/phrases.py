"""What our trees of phrases cost against spaCy's phrase matcher: the same phrases, over the same texts.

usage: python tests/benchmarks/phrases.py [--count N] [--rounds N]

Takes the resumes as `text.py` does. Prints how long both take to enter all phrases of the vocabulary, and
to find them; spaCy's matcher is clocked with and without the Docs of stems and of small letters that it
looks in. It says so if the two find different phrases.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from typing import Any
from unittest import mock

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab
from text import _documents, _options

from screener.nlp.skeleton import Skeleton, make_skeleton
from screener.nlp.stems import stem
from screener.nlp.terms.gathering import gather
from screener.nlp.terms.phrases import Tree, spellings
from screener.nlp.tokenizer import Tokenizer
from screener.vocab import load_vocabulary

#: What was found in the stems and in the small letters of a text.
Found = list[list[tuple[Any, ...]]]


def main() -> int:
    """Run the comparison and print its figures."""
    options = _options()
    vocabulary, vocab = load_vocabulary(), Vocab()
    tokenizer = Tokenizer(vocab)
    texts = [make_skeleton(tokenizer(each.text), each.lines) for each in _documents(options.count)]
    planted: dict[Tree, list[str]] = {}
    plant = Tree.plant

    def noted(tree: Tree, wordings: Any, meaning: Any) -> None:
        wordings = list(wordings)
        planted.setdefault(tree, []).extend(wordings)
        plant(tree, wordings, meaning)

    with mock.patch.object(Tree, "plant", noted):
        phrases = gather(vocabulary)
    words = [
        {tuple(map(key, said)) for each in planted[tree] for said in spellings(each) if said}
        for tree, key in ((phrases.stems, stem), (phrases.lowers, str.lower))
    ]
    entered = _clocked(lambda: gather(vocabulary), 1)
    begun = time.process_time()
    matchers = PhraseMatcher(vocab), PhraseMatcher(vocab)
    for matcher, rows in zip(matchers, words, strict=True):
        for number, row in enumerate(rows):  # each leads to what it stands for, as in the trees
            matcher.add(str(number), [Doc(vocab, words=list(row))])
    by_spacy = time.process_time() - begun
    print(f"{sum(map(len, words))} phrases entered: trees {entered:.2f} s, spaCy {by_spacy:.2f} s")

    def rows(text: Skeleton) -> tuple[Doc, Doc]:
        return Doc(vocab, words=text.stems), Doc(vocab, words=text.lows)

    def theirs(docs: tuple[Doc, Doc]) -> Found:
        return [matcher(doc) for matcher, doc in zip(matchers, docs, strict=True)]

    def ours(text: Skeleton) -> Found:
        found = phrases.stems.find(text.stems), phrases.lowers.find(text.lows)
        return [list(zip(*each, strict=True)) for each in found]

    made = list(map(rows, texts))
    if any(_places(ours(text)) != _places(theirs(docs)) for text, docs in zip(texts, made, strict=True)):
        print("they find different phrases")
        return 1
    gc.collect()
    gc.freeze()  # as a program does that reads one resume after another
    trees = _clocked(lambda: [len(ours(text)) for text in texts], options.rounds)
    spacy = _clocked(lambda: [len(theirs(docs)) for docs in made], options.rounds)
    whole = _clocked(lambda: [len(theirs(rows(text))) for text in texts], options.rounds)
    for name, spent in (("trees", trees), ("spaCy's matcher", spacy), ("the same with its Docs", whole)):
        print(f"{name:<24} {1000 * spent / len(texts):6.2f} ms a resume {spent / trees:6.2f} x")
    return 0


def _places(found: Found) -> list[set[tuple[int, int]]]:
    """Return where phrases were found, without what they are."""
    return [{(start, end) for _, start, end in each} for each in found]


def _clocked(work: Callable[[], object], rounds: int) -> float:
    """Return the processor time of the best round."""
    times = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())
