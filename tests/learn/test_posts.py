"""Kinds of work where a model and the rules disagree: far enough from even odds, the model is heard."""

from dataclasses import replace
from datetime import date

import pytest

from screener.learn.model import LEAST, Learned, written
from screener.learn.posts import load_posts, read_posts
from screener.nlp import annotate, build_nlp
from screener.nlp.linear.guesses import post_grams
from screener.parse import parse
from screener.resume import build
from screener.values import KINDS_OF_WORK, Job, Resume, Source
from screener.vocab import COMPETENCY_KEYS, load_vocabulary
from screener.vocab.weights import load_weights, read_weights

VOCABULARY = load_vocabulary()
AS_OF = date(2024, 1, 31)
PAGE = """Avery Quill
avery.quill@example.org

Experience

{title}, Harlow Group
January 2019 - March 2021
• {duty}
"""
#: Weights on words that no rule will ever know, and on what the rules saw.
GRAMS = {
    "title: zarl": 3.0,
    "plonk": 2.5,
    "blorp": -6.0,
    "customer_facing: title says no": -4.0,
    "family trades": -0.5,
}
SMALL = read_weights(
    written("posts", "", {flag: Learned(-1.0, GRAMS, threshold=4.0) for flag in KINDS_OF_WORK[:2]})
)


TRAINED = replace(VOCABULARY, trained={"posts": SMALL})


@pytest.fixture
def resume():
    nlp = build_nlp(TRAINED)

    def read(title: str, duty: str, more: str = "") -> Resume:
        document = parse(Source("one.txt", (PAGE.format(title=title, duty=duty) + more).encode()))
        markup = annotate(nlp, document, as_of=AS_OF)
        return build(document, markup, vocabulary=TRAINED, as_of=AS_OF)[1]

    return read


@pytest.fixture
def job(resume):
    def read(title: str, duty: str) -> Job:
        return resume(title, duty).jobs[0]

    return read


@pytest.mark.parametrize(
    ("title", "duty", "guessed"),
    [
        ("Zarl Wrangler", "Did plonk on the second floor", True),
        ("Zarl Wrangler", "Did other things on the second floor", False),  # not far enough
        ("Welder", "Did zarl and plonk on the second floor", False),  # what the rules saw speaks against it
    ],
)
def test_a_guess_takes_words_and_what_the_rules_saw(job, title: str, duty: str, guessed: bool):
    found = job(title, duty)
    assert (found.customer_facing, found.healthcare) == (guessed, guessed)
    assert found.guessed == KINDS_OF_WORK[:2] * guessed
    assert not found.clinical


def test_what_rules_give_may_be_overruled(job):
    assert job("Wrangler", "Helped customers on the second floor").customer_facing
    found = job("Wrangler", "Helped customers with blorp on the second floor")
    assert not found.customer_facing
    assert found.guessed == ("customer_facing",)


def test_what_a_title_known_whole_says_is_not_argued_away(job):
    found = job("Cashier", "Did blorp on the second floor")
    assert found.customer_facing
    assert "customer_facing" not in found.guessed


def test_meetings_that_the_duties_tell_of_are_not_argued_away(job):
    found = job("Clerk", "Greeted visitors at the reception desk")
    assert found.customer_facing
    assert "customer_facing" not in found.guessed


DOUBTED = "Took histories, referrals, charts and prior authorizations of patients with blorp"


def test_what_a_model_doubts_costs_no_competency(resume):
    found = resume("Wrangler", DOUBTED)
    assert "healthcare" in found.jobs[0].guessed
    assert not found.jobs[0].healthcare
    assert found.jobs[0].by_rules().healthcare
    assert found.competency("medical_history").level == 2


def test_a_post_given_twice_is_what_the_rules_take_it_for(resume):
    """The rules' yes of one and the model's no of the other were both kept, and together made a no."""
    duty, again = "Helped customers on the second floor", "Helped customers with blorp on the second floor"
    twice = f"\nWrangler, Harlow Group\nJanuary 2019 - March 2021\n• {again}\n"
    for first, more in ((duty, twice), (again, twice.replace(again, duty))):
        (found,) = resume("Wrangler", first, more).jobs
        assert found.customer_facing
        assert found.by_rules().customer_facing


def test_words_of_a_title_are_told_from_those_of_duties():
    assert set(post_grams("Desk Host", ["Host tours"])) == {
        "title: desk", "title: host", "title: desk host", "title ends: host", "host", "tour", "host tour",
    }  # fmt: skip


def test_the_shipped_model_knows_the_flags():
    weights = load_weights("posts")
    assert weights.labels == KINDS_OF_WORK
    limits = dict(zip(weights.labels, weights.thresholds, strict=True))
    assert None not in limits.values()
    assert min(limits.values()) >= LEAST


WRITTEN = """open: A

# Desk Host | FhA
registration computer | Checked guests in.
- | Swept.

# Welder | -
teamwork? | Good with a crew.
? | Ran beads overhead.
"""


def test_posts_are_read_as_they_are_written():
    host, welder = read_posts(WRITTEN)
    assert (host.title, [line.text for line in host.lines]) == ("Desk Host", ["Checked guests in.", "Swept."])
    assert host.flags == {
        "customer_facing": True, "healthcare": None, "administrative": None, "clinical": False
    }  # fmt: skip
    assert [line.shows for line in host.lines] == [{"registration", "computer"}, set()]
    assert welder.lines[0].states == {"teamwork"}
    assert not welder.lines[0].shows
    assert welder.lines[1].states == set(COMPETENCY_KEYS)


@pytest.mark.parametrize(
    "text", ["# Host\n", "# Host | FX\n", "# Host | F\nno bar\n", "# Host | F\nsinging | La\n"]
)
def test_what_is_no_post_is_refused(text: str):
    with pytest.raises(ValueError, match=r"not a line|no title"):
        list(read_posts(text))


def test_an_employer_behind_the_title_stands_on_the_page_in_place_of_the_placeholder():
    clerk, host = read_posts("# Clerk @ Larkmoor Clinic | FHA\n- | Swept.\n# Host | F\n- | Swept.\n")
    assert (clerk.title, clerk.employer) == ("Clerk", "Larkmoor Clinic")
    assert "Clerk\nLarkmoor Clinic - City" in clerk.page()
    assert "Host\nCompany Name - City" in host.page()


def test_there_are_thousands_of_posts_of_every_kind():
    posts = load_posts()
    assert len(posts) > 3500
    assert 0.25 < sum(post.held_out for post in posts) / len(posts) < 0.42
    for flag in KINDS_OF_WORK:
        assert sum(post.flags[flag] is True for post in posts) > 250
    shown = {key for post in posts for line in post.lines for key in line.shows}
    assert shown == set(COMPETENCY_KEYS)
