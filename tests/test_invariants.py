"""What holds for every sample against every rubric: evidence, sums, sameness, and a blind scorer."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from evaluation.holding import faults_of, json_bytes

from screener.api import Screener
from screener.values import Screening, Source

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "sample_resumes"
NAMES = sorted(path.name for path in FOLDER.iterdir() if path.suffix in {".pdf", ".txt"})
TEXTS = [name for name in NAMES if name.endswith(".txt")]
AS_OF = "2026-11"


def test_there_are_samples_of_both_kinds():
    assert len(NAMES) >= 36
    assert len(TEXTS) >= 15


@pytest.mark.parametrize("name", NAMES)
def test_what_holds_for_every_resume(sample, name: str):
    screening = sample(name)
    assert screening.problem is None
    assert [assessment.rubric.name for assessment in screening.assessments] == ["par", "ma"]
    assert faults_of(screening) == []


def test_another_screener_in_another_order_gives_the_same_bytes(sample):
    """What one resume leaves behind in the pipeline must not reach the next."""
    other = Screener()
    for name in reversed(NAMES):
        assert json_bytes(other.screen(FOLDER / name, as_of=AS_OF)) == json_bytes(sample(name)), name


_DIGESTS = """
import hashlib, sys
from screener import screen, to_json
from screener.report.jsonform import dumps
for name in sys.argv[1:]:
    print(hashlib.sha256(dumps(to_json(screen(name, as_of="2026-11")), indent=1).encode()).hexdigest())
