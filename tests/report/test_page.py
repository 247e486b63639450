import base64
import hashlib
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from made_screening import AS_OF, VERSIONS, hostile, screening
from reportlab.pdfgen.canvas import Canvas

from screener.parse import parse
from screener.report.blind import Veil
from screener.report.drawing import Marked, draw_lines, draw_pages
from screener.report.index import index_parts
from screener.report.jsonform import to_json
from screener.report.listed import listed
from screener.report.page import person_view, render_resume
from screener.report.words import OUTCOMES
from screener.values import BatchItem, Problem, Screening, Source, Span

SCANNED = Problem("scanned", "the pages are pictures", "review")
FAILED = to_json(BatchItem("secret-name.pdf", None, SCANNED, as_of=AS_OF, versions=VERSIONS))
VOID = {"meta", "input", "rect", "br", "link", "img", "path"}


class Page(HTMLParser):
    """A page's tags, its text outside script and style, and whether its tags balance."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("script", "style"):
            self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def index(*screenings: Screening, skipped: tuple[tuple[str, str], ...] = ()) -> str:
    views = [person_view(at, to_json(one), one) for at, one in enumerate(screenings, 1)]
    views.append(person_view(len(views) + 1, FAILED, None))
    people = [listed(view, whole=True) for view in views]
    return "".join(index_parts(people, skipped=skipped, as_of=AS_OF))


PAGES = {
    "resume": lambda words="x": render_resume(hostile(words)),
    "index": lambda words="x": index(hostile(words), skipped=((f"{words}.zip", "not read"),)),
}


@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES)
def test_a_page_is_one_file_under_a_policy_that_allows_its_own_style_and_script_alone(make) -> None:
    html = make()
    page = Page(html)
    policy = next(m["content"] for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    for tag in ("style", "script"):
        inside = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert len(inside) == 1
        digest = base64.b64encode(hashlib.sha256(inside[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    for name, attributes in page.tags:
        assert name not in {"link", "img", "iframe", "object", "embed", "base"}
        assert "src" not in attributes
        assert "style" not in attributes
        assert not [key for key in attributes if key.startswith("on")]
        assert (attributes.get("href") or "#").startswith("#")


@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "'-alert(1)-'",
        "</style><script>x()",
        "{{7*7}}",
    ],
)
def test_what_a_resume_says_stays_text(make, words: str) -> None:
    html = make(words)
    page = Page(html)
    assert len(page.all("script")) == 1
    assert not page.all("img")
    assert words in "".join(page.text)
    assert "49" not in re.findall(r"walk-in (\S+) patients", html)


@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES)
def test_a_page_holds_no_controls(make) -> None:
    assert not {"\x1b", "\x07", "\u202e", "\x00"}.intersection(make("\x1b[2J\x07\u202egpj"))


@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES)
def test_a_page_can_be_used_without_a_mouse_and_without_eyes(make) -> None:
    page = Page(make())
    assert page.all("html")[0]["lang"] == "en"
    assert page.all("h1")
    identifiers = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(identifiers) == len(set(identifiers))
    for link in page.all("a"):
        assert link["href"] in {f"#{one}" for one in identifiers}
    for svg in page.all("svg"):
        assert svg.get("aria-hidden") == "true" or svg.get("aria-label")
    for head in page.all("th"):
        assert head.get("scope") in {"col", "row"}
    assert len(page.all("caption")) == len(page.all("table"))


def test_the_person_stands_behind_a_switch_and_is_hidden_without_script() -> None:
    html = render_resume(screening())
    assert 'id="reveal"' in html
    assert '<body class="single">' in html
    assert ".pii{display:none}" in html
    outside = re.sub(r'<(span|text)[^>]*class="[^"]*pii[^"]*"[^>]*>.*?</\1>', "", html)
    for personal in ("Wilhelmina", "Quill", "Larkspur", "2020", "Portland"):
        assert personal in html
        assert personal not in outside


def test_a_blind_page_does_not_hold_the_person_at_all() -> None:
    html = render_resume(screening(), blind=True)
    for personal in ("Wilhelmina", "Quill", "Larkspur", "Portland", "010-7788", "wilhelmina-quill.txt"):
        assert personal not in html
    assert 'id="reveal"' not in html
    assert '<body class="single reveal">' in render_resume(screening(), blind=False)


def test_every_file_is_accounted_for_and_unread_ones_have_no_score() -> None:
    html = index(screening(), screening(bonus=5), skipped=(("notes.xlsx", "not a resume"),))
    assert "4 files: 2 scored, 1 needs a person, 1 left out" in html
    waiting = html[html.index("Needs a person") :]
    assert "Candidate 3" in waiting
    assert "the pages are pictures" in waiting
    assert 'data-candidate="3"' not in html
    outside = re.sub(r'<span class="[^"]*pii[^"]*"[^>]*>.*?</span>', "", html)
    assert "secret-name" not in outside
    assert "notes.xlsx" not in outside


def test_a_batch_without_any_score_still_makes_a_page() -> None:
    assert "1 file: 0 scored, 1 needs a person" in index()


def test_rows_hold_what_sorting_and_filtering_need() -> None:
    page = Page(index(screening(), screening(bonus=5)))
    rows = [a for a in page.all("tbody") if a.get("class") == "person"]
    assert [(row["data-rank"], row["data-candidate"]) for row in rows] == [
        ("1", "2"),
        ("2", "1"),
        ("1", "1"),
        ("2", "2"),
    ]
    # A letter for each criterion, in the order in which they can be chosen.
    criteria = [a["value"] for a in page.all("option") if a["value"] not in ("", *OUTCOMES)]
    assert (rows[0]["data-outcomes"] or "")[criteria.index("customer")] == "-"
    assert len(rows[0]["data-outcomes"] or "") * 2 == len(criteria)


def test_a_resume_that_needs_a_person_has_a_page_without_a_score() -> None:
    html = render_resume(screening(problem=Problem("not_english", "the text is not English", "review it")))
    assert "There is no score" in html
    assert "of 100</span>" not in html


def test_lines_are_cut_where_marks_begin_and_end() -> None:
    document = parse(Source("a.txt", b"Took vital signs of patients\nand more lines of text here"))
    marks = [Marked(Span(0, 10), "ma.vitals"), Marked(Span(5, 16), "par.signs", near=True)]
    (first, *_) = draw_lines(Veil(document), marks)
    assert [(part.text, part.keys, part.near) for part in first.parts] == [
        ("Took ", ("ma.vitals",), False),
        ("vital", ("ma.vitals", "par.signs"), False),
        (" signs", ("par.signs",), True),
        (" of patients", (), False),
    ]


def test_pages_draw_every_word_at_its_place() -> None:
    samples = Path(__file__).parents[2] / "sample_resumes"
    data = (samples / "ma-ccma-urgent-care.pdf").read_bytes()
    document = parse(Source("a.pdf", data))
    start = document.text.index("CCMA")
    (page, *_) = draw_pages(Veil(document), [Marked(Span(start, start + 4), "ma.cert")])
    drawn = [word.text for word in page.words]
    assert drawn == [document.quote(word.span) for word in document.words if word.page == 1]
    (mark,) = page.marks
    word = next(word for word in page.words if word.text.startswith("CCMA"))
    assert mark.x <= word.x < mark.x + mark.width
    assert mark.y < word.y < mark.y + mark.height


def test_a_hyphenated_word_is_drawn_on_both_lines() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(300, 200))
    canvas.drawString(20, 150, "We scheduled many appoint-")
    canvas.drawString(20, 136, "ments for busy providers")
    canvas.drawString(20, 100, "We answered the telephones of the practice")
    canvas.save()
    document = parse(Source("a.pdf", out.getvalue()))
    (page,) = draw_pages(Veil(document))
    texts = [word.text for word in page.words]
    assert "".join(texts).replace("-", "") == document.text.replace(" ", "").replace("\n", "")
    assert len({word.y for word in page.words}) == 3
