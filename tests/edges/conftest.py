"""What tests of the edges share: the screenings made for the tests of reports, and a resume in a file."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent.parent / "report"))


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    """Return the path of a small resume."""
    from made_screening import TEXT  # noqa: PLC0415  found by the line above

    path = tmp_path / "wilhelmina-quill.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
