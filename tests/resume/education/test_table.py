"""Studies in the words of many writers: levels, programmes, subjects; read in November 2026."""

from __future__ import annotations

import pytest

LEVELS = {
    "hs": [
        "High School Diploma: International Baccalaureate Program, Elm High School, 2013",
        "IB Diploma, Elm High School, 2015",
        "High School Diploma, Elm High School\nTechnical: Word, Excel",
        "HS equivalency 2015",
        "TASC, 2018",
        "Received my GED in 2012",
        "GED (General Educational Development), 2011",
        "Diploma, Elm High",
        "Elm High, class of '09",
        "Secondary School Certificate, Dhaka",
        "Higher Secondary School Certificate (HSSC), Lahore",
        "West African Senior School Certificate",
        "CXC, Elm Secondary, Jamaica",
        "Matric certificate, Elm Secondary School, South Africa",
        "Home schooled, diploma 2014",
        "HiSET, State of Nevada, 2018",
        "TASC diploma, 2016",
        "High School Equivalency Diploma (HSED), 2016",
        "GED",
        "General Education Diploma",
        "General Equivalency Diploma, 2009",
        "G.E.D. 2009",
        "California High School Proficiency Exam (CHSPE), 2010",
        "H.S. Diploma, Elm High, 2011",
        "HS Diploma",
        "HS graduate",
        "High School Graduate",
        "Graduated from Elm High School",
        "Elm Senior High School",
        "Elm High School, 2008 - 2012",
        "Elm High School Reno, NV",
        "Secondary school diploma, Elm Secondary School, Jamaica",
        "Bachiller, Colegio Elm, Lima, Peru 2008",
        "12th grade completed",
        "Completed high school",
    ],
    "in_high_school": [
        "Elm High School, 11th grade",
        "Studying for GED",
        "Elm High School (Class of 2028)",
        "Elm High School junior, GPA 3.6",
        "Currently a senior at Elm High School",
        "Elm High School, senior, graduating June 2027",
        "High school student, 11th grade",
        "Elm High School, 2024 - Present",
        "High School Diploma (expected June 2027)",
        "GED in progress",
        "Working toward my GED",
    ],
    "some_college": [
        "B.S. Chemistry, Elm University\nCurrently enrolled\nInternational Baccalaureate, Elm High",
        "Elm University, bachelor-level courses in history",
        "42 credits, Elm Community College",
        "Two years toward a Bachelor's in Nursing, Elm University",
        "Elm University, two years toward a degree in business",
        "Coursework in accounting, Elm Community College",
        "Partially completed Associate degree",
        "Associate of Arts, 12 credits short",
        "M.Div., 2002, Elm Divinity School\n- M.Div. is a three year program\n- Did not complete the program",
        "Some college",
        "Elm Community College, Medical Terminology I & II, EKG, 2013",
        "BSN pre reqs, Elm College - statistics and chemistry done",
        "Elm College, some coursework",
        "Elm Community College, 2016-2017, General Studies",
        "Completed 45 credits toward a B.A., Elm University",
        "Associate degree in progress, Elm College",
        "Associate of Science, Elm College, anticipated graduation 2027",
        "B.S. Biology, Elm University, Expected 2027",
        "Junior at Elm University, majoring in Biology",
        "Bachelor of Arts candidate, Elm University",
        "Elm University, pursuing BS in Nursing",
        "Working on Associate degree at Elm College",
        "Two years of college, Elm State",
        "Attended Elm University",
        "Associate's degree, did not finish",
        "Bachelor of Arts, Business, January 2016, Elm College\nI am currently a full-time student there",
        "Bachelor of Science, Networks, 2017, Elm University\nI am currently enrolled",
        "Master of Divinity, 2002, Elm University\nDid not complete the degree program",
    ],
    "certificate": [
        "Bell Works Technical: Telecommunications, Houston TX\nHigh School Diploma, Elm High School",
        "Cosmetology, Career Academy, 1993",
        "High School Diploma : 1993\nElm High - City , State\nCosmetology , 1993\nOak Academy Inc",
        "Elm Barber College, 2010, Barbering",
        "Phlebotomy course, Elm Training Center, 2019",
        "GED 2016\nNursing Assistant training 2017 Oak Cross City , State",
        "CNA class, Elm Manor, 2015",
        "EMT-Basic course, Elm Fire Academy, 2018",
        "Diesel Mechanics, Elm Tech Institute, 2004",
        "Truck driving school, Elm CDL Academy",
        "Dental Assistant, Elm Dental Academy 2017",
        "Full-Stack Web Development Bootcamp, Elm Labs, 2021",
        "Esthetician licence, Elm Beauty Academy, 2014",
        "LPN, Elm School of Practical Nursing, 2009",
        "Massage Therapy, Elm Institute, 750 hours",
        "Culinary arts, Elm Culinary Institute, 2012",
        "Hotel Management 2017 Penn Alder",
        "Medical Assistant Diploma, Elm Career Institute",
        "Diploma in Medical Assisting, 2019",
        "Certificate of Completion, Medical Billing, Elm Institute, 2018",
        "Vocational certificate, Welding, Elm Tech, 2008",
        "Cosmetology license program, Elm Beauty School, 2008",
        "Dental Assisting, Elm Vocational School, 2012",
        "Trade school, HVAC",
    ],
    "associate": [
        "DUT, Universite d'Elm, France",
        "HND Business, Elm College, UK",
        "Elm College, Associate in Arts, 2012, transferred to Elm University",
        "A.A., Elm College",
        "AA Elm College 2012",
        "A.S. Elm College 2012",
        "A.S, Elm College",
        "AS in Nursing, Elm College, 2012",
        "A.A.S., Elm College",
        "AAS",
        "A.A.S. Medical Assisting, Elm College, 2018",
        "Associates in Business, Elm College",
        "Associate's Degree, Elm College, 2012",
        "Associates Degree",
        "Associate Degree of Science",
        "Assoc. of Arts, Elm College",
        "2-year degree, Elm College",
        "A.D.N., Elm College 2010",
        "ASN Elm College",
        "A.O.S., Elm Institute, 2010",
        "Associate of Occupational Studies",
        "Foundation degree, Elm College, UK",
    ],
    "bachelor": [
        "Bachelor of Arts, Elm University, 2010\nSeven courses with MBA-level training in strategy",
        "Baccalaureate degree in nursing, Elm University",
        "Licence en Droit, Universite d'Elm, Haiti, 2008",
        "Licenciada en Enfermeria, Universidad Elm",
        "Bachiller en Ciencias, Universidad Elm, Peru",
        "Laurea, Universita di Elm, Italy",
        "Ingeniero Industrial, Universidad Elm, Colombia",
        "B.A., English; M.A. coursework, Elm University",
        "Bachelor of Arts, 2013, Elm University\nCurrently enrolled: pottery, online, Elm Craft School",
        "B.S.E., Elm University, 2010",
        "B.S.E, Elm University, 2010",
        "BSE Elm University",
        "B.B.A., Elm University",
        "B.B.A, Elm University",
        "BBA",
        "B. A. in English, Elm University",
        "B. S. Biology, Elm University",
        "BSc (Hons) Biology, Elm University, UK",
        "BA (Hons), Elm University",
        "B.Sc., Elm University, India",
        "B.Com, Elm University, India, 2008",
        "B.Tech, Elm Institute of Technology, India",
        "Bachelors, Elm University",
        "Bachelor's, Elm University",
        "Bachelors in Psychology, Elm University 2014",
        "Bachelor of Science in Health Administration, Elm University",
        "Bachelor Degree, Business",
        "Bachelor's Degree in Business Administration",
        "Bachelor of Arts",
        "BACHELOR OF ARTS, ENGLISH",
        "B.F.A., Elm School of Art",
        "BSW Elm University",
        "B.S.W., Elm University",
        "B.S.N., Elm University",
        "BSHA, Elm University",
        "B.H.S., Elm University",
        "Bachelor of Nursing, Elm University, Manila",
        "Licenciatura en Psicologia, Universidad Elm, Mexico, 2010",
        "Four-year degree, Elm University",
        "BS, Elm University 2010",
        "Undergraduate degree in History",
        "Graduated magna cum laude, Elm University, 2012",
        "B.S.B.A., Elm University",
        "B.S. Ed., Elm University",
        "B.S.M.E., Elm University",
        "LL.B., Elm University",
        "Baccalaureate in Nursing, Elm University",
        "Bacharelado em Enfermagem",
    ],
    "master": [
        "M.A., Elm University, 2012",
        "M.S. in Biology, Elm University",
        "MS Biology, Elm University 2012",
        "Masters in Education",
        "Master's, Elm University",
        "Master of Public Health, Elm University",
        "MPH, Elm University",
        "M.P.H. Elm University",
        "M.Ed., Elm University",
        "MSN, Elm University",
        "MHA, Elm University",
        "M.B.A., Elm University",
        "MSc Biology, Elm University",
        "M.S.W., Elm University",
        "Executive MBA, Elm University",
        "Maestria en Educacion, Universidad Elm",
        "M.S.Ed., Elm University",
        "M.F.A., Elm University",
    ],
    "doctorate": [
        "Medico Cirujano, Universidad Elm, Colombia",
        "Doctor en Medicina, Universidad Elm, Cuba",
        "Ph.D., Elm University",
        "Ph. D : Engineering, April, 2015 Elm University\nM. S : Engineering, 2006 Elm University",
        "PhD Chemistry, Elm University",
        "Doctorate in Education",
        "Ed.D., Elm University",
        "M.D., Elm University, Manila",
        "MD, Elm School of Medicine, 2008",
        "MBBS, Elm Medical College, India, 2008",
        "J.D., Elm Law School",
        "Juris Doctor",
        "Pharm.D., Elm University",
        "PharmD",
        "DNP, Elm University",
        "D.D.S., Elm University",
        "Doctor of Physical Therapy, Elm University",
    ],
}


