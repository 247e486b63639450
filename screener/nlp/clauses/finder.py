"""What the words around a term do to it: negated, in progress, expired, wished for, or about
somebody else's work.

A cue of cues.yaml has a direction and a reach. Its scope ends at the block's edge, at the end
of a clause, or after `max_words` words, whichever comes first.
"""

from __future__ import annotations

from itertools import chain, pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span

from screener.nlp.clauses.actors import find_theirs, named_before
from screener.nlp.clauses.undone import Undone, find_undone
from screener.nlp.skeleton import Skeleton
from screener.vocab.sentences import load_sentences

#: Where two scopes meet in one term, the first of these wins.
ORDER = ("negated", "about_others", "wished", "expired", "in_progress")
_BE = frozenset(("be", "being"))
_WAS = frozenset(("was", "were", "is", "are"))
#: Behind these a noun is denied and nothing else.
_BARE = ("no", "without", "zero")
_AUXILIARIES = frozenset("do did does had has have could would can are were is was".split())
#: "Everything other than EKGs" leaves EKGs out; "other than EKGs, filed charts" does not.
_ALL = frozenset("all everything every anything".split())
_LEAVES_OUT = ("other than", "apart from", "aside from", "besides", "but", "save for")
#: So many words behind a denial a fault is what it denies: "no complaints", "without a single billing error".
_NEAR_FAULT = 4
#: So many words before one stand the people served who lack something: "families who have no insurance".
_NEAR_SERVED = 4
#: So many words before "without" stands a denial of it: "not one day went by without EKGs".
_NEAR_DENIAL = 6
#: So many words before a word that tells of an end stands a denial of it: "not yet expired".
_NEAR_DENYING = 2
_DENYING = frozenset("not never no without".split())
_DENIALS = frozenset("not never no hardly nothing nobody".split())
#: Words behind which something else is told: "no EKGs, but drew blood".
_TURNS = frozenset({"but", "however", "although", "though", "except", "yet"})
_HALTS = _TURNS | {","}
#: Behind "no" its noun ends here: "no EMR training at the clinic", "no EKGs were".
_NOUN_ENDS = _TURNS | frozenset(
    ", : and in at on for with to of by from as when where while who that which is are was were be been has"
    " have had do did does needed required left i we (".split()
)
_ALTERNATIVES = frozenset(("or", "nor"))
#: So many words of an alternative are denied with what stands before it.
_OTHER_REACH = 5
#: So long is a noun behind "no", and what it is of.
_NO_REACH = 5
#: So near behind a comma "or" goes on with a list: "no background in coding, CPT, or ICD-10".
_LISTED = 5
#: A reach that ends amid a noun goes on to the end of it.
_REST_OF_NOUN = 2
_LINKS = frozenset("to with in for of on at".split())
#: "CMA - expected May 2026": these cues reach over a dash, the others do not.
_CROSS_DASHES = frozenset({"in_progress", "expired"})


@Language.factory("screener_context")
def make_context(nlp: Language, name: str) -> ContextFinder:
    """Return the component that finds scopes; see `ContextFinder`."""
    return ContextFinder()


