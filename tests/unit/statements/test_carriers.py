"""
Who carried a statement: outlets known by what they are called, and how they stand in the chain.
"""

import pytest
from unit.statements.reading import attributed, chain, read

from counterclaim.domain.source import AGENCY, OUTLET


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("In a statement carried by Radio Senn, the army said the pass was open.", "radio-senn"),
        ("The clerk, quoted by the daily Segno, said the pass was open.", "segno"),
        ("The clerk told the RTV agency that the pass was open.", "rtv"),
        ("The clerk said in an interview with the weekly Alba that the pass was open.", "alba"),
        (
            "The clerk told Vechern, a newspaper close to the council, that the pass was open.",
            "vechern",
        ),
        ("The clerk denied on state radio that the pass was open.", "a-state-radio"),
    ],
)
def test_who_carried_it_stands_above_who_said_it(english, text, carrier):
    reading = read(english, text)
    (told,) = (s for s in attributed(reading) if s.words == "the pass was open")
    kinds = {source.id.partition("#")[2]: source.type for source in reading.sources}

    assert chain(told)[0] == carrier
    assert len(told.chain) == 3
    assert kinds[carrier] in {OUTLET, AGENCY}


def test_a_place_that_owns_an_outlet_is_none(english):
    reading = read(english, "He was quoted by Tolland's mayor as saying the pass was open.")

    assert all(source.type != OUTLET for source in reading.sources)


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("Two people familiar with the talks", "anonymous collective"),
        ("One of the drivers", "anonymous"),
        ("People", "unattributed"),
        ("Some residents", "anonymous collective"),
    ],
)
def test_some_of_many_are_told_apart_from_nobody_in_particular(english, who, kind):
    reading = read(english, f"{who} said the pass was open.")
    (told,) = attributed(reading)

    assert next(s.type for s in reading.sources if s.id == told.holder) == kind


def test_a_participle_is_no_part_of_the_name(english):
    (told,) = attributed(read(english, "Relatives camping at the gate said the pass was open."))

    assert told.chain[-1].mention is not None
    assert told.chain[-1].mention.text == "Relatives"


@pytest.mark.parametrize(
    "text",
    [
        "“They count us,” one woman was quoted as saying by the Tarn Courier.",
        "The Tarn Courier spoke to the families. “They count us,” one woman was quoted as saying.",
    ],
)
def test_who_was_quoted_as_saying_it_was_quoted_by_an_outlet(english, text):
    (told,) = (s for s in attributed(read(english, text)) if s.words.startswith("They count us"))

    assert chain(told) == ["tarn-courier", "a-one-woman"]


def test_a_line_over_a_whole_statement_says_whose_it_is(english):
    text = (
        "STATEMENT FROM THE HARBOUR MINISTRY (in full)\n\n"
        "“The sluice is not jammed. It was opened at noon.”\n"
    )
    told = {s.words.rstrip("."): chain(s) for s in attributed(read(english, text))}

    assert len({tuple(who) for who in told.values()}) == 1
    assert "The sluice is not jammed" in told
