"""Every place where text lives in a Word file, and what a reader of the page sees of it."""

import pytest
from made import source
from made_office import box, cell, make_docx, par, run, style, table

from screener.errors import SourceError
from screener.parse import limits, parse
from screener.values import Document

BLACK_BOX = '<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>'

WHITE = '<w:color w:val="FFFFFF"/>'


def read(body: str, **parts: str) -> Document:
    return parse(source(make_docx(body, **parts), "resume.docx"))


def section(inner: str) -> str:
    return f"<w:sectPr>{inner}</w:sectPr>"


def refer(margin: str, name: str, kind: str = "default") -> str:
    return f'<w:{margin}Reference w:type="{kind}" r:id="{name}"/>'


@pytest.mark.parametrize(
    ("place", "body", "parts"),
    [
        ("paragraph", par("Booked visits"), {}),
        ("table", table([cell("Booked visits")]), {}),
        ("table in a table", table([cell(table([cell("Booked visits")]))]), {}),
        ("text box", par(box("Booked visits")), {}),
        ("header", section(refer("header", "header1")), {"header1": par("Booked visits")}),
        ("footer", section(refer("footer", "footer1")), {"footer1": par("Booked visits")}),
        (
            "content control",
            "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + par("Booked visits")
            + "</w:sdtContent></w:sdt>",
            {},
        ),
        (
            "footnote",
            par("<w:r><w:footnoteReference w:id='2'/></w:r>"),
            {"footnotes": f"<w:footnote w:id='2'>{par('Booked visits')}</w:footnote>"},
        ),
        (
            "endnote",
            par("<w:r><w:endnoteReference w:id='2'/></w:r>"),
            {"endnotes": f"<w:endnote w:id='2'>{par('Booked visits')}</w:endnote>"},
        ),
        ("insertion", par(f"<w:ins w:author='x'>{run('Booked visits')}</w:ins>"), {}),
        ("moved here", par(f"<w:moveTo>{run('Booked visits')}</w:moveTo>"), {}),
        ("link", par(f"<w:hyperlink r:id='r9'>{run('Booked visits')}</w:hyperlink>"), {}),
        (
            "field",
            par(
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
                f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("Booked visits")}'
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            ),
            {},
        ),
        (
            "older text box",
            par("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + par("Booked visits")
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"),
            {},
        ),
    ],
)  # fmt: skip
def test_places_of_text(place: str, body: str, parts: dict[str, str]) -> None:
    document = read(par("Ada Okafor") + body, **parts)
    assert sorted(document.text.splitlines()) == ["Ada Okafor", "Booked visits"], place
    assert document.hidden == ()


@pytest.mark.parametrize(
    ("what", "body", "parts"),
    [
        ("deletion", par(f"<w:del>{run('Phlebotomy')}</w:del>"), {}),
        ("deleted letters", par("<w:r><w:delText>Phlebotomy</w:delText></w:r>"), {}),
        ("moved away", par(f"<w:moveFrom>{run('Phlebotomy')}</w:moveFrom>"), {}),
        (
            "deleted row",
            f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell('Phlebotomy')}</w:tr></w:tbl>",
            {},
        ),
        ("field code", par("<w:r><w:instrText>Phlebotomy</w:instrText></w:r>"), {}),
        (
            "header no page shows",
            section(refer("header", "header1", "first")),
            {"header1": par("Phlebotomy")},
        ),
        ("header that nothing names", "", {"header1": par("Phlebotomy")}),
        (
            "note that nothing names",
            "",
            {"footnotes": f"<w:footnote w:id='2'>{par('Phlebotomy')}</w:footnote>"},
        ),
        ("name of a control", f"<w:sdt><w:sdtPr>{par('Phlebotomy')}</w:sdtPr></w:sdt>", {}),
    ],
)  # fmt: skip
def test_what_the_page_does_not_show(what: str, body: str, parts: dict[str, str]) -> None:
    assert read(par("Ada Okafor") + body, **parts).text == "Ada Okafor", what


def test_a_text_box_is_read_once() -> None:
    assert read(par("Ada", box("Front desk", alt="Front desk"))).text.splitlines() == ["Ada", "Front desk"]


def test_unknown_drawings_give_way_to_the_older_version() -> None:
    body = par("Ada", box("Invented", alt="Front desk")).replace('Requires="wps"', 'Requires="nobody"')
    assert read(body).text.splitlines() == ["Ada", "Front desk"]


def test_headers_first_then_notes_then_footers_each_once() -> None:
    body = (
        par("Ada Okafor", "<w:r><w:footnoteReference w:id='1'/></w:r>",
            properties=section(refer("header", "header1") + refer("footer", "footer1")))
        + par("Clerk")
        + section(refer("header", "header2") + refer("header", "header1", "first") + "<w:titlePg/>")
    )  # fmt: skip
    document = read(
        body,
        header1=par("Page 1"),
        header2=par("Page 2"),
        footer1=par("Foot"),
        footnotes=f"<w:footnote w:id='1'>{par('Note')}</w:footnote>",
    )
    assert document.text.splitlines() == ["Page 1", "Ada Okafor", "Clerk", "Note", "Foot"]


