"""Who the person is. Shown to people, and never part of what is scored.

Patterns are bounded: an unbounded e-mail pattern takes seconds on a hostile line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.patterns import any_of, later
from screener.resume.lookup import Lookup, may_be_of_town
from screener.resume.person.ages import find_ages
from screener.resume.person.names import SURNAMES, TERMS, ToldName, is_no_name, told_names
from screener.values import Contact, Line, Span
from screener.vocab.words import any_state_letters, load_words

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}")
_PHONE = re.compile(r"(?<![\d-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?!\d)")
#: What every number ends with, quicker to look for as it begins with one figure; and how much stands before.
_LAST_FIGURES = re.compile(r"\d\d\d[\s.-]\d{4}")
_MOST_BEFORE = 9
_LINK = re.compile(r"(?<![\w@.])(?:https?://|www\.|linkedin\.com/)[^\s|,;<>\"']{2,200}", re.I)
_WORDS_OF_LINKS = frozenset({"http", "https", "www", "linkedin"})
#: Begins with its capital, since what a pattern begins with is searched for.
_TOWN = r"[A-Z](?<![\w.].)[A-Za-z.'-]{1,20}(?: [A-Z][A-Za-z.'-]{1,20}){0,2}"
_NAME = re.compile(
    r"(?:[^\W\d_][\w.'’-]*)(?:\s+[^\W\d_][\w.'’-]*){1,3}(?:,?\s+(?:[A-Z][A-Za-z]{1,5}[.,]?)){0,3}"
)
#: What stands before a name in a form.
_LABEL = re.compile(
    r"^(?:(?:(?:full|applicant(?:'s)?|candidate|your|legal)\s)?name(?:\s*[:\t]\s*|\s+(?=[A-Z]))"
    r"|(?:applicant|candidate)\s*:\s*|(?:resume|curriculum vitae|cv)\s*(?:of|for|:|-|–)\s*)",
    re.IGNORECASE,
)
_CELLS = re.compile(r"[^\W\d_][\w.'’-]*(?:\t[^\W\d_][\w.'’-]*)+(?=\t|$)")
_SMALL_WORD = re.compile(r"(?<![\w.@-])[a-z]{2,}(?![\w.@-])")
_MOST_SMALL_WORDS = 2
#: "Page 2" is none, Page Baker is one.
_PAGE = frozenset({"page"})
#: Without a heading so many characters are the top of a resume, with its contact data.
_TOP = 400
#: Longer words are addresses, and what a file glued together.
_LONGEST_NAME = 20
_NAME_LINES = 6
#: How many lines may stand between the top of a resume and a name that words of trades are part of.
_NAME_AT_TOP = 2
#: How many lines below a name its telephone, e-mail or place stands.
_NEAR = 2
#: Mentions of these kinds may be letters behind a name.
_LETTER_KINDS = ("letters", "credential", "degree")
#: In capitals a short surname looks like letters: "MINH AN DO", "LI NA MA".
_MAY_BE_SURNAME = later(r"[^AEIOU]?[AEIOU]{1,2}[^AEIOU]?")
#: Lines of a first page, and letters of a name that do not stand in an address by chance.
_FIRST_PAGE, _PART_OF_NAME = 60, 5
_SIGNS = re.compile(r"[\W\d_]+")
_SIDES = frozenset("north south east west central upper lower".split())


def find_contact(lookup: Lookup) -> Contact:
    """Return name, e-mail addresses, phones, place and links."""
    text = lookup.document.text
    emails = [
        match.span() for start, end in _lines_with("@", text) for match in _EMAIL.finditer(text, start, end)
    ]
    phones = list(_phones(text))
    known = lookup.markup.words
    links = [] if known.isdisjoint(_WORDS_OF_LINKS) else [match.span() for match in _LINK.finditer(text)]
    place = _first_place(lookup)
    told = told_names(lookup)
    name = _name(lookup, told) or _name_of_address(lookup, [text[start:end] for start, end in emails])
    spans = [Span(*span) for span in (*emails, *phones, *links)]
    spans += [*find_ages(text, known), *(one.span for one in told if one.span != name)]
    spans += [span for span in (name, place) if span]
    return Contact(
        name=" ".join(text[name.start : name.end].split()) if name else None,
        emails=tuple(dict.fromkeys(text[start:end] for start, end in emails)),
        phones=tuple(dict.fromkeys(text[start:end] for start, end in phones)),
        place=text[place.start : place.end] if place else None,
        links=tuple(dict.fromkeys(text[start:end] for start, end in links)),
        evidence=tuple(lookup.evidence(span, "contact") for span in sorted(spans)),
    )


def _phones(text: str) -> Iterator[tuple[int, int]]:
    """Yield where telephone numbers start and end."""
    for last in _LAST_FIGURES.finditer(text):
        first = max(last.start() - _MOST_BEFORE, 0)
        yield from (match.span() for match in _PHONE.finditer(text, first, last.end() + 1))


def _lines_with(sign: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where the lines of a text that hold a sign start and end."""
    at = text.find(sign)
    while at >= 0:
        end = text.find("\n", at)
        end = end if end >= 0 else len(text)
        yield text.rfind("\n", 0, at) + 1, end
        at = text.find(sign, end)


