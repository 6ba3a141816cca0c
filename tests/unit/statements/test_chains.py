"""
Who had it from whom.
"""

import pytest
from unit.statements.reading import COURIER, attributed, chain, read

from counterclaim.domain.statement import Firmness


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Radio Ambrel reported that Edda Marsh said the dam fell.",
            ["radio-ambrel", "edda-marsh"],
        ),
        ("The dam fell, Radio Ambrel reported, citing Edda Marsh.", ["radio-ambrel", "edda-marsh"]),
        (
            "Radio Ambrel quoted Edda Marsh as saying that the dam fell.",
            ["radio-ambrel", "edda-marsh"],
        ),
        (
            "Edda Marsh was quoted by the Marn Press Agency as saying that the dam fell.",
            ["marn-press-agency", "edda-marsh"],
        ),
        ("Edda Marsh told Radio Ambrel that the dam fell.", ["radio-ambrel", "edda-marsh"]),
        ("Edda Marsh told the Herald that the dam fell.", ["herald", "edda-marsh"]),
        (
            "Radio Ambrel saw it. The agency quoted Edda Marsh as saying that the dam fell.",
            ["radio-ambrel", "edda-marsh"],
        ),
        ("Edda Marsh told Tom Reed that the dam fell.", ["edda-marsh"]),
        ("Edda Marsh told the Courier that the dam fell.", ["edda-marsh"]),
        ("Edda Marsh told reporters that the dam fell.", ["edda-marsh"]),
    ],
)
def test_the_chain_beyond_the_publisher(english, text, sources):
    assert sources in [chain(s) for s in attributed(read(english, text))]


def test_every_chain_begins_with_the_publisher(english):
    reading = read(english, "The dam fell. Edda Marsh said that it was old.")

    assert {s.chain[0].source for s in reading.statements} == {COURIER.id}
    assert {s.chain[0].role for s in reading.statements} == {"publishes"}


def test_a_denial_of_a_claim_is_no_relay_of_it(english):
    reading = read(english, "Edda Marsh denied that Tom Reed had said that the dam was old.")

    assert ["edda-marsh", "tom-reed"] not in [chain(s) for s in attributed(reading)]


def test_only_sources_of_chains_are_kept(english):
    reading = read(english, "Edda Marsh said that Tom Reed had left Oddvale.")

    named = {s.name for s in reading.sources}
    assert "Edda Marsh" in named
    assert "Tom Reed" not in named
    assert {"Edda Marsh", "Tom Reed", "Oddvale"} <= {e.name for e in reading.entities}


def test_an_entity_that_speaks_knows_its_source(english):
    reading = read(english, "Edda Marsh said that Tom Reed had left.")
    by_name = {e.name: e.source for e in reading.entities}

    assert by_name["Edda Marsh"] == "d#edda-marsh"
    assert by_name["Tom Reed"] is None


def test_he_is_a_suggestion(english):
    reading = read(english, "Edda Marsh met Tom Reed. She said that the dam fell.")
    marsh = next(e for e in reading.entities if e.name == "Edda Marsh")

    assert [m.text for m in marsh.mentions if m.suggested] == ["She"]
    assert chain(attributed(reading)[-1]) == ["edda-marsh"]


def test_what_nobody_can_be_found_for_is_nobody(english):
    reading = read(english, "He said that the dam fell.")
    holder = attributed(reading)[-1].chain[-1].source

    assert next(s for s in reading.sources if s.id == holder).type == "unattributed"


def test_nothing_unnamed_is_firm(english):
    reading = read(english, "An official said that the dam fell. It was reported that he left.")

    assert {s.firmness for s in attributed(reading)} == {Firmness.TENTATIVE}


def test_said_is_the_time_beside_the_cue_and_about_that_in_the_content(english):
    (found,) = attributed(
        read(english, "Edda Marsh said on Monday that the dam had fallen on March 1.")
    )

    assert found.said.start.isoformat() == "2031-03-03"
    assert found.about.start.isoformat() == "2031-03-01"


def test_without_a_time_it_was_said_by_publication(english):
    (found,) = attributed(read(english, "Edda Marsh said that the dam had fallen."))

    assert (found.said.start, found.said.end.isoformat()) == (None, "2031-03-05")


def test_without_a_date_nothing_is_dated(english):
    reading = read(english, "Edda Marsh said that the dam had fallen.", day=None)

    assert attributed(reading)[0].said is None


def test_an_outlet_has_it_from_others_and_a_speaker_of_himself_first_hand(english):
    reading = read(
        english,
        'Radio Ambrel reported that the dam fell. Edda Marsh said, "I saw the dam fall."',
    )

    assert [s.first_hand for s in attributed(reading)] == [False, True]


def test_a_reason_that_is_cited_is_no_source(english):
    text = (
        "The club said on Monday that the keeper would miss the match, citing a stomach infection."
    )

    told = {s.words: chain(s) for s in attributed(read(english, text))}

    assert told["the keeper would miss the match"] == ["a-the-club"]
    assert told["a stomach infection"] == ["a-the-club"]
