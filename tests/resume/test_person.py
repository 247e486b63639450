"""Who the person is, what they speak, how they spell: contact, languages, misspellings."""

from __future__ import annotations

import pytest

POST = "EXPERIENCE\nCashier, Elm Market, 2016 - 2019\n- "


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Jane Roe\nReno, NV", "Jane Roe"),
        ("JANE ROE\nReno, NV", "JANE ROE"),
        ("Jane Q. Roe-Smith\nReno, NV", "Jane Q. Roe-Smith"),
        ("Grainne O'Shaughnessy Nunez\nReno", "Grainne O'Shaughnessy Nunez"),
        ("José Núñez\nReno, NV", "José Núñez"),
        ("Jane Roe, CMA\nReno, NV", "Jane Roe"),
        ("Jane Roe | Reno, NV | jane@example.com", "Jane Roe"),
        ("Resume\nReno, NV 89501\njane@example.com", None),
        # words of trades and shops are names at the top, beside contact data, and nowhere else
        ("Carmen Nurse\nReno, NV", "Carmen Nurse"),
        ("TOM SEARS\njane@example.com", "TOM SEARS"),
        ("Page Baker | 775-555-0142", "Page Baker"),
        ("Ann Marie Abernathy-Lowe\nReno, NV", "Ann Marie Abernathy-Lowe"),
        ("Carmen Nurse", None),
        ("Elm Hospital\nKept the schedule", None),
        ("Medical Assistant\nReno, NV", None),
        ("Head Nurse\nReno, NV", None),
        ("Customer Service\nReno, NV | jane@example.com", None),
        ("Phlebotomy\nMedical Assistant\nElm Hospital\nReno, NV", None),
        ("MEDICAL ASSISTANT\nJane Roe\nReno, NV", "Jane Roe"),
    ],
)
def test_names(understood, head: str, name: str | None):
    contact, _ = understood(f"{head}\n{POST}Ran the register")
    assert contact.name == name


@pytest.mark.parametrize(
    ("head", "emails", "phones", "place"),
    [
        ("Reno, NV | 775-555-0142 | jane@example.com", ("jane@example.com",), ("775-555-0142",), "Reno, NV"),
        ("(775) 555-0142", (), ("(775) 555-0142",), None),
        ("775.555.0142", (), ("775.555.0142",), None),
        ("+1 775 555 0142", (), ("+1 775 555 0142",), None),
        ("1-775-555-0142", (), ("1-775-555-0142",), None),
        ("12 Elm Street, Reno, NV 89501", (), (), "Reno, NV 89501"),
        ("j.roe+work@mail.example.org", ("j.roe+work@mail.example.org",), (), None),
        ("a@example.com, b@example.com", ("a@example.com", "b@example.com"), (), None),
        ("jane at example", (), (), None),
        ("license 775-555-01421", (), (), None),
    ],
)
def test_contact(understood, head: str, emails: tuple[str, ...], phones: tuple[str, ...], place: str | None):
    contact, _ = understood(f"Jane Roe\n{head}\n{POST}Ran the register")
    assert (contact.emails, contact.phones) == (emails, phones)
    assert contact.place in (place, f"Elm Street, {place}")


def test_contact_is_evidence_too(understood):
    contact, _ = understood(f"Jane Roe\nReno, NV | jane@example.com | 775-555-0142\n{POST}Sold")
    assert [evidence.quote for evidence in contact.evidence] == [
        "Jane Roe",
        "Reno, NV",
        "jane@example.com",
        "775-555-0142",
    ]


def test_a_hostile_line_does_not_hold_the_reader_up(understood):
    contact, _ = understood("Jane Roe\n" + "a" * 20_000 + "@" + "b." * 5_000 + "\n" + "1" * 20_000)
    assert contact.name == "Jane Roe"


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


@pytest.mark.parametrize(
    ("words", "misspelt"),
    [
        ("I recieve and seperate mail", [("recieve", "receive"), ("seperate", "separate")]),
        ("Handled equiptment", [("equiptment", "equipment")]),
        ("Excellent custmer service", [("custmer", "customer")]),
        ("Kept HIPPA rules", [("HIPPA", "HIPAA")]),
        ("recieve, recieve", [("recieve", "receive")]),
        # British spelling, trade words, names, places, addresses, plurals and joined words
        ("Organised the colour centre and specialised in paediatric programmes", []),
        ("Catheterised, immunised, sterilised and practised", []),
        ("Phlebotomy, venipuncture, electrocardiograms, urinalysis, telehealth", []),
        ("Worked with Dr. Nakagawa and Ms. Okonkwo in Albuquerque", []),
        ("jane.recieve@example.com www.recieve.example", []),
        ("Checked copays, prequalified callers and multitasked", []),
        ("eClinicalWorks, QuickBooks, NextGen", []),
        ("naïve café", []),
        # another word in the wrong place is grammar
        ("Gave mediation to patients and there family", []),
        ("Patient was happy when I help him yesterday", []),
    ],
)
def test_misspellings(understood, words: str, misspelt: list[tuple[str, str]]):
    _, resume = understood(f"Jane Roe\n{POST}{words}")
    assert [(word.word, word.suggestion) for word in resume.misspellings] == misspelt


def test_every_place_of_a_misspelt_word_is_shown(understood):
    _, resume = understood(f"Jane Roe\n{POST}I recieve mail\n- I recieve calls")
    (word,) = resume.misspellings
    assert [evidence.quote for evidence in word.evidence] == ["recieve", "recieve"]


def test_names_of_employers_are_spelt_as_they_are(understood):
    _, resume = understood("Jane Roe\nEXPERIENCE\nCashier, Custmer Kare Market, 2016 - 2019\n- Sold")
    assert resume.misspellings == ()
