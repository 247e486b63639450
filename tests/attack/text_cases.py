"""The HTML, RTF and text files of the pack."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from .story import PLANTED, SEEN, Case, tags, words_of

#: Blanks, joiners and marks that have no shape.
SHAPELESS = "\u200b\u200c\u2060\ufeff"
LOOK_ALIKE = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")
CSS = {
    "display": "display: none",
    "visibility": "visibility: hidden",
    "white": "color: #fff",
    "near_white": "color: rgb(250, 250, 250)",
    "clear": "color: transparent",
    "same_colour": "color: red; background: red",
    "opacity": "opacity: 0",
    "one_pixel": "font-size: 1px",
    "off_the_page": "position: absolute; left: -9999px",
    "indent": "text-indent: -9999px",
    "no_height": "overflow: hidden; height: 0",
}


def page(body: str, head: str = "") -> bytes:
    """Return an HTML file."""
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def lines_of_html(lines: tuple[str, ...], more: str = "") -> str:
    """Return lines as paragraphs."""
    return "".join(f"<p {more}>{escape(line)}</p>" for line in lines)


def html_cases() -> Iterator[Case]:
    """Yield the HTML files of the pack."""
    honest, told = lines_of_html(SEEN), words_of()
    yield Case("control.html", page(honest), "control")
    yield Case("in_sight.html", page(honest + lines_of_html(PLANTED)), "seen", "control.html")
    for name, rule in CSS.items():
        own = page(honest + lines_of_html(PLANTED, f'style="{rule}"'))
        yield Case(f"{name}.html", own, "hidden", "control.html", told)
        sheet = page(honest + lines_of_html(PLANTED, 'class="x"'), f"<style>.x {{ {rule} }}</style>")
        yield Case(f"{name}_sheet.html", sheet, "hidden", "control.html", told)
    inner = lines_of_html(PLANTED)
    for name, part in {
        "comment": f"<!-- {' '.join(PLANTED)} -->",
        "script": f"<script>{' '.join(PLANTED)}</script>",
        "template": f"<template>{inner}</template>",
        "alternative": f"<img alt='{' '.join(PLANTED)}'>",
        "no_script": f"<noscript>{inner}</noscript>",
    }.items():
        yield Case(f"{name}.html", page(honest + part), "hidden", "control.html")
    dark = page(f"<div style='background:#003366;color:#fff'>{honest}</div>")
    yield Case("honest_white_on_dark.html", dark, "honest", "control.html")


def rtf(body: str) -> bytes:
    """Return an RTF file; colour 1 is white, 2 dark blue, 3 red."""
    colours = r"\red255\green255\blue255;\red0\green0\blue128;\red255\green0\blue0;"
    head = r"{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}{\colortbl;" + colours + r"}\fs22 "
    return (head + body + "}").encode("ascii")


def lines_of_rtf(lines: tuple[str, ...], more: str = "") -> str:
    """Return lines as paragraphs of one group each."""
    return "".join(rf"\pard{{{more} {line}}}\par" + "\n" for line in lines)


def rtf_cases() -> Iterator[Case]:
    """Yield the RTF files of the pack."""
    honest, told = lines_of_rtf(SEEN), words_of()
    yield Case("control.rtf", rtf(honest), "control")
    yield Case("in_sight.rtf", rtf(honest + lines_of_rtf(PLANTED)), "seen", "control.rtf")
    for name, more in {
        "hidden": r"\v",
        "white": r"\cf1",
        "same_colour": r"\cf3\highlight3",
        "one_point": r"\fs2",
        "squeezed": r"\charscalex1",
    }.items():
        yield Case(f"{name}.rtf", rtf(honest + lines_of_rtf(PLANTED, more)), "hidden", "control.rtf", told)
    plain = " ".join(PLANTED)
    for name, part in {
        "deleted": rf"{{\deleted {plain}}}",
        "properties": rf"{{\info{{\keywords {plain}}}}}",
        "unknown_group": rf"{{\*\nobody {plain}}}",
    }.items():
        yield Case(f"{name}.rtf", rtf(honest + part), "hidden", "control.rtf")
    dark = lines_of_rtf(SEEN, r"\cf1\highlight2")
    yield Case("honest_white_on_dark.rtf", rtf(dark), "honest", "control.rtf")


def text_cases() -> Iterator[Case]:
    """Yield the text files of the pack: letters that are not what they look like."""
    honest = "\n".join(SEEN)
    yield Case("control.txt", honest.encode(), "control")
    yield Case("in_sight.txt", "\n".join((*SEEN, *PLANTED)).encode(), "seen", "control.txt")
    lines = "\n".join(SEEN[:6]) + tags(" ".join(PLANTED)) + "\n" + "\n".join(SEEN[6:])
    yield Case("tags.txt", lines.encode(), "hidden", "control.txt", flags=("invisible_letters",))
    # Letters of another alphabet are no words of this one: nothing is earned, and it is said.
    alike = tuple(line.translate(LOOK_ALIKE) for line in PLANTED[1:])
    kept = "\n".join((*SEEN, *alike)).encode()
    yield Case("look_alikes.txt", kept, "hidden", "control.txt", flags=("mixed_letters",))
    for number, mark in enumerate(SHAPELESS):
        split = mark.join(honest).encode()
        many = ("invisible_letters",)
        yield Case(f"shapeless_{number}.txt", split, "hidden", "control.txt", flags=many)
    turned = "\n".join(f"\u202e{line}\u202c" for line in SEEN)
    yield Case("direction_marks.txt", turned.encode(), "hidden", "control.txt")
    few = honest.replace("groceries", "gro\u200bceries").replace("Stock", "\ufeffStock")
    yield Case("honest_shapeless.txt", few.encode(), "honest", "control.txt")
    spread = honest.replace("fl", "\ufb02").replace("fi", "\ufb01")
    yield Case("honest_ligatures.txt", spread.encode(), "honest", "control.txt")
    icons = honest.replace("937-", "\uf095 937-").replace("Stock", "\uf0b7 Stock")
    yield Case("honest_private_use.txt", icons.encode(), "honest", "bullets.txt")
    yield Case("bullets.txt", honest.replace("Stock", "\u2022 Stock").encode(), "control")
    accents = honest.replace("Orrery", "Orre\u0301ry")
    yield Case("honest_composed.txt", accents.encode(), "honest", "accent.txt")
    yield Case("accent.txt", honest.replace("Orrery", "Orr\u00e9ry").encode(), "control")
    for code in ("utf-16", "utf-32", "cp1252"):
        yield Case(f"honest_{code}.txt", honest.encode(code), "honest", "control.txt")
