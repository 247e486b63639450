"""Employers behind "At", towns alone in brackets, and headings that are broken without a joint."""

from __future__ import annotations

import pytest
from marked import document_of, rows_of

D = "2016 - 2019"


@pytest.mark.parametrize(
    ("head", "title", "employer"),
    [
        # "At" in a capital stayed in the employer's name.
        (f"Media Planner At Elm@Oak, {D}", "Media Planner", "Elm@Oak"),
        (f"Pharmacy Technician At Elm Drugs\n{D}", "Pharmacy Technician", "Elm Drugs"),
        (f"BARISTA AT BEAN HOUSE, {D}", "BARISTA", "BEAN HOUSE"),
        (f"Cashier At The Corner Market | {D}", "Cashier", "The Corner Market"),
        (f"Nurse Manager At Large\nElm Hospital, {D}", "Nurse Manager At Large", "Elm Hospital"),
        (f"Teacher At Risk Program, Elm Schools, {D}", "Teacher At Risk Program", "Elm Schools"),
        # A town alone in brackets was an employer.
        (f"Receptionist (Austin) {D}", "Receptionist (Austin)", None),
        (f"Line Cook (San Diego), {D}", "Line Cook (San Diego)", None),
        (f"Elm Dental\nReceptionist (Austin)\n{D}", "Receptionist (Austin)", "Elm Dental"),
        (f"Cashier (Elm Market), {D}", "Cashier", "Elm Market"),
        (f"Cashier (Target), {D}", "Cashier", "Target"),
        # Headings were cut where they are broken.
        (f"Certified Nursing\n  Assistant, Oak Home, {D}", "Certified Nursing\nAssistant", "Oak Home"),
        (
            f"Customer Service\n  Representative, Elm Bank, {D}",
            "Customer Service\nRepresentative",
            "Elm Bank",
        ),
        (f"Home Health\n  Aide, Oak Care, {D}", "Home Health\nAide", "Oak Care"),
        (f"Receptionist, Law Offices of Hill\n& Cole, {D}", "Receptionist", "Law Offices of Hill\n& Cole"),
        (f"Unit Clerk, Baker\n  and Sons Clinic, {D}", "Unit Clerk", "Baker\nand Sons Clinic"),
        (f"Cashier, Elm Market\n  Supervisor, Oak Market, {D}", "Supervisor", "Oak Market"),
    ],
)
def test_heads_were_cut_at_the_wrong_place(annotated, head: str, title: str, employer: str | None):
    text = f"Jane Roe\nEXPERIENCE\n{head}\n- Kept the desk"
    assert (title, employer, D) in rows_of(annotated(document_of(text)))
