"""The bundled samples against `expected.yaml`: what a careful reader took from each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from screener.values import Job, Screening

FOLDER = Path(__file__).parents[2] / "sample_resumes"
_WORK = ("customer_facing", "healthcare", "administrative", "clinical")
_MOST_SHOWN = 200


@dataclass
class Agreement:
    """Counts by measure, and in words what differs."""

    same: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    differs: list[str] = field(default_factory=list)
    found: Counter[str] = field(default_factory=Counter)
    ranks: dict[str, list[tuple[float, float]]] = field(default_factory=dict)

    def note(self, measure: str, name: str, wanted: object, found: object) -> None:
        """Count a pair of values; keep it where they differ."""
        self.all[measure] += 1
        self.same[measure] += wanted == found
        if wanted != found:
            self.differs.append(f"{measure:22} {name:38} wanted {wanted}, found {found}")

    def figures(self) -> dict[str, float]:
        """Return the share of agreement of each measure, and how far the ranking agrees."""
        shares = {measure: self.same[measure] / self.all[measure] for measure in sorted(self.all)}
        right, wrong, missed = (self.found[each] for each in ("right", "wrong", "missed"))
        shares["ability F1"] = 2 * right / (2 * right + wrong + missed)
        return shares | {f"fit {post}": spearman(pairs) for post, pairs in sorted(self.ranks.items())}

    def table(self) -> str:
        """Return the figures as text."""
        rows = [f"{'measure':26}{'same':>6}{'of':>6}{'share':>8}"]
        for measure, share in self.figures().items():
            counted = f"{self.same[measure]:6}{self.all[measure]:6}" if measure in self.all else " " * 12
            rows.append(f"{measure:26}{counted}{share:8.3f}")
        shown = self.differs[:_MOST_SHOWN]
        rest = len(self.differs) - len(shown)
        return "\n".join([*rows, "", *shown, *([f"... and {rest} more"] if rest else [])])


def truth() -> dict[str, Any]:
    """Return `expected.yaml` by file name."""
    loaded: dict[str, Any] = yaml.safe_load((FOLDER / "expected.yaml").read_text(encoding="utf-8"))
    samples: dict[str, Any] = loaded["samples"]
    return samples


def compare(screened: Iterable[tuple[str, Screening]]) -> Agreement:
    """Return how far the program agrees with the reader of the samples."""
    agreement, wanted = Agreement(), truth()
    for name, screening in screened:
        _compare(agreement, name, wanted[name], screening)
    return agreement


def _compare(agreement: Agreement, name: str, want: dict[str, Any], screening: Screening) -> None:
    resume = screening.reading.resume
    for known in resume.competencies:
        if known.key in want["unsure"]:
            continue
        level = want["competencies"].get(known.key, 0)
        agreement.note("ability", f"{name} {known.key}", level > 0, known.level > 0)
        if level or known.level:
            agreement.found["right" if level and known.level else "missed" if level else "wrong"] += 1
        if level and known.level:
            agreement.note("ability level", f"{name} {known.key}", level, known.level)
    _compare_jobs(agreement, name, want["jobs"], resume.jobs)
    for key, value in want["education"].items():
        agreement.note(f"education {key}", name, value, getattr(resume.education, key))
    told = sorted({(each["code"], each["status"]) for each in want["credentials"]})
    agreement.note(
        "credentials", name, told, sorted({(held.code, held.status) for held in resume.credentials})
    )
    agreement.note(
        "misspellings",
        name,
        sorted(want.get("misspellings", [])),
        sorted(word.word for word in resume.misspellings),
    )
    for assessment in screening.assessments:
        post = assessment.rubric.name
        agreement.ranks.setdefault(post, []).append((want["points"][post], assessment.score))


def _compare_jobs(
    agreement: Agreement, name: str, want: list[dict[str, Any]], found: tuple[Job, ...]
) -> None:
    agreement.note("jobs, how many", name, len(want), len(found))
    left = list(found)
    for job in want:
        like = [each for each in left if _title(each.title) == _title(job["title"])]
        # One title held twice: the dates tell which is which.
        best = max(like, key=lambda each: _dates(each) == (job["start"], job["end"]), default=None)
        agreement.note("job title", name, job["title"], best and job["title"])
        if best is None:
            continue
        left.remove(best)
        agreement.note("job dates", f"{name} {job['title']}", (job["start"], job["end"]), _dates(best))
        agreement.note("job kind", f"{name} {job['title']}", job["kind"], best.kind)
        for flag in _WORK:
            agreement.note(
                "job work", f"{name} {job['title']} {flag}", flag in job["work"], getattr(best, flag)
            )


def _title(title: str | None) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in (title or "").lower()).split())


def _dates(job: Job) -> tuple[str | None, str | None]:
    end = "present" if job.ongoing else str(job.end) if job.end else None
    return (str(job.start) if job.start else None, end)


def spearman(pairs: list[tuple[float, float]]) -> float:
    """Return the rank correlation of pairs, ties in the middle."""
    one, other = (_ranks([pair[side] for pair in pairs]) for side in (0, 1))
    mean = (len(pairs) - 1) / 2
    top = sum((a - mean) * (b - mean) for a, b in zip(one, other, strict=True))
    bottom = (sum((a - mean) ** 2 for a in one) * sum((b - mean) ** 2 for b in other)) ** 0.5
    return top / bottom if bottom else 0.0


def _ranks(values: list[float]) -> list[float]:
    return [
        sum(other < value for other in values) + (sum(other == value for other in values) - 1) / 2
        for value in values
    ]
