"""Months of work: which posts count, and the share of the months asked for."""

import pytest
from made_rubric import SECTIONS, check, evidence, job, resume

from screener.values import Competency, Months

FRONT = {"what": "customer_facing", "also": "healthcare", "months": 12}


@pytest.mark.parametrize(
    ("months", "outcome", "credit", "says"),
    [
        (24, "met", 1.0, "24 months of customer-facing work."),
        (60, "met", 1.0, "60 months of customer-facing work."),  # more than asked for earns no more
        (12, "partly", 0.5, "12 months of customer-facing work; 24 are asked for."),
        (7, "partly", 0.292, "7 months of customer-facing work; 24 are asked for."),
        (1, "partly", 0.042, "1 month of customer-facing work; 24 are asked for."),
    ],
)
def test_the_credit_is_the_share_of_the_months(months, outcome, credit, says):
    facts = resume(jobs=(job("Cashier", "2020", "2022", "c"),), months=Months(customer_facing=months))
    finding = check("experience", {"what": "customer_facing", "months": 24}, facts)
    assert (finding.outcome, finding.credit, finding.says) == (outcome, credit, says)
    assert [piece.quote for piece in finding.support] == ["Cashier"]


@pytest.mark.parametrize(
    ("jobs", "fields", "outcome", "credit"),
    [
        # both flags on one and the same post
        ([job("Receptionist", "2020-01", "2020-06", "cha")], FRONT, "partly", 0.5),
        (
            [job("Cashier", "2020-01", "2020-12", "c"), job("Coder", "2020-01", "2020-12", "h")],
            FRONT,
            "missed",
            0.0,
        ),
        # overlaps count once, stretches apart add up
        ([job("A", "2020-01", "2020-06", "ch"), job("B", "2020-04", "2020-09", "ch")], FRONT, "partly", 0.75),
        ([job("A", "2020-01", "2020-03", "ch"), job("B", "2021-01", "2021-03", "ch")], FRONT, "partly", 0.5),
        # a post still held counts to the day of asking (2026-11)
        ([job("A", "2026-09", "present", "ch")], FRONT, "partly", 0.25),
        # a bare year counts as a whole year
        ([job("A", "2020", "2020", "ch")], FRONT, "met", 1.0),
        # one month is a month
        ([job("A", "2020-03", "2020-03", "ch")], FRONT, "partly", 0.083),
        # a post without dates, or with dates the wrong way round, is a question
        ([job("A", None, None, "ch")], FRONT, "unclear", 0.0),
        ([job("A", "2020-05", "2019-05", "ch")], FRONT, "unclear", 0.0),
        # any of several kinds of work
        (
            [job("Filing clerk", "2020-01", "2020-12", "a")],
            {"what": ["administrative", "clinical"], "months": 12},
            "met",
            1.0,
        ),
        # places and job families
        (
            [job("A", "2020-01", "2020-12", "h", settings=("hospital",))],
            {"setting": "hospital", "months": 12},
            "met",
            1.0,
        ),
        (
            [job("A", "2020-01", "2020-12", "h", settings=("clinic",))],
            {"setting": "cardiology", "months": 12},
            "missed",
            0.0,
        ),
        (
            [job("A", "2020-01", "2020-12", family="cashier")],
            {"family": ["cashier"], "months": 24},
            "partly",
            0.5,
        ),
        ([job("A", "2020-01", "2020-12")], {"family": "cashier", "months": 24}, "missed", 0.0),
        # placements and voluntary posts were worked too
        ([job("A", "2020-01", "2020-12", "ch", kind="externship")], FRONT, "met", 1.0),
    ],
)
def test_which_posts_count(jobs, fields, outcome, credit):
    finding = check("experience", fields, resume(jobs=tuple(jobs)))
    assert (finding.outcome, finding.credit) == (outcome, credit)
    assert bool(finding.support) == (outcome != "missed")


def test_medical_assistants_are_known_by_their_job_family():
    asked = {"what": "medical_assistant", "months": 12}
    assistant = job("MA", "2020-01", "2020-12", "chd", family="medical_assistant")
    nurse = job("Nurse", "2020-01", "2020-12", "chd")
    found = check("experience", asked, resume(jobs=(nurse, assistant), months=Months(medical_assistant=12)))
    assert (found.outcome, [piece.quote for piece in found.support]) == ("met", ["MA"])
    missed = check("experience", asked, resume(jobs=(nurse,)))
    assert missed.says == "No work as a medical assistant is stated."
    assert [piece.quote for piece in missed.nearest] == ["Nurse"]


def test_dates_that_are_not_exact_are_said():
    facts = resume(
        jobs=(job("Cashier", "2020", "2021", "c"),),
        months=Months(customer_facing=24),
        months_min=Months(customer_facing=2),
    )
    finding = check("experience", {"what": "customer_facing", "months": 12}, facts)
    assert finding.says == "24 months of customer-facing work (at least 2, as dates are not exact)."
    by_post = check("experience", FRONT, resume(jobs=(job("A", "2020", "2021", "ch"),)))
    assert (
        by_post.says
        == "24 months of customer-facing work in healthcare (at least 2, as dates are not exact)."
    )
    one_year = check("experience", FRONT, resume(jobs=(job("A", "2020", "2020", "ch"),)))
    assert one_year.says.endswith("(at least 1, as dates are not exact).")


