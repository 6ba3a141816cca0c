"""
A statement that a report prints whole is whose heading it bears.
"""

import pytest
from unit.statements.reading import attributed, chain, read

from counterclaim.domain.statement import Quote

RELEASE = (
    "Statement of the Harbour Board\n\n"
    "{before}The ferry to Marn is safe. We have lost two boats.\n\n"
    "The mayor said that it sank.\n\n"
    "Editors\u2019 note: This came on Monday. The Courier received it in a letter.\n"
)


@pytest.mark.parametrize("before", ["", "Translated by the Courier\n\n"])
def test_its_lines_are_those_of_who_issued_it(english, before):
    reading = read(english, RELEASE.format(before=before))

    own = [s for s in attributed(reading) if s.pattern == "issued"]
    assert [s.words for s in own] == ["The ferry to Marn is safe", "We have lost two boats"]
    assert all(chain(s) == ["harbour-board"] and s.quote is Quote.DIRECT for s in own)
    assert own[0].chain[1].cue.text == "Statement"
    assert own[0].chain[1].mention.text.endswith("Harbour Board")
    assert own[0].span.text == "The ferry to Marn is safe"


def test_what_it_quotes_is_relayed_by_it(english):
    (told,) = [s for s in attributed(read(english, RELEASE.format(before=""))) if "sank" in s.words]

    assert [step.role for step in told.chain] == ["publishes", "relays", "says"]
    assert chain(told)[0] == "harbour-board"


def test_the_editors_speak_for_themselves(english):
    (note,) = [
        s for s in read(english, RELEASE.format(before="")).statements if "received" in s.words
    ]

    assert len(note.chain) == 1


@pytest.mark.parametrize(
    "heading",
    ["A statement of regret", "Board issues statement on fees", "Statement of the obvious"],
)
def test_a_heading_that_names_nobody_issues_nothing(english, heading):
    reading = read(english, f"{heading}\n\nThe ferry to Marn is safe.\n")

    assert not [s for s in reading.statements if s.pattern == "issued"]
