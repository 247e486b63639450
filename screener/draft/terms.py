"""The words of the vocabulary in a posting, found by place: a statement is looked at many times."""

from __future__ import annotations

from bisect import bisect_left

from screener.resume.lookup import Lookup
from screener.values import Mention, Span


class Terms:
    """The mentions of a posting; `lookup` is the same with its document, for letters to be settled."""

    def __init__(self, lookup: Lookup) -> None:
        self.lookup = lookup
        self._all = sorted(lookup.markup.mentions, key=lambda mention: mention.evidence.span)
        self._starts = [mention.evidence.span.start for mention in self._all]

    @property
    def text(self) -> str:
        """The text of the posting."""
        return self.lookup.document.text

    def within(self, span: Span, *kinds: str) -> list[Mention]:
        """Return the mentions of these kinds that lie within a span, by position; all if none is given."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [
            mention
            for mention in self._all[first:last]
            if mention.evidence.span.end <= span.end and (not kinds or mention.kind in kinds)
        ]
