"""
Which forces are at a place.
"""

from datetime import date

import pytest
from unit.claims.story import DAY, Page
from unit.claims.typed.reading import read

from counterclaim.claims import assemble
from counterclaim.domain.claim import RelationKind
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.time import Interval

MERROW = ("Merrow", "place")
FRONT = ("Vale Front", "organisation")
GUARD = ("Orrin Guard", "organisation")


@pytest.mark.parametrize(
    ("content", "who", "negated"),
    [
        ("Foreign troops are in Merrow", "foreign troops", False),
        ("Vale Front fighters entered Merrow", "d#e-vale-front", False),
        ("Vale Front has entered the town of Merrow", "d#e-vale-front", False),
        ("there are no foreign troops in Merrow", "foreign troops", True),
        ("there are fighters in the outskirts of Merrow", "fighters", False),
        ("Vale Front forces are not present in Merrow", "d#e-vale-front", True),
        ("no rebel fighters entered Merrow", "rebel fighters", True),
        ("Soldiers were still stationed in Merrow", "soldiers", False),
    ],
)
def test_forces_are_at_a_place_or_are_not(content, who, negated):
    (found,) = [p for p in read(content, MERROW, FRONT) if p.property == "presence"]

    assert (found.subject, found.value, found.negated) == (who, "d#e-merrow", negated)


@pytest.mark.parametrize(
    "content",
    [
        "Foreign troops left Merrow",
        "Foreign troops are in control of Merrow",
        "Foreign troops may enter Merrow",
        "Foreign troops are in a Merrow farm",
        "Foreign troops were killed in Merrow",
        "The people in Merrow welcomed troops",
    ],
)
def test_no_presence_is_read_where_none_is_told(content):
    assert [p for p in read(content, MERROW) if p.property == "presence"] == []


def ledger_of(*told: tuple[str, date]):
    pages = []
    for i, (words, day) in enumerate(told):
        page = Page(f"d{i}", f"Outlet {i}", f"{words}.", day)
        for entity in (MERROW, FRONT, GUARD):
            page.entity(*entity)
        page.says(words)
        pages.append(page.read())
    return assemble(pages)


def test_two_forces_in_one_town_contradict_nothing():
    ledger = ledger_of(("Vale Front entered Merrow", DAY), ("Orrin Guard entered Merrow", DAY))

    assert snapshot(ledger).relations == ()


def test_presence_is_in_tension_with_the_control_of_others():
    ledger = ledger_of(("Vale Front entered Merrow", DAY), ("Orrin Guard controls Merrow", DAY))

    assert [r.kind for r in snapshot(ledger).relations] == [RelationKind.TENSION]


def test_who_is_gone_a_week_later_was_there_before():
    ledger = ledger_of(
        ("Vale Front entered Merrow", DAY),
        ("there are no Vale Front fighters in Merrow", date(2031, 3, 11)),
    )

    assert len([c for c in ledger.claims if c.property == "presence"]) == 2


def test_a_stay_of_years_ago_is_not_one_of_today():
    then = Interval(start=date(2028, 1, 1), end=date(2028, 12, 31))

    (found,) = read("Vale Front was in Merrow in 2028", MERROW, FRONT, about=then)

    assert found.valid == then
