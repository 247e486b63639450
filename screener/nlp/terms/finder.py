"""The words of the vocabulary on the page.

All phrases of the vocabulary are looked for in the skeleton of the text: by stem, and by lower case
(phrases written with a leading "=", and letters of abbreviations); frames are put together from
the matches of their parts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from operator import and_
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span

from screener.nlp.skeleton import Skeleton, make_skeleton
from screener.nlp.terms.frames import Hit, Misses, Part, add_miss, clear_of, join
from screener.nlp.terms.gathering import gather
from screener.nlp.terms.phrases import Matches, Phrase, Use
from screener.vocab import Vocabulary
from screener.vocab.postwords import load_post_words

#: Kinds of terms without frames and forms: they are found, or they are not.
_PLAIN = frozenset({"setting", "skill"})
#: "Substance Abuse Awareness Poster".
_NEAR_EVENT = 2


#: A use where it stands in the text.
_Term = tuple[int, int, Use]


class _TermMatcher:
    """Finds the phrases of a vocabulary in skeletons."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._phrases = gather(vocabulary)
        frames = self._phrases.frames
        self._alone = sum(1 << at for at, plan in enumerate(frames) if not plan.needs_object)
        # What only looks like a competency comes first: a piece of it is no part of another frame.
        self._order = [(plan.use.form != "near_miss", at) for at, plan in enumerate(frames)]

    def __call__(self, skeleton: Skeleton, text: str) -> list[Hit]:
        """Return all hits of a skeleton, by position; of hits for one use that overlap, the longest."""
        hits: list[Hit] = []
        misses: dict[str, Misses] = defaultdict(dict)
        found = self._phrases.find(skeleton)
        for phrase, start, end in zip(*found, strict=True):
            if not phrase.named:  # as nearly all, which are only parts of frames
                continue
            for use in phrase.uses:
                hits.append((start, end, use))
                if use.form == "near_miss":
                    add_miss(misses[use.id], (start, end))
            for letters, use in phrase.letters:
                written = text[skeleton.starts[start] : skeleton.ends[end - 1]]
                form = "letters" if _same_case(written, letters) else "lower"
                hits.append((start, end, use._replace(form=_form(use, form))))
        hits += list(self._frames(found, misses, skeleton, hits))
        return _longest(_named(hits, skeleton))

    def _frames(
        self, parts: Matches, misses: dict[str, Misses], skeleton: Skeleton, known: list[Hit]
    ) -> Iterator[Hit]:
        """Yield the frames that hold, given their parts; known are the phrases."""
        found = self._halves(parts, skeleton)
        by_id: Mapping[str, list[Hit]] = {}
        for frame in sorted(found.verbs, key=self._order.__getitem__):
            plan = self._phrases.frames[frame]
            near = misses[plan.use.id]
            verbs = clear_of(found.verbs[frame], near)
            objects = clear_of(sorted(found.objects.get(frame, ())), near)
            hits = list(join(plan, verbs, objects, sorted(found.thens.get(frame, ())), skeleton))
            if hits and plan.use.form == "near_miss":
                by_id = by_id or _by_id(known)
                hits = [_whole(hit, by_id[plan.use.id]) for hit in hits]
                for start, end, _ in hits:
                    add_miss(near, (start, end))
            yield from hits

    def _halves(self, parts: Matches, skeleton: Skeleton) -> _Found:
        """Return the parts of frames that have verb and, if they need one, object in a clause. Most verbs and
        objects stand in one without their other half."""
        found = _Found(defaultdict(list), defaultdict(list), defaultdict(list))
        clauses = list(map(skeleton.clauses.__getitem__, parts.starts))
        there = self._there(clauses, parts.phrases)
        begun = [0] * len(there)
        for clause, phrase, start, end in zip(clauses, *parts, strict=True):
            if frames := there[clause] & phrase.verbs:
                if frames & phrase.leading and not skeleton.leads(start):
                    frames &= ~phrase.leading
                begun[clause] |= frames
                _note(found.verbs, frames, (start, end))
        for clause, phrase, start, end in zip(clauses, *parts, strict=True):
            if frames := begun[clause] & phrase.objects:
                _note(found.objects, frames, (start, end))
            if frames := begun[clause] & phrase.thens:
                _note(found.thens, frames, (start, end))
        return found

    def _there(self, clauses: list[int], phrases: list[Phrase]) -> list[int]:
        """Return by clauses the frames that have verb and object there, given the clauses of some phrases."""
        count = max(clauses, default=0) + 1
        verbs, objects = [0] * count, [self._alone] * count
        for clause, phrase in zip(clauses, phrases, strict=True):
            if phrase.verbs:
                verbs[clause] |= phrase.verbs
            if phrase.objects:
                objects[clause] |= phrase.objects
        return list(map(and_, verbs, objects))


