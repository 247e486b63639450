"""What the entries of the vocabulary mean, as people read it: competencies, skills, products, credentials."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from screener.wording import some

if TYPE_CHECKING:
    from screener.vocab import CompetencyEntry, CredentialEntry, SkillEntry, SystemEntry, Vocabulary

#: Words of one kind that are named.
_SHOWN = 14
#: Verbs, and things, of one way in which a competency shows; and so many ways.
_SHOWN_OF_A_FRAME, _FRAMES = 6, 5


def entries_called(name: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the text of each entry with this id, and of each credential with this code."""
    if name in vocabulary.competencies:
        yield _competency(vocabulary.competencies[name])
    if name in vocabulary.skills:
        yield _skill(vocabulary.skills[name])
    if name in vocabulary.systems:
        yield _system(vocabulary.systems[name])
    for entry in vocabulary.credentials.values():
        if name in (entry.id, entry.code):
            yield _credential(entry, vocabulary)


def _competency(entry: CompetencyEntry) -> str:
    lines = [f"{entry.key}: a competency ({entry.label})", "", f"  what counts: {entry.counts}"]
    lines.append("  shown being done in a job, placement or training: level 2; only stated: level 1")
    if entry.stated:
        lines.append(f"  words that state it: {first_words(entry.stated)}")
    for frame in entry.shown[:_FRAMES]:
        objects = f" ... {first_words(frame.objects, _SHOWN_OF_A_FRAME)}" if frame.objects else ""
        lines.append(f"  shown by: {first_words(frame.verbs, _SHOWN_OF_A_FRAME)}{objects}")
    if len(entry.shown) > _FRAMES:
        lines.append(f"    and {len(entry.shown) - _FRAMES} other patterns of verb and object")
    if entry.qualities:
        lines.append(f"  only ever stated, never shown by: {first_words(entry.qualities)}")
    if entry.near_miss:
        lines.append(f"  comes near and does not count: {first_words(entry.near_miss)}")
    for frame in entry.not_done:
        verbs, objects = (first_words(words, _SHOWN_OF_A_FRAME) for words in (frame.verbs, frame.objects))
        lines.append(f"  not shown by: {verbs} ... {objects}")
    lines.append("  limits: negated, wished for or other people's does not count, and is shown beside it")
    return "\n".join(lines)


def _skill(entry: SkillEntry) -> str:
    lines = [
        f"{entry.id}: a finer skill ({entry.label})",
        "",
        f"  words that mean it: {first_words(entry.forms, 30)}",
    ]
    if entry.near_miss:
        lines.append(f"  comes near and does not count: {first_words(entry.near_miss)}")
    lines.append("  in the duties of a post: level 2; in a list or summary: level 1")
    return "\n".join(lines)


def _system(entry: SystemEntry) -> str:
    lines = [
        f"{entry.id}: a product ({entry.name}, {entry.kind})",
        "",
        f"  names: {first_words(entry.forms, 30)}",
    ]
    if entry.needs_cue:
        lines.append("  a common word too: counts only near a word such as EMR, charting or software")
    return "\n".join(lines)


def _credential(entry: CredentialEntry, vocabulary: Vocabulary) -> str:
    lines = [f"{entry.id}: a credential ({entry.name})", "", f"  code: {entry.code}"]
    if entry.issuer:
        lines.append(f"  issuer: {entry.issuer}")
    if entry.names:
        lines.append(f"  written as: {first_words(entry.names, 20)}")
    if entry.letters:
        lines.append(f"  letters that mean nothing else: {', '.join(entry.letters)}")
    for letters in vocabulary.letters.values():
        if any(reading.id == entry.id for reading in letters.readings):
            others = [reading.means for reading in letters.readings if reading.id != entry.id]
            lines.append(
                f"  {letters.token}: only with other words that point to it; else {first_words(others, 4)}"
            )
    if entry.renewal_months:
        lines.append(f"  renewal: {entry.renewal_months} months ({entry.renewal_certainty})")
    lines.append(f"  source: {entry.source}")
    return "\n".join(lines)


def first_words(words: Iterable[str], most: int = _SHOWN) -> str:
    """Return the first words of a list, without the mark of words that must stand as written."""
    return some([word.removeprefix("=") for word in words], most)
