"""Studies in the words of many writers: levels, programmes, subjects; read in November 2026."""

from __future__ import annotations

import pytest

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
