"""Errors as values of one family: a stable code, a message for people, a hint what to do.

Exit statuses are part of the interface of the command: 0 done, 1 a bug in the program,
2 wrong usage, 3 rubric, vocabulary or ratings faulty, 4 source unreadable, 5 some files of a batch
could not be read, 7 the log of kept results does not verify, 130 interrupted.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """A reason why a file is not scored: what to say and what to send instead."""

    code: str
    message: str
    hint: str


#: Every reason why a file is refused (no text comes out of it).
REFUSALS: dict[str, Refusal] = {
    refusal.code: refusal
    for refusal in (
        Refusal("not_found", "there is no such file", "check the path"),
        Refusal("is_folder", "this is a folder, not a resume", "use: screener batch FOLDER"),
        Refusal("unreadable", "the file cannot be opened", "check its permissions"),
        Refusal("empty", "the file holds nothing to read", "ask for the resume again"),
        Refusal("too_large", "the file is larger than 20 MB", "send a smaller file, without pictures"),
        Refusal("too_many_pages", "the file has more than 500 pages", "send the resume alone"),
        Refusal("encrypted", "the file is protected by a password", "save it without a password"),
        Refusal("damaged", "the file is damaged and cannot be read", "open it, save it as PDF again"),
        Refusal(
            "scanned",
            "the pages are pictures without text (a scan)",
            "ask for the original file, install Tesseract to read it, or review it by hand",
        ),
        Refusal("all_hidden", "all of its text is invisible to a reader", "look at the file by hand"),
        Refusal("not_text", "the file is not readable text", "save it as PDF, DOCX or plain text"),
        Refusal(
            "unknown_format",
            "this is not a resume format that can be read",
            "save it as PDF, DOCX or plain text",
        ),
        Refusal("time", "reading took too long and was stopped", "save it as PDF again, or review by hand"),
        Refusal("memory", "reading needed too much memory", "save it as PDF again, or review by hand"),
        Refusal("crashed", "the reader broke on this file", "save it as PDF again, or review by hand"),
    )
}

#: Reasons why a file that was read gets no score but a person's look.
NEEDS_A_PERSON: dict[str, Refusal] = {
    refusal.code: refusal
    for refusal in (
        Refusal("not_english", "the text does not seem to be English", "review it by hand"),
        Refusal("several_people", "the file seems to hold several resumes", "split it, one file a person"),
        Refusal(
            "letter", "the text looks like a letter, not a resume", "ask for the resume that it came with"
        ),
        Refusal("not_a_resume", "the text does not look like a resume", "check that the right file was sent"),
        Refusal("too_little_text", "there is too little text to judge", "review it by hand"),
    )
}


class ScreenerError(Exception):
    """The one family of errors that this package raises on purpose."""

    exit_status = 1

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.code, self.message, self.hint))


def install_extra(extra: str) -> str:
    """Return the command that installs an extra. Not by name: a package index has another project of it."""
    return f"pip install '.[{extra}]'"


class UsageError(ScreenerError):
    """The call itself is wrong: an unknown rubric name, a date that is none."""

    exit_status = 2


class SourceError(ScreenerError):
    """A source cannot be read; `code` is one of `REFUSALS`."""

    exit_status = 4

    @classmethod
    def of(cls, code: str, detail: str = "", hint: str = "") -> SourceError:
        """Return the error of a code in `REFUSALS`, with an optional detail in brackets."""
        refusal = REFUSALS[code]
        message = f"{refusal.message} ({detail})" if detail else refusal.message
        return cls(code, message, hint or refusal.hint)

    def named(self, name: str) -> SourceError:
        """Return the same error, saying which file it is about."""
        return SourceError(self.code, f"{name}: {self.message}", self.hint)


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake in a file that people write; line and column count from 1."""

    path: str
    line: int
    column: int
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message} ({self.hint})"


class FileError(ScreenerError):
    """A file that people write, with mistakes, all of them at once in `faults`."""

    exit_status = 3
    hint_of_all = "mend each place that is named, then give the command again"

    def __init__(self, code: str, faults: tuple[Fault, ...]) -> None:
        count = "1 mistake" if len(faults) == 1 else f"{len(faults)} mistakes"
        super().__init__(code, "\n".join([count, *map(str, faults)]), self.hint_of_all)
        self.faults = faults

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.code, self.faults))


class RubricError(FileError):
    """A rubric is faulty."""


class RatingsError(FileError):
    """A table of ratings is faulty."""


class VocabularyError(FileError):
    """A vocabulary file is faulty."""

    hint_of_all = "undo what was changed in the vocabulary, or install screener again"
