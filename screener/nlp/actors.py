"""Whose work a clause tells of: "the nurse takes vitals while I register the next patient".

A noun for other people or for a place of work that stands where a subject stands, with a finite verb
right behind it, makes what follows theirs, up to the end of the clause or to the writer ("I"). So
do "nurses who draw blood", "a practice that offers EKGs" and "vitals were taken by the nurses". What
the others did to the writer ("the nurse taught me to take vitals") is the writer's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from screener.nlp.skeleton import BREAK, Skeleton
from screener.vocab.words import load_words

#: Tokens of the skeleton that somebody else's work takes up, and the subject that says so.
Theirs = tuple[tuple[int, int], tuple[int, int]]

_ONE = frozenset(
    "nurse rn lpn lvn np pa cna ma cma rma tech technician technologist phlebotomist doctor dr physician"
    " provider practitioner surgeon dentist hygienist pharmacist therapist aide assistant receptionist"
    " scheduler biller coder clerk registrar paramedic emt medic midwife manager supervisor boss lead"
    " preceptor coworker colleague girl guy lady mother mom father dad sister brother aunt"
    " uncle wife husband daughter son cousin grandmother grandma friend partner vet veterinarian".split()
)
_MANY = frozenset(
    "nurses rns lpns lvns nps pas cnas mas cmas techs technicians technologists phlebotomists doctors"
    " physicians providers practitioners surgeons dentists hygienists pharmacists therapists aides"
    " assistants receptionists schedulers billers coders clerks registrars paramedics emts medics midwives"
    " managers supervisors preceptors coworkers colleagues girls guys ladies others".split()
)
#: Several who may include the writer: theirs only where the writer leads them, or behind a determiner.
_GROUP = frozenset("team staff crew department group desk".split())
_PLACE = frozenset(
    "practice clinic office hospital company center centre facility lab laboratory store firm agency"
    " organization vendor".split()
)
_NOUNS = _ONE | _MANY | _GROUP | _PLACE
_DETERMINERS = frozenset(
    "a an the my our your their his her its this that these those another other each every some two three"
    " four five six seven eight nine ten several".split()
)
#: Where a subject may begin, beside the beginning of a clause.
_OPENERS = frozenset(
    "while as when where because since so and but before after if whereas until once because though"
    ' although or , : ( – “ " watching watch watched watches saw see seeing let lets had'.split()
)
_ADVERBS = frozenset(
    "also usually always often just only then both all still now too often sometimes".split()
)
_MODALS = frozenset("will would can could should must shall may".split())
_VERBS = frozenset(
    "take run draw give do handle perform administer verify collect enter process offer provide cover teach"
    " answer check clean sterilize register obtain get make use assist help work see treat prepare insert"
    " place start own manage book bill code chart room schedule file order greet require include specialize"
    " employ keep call send test explain write read say set put inject vaccinate document need have involve"
    " go ask decide review sign screen interview triage bring hold show train supervise".split()
)
#: What is asked of them.
_ASKED = _VERBS | frozenset("counsel confirm witness clear release approve look speak talk call".split())
#: Verbs that are nouns too ("the doctors' schedules", "staff meetings", "office files").
_NOUN_TOO = frozenset(
    "room schedule file chart bill code order call test process check answer place start book need review"
    " sign screen interview help work cover show use register document position practice run hold".split()
)
#: Behind a noun these make an adjective of it: "team oriented", "physician owned".
_ADJECTIVES = frozenset(
    "oriented based related driven focused owned led centered minded approved supervised assigned directed"
    " ordered prescribed requested required needed trained".split()
)
_WRITER = frozenset("i me my myself us we".split())
_LEADS = frozenset(
    "supervise supervised supervising supervises manage managed managing manages lead led leading oversee"
    " oversaw overseeing hire hired hiring train trained training direct directed directing coach coached"
    " schedule scheduled recruit recruited staffed mentor mentored precept precepted".split()
)
_RELATIVE = frozenset("who that which".split())
_BE = frozenset("was were is are be been being get gets got".split())
#: What others do to the work and the writer does all the same: "given as ordered by the doctor".
_TO_THE_WORK = frozenset(
    "ordered prescribed requested directed needed required assigned approved signed trained taught supervised"
    " employed assisted hired recognized praised asked told instructed commended promoted used seen referred"
    " contacted trusted observed evaluated followed accompanied examined nominated chosen selected picked"
    " thanked complimented named honored acknowledged appreciated elected voted invited rated".split()
)
_COPULAS = frozenset("was am were is be as been".split())
#: What begins with these is over at the comma: "when the doctor ran late, moved the next visits".
_SUBORDINATE = frozenset(
    "while as when where because since before after if whereas until once although".split()
)
_PRONOUNS = frozenset({"she", "he", "they"})
#: "Asked the doctor to", "had the nurse": what follows is left to them.
_ASKS = frozenset("ask asks asked asking request requests requested requesting have had".split())
_CAUSES = frozenset("have had has having let lets".split())
_KINDS = frozenset("charge head lead staff registered triage".split())
_ENDS = frozenset({"i", "myself", "we", ":"})
_MOST_BEFORE = 4
_MOST_WORDS = 30


def find_theirs(skeleton: Skeleton) -> Iterator[Theirs]:
    """Yield the stretches of a text that tell of other people's work, by their subjects."""
    lows = skeleton.lows
    for at, word in enumerate(lows):
        if word in _NOUNS:
            verb = _verb_behind(skeleton, at)
            if verb is not None and not _is_for_the_writer(skeleton, verb):
                end = _end(skeleton, verb)
                yield (verb, end), (at, at + 1)
        elif word == "by":
            found = _agent(skeleton, at)
            if found is not None:
                yield found
        elif word in _PRONOUNS and _is_named_before(skeleton, at):
            verb = at + 1
            if verb < len(lows) and _is_finite(lows[verb]) and not _is_for_the_writer(skeleton, verb):
                yield (verb, _end(skeleton, verb)), (at, verb)


