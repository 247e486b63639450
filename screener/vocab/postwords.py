"""Words about how people set down their posts, from posts.yaml."""

from __future__ import annotations

from functools import cache

from screener.packaged import read_packaged
from screener.yamlfile import FileModel

_FILE = "posts.yaml"


class PostWords(FileModel):
    """The lists of posts.yaml, each described there."""

    organisation_ends: tuple[str, ...]
    organisation_heads: tuple[str, ...]
    name_words: tuple[str, ...]
    kind_words: tuple[str, ...]
    side_labels: tuple[str, ...]
    heading_labels: tuple[str, ...]
    contract_kinds: tuple[str, ...]
    named_for: tuple[str, ...]
    told_with: tuple[str, ...]
    told_in_brackets: tuple[str, ...]
    glued_headings: tuple[str, ...]
    before_glued: tuple[str, ...]
    behind_experience: tuple[str, ...]
    trades_of_firms: tuple[str, ...]
    names_like_deeds: tuple[str, ...]
    wards: tuple[str, ...]
    departments: tuple[str, ...]
    unit_words: tuple[str, ...]
    talk_words: tuple[str, ...]
    offices: tuple[str, ...]
    told_offices: tuple[str, ...]
    helper_roles: tuple[str, ...]
    club_words: tuple[str, ...]
    unpaid_bodies: tuple[str, ...]
    helping_verbs: tuple[str, ...]
    helping_places: tuple[str, ...]
    event_places: tuple[str, ...]
    helped_bodies: tuple[str, ...]
    taking_part: tuple[str, ...]
    told_behind: tuple[str, ...]
    extern_words: tuple[str, ...]
    extern_titles: tuple[str, ...]
    student_jobs: tuple[str, ...]
    paid_beside_volunteers: tuple[str, ...]
    roles_in_bodies: tuple[str, ...]
    placement_words: tuple[str, ...]
    words_of_study: tuple[str, ...]
    student_roles: tuple[str, ...]
    student_bodies: tuple[str, ...]
    armed_services: tuple[str, ...]
    no_posts: tuple[str, ...]
    told_gaps: tuple[str, ...]
    school_words: tuple[str, ...]
    course_words: tuple[str, ...]
    study_labels: tuple[str, ...]
    words_of_schools: tuple[str, ...]
    words_of_papers: tuple[str, ...]
    work_at_schools: tuple[str, ...]
    words_of_standing: tuple[str, ...]
    course_names: tuple[str, ...]
    prize_words: tuple[str, ...]
    lay_bodies: tuple[str, ...]
    sports: tuple[str, ...]
    self_openings: tuple[str, ...]
    kin: tuple[str, ...]
    told_deeds: tuple[str, ...]
    measured: tuple[str, ...]
    measured_outcomes: tuple[str, ...]
    honours: tuple[str, ...]
    event_words: tuple[str, ...]
    office_kinds: tuple[str, ...]
    office_duties: tuple[str, ...]
    trades: tuple[str, ...]
    rises: tuple[str, ...]
    unpaid_standings: tuple[str, ...]
    training_standings: tuple[str, ...]
    paid_standings: tuple[str, ...]
    leading_stems: tuple[str, ...]
    office_stems: tuple[str, ...]
    doing_stems: tuple[str, ...]
    building_stems: tuple[str, ...]
    served_stems: tuple[str, ...]
    leading_titles: tuple[str, ...]
    managers_of: tuple[str, ...]
    firm_kinds: tuple[str, ...]
    kinds_of_boards: tuple[str, ...]
    part_names: tuple[str, ...]
    unpaid_headings: frozenset[str]
    letter_ends: tuple[str, ...]


@cache
def load_post_words() -> PostWords:
    """Return the word lists; read once. Raises `VocabularyError` with every fault."""
    return read_packaged(PostWords, "vocab", _FILE, kept=True)
