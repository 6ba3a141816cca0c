"""
The opening of a report: its dateline and its byline.

"PORT ALDER, March 4 (LPA) - " says where and when the report was written and which agency is
credited; none of it is a statement.  Both may follow a headline, so the first lines are searched.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.documents.dates import MONTH, WEEKDAY, calendar_day, month_number
from counterclaim.domain.extra import Json
from counterclaim.domain.time import Moment, day_of
from counterclaim.reference.agencies import agency_named

_OPENING_LINES = 6
"""Lines, empty ones aside, in which headline, deck, byline and dateline have their place."""

_DAY = (
    rf"(?:{WEEKDAY}\.?,?\s+)?(?:(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}})"
    rf"|(?P<day2>\d{{1,2}})\s+(?P<month2>{MONTH})\.?)(?:,?\s+(?P<year>\d{{4}}))?"
)
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^\n()\u2013\u2014:;\"“”!?|]{0,59}?)??"
    rf"(?:(?:^|[,.]?\s*)\b(?P<date>(?i:{_DAY}))\b)?"
    r"[,.]?[ \t]*(?:\((?P<agency>[^()\n]{2,40})\)|(?<!\S)/(?P<slashed>[^/\n]{2,40})/)?"
    r"[ \t]*(?P<dash>(?<!\S)--?(?!\S)|[\u2013\u2014]|(?<=\)):|(?<=\d):)[ \t]*"
)
_DASH = re.compile(r"(?<!\S)--?(?!\S)|[\u2013\u2014]|\):|\d:")
"""What every dateline ends with: most lines have none near their beginning and are not tried."""
_REACH = 1000
"""Characters in which it stands, with room for very many blanks."""
_PARAGRAPH = 80
"""Characters after a bare dateline that make its line a paragraph rather than a headline."""

_TOWN = 4
"""Letters of the shortest town in a bare dateline; shorter words in capitals are initials."""

_LABELS_WORDS = (
    "ANALYSIS BREAKING CORRECTED CORRECTION EXCLUSIVE EXPLAINER FACTBOX FEATURE FILE INTERVIEW LIVE "
    "OPINION PHOTOS TIMELINE UPDATE VIDEO WATCH WRAPUP"
)
_LABELS = frozenset(_LABELS_WORDS.split())
_SMALL_WORDS = "al and by da de del den di el en la las le les los near of on the upon"
_SMALL = frozenset(_SMALL_WORDS.split())
_LETTERS = re.compile(r"[A-Z]{2,8}")
_NAMED_AGENCY = re.compile(r"\b(?:agency|press|news)\b", re.IGNORECASE)

_BYLINE = re.compile(r"[Bb]y:?[ \t]+(?P<who>\S[^\n.!?\"“”]{1,99})[ \t\r]*")
_NOT_A_NAME = re.compile(rf"(?:{MONTH}|{WEEKDAY}|the|\d\S*)\b", re.IGNORECASE)
_ROLES = frozenset(["a", "an", "our", "staff", "special"])
_JOINING_WORDS = (
    "af al bin bint correspondent correspondents editor editors for from in our reporter "
    "reporters staff van von writer writers & /"
)
_JOINING = _SMALL | frozenset(_JOINING_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """
    Where and when a report was written, and the agency in brackets.

    ``end`` is where the sentence after it begins.  ``day`` has a year only where one is printed;
    :meth:`dated` supplies it from the publication date.
    """

    start: int
    end: int
    place: str | None
    agency: str | None
    month: int | None = None
    day: int | None = None
    year: int | None = None

    @property
    def own_date(self) -> date | None:
        """The date it gives by itself, year included."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return calendar_day(self.year, self.month, self.day)

    def dated(self, published: Moment | None) -> date | None:
        """
        Return its day; a missing year makes it the last such day up to the day after publication.

        The day after is allowed because a report of the next morning may be published, in UTC, on
        the evening before.
        """
        if self.own_date or published is None or self.month is None or self.day is None:
            return self.own_date
        last = day_of(published) + timedelta(days=1)
        years = range(last.year, last.year - 5, -1)
        days = [calendar_day(year, self.month, self.day) for year in years]
        return next((day for day in days if day and day <= last), None)

    def record(self, published: Moment | None) -> Json:
        """Return it as a document keeps it."""
        day = self.dated(published)
        return {
            "place": self.place,
            "date": day.isoformat() if day else None,
            "agency": self.agency,
            "span": [self.start, self.end],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """
    A line that names the writer; ``end`` is the end of the line.
    """

    start: int
    end: int
    who: str

    def record(self) -> Json:
        """Return it as a document keeps it."""
        return {"name": self.who, "span": [self.start, self.end]}


def find_dateline(text: str, start: int) -> Dateline | None:
    """
    Return the dateline among the first lines after ``start``.

    >>> line = find_dateline("PORT ALDER, March 4 (LPA) - The ferry sails.", 0)
    >>> line.place, line.month, line.day, line.agency, line.end
    ('PORT ALDER', 3, 4, 'LPA', 28)
    """
    for begin, _ in _first_lines(text, start):
        dashed = _DASH.search(text, begin, begin + _REACH)
        match = _DATELINE.match(text, begin) if dashed else None
        if match and _is_dateline(match):
            return _dateline(match)
    return None


def find_byline(text: str, start: int) -> Byline | None:
    """
    Return the line "By NAME" among the first lines after ``start``.

    >>> find_byline("Ferry sails again\\n\\nBy Anna Lind in Lindmar\\n", 0).who
    'Anna Lind in Lindmar'
    """
    for begin, end in _first_lines(text, start):
        match = _BYLINE.fullmatch(text, begin, end)
        if match and names_a_writer(match["who"]):
            return Byline(start=begin, end=end, who=" ".join(match["who"].split()))
    return None


def names_a_writer(words: str) -> bool:
    """
    Say whether what follows "By" is a name or a role, and not a time or a clause.

    >>> names_a_writer("our correspondent in Lindmar"), names_a_writer("Tuesday the road was open")
    (True, False)
    """
    first, *rest = words.replace(",", " ").split()
    if _NOT_A_NAME.match(words) or not (first[0].isupper() or first in _ROLES):
        return False
    return all(word[0].isupper() or word in _JOINING for word in rest) and len(rest) < 12


def _first_lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    seen = 0
    while start < len(text) and seen < _OPENING_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start : min(end, start + 200)]
        if line.strip():
            seen += 1
            yield start + len(line) - len(line.lstrip()), end
        start = end + 1


