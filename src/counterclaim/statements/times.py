"""
When the text says something was: news-time expressions as intervals.

A small grammar of the expressions that news uses, each read against the day of publication and,
where the text leaves it open, as past ("September 7", "on Monday").  The result is an interval with
the words, what it was anchored on, and whether it is a bound ("since", "more than ... ago").
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.domain.time import Interval, Moment, day_of, week_of
from counterclaim.statements.wording import WORD, matches_at

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "several": 3,
    "few": 3,
    "a few": 3,
    "couple of": 2,
    "a couple of": 2,
}
UNITS = {"day": 1, "week": 7, "month": 30, "year": 365}

_MONTH = (
    "(?P<month>"
    + "|".join(f"{name.title()}|{name.upper()}" for name in MONTHS)
    + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_WEEKDAY = r"(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
_UNIT = r"(?P<unit>day|week|month|year)s?"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """
    A time expression in the text: where it stands, what it covers, what kind of bound opens it.

    ``relation`` is "on", "since", "until", "before", "after" or "by", by the word before it.
    """

    start: int
    end: int
    text: str
    interval: Interval
    relation: str = "on"

    def covers(self) -> Interval:
        """
        Return the interval that the words with their preposition speak of.
        """
        span = self.interval
        if self.relation in {"since", "after"}:
            return Interval(start=span.start, end=None, note=span.note)
        if self.relation in {"until", "before", "by"}:
            return Interval(start=None, end=span.end, note=span.note)
        return span


Reading = Callable[["re.Match[str]", date], Interval | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """
    One kind of time expression: its pattern, how a match is read, and whether that takes a day.

    ``opens`` are the words a match can begin with, folded, and ``DIGITS`` for a number.
    """

    pattern: "re.Pattern[str]"
    read: Reading
    needs_anchor: bool
    opens: frozenset[str]

    def matches(self, text: str, places: Mapping[str, Sequence[int]]) -> Iterator["re.Match[str]"]:
        """
        Return what ``pattern.finditer`` finds, looking only where one of the opening words stands.
        """
        opened = sorted(place for word in self.opens for place in places.get(word, ()))
        return matches_at(self.pattern, text, opened)


def find_times(text: str, anchor: Moment | None, offset: int = 0) -> tuple[TimeExpression, ...]:
    """
    Return the time expressions of a text in order, longest first where two overlap.

    Without an anchor only dates that name their year are read.

    >>> [t.interval.end for t in find_times("on September 7", date(2031, 9, 14))]
    [datetime.date(2031, 9, 7)]
    """
    found: list[TimeExpression] = []
    day = day_of(anchor) if anchor is not None else None
    places = opening_words(text)
    for rule in RULES:
        if rule.needs_anchor and day is None:
            continue
        for match in rule.matches(text, places):
            words = match.group()
            start = match.start()
            at = bisect_left(found, offset + start, key=_start)
            if at and found[at - 1].end > offset + start:
                continue
            if at < len(found) and found[at].start < offset + match.end():
                continue
            interval = _read(rule.read, match, day or date(2000, 1, 1))
            if interval is not None:
                time = TimeExpression(
                    offset + start, offset + match.end(), words, interval, _relation(text, start)
                )
                found.insert(at, time)
    return tuple(found)


def opening_words(text: str) -> dict[str, list[int]]:
    """
    Return where the words stand that a time expression can begin with, numbers under ``DIGITS``.

    One pass over the words of a text stands for a pass of every pattern over its letters.  A word
    beyond ASCII is taken for any of them: patterns that ignore case know letters that fold to
    others.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    strange = []
    for match in WORD.finditer(text):
        word = match.group()
        if not word.isascii():
            strange.append(match.start())
        elif (folded := word.casefold()) in OPENING:
            places[folded].append(match.start())
        elif word[0].isdigit():
            places[DIGITS].append(match.start())
    for word in OPENING if strange else ():
        places[word] += strange
    return places


def _start(time: TimeExpression) -> int:
    return time.start


def _read(read: Reading, match: "re.Match[str]", anchor: date) -> Interval | None:
    """Read a match; a day that no calendar has is no date."""
    try:
        return read(match, anchor)
    except (ValueError, OverflowError):
        return None


RELATION = re.compile(
    r"\b(since|until|till|before|after|by|following|as of|from)\s+"
    r"(?:(?:early|mid|late|around|about|at least|the)\s+)?$",
    re.IGNORECASE,
)


def _relation(text: str, at: int) -> str:
    match = RELATION.search(text[max(0, at - 24) : at])
    if match is None:
        return "on"
    word = match.group(1).casefold()
    return {"till": "until", "following": "after", "from": "since", "as of": "since"}.get(
        word, word
    )


def _month(name: str) -> int:
    return next(n for n, full in enumerate(MONTHS, 1) if full.startswith(name[:3].casefold()))


