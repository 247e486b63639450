"""What a kept batch exports: each form as files, whose people are read from the store one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from screener.cli.keeping import shown_item

if TYPE_CHECKING:
    from screener.report.evidenceform import Json
    from screener.store import PastRun, Store
    from screener.values import BatchItem, Screening

#: A name within the target, "" for the target itself, and the pieces to write.
File = tuple[str, Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class Exported:
    """A batch in the store, as it is exported: with `blind`, nothing says who anybody is."""

    store: Store
    run: PastRun
    blind: bool

    def files(self, form: str) -> Iterator[File]:
        """Yield what to write for a form of `FORMS`."""
        return {
            "xlsx": self._workbook,
            "csv": self._shortlist,
            "jsonresume": self._json_resumes,
            "print": self._printed,
            "zip": self._audit,
        }[form]()

    def results(self) -> Iterator[Json]:
        """Yield the result of each file, one by one."""
        for number, item in self._items():
            yield self._result(number, item)

    def _items(self) -> Iterator[tuple[int, BatchItem]]:
        from screener.store import past_items  # noqa: PLC0415

        for past in past_items(self.store.db, self.run):
            yield past.number, shown_item(past)

    def _result(self, number: int, item: BatchItem) -> Json:
        from screener.written import result_of  # noqa: PLC0415

        return result_of(item, number, self.run.as_of, self.run.versions, blind=self.blind)

    def _ranked(self) -> list[Json]:
        """Return as much of each result as ranks people, of parts that they share, with a flag on whoever may
        be there twice."""
        from screener.report.alike import flag_alike, known_by  # noqa: PLC0415
        from screener.report.listed import Shared, slim  # noqa: PLC0415
        from screener.report.resumeform import reading_to_json  # noqa: PLC0415

        shared = Shared()
        results = []
        for number, item in self._items():
            result = shared.result(slim(self._result(number, item)))
            if self.blind and item.screening:  # what is hidden tells who is there twice
                result["known_by"] = known_by(reading_to_json(item.screening.reading))
            results.append(result)
        return flag_alike(results)

    def _workbook(self) -> Iterator[File]:
        from screener.report.xlsx import workbook  # noqa: PLC0415

        yield "", [workbook(self._ranked(), facts=self._facts(), whole=self.results())]

    def _shortlist(self) -> Iterator[File]:
        from screener.report.shortlist import shortlist_csv  # noqa: PLC0415

        # Without its mark, Excel takes UTF-8 for the letters of Windows.
        yield "", [shortlist_csv(self._ranked()).encode("utf-8-sig", "replace")]

    def _json_resumes(self) -> Iterator[File]:
        from screener.report.jsonform import dumps  # noqa: PLC0415
        from screener.report.jsonresume import json_resume  # noqa: PLC0415

        for number, item in self._items():
            if item.screening:
                made = json_resume(item.screening, candidate=number, ref=item.ref, blind=self.blind)
                yield f"candidate-{number:05}.json", [(dumps(made, indent=2) + "\n").encode()]

    def _printed(self) -> Iterator[File]:
        from screener.report.printed import printed_parts  # noqa: PLC0415

        versions = ", ".join(f"{name} {version}" for name, version in self.run.versions)
        made = f"batch {self.run.id}, {versions}"
        parts = printed_parts(self._ranked(), self._whole, made=made, blind=self.blind)
        yield "", (part.encode("utf-8", "replace") for part in parts)

    def _whole(self, number: int) -> tuple[Json, Screening]:
        """Return all that is known of somebody with a score."""
        from screener.store import past_item  # noqa: PLC0415

        item = shown_item(past_item(self.store.db, self.run, number))
        assert item.screening, "who has no score has no sheet"
        return self._result(number, item), item.screening

    def _audit(self) -> Iterator[File]:
        from screener.cli.kept.audited import audited  # noqa: PLC0415
        from screener.report.archive import archive_parts  # noqa: PLC0415

        files = audited(self.store, self.run, self.results(), blind=self.blind)
        yield "", archive_parts(files)

    def _facts(self) -> list[tuple[str, str]]:
        run = self.run
        rubrics = "; ".join(f"{one.name} {one.version} ({one.fingerprint[:12]})" for one in run.rubrics)
        return [
            ("batch", str(run.id)),
            ("begun (UTC)", run.begun),
            ("ended (UTC)", run.ended or "not finished"),
            ("as of", run.as_of.isoformat()),
            ("rubrics", rubrics),
            ("files given", str(run.given)),
            ("scored", str(run.scored)),
            ("without a score", str(run.done - run.scored)),
            ("left out, not resumes", str(len(run.skipped))),
            ("who it is", "left out" if self.blind else "shown"),
            *((name, version) for name, version in run.versions),
            *((name, version[:16]) for name, version in run.others),
        ]
