"""From a posting's document and markup to a draft: every statement finds its place, or is listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from screener.draft.abilities import find_abilities, find_languages, find_spelling
from screener.draft.certified import find_credentials
from screener.draft.cues import Segment, find_segments
from screener.draft.doubts import doubt_of
from screener.draft.durations import find_absurd, is_nought
from screener.draft.experience import find_experience
from screener.draft.joining import join_alternatives
from screener.draft.naming import Namer
from screener.draft.roles import fallback_role, is_title, nearest_role
from screener.draft.schooling import find_schooling
from screener.draft.statements import find_statements, printable
from screener.draft.terms import Terms
from screener.draft.values import MODES, Draft, LeftOut, Need, Quote, Statement
from screener.draft.weighing import cap_of, gather
from screener.draft.words import Words, load_words
from screener.resume.lookup import Lookup
from screener.rubric.lintwords import lint_words
from screener.values import Criterion, Document, Markup
from screener.vocab import Vocabulary

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_YOU = re.compile(r"You(?:r|\s(?!will|would|can|may|get|join|might))\b", re.IGNORECASE)
_SUBSTITUTED = re.compile(r"\bsubstitut\w+\b|\bin lieu of\b", re.IGNORECASE)
_NOTHING = re.compile(r"\W*(?:none|n/a|not applicable)\W*", re.IGNORECASE)
#: Parts that a resume never answers, word for word: nothing in them is looked at again.
_CLOSED = frozenset({"equal_opportunity"})
#: The first lines, if they are short, name the post, the employer and the place.
_HEAD, _FEW = 6, 8
_VAGUE = "cannot be read from a resume; talk about it instead"
_NOT_NEEDED = "the posting says that it is not needed"
_AFTER_HIRING = "may be learnt or obtained after hiring, so that nobody is held back for it today"
_INSTEAD = "says what may stand in for something above; add it there as one of several options"
_LATER = "may be learnt or obtained after hiring; decide which of the lines above it softens"


@dataclass(frozen=True, slots=True)
class _Posting:
    """What is known when statements of a posting are read; `work` is the kind of work that the post is."""

    terms: Terms
    vocabulary: Vocabulary
    words: Words
    work: str


@dataclass(slots=True)
class _Placed:
    """What one statement came to."""

    needs: list[Need] = field(default_factory=list)
    cannot: list[LeftOut] = field(default_factory=list)
    proxies: list[LeftOut] = field(default_factory=list)
    understood: bool = False


def draft_rubric(
    document: Document, markup: Markup, *, name: str, vocabulary: Vocabulary, known: tuple[Criterion, ...]
) -> Draft:
    """Return what a posting asks for, as criteria, and everything else that it says.

    `known` are the criteria of the bundled rubrics, whose questions are used where they ask the same.
    """
    words = load_words()
    statements, _headings = find_statements(document, words)
    statements = tuple(_spoken_to(statement) for statement in statements)
    statements = tuple(
        s for s in statements if _LETTERS.search(s.quote.text) and not _NOTHING.fullmatch(s.quote.text)
    )
    doubt = doubt_of(statements, markup, words)
    near = nearest_role(statements, words)
    work = near[1] if near else "healthcare"
    posting = _Posting(Terms(Lookup(document, markup)), vocabulary, words, work)
    namer = Namer(vocabulary, known, words)
    placed = [_place(s, at, posting) for at, s in enumerate(statements)]
    needs = [need for one in placed for need in one.needs]
    criteria, more = gather(needs, namer, words)
    cap, criteria = cap_of(criteria)
    unread = [s.quote for s, one in zip(statements, placed, strict=True) if not one.understood]
    return Draft(
        name=printable(name, 80) or "posting",
        pages=len(document.pages),
        criteria=tuple(criteria),
        cannot=tuple(_once([*(left for one in placed for left in one.cannot), *more])),
        proxies=tuple(_once(left for one in placed for left in one.proxies)),
        unread=tuple(unread),
        role=near[0] if near else fallback_role(needs),
        coverage=round(1 - len(unread) / len(statements), 3) if statements else 0.0,
        cap=cap,
        doubt=doubt,
    )


def _once(found: list[LeftOut] | Iterator[LeftOut]) -> list[LeftOut]:
    return list(dict.fromkeys(found))


def _place(statement: Statement, at: int, posting: _Posting) -> _Placed:
    """Return the place of a statement, which is the posting's `at`-th."""
    placed, words = _Placed(), posting.words
    text = _text(statement, posting.terms)
    topics = list(_topics(statement, text, words))
    topics = [left for left in topics if left.topic in _CLOSED] or topics
    placed.cannot += topics
    closed = any(left.topic in _CLOSED for left in topics)
    if not closed and statement.part != "duty":
        placed.proxies += _proxies(statement, text, words)
    in_topic = statement.part not in (*MODES, "open")
    title = is_title(statement, at, words)
    if not (closed or in_topic or title):
        _search(placed, statement, posting, aside=bool(topics))
    vague = words.vague.search(text) or lint_words().vague.search(text)
    if vague and not placed.needs and not in_topic and not title:
        placed.cannot.append(LeftOut("vague", _VAGUE, statement.quote))
    said = placed.needs or placed.cannot or placed.proxies
    named = at < _HEAD and len(text.split()) <= _FEW
    context = statement.part == "open" and (named or words.context.search(text))
    placed.understood = bool(said or title or context or in_topic)
    return placed


