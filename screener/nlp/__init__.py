"""The spaCy room: text in, markup out. No other room imports spaCy.

A blank pipeline with our own tokenizer and components; no trained model is needed. Components talk
through named span groups, in the order of `PIPES`; what leaves is plain values.
"""

from __future__ import annotations

from screener.nlp import lean  # isort: skip  first of all: it imports spaCy
from spacy.language import Language
from spacy.vocab import Vocab

# Factories are registered by importing the module that holds them, all of them here.
from screener.nlp import context, guesses, learned, posts, ranges, sections, spelling, terms
from screener.nlp.annotate import annotate
from screener.nlp.tokenizer import Tokenizer
from screener.vocab import Vocabulary

__all__ = [
    "PIPES",
    "Pipeline",
    "annotate",
    "build_nlp",
    "context",
    "guesses",
    "lean",
    "learned",
    "posts",
    "ranges",
    "sections",
    "spelling",
    "terms",
]

#: What `build_nlp` gives, named here so that callers need not know spaCy.
Pipeline = Language

#: Component names in the order in which they run.
PIPES = (
    "screener_sections",
    "screener_dates",
    "screener_terms",
    "screener_context",
    "screener_jobs",
    "screener_learned",
    "screener_guesses",
    "screener_spelling",
)


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