@pytest.mark.parametrize(
    ("highest", "text"), [(level, text) for level, texts in LEVELS.items() for text in texts]
)
def test_levels(understood, highest: str, text: str):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}\nSKILLS\nfiling")
    assert resume.education.highest == highest
    assert resume.education.hs_or_higher is (highest != "in_high_school")


ELSEWHERE = [
    (
        "SUMMARY\nMaster of Business Administration (Ongoing, Elm School)\n"
        "EDUCATION\nFaculty of Commerce, Oak University\n\nMaster of Business Administration, Elm School",
        "bachelor",
    ),
    (
        "SUMMARY\nMaster of Business Administration with an ongoing interest in trade\n"
        "EDUCATION\nMaster of Business Administration, Elm School",
        "master",
    ),
    ("EDUCATION\nMBA in progress, Elm School", "some_college"),
    ("EDUCATION\n2013 DPM Training, Elm\n- Well construction", "none_stated"),
    ("EDUCATION\nBHA & Drill String class", "none_stated"),
    ("EDUCATION\nDementia Care Workshop, 2017", "none_stated"),
    ("EDUCATION\nCPR class, Red Cross, 2019", "none_stated"),
    ("EDUCATION\nCustomer service training, Elm Bank, 2015", "none_stated"),
    ("TRAINING\nForklift training 2015", "none_stated"),
    ("EDUCATION\nHigh School Diploma 2010\nExcel course, Elm Library", "hs"),
    ("EXPERIENCE\nScrum Master, Elm Soft, 2012 - 2016\n- Ran meetings", "none_stated"),
    ("MILITARY\nMaster Sergeant, US Army", "none_stated"),
    ("EXPERIENCE\nSales Associate, Elm Shop, 2012 - 2016\n- Sold", "none_stated"),
    ("SUMMARY\nBachelor's degree preferred. You must have two years of experience.", "none_stated"),
    ("CERTIFICATIONS\nCertified Scrum Master", "none_stated"),
    ("SUMMARY\nMaster of ceremonies and master gardener", "none_stated"),
    ("SKILLS\nMaster scheduling, MS Office, MS Word", "none_stated"),
    ("SUMMARY\nDO NOT CALL; as is", "none_stated"),
    (
        "EXPERIENCE\nTeaching Associate, Elm University, 2012 - 2014\n- Taught bachelor students",
        "none_stated",
    ),
    ("EDUCATION\nElm College\nSKILLS\nx", "some_college"),
    ("EDUCATION\nReno, NV\nMaster electrician apprenticeship", "certificate"),
    ("SUMMARY\nBachelor's degree in biology with five years of sales", "bachelor"),
    ("SUMMARY\nHigh school graduate with three years as a cashier", "hs"),
    ("SUMMARY\nI have a GED", "hs"),
    ("SUMMARY\nOffice worker with an associate's degree in business.", "associate"),
    ("Jane Roe, MBA\nSUMMARY\nManager", "master"),
    ("Jane Roe, BSN, RN\nSUMMARY\nNurse", "bachelor"),
    ("Jane Roe, PhD\nSUMMARY\nx", "doctorate"),
    ("Jane Roe, M.D.\nSUMMARY\nx", "doctorate"),
    ("SUMMARY\nCollege graduate", "bachelor"),
    ("SUMMARY\nNursing student at Elm College", "some_college"),
    ("EDUCATION\nDean's list 2012\nElm University\nB.A.", "bachelor"),
    ("SKILLS\nHigh school diploma", "hs"),
    ("ADDITIONAL INFORMATION\nHigh School Diploma", "hs"),
    ("QUALIFICATIONS\nHigh school diploma; typing 50 wpm", "hs"),
]


