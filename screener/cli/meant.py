"""What people mean by commands and options that are not there: what to call here instead."""

from __future__ import annotations

import click

#: What other programs call a command, or what people look for: what to call here.
COMMANDS_MEANT = {
    **dict.fromkeys(("screen", "score", "assess", "evaluate", "rate", "match"), "report FILE -r ma"),
    **dict.fromkeys(("whatif", "what-if"), 'report FILE -r ma (see "What an answer would change")'),
    **dict.fromkeys(("rank", "shortlist", "folder", "run"), "batch FOLDER -o RESULTS"),
    **dict.fromkeys(("parse", "extract", "text"), "read FILE"),
    **dict.fromkeys(("delete", "remove", "erase"), "forget RESULTS PERSON"),
    **dict.fromkeys(("compare", "diff"), "rubric diff ONE OTHER (or: rubric try NEW --against RESULTS)"),
    "draft": "rubric draft POSTING",
    **dict.fromkeys(("init", "new"), "rubric new NAME --from ma"),
    **dict.fromkeys(("check", "validate"), "rubric check FILES"),
    **dict.fromkeys(("list", "jobs", "rubrics"), "rubric list"),
    **dict.fromkeys(
        ("csv", "xlsx", "excel"), "export RESULTS --to xlsx (batch writes ranking.csv by itself)"
    ),
    **dict.fromkeys(("letter", "applicant", "improve", "advise"), "report FILE -r ma --for applicant"),
    "help": "--help",
    "version": "--version",
}
#: The same for options. What is a form of a command's output is looked up by the command.
_OPTIONS_MEANT = {
    **dict.fromkeys(("--date", "--today", "--day", "--now"), "use: --as-of 2026-11"),
    **dict.fromkeys(("--no-color", "--no-colour", "--color"), "set NO_COLOR=1 or FORCE_COLOR=1 before it"),
    **dict.fromkeys(("--recursive", "--recurse"), "leave it out: a folder is read with all folders in it"),
    **dict.fromkeys(("--quiet", "-q", "--silent"), "send standard error elsewhere: 2>/dev/null"),
    **dict.fromkeys(("--top", "--limit", "-n"), "all are ranked: take the first lines of ranking.csv"),
}
#: And for options that another command has, by both.
_ELSEWHERE = {
    **dict.fromkeys(
        (("batch", one) for one in ("--format", "--to", "--json", "--csv", "--xlsx", "--html")),
        "leave it out: all forms are written; and see: screener export RESULTS -o monday.xlsx",
    ),
    ("export", "--format"): "use: --to",
    ("export", "--json"): "use: --to jsonresume; all results are in results.jsonl already",
    ("read", "-r"): "to score it use: screener report FILE -r ma",
    ("read", "--rubric"): "to score it use: screener report FILE -r ma",
}


def option_meant(error: click.NoSuchOption) -> str | None:
    """Return what to write in place of an option that a command does not have, if that is known."""
    if error.ctx is None:
        return None
    asked, command = error.option_name, error.ctx.command
    form = asked.removeprefix("--")
    for option in command.params:
        if isinstance(option.type, click.Choice) and form in option.type.choices:
            return f"use: {option.opts[0]} {form}"
    return _ELSEWHERE.get((str(command.name), asked)) or _OPTIONS_MEANT.get(asked)
