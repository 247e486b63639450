"""spaCy without what nothing here uses.

`import spacy` also imports its command line (a web client, a downloader, a project manager), its
trained components, and the validators of old configurations, which together take half of the time.
They are left out until somebody asks for them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any, cast

#: Stood in for while spaCy is imported, and imported like any other module later.
_LEFT_OUT = ("spacy.cli", "spacy.cli.info")
#: Not there while spaCy is imported, which does without.
_NOT_THERE = ("pydantic.v1",)
#: Where spaCy registers its own components.
_FACTORIES = "spacy.pipeline.factories"
#: Stays as a package whose modules can be imported; itself it runs when asked for what it holds.
_LATER = "spacy.pipeline"


class _Later(ModuleType):
    """A module that runs when somebody asks for what it holds."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        loader = self.__spec__.loader if self.__spec__ else None
        if loader is None or (name.startswith("__") and name != "__all__"):
            raise AttributeError(name)
        self.__class__ = ModuleType  # type: ignore[assignment]
        loader.exec_module(self)
        return getattr(self, name)


def _import_spacy() -> None:
    """Import spaCy, without what is left out if nobody imported it before."""
    if "spacy" in sys.modules:
        return
    stand_ins: dict[str, ModuleType | None] = {name: ModuleType(name) for name in _LEFT_OUT}
    for module in stand_ins.values():
        module.__dict__["info"] = _info
    stand_ins |= {name: None for name in _NOT_THERE if name not in sys.modules}
    sys.modules.update(cast(dict[str, ModuleType], stand_ins))  # None stands for what is not there
    if later := _later(_LATER):
        sys.modules[_LATER] = later
    try:
        import spacy  # noqa: F401, PLC0415
    finally:
        for name in stand_ins:
            del sys.modules[name]


@contextmanager
def without_components() -> Iterator[None]:
    """Within this, pipelines are made without registering spaCy's own components, which imports them all.

    The first pipeline that somebody else makes registers them.
    """
    registrations = sys.modules.get("spacy.registrations")
    if registrations is None or _FACTORIES in sys.modules or registrations.REGISTRY_POPULATED:
        yield
        return
    stand_in = ModuleType(_FACTORIES)
    stand_in.__dict__["register_factories"] = lambda: None
    sys.modules[_FACTORIES] = stand_in
    registrations.__dict__["REGISTRY_POPULATED"] = True
    try:
        yield
    finally:
        registrations.__dict__["REGISTRY_POPULATED"] = False
        del sys.modules[_FACTORIES]


def _later(name: str) -> ModuleType | None:
    """Return a package of spaCy that has not run yet; None where it is not found."""
    parent = find_spec(name.partition(".")[0])
    if parent and not PathFinder.find_spec("spacy.registrations", parent.submodule_search_locations):
        return None  # an older one, whose components register themselves while they are imported
    spec = parent and PathFinder.find_spec(name, parent.submodule_search_locations)
    if not spec:
        return None
    made = module_from_spec(spec)
    made.__class__ = _Later
    return made


def _info(*given: Any, **options: Any) -> Any:  # noqa: ANN401
    """Return what `spacy.info` returns: the one name of the command line that spaCy itself exports."""
    from spacy.cli.info import info  # noqa: PLC0415

    return info(*given, **options)


_import_spacy()
