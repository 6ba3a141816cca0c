"""
What the bounds of a picture's date decide: nearly always nothing.
"""

from datetime import date

import pytest
from unit.dossier.made import case_of

from counterclaim.domain.claim import Claim
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.statement import Link, Mode, Quote, Stance, Statement, Step
from counterclaim.domain.text import Span
from counterclaim.domain.time import Holds, Interval
from counterclaim.dossier.pictures import evidence_views


def day(number: int) -> date:
    return date(2031, 3, number)


def shown(taken: Interval | None, valid: Interval, as_of: str | None = None, **more: object):
    """Return the views of one picture on which one claim rests."""
    text = "The picture shows the mayor."
    span = Span.cut(text, 12, 27)
    item = Evidence(
        id="e", kind="photograph", doc="d", taken=taken, mention=Span.cut(text, 0, 11), **more
    )
    holds = Holds.THROUGHOUT
    ledger = Ledger(
        documents=(Document(id="d", publisher="o", text=text, published=day(5)),),
        claims=(
            Claim(
                id="c", text="The mayor is here.", property="untyped", subject=None, valid=valid,
                holds=holds,
            ),
        ),
        evidence=(item,),
        statements=(
            Statement(
                id="s", doc="d", span=span, content=(span,),
                chain=(Step(source="o", role="publishes"),), root="o", basis="e", act="infer",
                factuality="PR+", commitments=("PR+",), quote=Quote.NARRATOR,
                links=(Link(claim="c", stance=Stance.ASSERTS, mode=Mode.EXPLICIT),),
            ),
        ),
    )  # fmt: skip
    return evidence_views(case_of(ledger, as_of))


@pytest.mark.parametrize(
    ("taken", "valid", "words"),
    [
        (None, Interval.on(day(3)), "Undetermined"),
        (Interval(end=day(5)), Interval.on(day(3)), "Undetermined"),
        (Interval(start=day(3)), Interval(start=day(2), end=day(4)), "Undetermined"),
        (Interval(start=day(3), end=day(9)), Interval(start=day(2), end=day(4)), "Undetermined"),
        (Interval(start=day(1), end=day(3)), Interval(start=day(2), end=day(4)), "Undetermined"),
        (Interval(start=day(3), end=day(3)), Interval(), "Undetermined"),
        (Interval(start=day(3)), Interval(start=day(2)), "Undetermined"),
        (Interval(end=day(2)), Interval(start=day(3)), "Made before the time this is about"),
        (Interval(start=day(5)), Interval(end=day(4)), "Made after the time this is about"),
        (
            Interval(start=day(3), end=day(3)),
            Interval(start=day(2), end=day(4)),
            "Made within the time this is about, which does not say what it shows",
        ),
    ],
)
def test_only_bounds_on_both_sides_decide(taken, valid, words):
    ((view,), _) = shown(taken, valid)

    assert view.bears_on == (f"{words}: “The mayor is here”",)


def test_a_picture_without_dates_says_what_is_not_known_and_what_is_missing():
    ((view,), _) = shown(None, Interval())

    assert "No upper bound: nothing in these documents says when it was first seen." in view.bounds
    assert "No lower bound: nothing in these documents says when it was made." in view.bounds
    assert view.missing == "original file, metadata, earlier appearances"
    assert view.name == "Photograph: “The picture”"


def test_the_first_sighting_is_the_upper_bound():
    ((view,), _) = shown(Interval(end=day(5)), Interval(), first_seen=day(5))

    assert "Not after 5 March 2031: its first sighting here." in view.bounds


def test_when_a_post_went_up_is_its_bound():
    ((view,), _) = shown(None, Interval(), posted=Interval.on(day(4)))

    assert "Posted on 4 March 2031." in view.bounds
    assert not any("bound:" in line for line in view.bounds)


def test_a_picture_that_nobody_had_seen_yet_is_not_shown():
    assert shown(None, Interval(), "2031-03-04", first_seen=day(5)) == ((), ())
