"""Rules for what a sentence tells of without the writer having done it: done by others, or denied; with those
of `wishes`, all of them.
"""

from __future__ import annotations

from screener.nlp.actorwords import MANY, PERSONS
from screener.nlp.undonewords import (
    BE,
    DET,
    DONE,
    EACH_OF,
    END,
    MARK,
    NOT,
    OTHER_PEOPLE,
    PEOPLE,
    PERSON,
    STAFF,
    THEIR_PART,
    THEY,
    rule,
)
from screener.nlp.wishes import AS_ANYBODY, WISHED

#: Done by others, left to them, theirs.
_THEIRS = (
    rule(
        "about_others",
        "topic",
        "went go goes fell belong belonged belongs stay stayed stays up left passed handed sent turned given",
        rf"\b(?:went|goes?|fell|belong(?:ed|s)?|stay(?:ed|s)?|{BE} up|{BE} (?:all |then |always )?(?:left"
        rf"|passed|handed"
        rf"|sent|turned over|given)) (?:(?:on|over|out|straight|right|back) )*(?:to|with) {STAFF}",
        besides="to with",
    ),
    rule(
        "about_others",
        "topic",
        "was were is are",
        rf"\b{BE} (?:all |always |only |really |mostly |strictly |that )?{THEY}{THEIR_PART}{END}",
        besides=OTHER_PEOPLE,
    ),
    rule(
        "about_others",
        "topic",
        "strictly only purely something what job desk territory",
        rf"\b{BE} (?:strictly|only|purely) (?:{PEOPLE}|{EACH_OF}){THEIR_PART}{END}|\b{BE} (?:something"
        rf"|what) {THEY}"
        rf"|\b{BE} (?!(?:my|our|a|an|the|not|main|first|second|part|full|desk|front|data|this|that|every"
        rf"|also)\b)\w+"
        rf" (?:job|desk|territory){END}",
        besides="was were is are got get gets",
    ),
    rule(
        "about_others",
        "topic",
        "only alone not",
        rf"\b{BE} (?:all |only |strictly )?for {THEY} (?:only|alone|to|, not|not)\b",
    ),
    rule(
        "about_others",
        "topic",
        "done handled kept run performed taken managed processed answered booked made collected filled",
        rf"\b{BE} (?:all |usually |always )?(?:done|handled|kept|run|performed|taken|managed|processed"
        rf"|answered|booked"
        r"|made|collected|filled out) (?:off ?site|elsewhere|online|centrally|at (?:the|a|an|another)"
        r" (?:\w+ )?(?:hospital"
        r"|site|campus"
        r"|location|headquarters)|(?:through|via|by) (?:the|a|an|another) (?:\w+ ){0,2}(?:call center|vendor"
        r"|agency|website|app|portal|service))\b",
        besides="site offsite elsewhere online centrally at through via by",
    ),
    rule(
        "about_others",
        "topic",
        "outsourced contracted farmed automated",
        rf"\b{BE} (?:all )?(?:outsourced|contracted out|farmed out|automated)\b",
    ),
    rule(
        "about_others",
        "holds",
        "leave left leaving",
        rf"\b(?:leave|left|leaving) (?:all )?(?:the )?(?:\w+ ){{1,6}}(?:up )?(?:to|for|with) {STAFF}",
    ),
    rule(
        "about_others",
        "fronted",
        "i",
        r"^(?:\S+ ){1,8}?(?=i (?:leave|left|pass|passed|send|sent|gave|give) (?:(?:on|up|over) )?(?:to"
        r"|for|with)"
        rf" {STAFF})",
        besides="leave left pass passed send sent gave give",
    ),
    rule(
        "about_others",
        "item",
        ":",
        rf"(?<= ): (?:only )?{DET} (?:\w+ ){{0,2}}(?:{PERSON}) [a-z]+(?:s|ed|did|ran)\b",
        besides=PERSONS,
    ),
    rule("about_others", "behind", ":", rf"^(?:the )?(?!others)(?:{EACH_OF}) : ", besides=MANY),
    rule(
        "about_others",
        "holds",
        "out",
        r"\b(?:referred|farmed|contracted) out (?:all |our |the )?(?:\w+ ?){1,3}",
    ),
    # only a place or a thing, and what others are told to do
    rule(
        "about_others",
        "holds",
        "registration records billing admitting admissions scheduling pharmacy bank",
        r"\b(?:deliver|transport|carr|haul|escort|walk|brought|bring|direct|drove|past|push"
        r"|wheel)\w*\b(?: \w+){0,5}?"
        r" (?P<it>(?:to|past|by|near|through) (?:the )?(?:\w+ )?(?:registration|medical records|billing"
        r"|admitting"
        rf"|admissions|scheduling|pharmacy|blood bank)(?: desks?| office| department| rooms?| window|"
        rf" area)?){END}",
        besides="to past by near through",
    ),
    rule(
        "about_others",
        "holds",
        "installed installing install wired wiring mounted mounting assembled painted remodeled"
        " plumbed refinished replaced",
        r"\b(?:install|wir|mount|assembl|paint|remodel|plumb|refinish|replac)(?:ed|ing|s)?\b(?:"
        r" (?!patient|the patient"
        r"|on)[\w,]+){0,5}? (?:kiosks?|desks?|pads?|machines?|monitors?|readers?|cabinets?|rooms?"
        r"|counters?|stations?"
        r"|tables?|sinks?)\b(?: , \w+ \w+)*",
    ),
    rule("about_others", "holds", "what", r"\bwhat to (?:do|say) (?:with|if|when|about|in)\b(?: \w+){0,5}"),
)
#: Said not to be the writer's, or never done yet.
_DENIED = (
    rule(
        "negated",
        "topic",
        "not never",
        r"[,–:(;] (?:and |but |so )?(?:not|never) (?:by |from |for |with )?(?:me|us|mine|ours|our (?:side"
        r"|job|part)"
        r"|my (?:side|job|part))\b",
    ),
    rule(
        "negated",
        "topic",
        "not never t",
        rf"\b(?:{BE} (?:not|never)|(?:was|were|is|are)n t) (?:really |yet |ever )?(?:mine|ours|(?:a"
        rf" )?part of|my\b|our\b"
        r"|on (?:my|our)|something (?:i|we)|done|offered|allowed)",
    ),
    rule(
        "negated",
        "topic",
        "outside beyond above",
        rf"\b{BE} (?:way |far |just )?(?:outside|beyond|above) (?:of )?(?:what i|my|our)\b",
    ),
    rule(
        "negated",
        "topic",
        "came started began added",
        r"\b(?:came(?: in| along)?|started|began|was added|were added) (?:only |just )?(?:after|before)"
        r" (?:i|my time)\b"
        r"|\bcame (?:to (?:me|us) )?(?:already |all )?(?:filled|coded|done|signed|completed)\b",
    ),
    rule(
        "negated",
        "item",
        "not never none no read heard watched observed seen learn be learned next",
        rf"{MARK} (?:but |still |so far |as yet )?(?:(?:not|never|none|no)(?: (?:yet|so|far|taken|done"
        rf"|started|completed"
        r"|finished|trained|performed|used|learned|covered|begun|experience|training|course|class"
        r"|practice|attempted|any"
        r"|at|all|of|in|part|it|them|one|there|here|hands|on|my|own|that|is))*|(?:read about|heard of"
        r"|watched|observed"
        r"|seen)(?: only| once)?(?: ,? ?(?:not|never|but not) (?:done|taken|tried|used|run|given))?|(?:i"
        r" )?(?:would|will"
        r"|d|have|need) (?:have |need )?to (?:learn|be \w+)|to be learned|class next \w+|next \w+"
        r" ?(?:year)?)(?= [),]|$)",
    ),
    rule(
        "negated",
        "known",
        "not never cannot t that",
        rf"(?:^|(?<= )(?:[,–:(;]|but|and|though|although|yet|or)) ?(?:(?:i|we) )?(?:(?:have|had|ve|do|did"
        rf"|could|can|would"
        rf"|am) )?{NOT}(?: (?:yet|ever|actually|personally|been))*(?: {DONE})?(?: (?:it|them|any|one|that"
        rf"|those|this"
        r"|these|so|either|myself))*(?: (?:yet|myself|so far|on my own|there|here|before|either"
        r"|personally))*(?= \)|$)"
        r"|[,–;] (?:and )?that(?: is| was)? (?:all|it|as far as it goes)$",
        besides="not never cannot t all it goes",
    ),
    rule(
        "negated",
        "fronted",
        "not never t only would still yet",
        r"^(?:(?!(?:when|while|if|as|because|since|what|with|without|at|in|on|for|to|from|by|during|after"
        r"|before)\b)\S+ )"
        rf"{{1,8}}?(?=i (?:(?:have|ve|had|did|do|can|could|would|will|am) )?(?:{NOT}|(?:have|ve) only"
        rf" (?:seen|watched"
        r"|heard|read|known)|only (?:know|watched|saw|heard|read)|would (?:have|need) to|still (?:have"
        r"|need) to"
        r"|have yet))",
    ),
    rule(
        "negated",
        "topic",
        "new",
        r"\b(?:is|are|would be|will be|d be) (?:all |still |completely |something |an? )?new (?:ground "
        r"|territory )?(?:to|for)"
        r" (?:me|us)\b(?!.* but\b)",
        besides="me us",
    ),
    rule(
        "negated", "behind", "new", r"^it (?:is|would be|will be) (?:all )?new (?:to|for) me to", besides="me"
    ),
    rule(
        "negated",
        "topic",
        "i",
        r"\b(?:is|are|was|were) (?:something|the (?:one|only) (?:thing|area|part)|what|one thing|all) i"
        r" (?:still |now "
        r"|really )?"
        r"(?:(?:would|d|want|hope|wish|plan|need|have) (?:like |love )?to (?:learn|try|understand|study|be)"
        rf"|have (?:yet|not|never|only|still)|ve (?:never|not|only|read|heard)|{NOT})",
        besides="something thing area part what all",
    ),
    rule(
        "negated",
        "behind",
        "asked expected allowed required supposed permitted",
        r"\b(?:(?:nobody|no one) (?:\w+ )?|(?:not|never) )(?:asked|expected|allowed|required|supposed"
        r"|permitted)\b"
        r"(?: [a-z]+){0,4} to ",
        besides="nobody one not never",
    ),
    rule(
        "negated",
        "behind",
        "nobody no",
        r"\b(?:nobody|no one)(?: (?:here|there|else|in \w+|at \w+))? (?:takes?|took|uses?|used|does|did"
        r"|has|had|ran|gave"
        r"|drew)\b|\b(?:no one|nobody) (?:ever )?(?:reported|worked|answered) (?=(?:to|under|for) me\b)",
    ),
    rule(
        "negated",
        "behind",
        "say once know",
        r"\b(?:can|could)n? t (?:honestly )?say (?:that )?i\b|\bnot once (?:did|have|had) (?:i|we)\b"
        r"|\bknow (?:very |so )?(?:little|nothing|next to nothing) (?:of|about)\b",
    ),
    rule(
        "negated",
        "behind",
        "everything anything all",
        r"\b(?:everything|anything|all)\b(?: \w+){1,6} (?:but|except|save)(?: for)?"
        r" (?!i |we |also |got |was |never |still |most|\w+ed )",
        besides="but except save",
    ),
    rule("negated", "holds", "none", r"\bnone of (?:the|those|these|my) (?:\w+ ?){1,4}"),
    rule(
        "negated",
        "known",
        "speak",
        r"\b(?:can|could|do|did)n? t (?:really )?speak (?:it|any|a word|much)\b",
    ),
)
RULES = (*_THEIRS, *_DENIED, *WISHED, *AS_ANYBODY)
