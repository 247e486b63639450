"""Which readings need a person instead of a score: hardly any, and never a real resume.

A score says something about a resume only where there is one. These rules hold back when in
doubt: one job, course of study or certificate is enough to be a resume, however short.
"""

from __future__ import annotations

from screener.errors import NEEDS_A_PERSON
from screener.values import Document, Problem, Resume

#: Below this many words even a fact or two is not a resume to be judged.
_FEWEST_WORDS = 10
#: From this many words on a text is long enough to judge, whatever it says.
_ENOUGH_WORDS = 40
#: Headings that only people who write about their own working life use.
_OF_A_RESUME = frozenset(
    (
        *("summary", "objective", "experience", "externship", "volunteer", "education", "training", "skills"),
        *("certifications", "languages", "references", "military", "accomplishments", "affiliations"),
    )
)
_ENGLISH_WORDS = """
the and of to in with for on at by from as is was were are be that this which who their his her my our all
while using through during
"""
#: Spanish, French, German, Portuguese, Italian, Tagalog, Haitian Creole, Vietnamese.
_OTHER_WORDS = """
el los las del por para con una desde como años y que
le les des du et dans pour avec sur une aux chez ans
und der das mit für von bei im zur den dem ein eine als
da dos nas e com em anos uma ao na
il della delle di nel alla gli anni presso
ang ng mga sa ako ay
anpil nan ak pou yon
của và các cho trong
"""
#: Little words that carry no meaning and that English alone has, and those that it has not.
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_OTHERS = frozenset(_OTHER_WORDS.split())


def needs_a_person(document: Document, resume: Resume) -> Problem | None:
    """Return why a reading gets no score but a person's look, or None for a resume."""
    code = (
        "not_english"
        if _is_foreign(document.text)
        else "letter"
        if _is_letter(resume)
        else "too_little_text"
        if _is_too_little(resume)
        else "not_a_resume"
        if _is_something_else(resume)
        else None
    )
    if code is None:
        return None
    refusal = NEEDS_A_PERSON[code]
    return Problem(refusal.code, refusal.message, refusal.hint)


def _is_letter(resume: Resume) -> bool:
    """Return whether a text is a letter that tells nothing of which a resume could be made up."""
    return not _has_facts(resume) and any(flag.code == "letter" for flag in resume.flags)


def _is_too_little(resume: Resume) -> bool:
    if resume.word_count >= _ENOUGH_WORDS:
        return False
    return resume.word_count < _FEWEST_WORDS or not _has_facts(resume)


def _is_something_else(resume: Resume) -> bool:
    if _has_facts(resume) or _OF_A_RESUME.intersection(resume.sections):
        return False
    return sum(known.level > 0 for known in resume.competencies) < 3


def _has_facts(resume: Resume) -> bool:
    return bool(resume.jobs or resume.education.entries or resume.credentials)


def _is_foreign(text: str) -> bool:
    """Return whether the text is in another script, or clearly in another language.

    A bilingual resume is English enough: one English little word in fifty words will do.
    """
    letters = [letter for letter in text if letter.isalpha()]
    # U+024F ends the Latin blocks; above it stand Greek, Cyrillic, Arabic, Chinese and the rest.
    if sum(letter > "\u024f" and not "\u1e00" <= letter <= "\u1eff" for letter in letters) > len(letters) / 2:
        return True
    words = text.lower().split()
    if len(words) < _ENOUGH_WORDS:
        return False
    english = sum(word in _ENGLISH for word in words) / len(words)
    other = sum(word in _OTHERS for word in words) / len(words)
    return other > 0.08 and english < 0.02
