"""Files made to harm: bombs, entities, twins, lies about sizes; and any bytes at all."""

import io
import tracemalloc
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import ends_well, source
from made_office import cell, docx_parts, make_docx, make_odt, pack, par, run, table

from screener import zipped
from screener.errors import REFUSALS, SourceError
from screener.parse import limits, parse
from screener.parse.package import opened, xmlevents

GOOD = docx_parts(par("Booked visits"))
MAIN = "word/document.xml"


def refused(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        parse(source(data, "resume.docx"))
    assert caught.value.code in REFUSALS
    assert caught.value.hint
    return caught.value.code


def main_with(prologue: str) -> bytes:
    text = GOOD[MAIN]
    assert isinstance(text, str)
    return pack(GOOD | {MAIN: text.replace("?>", f"?>{prologue}", 1)})


@pytest.mark.parametrize(
    "prologue",
    [
        "<!DOCTYPE w:document>",
        '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x [<!ENTITY % e SYSTEM "file:///etc/hostname">%e;]>',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ],
)
def test_document_types_are_refused(prologue: str) -> None:
    assert refused(main_with(prologue)) == "damaged"


def test_document_types_are_refused_in_every_part_and_encoding() -> None:
    evil = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:styles>&e;</w:styles>'
    parts = docx_parts(par("Booked visits"), styles="")
    assert refused(pack(parts | {"word/styles.xml": evil})) == "damaged"
    assert refused(pack(parts | {"word/styles.xml": evil.encode("utf-16")})) == "damaged"
    assert refused(pack(parts | {"_rels/.rels": evil})) == "damaged"


def test_entities_without_a_type_are_refused() -> None:
    assert refused(make_docx(par("Booked &visits;"))) == "damaged"


def with_entry(entry: zipfile.ZipInfo, content: bytes = b"x") -> bytes:
    out = io.BytesIO(pack(GOOD))
    with zipfile.ZipFile(out, "a", entry.compress_type) as archive:
        archive.writestr(entry, content)
    return out.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", [MAIN, MAIN.upper(), "word\\document.xml"])
def test_two_parts_of_one_name_are_refused(name: str) -> None:
    assert refused(with_entry(zipfile.ZipInfo(name))) == "damaged"


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil", "word/../../x", "..\\x"])
def test_names_that_lead_out_are_left_aside(name: str) -> None:
    assert parse(source(with_entry(zipfile.ZipInfo(name)))).text == "Booked visits"


def test_locked_entries() -> None:
    data = bytearray(pack(GOOD))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    assert refused(bytes(data)) == "encrypted"


@pytest.mark.parametrize(
    ("name", "hint"), [("xl/workbook.xml", "DOCX"), ("Index/Document.iwa", "export"), ("cv.pdf", "unpack")]
)
def test_other_packages_are_refused_with_what_to_send(name: str, hint: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse(source(pack({name: "x"})))
    assert caught.value.code == "unknown_format"
    assert hint in caught.value.hint


def test_locked_office_files() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert refused(ole + "EncryptedPackage".encode("utf-16-le") + bytes(100)) == "encrypted"
    assert refused(ole) == "unknown_format"


def test_bad_checksums_are_damage() -> None:
    data = bytearray(pack(GOOD))
    directory = data.rfind(b"PK\x01\x02", 0, data.rfind(b"PK\x01\x02"))
    assert data[directory + 46 :].startswith(MAIN.encode())
    data[directory + 16] ^= 0xFF
    assert refused(bytes(data)) == "damaged"


def test_the_main_part_is_missing() -> None:
    assert refused(pack({"word/document2.xml": "<x/>"})) == "damaged"


@pytest.mark.parametrize(
    ("limit", "value"),
    [("MOST_PARTS", 3), ("MOST_UNPACKED", 200), ("MOST_IN_PART", 200)],
)
def test_limits_of_packages(limit: str, value: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = make_docx(par("Booked visits"))
    monkeypatch.setattr(opened, limit, value)
    monkeypatch.setattr(opened.Package.unpack, "__kwdefaults__", {"most": opened.MOST_IN_PART})
    assert refused(data) == "too_large"


def test_only_long_parts_are_asked_how_much_they_shrink(monkeypatch: pytest.MonkeyPatch) -> None:
    data = make_docx(par("Booked visits"))
    monkeypatch.setattr(zipped, "MOST_RATIO", 0)
    assert parse(source(data)).text == "Booked visits"
    monkeypatch.setattr(zipped, "RATIO_FROM", 100)
    assert refused(data) == "too_large"


def test_bombs_are_refused_before_they_go_off() -> None:
    bomb = make_docx(par(run(" " * 15_000_000)))
    tracemalloc.start()
    try:
        assert refused(bomb) == "too_large"
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


def test_sizes_that_lie_are_counted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = opened.Package(make_docx(par("Booked visits " * 300)))
    monkeypatch.setattr(opened, "MOST_UNPACKED", 2_000)
    with pytest.raises(SourceError, match="100 MB"):
        list(whole.unpack(MAIN))


def test_spans_cost_nothing() -> None:
    wide = '<w:gridSpan w:val="2000000000"/><w:vMerge w:val="continue"/>'
    assert parse(source(make_docx(table([cell("Clerk", properties=wide)])))).text == "Clerk"


def test_deep_nesting_is_refused() -> None:
    body = par("Clerk")
    for _ in range(40):
        body = table([cell(body)])
    assert parse(source(make_docx(body))).text == "Clerk"
    assert refused(make_docx("<w:sdt>" * 5000 + "</w:sdt>" * 5000)) == "damaged"


def test_formatting_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xmlevents, "_MOST_RECORDED", 50)
    assert refused(make_docx(par(run("Clerk", "<w:b/>" * 60)))) == "damaged"


def test_styles_that_go_round_in_circles() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in (("A", "B"), ("B", "A"))
    )
    document = parse(source(make_docx(par("Clerk", properties='<w:pStyle w:val="A"/>'), styles=styles)))
    assert document.text == "Clerk"


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"word/vbaProject.bin": b"x"}, "macros"),
        ({"word/embeddings/oleObject1.bin": b"x"}, "embedded_files"),
    ],
)
def test_what_is_never_run_is_said(parts: dict[str, bytes], code: str) -> None:
    document = parse(source(pack({**GOOD, **parts})))
    assert (document.text, [flag.code for flag in document.flags]) == ("Booked visits", [code])


