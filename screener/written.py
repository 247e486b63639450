"""What is written about one file: its line of results, its rows for the store, its part of the pages.

`Scribe` makes all of it where the file was read, in a worker, so that the one process that writes has
little to do and holds little: it could not keep up with many workers otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from screener.batch import MetTexts, flag_duplicate
from screener.listing import Entry
from screener.report.evidenceform import Json
from screener.report.jsonform import dumps, to_json
from screener.report.listed import Listed, listed
from screener.report.page import person_view, render_person
from screener.store import KeptItem, Versions, item_of_kept, kept_item, with_ref
from screener.values import BatchItem, Rubric, Source

#: As many people have their evidence in the page of the batch; of more, each has a page of their own.
#: A browser shows a page of 20 MB in about a second.
MOST_EMBEDDED = 250
#: The page of a batch, as the pages of its people see it.
_INDEX = "../index.html"


@dataclass(frozen=True, slots=True)
class Written:
    """What is written about a file. `line` is its result as JSON; `page` is empty where the person has
    none of their own; `text` is the hash of the text, None where there is none."""

    number: int
    line: str
    kept: KeptItem
    listed: Listed
    page: str
    text: str | None

    @property
    def code(self) -> str | None:
        """Why there is no score, as a code."""
        return self.kept.code


@dataclass(frozen=True, slots=True)
class Scribe:
    """Writes about the files of one batch. `whole` puts the evidence of all into the page of the batch."""

    as_of: date
    versions: Versions
    rubrics: tuple[Rubric, ...]
    whole: bool

    def __call__(self, task: Entry | Source, item: BatchItem) -> Written:
        """Return what is written about a file of the batch."""
        assert isinstance(task, Entry), "files of a batch are listed"
        return self.write(task.number, with_ref(item, task.ref))

    def write(self, number: int, item: BatchItem) -> Written:
        """Return what is written about the file with this candidate number."""
        result = result_of(item, number, self.as_of, self.versions)
        view = person_view(number, result, item.screening)
        page = render_person(view, index=_INDEX) if item.screening and not self.whole else ""
        text = item.screening.reading.document.text_fingerprint if item.screening else None
        return Written(
            number, dumps(result) + "\n", kept_item(item), listed(view, whole=self.whole), page, text
        )

    def flagged(self, written: Written, earlier: int) -> Written:
        """Return what is written about a file whose text is that of an earlier candidate."""
        item = item_of_kept(written.kept, as_of=self.as_of, versions=self.versions, rubrics=self.rubrics)
        assert item.screening, "there is a text"
        return self.write(written.number, replace(item, screening=flag_duplicate(item.screening, earlier)))


class Twins:
    """Flags texts that came before, through all files of a batch in their order."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe
        self._met = MetTexts()

    def __call__(self, written: Written) -> Written:
        """Return what is written about a file, with the flag where its text came before."""
        earlier = self._met.earlier(written.text, written.number) if written.text else None
        return self._scribe.flagged(written, earlier) if earlier else written


def result_of(item: BatchItem, number: int, as_of: date, versions: Versions, *, blind: bool = False) -> Json:
    """Return the JSON form of an item of a batch, with its candidate number."""
    whole = replace(item, as_of=as_of, versions=versions)
    return {**to_json(whole, blind=blind), "candidate": number}
