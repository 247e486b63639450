"""What kind of post a title names.

A whole title of titles.yaml decides; else the longest known title within the words ("Senior
Phlebotomist / Lab Assistant"), else a word that belongs to a family. Level marks and contract
words ("II", "PRN", "part-time") are left out first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from screener.nlp.stems import stem
from screener.values import Certainty
from screener.vocab import Vocabulary
from screener.vocab.headnouns import family_by_head_noun, head_noun
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words

_WORD = re.compile(r"[^\W\d_]+|\d+")
#: The families of posts whose title names only the rank, or hardly anything.
_RANKS = frozenset({"coordinators", "executive", "representatives", "unnamed"})
#: "(280 hr)", "(lead since 2023)" tell of the post and not what it is.
_ASIDE = re.compile(r"\([^()]*\d[^()]*\)")
#: So many titles are judged once; each is met several times on its page.
_REMEMBERED = 2000
_RISE = re.compile(r"(?:and )?(?:then|later|now|promoted to)\s", re.IGNORECASE)
_OWN = re.compile(
    r"\W*(?:(?:owns?|owned|owning)(?: (?:and|&) (?:operated?|ran|run|managed?))? (?:an? |my |our )?(?:own )?"
    r"|(?:ran|run|runs|running|operated?|started|built) (?:my|our) own )"
    r"(?:[\w'’&-]+ ){0,4}(?:business|company|services?|day ?care|shop|studio|salon|farm|stand|store"
    r"|restaurant|truck|practice|firm)\b",
    re.IGNORECASE,
)
#: Whom somebody helps is another's title: "Assistant to the Chief Nursing Officer".
_HELPER_OF = re.compile(
    r"(?P<own>.*\b(?:assistant|asst\.?|secretary|aide|clerk|deputy|liaison))\s+to\s", re.I | re.S
)
#: Where somebody works, told behind a title: "Accountant, Account Executive Compensation Dept".
_IN_DEPARTMENT = re.compile(
    r"(?P<own>[^,(–-]+?)\s*(?:,|\s[-–—]\s|\()[^,()]+\s(?:dept|department|division|section|unit|group|team)\b\W*$",
    re.I,
)
#: From so many words on, a bracket tells something.
_TOLD = 3
SMALL_WORDS = frozenset({"a", "an", "at", "for", "of", "the"})


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """The family of a title, or None, and how surely it is known."""

    family: str | None
    certainty: Certainty


class _Within(NamedTuple):
    """What is known within a title, and which of its words that is."""

    match: TitleMatch
    start: int
    end: int


class TitleIndex:
    """The titles of a vocabulary, by their stems."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._exact: dict[tuple[str, ...], str] = {}  # "accounting" and "account" have one stem
        self._titles: dict[tuple[str, ...], str] = {}
        self._words: dict[tuple[str, ...], str] = {}
        for family in vocabulary.families.values():
            for title in family.titles:
                words = _words(title, marks=True)
                self._exact.setdefault(words, family.id)
                self._titles.setdefault(tuple(map(stem, words)), family.id)
            for word in family.words:
                self._words.setdefault(title_stems(word, marks=True), family.id)
        self._titles.pop((), None)
        self._words.pop((), None)
        self._judged: dict[str, TitleMatch] = {}
        self._beside = {family.id: family.beside for family in vocabulary.families.values() if family.beside}
        self._stems = frozenset(stem for key in (*self._titles, *self._words) for stem in key)
        self._longest = max((len(key) for key in (*self._titles, *self._words)), default=0)

    def classify(self, title: str) -> TitleMatch:
        """Return the family that a title belongs to."""
        if title not in self._judged:
            if len(self._judged) >= _REMEMBERED:
                self._judged.clear()
            self._judged[title] = self._classify(title)
        return self._judged[title]

    def classify_at(self, title: str, employer: str) -> TitleMatch:
        """Return the family of a title, where the words of title and employer may say that it is another
        trade's: "Lab Technician, Elm Foods", or which one's it is: "Clerk, Elm Hardware Store"."""
        match = self.classify(title)
        others = self._beside.get(match.family or "")
        if not others:
            return self._by_head(match, title, employer)
        words = {*_spelt_out(title), *_spelt_out(employer)}
        other = next((name for name, beside in others.items() if not words.isdisjoint(beside)), None)
        return TitleMatch(other, match.certainty) if other else match

    def _by_head(self, match: TitleMatch, title: str, employer: str) -> TitleMatch:
        """Return the family that the words beside the last one tell, where nothing but that one was known."""
        left_out = _level_words()
        words = [word for word in _spelt_out(title) if word not in left_out]
        head = head_noun(words)
        if head is None or match.family not in (None, self.classify(words[head]).family):
            return match
        family = family_by_head_noun(words, head, _spelt_out(employer))
        return TitleMatch(family, max(match.certainty, Certainty.WORD)) if family else match

    def _classify(self, title: str) -> TitleMatch:
        # A "shift manager" is known with the mark of level or shift, a "senior phlebotomist" without.
        spelt = _spelt_out(title)
        both = dict.fromkeys(  # most titles have no such words, and are then one and the same
            tuple(word for word in spelt if word not in out) for out in (SMALL_WORDS, _level_words())
        )
        for words in both:
            if words in self._exact:
                return TitleMatch(self._exact[words], Certainty.WHOLE)
        wordings = tuple(tuple(map(stem, words)) for words in both)
        for stems in wordings:
            if stems in self._titles:
                return TitleMatch(self._titles[stems], Certainty.WHOLE)
        helper = _HELPER_OF.match(title) if "to" in spelt else None
        if helper is not None and (own := self._classify(helper["own"])).family is not None:
            return replace(own, certainty=min(own.certainty, Certainty.PART))
        known = self._before_department(title)
        if known is not None:
            return known
        for stems in wordings:
            found = self._within(stems)
            # "Director of Sales", "Scheduling Agent": what the rank or the plain word stands beside says
            # what the work is.
            rest, left = found, stems
            while rest is not None and rest.match.family in _RANKS:
                left = (*left[: rest.start], "", *left[rest.end :])
                rest = self._within(left)
            if found is not None:
                other = rest if rest != found else None
                return TitleMatch(other.match.family, Certainty.WORD) if other else found.match
        return TitleMatch(None, Certainty.UNKNOWN)

    def _before_department(self, title: str) -> TitleMatch | None:
        """Return the family of what stands before a department, where that says the work: a "clerk" of
        admissions is told by the department."""
        found = _IN_DEPARTMENT.match(title)
        if found is None:
            return None
        words = _spelt_out(found["own"])
        if head_noun(words) == len(words) - 1:
            return None
        own = self._classify(found["own"])
        sure = own.certainty >= Certainty.PART and own.family not in _RANKS
        return replace(own, certainty=Certainty.PART) if sure else None

    def knows(self, text: str) -> bool:
        """Return whether all words of a text occur in titles, so that none is a name."""
        return self._stems.issuperset(title_stems(text))

    def names_kind(self, text: str) -> bool:
        """Return whether words only say of what kind a place is: "Grocery Store", not "Oak Store"."""
        words = set(_WORD.findall(text.lower()))
        return _name_words().isdisjoint(words) and self.knows(" ".join(words - _kind_words()))

    def _within(self, stems: tuple[str, ...]) -> _Within | None:
        """Return the longest known title or word within a title."""
        if self._stems.isdisjoint(stems):
            return None
        for size in range(min(self._longest, len(stems)), 0, -1):
            for table in (self._titles, self._words):
                # The last words say what a post is: a "Nurse Recruiter" recruits.
                for start in range(len(stems) - size, -1, -1):
                    family = table.get(stems[start : start + size])
                    if family is not None:
                        several = size > 1 and table is self._titles
                        certainty = Certainty.PART if several else Certainty.WORD
                        return _Within(TitleMatch(family, certainty), start, start + size)
        return None


