"""The commands by name, each imported when it is first asked for: help of the program needs none of them."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import NamedTuple

import click


class Command(NamedTuple):
    """Where a command is (a module of `screener.cli`, and its name there), and what it does."""

    module: str
    name: str
    does: str


COMMANDS = {
    "batch": Command("batch", "batch", "Screen resumes and write a ranked page, a table and all results."),
    "doctor": Command("doctor", "doctor", "Show which protections are on, which versions and which extras."),
    "explain": Command(
        "explain", "explain", "Explain what a kind of criterion counts, or why files are refused."
    ),
    "export": Command("kept.export", "export", "Write what a batch found in another format."),
    "forget": Command("kept.forget", "forget", "Delete a person everywhere in a folder of results."),
    "hold": Command("kept.hold", "hold", "Keep a person or a batch from being deleted."),
    "log": Command("kept.log", "log", "Show and check the log of a folder of results."),
    "notice": Command("notice", "notice", "Write the notice to candidates for a rubric."),
    "purge": Command("kept.forget", "purge", "Delete people whose time is over from a folder of results."),
    "read": Command("read", "read", "Show what was understood of a resume, and which lines were not."),
    "report": Command("report", "report", "Score a resume and show the evidence for every point."),
    "rubric": Command("rubric", "rubric", "List, show, write, check and compare rubrics."),
    "runs": Command("kept.runs", "runs", "List the batches that are kept in a folder of results."),
    "schema": Command("schema", "schema", "Print the JSON Schema (draft 2020-12) of a result."),
    "show": Command("kept.show", "show", "Show a batch, or what was found of a person."),
}


class Commands(MutableMapping[str, click.Command]):
    """The commands of the table, and whatever is added to them."""

    def __init__(self) -> None:
        self._loaded: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._loaded:
            row = COMMANDS[name]
            self._loaded[name] = getattr(import_module(f"screener.cli.{row.module}"), row.name)
        return self._loaded[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter({**COMMANDS, **self._loaded})

    def __len__(self) -> int:
        return len({**COMMANDS, **self._loaded})
