"""Commands are imported when they are called, and the table of them holds what is there."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from screener.cli.commands import COMMANDS
from screener.cli.program import program


@pytest.mark.parametrize("name", COMMANDS)
def test_every_row_is_a_command_of_that_name(name: str):
    command = program.commands[name]
    assert isinstance(command, click.Command)
    assert command.name == name
    assert CliRunner().invoke(program, [name, "--help"]).exit_code == 0


def test_help_says_what_every_command_does():
    shown = CliRunner().invoke(program, ["--help"]).output
    for name, row in COMMANDS.items():
        assert f"{name} " in shown
        assert row.does in shown


def test_a_command_that_is_added_is_shown_too():
    group = type(program)(name="other")

    @group.command("extra")
    def extra() -> None:
        """Do one thing more."""

    assert "Do one thing more." in CliRunner().invoke(group, ["--help"], standalone_mode=False).output


def test_an_unknown_command_is_wrong_usage():
    assert CliRunner().invoke(program, ["no-such-command"]).exit_code == 2


def test_help_imports_no_command():
    code = (
        "import sys, screener.cli.program as p; print([m for m in sys.modules if m.startswith('screener.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "screener.cli.commands" in done.stdout
    assert "screener.cli.batch" not in done.stdout
    assert "screener.cli.report" not in done.stdout
