"""What the rules see of a post: the families of its title, the tasks of its duties, and where it was."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from screener.resume.desk import BY_HAND, is_of_an_office
from screener.resume.lookup import Lookup
from screener.resume.work import Shown, health_words, look, makes_products
from screener.values import KINDS_OF_WORK, Entry, Mention
from screener.vocab import TitleFamily, Vocabulary

#: Competencies that, shown in the duties of a post, make it the kind of work of a flag.
OFFICE_TASKS = frozenset(
    {
        "office_admin",
        "scheduling",
        "records_ehr",
        "billing_payment",
        "registration",
        "insurance",
        "authorization_referral",
        "coding",
    }
)
#: Trades that work for hospitals and shops alike, often as vendors.
SELLERS = frozenset(
    {
        "sales",
        "marketing",
        "technology",
        "engineering",
        "executive",
        "finance_analysis",
        "trades",
        "purchasing",
        "recruiting",
    }
)
_UNNAMED = frozenset({"unnamed"})
_WORDS_OF_CARE = 2
_PARTS = re.compile(r"\s*/\s*|\s*,\s*|\s+(?:and|&)\s+")
_MEDICAL = BY_HAND | {"authorization_referral", "coding", "insurance", "records_ehr"}
#: Which shares of the lines, and which points for health care, are told apart for a model.
_SHARES = {"a fifth": 0.2, "half": 0.5}
_POINTS = (1, 3, 6)


@dataclass(frozen=True, slots=True)
class Seen:
    """The families of the parts of a title, how often the duties show each competency, what their lines
    show, the places of work that words point to, and how much points to health care."""

    families: tuple[TitleFamily, ...]
    counts: Counter[str]
    shown: Shown
    settings: Counter[str]
    health: int

    def says(self, flag: str) -> str:
        """Return what the titles say of a flag: "yes" if one does, "no" if all do, else "open"."""
        said = {getattr(family, flag) for family in self.families}
        return "yes" if "yes" in said else "no" if said == {"no"} else "open"

    def marks(self, known: Mapping[str, bool]) -> Iterator[str]:
        """Yield what was seen as words for a model, with the flags that the rules gave."""
        lines = {
            name: getattr(self.shown, name)
            for name in ("served", "received", "recruited", "office", "health")
        }
        for name, count in lines.items():
            if count:
                yield f"lines {name}: some"
            yield from (
                f"lines {name}: {share}"
                for share, least in _SHARES.items()
                if self.shown.share(count) >= least
            )
        for flag in KINDS_OF_WORK:
            yield f"{flag}: title says {self.says(flag)}"
            if known[flag]:
                yield f"{flag}: found"
        for key, count in self.counts.items():
            yield f"shows {key}"
            if count > 1:
                yield f"shows {key} often"
        yield from (f"at {name}" for name in self.settings)
        yield from (f"family {name}" for name in [family.id for family in self.families] or ["none"])
        yield from (f"health points {points}" for points in _POINTS if self.health >= points)


def see(entry: Entry, lookup: Lookup, vocabulary: Vocabulary) -> Seen:
    """Return what the rules see of a post."""
    families = _families(entry, vocabulary)
    counts = _competencies(entry, lookup, vocabulary)
    shown = look(lookup.document.quote(duty) for duty in entry.duties)
    settings = _settings(entry, lookup)
    health = _health(families, entry, lookup, settings, counts, shown, vocabulary)
    return Seen(families, counts, shown, settings, health)


def _competencies(entry: Entry, lookup: Lookup, vocabulary: Vocabulary) -> Counter[str]:
    """Return how often the duties of a post show each competency."""
    counts: Counter[str] = Counter()
    for duty in entry.duties:
        found = {
            mention.id
            for mention in lookup.mentions("competency", duty)
            if mention.form in ("shown", "stated") and _counts(mention) and not _only_named(mention, lookup)
        }
        counts.update(found)
    systems = {mention.id for duty in entry.duties for mention in lookup.mentions("system", duty)}
    if any(vocabulary.systems[name].kind == "ehr" for name in systems):
        counts["records system"] = 1
    return counts


def _counts(mention: Mention) -> bool:
    return mention.status in ("stated", "in_progress", "expired")


def _only_named(mention: Mention, lookup: Lookup) -> bool:
    """Return whether clinical work is named where an office books, bills or leads it."""
    if mention.id not in BY_HAND or mention.form != "stated":
        return False
    evidence = mention.evidence
    return is_of_an_office(lookup.sentence_before(evidence.span.start) + evidence.quote)


def _settings(entry: Entry, lookup: Lookup) -> Counter[str]:
    """Return the places of work that a post's words point to; the heading counts as three words."""
    counts = Counter(mention.id for duty in entry.duties for mention in lookup.mentions("setting", duty))
    heading = {mention.id for mention in lookup.mentions("setting", entry.header)}
    if entry.employer:  # named once for several posts, it may stand further above
        heading.update(mention.id for mention in lookup.mentions("setting", entry.employer.span))
    counts.update(dict.fromkeys(heading, 3))
    return counts


def _families(entry: Entry, vocabulary: Vocabulary) -> tuple[TitleFamily, ...]:
    """Return the families of the parts of a title: "Cook/Server" is both."""
    family = vocabulary.families.get(entry.family) if entry.family else None
    if entry.title is None or family is None:
        return ()
    parts = {part.strip().lower() for part in _PARTS.split(" ".join(entry.title.quote.split()))}
    if len(parts) == 1:
        return (family,)
    found = (other for other in vocabulary.families.values() if not parts.isdisjoint(other.titles))
    return tuple({family.id: family, **{other.id: other for other in found}}.values())


def _different(words: frozenset[str]) -> int:
    """Return how many words of health care differ: "medical" and "medical records" are one."""
    return sum(1 for word in words if not any(word != other and word in other.split() for other in words))


def _health(
    families: tuple[TitleFamily, ...],
    entry: Entry,
    lookup: Lookup,
    settings: Counter[str],
    counts: Counter[str],
    shown: Shown,
    vocabulary: Vocabulary,
) -> int:
    """Return how much points to an employer in health care: the places named, the medical tasks
    and the words of health care of heading and duties."""
    places = sum(settings[name] for name in vocabulary.healthcare_settings)
    medical = sum(1 for key in _MEDICAL if counts[key]) + 2 * counts["records system"]
    names = " ".join(name.quote for name in (entry.title, entry.employer) if name)
    words = _different(shown.health_words | health_words(names))
    titled = entry.title is not None and bool(health_words(entry.title.quote))
    points = max(places + medical, 3 * (words >= _WORDS_OF_CARE or titled))
    if families and not any(family.id in SELLERS | _UNNAMED for family in families):
        return points
    text = lookup.document.quote(lookup.entry_span(entry))
    return points - 3 if makes_products(text) else points
