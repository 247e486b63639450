"""Whole fragments of resumes, in every order that people use, and the posts that they tell of.

Each file of `layouts` holds cases: a name behind "###", the text as somebody types it, and a line
behind "=" for each post: kind | title | employer | start | end. "-" is nothing, "*" anything. "⇥" in
the text is a tab.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "layouts"
AS_OF = "2025-06"
Row = list[str]


def cases() -> list[tuple[str, str, list[Row]]]:
    """Return (name, text, posts) of all cases."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        written = path.read_text(encoding="utf-8").replace("⇥", "\t")
        for part in re.split(r"^### ", written, flags=re.MULTILINE)[1:]:
            name, _, rest = part.partition("\n")
            lines = rest.split("\n")
            posts = [
                [cell.strip() for cell in line[2:].split("|")] for line in lines if line.startswith("= ")
            ]
            found.append((name, "\n".join(line for line in lines if not line.startswith("= ")), posts))
    return found


def is_post(row: Row, wanted: Row) -> bool:
    return all(want in ("*", cell) for cell, want in zip(row, wanted, strict=True))


CASES = cases()


@pytest.mark.parametrize(
    ("text", "posts"), [pytest.param(text, posts, id=name) for name, text, posts in CASES]
)
def test_the_posts_of_a_resume(program, text: str, posts: list[Row]):
    jobs = program.read(text.encode(), name="resume.txt", as_of=AS_OF).resume.jobs
    rows = [
        [
            job.kind,
            job.title or "-",
            job.employer or "-",
            str(job.start or "-"),
            "present" if job.ongoing else str(job.end or "-"),
        ]
        for job in jobs
    ]
    missing = [want for want in posts if not any(is_post(row, want) for row in rows)]
    extra = [row for row in rows if not any(is_post(row, want) for want in posts)]
    assert (missing, extra, len(rows)) == ([], [], len(posts))


def test_every_case_has_a_name_of_its_own():
    assert len({name for name, _, _ in CASES}) == len(CASES) > 50


@pytest.mark.parametrize("label", ["Front Office:", "Back office:", "Clinical:", "Administrative Duties:"])
def test_a_part_of_the_office_over_duties_was_the_title(understood, label: str):
    _, resume = understood(
        f"Jane Roe\n\nEXPERIENCE\nMedical Assistant, Elm Clinic\nMay 2019 - Present\n{label}\n- Took vitals\n"
        f"- Roomed patients\n\nReceptionist, Oak Clinic\n2015 - 2019\n{label}\n- Took calls"
    )
    assert [(job.title, job.employer) for job in resume.jobs] == [
        ("Medical Assistant", "Elm Clinic"),
        ("Receptionist", "Oak Clinic"),
    ]


def test_duties_behind_job_description_were_those_of_an_advert(understood):
    _, resume = understood(
        "Jane Roe\n\nEXPERIENCE\nMedical Assistant, Elm Clinic\nMay 2019 - Present\n"
        "Job Description: Took vitals, roomed patients and gave injections."
    )
    assert resume.competency("vitals").level == 2
