"""Files that attack the reader, and what must come of them."""

import sys
from pathlib import Path

_TESTS = str(Path(__file__).parents[1])
if _TESTS not in sys.path:
    sys.path.append(_TESTS)  # the makers of small files, for `python -m tests.attack...`