def _verb_behind(skeleton: Skeleton, at: int) -> int | None:
    """Return the verb of a noun that is the subject of a clause, None where it is none."""
    lows = skeleton.lows
    verb = at + 1
    relative = verb < len(lows) and lows[verb] in _RELATIVE
    if relative:
        if not _COPULAS.isdisjoint(lows[max(at - _MOST_BEFORE, 0) : at]):
            return None  # "was the nurse who gave the shots"
        verb += 1
    while verb < len(lows) and (
        lows[verb] in _ADVERBS or (lows[verb].endswith("ly") and len(lows[verb]) > 4)
    ):
        verb += 1
    if verb >= len(lows) or skeleton.clauses[verb] != skeleton.clauses[at]:
        return None
    if _is_asked(lows, at, verb):
        return verb + (lows[verb] == "to")
    word = lows[at]
    if relative:
        if word in _GROUP and not _is_led(skeleton, at):
            return None
        return verb if _is_finite(lows[verb]) else None
    determined = _begins(skeleton, at)
    said = lows[verb]
    if determined is None or not (determined or word in _MANY or (word in _PLACE and said in _OFFERS)):
        return None
    if said in _MODALS:
        return verb
    if not _is_finite(said) or (not determined and _bare(said) in _NOUN_TOO):
        return None
    if word in _GROUP and said not in _THIRD:
        return None
    if word in _ONE | _PLACE and said in _VERBS and not _is_watched(skeleton, at):
        return None  # "the doctor schedule": a noun, or none of theirs
    return verb


def _begins(skeleton: Skeleton, at: int) -> bool | None:
    """Return whether the noun phrase that ends here has a determiner; None where no subject can stand."""
    lows = skeleton.lows
    for first in range(at, max(at - _MOST_BEFORE, -1), -1):
        if first < at and not (lows[first] in _DETERMINERS or lows[first].isalpha()):
            return None
        if skeleton.clauses[first] != skeleton.clauses[at]:
            return None
        before = lows[first - 1] if first else BREAK
        opens = (
            first == 0
            or before in _OPENERS
            or before == BREAK
            or skeleton.stops[first - 1] != skeleton.stops[at]
        )
        if lows[first] in _DETERMINERS and opens:
            return True
        if first == at and opens:
            return False
    return None