def test_missed_says_what_was_sought_and_what_came_near():
    finding = check("experience", FRONT, resume(jobs=(job("Cashier", "2020-01", "2020-12", "c"),)))
    assert finding.says == "No customer-facing work in healthcare is stated."
    assert (finding.looked_for, finding.looked_in) == (("customer-facing work in healthcare",), SECTIONS)
    assert [piece.quote for piece in finding.nearest] == ["Cashier"]


@pytest.mark.parametrize(
    ("fields", "post", "near"),
    [
        # one half of it holds
        (FRONT, job("Host", flags="c"), "work with customers or patients, but not in healthcare"),
        (FRONT, job("Lab technician", flags="h"), "work in healthcare, but not with customers or patients"),
        (FRONT, job("Painter"), None),
        # the work, in another place, under another title or of another subject
        (
            {"what": "customer_facing", "family": "cashier"},
            job("Host", flags="c"),
            "work with customers or patients, but not under such a title",
        ),
        (
            {"what": "healthcare", "setting": "cardiology"},
            job("Aide", flags="h"),
            "work in healthcare, but not in cardiology",
        ),
        (
            {"what": "clinical", "showing": "pediatrics"},
            job("Aide", flags="hd"),
            "work with hands-on patient care, but not with pediatrics",
        ),
        # the title, but another trade
        (
            {"what": "healthcare", "family": "cashier"},
            job("Cashier", flags="c", family="cashier"),
            "work under such a title, but not in healthcare",
        ),
        ({"family": "cashier"}, job("Host", flags="c"), None),  # any work at all comes near nothing
        # patient care by another title
        (
            {"what": "medical_assistant"},
            job("Vet technician", flags="d"),
            "work with hands-on patient care, but not as a medical assistant",
        ),
        (
            {"what": "medical_assistant"},
            job("Hospital porter", flags="h"),
            "work in healthcare, but not as a medical assistant",
        ),
        ({"what": "medical_assistant"}, job("Host", flags="c"), None),
        ({"what": "clinical"}, job("Hospital porter", flags="h"), None),
    ],
)
def test_what_comes_near_says_what_of_it_holds(fields, post, near):
    finding = check("experience", {"months": 12} | fields, resume(jobs=(post,)))
    shown = [(piece.quote, piece.note) for piece in finding.nearest]
    assert (finding.outcome, shown) == ("missed", [(post.title, near)] if near else [])


def test_posts_that_hold_more_come_nearer_one_piece_of_each_and_three_at_most():
    asked = {"what": "customer_facing", "also": ["healthcare", "administrative"], "months": 12}
    flags = {"A": "c", "B": "a", "C": "ca", "D": "", "E": "ch"}
    posts = [job(title, flags=each) for title, each in flags.items()]
    finding = check("experience", asked, resume(jobs=tuple(posts)))
    assert [piece.quote for piece in finding.nearest] == ["C", "E", "A"]
    assert finding.nearest[0].note == (
        "work with customers or patients and with office tasks, but not in healthcare"
    )


@pytest.mark.parametrize(
    ("fields", "phrase"),
    [
        (FRONT, "customer-facing work in healthcare"),
        ({"what": "healthcare", "also": "administrative"}, "work in healthcare with office tasks"),
        ({"what": "healthcare", "also": "clinical"}, "work in healthcare with hands-on patient care"),
        ({"what": "healthcare", "also": "customer_facing"}, "work in healthcare with customers or patients"),
        ({"what": "clinical", "also": "medical_assistant"}, "hands-on patient care as a medical assistant"),
        ({"what": "healthcare", "showing": "computer"}, "work in healthcare with computer use"),
        # names and abbreviations keep their capitals
        ({"what": "healthcare", "showing": "ekg"}, "work in healthcare with EKG"),
        ({"what": "administrative", "setting": "hospital"}, "office work in hospital"),
    ],
)
def test_work_is_named_in_plain_words(fields, phrase):
    assert check("experience", {"months": 12} | fields, resume()).says == f"No {phrase} is stated."


def _post(title, quotes=(), **more):
    """A year's post whose duties show pediatrics at the places quoted."""
    places = tuple(evidence(quote) for quote in quotes)
    made = job(title, "2020-01", "2020-12", "ch", duties=tuple(piece.span for piece in places), **more)
    return made, places


@pytest.mark.parametrize(
    ("title_shows", "duties", "outcome"),
    [
        (True, (), "met"),  # the title says it
        (False, ("well-child visits", "growth charts"), "met"),
        # one word in passing does not make a post one of a specialty
        (False, ("well-child visits",), "missed"),
        (False, (), "missed"),
    ],
)
def test_a_post_that_shows_an_ability(title_shows, duties, outcome):
    post, places = _post("Assistant", duties)
    shown = (*places, *(post.evidence if title_shows else ()))
    facts = resume(jobs=(post,), skills=(Competency("pediatrics", 2, shown),))
    finding = check("experience", {"what": "healthcare", "showing": "pediatrics", "months": 12}, facts)
    assert finding.outcome == outcome
    assert "work in healthcare with pediatrics" in finding.says


def test_medical_assistants_of_a_specialty_count_as_such():
    posts = (job("MA", "2020-01", "2020-06", "chd", family="medical_assistant"),)
    facts = resume(jobs=posts, months=Months(medical_assistant=0))
    finding = check("experience", {"what": "medical_assistant", "months": 12}, facts)
    assert (finding.outcome, finding.credit) == ("partly", 0.5)