def _head(lookup: Lookup) -> Span:
    """Return the part of a resume before its first heading."""
    sections = lookup.markup.sections
    first = next((section for section in sections if section.heading is not None), None)
    end = first.span.start if first else len(lookup.document.text)
    return Span(0, max(end, 1))


def _first_place(lookup: Lookup) -> Span | None:
    head = _head(lookup)
    limit = head.end if head.end > 1 else min(len(lookup.document.text), _TOP)
    found = _PLACE.finditer(lookup.document.text, 0, limit)
    return next((Span(*match.span()) for match in found if not _is_region(match[0])), None)


def _is_region(place: str) -> bool:
    """Return whether a state with its side is no town: the end of "College of Western Idaho"."""
    side, _, state = place.lower().partition(" ")
    return side.removesuffix("ern") in _SIDES and state in load_words().state_names


def find_places(lookup: Lookup) -> tuple[Span, ...]:
    """Return where towns with their states stand in lines that name a language or a subject, and below."""
    text, lines = lookup.document.text, lookup.document.lines
    named = {
        lookup.document.line_at(mention.evidence.span.start).number
        for mention in lookup.markup.mentions
        if may_be_of_town(mention)
    }
    return tuple(
        Span(*match.span())
        for number in sorted(named)
        for match in _PLACE.finditer(
            text, lines[number - 1].span.start, lines[min(number, len(lines) - 1)].span.end
        )
    )


def names_place(words: str) -> bool:
    """Return whether words name a town with its state."""
    return _PLACE.search(words) is not None


def _town_and_state() -> str:
    """Return the pattern of a town and its state."""
    words = load_words()
    placeholders = {"state", "city", "country", "remote"}
    names = "|".join(re.escape(name.title()) for name in words.state_names if name not in placeholders)
    states = rf"{any_state_letters()}(?:\s+\d{{5}}(?:-\d{{4}})?)?"
    # A state that begins a school's name is no town's: "Dental Hygiene, Ohio State University".
    middles = any_of(map(str.title, words.school_name_middles))
    school = rf"(?!\s(?:{middles}\s){{0,2}}(?:College|University|Institute|School|Academy|Tech)\b)"
    return rf"{_TOWN}(?:,\s+|[^\S\n\t]+)(?:{states}|(?:{names}){school})(?!\w|-[A-Z]\b)"


_PLACE = later(_town_and_state)


def _name(lookup: Lookup, told: list[ToldName]) -> Span | None:
    """Return the name: what is told or signed as one, or the first line that is two to four words and
    neither heading nor title.

    A headline in capitals that names the post of an entry ("PHLEBOTOMIST") is not a name. Where no line
    is, one at the top with telephone, e-mail or place beside it is, though shops and trades have its words.
    """
    best = told[0] if told else None
    if best and best.sure and best.parts > 1:
        return best.span
    named = [(at, span) for at, span in _names(lookup) if not _has_terms(lookup, span)]
    strict = next((span for _, span in named if not _PAGE.intersection(_words(lookup, span))), None)
    weak = (span for at, span in _names(lookup) if _may_be_surname(lookup, at, span))
    return strict or next(weak, None) or (best.span if best else None)


def _names(lookup: Lookup) -> Iterator[tuple[int, Span]]:
    """Yield what has the form of a name in the first lines, each with the number of its line."""
    head = _head(lookup)
    titles = {entry.title.quote.lower() for entry in lookup.markup.entries if entry.title}
    for at, line in enumerate(lookup.document.lines[:_NAME_LINES]):
        if line.span.start >= head.end:
            break
        if found := _name_in(line, lookup, titles):
            yield at, found


