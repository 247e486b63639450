"""Drafts of rubrics from job postings: what a posting asks for, proposed as criteria for a person to check.

The posting is read by the same pipeline as a resume. Its sentences are laid out by the part they stand in
(required, preferred, duties, benefits), and searched for schooling, certifications, experience, abilities,
systems and languages. What no resume can answer, what may not be asked, and what was not understood is
listed, never dropped in silence. No model of language is involved: the same posting gives the same draft.
"""

import inspect

from screener.draft import cues, weighing
from screener.draft.build import draft_rubric
from screener.draft.layering import lay_over_parent
from screener.draft.values import Draft, LeftOut, Quote, Wanted
from screener.draft.words import load_topics, topic_of
from screener.draft.yamlform import counted, draft_yaml, place_of

#: The rules by which criteria are made required and weighed, in words.
RULES = tuple(inspect.cleandoc(module.__doc__ or "") for module in (cues, weighing))

__all__ = [
    "RULES",
    "Draft",
    "LeftOut",
    "Quote",
    "Wanted",
    "counted",
    "draft_rubric",
    "draft_yaml",
    "lay_over_parent",
    "load_topics",
    "place_of",
    "topic_of",
]
