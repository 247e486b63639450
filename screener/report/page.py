"""Pages for a browser: one resume beside its evidence.

Each page is one file that loads nothing. Resume text is hostile: Jinja2 escapes everything, no
script is made from data, and a content policy allows the page's own style and script alone,
by their hashes. Lengths are SVG attributes, because the policy forbids inline styles.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from screener.report import pieces, words
from screener.report.blind import HIDDEN, veil
from screener.report.context import veiled
from screener.report.drawing import DrawnLine, DrawnPage, Marked, Part, draw_lines, draw_pages
from screener.report.evidenceform import Json
from screener.report.inert import inert
from screener.report.jsonform import to_json
from screener.values import Screening, Span
from screener.values.names import one_name

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class PersonView:
    """What a page shows of one file. `shown` names nobody; `result` is the open form."""

    candidate: int
    result: Json
    shown: Json
    who: Json | None
    lines: tuple[DrawnLine, ...] = ()
    pages: tuple[DrawnPage, ...] = ()


def person_view(
    candidate: int, result: Json, screening: Screening | None, *, blind: bool = False, draw: bool = False
) -> PersonView:
    """Return what a page shows of a file.

    With `blind`, what names the person is left out for good instead of standing behind a
    switch. With `draw`, the pages of a PDF are drawn, else its lines alone.
    """
    if screening is None:
        return PersonView(candidate, result, {**result, "file": None}, None)
    hide = veil(screening.reading)
    shown = veiled(result, hide, blind=blind)
    marked = list(_marks(result))
    lines = draw_lines(hide, marked)
    pages = draw_pages(hide, marked) if draw else ()
    if blind:
        lines = tuple(_without(line) for line in lines)
        pages = tuple(_without_words(page) for page in pages)
    who = None if blind else {"file": one_name(screening.reading.source_name), **result["contact"]}
    return PersonView(candidate, result, shown, who, lines, pages)


def render_resume(screening: Screening, *, blind: bool | None = None) -> str:
    """Return the page of one resume: its text with the evidence marked, beside the score card.

    `blind` True leaves out who it is, False shows it, None puts it behind a switch.
    """
    view = person_view(1, to_json(screening), screening, blind=bool(blind), draw=True)
    return render(
        "resume.html",
        person=view,
        switch=blind is None,
        revealed=blind is False,
        title=screening.ref or "Candidate",
        index=None,
        words=words,
        pieces=pieces,
    )


def render_person(view: PersonView, *, index: str) -> str:
    """Return the page of one person of a batch, which `index`, the address of its page, links to.

    The resume stands there in lines: drawn pages would take as much room again.
    """
    return render(
        "resume.html",
        person=view,
        switch=True,
        revealed=False,
        title=f"Candidate {view.candidate}",
        index=index,
        words=words,
        pieces=pieces,
    )


# --------------------------------------------------------------------------- evidence on the page


def _marks(result: Json) -> Iterable[Marked]:
    for assessment in result["assessments"]:
        for one in assessment["results"]:
            key = f"{assessment['rubric']}.{one['criterion']}"
            for kind, near in (("evidence", False), ("against", True), ("nearest", True)):
                for row in one[kind]:
                    yield Marked(Span(row["start"], row["end"]), key, near)


def _veiled(part: Part) -> Part:
    return Part(HIDDEN, part.keys, part.near) if part.personal else part


def _without(line: DrawnLine) -> DrawnLine:
    return line._replace(parts=tuple(map(_veiled, line.parts)))


def _without_words(page: DrawnPage) -> DrawnPage:
    """Return a page whose personal words are empty: a bar is drawn in their place."""
    words_left = tuple(replace(word, text="") if word.personal else word for word in page.words)
    return replace(page, words=words_left)


# --------------------------------------------------------------------------- templates


@lru_cache(maxsize=1)
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_safe,
        auto_reload=False,
    )
    made.filters["number"] = words.number
    return made


def _safe(value: object) -> object:
    """Return text without controls; markup that the templates themselves made stays as it is."""
    return inert(value) if type(value) is str else value


def render(template: str, **values: object) -> str:
    """Return a page with the style and the script that pages share."""
    return _render_with(template, "page.css", "page.js", **values)


def _render_with(template: str, style_name: str, script_name: str | None, **values: object) -> str:
    """Return a page made of a template, a style and perhaps a script, which alone may act in it."""
    return "".join(generate_with(template, style_name, script_name, **values))


def generate_with(template: str, style_name: str, script_name: str | None, **values: object) -> Iterator[str]:
    """Yield a page as `_render_with` does, piece by piece: one of thousands of rows takes much memory."""
    style = _asset(style_name)
    script = _asset(script_name) if script_name else ""
    scripts = f"script-src {_hash(script)}; " if script else ""
    policy = f"default-src 'none'; style-src {_hash(style)}; {scripts}base-uri 'none'; form-action 'none'"
    found = _templates().get_template(template)
    return found.generate(style=style, script=script, policy=policy, **values)


@lru_cache(maxsize=4)
def _asset(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8").strip()


@lru_cache(maxsize=4)
def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
