"""Lets the tests of this room import `made`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
