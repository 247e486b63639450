"""Where the names of schools stand, so that nothing else is read out of them.

"Medical Lake College" says nothing of medicine. A name runs from its first capital to a word
such as "College" or "Institute", and on over "of ..." behind it. The words of the school's kind
("High School") stay, since they tell the level, and so does what was studied, where nothing but
a blank stands between it and the name: "Certificate: Nursing Assistant Elm College".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from screener.resume.lookup import Lookup
from screener.values import Span
from screener.vocab import Vocabulary
from screener.vocab.months import CAPITAL_MONTH

_SECTIONS = frozenset({"education", "training", "certifications", "top", "summary"})
#: A capitalised word that does not begin a date: "University of Elmwood Jun 2014".
_WORD = (
    rf"(?!{CAPITAL_MONTH},?\s+(?:\d|['’]))"
    r"[A-Z][\w.'’&-]*"
)
#: What begins the name of a school behind a subject, and what stands between a degree and its subject.
_NAMED = re.compile(r"[^\S\n]+(?!(?:and|of|for|Training|Career|Technical|Vocational|Education)\b)[A-Z&]")
_OF = re.compile(r"\s*(?:in|of|:)\s*(?:the\s+)?")
_ELSEWHERE = ("Instituto", "Colegio", "Universidad", "Escuela", "Liceo")


def find_schools(lookup: Lookup, vocabulary: Vocabulary) -> tuple[Span, ...]:
    """Return the spans of the names of schools, without the words that tell their level."""
    name = _name(vocabulary.fields.school_words)
    kept = [
        mention.evidence.span
        for mention in (*lookup.mentions("degree"), *lookup.mentions("field"))
        if mention.kind == "degree" or mention.id == "ma_program"
    ]
    subjects = [mention.evidence.span for mention in lookup.mentions("field")]
    degrees = {mention.evidence.span.end for mention in lookup.mentions("degree")}
    spans: list[Span] = []
    text, known = lookup.document.text, lookup.markup.words
    signs = [sign for sign, words in _signs(vocabulary.fields.school_words).items() if words <= known]
    for block, section in lookup.markup.blocks:
        if section not in _SECTIONS or not _holds_any(signs, lookup.document.quote(block)):
            continue
        for match in name.finditer(text, block.start, block.end):
            for group in ("before", "after", "after2", "after3"):
                if match[group]:
                    place = Span(*match.span(group))
                    parts = place.without([*kept, *_cards(place, lookup)])
                    whole = (match["after"] or "").lstrip().startswith("of ")
                    studied = (
                        _studied(parts[-1:], subjects, degrees, text, whole=whole)
                        if group == "before"
                        else []
                    )
                    parts = [rest for part in parts for rest in part.without(studied)]
                    spans.extend(part for part in parts if lookup.document.quote(part).strip())
    return tuple(spans)


@lru_cache(maxsize=4)
def _signs(kinds: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """Return words one of which stands in every name of a school, the kinds that hold no other one, each with
    its runs of letters in small ones."""
    words = {*map(str.title, kinds), *_ELSEWHERE}
    signs = sorted(word for word in words if not _holds_any(words - {word}, word))
    return {sign: frozenset(re.findall(r"[^\W\d_]+", sign.lower())) for sign in signs}


def _holds_any(signs: Iterable[str], text: str) -> bool:
    return any(sign in text for sign in signs)


@lru_cache(maxsize=4)
def _name(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of the names of schools of some kinds."""
    kind = "|".join(re.escape(word.title()) for word in sorted(kinds, key=len, reverse=True))
    return re.compile(
        rf"(?P<before>(?:{_WORD}(?:[^\S\n\t]+(?:of|the|and|for|&)(?=\s))?[^\S\n\t]+){{1,6}}?)(?P<kind>{kind})\b"
        rf"(?P<after>(?:\s+(?:of|for|in|at)\s+(?:the\s+)?{_WORD}(?:(?:\s+and|\s+&|,?)\s+{_WORD}){{0,4}})?)"
        rf"|\b(?P<kind2>{kind})\s+of\s+(?P<after2>{_WORD}(?:(?:\s+and|\s+&)?\s+{_WORD}){{0,4}})"
        rf"|\b(?:{'|'.join(_ELSEWHERE)})\s+(?P<after3>(?:de\s+)?{_WORD}(?:\s+{_WORD}){{0,4}})"
    )


def _studied(
    parts: list[Span], subjects: list[Span], degrees: set[int], text: str, *, whole: bool
) -> list[Span]:
    """Return the subject that a name begins with, if it is none of its words: one of several words, or
    one that a degree stands before ("Bachelor of Science in Nursing Elm University"). `whole` says
    that the name stands behind the word for its kind: "Public Health University of Elm"."""
    return [
        subject
        for part in parts
        for subject in subjects
        if part.start <= subject.start < subject.end < part.end
        and not text[part.start : subject.start].strip(" .")
        and (
            _NAMED.match(text, subject.end, part.end) or (whole and not text[subject.end : part.end].strip())
        )
        and (
            " " in text[subject.start : subject.end]
            or any(_OF.fullmatch(text, end, subject.start) for end in degrees if end <= subject.start)
        )
    ]


def _cards(place: Span, lookup: Lookup) -> list[Span]:
    """Return the credential that a name begins with: "HIPAA Training Elm Academy" is two things."""
    return [
        mention.evidence.span
        for mention in lookup.mentions("credential")
        if mention.form == "name"
        and mention.evidence.span.start == place.start
        and lookup.document.text[mention.evidence.span.end : place.end].strip()
    ]
