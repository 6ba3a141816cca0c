"""
Words for counts, dates and characters.
"""

import sys
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from counterclaim.domain.time import Interval
from counterclaim.dossier.wording import interval, listed, spell, spell_time, visible


def test_no_control_or_direction_character_stays():
    everything = map(chr, range(sys.maxunicode + 1))
    shown = "".join(visible(c) for c in everything)
    left = {c for c in shown if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn"}}

    assert left == {"\n", "\t", "\r", "\u200c", "\u200d"}


def test_ordinary_words_of_any_script_stay():
    words = "naïve, می\u200cخواهم, ਪੰਜਾਬ, 日本, a\u00a0b\n\t👩\u200d🚒"

    assert visible(words) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (date(2031, 3, 4), "4 March 2031"),
        (datetime(2031, 3, 4, 9, 5, tzinfo=UTC), "4 March 2031, 09:05 UTC"),
        (
            datetime(2031, 3, 4, 23, 30, tzinfo=timezone(timedelta(hours=-5))),
            "5 March 2031, 04:30 UTC",
        ),
    ],
)
def test_a_moment_is_told_in_utc_as_the_views_count_it(moment, words):
    assert spell_time(moment) == words
    assert words.startswith(spell(moment))


def test_an_interval_says_only_the_bounds_it_has():
    first, last = date(2031, 3, 4), date(2031, 3, 6)

    assert interval(Interval()) is None
    assert interval(Interval(end=last)) == "not after 6 March 2031"
    assert interval(Interval(start=first)) == "from 4 March 2031 on"
    assert interval(Interval(start=first, end=last)) == "between 4 March 2031 and 6 March 2031"


def test_a_long_list_counts_the_rest():
    assert listed(list("abcd"), most=2) == "a, b and 2 more"
    assert listed([]) == ""
