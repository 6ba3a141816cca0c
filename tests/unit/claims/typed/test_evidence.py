"""
What is told of pictures and recordings.
"""

from datetime import date

import pytest
from unit.claims.story import DAY, Page
from unit.claims.typed.reading import read

from counterclaim.claims import assemble
from counterclaim.domain.claim import RelationKind
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.statement import Firmness, Mode
from counterclaim.domain.time import Interval

EDDA = ("Edda Marsh", "person")
VALE = ("Orrin Vale", "place")
FRONT = ("Vale Front", "organisation")
PHOTO = (("photograph", "photograph"),)
VIDEO = (("video", "footage"),)
OCTOBER = Interval(start=date(2030, 10, 1), end=date(2030, 10, 31))


@pytest.mark.parametrize(
    ("content", "about", "value", "valid"),
    [
        ("The photograph was taken in October", OCTOBER, "2030-10-01/2030-10-31", OCTOBER),
        (
            "The photograph of Edda Marsh was taken near Orrin Vale in October",
            OCTOBER,
            "2030-10-01/2030-10-31",
            OCTOBER,
        ),
        ("The photograph dates from October", OCTOBER, "2030-10-01/2030-10-31", OCTOBER),
        ("The photograph is from October", OCTOBER, "2030-10-01/2030-10-31", OCTOBER),
        (
            "The photograph was taken before the siege",
            Interval(end=DAY),
            "before the siege",
            Interval(end=DAY),
        ),
        ("The photograph is older than the fire", None, "before the fire", Interval(end=DAY)),
        ("The photograph is undated", None, "unknown", Interval(end=DAY)),
        ("The photograph was released without a date", None, "unknown", Interval(end=DAY)),
        (
            "The photograph is at least two years old",
            None,
            "at least two years old",
            Interval(end=date(2029, 3, 4)),
        ),
        (
            "The photograph is two years old",
            None,
            "two years old",
            Interval(end=date(2030, 3, 4)),
        ),
    ],
)
def test_when_a_picture_was_made(content, about, value, valid):
    (found,) = read(content, EDDA, VALE, about=about, items=PHOTO)

    assert found.property == "evidence:date"
    assert (found.subject, found.value) == ("d#e-item-0", value)
    assert found.valid == valid
    assert not found.negated


def test_a_denied_date_is_a_denial_of_the_date():
    (found,) = read("The photograph was not taken in October", about=OCTOBER, items=PHOTO)

    assert found.negated


@pytest.mark.parametrize(
    "content",
    [
        "The photograph was taken seriously",
        "The photograph was taken by surprise",
        "The photograph is from Orrin Vale",
        "The photograph was taken from a drone",
        "The town was taken in October while a photograph was shown",
    ],
)
def test_no_date_is_read_where_none_is_told(content):
    assert read(content, VALE, items=PHOTO) == ()


def test_a_document_that_speaks_of_no_picture_dates_none():
    assert read("The photograph was taken in October", about=OCTOBER) == ()


@pytest.mark.parametrize(
    ("content", "negated", "mode"),
    [
        ("Vale Front has released footage of the raid", False, Mode.EXPLICIT),
        ("Vale Front did not publish the footage", True, Mode.EXPLICIT),
        ("The footage was leaked by the Vale Front", False, Mode.EXPLICIT),
        ("The footage was posted on Monday by Vale Front", False, Mode.EXPLICIT),
        ("The footage, which the Vale Front released, proves nothing", False, Mode.PRESUPPOSED),
    ],
)
def test_who_gave_a_picture_out(content, negated, mode):
    (found,) = read(content, FRONT, items=VIDEO)

    assert (found.property, found.subject) == ("event:release", "d#e-vale-front")
    assert (found.value, found.negated, found.mode) == ("d#e-item-0", negated, mode)


@pytest.mark.parametrize(
    "content",
    [
        "Vale Front released two prisoners shown in footage",
        "The footage was released by Vale Front's rivals",
        "Vale Front posted guards where the footage was kept",
    ],
)
def test_what_is_released_must_be_the_picture(content):
    assert not [p for p in read(content, FRONT, items=VIDEO) if p.property == "event:release"]


@pytest.mark.parametrize(
    ("content", "who", "vague"),
    [
        ("The photograph was taken by Edda Marsh", "d#e-edda-marsh", False),
        ("Edda Marsh had taken the photograph", "d#e-edda-marsh", False),
        ("The photograph was taken by Vale Front", "d#e-vale-front", True),
    ],
)
def test_who_made_a_picture(content, who, vague):
    (found,) = read(content, EDDA, FRONT, items=PHOTO)

    assert (found.property, found.subject) == ("author", "d#e-item-0")
    assert (found.value, found.vague) == (who, vague)


