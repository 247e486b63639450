"""Headings: which lines part a resume, and which only use the same words."""

from __future__ import annotations

import pytest
from marked import document_of


def sections_of(annotated, text: str) -> list[tuple[str, str]]:
    """Return the name of each section with its first line below the heading."""
    document = document_of(text)
    found = []
    for section in annotated(document).sections:
        start = section.heading.span.end if section.heading else section.span.start
        found.append((section.name, document.text[start : section.span.end].strip(" :\n").split("\n")[0]))
    return found


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("EXPERIENCE", "experience"),
        ("Experience", "experience"),
        ("Work Experience:", "experience"),
        ("Paperwork & cards", "certifications"),
        ("Papers and Cards", "certifications"),
        ("Tickets", "certifications"),
        ("My cards", "certifications"),
        ("Papers", "publications"),
        ("WORK HISTORY", "experience"),
        ("Present Position", "experience"),
        ("Most Recent Position", "experience"),
        ("Employment History", "experience"),
        ("Professional Experience", "experience"),
        ("EDUCATION", "education"),
        ("Education & Training", "education"),
        ("Education and Training", "education"),
        ("EDUCATION / TRAINING", "education"),
        ("SKILLS", "skills"),
        ("Core Competencies", "skills"),
        ("Skills & Certifications", "skills"),
        ("CERTIFICATIONS", "certifications"),
        ("Licenses and Certifications", "certifications"),
        ("Volunteer Work", "volunteer"),
        ("EXTERNSHIP", "externship"),
        ("Summary", "summary"),
        ("OBJECTIVE", "objective"),
        ("Languages", "languages"),
        ("References", "references"),
        ("I. EXPERIENCE", "experience"),
        ("Military Service", "military"),
        ("Relevant Professional Experience", "experience"),
        ("Service Skills", "skills"),
        ("Community Service Skills", "skills"),
    ],
)
def test_headings(annotated, heading: str, name: str):
    text = f"Jane Roe\nReno, NV\n\n{heading}\n\nSome words of this part"
    assert sections_of(annotated, text) == [("top", "Jane Roe"), (name, "Some words of this part")]


@pytest.mark.parametrize(
    "line",
    [
        "experience with customers",
        "Experience in retail and hotels for more than ten years",
        "- Education",
        "Elm Education Center",
        "5 years experience",
        "skills",
        "Trained staff in new skills",
        "jane@education.example",
    ],
)
def test_what_is_no_heading(annotated, line: str):
    assert sections_of(annotated, f"Jane Roe\n{line}\nmore words") == [("top", "Jane Roe")]


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        # a heading with its first words on one line
        (
            "Jane Roe\nCertifications: BLS, CPR\nSkills: filing",
            [("top", "Jane Roe"), ("certifications", "BLS, CPR"), ("skills", "filing")],
        ),
        # papers that are cards, and papers that were written
        (
            "WORK\nCashier, 2016 - 2019\nPAPERS\nForklift, BLS\nSCHOOL\nElm High",
            [
                ("experience", "Cashier, 2016 - 2019"),
                ("certifications", "Forklift, BLS"),
                ("education", "Elm High"),
            ],
        ),
        (
            "WORK\nFellow, 2016 - 2019\nPAPERS\nOn the mites of bees\nCARDS\nBLS",
            [
                ("experience", "Fellow, 2016 - 2019"),
                ("publications", "On the mites of bees"),
                ("certifications", "BLS"),
            ],
        ),
        # where headings are set apart, the same word in a list is none
        (
            "EXPERIENCE\nCashier, 2016 - 2019\nSKILLS\nFiling\nTraining\nEDUCATION\nElm High School",
            [("experience", "Cashier, 2016 - 2019"), ("skills", "Filing"), ("education", "Elm High School")],
        ),
        # the parts keep their order and cover the text
        (
            "EDUCATION\nGED 2015\nEXPERIENCE\nCashier\nEDUCATION\nBSN 2020",
            [("education", "GED 2015"), ("experience", "Cashier"), ("education", "BSN 2020")],
        ),
        # a part of a post is none, and neither is a kind of study
        (
            "EXPERIENCE\nCashier, 2016 - 2019\nTRAINING:\nTaught\nClerk, 2012 - 2016\nEDUCATION\nGED",
            [("experience", "Cashier, 2016 - 2019"), ("education", "GED")],
        ),
        (
            "EXPERIENCE\nCashier, 2016 - 2019\nTRAINING:\nFirst aid\nEDUCATION\nGED",
            [("experience", "Cashier, 2016 - 2019"), ("training", "First aid"), ("education", "GED")],
        ),
        (
            "EDUCATION\nCertification : Phlebotomy 2014\nElm College",
            [("education", "Certification : Phlebotomy 2014")],
        ),
        (
            "EDUCATION\nTechnical Diploma : Medical Assisting 2014\nElm College",
            [("education", "Technical Diploma : Medical Assisting 2014")],
        ),
        # the end of a sentence that was wrapped is none
        (
            "EXPERIENCE\nClerk, 2016 - 2019\nPlanned the fairs of the Research Center and\nAcademics.",
            [("experience", "Clerk, 2016 - 2019")],
        ),
        (
            "EXPERIENCE\nClerk, 2016 - 2019\nKept the list of\nSkills\nEDUCATION\nGED",
            [("experience", "Clerk, 2016 - 2019"), ("education", "GED")],
        ),
        (
            "Experience\nClerk, 2016 - 2019\nKept the calendar in Ames IN\nSkills\nFiling",
            [("experience", "Clerk, 2016 - 2019"), ("skills", "Filing")],
        ),
        (
            "Experience\nClerk, 2016 - 2019\nKept the calendar.\nSkills.\nFiling",
            [("experience", "Clerk, 2016 - 2019"), ("skills", "Filing")],
        ),
        ("Jane Roe", [("top", "Jane Roe")]),
    ],
)
def test_several_sections(annotated, text: str, sections: list[tuple[str, str]]):
    assert sections_of(annotated, text) == sections


