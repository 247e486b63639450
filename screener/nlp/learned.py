"""What a trained model makes of the duties: competencies in words that no rule knows.

The model looks at one clause of a duty or a summary at a time. What it finds is a proposal: whoever
builds the facts takes it only where the rules found nothing, and marks it as learned.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from screener.nlp.grams import clauses, grams
from screener.nlp.skeleton import Skeleton
from screener.vocab.weights import Weights, load_weights

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
    return LearnedFinder(load_weights("duties"))


class LearnedFinder:
    """Writes the group `learned`: label = competency, `id_` = the grams that decided."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._limits = [
            (number, limit) for number, limit in enumerate(weights.thresholds) if limit is not None
        ]
        # Which part of what a label needs a gram gives at most, for any label: most clauses hold nothing
        # that could make a whole, and are passed over.
        needs = {number: max(limit - weights.bias[number], _ROUNDING) for number, limit in self._limits}
        self._most = weights.most(needs)

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with what the model proposes."""
        skeleton: Skeleton = doc.user_data["skeleton"]
        best: dict[int, list[tuple[float, int, int, str]]] = {}
        weights, known = self._weights, self._most
        words = skeleton.words
        for start, end in _clauses(doc, skeleton):
            found = grams(words[start:end])
            if len(found) < _FEWEST_WORDS:
                continue
            most = sorted([known[gram] for gram in found if gram in known])
            if sum(most[-_CARRY:]) < 1 - _ROUNDING:
                continue
            sums = weights.sums(found)
            for number, limit in self._limits:
                if sums[number] < limit:
                    continue
                spoken = sorted((-weights.weight(gram, number), gram) for gram in found)
                rest = sum(-weight for weight, _ in spoken[_CARRY:] if weight < 0)
                if sums[number] - rest >= limit:
                    why = ", ".join(gram for weight, gram in spoken[:_CARRY] if weight < 0)
                    best.setdefault(number, []).append((-sums[number], start, end, why))
        doc.spans["learned"] = [
            Span(
                doc,
                skeleton.tokens[start],
                skeleton.last[end - 1] + 1,
                label=weights.labels[number],
                span_id=why,
            )
            for number, places in best.items()
            for _, start, end, why in sorted(places)[:_MOST_PLACES]
        ]
        return doc


def _clauses(doc: Doc, skeleton: Skeleton) -> Iterator[tuple[int, int]]:
    """Yield the clauses that tell of work, without the marks around them."""
    told = [span for span in doc.spans["job_parts"] if span.label_ == "DUTY"]
    told += [span for span in doc.spans["sections"] if span.label_ in _TOLD]
    scopes = [
        (skeleton.token_at(span.start_char), skeleton.token_at(span.end_char))
        for span in doc.spans["scopes"]
        if span.label_ in _NOT_DONE
    ]
    seen = 0
    for span in sorted(told, key=lambda span: span.start_char):
        first, last = skeleton.token_at(span.start_char), skeleton.token_at(span.end_char)
        for start, end in clauses(skeleton, max(first, seen), last):
            seen = end
            if not any(start < stop and begin < end for begin, stop in scopes):
                yield _trimmed(skeleton, start, end)


def _trimmed(skeleton: Skeleton, start: int, end: int) -> tuple[int, int]:
    words = skeleton.words
    while end - start > 1 and not words[start].isalpha():
        start += 1
    while end - start > 1 and not words[end - 1].isalpha():
        end -= 1
    return start, end
