"""Starting the helper: a program of its own, with the paths of this one.

Not through `multiprocessing`, which would run the caller's script again and so ask for a
guard around it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from screener.errors import ScreenerError
from screener.process import ONE_THREAD

#: Seconds that importing the parsers may take on a busy machine.
PATIENCE = 60.0

_CODE = (
    "import sys, json; settings = json.loads(sys.argv[1]); sys.path[:] = settings['path'];"
    "from screener.isolate.helper import main; main(settings)"
)


def start(
    settings: dict[str, object], *, line: Sequence[int] = (), piped: bool = False
) -> subprocess.Popen[bytes]:
    """Return the helper as a process that is about to import its parsers.

    `line` names the open files it inherits; `piped` gives it a pipe each way instead. Raises
    ScreenerError `no_helper`.
    """
    environment = {**os.environ, **ONE_THREAD}  # a process with threads cannot fork
    if sys.platform == "darwin":
        # The system's own libraries stop forks of programs that have touched them.
        environment["OBJC_DISABLE_INITIALIZE_FORK_SAFETY"] = "YES"
    path = [str(Path(entry or ".").absolute()) for entry in sys.path]
    pipe = subprocess.PIPE if piped else subprocess.DEVNULL
    try:
        # -P: nothing of the folder that the caller happens to stand in is imported.
        return subprocess.Popen(
            [sys.executable, "-P", "-c", _CODE, json.dumps({**settings, "path": path})],
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
            pass_fds=tuple(line),
            cwd=Path(__file__).parent,
            env=environment,
            start_new_session=True,
        )
    except OSError as error:
        raise no_helper(str(error)) from error


def no_helper(detail: str = "") -> ScreenerError:
    """Return the error of a helper that does not start."""
    why = f" ({detail})" if detail else ""
    return ScreenerError(
        "no_helper",
        f"the process that reads files does not start{why}",
        "see: screener doctor; or read in this process with Screener(isolated=False)",
    )


def end(process: subprocess.Popen[bytes], *, patience: float) -> None:
    """Wait for a helper whose line is closed, and kill it if it stays."""
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
