"""How far the resume shows each competency: done, only stated, or not at all.

A line of a post that tells of doing it shows it. A summary, a list of skills or an objective
only states it, and so does a line of a post that names an ability ("excellent communication
skills"). The title of a post shows what nobody in it can avoid doing. What is negated, wished
for or somebody else's work is kept as speaking against it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from screener.patterns import any_of, holds_any, later
from screener.resume.competencies.learned import learned
from screener.resume.competencies.namesakes import is_namesake
from screener.resume.competencies.nearest import near_wordings, with_nearest
from screener.resume.competencies.telling import AGAINST, Telling
from screener.resume.lookup import Lookup
from screener.values import (
    Certainty,
    Competency,
    CompetencyLevel,
    Credential,
    Education,
    Evidence,
    Job,
    Language,
    Mention,
    Span,
)
from screener.vocab import SystemEntry, Vocabulary
from screener.vocab.nearby import note
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words

_KEPT = 6
#: Titles of those who lead others; not who assists them or learns to be one.
_LEADS = later(
    lambda: (
        r"(?<!assistant to )(?<!assistant to the )(?<!to )(?<!to the )"
        rf"\b(?:{any_of(load_post_words().leading_titles)}|{any_of(load_post_words().managers_of)} manager)\b"
        r"(?!['’]s\b| (?:assistant|trainee|in training))"
    ),
    re.I,
)


def find_competencies(
    lookup: Lookup,
    vocabulary: Vocabulary,
    jobs: Iterable[Job],
    education: Education,
    credentials: Iterable[Credential],
    languages: Iterable[Language],
) -> tuple[Competency, ...]:
    """Return all competencies in the vocabulary's order, absent ones at level 0."""
    credentials = tuple(credentials)
    telling = Telling(lookup, jobs, education, credentials)
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in lookup.mentions("competency"):
        if not is_namesake(mention, lookup.document.text):
            by_key[mention.id].append(mention)
    proposed: dict[str, list[Mention]] = defaultdict(list)
    for mention in lookup.mentions("learned"):
        proposed[mention.id].append(mention)
    titles = _from_titles(lookup, vocabulary)
    implied = _from_systems(lookup, vocabulary, telling)
    trained = _from_training(education, credentials)
    trained["languages"] = [(1, evidence) for language in languages for evidence in language.evidence]
    ruled = (
        _weigh(key, by_key.get(key, []), [*titles[key], *implied[key], *trained[key]], telling)
        for key in vocabulary.competencies
    )
    found = (learned(known, proposed[known.key], by_key.get(known.key, []), telling) for known in ruled)
    return tuple(with_nearest(found, by_key, lookup, telling))


def find_skills(lookup: Lookup, vocabulary: Vocabulary) -> tuple[Competency, ...]:
    """Return the finer skills and products that were found, by id, then what came near to terms of rubrics
    that were not."""
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for kind in ("skill", "system"):
        for mention in lookup.mentions(kind):
            if kind == "skill" or _system_counts(mention, lookup, vocabulary):
                by_key[mention.id].append(mention)
    telling = Telling(lookup, ())
    terms = [skill for skill in vocabulary.skills.values() if skill.of_rubric and skill.id not in by_key]
    near = ((term.id, near_wordings(term.forms, lookup)) for term in terms)
    return (
        *(_weigh(key, by_key[key], [], telling) for key in sorted(by_key)),
        *(Competency(key, 0, nearest=lines) for key, lines in near if lines),
    )


def _weigh(
    key: str, mentions: Sequence[Mention], more: Iterable[tuple[CompetencyLevel, Evidence]], telling: Telling
) -> Competency:
    """Return how far a competency is shown, by its mentions and by what else is known of it."""
    found = list(more)
    if not mentions and not found:
        return _absent(key)
    against: list[Evidence] = []
    for mention in _uncovered(mentions):
        if not telling.counts(mention):
            continue
        if reason := telling.why_not_own(mention):
            against.append(replace(mention.evidence, note=note(reason)))
        else:
            found.append((telling.level(mention), mention.evidence))
    level: CompetencyLevel = max((level for level, _ in found), default=0)
    evidence = sorted(
        dict.fromkeys(e for own, e in found if own == level), key=lambda e: (e.span.start, e.span.end)
    )
    return Competency(key, level, tuple(evidence[:_KEPT]), tuple(against[:_KEPT]))


@cache
def _absent(key: str) -> Competency:
    return Competency(key, 0, (), (), ())