@pytest.mark.parametrize(("text", "highest"), ELSEWHERE)
def test_degree_words_elsewhere(understood, text: str, highest: str):
    _, resume = understood(text if text.startswith("Jane") else f"Jane Roe\n{text}")
    assert resume.education.highest == highest


#: What stands beside, above or below a study and decides how far it is, with what looks like it.
NEXT_TO = [
    # a diploma of a college, and one of a school that stands in the line above it
    (
        "Western Elm Tech Community College - Pharmacy Technician diploma - 2010\nWest High School",
        "certificate",
    ),
    ("Elm Career College - Dental Assisting Diploma, 2014\nOak High School - Diploma, 2009", "certificate"),
    ("Oak High School\nDiploma 2009\nElm Community College\nGeneral Studies, 12 credits", "some_college"),
    ("Oak High School City , State\nDiploma : General May 2009", "hs"),
    # the school of a study under way stands in a line of its own
    (
        "Elm Technical College City , State\nHealth Information, diploma program (24 credits finished, "
        "expected May 2027)\nOak High School City , State\nDiploma 2003",
        "some_college",
    ),
    ("Elm Technical College City , State\nWelding, 2012\nOak High School, Diploma 2003", "certificate"),
    # single courses
    ("Culinary Arts, coursework , 2010 Elm Technical College\nHigh School Diploma , 2006", "some_college"),
    ("Culinary Arts, 2010 Elm Technical College\nHigh School Diploma , 2006", "certificate"),
    ("Cosmetology, Heritage College of Beauty, 2002\nHigh School Diploma", "certificate"),
    # a day that was hoped for is a date: past or not
    (
        "Bachelor of Arts, 2012 Elm University\nMaster of Arts, Elm University\nExpected graduation: 2016",
        "master",
    ),
    ("Bachelor of Science, Elm University, anticipated May 2018", "bachelor"),
    ("Bachelor of Science, Elm University, expected May 2031", "some_college"),
    ("Bachelor of Science, Elm University, expected 2016, did not finish", "some_college"),
    # begun is not done
    (
        "Associate of Science: Pre-Engineering Elm Community College 2016-2018\n"
        "- Enrolled in autumn 2016, to begin work on a Pre-Engineering A.S. degree.",
        "some_college",
    ),
    # an associate in a title or on a card
    ("Juniper Networks Certified Internet Associate (JNCIA), Junos Associate, 2005\nGED", "hs"),
    ("Cisco Certified Network Associate (CCNA) 2005\nHigh School Diploma, Elm High School", "hs"),
    ("HubSpot Sales Associate, GED 2010", "hs"),
    ("Business Administration Associates, Elm College 2010", "associate"),
    ("Associate : Business Elm College 2010", "associate"),
]


