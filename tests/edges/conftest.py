"""The tests of the edges share the screenings made for the tests of reports."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent / "report"))
