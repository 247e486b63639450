"""All phrases of the vocabulary, each with what it stands for and how it is matched.

Thousands of phrases are looked for in every resume, many of them in one place. They stand in trees
of words (`Tree`), which find all in one pass, and which are built in a tenth of the time that spaCy's
phrase matcher takes: half of what a start of the program used to be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from sys import intern
from typing import Any, NamedTuple

from screener.nlp.skeleton import DASH, Skeleton, pattern
from screener.nlp.stems import stem
from screener.nlp.terms.products import PRODUCT, products
from screener.nlp.tokenizer import pieces
from screener.vocab import Frame, Where

#: Stands where there is no word; no word is empty.
_NOTHING = ""
_BLANK_DASH = " - "


class Use(NamedTuple):
    """What a phrase stands for: `form` tells kinds of wording apart ("stated", "letters")."""

    kind: str
    id: str
    form: str


@dataclass(frozen=True, slots=True)
class FramePlan:
    """What a frame stands for, its reach in words, and which parts it needs beside the verb."""

    use: Use
    within: int
    needs_object: bool
    needs_then: bool


def limited(form: str, where: Where) -> str:
    """Return the form of a wording that counts only somewhere: "shown" -> "shown_care"."""
    return form if where == "any" else f"{form}_{where}"


class Letters(NamedTuple):
    """An abbreviation as it is written, and what it stands for."""

    written: str
    use: Use


class Part(NamedTuple):
    """What a phrase is to a frame, told by number: "verb", "leading verb", "object" or "then"."""

    frame: int
    name: str


Meaning = Use | Letters | Part


class Phrase:
    """What the words of a phrase are: a wording with its uses, verb or object of frames, letters.

    Frames are bits of a number, by their own numbers, so that what two phrases have in common is found in
    one step: those of which the phrase is the verb, those among them where it must begin a clause
    (`leading`), those of which it is the object, and those in which it has to follow the object
    (`thens`). Letters come as they are written.
    """

    __slots__ = (
        "branches", "leading", "letters", "means", "named", "objects", "thens", "uses", "verbs"
    )  # fmt: skip

    def __init__(self) -> None:
        self.uses: tuple[Use, ...] = ()
        self.verbs = self.leading = self.objects = self.thens = 0
        self.letters: tuple[Letters, ...] = ()
        #: Whether it means something by itself, and not only as a part of frames.
        self.named = False
        #: Whether it means anything, or is only the beginning of what does.
        self.means = False
        #: What may follow it, by the next word; see `Tree`.
        self.branches: dict[str, Any] | None = None

    def take(self, meaning: Meaning) -> None:
        """Add one more meaning. A verb must lead only where no wording of it may stand elsewhere."""
        self.means = True
        self.named = self.named or not isinstance(meaning, Part)
        if isinstance(meaning, Use):
            self.uses += (meaning,)
        elif isinstance(meaning, Letters):
            self.letters += (meaning,)
        elif meaning.name == "object":
            self.objects |= 1 << meaning.frame
        elif meaning.name == "then":
            self.thens |= 1 << meaning.frame
        elif meaning.name == "verb":
            self.verbs |= 1 << meaning.frame
            self.leading &= ~(1 << meaning.frame)
        else:
            self.leading |= (1 << meaning.frame) & ~self.verbs
            self.verbs |= 1 << meaning.frame


class Matches(NamedTuple):
    """Phrases with their first words and the ones behind their last, in columns: there are a thousand in a
    resume, and Python's collector of garbage would have to walk through as many rows."""

    phrases: list[Phrase]
    starts: list[int]
    ends: list[int]

    def take(self, others: Matches) -> None:
        """Add others at the end."""
        self.phrases.extend(others.phrases)
        self.starts.extend(others.starts)
        self.ends.extend(others.ends)


