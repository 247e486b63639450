"""Lists of unpaid work: half lines that name a place and a task, with years, year lists or no date."""

from __future__ import annotations

import pytest
from marked import Row, document_of, rows_of

from screener.values import Markup

#: Each line alone under the heading "VOLUNTEER", beside two plain ones.
ITEMS: dict[str, list[Row]] = {
    # a place, and what was done there
    "Harbor Light Mission - coat closet, winters": [("coat closet", "Harbor Light Mission", None)],
    "Grace Lutheran - altar flowers, coffee hour": [
        ("altar flowers, coffee hour", "Grace Lutheran", None)
    ],
    "Elm Valley High choir boosters - concession stand, every home game": [
        ("concession stand", "Elm Valley High choir boosters", None)
    ],
    "Feed the Valley: stocking shelves, 2015 - 2018": [
        ("stocking shelves", "Feed the Valley", "2015 - 2018")
    ],
    "Habitat for Humanity, framing crew": [("framing crew", "Habitat for Humanity", None)],
    "Oak County Legal Aid, citizenship tutor 2019/20": [
        ("citizenship tutor", "Oak County Legal Aid", "2019/20")
    ],
    "Dogwood Festival 10k packet table": [("packet table", "Dogwood Festival 10k", None)],
    "St. Brendan's pancake breakfast, each March": [("pancake breakfast", "St. Brendan's", None)],
    "Juniper Nurses Association - unit steward": [("unit steward", "Juniper Nurses Association", None)],
    # what one was, and where
    "treasurer, Birch Lake little league": [("treasurer", "Birch Lake little league", None)],
    "Usher at Morning Star Baptist": [("Usher", "Morning Star Baptist", None)],
    "Tutor for adult readers, Pine Street Library, 2 years": [
        ("Tutor for adult readers", "Pine Street Library", None)
    ],
    "Treasurer of the choir boosters": [("Treasurer", "choir boosters", None)],
    "Parish school board, St. Agnes": [("Parish school board", "St. Agnes", None)],
    "Board of Directors, Cedar public library (appointed 2019, second term)": [
        ("Board of Directors", "Cedar public library", "2019")
    ],
    "Marigold Hospice advisory council": [("advisory council", "Marigold Hospice", None)],
    "Volunteer at church food pantry at Christmas": [("Volunteer", "church food pantry", None)],
    "Big Sisters of Elko - mentor since 2019": [("mentor", "Big Sisters of Elko", "since 2019")],
    "Volunteer EMT, Birch Hollow Rescue Squad 2009-2014": [
        ("Volunteer EMT", "Birch Hollow Rescue Squad", "2009-2014")
    ],
    "Helping with flu clinics at the health department in 2021": [
        ("Helping with flu clinics", "health department", "2021")
    ],
    "Cub Scout Pack 9, leader and popcorn manager": [
        ("leader and popcorn manager", "Cub Scout Pack 9", None)
    ],
    "Hope Church: nursery 2010-2014, greeter 2015 to present, work trip Guatemala 2017": [
        ("nursery", "Hope Church", "2010-2014"),
        ("greeter", "Hope Church", "2015 to present"),
        ("work trip Guatemala", "Hope Church", "2017"),
    ],
    "Elk Fork Fire Dept - firefighter 2012 to date, Captain since 2020": [
        ("firefighter", "Elk Fork Fire Dept", "2012 to date")
    ],
    "Blood drive helper, Red Cross, 2014": [("Blood drive helper", "Red Cross", "2014")],
    "Quilt raffle; ; ...": [("Quilt raffle", None, None)],
    "Crisis line listener (training completed 2020)": [("Crisis line listener", None, None)],
    # neither half is a name
    "Driver safety day with the sheriff's office, each May": [
        ("Driver safety day", "sheriff's office", None)
    ],
    "Homecoming parade each fall - first aid": [
        ("Homecoming parade each fall - first aid", None, None)
    ],
    "Foster kittens": [("Foster kittens", None, None)],
    "Sit with shut-ins on Mondays": [("Sit with shut-ins on Mondays", None, None)],
    "Drove for meals on wheels before my kids were born": [
        ("Drove for meals on wheels before my kids were born", None, None)
    ],
    # years one by one
    "Walk for Hope team 2014 2015 2017": [("Walk for Hope team", None, "2014 2015 2017")],
    "Rodeo first aid tent, 2016, 2018 and 2019": [
        ("Rodeo first aid tent", None, "2016, 2018 and 2019")
    ],
    "Roofing on mission trip, Belize July 2017, & again 2022": [
        ("Roofing on mission trip", "Belize", "July 2017, & again 2022")
    ],
    # several on a line
    "Float building. Church nursery.": [
        ("Float building", None, None),
        ("Church nursery", None, None),
    ],
    "Ham radio club net control; reads to the blind": [
        ("Ham radio club net control", None, None),
        ("reads to the blind", None, None),
    ],
    "PTO: secretary 16-17, carnival chair 2 yrs": [
        ("secretary", "PTO", None),
        ("carnival chair", "PTO", None),
    ],
    # a name alone
    "Elm Street Community Kitchen": [("VOLUNTEER", "Elm Street Community Kitchen", None)],
    # memberships, honours, classes and talks are no posts
    "VFW Post 311, life member": [],
    "Pediatric Nursing Society, Ozark chapter": [],
    "Member, Garden Club": [],
    "Dean's List both semesters": [],
    "Completed disaster shelter training": [],
    "Keynote, Elm Health Forum": [],
}  # fmt: skip


