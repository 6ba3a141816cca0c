"""
Numbers as ranges with the bounds that the words license.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.statements.quantities import (
    BETWEEN,
    CROWD,
    CURRENCY,
    FRACTION,
    NUMBERLIKE,
    SINGLE,
    find_quantities,
    opening_places,
)
from counterclaim.statements.wording import folded, matches_at


@pytest.mark.parametrize(
    ("words", "low", "high", "low_open", "unit"),
    [
        ("over 70 per cent of the streets", 70, 100, True, "percent"),
        ("at least 12 people", 12, None, False, "person"),
        ("more than 40 people", 40, None, True, "person"),
        ("between 10 and 20 houses", 10, 20, False, "house"),
        ("exactly 28 soldiers", 28, 28, False, "soldier"),
        ("twenty-one children", 21, 21, False, "child"),
    ],
)
def test_a_number_is_a_range(words, low, high, low_open, unit):
    (found,) = find_quantities(f"They counted {words}.")
    quantity = found.quantity

    assert (quantity.low, quantity.high) == (low, high)
    assert quantity.low_open is low_open
    assert quantity.unit == unit


@pytest.mark.parametrize("words", ["a tentative plan", "tender people", "oneness of people"])
def test_a_word_that_begins_like_a_number_is_none(words):
    assert not list(find_quantities(words, 0))


def test_up_to_is_open_below():
    (found,) = find_quantities("up to 60 people")

    assert found.quantity.high == 60
    assert found.quantity.low in {None, 0}


@pytest.mark.parametrize("words", ["on March 7", "at 8 am", "no number here"])
def test_times_are_no_quantities(words):
    assert find_quantities(words) == ()


PIECES = (
    *("seventy", "-two", "a", "hundred", "12", "1,200", "3.5", "m", "bn", "%", "per cent", "of"),
    *("At least", "more than", "no fewer than", "up to", "as many as", "an estimated", "only"),
    *("between", "and", "to", "-", "dozens", "tens of thousands", "half", "two thirds", "a third"),
    *("a quarter", "three-quarters", "quarter of", "millions of", "scores of"),
    *(
        "people",
        "houses",
        "tenth",
        "tentative",
        "$",
        "€",
        ".",
        ",",
        "_",
        "ſix",
        "fıve",
        "mİllion",
        "K",
        "the",
    ),
)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12), st.sampled_from(" -"))
def test_a_quantity_begins_at_an_opening_word(words: list[str], gap: str) -> None:
    text = gap.join(words)

    places = opening_places(text)

    for pattern in (BETWEEN, CROWD, FRACTION, SINGLE):
        found = [match.span() for match in matches_at(pattern, text, places)]
        assert found == [match.span() for match in pattern.finditer(text)]
        assert not found or NUMBERLIKE.search(folded(text))
    assert NUMBERLIKE.search(folded(text)) or not CURRENCY.search(text)