def _past(day: date, anchor: date) -> date:
    """Return the day itself or, where it lies well ahead, a year earlier."""
    return day if day <= anchor + timedelta(days=60) else day.replace(year=day.year - 1)


def _full_date(m: "re.Match[str]", anchor: date) -> Interval:
    year = m.groupdict().get("year")
    month = _month(m.group("month"))
    if year:
        return Interval.on(date(int(year), month, int(m.group("day"))), "the date in words")
    day = _past(date(anchor.year, month, int(m.group("day"))), anchor)
    return Interval.on(day, f"year from publication on {anchor}")


def _iso(m: "re.Match[str]", anchor: date) -> Interval:
    return Interval.on(date(int(m["year"]), int(m["m"]), int(m["d"])), "the date in words")


def _month_year(m: "re.Match[str]", anchor: date) -> Interval:
    number = _month(m.group("month"))
    first = date(int(m["year"]), number, 1)
    return _part(m, Interval(start=first, end=_month_end(first), note="the month in words"))


def _month_only(m: "re.Match[str]", anchor: date) -> Interval | None:
    first = date(anchor.year, _month(m.group("month")), 1)
    if first > anchor:
        first = first.replace(year=first.year - 1)
    end = min(_month_end(first), anchor) if first.year == anchor.year else _month_end(first)
    return _part(m, Interval(start=first, end=end, note=f"the last such month before {anchor}"))


def _month_end(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return following - timedelta(days=1)


def _part(m: "re.Match[str]", span: Interval) -> Interval:
    """Narrow a month or year to its early, middle or late third."""
    part = (m.groupdict().get("part") or "").casefold().rstrip("-")
    if not part or span.start is None or span.end is None:
        return span
    first, last = day_of(span.start), day_of(span.end)
    third = (last - first) // 3
    bounds = {"early": (first, first + third), "late": (last - third, last)}
    start, end = bounds.get(part, (first + third, last - third))
    return Interval(start=start, end=end, note=span.note)


def _year(m: "re.Match[str]", anchor: date) -> Interval:
    year = int(m["year"])
    return _part(m, Interval(start=date(year, 1, 1), end=date(year, 12, 31), note="the year"))


def _weekday(m: "re.Match[str]", anchor: date) -> Interval:
    wanted = next(
        n for n, name in enumerate(WEEKDAYS) if name.startswith(m.group("weekday").casefold())
    )
    back = (anchor.weekday() - wanted) % 7
    which = (m.groupdict().get("which") or "").casefold()
    if which == "next":
        day = anchor + timedelta(days=(wanted - anchor.weekday() - 1) % 7 + 1)
    elif which == "last" and back == 0:
        day = anchor - timedelta(days=7)
    else:
        day = anchor - timedelta(days=back)
    return Interval.on(day, f"the last such weekday up to publication on {anchor}")


def _today(m: "re.Match[str]", anchor: date) -> Interval:
    word = m.group("word").casefold()
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2}
    return Interval.on(anchor + timedelta(days=shift.get(word, 0)), f"counted from {anchor}")


def _week(m: "re.Match[str]", anchor: date) -> Interval | None:
    which = m.group("which").casefold()
    unit = m.group("unit").casefold()
    if unit == "week":
        step = {"last": -7, "past": -7, "previous": -7, "next": 7}.get(which, 0)
        week = week_of(anchor + timedelta(days=step))
        return Interval(start=week.start, end=week.end, note=f"ISO week counted from {anchor}")
    if unit == "weekend":
        sunday = anchor - timedelta(days=(anchor.weekday() - 6) % 7)
        return Interval(start=sunday - timedelta(days=1), end=sunday, note="the last weekend")
    if unit == "month":
        first = anchor.replace(day=1)
        if which in {"last", "past", "previous"}:
            first = (first - timedelta(days=1)).replace(day=1)
        elif which == "next":
            first = _month_end(first) + timedelta(days=1)
        return Interval(start=first, end=_month_end(first), note=f"month counted from {anchor}")
    step = {"last": -1, "past": -1, "previous": -1, "next": 1}.get(which, 0)
    year = anchor.year + step
    return Interval(start=date(year, 1, 1), end=date(year, 12, 31), note=f"counted from {anchor}")