def shape(document: Document) -> list[tuple[int, bool, bool, str]]:
    return [(line.block, line.bullet, line.emphasised, document.quote(line.span)) for line in document.lines]


def test_lines_and_blocks() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    bold = "<w:b/>"
    styles = style("Heading 1", "<w:rPr><w:b/></w:rPr>") + style("Item", f"<w:pPr>{numbered}</w:pPr>")
    body = (
        par("Experience", properties='<w:pStyle w:val="Heading 1"/>')
        + par(run("Clerk", bold), "<w:r><w:tab/></w:r>", run("2019 to 2021", bold))
        + par(run("Booked ", bold), "visits", properties='<w:pStyle w:val="Item"/>')
        + par("<w:r><w:t>Took calls,</w:t><w:br/><w:t>and made them</w:t></w:r>", properties=numbered)
        + par("Not an item", properties='<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + par("• Typed mark")
        + par(run("skills", "<w:caps/>"))
        + par(run("Large", '<w:sz w:val="30"/>'))
        + par("a body of plain and ordinary text, long enough to set the usual size of letters " * 3)
    )  # fmt: skip
    assert shape(read(body, styles=styles))[:9] == [
        (1, False, True, "Experience"),
        (2, False, True, "Clerk\t2019 to 2021"),
        (3, True, False, "Booked visits"),
        (4, True, False, "Took calls,"),
        (4, False, False, "and made them"),
        (5, False, False, "Not an item"),
        (6, True, False, "Typed mark"),
        (7, False, True, "skills"),
        (8, False, True, "Large"),
    ]


def test_cells_are_blocks_and_rows_go_from_left_to_right() -> None:
    body = table([cell("Clerk"), cell("2019", "2021")], [cell("Aide"), cell("2018")])
    assert [(block, text) for block, _, _, text in shape(read(body))] == [
        (1, "Clerk"), (2, "2019"), (3, "2021"), (4, "Aide"), (5, "2018")
    ]  # fmt: skip


def test_every_word_leads_back_to_its_line() -> None:
    document = read(par("Ada", run("EKG", WHITE), "Okafor") + table([cell("Clerk at a clinic")]))
    places = [document.locate(word.span) for word in document.words]
    assert [(place.page, place.line, place.box) for (place,) in places] == [
        (1, number, None) for number in (1, 1, 2, 2, 2, 2)
    ]


def test_words_in_pieces_are_whole() -> None:
    soft = "<w:r><w:t>Phle</w:t><w:softHyphen/><w:t>bo</w:t></w:r>"
    assert read(par(soft, run("tomy", "<w:b/>"), run(" lab"))).text == "Phlebotomy lab"


def test_signs_of_symbol_fonts() -> None:
    assert read(par('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>', " Booked visits")).lines[0].bullet


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "empty"),
        (par("---"), "empty"),
        (par('<w:r><w:drawing><a:blip r:embed="r5"/></w:drawing></w:r>'), "scanned"),
        (par(run("EKG", "<w:vanish/>")), "all_hidden"),
    ],
)
def test_files_without_text(body: str, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(body)
    assert caught.value.code == code


def test_long_files_are_read_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 10)
    document = read(par("front desk clerk"))
    assert (document.text, document.partial) == ("front desk", True)
    assert [flag.code for flag in document.flags] == ["partial"]


def test_a_document_within_the_document_is_said() -> None:
    document = read(par("Clerk") + '<w:altChunk r:id="r7"/>')
    assert (document.text, document.partial, [flag.code for flag in document.flags]) == (
        "Clerk", True, ["partial"]
    )  # fmt: skip


TAB = "<w:r><w:tab/></w:r>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (par("Oakview Clinic", TAB, "Tampa"), "Oakview Clinic\tTampa"),
        (par("Clerk", TAB, TAB, TAB, "2019 to 2021"), "Clerk\t2019 to 2021"),
        (par("Clerk", '<w:r><w:ptab w:alignment="right"/></w:r>', "2019"), "Clerk\t2019"),
        (par("Excel", TAB, "Word", TAB, "Outlook"), "Excel\tWord\tOutlook"),
        # what leads to the text, follows on it, or stands behind a mark or a number, parts nothing
        (par(TAB, "Took calls"), "Took calls"),
        (par("Experience", TAB), "Experience"),
        (par("•", TAB, "Took calls"), "Took calls"),
        (par("1.", TAB, "Took calls"), "1. Took calls"),
        # blanks, however many, are blanks
        (par('<w:r><w:t xml:space="preserve">Clerk          2019</w:t></w:r>'), "Clerk 2019"),
        (par("Took", run("EKG", "<w:vanish/>"), TAB, run("RN", WHITE), "calls"), "Took\tcalls"),
    ],
)
def test_tabs_are_borders_of_cells(body: str, text: str) -> None:
    assert read(body).text == text