def test_sections_cover_the_text_without_gaps(annotated):
    document = document_of("Jane Roe\nEXPERIENCE\nCashier\nSKILLS: filing\nEDUCATION\nGED")
    spans = [section.span for section in annotated(document).sections]
    assert [span.start for span in spans] == [0, *(span.end for span in spans[:-1])]
    assert spans[-1].end == len(document.text)


def test_blocks_carry_their_section(annotated):
    document = document_of("Jane Roe\nEXPERIENCE\n- Ran the\n  register\n- Greeted guests\nSKILLS\nfiling")
    blocks = [(document.quote(span), name) for span, name in annotated(document).blocks]
    assert blocks == [
        ("Jane Roe", "top"),
        ("EXPERIENCE", "experience"),
        ("Ran the\nregister", "experience"),
        ("Greeted guests", "experience"),
        ("SKILLS", "skills"),
        ("filing", "skills"),
    ]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("-- ", " --"),
        ("--", "--"),
        ("- ", " -"),
        ("~ ", " ~"),
        ("== ", " =="),
        ("*** ", " ***"),
        ("[", "]"),
        (">> ", ""),
        ("> ", ""),
        ("::", ""),
        ("• ", " •"),
        ("— ", " —"),
    ],
)
def test_headings_between_marks(annotated, before: str, behind: str):
    """ "-- Education --" was read as an item of the list above it, and so was all that followed."""
    parts = {
        "Experience": "Clerk, Elm Stores, 2015 - 2020\n- Filed orders",
        "Education": "Elm Technical College, Pharmacy Technician, 2019",
        "Skills": "Typing",
    }
    text = "\n\n".join(f"{before}{name}{behind}\n\n{below}" for name, below in parts.items())
    names = [name for name, _ in sections_of(annotated, f"Jane Roe\n\n{text}")]
    assert [name for name in names if name != "top"] == ["experience", "education", "skills"]


def test_a_list_that_names_education_is_no_heading(annotated):
    text = "Jane Roe\n\nInterests\n- Education\n- Music\n- Skills\n"
    assert [name for name, _ in sections_of(annotated, text)] == ["top", "interests"]


_PARTS = ("Experience", "Education", "Certifications", "Skills")


