"""The component that finds posts: headings by `posts.jobs`, with the lines below as duties."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from screener.nlp.heads.marks import PLACEHOLDER
from screener.nlp.heads.page import Dated, Head, Page
from screener.nlp.heads.piece import Piece
from screener.nlp.heads.studylines import ends_posts
from screener.nlp.heads.titles import TitleIndex, TitleMatch
from screener.nlp.postparts import Post, Stretch, stretch
from screener.nlp.posts.jobs import find_posts
from screener.nlp.posts.regions import work_sections
from screener.nlp.posts.stays import standing
from screener.patterns import any_of, later
from screener.values import Certainty, Line
from screener.vocab import Vocabulary
from screener.vocab.postwords import load_post_words
from screener.vocab.words import load_words

_TAIL_MARK = re.compile(r"\s*(?:,|[-–—/(|])?\s*")
_AND = re.compile(r"\s*[/,&]\s*|\s+and\s+")
#: What letters come to behind their posts: study, cards, wishes, farewells.
_ELSE = later(lambda: rf"\b{any_of(load_post_words().letter_ends)}\b", re.IGNORECASE)
_SIGNS = " \t\n.,;:)-–—"
#: What stands somewhere in the text.
_Placed = Piece | Dated
#: Gives it as tokens.
_Placing = Callable[[_Placed | None], Stretch | None]


@Language.factory("screener_jobs")
def make_jobs(nlp: Language, name: str) -> JobFinder:
    """Return the component that finds posts; see `JobFinder`."""
    return JobFinder()


class JobFinder:
    """Leaves the posts in `user_data["posts"]`, as `Post` describes them."""

    def __init__(self) -> None:
        self._index: TitleIndex | None = None

    def bind(self, vocabulary: Vocabulary) -> None:
        """Take the titles from a vocabulary."""
        self._index = TitleIndex(vocabulary)

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with its posts."""
        if self._index is None:
            raise RuntimeError("screener_jobs has no vocabulary: use build_nlp()")
        text: str = doc.user_data["text"]
        lines: tuple[Line, ...] = doc.user_data["lines"]
        written = _line_sections(doc, lines)
        dates = [Dated(span.start_char, span.end_char, span.label_, span.id_) for span in doc.spans["ranges"]]
        page = Page(text, lines, written, dates, self._index, written)
        page.sections = work_sections(page)
        heads = find_posts(page)
        words, starts = doc.user_data["words"], doc.user_data["starts"]

        def placed(part: _Placed | None) -> Stretch | None:
            return None if part is None else stretch(words, starts, part.start, part.end)

        posts: list[Post] = []
        for at, head in enumerate(heads):
            limit = page.span_of(heads[at + 1])[0] if at + 1 < len(heads) else len(text)
            duties = _duties(page, head, limit) or _shared(page, heads[at:], len(text))
            tailed = _with_tail(head, text)
            known = self._known(tailed)
            post = Post(
                head.section,
                stretch(words, starts, *page.span_of(head)),
                placed(tailed.title),
                (known and known.family) or None,
                known.certainty if known else Certainty.UNKNOWN,
                placed(tailed.employer),
                placed(head.dates),
                tuple(stretch(words, starts, start, stop) for start, stop in duties),
            )
            posts.extend(_stays(page, head, post, placed))
        doc.user_data["posts"] = posts
        return doc

    def _known(self, head: Head) -> TitleMatch | None:
        """Return what the title of a post is known as."""
        if head.title is None or self._index is None:
            return None
        return self._index.classify_at(head.title.text, head.employer.text if head.employer else "")


def _stays(page: Page, head: Head, post: Post, placed: _Placing) -> Iterator[Post]:
    """Yield a post, and once more for each further stay in it; where words before the dates say how somebody
    stood, with these for a heading."""
    for date in (head.dates, *head.again):
        how = standing(page, date) if date and head.again else None
        stay = post._replace(dates=placed(date))
        if date and how:
            told = placed(replace(date, start=how.start))
            stay = stay._replace(section=how.section, header=told or stay.header)
        yield stay


