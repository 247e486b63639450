"""`screener explain`: what a kind of criterion, a criterion, an ability or a credential means.

Generated from the code's own documentation and the vocabulary, so that it cannot fall behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from screener.cli.entries import entries_called, first_words
from screener.cli.named import ids_called
from screener.cli.writing import write
from screener.errors import NEEDS_A_PERSON, REFUSALS, UsageError
from screener.values.names import DEFAULT_RUBRICS

if TYPE_CHECKING:
    from screener.values import Criterion, Rubric
    from screener.vocab import Vocabulary


@click.command()
@click.argument("name")
@click.option(
    "-r",
    "--rubric",
    "rubrics",
    multiple=True,
    metavar="NAME|FILE",
    help="Where to look for criteria. Default: par and ma, then all others.",
)
def explain(name: str, rubrics: tuple[str, ...]) -> None:
    """Explain NAME: what counts, what comes near and does not, and the limits.

    NAME is a kind of criterion, a criterion of a rubric, a competency, a finer skill or product,
    a credential, by id, code, letters or the name that reports show, or one of "answers", "calibration",
    "drafts", "notices", "refusals" and "score".

    \b
    screener explain credential          a kind of criterion
    screener explain vitals              a competency, and the criteria that ask for it
    screener explain geriatric-work      a criterion
    screener explain PHLEBOTOMY          credentials of a code
    screener explain "vital signs"       by the name that a report shows
    screener explain score               how points add up
    screener explain refusals
    screener explain answers             what asking can settle
    screener explain calibration         how weights are fitted to ratings
    screener explain drafts              how a rubric is proposed from a posting
    screener explain notices             what notices say of the law, and how it is known
    """
    if page := _page(name.casefold()):
        write(page)
        return
    from screener.rubric.kinds import KINDS  # noqa: PLC0415
    from screener.vocab import load_vocabulary  # noqa: PLC0415

    vocabulary = load_vocabulary()
    searched = _rubrics(name, rubrics, vocabulary)
    if not (found := _found([name], searched, vocabulary)):
        found = _found(ids_called(name, searched, vocabulary), searched, vocabulary) or list(
            _never_asked(name)
        )
    if not found:
        criteria = [criterion.id for one in searched for criterion in one.criteria]
        known = [*KINDS, *criteria, *vocabulary.competencies, *vocabulary.skills, *vocabulary.credentials]
        near = list(dict.fromkeys(get_close_matches(name.casefold(), known, 3, 0.7)))
        subjects = ", ".join((*KINDS, *_TABLES, *_SUBJECTS))
        hint = f"did you mean {', '.join(near)}?" if near else f"there are: {subjects}"
        raise UsageError("unknown_name", f'nothing is called "{name}"', hint)
    write("\n\n".join(found) + "\n")


def _found(names: Iterable[str], searched: tuple[Rubric, ...], vocabulary: Vocabulary) -> list[str]:
    """Return all texts about things of these ids."""
    return [
        text
        for name in names
        for text in (*_kind(name), *_criteria(name, searched), *entries_called(name, vocabulary))
    ]


def _page(name: str) -> str | None:
    """Return a table of its own, or what the module of a subject says of it."""
    name = _ALSO.get(name, name)
    if name in _TABLES:
        return _TABLES[name]()
    if name not in _SUBJECTS:
        return None
    from screener import arithmetic, calibrate, whatif  # noqa: PLC0415

    modules = {"answers": whatif, "calibration": calibrate, "score": arithmetic}
    return f"{name}\n\n{(modules[name].__doc__ or '').strip()}\n"


def _never_asked(name: str) -> Iterator[str]:
    """Yield why no rubric asks for a thing that postings ask for and no resume answers."""
    from screener.draft import topic_of  # noqa: PLC0415

    if topic := topic_of(name):
        yield f"{name}: {topic[0]}, which no rubric asks for\n\n  {topic[1]}"


def _refusals_table() -> str:
    """Return, as a table in Markdown, every reason why a resume gets no score, and what to do."""
    rows = ["| code | what it says | what to do | read? |", "| --- | --- | --- | --- |"]
    for refusals, is_read in ((REFUSALS, "no"), (NEEDS_A_PERSON, "yes, but not scored")):
        rows += [f"| `{one.code}` | {one.message} | {one.hint} | {is_read} |" for one in refusals.values()]
    rows += [
        "",
        "Up to 50 pages and 100,000 characters of text are read; of a longer file the rest is left out,",
    ]
    rows += ["and its result says `partial`."]
    return "\n".join(rows) + "\n"


def _drafts_text() -> str:
    """Return how a posting becomes a rubric: the cues, the weights, and what is never made a criterion."""
    from screener.draft import RULES, load_topics  # noqa: PLC0415

    topics = "".join(f"  {name.replace('_', ' ')}: {why}\n" for name, why in load_topics())
    return "\n\n".join([*RULES, f"Lines that no resume answers are listed, and why:\n{topics}"])


def _notices_text() -> str:
    """Return every statement about the law that notices hold, with source, date and how it is known."""
    from screener.notice import statements  # noqa: PLC0415

    return "\n\n".join(statements()) + "\n"


#: What the documentation of a module explains; and what else a page is called.
_SUBJECTS = ("answers", "calibration", "score")
_ALSO = {
    **dict.fromkeys(("scores", "points", "weight", "weights", "ceiling", "cap", "credit", "rank"), "score"),
    **dict.fromkeys(("whatif", "what-if", "answer"), "answers"),
    "errors": "refusals",
    "law": "notices",
    "laws": "notices",
    "draft": "drafts",
    "notice": "notices",
}
_TABLES = {"refusals": _refusals_table, "drafts": _drafts_text, "notices": _notices_text}


def _rubrics(name: str, asked: tuple[str, ...], vocabulary: Vocabulary) -> tuple[Rubric, ...]:
    """Return the rubrics to search: those asked for, or the two usual ones, then all of them."""
    from screener.api import load_rubrics  # noqa: PLC0415
    from screener.rubric import list_rubrics  # noqa: PLC0415

    loaded = load_rubrics(asked or DEFAULT_RUBRICS, vocabulary=vocabulary)
    if asked or any(criterion.id == name for one in loaded for criterion in one.criteria):
        return loaded
    return load_rubrics([entry.id for entry in list_rubrics()], vocabulary=vocabulary)


def _kind(name: str) -> Iterator[str]:
    from screener.rubric import explain_kind  # noqa: PLC0415
    from screener.rubric.kinds import KINDS  # noqa: PLC0415

    if name in KINDS:
        yield f"{name}: a kind of criterion\n\n{explain_kind(name).strip()}"


# --------------------------------------------------------------------------- criteria


def _criteria(name: str, rubrics: Iterable[Rubric]) -> Iterator[str]:
    """Yield the text of each criterion of that name; those that differ by weight alone come together."""
    told: dict[str, list[str]] = {}
    for rubric in rubrics:
        for criterion in rubric.criteria:
            if criterion.id == name:
                total = sum(each.weight for each in rubric.criteria)
                share = f"{criterion.weight:g} ({100 * criterion.weight / total:.1f} of 100 points)"
                must = ", required" if criterion.required else ""
                told.setdefault(_criterion(criterion), []).append(f"    {rubric.name}: {share}{must}")
    for text, weights in told.items():
        yield "\n".join([text, "  weight in:", *weights])


def _criterion(criterion: Criterion) -> str:
    from screener.rubric import describe, explain_kind  # noqa: PLC0415

    lines = [f"{criterion.id}: a criterion (kind {criterion.kind})", "", f"  {criterion.label}"]
    lines.append(f"  reads: {describe(criterion)}")
    lines += [f"  looked for: {first_words(words)}" for words in [_looked_for(criterion)] if words]
    lines += [f"  asked for by: {criterion.source}"] if criterion.source else []
    lines += [f"  question: {criterion.ask}"] if criterion.ask else []
    for heading in ("What counts as evidence", "Limits"):
        lines += [f"  {heading.lower()}:", *_part(explain_kind(criterion.kind), heading)]
    return "\n".join(lines)


def _looked_for(criterion: Criterion) -> list[str]:
    options = getattr(criterion.params, "options", ())
    parts = [criterion.params, *(option.params for option in options)]
    words = [w for part in parts for field in ("looked_for", "names") for w in getattr(part, field, ())]
    return list(dict.fromkeys(words))


def _part(text: str, heading: str) -> list[str]:
    """Return the lines below a heading of a kind's documentation."""
    found = re.search(rf"^{heading}\n((?:    .*\n|\n)+)", text + "\n", re.MULTILINE)
    return [f"  {line}" for line in (found[1].strip("\n").splitlines() if found else [])]
