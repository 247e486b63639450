"""How a mention tells of a competency: as something done (2), or as something claimed (1).

A line of a post tells of doing, unless it speaks of an ability. A summary or a list of skills
claims, unless a sentence in it says in the past tense what was done. Some wordings count only
in posts that serve people, or in healthcare; a list of skills has the trade of its posts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from screener.patterns import any_of, later
from screener.resume.competencies.lessons import is_lesson, is_practised, is_study
from screener.resume.competencies.others import is_hoped, is_seen, praise_in
from screener.resume.lookup import Lookup
from screener.resume.work.desk import NAMED, only_names
from screener.values import CompetencyLevel, Credential, Education, Job, Mention, Span
from screener.vocab.parts import STUDY
from screener.vocab.sentences import load_sentences
from screener.vocab.words import has_past_ending, load_words

#: What is denied, left to others or wished for is none of the person's.
AGAINST = frozenset({"negated", "about_others", "wished"})
_DONE = 2
_WORK = frozenset({"experience", "externship", "volunteer", "military", "projects"})
_DONE_ELSEWHERE = frozenset({"accomplishments", "training", "education"})
# These are looked for in lower case, which is quicker than in any case.
_ABILITY = later(lambda: rf"\b{any_of(load_sentences().telling.abilities)}\b|^\W*(?:i )?can\b")
_PRAISE = re.compile(r"\b(?:excellent|strong|exceptional|outstanding)\b")
#: "Demonstrated knowledge of privacy rules by ..." tells of doing, and so does giving good service.
_DEMONSTRATED = re.compile(
    r"\b(?:demonstrat|us|utiliz|appl)(?:ed|ing|es|e) (?:\w+ ){0,3}(?:knowledge"
    r"|understanding|abilit\w+|skills?)"
)
#: "Communication skills", "triage and charting experience".
_ABILITY_BEHIND = re.compile(r"\s*(?:and \w+ )?(?:skills?|abilit|knowledge|experience)\b")
_GIVES = later(lambda: rf"\b{any_of(load_sentences().telling.gives)}(?:e|es|ed|ing)?\b", re.I)
#: Competencies whose words mean something else outside of health care.
OF_CARE = frozenset(
    {
        "assist_procedures",
        "authorization_referral",
        "coding",
        "ekg",
        "infection_control",
        "insurance",
        "lab_tests",
        "medical_history",
        "medical_terminology",
        "medication_injection",
        "patient_education",
        "records_ehr",
        "registration",
        "rooming_prep",
        "specimen_phlebotomy",
        "telehealth",
        "vitals",
    }
)
_TRAINED = STUDY | {"certifications"}
#: Names of courses that show what they are about.
_COURSE = re.compile(r"\bterminolog|\bmedical language|\bblood ?-?borne|\bosha\b", re.I)
#: Of the sentence before a mention so many characters, some ten words, may make an ability of it.
_REACH = 70
#: "Skills" stands right behind what it makes an ability of, or behind one more word.
_REACH_BEHIND = 25
#: How far behind a quality the manner may stand, with a few words between: the reach of the pattern below.
_MANNER_REACH = 60
#: Shorter adverbs are none: "early", "daily".
_SHORTEST_ADVERB = 5
#: So many words before a quality are no sentence that it tells the manner of.
_FEW_BEFORE = 2
_REMEMBERED = 256
#: Behind a quality, what makes it the way in which something was done.
_MANNER = re.compile(r"[\w\s,&-]{0,40}\b(?:manner|way|fashion|care|service)\b", re.I)
_BY_MANNER = re.compile(r"\b(?:with|in an?|showing|using)\s+(?:[\w-]+,?\s+(?:and\s+)?){0,4}$", re.I)
#: "Trained five billers on ICD-10" tells of doing, "trained in ICD-10" of an ability.
_TRAINS = later(
    lambda: rf"^\W*trained (?:{any_of(load_sentences().telling.trainees)}|\d+|[a-z]+ (?:new|staff)) ?\w"
)
_PAST = re.compile(r"^\W*(?:(?:i|also|have|who|yes,?|\w+ly)\s+)*([a-z]+)")
#: Where a sentence has begun; what is told further on changes nothing.
_BEGINNING = 80


class Telling:
    """How the mentions of one resume tell."""

    def __init__(
        self,
        lookup: Lookup,
        jobs: Iterable[Job],
        education: Education | None = None,
        credentials: Iterable[Credential] = (),
    ) -> None:
        self._lookup = lookup
        self._jobs = tuple(jobs)
        self._health_studies = education is not None and education.health_field
        self._health_credential = any(one.code not in ("OTHER", "BLS_CPR") for one in credentials)

    def counts(self, mention: Mention) -> bool:
        """Return whether a mention stands in the trade that its wording is limited to."""
        form, _, where = mention.form.partition("_")
        if self._only_names(mention, form):
            return False
        if form == "near" or not where or self.stands_in(mention, where):
            return True
        # What is done in healthcare is done for people, whatever else its payers and makers do.
        return form == "shown" and self.stands_in(mention, "care")

    def why_not_counted(self, mention: Mention) -> str:
        """Return the name of the note why a mention does not count where it stands."""
        form, _, where = mention.form.partition("_")
        if not where or self._only_names(mention, form):
            return "only_named"
        return f"{'done' if self.level(mention) == _DONE else 'named'}_elsewhere_{where}"

    def _only_names(self, mention: Mention, form: str) -> bool:
        """Return whether a mention only names work that is not done in its post."""
        if mention.id not in NAMED:
            return False
        job = self._job_at(mention)
        quote = mention.evidence.quote
        return job is not None and only_names(mention.id, form, quote, self._before(mention), job.by_rules())

    def why_not_own(self, mention: Mention) -> str:
        """Return the name of the note why a mention is not the person's own to tell, "" where it is."""
        if mention.status in AGAINST:
            return mention.status
        start = mention.evidence.span.start
        if mention.section == "references" and self._lookup.entry_at(start) is None:
            return "reference"
        if self._praise and any(span.start <= start < span.end for span in self._praise):
            return "praise"
        if mention.id not in OF_CARE:
            return ""
        before = self._before(mention).lower()
        if is_lesson(mention, before) and not self.in_care(mention):
            return "lesson"
        if is_seen(mention, before):
            return "seen"
        return "wished" if not self._at_work(mention) and is_hoped(before) else ""

    @cached_property
    def _praise(self) -> tuple[Span, ...]:
        return praise_in(self._lookup.document.text)

    def in_care(self, mention: Mention) -> bool:
        """Return whether a mention stands in a healthcare post, or beside healthcare."""
        return self.stands_in(mention, "care")

    def stands_in(self, mention: Mention, where: str) -> bool:
        """Return whether a mention stands in such a post, or, outside of posts, beside one."""
        job = self._job_at(mention)
        if job is not None:
            return _fits(job, where)
        if any(_fits(job, where) for job in self._jobs):
            return True
        return (where == "care" or not self._jobs) and (self._health_studies or self._health_credential)

    def level(self, mention: Mention) -> CompetencyLevel:
        """Return 2 where a mention tells of doing, 1 where it claims."""
        if mention.form == "quality":
            return 2 if mention.id == "empathy" and self._at_work(mention) and self._is_manner(mention) else 1
        if self._at_work(mention) or self._is_done_elsewhere(mention):
            return 1 if self._is_ability(mention) else 2
        return 2 if self._is_told(mention) else 1

    def _is_done_elsewhere(self, mention: Mention) -> bool:
        """Return whether a mention stands where studies and feats are told, and tells of doing; a course in
        the language of medicine does, and so does a training about infections."""
        if mention.section in _DONE_ELSEWHERE and mention.form.startswith("shown") and is_study(mention):
            return True
        if is_practised(mention, self._before(mention), self._after(mention)):
            return True
        return mention.section in _TRAINED and _COURSE.search(mention.evidence.quote) is not None

    def _job_at(self, mention: Mention) -> Job | None:
        """Return the job of the post that a mention stands in."""
        number = self._lookup.entry_at(mention.evidence.span.start)
        return self._job_of[number] if number is not None else None

    @cached_property
    def _job_of(self) -> list[Job | None]:
        """Return the job of each post on the page: the first that has its title or one of its duties."""
        numbers: dict[int, int] = {}  # by where they begin
        for number, job in enumerate(self._jobs):
            for span in (*(evidence.span for evidence in job.evidence), *job.duties):
                numbers.setdefault(span.start, number)
        found: list[Job | None] = []
        for entry in self._lookup.markup.entries:
            spans = (entry.title.span, *entry.duties) if entry.title else entry.duties
            first = min((numbers[span.start] for span in spans if span.start in numbers), default=None)
            found.append(None if first is None else self._jobs[first])
        return found

    def _at_work(self, mention: Mention) -> bool:
        if mention.section != "top":
            return mention.section in _WORK
        told = self._lookup.entry_at(mention.evidence.span.start) is not None
        return told or not self._lookup.has_work_section

    def _before(self, mention: Mention) -> str:
        """Return the sentence of a mention, up to it."""
        return self._lookup.sentence_before(mention.evidence.span.start)

    def _after(self, mention: Mention) -> str:
        """Return the words right behind a mention, up to the end of its line."""
        end = mention.evidence.span.end
        return self._lookup.document.text[end : end + _MANNER_REACH].partition("\n")[0]

    def _is_ability(self, mention: Mention) -> bool:
        """Return whether the words around a mention make it a claim about an ability."""
        before = self._before(mention)
        near = before[-_REACH:].lower()
        states = not _starts_in_the_past(before)
        if states and _names_ability(near):
            return True
        if mention.form.startswith("shown"):
            return False
        if states and _praises(near) and not _GIVES.search(before):
            return True
        end = mention.evidence.span.end
        return _ABILITY_BEHIND.match(self._lookup.document.text, end, end + _REACH_BEHIND) is not None

    def _is_told(self, mention: Mention) -> bool:
        """Return whether a sentence begins in the past tense: it says what was done, wherever it stands."""
        before = self._before(mention)
        if not before.strip(" •*-\n\t"):
            return _starts_in_the_past(mention.evidence.quote)
        return _starts_in_the_past(before + mention.evidence.quote) and not self._is_ability(mention)

    def _is_manner(self, mention: Mention) -> bool:
        span = mention.evidence.span
        if span.end - span.start > _SHORTEST_ADVERB and mention.evidence.quote.lower().endswith("ly"):
            return True
        before = self._before(mention)
        after = self._lookup.document.text[span.end : span.end + _MANNER_REACH]
        return len(before.split()) > _FEW_BEFORE and (
            _BY_MANNER.search(before) is not None or _MANNER.match(after) is not None
        )