"""


def test_another_process_with_another_hash_seed_gives_the_same_bytes(sample):
    names = NAMES[::2]
    done = subprocess.run(
        [sys.executable, "-c", _DIGESTS, *(str(FOLDER / name) for name in names)],
        cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": "1"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    here = [hashlib.sha256(json_bytes(sample(name))).hexdigest() for name in names]
    assert done.stdout.split() == here


# ------------------------------------------------------------------ the scorer cannot see the person

#: Of each text sample: the name, the place, the schools, and words around years of graduation.
PEOPLE: dict[str, tuple[str, str, tuple[str, ...], tuple[str, ...]]] = {
    "job-without-dates.txt": ("EUNICE MBEKI-LARSON", "St. Cloud, MN", ("Mississippi Headwaters",), ()),
    "lpn-nursing-home.txt": ("GWENDOLYN TSOSIE", "Flagstaff, AZ", ("Red Butte",), ("College, 2015",)),
    "ma-experienced-uncertified.txt": (
        "VERONIKA STALLWORTH", "Bakersfield, CA", ("Stockdale Ranch",), ("graduated 2015",),
    ),
    "ma-no-ekg-yet.txt": (
        "Priscilla Nakagawa-Boone", "Spokane, WA", ("Palouse",), ("finished March 2024", "GED, 2021"),
    ),
    "ma-old-issue-date.txt": (
        "Winifred Castellanos-Burke", "Rochester, New York", ("Flower City",), ("Institute, 2009",),
    ),
    "ma-unaccredited-program.txt": (
        "Jolene Wickersham", "Lubbock, TX", ("Llano Quick", "Caprock"),
        ("finished February 2026", "diploma 2019"),
    ),
    "medical-office-mixed-dates.txt": (
        "Calliope Brandvold", "Billings, Montana", ("Yellowstone Bluff", "Rocky Plains"),
        ("5/2013", "12/15/2015"),
    ),
    "no-headings.txt": ("Theodora Papadakis-Lund", "Tacoma, WA", ("Sound Harbor",), ("College in 2016",)),
    "par-bilingual-receptionist.txt": (
        "GRÁINNE O'SHAUGHNESSY-NÚÑEZ", "Miami, Florida", ("San Telmo",), ("Bogotá, 2012",),
    ),
    "par-call-center-phone-support.txt": (
        "Lionel Abernethy-Cho", "Boise, Idaho", ("Treasure Basin",), ("School, 2019",),
    ),
    "par-hospital-volunteer-ged.txt": ("Lashawn Dupree-Fontaine", "Jackson, MS", (), ("Mississippi, 2013",)),
    "par-hotel-front-desk.txt": (
        "QUENTIN ABERNATHY-LOWE", "Savannah, GA", ("Tidewater Southern",), ("University, 2018",),
    ),
    "par-no-education-stated.txt": ("Marguerite Delahunt", "Buffalo, NY", (), ()),
    "par-restaurant-server.txt": (
        "Tierney Vasquez-Malone", "Albuquerque, NM", ("Rio Puerco",), ("Class of 2021",),
    ),
    "par-retail-career-changer.txt": (
        "Wendell Oyelaran", "Columbus, Ohio", ("Westerville Heights", "Columbus Fairgate"),
        ("diploma, 2017",),
    ),
    "par-student-intern.txt": (
        "Ezekiel Thornbury", "Ames, Iowa", ("Skunk River University, Ames", "Story Plains"),
        ("School, 2023",),
    ),
    "pasted-job-advert.txt": ("Rex Hollingsworth", "Tampa FL", ("Hillsborough Pines",), ("School, 2021",)),
    "pharmacy-technician.txt": (
        "Barnaby Okafor-Jensen", "Madison WI", ("Yahara", "Isthmus"), ("College, 2020", "School, 2018"),
    ),
    "teacher.txt": (
        "HANNELORE PRITCHARD", "Des Moines, IA", ("Loess Hills",),
        ("University, 2019", "University, 2014"),
    ),
    "warehouse-worker.txt": (
        "DARNELL KOWALCZYK", "Joliet, Illinois", ("Joliet Township",), ("graduated 2017",),
    ),
}  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Other:
    """Somebody else: what is None stays as it is."""

    name: str | None = None
    place: str | None = None
    school: str | None = None
    email: str | None = None
    years: int = 0
    phone: str | None = None
    file: str = "cv.txt"


OTHERS = {
    "plain": Other(
        "Ngozi Albrecht", "Portland, OR", "Fernhill", "ngozi.albrecht@example.org", 4, "(212) 555-0100",
    ),
    "long": Other(
        "Maria del Carmen Ortiz-Vandermeer", "Winston-Salem, NC", "Three Ponds Valley", "m@example.com", 9,
        "+1 336 555 0100",
    ),
}  # fmt: skip
#: Words about the person that mean something elsewhere on a resume.
TELLING = {
    "name": Other(name="Page Baker"),
    "another name": Other(name="Will Cook Porter"),
    "a name with a trade": Other(name="Carmen Nurse"),
    "a name that is a shop's": Other(name="Tom Sears-Banks"),
    "place": Other(place="French Lick, IN"),
    "another place": Other(place="Spanish Fork, UT"),
    "file": Other(file="Certified Medical Assistant - BLS - Epic.txt"),
    "phone": Other(phone="212-555-0119"),
    "email": Other(email="spanish.cpr.rn@example.com"),
    "school": Other(school="Medical Lake"),
    "years": Other(years=20),
}


def text_of(name: str) -> str:
    """Return a sample's text as it was typed."""
    data = (FOLDER / name).read_bytes()
    for encoding in ("utf-16",) if data.startswith(b"\xff\xfe") else ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AssertionError(name)


def another_person(name: str, other: Other) -> Source:
    """Return a sample as if somebody else had written it."""
    text = text_of(name)
    who, place, schools, years = PEOPLE[name]
    swaps = [(who, (other.name or who).upper() if who.isupper() else other.name), (place, other.place)]
    swaps += [(old, other.school and f"{other.school}{' North' * at}") for at, old in enumerate(schools)]
    swaps += [(old, re.sub(r"\d{4}", lambda year: str(int(year[0]) - other.years), old)) for old in years]
    for old, new in swaps:
        assert old in text, old
        text = text.replace(old, new or old)
    text, emails = re.subn(r"\S+@example\.(?:com|org)", other.email or r"\g<0>", text)
    text, phones = re.subn(r"\(?\b\d{3}\)?[- ]555-01\d\d", other.phone or r"\g<0>", text)
    assert phones, "every sample has a telephone number"
    assert emails or name == "warehouse-worker.txt"
    return Source(other.file, text.encode())


