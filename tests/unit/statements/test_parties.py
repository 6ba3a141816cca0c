"""
Which side a source belongs to, where the text says so.
"""

import pytest
from unit.statements.reading import attributed, read

from counterclaim.domain.source import UNKNOWN, Affiliation


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Edda Marsh of the River Party said the dam was safe.", "River Party"),
        ("River Party leader Edda Marsh said the dam was safe.", "River Party"),
        ("Edda Marsh, a River Party lawmaker, said the dam was safe.", "River Party"),
        ("Tom Prell, an opposition lawmaker, said the dam was safe.", "opposition"),
        ("An opposition lawmaker said the dam was safe.", "opposition"),
        ("A spokesman for the Highland Front said the dam was safe.", "Highland Front"),
    ],
)
def test_the_side_that_the_words_give_is_read(english, text, party):
    reading = read(english, text)
    (said,) = attributed(reading)
    source = next(s for s in reading.sources if s.id == said.holder)

    assert (source.party, source.affiliation) == (party, Affiliation.READ)


@pytest.mark.parametrize(
    "text",
    [
        "Finance minister Edda Marsh said the dam was safe.",
        "A senior official said the dam was safe.",
        "Edda Marsh of the River Party said it. Highland Front leader Edda Marsh said the dam was safe.",
    ],
)
def test_an_office_or_two_sides_leave_it_unknown(english, text):
    reading = read(english, text)
    said = attributed(reading)[-1]
    source = next(s for s in reading.sources if s.id == said.holder)

    assert (source.party, source.affiliation) == (UNKNOWN, Affiliation.UNKNOWN)


def test_an_outlet_has_no_side_that_words_could_give(english):
    reading = read(english, "Radio Senn, an opposition leader, reported that the dam was safe.")

    assert {s.party for s in reading.sources if s.name == "Radio Senn"} <= {UNKNOWN}
