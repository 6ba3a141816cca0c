"""
Absolute dates as the metadata of news writes them.

ISO days and instants, mail dates, and English worded dates with a year.  Anything that could mean
two days ("04/05/2031") is not read: a wrong publication date shifts every as-of view.
"""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from counterclaim.documents.limits import FIRST_YEAR, LAST_YEAR
from counterclaim.domain.time import Moment, day_of

_MONTHS_WORDS = (
    "january february march april may june july august september october november december"
)
_MONTHS = tuple(_MONTHS_WORDS.split())

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
"""Pattern of an English month name or its abbreviation, without the full stop."""

WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|"
    r"sat(?:urday)?|sun(?:day)?)"
)
"""Pattern of an English weekday or its abbreviation, without the full stop."""

ISO = (
    r"\d{4}-\d{2}-\d{2}"
    r"(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?:[Zz]|[+-]\d{2}:?\d{2})?)?"
)
"""Pattern of an ISO day or instant."""

_TIME_OF_DAY = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,20})?"
_DAY_FIRST = re.compile(
    rf"(?:{WEEKDAY}\.?,?\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})\.?,?"
    rf"\s+(?P<year>\d{{4}}){_TIME_OF_DAY}",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?:{WEEKDAY}\.?,?\s+)?(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?"
    rf"\s+(?P<year>\d{{4}}){_TIME_OF_DAY}",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})")
_DAY_LAST = re.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})")
_MAIL = re.compile(
    r"(?:[A-Z][a-z]{2},?\s+)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?"
    r"\s+(?:[+-]\d{4}|GMT|UTC?|Z)"
)
"""Mail and feed dates (RFC 5322, 3.3) with a zone that is not a local abbreviation."""
_LONGEST = 80
"""Characters of a date; longer strings are something else and not worth a pattern."""


def month_number(name: str) -> int:
    """
    Return 1 to 12 for a word that :data:`MONTH` matches.

    >>> month_number("Sept")
    9
    """
    return 1 + [month[:3] for month in _MONTHS].index(name[:3].casefold())


def read_moment(text: str) -> Moment | None:
    """
    Return the day or instant that a metadata value names, or nothing.

    A naive instant is UTC.

    >>> read_moment("Wed 05 Mar 2031"), read_moment("March 5th, 2031"), read_moment("04/05/2031")
    (datetime.date(2031, 3, 5), datetime.date(2031, 3, 5), None)
    """
    plain = " ".join(text.split())
    if not plain or len(plain) > _LONGEST:
        return None
    found = _iso(plain) or _mail(plain) or _worded(plain)
    return plausible(found) if found else None


def plausible(moment: Moment) -> Moment | None:
    """
    Return the moment with a zone where it is an instant, or nothing where its year cannot be.

    Midnight of 1 January 1970 is how an empty value prints, and is taken as one.
    """
    if not FIRST_YEAR <= moment.year <= LAST_YEAR or day_of(moment) == date(1970, 1, 1):
        return None
    if isinstance(moment, datetime) and moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    return moment


def calendar_day(year: int, month: int, day: int) -> date | None:
    """
    Return the day, or nothing where the calendar has none such.
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(text: str) -> Moment | None:
    try:
        if re.fullmatch(r"\d{4}-?\d{2}-?\d{2}", text):
            return date.fromisoformat(text)
        if re.fullmatch(ISO, text):
            return datetime.fromisoformat(re.sub(r"\s(?=[Zz+-])", "", text))
    except ValueError:
        return None
    return None


def _worded(text: str) -> date | None:
    if match := _DAY_FIRST.fullmatch(text) or _MONTH_FIRST.fullmatch(text):
        return calendar_day(int(match["year"]), month_number(match["month"]), int(match["day"]))
    if match := _YEAR_FIRST.fullmatch(text):
        return calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))
    if (match := _DAY_LAST.fullmatch(text)) and _told_apart(match):
        return calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return None


def _told_apart(match: re.Match[str]) -> bool:
    """Day and month cannot be swapped: one is over twelve, or they are equal."""
    return int(match["day"]) > len(_MONTHS) or match["day"] == match["month"]


def _mail(text: str) -> datetime | None:
    if not _MAIL.fullmatch(text):
        return None
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
