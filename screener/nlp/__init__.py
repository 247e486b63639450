"""The spaCy room: text in, markup out. No other room imports spaCy.

`spacy.blank("en")` with our own components; no trained model is needed. Components talk
through named span groups, in the order of `PIPES`; what leaves is plain values.
"""

from __future__ import annotations

from spacy import blank
from spacy.attrs import NORM
from spacy.language import Language

# Factories are registered by importing the module that holds them, all of them here.
from screener.nlp import context, dates, guesses, learned, posts, sections, spelling, terms
from screener.nlp.annotate import annotate
from screener.nlp.tokenizer import Tokenizer, stem
from screener.vocab import Vocabulary

__all__ = [
    "PIPES",
    "Pipeline",
    "annotate",
    "build_nlp",
    "context",
    "dates",
    "guesses",
    "learned",
    "posts",
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
    nlp = blank("en")
    nlp.vocab.lex_attr_getters[NORM] = stem  # type: ignore[attr-defined]
    for lexeme in nlp.vocab:
        lexeme.norm_ = stem(lexeme.orth_)
    nlp.tokenizer = Tokenizer(nlp.vocab)
    for name in PIPES:
        component = nlp.add_pipe(name)
        if hasattr(component, "bind"):
            component.bind(vocabulary)
    return nlp