@pytest.mark.parametrize(
    ("kind", "codes"),
    [("attachedTemplate", ["remote_parts"]), ("image", ["remote_parts"]), ("hyperlink", [])],
)
def test_nothing_is_fetched(kind: str, codes: list[str]) -> None:
    outside = f'<Relationship Id="r9" Type="x/{kind}" Target="http://127.0.0.1:9/x" TargetMode="External"/>'
    document = parse(source(make_docx(par("Clerk"), outside=outside)))
    assert (document.text, [flag.code for flag in document.flags]) == ("Clerk", codes)


RICH = make_docx(
    par("Ada Okafor", properties='<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>')
    + table([cell("Clerk"), cell(par(run("EKG", "<w:vanish/>")))]),
    header1=par("Front desk"),
    styles='<w:style w:styleId="a"/>',
)
WRITER = make_odt("<text:p>Front desk</text:p>")


@given(st.sampled_from([RICH, WRITER]), st.data())
@settings(max_examples=150, deadline=None)
def test_broken_packages_are_read_or_refused(data: bytes, draw: st.DataObject) -> None:
    at = draw.draw(st.integers(0, len(data) - 1))
    patch = draw.draw(st.binary(min_size=0, max_size=8))
    cut = draw.draw(st.integers(0, 8))
    ends_well(data[:at] + patch + data[at + cut :])


TOKENS = st.sampled_from(
    ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:pPr", "w:rPr", "w:sectPr", "w:drawing", "w:fldChar",
     "w:txbxContent", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:color", "w:shd", "w:numPr",
     "wp:anchor", "wp:posOffset", "wps:wsp", "wps:spPr", "a:solidFill", "v:shape", "w:sym", "w:trPr", "w:sz"]
)  # fmt: skip
VALUES = st.sampled_from(
    ["", 'w:val="FFFFFF"', 'w:val="-1e400"', 'w:char="D800"', 'w:fill="zz"', 'Requires="x"']
)


@st.composite
def trees(draw: st.DrawFn) -> str:
    def element(depth: int) -> str:
        name, value = draw(TOKENS), draw(VALUES)
        inner = "".join(element(depth - 1) for _ in range(draw(st.integers(0, 3 if depth else 0))))
        return f"<{name} {value}>{inner or 'Clerk'}</{name}>"

    return element(5)


@given(trees())
@settings(max_examples=100, deadline=None)
def test_any_order_of_elements_is_read_or_refused(body: str) -> None:
    ends_well(make_docx(body, styles=body, settings=body, theme=body))


@given(st.sampled_from([b"PK\x03\x04word/document", b"{\\rtf1 ", b"<html>", b""]), st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(start: bytes, data: bytes) -> None:
    ends_well(start + data)


def test_limits_are_the_ones_of_the_design() -> None:
    assert (limits.MOST_BYTES, opened.MOST_PARTS, opened.MOST_UNPACKED) == (20_000_000, 1_000, 100_000_000)
    assert (opened.MOST_IN_PART, zipped.MOST_RATIO) == (20_000_000, 200)
