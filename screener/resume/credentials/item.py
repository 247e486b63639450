"""The stretch of a resume that tells of one credential, and what it tells."""

from __future__ import annotations

from dataclasses import dataclass

from screener.values import Span, Status


@dataclass(frozen=True, slots=True)
class Item:
    """The stretch that tells of one credential: from `before` to `end` around its mention.

    `label` is a word that stands before all items of its line ("Expired: CPR, CNA"); `listed`
    says whether it stands in a list, where nothing else is told in between. `behind` is where the names
    end that it stands in a row with: "lifeguard and CPR cards (both have run out)".
    """

    mention: Span
    before: int
    end: int
    label: Span | None
    listed: bool
    section: str
    behind: int

    @property
    def span(self) -> Span:
        """Return the whole stretch."""
        return Span(self.before, self.end)


@dataclass(frozen=True, slots=True)
class Told:
    """How a credential stands, and the words that say so."""

    status: Status
    words: Span
