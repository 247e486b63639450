"""What the loader of the vocabulary refuses, where, and that all of it comes at once."""

from __future__ import annotations

from importlib import resources

import pytest

from screener.errors import Fault, VocabularyError
from screener.vocab import COMPETENCY_KEYS, load_vocabulary, read_vocabulary
from screener.vocab.shapes import SHAPES

FOLDER = resources.files("screener.vocab")
COMPETENCY = "competency: {label: L, counts: c, looked_for: [x]}\n"

#: A small, right vocabulary, to be broken in one place.
SMALL: dict[str, str] = {
    "credentials.yaml": """
credentials:
  cna: {code: CNA, name: Nursing Assistant, names: [certified nursing assistant], source: general knowledge}
  chaa: {code: CHAA, name: Access Associate, letters: [CHAA], source: "https://example.org/chaa"}
""",
    "letters.yaml": """
letters:
  CNA:
    - {means: Novell, near: [novell]}
    - {means: Nursing assistant, id: cna}
""",
    "titles.yaml": """
families:
  reception:
    {label: Reception, customer_facing: "yes", healthcare: employer, administrative: "yes", clinical: "no",
     titles: [receptionist], words: [front desk], shows: [customer_service]}
""",
    "headings.yaml": "headings:\n  skills: [skills, key skills]\n  certifications: [certifications]\n",
    "education.yaml": """
degrees:
  bachelor: {level: bachelor, names: [bachelor], letters: [BA]}
fields: {health: [nursing], ma_program: [medical assisting], accreditors: {}, school_words: [college]}
""",
    "languages.yaml": "languages: [Spanish]\n",
    "systems.yaml": "systems:\n  epic: {name: Epic, kind: ehr, forms: [Epic EMR]}\n",
    "skills.yaml": "skills:\n  typing: {label: Typing, forms: [wpm]}\n",
    "settings.yaml": """
settings:
  hospital: {healthcare: true, words: [hospital]}
  hotel: {words: [hotel]}
  clinic: {healthcare: true, words: [eye clinic], kinds: [eye, vein], houses: [clinic, office]}
""",
    "competencies/lists.yaml": "lists:\n  people: [patients, clients]\n",
    **{f"competencies/{key}.yaml": COMPETENCY for key in reversed(COMPETENCY_KEYS)},
    "competencies/scheduling.yaml": "competency: {label: S, counts: c, looked_for: [x],"
    ' shown: [{verbs: [greet], objects: ["@people", clients, guests], within: 4}]}\n',
    "cues.yaml": "cues:\n  negated:\n    - {text: no experience with, direction: after, max_words: 8}\n",
}


def caught(changed: dict[str, str]) -> tuple[Fault, ...]:
    with pytest.raises(VocabularyError) as error:
        read_vocabulary({name: text.encode() for name, text in {**SMALL, **changed}.items()})
    return error.value.faults


def edited(file: str, old: str, new: str) -> dict[str, str]:
    assert old in SMALL[file]
    return {file: SMALL[file].replace(old, new, 1)}


def test_a_small_vocabulary_is_read() -> None:
    vocabulary = read_vocabulary({name: text.encode() for name, text in SMALL.items()})
    assert vocabulary.credentials["chaa"].id == "chaa"
    assert vocabulary.letters["CNA"].token == "CNA"
    assert [reading.id for reading in vocabulary.letters["CNA"].readings] == [None, "cna"]
    assert vocabulary.families["reception"].shows == ("customer_service",)
    assert vocabulary.degrees[0].id == "bachelor"
    assert vocabulary.healthcare_settings == ("hospital", "clinic")
    assert vocabulary.settings == {
        "hospital": ("hospital",),
        "hotel": ("hotel",),
        "clinic": ("eye clinic", "eye office", "vein clinic", "vein office"),
    }
    assert vocabulary.cues["negated"].cues[0].max_words == 8


