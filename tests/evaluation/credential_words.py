"""What each credential is called, by its code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """How people write one credential: short, in full, who issues it, a course for it, and the people."""

    short: str
    full: str
    issuer: str
    course: str
    people: str


WORDS = {
    "CMA_AAMA": Words(
        "CMA (AAMA)",
        "Certified Medical Assistant (AAMA)",
        "American Association of Medical Assistants",
        "Medical Assisting",
        "CMAs (AAMA)",
    ),
    "RMA_AMT": Words(
        "RMA (AMT)",
        "Registered Medical Assistant",
        "American Medical Technologists",
        "Medical Assistant",
        "registered medical assistants",
    ),
    "NCMA": Words(
        "NCMA (NCCT)",
        "National Certified Medical Assistant",
        "National Center for Competency Testing",
        "Medical Assistant",
        "national certified medical assistants",
    ),
    "CCMA": Words(
        "CCMA",
        "Certified Clinical Medical Assistant",
        "National Healthcareer Association",
        "Clinical Medical Assistant",
        "CCMAs",
    ),
    "CMAA": Words(
        "CMAA",
        "Certified Medical Administrative Assistant",
        "National Healthcareer Association",
        "Medical Administrative Assistant",
        "certified medical administrative assistants",
    ),
    "CEHRS": Words(
        "CEHRS",
        "Certified Electronic Health Records Specialist",
        "National Healthcareer Association",
        "Electronic Health Records",
        "certified electronic health records specialists",
    ),
    "NRCMA": Words(
        "NRCMA",
        "Nationally Registered Certified Medical Assistant",
        "National Association for Health Professionals",
        "Medical Assistant",
        "nationally registered certified medical assistants",
    ),
    "CMAC": Words(
        "CMAC (AMCA)",
        "Clinical Medical Assistant Certification (CMAC)",
        "American Medical Certification Association",
        "Clinical Medical Assistant",
        "CMACs (AMCA)",
    ),
    "MA_STATE": Words(
        "MA-C (Washington)",
        "Medical Assistant-Certified",
        "Washington State Department of Health",
        "Medical Assistant",
        "medical assistants-certified",
    ),
    "MA_UNSPECIFIED": Words(
        "Certified Medical Assistant",
        "Certified Medical Assistant (CMA)",
        "State of Ohio",
        "Medical Assisting",
        "certified medical assistants",
    ),
    "PHLEBOTOMY": Words(
        "CPT (NHA)",
        "Certified Phlebotomy Technician",
        "National Healthcareer Association",
        "Phlebotomy Basics",
        "certified phlebotomy technicians",
    ),
    "EKG": Words(
        "CET (NHA)",
        "Certified EKG Technician",
        "National Healthcareer Association",
        "EKG Technician",
        "certified EKG technicians",
    ),
    "CHAA": Words(
        "CHAA",
        "Certified Healthcare Access Associate",
        "National Association of Healthcare Access Management",
        "Patient Access",
        "CHAAs",
    ),
    "CHAM": Words(
        "CHAM (NAHAM)",
        "Certified Healthcare Access Manager",
        "National Association of Healthcare Access Management",
        "Patient Access",
        "certified healthcare access managers",
    ),
    "CRCR": Words(
        "CRCR",
        "Certified Revenue Cycle Representative",
        "Healthcare Financial Management Association",
        "Revenue Cycle",
        "CRCRs",
    ),
    "RHIT": Words(
        "RHIT",
        "Registered Health Information Technician",
        "AHIMA",
        "Health Information Technology",
        "RHITs",
    ),
    "RHIA": Words(
        "RHIA",
        "Registered Health Information Administrator",
        "AHIMA",
        "Health Information Management",
        "RHIAs",
    ),
    "CPC": Words(
        "CPC (AAPC)",
        "Certified Professional Coder",
        "AAPC",
        "Medical Coding",
        "certified professional coders",
    ),
    "CCS": Words(
        "CCS (AHIMA)",
        "Certified Coding Specialist",
        "AHIMA",
        "Medical Coding",
        "certified coding specialists",
    ),
    "BILLING_OTHER": Words(
        "CBCS",
        "Certified Billing and Coding Specialist",
        "National Healthcareer Association",
        "Medical Billing",
        "certified billing and coding specialists",
    ),
    "CNA": Words("CNA", "Certified Nursing Assistant", "State of Nevada", "Nursing Assistant", "CNAs"),
    "LPN": Words("LPN", "Licensed Practical Nurse", "Ohio Board of Nursing", "Practical Nursing", "LPNs"),
    "RN": Words("RN license", "Registered Nurse", "Ohio Board of Nursing", "Nursing", "RNs"),
    "EMT": Words(
        "EMT-B", "Emergency Medical Technician", "National Registry of EMTs", "Emergency Medicine", "EMTs"
    ),
    "HHA": Words(
        "Certified HHA",
        "Certified Home Health Aide",
        "State of New York",
        "Home Care",
        "certified home health aides",
    ),
    "PHARM_TECH": Words(
        "CPhT",
        "Certified Pharmacy Technician",
        "Pharmacy Technician Certification Board",
        "Pharmacy Technology",
        "certified pharmacy technicians",
    ),
    "BLS_CPR": Words(
        "BLS", "Basic Life Support", "American Heart Association", "Emergency Care", "BLS holders"
    ),
    "HIPAA_TRAINING": Words(
        "HIPAA certification",
        "HIPAA Privacy Training",
        "Elm Compliance Academy",
        "Health Law",
        "HIPAA certified clerks",
    ),
    "OTHER_HEALTH": Words(
        "CPCT/A",
        "Certified Patient Care Technician",
        "National Healthcareer Association",
        "Patient Care",
        "certified patient care technicians",
    ),
    "OTHER": Words(
        "ServSafe Food Handler",
        "ServSafe Manager",
        "National Restaurant Association",
        "Food Safety",
        "ServSafe managers",
    ),
}
