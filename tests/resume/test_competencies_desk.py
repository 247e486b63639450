"""What a clinic does, named by those who book it, bill it and buy for it, is not done by them.

Each line stands in a post among other lines of the same post, as it does in a resume.
"""

from __future__ import annotations

import pytest

POSTS = {
    "biller": "Medical Billing Specialist, Elm Clinic, 2018 - Present\n- Post payments and send statements\n"
    "- Follow up on denied claims by phone\n- Enter charges from superbills\n- Balance the deposit daily\n"
    "- Answer billing questions\n",
    "receptionist": "Medical Receptionist, Elm Clinic, 2018 - Present\n- Answer six phone lines\n"
    "- Check patients in and out\n- Book visits for four doctors\n- Verify insurance\n- Collect copays\n",
    "manager": "Medical Office Manager, Elm Clinic, 2018 - Present\n- Hire and train front desk staff\n"
    "- Run payroll and pay the bills\n- Review the budget with the owners\n- Handle complaints\n"
    "- Keep the licenses of the office current\n",
    "clerk": "Unit Secretary, Elm Hospital, 2018 - Present\n- Answer phones and page doctors\n"
    "- Enter orders in Epic\n- Keep charts in order\n- Greet visitors\n- Order forms and supplies\n",
    "pharmacy": "Pharmacy Technician, Elm Pharmacy, 2018 - Present\n- Type and fill prescriptions\n"
    "- Bill insurance and fix rejects\n- Ring up customers\n- Put away the order\n- Answer phones\n",
    "assistant": "Medical Assistant, Elm Clinic, 2018 - Present\n- Room patients and take vitals\n"
    "- Update charts in Epic\n- Call patients with results\n- Order supplies\n- Clean exam rooms\n",
    "aide": "Home Health Aide, Elm Home Care, 2018 - Present\n- Bathe and dress clients\n- Cook meals\n"
    "- Do laundry and light housekeeping\n- Drive clients to visits\n- Take vital signs\n",
    "phlebotomist": "Phlebotomist, Elm Labs, 2018 - Present\n- Draw blood from 40 patients a day\n"
    "- Label tubes\n- Spin specimens\n- Greet patients\n- Keep the trays clean\n",
}

CASES = [
    # the bare name of clinical work
    ("biller", "Clean claims for injections, EKGs and vaccines", "medication_injection", 0),
    ("biller", "Clean claims for injections, EKGs and vaccines", "ekg", 0),
    ("biller", "Modifiers for biopsies and minor surgery", "assist_procedures", 0),
    ("biller", "Denials on urinalysis and blood glucose", "lab_tests", 0),
    (
        "receptionist",
        "Phones, lab draws, biopsies and new patient visits on one calendar",
        "specimen_phlebotomy",
        0,
    ),
    ("receptionist", "Appointment types: flu shots, TB tests, physicals", "medication_injection", 0),
    ("manager", "CLIA, OSHA and fire inspections", "lab_tests", 0),
    ("manager", "Budget for flu shots, TB tests and uniforms", "medication_injection", 0),
    ("clerk", "Orders for diet, lab draws and telemetry", "specimen_phlebotomy", 0),
    ("clerk", "Kept chart forms: consents, vital signs, MAR", "vitals", 0),
    # a verb that says so, a name that says so, and what the desk does of it
    ("receptionist", "Took vital signs when the assistant was out", "vitals", 2),
    ("receptionist", "Drew blood on Saturdays", "specimen_phlebotomy", 2),
    ("receptionist", "Specimen collection and labeling", "specimen_phlebotomy", 2),
    ("receptionist", "Prescription refills and refill requests", "medication_injection", 2),
    ("manager", "Gave injections and roomed patients on short days", "medication_injection", 2),
    ("manager", "Gave injections and roomed patients on short days", "rooming_prep", 2),
    # the same names in the post of one who does it
    ("assistant", "Injections, EKGs, urinalysis and blood draws", "medication_injection", 2),
    ("assistant", "Injections, EKGs, urinalysis and blood draws", "ekg", 2),
    ("assistant", "Injections, EKGs, urinalysis and blood draws", "lab_tests", 2),
    ("assistant", "Injections, EKGs, urinalysis and blood draws", "specimen_phlebotomy", 2),
    ("pharmacy", "Flu shots and other vaccinations", "medication_injection", 2),
]


@pytest.mark.parametrize(("post", "line", "key", "level"), CASES)
def test_levels(understood, post: str, line: str, key: str, level: int):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{POSTS[post]}- {line}\n")
    found = resume.competency(key)
    told = [one.quote for one in found.evidence if one.quote.lower() in line.lower()]
    assert (found.level if told else 0) == level, told
