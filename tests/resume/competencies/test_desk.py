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
    "developer": "Software Developer, Elm Software, 2018 - Present\n- Write unit tests in Java\n"
    "- Fix defects\n- Review code with peers\n- Optimize queries\n",
    "teacher": "Special Education Teacher, Elm Elementary School, 2018 - Present\n- Write lesson plans\n"
    "- Teach reading to small groups\n- Grade papers\n- Hold conferences with parents\n",
}

CASES = [
    # what is written about is not done by those who write
    ("assistant", "Wrote articles about medical billing for the newsletter", "billing_payment", 0),
    ("assistant", "Wrote up bills and posted payments", "billing_payment", 2),
    # what a program is for is not done by those who build it
    ("developer", "Built an appointment scheduling app for clinics", "scheduling", 0),
    ("developer", "Integrated the billing module with a payment gateway", "billing_payment", 0),
    ("developer", "Designed tables for insurance eligibility", "insurance", 0),
    ("developer", "Administered the phones and voicemail", "office_admin", 0),
    ("developer", "Scheduled interviews with candidates", "scheduling", 2),
    ("developer", "Processed invoices from contractors", "billing_payment", 2),
    # pupils and their families are no customers of their teacher; others are
    ("teacher", "Assist students with individual needs", "customer_service", 0),
    ("teacher", "Support families of the children at home", "customer_service", 0),
    ("teacher", "Help students with reading and meals", "customer_service", 0),
    ("teacher", "Answer phones and greet visitors in the front office on Fridays", "customer_service", 2),
    ("teacher", "Serve customers in the school store", "customer_service", 2),
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
    # booked, billed and bought together with other things: a post of office work remains one
    ("receptionist", "Booked patients for injections, EKGs and blood draws", "ekg", 0),
    ("receptionist", "Booked patients for injections, EKGs and blood draws", "specimen_phlebotomy", 0),
    ("receptionist", "Called patients due for A1c tests, flu shots and blood pressure checks", "vitals", 0),
    ("biller", "Posted charges for EKGs, urinalysis and biopsies", "lab_tests", 0),
    # led, taught, written about
    ("manager", "Trained the new assistants to take vital signs", "vitals", 0),
    ("manager", "Wrote the policy for medication refills", "medication_injection", 0),
    ("manager", "Hired a phlebotomist to draw blood on site", "specimen_phlebotomy", 0),
    (
        "assistant",
        "Trained new assistants while drawing blood and giving injections",
        "specimen_phlebotomy",
        2,
    ),
    ("manager", "Set up an authorization team for injections", "medication_injection", 0),
    ("manager", "Supervised nine people at an internal medicine office", "medication_injection", 0),
    ("manager", "Ordered vaccines and gloves", "medication_injection", 0),
    ("manager", "Ordered vaccines and gloves", "office_admin", 2),
    ("manager", "Ran a flu clinic and gave 300 shots", "medication_injection", 2),
    ("manager", "Manage the front desk and draw blood as needed", "specimen_phlebotomy", 2),
    ("manager", "Taught aides to take vitals and draw blood", "specimen_phlebotomy", 0),
    # who fills in for those who do it, or was trained for it, does it
    ("manager", "Filled in as a medical assistant: vitals, injections, phlebotomy", "vitals", 2),
    ("clerk", "Floated as a nurse aide: vitals, baths, meals", "vitals", 2),
    ("receptionist", "Front and back office duties such as vital signs", "vitals", 2),
    ("receptionist", "Assisted with vital signs and EKGs", "vitals", 2),
    ("receptionist", "Cross-trained to draw blood", "specimen_phlebotomy", 2),
    ("receptionist", "Trained to perform EKGs", "ekg", 2),
    # messages about medicines and symptoms
    ("receptionist", "Took messages about refills for the nurses", "medication_injection", 0),
    ("receptionist", "Took messages for nurses about symptoms", "medical_history", 0),
    ("receptionist", "Called in refills the doctor had signed", "medication_injection", 2),
    # reminding is not giving, and teaches nothing
    ("aide", "Reminded clients to take their medicine", "medication_injection", 0),
    ("aide", "Reminds the client of her pills each morning", "medication_injection", 0),
    ("aide", "Reminded clients to take their medicine", "patient_education", 0),
    ("aide", "Picked up refills at the drug store", "medication_injection", 0),
    ("aide", "Gave medications under the nurse's delegation", "medication_injection", 2),
    ("aide", "Assisted clients with medications from the planner", "medication_injection", 2),
    # care of the body is no procedure
    ("aide", "Catheter care and toileting", "assist_procedures", 0),
    ("aide", "Emptied catheters and drains", "assist_procedures", 0),
    ("aide", "Changed simple dressings", "assist_procedures", 2),
    # degrees of rooms, boxes and machines
    ("pharmacy", "Keeps the logs for temperature and humidity", "vitals", 0),
    ("pharmacy", "Documented temperatures of the two refrigerators", "vitals", 0),
    ("manager", "Scanned old charts with two temps from an agency", "vitals", 0),
    ("manager", "Reported quality measures and patient satisfaction", "vitals", 0),
    ("assistant", "Charted temps, weights and blood pressures", "vitals", 2),
    ("assistant", "Logged vital signs in the tablet", "vitals", 2),
    ("assistant", "Took temperatures and reported high ones", "vitals", 2),
    # as many a day of something else
    ("pharmacy", "Filled 300 prescriptions a day", "specimen_phlebotomy", 0),
    ("assistant", "Up to 60 sticks a day", "specimen_phlebotomy", 2),
    ("phlebotomist", "Urine collections and breath tests", "assist_procedures", 0),
    # rooms and trays of other kinds, and patients whom others took
    ("phlebotomist", "Wiped the cart down between rooms", "rooming_prep", 0),
    ("clerk", "Set up the tray line for dinner", "rooming_prep", 0),
    (
        "receptionist",
        "Made sure that the form was signed before the patient was taken back",
        "rooming_prep",
        0,
    ),
    ("receptionist", "Stocked the waiting room with masks", "rooming_prep", 0),
    ("receptionist", "Wiped chairs and clipboards between patients", "rooming_prep", 0),
    ("receptionist", "Took patients back and roomed them", "rooming_prep", 2),
    ("assistant", "Wiped exam tables between patients", "rooming_prep", 2),
    # what is sterile in a pharmacy, and who is supported by a clerk
    ("pharmacy", "Prepared 50 sterile doses a shift", "assist_procedures", 0),
    ("clerk", "Clerical support for labor and delivery", "assist_procedures", 0),
    ("assistant", "Set up sterile trays and supported the doctor during biopsies", "assist_procedures", 2),
    # tests and shots of the same name
    ("pharmacy", "Set up for flu shot clinics", "lab_tests", 0),
    ("assistant", "Ran flu and strep tests", "lab_tests", 2),
    # an order or a chart is checked for what should be in it
    ("receptionist", "Reviewed orders for allergies and implants", "medical_history", 0),
    ("clerk", "Checked charts for consents, history and physical and labs", "medical_history", 0),
    ("receptionist", "Checked orders for a diagnosis code and a signature", "coding", 0),
    ("receptionist", "Checked orders for a signature, a diagnosis and CPT codes", "coding", 0),
    ("receptionist", "Sent the caller to the nurse triage line for chest pain", "medical_history", 0),
    ("biller", "Checked diagnosis codes against the notes", "coding", 2),
    ("assistant", "Reviewed allergies and medications with patients", "medical_history", 2),
    # explaining what a test costs is no teaching
    ("biller", "Explained charges for lab tests to patients", "patient_education", 0),
    ("clerk", "Explained isolation signs to visitors and gave them masks", "patient_education", 0),
    ("assistant", "Explained how to take the medicine", "patient_education", 2),
    # telephones, stock and deliveries that are no office's
    ("aide", "Clocks in with an app on my phone", "office_admin", 0),
    ("aide", "Call the coordinator if a client falls", "office_admin", 0),
    ("biller", "Called families when a claim was paid", "office_admin", 0),
    ("biller", "Called families when a claim was paid", "communication", 2),
    # at the front desk
    ("receptionist", "Covered reception at noon", "registration", 2),
    ("biller", "Collected copays at check-in", "registration", 2),
    ("biller", "Collected copays by mail", "registration", 0),
    ("receptionist", "Took copays as patients arrived", "registration", 2),
    # a ward by that name
    ("aide", "Floated to telemetry and surgery", "ekg", 0),
    # phones that are sold
    ("aide", "Sold phones on weekends", "office_admin", 0),
    # a load of patients is no schedule, shots are booked
    ("aide", "Assigned eight to ten residents on the night shift", "scheduling", 0),
    ("pharmacy", "Helped schedule shingles shots", "scheduling", 2),
    # others' tongues, and papers in them
    ("clerk", "Used Spanish and Somali interpreters by phone and video", "languages", 0),
    ("clerk", "Used Spanish and Somali interpreters by phone and video", "telehealth", 0),
    ("receptionist", "Gave out the form, including the Spanish and Arabic versions", "languages", 0),
    ("receptionist", "Spoke Spanish and Arabic with patients", "languages", 2),
]


