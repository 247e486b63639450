"""What a trained model makes of the duties: competencies in words that no rule knows.

The model looks at one clause of a duty or a summary at a time. What it finds is a proposal: whoever
builds the facts takes it only where the rules found nothing, and marks it as learned.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from operator import itemgetter

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from screener.nlp.linear.grams import clauses
from screener.nlp.linear.rows import Rows
from screener.nlp.postparts import Post
from screener.nlp.skeleton import Skeleton
from screener.vocab import Vocabulary
from screener.vocab.weights import Weights

#: Sections told in sentences, in which people say what they did outside the lists of duties.
_TOLD = frozenset({"summary", "accomplishments", "volunteer", "externship"})
#: Whatever such a cue governs is not done by the person.
_NOT_DONE = frozenset({"negated", "about_others", "wished"})
_FEWEST_WORDS = 2
_MOST_PLACES = 2
#: So many grams have to carry a finding: many that say little are no reason.
_CARRY = 3
#: Sums of the same numbers in another order differ by less.
_ROUNDING = 1e-6


@Language.factory("screener_learned")
def make_learned(nlp: Language, name: str) -> LearnedFinder:
    """Return the component that asks the model of the duties; see `LearnedFinder`."""
    return LearnedFinder()


class LearnedFinder:
    """Writes the group `learned`: label = competency, `id_` = the grams that decided. `learned_by` in
    `user_data` says which model it was."""

    _weights: Weights

    def bind(self, vocabulary: Vocabulary) -> None:
        """Set the vocabulary whose model is asked."""
        self._weights = weights = vocabulary.model("duties")
        self._labels = weights.labels
        self._rows = Rows(weights)
        limits = [math.inf if limit is None else limit for limit in weights.thresholds]
        self._needs = np.array(limits) - weights.bias - _ROUNDING

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with what the model proposes."""
        skeleton: Skeleton = doc.user_data["skeleton"]
        doc.user_data["learned_by"] = self._weights.finder
        best: dict[int, list[tuple[float, int, int, str]]] = {}
        told = self._told(doc, skeleton)
        for at, number in self._reached([rows for *_, rows in told]):
            start, end, rows = told[at]
            total, why = self._asked(number, rows)
            if why:
                best.setdefault(number, []).append((-total, start, end, why))
        doc.spans["learned"] = [
            Span(
                doc,
                skeleton.tokens[start],
                skeleton.last[end - 1] + 1,
                label=self._labels[number],
                span_id=why,
            )
            for number, places in best.items()
            for _, start, end, why in sorted(places)[:_MOST_PLACES]
        ]
        return doc

    def _told(self, doc: Doc, skeleton: Skeleton) -> list[tuple[int, int, list[int]]]:
        """Return the clauses that tell of work, each with the rows of its grams that the model knows."""
        told = []
        for start, end in _clauses(doc, skeleton):
            kept = list(filter(None, skeleton.grams[start:end]))
            if len(kept) >= _FEWEST_WORDS and (known := self._rows.of_stems(kept)):
                told.append((start, end, list(known)))
        return told

    def _reached(self, clauses: Sequence[Sequence[int]]) -> Iterable[tuple[int, int]]:
        """Return which clauses, by number and each with the rows of its grams, may reach which labels."""
        if not clauses:
            return ()
        first = list(accumulate(map(len, clauses[:-1]), initial=0))
        sums = np.add.reduceat(self._rows.table[list(chain.from_iterable(clauses))], first)
        clause, label = np.nonzero(sums >= self._needs)
        return zip(clause.tolist(), label.tolist(), strict=True)

    def _asked(self, number: int, rows: Sequence[int]) -> tuple[float, str]:
        """Return what grams add up to for a label, and those that decide; none where it is not found."""
        limit, weights = self._weights.thresholds[number], self._rows.table[rows, number]
        total = self._weights.bias[number] + float(np.add.reduce(weights))
        spoken = sorted(zip((-weights).tolist(), [self._rows.grams[row] for row in rows], strict=True))
        rest = sum(-weight for weight, _ in spoken[_CARRY:] if weight < 0)
        if limit is None or total - rest < limit:
            return total, ""
        return total, ", ".join(gram for weight, gram in spoken[:_CARRY] if weight < 0)


def _clauses(doc: Doc, skeleton: Skeleton) -> Iterator[tuple[int, int]]:
    """Yield the clauses that tell of work, without the marks around them."""
    posts: list[Post] = doc.user_data["posts"]
    told = [(duty.start, duty.end) for post in posts for duty in post.duties]
    told += [(span.start_char, span.end_char) for span in doc.spans["sections"] if span.label_ in _TOLD]
    undone = bytearray(len(skeleton.lows))
    for span in chain(doc.spans["scopes"], doc.spans["undone"]):
        if span.label_ in _NOT_DONE:
            first, last = skeleton.token_at(span.start_char), skeleton.token_at(span.end_char)
            undone[first:last] = b"\1" * (last - first)
    seen = 0
    for begins, ends in sorted(told, key=itemgetter(0)):
        first, last = skeleton.token_at(begins), skeleton.token_at(ends)
        for start, end in clauses(skeleton, max(first, seen), last):
            seen = end
            if not any(undone[start:end]):
                yield _trimmed(skeleton, start, end)


def _trimmed(skeleton: Skeleton, start: int, end: int) -> tuple[int, int]:
    words = skeleton.words
    while end - start > 1 and not words[start].isalpha():
        start += 1
    while end - start > 1 and not words[end - 1].isalpha():
        end -= 1
    return start, end
