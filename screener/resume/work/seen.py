"""What the rules see of a post: the families of its title, the tasks of its duties, and where it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from screener.patterns import holds_any
from screener.resume.lookup import Lookup
from screener.resume.work.desk import BY_HAND, is_of_an_office
from screener.resume.work.duties import Shown, look, makes_products
from screener.resume.work.families import families_of, traits_of
from screener.resume.work.healthcare import Signs, is_of_care, points
from screener.resume.work.workplaces import is_told, outermost
from screener.values import KINDS_OF_WORK, Entry, Mention
from screener.vocab import TitleFamily, Trait, Vocabulary
from screener.vocab.words import load_words

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
#: The trade of a title that names none.
_UNNAMED = frozenset({"unnamed"})
#: A heading says where the work was; so many words of duties say as much.
_OF_HEADING = 3
#: Of how many lines on the work of helpers the name of the place is no measure any more.
_TOLD = 2
#: Which shares of the lines, and which points for health care, are told apart for a model.
_SHARES = {"a fifth": 0.2, "half": 0.5}
_POINTS = (1, 3, 6)


@dataclass(frozen=True, slots=True)
class Seen:
    """The families of the parts of a title, how often the duties show each competency, what their lines
    show, the places of work that words point to, those that the heading names, whether it names a house of
    care ("hospital", not "medical"), whether the employer's own name does, whether the duties tell one as the
    place of work, and how much points to health care."""

    families: tuple[TitleFamily, ...]
    counts: Counter[str]
    shown: Shown
    settings: Counter[str]
    named: frozenset[str]
    housed: bool
    employed: bool
    told: bool
    health: int

    def is_of(self, trait: Trait) -> bool:
        """Return whether one of the trades of a post has a trait; see titles.yaml."""
        return any(trait in family.traits for family in self.families)

    def says(self, flag: str) -> str:
        """Return what the titles say of a flag: "yes" or "usual" if one does, "no" if all do, else "open"."""
        said = {getattr(family, flag) for family in self.families}
        if said == {"no"}:
            return "no"
        return next((word for word in ("yes", "usual") if word in said), "open")

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
    families = families_of(entry, lookup, vocabulary)
    counts = _competencies(entry, lookup, vocabulary)
    traits = traits_of(families)
    shown = look(lookup.document.quote(duty) for duty in entry.duties)
    if (
        {family.id for family in families} <= _UNNAMED
        and shown.lines < _TOLD
        and _receives(entry, lookup, shown.lines)
    ):
        shown = replace(shown, received=1)
    named, houses = _named_settings(entry, lookup)
    care, of_care = vocabulary.healthcare_settings, is_of_care(entry)
    housed = of_care or not houses.isdisjoint(care)
    employed = of_care or (housed and not _houses(_of_employer(entry, lookup)).isdisjoint(care))
    placed = [
        (mention, duty) for duty in entry.duties for mention in outermost(lookup.mentions("setting", duty))
    ]
    settings = _settings((mention for mention, _ in placed), named)
    health = points(entry, lookup, Signs(families, counts, settings, shown.health_words), vocabulary)
    told = is_told(placed, lookup, vocabulary) and (
        "works_for_all" not in traits
        or ("sells" not in traits and not makes_products(lookup.document.quote(lookup.entry_span(entry))))
    )
    return Seen(families, counts, shown, settings, named, housed, employed, told, health)


def _receives(entry: Entry, lookup: Lookup, lines: float) -> bool:
    """Return whether a post of few words names a place where helpers meet the people who come."""
    told = lookup.document.quote(lookup.entry_span(entry))
    helper = not lines or entry.section == "volunteer" or "volunteer" in told.lower()
    return helper and holds_any(load_words().receiving_places, told)


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


def _settings(told: Iterable[Mention], named: frozenset[str]) -> Counter[str]:
    """Return the places of work that a post's words point to; the heading counts as several words."""
    counts = Counter(mention.id for mention in told)
    counts.update(dict.fromkeys(sorted(named), _OF_HEADING))
    return counts


def _named_settings(entry: Entry, lookup: Lookup) -> tuple[frozenset[str], frozenset[str]]:
    """Return the places of work that the heading of a post names, and those that it names by a house."""
    # Named once for several posts, the employer may stand further above.
    employer = entry.employer.quote if entry.employer else ""
    if holds_any(load_words().care_events, f"{lookup.document.quote(entry.header)} {employer}"):
        return frozenset(), frozenset()
    named = [*outermost(lookup.mentions("setting", entry.header)), *_of_employer(entry, lookup)]
    return frozenset(mention.id for mention in named), _houses(named)


def _of_employer(entry: Entry, lookup: Lookup) -> list[Mention]:
    return outermost(lookup.mentions("setting", entry.employer.span)) if entry.employer else []


def _houses(named: Iterable[Mention]) -> frozenset[str]:
    """Return the places of work that are named by a house."""
    bare = load_words().bare_settings
    return frozenset(mention.id for mention in named if mention.evidence.quote.lower() not in bare)
