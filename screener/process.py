"""What the processes that are the program's own set for themselves; never those of who calls the library.

Reading a resume makes hundreds of thousands of objects, which refer to each other in trees and go with
their last reference. Looking through the new ones for garbage after every seven hundred, as Python does,
takes a tenth of the time and finds next to nothing. The numerical libraries start a thread for each
core, which spin while they wait, and nothing here computes with them. What the vocabulary's files say is
kept for the next start.
"""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screener.yamlkept import Shelf

#: How the numerical libraries are told to start no threads.
ONE_THREAD = dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
#: After how many new objects Python looks for garbage, and after how many looks among older ones.
_SELDOM = (50_000, 20, 20)


def collect_seldom() -> None:
    """Look for garbage less often, from here on, and not while the process ends, which frees everything."""
    gc.set_threshold(*_SELDOM)
    atexit.register(gc.freeze)


@contextmanager
def starting() -> Iterator[None]:
    """Within this, look for no garbage at all; what there is at its end is for good, and stays unseen."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def compute_in_one_thread() -> None:
    """Have numerical libraries that are imported from here on start no threads, here and in processes that
    are started from here; who asked for some gets them."""
    for name, value in ONE_THREAD.items():
        os.environ.setdefault(name, value)


def keep_yaml() -> None:
    """Keep what YAML files say for the next start, from here on, in a folder of the user's own."""
    from screener.yamlkept import keep_on  # noqa: PLC0415  `--help` reads none

    keep_on(_shelf)


def _shelf() -> Shelf | None:
    from screener.shelf import own_shelf  # noqa: PLC0415

    return own_shelf()


def keep_all() -> None:
    """Let whatever there is stay unseen: it is for good. Forks of this process then share its memory."""
    gc.collect()
    gc.freeze()
