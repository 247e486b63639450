"""What must hold between the entries of a vocabulary, beyond the form of each.

Every check yields problems: the file, the way to the place in it, a message and a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from screener.vocab.codes import COMPETENCY_KEYS
from screener.vocab.entries import WORDINGS, CompetencyEntry, CredentialEntry
from screener.vocab.shapes import (
    CredentialsFile,
    HeadingsFile,
    LettersFile,
    TitlesFile,
)
from screener.yamlfile import FileModel, which_known

Loc = tuple[int | str, ...]

#: The lists whose words have one owner, and the namespace that they share.
_OWNED: dict[str, tuple[tuple[str, str], ...]] = {
    "credentials": (("names", "name"), ("letters", "name")),
    "families": (("titles", "title"), ("words", "word")),
    "degrees": (("names", "degree"), ("letters", "letters")),
    "systems": (("forms", "form"),),
    "skills": (("forms", "form"),),
    "settings": (("words", "word"),),
}
#: Abbreviations of so many letters or fewer are of several things.
_TOO_SHORT = 3
_NO_LETTER = re.compile(r"[^a-z]")
#: A figure or what parts words makes even few letters certain: "BLS-D".
_PARTED = re.compile(r"[ ()/.0-9-]")
_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake between entries; `loc` leads to its place in the file."""

    file: str
    loc: Loc
    message: str
    hint: str


class _Word(NamedTuple):
    """A word with its place, the namespace in which it has one owner, and that owner."""

    loc: Loc
    space: str
    owner: str
    word: str


def check_file(file: str, content: FileModel) -> Iterator[Problem]:
    """Yield what is wrong inside one file that has the right form."""
    for kind, loc, identifier in _identifiers(content):
        if not _SNAKE.fullmatch(identifier):
            yield Problem(file, loc, f'{kind} id "{identifier}" is not snake_case', 'such as "home_care"')
    yield from _one_owner(file, _words(content))
    match content:
        case CredentialsFile():
            yield from _credentials(file, content)
        case TitlesFile():
            for identifier, family in content.families.items():
                for index, key in enumerate(family.shows):
                    loc = ("families", identifier, "shows", index)
                    yield from _known(file, loc, "competency", key, COMPETENCY_KEYS)
                for other in family.beside:
                    loc = ("families", identifier, "beside", other)
                    yield from _known(file, loc, "family", other, content.families)


def check_letters(
    file: str, content: LettersFile, credentials: Mapping[str, CredentialEntry], sections: Iterable[str]
) -> Iterator[Problem]:
    """Yield what is wrong with the ambiguous abbreviations."""
    sections = (*sections, "top")  # what stands above the first heading
    unambiguous = {
        form.casefold(): entry.id for entry in credentials.values() for form in (*entry.names, *entry.letters)
    }
    for token, readings in content.letters.items():
        if not readings:
            yield Problem(file, ("letters", token), f'"{token}" has no readings', "give it one, or drop it")
        if token.casefold() in unambiguous:
            owner = unambiguous[token.casefold()]
            message = f'"{token}" is ambiguous here, yet stands under "{owner}" as if it were not'
            yield Problem(file, ("letters", token), message, "keep one of the two")
        for index, reading in enumerate(readings):
            loc = ("letters", token, index)
            if reading.id is not None:
                yield from _known(file, (*loc, "id"), "credential", reading.id, tuple(credentials))
            for at, section in enumerate(reading.sections):
                yield from _known(file, (*loc, "sections", at), "section", section, sections)
            if not (reading.near or reading.anywhere or reading.sections) and index < len(readings) - 1:
                hint = "move it to the end, or give it near, anywhere or sections"
                yield Problem(file, loc, "a reading that always holds hides the ones after it", hint)


def check_short(
    file: str, credentials: Mapping[str, CredentialEntry], letters: Iterable[str]
) -> Iterator[Problem]:
    """Yield the abbreviations of three letters or fewer that have no readings."""
    known = {token.casefold() for token in letters}
    for identifier, entry in credentials.items():
        for kind, forms in (("names", entry.names), ("letters", entry.letters)):
            for index, form in enumerate(forms):
                letters = _NO_LETTER.sub("", form.casefold())
                if len(letters) > _TOO_SHORT or _PARTED.search(form):
                    continue
                read = letters in known
                hint = "letters.yaml has it: drop it here" if read else "give it readings in letters.yaml"
                loc = ("credentials", identifier, kind, index)
                yield Problem(file, loc, f'"{form}" is too short to be certain', hint)


