"""
Whether events took place.
"""

from datetime import date

import pytest
from unit.claims.story import DAY, Page
from unit.claims.typed.reading import read

from counterclaim.claims import assemble
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.standing import Dispute

MERROW = ("Merrow", "place")
TARN = ("Tarn", "place")


@pytest.mark.parametrize(
    ("content", "kind", "negated"),
    [
        ("The talks in Merrow were held on Tuesday", "talks", False),
        ("talks were held on Tuesday in Merrow", "talks", False),
        ("The attack on Merrow took place shortly after noon", "attack", False),
        ("clashes broke out in Merrow", "clashes", False),
        ("On Sunday evening, a protest was held in Merrow", "protest", False),
        ("there was an explosion in Merrow", "explosion", False),
        ("The attack on Merrow never happened", "attack", True),
        ("no meeting took place in Merrow", "meeting", True),
        ("There were no clashes in Merrow", "clashes", True),
        ("there has not been any shelling in Merrow", "shelling", True),
        ("The vote in Merrow did not go ahead because of the storm", "vote", True),
    ],
)
def test_an_event_took_place_or_did_not(content, kind, negated):
    (found,) = read(content, MERROW)

    assert (found.property, found.subject) == (f"occurrence:{kind}", f"{kind}@d#e-merrow")
    assert (found.value, found.negated) == (True, negated)


def test_the_event_of_a_document_is_known_by_its_first_mention():
    (found,) = read(
        "The blast happened at noon", MERROW, TARN, before="An explosion in Merrow woke Tarn. "
    )

    assert found.subject == "explosion@d#e-merrow"
    assert not found.loose


def test_where_a_document_tells_of_two_blasts_neither_is_the_blast():
    found = read(
        "The blast happened at noon",
        MERROW,
        TARN,
        before="After an explosion in Merrow came an explosion in Tarn. ",
    )

    assert found == ()


@pytest.mark.parametrize(
    "content",
    [
        "The talks in Merrow will be held on Tuesday",
        "Talks are expected to be held in Merrow",
        "If talks were held in Merrow, nobody was told",
        "The attack in Merrow was not carried out by the militia",
        "The fire in Merrow did not happen by accident",
        "An attack took place",
        "The attack took place in a Merrow farm",
        "The talks were held hostage to events in Merrow politics",
        "There was no doubt about an attack in Merrow",
    ],
)
def test_no_occurrence_is_read_where_none_is_told(content):
    assert [p for p in read(content, MERROW) if p.property.startswith("occurrence")] == []


def test_an_attack_somewhere_in_a_country_is_not_told_from_others():
    assert read("there was an attack in Norway", ("Norway", "place")) == ()


def told(name: str, outlet: str, words: str, day: date = DAY) -> Page:
    page = Page(name, outlet, f"{outlet}'s witness Ann Lee said {words}.", day)
    page.entity(*MERROW)
    holder = page.source(f"Witness of {outlet}")
    page.says(words, holder=holder, cue="said")
    return page


def disputes(*pages: Page) -> list[tuple[Dispute, int]]:
    found = snapshot(assemble(page.read() for page in pages)).standings
    return sorted((s.dispute, s.asserted.origins_min) for s in found)


def test_a_denial_joins_the_assertion_and_two_reports_raise_no_minimum():
    yes = told("a", "The Courier", "the attack on Merrow took place")
    again = told("b", "The Herald", "the attack on Merrow happened")
    no = told("c", "The Lantern", "the attack on Merrow never happened")

    assert disputes(yes, again, no) == [(Dispute.CONTESTED, 1)]


def test_a_quiet_day_does_not_deny_the_clashes_of_the_day_before():
    yes = told("a", "The Courier", "clashes broke out in Merrow")
    no = told("b", "The Herald", "there were no clashes in Merrow", date(2031, 3, 5))

    assert (Dispute.UNDISPUTED, 1) in disputes(yes, no)