def judged(screening: Screening) -> list[object]:
    """Return all that a score rests on, without places: the words that count, and for how much."""
    assert screening.problem is None
    rows: list[object] = []
    for assessment in screening.assessments:
        rows.append((assessment.rubric.name, assessment.score, assessment.ceiling, assessment.cap))
        rows += [(gap.criterion, told(gap.says), gap.ask) for gap in assessment.gaps]
        for result in assessment.results:
            found = result.finding
            rows.append((result.criterion.id, found.outcome, found.credit, result.points, told(found.says)))
            for kind in (found.support, found.against, found.nearest):
                rows.append([(evidence.quote, evidence.finder) for evidence in kind])
        rows.append([(flag.code, flag.says) for flag in assessment.flags])
    return rows


def outcomes(screening: Screening) -> dict[tuple[str, str], object]:
    """Return all facts, and what each criterion came to."""
    resume = screening.reading.resume
    facts: dict[tuple[str, str], object] = {
        ("ability", known.key): (known.level, [evidence.quote for evidence in known.evidence])
        for known in (*resume.competencies, *resume.skills)
    }
    facts["fact", "jobs"] = [dataclasses.replace(job, evidence=(), duties=()) for job in resume.jobs]
    facts["fact", "months"] = (resume.months, resume.months_min)
    facts["fact", "languages"] = [known.language for known in resume.languages]
    facts["fact", "credentials"] = [(held.id, held.status) for held in resume.credentials]
    facts["fact", "education"] = dataclasses.replace(resume.education, entries=())
    facts["fact", "misspellings"] = [(word.word, word.suggestion) for word in resume.misspellings]
    for assessment in screening.assessments:
        for result in assessment.results:
            found = result.finding
            quotes = [evidence.quote for evidence in found.support]
            facts[assessment.rubric.name, result.criterion.id] = (found.outcome, found.credit, quotes)
    return facts


def told(says: str) -> str:
    """Return a sentence without the number of words read: names are left out of it as far as known."""
    return re.sub(r"in \d+ words", "in all words", says)


def test_every_text_sample_has_its_person():
    assert sorted(PEOPLE) == TEXTS


@pytest.mark.parametrize("name", TEXTS)
def test_the_person_is_found(sample, name: str):
    contact = sample(name).reading.contact
    who, place, _, _ = PEOPLE[name]
    assert (contact.name or "").startswith(who)
    assert len(contact.phones) == 1
    assert len(contact.emails) == (name != "warehouse-worker.txt")
    assert contact.place == place


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("name", TEXTS)
def test_somebody_else_scores_the_same(program, sample, name: str, other: str):
    before, after = sample(name), program.screen(another_person(name, OTHERS[other]), as_of=AS_OF)
    assert before.reading.document.text != after.reading.document.text
    assert before.reading.contact != after.reading.contact
    assert judged(after) == judged(before)


@pytest.mark.parametrize("trap", TELLING)
def test_words_about_the_person_mean_nothing(program, sample, trap: str):
    wrong = {}
    for name in TEXTS:
        before = outcomes(sample(name))
        after = outcomes(program.screen(another_person(name, TELLING[trap]), as_of=AS_OF))
        wrong[name] = [
            (key, before.get(key), after.get(key)) for key in before if before[key] != after.get(key)
        ]
    assert {name: rows for name, rows in wrong.items() if rows} == {}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_another_name_scores_the_same(program, sample, name: str):
    renamed = Source("Registered Nurse CMA 10 years" + name[-4:], (FOLDER / name).read_bytes())
    assert judged(program.screen(renamed, as_of=AS_OF)) == judged(sample(name))
