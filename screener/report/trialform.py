"""A rubric tried against people, as text, JSON and a table: who moves, and which line moves them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from screener.report.evidenceform import Json
from screener.report.inert import cell
from screener.report.jsonform import which_rubric
from screener.report.rows import Row
from screener.report.words import OUTCOMES
from screener.trial import Difference, Move, Reason, Trial
from screener.values.names import one_name
from screener.wording import count

COLUMNS = (
    *("candidate", "ref", "file", "rank_before", "rank_after", "score_before", "score_after"),
    *("change", "why", "minimums_newly_not_found", "minimums_found_now"),
)
_SHOWN = 15
_REASONS = 4
_SIGNS = {"added": "+", "removed": "-", "changed": "~"}

#: Candidates without a score under either rubric: number, name, code of the reason.
Unscored = Sequence[tuple[int, str, str]]


def trial_to_json(trial: Trial, *, as_of: date, unscored: Unscored = (), notes: Iterable[str] = ()) -> Json:
    """Return a trial as JSON data."""
    return {
        "as_of": as_of.isoformat(),
        "before": _rubric(trial, "before"),
        "after": _rubric(trial, "after"),
        "notes": list(notes),
        "differences": [_difference(one) for one in trial.differences],
        "summary": summary(trial),
        "people": [_person(move) for move in trial.moves],
        "unscored": [
            {"candidate": number, "file": one_name(name), "code": code} for number, name, code in unscored
        ],
    }


def summary(trial: Trial) -> Json:
    """Return the counts of a trial: who goes up or down in rank, whose score changes, the biggest steps,
    how far the rankings agree, and who newly lacks a minimum."""
    climbs = [move.climbs for move in trial.moves]
    return {
        "people": len(trial.moves),
        "up": sum(one > 0 for one in climbs),
        "down": sum(one < 0 for one in climbs),
        "same_rank": climbs.count(0),
        "score_changed": sum(move.score_before != move.score_after for move in trial.moves),
        "most_up": max(climbs, default=0),
        "most_down": max((-one for one in climbs), default=0),
        "agreement": None if trial.agreement is None else round(trial.agreement, 3),
        "minimums_newly_not_found": [{"label": label, "people": many} for label, many in trial.lacking],
        "minimums_found_now": [{"label": label, "people": many} for label, many in trial.settled],
    }


def trial_csv(trial: Trial) -> str:
    """Return one row a person, in the order of the new ranking, safe for spreadsheets."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for move in trial.moves:
        row = (
            *(move.number, move.ref, one_name(move.name), move.rank_before, move.rank_after),
            *(move.score_before, move.score_after, round(move.score_after - move.score_before, 1)),
            "; ".join(map(_why, move.reasons)),
            "; ".join(move.lacking),
            "; ".join(move.settled),
        )
        writer.writerow([cell(value) for value in row])
    return out.getvalue()


def trial_rows(
    trial: Trial, *, as_of: date, unscored: Unscored = (), notes: Iterable[str] = ()
) -> Iterator[Row]:
    """Yield a trial as rows of text: the differences, the counts, and whoever moves most."""
    before, after = trial.before, trial.after
    yield Row(
        f"{before.name} {before.version} -> {after.name} {after.version}",
        "rubric",
        tail=f"{count(len(trial.moves), 'person', 'people')}, as of {as_of}",
    )
    yield from (Row(note, "cap") for note in notes)
    yield Row()
    yield from _differences(trial.differences)
    yield Row()
    yield from _counts(trial)
    moved = sorted(
        (move for move in trial.moves if move.climbs or move.score_before != move.score_after),
        key=lambda move: (-abs(move.climbs), -abs(move.score_after - move.score_before), move.number),
    )
    if moved:
        yield Row()
        yield Row("Who moves, and why", "head")
    for move in moved[:_SHOWN]:
        yield from _moved(move)
    if len(moved) > _SHOWN:
        yield Row(f"and {len(moved) - _SHOWN} more: --format csv or json shows all", "dim", 2)
    if unscored:
        yield Row()
        yield Row(f"{count(len(unscored), 'file')} without a score: not compared", "dim")