def posts_under(annotated, heading: str, *lines: str) -> Markup:
    text = "\n".join(["Jane Roe", "EXPERIENCE", "Clerk, Elm Market, 2011 - 2015", "- Filed", heading, *lines])
    return annotated(document_of(text))


@pytest.mark.parametrize(("line", "rows"), ITEMS.items(), ids=list(ITEMS))
def test_items_of_unpaid_work(annotated, line: str, rows: list[Row]):
    markup = posts_under(annotated, "VOLUNTEER", "Trail crew", line, "Blanket making")
    assert rows_of(markup)[2:-1] == rows
    assert [row[0] for row in (rows_of(markup)[1], rows_of(markup)[-1])] == ["Trail crew", "Blanket making"]
    assert {entry.section for entry in markup.entries[1:]} == {"volunteer"}


REGIONS: dict[str, tuple[str, list[Row]]] = {
    "what was done below its post": (
        "Tax site greeter, Elm Library, 2019 - 2021\nWelcomed families and checked their papers.",
        [("Tax site greeter", "Elm Library", "2019 - 2021")],
    ),
    "what was done behind a colon": (
        "Free clinic desk at Trinity Community, Monday nights, 2017 - 2018: pulled charts\nFoster dogs",
        [("Free clinic desk", "Trinity Community", "2017 - 2018"), ("Foster dogs", None, None)],
    ),
    "what was done in further sentences": (
        "Treasurer (unpaid), Elm Free Clinic, 2021 - present. Review the statements and sign them. No files.",
        [("Treasurer", "Elm Free Clinic", "2021 - present")],
    ),
    "an undated line below a dated one": (
        "First responder with township fire department 2015 to 2019\nChurch nursery helper",
        [
            ("First responder", "township fire department", "2015 to 2019"),
            ("Church nursery helper", None, None),
        ],
    ),
    "a year that tells of something else": (
        "Chess Masters coach (state finals 2019!)",
        [("Chess Masters coach", None, None)],
    ),
    "a stop behind a month is no sentence's": (
        "Tax site greeter, Elm Library, 2019 - 2021\nRabies shot day table with the vet, Mar & Sept.",
        [
            ("Tax site greeter", "Elm Library", "2019 - 2021"),
            ("Rabies shot day table with the vet", None, None),
        ],
    ),
    "what was done, in past and full stop, below a post without dates": (
        "Scoutmaster, Troop 9\nLed monthly campouts for 20 boys.\nWalked dogs for the county shelter",
        [("Scoutmaster", "Troop 9", None), ("Walked dogs for the county shelter", None, None)],
    ),
    # the readers of posts read what is set as posts are
    "title and place on lines of their own": (
        "Hospital Volunteer\nElm Hospital, 2016 - 2018",
        [("Hospital Volunteer", "Elm Hospital", "2016 - 2018")],
    ),
    "place over title and dates": (
        "Oak Medical Center, Reno, NV\nDesk Volunteer, 05/2014 - 08/2016\nDirected visitors.\n"
        "Oak Food Bank, Reno, NV\nWarehouse Volunteer, 2012 - 2014\nSorted cans.",
        [
            ("Desk Volunteer", "Oak Medical Center", "05/2014 - 08/2016"),
            ("Warehouse Volunteer", "Oak Food Bank", "2012 - 2014"),
        ],
    ),
    "a heading over bullets": (
        "Oak Food Bank (May 2013)\n- Built stoves and showers in two villages",
        [("VOLUNTEER", "Oak Food Bank", "May 2013")],
    ),
    "dates on lines of their own": (
        "4/2012 - Current\nAmerican Red Cross, Oakland, CA\nVolunteer - 60 hours",
        [("Volunteer", "American Red Cross", "4/2012 - Current")],
    ),
    "a story": (
        "Elm FFA we completed coat drives for our town\nOak FFA completed shoe drives",
        [],
    ),
}


