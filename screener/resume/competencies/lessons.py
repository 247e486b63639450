"""Whether a deed is taught where nobody is cared for ("showed scouts how to splint an ankle"), and whether a
skill was practised in a class of one's own ("injections (on pads, in the school lab)")."""

from __future__ import annotations

import re

from screener.patterns import any_of, later
from screener.values import Mention
from screener.vocab.parts import STUDY
from screener.vocab.sentences import load_sentences
from screener.vocab.words import has_past_ending, load_words

_LESSON = later(
    lambda: (
        rf"\b{any_of(load_sentences().telling.lessons)}\b"
        rf"|\b{any_of(load_sentences().telling.learners)}(?: \w+ly)? $"
    )
)
_NOT_HELD_YET = later(lambda: rf"\b{any_of(load_sentences().telling.not_held_yet)}\b", re.I)
_IN_CLASS = later(
    lambda: rf"\s*\((?:[^()\n]{{0,40}}\b)?{any_of(load_sentences().telling.classes)}\b[^()\n]*", re.I
)
_TONGUE_STUDIED = later(lambda: rf"\b{any_of(load_sentences().telling.tongue_studies)}\b", re.I)
#: What teachers, coaches and leaders of scouts show, and do to nobody.
_CLINICAL_DEEDS = frozenset(
    {"assist_procedures", "ekg", "lab_tests", "medication_injection", "specimen_phlebotomy", "vitals"}
)
#: What a course in it practises, whether or not it says so.
_PRACTISED = _CLINICAL_DEEDS | {
    "coding",
    "infection_control",
    "medical_terminology",
    "records_ehr",
    "rooming_prep",
}
_AND = re.compile(r"\b(?:and|then) $")


def is_lesson(mention: Mention, before: str) -> bool:
    """Return whether a deed stands behind words of teaching, `before` being its sentence up to it in small
    letters; "taught first aid and bandaged wounds" tells of a deed as well."""
    if mention.id not in _CLINICAL_DEEDS or _LESSON.search(before) is None:
        return False
    first = mention.evidence.quote.split()[0].lower()
    return not (_AND.search(before) and (has_past_ending(first) or first in load_words().irregular_forms))


def is_practised(mention: Mention, before: str, after: str) -> bool:
    """Return whether a skill was practised in a course, by the words around it; a degree in records is no
    charting, a bracket behind a program for it is."""
    if mention.id not in _PRACTISED:
        return False
    if mention.section in STUDY and mention.id != "records_ehr":
        return not (_NOT_HELD_YET.search(before) or _NOT_HELD_YET.search(after))
    bracket = _IN_CLASS.match(after)
    return bracket is not None and _NOT_HELD_YET.search(bracket[0]) is None


def is_study(mention: Mention) -> bool:
    """Return whether a tongue named where studies are told was studied, and not only listed there."""
    return mention.id != "languages" or _TONGUE_STUDIED.search(mention.evidence.quote) is not None
