"""The engine that reads pictures: Tesseract's library, in this process, through its C interface.

Chosen by measuring on pages painted from the sample resumes (200 dpi, and the same with less
resolution, a skew, noise, and hard compression): 0.99 of the words right at 0.9 s a page and
80 MB, with a confidence for each word. The engine that pip alone can install found the letters
as well, but glued most words of some pages, took four times as long, and more memory than one
file may have. The library is called and no program started, so that a process which may open
nothing but what it needs can still read a scan.
"""

from __future__ import annotations

import ctypes
import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

#: Page layout found by the engine, without its own guess at how the page is turned.
_AUTOMATIC = 3
#: Milliseconds after which the engine gives a page up.
_DEADLINE = 15_000
_SILENT = 6
_LANGUAGE = b"eng"
_NAMES = (
    *("libtesseract.so.5", "libtesseract.so.4", "libtesseract.5.dylib", "libtesseract.dylib"),
    *("/opt/homebrew/lib/libtesseract.dylib", "/usr/local/lib/libtesseract.dylib"),
    *("libtesseract-5.dll", r"C:\Program Files\Tesseract-OCR\libtesseract-5.dll"),
)

Grey = NDArray[np.uint8]


class Engine:
    """The library, opened. `name` says which version reads; `read` needs an opened session."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._library = library
        self._untouched: list[int] = []
        for name, result, arguments in _CALLS:
            call = getattr(library, name)
            call.restype, call.argtypes = result, arguments
        with suppress(AttributeError):
            library.setMsgSeverity(_SILENT)  # of the library below, which writes to the terminal
        self.name = "tesseract " + library.TessVersion().decode("ascii", "replace")

    def has_data(self) -> bool:
        """Return whether the English data is there. Reading it takes as long as a few lines of a page:
        what was read is kept for the first session."""
        if not self._untouched and (handle := self._loaded()) is not None:
            self._untouched.append(handle)
            # The library complains of what is left open when the process ends.
            weakref.finalize(self, _end_all, self._library, self._untouched)
        return bool(self._untouched)

    @contextmanager
    def session(self) -> Iterator[Session | None]:
        """Give a session that reads pages one after the other, or None without the English data. What the
        engine learns of a document's words goes with its session."""
        try:
            handle: int | None = self._untouched.pop()
        except IndexError:
            handle = self._loaded()
        if handle is None:
            yield None
            return
        try:
            yield Session(self._library, handle)
        finally:
            _end_all(self._library, [handle])

    def _loaded(self) -> int | None:
        handle: int = self._library.TessBaseAPICreate()
        if self._library.TessBaseAPIInit3(handle, None, _LANGUAGE) == 0:
            return handle
        _end_all(self._library, [handle])
        return None


def _end_all(library: ctypes.CDLL, handles: list[int]) -> None:
    while handles:
        handle = handles.pop()
        library.TessBaseAPIEnd(handle)
        library.TessBaseAPIDelete(handle)


class Session:
    """The engine with its data loaded. Not to be shared by threads."""

    def __init__(self, library: ctypes.CDLL, handle: int) -> None:
        self._library, self._handle = library, handle
        library.TessBaseAPISetVariable(
            handle, b"debug_file", b"nul" if sys.platform == "win32" else b"/dev/null"
        )
        library.TessBaseAPISetPageSegMode(handle, _AUTOMATIC)

    def read(self, grey: Grey, *, dpi: int) -> str | None:
        """Return what stands in a picture as hOCR (XML); None where the engine fails on it."""
        library, handle = self._library, self._handle
        pixels = np.ascontiguousarray(grey)
        height, width = pixels.shape
        library.TessBaseAPISetImage(handle, pixels.ctypes.data, width, height, 1, width)
        library.TessBaseAPISetSourceResolution(handle, dpi)
        monitor = library.TessMonitorCreate()
        try:
            library.TessMonitorSetDeadlineMSecs(monitor, _DEADLINE)
            if library.TessBaseAPIRecognize(handle, monitor) != 0:
                return None
            address = library.TessBaseAPIGetHOCRText(handle, 0)
            if not address:
                return None
            text = ctypes.string_at(address).decode("utf-8", "replace")
            library.TessDeleteText(address)
            return text
        finally:
            library.TessMonitorDelete(monitor)
            library.TessBaseAPIClear(handle)


_POINTER, _INT, _TEXT = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p
_CALLS: tuple[tuple[str, object, list[object]], ...] = (
    ("TessVersion", _TEXT, []),
    ("TessBaseAPICreate", _POINTER, []),
    ("TessBaseAPIInit3", _INT, [_POINTER, _TEXT, _TEXT]),
    ("TessBaseAPISetVariable", _INT, [_POINTER, _TEXT, _TEXT]),
    ("TessBaseAPISetPageSegMode", None, [_POINTER, _INT]),
    ("TessBaseAPISetImage", None, [_POINTER, _POINTER, _INT, _INT, _INT, _INT]),
    ("TessBaseAPISetSourceResolution", None, [_POINTER, _INT]),
    ("TessBaseAPIRecognize", _INT, [_POINTER, _POINTER]),
    ("TessBaseAPIGetHOCRText", _POINTER, [_POINTER, _INT]),
    ("TessDeleteText", None, [_POINTER]),
    ("TessMonitorCreate", _POINTER, []),
    ("TessMonitorSetDeadlineMSecs", None, [_POINTER, _INT]),
    ("TessMonitorDelete", None, [_POINTER]),
    ("TessBaseAPIClear", None, [_POINTER]),
    ("TessBaseAPIEnd", None, [_POINTER]),
    ("TessBaseAPIDelete", None, [_POINTER]),
)


@lru_cache(maxsize=1)
def find_engine() -> Engine | None:
    """Return the engine, or None where it is not installed (with its English data)."""
    _one_thread()
    for name in _NAMES:
        if Path(name).is_absolute() and not Path(name).exists():
            continue
        with suppress(OSError, AttributeError):
            engine = Engine(ctypes.CDLL(name))
            return engine if engine.has_data() else None
    return None


def _one_thread() -> None:
    """Keep the engine to one thread: its own four are slower together than one by itself, and
    each takes address space."""
    if sys.platform.startswith("linux"):
        with suppress(OSError, AttributeError):
            ctypes.CDLL("libgomp.so.1").omp_set_max_active_levels(0)
