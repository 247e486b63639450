"""What a trained model makes of the words of a post: title and duties, and nothing else.

It only leans to one side or the other; whoever judges the post adds what the rules saw and decides.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

from screener.nlp.grams import text_grams
from screener.vocab.weights import Weights, load_weights

#: Duties beyond these say the same again.
_MOST_DUTIES = 10


def post_grams(title: str, duties: Iterable[str]) -> tuple[str, ...]:
    """Return the grams of a post: those of the title are marked, as they say more, and its end once more."""
    grams = text_grams(title)
    found = [f"title: {gram}" for gram in grams]
    found += [f"title ends: {gram}" for gram in [gram for gram in grams if " " not in gram][-1:]]
    found += [gram for duty in duties for gram in text_grams(duty)]
    return tuple(dict.fromkeys(found))


@Language.factory("screener_guesses")
def make_guesses(nlp: Language, name: str) -> Guesser:
    """Return the component that asks the model of the posts; see `Guesser`."""
    return Guesser(load_weights("posts"))


class Guesser:
    """Leaves `leanings` in `user_data`: by the number of a post, the log of the odds of each kind of work."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with what the words of each post lean to."""
        titles: dict[str, str] = {}
        duties: dict[str, list[str]] = {}
        for span in doc.spans["job_parts"]:
            if span.label_ == "TITLE":
                titles[span.id_.partition("|")[0]] = span.text
            elif span.label_ == "DUTY":
                duties.setdefault(span.id_, []).append(span.text)
        doc.user_data["leanings"] = {
            job.id_: tuple(self._weights.sums(post_grams(titles.get(job.id_, ""), _few(duties.get(job.id_)))))
            for job in doc.spans["jobs"]
        }
        return doc


def _few(duties: list[str] | None) -> list[str]:
    return (duties or [])[:_MOST_DUTIES]