def _is_asked(lows: list[str], at: int, verb: int) -> bool:
    """Return whether somebody is asked to do what follows: "asked the pharmacist to counsel new patients",
    "have the pharmacist check it"."""
    if lows[at] not in _ONE | _MANY:
        return False
    before = at
    while before and (lows[before - 1] in _DETERMINERS or lows[before - 1] in _KINDS):
        before -= 1
    if not before:
        return False
    asks = lows[before - 1]
    if lows[verb] == "to":
        return asks in _ASKS and verb + 1 < len(lows) and lows[verb + 1] in _ASKED
    return asks in _CAUSES and lows[verb] in _ASKED


def _is_finite(word: str) -> bool:
    if word in _VERBS or word in _THIRD or word in _MODALS:
        return True
    if word in _ADJECTIVES:
        return False
    return (word.endswith("ed") and len(word) > 4) or word in _PAST


def _bare(word: str) -> str:
    return word[:-1] if word.endswith("s") and word[:-1] in _VERBS else word


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "ch", "sh", "x", "o")) else "s")


_THIRD = frozenset(map(_third, _VERBS)) | {"has"}
#: What places of work say of themselves.
_OFFERS = frozenset("offers provides specializes employs".split())
_PAST = frozenset(
    "took ran drew gave did got made saw held kept put set went had wrote read said sent brought"
    " taught".split()
)


def _is_watched(skeleton: Skeleton, at: int) -> bool:
    """Return whether somebody is watched at it: "watching my mom give injections"."""
    lows = skeleton.lows
    return any(
        word in ("watch", "watched", "watching", "saw", "see", "let") for word in lows[max(at - 4, 0) : at]
    )


def _is_led(skeleton: Skeleton, at: int) -> bool:
    first = at
    while first and skeleton.clauses[first - 1] == skeleton.clauses[at]:
        first -= 1
    return not _LEADS.isdisjoint(skeleton.lows[first:at])


def _is_for_the_writer(skeleton: Skeleton, verb: int) -> bool:
    """Return whether it is done to the writer: "the doctor trusted me to run EKGs"."""
    return not _WRITER.isdisjoint(skeleton.lows[verb + 1 : verb + 3])


def _end(skeleton: Skeleton, verb: int) -> int:
    """Return where what the others do ends: at the clause, the writer, or "while" with a participle."""
    lows = skeleton.lows
    end = verb + 1
    limit = min(len(lows), verb + _MOST_WORDS)
    short = not (
        _SUBORDINATE.isdisjoint(lows[max(verb - _MOST_BEFORE, 0) : verb])
        and _ASKS.isdisjoint(lows[max(verb - _MOST_BEFORE - 2, 0) : verb])
    )
    while end < limit and skeleton.stops[end] == skeleton.stops[verb] and lows[end] not in _ENDS:
        if short and lows[end] == ",":
            break
        following = lows[end + 1] if end + 1 < len(lows) else ""
        if lows[end] in ("while", "whereas") and (following.endswith("ing") or following in ("i", "my")):
            break
        end += 1
    return end


def _agent(skeleton: Skeleton, at: int) -> Theirs | None:
    """Return what is told to be done by others: "blood was drawn by the lab"."""
    lows = skeleton.lows
    if at < 2 or lows[at - 1] in _TO_THE_WORK or not (_is_participle(lows[at - 1])):
        return None
    if _BE.isdisjoint(lows[max(at - 4, 0) : at - 1]):
        return None
    for last in range(at + 1, min(at + 5, len(lows))):
        if skeleton.clauses[last] != skeleton.clauses[at]:
            break
        if lows[last] in _NOUNS:
            first = at
            while (
                first
                and skeleton.stops[first - 1] == skeleton.stops[at]
                and lows[first - 1] not in (",", "i")
            ):
                first -= 1
            if first and lows[first - 1] == "i":
                return None
            return (first, last), (at, last + 1)
    return None


def _is_participle(word: str) -> bool:
    return (
        word.endswith("ed") or word in load_words().irregular_forms or word in ("done", "run", "put", "set")
    )


def _is_named_before(skeleton: Skeleton, at: int) -> bool:
    """Return whether a pronoun stands for somebody named before it in the same sentence."""
    first = at
    while first and skeleton.stops[first - 1] == skeleton.stops[at] and at - first < _MOST_WORDS:
        first -= 1
    return any(word in _ONE or word in _MANY for word in skeleton.lows[first:at])
