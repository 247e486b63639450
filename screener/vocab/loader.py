"""Reads the vocabulary files and gives one `Vocabulary`, or all of their faults at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import resources
from itertools import product
from typing import Any, TypeVar, cast

from screener.errors import Fault, VocabularyError
from screener.vocab.checks import Problem, check_file, check_letters, check_lists, check_short
from screener.vocab.entries import (
    WORDINGS,
    CompetencyEntry,
    CueFamily,
    Frame,
    Heading,
    LetterEntry,
    Vocabulary,
)
from screener.vocab.shapes import COMPETENCY_FILES, LISTS_FILE, SHAPES, Setting
from screener.vocab.weights import FOLDER
from screener.yamlfile import FileModel, load_yaml, locate, validate, which_known

E = TypeVar("E")
_Lists = Mapping[str, tuple[str, ...]]


@cache
def load_vocabulary() -> Vocabulary:
    """Return the vocabulary that comes with the package; read once.

    Raises `VocabularyError` with every fault of every file.
    """
    folder = resources.files("screener.vocab")
    files = {each.name: each.read_bytes() for each in folder.iterdir() if each.name.endswith(".yaml")}
    competencies = (folder / "competencies").iterdir()
    shaped = {name: data for name, data in files.items() if name in SHAPES}
    shaped |= {f"competencies/{each.name}": each.read_bytes() for each in competencies}
    vocabulary = read_vocabulary(shaped)
    # Word lists and weights that other modules read for themselves change what is found too.
    weights = {f"{FOLDER}/{each.name}": each.read_bytes() for each in (folder / FOLDER).iterdir()}
    return replace(vocabulary, fingerprint=_fingerprint({**files, **shaped, **weights}))


def read_vocabulary(files: Mapping[str, bytes]) -> Vocabulary:
    """Return the vocabulary in these files, given by name (the names of `SHAPES`).

    Raises `VocabularyError` with every fault of every file.
    """
    contents: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, shape in SHAPES.items():
        if name not in files:
            faults.append(Fault(name, 1, 1, "the file is missing", "put it back, or install screener again"))
            continue
        content, found = validate(shape, files[name], name, kept=True)
        faults.extend(found)
        if content is not None:
            contents[name] = content
    faults.extend(
        Fault(name, 1, 1, "no such vocabulary file", which_known(name, SHAPES))
        for name in files
        if name not in SHAPES
    )
    faults.extend(_faults(_problems(contents), files))
    if faults:
        raise VocabularyError("vocabulary_faulty", tuple(faults))
    return _build(contents, files)


def _problems(contents: Mapping[str, Any]) -> Iterator[Problem]:
    for name, content in contents.items():
        yield from check_file(name, cast(FileModel, content))
    needed = ("credentials.yaml", "letters.yaml", "headings.yaml")
    if all(name in contents for name in needed):
        credentials, letters, headings = (contents[name] for name in needed)
        entries = _named(credentials.credentials)
        yield from check_short(needed[0], entries, letters.letters)
        yield from check_letters(needed[1], letters, entries, headings.headings)
    if LISTS_FILE in contents:
        for name in set(contents) & set(COMPETENCY_FILES.values()):
            yield from check_lists(name, contents[name].competency, contents[LISTS_FILE].lists)


def _faults(problems: Iterator[Problem], files: Mapping[str, bytes]) -> Iterator[Fault]:
    roots: dict[str, Any] = {}
    for problem in problems:
        if problem.file not in roots:
            roots[problem.file] = load_yaml(files[problem.file], problem.file)[0]
        place = locate(roots[problem.file], problem.loc)
        yield Fault(problem.file, *place, problem.message, problem.hint)


def _build(contents: Mapping[str, Any], files: Mapping[str, bytes]) -> Vocabulary:
    education = contents["education.yaml"]
    settings = contents["settings.yaml"].settings
    cues = contents["cues.yaml"].cues
    letters = contents["letters.yaml"].letters
    headings = contents["headings.yaml"].headings
    return Vocabulary(
        credentials=_named(contents["credentials.yaml"].credentials),
        letters={token: LetterEntry(readings, token) for token, readings in letters.items()},
        families=_named(contents["titles.yaml"].families),
        headings={section: Heading(section, words) for section, words in headings.items()},
        degrees=tuple(_named(education.degrees).values()),
        fields=education.fields,
        languages=contents["languages.yaml"].languages,
        systems=_named(contents["systems.yaml"].systems),
        skills=_named(contents["skills.yaml"].skills),
        competencies=_competencies(contents),
        cues={status: CueFamily(status, found) for status, found in cues.items()},
        settings={setting: (*each.words, *_houses(each)) for setting, each in settings.items()},
        setting_misses={setting: each.near_miss for setting, each in settings.items()},
        healthcare_settings=tuple(setting for setting, each in settings.items() if each.healthcare),
        fingerprint=_fingerprint(files),
    )


def _houses(setting: Setting) -> Iterator[str]:
    """Yield the houses of each kind of care: "pediatric office"; what is a word itself comes once."""
    several = (f"{kind} {house}" for kind in setting.kinds for house in setting.houses)
    yield from (words for words in several if words not in setting.words)


def _named(entries: Mapping[str, E]) -> dict[str, E]:
    """Return the entries with the key of each as its `id`."""
    return {key: replace(cast(Any, entry), id=key) for key, entry in entries.items()}


def _competencies(contents: Mapping[str, Any]) -> dict[str, CompetencyEntry]:
    """Return the competencies by their keys, with the lists that their wordings name written out."""
    lists = contents[LISTS_FILE].lists
    entries: dict[str, CompetencyEntry] = {}
    for key, name in COMPETENCY_FILES.items():
        entry = contents[name].competency
        spread = {kind: _spread(getattr(entry, kind), lists) for kind in WORDINGS}
        shown, not_done = _framed(entry.shown, lists), _framed(entry.not_done, lists)
        entries[key] = replace(entry, key=key, shown=shown, not_done=not_done, **spread)
    return entries


def _framed(frames: tuple[Frame, ...], lists: _Lists) -> tuple[Frame, ...]:
    return tuple(
        replace(
            frame,
            verbs=_spread(frame.verbs, lists),
            objects=_spread(frame.objects, lists),
            then=_spread(frame.then, lists),
        )
        for frame in frames
    )


def _spread(words: tuple[str, ...], lists: _Lists) -> tuple[str, ...]:
    """Return phrases, each once, those that name lists written out."""
    if not any("@" in word for word in words):
        return tuple(dict.fromkeys(words))  # as most are
    return tuple(dict.fromkeys(each for word in words for each in _written_out(word, lists)))


def _written_out(word: str, lists: _Lists) -> Iterator[str]:
    """Return a phrase once for each choice of the lists that it names: "@loads @rates". One with a choice
    in its exact form ("=seniors") is exact as a whole."""
    if "@" not in word:
        return iter((word,))
    parts = (lists[part[1:]] if part.startswith("@") else (part,) for part in word.split(" "))
    return map(_joined, product(*parts))


def _joined(parts: tuple[str, ...]) -> str:
    """Return a phrase of the words given, where "=" before one of them stands before all."""
    phrase = " ".join(parts)
    return "=" + phrase.replace("=", "") if "=" in phrase else phrase


def _fingerprint(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        # Line ends differ between systems; the vocabulary does not.
        data = files[name].replace(b"\r\n", b"\n")
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()
