"""The words of the vocabulary on the page.

All phrases of the vocabulary go into three of spaCy's phrase matchers, which run over the
skeleton of the text: by stem, by lower case (phrases written with a leading "="), and by
letters for abbreviations. A frame, a verb with its object a few words on ("scheduled ... and
follow-up visits"), is put together from the matches of its parts within one clause.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from spacy.attrs import LOWER, NORM
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from screener.nlp.skeleton import Skeleton, make_skeleton, pattern
from screener.nlp.tokenizer import pieces, stem
from screener.vocab import Vocabulary


@dataclass(frozen=True, slots=True)
class Use:
    """What a phrase stands for: `form` tells kinds of wording apart ("stated", "letters")."""

    kind: str
    id: str
    form: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase in the skeleton, tokens `start` to `end`."""

    start: int
    end: int
    use: Use

    def overlaps(self, other: Hit) -> bool:
        """Return whether the two share a token."""
        return self.start < other.end and other.start < self.end


@dataclass(slots=True)
class Phrases:
    """The phrases of a vocabulary by the way they are matched, each with its uses.

    Frames are told by number: their verbs and objects are the uses ("verb", n) and
    ("object", n), and `frames[n]` holds (key, within, whether an object is needed).
    """

    stems: dict[str, list[Use]] = field(default_factory=lambda: defaultdict(list))
    lowers: dict[str, list[Use]] = field(default_factory=lambda: defaultdict(list))
    letters: dict[str, list[Use]] = field(default_factory=lambda: defaultdict(list))
    verbs: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    objects: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    frames: list[tuple[str, int, bool]] = field(default_factory=list)
    wordings: dict[str, str] = field(default_factory=dict)

    def add(self, phrase: str, use: Use) -> None:
        """Enter a phrase; a leading "=" asks for the word as written."""
        if phrase.startswith("="):
            self.lowers[phrase[1:].strip().lower()].append(use)
        else:
            self.stems[self._key(phrase)].append(use)

    def add_frame(self, key: str, verbs: Iterable[str], objects: Iterable[str], within: int) -> None:
        """Enter a frame of a competency."""
        number = len(self.frames)
        targets = list(objects)
        self.frames.append((key, within, bool(targets)))
        for table, words in ((self.verbs, verbs), (self.objects, targets)):
            for word in words:
                table[self._key(word)].append(number)

    def _key(self, phrase: str) -> str:
        """Return the stems of a phrase, and remember the phrase as it was written: a stem
        of a stem may be another one, so patterns are made of whole words."""
        if phrase.startswith("="):
            key = "=" + " ".join(pieces(phrase[1:].lower()))
        else:
            key = " ".join(stem(word) for word in pieces(phrase))
        self.wordings.setdefault(key, phrase)
        return key


def gather(vocabulary: Vocabulary) -> Phrases:
    """Return all phrases of a vocabulary."""
    phrases = Phrases()
    _add_competencies(phrases, vocabulary)
    for skill in vocabulary.skills.values():
        for word in skill.forms:
            phrases.add(word, Use("skill", skill.id, "stated"))
    for system in vocabulary.systems.values():
        for word in system.forms:
            _add_system(phrases, word, system.id, needs_cue=system.needs_cue)
    for kind, entries in (("credential", vocabulary.credentials.values()), ("degree", vocabulary.degrees)):
        for entry in entries:
            _add_named(phrases, kind, entry.id, entry.names, entry.letters)
    for token in vocabulary.letters:
        phrases.letters[token].append(Use("letters", token, "letters"))
    for language in vocabulary.languages:
        phrases.add("=" + language, Use("language", language, "stated"))
    for family in vocabulary.cues.values():
        for cue in family.cues:
            phrases.add(cue.text, Use("cue", f"{family.status}|{cue.direction}|{cue.max_words}", "cue"))
    _add_subjects(phrases, vocabulary)
    return phrases


def _add_competencies(phrases: Phrases, vocabulary: Vocabulary) -> None:
    for competency in vocabulary.competencies.values():
        for form, words in (
            ("stated", competency.stated),
            ("quality", competency.qualities),
            ("near_miss", competency.near_miss),
        ):
            for word in words:
                phrases.add(word, Use("competency", competency.key, form))
        for frame in competency.shown:
            phrases.add_frame(competency.key, frame.verbs, frame.objects, frame.within)


def _add_named(phrases: Phrases, kind: str, name: str, names: Iterable[str], letters: Iterable[str]) -> None:
    for word in names:
        phrases.add(word, Use(kind, name, "name"))
    for word in letters:
        phrases.letters[word].append(Use(kind, name, "letters"))


def _add_system(phrases: Phrases, word: str, system: str, *, needs_cue: bool) -> None:
    form = "needs_cue" if needs_cue else "stated"
    if needs_cue or word.isupper():
        phrases.letters[word].append(Use("system", system, form))
    else:
        phrases.add("=" + word, Use("system", system, form))


def _add_subjects(phrases: Phrases, vocabulary: Vocabulary) -> None:
    for word in vocabulary.fields.health:
        phrases.add(word, Use("field", "health", "stated"))
    for word in vocabulary.fields.ma_program:
        phrases.add(word, Use("field", "ma_program", "stated"))
    for accreditor, names in vocabulary.fields.accreditors.items():
        for word in names:
            phrases.add("=" + word, Use("accreditor", accreditor, "stated"))
    for setting, words in vocabulary.settings.items():
        for word in words:
            phrases.add("=" + word, Use("setting", setting, "stated"))


