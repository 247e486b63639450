"""spaCy without its command line.

`import spacy` also imports what its own commands need (a web client, a downloader, a project
manager), which takes two fifths of the time. Nothing here calls them, so they are left out until
somebody does.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

_LEFT_OUT = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Import spaCy, without its command line if nobody imported it before."""
    if "spacy" in sys.modules:
        return
    stand_ins = {name: ModuleType(name) for name in _LEFT_OUT if name not in sys.modules}
    for module in stand_ins.values():
        module.__dict__["info"] = _info
    sys.modules.update(stand_ins)
    try:
        import spacy  # noqa: F401, PLC0415
    finally:
        for name in stand_ins:
            del sys.modules[name]


def _info(*given: Any, **options: Any) -> Any:  # noqa: ANN401
    """Return what `spacy.info` returns: the one name of the command line that spaCy itself exports."""
    from spacy.cli.info import info  # noqa: PLC0415

    return info(*given, **options)


import_spacy()