@pytest.mark.parametrize(("text", "highest"), NEXT_TO)
def test_what_stands_next_to_a_study(understood, text: str, highest: str):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}\nSKILLS\nfiling")
    assert resume.education.highest == highest


PROGRAMMES = [
    ("EDUCATION\nMedical Assistant Program (CAAHEP accredited), Elm Institute, 2021", "completed", "CAAHEP"),
    (
        "EDUCATION\nCertificate in Medical Assisting, Elm Institute, ABHES-accredited program, 2021",
        "completed",
        "ABHES",
    ),
    (
        "EDUCATION\nElm Institute, Medical Assisting, graduated May 2021\n  Accreditor: Commission on Accreditation of Allied Health Education Programs",  # noqa: E501
        "completed",
        "CAAHEP",
    ),
    ("EDUCATION\nElm Institute\n  Clinical Medical Assistant Certificate\n  2020 - 2021", "completed", None),
    ("EDUCATION\nA.A.S. in Medical Assisting, expected December 2027", "in_progress", None),
    ("EDUCATION\nMedical Assisting student, Elm College", "in_progress", None),
    ("EDUCATION\nMedical Assistant Program, Elm College, 2026 - Present", "in_progress", None),
    (
        "EDUCATION\nCurrently enrolled: Medical Assistant Diploma, Elm College (CAAHEP)",
        "in_progress",
        "CAAHEP",
    ),
    ("SUMMARY\nRecent graduate of a CAAHEP-accredited medical assisting program.", "completed", "CAAHEP"),
    (
        "SUMMARY\nMedical assistant student completing externship, graduating January 2027.",
        "in_progress",
        None,
    ),
    ("SUMMARY\nI am in my last term of medical assisting school", "in_progress", None),
    ("EDUCATION\nCurrently in MA school at Elm Tech", "in_progress", None),
    ("EDUCATION\nMedical Assisting, withdrew 2019, Elm College", "in_progress", None),
    ("EDUCATION\nMedical Assistant program, Elm College, started Aug 2026", "in_progress", None),
    ("SUMMARY\nThinking about medical assistant school", "none", None),
    ("SUMMARY\nSeeking to enroll in a medical assistant program", "none", None),
    ("OBJECTIVE\nInterested in a medical assisting program", "none", None),
    ("EDUCATION\nMedical Assistant coursework, Elm College, did not complete", "in_progress", None),
    ("EDUCATION\nMedical Administrative Assistant Certificate, Elm Institute, 2020", "none", None),
    ("EDUCATION\nMedical Office Assistant Diploma, Elm Institute, 2020", "none", None),
    ("EDUCATION\nPhysician Assistant Studies, Elm University", "none", None),
    ("EDUCATION\nMedical Assisting Technology, A.S., Elm College 2014", "completed", None),
    ("EDUCATION\nDiploma: Medical Assistant\n  Elm Career College - Reno, NV 03/2014", "completed", None),
    ("EDUCATION\nElm Career College 2014\n  Medical Assistant", "completed", None),
    ("TRAINING\nMedical Assistant training, Elm Institute, 720 hours, 2020", "completed", None),
    ("CERTIFICATIONS\nMedical Assistant Certificate, Elm Institute, 2020", "completed", None),
    ("EDUCATION\nMA Program, Elm Institute 2019", "completed", None),
    ("EDUCATION\nCertified Medical Assistant, Elm Career College, 2014", "completed", None),
    (
        "EXPERIENCE\nMedical Assistant Instructor, Elm College, 2012 - 2016\n- Taught the medical assisting program",  # noqa: E501
        "none",
        None,
    ),
    (
        "EDUCATION\nHigh School Diploma\nEXPERIENCE\nMedical Assistant, Elm Clinic, 2012 - 2016\n- x",
        "none",
        None,
    ),
    ("EDUCATION\nVeterinary Assistant Certificate, 2018", "none", None),
    ("EDUCATION\nCertificate in Ophthalmic Medical Assisting, Elm College, 2018", "none", None),
]


