"""
Quotations with a name behind a dash.
"""

import pytest
from unit.statements.reading import attributed, chain, read


@pytest.mark.parametrize("dash", ["—", "–", "―", "--"])
def test_a_quotation_is_told_by_the_name_behind_the_dash(english, dash):
    text = f"“They rang at four. I was afraid to open.” {dash} Edda Marsh, Dunholt"

    told = {s.words: chain(s) for s in attributed(read(english, text))}

    assert told == {"They rang at four.": ["edda-marsh"], "I was afraid to open.": ["edda-marsh"]}


def test_letters_line_by_line_are_each_told_by_their_own_writer(english):
    text = (
        "“They rang at four in the morning on the very day of the flood.” ― Edda Marsh\n"
        "“The whole valley has been waiting for a new road since the winter of the flood.” ― Tom Prell"
    )

    assert [chain(s) for s in attributed(read(english, text))] == [["edda-marsh"], ["tom-prell"]]


def test_a_dash_within_a_sentence_signs_nothing(english):
    text = "“The road is open” — Monday brought better weather to the valley."

    assert attributed(read(english, text)) == []