def _is_dateline(match: re.Match[str]) -> bool:
    place, agency = _place(match), match["agency"] or match["slashed"]
    if place is None:
        # "(Reuters) - ": brackets at the head of a line are many things, an agency only by name.
        return agency is not None and _is_agency(agency) and match["date"] is None
    if _LABELS.intersection(place.upper().split()) or not _names_a_place(place):
        return False
    town = place.split(",")[0]
    if len(town) > 1 and town.upper() == town:
        speaks = match.group().rstrip().endswith(":") and not (agency and _is_agency(agency))
        if speaks and match["date"] is None:
            return False  # "DANA REEVE (presenter): "
        return bool(match["date"] or agency) or _stands_bare(town, match)
    return agency is not None and (match["date"] is not None or _is_agency(agency))


def _names_a_place(place: str) -> bool:
    return all(word[0].isupper() or word in _SMALL for word in place.split())


def _stands_bare(town: str, match: re.Match[str]) -> bool:
    """
    Say whether capitals and a dash alone are a dateline.

    A headline is a short line ("NATO - no talks"), initials are a body, and what goes on in small
    letters is a clause about the words before it ("UNICEF - which runs the camp - said").
    """
    text, start = match.string, match.end()
    end = text.find("\n", start)
    long = (len(text) if end < 0 else end) - start >= _PARAGRAPH
    return long and len(town) >= _TOWN and not text[start].islower()


def _is_agency(words: str) -> bool:
    return all(
        agency_named(part) or _LETTERS.fullmatch(part) or _NAMED_AGENCY.search(part)
        for part in re.split(r"\s*[/,]\s*", words.strip())
    )


def _place(match: re.Match[str]) -> str | None:
    place = " ".join((match["place"] or "").split()).strip(" ,.")
    return place or None


def _dateline(match: re.Match[str]) -> Dateline:
    agency = match["agency"] or match["slashed"]
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    return Dateline(
        start=match.start(),
        end=match.end(),
        place=_place(match),
        agency=" ".join(agency.split()) if agency else None,
        month=month_number(month) if month else None,
        day=int(day) if day else None,
        year=int(match["year"]) if match["year"] else None,
    )