@pytest.mark.parametrize(("text", "rows"), REGIONS.values(), ids=list(REGIONS))
def test_parts_about_unpaid_work(annotated, text: str, rows: list[Row]):
    assert rows_of(posts_under(annotated, "VOLUNTEER", text))[1:] == rows


def test_a_membership_is_told_of_no_post(annotated):
    lines = ("Tax site greeter, Elm Library, 2019 - 2021", "Member, Chamber of Commerce", "NAACP life member")
    assert [entry.duties for entry in posts_under(annotated, "VOLUNTEER", *lines).entries[1:]] == [()]


def test_what_follows_an_item_is_told_of_it(annotated):
    document = document_of(
        "Jane Roe\nEXPERIENCE\nClerk, Elm Market, 2011 - 2015\n- Filed\nVOLUNTEER\n"
        "Free clinic desk at Trinity Community, 2017 - 2018: pulled charts, called names\n"
        "Tax site greeter, Elm Library, 2019 - 2021\nWelcomed families and checked their papers."
    )
    duties = [[document.quote(duty) for duty in entry.duties] for entry in annotated(document).entries]
    assert duties[1:] == [["pulled charts, called names"], ["Welcomed families and checked their papers."]]


@pytest.mark.parametrize(
    "heading",
    ["Volunteer and School Involvement", "Church and Community", "Community & Boards", "Parish Life"],
)
def test_headings_of_unpaid_work(annotated, heading: str):
    assert rows_of(posts_under(annotated, heading, "Room parent", "Quilts"))[1:] == [
        ("Room parent", None, None),
        ("Quilts", None, None),
    ]


