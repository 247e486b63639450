"""What the readers of PDFs find odd in a file is not written to any log: it quotes the file."""

import logging
from collections.abc import Iterator

import pytest

from screener.api import quiet_readers
from screener.parse.pdf import plumber

ODD = (
    b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    b"2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
    b"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >> endobj\n"
    b"4 0 obj << /Length 40 >> stream\n(secret) g BT /F9 10 Tf (word) Tj ET\nendstream endobj\n"
    b"trailer << /Root 1 0 R >>\n"
)


@pytest.fixture(autouse=True)
def levels() -> Iterator[None]:
    """Leave the levels as they were."""
    loggers = [logging.getLogger(name) for name in ("pdfminer", "pikepdf")]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.NOTSET)
    yield
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    plumber.read_words(ODD, 0)
    assert "secret" in caplog.text, "pdfminer keeps quiet by itself: drop this test"
    caplog.clear()
    quiet_readers()
    plumber.read_words(ODD, 0)
    assert caplog.text == ""
