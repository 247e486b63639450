"""OpenDocument texts: where words stand, how they look, what is unseen."""

import pytest
from made import source
from made_office import make_odt

from screener.errors import SourceError
from screener.parse import parse
from screener.values import Document

JOB = "<text:p>Booked visits</text:p>"


def read(body: str, **parts: str) -> Document:
    return parse(source(make_odt(body, **parts), "resume.odt"))


def text_style(name: str, properties: str, *, family: str = "text", parent: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{parent}">'
        f"<style:text-properties {properties}/></style:style>"
    )


def span(text: str, name: str = "T1") -> str:
    return f'<text:p><text:span text:style-name="{name}">{text}</text:span></text:p>'


@pytest.mark.parametrize(
    ("place", "body"),
    [
        ("paragraph", JOB),
        ("heading", "<text:h>Booked visits</text:h>"),
        ("table", f"<table:table><table:table-row><table:table-cell>{JOB}</table:table-cell>"
         "</table:table-row></table:table>"),
        ("text box", f"<text:p><draw:frame><draw:text-box>{JOB}</draw:text-box></draw:frame></text:p>"),
        ("section", f"<text:section>{JOB}</text:section>"),
        ("note", f"<text:p><text:note><text:note-citation>1</text:note-citation><text:note-body>{JOB}"
         "</text:note-body></text:note></text:p>"),
        ("link and blanks", "<text:p><text:a>Booked<text:s/></text:a>visits</text:p>"),
        ("insertion", "<text:p>Booked <text:change-start/>visits<text:change-end/></text:p>"),
    ],
)  # fmt: skip
def test_places_of_text(place: str, body: str) -> None:
    document = read("<text:p>Ada</text:p>" + body)
    assert document.text.splitlines() == ["Ada", "Booked visits"], place
    assert document.media_type == "application/vnd.oasis.opendocument.text"


@pytest.mark.parametrize(
    ("what", "body"),
    [
        ("deletion", f"<text:tracked-changes>{JOB}</text:tracked-changes>"),
        ("comment", f"<text:p><office:annotation>{JOB}</office:annotation></text:p>"),
        ("covered cell", f"<table:table><table:table-row><table:covered-table-cell>{JOB}"
         "</table:covered-table-cell></table:table-row></table:table>"),
        ("description", "<text:p><draw:frame><svg:desc>Booked visits</svg:desc></draw:frame></text:p>"),
        ("header of another page", ""),
    ],
)  # fmt: skip
def test_what_the_page_does_not_show(what: str, body: str) -> None:
    unused = (
        f'<style:master-page style:name="Standard"/><style:master-page style:name="Odd">'
        f"<style:header>{JOB}</style:header></style:master-page>"
    )
    assert read("<text:p>Ada</text:p>" + body, master=unused).text == "Ada", what


def test_headers_and_footers_once() -> None:
    master = (
        '<style:master-page style:name="Standard" style:next-style-name="Next"><style:header>'
        "<text:p>Head</text:p></style:header><style:footer><text:p>Foot</text:p></style:footer>"
        '</style:master-page><style:master-page style:name="Next"><style:header><text:p>Head</text:p>'
        '</style:header><style:footer-left style:display="false"><text:p>Never</text:p>'
        "</style:footer-left></style:master-page>"
    )
    assert read(JOB, master=master).text.splitlines() == ["Head", "Booked visits", "Foot"]


def test_lines_and_blocks() -> None:
    bold = text_style("T1", 'fo:font-weight="bold"')
    body = (
        "<text:h>Experience</text:h>" + span("Clerk<text:tab/>2019")
        + "<text:list><text:list-item><text:p>Took calls,<text:line-break/>and made them</text:p><text:p>More"
        f"</text:p></text:list-item><text:list-item>{JOB}</text:list-item></text:list>"
        "<text:p>a body of ordinary letters that is longer than all that is bold</text:p>"
    )  # fmt: skip
    document = read(body, automatic=bold)
    assert [
        (line.block, line.bullet, line.emphasised, document.quote(line.span)) for line in document.lines[:6]
    ] == [
        (1, False, True, "Experience"),
        (2, False, True, "Clerk\t2019"),
        (3, True, False, "Took calls,"),
        (3, False, False, "and made them"),
        (4, False, False, "More"),
        (5, True, False, "Booked visits"),
    ]


