"""Ways to damage a file, and the samples to damage: PDF, DOCX, RTF and text."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

from made_office import make_docx, pack, par

SAMPLES = Path(__file__).parents[2] / "sample_resumes"
FORMATS = ("pdf", "docx", "rtf", "txt")

Damage = Callable[[bytes, bytes, random.Random], bytes]


def truncate(data: bytes, _: bytes, chance: random.Random) -> bytes:
    """Lose the end, the beginning, or a piece out of the middle."""
    start = chance.randrange(len(data))
    kind = chance.randrange(4)
    if kind < 2:
        return data[:start]
    return data[start:] if kind == 2 else data[:start] + data[start + chance.randrange(2000) :]


def flip(data: bytes, _: bytes, chance: random.Random) -> bytes:
    """Change bits or bytes, anywhere."""
    changed = bytearray(data)
    for _number in range(chance.choice((1, 5, 50, 500))):
        at = chance.randrange(len(changed))
        changed[at] = (
            changed[at] ^ (1 << chance.randrange(8)) if chance.random() < 0.5 else chance.randrange(256)
        )
    return bytes(changed)


def splice(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Put a stretch of this file, or of another one, somewhere else."""
    donor = chance.choice((data, other))
    start, at = chance.randrange(len(donor)), chance.randrange(len(data))
    keep = at if chance.random() < 0.5 else min(len(data), at + chance.randrange(3000))
    return data[:at] + donor[start : start + chance.randrange(20_000)] + data[keep:]


def renumber(data: bytes, _: bytes, chance: random.Random) -> bytes:
    """Make some figures of the file absurd."""
    places = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    changed = bytearray(data)
    for at in chance.sample(places, min(len(places), chance.choice((1, 10, 100)))):
        changed[at] = chance.choice(b"09-.")
    return bytes(changed)


DAMAGES: tuple[Damage, ...] = (truncate, flip, splice, renumber)


def inside(damage: Damage, data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Damage a part of a ZIP file and pack it again, so that its parser gets to see it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(["word/document.xml"] * 3 + sorted(parts))
    return pack({**parts, name: damage(parts[name], other, chance)})


def as_rtf(text: str) -> bytes:
    """Return a text as RTF."""
    plain = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    coded = "".join(letter if ord(letter) < 128 else f"\\u{ord(letter)}?" for letter in plain)
    body = coded.replace("\n", "\\par\n")
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\\fs22 {body}\\par}}".encode("ascii")


def as_docx(text: str) -> bytes:
    """Return a text as DOCX."""
    return make_docx("".join(par(escape(line)) if line else par() for line in text.splitlines()))


@lru_cache(maxsize=1)
def samples() -> dict[str, tuple[bytes, ...]]:
    """Return the whole files by format."""
    plain = [path.read_bytes() for path in sorted(SAMPLES.glob("*.txt"))]
    # A sample or two are in other encodings, with bytes that no XML holds.
    texts = [text for text in (data.decode("utf-8", "ignore") for data in plain) if "\0" not in text]
    return {
        "pdf": tuple(path.read_bytes() for path in sorted(SAMPLES.glob("*.pdf"))),
        "docx": tuple(map(as_docx, texts)),
        "rtf": tuple(map(as_rtf, texts)),
        "txt": tuple(plain),
    }


def mutant(number: int, *, seed: int) -> tuple[str, bytes]:
    """Return the name and the bytes of a mutant; the formats take turns."""
    chance = random.Random(f"{seed}-{number}")
    form = FORMATS[number % len(FORMATS)]
    data = chance.choice(samples()[form])
    other = chance.choice(samples()[chance.choice((form, form, *FORMATS))])
    damage = chance.choice(DAMAGES)
    if form == "docx" and chance.random() < 0.7:
        return f"{number}-{damage.__name__}-inside.{form}", inside(damage, data, other, chance)
    return f"{number}-{damage.__name__}.{form}", damage(data, other, chance)


def mutants(count: int, *, seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield so many mutants, the same ones for the same seed."""
    return (mutant(number, seed=seed) for number in range(count))
