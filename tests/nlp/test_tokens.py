"""Tokens, stems and the skeleton: exact places under loose matching."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import document_of, faults, marked
from spacy.tokens import Doc
from spacy.vocab import Vocab

from screener.nlp import PIPES, build_nlp
from screener.nlp.skeleton import BREAK, make_skeleton, pattern
from screener.nlp.stems import stem
from screener.nlp.tokenizer import Tokenizer, pieces
from screener.values import Document, Line, Page, Span

VOCAB = Vocab()


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("BSN|ACLS", ["BSN", "|", "ACLS"]),
        ("Exp.06/2027", ["Exp", ".", "06", "/", "2027"]),
        ("Jan2016-Present", ["Jan", "2016", "-", "Present"]),
        ("St. Luke's", ["St", ".", "Luke", "'", "s"]),
        ("L&D", ["L", "&", "D"]),
        ("naïve café", ["naïve", "café"]),
        ("a_b", ["a", "_", "b"]),
        ("", []),
    ],
)
def test_tokens_are_letters_digits_or_one_mark(text: str, tokens: list[str]):
    doc = Tokenizer(VOCAB)(text)
    assert [token.text for token in doc if not token.is_space] == tokens
    assert pieces(text) == tokens


@given(
    st.text(alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from(" \n\t.-/AZaz09")), max_size=80)
)
def test_the_text_stays_as_it_is(text: str):
    doc = Tokenizer(VOCAB)(text)
    assert doc.text == text
    assert "".join(token.text_with_ws for token in doc) == text


@pytest.mark.parametrize(
    "words",
    [
        ["schedule", "schedules", "scheduled", "scheduling"],
        ["patient", "patients"],
        ["verify", "verifies", "verified", "verifying"],
        ["injection", "injections"],
        ["draw", "draws"],
        ["plan", "plans", "planned", "planning"],
        ["process", "processes", "processed", "processing"],
        ["address", "addresses", "addressed"],
        ["copay", "copays"],
        ["Room", "ROOMED", "rooming"],
        ["take", "taking", "takes", "took", "taken"],
        ["answer", "answered", "answering"],
        ["chart", "charting", "charts"],
        ["bill", "billing", "billed"],
    ],
)
def test_one_stem_for_the_forms_of_a_word(words: list[str]):
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nurse", "nursing home"),
        ("patient", "patience"),
        ("care", "car"),
        ("bill", "bull"),
        ("billing", "build"),
        ("process", "procedure"),
        ("service", "serve"),
        ("bus", "bu"),
        ("diagnosis", "diagnosi"),
        ("bring", "br"),
        ("need", "ne"),
    ],
)
def test_other_words_have_other_stems(one: str, other: str):
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["EKG", "42", "", "a", "é", "99213"])
def test_a_stem_of_a_stem_is_itself(word: str):
    assert stem(stem(word)) == stem(word)


def skeleton_of(text: str):
    document = document_of(text)
    doc = Tokenizer(VOCAB)(document.text)
    return make_skeleton(doc, document.lines), doc, document.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("multi-line phones", "multi line phones"),
        ("check in/out", "check in out"),
        ("check-in", "check in"),
        ("front\n  desk", "front desk"),
        ("Cashier\nClerk", "Cashier \n Clerk"),
        ("clerk – front desk", "clerk – front desk"),
        ("clerk - front desk", "clerk – front desk"),
        ("patient's chart", "patient chart"),
        ("patients' charts", "patients charts"),
        ("Ph.D. in biology", "Ph D in biology"),
        ("weighed 3.5 lb", "weighed 3 5 lb"),
        ("Phones. Filing", "Phones . Filing"),
        ("Phones; filing", "Phones ; filing"),
        ("Dr. Smith", "Dr Smith"),
        ("Asked the doctor. Smith paid", "Asked the doctor . Smith paid"),
        ("C. M. A. (AAMA)", "CMA ( AAMA )"),
        ("vitamin B. I gave it", "vitamin B I gave it"),
        ("John B. Smith", "John B Smith"),
        ("Excel®, Word*", "Excel , Word"),
    ],
)
def test_the_skeleton_leaves_marks_out(text: str, words: str):
    skeleton, _, _ = skeleton_of(text)
    assert skeleton.words == [word or BREAK for word in words.split(" ")]


@pytest.mark.parametrize(
    "text",
    [
        "multi-line\n  phones; check-in/out. Filing",
        "- one\n- two\n\nthree – four",
        "Ph.D. (3.5) | St. Luke's",
    ],
)
def test_every_token_of_the_skeleton_knows_its_place(text: str):
    skeleton, doc, full = skeleton_of(text)
    for word, index, start, end in zip(
        skeleton.words, skeleton.tokens, skeleton.starts, skeleton.ends, strict=True
    ):
        if word in (BREAK, "–"):
            continue
        assert full[start:end] == word
        assert doc[index].idx == start
    assert list(skeleton.starts) == sorted(skeleton.starts)
    assert list(skeleton.stops) == sorted(skeleton.stops)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("answered phones and filed charts", True),
        ("answered phones, filed charts", True),
        ("answered phones\n  filed charts", True),
        ("answered the 3.5 phones filed charts", True),
        ("answered phones. Filed charts", False),
        ("answered phones; filed charts", False),
        ("answered phones | filed charts", False),
        ("answered phones - filed charts", False),
        ("answered phones\nfiled charts", False),
        ("- answered phones\n- filed charts", False),
    ],
)
def test_where_a_clause_ends(text: str, same: bool):
    skeleton, _, _ = skeleton_of(text)
    assert skeleton.together(0, len(skeleton.starts) - 1) is same


@pytest.mark.parametrize("phrase", ["check-in", "patient's", "in/out", "multi-line phones", "Ph.D."])
def test_a_pattern_looks_like_the_skeleton_of_its_own_text(phrase: str):
    skeleton, _, _ = skeleton_of(f"{phrase} desk")
    assert [*pattern(pieces(phrase)), "desk"] == skeleton.words


def test_the_pipes_run_in_their_order(program):
    nlp = build_nlp(program.vocabulary)
    assert nlp.pipe_names == list(PIPES)
    doc = nlp.make_doc("Cashier")
    assert isinstance(doc, Doc)
    assert doc.text == "Cashier"


# ------------------------------------------------------------------ any text at all

SCRAPS = [
    *("EXPERIENCE", "EDUCATION", "SKILLS", "Cashier", "Medical Assistant", "at", "Oakview Clinic", "B.S."),
    *(
        "June 2019 - Present",
        "06/2019",
        "2016",
        "to",
        "BLS",
        "exp 05/2027",
        "CMA",
        "not certified",
        "in progress",
    ),
    *(
        "supervised nurses",
        "scheduled patients",
        "vitals",
        ";",
        ".",
        ",",
        "|",
        ":",
        "(",
        ")",
        "\u2022",
        "'",
        "\u2013",
    ),
    *(
        "Company Name City, State",
        "High School Diploma",
        "jane@example.com",
        "775-555-0142",
        "teh",
        "\ufb01",
        "\u6f22",
    ),
]


def laid_out(rows: list[tuple[str, bool, bool, bool]]) -> Document:
    lines, at, block = [], 0, 0
    for number, (row, new, emphasised, bullet) in enumerate(rows, 1):
        block += new
        lines.append(Line(Span(at, at + len(row)), number, 1, block, emphasised, bullet))
        at += len(row) + 1
    text = "\n".join(row for row, *_ in rows)
    return Document("0", "0", "text/plain", "typed", text, (), tuple(lines), (Page(1, 0.0, 0.0),))


rows = st.lists(
    st.tuples(
        st.one_of(
            st.lists(st.sampled_from(SCRAPS), min_size=1, max_size=9).map(" ".join),
            st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=30),
        ),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(rows)
def test_any_text_is_read_and_every_quote_is_its_own(annotated, laid):
    document = laid_out(laid)
    markup = annotated(document)
    found = [*(m.evidence for m in markup.mentions), *(m.why for m in markup.mentions if m.why)]
    found += [date.evidence for date in markup.ranges]
    found += [section.heading for section in markup.sections if section.heading]
    for entry in markup.entries:
        found += [part for part in (entry.title, entry.employer) if part]
        assert all(0 <= duty.start < duty.end <= len(document.text) for duty in entry.duties)
    for evidence in found:
        assert evidence.quote == document.text[evidence.span.start : evidence.span.end]
        assert evidence.quote.strip()
    starts = [mention.evidence.span.start for mention in markup.mentions]
    assert starts == sorted(starts)
    assert markup == annotated(document)


def test_the_helper_of_these_tests_tells_right_from_wrong(annotated):
    right = marked("SKILLS\n{Phlebotomy|competency:specimen_phlebotomy}, {juggling|!competency:ekg}")
    wrong = marked("SKILLS\n{Phlebotomy|competency:ekg}, {phlebotomy|!competency:specimen_phlebotomy}")
    assert faults(annotated(right.document), right) == []
    assert len(faults(annotated(wrong.document), wrong)) == 2