class _Found(NamedTuple):
    """The parts of frames that were found, by the numbers of the frames."""

    verbs: defaultdict[int, list[Part]]
    objects: defaultdict[int, list[Part]]
    thens: defaultdict[int, list[Part]]


def _note(places: defaultdict[int, list[Part]], frames: int, place: Part) -> None:
    """Add a place to those of each frame of some; the frames are bits of a number."""
    while frames:
        frame = frames.bit_length() - 1
        places[frame].append(place)
        frames ^= 1 << frame


def _named(hits: list[Hit], skeleton: Skeleton) -> list[Hit]:
    """Return the hits without the skills and places that only look like one: those that overlap a near
    miss of theirs, or that an event is named after."""
    misses = [hit for hit in hits if hit[2].form == "near_miss" and hit[2].kind in _PLAIN]
    return [
        hit
        for hit in hits
        if hit[2].kind not in _PLAIN or not (_only_looks(hit, misses) or _is_event(skeleton, hit[1]))
    ]


def _only_looks(hit: Hit, misses: Iterable[Hit]) -> bool:
    """Return whether a near miss of what a hit stands for overlaps it."""
    start, end, use = hit
    return any(missed[:2] == use[:2] and first < end and start < behind for first, behind, missed in misses)


def _is_event(skeleton: Skeleton, end: int) -> bool:
    """Return whether a word of events stands right behind a term, with at most one word between."""
    for low in skeleton.lows[end : end + _NEAR_EVENT]:
        if low in _events():
            return True
        if not low.isalpha():
            return False
    return False


@cache
def _events() -> frozenset[str]:
    return frozenset(load_post_words().event_words)


def _by_id(hits: Iterable[Hit]) -> Mapping[str, list[Hit]]:
    found: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        found[hit[2].id].append(hit)
    return found


def _whole(miss: Hit, known: list[Hit]) -> Hit:
    """Return a near miss with all of the wording in which it ends: "scanned {OSHA training}". Known are the
    phrases of the same competency."""
    first, behind, use = miss
    ends = [end for start, end, _ in known if first < start < behind < end]
    return first, max(ends, default=behind), use


def _form(use: Use, form: str) -> str:
    return use.form if use.form == "needs_cue" else form


def _same_case(written: str, token: str) -> bool:
    if written == token:
        return True
    kept = [[char for char in word if char.isalnum()] for word in (written, token)]
    return kept[0] == kept[1]


def _longest(hits: list[Hit]) -> list[Hit]:
    """Return the hits by position, without those that lie within a longer one of the same use."""
    kept: list[Hit] = []
    reach: dict[Use, int] = {}
    for hit in sorted(hits, key=lambda hit: (hit[0], -hit[1], hit[2])):
        _, end, use = hit
        if reach.get(use, -1) < end:
            reach[use] = end
            kept.append(hit)
    return kept


#: Sections that are lists, where a comma parts one item from the next.
_LIST_SECTIONS = frozenset({"skills", "languages", "interests", "certifications"})


@Language.factory("screener_terms")
def make_terms(nlp: Language, name: str) -> TermFinder:
    """Return the component that finds terms; see `TermFinder`."""
    return TermFinder()


class TermFinder:
    """Writes the group `cues`: label = kind:form, `id_` = vocabulary id.

    The other terms, two hundred in a resume, are left as plain values in `user_data["terms"]`: making a span
    of each and asking spaCy for it again takes longer than finding it.
    """

    def __init__(self) -> None:
        self._matcher: _TermMatcher | None = None

    def bind(self, vocabulary: Vocabulary) -> None:
        """Take the phrases from a vocabulary."""
        self._matcher = _TermMatcher(vocabulary)

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
        cues: list[Span] = []
        terms: list[_Term] = []
        starts, ends = skeleton.starts, skeleton.ends
        for start, end, use in self._matcher(skeleton, doc.user_data["text"]):
            if use.kind == "cue":
                first, behind = skeleton.tokens[start], skeleton.last[end - 1] + 1
                cues.append(Span(doc, first, behind, label=f"cue:{use.form}", span_id=use.id))
            else:
                terms.append((starts[start], ends[end - 1], use))
        doc.spans["cues"] = cues
        doc.user_data["terms"] = terms
        return doc
