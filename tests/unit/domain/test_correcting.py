"""
Setting one field of a statement.
"""

import pytest
from unit.ledger.cases import TEXT, outlet, statement

from counterclaim.domain.correcting import FORMS, RULES, Surroundings, correct
from counterclaim.domain.source import Source
from counterclaim.domain.text import Span
from counterclaim.errors import BadRecord

AROUND = Surroundings(
    text=TEXT,
    sources={
        "courier": outlet("courier"),
        "master": Source(id="master", name="the harbour master", type="person"),
    },
)


def corrected(field: str, value: object):
    """Return the harbour master's statement with a field set."""
    return correct(statement(), field, value, AROUND)


def test_every_field_says_how_it_is_written():
    assert RULES.keys() == FORMS.keys()


def test_an_act_is_set():
    assert corrected("act", "deny").statement.act == "deny"


def test_a_factuality_is_set_for_the_holder_too():
    made = corrected("factuality", "PS+").statement

    assert (made.factuality, made.commitments) == ("PS+", ("Uu", "PS+"))


def test_a_content_is_cut_from_the_text():
    made = corrected("content", [[4, 9], [14, 18]]).statement

    assert [span.text for span in made.content] == ["ferry", "sunk"]
    assert made.words == "ferry … sunk"


def test_a_content_outside_the_span_widens_it():
    made = correct(statement(), "content", [[0, len(TEXT)]], AROUND).statement

    assert made.span == Span.cut(TEXT, 0, len(TEXT))


def test_another_holder_becomes_a_source_of_the_document():
    made = corrected("holder", "The mate")

    assert made.statement.holder == made.statement.root == "d1#the-mate"
    assert [source.name for source in made.sources] == ["The mate"]
    assert made.statement.chain[-1].mention is None
    assert made.statement.chain[-1].cue is not None


def test_a_holder_that_is_known_is_the_known_one():
    made = corrected("holder", "the harbour master")

    assert (made.statement.holder, made.sources) == ("master", ())


def test_a_chain_is_set_from_the_publisher_inwards():
    made = corrected("chain", ["courier", "An agency", "the harbour master"]).statement

    assert [step.source for step in made.chain] == ["courier", "d1#an-agency", "master"]
    assert len(made.commitments) == 3
    assert made.chain[-1].cue == statement().chain[-1].cue


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2031-03-04", "2031-03-04", "2031-03-04"),
        (["2031-03-04", None], "2031-03-04", None),
    ],
)
def test_a_time_is_a_day_or_two(value, start, end):
    about = corrected("about", value).statement.about

    assert str(about.start) == start
    assert (about.end and str(about.end)) == end


def test_a_quantity_is_an_object():
    made = corrected("quantity", {"low": 12, "unit": "person"}).statement

    assert (made.quantity.low, made.quantity.unit) == (12, "person")
    assert corrected("quantity", None).statement.quantity is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("act", "shout"),
        ("act", None),
        ("factuality", "CT"),
        ("quote", "loud"),
        ("first_hand", "yes"),
        ("against_interest", None),
        ("content", []),
        ("content", [[4, 400]]),
        ("content", [[9, 4]]),
        ("content", [[4, 9], [8, 12]]),
        ("content", [["4", "9"]]),
        ("holder", " "),
        ("holder", 4),
        ("chain", ["An agency", "the harbour master"]),
        ("chain", "courier"),
        ("said", "yesterday"),
        ("about", ["2031-03-05", "2031-03-04"]),
        ("about", 7),
        ("place", 7),
        ("quantity", 12),
        ("quantity", {"low": "twelve"}),
        ("quantity", {"colour": "red"}),
        ("id", "s2"),
        ("links", []),
    ],
)
def test_what_is_no_value_of_a_field_is_refused(field, value):
    with pytest.raises(BadRecord):
        corrected(field, value)


def test_a_refusal_says_how_the_field_is_written():
    with pytest.raises(BadRecord) as refused:
        corrected("said", "yesterday")

    assert FORMS["said"] in refused.value.next_step
