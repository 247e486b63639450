"""The trees of phrases against spaCy's own phrase matcher: the same phrases are found in the same places."""

from __future__ import annotations

from pathlib import Path

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from screener.nlp.stems import stem
from screener.nlp.terms.gathering import gather
from screener.nlp.terms.phrases import Tree, Use, spellings
from screener.nlp.tokenizer import pieces
from screener.vocab import load_vocabulary

SAMPLES = Path(__file__).parents[3] / "sample_resumes"
#: Of the wordings of the vocabulary every so many are tried: all of them take spaCy a second.
EVERY = 7
ANY = Use("competency", "vitals", "stated")


def test_trees_find_what_the_phrase_matcher_of_spacy_finds(monkeypatch):
    planted: dict[Tree, list[str]] = {}
    monkeypatch.setattr(
        Tree, "plant", lambda tree, wordings, meaning: planted.setdefault(tree, []).extend(wordings)
    )
    phrases = gather(load_vocabulary())
    monkeypatch.undo()
    texts = [pieces(path.read_text(encoding="cp1252")) for path in sorted(SAMPLES.glob("*.txt"))]
    for tree, key in ((phrases.stems, stem), (phrases.lowers, str.lower)):
        vocab, wordings = Vocab(), planted[tree][::EVERY]
        tree.plant(wordings, ANY)
        matcher = PhraseMatcher(vocab)
        words = {tuple(map(key, said)) for wording in wordings for said in spellings(wording) if said}
        matcher.add("any", [Doc(vocab, words=list(each)) for each in sorted(words)])
        rows = [list(map(key, text)) for text in texts]
        found = [{(start, end) for _, start, end in zip(*tree.find(row), strict=True)} for row in rows]
        assert any(found)
        assert found == [{(start, end) for _, start, end in matcher(Doc(vocab, words=row))} for row in rows]
