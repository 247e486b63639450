"""What the system can hold back from a process that reads strangers' files.

Limits of memory, computing time, file size and open files come from the operating system.
Landlock (Linux from 5.13; TCP from 6.7, signals from 6.12) takes away the rest of the file
system and the network; it is called by number, since Python has no module for it. What a system lacks
is left out, and `protections` says so.
"""

from __future__ import annotations

import ctypes
import math
import os
import struct
import sys
import sysconfig
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from screener.isolate.limits import FileLimits

if sys.platform != "win32":
    import resource

_CREATE, _ADD_RULE, _RESTRICT = 444, 445, 446  # system calls, of one number on all machines
_SET_DEATH_SIGNAL, _SET_NO_NEW_PRIVILEGES = 1, 38  # of prctl
_WRITE_FILE, _READ_FILE, _READ_FOLDER = 1 << 1, 1 << 2, 1 << 3
#: Rights over files known to each version of Landlock, as the number of their lowest bits.
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
_OPEN_FILES = 64
_NOWHERE = Path(os.devnull)

#: Where PDFium looks for fonts that a file names and does not hold, where the reader of
#: pictures keeps its data, and where the loader of programs finds libraries that are needed late.
_SYSTEM = (
    *("/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/X11/fonts"),
    *("/usr/share/tesseract-ocr", "/usr/share/tessdata", "/usr/local/share/tessdata"),
    *("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/nix/store", "/etc/ld.so.cache"),
)


@lru_cache(maxsize=1)
def landlock_version() -> int:
    """Return the version of Landlock that the kernel has; 0 where there is none."""
    if not sys.platform.startswith("linux"):
        return 0
    return max(int(_libc().syscall(_CREATE, None, ctypes.c_size_t(0), 1)), 0)


def confine_helper() -> dict[str, object]:
    """Take from this process for good the files and the network that parsers do not need.

    Returns what was done, by name. Parts of the parsers that are imported later still are
    found. Raises OSError where the kernel has Landlock and refuses to use it.
    """
    version = landlock_version()
    if version:
        bits = _FILE_RIGHTS.get(version, 16)
        scopes = 3 if version >= 6 else 0  # abstract sockets, and signals to processes outside
        _restrict((1 << bits) - 1, 3 if version >= 4 else 0, scopes, _readable(), version)
    return {
        "landlock": version,
        "files": version >= 1,
        "network": version >= 4,
        "signals": version >= 6,
        "memory": _has_limits() and sys.platform != "darwin",
        "computing": _has_limits(),
        "death_signal": sys.platform.startswith("linux"),
    }


def confine_child(limits: FileLimits, *, base: int) -> None:
    """Hold this process to the limits of one file. `base` is the address space (bytes) that it
    had before, so that a file has at least half of its limit for itself."""
    os.setsid()
    if sys.platform.startswith("linux"):
        # Whatever happens to the helper, no process stays behind.
        _libc().prctl(_SET_DEATH_SIGNAL, 9, 0, 0, 0)
    limit_memory(limits, base=base)
    if sys.platform != "win32":
        # The kernel asks for the hard limit first: were both alike, the kill would look like one
        # for want of memory, and not like the end of the time that it is.
        _lower(resource.RLIMIT_CPU, max(math.ceil(limits.seconds), 1), spare=2)
        _lower(resource.RLIMIT_FSIZE, 0)
        _lower(resource.RLIMIT_NOFILE, _OPEN_FILES)
        _lower(resource.RLIMIT_CORE, 0)
        _lower(resource.RLIMIT_NPROC, 0)  # nothing is started from here; root is not held to it
    version = landlock_version()
    if version >= 6:
        # A ground of its own: from here on it reaches neither the helper nor its siblings.
        _restrict(0, 0, 3, (), version)


def limit_memory(limits: FileLimits, *, base: int) -> None:
    """Hold this process to the memory of one file; nothing on systems without such limits."""
    if sys.platform != "win32":
        # macOS has the name of this limit, and refuses or ignores it.
        with suppress(ValueError, OSError):
            _lower(resource.RLIMIT_AS, max(limits.memory, base + limits.memory // 2))


def address_space() -> int:
    """Return the bytes of address space of this process; 0 where the system does not tell."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _has_limits() -> bool:
    return sys.platform != "win32"


def _lower(kind: int, amount: int, *, spare: int = 0) -> None:
    if sys.platform != "win32":
        hard = resource.getrlimit(kind)[1]
        most = amount + spare if hard == resource.RLIM_INFINITY else min(amount + spare, hard)
        resource.setrlimit(kind, (min(amount, most), most))


@lru_cache(maxsize=1)
def _libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    return libc


def _readable() -> set[Path]:
    paths = sysconfig.get_paths()
    folders = {paths[name] for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    folders |= {entry for entry in sys.path if Path(entry).name in ("site-packages", "dist-packages")}
    if data := os.environ.get("TESSDATA_PREFIX"):
        folders.add(data)
    package = Path(__file__).parents[1]
    return {path for path in (package, _NOWHERE, *map(Path, folders), *map(Path, _SYSTEM)) if path.exists()}


def _restrict(files: int, network: int, scopes: int, readable: Iterable[Path], version: int) -> None:
    rights = struct.pack("=Q", files)
    rights += struct.pack("=Q", network) if version >= 4 else b""
    rights += struct.pack("=Q", scopes) if version >= 6 else b""
    libc = _libc()
    if libc.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        raise _failed("no_new_privs")
    rules = libc.syscall(_CREATE, ctypes.c_char_p(rights), ctypes.c_size_t(len(rights)), 0)
    if rules < 0:
        raise _failed("landlock_create_ruleset")
    try:
        for path in readable:
            _allow(libc, rules, path)
        if libc.syscall(_RESTRICT, ctypes.c_int(rules), 0):
            raise _failed("landlock_restrict_self")
    finally:
        os.close(rules)


def _allow(libc: ctypes.CDLL, rules: int, path: Path) -> None:
    rights = _READ_FILE | (_READ_FOLDER if path.is_dir() else 0)
    rights |= _WRITE_FILE if path == _NOWHERE else 0
    handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = struct.pack("=Qi", rights, handle)
        if libc.syscall(_ADD_RULE, ctypes.c_int(rules), 1, ctypes.c_char_p(rule), 0):
            raise _failed("landlock_add_rule")
    finally:
        os.close(handle)


def _failed(call: str) -> OSError:
    number = ctypes.get_errno()
    return OSError(number, f"{call}: {os.strerror(number)}")
