"""What the readers of flowing text gather: paragraphs, each of runs of letters of one look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from screener.parse import limits
from screener.parse.bullets import is_bullet
from screener.parse.clean import clean
from screener.values import HiddenText

#: Each change of looks takes room; a resume has some thousands.
_MOST_RUNS = 300_000
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look. The text may hold line breaks; `size` is in points, 0 if unknown;
    `capitals` are shown whatever the letters are; `why` says why nobody sees it."""

    text: str
    size: float = 0.0
    bold: bool = False
    capitals: bool = False
    why: str = ""


@dataclass(slots=True)
class Paragraph:
    """Runs up to the end of a paragraph, item or cell."""

    runs: list[Run] = field(default_factory=list)
    bullet: bool = False
    heading: bool = False


@dataclass(slots=True)
class Gathered:
    """The paragraphs of a file so far, and how many letters and runs they hold."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    letters: int = 0
    runs: int = 0

    def add(self, paragraph: Paragraph, run: Run) -> None:
        """Put a run at the end of a paragraph."""
        paragraph.runs.append(run)
        self.letters += len(run.text)
        self.runs += 1

    @property
    def full(self) -> bool:
        """Whether there is as much text as is read of one file."""
        return self.letters > limits.MOST_CHARACTERS or self.runs > _MOST_RUNS


def each_once(margins: Iterable[Sequence[Paragraph]]) -> Iterator[Paragraph]:
    """Yield the paragraphs of headers or footers; one that says the same as an earlier one, but for numbers
    of pages, is left out."""
    seen = set()
    for paragraphs in margins:
        letters = "".join(run.text for paragraph in paragraphs for run in paragraph.runs)
        key = _DIGITS.sub("0", "".join(letters.split()))
        if key not in seen:
            seen.add(key)
            yield from paragraphs


def first_letters(paragraphs: Sequence[Paragraph], room: int) -> list[Paragraph]:
    """Return the paragraphs up to so many letters."""
    kept = []
    for paragraph in paragraphs:
        if room <= 0:
            break
        runs = []
        for run in paragraph.runs:
            cut = run if len(run.text) <= room else Run(run.text[:room], run.size, run.bold, why=run.why)
            room -= len(cut.text)
            runs.append(cut)
        kept.append(Paragraph(runs, paragraph.bullet, paragraph.heading))
    return kept


def hidden_of(paragraph: Paragraph) -> Iterator[HiddenText]:
    """Yield the unseen stretches of a paragraph; blanks alone are nothing to see."""
    texts: list[tuple[str, list[str]]] = []
    for run in paragraph.runs:
        if run.why and texts and texts[-1][0] == run.why:
            texts[-1][1].append(run.text)
        else:
            texts.append((run.why, [run.text]))
    for why, parts in texts:
        words = clean("".join(parts)).split() if why else []
        if any(not is_bullet(word) for word in words):
            yield HiddenText(" ".join(words), 1, (), why)