# Most words are found by several wordings, so that the same is asked of what stands before them.


@lru_cache(maxsize=_REMEMBERED)
def _names_ability(near: str) -> bool:
    return _says(_ABILITY, near)


@lru_cache(maxsize=_REMEMBERED)
def _praises(near: str) -> bool:
    return _says(_PRAISE, near)


def _says(pattern: re.Pattern[str], near: str) -> bool:
    """Return whether words hold a pattern, and still do without what was demonstrated."""
    return pattern.search(near) is not None and pattern.search(_DEMONSTRATED.sub("", near)) is not None


def _fits(job: Job, where: str) -> bool:
    """Return whether rules or a model take a post for such work: what a model doubts costs nothing."""
    return any(
        each.healthcare
        if where == "care"
        else each.customer_facing or (where == "office" and each.administrative)
        for each in (job, job.by_rules())
    )


def _starts_in_the_past(sentence: str) -> bool:
    return _begins_in_the_past(sentence[:_BEGINNING].lower())


@lru_cache(maxsize=_REMEMBERED)
def _begins_in_the_past(sentence: str) -> bool:
    found = _PAST.match(sentence)
    if found is None:
        return False
    word = found[1]
    words = load_words()
    if word in words.no_past or (word in words.qualities and not _TRAINS.match(sentence)):
        return False
    return has_past_ending(word) or word in words.irregular_forms
