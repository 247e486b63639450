"""How much points to an employer in health care: places, medical tasks, words, names of employers.

What an employer does about the health of its own staff points to none: claims of workers'
compensation, enrolment in medical plans, physicals before hiring.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from screener.patterns import any_of, later
from screener.resume.lookup import Lookup
from screener.resume.work.desk import BY_HAND
from screener.resume.work.duties import health_words, makes_products
from screener.resume.work.families import traits_of
from screener.values import Entry
from screener.vocab import TitleFamily, Vocabulary
from screener.vocab.words import load_words

_WORDS_OF_CARE = 2
#: As much as the words of a heading that name a place of health care.
_SURE = 3
_MEDICAL = BY_HAND | {"authorization_referral", "coding", "insurance", "records_ehr"}
#: What those who see to the staff of any employer speak of as well.
_STAFF_TASKS = frozenset({"insurance", "coding", "authorization_referral", "medical_history"})
#: "Dr. Vo", "Drs. Lee & Park", "Office of J. Smith, DDS", "Corner Drug", "Dorn & Vail Drugs".
_PRACTICE = re.compile(
    r"\bDrs?\.? (?!Pepper\b|Martens\b|Martin Luther\b|King\b)(?:[A-Z][\w.'-]*)"
    r"|,? (?:M\.?D|D\.?D\.?S|D\.?M\.?D|D\.?P\.?M|O\.?D|D\.?O)\.?(?:,? (?:P\.?A|P\.?C|PLLC|LLC|Inc)\.?|$)"
    r"|(?i:\b(?:drugs?|drug ?stores?|rx|apothecary)\b)"
)
#: Places that bear the name of a doctor, and places in Maryland.
_NO_PRACTICE = later(lambda: rf"(?i:\b{any_of(load_words().no_practices)}\b)|[a-z], MD$")
#: "Trellis Health", "Family Health Centers of Reno, Inc."
_ENDS_AS_CARE = later(
    lambda: (
        rf"\b{any_of(load_words().ends_of_care_names)}(?: (?:of|in|for) (?:the )?[\w .'’&-]+)?"
        r"(?:,? (?:inc|llc|corp|ltd|co|p\.?c|pllc|p\.?a)\.?)?(?: ?\([^()]*\))?\W*$"
    ),
    re.I,
)
_NO_CARE = later(lambda: rf"\b{any_of(load_words().no_care_names)}\b", re.I)
_SENTENCE = re.compile(r"[^.;\n•]+")
#: What is said of the staff's own health, in lower case.
_ABOUT_STAFF = later(lambda: rf"\b{any_of(map(str.lower, load_words().staff_health))}")


class Signs(NamedTuple):
    """What a post is known by: the trades of its title, how often the duties show each competency, the places
    of work that words point to, and the words of health care in the duties."""

    families: tuple[TitleFamily, ...]
    counts: Counter[str]
    settings: Counter[str]
    words: frozenset[str]


def points(entry: Entry, lookup: Lookup, signs: Signs, vocabulary: Vocabulary) -> int:
    """Return how much points to an employer in health care: 3 and more is one."""
    if signs.settings["veterinary"] >= _SURE:
        return 0
    traits, medical = traits_of(signs.families), _MEDICAL
    if "of_staff" in traits:
        of_staff, others = _of_staff(entry, lookup)
        medical = _MEDICAL - _STAFF_TASKS
        signs = signs._replace(settings=signs.settings - of_staff, words=health_words(others))
    houses = vocabulary.healthcare_settings
    places = sum(count for name, count in signs.settings.items() if name in houses)
    tasks = len(medical & signs.counts.keys()) + 2 * signs.counts["records system"]
    found = places + tasks
    if found < _SURE and (_is_certain(entry, signs.words) or _bare_externship(entry, signs)):
        found = _SURE
    may_sell = not signs.families or "vendor" in traits
    sells = may_sell and makes_products(lookup.document.quote(lookup.entry_span(entry)))
    return found - _SURE if sells else found


def _is_certain(entry: Entry, words: frozenset[str]) -> bool:
    """Return whether title, employer or the words of health care in the duties make it certain."""
    lists = load_words()
    if entry.title is not None and health_words(entry.title.quote) - lists.health_words_of_others:
        return True
    names = " ".join(name.quote for name in (entry.title, entry.employer) if name)
    told = (words | health_words(names)) - lists.health_words_of_machines
    return _different(told) >= _WORDS_OF_CARE or _is_practice(entry) or is_of_care(entry)


def _of_staff(entry: Entry, lookup: Lookup) -> tuple[Counter[str], str]:
    """Return the places of work that sentences about the staff's own health point to, and what the other
    sentences of the duties say."""
    found: Counter[str] = Counter()
    others: list[str] = []
    for duty in entry.duties:
        for part in _SENTENCE.finditer(lookup.document.quote(duty)):
            if _ABOUT_STAFF.search(part[0].lower()) is None:
                others.append(part[0])
                continue
            first, last = duty.start + part.start(), duty.start + part.end()
            found.update(
                mention.id
                for mention in lookup.mentions("setting", duty)
                if first <= mention.evidence.span.start < last
            )
    return found, "\n".join(others)


def is_of_care(entry: Entry) -> bool:
    """Return whether the name of an employer ends as those of health systems and of their payers do."""
    name = " ".join(entry.employer.quote.split()) if entry.employer else ""
    if not name[:1].isupper():
        return False
    found = _ENDS_AS_CARE.search(name)
    return found is not None and _NO_CARE.search(name, 0, found.start()) is None


def _is_practice(entry: Entry) -> bool:
    name = " ".join(entry.employer.quote.split()) if entry.employer else ""
    return _PRACTICE.search(name) is not None and _NO_PRACTICE.search(name) is None


def _bare_externship(entry: Entry, signs: Signs) -> bool:
    """Return whether nothing but its name is said of an externship; those are of health care."""
    title = entry.title.quote.lower() if entry.title else ""
    bare = not entry.duties and entry.employer is None and not signs.settings
    named = {family.id for family in signs.families} == {"externship"}
    return named and bare and ("extern" in title or "clinical" in title)


def _different(words: frozenset[str]) -> int:
    """Return how many words of health care differ: "medical" and "medical records" are one."""
    return sum(1 for word in words if not any(word != other and word in other.split() for other in words))
