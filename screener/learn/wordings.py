"""Samples made of the vocabulary's own wordings, for training only.

Each phrase that states a competency, and verbs and objects put together as a frame would have them,
teach the model which words belong together, so that it knows them in company that no rule names. A
near miss teaches the opposite. How well the model does is measured on the examples alone.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from screener.learn.examples import chance_of
from screener.learn.model import Sample
from screener.nlp.linear.grams import text_grams
from screener.vocab import COMPETENCY_KEYS, CompetencyEntry, Frame, Vocabulary

#: Shown in every trade and beside everything else: a phrase for one of them, or for another
#: competency, says nothing of the others.
GENERAL = frozenset(
    {
        "attention_detail",
        "communication",
        "computer",
        "customer_service",
        "empathy",
        "leadership",
        "medical_terminology",
        "multitask_prioritize",
        "office_admin",
        "organization",
        "problem_solving",
        "teamwork",
    }
)
_OF_A_FRAME = 40


def wording_samples(vocabulary: Vocabulary) -> Iterator[Sample]:
    """Yield samples of all competencies of a vocabulary."""
    for entry in vocabulary.competencies.values():
        chance = chance_of(entry.key)
        for text in dict.fromkeys(_texts(entry, chance)):
            yield Sample(text_grams(text), {key: _says(key, entry.key) for key in COMPETENCY_KEYS}, False)
        for text in entry.near_miss:
            yield Sample(text_grams(text), {entry.key: False}, False)


def _texts(entry: CompetencyEntry, chance: random.Random) -> Iterator[str]:
    stated = (entry.stated, entry.stated_in_care, entry.stated_in_office, entry.stated_in_service)
    yield from (phrase.lstrip("=") for phrases in stated for phrase in phrases)
    for frame in entry.shown:
        yield from (_framed(frame, chance) for _ in range(_OF_A_FRAME))


def _framed(frame: Frame, chance: random.Random) -> str:
    parts = (chance.choice(part).lstrip("=^") for part in (frame.verbs, frame.objects, frame.then) if part)
    return " ".join(parts)


def _says(key: str, own: str) -> bool | None:
    if key == own:
        return True
    return None if key in GENERAL or own in GENERAL else False