def test_named_lists_are_spread_and_competencies_put_in_order() -> None:
    vocabulary = read_vocabulary({name: text.encode() for name, text in SMALL.items()})
    assert tuple(vocabulary.competencies) == COMPETENCY_KEYS
    frame = vocabulary.competencies["scheduling"].shown[0]
    assert frame.objects == ("patients", "clients", "guests")
    assert frame.within == 4


def test_a_phrase_with_an_exact_choice_is_exact_as_a_whole() -> None:
    changed = {
        name: text.replace('"@people"', '"new @people"').replace(" clients]", " =clients]")
        for name, text in SMALL.items()
    }
    vocabulary = read_vocabulary({name: text.encode() for name, text in changed.items()})
    frame = vocabulary.competencies["scheduling"].shown[0]
    assert frame.objects == ("new patients", "=new clients", "clients", "guests")


#: File, what is written instead of what, the text that the fault points at, what it says.
BROKEN = [
    ("credentials.yaml", "code: CNA", "code: CMA", "CMA,", '"CMA" is not one of'),
    ("credentials.yaml", "names: [certified", "name_s: [certified", "name_s:", 'unknown key "name_s"'),
    ("credentials.yaml", "source: general", "source: in general", "in general", "neither an address"),
    ("credentials.yaml", "  cna:", "  Cna-1:", "Cna-1:", "not snake_case"),
    ("credentials.yaml", "letters: [CHAA]", "letters: [CHA]", "CHA]", "give it readings in letters.yaml"),
    ("credentials.yaml", "letters: [CHAA]", "letters: [CNA]", "CNA]", "letters.yaml has it: drop it here"),
    (
        "credentials.yaml",
        "letters: [CHAA]",
        "names: [Certified  Nursing Assistant]",
        "Certified  Nursing",
        'stands under "cna" too',
    ),
    ("credentials.yaml", "letters: [CHAA]", 'names: [" access"]', '" access"', "has spaces around it"),
    ("credentials.yaml", "letters: [CHAA]", "names: [access, Access]", "Access]", "stands twice here"),
    (
        "credentials.yaml",
        "source: general",
        "renewal_months: 24, renewal_certainty: verified, source: general",
        "verified",
        "without an address is unverified",
    ),
    ("credentials.yaml", "source: general", "renewal_months: 0, source: general", "0,", "a month or more"),
    ("letters.yaml", "id: cna}", "id: cnaa}", "cnaa}", 'unknown credential "cnaa" (did you mean "cna"?)'),
    ("letters.yaml", "near: [novell]", "near: []", "{means: Novell", "hides the ones after it"),
    ("letters.yaml", "near: [novell]", "sections: [skils]", "skils]", 'unknown section "skils"'),
    ("letters.yaml", "  CNA:", "  CHI: []\n  CNA:", "CHI:", "has no readings"),
    ("letters.yaml", "  CNA:", "  chaa: [{means: x, id: chaa}]\n  CNA:", "chaa:", "as if it were not"),
    ("titles.yaml", "shows: [customer_service]", "shows: [costumer_service]", "costumer", "did you mean"),
    (
        "titles.yaml",
        "shows: [customer_service]",
        "beside: {no_such: [food]}",
        "no_such",
        'unknown family "no_such"',
    ),
    ("titles.yaml", 'clinical: "no"', "clinical: nope", "nope", "is not one of yes, no, duties"),
    ("headings.yaml", "[certifications]", "[certifications, Key Skills]", "Key", 'under "skills" too'),
    ("education.yaml", "level: bachelor", "level: bachelors", "bachelors", "did you mean"),
    ("systems.yaml", "kind: ehr", "kind: her", "her,", "did you mean"),
    ("systems.yaml", "forms: [Epic EMR]", "form: [Epic EMR]", "form:", "did you mean"),
    (
        "competencies/scheduling.yaml",
        "@people",
        "@poeple",
        '"@poeple"',
        'unknown list "poeple" (did you mean "people"?)',
    ),
    ("cues.yaml", "direction: after", "direction: behind", "behind", "is not one of after, before, both"),
    ("cues.yaml", "max_words: 8", "max_words: eight", "eight", "must be a whole number"),
    ("cues.yaml", "  negated:", "  negatd:", "negatd:", "did you mean"),
    ("languages.yaml", "[Spanish]", "Spanish", "Spanish", "must be a list"),
    ("settings.yaml", "words: [hotel]", "words: [hospital]", "hospital]", 'under "hospital" too'),
    ("skills.yaml", "forms: [wpm]", "forms: [wpm, 60]", "60]", "must be text, not the number 60"),
]


