"""
Numbers as ranges with the bounds that the words license.
"""

import pytest

from counterclaim.statements.quantities import find_quantities


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


def test_up_to_is_open_below():
    (found,) = find_quantities("up to 60 people")

    assert found.quantity.high == 60
    assert found.quantity.low in {None, 0}


@pytest.mark.parametrize("words", ["on March 7", "at 8 am", "no number here"])
def test_times_are_no_quantities(words):
    assert find_quantities(words) == ()
