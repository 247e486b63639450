"""Pieces that pages are made of, as markup: criteria with their quotes, flags, the lines of a resume.

Plain functions and not templates, because a batch makes them for thousands of people and this takes a
fifth of the time. Everything that is not markup of this file passes `safe`. What names the person stands
beside a veil, and one of the two is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape

from screener.report import words
from screener.report.drawing import DrawnLine, Part
from screener.report.evidenceform import Json
from screener.report.inert import inert
from screener.wording import count, some

_VEIL = '<span class="veil">[hidden]</span>'
#: Quotes shown at once, of a criterion and of what was nearest to one.
_FEW, _FEWER = 3, 2


def safe(text: str) -> str:
    """Return text of a stranger as it may stand in a page: without controls, and as no markup."""
    return escape(text if text.isprintable() else inert(text))


#: The same for the words of a rubric, which are those of all people.
_known = lru_cache(maxsize=4096)(safe)


def absent(assessment: Json, anchor: str, *, terms: int = 999) -> str:
    """Return the criteria that were not found, and those to be asked about. `anchor` begins the names
    of the lines that places lead to; of what was looked for, so many terms are shown."""
    missed = _group(assessment, "missed", "Not found", anchor, terms)
    return missed + _group(assessment, "unclear", "Unclear, to be asked", anchor, terms)


def present(assessment: Json, anchor: str) -> str:
    """Return the criteria that were found, in part or wholly."""
    found = _group(assessment, "partly", "In part", anchor, 0)
    return found + _group(assessment, "met", "Found", anchor, 0)


def flags(rows: Sequence[Json], anchor: str) -> str:
    """Return what is worth a look."""
    if not rows:
        return ""
    told = "".join(
        f"<li>{safe(row['says'])} <code>{safe(row['code'])}</code>"
        f"{_quotes(row['evidence'], anchor, kept=_FEWER)}</li>"
        for row in rows
    )
    head = '<section class="flags"><h3>Worth a look <small>no points</small></h3>\n<ul>'
    return f"{head}{told}</ul></section>\n"


def lines(drawn: Iterable[DrawnLine], anchor: str) -> str:
    """Return a resume as numbered lines, with the words that count marked."""
    rows = "".join(_line(line, anchor) for line in drawn)
    return f'<ol class="lines">\n{rows}</ol>\n'


def bar(score: float, ceiling: float) -> str:
    """Return a bar of what is shown, and of what it can become."""
    return (
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" '
        'focusable="false">\n<rect class="bar-back" width="100" height="8"/>'
        f'<rect class="bar-open" width="{ceiling}" height="8"/>'
        f'<rect class="bar-full" width="{score}" height="8"/></svg>\n'
    )


def headline(assessment: Json) -> str:
    """Return the score with what holds it and what an answer would change."""
    open_ = words.up_to(assessment)
    parts = [
        f'<div class="headline">\n<p class="score"><strong>{assessment["score"]:.1f}</strong> '
        "<span>of 100</span></p>\n",
        bar(assessment["score"], assessment["ceiling"]),
        f'<p class="open">{safe(open_)}</p>\n' if open_ else "",
        f'<p class="cap">{safe(assessment["cap"]["says"])}</p>\n' if assessment["cap"] else "",
    ]
    if assessment.get("fitted"):
        parts.append(f'<p class="sub">Weights fitted {safe(assessment["fitted"])}</p>\n')
    if changing := words.would_change(assessment):
        told = "".join(f"<li>{safe(line)}</li>" for line in changing)
        head = '<div class="would"><h3>What an answer would change</h3><ul>'
        parts.append(f"{head}{told}</ul></div>\n")
    return "".join(parts) + "</div>\n"


def _line(line: DrawnLine, anchor: str) -> str:
    looks = "line" + " strong" * line.emphasised + " bullet" * line.bullet
    head = f'<li id="{anchor}-l{line.number}" value="{line.number}" class="{looks}" tabindex="-1">'
    return f"{head}{''.join(map(_marked, line.parts))}</li>\n"


def _marked(part: Part) -> str:
    text = _veiled(part) if part.personal else safe(part.text)
    if not part.keys:
        return text
    near = " class=near" if part.near else ""
    return f'<mark data-keys="{_known(" ".join(part.keys))}"{near}>{text}</mark>'


def _veiled(part: Part) -> str:
    return f'<span class="pii">{safe(part.text)}</span>{_VEIL}'


def _group(assessment: Json, outcome: str, head: str, anchor: str, terms: int) -> str:
    chosen = words.by_weight(assessment, outcome)
    if not chosen:
        return ""
    rows = "".join(_result(result, assessment, anchor, terms) for result in chosen)
    return (
        f'<section class="group {outcome}">\n<h3>{_shape(outcome)} {head} '
        f'<span class="count">{len(chosen)}</span></h3>\n<ul class="results">{rows}</ul>\n</section>\n'
    )


def _shape(outcome: str) -> str:
    return f'<span class="shape {outcome}" aria-hidden="true">{words.OUTCOMES[outcome][0]}</span>'


def _result(result: Json, assessment: Json, anchor: str, terms: int) -> str:
    outcome = result["outcome"]
    says, ask = words.said(result, assessment)
    asked = f'<p class="ask"><strong>Ask:</strong> {_known(ask)}</p>\n' if ask else ""
    key = f"{_known(assessment['rubric'])}.{_known(result['criterion'])}"
    parts = [
        f'<li class="result {outcome}" data-key="{key}">\n'
        f'<div class="result-head">\n{_shape(outcome)}\n<h4>{_known(result["label"])}</h4>\n',
        '<span class="required">required</span>\n' if result["required"] else "",
        f'<span class="points"><span class="sr">{words.OUTCOMES[outcome][1]}, </span>'
        f"{words.points(result)}</span>\n</div>\n",
        f'<p class="says">{safe(says)}</p>\n' if words.tells(result) else "",
        _quotes(result["evidence"], anchor),
    ]
    if outcome in ("missed", "unclear"):
        parts += (asked, _quotes(result["nearest"], anchor, "Nearest, but not counted:", _FEWER))
        parts += _looked_for(result, terms)
    elif outcome == "partly":
        parts.append(asked)
    parts.append(_quotes(result["against"], anchor, "Speaks against it:", _FEWER))
    return "".join(parts) + "</li>\n"


def _looked_for(result: Json, terms: int) -> Iterable[str]:
    if result["looked_for"]:
        places = f"<br>in: {_known(', '.join(result['looked_in']))}" if result["looked_in"] else ""
        yield '<details class="more"><summary>What was looked for</summary>\n<p class="looked">'
        near = words.nothing_near(result)
        after = f"<br>{near}" if near else ""
        yield f"{_known(some(result['looked_for'], terms))}{places}{after}</p></details>\n"


def _quotes(rows: Sequence[Json], anchor: str, head: str = "", kept: int = _FEW) -> str:
    if not rows:
        return ""
    lead = f'<p class="lead">{head}</p>\n' if head else ""
    shown = "".join(_quote(row, anchor) for row in rows[:kept])
    rest = rows[kept:]
    if not rest:
        return f'{lead}<ul class="quotes">{shown}</ul>\n'
    more = "".join(_quote(row, anchor) for row in rest)
    return (
        f'{lead}<ul class="quotes">{shown}</ul>\n<details class="more"><summary>'
        f'{count(len(rest), "more place")}</summary>\n<ul class="quotes">{more}</ul></details>\n'
    )


def _quote(row: Json, anchor: str) -> str:
    note = f' <span class="note">{safe(row["note"])}</span>' if row["note"] else ""
    page, line = row["page"], row["line"]
    return (
        f'<li class="quote"><q>{"".join(map(_segment, row["parts"]))}</q>\n '
        f'<a class="place" href="#{anchor}-l{line}" aria-label="page {page}, line {line}">'
        f"{words.place(row)}</a>{note}</li>\n"
    )


def _segment(part: Part) -> str:
    if part.personal:
        return _veiled(part)
    return f"<b>{safe(part.text)}</b>" if part.keys else safe(part.text)