class ContextFinder:
    """Writes the group `scopes`: label = status, `id_` = "start:end" of the cue in the text."""

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with its scopes."""
        skeleton: Skeleton = doc.user_data["skeleton"]
        scopes = []
        for span in doc.spans["cues"]:
            status, direction, reach = span.id_.split("|")
            first, last = skeleton.token_at(span.start_char), skeleton.token_before(span.end_char)
            start, end = _scope(skeleton, first, last, direction, int(reach), status)
            if start >= end or (status == "negated" and _is_no_denial(skeleton, first, last)):
                continue
            if status == "expired" and _is_denied(skeleton, first):
                continue
            if status == "wished" and _puts_to_use(skeleton, last + 1):
                continue
            cue = f"{span.start_char}:{span.end_char}"
            scopes.append(_told(doc, skeleton, (start, end), status, cue))
        theirs: list[Undone] = []
        for (start, end), (subject, behind) in find_theirs(skeleton):
            cue = f"{skeleton.starts[subject]}:{skeleton.ends[behind - 1]}"
            if subject < start:
                theirs.append(((named_before(skeleton, subject), end), (subject, behind), "about_others"))
            scopes.append(_told(doc, skeleton, (start, end), "about_others", cue))
        doc.spans["scopes"] = scopes
        doc.spans["undone"] = [
            _told(doc, skeleton, reach, status, f"{skeleton.starts[first]}:{skeleton.ends[last - 1]}")
            for reach, (first, last), status in chain(find_undone(skeleton), theirs)
        ]
        return doc


def _told(doc: Doc, skeleton: Skeleton, reach: tuple[int, int], status: str, cue: str) -> Span:
    """Return the stretch from one word to another with what a cue, by its place, makes of it."""
    start, end = reach
    return Span(doc, skeleton.tokens[start], skeleton.last[end - 1] + 1, label=status, span_id=cue)


def _scope(
    skeleton: Skeleton, first: int, last: int, direction: str, reach: int, status: str
) -> tuple[int, int]:
    """Return the tokens that a cue governs, the cue itself among them. Backwards, a comma ends it:
    in "BLS, RMA pending" only one is pending."""

    denies = status == "negated"

    def within(token: int) -> bool:
        if status in _CROSS_DASHES:
            return skeleton.stops[token] == skeleton.stops[first]
        return skeleton.together(token, first)

    start, end = first, last + 1
    if direction in ("after", "both"):
        limit = min(len(skeleton.starts), end + reach)
        turns = _TURNS | {"where"} if status == "wished" else _TURNS
        while end < limit and within(end) and (end == last + 1 or skeleton.lows[end] not in turns):
            end += 1
            near_or = denies and not _ALTERNATIVES.isdisjoint(skeleton.lows[end - 2 : end + 2])
            if end == limit and near_or:
                limit = min(len(skeleton.starts), end + _OTHER_REACH)
        if denies and end == limit and end < len(skeleton.starts) and within(end):
            end = _noun_end(skeleton, end, end + _REST_OF_NOUN)
        if denies and first == last and skeleton.lows[first] in ("no", "not"):
            end = max(end, _related_end(skeleton, last + 1))
    if direction in ("before", "both"):
        limit = max(0, start - reach)
        while start > limit and within(start - 1) and skeleton.lows[start - 1] != ",":
            start -= 1
    return start, end


def _puts_to_use(skeleton: Skeleton, token: int) -> bool:
    """Return whether a wish goes on with the use of what is there already: "hope to bring my patience"."""
    uses = load_sentences().telling.puts_to_use
    return any(word in uses for word in skeleton.lows[token : token + 1])


def _related_end(skeleton: Skeleton, token: int) -> int:
    """Return where a denial ends that begins with "no" or "not", with what its noun is of: "no contact with
    customers", "not responsible for claims"."""
    if token == len(skeleton.starts) or not skeleton.together(token - 1, token):
        return token
    denials, no = load_sentences().denials, skeleton.lows[token - 1] == "no"
    end = _noun_end(skeleton, token, token + (_NO_REACH if no else 1))
    nouns = denials.nothing_of if no else denials.not_related
    related = not nouns.isdisjoint(skeleton.lows[token:end])
    goes_on = end + 1 < len(skeleton.lows) and skeleton.together(end + 1, token)
    if related and goes_on and skeleton.lows[end] in _LINKS:
        end = _noun_end(skeleton, end + 1, end + 1 + _NO_REACH)
    return end


