"""Commands called within the tests, and in processes of their own."""

import subprocess
import sys
from pathlib import Path

import jsonschema
from click.testing import CliRunner, Result

from screener.cli import program
from screener.report.schema import schema

ROOT = Path(__file__).parents[2]
VALIDATOR = jsonschema.Draft202012Validator(schema())


def run(*args: str | Path, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(program, [str(one) for one in args], input=stdin)


def command(*args: str, code: str = "", **options: object) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own, where imports and streams are as for users."""
    call = [sys.executable, *(("-c", code) if code else ("-m", "screener")), *args]
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        call, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, **options
    )
