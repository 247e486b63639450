"""Written posts, and the samples that the model of the posts learns from.

`examples/posts/` holds posts as they stand in resumes, line by line. A post begins with "# title | FHAC":
the letters say which flags hold (F people are served, H health care, A office work, C care by hand); a
small letter leaves a flag open. Each line below says what it shows, then a bar, then the words:

    # Front Desk Clerk | FHA
    registration computer | Checked people in at the kiosk and keyed what had changed.
    - | Watered the plants.
    communication? | Clear on the phone.

An employer may stand behind the title ("# Front Desk Clerk @ Larkmoor Clinic | FHA"): those who write
plainly leave to it what others say in duties. "key?" is only stated, "-" shows nothing; "?" alone says
that nobody asked what the line shows, and such a line teaches the kind of work only. "open: A" above the
first post leaves that flag open for a whole file. A third of the posts is held out of training, by the
hash of the title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import resources

from screener.learn.examples import is_held_out
from screener.learn.model import Sample
from screener.nlp import annotate, build_nlp
from screener.nlp.linear.guesses import post_grams
from screener.parse import parse
from screener.resume.lookup import Lookup
from screener.resume.work.judge import Work, by_rules, judge
from screener.resume.work.seen import see
from screener.values import KINDS_OF_WORK, Entry, Source
from screener.vocab import COMPETENCY_KEYS, Vocabulary

_LETTERS = dict(zip("FHAC", KINDS_OF_WORK, strict=True))
_PAGE = "Avery Quill\n\nExperience\n\n{}\n{} - City , State   01/2018 to 03/2020\n{}"
_PLACEHOLDER = "Company Name"
_AS_OF = date(2024, 1, 31)


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line of a post, with the competencies that it shows and those that it only states."""

    text: str
    shows: frozenset[str]
    states: frozenset[str]


@dataclass(frozen=True, slots=True)
class WrittenPost:
    """A post, with the flags that hold; None where they are left open. Most employers are placeholders."""

    title: str
    employer: str
    flags: Mapping[str, bool | None]
    lines: tuple[WrittenLine, ...]

    @property
    def held_out(self) -> bool:
        """Return whether the post is kept for measuring."""
        return is_held_out(self.title)

    def page(self, *, whole: bool = True) -> str:
        """Return a resume with this post alone, `whole` or without its lines."""
        duties = "".join(f"• {line.text}\n" for line in self.lines if whole)
        return _PAGE.format(self.title, self.employer, duties)


def load_posts() -> tuple[WrittenPost, ...]:
    """Return all written posts, in the order of their files. Raises ValueError for what is not as above."""
    folder = resources.files("screener.learn") / "examples" / "posts"
    files = sorted(
        (each for each in folder.iterdir() if each.name.endswith(".txt")), key=lambda one: one.name
    )
    return tuple(post for file in files for post in read_posts(file.read_text(encoding="utf-8")))


def read_posts(text: str) -> Iterator[WrittenPost]:
    """Yield the posts of a file. Raises ValueError for what is not as described above."""
    above, *parts = f"\n{text}".split("\n# ")
    opened = above.strip().removeprefix("open:").split()
    for part in parts:
        head, *lines = part.splitlines()
        post, _, letters = head.rpartition("|")
        title, _, employer = map(str.strip, post.partition(" @ "))
        if not title or letters.strip().upper().strip("FHAC-"):
            raise ValueError(f"no title with flags: {head}")
        flags = {
            flag: None if letter.lower() in letters or letter in opened else letter in letters
            for letter, flag in _LETTERS.items()
        }
        duties = tuple(_line(line) for line in lines if line.strip())
        yield WrittenPost(title, employer or _PLACEHOLDER, flags, duties)


def _line(line: str) -> WrittenLine:
    keys, bar, text = line.partition("|")
    named = [key for key in keys.split() if key != "-"]
    if named == ["?"]:
        named = [f"{key}?" for key in COMPETENCY_KEYS]
    if not bar or not {key.rstrip("?") for key in named} <= set(COMPETENCY_KEYS):
        raise ValueError(f"not a line of a post: {line}")
    states = frozenset(key[:-1] for key in named if key.endswith("?"))
    return WrittenLine(text.strip(), frozenset(key for key in named if not key.endswith("?")), states)


def post_samples(vocabulary: Vocabulary) -> Iterator[Sample]:
    """Yield the samples of all posts, as the program reads them: whole, and the title alone."""
    for post, entry, lookup in _as_entries(load_posts(), vocabulary):
        seen = see(entry, lookup, vocabulary)
        title = lookup.document.quote(entry.title.span) if entry.title else ""
        grams = post_grams(title, map(lookup.document.quote, entry.duties))
        yield Sample((*grams, *seen.marks(by_rules(seen))), post.flags, post.held_out)


def judged(posts: Iterable[WrittenPost], vocabulary: Vocabulary) -> Iterator[tuple[WrittenPost, Work]]:
    """Yield what the program makes of posts, each read twice: whole, and by its title alone."""
    for post, entry, lookup in _as_entries(posts, vocabulary):
        yield post, judge(entry, lookup, vocabulary)


def _as_entries(
    posts: Iterable[WrittenPost], vocabulary: Vocabulary
) -> Iterator[tuple[WrittenPost, Entry, Lookup]]:
    nlp = build_nlp(vocabulary)
    for post in posts:
        for whole in (True, False):
            document = parse(Source("post.txt", post.page(whole=whole).encode()))
            markup = annotate(nlp, document, as_of=_AS_OF)
            for entry in markup.entries[:1]:
                yield post, entry, Lookup(document, markup)
