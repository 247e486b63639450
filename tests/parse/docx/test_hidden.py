"""Letters that a reader of the page does not see, and those that only look so."""

import pytest
from made import source
from made_office import box, cell, docx_parts, make_docx, pack, par, run, style, table

from screener.errors import SourceError
from screener.parse import parse
from screener.values import Document

BLACK_BOX = '<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>'


def read(body: str, **parts: str) -> Document:
    return parse(source(make_docx(body, **parts), "resume.docx"))


WHITE = '<w:color w:val="FFFFFF"/>'


DARK = '<w:shd w:val="clear" w:fill="333333"/>'


HIDDEN = {
    "vanish": ("<w:vanish/>", "marked"),
    "white": (WHITE, "colour"),
    "nearly white": ('<w:color w:val="F5F5F5"/>', "colour"),
    "white by the theme": ('<w:color w:val="000000" w:themeColor="background1"/>', "colour"),
    "as the highlight": ('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>', "colour"),
    "as the shade": ('<w:color w:val="336699"/><w:shd w:val="clear" w:fill="336699"/>', "colour"),
    "one point": ('<w:sz w:val="2"/>', "small"),
    "squeezed": ('<w:w w:val="1"/>', "small"),
    "clear fill": ("<w14:textFill><w14:noFill/></w14:textFill>", "colour"),
    "clear by alpha": (
        '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/>'
        "</w14:srgbClr></w14:solidFill></w14:textFill>",
        "colour",
    ),
}


@pytest.mark.parametrize("way", HIDDEN)
@pytest.mark.parametrize("through", ["run", "letters", "paragraph", "based on", "defaults"])
def test_hidden_runs(way: str, through: str) -> None:
    properties, why = HIDDEN[way]
    inner = f"<w:rPr>{properties}</w:rPr>"
    own = (
        '<w:vanish w:val="0"/><w:color w:val="auto"/><w:sz w:val="20"/><w:w w:val="100"/>'
        '<w:shd w:val="clear" w:fill="auto"/><w:highlight w:val="none"/>'
        '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"/></w14:solidFill></w14:textFill>'
    )
    seen = par(run("Greeted patients", own))
    styles = {
        "letters": style("Trick", inner, kind="character"),
        "paragraph": style("Trick", inner),
        "based on": style("Base", inner) + style("Trick", "", base="Base"),
        "defaults": f"<w:docDefaults><w:rPrDefault>{inner}</w:rPrDefault></w:docDefaults>",
    }.get(through, "")
    planted = {
        "run": par(run("Phlebotomy and EKG", properties)),
        "letters": par(run("Phlebotomy and EKG", '<w:rStyle w:val="Trick"/>')),
        "defaults": par("Phlebotomy and EKG"),
    }.get(through) or par("Phlebotomy and EKG", properties='<w:pStyle w:val="Trick"/>')
    document = read(seen + planted, styles=styles)
    assert document.text == "Greeted patients"
    assert [(text.quote, text.page, text.boxes) for text in document.hidden] == [
        ("Phlebotomy and EKG", 1, ())
    ]
    assert why in document.hidden[0].why
    assert [flag.code for flag in document.flags] == ["hidden_text"]
    assert "Phlebotomy" in document.flags[0].says


@pytest.mark.parametrize(
    ("what", "body"),
    [
        ("dark highlight", par(run("Clerk", WHITE + '<w:highlight w:val="darkBlue"/>'))),
        ("dark shade", par(run("Clerk", WHITE + '<w:shd w:val="clear" w:fill="1F3864"/>'))),
        ("dark paragraph", par(run("Clerk", WHITE), properties='<w:shd w:val="clear" w:fill="000080"/>')),
        ("dark cell", table([cell(par(run("Clerk", WHITE)), properties=DARK)])),
        ("dark box", par(box(par(run("Clerk", WHITE)), fill=BLACK_BOX))),
        ("grey", par(run("Clerk", '<w:color w:val="CCCCCC"/>'))),
        ("shaded white", par(run("Clerk", '<w:color w:themeColor="background1" w:themeShade="A6"/>'))),
        ("hidden on the web only", par(run("Clerk", "<w:webHidden/>"))),
        ("switched off", par(run("Clerk", '<w:vanish w:val="false"/>'))),
        ("pattern", par(run("Clerk", WHITE + '<w:shd w:val="diagStripe" w:color="000000"/>'))),
    ],
)  # fmt: skip
def test_what_is_seen_after_all(what: str, body: str) -> None:
    document = read(body)
    assert (document.text, document.hidden) == ("Clerk", ()), what