def _with_tail(head: Head, text: str) -> Head:
    """Return a heading whose "employer" is a ward, a shift or a setting with that as a part of its title:
    "Pharmacy Technician, Inpatient"."""
    title, employer = head.title, head.employer
    if title is None or employer is None or _TAIL_MARK.fullmatch(text, title.end, employer.start) is None:
        return head
    named = (" ".join(part.replace("-", " ").split()) for part in _AND.split(employer.text.lower()))
    if not _tails().issuperset(named):
        return head
    whole = replace(title, end=employer.end, text=text[title.start : employer.end])
    return replace(head, title=whole, employer=None)


@cache
def _tails() -> frozenset[str]:
    return frozenset((*load_words().title_tails, *load_post_words().wards))


def _line_sections(doc: Doc, lines: Sequence[Line]) -> list[str | None]:
    """Return the section of each line, None for the headings of sections themselves."""
    starts, labels = [], []
    for span in doc.spans["sections"]:
        starts.append(span.start_char)
        labels.append(span.label_)
    headings = {span.start_char: span.end_char for span in doc.spans["headings"]}
    names: list[str | None] = []
    for line in lines:
        at = bisect_right(starts, line.span.start) - 1
        heading_end = headings.get(line.span.start)
        whole = heading_end is not None and heading_end >= line.span.end - 1
        names.append(None if whole or at < 0 else labels[at])
    return names


def _shared(page: Page, heads: Sequence[Head], end: int) -> list[tuple[int, int]]:
    """Return the duties of a post whose heading stands right above that of another one at the same
    employer: both are described below."""
    for following, (head, after) in enumerate(pairwise(heads), 2):
        one, other = head.employer, after.employer
        near = head.lines.stop == after.lines.start and head.section == after.section
        same = one is not None and other is not None and one.text == other.text
        if not near or not (same or (head.within is not None and head.within == after.within)):
            return []
        limit = page.span_of(heads[following])[0] if following < len(heads) else end
        duties = _duties(page, after, limit)
        if duties:
            return duties
    return []


def _duties(page: Page, head: Head, limit: int) -> list[tuple[int, int]]:
    """Return the paragraphs and bullets between a heading and the next one, within the section."""
    lines = page.lines
    at = head.lines.stop
    found: list[tuple[int, int]] = []
    if head.place is not None:  # the rest of its line
        at = page.line_of(head.place[1] - 1)
        if head.told and head.title is None:
            found.append(head.place)  # what was done names it
        begin = (
            head.place[1] + len(page.text[head.place[1] :]) - len(page.text[head.place[1] :].lstrip(_SIGNS))
        )
        if begin < min(lines[at].span.end, limit) and page.written[at] != "summary":
            found.append((begin, min(lines[at].span.end, limit)))
        at += 1
    while at < len(lines) and lines[at].span.start < limit and page.sections[at] == head.section:
        if (
            page.starts_block(at)
            and not lines[at].bullet
            and (ends_posts(page, at) or _ends_told(page, head, at))
        ):
            break
        end = min(lines[at].span.end, limit)
        if not found and _only_placeholder(page.line_text(at)):
            at += 1
            continue
        if found and lines[at].block == lines[at - 1].block:
            found[-1] = (found[-1][0], end)
        else:
            found.append((lines[at].span.start, end))
        at += 1
    return found


def _ends_told(page: Page, head: Head, at: int) -> bool:
    """Return whether a paragraph of a letter speaks of something else than the post that was told above."""
    span = page.lines[at].span
    return head.told and head.section == "top" and _ELSE.search(page.text, span.start, span.end) is not None


def _only_placeholder(text: str) -> bool:
    """Return whether a line below a heading holds "Company Name City, State" and nothing else."""
    return "City" in text and not any(map(str.isalnum, PLACEHOLDER.sub("", text)))
