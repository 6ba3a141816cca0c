"""
What people decided and judged, as a dossier shows it.
"""

from dataclasses import replace
from pathlib import Path

from counterclaim.domain.assessment import SCALES, Assessment
from counterclaim.domain.decision import Verb, decided
from counterclaim.dossier import make_dossier
from counterclaim.dossier.judgements import finders, judgements, work
from counterclaim.exports.html import dossier_html
from counterclaim.ledger.codec import read_ledger
from counterclaim.pipeline import seen


def assessment(about: str, record: str, grade: str, by: str = "A. Reader") -> Assessment:
    """Return what somebody thinks of a record."""
    return Assessment(
        id=f"g-{about}-{by}", about=about, record=record, grade=grade, explanation="seen.", by=by
    )


def test_every_grade_has_a_meaning():
    for about, scale in SCALES.items():
        for grade, meaning in scale.items():
            assert assessment(about, "x", grade).meaning == meaning


def test_assessments_are_signed_and_explained_and_stand_in_order(examples: Path):
    ledger = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger
    claim = ledger.claims[0].id
    ledger = replace(
        ledger,
        assessments=(
            assessment("claim", claim, "likely", "B. Reader"),
            assessment("claim", claim, "unlikely"),
            assessment("source", claim, "A"),
        ),
    )

    assert list(judgements(ledger, "claim", claim)) == [
        "A. Reader: unlikely (20 to 45 per cent), because seen",
        "B. Reader: likely (55 to 80 per cent), because seen",
    ]


def test_who_worked_on_a_case_is_said_with_what_applies_to_nothing():
    taken = [
        decided(Verb.NOTE, by=by, reason=f"reason {n}")
        for n, by in enumerate(("B. Reader", "A. Reader", "B. Reader"))
    ]

    assert list(work(taken, orphans=1)) == [
        "3 decisions of people: A. Reader (1), B. Reader (2)",
        "Decisions that apply to nothing: 1, listed below",
    ]
    assert list(work([], orphans=0)) == []


def test_the_finders_are_named_with_their_rules():
    assert finders([("walker", "2"), ("walker", "2"), ("fallback", "1")]) == (
        "1 document with fallback and the reading rules 1, "
        "2 documents with walker and the reading rules 2"
    )


def test_an_assessment_stands_beside_its_claim_on_the_page(examples: Path):
    ledger = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger
    asked = seen(ledger).questions[0].answers[0]
    judged = replace(ledger, assessments=(assessment("claim", asked.claims[0], "likely"),))

    page = dossier_html(make_dossier(judged, seen(judged), generator="a test", worked=["by hand"]))

    assert "A. Reader: likely (55 to 80 per cent), because seen" in page
    assert "by hand" in page
