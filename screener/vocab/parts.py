"""Which sections of a resume rules name together, by their ids in headings.yaml."""

from __future__ import annotations

#: Where posts are listed.
POSTS = frozenset({"experience", "externship", "military"})
#: Where a study may stand without words that say that it is one.
STUDY = frozenset({"education", "training"})
#: Where clubs and boards are named.
CLUBS = frozenset({"affiliations", "interests", "additional"})
#: What is about the writer's own time.
OWN_TIME = CLUBS | {"personal", "accomplishments"}
