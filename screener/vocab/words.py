"""Small word lists about the form of resumes, from words.yaml: titles, headings, places, word forms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from screener.packaged import read_packaged
from screener.yamlfile import FileModel

_FILE = "words.yaml"
_LONGEST_IN_ED = 4


class Words(FileModel):
    """The lists of words.yaml, each described there."""

    title_level_words: tuple[str, ...]
    title_short_forms: Mapping[str, str]
    title_head_words: tuple[str, ...]
    title_participles: tuple[str, ...]
    title_tails: tuple[str, ...]
    duty_openers: tuple[str, ...]
    state_letters: tuple[str, ...]
    school_name_middles: tuple[str, ...]
    name_particles: frozenset[str]
    letter_closings: tuple[str, ...]
    before_letter_closings: tuple[str, ...]
    letter_openings: tuple[str, ...]
    letter_wishes: tuple[str, ...]
    letter_enclosures: tuple[str, ...]
    letter_farewells: tuple[str, ...]
    state_names: tuple[str, ...]
    towns: frozenset[str]
    not_in_names: tuple[str, ...]
    not_small_in_names: tuple[str, ...]
    heading_heads: Mapping[str, str]
    heading_boasts: tuple[str, ...]
    card_words: tuple[str, ...]
    word_beginnings: tuple[str, ...]
    name_beginnings: tuple[str, ...]
    behind_names: tuple[str, ...]
    still_going_on: tuple[str, ...]
    beside_card_dates: tuple[str, ...]
    heading_tails: tuple[str, ...]
    heading_qualifiers: tuple[str, ...]
    heading_asides: tuple[str, ...]
    irregular_forms: Mapping[str, str]
    employer_words: tuple[str, ...]
    known_misspellings: Mapping[str, str]
    workplace_words: tuple[str, ...]
    posting_phrases: tuple[str, ...]
    training_shows: Mapping[str, tuple[str, ...]]
    title_says: Mapping[str, tuple[str, ...]]
    words_of_software: tuple[str, ...]
    people_served: tuple[str, ...]
    serving_verbs: tuple[str, ...]
    serving_phrases: tuple[str, ...]
    not_serving: tuple[str, ...]
    recruits: tuple[str, ...]
    recruiting_phrases: tuple[str, ...]
    receiving_phrases: tuple[str, ...]
    receiving_places: tuple[str, ...]
    behind_counters: tuple[str, ...]
    at_counters: tuple[str, ...]
    tested_things: tuple[str, ...]
    tested_of_patients: tuple[str, ...]
    office_words: tuple[str, ...]
    not_office: tuple[str, ...]
    health_words: tuple[str, ...]
    care_houses: tuple[str, ...]
    small_numbers: tuple[str, ...]
    behind_care_houses: tuple[str, ...]
    raised_for_houses: tuple[str, ...]
    health_words_of_others: frozenset[str]
    health_words_of_machines: frozenset[str]
    care_events: tuple[str, ...]
    abroad: tuple[str, ...]
    home_services: tuple[str, ...]
    bare_settings: frozenset[str]
    staff_health: tuple[str, ...]
    vendor_words: tuple[str, ...]
    health_degrees: tuple[str, ...]
    health_cards: tuple[str, ...]
    health_courses: tuple[str, ...]
    health_course_subjects: tuple[str, ...]
    cards_run_out: tuple[str, ...]
    cards_being_earned: tuple[str, ...]
    cards_wished: tuple[str, ...]
    exam_givers: tuple[str, ...]
    before_exams: tuple[str, ...]
    behind_exams: tuple[str, ...]
    study_words: frozenset[str]
    kinds_of_schools: frozenset[str]
    school_generals: frozenset[str]
    further_deeds: frozenset[str]
    foreign_words: frozenset[str]
    capitals_no_programs: frozenset[str]
    qualities: frozenset[str]
    no_past: frozenset[str]
    card_bodies: tuple[str, ...]
    no_cards: tuple[str, ...]
    beside_cards: tuple[str, ...]
    words_of_issuers: tuple[str, ...]
    no_papers: tuple[str, ...]
    papers_at_work: tuple[str, ...]
    certified_houses: tuple[str, ...]
    layout_labels: tuple[str, ...]
    no_courses: tuple[str, ...]
    no_trades: frozenset[str]
    certified_things: frozenset[str]
    trained_by_others: tuple[str, ...]
    theirs_behind_letters: tuple[str, ...]
    words_of_cards: tuple[str, ...]
    trades_of_masters: tuple[str, ...]
    trade_school_subjects: tuple[str, ...]
    assistant_studies: frozenset[str]
    ends_of_care_names: tuple[str, ...]
    no_care_names: tuple[str, ...]
    no_practices: tuple[str, ...]
    things_of_countries: tuple[str, ...]
    speakers: tuple[str, ...]
    words_beside_languages: tuple[str, ...]
    products_behind_ms: tuple[str, ...]
    done_in_languages: tuple[str, ...]
    done_with_speakers: tuple[str, ...]
    through_interpreters: tuple[str, ...]
    asks_for_interpreters: tuple[str, ...]
    speaking_words: tuple[str, ...]
    of_other_ages: tuple[str, ...]


@cache
def load_words() -> Words:
    """Return the word lists; read once. Raises `VocabularyError` with every fault."""
    return read_packaged(Words, "vocab", _FILE, kept=True)


def has_past_ending(word: str) -> bool:
    """Return whether a word in small letters ends as past tenses do: "scheduled"; shorter ones are others,
    such as "need" and "shed"."""
    return len(word) > _LONGEST_IN_ED and word.endswith("ed")


def any_state_letters() -> str:
    """Return a pattern of the letters of any state, those with the same first letter together."""
    seconds: dict[str, str] = {}
    for letters in load_words().state_letters:
        seconds[letters[0]] = seconds.get(letters[0], "") + letters[1]
    return "(?:" + "|".join(f"{first}[{behind}]" for first, behind in seconds.items()) + ")"
