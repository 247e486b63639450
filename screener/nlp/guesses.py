"""What a trained model makes of a post that nobody knows: title and duties as words, nothing else.

It is asked only about titles of which titles.yaml has nothing to say, and answers only where it is
sure that a flag holds; whoever judges the post takes the answer where the duties leave it open too.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span

from screener.nlp.grams import text_grams
from screener.vocab.weights import Weights, load_weights

FLAGS = ("customer_facing", "healthcare", "administrative", "clinical")
#: Duties beyond these say the same again.
_MOST_DUTIES = 10


def post_grams(title: str, duties: Iterable[str]) -> tuple[str, ...]:
    """Return the grams of a post: those of the title are marked, as they say more."""
    found = [f"title: {gram}" for gram in text_grams(title)]
    found += [gram for duty in duties for gram in text_grams(duty)]
    return tuple(dict.fromkeys(found))


@Language.factory("screener_guesses")
def make_guesses(nlp: Language, name: str) -> Guesser:
    """Return the component that asks the model of the posts; see `Guesser`."""
    return Guesser(load_weights("posts"))


class Guesser:
    """Writes the group `guesses`: the title of a post, label = flag, `id_` = the grams that decided."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with what the model is sure of."""
        duties: dict[str, list[str]] = {}
        for span in doc.spans["job_parts"]:
            if span.label_ == "DUTY":
                duties.setdefault(span.id_, []).append(span.text)
        doc.spans["guesses"] = [
            Span(doc, title.start, title.end, label=flag, span_id=why)
            for title in doc.spans["job_parts"]
            if title.label_ == "TITLE" and not title.id_.split("|")[1]
            for flag, why in self._sure(title.text, duties.get(title.id_.split("|")[0], [])[:_MOST_DUTIES])
        ]
        return doc

    def _sure(self, title: str, duties: Iterable[str]) -> Iterable[tuple[str, str]]:
        weights = self._weights
        found = post_grams(title, duties)
        sums = weights.sums(found)
        for number, limit in enumerate(weights.thresholds):
            if limit is not None and sums[number] >= limit:
                spoken = sorted((-weights.weight(gram, number), gram) for gram in found)
                yield weights.labels[number], ", ".join(gram for weight, gram in spoken[:3] if weight < 0)
