"""What a trained model makes of the words of a post: title and duties, and nothing else.

It only leans to one side or the other; whoever judges the post adds what the rules saw and decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc, Span

from screener.nlp.grams import grams, text_grams
from screener.vocab import Vocabulary
from screener.vocab.weights import Weights

#: Duties beyond these say the same again.
_MOST_DUTIES = 10


def post_grams(title: str, duties: Iterable[str]) -> tuple[str, ...]:
    """Return the grams of a post: those of the title are marked, as they say more, and its end once more."""
    return _together(text_grams(title), map(text_grams, duties))


def _together(title: Sequence[str], duties: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return the grams of a post, of which those of the title and of each duty are given."""
    found = [f"title: {gram}" for gram in title]
    found += [f"title ends: {gram}" for gram in [gram for gram in title if " " not in gram][-1:]]
    return tuple(dict.fromkeys(chain(found, *duties)))


@Language.factory("screener_guesses")
def make_guesses(nlp: Language, name: str) -> Guesser:
    """Return the component that asks the model of the posts; see `Guesser`."""
    return Guesser()


class Guesser:
    """Leaves `leanings` in `user_data`: by the number of a post, the log of the odds of each kind of work."""

    _weights: Weights

    def bind(self, vocabulary: Vocabulary) -> None:
        """Set the vocabulary whose model is asked."""
        self._weights = vocabulary.model("posts")

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with what the words of each post lean to."""
        words: list[str] = doc.user_data["words"]
        titles: dict[str, Span] = {}
        duties: dict[str, list[Span]] = {}
        for span in doc.spans["job_parts"]:
            if span.label_ == "TITLE":
                titles[span.id_.partition("|")[0]] = span
            elif span.label_ == "DUTY":
                duties.setdefault(span.id_, []).append(span)

        def found(span: Span) -> tuple[str, ...]:
            return grams(words[span.start : span.end])

        leanings: dict[str, tuple[float, ...]] = {}
        for job in doc.spans["jobs"]:
            title, described = titles.get(job.id_), duties.get(job.id_, [])[:_MOST_DUTIES]
            post = _together(found(title) if title is not None else (), map(found, described))
            leanings[job.id_] = tuple(self._weights.sums(post))
        doc.user_data["leanings"] = leanings
        return doc