@pytest.mark.parametrize(
    "written",
    [
        "💼 {}",
        "───── {} ─────",
        "│ {} │",
        "::: {} :::",
        "_{}_",
        "« {} »",
        "..... {} .....",
        "{} (continued)",
        "{} (most recent first)",
        "My {}",
        "{}:-",
        "{}......",
        "A. {}",
        "1 - {}",
        "1.0 {}",
        "Section 2: {}",
    ],
)
def test_headings_drawn_numbered_or_with_a_remark(annotated, written: str):
    """Icons, drawn lines, letters for numbers and "(continued)" hid headings, and all parts ran together."""
    below = ("Clerk, Elm Stores, 2015 - 2020", "Elm High School, 2014", "BLS, 2025", "Typing")
    text = "\n\n".join(f"{written.format(name)}\n{line}" for name, line in zip(_PARTS, below, strict=True))
    names = [name for name, _ in sections_of(annotated, f"Jane Roe\n\n{text}")]
    assert [name for name in names if name != "top"] == [name.lower() for name in _PARTS]


@pytest.mark.parametrize(
    ("headings", "names"),
    [
        (("work history", "education", "skills"), ["experience", "education", "skills"]),
        (("work & volunteer experience:", "education:", "skills:"), ["experience", "education", "skills"]),
        (("WORKHISTORY", "EDUCATION", "SKILLS"), ["experience", "education", "skills"]),
        (
            ("W O R K H I S T O R Y", "E D U C A T I O N", "S K I L L S"),
            ["experience", "education", "skills"],
        ),
        (
            ("Experience / Experiencia", "Education / Educación", "Skills / Habilidades"),
            ["experience", "education", "skills"],
        ),
        (
            ("Experiencia Laboral (Work Experience)", "Educación", "Idiomas"),
            ["experience", "education", "languages"],
        ),
        (
            ("Healthcare & Guest Service Experience", "Education", "Certification(s)"),
            ["experience", "education", "certifications"],
        ),
    ],
)
def test_headings_in_small_letters_spaced_or_in_two_languages(annotated, headings, names):
    """Such headings were read as text, so a whole resume was one part."""
    below = ("Clerk, Elm Stores, 2015 - 2020", "Elm High School, 2014", "Typing")
    text = "\n\n".join(f"{name}\n{line}" for name, line in zip(headings, below, strict=True))
    found = [name for name, _ in sections_of(annotated, f"Jane Roe\n\n{text}")]
    assert [name for name in found if name != "top"] == names


@pytest.mark.parametrize(
    "line",
    ["(Volunteer)", "Computer (Word, Excel)", "Manager, Guest & Customer Experience", "skills", '"Training"'],
)
def test_what_is_in_brackets_or_small_letters_is_no_heading(annotated, line: str):
    text = f"Jane Roe\n\nEXPERIENCE\nElm Stores\n{line}\n2015 - 2020\n- Filed orders\n\nEDUCATION\nElm High"
    assert [name for name, _ in sections_of(annotated, text)] == ["top", "experience", "education"]


@pytest.mark.parametrize("label", ["ACHIEVEMENTS", "Key Achievements", "Clinical:", "SKILLS:", "Training"])
def test_a_label_in_several_posts_ended_the_work(annotated, label: str):
    """In capitals it also hid the true headings, which were not."""
    posts = "\n\n".join(
        f"Clerk\nElm Stores {year}\n{year} - {year + 2}\n{label}\n- Filed orders\n- Took calls"
        for year in (2012, 2015, 2018)
    )
    text = f"Jane Roe\n\nExperience\n{posts}\n\nEducation\nElm High School, 2014\n\nSkills\nTyping"
    assert [name for name, _ in sections_of(annotated, text)] == ["top", "experience", "education", "skills"]


def test_an_advert_is_a_part_of_its_own_and_a_label_in_a_post_is_none(annotated):
    text = (
        "Jane Roe\n\nExperience\nClerk, Elm Stores, 2015 - 2020\nJob Description:\n- Filed orders\n\n"
        "Education\nElm High School, 2014\n\n"
        "JOB POSTING\nMedical Assistant, Oak Clinic\nQualifications\n- EKG\nEducation: a programme"
    )
    names = [name for name, _ in sections_of(annotated, text)]
    assert names == ["top", "experience", "education", "advert"]