def _uncovered(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions without the near misses, and without those that a near miss covers."""
    spans = sorted(mention.evidence.span for mention in mentions if mention.form == "near_miss")
    if not spans:
        return mentions
    starts = [span.start for span in spans]
    longest = max(span.end - span.start for span in spans)

    def is_covered(span: Span) -> bool:
        near = spans[bisect_left(starts, span.start - longest) : bisect_left(starts, span.end)]
        return bool(near) and any(miss.covers(span) for miss in near)

    return [each for each in mentions if each.form != "near_miss" and not is_covered(each.evidence.span)]


def _from_titles(lookup: Lookup, vocabulary: Vocabulary) -> dict[str, list[tuple[CompetencyLevel, Evidence]]]:
    """Return what the titles of posts make certain."""
    found: dict[str, list[tuple[CompetencyLevel, Evidence]]] = defaultdict(list)
    for entry in lookup.markup.entries:
        if entry.title is None:
            continue
        evidence = Evidence(
            entry.title.span,
            entry.title.quote,
            f"title:{entry.family or 'unnamed'}",
            "the title makes it certain",
        )
        if _LEADS.search(evidence.quote):
            found["leadership"].append((2, evidence))
        if entry.family is None or entry.certainty < Certainty.PART:
            continue
        for key in vocabulary.families[entry.family].shows:
            says = load_words().title_says.get(key)
            if entry.certainty is Certainty.WHOLE or says is None or holds_any(says, entry.title.quote):
                found[key].append((2, evidence))
    return found


def _from_systems(
    lookup: Lookup, vocabulary: Vocabulary, telling: Telling
) -> dict[str, list[tuple[CompetencyLevel, Evidence]]]:
    """Return what the products named stand for: records systems and office software."""
    found: dict[str, list[tuple[CompetencyLevel, Evidence]]] = defaultdict(list)
    misses: dict[str, list[Span]] = {"computer": [], "records_ehr": []}
    for mention in lookup.mentions("competency"):
        if mention.form == "near_miss" and mention.id in misses:
            misses[mention.id].append(mention.evidence.span)
    for mention in lookup.mentions("system"):
        if not _system_counts(mention, lookup, vocabulary) or mention.status in AGAINST:
            continue
        if any(mention.evidence.span in miss for miss in misses["computer"]):
            continue
        level = telling.level(mention)
        found["computer"].append((level, mention.evidence))
        if any(mention.evidence.span in miss for miss in misses["records_ehr"]):
            continue
        if vocabulary.systems[mention.id].kind in ("ehr", "dental") and telling.in_care(mention):
            found["records_ehr"].append((level, mention.evidence))
    return found


def _from_training(
    education: Education, credentials: Iterable[Credential]
) -> dict[str, list[tuple[CompetencyLevel, Evidence]]]:
    """Return what completed training shows: a phlebotomy certificate is earned by drawing blood."""
    found: dict[str, list[tuple[CompetencyLevel, Evidence]]] = defaultdict(list)
    shows = load_words().training_shows
    for credential in credentials:
        if credential.status != "in_progress":
            for key in shows.get(credential.code, ()):
                found[key].append((2, credential.evidence[0]))
    for entry in education.entries:
        if entry.ma_program and entry.completed:
            for key in shows["ma_program"]:
                found[key].append((2, entry.evidence[-1]))
    return found


def _system_counts(mention: Mention, lookup: Lookup, vocabulary: Vocabulary) -> bool:
    """Return whether a product's name is one: common words need a word such as EMR nearby, or a list of
    skills; the commonest need another product of their kind in it."""
    if mention.form == "lower":
        return mention.section == "skills"
    if mention.form != "needs_cue":
        return True
    if not mention.evidence.quote[:1].isupper():
        return False
    line = lookup.document.quote(lookup.block_at(mention.evidence.span.start))
    if holds_any(load_words().words_of_software, line):
        return True
    entry = vocabulary.systems[mention.id]
    return mention.section == "skills" and not (
        entry.needs_company and not _has_company(entry, lookup, vocabulary)
    )


def _has_company(entry: SystemEntry, lookup: Lookup, vocabulary: Vocabulary) -> bool:
    """Return whether another product of the same kind stands in the lists of skills."""
    return any(
        other.id != entry.id and other.section == "skills" and vocabulary.systems[other.id].kind == entry.kind
        for other in lookup.mentions("system")
    )
