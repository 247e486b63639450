"""Damaged, cut and mixed files: each is read or refused with a code, and none does harm."""

import random
from pathlib import Path

import pytest
from made import source

from screener.errors import REFUSALS, SourceError
from screener.parse import parse
from screener.parse.pdf import pictured

SAMPLES = sorted((Path(__file__).parents[3] / "sample_resumes").glob("*.pdf"))


def flip(data: bytes, chance: random.Random) -> bytes:
    """Change some bytes, anywhere."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 5, 50, 500))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(data: bytes, chance: random.Random) -> bytes:
    """Lose the end, or a piece out of the middle."""
    start = chance.randrange(len(data))
    return data[:start] if chance.random() < 0.5 else data[:start] + data[start + chance.randrange(2000) :]


def mix(data: bytes, chance: random.Random) -> bytes:
    """Put a stretch of the file somewhere else."""
    start, at = chance.randrange(len(data)), chance.randrange(len(data))
    return data[:at] + data[start : start + chance.randrange(3000)] + data[at:]


def number(data: bytes, chance: random.Random) -> bytes:
    """Make some figures of the file's structure absurd."""
    places = [at for at in range(len(data) - 1) if data[at : at + 1].isdigit()]
    changed = bytearray(data)
    for at in chance.sample(places, min(len(places), chance.choice((1, 10, 100)))):
        changed[at : at + 1] = chance.choice((b"0", b"9", b"-", b"."))
    return bytes(changed)


KINDS = (flip, cut, mix, number)


def read_or_refused(data: bytes) -> str:
    """Return "read" or the code of the refusal; anything else is raised."""
    try:
        document = parse(source(data))
    except SourceError as error:
        return error.code
    for word in document.words:
        assert document.text[word.span.start : word.span.end].split() == [document.quote(word.span)]
        assert word.boxes or document.media_type != "application/pdf"
    return "read"


def run(seeds: range, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Return how many mutants ended in which way."""
    monkeypatch.setattr(pictured, "find_engine", lambda: None)  # pictures take too long for so many
    ends: dict[str, int] = {}
    for seed in seeds:
        chance = random.Random(seed)
        whole = chance.choice(SAMPLES).read_bytes()
        end = read_or_refused(KINDS[seed % len(KINDS)](whole, chance))
        # One sample holds white words; they may be all that is left of it.
        assert end != "all_hidden" or parse(source(whole)).hidden, "damage was taken for hidden text"
        ends[end] = ends.get(end, 0) + 1
    assert set(ends) <= {"read", *REFUSALS}
    return ends


def test_some_mutants(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(range(24), monkeypatch).get("read", 0) > 6


@pytest.mark.slow
def test_mutants(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = run(range(1000, 1300), monkeypatch)
    assert ends.get("read", 0) > 100, ends
