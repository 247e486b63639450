"""What kind of work a post is: people served, health care, office work, care by hand.

Title and duties are read together. The family of the title decides where titles.yaml is
sure; where it leaves a flag to the duties, or the title is unknown, the duties and the words
for the place of work decide: how many lines show it, and which share of all lines. A model that
heard all the words and what the rules saw of them overrules them where it is sure enough; where it
did, the flag is marked as guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from screener.resume.lookup import Lookup
from screener.resume.work.desk import BY_HAND
from screener.resume.work.duties import Shown
from screener.resume.work.seen import OFFICE_TASKS, SELLERS, Seen, see
from screener.values import Entry
from screener.vocab import Vocabulary

#: Those of them that nobody does but with the patient there.
_WITH_PATIENT = BY_HAND - {"lab_tests", "specimen_phlebotomy"}
#: Where what surgeons took out is worked on, and what sounds like work on its owner.
_LABS = frozenset({"laboratory"})
_ON_TISSUE = frozenset({"assist_procedures"})
#: Trades whose lines speak of patients and customers that others serve.
_BACK_OFFICE = frozenset(
    {
        "accounting",
        "auditing",
        "claims",
        "clinical_research",
        "finance_analysis",
        "insurance_verification",
        "kitchen",
        "kitchen_management",
        "laboratory",
        "medical_billing",
        "medical_records",
        "patient_accounts",
    }
)
#: Trades at counters that stand in hospitals as well: there the house is the employer.
_COUNTERS = frozenset({"beauty_fitness", "cashier", "hotel_desk", "retail"})
#: What is sold in drugstores is not all medicine, and hospitals have credit unions.
_OTHERS = frozenset({"bank", "pharmacy", "veterinary"})
#: Trades that speak of care and claims with all their customers, clients and staff.
_SPEAK_OF_CARE = frozenset(
    {
        "auditing",
        "insurance_sales",
        "interpreting",
        "lawyers",
        "legal_support",
        "public_services",
        "representatives",
    }
)
#: Trades that speak of the houses that they fill posts of, and of those that they teach for.
_FILL_POSTS = frozenset({"recruiting"})
_TEACH = frozenset({"health_instructor", "teaching"})
#: Trades of people who lead others, whose paperwork shows in a few lines among many.
_LEADERS = frozenset({"executive"})
_SERVICE = frozenset({"customer_service"})
#: Trades that serve first: of many lines one on an office makes none of it.
_SERVE_FIRST = frozenset({"care_coordination", "insurance_sales"})
_OF_FEW = 0.3
#: Trades whose titles name the places that they call on: "Hospital Sales".
_CALLERS = frozenset({"sales"})
#: Students of care, whose title says no more: where care is given they learn it by hand.
_LEARNING = frozenset({"externship"})
#: Trades at a till, of whose office work the money is no part.
_TILLS = frozenset({"bank_teller", "cashier", "food_service", "retail"})
#: Offices that one of the others holds beside them: what is said of the work tells of it.
_OFFICES = frozenset({"club_offices"})
_SHOPS = frozenset({"retail", "restaurant"})
#: How many lines of duties tell what the work was.
_TOLD = 2
_MANY_TASKS = 3
_SOME_TASKS = 2
_FEW_LINES = 4
#: How certain the family of a title is that is only likened to known ones.
_LIKENED = 2
#: Which share of the lines on filling posts makes it more than paperwork.
_OF_HIRING = 0.15


@dataclass(frozen=True, slots=True)
class Work:
    """The four flags of a post, the places of work that its words point to, and the flags in which a
    model overruled the rules."""

    customer_facing: bool
    healthcare: bool
    administrative: bool
    clinical: bool
    settings: tuple[str, ...]
    guessed: tuple[str, ...] = ()


def judge(entry: Entry, lookup: Lookup, vocabulary: Vocabulary) -> Work:
    """Return what kind of work a post is."""
    seen = see(entry, lookup, vocabulary)
    known = by_rules(seen)
    guessed = _overruled(entry, seen, known, vocabulary)
    flags = {flag: said != (flag in guessed) for flag, said in known.items()}
    return Work(**flags, settings=tuple(sorted(seen.settings)), guessed=guessed)


def by_rules(seen: Seen) -> dict[str, bool]:
    """Return the flags that rules give to what was seen of a post."""
    healthcare = _healthcare(seen)
    clinical = _clinical(seen, healthcare=healthcare)
    return {
        "customer_facing": _customer_facing(seen, meets=_meets(seen, clinical=clinical)),
        "healthcare": healthcare,
        "administrative": _administrative(seen),
        "clinical": clinical,
    }


def _overruled(
    entry: Entry, seen: Seen, known: Mapping[str, bool], vocabulary: Vocabulary
) -> tuple[str, ...]:
    """Return the flags in which words and what the rules saw of them lean far enough against the rules."""
    if not entry.leanings:
        return ()
    weights = vocabulary.model("posts")
    sums = weights.sums(seen.marks(known), onto=entry.leanings)
    settled = _settled(entry, seen, known, vocabulary)
    leant = zip(weights.labels, sums, weights.thresholds, strict=True)
    far = ((flag, lean > 0) for flag, lean, least in leant if least is not None and abs(lean) >= least)
    return tuple(flag for flag, says in far if says != known[flag] and (says or flag not in settled))


def _settled(entry: Entry, seen: Seen, known: Mapping[str, bool], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the flags that are not argued away: what a title known whole says, a clinic that the heading
    names, care and meetings with people that the duties tell of in so many words."""
    settled = {flag for flag in known if entry.certainty > _LIKENED and seen.says(flag) == "yes"}
    if known["clinical"]:
        settled.add("clinical")
    if _meets(seen, clinical=known["clinical"]):
        settled.add("customer_facing")
    if not seen.named.isdisjoint(vocabulary.healthcare_settings):
        settled.add("healthcare")
    return frozenset(settled)


