"""The notice to candidates, from a rubric and the law of places: parts of plain text, in order.

Nothing here judges whether the notice is enough: that is for the employer's counsel. What was not read in
the law itself is marked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from screener.notice.laws import Common, Place, Statement, load_laws, places_of
from screener.values import Criterion, Rubric

#: How long records are kept where nothing else is said: the longest of the rules that are known.
_KEEP_YEARS = 4
_MARK = "to be checked by counsel"
TO_FILL_IN = {
    "employer": "[name of the employer]",
    "contact": "[how to reach a person: name, telephone, e-mail, post]",
    "day": "[date]",
}
_HOW_READ = {
    "verified": "read in the rule itself",
    "secondary": f"not read in the law itself; {_MARK}",
    "unverified": f"not verified; {_MARK}",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the notice: a heading, paragraphs, and a list below them."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice: what candidates read, and the notes for the employer that are no part of it."""

    title: str
    parts: tuple[Part, ...]
    notes: tuple[Part, ...]


def make_notice(
    rubric: Rubric,
    places: tuple[str, ...],
    *,
    employer: str = "",
    contact: str = "",
    day: str = "",
    keep_years: int | None = None,
) -> Notice:
    """Return the notice of a rubric for these places.

    What the employer has not given stands as a text in square brackets. `keep_years` is how long records
    are kept; without it the longest of the rules known for the places, else four years. Raises UsageError
    `unknown_place`.
    """
    chosen = places_of(places)
    years = _years(chosen, keep_years)
    who, reach = employer or TO_FILL_IN["employer"], contact or TO_FILL_IN["contact"]
    return Notice(
        title=f"How resumes are read for this job: {rubric.title}",
        parts=tuple(_parts(rubric, chosen, who, reach, day or TO_FILL_IN["day"], years)),
        notes=tuple(_notes(rubric, chosen, years, load_laws().as_of)),
    )


def _years(places: tuple[Place, ...], asked: int | None) -> int:
    """Return how long records are kept, in years."""
    return asked or max([_KEEP_YEARS, *(place.keep_years for place in places if place.keep_years)])


def _parts(
    rubric: Rubric, places: tuple[Place, ...], who: str, reach: str, day: str, years: int
) -> Iterator[Part]:
    as_of, common = load_laws().as_of, load_laws().common
    yield Part("", (f"{who}, {day}", common.opening, common.person))
    fitted = (common.fitted,) if rubric.fitted else ()
    asked = f'The list is called "{rubric.name}", version {rubric.version}. It adds up to 100 points:'
    yield Part("What is assessed", (asked,), tuple(_assessed(rubric)))
    musts = [criterion.label for criterion in rubric.criteria if criterion.required]
    if musts and rubric.cap is not None:
        held = (
            f"While one of these is missing, the score goes no higher than {rubric.cap:g}. Nobody is left "
            "out for it; a person asks."
        )
        yield Part("What the job cannot do without", (held,), tuple(musts))
    yield Part("How it is assessed", (*common.how, *fitted))
    yield Part("What data are used", common.used)
    kept = (f"We keep, for {_count(years)} from the decision at least:",)
    yield Part("What is kept, and how long", kept, common.kept)
    yield Part("", (common.kept_how,))
    yield Part("What is not used", (), tuple(_not_used(rubric, common)))
    yield Part("What you may ask for", (f"Ask {reach}:",), common.ask)
    yield Part("", (common.no_harm,))
    for place in places:
        told = [_told(one) for one in place.statements.values() if one.to == "candidate"]
        if told:
            yield Part(f"The law: {place.name} (as of {as_of})", (), tuple(told))


def _assessed(rubric: Rubric) -> Iterator[str]:
    total = sum(criterion.weight for criterion in rubric.criteria)
    for criterion in sorted(rubric.criteria, key=lambda criterion: -criterion.weight):
        share = 100 * criterion.weight / total
        yield f"{criterion.label}{_how(criterion)}: up to {share:.1f} points"


