"""
A picture was taken no later than it was first seen, and nothing says how long before.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from counterclaim.domain.ids import content_id
from counterclaim.domain.time import Interval, Moment
from counterclaim.photos import evidence_of
from counterclaim.photos.first_sighting import UNDETERMINED


@dataclass(frozen=True, kw_only=True)
class Picture:
    name: str = "old-mill.png"
    sha256: str = "ab" * 32
    published: Moment | None = None
    captured: Moment | None = None
    appears_in: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()


@pytest.mark.parametrize(
    ("published", "captured", "seen", "how"),
    [
        (date(2031, 3, 4), date(2031, 3, 5), date(2031, 3, 4), "published"),
        (date(2031, 3, 6), date(2031, 3, 5), date(2031, 3, 5), "saved"),
        (None, date(2031, 3, 5), date(2031, 3, 5), "saved"),
        (
            date(2031, 3, 5),
            datetime(2031, 3, 5, 9, tzinfo=UTC),
            datetime(2031, 3, 5, 9, tzinfo=UTC),
            "saved",
        ),
    ],
)
def test_the_earliest_sighting_bounds_when_it_was_taken(published, captured, seen, how):
    item = evidence_of(Picture(published=published, captured=captured))

    assert (item.taken, item.first_seen) == (Interval(start=None, end=seen), seen)
    assert item.date_basis is not None
    assert f"({how})" in item.date_basis


def test_without_a_sighting_nothing_is_bounded():
    item = evidence_of(Picture())

    assert (item.taken, item.first_seen, item.date_basis) == (None, None, UNDETERMINED)


def test_the_id_is_that_of_the_bytes_whatever_the_name():
    one, other = evidence_of(Picture()), evidence_of(Picture(name="copy.png"))

    assert one.id == other.id == content_id("e", "ab" * 32)
    assert (one.kind, one.file, one.released_by) == ("photograph", "old-mill.png", None)


def test_names_stay_words_until_the_sources_are_known():
    words = (("caption", "At the mill"), ("released_by_name", "Torvane Assembly"))
    item = evidence_of(Picture(words=words, appears_in=("a.txt", "b.txt")))

    assert item.extra == (("appears_in", ["a.txt", "b.txt"]), *words)
