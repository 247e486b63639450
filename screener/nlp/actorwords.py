"""The words by which others' work is told: who they are, where a subject may stand, and what they do."""

from __future__ import annotations

ONE = frozenset(
    "nurse rn lpn lvn np pa cna ma cma rma tech technician technologist phlebotomist doctor dr physician"
    " provider practitioner surgeon dentist hygienist pharmacist therapist aide assistant receptionist"
    " scheduler biller coder clerk registrar paramedic emt medic midwife manager supervisor boss lead"
    " preceptor coworker colleague girl guy lady mother mom father dad sister brother aunt"
    " uncle wife husband daughter son cousin grandmother grandma grandfather friend partner vet veterinarian"
    " owner secretary bookkeeper accountant clerk temp float waitress waiter worker cardiologist"
    " radiologist pathologist anesthesiologist dermatologist dietitian nutritionist"
    " counselor instructor foreman else".split()
)
MANY = frozenset(
    "nurses rns lpns lvns nps pas cnas mas cmas techs technicians technologists phlebotomists doctors"
    " physicians providers practitioners surgeons dentists hygienists pharmacists therapists aides"
    " assistants receptionists schedulers billers coders clerks registrars paramedics emts medics midwives"
    " managers supervisors preceptors coworkers colleagues girls guys ladies waitresses waiters"
    " servers salespeople secretaries dietitians counselors instructors grandparents somebody"
    " someone others".split()
)
#: Several who may include the writer: theirs only where the writer leads them, or behind a determiner.
GROUP = frozenset("team staff crew department group desk".split())
PLACE = frozenset(
    "practice clinic office hospital company center centre facility lab laboratory store firm agency"
    " organization vendor".split()
)
#: Those above the writer, who need no determiner: "director handles tuition".
ABOVE = frozenset(
    "doctor dr physician surgeon dentist pharmacist optometrist audiologist radiologist director owner boss"
    " attorney lawyer broker principal treasurer pastor landlord".split()
)
NOUNS = ONE | MANY | GROUP | PLACE | ABOVE
#: Who work is done by, or left to.
OTHERS = (NOUNS - {"else"}) | frozenset(
    "director coordinator educator trainer teacher students salespeople service specialist side site campus"
    " corporate accounting billing payroll purchasing hr person"
    " management housekeeping maintenance supply cardiology radiology records headquarters".split()
)
PERSONS = (ONE | MANY) - {"else", "others", "somebody", "someone"}
DETERMINERS = frozenset(
    "a an the my our your their his her its this that these those another other each every some two three"
    " four five six seven eight nine ten several someone somebody everyone everybody".split()
)
#: Where a subject may begin, beside the beginning of a clause.
OPENERS = frozenset(
    "while as when where because since so and but before after if whereas until once because though"
    ' although or , : ( – “ " watching watch watched watches saw see seeing let lets had only'
    " . ; ! ? • |".split()
)
ADVERBS = frozenset(
    "also usually always often just only then both all still now too often sometimes downstairs"
    " upstairs there".split()
)
MODALS = frozenset("will would can could should must shall may".split())
VERBS = frozenset(
    "take run draw give do handle perform administer verify collect enter process offer provide cover teach"
    " answer check clean sterilize register obtain get make use assist help work see treat prepare insert"
    " place start own manage book bill code chart room schedule file order greet require include specialize"
    " employ keep call send test explain write read say set put inject vaccinate document need have involve"
    " go ask decide review sign screen interview triage bring hold show train supervise".split()
)
#: What is asked of them.
ASKED = VERBS | frozenset("counsel confirm witness clear release approve look speak talk call".split())
#: Verbs that are nouns too ("the doctors' schedules", "staff meetings", "office files").
NOUN_TOO = frozenset(
    "room schedule file chart bill code order call test process check answer place start book need review"
    " sign screen interview help work cover show use register document position practice run hold".split()
)
#: Verbs that are nothing else.
ONLY_VERBS = VERBS - NOUN_TOO
#: Behind a noun these make an adjective of it: "team oriented", "physician owned".
ADJECTIVES = frozenset(
    "oriented based related driven focused owned led centered minded approved supervised assigned directed"
    " ordered prescribed requested required needed trained".split()
)
WRITER = frozenset("i me my myself us we".split())
LEADS = frozenset(
    "supervise supervised supervising supervises manage managed managing manages lead led leading oversee"
    " oversaw overseeing hire hired hiring train trained training direct directed directing coach coached"
    " schedule scheduled recruit recruited staffed mentor mentored precept precepted".split()
)
RELATIVE = frozenset("who that which".split())
BE = frozenset("was were is are be been being get gets got".split())
#: What others do to the work and the writer does all the same: "given as ordered by the doctor".
TO_THE_WORK = frozenset(
    "ordered prescribed requested directed needed required assigned approved signed trained taught supervised"
    " employed assisted hired recognized praised asked told instructed commended promoted used seen referred"
    " contacted trusted observed evaluated followed accompanied examined nominated chosen selected picked"
    " thanked complimented named honored acknowledged appreciated elected voted invited rated".split()
)
#: "When somebody called in sick" tells of a gap, and who filled it.
UNNAMED = frozenset(("somebody", "someone"))
WHEN = (["when"], ["whenever"], ["if"], ["because"], ["since"])
#: "By a float", "by another girl"; not "by a deadline".
ANY_ONE = frozenset("a an another someone somebody".split())
NO_AGENTS = frozenset(
    "date deadline time day week month year minute hour third quarter half number name hand letter phone call"
    " margin factor percent few little lot computer system kiosk machine scanner patient client"
    " customer".split()
)
COPULAS = frozenset("was am were is be as been".split())
#: What begins with these is over at the comma: "when the doctor ran late, moved the next visits".
SUBORDINATE = frozenset(
    "while as when where because since before after if whereas until once although".split()
)
PRONOUNS = frozenset({"she", "he", "they"})
#: "Asked the doctor to", "had the nurse": what follows is left to them.
ASKS = frozenset("ask asks asked asking request requests requested requesting have had".split())
CAUSES = frozenset("have had has having let lets".split())
#: "The girl from the lab", "somebody at the main office".
WHENCE = frozenset("from at in on of".split())
KINDS = frozenset("charge head lead staff registered triage".split())
ENDS = frozenset({"i", "myself", "we", ":"})


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "ch", "sh", "x", "o")) else "s")


THIRD = frozenset(map(_third, VERBS)) | {"has"}
#: What places of work say of themselves.
OFFERS = frozenset("offers provides specializes employs".split())
PAST = frozenset(
    "took ran drew gave did got made saw held kept put set went had wrote read said sent brought"
    " taught came dealt".split()
)
