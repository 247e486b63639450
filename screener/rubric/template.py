"""The beginning of a rubric of one's own: a child of another, with everything that it inherits listed."""

from __future__ import annotations

import os
from collections.abc import Iterator

from screener.errors import RubricError, UsageError
from screener.rubric.build import build
from screener.rubric.flat import written
from screener.rubric.schema import KEBAB
from screener.values import Rubric
from screener.vocab import Vocabulary

_EXAMPLE = """\
# ---- what this post asks besides; take "# " away from its lines to use it
# criteria:
#   ekg-machines:
#     kind: competency
#     skill: equipment
#     label: Our EKG machines
#     weight: 4
#     source: our posting of March, duties
#     ask: Which EKG machines have you used?

# ---- words of our own: a record system or programme that the vocabulary does not know
# terms:
#   river_chart:
#     label: RiverChart, our record system
#     forms: [RiverChart, River Chart]
# and under criteria: {kind: competency, skill: river_chart, ...}
"""


def new_rubric(
    name: str, parent: str | os.PathLike[str], *, vocabulary: Vocabulary, title: str | None = None
) -> str:
    """Return the text of a new rubric that extends a parent and passes the checks as it stands.

    `parent` is the name of a bundled rubric, or a file beside the new one. Raises UsageError
    `bad_name` for a name that is no file name, `unknown_rubric`, and RubricError for a faulty parent.
    """
    if not KEBAB.fullmatch(name):
        hint = 'small letters, digits and single hyphens, such as "riverside-ma"'
        raise UsageError("bad_name", f'"{name}" is not a name for a rubric', hint)
    built = build(parent, vocabulary)
    if built.rubric is None:
        raise RubricError("faulty_rubric", built.faults)
    if built.rubric.name == name:
        raise UsageError("bad_name", f'"{name}" is the name of its parent', "choose another name")
    return "\n".join(_lines(name, built.rubric, title)) + "\n"


def _lines(name: str, parent: Rubric, title: str | None) -> Iterator[str]:
    made = title or f"{parent.title}, {name.replace('-', ' ')}"
    yield f"# {made}: what our post asks, beside or instead of what {parent.name} asks."
    yield f"# Check it with: screener rubric check {name}.yaml"
    yield f"title: {written(made)}"
    yield 'version: "1"'
    yield f"source: {written(parent.source)}  # better: your own posting and its date"
    yield f"extends: {parent.name}"
    if parent.cap is not None:
        yield f"# cap: {written(parent.cap)}  # holds the score while a required criterion is missed"
    yield ""
    yield from _EXAMPLE.splitlines()
    yield ""
    yield '# ---- what is inherited; change a weight here, or make a criterion required: take "# " away'
    yield '# ---- from the line "tune:" and from each line that you change'
    yield "# tune:"
    for criterion in parent.criteria:
        required = ", required: true" if criterion.required else ""
        fields = f"{{weight: {written(criterion.weight)}{required}}}"
        yield f"#   {criterion.id}: {fields}  # {criterion.label}"
    yield ""
    yield "# ---- what this post does not need"
    yield f"# drop: [{parent.criteria[-1].id}]"
