"""What people speak besides English, as they put it, and what only names a country."""

from __future__ import annotations

import pytest

POST = "EXPERIENCE\nCashier, Elm Market, 2016 - 2019\n- "


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("LANGUAGES\nSpanish, Tagalog", ["Spanish", "Tagalog"]),
        ("LANGUAGES\nEnglish, Spanish", ["Spanish"]),
        ("SKILLS\nbilingual in English and Spanish", ["Spanish"]),
        ("SKILLS\nfluent Spanish", ["Spanish"]),
        ("SUMMARY\nI speak French at home", ["French"]),
        (POST + "Interpreted for Spanish speaking guests", ["Spanish"]),
        ("LANGUAGES\nSpanish\n" + POST + "Spoke Spanish daily", ["Spanish"]),
        (POST + "Sold French pastry", []),
        ("EXPERIENCE\nCook, Elm Thai Kitchen, 2016 - 2019\n- Cooked", []),
        ("SUMMARY\nI do not speak Spanish", []),
        # items of lists, with what people put beside them
        ("SKILLS\nTyping, Spanish, Excel", ["Spanish"]),
        ("SKILLS\nWorking knowledge of Spanish", ["Spanish"]),
        ("SKILLS\nMedical Spanish", ["Spanish"]),
        ("SKILLS\nHmong, Lao", ["Hmong", "Lao"]),
        ("SKILLS\nConversational French and Haitian Creole", ["French", "Haitian Creole"]),
        ("SKILLS\nAmharic (mother tongue)", ["Amharic"]),
        ("Spanish at home and at work.", ["Spanish"]),
        ("SUMMARY\nSpanish-speaking receptionist", ["Spanish"]),
        (POST + "Taught Spanish to ninth graders", ["Spanish"]),
        (POST + "Called Spanish speaking patients", ["Spanish"]),
        ("LANGUAGES\nEnglish, Chinese", ["Chinese"]),
        # in a row with English, and with whom it is spoken
        ("SUMMARY\nAn aide for nine years. English, Twi and a little French.", ["Twi", "French"]),
        (POST + "Vietnamese with about a third of our customers", ["Vietnamese"]),
        ("SUMMARY\nSpanish from home, English from school.", ["Spanish"]),
        (POST + "Made French toast and Spanish omelets", []),
        # others' tongues, and names and things of a country
        (POST + "Worked with a Spanish interpreter", []),
        (POST + "Sold tickets of the Norwegian Cruise Line in two languages", []),
        ("SKILLS\nLatin American studies, written reports", []),
        ("EDUCATION\nB.A. Spanish, Elm University, 2012", []),
        ("INTERESTS\nItalian cooking, Thai boxing", []),
        ("SKILLS\nBilingual", []),
        ("SKILLS\nNo Spanish", []),
        ("SKILLS\nLearning Spanish", []),
        ("SUMMARY\nEager to learn Spanish and speak it", []),
    ],
)
def test_languages(understood, text: str, languages: list[str]):
    _, resume = understood(f"Jane Roe\n{text}")
    assert [known.language for known in resume.languages] == languages
    level = next(competency.level for competency in resume.competencies if competency.key == "languages")
    assert level > 0 or not languages


@pytest.mark.parametrize("level", ["B2", "C1", "(B1)"])
def test_a_language_with_its_european_level_was_none_in_a_list_of_skills(understood, level: str):
    _, resume = understood(f"Jane Roe\nSKILLS\nTyping 60 wpm\nSpanish {level}\nEXPERIENCE\n")
    assert [found.language for found in resume.languages] == ["Spanish"]


def test_a_language_named_thousands_of_times_on_lines_is_one(understood):
    _, resume = understood("Jane Roe\nSKILLS\n" + "Haitian Creole\n" * 1500)
    assert [found.language for found in resume.languages] == ["Haitian Creole"]