@pytest.mark.parametrize(("post", "line", "key", "level"), CASES)
def test_levels(understood, post: str, line: str, key: str, level: int):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{POSTS[post]}- {line}\n")
    found = resume.competency(key)
    told = [one.quote for one in found.evidence if one.quote.lower() in line.lower()]
    assert (found.level if told else 0) == level, told


IN_LISTS = [
    # what the person has had, and what the person gives
    ("aide", "TB skin test and flu shot up to date", "medication_injection", 0),
    ("aide", "Current on all vaccinations, negative PPD", "medication_injection", 0),
    ("aide", "Covid vaccine and hepatitis B series completed", "medication_injection", 0),
    ("assistant", "Immunizations, flu shots, TB tests", "medication_injection", 1),
    ("assistant", "Telemetry, IV starts", "ekg", 1),
    ("aide", "Catheter care, bathing", "assist_procedures", 0),
    ("assistant", "Wound care, suture removal", "assist_procedures", 1),
    ("manager", "OSHA and CLIA compliance", "lab_tests", 0),
]


@pytest.mark.parametrize(("post", "line", "key", "level"), IN_LISTS)
def test_levels_of_lists(understood, post: str, line: str, key: str, level: int):
    _, resume = understood(f"Jane Roe\nEXPERIENCE\n{POSTS[post]}\nSKILLS\n{line}\n")
    assert resume.competency(key).level == level
