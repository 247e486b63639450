"""Words of the vocabulary on the page, as marked texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest
from marked import document_of, faults, marked

from screener.nlp.terms.products import PRODUCT
from screener.vocab import Vocabulary

#: So many wordings make a text that the pipeline takes.
_LINES = 10_000

CASES = [
    # phrases in any form and case
    "{Phlebotomy|competency:specimen_phlebotomy form=stated}",
    "{PRIOR AUTHORIZATIONS|competency:authorization_referral form=stated}",
    "{prior-authorization|competency:authorization_referral}",
    "{12-lead|competency:ekg}",
    "{finger sticks|competency:specimen_phlebotomy} and {fingersticks|competency:specimen_phlebotomy}",
    "{bilingual|competency:languages form=quality}",
    "front desk, {vital signs|competency:vitals}, filing",
    "{blood\n  pressure|competency:vitals}",
    # a verb with its object, some words apart, within one clause
    "- {Scheduled new and returning patients|competency:scheduling form=shown} by phone",
    "- {Drew blood|competency:specimen_phlebotomy form=shown} from adults",
    "- {Drawing patients' blood|competency:specimen_phlebotomy form=shown}",
    "- {Verified insurance|competency:insurance form=shown} before each visit",
    "- {Registering walk-in patients|competency:registration form=shown}",
    "- {Took payments|competency:billing_payment form=shown} at the desk",
    "- {Administered\n  vaccines|competency:medication_injection form=shown} to children",
    "- {Administer flu\n  vaccines|competency:medication_injection form=shown}",
    "- {Performed EKGs|competency:ekg form=shown}, {urinalysis|competency:lab_tests}",
    # ... but not beyond it
    "- {Booked deliveries. Patients|!competency:scheduling form=shown} waited",
    "- {Drew maps\n- Blood|!competency:specimen_phlebotomy form=shown} drive poster",
    "- {Drew maps; blood|!competency:specimen_phlebotomy form=shown} drive",
    "- {Drew long and winding lines on paper, then gave blood|!competency:specimen_phlebotomy form=shown}",
    # what only looks like it
    "played a {vital role|!competency:vitals form=stated} in growth",
    "played a {vital role|competency:vitals form=near_miss} in growth",
    "{injection molding|competency:medication_injection form=near_miss}",
    "organized a {blood drive|competency:specimen_phlebotomy form=near_miss}",
    "worked the {cash register|!competency:registration form=stated}",
    "handled {vehicle registration|competency:registration form=near_miss}",
    "{cash flow|competency:billing_payment form=near_miss} planning",
    "the {virtual reality|competency:telehealth form=near_miss} lab",
    "blood\n{pressure|!competency:vitals}",
    # names are found without case, letters by their case
    "{Basic Life Support|credential:bls form=name}",
    "{basic life support|credential:bls form=name}",
    "{BLS|letters:BLS form=letters}",
    "{bls|letters:BLS form=lower}",
    "{Certified Clinical Medical Assistant|credential:ccma_nha form=name}",
    "{CHAA|credential:chaa form=letters}",
    "{chaa|credential:chaa form=lower}",
    "{CPR|letters:CPR form=letters}",
    "{C.P.R. card|credential:cpr}",
    "{E.K.G|competency:ekg}.",
    "{C.M.A|letters:CMA}. (AAMA)",
    "C.{M.A|!degree:master}.",
    "{CMA|letters:CMA form=letters}(AAMA)",
    "{CMA|letters:CMA}/{RMA|letters:RMA}",
    "BSN|{RN|letters:RN}|{ACLS|credential:acls}",
    "the {CMAs|!credential:cma_aama} said",
    "{Ma|letters:MA form=lower} and {Pa|letters:PA form=lower} at home",
    "{it|!competency:computer} was {or|!letters:OR}",
    "{Basic|!credential:bls} math, {support|!credential:bls} desk",
    # several ids at one place
    "{Certified Medical Assistant|credential:ma_unspecified}",
    "{certified medical assistant|!credential:cma_aama}",
    # degrees, subjects, accreditors
    "{High School Diploma|degree:high_school}",
    "{GED|degree:equivalency}",
    "{Bachelor of Science|degree:bachelor} in {Health Sciences|field:health}",
    "{A.A.S|degree:associate form=letters}. in biology",
    "{AAS|degree:associate form=letters}",
    "diploma in {Medical Assisting|field:ma_program}, {CAAHEP|accreditor:CAAHEP} accredited",
    # languages and places of work
    "speaks {Spanish|language:Spanish} and {Tagalog|language:Tagalog}",
    "{french|language:French}",
    "Elm {Hospital|setting:hospital} and an {urgent care|setting:clinic}",
    # products
    "{Epic|system:epic_word form=needs_cue} and {Cerner|system:cerner}",
    "charting in {eClinicalWorks|system:eclinicalworks}",
    "{Microsoft Office|system:microsoft_office}",
]


@pytest.mark.parametrize("text", CASES)
def test_terms(annotated, text: str):
    case = marked(text)
    assert faults(annotated(case.document), case) == []


def wordings(vocabulary: Vocabulary) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, id, words) for every wording of the vocabulary; of frames, each verb and each
    object once."""
    for known in vocabulary.competencies.values():
        limited = (*known.stated_in_office, *known.stated_in_service, *known.stated_in_care)
        for words in (*known.stated, *limited, *known.qualities, *known.near_miss):
            yield "competency", known.key, words
        for frame in known.shown:
            first, then = (parts[0] if parts else "" for parts in (frame.objects, frame.then))
            for verb in frame.verbs:
                yield "competency", known.key, f"{verb} {first} {then}".strip()
            for words in frame.objects:
                yield "competency", known.key, f"{frame.verbs[0]} {words} {then}".strip()
            for words in frame.then:
                yield "competency", known.key, f"{frame.verbs[0]} {first} {words}"
    for credential in vocabulary.credentials.values():
        yield from (
            ("credential", credential.id, words) for words in (*credential.names, *credential.letters)
        )
    yield from (("letters", token, token) for token in vocabulary.letters)
    for degree in vocabulary.degrees:
        yield from (("degree", degree.id, words) for words in (*degree.names, *degree.letters))
    for kind, entries in (("skill", vocabulary.skills), ("system", vocabulary.systems)):
        yield from ((kind, entry.id, words) for entry in entries.values() for words in entry.forms)
    yield from (("language", language, language) for language in vocabulary.languages)
    yield from (("field", "health", words) for words in vocabulary.fields.health)
    yield from (("field", "ma_program", words) for words in vocabulary.fields.ma_program)
    for kind, table in (("accreditor", vocabulary.fields.accreditors), ("setting", vocabulary.settings)):
        yield from ((kind, name, words) for name, every in table.items() for words in every)


