"""Whether a clinical deed is taught or practised in a lesson where nobody is cared for: "showed scouts how to
splint an ankle"."""

from __future__ import annotations

import re

from screener.patterns import later
from screener.values import Mention
from screener.vocab.postwords import any_of
from screener.vocab.sentences import load_sentences
from screener.vocab.words import has_past_ending, load_words

_LESSON = later(
    lambda: (
        rf"\b{any_of(load_sentences().telling.lessons)}\b"
        rf"|\b{any_of(load_sentences().telling.learners)}(?: \w+ly)? $"
    )
)
#: What teachers, coaches and leaders of scouts show, and do to nobody.
_CLINICAL_DEEDS = frozenset(
    {"assist_procedures", "ekg", "lab_tests", "medication_injection", "specimen_phlebotomy", "vitals"}
)
_AND = re.compile(r"\b(?:and|then) $")


def is_lesson(mention: Mention, before: str) -> bool:
    """Return whether a deed stands behind words of teaching, `before` being its sentence up to it in small
    letters; "taught first aid and bandaged wounds" tells of a deed as well."""
    if mention.id not in _CLINICAL_DEEDS or _LESSON.search(before) is None:
        return False
    first = mention.evidence.quote.split()[0].lower()
    return not (_AND.search(before) and (has_past_ending(first) or first in load_words().irregular_forms))