class Tree:
    """Phrases by their words: each leads to a `Phrase`, which has branches by the word that follows.

    Most phrases begin with words that a text does not have, or go on with such: they are kept as they
    were written until a text has their first words, which spares a start of the program most of the
    building, and its memory most of the branches. Rows of wordings and numbers of their meanings, by turns,
    are nothing that Python's collector of garbage has to walk through, as a hundred thousand pairs would be.
    """

    __slots__ = ("_begun", "_key", "_meanings")

    def __init__(self, key: Callable[[str], str]) -> None:
        self._key = key
        self._meanings: list[Meaning] = []
        #: By first words the wordings as they were planted, or what has grown of them.
        self._begun: defaultdict[str, Any] = defaultdict(list)

    def plant(self, wordings: Iterable[str], meaning: Meaning) -> None:
        """Enter wordings that mean the same; one of nothing but marks is found nowhere."""
        planted, key, number = self._begun, self._key, len(self._meanings)
        self._meanings.append(meaning)
        for wording in wordings:
            first = wording.partition(" ")[0]
            if not first.isalpha():
                first = next(iter(_words(wording)), _NOTHING)
            planted[key(first)] += wording, number

    def find(self, words: list[str]) -> Matches:
        """Return every phrase in a row of words."""
        begun, words = self._begun, [*words, _NOTHING]
        phrases, starts, ends = found = Matches([], [], [])
        for start, phrase in enumerate(map(begun.get, words)):
            if phrase is None:
                continue
            if type(phrase) is list:
                phrase = begun[words[start]] = self._grow(_behind_first(phrase))  # noqa: PLW2901
            end = start + 1
            while True:
                if phrase.means:
                    phrases.append(phrase)
                    starts.append(start)
                    ends.append(end)
                if phrase.branches is None or (after := phrase.branches.get(words[end])) is None:
                    break
                if type(after) is tuple:
                    after = phrase.branches[words[end]] = self._grow(after)
                end += 1
                phrase = after  # noqa: PLW2901
        return found

    def _grow(self, planted: Iterable[Any]) -> Phrase:
        """Return what stands under the words that some phrases begin with, given the words behind these and
        the numbers of their meanings by turns."""
        phrase = Phrase()
        branches: dict[str, list[Any]] = {}
        turns = iter(planted)
        for rest, number in zip(turns, turns, strict=True):
            if rest:
                word, _, behind = rest.partition(" ")
                branches.setdefault(intern(self._key(word)), []).extend((behind, number))
            else:
                phrase.take(self._meanings[number])
        if branches:
            phrase.branches = {word: tuple(row) for word, row in branches.items()}
        return phrase


def _behind_first(planted: Iterable[Any]) -> Iterator[Any]:
    """Yield the words behind the first of some wordings, as the skeleton shows them, and the numbers of their
    meanings."""
    turns = iter(planted)
    for wording, number in zip(turns, turns, strict=True):
        for words in spellings(wording):
            yield " ".join(words[1:])
            yield number


def spellings(wording: str) -> list[list[str]]:
    """Return the words of a wording; of one with a dash between blanks, with the dash and without it."""
    if _BLANK_DASH not in wording:
        return [_words(wording)]
    with_dash: list[str] = []
    for part in wording.split(_BLANK_DASH):
        with_dash += [DASH] * bool(with_dash) + _words(part)
    return [_words(wording), with_dash]


def _words(wording: str) -> list[str]:
    # Nearly all are words and blanks, in which the skeleton leaves nothing out.
    return wording.split() if wording.replace(" ", "").isalpha() else pattern(pieces(wording))


@dataclass(slots=True)
class Phrases:
    """The phrases of a vocabulary by the way they are matched: by stems, or as written but for case.
    All are entered before any is looked for."""

    stems: Tree = field(default_factory=lambda: Tree(stem))
    lowers: Tree = field(default_factory=lambda: Tree(str.lower))
    frames: list[FramePlan] = field(default_factory=list)
    product: Phrase = field(default_factory=Phrase)
    """What the name of a program is to frames, however it reads."""

    def add(self, wordings: Sequence[str], meaning: Meaning) -> None:
        """Enter wordings that mean the same; a leading "=" asks for the words as written."""
        if written := [word for word in wordings if word[:1] == "="]:
            self.add_written([word.lstrip("=") for word in written], meaning)
            wordings = [word for word in wordings if word[:1] != "="]
        self.stems.plant(wordings, meaning)

    def add_written(self, wordings: Iterable[str], meaning: Meaning) -> None:
        """Enter wordings that mean the same where they stand as written, but for case."""
        self.lowers.plant(wordings, meaning)

    def add_letters(self, letters: str, use: Use) -> None:
        """Enter an abbreviation, which counts for less in another case."""
        self.lowers.plant((letters,), Letters(letters, use))

    def add_frame(self, key: str, frame: Frame, form: str = "shown") -> None:
        """Enter a frame of a competency, one that shows it or one that only looks like it."""
        number = len(self.frames)
        use = Use("competency", key, limited(form, frame.where))
        self.frames.append(FramePlan(use, frame.within, bool(frame.objects), bool(frame.then)))
        verbs: Sequence[str] = frame.verbs
        if leading := [word[1:] for word in verbs if word[:1] == "^"]:
            self.add(leading, Part(number, "leading verb"))
            verbs = [word for word in verbs if word[:1] != "^"]
        self.add(verbs, Part(number, "verb"))
        self._add_other(frame.objects, Part(number, "object"))
        self._add_other(frame.then, Part(number, "then"))

    def find(self, skeleton: Skeleton) -> Matches:
        """Return every phrase of a skeleton, and the names of products that no phrase has."""
        found = self.stems.find(skeleton.stems)
        found.take(self.lowers.find(skeleton.lows))
        for start, end in products(skeleton):
            found.take(Matches([self.product], [start], [end]))
        return found

    def _add_other(self, words: Sequence[str], part: Part) -> None:
        if PRODUCT in words:
            self.product.take(part)
            words = [word for word in words if word != PRODUCT]
        if words:
            self.add(words, part)