def not_found(annotated, wanted: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Return the wordings that are not found in a line that says them."""
    clean = [
        (kind, name, re.sub(r"[=^]", "", words).replace(PRODUCT, "in Brellova"))
        for kind, name, words in wanted
    ]
    return [
        row
        for at in range(0, len(clean), _LINES)
        for row in _not_found_at_once(annotated, clean[at : at + _LINES])
    ]


def _not_found_at_once(annotated, rows: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    document = document_of("\n".join(f"and {words} yy" for _, _, words in rows))
    found = {
        (document.line_at(mention.evidence.span.start).number, mention.kind, mention.id)
        for mention in annotated(document).mentions
    }
    yield from (row for number, row in enumerate(rows, 1) if (number, *row[:2]) not in found)


def dashed(words: str) -> bool:
    """Return whether a wording has a dash between blanks, or a stop that looks like a sentence's end."""
    return " - " in words or ". " in words


def test_every_wording_of_the_vocabulary_is_found(program, annotated):
    wanted = [row for row in wordings(program.vocabulary) if not dashed(row[2])]
    assert len(wanted) > 10_000
    assert not_found(annotated, wanted) == []


def test_wordings_with_dashes_and_stops_are_found(program, annotated):
    wanted = [row for row in wordings(program.vocabulary) if dashed(row[2])]
    assert not_found(annotated, wanted) == []
