"""Nothing is said twice in one list: no word, and of a competency nothing that stems match."""

from importlib import resources

import pytest
import yaml

from screener.nlp.stems import stem
from screener.nlp.tokenizer import pieces
from screener.vocab import COMPETENCY_KEYS

VOCABULARY = resources.files("screener.vocab")
FOLDER = VOCABULARY / "competencies"


def lists_in(said: object):
    """Yield every list of wordings in what a file says."""
    if isinstance(said, dict):
        for each in said.values():
            yield from lists_in(each)
    elif isinstance(said, list):
        if all(isinstance(each, str) for each in said):
            yield said
        for each in said:
            yield from lists_in(each)


def matched(wording: str) -> tuple[bool, bool, tuple[str, ...]]:
    """Return how a wording is matched: only at the head of a clause, only as written, and by which words."""
    leading, words = wording[:1] == "^", wording.removeprefix("^")
    as_written = words[:1] == "="
    key = str.lower if as_written else stem
    return leading, as_written, tuple(key(word) for word in pieces(words.removeprefix("=")))


@pytest.mark.parametrize("name", [each.name for each in VOCABULARY.iterdir() if each.name.endswith(".yaml")])
def test_no_word_stands_twice_in_a_list(name: str):
    said = yaml.load((VOCABULARY / name).read_text(encoding="utf-8"), yaml.BaseLoader)
    assert [word for words in lists_in(said) for word in set(words) if words.count(word) > 1] == []


@pytest.mark.parametrize("name", [each.name for each in VOCABULARY.iterdir() if each.name.endswith(".yaml")])
def test_no_wording_holds_two_blanks_in_a_row(name: str):
    said = yaml.load((VOCABULARY / name).read_text(encoding="utf-8"), yaml.BaseLoader)
    assert [word for words in lists_in(said) for word in words if "  " in word] == []


@pytest.mark.parametrize("key", COMPETENCY_KEYS)
def test_no_wording_stands_twice(key: str):
    said = yaml.safe_load((FOLDER / f"{key}.yaml").read_text(encoding="utf-8"))
    twice = []
    for wordings in lists_in(said):
        plain = [wording for wording in wordings if "@" not in wording and " - " not in wording]
        seen = [matched(wording) for wording in plain]
        anywhere = {words for leading, as_written, words in seen if not (leading or as_written)}
        for number, (wording, (leading, as_written, words)) in enumerate(zip(plain, seen, strict=True)):
            by_stem = tuple(map(stem, words))
            if (leading, as_written, words) in seen[:number] or (
                (leading or as_written) and by_stem in anywhere
            ):
                twice.append(wording)
    assert not twice