def _search(placed: _Placed, statement: Statement, posting: _Posting, *, aside: bool) -> None:
    """Add what a statement asks for. `aside`: it speaks of hours, pay or the like, so that words of it
    name no ability."""
    text, words = posting.terms.text, posting.words
    quoted = _text(statement, posting.terms)
    context = statement.part == "open" and words.context.search(quoted) and not words.duties.search(quoted)
    for segment in find_segments(text, statement, words):
        asked = _asked(statement, segment, posting, aside=aside, abilities=not (aside or context))
        if isinstance(asked, LeftOut):
            placed.cannot.append(asked)
        else:
            placed.needs += join_alternatives(text, asked)


def _asked(
    statement: Statement, segment: Segment, posting: _Posting, *, aside: bool, abilities: bool
) -> list[Need] | LeftOut:
    """Return what a segment asks for, or why it makes no criterion; `abilities`: its words may name some."""
    terms, vocabulary, words = posting.terms, posting.vocabulary, posting.words
    if segment.never:
        return LeftOut("not_needed", _NOT_NEEDED, statement.quote)
    if _SUBSTITUTED.search(segment.text):
        return LeftOut("instead", _INSTEAD, statement.quote)
    inside = terms.within(segment.span)
    needs = [
        *find_experience(statement, segment, inside, words, posting.work, aside=aside),
        *find_schooling(statement, segment, inside, words),
        *find_credentials(statement, segment, terms, vocabulary, words),
    ]
    if not needs and words.experience.search(segment.text) and is_nought(find_absurd(segment.text)):
        return LeftOut("not_needed", _NOT_NEEDED, statement.quote)
    taken = [need.span for need in needs]
    needs += find_languages(statement, segment, terms, words)
    needs += find_spelling(statement, segment, words)
    if abilities:
        needs += find_abilities(statement, segment, terms, taken, vocabulary, words)
    if segment.later and not needs:
        return LeftOut("later", _LATER, statement.quote)
    return [_softened(need) for need in needs] if segment.later else needs


def _spoken_to(statement: Statement) -> Statement:
    """Return a statement that says who "you" are as one of what is asked, wherever it stands."""
    if statement.part == "open" and _YOU.match(statement.quote.text):
        return replace(statement, part="asked")
    return statement


def _softened(need: Need) -> Need:
    """Return a need that may be met after hiring: a must of it is none."""
    if need.mode == "plus":
        return need
    return replace(need, mode="asked", notes=(*need.notes, _AFTER_HIRING))


def _text(statement: Statement, terms: Terms) -> str:
    return terms.text[statement.span.start : statement.span.end]


def _topics(statement: Statement, text: str, words: Words) -> Iterator[LeftOut]:
    for name, why, pattern in words.topics:
        if statement.part == name or pattern.search(text):
            yield LeftOut(name, why, statement.quote)


def _proxies(statement: Statement, text: str, words: Words) -> Iterator[LeftOut]:
    # "At least 18 years old" is what the law asks of everybody.
    legal = [m.span() for name, _, pattern in words.topics if name == "age" for m in pattern.finditer(text)]
    for why, pattern in (*lint_words().proxies, *words.proxies):
        for match in pattern.finditer(text):
            if any(start <= match.start() and match.end() <= end for start, end in legal):
                continue
            quote = Quote(statement.quote.page, statement.quote.line, printable(match[0]))
            yield LeftOut("proxy", why, quote)