def _noun_end(skeleton: Skeleton, token: int, limit: int) -> int:
    """Return where the noun that begins with a token ends; what else it may be with "or" is denied too."""
    end, limit = token, min(len(skeleton.starts), limit)
    while end < limit and skeleton.together(end, token):
        listed = skeleton.lows[end] == "," and not _ALTERNATIVES.isdisjoint(
            skeleton.lows[end : end + _LISTED]
        )
        if skeleton.lows[end] in _NOUN_ENDS and not listed:
            break
        end += 1
        if skeleton.lows[end - 1] in _ALTERNATIVES:
            limit = min(len(skeleton.starts), end + _OTHER_REACH)
    return end


def _is_no_denial(skeleton: Skeleton, first: int, last: int) -> bool:
    """Return whether a denial denies a failing or a fault, and so says that the work was done well."""
    lows, denials = skeleton.lows, load_sentences().denials
    behind = lows[last + 1 : last + 1 + _NEAR_FAULT]
    cue = " ".join(lows[first : last + 1])
    if cue == "no" and behind[:1] == ["one"]:
        return True  # rules say what nobody did
    if lows[last] == "not" and not denials.not_only.isdisjoint(behind[:1]):
        return True
    if cue in _LEAVES_OUT and (not _says_all(skeleton, first) or lows[max(first - 1, 0)] == "nothing"):
        return True
    if _is_of_the_served(skeleton, first) or (cue == "without" and _is_denied_before(skeleton, first)):
        return True
    if any(word.startswith(denials.failings) for word in behind[:2]):
        return True
    if any(to_be in _BE and word in denials.prompted for to_be, word in pairwise(behind)):
        return True  # "never had to be told"
    if cue == "no" and any(was in _WAS and _is_praise(word) for was, word in pairwise(_rest(skeleton, last))):
        return True  # "no vein was too small", "no chart was left open"
    if lows[first] in ("never", "no", "not") and not denials.outcomes.isdisjoint(_rest(skeleton, last)):
        return True
    return (
        skeleton.lows[first] in _BARE
        and last == first
        and any(word.startswith(denials.faults) for word in behind)
    )


def _is_praise(word: str) -> bool:
    """Return whether it is praise that nothing "was" a word: "left", "too" small."""
    return word == "too" or word.startswith(load_sentences().denials.failings)


def _rest(skeleton: Skeleton, token: int) -> list[str]:
    """Return what follows a token in its clause, up to a comma or a turn."""
    end = token + 1
    while end < len(skeleton.lows) and skeleton.together(end, token) and skeleton.lows[end] not in _HALTS:
        end += 1
    return skeleton.lows[token + 1 : end]


def _says_all(skeleton: Skeleton, token: int) -> bool:
    """Return whether a word such as "everything" stands in the sentence of a token."""
    return not _ALL.isdisjoint(_sentence(skeleton, token))


def _sentence(skeleton: Skeleton, token: int) -> list[str]:
    first = last = token
    while first and skeleton.stops[first - 1] == skeleton.stops[token]:
        first -= 1
    while last < len(skeleton.lows) and skeleton.stops[last] == skeleton.stops[token]:
        last += 1
    return skeleton.lows[first:last]


def _is_of_the_served(skeleton: Skeleton, token: int) -> bool:
    """Return whether it is said of the people served what they lack or did not do."""
    before, served = skeleton.lows[max(token - _NEAR_SERVED, 0) : token], load_sentences().denials.served
    while before and before[-1] in _AUXILIARIES:
        before.pop()
    if before[-1:] and before[-1] in served:
        return True
    return bool(before) and before[-1] in ("who", "with", "that") and not served.isdisjoint(before)


def _is_denied(skeleton: Skeleton, token: int) -> bool:
    """Return whether the word or two right before a token deny it: "not yet expired", "without any lapse"."""
    return not _DENYING.isdisjoint(skeleton.lows[max(token - _NEAR_DENYING, 0) : token])


def _is_denied_before(skeleton: Skeleton, token: int) -> bool:
    """Return whether a denial is denied: "not a day without EKGs"."""
    return not _DENIALS.isdisjoint(skeleton.lows[max(token - _NEAR_DENIAL, 0) : token])
