"""What kind of work a post is: people served, health care, office work, care by hand.

Title and duties are read together. The family of the title decides where titles.yaml is
sure; where it leaves a flag to the duties, or the title is unknown, the duties and the words
for the place of work decide: how many lines show it, and which share of all lines. A model that
heard all the words and what the rules saw of them overrules them where it is sure enough; where it
did, the flag is marked as guessed.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from screener.resume.lookup import Lookup
from screener.resume.work.desk import BY_HAND
from screener.resume.work.duties import Shown
from screener.resume.work.seen import OFFICE_TASKS, Seen, see
from screener.values import Certainty, Entry
from screener.vocab import Vocabulary

#: Those of them that nobody does but with the patient there.
_WITH_PATIENT = BY_HAND - {"lab_tests", "specimen_phlebotomy"}
#: What sounds like work on a patient where it is done on what surgeons took out.
_ON_TISSUE = frozenset({"assist_procedures"})
#: What is sold in drugstores is not all medicine, and hospitals have credit unions.
_OTHERS = frozenset({"bank", "pharmacy", "veterinary"})
#: Where customers are met at a counter.
_SHOPS = frozenset({"retail", "restaurant"})
#: How many lines of duties tell what the work was.
_TOLD = 2
_MANY_TASKS = 3
_SOME_TASKS = 2
_FEW_LINES = 4

# The limits below are where two kinds of posts part best among posts of known kinds; each is wrong of some.
#: So many points to health care make an employer one; more of a trade that speaks of care with everybody, and
#: most where the title says that it is none.
_POINTS, _POINTS_OF_TALK, _POINTS_AGAINST_TITLE = 3, 4, 6
#: Of so many lines on health care one may be chance.
_LINES_OF_CARE = 2
#: Sellers name customers: of their lines so large a share has to be on health care.
_CARE_OF_SELLERS = 1 / 4
#: Which share of the lines on people served makes a post one that serves: one line in six, more of trades
#: whose lines name patients and customers of others, and most where the title says that nobody is served.
_SERVES, _SERVES_BACK_OFFICE, _SERVES_AGAINST_TITLE = 0.16, 0.3, 1 / 3
_LINES_AGAINST_TITLE = 3
#: Which share of the lines on filling posts makes it more than paperwork.
_OF_HIRING = 0.15
#: Of few lines so large a share on an office makes it a part of the work of those who serve first.
_OF_FEW = 0.3
#: Who cares for people charts and orders; where half of all is told of an office it is more than that.
_OFFICE_OF_CARE = 1 / 2
#: Which share on an office those have who lead others: with people served beside it, and without.
_OFFICE_OF_LEADERS, _OFFICE_OF_LEADERS_ALONE = 0.2, 0.5
#: A share that a student of care has not who learns it by hand.
_OFFICE_OF_STUDENTS = 1 / 3


class _Office(NamedTuple):
    """What makes office work a part of a post: tasks with such a share of the lines, or a share alone."""

    tasks: int
    share: float
    alone: float

    def holds(self, tasks: int, share: float) -> bool:
        """Return whether tasks and share are enough."""
        return (tasks >= self.tasks and share >= self.share) or share >= self.alone


_OFFICE = _Office(tasks=2, share=0.12, alone=0.4)
#: Their reports and orders are a part of selling.
_OFFICE_OF_SELLERS = _Office(tasks=2, share=0.15, alone=0.5)
#: Where the title says that there is none.
_OFFICE_AGAINST_TITLE = _Office(tasks=3, share=0.4, alone=math.inf)


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
    settled = {flag for flag in known if entry.certainty is Certainty.WHOLE and seen.says(flag) == "yes"}
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
    by_hand = _WITH_PATIENT - _ON_TISSUE if seen.is_of("tissue") else _WITH_PATIENT
    return clinical and (seen.is_of("learns") or any(seen.counts[key] for key in by_hand))


def _healthcare(seen: Seen) -> bool:
    said, shown = seen.says("healthcare"), seen.shown
    if said == "yes" or (seen.told and said != "no"):
        return True
    for_others = seen.is_of("fills_posts") or (seen.is_of("teaches") and seen.settings["school"])
    if for_others and not seen.housed:
        return False
    talk = not seen.housed and seen.is_of("speaks_of_care")
    if said == "no":
        if (seen.employed or (seen.housed and seen.is_of("counter"))) and _OTHERS.isdisjoint(seen.named):
            return True
        return seen.health >= _POINTS_AGAINST_TITLE and shown.health >= _LINES_OF_CARE and not talk
    if seen.is_of("works_for_any") and not (seen.housed and not seen.is_of("calls_on_houses")):
        told = shown.health >= _LINES_OF_CARE or shown.share(shown.health) >= _CARE_OF_SELLERS
        return seen.health >= _POINTS and told
    return seen.health >= (_POINTS_OF_TALK if talk else _POINTS)


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
        return shown.served >= _LINES_AGAINST_TITLE and shown.share(shown.served) >= _SERVES_AGAINST_TITLE
    return share >= (_SERVES_BACK_OFFICE if seen.is_of("back_office") else _SERVES)


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
        of_few = shown.share(signs) >= _OF_FEW or not seen.is_of("serves_first")
        return shown.lines < _TOLD or signs >= _SOME_TASKS or (signs > 0 and of_few)
    if any(family.medical_assistant for family in seen.families) and not shown.lines:
        return True
    if said == "no":
        if seen.is_of("till"):
            tasks -= seen.counts["billing_payment"]
        return _OFFICE_AGAINST_TITLE.holds(tasks, share)
    return _has_office_work(seen, tasks, share)


def _has_office_work(seen: Seen, tasks: int, share: float) -> bool:
    """Return whether tasks and lines make an office a part of a post of which its title says nothing."""
    shown = seen.shown
    if any(family.clinical == "yes" for family in seen.families):
        # Charting, however often told, is a part of care; two kinds of office work are more.
        # What a ward or a draw station needs is ordered by everybody; no line on an office goes with it.
        of_office = OFFICE_TASKS if shown.office else OFFICE_TASKS - {"office_admin"}
        return len(of_office & seen.counts.keys()) >= _SOME_TASKS or (share >= _OFFICE_OF_CARE and tasks > 0)
    if seen.is_of("answers_customers") and _SHOPS.isdisjoint(seen.settings):
        return tasks + shown.office >= _SOME_TASKS  # by phone and in writing, unless the duties name neither
    if seen.is_of("leads") and shown.office >= _SOME_TASKS:
        # Paperwork is what leading takes, beside the lines on people and sales; at plants and sites, where
        # nobody is served, it takes two kinds of it, or half of all that is told.
        of_others = tasks >= _SOME_TASKS or shown.served
        return share >= (_OFFICE_OF_LEADERS if of_others else _OFFICE_OF_LEADERS_ALONE)
    least = _OFFICE_OF_SELLERS if seen.is_of("works_for_any") else _OFFICE
    return least.holds(tasks, share)


def _clinical(seen: Seen, *, healthcare: bool) -> bool:
    said = seen.says("clinical")
    tasks = len(BY_HAND & seen.counts.keys())
    if said != "open":
        return said == "yes" or (healthcare and tasks >= _MANY_TASKS)
    if seen.is_of("learns") and healthcare:
        return tasks > 0 or seen.shown.share(seen.shown.office) < _OFFICE_OF_STUDENTS
    return healthcare and (tasks >= _SOME_TASKS or (tasks == 1 and seen.shown.lines <= _FEW_LINES))