@pytest.mark.parametrize(("file", "old", "new", "points_at", "says"), BROKEN)
def test_a_mistake_is_named_at_its_place(file: str, old: str, new: str, points_at: str, says: str) -> None:
    changed = edited(file, old, new)
    lines = next(iter(changed.values())).splitlines()
    faults = [fault for fault in caught(changed) if says in str(fault)]
    assert faults, caught(changed)
    assert faults[0].path == file
    assert lines[faults[0].line - 1][faults[0].column - 1 :].startswith(points_at)


@pytest.mark.parametrize(
    "name", "stated stated_in_office stated_in_service stated_in_care qualities near_miss".split()
)
def test_a_list_that_is_not_there_is_named_wherever_it_is_used(name: str) -> None:
    changed = edited(
        "competencies/scheduling.yaml", "looked_for: [x],", f'looked_for: [x], {name}: ["the @poeple"],'
    )
    assert [fault.message for fault in caught(changed)] == ['unknown list "poeple"']


def test_mistakes_of_all_files_come_at_once() -> None:
    changed = {
        **edited("systems.yaml", "kind: ehr", "kind: her"),
        **edited("skills.yaml", "label: Typing", "lable: Typing"),
        **edited("letters.yaml", "id: cna}", "id: cnaa}"),
    }
    assert {fault.path for fault in caught(changed)} == {"systems.yaml", "skills.yaml", "letters.yaml"}


def test_missing_and_unknown_files_are_faults() -> None:
    files = {name: text.encode() for name, text in SMALL.items() if name != "cues.yaml"}
    with pytest.raises(VocabularyError) as error:
        read_vocabulary({**files, "cue.yaml": b"cues: {}\n"})
    assert [str(fault) for fault in error.value.faults] == [
        "cues.yaml:1:1: the file is missing (put it back, or install screener again)",
        'cue.yaml:1:1: no such vocabulary file (did you mean "cues.yaml"?)',
    ]
    assert error.value.code == "vocabulary_faulty"
    assert error.value.exit_status == 3


def test_a_competency_is_called_by_the_name_of_its_file() -> None:
    files = {name: text.encode() for name, text in SMALL.items()}
    files["competencies/vital.yaml"] = files.pop("competencies/vitals.yaml")
    with pytest.raises(VocabularyError) as error:
        read_vocabulary(files)
    assert [str(fault) for fault in error.value.faults] == [
        "competencies/vitals.yaml:1:1: the file is missing (put it back, or install screener again)",
        'competencies/vital.yaml:1:1: no such vocabulary file (did you mean "competencies/vitals.yaml"?)',
    ]


def test_the_fingerprint_follows_content_and_not_line_ends() -> None:
    files = {name: text.encode() for name, text in SMALL.items()}
    plain = read_vocabulary(files).fingerprint
    assert (
        read_vocabulary({n: data.replace(b"\n", b"\r\n") for n, data in files.items()}).fingerprint == plain
    )
    changed = {**files, "languages.yaml": b"languages: [Spanish, French]\n"}
    assert read_vocabulary(changed).fingerprint != plain


def test_the_vocabulary_of_the_package_is_right_and_read_once() -> None:
    vocabulary = load_vocabulary()
    assert vocabulary is load_vocabulary()
    assert len(vocabulary.fingerprint) == 64


@pytest.mark.parametrize("name", SHAPES)
def test_each_file_of_the_package_is_there(name: str) -> None:
    assert (FOLDER / name).read_bytes()
