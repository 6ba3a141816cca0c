"""
Who says that he never said it.
"""

from datetime import date, timedelta

import pytest
from unit.claims.story import DAY, Page

from counterclaim.claims import assemble
from counterclaim.claims.disavowals import HAVING_SAID, NEVER_SAID
from counterclaim.domain.dependence import Correction
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.snapshot import snapshot

LATER = DAY + timedelta(days=1)


def told(name: str, outlet: str, speaker: str, day: date = DAY) -> Page:
    made = Page(name, outlet, f"{speaker} said the old stone bridge at the mill is open.", day)
    made.says("the old stone bridge at the mill is open", holder=made.source(speaker), cue="said")
    return made


def disavowed(words: str, speaker: str = "Edda Marsh", day: date = LATER) -> Page:
    made = Page("z", "The Echo", f"{speaker} said: {words}.", day)
    made.says(words, holder=made.source(speaker), cue="said", factuality="CT-")
    return made


def corrections(*pages: Page) -> tuple[Ledger, list[Correction]]:
    ledger = assemble(page.read() for page in pages)
    return ledger, [c for c in ledger.corrections if c.type == "disavowal"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("I never said the bridge was open", "the bridge was open"),
        ("that he had never claimed that the bridge was open", "the bridge was open"),
        ("I did not tell the Courier that the bridge was open", "the bridge was open"),
        ("We didn’t suggest that the bridge was open", "the bridge was open"),
    ],
)
def test_a_clause_that_disavows_names_what_was_not_said(words: str, said: str) -> None:
    found = NEVER_SAID.match(words)

    assert found is not None
    assert found["said"] == said


@pytest.mark.parametrize(
    "words",
    [
        "Nobody has ever said that the bridge is open",
        "The mayor never said that the bridge was open",
        "I said that the bridge was never open",
        "They had not told the families",
    ],
)
def test_other_negations_disavow_nothing(words: str) -> None:
    assert NEVER_SAID.match(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "having said that the bridge was open",
        "ever saying the bridge was open",
        "having told the Courier that the bridge was open",
    ],
)
def test_to_deny_having_said_is_to_disavow(words: str) -> None:
    found = HAVING_SAID.match(words)

    assert found is not None
    assert found["said"] == "the bridge was open"


def test_who_never_said_it_is_taken_out_of_the_chains_that_have_him_say_it() -> None:
    ledger, (correction,) = corrections(
        told("a", "The Courier", "Edda Marsh"),
        told("b", "The Herald", "Tom Reed"),
        disavowed("I never said that the stone bridge at the mill is open"),
    )

    (claim,) = correction.claims
    standing = next(s for s in snapshot(ledger).standings if s.claim == claim)
    assert (correction.by, correction.date) == ("src-edda-marsh", LATER)
    assert (standing.asserted.origins_max, standing.life) == (1, "partly-disavowed")
    (span,) = correction.spans
    assert span.text == "I never said that the stone bridge at the mill is open"


def test_another_mans_words_are_not_disavowed() -> None:
    _, found = corrections(
        told("a", "The Courier", "Tom Reed"),
        disavowed("I never said that the stone bridge at the mill is open"),
    )

    assert found == []


def test_other_words_are_not_disavowed() -> None:
    _, found = corrections(
        told("a", "The Courier", "Edda Marsh"),
        disavowed("I never said that the harbour office was bankrupt"),
    )

    assert found == []


def test_what_is_said_later_is_not_disavowed() -> None:
    _, found = corrections(
        told("a", "The Courier", "Edda Marsh", LATER + timedelta(days=1)),
        disavowed("I never said that the stone bridge at the mill is open"),
    )

    assert found == []