def _differences(differences: Sequence[Difference]) -> Iterator[Row]:
    yield Row("What is asked differently", "head")
    if not differences:
        yield Row("nothing", indent=2)
    for one in differences:
        sign, name = _SIGNS[one.what], f"{one.criterion}: {one.label}" if one.criterion else one.label
        if one.what == "changed":
            yield Row(f"{sign} {name}", indent=2, tail=f"{one.before} -> {one.after}")
        else:
            yield Row(f"{sign} {name}", indent=2, tail=one.before or one.after)


def _counts(trial: Trial) -> Iterator[Row]:
    told = summary(trial)
    yield Row("What becomes of the ranking", "head")
    yield Row(
        f"{told['up']} go up, {told['down']} go down, {told['same_rank']} keep their rank; "
        f"{told['score_changed']} of {told['people']} scores change",
        indent=2,
    )
    if told["most_up"] or told["most_down"]:
        most = f"at most {told['most_up']} up, {told['most_down']} down"
        agreement = told["agreement"]
        alike = (
            "" if agreement is None else f"; the rankings agree at {agreement:.2f} (Spearman; 1 is the same)"
        )
        yield Row(most + alike, indent=2)
    for label, many in trial.lacking:
        yield Row(f"{label}: a minimum that {count(many, 'person', 'people')} newly lack", "missed", 2)
    for label, many in trial.settled:
        yield Row(f"{label}: {count(many, 'person', 'people')} lack this minimum no more", "met", 2)


def _moved(move: Move) -> Iterator[Row]:
    ranks = f"rank {move.rank_before} -> {move.rank_after}"
    scores = f"{move.score_before:.1f} -> {move.score_after:.1f}"
    who = f"candidate {move.number}" + (f" ({move.ref})" if move.ref else "")
    yield Row(f"{who}: {ranks}, {scores}", indent=2, tail=one_name(move.name))
    for reason in move.reasons[:_REASONS]:
        yield Row(_why(reason), "dim", 6)
    if len(move.reasons) > _REASONS:
        rest = sum(reason.points for reason in move.reasons[_REASONS:])
        smaller = count(len(move.reasons) - _REASONS, "smaller reason")
        yield Row(f"{smaller}: {rest:+.1f}", "dim", 6)


def _why(reason: Reason) -> str:
    """Return "EKG (new: found): +7.4"."""
    before, after = (OUTCOMES[one][1] if one else "" for one in (reason.before, reason.after))
    if reason.what in ("others", "limit"):
        tail = ""
    elif reason.what == "added":
        tail = f" (new: {after})"
    elif reason.what == "removed":
        tail = f" (no longer asked; was {before})"
    else:
        tail = f" ({before} -> {after})" if before != after else f" (still {after})"
    return f"{reason.label}{tail}: {reason.points:+.1f}"


def _rubric(trial: Trial, when: str) -> Json:
    rubric = getattr(trial, when)
    return {**which_rubric(rubric), "cap": rubric.cap}


def _difference(one: Difference) -> Json:
    return {
        "what": one.what,
        "criterion": one.criterion,
        "label": one.label,
        "before": one.before,
        "after": one.after,
    }


def _person(move: Move) -> Json:
    return {
        "candidate": move.number,
        "ref": move.ref,
        "file": one_name(move.name),
        "rank_before": move.rank_before,
        "rank_after": move.rank_after,
        "score_before": move.score_before,
        "score_after": move.score_after,
        "reasons": [
            {
                "what": reason.what,
                "criterion": reason.criterion,
                "label": reason.label,
                "before": reason.before or None,
                "after": reason.after or None,
                "points": reason.points,
            }
            for reason in move.reasons
        ],
        "minimums_newly_not_found": list(move.lacking),
        "minimums_found_now": list(move.settled),
    }
