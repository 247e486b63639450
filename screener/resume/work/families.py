"""The trades of a post: the families of the parts of its title, and what its duties make of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from screener.patterns import any_word, holds_any
from screener.resume.lookup import Lookup
from screener.values import Certainty, Entry
from screener.vocab import TitleFamily, Trait, Vocabulary
from screener.vocab.words import load_words

#: Trades of which another, named in the same title, is a part: "Teller / Member Service".
_PARTS_OF = {
    "accounting": frozenset({"call_centre"}),
    "bank_teller": frozenset({"call_centre", "customer_service"}),
    "medical_billing": frozenset({"call_centre"}),
    "patient_accounts": frozenset({"call_centre"}),
    "pharmacy_preparation": frozenset({"pharmacy"}),
    "teaching": frozenset({"clinical_supervisor"}),
}
#: Trades that the last words of a title make sure, whatever stands before them: a "branch supervisor"
#: may lead a shop or a squadron, "customer service" serves.
_DESKS = frozenset({"customer_service", "call_centre", "office_support", "reception"})
#: Words of titles that say one thing of the work whatever the trade, and of which trades: who coordinates
#: builders writes as well, who represents a union meets few.
_WHATEVER_TRADE = {
    "coordinators": ("administrative", ("duties", "no")),
    "representatives": ("customer_facing", ("duties",)),
}
#: Trades that a bare rank names: "seasonal supervisor".
_RANKS = frozenset({"executive", "unnamed"})
#: The trade of those who find people for posts, and the people found.
_FILLING = "recruiting"
_SEEKERS = re.compile(r"\b(?:candidates?|applicants?|recruit\w*|placements?)\b", re.I)
_ASIDE = re.compile(r"\([^()]*\)?")
_PARTS = re.compile(r"\s*/\s*|\s*,\s*|\s+(?:and|&)\s+")
#: How many different words tell of a pharmacy away from its counter, and of a laboratory that tests no
#: patients.
_FEWEST_BEHIND = 2
_FEWEST_TESTED = 2
#: A process has one vocabulary, tests have a few.
_VOCABULARIES = 4


def families_of(entry: Entry, lookup: Lookup, vocabulary: Vocabulary) -> tuple[TitleFamily, ...]:
    """Return the families of a post, by its title; for pharmacies and laboratories also by its duties."""
    families = _with_heads(entry, _by_title(entry, vocabulary), vocabulary)
    if entry.title is not None and "staffing" in entry.title.quote.lower() and _fills_posts(entry, lookup):
        filling = vocabulary.families[_FILLING]
        families = families if filling in families else (*families, filling)
    told = _TOLD_BY_DUTIES.get("+".join(family.id for family in families))
    if told is None:
        return families
    family, is_other = told
    other = is_other("\n".join(lookup.document.quote(duty) for duty in entry.duties))
    return (vocabulary.families[family],) if other else families


def traits_of(families: Iterable[TitleFamily]) -> frozenset[Trait]:
    """Return what is true of at least one of some trades."""
    return frozenset().union(*(family.traits for family in families))


def _by_title(entry: Entry, vocabulary: Vocabulary) -> tuple[TitleFamily, ...]:
    """Return the families of the parts of a title: "Cook/Server" is both."""
    family = vocabulary.families.get(entry.family) if entry.family else None
    if entry.title is None or family is None:
        return ()
    if _PARTS.search(entry.title.quote) is None:
        return (family,)
    parts = {part.strip().lower() for part in _PARTS.split(" ".join(entry.title.quote.split()))}
    plain = parts | {_plain(part) for part in parts}
    heads = parts.union(*(_heads(part) for part in parts if part not in family.titles))
    named = {name for words in heads | plain for name in _by_their_titles(vocabulary).get(words, ())}
    found = (
        other
        for name, other in (vocabulary.families.items() if named else ())
        if name in named
        and not (heads if name in _DESKS else parts if name in _RANKS else plain).isdisjoint(other.titles)
    )
    several = {family.id: family, **{other.id: other for other in found}}
    covered = frozenset().union(*(_PARTS_OF.get(name, frozenset()) for name in several))
    return tuple(other for name, other in several.items() if name not in covered)


@lru_cache(maxsize=_VOCABULARIES)
def _by_their_titles(vocabulary: Vocabulary) -> dict[str, list[str]]:
    """Return the names of the families that have a title, by title."""
    found: dict[str, list[str]] = {}
    for name, family in vocabulary.families.items():
        for title in family.titles:
            found.setdefault(title, []).append(name)
    return found


def _plain(part: str) -> str:
    """Return a part of a title without what brackets tell and marks of level: "cna (float)"."""
    level = load_words().title_level_words
    return " ".join(word for word in _ASIDE.sub(" ", part).split() if word not in level)


def _with_heads(
    entry: Entry, families: tuple[TitleFamily, ...], vocabulary: Vocabulary
) -> tuple[TitleFamily, ...]:
    """Return the families of a post with those that words of its title say something of whatever the trade:
    who coordinates plans and writes, a representative meets people."""
    if entry.title is None or not families or entry.certainty is Certainty.WHOLE:
        return families
    added = (
        vocabulary.families[name]
        for name, (flag, others) in _WHATEVER_TRADE.items()
        if all(getattr(family, flag) in others for family in families)
        and holds_any(vocabulary.families[name].words, entry.title.quote)
    )
    return (*families, *(family for family in added if family not in families))


def _fills_posts(entry: Entry, lookup: Lookup) -> bool:
    """Return whether the duties tell of people who seek a post, and not of those who have one alone."""
    return any(_SEEKERS.search(lookup.document.quote(duty)) for duty in entry.duties)


def _heads(part: str) -> set[str]:
    """Return the last words of a part of a title, two or more, which say what the part is: "customer
    service" of "Export Customer Service"."""
    words = part.split()
    return {" ".join(words[at:]) for at in range(1, len(words) - 1)}


def _is_behind_counter(duties: str) -> bool:
    """Return whether the work of a pharmacy is done away from its counter."""
    words = load_words()
    behind = {match[0].lower() for match in any_word(words.behind_counters).finditer(duties)}
    return len(behind) >= _FEWEST_BEHIND and not holds_any(words.at_counters, duties)


def _tests_things(duties: str) -> bool:
    """Return whether a laboratory tests soil, goods or animals and nothing of patients."""
    words = load_words()
    tested = {match[0].lower() for match in any_word(words.tested_things).finditer(duties)}
    return len(tested) >= _FEWEST_TESTED and not holds_any(words.tested_of_patients, duties)


#: For trades whose title may stand for two, the other one and the duties that tell it.
_TOLD_BY_DUTIES: dict[str, tuple[str, Callable[[str], bool]]] = {
    "pharmacy": ("pharmacy_preparation", _is_behind_counter),
    "laboratory": ("other_laboratory", _tests_things),
}
