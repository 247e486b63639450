"""`screener doctor`: which protections are on, which versions read, which extras are there."""

from __future__ import annotations

import platform
import re
import time
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version

import click

from screener.cli.writing import write
from screener.errors import ScreenerError, install_extra

_EXTRA = re.compile(r"""([\w.-]+).*;.*\bextra\s*==\s*['"]([\w-]+)['"]""")
_NAME = re.compile(r"[\w.-]+")
#: Extras for those who work on the program; nobody misses them.
_OWN_USE = ("test",)
_MB = 1024 * 1024
_TEXT = b"Medical assistant\n- took vital signs\n"


@click.command()
def doctor() -> None:
    """Show how files are kept from doing harm on this system, and what is installed.

    \b
    screener doctor
    """
    parts = (_protections(), _versions(), _extras(), _kept())
    write("\n\n".join("\n".join(part) for part in parts) + "\n")


def _protections() -> Iterator[str]:
    from screener.isolate import FileLimits, Isolation  # noqa: PLC0415
    from screener.values import Source  # noqa: PLC0415

    limits = FileLimits()
    yield "Protections while a file is read"
    with Isolation() as isolation:
        try:
            on = isolation.protections()
            begun = time.perf_counter()
            isolation.parse(Source("try", _TEXT))
            took = 1000 * (time.perf_counter() - begun)
        except ScreenerError as error:
            yield _row("a process of its own", False, error.message)
            return
    how = "one for each file" if on["fork"] else "one for all files, watched (no forks on this system)"
    yield _row("a process of its own", True, f"{how}; tried in {took:.0f} ms")
    yield _row("time", True, f"{limits.seconds:.0f} s by the clock, then it is killed")
    yield _row("computing time", bool(on["fork"] and on["computing"]), f"{limits.seconds:.0f} s")
    watched = "" if on["memory"] else ", watched" if platform.system() == "Windows" else ""
    yield _row("memory", bool(on["memory"] or watched), f"{limits.memory // _MB} MB{watched}")
    yield _row("no files written", bool(on["fork"] and on["computing"]), "largest new file: 0 bytes")
    yield _row("no other files seen", bool(on["files"]), _landlock(on["landlock"], 1, "Linux 5.13"))
    yield _row("no network (TCP)", bool(on["network"]), _landlock(on["landlock"], 4, "Linux 6.7"))
    yield _row("no signals to others", bool(on["signals"]), _landlock(on["landlock"], 6, "Linux 6.12"))
    yield _row("ends with the program", bool(on["death_signal"]), "")


def _landlock(found: object, needed: int, since: str) -> str:
    have = f"Landlock {found}" if found else "no Landlock in this kernel"
    return have if isinstance(found, int) and found >= needed else f"{have}; there from {since}"


def _row(what: str, on: bool, how: str) -> str:
    return f"  {'on ' if on else 'off'} {what:<22} {how}".rstrip()


def _versions() -> Iterator[str]:
    yield "Versions"
    yield f"  Python {platform.python_version()} on {platform.system()} {platform.release()}"
    names = ["screener", *(_required(line) for line in requires("screener") or () if "extra ==" not in line)]
    # It reads strangers' files too, and comes with pdfplumber.
    for name in (*names, "pdfminer.six"):
        yield f"  {name} {_installed(name) or 'missing'}"


def _required(line: str) -> str:
    found = _NAME.match(line)
    return found.group() if found else line


def _extras() -> Iterator[str]:
    yield "Extras"
    wanted: dict[str, list[str]] = {}
    for line in requires("screener") or ():
        if found := _EXTRA.match(line):
            wanted.setdefault(found[2], []).append(found[1])
    for extra, names in wanted.items():
        if extra in _OWN_USE:
            continue
        missing = [name for name in names if not _installed(name)]
        yield f"  {extra}: " + (
            f"not there; in a checkout of screener: {install_extra(extra)}" if missing else "there"
        )


def _kept() -> Iterator[str]:
    from screener.shelf import own_shelf  # noqa: PLC0415

    yield "Kept for a quick start: words of the vocabulary, which may be deleted at any time"
    shelf = own_shelf()
    if shelf is None:
        yield "  nothing: there is no folder of your own to keep it in"
        return
    sizes = shelf.sizes()
    yield f"  {len(sizes)} files, {sum(sizes) / _MB:.1f} MB, in {shelf.folder}"


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
