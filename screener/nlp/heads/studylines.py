"""Lines among posts that tell of study, or begin another part of a resume."""

from __future__ import annotations

import re

from screener.nlp.heads.page import Page
from screener.nlp.heads.piece import KNOWN, LIKELY, SURE
from screener.nlp.heads.pieces import begins_with_deed, is_sentence
from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words

_MAX_HEADING_WORDS = 16
_STUDENT = later(r"(?:^|,)\s*student\s*,", re.IGNORECASE)
_SCHOOL = later(r"\bhigh school\b", re.IGNORECASE)
_GRADUATED = later(r"\bclass of\b|\bgraduat|(?:19|20)\d\d|['’]\d\d\b", re.IGNORECASE)
#: The name of another part of a resume at the head of a paragraph.
_PART = later(lambda: rf"{any_of(load_post_words().part_names)}\s*[:.–—-]\s", re.IGNORECASE)
_STUDIED = later(
    r"\bgraduat|\bcomplet|\bfinish|\bprogram|\bdiploma|\bcertificate|\bexpected\b|\bclass of\b", re.IGNORECASE
)
_FIRST = later(r"(?<=[\w)])[.;]\s+(?=[A-Z\d])")
_COURSE = later(lambda: rf"\b{any_of(load_post_words().course_words)}\b", re.IGNORECASE)
_STUDY = later(lambda: rf"\b{any_of(load_post_words().words_of_study)}\b|\bstudent\b(?=\s*,)", re.IGNORECASE)
_A_SCHOOL = later(lambda: rf"\b{any_of(load_post_words().school_words)}\b", re.IGNORECASE)


def ends_posts(page: Page, at: int) -> bool:
    """Return whether a paragraph speaks of something else than the post above it: it begins with the
    name of another part ("Languages: ..."), or tells of a school."""
    text = page.line_text(at)
    if _PART.match(text):
        return True
    if page.sections[at] != "top":
        return tells_study(page, at)
    short = len(text.split()) <= _MAX_HEADING_WORDS
    told = _A_SCHOOL.search(text) and (_COURSE.search(text) or _GRADUATED.search(text))
    return short and bool(told) and not is_sentence(text)


def tells_study(page: Page, at: int) -> bool:
    """Return whether a paragraph among posts begins with a school, what was studied and when: "Elm College
    welding program, graduated 6/2023. 160 hour externship: ..."."""
    if not page.dated(at):
        return False
    said = _FIRST.split(page.line_text(at), maxsplit=1)[0]
    if len(said.split()) > _MAX_HEADING_WORDS or not _A_SCHOOL.search(said):
        return False
    studied = _COURSE.search(said) and _STUDIED.search(said)
    return bool(studied) and not (is_sentence(said) or begins_with_deed(said))


def is_study(beside: str, title: float, *, top: bool) -> bool:
    """Return whether what stands beside a date tells of study; `title` is how much a title is in it."""
    if _STUDENT.search(beside) or (title < LIKELY and _SCHOOL.search(beside)):
        return True
    if title < SURE and _A_SCHOOL.search(beside) and _COURSE.search(beside):
        return True
    return _STUDY.search(beside) is not None and title < (SURE if top else KNOWN)
