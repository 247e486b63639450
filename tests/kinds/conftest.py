"""The tests of kinds share the builders of the tests of rubrics."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent / "rubric"))
