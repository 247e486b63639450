"""What every kind of criterion is made of, and the few helpers that they share.

A kind is a file of this folder with four things: `Fields`, what an author may write; `resolve`,
which looks the ids up and adds the words to show, so that `check` needs no vocabulary; `check`,
the judgement; and its docstring, which is the reference that people read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator

from screener.values import Evidence, Finding, Flag, Open, Resume
from screener.yamlfaults import which_known
from screener.yamlfile import FileModel

if TYPE_CHECKING:
    from screener.vocab import SkillEntry, Vocabulary

Loc = tuple[str | int, ...]
#: What precedes any heading.
_TOP = "top"
#: Sections of what an employer asks for, and of how to reach somebody.
_NOT_READ = frozenset({"advert", "contact"})


def as_list(value: object) -> object:
    """Return a text as a list of one, a list as the tuple that strict checking wants."""
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) else value


#: One id or a list of ids: a list of one need not be written as a list.
Names = Annotated[tuple[str, ...], BeforeValidator(as_list)]


@dataclass(frozen=True, slots=True)
class Context:
    """What `resolve` may use: the vocabulary, the other kinds, and where to report a fault.

    `fault` takes the place inside the criterion, a message and a hint. `terms` are the rubric's own
    finer skills, by the names that its criteria use.
    """

    vocabulary: Vocabulary
    kinds: Mapping[str, Kind]
    fault: Callable[[Loc, str, str], None]
    terms: Mapping[str, SkillEntry] = field(default_factory=dict)

    def below(self, *prefix: str | int) -> Context:
        """Return a context whose faults are placed below a key of this criterion."""

        def fault(loc: Loc, message: str, hint: str) -> None:
            self.fault((*prefix, *loc), message, hint)

        return Context(self.vocabulary, self.kinds, fault, self.terms)

    def known(self, word: str, choices: Iterable[str], *, loc: Loc, what: str) -> bool:
        """Return whether a word is one of the choices; report a fault with the nearest if not."""
        listed = list(choices)
        if word in listed:
            return True
        self.fault(loc, f'unknown {what} "{word}"', which_known(word, listed))
        return False


@dataclass(frozen=True, slots=True)
class Kind:
    """A row of the table of kinds."""

    name: str
    fields: type[FileModel]
    resolve: Callable[[Any, Context], Any]
    check: Callable[[Resume, Any, date], Finding]
    describe: Callable[[Any], str]
    doc: str


def labels(vocabulary: Vocabulary) -> dict[str, str]:
    """Return what to call each competency, finer skill and product, by id."""
    return {
        **{entry.id: entry.name for entry in vocabulary.systems.values()},
        **{entry.id: entry.label for entry in vocabulary.skills.values()},
        **{entry.key: entry.label for entry in vocabulary.competencies.values()},
    }


def fault_loc(error: Mapping[str, Any]) -> Loc:
    """Return where one of pydantic's errors stands; an unknown key at the key, not its value."""
    loc: Loc = tuple(error["loc"])
    return (*loc, "[key]") if error["type"] == "extra_forbidden" else loc


def distinct(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the evidence in reading order, each span once."""
    pieces = tuple(evidence)
    if len(pieces) <= 1:  # as with most criteria
        return pieces
    by_span = {piece.span: piece for piece in reversed(pieces)}
    return tuple(by_span[span] for span in sorted(by_span))


def met(
    says: str,
    support: tuple[Evidence, ...],
    *,
    against: tuple[Evidence, ...] = (),
    flags: tuple[Flag, ...] = (),
) -> Finding:
    """Return a finding with full credit."""
    return Finding("met", 1.0, says, support, against, flags=flags)


def partly(
    credit: float,
    says: str,
    support: tuple[Evidence, ...],
    *,
    against: tuple[Evidence, ...] = (),
    open: Open = "",
) -> Finding:
    """Return a finding with a share of the credit."""
    return Finding("partly", credit, says, support, against, open=open)


def unclear(
    says: str,
    resume: Resume,
    looked_for: tuple[str, ...],
    *,
    support: tuple[Evidence, ...] = (),
    against: tuple[Evidence, ...] = (),
    nearest: tuple[Evidence, ...] = (),
    flags: tuple[Flag, ...] = (),
    open: Open = "unclear",
) -> Finding:
    """Return a finding that only a person can settle: no credit yet, all of it in the ceiling."""
    read = places_read(resume)
    return Finding("unclear", 0.0, says, support, against, looked_for, read, nearest, flags, open)


def missed(
    says: str,
    resume: Resume,
    looked_for: tuple[str, ...],
    *,
    against: tuple[Evidence, ...] = (),
    nearest: tuple[Evidence, ...] = (),
    flags: tuple[Flag, ...] = (),
    open: Open = "not_stated",
) -> Finding:
    """Return a finding without credit: what was looked for, where, and what came closest."""
    return Finding("missed", 0.0, says, (), against, looked_for, places_read(resume), nearest, flags, open)


def places_read(resume: Resume) -> tuple[str, ...]:
    """Return which parts of a resume were read, as they are called where people read of them."""
    named = [section for section in resume.sections if section not in _NOT_READ]
    if named in ([], [_TOP]):
        return ("the whole text",)
    return tuple("top of the page" if section == _TOP else section for section in named)
