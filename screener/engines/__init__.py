"""Who does the work of a batch: this process, several of this machine, or a cluster.

All take the same tasks and yield the same items in the same order; none of them writes anything.
"""

from __future__ import annotations

from screener.engines.one import Order, Skip, Task, as_it_is, in_this_process
from screener.engines.processes import in_processes

__all__ = ["Order", "Skip", "Task", "as_it_is", "in_processes", "in_this_process"]
