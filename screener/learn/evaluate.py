"""Prints how well rules and models do on the examples held out of training:
python -m screener.learn.evaluate

The models are learned anew for it, without those examples (what ships has learned from them too).

Each line is read as the one duty of a post at a clinic, by the whole program: the rules alone, the
model alone, and both together as they are used. A line counts for a competency if neither the label
nor the author leaves that open.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from screener.learn.examples import Example, load_examples
from screener.learn.posts import judged, load_posts
from screener.learn.train import models
from screener.nlp import annotate, build_nlp
from screener.parse import parse
from screener.resume import build
from screener.values import KINDS_OF_WORK, Source
from screener.vocab import COMPETENCY_KEYS, Vocabulary, load_vocabulary
from screener.vocab.weights import read_weights

WAYS = ("rules", "model", "both")
_PAGE = """Avery Quill
avery.quill@example.org

Experience

Floater
Riverside Medical Clinic
January 2019 - March 2021
• {}
"""
_AS_OF = date(2024, 1, 31)

Reader = Callable[[str], dict[str, frozenset[str]]]


@dataclass(slots=True)
class Tally:
    """Counts of a competency in one way of reading."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Return the share of what is there that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def add(self, *, there: bool, found: bool) -> None:
        """Count one decision."""
        self.right += there and found
        self.wrong += found and not there
        self.missed += there and not found


@dataclass(slots=True)
class Table:
    """Tallies by way of reading and competency."""

    tallies: dict[tuple[str, str], Tally] = field(default_factory=dict)

    def add(self, way: str, key: str, *, there: bool, found: bool) -> None:
        """Count one decision."""
        self.tallies.setdefault((way, key), Tally()).add(there=there, found=found)

    def total(self, way: str) -> Tally:
        """Return all tallies of a way together."""
        mine = [tally for (one, _), tally in self.tallies.items() if one == way]
        return Tally(
            sum(each.right for each in mine),
            sum(each.wrong for each in mine),
            sum(each.missed for each in mine),
        )

    def lines(self) -> Iterator[str]:
        """Yield the table as text: precision and recall of each way."""
        yield f"{'precision / recall':24}{'shown':>7}" + "".join(f"{way:>14}" for way in WAYS)
        for key in COMPETENCY_KEYS:
            if (WAYS[0], key) in self.tallies:
                yield _row(key, [self.tallies[way, key] for way in WAYS])
        yield from self.totals()

    def totals(self) -> Iterator[str]:
        """Yield the last line of the table alone."""
        yield _row("all together", [self.total(way) for way in WAYS])


def _row(name: str, tallies: list[Tally]) -> str:
    """Return a line of the table: how often a competency is shown, and how well each way finds it."""
    there = tallies[0].right + tallies[0].missed
    cells = "".join(f"{tally.precision:8.2f} /{tally.recall:4.2f}" for tally in tallies)
    return f"{name:24}{there:7}{cells}"


def reader(vocabulary: Vocabulary) -> Reader:
    """Return a function that reads a line in all ways: what the rules find in it, what the model
    proposes, and what comes of both."""
    nlp = build_nlp(vocabulary)

    def read(text: str) -> dict[str, frozenset[str]]:
        document = parse(Source("line.txt", _PAGE.format(text).encode()))
        markup = annotate(nlp, document, as_of=_AS_OF)
        _, resume = build(document, markup, vocabulary=vocabulary, as_of=_AS_OF)
        found = [known for known in resume.competencies if known.level]
        return {
            "rules": frozenset(known.key for known in found if not known.learned),
            "model": frozenset(mention.id for mention in markup.mentions if mention.kind == "learned"),
            "both": frozenset(known.key for known in found),
        }

    return read


def measure(examples: Iterable[Example], read: Reader) -> Table:
    """Return the tallies of some examples."""
    table = Table()
    for example in examples:
        found = read(example.text)
        for key in COMPETENCY_KEYS:
            if key not in example.open:
                for way in WAYS:
                    table.add(way, key, there=key in example.shows, found=key in found[way])
    return table


def report() -> Iterator[str]:
    """Yield what `main` prints, line by line."""
    examples = load_examples()
    held = [example for example in examples if example.held_out]
    patterns = len({example.pattern for example in examples})
    yield f"{len(examples)} lines of {patterns} patterns, {len(held)} held out"
    yield ""
    trained = {name: read_weights(data) for name, data in models(whole=False).items()}
    vocabulary = replace(load_vocabulary(), trained=trained)
    yield from measure(held, reader(vocabulary)).lines()
    yield ""
    yield from _post_lines(vocabulary)


def _post_lines(vocabulary: Vocabulary) -> Iterator[str]:
    """Yield how well posts held out, each read whole and by its title alone, are judged: by the rules
    alone, and with the model behind them."""
    rules, both, count = Counter[str](), Counter[str](), Counter[str]()
    held = (post for post in load_posts() if post.held_out)
    for post, work in judged(held, vocabulary):
        for flag in KINDS_OF_WORK:
            says, found = post.flags[flag], getattr(work, flag)
            if says is not None:
                count[flag] += 1
                both[flag] += found == says
                rules[flag] += (found != (flag in work.guessed)) == says
    yield f"{'posts held out':24}{'read':>7}{'rules right':>14}{'both right':>14}"
    for flag, asked in count.items():
        yield f"{flag:24}{asked:7}{rules[flag] / asked:14.3f}{both[flag] / asked:14.3f}"


def main() -> int:
    """Print the tables."""
    sys.stdout.writelines(f"{line}\n" for line in report())
    return 0


if __name__ == "__main__":
    sys.exit(main())