class TermMatcher:
    """Finds the phrases of a vocabulary in skeletons."""

    def __init__(self, vocab: Vocab, vocabulary: Vocabulary) -> None:
        phrases = gather(vocabulary)
        self._frames = phrases.frames
        self._stems = PhraseMatcher(vocab, attr=NORM)
        self._lowers = PhraseMatcher(vocab, attr=LOWER)
        self._uses: dict[int, tuple[Use, ...]] = {}
        self._verbs: dict[int, tuple[int, ...]] = {}
        self._objects: dict[int, tuple[int, ...]] = {}
        self._letters: dict[int, list[tuple[str, tuple[Use, ...]]]] = defaultdict(list)
        for key in sorted({*phrases.stems, *phrases.verbs, *phrases.objects}):
            exact = key.startswith("=")
            name = key if exact else "~" + key
            number = self._enter(self._lowers if exact else self._stems, vocab, name, phrases.wordings[key])
            self._extend(number, phrases.stems.get(key, ()))
            self._verbs[number] = tuple(phrases.verbs.get(key, ()))
            self._objects[number] = tuple(phrases.objects.get(key, ()))
        for word, uses in phrases.lowers.items():
            self._extend(self._enter(self._lowers, vocab, "=" + " ".join(pieces(word)), word), uses)
        for token, uses in phrases.letters.items():
            number = self._enter(self._lowers, vocab, "A" + token.lower(), token)
            self._letters[number].append((token, tuple(uses)))

    def _enter(self, matcher: PhraseMatcher, vocab: Vocab, name: str, phrase: str) -> int:
        doc = pattern(vocab, pieces(phrase.lstrip("=")))
        number = vocab.strings.add(name)
        if len(doc):
            matcher.add(name, [doc])
        return number

    def _extend(self, number: int, uses: Iterable[Use]) -> None:
        self._uses[number] = (*self._uses.get(number, ()), *uses)

    def __call__(self, skeleton: Skeleton, text: str) -> list[Hit]:
        """Return all hits of a skeleton, by position; of hits for one use that overlap, the longest."""
        hits: list[Hit] = []
        verbs: dict[int, list[tuple[int, int]]] = defaultdict(list)
        objects: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for matcher in (self._stems, self._lowers):
            for number, start, end in matcher(skeleton.doc):
                hits.extend(Hit(start, end, use) for use in self._uses.get(number, ()))
                for frame in self._verbs.get(number, ()):
                    verbs[frame].append((start, end))
                for frame in self._objects.get(number, ()):
                    objects[frame].append((start, end))
                for token, uses in self._letters.get(number, ()):
                    written = text[skeleton.starts[start] : skeleton.ends[end - 1]]
                    form = "letters" if _same_case(written, token) else "lower"
                    hits.extend(Hit(start, end, Use(use.kind, use.id, _form(use, form))) for use in uses)
        hits.extend(self._join(verbs, objects, skeleton))
        return longest(hits)

    def _join(
        self,
        verbs: Mapping[int, list[tuple[int, int]]],
        objects: Mapping[int, list[tuple[int, int]]],
        skeleton: Skeleton,
    ) -> Iterable[Hit]:
        for frame, found in verbs.items():
            key, within, needs_object = self._frames[frame]
            use = Use("competency", key, "shown")
            if not needs_object:
                yield from (Hit(start, end, use) for start, end in found)
                continue
            for start, end in found:
                nearest = min(
                    (
                        (first, last)
                        for first, last in objects.get(frame, ())
                        if end <= first <= end + within and skeleton.together(start, first)
                    ),
                    default=None,
                )
                if nearest is not None:
                    yield Hit(start, nearest[1], use)


def _form(use: Use, form: str) -> str:
    return use.form if use.form == "needs_cue" else form


def _same_case(written: str, token: str) -> bool:
    kept = [[char for char in word if char.isalnum()] for word in (written, token)]
    return kept[0] == kept[1]


def longest(hits: list[Hit]) -> list[Hit]:
    """Return the hits by position, without those that lie within a longer one of the same use."""
    kept: list[Hit] = []
    reach: dict[tuple[str, str, str], int] = {}
    for hit in sorted(
        set(hits), key=lambda hit: (hit.start, -hit.end, hit.use.kind, hit.use.id, hit.use.form)
    ):
        use = (hit.use.kind, hit.use.id, hit.use.form)
        if reach.get(use, -1) >= hit.end:
            continue
        reach[use] = hit.end
        kept.append(hit)
    return kept


#: Sections that are lists, where a comma parts one item from the next.
_LIST_SECTIONS = frozenset({"skills", "languages", "interests", "certifications"})


@Language.factory("screener_terms")
def make_terms(nlp: Language, name: str) -> TermFinder:
    """Return the component that finds terms; see `TermFinder`."""
    return TermFinder(nlp.vocab)


class TermFinder:
    """Writes the group `terms`: label = kind:form, `id_` = vocabulary id."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._matcher: TermMatcher | None = None

    def bind(self, vocabulary: Vocabulary) -> None:
        """Take the phrases from a vocabulary."""
        self._matcher = TermMatcher(self._vocab, vocabulary)

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with its terms, and with the skeleton that they were found on."""
        if self._matcher is None:
            raise RuntimeError("screener_terms has no vocabulary: use build_nlp()")
        lists = [
            (span.start_char, span.end_char)
            for span in doc.spans["sections"]
            if span.label_ in _LIST_SECTIONS
        ]
        skeleton = make_skeleton(doc, doc.user_data["lines"], lists)
        doc.user_data["skeleton"] = skeleton
        doc.spans["terms"] = [
            Span(
                doc,
                skeleton.tokens[hit.start],
                skeleton.last[hit.end - 1] + 1,
                label=f"{hit.use.kind}:{hit.use.form}",
                span_id=hit.use.id,
            )
            for hit in self._matcher(skeleton, doc.text)
        ]
        return doc