def title_stems(title: str, *, marks: bool = False) -> tuple[str, ...]:
    """Return the words of a title that tell what it is, as stems; with `marks` those of level
    and shift as well."""
    return tuple(map(stem, _words(title, marks=marks)))


def _words(title: str, *, marks: bool = False) -> tuple[str, ...]:
    left_out = SMALL_WORDS if marks else _level_words()
    return tuple(word for word in _spelt_out(title) if word not in left_out)


def _spelt_out(title: str) -> list[str]:
    """Return the words of a title in lower case, short forms as what they stand for."""
    short = _short_forms()
    low = title.lower()
    words = _WORD.findall(_ASIDE.sub(" ", low) if "(" in low else low)
    if short.keys().isdisjoint(words):
        return words
    return [last for word in words for last in short.get(word, (word,))]


def has_head_word(text: str) -> bool:
    """Return whether a word of the text is one that titles end with."""
    return not _head_stems().isdisjoint(map(stem, _spelt_out(text)))


def is_rise(text: str) -> bool:
    """Return whether words tell what somebody became in the same post: "Driver, later Dispatcher"."""
    return _RISE.match(text) is not None and has_head_word(text)


def is_own_business(text: str) -> bool:
    """Return whether words tell that somebody works for themselves: "Own a small lawn business"."""
    return _OWN.match(text) is not None


def without_aside(text: str) -> str:
    """Return a title without what a bracket of several words tells: "Clerk (beside the hospital)"."""
    title, opened, aside = text.partition(" (")
    told = opened and text.endswith(")") and len(aside.split()) >= _TOLD and has_head_word(title)
    return title if told else text


@cache
def _short_forms() -> dict[str, tuple[str, ...]]:
    return {short: tuple(words.split()) for short, words in load_words().title_short_forms.items()}


@cache
def _head_stems() -> frozenset[str]:
    return frozenset(map(stem, load_words().title_head_words))


@cache
def _name_words() -> frozenset[str]:
    return frozenset(load_post_words().name_words)


@cache
def _kind_words() -> frozenset[str]:
    return frozenset(load_post_words().kind_words)


@cache
def _level_words() -> frozenset[str]:
    return frozenset(load_words().title_level_words)