def _name_in(line: Line, lookup: Lookup, titles: set[str]) -> Span | None:
    """Return what has the form of a name at the beginning of a line; `titles` are those of posts."""
    raw = _in_one_cell(_LABEL.sub("", lookup.document.quote(line.span)), titles)
    part = re.split(r"\s*[|•·(\t]\s*|\s{3,}|\d|\s[-–—]\s", raw)[0].strip(" ,-–")
    if "," in raw and raw[-1:].islower() and _PLACE.fullmatch(raw):
        return None  # "Twin Falls, Idaho"; the letters of a state may be those of a card
    # "Ana Ruiz, CMA, RMA": what follows the comma are letters behind a name.
    part = re.split(r",\s*(?=(?:[A-Z][A-Za-z.-]{1,6}[,/\s]*)+$)", part)[0]
    words = part.split()
    if any(map(is_no_name, words)) or _is_told(raw[raw.index(part) + len(part) :]):
        return None
    if (
        not _NAME.fullmatch(part)
        or part.lower() in titles
        or any(len(word) > _LONGEST_NAME for word in words)
    ):
        return None
    start = line.span.end - len(raw) + raw.index(part)
    return _without_letters(lookup, Span(start, start + len(part)))


def _name_of_address(lookup: Lookup, emails: list[str]) -> Span | None:
    """Return a name that stands alone on a line of the first page and is in the first address too: beside a
    column with contact data and skills the name comes behind these."""
    if not emails:
        return None
    local = emails[0].partition("@")[0].casefold()
    whole = _SIGNS.split(local)
    titles = {entry.title.quote.lower() for entry in lookup.markup.entries if entry.title}
    for line in lookup.document.lines[:_FIRST_PAGE]:
        words = _words(lookup, line.span)
        if any(word in whole or (len(word) >= _PART_OF_NAME and word in local) for word in words):
            found = _name_in(line, lookup, titles)
            if found == line.span and not _has_terms(lookup, found):
                return found
    return None


def _without_letters(lookup: Lookup, span: Span) -> Span:
    """Return a name without the letters of cards and degrees behind it: "Ana Ruiz BSN RN"."""
    name, end = lookup.document.quote(span), span.end
    letters = [
        m.evidence.span for kind in _LETTER_KINDS for m in lookup.mentions(kind) if m.form == "letters"
    ]
    words = list(re.finditer(r"[^\s,]+", name))
    for word in reversed(words[2:]):
        place = Span(span.start + word.start(), span.start + word.end())
        bare = word[0].rstrip(".")
        if not any(Span(place.start, place.start + len(bare)) in one for one in letters):
            break
        if end == span.end and name.isupper() and _MAY_BE_SURNAME.fullmatch(bare):
            break
        end = place.start
    return Span(span.start, span.start + len(name[: end - span.start].rstrip(" ,")))


def _is_told(rest: str) -> bool:
    """Return whether a sentence goes on behind a figure: "Since January 2024 I have volunteered"."""
    return rest[:2].strip()[:1].isdigit() and len(_SMALL_WORD.findall(rest)) > _MOST_SMALL_WORDS


def _in_one_cell(raw: str, titles: set[str]) -> str:
    """Return a line whose first words stand in cells of their own ("DANA   ELM") with blanks between them,
    unless one of them is a title."""
    found = _CELLS.match(raw) if "\t" in raw else None
    if found is None or not titles.isdisjoint(found[0].lower().split("\t")):
        return raw
    return found[0].replace("\t", " ") + raw[found.end() :]


def _words(lookup: Lookup, span: Span) -> list[str]:
    return lookup.document.quote(span).lower().split()


def _may_be_surname(lookup: Lookup, at: int, span: Span) -> bool:
    """Return whether words at the top with contact data beside them are a name: one of them may be that
    of a shop or a trade ("Tom Sears", "Carmen Nurse")."""
    lines, quote = lookup.document.lines, lookup.document.quote(span)
    words = [mention for kind in TERMS for mention in lookup.mentions(kind, span)]
    weak = all(
        mention.kind in SURNAMES and len(mention.evidence.quote.split()) == 1 and mention.form != "letters"
        for mention in words
    )
    if at >= _NAME_AT_TOP or not weak or any(word[0].islower() for word in quote.split()):
        return False
    beside = lookup.document.text[span.end : lines[min(at + _NEAR, len(lines) - 1)].span.end]
    return any(pattern.search(beside) for pattern in (_EMAIL, _PHONE, _PLACE))


def _has_terms(lookup: Lookup, span: Span) -> bool:
    # "Jane Ma" is a master of arts in other letters.
    names = [
        mention
        for kind in TERMS
        for mention in lookup.mentions(kind, span)
        if (kind, mention.form) != ("degree", "lower")
    ]
    return bool(names) and all(mention.form != "letters" for mention in names)
