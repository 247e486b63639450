"""What a trained model makes of the words of a post: title and duties, and nothing else.

It only leans to one side or the other; whoever judges the post adds what the rules saw and decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from screener.nlp.linear.grams import grams, text_grams
from screener.nlp.linear.rows import Rows
from screener.nlp.postparts import Post
from screener.vocab import Vocabulary

#: Duties beyond these say the same again.
_MOST_DUTIES = 10


def post_grams(title: str, duties: Iterable[str]) -> tuple[str, ...]:
    """Return the grams of a post: those of the title are marked, as they say more, and its end once more."""
    return tuple(dict.fromkeys(chain(_marked(text_grams(title)), *map(text_grams, duties))))


def _marked(title: Sequence[str]) -> list[str]:
    """Return the grams of a title as those of titles are marked."""
    ends = [gram for gram in title if " " not in gram][-1:]
    return [f"title: {gram}" for gram in title] + [f"title ends: {gram}" for gram in ends]


@Language.factory("screener_guesses")
def make_guesses(nlp: Language, name: str) -> Guesser:
    """Return the component that asks the model of the posts; see `Guesser`."""
    return Guesser()


class Guesser:
    """Leaves `leanings` in `user_data`: for each post the log of the odds of each kind of work."""

    _rows: Rows

    def bind(self, vocabulary: Vocabulary) -> None:
        """Set the vocabulary whose model is asked."""
        self._rows = Rows(vocabulary.model("posts"))

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with what the words of each post lean to."""
        stems: list[str] = doc.user_data["grams"]
        leanings: list[tuple[float, ...]] = []
        posts: list[Post] = doc.user_data["posts"]
        for post in posts:
            title = post.title
            marked = _marked(grams(stems[title.first : title.behind])) if title is not None else ()
            rows = self._rows.of(marked)
            for duty in post.duties[:_MOST_DUTIES]:
                rows.update(self._rows.of_stems(list(filter(None, stems[duty.first : duty.behind]))))
            leanings.append(self._rows.sums(rows))
        doc.user_data["leanings"] = leanings
        return doc
