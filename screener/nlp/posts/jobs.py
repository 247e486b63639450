"""The posts of a resume, as laid out: which lines head a post and which describe it.

What has a form of its own is read first: tables, forms, lists of unpaid work, posts that share a line. Then
come the posts with headings, dated or not; then those that are named elsewhere, in parts about one's own time
and in passing. Each reader is told what those before it have found. What stands between two headings
describes the upper one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from screener.nlp.heads.anchors import find_anchors
from screener.nlp.heads.page import Dated, Head, Page, lines_of
from screener.nlp.posts.dutytitles import titles_behind_duties, titles_in_duties
from screener.nlp.posts.employers import share_employers
from screener.nlp.posts.formerly import named_lines, told_formerly, told_with_dates
from screener.nlp.posts.forms import find_forms
from screener.nlp.posts.names import name_employers
from screener.nlp.posts.parting import take_from_brackets
from screener.nlp.posts.stays import further_stays, standing
from screener.nlp.posts.studentposts import student_posts
from screener.nlp.posts.tables import find_rows
from screener.nlp.posts.tasks import lines_of_tasks, without_notes
from screener.nlp.posts.titling import choose_titles
from screener.nlp.posts.undated import find_undated, join_dates
from screener.nlp.told.inline import find_inline
from screener.nlp.told.previously import previously
from screener.nlp.told.prose import find_told, told_in_summary
from screener.nlp.unpaid.asides import asides, unlisted
from screener.nlp.unpaid.externs import find_externships
from screener.nlp.unpaid.helping import helping
from screener.nlp.unpaid.layposts import lay_posts
from screener.nlp.unpaid.lists import Lists, unpaid_lists
from screener.nlp.unpaid.offices import dated_offices, memberships, offices
from screener.nlp.unpaid.roles import roles
from screener.nlp.unpaid.runs import find_runs
from screener.nlp.unpaid.volunteering import labelled, listed, title_of_heading
from screener.vocab.parts import OWN_TIME

#: What several posts stand in, each a row or a field of it.
_FORMS = (find_rows, find_forms, find_runs)
#: Readers of parts about one's own time, in order, by the lines that are read already.
_IN_OWN_TIME = (dated_offices, offices, listed, roles, lay_posts, helping)
#: Readers of posts that are named in passing, in order, by the headings that are found already: among the
#: others and in study, and in what sums up a life.
_NAMED = (named_lines, find_externships, find_told)
_SUMMED_UP = (previously, told_in_summary, told_formerly, told_with_dates, student_posts)


def find_posts(page: Page) -> list[Head]:
    """Return the headings of posts in order."""
    stays = further_stays(page)
    for date in chain(stays, *stays.values()):
        if how := standing(page, date):
            page.hide(how.start, date)
    silent = memberships(page).union(*stays.values())  # dates that head no post
    rows = [head for find in _FORMS for head in find(page)]
    lists = unpaid_lists(page, lines_of(rows))
    whole = lists.lines | lines_of(rows)  # lines with nothing else on them
    told = asides(page, whole)
    parts = [*rows, *_parts(page, rows, whole, silent)]
    used = silent.union(_dates_on(page, whole), (head.dates for head in (*parts, *told) if head.dates))
    heads = [*_headed(page, parts, lists, used), *lists.heads]
    heads += _in_own_time(page, heads, whole | lines_of(parts), told)
    heads += _more(page, heads, _NAMED)
    heads += unlisted(told, heads)
    heads += _more(page, heads, _SUMMED_UP)
    _complete(page, heads, stays)
    page.sections = [None if at in lists.idle else name for at, name in enumerate(page.sections)]
    return sorted(heads, key=lambda head: page.span_of(head)[0])


def _parts(page: Page, rows: Sequence[Head], whole: set[int], silent: set[Dated]) -> list[Head]:
    """Return the posts that are parts of a line or paragraph, or a labelled line, outside `whole` lines."""
    inline = [head for head in find_inline(page, silent) if whole.isdisjoint(head.lines)]
    return [*inline, *labelled(page, lines_of([*rows, *inline]))]


def _dates_on(page: Page, lines: set[int]) -> Iterable[Dated]:
    return (date for date in page.dates if page.line_of(date.start) in lines)


def _headed(page: Page, parts: Sequence[Head], lists: Lists, used: set[Dated]) -> list[Head]:
    """Return the posts with a heading on lines of its own, dated or not, behind the `parts` of lines that are
    posts and no task of one; dates `used` belong to others."""
    heads = without_notes(page, find_anchors(page, used))
    choose_titles(page, heads, lists.lines | lines_of(parts))
    titles_in_duties(page, heads)
    titles_behind_duties(page, heads)
    name_employers(page, heads)
    name_employers(page, list(parts))
    take_from_brackets(page, [*parts, *heads])
    tasks = lines_of_tasks(page, [*parts, *heads])
    parts, heads = ([head for head in some if head.lines.start not in tasks] for some in (parts, heads))
    undated = find_undated(page, [*parts, *heads])
    take_from_brackets(page, undated)
    heads += [head for head in undated if lists.lines.isdisjoint(head.lines)]
    return [*parts, *share_employers(page, join_dates(page, heads))]


def _in_own_time(page: Page, heads: Sequence[Head], read: set[int], told: Sequence[Head]) -> list[Head]:
    """Return the unpaid posts that parts about one's own time hold, on lines that are not `read` and that
    nothing is `told` on in passing."""
    taken = read | lines_of(heads) | {at for at in lines_of(told) if page.written[at] in OWN_TIME}
    found: list[Head] = []
    for find in _IN_OWN_TIME:
        found += find(page, taken | lines_of(found))
    return found


def _more(
    page: Page, heads: Sequence[Head], readers: Iterable[Callable[[Page, Sequence[Head]], list[Head]]]
) -> list[Head]:
    """Return what readers find, one after the other, beside the headings known before."""
    found: list[Head] = []
    for find in readers:
        found += find(page, [*heads, *found])
    return found


def _complete(page: Page, heads: Iterable[Head], stays: Mapping[Dated, tuple[Dated, ...]]) -> None:
    """Give headings the titles that only the heading of their part tells, and their further stays."""
    for head in heads:
        head.title = head.title or title_of_heading(page, head)
        head.again = stays.get(head.dates, ()) if head.dates else ()