@pytest.mark.parametrize(
    ("what", "body"),
    [
        ("white in a white cell of a dark table", table(
            [cell(par(run("EKG", WHITE)), properties='<w:shd w:val="clear" w:fill="FFFFFF"/>')])),
        ("white in a box without fill", par(box(par(run("EKG", WHITE)), fill="<a:noFill/>"))),
        ("box off the page", par(box("EKG", anchor='<wp:positionH><wp:posOffset>-90000000</wp:posOffset>'
         '</wp:positionH><wp:extent cx="900000" cy="900000"/>'))),
        ("box of no height", par(box("EKG", anchor='<wp:extent cx="900000" cy="1"/>'))),
        ("hidden box", par(box("EKG", anchor='<wp:docPr id="1" name="x" hidden="1"/>'))),
        ("hidden older box", par('<w:r><w:pict><v:rect style="visibility: hidden"><v:textbox><w:txbxContent>'
         + par("EKG") + "</w:txbxContent></v:textbox></v:rect></w:pict></w:r>")),
        ("row of no height", "<w:tbl><w:tr><w:trPr><w:trHeight w:hRule='exact' w:val='1'/></w:trPr>"
         + cell("EKG") + "</w:tr></w:tbl>"),
        ("line of no height", par("EKG", properties='<w:spacing w:line="2" w:lineRule="exact"/>')),
        ("within a field's code", par('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "EKG",
         '<w:r><w:fldChar w:fldCharType="end"/></w:r>')),
    ],
)  # fmt: skip
def test_other_hiding_places(what: str, body: str) -> None:
    document = read(par("Clerk") + body)
    assert (document.text, [text.quote for text in document.hidden]) == ("Clerk", ["EKG"]), what


def test_table_styles_colour_their_head() -> None:
    dark = (
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
        '<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr>'
    )
    styles = style("Dark", dark, kind="table")
    named = '<w:tblStyle w:val="Dark"/><w:tblLook w:firstRow="1"/>'
    body = table([cell("Skills")], [cell(par(run("EKG", WHITE)))], properties=named)
    document = read(body, styles=styles)
    assert (document.text, document.hidden[0].quote) == ("Skills", "EKG")
    off = read(body.replace('firstRow="1"', 'firstRow="0"').replace("Skills", "Clerk"), styles=styles)
    assert off.text == "Clerk"


def test_unseen_blanks_and_gaps() -> None:
    blank = run(" ", WHITE)
    assert read(par("Front", blank, "desk", run("x", "<w:vanish/>"), "s")).text == "Front desks"
    assert read(par("Front", run("EKG", WHITE), "desk")).text == "Front desk"
    assert read(par("Front", blank, "desk")).hidden == ()


def test_a_dark_page_shows_white_letters() -> None:
    parts = docx_parts(par(run("Clerk", WHITE)), settings="<w:displayBackgroundShape/>")
    whole = parts["word/document.xml"]
    assert isinstance(whole, str)
    parts["word/document.xml"] = whole.replace("<w:body>", '<w:background w:color="002060"/><w:body>')
    assert parse(source(pack(parts))).text == "Clerk"
    del parts["word/settings.xml"]
    with pytest.raises(SourceError) as caught:
        parse(source(pack(parts)))
    assert caught.value.code == "all_hidden"
