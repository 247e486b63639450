"""The wordings of postings, from words.yaml, ready to be looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from screener.packaged import read_packaged
from screener.yamlfile import FileModel

_FILE = "words.yaml"
Patterns = tuple[str, ...]


class Topic(FileModel):
    """Lines that no resume answers: why, the headings of such parts, the words of such lines."""

    why: str
    headings: Patterns = ()
    words: Patterns = ()


class Sides(FileModel):
    """Cues of must and plus that stand on one side of what they govern."""

    must: Patterns
    plus: Patterns


class Cues(FileModel):
    """What says how much a thing is wanted."""

    before: Sides
    after: Sides
    weak: Patterns
    never: Patterns
    later: Patterns
    equivalent: Patterns


class Named(FileModel):
    """What to call a criterion, and what to ask for it."""

    label: str
    ask: str
    id: str | None = None


class WorkFile(FileModel):
    """A kind of work: its words, the fields of the criterion, and its name in a sentence."""

    words: Patterns
    fields: dict[str, tuple[str, ...]]
    name: str
    place: bool = False


class RoleFile(FileModel):
    """A bundled rubric: each list of `all` has a match in the first lines of its postings."""

    id: str
    all: tuple[Patterns, ...]
    work: str


class WordsFile(FileModel):
    """words.yaml, described there."""

    nouns: str
    headings: dict[str, Patterns]
    topics: dict[str, Topic]
    proxies: dict[str, Patterns]
    vague: Patterns
    context: Patterns
    duties: Patterns
    cues: Cues
    levels: dict[str, Patterns]
    level_labels: dict[str, Named]
    programme: str
    other_subjects: Patterns
    named: dict[str, Patterns]
    rather: dict[str, Patterns]
    never_named: Patterns
    soft: Patterns
    specialties: Patterns
    spelling: Patterns
    work: dict[str, WorkFile]
    unspecified: str
    experience: str
    specialty_words: dict[str, Patterns]
    medical_assistant_codes: Patterns
    any_body: Patterns
    any_medical_assistant: Patterns
    any_phlebotomy: Patterns
    credential_labels: dict[str, Named]
    letters: dict[str, str]
    finer: Patterns
    not_asked: Patterns
    roles: tuple[RoleFile, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """A kind of work, ready to be looked for; a `place` narrows another kind."""

    id: str
    words: re.Pattern[str]
    fields: Mapping[str, Any]
    name: str
    place: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern of a mode (must, plus) and the side on which it governs: after it, or before it."""

    mode: str
    governs: str
    words: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Words:
    """The wordings, each as a pattern; `file` holds what needs none."""

    file: WordsFile
    headings: tuple[tuple[str, re.Pattern[str]], ...]
    topics: tuple[tuple[str, str, re.Pattern[str]], ...]
    proxies: tuple[tuple[str, re.Pattern[str]], ...]
    vague: re.Pattern[str]
    context: re.Pattern[str]
    duties: re.Pattern[str]
    cues: tuple[Cue, ...]
    weak: re.Pattern[str]
    never: re.Pattern[str]
    later: re.Pattern[str]
    equivalent: re.Pattern[str]
    levels: tuple[tuple[str, re.Pattern[str]], ...]
    programme: re.Pattern[str]
    other_subjects: re.Pattern[str]
    named: Mapping[str, re.Pattern[str]]
    spelling: re.Pattern[str]
    work: tuple[Work, ...]
    unspecified: re.Pattern[str]
    experience: re.Pattern[str]
    specialties: tuple[tuple[str, re.Pattern[str]], ...]
    any_body: re.Pattern[str]
    any_medical_assistant: re.Pattern[str]
    any_phlebotomy: re.Pattern[str]
    roles: tuple[tuple[RoleFile, tuple[re.Pattern[str], ...]], ...]


@cache
def load_words() -> Words:
    """Return the wordings; read once. Raises VocabularyError with every fault of the file."""
    file = read_packaged(WordsFile, "draft", _FILE)
    cues = file.cues
    return Words(
        file=file,
        headings=tuple(_headings(file)),
        topics=tuple((name, topic.why, _look_for(topic.words)) for name, topic in file.topics.items()),
        proxies=tuple((why, _look_for(patterns)) for why, patterns in file.proxies.items()),
        vague=_look_for(file.vague),
        context=_look_for(file.context),
        duties=_look_for(file.duties),
        cues=(
            Cue("must", "after", _look_for(cues.before.must)),
            Cue("plus", "after", _look_for(cues.before.plus)),
            Cue("must", "before", _look_for(cues.after.must)),
            Cue("plus", "before", _look_for(cues.after.plus)),
        ),
        weak=_look_for(cues.weak),
        never=_look_for(cues.never),
        later=_look_for(cues.later),
        equivalent=_look_for(cues.equivalent),
        levels=tuple((level, _look_for(patterns)) for level, patterns in file.levels.items()),
        programme=_look_for([file.programme]),
        other_subjects=_look_for(file.other_subjects),
        named={key: _look_for(patterns) for key, patterns in file.named.items()},
        spelling=_look_for(file.spelling),
        work=tuple(
            Work(name, _look_for(one.words), one.fields, one.name, one.place)
            for name, one in file.work.items()
        ),
        unspecified=_look_for([file.unspecified]),
        experience=_look_for([file.experience]),
        specialties=tuple((key, _look_for(patterns)) for key, patterns in file.specialty_words.items()),
        any_body=_look_for(file.any_body),
        any_medical_assistant=_look_for(file.any_medical_assistant),
        any_phlebotomy=_look_for(file.any_phlebotomy),
        roles=tuple((role, tuple(_look_for(patterns) for patterns in role.all)) for role in file.roles),
    )


def load_topics() -> tuple[tuple[str, str], ...]:
    """Return the topics that no resume answers, each with why."""
    return tuple((name, topic.why) for name, topic in load_words().file.topics.items())


def topic_of(name: str) -> tuple[str, str] | None:
    """Return the topic that a word of postings belongs to, which no resume answers, with why, or None."""
    for words in (name, f"work {name}", f"{name} shifts"):
        for topic, why, pattern in load_words().topics:
            if topic == name or pattern.fullmatch(words):
                return topic, why
    return None


def _look_for(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of these as whole words, in any case."""
    joined = "|".join(pattern.replace(" ", r"\s") for pattern in patterns) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def _headings(file: WordsFile) -> Iterable[tuple[str, re.Pattern[str]]]:
    """Yield the headings in the order in which they are tried; topics come before what is plain."""
    topics = {name: topic.headings for name, topic in file.topics.items() if topic.headings}
    first = {name: file.headings[name] for name in ("duty", "plus", "must")}
    last = {name: file.headings[name] for name in ("asked", "sub", "open")}
    for name, patterns in {**first, **topics, **last}.items():
        joined = "|".join(patterns).replace("<nouns>", f"(?:{file.nouns})").replace(" ", r"\s")
        yield name, re.compile(rf"(?:{joined})", re.IGNORECASE)