def _how(criterion: Criterion) -> str:
    """Return in brackets what a label alone does not say."""
    if criterion.kind == "one_of":
        ways = dict.fromkeys(_way(option.kind, option.params) for option in criterion.params.options)
        return f" (any of these: {'; '.join(ways)})" if len(ways) > 1 else ""
    if criterion.kind == "experience":
        return f" ({_count_months(criterion.params.months)} earn all of them)"
    if criterion.kind == "recent_work":
        return f" ({_share(criterion.params)} earns all of them; time without work is not counted)"
    return {
        "education": " (the course, and whether it was completed)",
        "credential": " (held, and not past a printed date)",
        "writing": " (clearly misspelt words; not grammar)",
    }.get(criterion.kind, "")


def _way(kind: str, params: Any) -> str:  # noqa: ANN401  each kind has parameters of its own
    match kind:
        case "experience":
            return f"{params.phrase}, {_count_months(params.months)}"
        case "recent_work":
            return f"{params.phrase}, {_share(params)}"
        case "education":
            return str(params.phrase)
        case "credential":
            return str(params.name)
        case "language":
            return params.language or "a second language"
        case "competency":
            return str(params.label)
    return kind


def _count_months(months: int) -> str:
    return "one month" if months == 1 else f"{months} months"


def _share(params: Any) -> str:  # noqa: ANN401  those of recent work
    return f"{params.share:.0%} of the last {params.years} years of work"


def _not_used(rubric: Rubric, common: Common) -> Iterator[str]:
    yield from common.not_used
    if not any(_asks_for_language(criterion) for criterion in rubric.criteria):
        yield common.language_not_used
    yield common.spelling_not_used


def _asks_for_language(criterion: Criterion) -> bool:
    options = [(o.kind, o.params) for o in getattr(criterion.params, "options", ())]
    every = [(criterion.kind, criterion.params), *options]
    return any(kind == "language" or getattr(params, "key", "") == "languages" for kind, params in every)


def _told(statement: Statement) -> str:
    return (
        f"{statement.says} ({statement.law}; {statement.dated}; source: {statement.source}; "
        f"{_HOW_READ[statement.certainty]})"
    )


def _count(years: int) -> str:
    return "one year" if years == 1 else f"{years} years"


def _notes(rubric: Rubric, places: tuple[Place, ...], years: int, as_of: str) -> Iterator[Part]:
    made_from = f"{rubric.name} {rubric.version} ({rubric.fingerprint[:12]})"
    says = [
        f"What is said of the law stands as of {as_of}. This is not legal advice. Counsel checks the notice "
        "before it is used, above all what is marked so.",
        f"It was made from the rubric {made_from}. Another rubric, or another version of it, needs another "
        "notice.",
        "It says that a person decides and that people can ask for other ways: see to it that this is so.",
        "The program deletes nothing by itself. What is due is listed by: "
        f"screener purge RESULTS --older-than {years}y --dry-run. With batch --no-store nothing is kept; "
        "change that part then.",
    ]
    says += [
        f"{place.name} asks for {_count(place.keep_years)} of records; this says {_count(years)}."
        for place in places
        if place.keep_years and place.keep_years > years
    ]
    if rubric.fitted:
        says.append(f"The weights are fitted ({rubric.fitted}). This bears on what the tool is taken for.")
    yield Part("For the employer: take this part out before the notice is given", tuple(says))
    for place in places:
        told = [_told(one) for one in place.statements.values() if one.to == "employer"]
        if told:
            yield Part(place.name, (), tuple(told))


def statements() -> tuple[str, ...]:
    """Return every statement about the law, by place, with law, date, source and how it is known."""
    laws = load_laws()
    return tuple(
        f"{place.name}, to the {one.to} (as of {laws.as_of}): {_told(one)}"
        for place in laws.places.values()
        for one in place.statements.values()
    )
