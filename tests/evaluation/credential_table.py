"""Every code of LABELS × every status, told in several voices: made texts and what they should yield.

A case is a text, a code, and the status that a careful reader takes from it (None: no such
credential). All texts are read in November 2026. The words of a code stand once in `credential_words`, the
voices once in `VOICES`; `cases` puts them together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .credential_words import WORDS, Words

POST = "EXPERIENCE\nOffice Clerk, Oakview Supply, June 2019 - Present\n- Filed invoices"


_LIST = "CERTIFICATIONS\n"
VOICES: dict[str, tuple[str | None, tuple[str, ...]]] = {
    "held": (
        "held",
        (
            _LIST + "{short}",
            _LIST + "{full}",
            _LIST + "- {full}, {issuer}, 2023",
            _LIST + "{full} | {issuer} | #4417203 | Issued 03/2025 | Expires 03/2029",
            _LIST + "{issuer}: {full}, June 2024 - June 2028",
            _LIST + "2024 {full}",
            _LIST + "{full}\n  {issuer}\n  Issued May 2025",
            _LIST + "Certification Issuer Number Issued Expires\n{full} {issuer} 2231457 05/2025 05/2029",
            _LIST + "{short} (current)",
            _LIST + "Current {short}; typing award",
            "SKILLS\nTyping, {full}, filing",
            "LICENSES & CREDENTIALS\n{full} - active",
            "SUMMARY\nOffice clerk with five years of experience who is a {full}.",
            "SUMMARY\nOffice clerk with current {short} and a calm manner.",
            "EDUCATION\nElm College, Reno, NV, 2019\n{full}, {issuer}, 2021",
        ),
    ),
    "in progress": (
        "in_progress",
        (
            _LIST + "{full} (in progress)",
            _LIST + "{short} - expected December 2026",
            _LIST + "{full}, pending",
            _LIST + "{short}, results pending",
            _LIST + "{full}: exam scheduled for 12/15/2026",
            _LIST + "{short} exam date: January 2027",
            _LIST + "{full}, anticipated 02/2027",
            _LIST + "Anticipated: {full}, Spring 2027",
            _LIST + "Eligible to sit for {full}",
            _LIST + "{full} eligible",
            _LIST + "{full} candidate",
            _LIST + "Registered for the {full} exam",
            _LIST + "Scheduled to test for {short} in December 2026",
            _LIST + "Will test for {short} in January 2027",
            "SUMMARY\nOffice clerk, currently studying for the {full} exam.",
            "SUMMARY\nClerk awaiting {short} exam results.",
            "SUMMARY\nI am working toward my {full}.",
            "EDUCATION\nElm College, Reno, NV, 2019\n{full} exam scheduled December 2026",
        ),
    ),
    "expired, said": (
        "expired",
        (
            _LIST + "{full} (expired)",
            _LIST + "{short} - expired 2023",
            _LIST + "Expired: {full}",
            _LIST + "{short} (lapsed)",
            _LIST + "{full}, inactive",
            _LIST + "{full}, no longer current",
            _LIST + "{full} (not current)",
            _LIST + "Former {full}",
            _LIST + "{full} - lapsed March 2024, renewing",
            _LIST + "Previously held {full}",
            _LIST + "{full} (needs renewal)",
            "SUMMARY\nClerk whose {short} lapsed in 2022.",
            "SKILLS\nTyping, {full} (expired), filing",
        ),
    ),
    "expired, by date": (
        "expired",
        (
            _LIST + "{full}, expires 05/2025",
            _LIST + "{short} exp. 05/31/2025",
            _LIST + "{full} (Exp: 5/25)",
            _LIST + "{short} | 05/2021 - 05/2025",
            _LIST + "{full}, {issuer}, valid until May 2025",
            _LIST + "{short}, Expiration Date: 2025-05-31",
            _LIST + "{full} valid through 2024",
            _LIST + "{full}\n  {issuer}\n  Issued May 2021, Expires May 2025",
            _LIST + "Certification Issuer Number Issued Expires\n{full} {issuer} 2231457 05/2021 05/2025",
            _LIST + "{full} #4417203, expiration 05/2025",
            _LIST + "{short} good thru 05/2025",
            "EDUCATION\nElm College, Reno, NV, 2019\n{full}, expires 06/2026",
        ),
    ),
    "held, dates ahead": (
        "held",
        (
            _LIST + "{full}, expires 05/2028",
            _LIST + "{short} exp. 05/31/2028",
            _LIST + "{full} (Exp: 5/28)",
            _LIST + "{short} | 05/2025 - 05/2029",
            _LIST + "{full}, {issuer}, valid until May 2028",
            _LIST + "{short}, Expiration Date: 2028-05-31",
            _LIST + "{full}\n  {issuer}\n  Issued May 2025, Expires May 2029",
            _LIST + "{full} renewal due 06/2027",
            _LIST + "{short} active through November 2026",
            _LIST + "{full}, 2021 - Present",
            _LIST + "{full} since 2015",
        ),
    ),
    "denied": (
        None,
        (
            _LIST + "No {full}",
            _LIST + "Not a {full}",
            _LIST + "I do not hold {full}.",
            _LIST + "{full}: none",
            _LIST + "{full}: not held",
            _LIST + "{short}: No",
            "SUMMARY\nClerk without {short}.",
            "SUMMARY\nI never obtained my {full}.",
        ),
    ),
    "another's": (
        None,
        (
            POST + "\n- Supervised four {people}",
            POST + "\n- Scheduled shifts for {people}",
            POST + "\n- Worked alongside {people}",
            POST + "\n- Trained new {people}",
            POST + "\n- Verified the credentials of {people}",
            "SUMMARY\nClerk. My mother is a {full}.",
            "SUMMARY\nApplicants must hold {full}.",
            POST + "\n- Ordered cards for a team of {people}",
        ),
    ),
    "wished for": (
        None,
        (
            "OBJECTIVE\nHope to earn {full}.",
            "OBJECTIVE\nTo become a {full}.",
            "OBJECTIVE\nI would like to obtain {full}.",
            "SUMMARY\nClerk interested in becoming a {full}.",
            "SUMMARY\nMy goal is to become a {full}.",
            "OBJECTIVE\nPlanning to obtain {short} in the future.",
            _LIST + "Willing to obtain {short}",
        ),
    ),
}
#: A school's paper is education; of a phlebotomy course the labels say otherwise.
SCHOOL = (
    "EDUCATION\n{course} Diploma, Elm Career Institute, 2021",
    "EDUCATION\nElm Career Institute\n{course} Program\n2020 - 2021",
    "EDUCATION\nCertificate of Completion, {course}, Elm Career Institute, 2021",
)
_NO_SCHOOL = frozenset({"PHLEBOTOMY", "BLS_CPR", "HIPAA_TRAINING"})


@dataclass(frozen=True, slots=True)
class Case:
    """A text with what it should yield for one code; `status` None where it yields nothing."""

    code: str
    kind: str
    text: str
    status: str | None


def cases() -> Iterator[Case]:
    """Yield every code in every status and voice."""
    for code, words in WORDS.items():
        fields = {name: getattr(words, name) for name in Words.__slots__}
        for kind, (status, voices) in VOICES.items():
            for voice in voices:
                yield Case(code, kind, _resume(voice.format(**fields)), status)
        if code not in _NO_SCHOOL:
            for voice in SCHOOL:
                yield Case(code, "school's paper", _resume(voice.format(**fields)), None)


def _resume(text: str) -> str:
    return f"Jane Roe\n{text}" if POST in text else f"Jane Roe\n{POST}\n{text}"
