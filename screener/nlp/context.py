"""What the words around a term do to it: negated, in progress, expired, wished for, or about
somebody else's work.

A cue of cues.yaml has a direction and a reach. Its scope ends at the block's edge, at the end
of a clause, or after `max_words` words, whichever comes first.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from screener.nlp.skeleton import Skeleton

#: Where two scopes meet in one term, the first of these wins.
ORDER = ("negated", "about_others", "wished", "expired", "in_progress")


@Language.factory("screener_context")
def make_context(nlp: Language, name: str) -> ContextFinder:
    """Return the component that finds scopes; see `ContextFinder`."""
    return ContextFinder()


class ContextFinder:
    """Writes the group `scopes`: label = status, `id_` = "start:end" of the cue in the text."""

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with its scopes."""
        skeleton: Skeleton = doc.user_data["skeleton"]
        scopes = []
        for span in doc.spans["terms"]:
            if not span.label_.startswith("cue:"):
                continue
            status, direction, reach = span.id_.split("|")
            first = skeleton.token_at(span.start_char)
            last = skeleton.token_at(span.end_char - 1)
            if last >= len(skeleton.starts) or skeleton.starts[last] > span.end_char - 1:
                last -= 1
            start, end = _scope(skeleton, first, last, direction, int(reach), crosses=status in _CROSS_DASHES)
            if start >= end:
                continue
            scopes.append(
                Span(
                    doc,
                    skeleton.tokens[start],
                    skeleton.last[end - 1] + 1,
                    label=status,
                    span_id=f"{span.start_char}:{span.end_char}",
                )
            )
        doc.spans["scopes"] = scopes
        return doc


#: "CMA - expected May 2026": these cues reach over a dash, the others do not.
_CROSS_DASHES = frozenset({"in_progress", "expired"})


def _scope(
    skeleton: Skeleton, first: int, last: int, direction: str, reach: int, *, crosses: bool
) -> tuple[int, int]:
    """Return the tokens that a cue governs, the cue itself among them. Backwards, a comma ends it:
    in "BLS, RMA pending" only one is pending."""

    def within(token: int) -> bool:
        if crosses:
            return skeleton.stops[token] == skeleton.stops[first]
        return skeleton.together(token, first)

    start, end = first, last + 1
    if direction in ("after", "both"):
        limit = min(len(skeleton.starts), end + reach)
        while end < limit and within(end):
            end += 1
    if direction in ("before", "both"):
        limit = max(0, start - reach)
        while start > limit and within(start - 1) and skeleton.lows[start - 1] != ",":
            start -= 1
    return start, end