@pytest.mark.parametrize(
    ("properties", "why"),
    [
        ('text:display="none"', "marked"),
        ('fo:color="#ffffff"', "colour"),
        ('fo:color="#ff0000" fo:background-color="#ff0000"', "colour"),
        ('fo:font-size="1pt"', "small"),
        ('style:text-scale="1%"', "small"),
    ],
)
@pytest.mark.parametrize("through", ["text", "parent", "paragraph"])
def test_hidden_letters(properties: str, why: str, through: str) -> None:
    styles = {
        "text": text_style("T1", properties),
        "parent": text_style("Base", properties) + text_style("T1", "", parent="Base"),
        "paragraph": text_style("P1", properties, family="paragraph"),
    }[through]
    planted = '<text:p text:style-name="P1">EKG</text:p>' if through == "paragraph" else span("EKG")
    document = read(JOB + planted, automatic=styles)
    assert (document.text, [text.quote for text in document.hidden]) == ("Booked visits", ["EKG"])
    assert why in document.hidden[0].why
    assert [flag.code for flag in document.flags] == ["hidden_text"]


def frame(attributes: str) -> str:
    inner = "<draw:text-box><text:p>EKG</text:p></draw:text-box>"
    return f"<text:p><draw:frame {attributes}>{inner}</draw:frame></text:p>"


@pytest.mark.parametrize(
    "planted",
    [
        '<text:section text:display="none"><text:p>EKG</text:p></text:section>',
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>EKG</text:p>',
        frame('svg:x="-90cm"'),
        frame('svg:height="0.1mm"'),
    ],
)
def test_other_hiding_places(planted: str) -> None:
    document = read(JOB + planted)
    assert (document.text, [text.quote for text in document.hidden]) == ("Booked visits", ["EKG"])


def test_white_on_a_dark_cell_is_seen() -> None:
    styles = text_style("T1", 'fo:color="#ffffff"') + (
        '<style:style style:name="C1" style:family="table-cell">'
        '<style:table-cell-properties fo:background-color="#002060"/></style:style>'
    )
    cell = f'<table:table-cell table:style-name="C1">{span("Clerk")}</table:table-cell>'
    document = read(f"<table:table><table:table-row>{cell}</table:table-row></table:table>", automatic=styles)
    assert (document.text, document.hidden) == ("Clerk", ())


@pytest.mark.parametrize(
    ("body", "parts", "code"),
    [
        ("", {}, "empty"),
        ("<text:p><draw:frame><draw:image/></draw:frame></text:p>", {}, "scanned"),
        (
            JOB,
            {
                "META-INF/manifest.xml": "<m:manifest "
                'xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>'
                "<m:encryption-data/></m:file-entry></m:manifest>"
            },
            "encrypted",
        ),
        (JOB, {"meta-inf/Manifest.xml": "<!DOCTYPE x><x/>"}, "damaged"),
    ],
)
def test_refusals(body: str, parts: dict[str, str], code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(body, **parts)
    assert caught.value.code == code


def test_macros_are_said() -> None:
    assert [flag.code for flag in read(JOB, **{"Basic/Standard/x.xml": "<x/>"}).flags] == ["macros"]


def test_tabs_of_the_file_are_no_tabs_of_the_page() -> None:
    assert read("<text:p>Clerk\n\t\t2019</text:p>").text == "Clerk 2019"
    assert read("<text:p>Clerk<text:tab/>2019</text:p>").text == "Clerk\t2019"
