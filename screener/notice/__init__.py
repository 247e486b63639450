"""Notices to candidates, written from a rubric: what is assessed, which data are used and kept, what is
not used, that a person decides, and what candidates may ask for; with what the law of a place says, its
source and date. A notice is a draft for counsel, and never says that anything satisfies a law.
"""

from screener.notice.build import TO_FILL_IN, Notice, Part, make_notice, statements
from screener.notice.forms import FORMS
from screener.notice.laws import load_laws, place_names

__all__ = ["FORMS", "TO_FILL_IN", "Notice", "Part", "load_laws", "make_notice", "place_names", "statements"]