#: Items under "ACTIVITIES AND HONORS", where most are no posts.
AMONG_OTHERS: dict[str, list[Row]] = {
    "Sacred Heart Cathedral, lector": [("lector", "Sacred Heart Cathedral", None)],
    "Usher board at New Canaan, junior usher sponsor since 2016": [
        ("Usher board", "New Canaan", "since 2016")
    ],
    "Reading Partners mentor (one lunch hour a week, school year 2020-21)": [
        ("Reading Partners mentor", None, "2020-21")
    ],
    "Guild member 2015-2019. Dean's List. Room mom (2 yrs). Block captain, 12th St. Stamps.": [
        ("Room mom", None, None),
        ("Block captain", None, None),
    ],
    "Assistant coach 8U baseball 2019 - 20, head coach 2022": [
        ("Assistant coach 8U baseball", None, "2019 - 20"),
        ("head coach", None, "2022"),
    ],
    "boater ed instructor, spring classes, about 9 years now": [("boater ed instructor", None, None)],
    "River Keepers, Walnut Creek Anglers (raffle committee)": [
        ("raffle committee", "River Keepers, Walnut Creek Anglers", None)
    ],
    "March for Hearts, every May with my unit - team captain 2022": [
        ("team captain", "March for Hearts", "2022")
    ],
    "Store volunteer days: ramp for a neighbor, school garden": [("Store volunteer days", None, None)],
    "Coach of town league hockey, and cook for the volunteer fire company breakfast.": [
        ("Coach", "town league hockey", None)
    ],
    "Beta Delta Sorority, Inc. (chapter secretary 2016 - 2018)": [
        ("chapter secretary", "Beta Delta Sorority, Inc", "2016 - 2018")
    ],
    # no posts
    "Preceptor and mentor to new nurses": [],
    "Certified Health Coach": [],
    "Society of Life Coaches - Life Coach": [],
    "Team captain, school swim team": [],
    "Would like to be a reading tutor": [],
    "I am a mentor to new hires": [],
    "Elm Volunteer Fire Company:": [],
    "Coach youth football on TV, ice fishing": [],
    "Elm Nurses Guild, member": [],
    "Varsity captain of the chess team": [],
    "Football, mentors, umpires and other heroes of mine": [],
    "Youth of the Year, Elm Boys Club": [],
    "Gardening, quilting, choir music": [],
}  # fmt: skip


@pytest.mark.parametrize("heading", ["CERTIFICATIONS AND AFFILIATIONS", "ACCOMPLISHMENTS"])
def test_unpaid_posts_in_other_parts(annotated, heading: str):
    lines = ("BLS current", "Volunteer, village food pantry, 1st Saturdays", "Chess team trophy 2019")
    assert rows_of(posts_under(annotated, heading, *lines))[1:] == [
        ("Volunteer", "village food pantry", None)
    ]


@pytest.mark.parametrize(("line", "rows"), AMONG_OTHERS.items(), ids=list(AMONG_OTHERS))
def test_unpaid_posts_among_memberships_and_pastimes(annotated, line: str, rows: list[Row]):
    assert rows_of(posts_under(annotated, "ACTIVITIES AND HONORS", line))[1:] == rows


@pytest.mark.parametrize(
    ("dates", "iso"),
    [
        ("2014 2015 2017", ("2014", "2017", False)),
        ("June 2015, 2016, 2018 and 2019", ("2015-06", "2019", False)),
        ("2014 - 2016, 2019", ("2014", "2019", False)),
        ("July 2017, & again 2022", ("2017-07", "2022", False)),
        ("2019 2015", ("2019", "None", False)),
        ("2017 -", ("2017", "None", True)),
        ("from 2021", ("2021", "None", True)),
        ("(appointed 2018, third term)", ("2018", "None", True)),
        ("2018, 300 meals", ("2018", "None", False)),
    ],
)
def test_years_of_unpaid_work(annotated, dates: str, iso: tuple[str, str, bool]):
    entry = posts_under(annotated, "VOLUNTEER", f"Harvest supper kitchen {dates}", "Quilts").entries[1]
    assert entry.dates is not None
    assert (str(entry.dates.start), str(entry.dates.end), entry.dates.ongoing) == iso


def test_years_elsewhere_stay_apart(annotated):
    markup = annotated(document_of("Jane Roe\nCERTIFICATIONS\nCHAA, renewed 2016, 2018, 2020"))
    assert [dates.evidence.quote for dates in markup.ranges] == ["2016", "2018", "2020"]