def _meets(seen: Seen, *, clinical: bool) -> bool:
    """Return whether the duties say where or how people are met: at a desk, in interviews, in care."""
    if seen.shown.received or _recruits(seen.shown):
        return True
    by_hand = _WITH_PATIENT - _ON_TISSUE if _any_of(seen, _LABS) else _WITH_PATIENT
    return clinical and (_any_of(seen, _LEARNING) or any(seen.counts[key] for key in by_hand))


def _healthcare(seen: Seen) -> bool:
    said, shown = seen.says("healthcare"), seen.shown
    if said == "yes" or (seen.told and said != "no"):
        return True
    for_others = _any_of(seen, _FILL_POSTS) or (_any_of(seen, _TEACH) and seen.settings["school"])
    if for_others and not seen.housed:
        return False
    talk = not seen.housed and _any_of(seen, _SPEAK_OF_CARE)
    if said == "no":
        if (seen.employed or (seen.housed and _any_of(seen, _COUNTERS))) and _OTHERS.isdisjoint(seen.named):
            return True
        return seen.health >= 6 and shown.health >= 2 and not talk
    if _any_of(seen, SELLERS) and not (seen.housed and not _any_of(seen, _CALLERS)):
        return seen.health >= 3 and (shown.health >= 2 or shown.share(shown.health) >= 1 / 4)
    return seen.health >= (4 if talk else 3)


def _any_of(seen: Seen, trades: frozenset[str]) -> bool:
    return any(family.id in trades for family in seen.families)


def _customer_facing(seen: Seen, *, meets: bool) -> bool:
    said, shown = seen.says("customer_facing"), seen.shown
    if said == "yes":
        return True
    # Of an unknown trade every word for service tells; elsewhere others may be led or taught to give it.
    share = shown.share(shown.served if seen.families else max(shown.served, seen.counts["customer_service"]))
    if said != "no" and meets:
        return True
    if said == "usual":
        return shown.lines < _TOLD or shown.served > 0
    if said == "no":
        return shown.served >= 3 and shown.share(shown.served) >= 1 / 3
    return share >= (0.3 if _any_of(seen, _BACK_OFFICE) else 0.16)


def _recruits(shown: Shown) -> bool:
    """Return whether people who seek a post are met, beside the paperwork on them."""
    if shown.recruited >= _SOME_TASKS:
        return True
    return shown.hiring >= _SOME_TASKS and shown.share(shown.hiring) >= _OF_HIRING


def _administrative(seen: Seen) -> bool:
    said, shown = seen.says("administrative"), seen.shown
    if said == "yes":
        return True
    share = shown.share(shown.office)
    tasks = sum(seen.counts[key] for key in OFFICE_TASKS)
    if said == "usual":
        signs = tasks + shown.office
        of_few = shown.share(signs) >= _OF_FEW or not _any_of(seen, _SERVE_FIRST)
        return shown.lines < _TOLD or signs >= _SOME_TASKS or (signs > 0 and of_few)
    if any(family.medical_assistant for family in seen.families) and not shown.lines:
        return True
    if said == "no":
        if _any_of(seen, _TILLS):
            tasks -= seen.counts["billing_payment"]
        return tasks >= 3 and share >= 0.4
    if _any_of(seen, _OFFICES):
        return tasks + shown.office > 0
    if any(family.clinical == "yes" for family in seen.families):
        # Charting, however often told, is a part of care; two kinds of office work are more.
        # What a ward or a draw station needs is ordered by everybody; no line on an office goes with it.
        of_office = OFFICE_TASKS if shown.office else OFFICE_TASKS - {"office_admin"}
        return sum(1 for key in of_office if seen.counts[key]) >= _SOME_TASKS or (
            share >= 1 / 2 and tasks > 0
        )
    if _any_of(seen, _SERVICE) and _SHOPS.isdisjoint(seen.settings):
        return tasks + shown.office >= 2  # by phone and in writing, unless the duties name neither
    if _any_of(seen, _LEADERS) and shown.office >= 2:
        # Paperwork is what leading takes, beside the lines on people and sales; at plants and sites, where
        # nobody is served, it takes two kinds of it, or half of all that is told.
        return share >= (0.2 if tasks >= _SOME_TASKS or shown.served else 0.5)
    if _any_of(seen, SELLERS):
        return (tasks >= 2 and share >= 0.15) or share >= 0.5
    return (tasks >= 2 and share >= 0.12) or share >= 0.4


def _clinical(seen: Seen, *, healthcare: bool) -> bool:
    said = seen.says("clinical")
    tasks = sum(1 for key in BY_HAND if seen.counts[key])
    if said != "open":
        return said == "yes" or (healthcare and tasks >= _MANY_TASKS)
    if _any_of(seen, _LEARNING) and healthcare:
        return tasks > 0 or seen.shown.share(seen.shown.office) < 1 / 3
    return healthcare and (tasks >= _SOME_TASKS or (tasks == 1 and seen.shown.lines <= _FEW_LINES))
