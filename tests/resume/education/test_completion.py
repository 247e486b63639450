"""Whether a study was completed, by what stands beside it; read in November 2026."""

from __future__ import annotations

import pytest

#: What stands under "Education", the highest level, and of each study whether it was completed.
CASES = [
    ("B.A. Biology, Elm University\ncurrently in progress", "some_college", [False]),
    ("A.S. Nursing (in progress), Elm College", "some_college", [False]),
    # what was hoped for by a day that is past was reached, unless something says otherwise
    ("B.A. Biology, Elm University, expected May 2016", "bachelor", [True]),
    ("B.A. Biology, Elm University, expected May 2016, withdrew", "some_college", [False]),
    ("B.A. Biology, Elm University, expected May 2016, in progress", "some_college", [False]),
    ("B.A. Biology, Elm University, expected May 2016 / not yet finished", "some_college", [False]),
    ("B.A. Biology, Elm University, yet to be finished", "some_college", [False]),
    # two degrees of a line, one of them open
    ("MBA in progress; B.A. Accounting 2015", "bachelor", [False, True]),
    ("MBA (in progress), BBA 2015", "bachelor", [False, True]),
    ("RN-to-BSN (expected 2028); ADN 2016", "associate", [False, True]),
    ("B.A. Accounting 2015; MBA in progress", "bachelor", [True, False]),
    ("Elm University: B.A. 2010, M.B.A. in progress", "bachelor", [True, False]),
    # who graduated from a university has a degree
    ("Oak State University, Class of 2014", "bachelor", [True]),
    ("Elm University, graduated 2014", "bachelor", [True]),
    ("Ph.D. History (ABD), Elm University, 2009 - 2015\nM.A. History, 2008", "master", [False, True]),
    ("Ed.D., all but dissertation, Elm University\nM.Ed., Oak College, 2011", "master", [False, True]),
    ("B.S. Biology, Elm University, completed most of the requirements", "some_college", [False]),
    ("B.S. Biology, I currently attend Elm University", "some_college", [False]),
    ("Master's Certificate in Logistics, Elm University, 2012", "certificate", [True]),
    ("Associate in Nursing, Elm College, 2014 - 2016, have not graduated", "some_college", [False]),
    ("Associate in Nursing, Elm College, 2014 - 2016, no diploma", "some_college", [False]),
    ("Associate in Nursing, Elm College, one class away from finishing", "some_college", [False]),
    ("B.S. Accounting, Elm University, projected 2018, degree not conferred", "some_college", [False]),
    ("B.A. Biology, Elm University, expected May 2016, finished early", "bachelor", [True]),
    ("B.A. Biology, Elm University, finished without debt 2016", "bachelor", [True]),
    ("Associate in Nursing, Elm College, 2016, NCLEX not yet taken", "associate", [True]),
    ("B.A. Biology, Elm University, expected May 2016\nStill working on it", "some_college", [False]),
    (
        "B.A. Biology, Elm University, expected May 2016. I am a part-time student there.",
        "some_college",
        [False],
    ),
    # the first sentence with a year is that of the degree; what follows is another study
    (
        "Associate degree, Elm College, graduated 2016. Started a bachelor, left in 2018.",
        "associate",
        [True, False],
    ),
    (
        "B.A. History, Elm University. Finished 2015. Now taking evening classes, expected 2027.",
        "bachelor",
        [True],
    ),
    # a list of what was taught says nothing of leaving
    (
        "A.A.S. Radiography, Elm College, 2016\nCoursework in anatomy, incomplete fractures and films",
        "associate",
        [True],
    ),
    # "Exp." behind a degree is when it is expected, behind a card and a licence how long they are valid
    ("Associate of Science, Elm College, Exp. 05/2028", "some_college", [False]),
    ("Associate of Science, Elm College, license valid until 05/2028", "associate", [True]),
    ("CNA Certificate, Elm Technical College, Exp. 05/2028", "certificate", [True]),
    ("B.S. Nursing, Elm University, 2014. RN, exp. 05/2028", "bachelor", [True]),
]


@pytest.mark.parametrize(("text", "highest", "completed"), CASES, ids=[text for text, *_ in CASES])
def test_a_study_is_completed_by_what_stands_beside_it(
    understood, text: str, highest: str, completed: list[bool]
):
    education = understood(f"Jane Roe\nEDUCATION\n{text}")[1].education
    assert (education.highest, [each.completed for each in education.entries]) == (highest, completed)
