"""What is painted on a PDF page, as addresses, also inside of forms: one walk for all who ask."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from screener.parse.pdf import pdfium_calls as call

Ints = NDArray[np.int64]

#: Forms within forms deeper than this are bombs, and pages of more objects are drawings.
_DEEPEST, _MOST_NESTED = 8, 50_000


@dataclass(frozen=True, slots=True, eq=False)
class Objects:
    """Addresses and kinds of a page's own objects, in the order of painting, the text objects inside
    its forms, and which of the own ones those are that were known before (-1: none)."""

    top: Ints
    kinds: Ints
    nested: tuple[int, ...]
    places: Ints

    def of_kind(self, kind: int) -> list[int]:
        """Return the page's own objects of a kind, in the order of painting."""
        found: list[int] = self.top[self.kinds == kind].tolist()
        return found

    def texts(self) -> list[int]:
        """Return all text objects, those in forms last."""
        return [*self.of_kind(call.TEXT_OBJECT), *self.nested]


def list_objects(page: call.Pointer, texts: Ints | None = None) -> Objects:
    """Return the objects of a page, given its address. `texts` are addresses of text objects that are
    known already, also of such in forms: these are not asked what they are, which are nearly all on
    a page whose letters are painted one by one."""
    count = call.count_objects(page)
    top = np.fromiter(map(call.get_page_object, repeat(page), range(count)), np.int64, count)
    places = _places(top, np.zeros(0, np.int64) if texts is None else texts)
    unknown = np.ones(count, np.bool_)
    unknown[places[places >= 0]] = False
    others = top[unknown].tolist()
    kinds = np.full(count, call.TEXT_OBJECT, np.int64)
    kinds[unknown] = np.fromiter(map(call.get_object_type, others), np.int64, len(others))
    nested: list[int] = []
    for form in top[kinds == call.FORM_OBJECT].tolist():
        _collect(form, nested, 1)
    return Objects(top, kinds, tuple(nested), places)


def _places(top: Ints, asked: Ints) -> Ints:
    """Return where each of the addresses stands in a row of different ones, -1 for those that do not."""
    if not len(top):
        return np.full(len(asked), -1)
    # Most were given out one after the other, so that this sorting has little to do.
    order = top.argsort(kind="stable")
    ascending = top[order]
    near = np.minimum(ascending.searchsorted(asked), len(top) - 1)
    return np.where(ascending[near] == asked, order[near], -1)


def _collect(form: int, found: list[int], depth: int) -> None:
    for number in range(call.count_in_form(form)):
        if len(found) >= _MOST_NESTED:
            return
        item = call.get_in_form(form, number)
        kind = call.get_object_type(item)
        if kind == call.TEXT_OBJECT:
            found.append(item)
        elif kind == call.FORM_OBJECT and depth < _DEEPEST:
            _collect(item, found, depth + 1)
