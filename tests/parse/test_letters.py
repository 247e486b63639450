"""Letters as people mean them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.parse.bullets import glued_bullet, is_bullet, split_bullet
from screener.parse.clean import MOST_MARKS, clean, count_tags, mixed_words
from screener.parse.mojibake import mend


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("plain words, as they are", "plain words, as they are"),
        ("certi\ufb01ed o\ufb03ce", "certified office"),
        ("front\u00a0desk\u2003clerk", "front desk clerk"),
        ("2019\u20112021 \u00ad 2022\u22122023", "2019-2021 - 2022-2023"),
        ("2019 \u2013 2021 \u2014 now", "2019 \u2013 2021 \u2014 now"),
        ("Master\u2019s \u201chonors\u201d", 'Master\'s "honors"'),
        ("re\u0301sume\u0301", "r\u00e9sum\u00e9"),
        ("phle\u200bboto\u200dmy\ufeff", "phlebotomy"),
        ("\u202eRN\u202c\u2066 CNA\u2069", "RN CNA"),
        ("nurse\U000e0041\U000e0042", "nurse"),
        ("\uff23\uff30\uff32", "CPR"),
        ("\ue0b1 555-0100 \uf095", " 555-0100 "),
        ("\uf0b7 Filed charts", "\u2022 Filed charts"),
        ("(cid:12)Filed", "Filed"),
        ("a\ud800b", "a\ufffdb"),
        ("bell\x07 tab\tend\x00", "bell tab end"),
        ("Z" + "\u0302" * 40, "\u1e90" + "\u0302" * MOST_MARKS),
        ("\U0001f600 smile", "\U0001f600 smile"),
        ("\u05e9\u05dc\u05d5\u05dd", "\u05e9\u05dc\u05d5\u05dd"),
    ],
)
def test_clean(written: str, meant: str) -> None:
    assert clean(written) == meant


@pytest.mark.parametrize(
    "meant",
    [
        "2014 \u2013 2016",
        "\u2022 Filed",
        "caf\u00e9",
        "the clinic\u2019s",
        "\u201cbest\u201d x",
        "\u00bd day",
        "\u20ac5",
        "\u25e6 item",
    ],
)
def test_misread_utf8_is_mended(meant: str) -> None:
    misread = "".join(
        bytes((byte,)).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in meant.encode()
    )
    assert misread != meant
    assert mend(misread) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("\u00c2", ""),
        ("methods.\u00c2", "methods."),
        ("Name \u00ef\u00bc City", "Name - City"),
        ("injuries.\u00e2\u20ac", 'injuries."'),
        ("self\u00e2\u20ac", "self-"),
        ("\u00e2\u2014", "\u25cf"),
        ("accountant\u00c6s", "accountant's"),
        ("products\u00c2\u2019", "products\u2019"),
    ],
)
def test_misread_letters_that_lost_a_byte(written: str, meant: str) -> None:
    assert mend(written) == meant


@pytest.mark.parametrize(
    "text",
    [
        "\u00c9cole",
        "S\u00e3o Paulo",
        "na\u00efve",
        "Andr\u00e9 Fran\u00e7ois",
        "\u00c2ge",
        "10 \u20ac",
        "fa\u00e7ade",
    ],
)
def test_honest_accents_stay(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("certified phlebotomist", []),
        ("phleb\u043etomy and EKG", ["phleb\u043etomy"]),
        ("\u0415KG, (\u0421MA)", ["\u0415KG", "\u0421MA"]),
        ("\u0410\u043d\u043d\u0430 \u0420\u0421\u0422 clinic", []),
        ("TNF\u03b1, 5 \u03bcg of \u03b2-blocker, caf\u00e9", []),
        ("a" * 300_000 + "\u00e9", []),
    ],
)
def test_words_of_two_alphabets(text: str, words: list[str]) -> None:
    assert mixed_words(text) == words


@given(st.text())
def test_clean_twice_is_clean_once(text: str) -> None:
    once = clean(text)
    assert not set(once) & set("\t\n\r\x0b\x0c\u2028\u2029\u200b\ufeff")
    assert "".join(clean(once).split()) == "".join(clean(clean(once)).split())
    assert count_tags(once) == 0


@pytest.mark.parametrize(
    "mark", ["\u2022", "\u25cf", "\u25e6", "\u27a2", "-", "*", "o", "\u2013", "\u2713", "\u00b7", "\u25aa"]
)
def test_bullets(mark: str) -> None:
    assert is_bullet(mark)
    assert split_bullet([mark, "Filed", "charts"]) == 1
    assert split_bullet(["Filed", mark]) == 0
    assert split_bullet([mark]) == 0


def test_glued_bullets() -> None:
    assert glued_bullet("\u2022Filed") == 1
    assert glued_bullet("-Filed") == 0
    assert glued_bullet("\u2022") == 0
