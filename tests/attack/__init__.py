"""Files that attack the reader, and what must come of them."""

import sys
from pathlib import Path

_TESTS = Path(__file__).parents[1]
for _folder in (_TESTS / "parse", _TESTS):
    if str(_folder) not in sys.path:
        sys.path.append(str(_folder))  # the makers of small files, for `python -m tests.attack...`
