"""The four flags of posts told in many trades and voices, with their near misses.

Each case of `kinds_of_work` is a post as it stands in a resume and a line behind "=" with the letters of
the flags that rules give it: f people served, h health care, o office work, c care by hand, "-" none.
"""

from __future__ import annotations

from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "kinds_of_work"
WORK = {"f": "customer_facing", "h": "healthcare", "o": "administrative", "c": "clinical"}


def cases() -> list[tuple[str, str]]:
    """Return (post, letters) of all cases."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        post: list[str] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("= "):
                found.append(("\n".join(post), line[2:].strip()))
                post = []
            elif line and not line.startswith("#"):
                post.append(line)
        assert not post, f"a post without its letters ends {path.name}"
    return found


@pytest.mark.parametrize(("post", "letters"), cases())
def test_the_kinds_of_work_of_a_post(understood, post: str, letters: str):
    heading = "" if post.startswith(("VOLUNTEER", "EXTERNSHIP")) else "EXPERIENCE\n"
    _, resume = understood(f"Jane Roe\n{heading}{post}")
    (job,) = resume.jobs
    found = "".join(letter for letter, flag in WORK.items() if getattr(job, flag) and flag not in job.guessed)
    assert (found or "-") == letters
