"""The `screener` command. Modules of commands import the rest of the program only when they run."""

from screener.cli.program import main, program

__all__ = ["main", "program"]
