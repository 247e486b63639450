"""What kind of work a post is: people served, health care, office work, care by hand.

Title and duties are read together. The family of the title decides where titles.yaml is
sure; where it leaves a flag to the duties, or the title is unknown, the duties and the words
for the place of work decide: how many lines show it, and which share of all lines.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from screener.resume.lookup import Lookup
from screener.resume.work import Shown, health_words, look, makes_products
from screener.values import Entry, Mention
from screener.vocab import TitleFamily, Vocabulary

#: Competencies that, shown in the duties of a post, make it the kind of work of a flag.
_OFFICE = frozenset(
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
_CLINICAL = frozenset(
    {
        "vitals",
        "rooming_prep",
        "specimen_phlebotomy",
        "lab_tests",
        "ekg",
        "medication_injection",
        "assist_procedures",
        "medical_history",
    }
)
#: Those of them that nobody does but with the patient there.
_WITH_PATIENT = _CLINICAL - {"lab_tests", "specimen_phlebotomy"}
#: Trades whose lines speak of patients and customers that others serve.
_BACK_OFFICE = frozenset(
    {
        "accounting",
        "auditing",
        "claims",
        "clinical_research",
        "finance_analysis",
        "insurance_verification",
        "laboratory",
        "medical_billing",
        "medical_records",
    }
)
#: Trades that work for hospitals and shops alike, often as vendors.
_SELLERS = frozenset(
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
#: Trades of people who lead others, whose paperwork shows in a few lines among many.
_LEADERS = frozenset({"executive", "shop_management"})
_UNNAMED = frozenset({"unnamed"})
_SERVICE = "customer_service"
_SHOPS = frozenset({"retail", "restaurant"})
_WORDS_OF_CARE = 2
_MANY_TASKS = 3
_SOME_TASKS = 2
_FEW_LINES = 4
_PARTS = re.compile(r"\s*/\s*|\s*,\s*|\s+(?:and|&)\s+")
_MEDICAL = _CLINICAL | {"authorization_referral", "coding", "insurance", "records_ehr"}


@dataclass(frozen=True, slots=True)
class Work:
    """The four flags of a post, the places of work that its words point to, and the flags that a
    model alone gave."""

    customer_facing: bool
    healthcare: bool
    administrative: bool
    clinical: bool
    settings: tuple[str, ...]
    guessed: tuple[str, ...] = ()


def judge(entry: Entry, lookup: Lookup, vocabulary: Vocabulary) -> Work:
    """Return what kind of work a post is."""
    families = _families(entry, vocabulary)
    counts = _competencies(entry, lookup, vocabulary)
    shown = look(lookup.document.quote(duty) for duty in entry.duties)
    settings = _settings(entry, lookup)
    healthcare = _healthcare(
        families, _health(families, entry, lookup, settings, counts, shown, vocabulary), shown
    )
    # A model is asked last, and only about titles that nobody knows.
    guessed = {found.id for found in lookup.mentions("guess", entry.header)}
    clinical = _clinical(families, counts, shown, healthcare=healthcare)
    with_patient = clinical and any(counts[key] for key in _WITH_PATIENT)
    known = {
        "customer_facing": _customer_facing(families, shown, with_patient=with_patient),
        "healthcare": healthcare,
        "administrative": _administrative(families, counts, shown, settings),
        "clinical": clinical,
    }
    flags = {flag: said or flag in guessed for flag, said in known.items()}
    only_guessed = tuple(flag for flag, said in known.items() if flags[flag] and not said)
    return Work(**flags, settings=tuple(sorted(settings)), guessed=only_guessed)


def _competencies(entry: Entry, lookup: Lookup, vocabulary: Vocabulary) -> Counter[str]:
    """Return how often the duties of a post show each competency."""
    counts: Counter[str] = Counter()
    for duty in entry.duties:
        found = {
            mention.id
            for mention in lookup.mentions("competency", duty)
            if mention.form in ("shown", "stated") and _counts(mention)
        }
        counts.update(found)
    systems = {mention.id for duty in entry.duties for mention in lookup.mentions("system", duty)}
    if any(vocabulary.systems[name].kind == "ehr" for name in systems):
        counts["records system"] = 1
    return counts


def _counts(mention: Mention) -> bool:
    return mention.status in ("stated", "in_progress", "expired")


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


def _says(families: tuple[TitleFamily, ...], flag: str) -> str:
    """Return what the titles say of a flag: "yes" if one does, "no" if all do, else "open"."""
    said = {getattr(family, flag) for family in families}
    return "yes" if "yes" in said else "no" if said == {"no"} else "open"


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
    words = len(shown.health_words | health_words(names))
    titled = entry.title is not None and bool(health_words(entry.title.quote))
    points = max(places + medical, 3 * (words >= _WORDS_OF_CARE or titled))
    if families and not any(family.id in _SELLERS | _UNNAMED for family in families):
        return points
    text = lookup.document.quote(lookup.entry_span(entry))
    return points - 3 if makes_products(text) else points


def _healthcare(families: tuple[TitleFamily, ...], health: int, shown: Shown) -> bool:
    said = _says(families, "healthcare")
    if said == "yes":
        return True
    if said == "no":
        return health >= 6 and shown.health >= 2
    if any(family.id in _SELLERS for family in families):
        return health >= 3 and (shown.health >= 2 or shown.share(shown.health) >= 1 / 4)
    return health >= 3


def _customer_facing(families: tuple[TitleFamily, ...], shown: Shown, *, with_patient: bool) -> bool:
    said = _says(families, "customer_facing")
    if said == "yes":
        return True
    share = shown.share(shown.served)
    if said == "open" and (with_patient or shown.received or shown.recruited >= _SOME_TASKS):
        return True
    if said == "no":
        return shown.served >= 3 and share >= 1 / 3
    back = any(family.id in _BACK_OFFICE for family in families)
    return share >= (0.3 if back else 0.16)


def _administrative(
    families: tuple[TitleFamily, ...], counts: Counter[str], shown: Shown, settings: Counter[str]
) -> bool:
    said = _says(families, "administrative")
    if said == "yes":
        return True
    share = shown.share(shown.office)
    tasks = sum(counts[key] for key in _OFFICE)
    if any(family.medical_assistant for family in families) and not shown.lines:
        return True
    if said == "no":
        return tasks >= 3 and share >= 0.4
    if any(family.clinical == "yes" for family in families):
        # Charting, however often told, is a part of care; two kinds of office work are more.
        return sum(1 for key in _OFFICE if counts[key]) >= _SOME_TASKS or share >= 0.4
    if any(family.id == _SERVICE for family in families) and _SHOPS.isdisjoint(settings):
        return tasks + shown.office >= 2  # by phone and in writing, unless the duties name neither
    if any(family.id in _LEADERS for family in families) and shown.office >= 2:
        return share >= 0.2  # paperwork is what leading takes, beside the lines on people and sales
    if any(family.id in _SELLERS for family in families):
        return (tasks >= 2 and share >= 0.15) or share >= 0.5
    return (tasks >= 2 and share >= 0.12) or share >= 0.4


def _clinical(
    families: tuple[TitleFamily, ...], counts: Counter[str], shown: Shown, *, healthcare: bool
) -> bool:
    said = _says(families, "clinical")
    tasks = sum(1 for key in _CLINICAL if counts[key])
    if said != "open":
        return said == "yes" or (healthcare and tasks >= _MANY_TASKS)
    return healthcare and (tasks >= _SOME_TASKS or (tasks == 1 and shown.lines <= _FEW_LINES))
