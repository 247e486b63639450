"""A draft as the text of a rubric file, with everything that made no criterion as comments.

Alone, the file holds what the posting asks and nothing else: candidates are then scored on what was
announced to them. With a parent it takes over what the parent asks as well, and says of the parent's own
criteria only where the posting asks them more strictly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from screener.draft.layering import Layered
from screener.draft.statements import printable
from screener.draft.values import Draft, LeftOut, Mode, Quote, Wanted
from screener.rubric.flat import written
from screener.wording import count

_HEADINGS: dict[Mode, str] = {
    "must": "the posting calls these a must",
    "asked": "asked for",
    "duty": "what the post does",
    "plus": "a plus",
}
_IN_COMMENT = 140
_IN_SOURCE = 150


def draft_yaml(draft: Draft, *, title: str, layered: Layered | None = None) -> str:
    """Return the text of a rubric file for a draft, alone or laid over a parent.

    `title` is what to call the post. The file passes the checks as it stands if the draft has criteria
    or a parent.
    """
    return "\n".join([*_head(draft, title, layered), *_body(draft, layered), *_rest(draft)]) + "\n"


def _head(draft: Draft, title: str, layered: Layered | None) -> Iterator[str]:
    yield f"# Drafted from {draft.name}: {counted(draft)}."
    if draft.doubt:
        yield f"# Is it a posting? {draft.doubt[:1].upper()}{draft.doubt[1:]}."
    yield "# A proposal by rule, to be checked line by line: the words of the posting stand under source."
    if layered is None:
        yield f"# The nearest bundled rubric is {draft.role}; to build on it: --from {draft.role}"
    yield f"title: {written(title)}"
    yield 'version: "1"'
    yield f"source: {written(f'the posting {draft.name}')}"
    cap = draft.cap if layered is None else layered.cap
    if layered is not None:
        yield f"extends: {written(layered.parent)}"
    if cap is not None:
        yield f"cap: {written(cap)}  # holds the score while a must is missed"


def counted(draft: Draft) -> str:
    """Return a draft in numbers: "9 criteria (4 must), 3 lines cannot be scored, ..."."""
    cannot = len({(left.quote.page, left.quote.line) for left in draft.cannot})
    return (
        f"{count(len(draft.criteria), 'criterion', 'criteria')} ({draft.musts} must), "
        f"{count(cannot, 'line', 'lines')} cannot be scored, "
        f"{count(len(draft.unread), 'line', 'lines')} not understood; "
        f"{draft.coverage:.0%} of what it says has a place"
        + (f"; {count(len(draft.proxies), 'wish', 'wishes')} left out on purpose" if draft.proxies else "")
    )


def _body(draft: Draft, layered: Layered | None) -> Iterator[str]:
    own = draft.criteria if layered is None else layered.added
    if own:
        yield ""
        yield "# Weights by rule: a must 8, asked for 5, a duty 3, a plus 2; schooling half of it; what"
        yield "# nearly everybody claims 1. They are a beginning: change them to what matters in your place."
        yield "criteria:"
    for mode, group in groupby(own, key=lambda criterion: criterion.mode):
        yield f"  # ---- {_HEADINGS[mode]}"
        for criterion in group:
            yield from _criterion(draft, criterion)
    if layered is not None and layered.tuned:
        yield ""
        yield f"# ---- asked by {layered.parent} already; here with the words of the posting"
        yield "tune:"
        for ident, criterion, fields in layered.tuned:
            source = {"source": source_of(draft, criterion.quotes)}
            yield f"  {ident}: {written({**fields, **source})}"


def _criterion(draft: Draft, criterion: Wanted) -> Iterator[str]:
    for note in criterion.notes:
        yield f"  # {note}"
    yield f"  {criterion.id}:"
    yield f"    kind: {criterion.kind}"
    yield f"    label: {written(criterion.label)}"
    for key, value in _fields(criterion.fields):
        yield f"    {key}:{value}"
    yield f"    weight: {written(criterion.weight)}"
    if criterion.required:
        yield "    required: true"
    yield f"    source: {written(source_of(draft, criterion.quotes))}"
    yield f"    ask: {written(criterion.ask)}"


def _fields(fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in fields.items():
        if key == "options":
            yield key, "".join(f"\n      - {written(option)}" for option in value)
        else:
            yield key, " " + written(list(value) if isinstance(value, tuple) else value)


def source_of(draft: Draft, quotes: tuple[Quote, ...]) -> str:
    """Return where the posting asks for something, with its words."""
    return "; ".join(f'{draft.name}, {place_of(draft, quote)}: "{_short(quote.text)}"' for quote in quotes)


def place_of(draft: Draft, quote: Quote) -> str:
    """Return the place of a quote; the page is named where there are several."""
    return f"page {quote.page}, line {quote.line}" if draft.pages > 1 else f"line {quote.line}"


def _short(text: str) -> str:
    """Return a quote cut to a length, around the word that gives a language its reason."""
    at = text.casefold().find("patient")
    if len(text) > _IN_SOURCE and at > _IN_SOURCE - 10:
        text = "…" + text[at - _IN_SOURCE // 2 :]
    return printable(text, _IN_SOURCE)


def _rest(draft: Draft) -> Iterator[str]:
    if draft.proxies:
        yield ""
        yield "# ---- left out on purpose: stands in for what may not be asked; better out of the posting too"
        for left in draft.proxies:
            yield f'# {place_of(draft, left.quote)}: "{_comment(left.quote)}" {left.why}'
    if draft.cannot:
        yield ""
        yield "# ---- cannot or must not be scored"
        yield from _cannot(draft)
    if draft.unread:
        yield ""
        yield "# ---- not understood: read these lines yourself"
        for quote in draft.unread:
            yield f"# {place_of(draft, quote)}: {_comment(quote)}"


def _cannot(draft: Draft) -> Iterator[str]:
    topics: dict[tuple[str, str], list[LeftOut]] = {}
    for left in draft.cannot:
        topics.setdefault((left.topic, left.why), []).append(left)
    for (topic, why), group in topics.items():
        yield f"# {topic.replace('_', ' ')}: {why}"
        for left in group:
            yield f"#   {place_of(draft, left.quote)}: {_comment(left.quote)}"


def _comment(quote: Quote) -> str:
    return printable(quote.text, _IN_COMMENT)
