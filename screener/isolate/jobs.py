"""What a process is asked to do with a file, how question and answer travel, and the work itself.

Both are a length and so many bytes. A question is JSON (the job) and the bytes of the file,
without its name; an answer is JSON.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import struct
from collections.abc import Callable, Sequence
from typing import Any

from screener.errors import REFUSALS, SourceError
from screener.isolate.form import (
    FormError,
    document_from_form,
    document_to_form,
    dump,
    load,
)
from screener.isolate.limits import LONGEST_ANSWER
from screener.values import Box, Document, Source

#: A box to draw, what to write beside it, and whether what it holds is hidden.
Mark = tuple[Box, str, bool]
Reader = Callable[[Source], Document]
Take = Callable[[int], bytes]
Send = Callable[[bytes], object]

_QUESTION = struct.Struct("!II")
_ANSWER = struct.Struct("!I")
_LONGEST_HINT = 300
_PNG = b"\x89PNG\r\n\x1a\n"


# --------------------------------------------------------------------------- who asks


def question(job: dict[str, object], data: bytes) -> bytes:
    """Return a job and the file that it is about, as they travel."""
    told = dump(job)
    return _QUESTION.pack(len(told), len(data)) + told + data


def parse_job() -> dict[str, object]:
    """Return the job of reading a file."""
    return {"job": "parse"}


def picture_job(page: int, marks: Sequence[Mark]) -> dict[str, object]:
    """Return the job of drawing a page, which counts from 1, with boxes on it."""
    return {
        "job": "picture",
        "page": page,
        "marks": [[[b.x0, b.top, b.x1, b.bottom], label, hidden] for b, label, hidden in marks],
    }


def take_answer(take: Take) -> bytes:
    """Return the answer that comes in through `take`. Raises SourceError `memory` for one too long."""
    (length,) = _ANSWER.unpack(take(_ANSWER.size))
    if length > LONGEST_ANSWER:
        raise SourceError.of("memory", "what was read of it is too long")
    return take(length)


def document_of(answer: bytes, data: bytes) -> Document:
    """Return the document of an answer. Raises SourceError: the one of the answer, or `crashed`
    where the answer makes no sense."""
    try:
        told = _unless_refused(answer)
        form = told.get("document")
        if not isinstance(form, dict):
            raise FormError("no document")
        return document_from_form(form, fingerprint=hashlib.sha256(data).hexdigest())
    except FormError as error:
        raise SourceError.of("crashed") from error


def picture_of(answer: bytes) -> bytes:
    """Return the PNG of an answer. Raises SourceError as `document_of` does."""
    try:
        picture = base64.b64decode(str(_unless_refused(answer).get("picture")), validate=True)
    except (FormError, binascii.Error) as error:
        raise SourceError.of("crashed") from error
    if not picture.startswith(_PNG):
        raise SourceError.of("crashed")
    return picture


def _unless_refused(answer: bytes) -> dict[str, object]:
    told = load(answer)
    if "broke" in told:
        kind = str(told["broke"])[:_LONGEST_HINT]
        raise SourceError.of("crashed", kind if kind.isidentifier() else "")
    refused = told.get("refused")
    if refused is None:
        return told
    if not (isinstance(refused, list) and len(refused) == 3 and all(isinstance(one, str) for one in refused)):
        raise FormError("no refusal")
    code, message, hint = refused
    if code not in REFUSALS:
        raise FormError("no code")
    raise SourceError(code, message[:_LONGEST_HINT], hint[:_LONGEST_HINT])


# --------------------------------------------------------------------------- who answers


def answer_one(take: Take, send: Send, read: Reader) -> None:
    """Take one question, do what it asks for, and send the answer.

    Raises what a faulty parser raises; the process then ends, and that is the answer.
    """
    lengths = _QUESTION.unpack(take(_QUESTION.size))
    job, data = json.loads(take(lengths[0])), take(lengths[1])
    try:
        answer = dump(_do(job, data, read))
    except SourceError as error:
        answer = dump({"refused": [error.code, error.message, error.hint]})
    if len(answer) > LONGEST_ANSWER:
        raise MemoryError
    send(_ANSWER.pack(len(answer)) + answer)


def bug(error: BaseException | None) -> bytes:
    """Return the answer that names the kind of an error which nobody expected, and no more:
    its message may quote the resume."""
    answer = dump({"broke": type(error).__name__})
    return _ANSWER.pack(len(answer)) + answer


def _do(job: dict[str, Any], data: bytes, read: Reader) -> dict[str, object]:
    if job["job"] == "picture":
        from screener.parse.pagepicture import draw_page  # noqa: PLC0415  only who draws needs it

        marks = [(Box(*box), label, hidden) for box, label, hidden in job["marks"]]
        return {"picture": base64.b64encode(draw_page(data, job["page"], marks)).decode()}
    return {"document": document_to_form(read(Source("resume", data)))}