def _ago(m: "re.Match[str]", anchor: date) -> Interval:
    raw = re.sub(r"\s+", " ", m.group("count").casefold())
    count = int(raw) if raw.isdigit() else NUMBERS[raw]
    unit = m.group("unit").casefold()
    day = anchor - timedelta(days=count * UNITS[unit])
    mod = re.sub(r"\s+", " ", (m.groupdict().get("mod") or "").casefold())
    note = f"{m.group().strip()}, counted from {anchor}"
    if mod in {"more than", "over", "well over"}:
        return Interval(start=None, end=day - timedelta(days=1), note=note)
    if mod in {"less than", "under"}:
        return Interval(start=day + timedelta(days=1), end=anchor, note=note)
    if unit == "day" and raw not in {"several", "few", "a few"}:
        return Interval.on(day, note)
    slack = timedelta(days=UNITS[unit] // 2)
    return Interval(start=day - slack, end=min(day + slack, anchor), note=note)


def _for_last(m: "re.Match[str]", anchor: date) -> Interval:
    raw = (m.groupdict().get("count") or "one").casefold()
    count = int(raw) if raw.isdigit() else NUMBERS.get(raw, 1)
    days = count * UNITS[m.group("unit").casefold()]
    return Interval(start=anchor - timedelta(days=days), end=anchor, note=f"counted from {anchor}")


def _recent(m: "re.Match[str]", anchor: date) -> Interval:
    days = {"day": 7, "week": 42, "month": 180, "year": 1825}[m.group("unit").casefold()]
    return Interval(
        start=anchor - timedelta(days=days), end=anchor, note="recent, by rule of thumb"
    )


def _compile(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE)


def _cased(pattern: str) -> "re.Pattern[str]":
    """Compile a pattern that begins with a month: a capital is three times quicker to find."""
    return re.compile(pattern.replace(" ", r"\s+"))


_PART = r"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[- ])?"
DIGITS = "0"
_MONTHS = frozenset(MONTHS) | {name[:3] for name in MONTHS} | {"sept"}
_PARTS = frozenset({"early", "mid", "late"})
_COUNTS = frozenset({DIGITS, *(words.split()[0] for words in NUMBERS)})


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


RULES: tuple[Rule, ...] = (
    Rule(_cased(rf"\b{_MONTH} {_DAY},? (?P<year>\d{{4}})\b"), _full_date, False, _MONTHS),
    Rule(
        _cased(rf"\b{_DAY} (?:of )?{_MONTH},? (?P<year>\d{{4}})\b"),
        _full_date,
        False,
        _words(DIGITS),
    ),
    Rule(
        _compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)\b"),
        _iso,
        False,
        _words(DIGITS),
    ),
    Rule(
        _cased(rf"\b{_PART}{_MONTH},? (?P<year>(?:19|20)\d\d)\b"),
        _month_year,
        False,
        _PARTS | _MONTHS,
    ),
    Rule(
        re.compile(rf"\b{_MONTH}\s+{_DAY}\b(?![\d:]|\s*(?:people|per\b))"),
        _full_date,
        True,
        _MONTHS,
    ),
    Rule(re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}\b"), _full_date, True, _words(DIGITS)),
    Rule(
        _compile(
            rf"\b(?:(?P<mod>more than|less than|over|well over|under|about|around|nearly|almost) )?"
            rf"{_COUNT} {_UNIT} (?:ago|earlier)\b"
        ),
        _ago,
        True,
        _COUNTS | _words("more less over well under about around nearly almost"),
    ),
    Rule(
        _compile(rf"\b(?:(?P<which>last|next|this|past) )?{_WEEKDAY}\b"),
        _weekday,
        True,
        _words("last next this past") | frozenset(WEEKDAYS),
    ),
    Rule(
        _compile(
            r"\b(?P<word>the day before yesterday|yesterday|today|tonight|tomorrow|last night"
            r"|this morning|this afternoon|this evening|earlier today)\b"
        ),
        _today,
        True,
        _words("the yesterday today tonight tomorrow last this earlier"),
    ),
    Rule(
        _compile(r"\b(?P<which>last|this|next|previous) (?P<unit>week|weekend|month|year)\b"),
        _week,
        True,
        _words("last this next previous"),
    ),
    Rule(
        _compile(r"\b(?P<which>over|at|on|during) the (?P<unit>weekend)\b"),
        _week,
        True,
        _words("over at on during"),
    ),
    Rule(
        _compile(rf"\b(?:over|in|during|for|within) the (?:past|last) (?:{_COUNT} )?{_UNIT}\b"),
        _for_last,
        True,
        _words("over in during for within"),
    ),
    Rule(_compile(rf"\b(?:in )?recent {_UNIT}\b"), _recent, True, _words("in recent")),
    Rule(
        re.compile(
            rf"\b(?:in|since|until|by|before|after|last|this|of|late|early|mid)[\s-]+{_PART}{_MONTH}\b(?!\s+\d)"
        ),
        _month_only,
        True,
        _words("in since until by before after last this of late early mid"),
    ),
    Rule(
        re.compile(
            r"\b(?:in|since|until|by|before|after|of|during|from)\s+(?:(?P<part>early|mid|late)[- ])?"
            r"(?P<year>(?:19|20)\d\d)\b"
        ),
        _year,
        False,
        _words("in since until by before after of during from"),
    ),
)
"""Every kind of time expression, most specific first."""
OPENING = frozenset[str]().union(*(rule.opens for rule in RULES))