@pytest.mark.parametrize(("text", "programme", "accreditor"), PROGRAMMES)
def test_medical_assisting_programmes(understood, text: str, programme: str, accreditor: str | None):
    _, resume = understood(f"Jane Roe\n{text}")
    assert resume.education.ma_program == programme
    named = [entry.accreditor for entry in resume.education.entries if entry.ma_program and entry.accreditor]
    assert named[:1] == ([accreditor] if accreditor else [])


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


@pytest.mark.parametrize(
    ("health", "text"), [(kind, text) for kind, texts in SUBJECTS.items() for text in texts]
)
def test_subjects_of_health(understood, health: bool, text: str):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}\nSKILLS\nfiling")
    assert resume.education.health_field is health


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
    ("health", "text"), [(kind, text) for kind, texts in NAMED_SUBJECTS.items() for text in texts]
)
def test_subjects_by_their_names(understood, health: bool, text: str):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}\nSKILLS\nfiling")
    assert resume.education.health_field is health


SEVERAL = [
    ("Certificate : Nurse Aide 2011\nSome classes toward Associates in Health Science , 2018", "certificate"),
    ("Associate of Science 2016\nBachelor of Business : 12 classes completed , Elm University", "associate"),
    ("Associate of Science 2013\nElm University Bachelor of Arts, 60 credit hours completed", "associate"),
    ("Health Administration Ohio College of Health 2017\nCoursework in Ethics\nGED 2010", "some_college"),
    ("Associate of Science 2013, 30 credits toward a bachelor's degree", "associate"),
    (
        "Elm Institute 2013 Diploma : Office Technology Reno, NV\nElm High School 2004 High School Diploma",
        "certificate",
    ),
    ("Diploma : 2004\nElm High School - Reno, NV", "hs"),
    (
        "Nursing classes, 2023 to Current, 21 credit hours\nMedication Technician course 2020\nGED 2009",
        "certificate",
    ),
    ("Elm College, nursing classes, 2023 to Current\nSafety course 2020\nGED 2009", "some_college"),
    # a diploma below the college that gave it, and another one's high school below that
    ("Birch Junior College 2003\nDiploma : Child Development\nElm High School 1999", "certificate"),
    ("Diploma : College Prep\nElm Senior High School 1999", "hs"),
    # told twice, once as going on
    (
        "Certificate : Bookkeeping Elm College , City\nElm College Certificate, Bookkeeping, 2019 - Present",
        "some_college",
    ),
    (
        "Certificate, Bookkeeping, Elm College, 2014\nElm College Certificate, Welding, 2019 - Present",
        "certificate",
    ),
    (
        "Associate of Arts 2010\nMBA : Finance Elm College\nElm College, MBA, Finance, 2018 - Present",
        "associate",
    ),
    # a maker of software
    ("B.S. Accounting, Elm University, 2008\nMS Excel Advanced, 2010", "bachelor"),
    ("GED, 2005\nDeveloping MS ASP .NET Applications, 2012", "hs"),
    ("Associate of Arts, Elm College 2010\nMS Office Specialist", "associate"),
    ("B.A., Elm University, 2009\nMS Office Administration, Oak University, 2012", "master"),
    ("B.A., Elm University, 2009\nMS Project Management, Oak University, 2012", "master"),
]


