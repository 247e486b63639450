"""What a study was in: of health or not; read in November 2026."""

from __future__ import annotations

import pytest

SUBJECTS = {
    True: [
        "B.S. Nursing",
        "Pre-med, Elm University",
        "A.S. Health Information Technology",
        "Certificate, Dental Assisting",
        "B.S. Kinesiology",
        "B.S. Nutrition",
        "Veterinary technology A.S.",
        "B.S. Healthcare Administration",
        "MPH",
        "BSN",
        "Certificate in Medical Billing and Coding",
        "Elm School of Nursing, Diploma 1999",
        "Doctor of Medicine",
        "Pharm.D., Elm University",
        "High School, Health Occupations magnet",
        "B.S. Exercise Science",
        "EMT Basic course",
        "Massage Therapy diploma",
        "Speech-Language Pathology M.S.",
        "Gerontology certificate",
        "Medical Laboratory Science B.S.",
        "Radiologic Technology A.A.S.",
        "Surgical Technology",
    ],
    False: [
        "Biology, B.S.",
        "Psychology B.A.",
        "B.A. Social Work",
        "B.S. Biomedical Engineering",
        "B.S. Environmental Health and Safety",
        "B.S. Chemistry, Elm Medical University",
        "B.S. Sports Management",
        "Physical Education B.S.",
        "CPR class",
        "Cosmetology",
        "Human Services A.A.",
        "Hospitality B.S.",
        "B.S. Neuroscience",
    ],
}


#: Health subjects by the names that colleges and career schools give them, and what sounds alike.
NAMED_SUBJECTS = {
    True: [
        "Practical Nursing Certificate, New Mexico Junior College, 2016",
        "Dental Hygiene, Oregon Institute of Technology, 2011",
        "Certificate, Patient Access, Elm College, 2015",
        "Certificate, Pharm Tech, Elm College",
        "Certificate, Home Care Aide, Elm College",
        "Registered Behavior Technician course, Elm College",
    ],
    False: [
        "A.A. General Studies, Elm College\nCPhT, Pharmacy Technician Certification Board, 2018",
        "A.A. General Studies, Elm College\nRegistered with the Ohio Board of Pharmacy",
        "Certificate, Legal Office, Elm College",
        "Certificate, Water Treatment, Elm College",
    ],
}


@pytest.mark.parametrize(
    ("health", "text"),
    [(kind, text) for known in (SUBJECTS, NAMED_SUBJECTS) for kind, texts in known.items() for text in texts],
)
def test_subjects_of_health(understood, health: bool, text: str):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}\nSKILLS\nfiling")
    assert resume.education.health_field is health
