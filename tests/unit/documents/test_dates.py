"""
Dates of metadata are read only where they can mean one day.
"""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from counterclaim.documents.dates import read_moment

CET = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    "text",
    [
        "2031-03-04",
        "20310304",
        "4 March 2031",
        "4th of March, 2031",
        "Mar. 4, 2031",
        "Tuesday, March 4 2031",
        "Tue 04 Mar 2031",
        "March 4, 2031, 10:30 GMT",
        "2031/03/04",
        "04/04/2031",
        "27.03.2031",
    ],
)
def test_a_day_is_read(text):
    found = read_moment(text)

    assert isinstance(found, date)
    assert not isinstance(found, datetime)
    assert found.year == 2031


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2031-03-03T18:40:00+01:00", datetime(2031, 3, 3, 18, 40, tzinfo=CET)),
        ("2031-03-03T18:40:00Z", datetime(2031, 3, 3, 18, 40, tzinfo=UTC)),
        ("2031-03-03 18:40:00 +0100", datetime(2031, 3, 3, 18, 40, tzinfo=CET)),
        ("2031-03-03T18:40", datetime(2031, 3, 3, 18, 40, tzinfo=UTC)),
        ("Mon, 03 Mar 2031 18:40:00 +0100", datetime(2031, 3, 3, 18, 40, tzinfo=CET)),
    ],
)
def test_an_instant_keeps_its_zone_and_a_naive_one_is_utc(text, moment):
    found = read_moment(text)

    assert found == moment
    assert isinstance(found, datetime)
    assert found.utcoffset() == moment.utcoffset()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "04/05/2031",
        "31 February 2031",
        "2031-02-31",
        "March 2031",
        "yesterday",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59-12:00",
        "2031-03-04 " * 99,
        "25:61",
    ],
)
def test_what_could_mean_two_days_or_none_is_not_read(text):
    assert read_moment(text) is None