def test_taking_a_picture_down_is_not_making_it():
    assert read("Edda Marsh took the photograph down", EDDA, items=PHOTO) == ()


def test_what_a_picture_shows_is_no_whereabouts_of_today():
    found = read(
        "Edda Marsh in Orrin Vale",
        EDDA,
        VALE,
        before="The photograph shows ",
        act="show",
        items=PHOTO,
        basis=0,
    )

    shown = {p.property: p for p in found}
    assert shown["location"].mode is Mode.POSSIBLE_TIME
    assert shown["evidence:depicts"].value == "d#e-edda-marsh @ d#e-orrin-vale"
    assert shown["evidence:depicts"].depicted_from == "0001-01-01"


@pytest.mark.parametrize(
    ("after", "since"),
    [(" this week", "2031-03-03"), (" today", "2031-03-04"), (" yesterday", "2031-03-03")],
)
def test_a_picture_of_now_says_so(after, since):
    found = read(
        "Edda Marsh",
        EDDA,
        VALE,
        before="The photograph shows ",
        after=f" in Orrin Vale{after}",
        act="show",
        items=PHOTO,
        basis=0,
    )

    assert [p.depicted_from for p in found if p.property == "evidence:depicts"] == [since]


def shown_and_dated(shown: str, dated: str, about: Interval) -> Ledger:
    """Return the ledger of one page on one picture."""
    page = Page("a", "The Courier", f"The photograph shows {shown}. {dated}.")
    page.entity(*EDDA)
    page.entity(*VALE)
    item = page.item("photograph", "The photograph")
    page.says("Edda Marsh", act="show", basis=item)
    page.says(dated, about=about)
    return assemble([page.read()])


def test_a_picture_of_this_week_was_not_taken_in_october():
    ledger = shown_and_dated(
        "Edda Marsh in Orrin Vale this week", "The photograph was taken in October", OCTOBER
    )

    assert [r.kind for r in snapshot(ledger).relations] == [RelationKind.CONTRADICTS]


def test_an_older_picture_contradicts_nothing_where_no_day_is_shown():
    ledger = shown_and_dated(
        "Edda Marsh in Orrin Vale", "The photograph was taken in October", OCTOBER
    )

    assert snapshot(ledger).relations == ()


def released(name: str, outlet: str, words: str, day: date = DAY) -> Page:
    """Return a page on a picture that the Front gave out."""
    page = Page(name, outlet, f"Vale Front released a photograph of {words}.", day)
    front = page.source("Vale Front", "organisation")
    page.entity(*FRONT, source=front)
    page.entity(words, "person")
    page.item("photograph", f"a photograph of {words}", released_by=front)
    page.says(f"Vale Front released a photograph of {words}")
    return page


def releases(*pages: Page) -> list[list[Firmness]]:
    ledger = assemble(page.read() for page in pages)
    links = [
        sorted(k.firmness for s in ledger.statements for k in s.links if k.claim == c.id)
        for c in ledger.claims
        if c.property == "event:release"
    ]
    return sorted(links)


def test_two_reports_of_one_picture_meet_and_raise_no_minimum():
    found = releases(
        released("a", "The Courier", "Edda Marsh"), released("b", "The Herald", "Edda Marsh")
    )

    assert found == [[Firmness.FIRM, Firmness.TENTATIVE]]


def test_pictures_of_two_people_or_of_two_weeks_stay_apart():
    other = released("b", "The Herald", "Tom Reed")
    later = released("c", "The Herald", "Edda Marsh", date(2031, 3, 24))

    found = releases(released("a", "The Courier", "Edda Marsh"), other, later)

    assert found == [[Firmness.FIRM]] * 3


def test_a_narrow_time_implies_a_wider_one_and_counts_for_it_nowhere():
    narrow, wide = "The photograph was taken on 5 October", "The photograph was taken in October"
    page = Page("a", "The Courier", f"{narrow}. {wide}.")
    page.item("photograph", "The photograph")
    fifth = date(2030, 10, 5)
    said = page.says(narrow, about=Interval(start=fifth, end=fifth))
    page.says(wide, about=OCTOBER)
    ledger = assemble([page.read()])

    value = {c.id: c.value for c in ledger.claims}
    (told,) = [s for s in ledger.statements if s.id == said]
    assert {(value[k.claim], k.mode) for k in told.links} == {
        ("2030-10-05", Mode.EXPLICIT),
        ("2030-10-01/2030-10-31", Mode.ENTAILED),
    }
