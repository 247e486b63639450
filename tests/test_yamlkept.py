"""What a YAML file says is kept for one text and one reader, and checked like any other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from screener import yamlfile
from screener.vocab.shapes import SHAPES, LanguagesFile
from screener.yamlfile import validate
from screener.yamlkept import keep_on, kept_or_read

VOCABULARY = Path(__file__).parents[1] / "screener" / "vocab"
LANGUAGES = b"languages: [Spanish, Somali]\n"


class Held(dict[str, bytes]):
    """A shelf in memory."""

    def put(self, key: str, said: bytes) -> None:
        """Keep what a file says."""
        self[key] = said


@pytest.fixture
def shelf() -> Iterator[Held]:
    held = Held()
    keep_on(lambda: held)
    yield held
    keep_on(lambda: None)


def test_a_text_is_read_once_by_each_reader(shelf: Held) -> None:
    read = [
        kept_or_read(text, reader, lambda said=said: said)
        for said, (text, reader) in zip(
            (b"1", b"2", b"3", b"4"),
            ((b"text", b"one"), (b"text", b"one"), (b"text, edited", b"one"), (b"text", b"two")),
            strict=True,
        )
    ]
    assert read == [b"1", b"1", b"3", b"4"]
    assert len(shelf) == 3


def test_without_a_shelf_every_text_is_read() -> None:
    assert [kept_or_read(b"text", b"one", lambda said=said: said) for said in (b"1", b"2")] == [b"1", b"2"]


@pytest.mark.parametrize("name", SHAPES)
def test_what_is_kept_gives_what_the_file_gives(shelf: Held, name: str, monkeypatch) -> None:
    text = (VOCABULARY / name).read_bytes()
    fresh = validate(SHAPES[name], text, name, kept=True)
    assert fresh == validate(SHAPES[name], text, name)
    assert len(shelf) == 1
    monkeypatch.setattr(yamlfile, "read_plain", None)  # nothing is parsed again
    assert validate(SHAPES[name], text, name, kept=True) == fresh


def test_an_edited_file_takes_effect_at_once(shelf: Held) -> None:
    assert validate(LanguagesFile, LANGUAGES, "x.yaml", kept=True)[0].languages == ("Spanish", "Somali")
    edited = LANGUAGES.replace(b"Somali", b"Hmong")
    assert validate(LanguagesFile, edited, "x.yaml", kept=True)[0].languages == ("Spanish", "Hmong")


def test_a_change_of_what_reads_takes_effect_at_once(shelf: Held, monkeypatch) -> None:
    validate(LanguagesFile, LANGUAGES, "x.yaml", kept=True)
    monkeypatch.setattr(yamlfile, "reader", lambda: b"another")
    validate(LanguagesFile, LANGUAGES, "x.yaml", kept=True)
    assert len(shelf) == 2


@pytest.mark.parametrize("text", [b"languages: [", b"languages: [Spanish\t]", b"\xff"])
def test_a_text_with_faults_is_not_kept(shelf: Held, text: bytes) -> None:
    value, faults = validate(LanguagesFile, text, "x.yaml", kept=True)
    assert (value, faults) == validate(LanguagesFile, text, "x.yaml")
    assert value is None
    assert faults
    assert shelf == {}


@pytest.mark.parametrize("said", [b"", b"no JSON", b"{}", b'{"languages": [1]}', b'{"lists": {}}'])
def test_what_a_shelf_returns_is_checked(shelf: Held, said: bytes) -> None:
    validate(LanguagesFile, LANGUAGES, "x.yaml", kept=True)
    shelf.update(dict.fromkeys(shelf, said))
    assert validate(LanguagesFile, LANGUAGES, "x.yaml", kept=True) == validate(
        LanguagesFile, LANGUAGES, "x.yaml"
    )
