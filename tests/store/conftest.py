"""The tests of the store share the screenings made for the tests of reports."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent.parent / "report"))

from made_store import Clock

from screener.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "screener.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path, now=Clock(), actor="tester") as made:
        yield made