def check_lists(file: str, entry: CompetencyEntry, lists: Iterable[str]) -> Iterator[Problem]:
    """Yield where a competency names a list that is not there."""
    for name, frames in (("shown", entry.shown), ("not_done", entry.not_done)):
        for index, frame in enumerate(frames):
            for part, words in (("verbs", frame.verbs), ("objects", frame.objects), ("then", frame.then)):
                yield from _lists(file, ("competency", name, index, part), words, lists)
    for name in WORDINGS:
        yield from _lists(file, ("competency", name), getattr(entry, name), lists)


def _identifiers(content: FileModel) -> Iterator[tuple[str, Loc, str]]:
    for kind in ("credentials", "families", "headings", "degrees", "systems", "skills", "settings"):
        mapping: Mapping[str, object] = getattr(content, kind, {})
        for identifier in mapping:
            yield kind.removesuffix("s"), (kind, identifier), identifier


def _words(content: FileModel) -> Iterator[_Word]:
    """Yield all words that may have one owner only."""
    if isinstance(content, HeadingsFile):
        for owner, words in content.headings.items():
            yield from _listed(("headings", owner), "heading", owner, words)
        return
    for kind, parts in _OWNED.items():
        entries: Mapping[str, object] = getattr(content, kind, {})
        for owner, entry in entries.items():
            for part, space in parts:
                yield from _listed((kind, owner, part), space, owner, getattr(entry, part))


def _listed(loc: Loc, space: str, owner: str, words: tuple[str, ...]) -> Iterator[_Word]:
    return (_Word((*loc, index), space, owner, word) for index, word in enumerate(words))


def _one_owner(file: str, words: Iterator[_Word]) -> Iterator[Problem]:
    owners: dict[tuple[str, str], str] = {}
    for loc, space, owner, word in words:
        # Letters of degrees are matched in exact case: "MAs" and "MAS" are two tokens.
        plain = word if space == "letters" else " ".join(word.casefold().split())
        if not plain or word != word.strip():
            yield Problem(file, loc, f'"{word}" is empty or has spaces around it', "drop it, or the spaces")
        elif (space, plain) in owners:
            first = owners[space, plain]
            where = "twice here" if first == owner else f'under "{first}" too'
            yield Problem(file, loc, f'"{word}" stands {where}', "a word has one owner")
        else:
            owners[space, plain] = owner


def _known(file: str, loc: Loc, kind: str, word: str, known: Iterable[str]) -> Iterator[Problem]:
    known = tuple(known)
    if word not in known:
        yield Problem(file, loc, f'unknown {kind} "{word}"', which_known(word, known))


def _credentials(file: str, content: CredentialsFile) -> Iterator[Problem]:
    for identifier, entry in content.credentials.items():
        loc: Loc = ("credentials", identifier)
        addressed = entry.source.startswith("https://") or entry.source.startswith("http://")
        if not addressed and entry.source != "general knowledge":
            message = f'source "{entry.source}" is neither an address nor "general knowledge"'
            yield Problem(
                file, (*loc, "source"), message, "begin it with https://, or write general knowledge"
            )
        if not addressed and entry.renewal_certainty != "unverified":
            message = "a renewal period without an address is unverified"
            yield Problem(file, (*loc, "renewal_certainty"), message, "write unverified, or name the source")
        if entry.renewal_months is not None and entry.renewal_months < 1:
            yield Problem(
                file,
                (*loc, "renewal_months"),
                "must be a month or more",
                "write null where it is never renewed",
            )


def _lists(file: str, loc: Loc, words: Iterable[str], lists: Iterable[str]) -> Iterator[Problem]:
    for at, word in enumerate(words):
        for part in word.split(" ") if "@" in word else ():
            if part.startswith("@"):
                yield from _known(file, (*loc, at), "list", part[1:], lists)
