"""What the vocabulary has to say, entered as phrases: competencies with their frames, skills, systems, cards,
degrees, letters, languages, cues, subjects and places of work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screener.nlp.terms.phrases import Phrases, Use, limited
from screener.vocab import Vocabulary


def gather(vocabulary: Vocabulary) -> Phrases:
    """Return all phrases of a vocabulary."""
    phrases = Phrases()
    _add_competencies(phrases, vocabulary)
    for skill in vocabulary.skills.values():
        phrases.add(skill.forms, Use("skill", skill.id, "stated"))
        phrases.add(skill.near_miss, Use("skill", skill.id, "near_miss"))
    for system in vocabulary.systems.values():
        for word in system.forms:
            _add_system(phrases, word, system.id, needs_cue=system.needs_cue)
    for kind, entries in (("credential", vocabulary.credentials.values()), ("degree", vocabulary.degrees)):
        for entry in entries:
            _add_named(phrases, kind, entry.id, entry.names, entry.letters)
    for token in vocabulary.letters:
        phrases.add_letters(token, Use("letters", token, "letters"))
    for language in vocabulary.languages:
        phrases.add_written((language,), Use("language", language, "stated"))
    for family in vocabulary.cues.values():
        for cue in family.cues:
            phrases.add((cue.text,), Use("cue", f"{family.status}|{cue.direction}|{cue.max_words}", "cue"))
    _add_subjects(phrases, vocabulary)
    return phrases


def _add_competencies(phrases: Phrases, vocabulary: Vocabulary) -> None:
    for competency in vocabulary.competencies.values():
        for form, words in (
            ("stated", competency.stated),
            (limited("stated", "office"), competency.stated_in_office),
            (limited("stated", "service"), competency.stated_in_service),
            (limited("stated", "care"), competency.stated_in_care),
            ("quality", competency.qualities),
            ("near_miss", competency.near_miss),
        ):
            phrases.add(words, Use("competency", competency.key, form))
        for frame in competency.shown:
            phrases.add_frame(competency.key, frame)
        for frame in competency.not_done:
            phrases.add_frame(competency.key, frame, "near_miss")


def _add_named(phrases: Phrases, kind: str, name: str, names: Sequence[str], letters: Iterable[str]) -> None:
    phrases.add((*names, *filter(None, map(_with_comma, names))), Use(kind, name, "name"))
    for word in letters:
        phrases.add_letters(word, Use(kind, name, "letters"))


def _with_comma(name: str) -> str | None:
    """Return a name that ends with how one is it, behind a comma: "nursing assistant, certified"."""
    what, _, said = name.rpartition(" ")
    return (
        f"{what}, {said}" if said in ("certified", "licensed", "registered") and what[-1:].isalpha() else None
    )


def _add_system(phrases: Phrases, word: str, system: str, *, needs_cue: bool) -> None:
    form = "needs_cue" if needs_cue else "stated"
    if needs_cue or word.isupper():
        phrases.add_letters(word, Use("system", system, form))
    else:
        phrases.add_written((word,), Use("system", system, form))


def _add_subjects(phrases: Phrases, vocabulary: Vocabulary) -> None:
    phrases.add(vocabulary.fields.health, Use("field", "health", "stated"))
    phrases.add(vocabulary.fields.ma_program, Use("field", "ma_program", "stated"))
    for accreditor, names in vocabulary.fields.accreditors.items():
        phrases.add_written(names, Use("accreditor", accreditor, "stated"))
    for setting, words in vocabulary.settings.items():
        phrases.add_written(words, Use("setting", setting, "stated"))
        phrases.add_written(vocabulary.setting_misses[setting], Use("setting", setting, "near_miss"))
