"""
Whose forces hold ground, and where, told across reports.
"""

from datetime import date

import pytest
from unit.claims.story import DAY, Page
from unit.claims.typed.reading import read

from counterclaim.claims import assemble
from counterclaim.domain.claim import Claim
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.snapshot import snapshot

VALE = ("Orrin Vale", "place")
MERROW = ("Merrow", "place")
COUNCIL = ("Vale Council", "organisation")
GUILD = ("River Guild", "organisation")
OURS = "the upper villages of Orrin Vale are under the full control of our militia"
THEIRS = "the upper villages of Orrin Vale are under the full control of the militia"


def said(name: str, words: str, who: tuple[str, str] | None = None, day: date = DAY) -> Page:
    by = f"{who[0]} said " if who else ""
    page = Page(name, f"Outlet {name}", f"{by}{words}.", day)
    page.entity(*VALE)
    holder = page.source(who[0], "organisation") if who else None
    if who:
        page.entity(*who, source=holder)
    page.says(words, holder=holder, cue="said" if who else None)
    return page


def ledger_of(*pages: Page) -> Ledger:
    return assemble(page.read() for page in pages)


def holders(ledger: Ledger) -> list[str]:
    def holder(claim: Claim) -> str:
        assert isinstance(claim.value, dict)
        return str(claim.value["holder"])

    return sorted(holder(c) for c in ledger.claims if c.property == "control")


def test_the_militia_is_that_of_the_one_body_that_calls_one_its_own():
    ledger = ledger_of(said("a", OURS, COUNCIL), said("b", THEIRS))

    assert holders(ledger) == ["e-vale-council"]


def test_another_report_of_the_militia_raises_no_minimum():
    ledger = ledger_of(said("a", OURS, COUNCIL), said("b", THEIRS, ("The Colonel", "organisation")))

    (standing,) = snapshot(ledger).standings
    assert (standing.asserted.origins_min, standing.asserted.origins_max) == (1, 2)


def test_where_two_bodies_have_a_militia_the_militia_is_nobodys():
    ledger = ledger_of(said("a", OURS, COUNCIL), said("b", OURS, GUILD), said("c", THEIRS))

    assert holders(ledger) == ["e-river-guild", "e-vale-council", "militia"]


def test_our_fighters_are_some_among_many():
    ledger = ledger_of(
        said("a", OURS.replace("militia", "fighters"), COUNCIL),
        said("b", THEIRS.replace("militia", "fighters")),
    )

    assert holders(ledger) == ["e-vale-council", "fighters"]


@pytest.mark.parametrize(
    ("content", "holder"),
    [
        ("It was two years ago when rebels captured Merrow", "rebels"),
        ("a town held by allied militia captured Merrow", "allied militia"),
        ("River Guild-backed militants captured Merrow", "river guild-backed militants"),
    ],
)
def test_a_plain_group_is_named_by_its_own_words(content, holder):
    (found,) = read(content, MERROW, GUILD)

    assert isinstance(found.value, dict)
    assert found.value["holder"] == holder
    assert found.vague


def test_a_report_is_about_the_valley_in_which_most_of_its_places_lie():
    first = Page("a", "The Courier", "Merrow, a village in the Orrin Vale. Orrin Vale is calm.")
    first.entity(*VALE)
    first.entity(*MERROW)
    words = "the upper villages are under the full control of the militia"
    second = Page("b", "The Herald", f"Orrin Vale, Orrin Vale, Merrow, Tarn, Aldbury: {words}.")
    for name in ("Orrin Vale", "Merrow", "Tarn", "Aldbury"):
        second.entity(name, "place")
    second.says(words)

    ledger = ledger_of(first, second)

    assert [c.subject for c in ledger.claims if c.property == "control"] == [
        "pl-part-upper-villages-of-e-pl-orrin-vale"
    ]