@pytest.mark.parametrize(("text", "highest"), SEVERAL)
def test_several_studies(understood, text: str, highest: str):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}\nSKILLS\nfiling")
    assert resume.education.highest == highest


MA_PROGRAMMES = {
    ("certificate", "completed"): [
        "Elm College MA program, graduated 6/2023",
        "Elm Career Institute, MA Program, 2022",
        "Elm College MA programme, completed March 2024",
        "MA externship program, Elm Tech, completed 2021",
        "Elm Institute: MA (certificate), 2021",
        "MA course, Elm Adult School, 2020",
    ],
    ("master", "none"): [
        "Elm University, MA program in History, graduated 2015",
        "M.A. program in English, Elm University, graduated 2011",
        "Elm College, MA program (History), graduated 2008",
        "History MA program, Elm University, graduated 2016",
        "MA Psychology, Elm School of Arts, 2012",
        "MA, Elm University, 2010",
    ],
}


@pytest.mark.parametrize(
    ("found", "text"), [(found, text) for found, texts in MA_PROGRAMMES.items() for text in texts]
)
def test_an_ma_programme_is_no_degree_unless_it_is_in_a_subject(understood, found, text: str):
    _, resume = understood(f"Jane Roe\nEDUCATION\n{text}\nSKILLS\nfiling")
    assert (resume.education.highest, resume.education.ma_program) == found
