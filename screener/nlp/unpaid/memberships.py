"""What stands among unpaid work and is no post: memberships, honours, classes taken, talks given, and what
people say of themselves ("Open to evenings", "Never used a till").
"""

from __future__ import annotations

import re

from screener.nlp.heads.anchors import is_talk
from screener.nlp.unpaid.halves import holds_role
from screener.nlp.unpaid.itemwords import is_time
from screener.patterns import any_of, later
from screener.vocab.postwords import load_post_words

_KIND = r"(?:life|lifetime|active|former|past|student|charter|associate|founding|current)"
#: "Member, Elm Garden Club", "VFW 9191, life member", "Elm Historical Society member since 2015"; a choir's
#: or board's member takes part in it.
_MEMBER = later(
    rf"\W*(?:{_KIND}\s+)?members?(?:hip)?\b(?!\s+(?:development|services|relations)|[- ]at)"
    r"|.*\s(?<!board\s)(?<!committee\s)(?<!council\s)(?<!crew\s)(?<!cast\s)(?<!team\s)(?<!panel\s)(?<!choir\s)"
    r"(?<!band\s)members?(?:hip)?(?:\W*$|\s+(?:since|of|for|\d))",
    re.I | re.S,
)
#: A branch of a body, without a word of what was done for it.
_BRANCH = later(r"\b(?:chapter|lodge|local|post|union|sorority|fraternity)\s*(?:no\.?|#)?\s*\d*\W*$", re.I)
_STUDIED = later(
    r"\b(?:class(?:es)?|course|training|cert\w*|licen[cs]e)\s+(?:done|taken|completed|passed|in\s+progress)\b"
    r"|\W*(?:completed|certified|trained|attended)\b",
    re.I,
)
_ASIDE = later(r"\([^()]*\)")
#: One word for a body, and nothing of what was done there.
_CLUB_ALONE = later(r"\W*(?:choir|pta|pto|rotary|lions|elks|band|boosters|scouts|church|parish)\W*", re.I)
_I = later(r"\W*I(?:['’]\w+)?\s")
#: One of several pastimes, and what was learnt: "Reading, hiking, volunteering", "As a volunteer, I learned".
_PASTIME = later(
    r"\W*As an?\s|.*(?:,|\b(?:and|enjoy|like|love))\s+volunteering(?:\W*$|,|\s+and\b)", re.I | re.S
)
_NONE = later(r"\W*(?:no|not|none|never)\b", re.I)
_SELF = later(lambda: rf"\W*(?i:{any_of(load_post_words().self_openings)})\s+[a-z\d]")
_HELPS = later(lambda: rf"\b(?:{any_of(load_post_words().helping_verbs)}|volunteer\w*|was|am an?)\b", re.I)
_HONOUR = later(lambda: rf"\b{any_of(load_post_words().honours)}\b", re.IGNORECASE)


def is_membership(words: str) -> bool:
    """Return whether words say that somebody belongs to a body, and nothing of what they did for it."""
    return _MEMBER.match(words) is not None


def is_no_post(words: str) -> bool:
    """Return whether an item of a list names a membership, a talk, an honour, a class or nothing."""
    words = _ASIDE.sub("", words)
    if is_membership(words) or is_time(words) or is_of_self(words):
        return True
    if is_talk(words) or _CLUB_ALONE.fullmatch(words):
        return True
    if _HONOUR.search(words) is not None:
        return True
    apart = _STUDIED.search(words) or _BRANCH.search(words)
    return apart is not None and not holds_role(words)


def is_of_self(words: str) -> bool:
    """Return whether words say what the writer has not, can, or would like, and nothing of a post."""
    if _NONE.match(words) or _SELF.match(words) or _PASTIME.match(words):
        return True
    return _I.match(words) is not None and _HELPS.search(words) is None
