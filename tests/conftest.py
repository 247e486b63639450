"""What all tests share: the pipeline, built once, and the samples, screened once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from marked import document_of

from screener.values import Contact, Document, Markup, Resume, Screening

# How long an example takes says something of the machine, and nothing of the program.
settings.register_profile("untimed", settings.default, deadline=None)
settings.load_profile("untimed")

SAMPLES = Path(__file__).parents[1] / "sample_resumes"
AS_OF = date(2026, 11, 30)

Annotate = Callable[[Document], Markup]
Understand = Callable[[str], tuple[Contact, Resume]]


@pytest.fixture(scope="session", autouse=True)
def own_caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let programs that tests start keep what they keep in a folder of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "XDG_CACHE_HOME", str(tmp_path_factory.mktemp("caches")))
        yield


@pytest.fixture(scope="session")
def program():
    """Return the one `Screener` of the test run."""
    from screener.api import default_screener  # noqa: PLC0415  a second to import; most tests need none

    return default_screener()


@pytest.fixture(scope="session")
def annotated(program) -> Annotate:
    """Return a function from a document to its markup, read in November 2026."""
    from screener.nlp import annotate  # noqa: PLC0415

    return lambda document: annotate(program._nlp, document, as_of=AS_OF)


@pytest.fixture(scope="session")
def understood(program, annotated) -> Understand:
    """Return a function from text (laid out as `marked` says) to contact and resume."""
    from screener.resume import build  # noqa: PLC0415

    def understand(text: str) -> tuple[Contact, Resume]:
        document = document_of(text)
        return build(document, annotated(document), vocabulary=program.vocabulary, as_of=AS_OF)

    return understand


@pytest.fixture(scope="session")
def sample(program) -> Callable[[str], Screening]:
    """Return a function from a sample's file name to its screening for both posts, made once."""
    known: dict[str, Screening] = {}

    def screened(name: str) -> Screening:
        if name not in known:
            known[name] = program.screen(SAMPLES / name, as_of=AS_OF)
        return known[name]

    return screened
