"""The spaCy room: text in, markup out. No other room imports spaCy.

A blank pipeline with our own tokenizer and components; no trained model is needed. Components talk
through named span groups, in the order of `PIPES`; what leaves is plain values.

spaCy carries the text, its tokens, the pipeline and the spans. Phrases are looked for by trees of our own
(`terms/phrases.py`) and not by its `PhraseMatcher`, for two reasons. They are looked for in the skeleton,
where hyphens and slashes are missing and each word is its stem: spaCy would need a second and a third Doc
of every text. And they are 48,000: the trees enter them with the words that a text has, so that a start of
the program takes half a second less, and find them in a third of the time (spaCy with its Docs 2.9 times
as long, without them 1.8 times). Both find the same (tests/nlp/terms/test_trees.py); the figures are those of
`python tests/benchmarks/phrases.py`.
"""

from __future__ import annotations

from screener.nlp import lean  # isort: skip  first of all: it imports spaCy
from spacy.language import Language
from spacy.vocab import Vocab

from screener.nlp.annotate import annotate
from screener.nlp.clauses.finder import make_context
from screener.nlp.dates.finder import make_dates
from screener.nlp.linear.guesses import make_guesses
from screener.nlp.linear.learned import make_learned
from screener.nlp.posts.finder import make_jobs
from screener.nlp.sections import make_sections
from screener.nlp.spelling.finder import make_spelling
from screener.nlp.terms.finder import make_terms
from screener.nlp.tokenizer import Tokenizer
from screener.vocab import Vocabulary

__all__ = ["PIPES", "Pipeline", "annotate", "build_nlp", "lean"]

#: What `build_nlp` gives, named here so that callers need not know spaCy.
Pipeline = Language

#: Components in the order in which they run, each with its factory, which registers itself with spaCy.
PIPES = {
    "screener_sections": make_sections,
    "screener_dates": make_dates,
    "screener_terms": make_terms,
    "screener_context": make_context,
    "screener_jobs": make_jobs,
    "screener_learned": make_learned,
    "screener_guesses": make_guesses,
    "screener_spelling": make_spelling,
}


def build_nlp(vocabulary: Vocabulary) -> Language:
    """Return the pipeline for a vocabulary. It can be shared by readers of one thread."""
    # `spacy.blank("en")` would first build an English tokenizer, and a vocabulary that asks of each new
    # word whether it is a number, an address or a currency: nothing here wants to know.
    with lean.without_components():
        nlp = Language(vocab=Vocab(), create_tokenizer=lambda nlp: Tokenizer(nlp.vocab))
        for name in PIPES:
            component = nlp.add_pipe(name)
            if hasattr(component, "bind"):
                component.bind(vocabulary)
    return nlp
