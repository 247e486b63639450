"""How often Python looks for garbage, in the processes that are the program's own.

Reading a resume makes hundreds of thousands of objects, which refer to each other in trees and go with
their last reference. Looking through the new ones after every seven hundred, as Python does, takes a
tenth of the time and finds next to nothing.
"""

from __future__ import annotations

import gc

#: After how many new objects Python looks for garbage, and after how many looks among older ones.
_SELDOM = (50_000, 20, 20)


def collect_seldom() -> None:
    """Look for garbage less often, from here on."""
    gc.set_threshold(*_SELDOM)


def keep_all() -> None:
    """Let whatever there is stay unseen: it is for good. Forks of this process then share its memory."""
    gc.collect()
    gc.freeze()
