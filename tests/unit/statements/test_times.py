"""
News times as intervals, read against a day of publication.
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.statements.times import RULES, find_times, opening_words

ANCHOR = date(2031, 3, 14)  # a Friday


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("today", "2031-03-14", "2031-03-14"),
        ("yesterday", "2031-03-13", "2031-03-13"),
        ("on March 7", "2031-03-07", "2031-03-07"),
        ("on 7 March 2030", "2030-03-07", "2030-03-07"),
        ("on September 7", "2030-09-07", "2030-09-07"),
        ("on Monday", "2031-03-10", "2031-03-10"),
        ("last week", "2031-03-03", "2031-03-09"),
        ("three days ago", "2031-03-11", "2031-03-11"),
        ("more than a week ago", None, "2031-03-06"),
        ("2031-03-02", "2031-03-02", "2031-03-02"),
    ],
)
def test_an_expression_is_an_interval(words, start, end):
    (found,) = find_times(f"The bridge fell {words}.", ANCHOR)
    interval = found.covers()

    assert interval.start == (date.fromisoformat(start) if start else None)
    assert interval.end == date.fromisoformat(end)


def test_since_is_open_at_the_end():
    (found,) = find_times("closed since March 3", ANCHOR)

    assert found.covers().start == date(2031, 3, 3)
    assert found.covers().end is None


def test_without_a_day_of_publication_only_whole_dates_are_read():
    assert find_times("on Monday and on March 7", None) == ()
    assert len(find_times("on 7 March 2031", None)) == 1


def test_numbers_that_are_no_times():
    assert find_times("12 people in 3 towns may march on", ANCHOR) == ()


PIECES = (
    *("January", "SEPT.", "May", "march", "monday", "Tuesday", "early", "mid-", "late ", "recent"),
    *("7", "31st", "1999", "2031", "2031-03-04", "12", "a", "two", "couple of", "several", "few"),
    *("days", "week", "months", "year", "weekend", "ago", "earlier", "in", "over", "the", "last"),
    *("this", "of", "since", "until", "more than", "night", "morning", "yesterday", "today", "day"),
    *("before", ",", ".", "-", "\n\n", "_", "people", "tomorrow", "past", "ſunday", "thıs", "late"),
)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12), st.sampled_from(" -"))
def test_a_rule_finds_at_its_opening_words_what_its_pattern_finds_anywhere(
    words: list[str], gap: str
) -> None:
    text = gap.join(words)

    places = opening_words(text)

    for rule in RULES:
        found = [match.span() for match in rule.matches(text, places)]
        assert found == [match.span() for match in rule.pattern.finditer(text)]
