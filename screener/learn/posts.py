"""Samples for the model of the posts: a title and the lines below it, and what kind of work that is.

Titles come from titles.yaml, where it is sure of a flag, and from the made-up ones of
`examples/posts.yaml`; a third of the latter is held out, and none of those of titles.yaml, so that what
is measured are titles never seen. Duties are lines of the other examples, drawn for the kinds of work
that they show.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence

from screener.learn.examples import Example, chance_of, is_held_out, load_examples, read_file
from screener.learn.model import Sample
from screener.nlp.guesses import FLAGS, post_grams
from screener.vocab import TitleFamily, Vocabulary
from screener.yamlfile import FileModel

_CLINICAL = frozenset(
    "vitals rooming_prep specimen_phlebotomy lab_tests ekg medication_injection assist_procedures".split()
)
_FRONT = frozenset("registration insurance authorization_referral".split())
_OFFICE = frozenset("office_admin records_ehr coding billing_payment".split())
_ROUNDS = 3


class PostBlock(FileModel):
    """Titles that stand for the same kind of work."""

    flags: str
    titles: tuple[str, ...]
    open: str = ""


class PostsFile(FileModel):
    """posts.yaml"""

    posts: tuple[PostBlock, ...]


def post_samples(vocabulary: Vocabulary) -> Iterator[Sample]:
    """Yield samples of titles, each alone and with duties of its kind of work."""
    pools = {side: _pools(side) for side in (True, False)}
    for title, says, held_out in (*_known(vocabulary), *_made_up()):
        chance = chance_of(title)
        yield Sample(post_grams(title, ()), says, held_out)
        for _ in range(_ROUNDS):
            duties = tuple(_duties(says, pools[held_out], chance))
            yield Sample(post_grams(title, duties), says, held_out)
            yield Sample(post_grams("", duties), says, held_out)


def _known(vocabulary: Vocabulary) -> Iterator[tuple[str, Mapping[str, bool | None], bool]]:
    for family in vocabulary.families.values():
        says = {flag: _sure(family, flag) for flag in FLAGS}
        yield from ((title, says, False) for title in family.titles)


def _sure(family: TitleFamily, flag: str) -> bool | None:
    said = getattr(family, flag)
    return said == "yes" if said in ("yes", "no") else None


def _made_up() -> Iterator[tuple[str, Mapping[str, bool | None], bool]]:
    for block in read_file(PostsFile, "posts.yaml").posts:
        free = block.open.split()
        says = {flag: None if flag in free else flag in block.flags.split() for flag in FLAGS}
        yield from ((title, says, is_held_out(title)) for title in block.titles)


def _pools(held_out: bool) -> dict[str, list[str]]:
    """Return lines by the flag that they speak for; "" holds those that speak for none."""
    pools: dict[str, list[str]] = {flag: [] for flag in (*FLAGS, "")}
    for example in load_examples():
        if example.held_out == held_out and example.level == 2:
            for flag in _flags(example):
                pools[flag].append(example.text)
    return pools


def _flags(example: Example) -> Iterator[str]:
    if example.shows & _CLINICAL:
        yield from ("clinical", "healthcare")
    if example.shows & _FRONT:
        yield from ("administrative", "healthcare", "customer_facing")
    if example.shows & _OFFICE:
        yield "administrative"
    if "customer_service" in example.shows:
        yield "customer_facing"
    if not example.shows and example.file in ("none_trades.yaml", "business.yaml"):
        yield ""


def _duties(
    says: Mapping[str, bool | None], pools: Mapping[str, Sequence[str]], chance: random.Random
) -> Iterator[str]:
    """Yield a few lines, most of them for what the title says."""
    for flag in FLAGS:
        if says[flag]:
            yield from chance.sample(pools[flag], 2)
    yield from chance.sample(pools[""], chance.randint(0, 2) if any(says.values()) else 5)
