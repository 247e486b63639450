"""Which of the bundled rubrics a posting comes nearest to, and which line is its title."""

from __future__ import annotations

import re

from screener.draft.values import Need, Statement
from screener.draft.words import Words

_HEAD = 5  # statements at the beginning that name the post
_MOST_WORDS = 12
#: Competencies of hands-on care.
CLINICAL = frozenset(
    "vitals rooming_prep specimen_phlebotomy lab_tests ekg medication_injection assist_procedures "
    "medical_history infection_control patient_education".split()
)
_VERB = re.compile(r"\b(?:is|are|will|must|have|has|you|we|experience|required|preferred)\b", re.IGNORECASE)


def nearest_role(statements: tuple[Statement, ...], words: Words) -> tuple[str, str] | None:
    """Return the id of the bundled rubric whose words stand in the first lines, and its kind of work.

    The first line alone comes first: a receptionist's posting may speak of medical assistants later.
    """
    heads = [statement.quote.text for statement in statements[:_HEAD]]
    for text in (*heads[:1], "\n".join(heads), "\n".join(s.quote.text for s in statements)):
        for role, patterns in words.roles:
            if patterns[0].search(text) and all(any(p.search(head) for head in heads) for p in patterns[1:]):
                return role.id, role.work
    return None


def fallback_role(needs: list[Need]) -> str:
    """Return `ma` where most abilities are clinical, else `par`."""
    keys = [str(need.fields.get("competency")) for need in needs if need.kind == "competency"]
    return "ma" if 2 * sum(key in CLINICAL for key in keys) > len(keys) else "par"


def is_title(statement: Statement, index: int, words: Words) -> bool:
    """Return whether a statement only names the post: short, at the beginning, and no sentence."""
    text = statement.quote.text
    if index >= _HEAD or statement.part != "open" or len(text.split()) > _MOST_WORDS or _VERB.search(text):
        return False
    return index == 0 or any(patterns[0].search(text) for _, patterns in words.roles)
