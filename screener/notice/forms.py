"""A notice as text, as Markdown and as a page of HTML that stands alone."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from html import escape

from screener.notice.build import Notice, Part

_WIDTH = 88
_RULE = "-" * 40
_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;"
    "background:#fff}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:1.6rem}"
    "aside{border:2px solid #555;padding:0 1rem;margin-top:2.5rem}@media print{aside{break-before:page}}"
)


def notice_text(notice: Notice) -> str:
    """Return the notice as plain text, at most 88 characters a line."""
    lines = [*_wrapped(notice.title.upper(), ""), ""]
    for part in notice.parts:
        lines += _lines(part)
    lines += [_RULE, ""]
    for part in notice.notes:
        lines += _lines(part)
    return "\n".join(lines).rstrip() + "\n"


def _lines(part: Part) -> Iterator[str]:
    if part.heading:
        yield from _wrapped(part.heading, "")
        yield ""
    for paragraph in part.paragraphs:
        yield from _wrapped(paragraph, "")
        yield ""
    for item in part.items:
        yield from _wrapped(item, "- ")
    if part.items:
        yield ""


def _wrapped(text: str, mark: str) -> list[str]:
    return textwrap.wrap(
        _plain(text),
        _WIDTH,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    )


def notice_markdown(notice: Notice) -> str:
    """Return the notice as Markdown."""
    lines = [f"# {_marked(notice.title)}", ""]
    for part in (*notice.parts, *notice.notes):
        if part is notice.notes[0]:
            lines += ["---", ""]
        if part.heading:
            lines += [f"## {_marked(part.heading)}", ""]
        for paragraph in part.paragraphs:
            lines += [_marked(paragraph), ""]
        lines += [f"- {_marked(item)}" for item in part.items]
        lines += [""] if part.items else []
    return "\n".join(lines).rstrip() + "\n"


def _marked(text: str) -> str:
    plain = _plain(text)
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in plain)


def notice_html(notice: Notice) -> str:
    """Return the notice as a page of HTML without anything from elsewhere; the notes are set apart."""
    title = escape(_plain(notice.title))
    parts = "\n".join(line for part in notice.parts for line in _html(part))
    notes = "\n".join(line for part in notice.notes for line in _html(part))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{parts}\n</main>\n"
        f"<aside>\n{notes}\n</aside>\n</body>\n</html>\n"
    )


def _html(part: Part) -> Iterator[str]:
    if part.heading:
        yield f"<h2>{escape(_plain(part.heading))}</h2>"
    for paragraph in part.paragraphs:
        yield f"<p>{escape(_plain(paragraph))}</p>"
    if part.items:
        yield "<ul>"
        for item in part.items:
            yield f"<li>{escape(_plain(item))}</li>"
        yield "</ul>"


def _plain(text: str) -> str:
    """Return a text on one line, without what cannot be printed."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


FORMS = {"text": notice_text, "markdown": notice_markdown, "html": notice_html}
