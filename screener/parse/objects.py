"""What is painted on a PDF page, as addresses, also inside of forms: one walk for all who ask."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import compress, repeat

import numpy as np
from numpy.typing import NDArray

from screener.parse import pdfium_calls as call

#: Forms within forms deeper than this are bombs, and pages of more objects are drawings.
_DEEPEST, _MOST_NESTED = 8, 50_000


@dataclass(frozen=True, slots=True, eq=False)
class Objects:
    """Addresses and kinds of a page's own objects, and the text objects inside its forms."""

    top: list[int]
    kinds: NDArray[np.int64]
    nested: tuple[int, ...] = ()

    def of_kind(self, kind: int) -> list[int]:
        """Return the page's own objects of a kind, in the order of painting."""
        return list(compress(self.top, (self.kinds == kind).tolist()))

    def texts(self) -> list[int]:
        """Return all text objects, those in forms last."""
        return [*self.of_kind(call.TEXT_OBJECT), *self.nested]


def list_objects(page: call.Pointer) -> Objects:
    """Return the objects of a page, given its address."""
    top = list(map(call.get_page_object, repeat(page), range(call.count_objects(page))))
    objects = Objects(top, np.fromiter(map(call.get_object_type, top), np.int64, len(top)))
    nested: list[int] = []
    for form in objects.of_kind(call.FORM_OBJECT):
        _collect(form, nested, 1)
    return replace(objects, nested=tuple(nested)) if nested else objects


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
