"""People from their resumes: a folder of files, screened with both rubrics."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from screener.cli.rubric.from_store import assessment_by
from screener.cli.rubric.replaced import Gathered, Tried, why_unscored
from screener.errors import UsageError

if TYPE_CHECKING:
    from screener.trial import Person


def gather_from_resumes(tried: Tried, folder: Path, *, as_of: str | None, jobs: int | None) -> Gathered:
    """Return the people of a folder of resumes. Raises UsageError `no_files`, `which_rubric`."""
    from screener.api import load_rubric  # noqa: PLC0415
    from screener.batch import screen_many  # noqa: PLC0415
    from screener.intake import read_as_of  # noqa: PLC0415
    from screener.listing import list_files  # noqa: PLC0415
    from screener.trial import Person, standing  # noqa: PLC0415

    old, new = load_rubric(tried.instead_of or tried.parent()), tried.rubric
    day = read_as_of(as_of)
    listing = list_files([str(folder)])
    if not listing.entries:
        hint = "give a folder of resumes or results"
        raise UsageError("no_files", f"there is no resume to read in {folder}", hint)
    people: list[Person] = []
    unscored: list[tuple[int, str, str]] = []
    pair = (old,) if old.fingerprint == new.fingerprint else (old, new)
    for number, item in enumerate(screen_many(listing.entries, pair, as_of=day, jobs=jobs), 1):
        before, after = assessment_by(item, old.fingerprint), assessment_by(item, new.fingerprint)
        if before is None or after is None:
            unscored.append(why_unscored(number, item))
        else:
            people.append(Person(number, item.name, item.ref, standing(before), standing(after)))
    return Gathered(old, new, people, unscored, day)
