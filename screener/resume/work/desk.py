"""Clinical work that an office names and does not do.

Who bills, books, buys and manages speaks of injections and EKGs all day. In a post of office work the
bare name of such work tells what was billed; a verb has to say that it was done there. Nor is it done
by those who train, hire or supervise others to do it, or who write the rules for it. Who builds programs
names what they are for; a teacher's pupils are nobody's customers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from screener.patterns import later
from screener.values import Job
from screener.vocab.postwords import load_post_words

#: What is done by hand, to patients or for them.
BY_HAND = frozenset(
    {
        "assist_procedures",
        "ekg",
        "lab_tests",
        "medical_history",
        "medication_injection",
        "rooming_prep",
        "specimen_phlebotomy",
        "vitals",
    }
)
#: Who cleans, fixes and carries in a hospital readies no patient, whatever room it is done in.
_OF_UPKEEP = frozenset({"hospital_support", "housekeeping", "trades", "food_service"})
_PHARMACIES = frozenset({"pharmacy", "pharmacy_preparation"})
_OF_PHARMACIES = frozenset({"medical_history", "medication_injection"})
#: What stands on an order, and is looked for there: "checked orders for a signature and CPT codes".
_ON_ORDERS = frozenset({"coding", "medical_history"})
_ORDERS_CHECKED = later(
    r"\b(?:check|review|verif|screen|audit|look)\w* (?:\w+ ){0,3}"
    r"(?:orders?|referrals?|requisitions?|scripts?) (?:for|had|have|has|with)\b",
    re.I,
)
#: What is the name of a ward in a post, and of a skill in a list.
_WARDS = frozenset({"telemetry"})
#: What programs do, for those who build them.
_BUILT_FOR = frozenset(
    {"authorization_referral", "billing_payment", "insurance", "registration", "scheduling"}
)
#: What an office uses, and who runs its networks looks after.
_DEVICES = later(r"phone|voice ?mail|fax|\bmail|scann|copier|printer", re.I)
#: Competencies whose words may only name it.
NAMED = BY_HAND | _ON_ORDERS | _BUILT_FOR | {"customer_service", "office_admin"}
#: Names of doing it, and of what the front desk does of it.
_IS_DONE = later(lambda: rf"\b(?:{_any_stem(load_post_words().doing_stems)}|room(?!s))", re.I)
_BEGINS = r"^\W*(?:(?:i|also|helped|assist(?:ed)?|successfully|\w+ly)\s+(?:to\s+|with\s+)?)*"
#: "Ran the desk *and* drew blood" is done, "taught aides *to* take vitals and draw blood" is not.
_GOES_ON = later(r"(?:\band|\bwhile|&|[,;])\s*(?:\w+ly\s+)?$", re.I)
_LEADS_TO = later(r"\b(?:to|how|in|on|for|who|that)\b", re.I)
#: Who fills in for those who do it, or helps with it, does it, however it is named.
_ON_THE_OTHER_SIDE = r"back[- ]?office\b|clinical (?:dut|task|side|work|skill)|cross[- ]?trained\b"
_IN_PLACE_OF = (
    r"(?:fill|float|help|work|back|serv)(?:ed|s|ing)?(?: in| out| up)? as\b|cover(?:ed|s|ing)? for\b"
)
_HELPS_WITH = (
    r"(?:(?:assist|help)(?:ed|s|ing)?(?: out)? (?:with|in)|(?:perform|conduct)\w*) (?:[\w/&,-]+ ){0,4}$"
)
_FILLS_IN = later(rf"\b(?:{_ON_THE_OTHER_SIDE}|{_IN_PLACE_OF}|{_HELPS_WITH})", re.I)
#: What is done about others who do it, and about the rules for it.
_OF_LEADERS = later(
    lambda: (
        rf"{_BEGINS}(?!(?:cross[- ]?)?trained (?:to|in|as|by|for)\b)"
        rf"(?:{_any_stem(load_post_words().leading_stems)}"
        r"|interview(?!\w* (?:\w+ ){0,2}(?:patient|resident|client|famil|donor|parent|veteran)))"
        r"(?:e?[sd]?|t?ing|t?ed)\b"
    ),
    re.I,
)
#: How a sentence begins that tells of programs and what they are for.
_OF_BUILDERS = later(lambda: rf"{_BEGINS}(?:and\s+)?(?:{_any_stem(load_post_words().building_stems)})", re.I)
#: Who is served wherever it is said.
_OF_SERVERS = later(lambda: _any_stem(load_post_words().served_stems), re.I)
#: What is done with the names of clinical work in an office.
_OF_OFFICES = later(
    lambda: (
        rf"{_BEGINS}(?:{_any_stem(load_post_words().office_stems)})"
        r"(?:e?[sd]?|y|ies|ied|ying|r?ing|r?ed)\b"
    ),
    re.I,
)


def _any_stem(stems: Iterable[str]) -> str:
    return "|".join(stem.replace(" ", "[- ]?") for stem in stems)


def _is_of_others(sentence: str) -> bool:
    """Return whether a sentence begins with leading, hiring or buying, or with writing the rules."""
    return _OF_LEADERS.match(sentence) is not None


def is_of_an_office(sentence: str) -> bool:
    """Return whether a sentence begins with what an office does with the names of clinical work."""
    return _OF_OFFICES.match(sentence) is not None or _is_of_others(sentence)


def only_names(key: str, form: str, quote: str, before: str, job: Job) -> bool:
    """Return whether words for a competency name clinical work in a post where it is not done.

    `form` is the kind of wording ("stated", "shown"), `before` what its sentence said up to it.
    """
    if key == "customer_service":
        return _only_teaches(quote, job)
    if key in _BUILT_FOR or key == "office_admin":
        of_program = form == "stated" and job.family == "technology"
        built = of_program and _OF_BUILDERS.match(before + quote) is not None
        return built and (key in _BUILT_FOR or _DEVICES.search(quote) is not None)
    if key in _ON_ORDERS and _ORDERS_CHECKED.search(before + quote):
        return True
    if key in BY_HAND and form == "stated" and quote.lower() in _WARDS:
        return True
    if key not in BY_HAND or job.clinical:
        return False
    if key == "rooming_prep" and job.family in _OF_UPKEEP:
        return True
    if form == "stated" and _FILLS_IN.search(before):
        return False
    if not (job.healthcare and job.administrative):
        return form == "stated" and is_of_an_office(before + quote)
    if job.family in _PHARMACIES and key in _OF_PHARMACIES:
        return False
    if _is_of_others(before + quote) and not (_GOES_ON.search(before) and not _LEADS_TO.search(before)):
        return True
    return form == "stated" and _IS_DONE.search(quote) is None


def _only_teaches(quote: str, job: Job) -> bool:
    """Return whether those who are served in a post are a teacher's own pupils and their families."""
    taught = job.family == "teaching" and not job.customer_facing and not job.healthcare
    return taught and _OF_SERVERS.search(quote) is None
