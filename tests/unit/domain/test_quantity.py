"""
Numbers as ranges.
"""

import pytest

from counterclaim.domain.quantity import Range, conversion


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"low": 28, "high": 28, "unit": "person"}, "28"),
        ({"low": 12, "unit": "person"}, "at least 12"),
        ({"low": 40, "low_open": True}, "more than 40"),
        ({"high": 60}, "at most 60"),
        ({"high": 60, "high_open": True}, "fewer than 60"),
        ({"low": 70, "high": 100, "low_open": True, "unit": "percent"}, "more than 70 percent"),
        ({"low": 1080, "high": 1320}, "1,080 to 1,320"),
        ({"low": 40, "high": 40, "excluded": True}, "not 40"),
        (3.5, "3.5"),
    ],
)
def test_a_range_is_said_in_plain_words(value: object, words: str) -> None:
    assert str(Range.read(value)) == words  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [None, True, "12", [], {}, {"unit": "person"}, {"low": "12"}])
def test_what_is_no_number_is_no_range(value: object) -> None:
    assert Range.read(value) is None  # type: ignore[arg-type]


def test_conversions_go_through_other_units_and_back() -> None:
    week = Range(low=1, high=1, unit="week").into("hour")

    assert week is not None
    assert week.low == pytest.approx(168)
    assert week.high == pytest.approx(168)
    assert conversion("hour", "tonne") is None
    assert conversion(None, "hour") is None


def test_a_conversion_with_a_range_only_widens() -> None:
    there = Range(low=100, high=100, unit="barrel").into("tonne")
    back = there.into("barrel") if there else None

    assert there is not None
    assert (there.low, there.high) == (12.5, 15.5)
    assert back is not None
    assert back.low < 100 < back.high
