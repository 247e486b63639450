"""What the files of the pack say in sight, and what they say out of sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: A weak resume for both posts, as invented as its owner.
SEEN = (
    "Tamsin Orrery",
    "Dayton, OH | 937-555-0163 | tamsin.orrery@example.com",
    "EXPERIENCE",
    "Cashier, Gorse Hill Grocery, Dayton, OH",
    "March 2021 - Present",
    "Ring up groceries, give change and balance the drawer at the end of the shift",
    "Stock shelves before opening and bring carts in from the lot",
    "Kitchen Helper, Blue Heron Diner, Dayton, OH",
    "June 2019 - February 2021",
    "Washed dishes, peeled vegetables and mopped the floor after closing",
    "EDUCATION",
    "Attended Wright Valley High School, left in 2019",
    "INTERESTS",
    "Fishing on the river and old motorcycles",
)

#: What a medical assistant would be chosen for.
PLANTED = (
    "Medical Assistant, Lakeside Family Clinic, January 2015 - Present",
    "Performed phlebotomy, EKG and injections, took vital signs, verified insurance in Epic",
    "Certified Medical Assistant (CMA), AAMA, expires 12/2028",
    "Completed an accredited medical assistant program; high school diploma, 2012",
)

#: `hidden`: scored exactly as the control. `honest`: likewise, and carries no flag.
#: `beside`: a picture whose text layer does not fit it, which may cost the file what was not
#: read from the picture, and never earns it anything.
#: `control`: what the others are compared with. `seen`: the planted words in sight.
Kind = Literal["control", "hidden", "honest", "seen", "beside"]


@dataclass(frozen=True, slots=True)
class Case:
    """A file of the pack. `control` names the file whose score it must have; `told` are words
    that must be among the document's hidden words; `flags` the flags that an honest file
    may carry, and that a hidden one must."""

    name: str
    data: bytes
    kind: Kind
    control: str = ""
    told: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


def words_of(lines: tuple[str, ...] = PLANTED) -> tuple[str, ...]:
    """Return the words of lines; a dash alone is none."""
    return tuple(word for word in " ".join(lines).split() if any(map(str.isalnum, word)))


def tags(text: str) -> str:
    """Return a text in tag characters, which copy ASCII and have no shape."""
    return "".join(chr(0xE0000 + ord(letter)) for letter in text)
