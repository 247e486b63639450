"""A second language.

What it checks
    Whether a language besides English is stated: the one named in `language`, or any.

Why
    Only an employer who serves patients in that language has a reason to ask. No rubric that
    comes with the program does.

Example
    kind: language
    language: Spanish

What counts as evidence
    The language as stated, in a list or in a duty: met.

Limits
    How well it is spoken cannot be read from a resume. A name, school or country is never
    taken as a sign of a language.
"""

from __future__ import annotations

from datetime import date

from screener.rubric.kinds.base import Context, Kind, distinct, met, missed
from screener.values import Finding, Resume
from screener.wording import listing, sentence
from screener.yamlfile import FileModel


class LanguageParams(FileModel):
    """`language`: its English name; any second language where it is left out."""

    language: str | None = None


def resolve(fields: LanguageParams, context: Context) -> LanguageParams | None:
    """Return the fields, or None after reporting a language that the vocabulary lacks."""
    known = {name.casefold(): name for name in context.vocabulary.languages}
    if fields.language is None:
        return fields
    if fields.language.casefold() in known:
        return LanguageParams(language=known[fields.language.casefold()])
    context.known(fields.language, known.values(), loc=("language",), what="language")
    return None


def check(resume: Resume, params: LanguageParams, as_of: date) -> Finding:
    """Return whether the language is stated."""
    wanted = (params.language or "").casefold()
    found = [each for each in resume.languages if wanted in ("", each.language.casefold())]
    support = distinct(piece for each in found for piece in each.evidence)
    if support:
        names = listing(dict.fromkeys(each.language for each in found), "and")
        return met(sentence(f"{names}: stated"), support)
    what = params.language or "second language"
    near = distinct(piece for each in resume.languages for piece in each.evidence)[:2]
    return missed(f"No {what} is stated.", resume, (what,), nearest=near)


def describe(params: LanguageParams) -> str:
    """Return what the criterion reads, in a few words."""
    return f"languages: {params.language or 'any besides English'}"


KIND = Kind("language", LanguageParams, resolve, check, describe, __doc__)
