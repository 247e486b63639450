"""HTML: blocks as a browser sets them, without what it does not show."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import ends_well, source

from screener.errors import SourceError
from screener.parse import parse
from screener.values import Document


def read(body: str, head: str = "") -> Document:
    page = f"<!DOCTYPE html><html><head><title>No</title>{head}</head><body>{body}</body></html>"
    return parse(source(page.encode(), "resume.html"))


def test_lines_and_blocks() -> None:
    document = read(
        "<h2>Experience</h2><p><b>Clerk</b>, a\n  clinic<br>2019 &ndash; 2021<ul><li>Booked <i>visits</i>"
        "<li><p>Took calls</p><p>More</p></ul><table><tr><th>Skill<td>EKG</table>"
        "<div>after <span>that</span><div>inner</div>tail</div>"
    )
    assert [
        (line.block, line.bullet, line.emphasised, document.quote(line.span)) for line in document.lines
    ] == [
        (1, False, True, "Experience"),
        (2, False, False, "Clerk, a clinic"),
        (3, False, False, "2019 – 2021"),
        (4, True, False, "Booked visits"),
        (5, True, False, "Took calls"),
        (6, False, False, "More"),
        (7, False, True, "Skill"),
        (8, False, True, "EKG"),  # all in capitals
        (9, False, False, "after that"),
        (10, False, False, "inner"),
        (11, False, False, "tail"),
    ]
    assert document.media_type == "text/html"


@pytest.mark.parametrize(
    "part",
    [
        "<script>EKG</script>", "<style>EKG</style>", "<template>EKG</template>", "<!-- EKG -->",
        "<select><option>EKG</select>", "<img alt='EKG'>", "<noscript>EKG</noscript>",
        "<svg><title>EKG</title></svg>", "<input value='EKG'>",
    ],
)  # fmt: skip
def test_what_is_no_text(part: str) -> None:
    document = read(f"<p>Clerk</p>{part}<p>Aide</p>")
    assert (document.text, document.hidden) == ("Clerk\nAide", ())


HIDING = {
    "display: none": "marked",
    "visibility:hidden": "marked",
    "color:#fff": "colour",
    "COLOR: WHITE !important": "colour",
    "color:rgb(250, 250, 250)": "colour",
    "color:transparent": "colour",
    "color:rgba(0,0,0,0)": "colour",
    "color:red;background:red": "colour",
    "opacity:0": "colour",
    "font-size:1px": "small",
    "font-size:0": "small",
    "position:absolute;left:-9999px": "outside",
    "text-indent:-9999px": "outside",
    "overflow:hidden;height:0": "small",
}


@pytest.mark.parametrize("rule", HIDING)
@pytest.mark.parametrize("through", ["attribute", "class", "id", "element", "within"])
def test_hidden_text(rule: str, through: str) -> None:
    selector = {"class": ".x", "id": "#y", "element": "em", "within": "body > p em.x"}.get(through)
    head = f"<style>/* a */ {selector}, .other {{ {rule} }}</style>" if selector else ""
    own = "" if selector else f'style="{rule}"'
    document = read(f'<p>Clerk <em class="x z" id="y" {own}>and <b>EKG</b></em> too</p>', head)
    assert document.text == "Clerk too"
    assert [text.quote for text in document.hidden] == ["and EKG"]
    assert HIDING[rule] in document.hidden[0].why


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("<p style='background:#003;color:#fff'>Clerk</p>", ""),
        ("<div bgcolor='#003366'><font color='white'>Clerk</font></div>", ""),
        ("<p style='background:url(x.png);color:#fff'>Clerk</p>", ""),
        ("<p>Clerk</p>", "<style>@media print { p { display: none } } q p { display: none }</style>"),
        ("<p class='x' style='display:block'>Clerk</p>", "<style>.x { display: none }</style>"),
        ("<p class='x' id='y'>Clerk</p>", "<style>#y { display: block } .x { display: none }</style>"),
        ("<p>Clerk</p>", "<style>p:hover { display: none } p::before { color: white }</style>"),
    ],
)
def test_what_is_seen_after_all(body: str, head: str) -> None:
    document = read(body, head)
    assert (document.text, document.hidden) == ("Clerk", ())


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<html><body>café".encode(), "café"),
        ("<html><body>café".encode("cp1252"), "café"),
        ("<html><meta charset='ascii'><body>café".encode(), "café"),
        ("<html><body>café</body></html>".encode("utf-16"), "café"),
        (b"<?xml version='1.0'?><html xmlns='x'><body><p>Clerk</p></body></html>", "Clerk"),
        (b"  <div>Clerk &amp; aide</div>", "Clerk & aide"),
        (b"<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><html><body>a&e;</body></html>", None),
    ],
)
def test_encodings_and_forms(data: bytes, text: str | None) -> None:
    document = parse(source(data))
    assert document.media_type == "text/html"
    if text is not None:
        assert document.text == text
    else:
        assert "&e;" in document.text


def test_text_that_speaks_of_html_is_text() -> None:
    assert parse(source(b"Skills: I know <html> and CSS")).media_type == "text/plain"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<html><body></body></html>", "empty"),
        (b"<html><body><img src='http://127.0.0.1:9/x.png'></body></html>", "scanned"),
        (b"<html><body hidden>EKG</body></html>", "all_hidden"),
        (b"<?xml version='1.0'?><resume>Clerk</resume>", "unknown_format"),
        (b"<html>" + b"\x01\x02\x03" * 500, "not_text"),
    ],
)
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse(source(data))
    assert caught.value.code == code


def test_deep_nesting_ends_well() -> None:
    ends_well(b"<html>" + b"<div>" * 20_000 + b"Clerk")
    ends_well(b"<html>" + b"<b><table>" * 5_000 + b"Clerk")


PIECES = st.sampled_from(
    ["<p>", "</p>", "<div hidden>", "</div>", "<style>", "</style>", "p{color:#fff", "}", "@x{", "<li", ">",
     "<br/>", "<!--", "-->", "<![CDATA[", "]]>", "&#0;", "&#xD800;", "&#x110000;",
     "<td style='font-size:-1e9%'>",
     "<script>", "</html>", "</body>", "\x00", "Clerk ", "<b style='color:rgb(1,2)'>",
     "<p id='' class=' '>", "<?x"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_tags_are_read_or_refused(pieces: list[str]) -> None:
    ends_well(("<html><body>" + "".join(pieces)).encode())


def test_tabs_are_blanks_unless_they_are_kept() -> None:
    assert read("<p>Clerk\t\t2019</p>").text == "Clerk 2019"
    assert read("<pre>Clerk\t\t2019</pre>").text == "Clerk\t2019"
