"""What a misspelt word is likely meant to be, from a list of a few words."""

from __future__ import annotations

import pytest

from screener.nlp.spelling.slips import Kind, doubled, likely, right_ending

COUNTS = {
    "harbor": 4_000,
    "harbors": 900,
    "harboring": 500,
    "kettle": 3_000,
    "kettles": 1_000,
    "lantern": 2_000,
    "saddle": 5_000,
    "sadly": 9_000,
    "fully": 9_000,
    "marvelous": 2_000,
    "marvel": 20_000,
    "voyage": 400,
    "cities": 9_000,
    "carried": 9_000,
    "hoping": 9_000,
    "musically": 900,
    "farmical": 900,
    "joyful": 800,
    "elves": 900,
    "sailor": 9_000,
    "sailors": 900,
    "visible": 9_000,
    "essential": 900,
    "tension": 900,
    "absence": 900,
    "planned": 900,
    "merrily": 20,
}


@pytest.mark.parametrize(
    ("word", "meant", "kind"),
    [
        ("ketle", "kettle", Kind.DOUBLE),
        ("lanttern", "lantern", Kind.DOUBLE),
        ("lanetrn", "lantern", Kind.SWAPPED),
        ("lantrn", "lantern", Kind.LOST_VOWEL),
        ("lanern", "lantern", Kind.LOST),
        ("lantirn", "lantern", Kind.OTHER_VOWEL),
        ("esential", "essential", Kind.DOUBLE),
        ("viskible", "visible", Kind.MORE),
        ("vicible", "visible", Kind.SOUND),
        ("voyagee", "voyage", Kind.DOUBLE),
        ("sailore", "sailor", Kind.MORE),
        # one that ends alike is likelier than a more common one
        ("marvelos", "marvelous", Kind.LOST_VOWEL),
        ("kettls", "kettles", Kind.LOST_VOWEL),
    ],
)
def test_the_likely_word_and_its_slip(word: str, meant: str, kind: Kind):
    assert likely(word, COUNTS) == (meant, kind)


@pytest.mark.parametrize(
    "word",
    [
        "gettle",  # the first letter is never wrong
        "kkettle",  # nor doubled
        "harborx",  # nothing but an "e" is put to the end
        "harbo",  # nor lost from it
        "voykage",  # a letter out of nowhere, and no common word
        "kebble",  # two slips
        "lampern",  # another consonant
    ],
)
def test_what_no_slip_explains(word: str):
    assert likely(word, COUNTS) is None


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("citys", "cities"),
        ("carryed", "carried"),
        ("hopeing", "hoping"),
        ("musicly", "musically"),
        ("farmicle", "farmical"),
        ("joyfull", "joyful"),
        ("elfs", "elves"),
        ("sailer", "sailor"),
        ("sailers", "sailors"),
        ("visable", "visible"),
        ("essencial", "essential"),
        ("tention", "tension"),
        ("absense", "absence"),
        ("planed", "planned"),
        ("merryly", None),  # "merrily" is rare here
        ("harboring", None),
        ("lantern", None),
    ],
)
def test_endings_got_wrong(word: str, meant: str | None):
    assert right_ending(word, COUNTS, small=True) == meant


def test_families_end_as_they_like():
    assert right_ending("citys", COUNTS, small=False) is None


def test_a_letter_written_twice():
    assert doubled("sadle", COUNTS) == "saddle"
    assert doubled("harborr", COUNTS) == "harbor"
    assert doubled("harbor", COUNTS) is None
