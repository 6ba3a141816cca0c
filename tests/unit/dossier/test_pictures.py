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
from counterclaim.dossier.evidence_values import Strength
from counterclaim.dossier.pictures import evidence_shown


def day(number: int) -> date:
    return date(2031, 3, number)


def shown(
    taken: Interval | None, valid: Interval, as_of: str | None = None, kind="photograph", **more
):
    """Return what is shown of one picture on which one claim rests."""
    text = "The picture shows the mayor."
    span = Span.cut(text, 12, 27)
    item = Evidence(id="e", kind=kind, doc="d", taken=taken, mention=Span.cut(text, 0, 11), **more)
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
    return evidence_shown(case_of(ledger, as_of))


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
    (view,) = shown(taken, valid).resting

    assert view.bears_on == (f"{words}: “The mayor is here”",)


def told(view):
    """The bounds of an item as the page says them, without the numbers of documents."""
    return [(bound.text, bound.why, bound.strength) for bound in view.bounds]


def test_a_picture_without_dates_says_what_is_not_known_and_what_is_missing():
    (view,) = shown(None, Interval()).resting

    assert told(view) == [
        ("No lower bound", "nothing in these documents says when it was made", "unknown"),
        ("No upper bound", "nothing in these documents says when it was first seen", "unknown"),
    ]
    assert view.missing == "original file, metadata, earlier appearances"
    assert view.name == "Photograph: “The picture”"


def test_the_first_sighting_is_the_upper_bound_and_leads_to_its_document():
    (view,) = shown(Interval(end=day(5)), Interval(), first_seen=day(5)).resting

    _, high = view.bounds
    assert high.text == "Not after 5 March 2031"
    assert high.why == "it was seen then, and not before as far as these documents go"
    assert high.strength is Strength.SEEN
    assert [spot.label for spot in high.spots] == ["[1]"]


def test_when_a_post_went_up_is_its_date():
    (view,) = shown(None, Interval(), kind="post", posted=Interval.on(day(4))).resting

    assert told(view) == [("Made on 4 March 2031", "it was posted then", Strength.POSTED)]


def test_what_was_posted_may_be_older_than_the_post():
    (view,) = shown(None, Interval(), posted=Interval.on(day(4))).resting

    assert [bound.text for bound in view.bounds] == ["No lower bound", "Not after 4 March 2031"]


def test_a_bound_that_only_a_note_gives_has_the_note_for_its_reason():
    (view,) = shown(
        Interval(start=day(2), end=day(5)),
        Interval(),
        first_seen=day(5),
        date_basis="the bridge in it was opened on 2031-03-02 (s)",
    ).resting

    assert told(view)[0] == (
        "Not before 2 March 2031",
        "the bridge in it was opened on 2 March 2031 (s)",
        Strength.NOTED,
    )
    assert not any("Noted on its dates" in note for note in view.notes)


def test_a_reason_that_repeats_the_bounds_is_not_told_twice():
    basis = "called undated; not after its first sighting here; nothing says when it was taken"

    (view,) = shown(Interval(end=day(5)), Interval(), first_seen=day(5), date_basis=basis).resting

    assert "Noted on its dates: called undated." in view.notes


def test_what_somebody_says_of_the_date_stays_a_claim():
    claimed = Interval(start=day(1), end=day(2))

    (view,) = shown(None, Interval(), claimed_taken=claimed).resting

    assert ("Said to be made between 1 March 2031 and 2 March 2031", Strength.CLAIMED) in [
        (bound.text, bound.strength) for bound in view.bounds
    ]


def test_the_name_of_a_long_post_is_cut_between_words():
    words = "We stand on the bridge. " * 20
    text = f"{words}The mayor is here."
    ledger = Ledger(
        documents=(Document(id="d", publisher="o", text=text, published=day(5)),),
        evidence=(Evidence(id="e", kind="post", doc="d", mention=Span.cut(text, 0, len(words))),),
    )

    (view,) = evidence_shown(case_of(ledger)).aside

    assert view.name.endswith(" …”")
    assert len(view.name) < 130


def test_a_picture_that_nobody_had_seen_yet_is_not_shown():
    found = shown(None, Interval(), "2031-03-04", first_seen=day(5))

    assert (found.resting, found.aside) == ((), ())


def test_a_picture_file_names_the_documents_that_show_it_and_its_caption():
    ledger = Ledger(
        documents=(
            Document(id="d", publisher="o", text="Bridge open.", published=day(5), path="a/b.txt"),
        ),
        evidence=(
            Evidence(
                id="e", kind="photograph", file="bridge.jpg", taken=Interval(end=day(5)),
                first_seen=day(5), extra=(("appears_in", ["b.txt"]), ("caption", "The bridge.")),
            ),
        ),
    )  # fmt: skip

    (view,) = evidence_shown(case_of(ledger)).aside

    assert [spot.label for spot in view.bounds[1].spots] == ["[1]"]
    assert "Caption: “The bridge.”" in view.notes
