"""
What a text file says about itself before its text begins.

A date alone (" date 2031-03-04 "), header lines ("Published: 4 March 2031", "By Anna Lind") or a
Markdown head between two "---" lines.  None of it is a statement, so its place is kept.
"""

import re
from dataclasses import dataclass, field

from counterclaim.documents.dateline import names_a_writer
from counterclaim.documents.dates import ISO, MONTH, WEEKDAY, read_moment
from counterclaim.domain.time import Moment

KEYS = {
    "title": "title",
    "headline": "title",
    "date": "published",
    "published": "published",
    "published on": "published",
    "publication date": "published",
    "updated": "updated",
    "last updated": "updated",
    "author": "byline",
    "byline": "byline",
    "by": "byline",
    "publisher": "publisher",
    "outlet": "publisher",
    "url": "url",
    "link": "url",
    "language": "language",
    "lang": "language",
    "captured": "captured",
    "retrieved": "captured",
    "accessed": "captured",
}
"""Header words and the field of a document that they give; other words are text."""

_DATES = frozenset({"published", "updated", "captured"})
_WORDS = "|".join(sorted((re.escape(key) for key in KEYS), key=len, reverse=True))
_BLANKS = re.compile(r"\s*")
_DATE_FIRST = re.compile(
    rf"(?:(?:date|dated|published)[ \t]*:?[ \t]+)?(?P<date>{ISO})(?=[ \t\r\n]|$)[ \t]*",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"(?P<date>(?i:{WEEKDAY}\.?,?\s+(?:\d{{1,2}}\s+{MONTH}\.?|{MONTH}\.?\s+\d{{1,2}},?)\s+\d{{4}}))"
    r"[ \t]+(?=[^\W\d_a-z]|[\"'\u201c\u2018])"
)
_DATE_LINE = re.compile(
    r"(?:(?:date|published|updated)(?:[ \t]+on)?[ \t]*:?[ \t]+)?"
    r"(?P<date>[^\n]{6,60}?)[ \t\r]*(?:\n|$)",
    re.IGNORECASE,
)
_HEADER = re.compile(
    rf"(?P<key>{_WORDS})[ \t]*:[ \t]*(?P<value>[^\n]{{1,300}}?)[ \t\r]*(?:\n|$)", re.IGNORECASE
)
_BY = re.compile(r"[Bb]y[ \t]+(?P<value>[^\n.!?\"“”]{2,99}?)[ \t\r]*(?:\n|$)")
_FENCED = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<head>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]{0,39}?)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_LONGEST_HEAD = 20_000
"""Characters searched for the end of a Markdown head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """
    The metadata found, and ``end``: where the text itself begins (0 when there is none).
    """

    end: int = 0
    title: str | None = None
    published: Moment | None = None
    captured: Moment | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = field(default=())


def front_matter(text: str) -> FrontMatter:
    """
    Return what stands before the text of a plain file.

    >>> found = front_matter(" date 2031-03-04 The ferry sails.")
    >>> found.published, found.end
    (datetime.date(2031, 3, 4), 17)
    """
    found: dict[str, str] = {}
    end = 1 if text.startswith("\ufeff") else 0
    while step := _next(text, end, first=not found):
        key, value, end = step
        found.setdefault(key, value)
    return _gathered(found, end)


def fenced_front_matter(text: str) -> FrontMatter:
    """
    Return the head of a Markdown file: simple ``key: value`` lines between two "---" lines.

    Lists and nested values are passed over: no part of them is a date or a name by itself.

    >>> fenced_front_matter("---\\ntitle: Ferry sails\\n---\\nThe text.").title
    'Ferry sails'
    """
    match = _FENCED.match(text[:_LONGEST_HEAD])
    if match is None:
        return FrontMatter()
    found: dict[str, str] = {}
    notes: list[str] = []
    for line in match["head"].splitlines():
        pair = _PAIR.fullmatch(line)
        key = KEYS.get(pair["key"].casefold()) if pair else None
        value = _unquoted(pair["value"] or "") if pair else ""
        if not key or not value:
            continue
        if key in _DATES and read_moment(value) is None:
            notes.append(f"the {key} date {value!r} could not be read")
        else:
            found.setdefault(key, value)
    return _gathered(found, match.end(), tuple(notes))


def _next(text: str, start: int, *, first: bool) -> tuple[str, str, int] | None:
    """Return the next piece of metadata: its field, its value and where what follows begins."""
    at = _end_of(_BLANKS, text, start)
    match = _DATE_FIRST.match(text, at) or _DAY_FIRST.match(text, at) if first else None
    if match and read_moment(match["date"]):
        return "published", match["date"], _end_of(_BLANKS, text, match.end())
    if match := _HEADER.match(text, at):
        key = KEYS[match["key"].casefold()]
        if key not in _DATES or read_moment(match["value"]):
            return key, match["value"], _end_of(_BLANKS, text, match.end())
    if (match := _BY.match(text, at)) and names_a_writer(match["value"]):
        return "byline", match["value"], _end_of(_BLANKS, text, match.end())
    if (match := _DATE_LINE.match(text, at)) and read_moment(match["date"]):
        updated = text[at : at + len("updated")].casefold() == "updated"
        key = "updated" if updated else "published"
        return key, match["date"], _end_of(_BLANKS, text, match.end())
    return None


def _end_of(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start


def _gathered(found: dict[str, str], end: int, notes: tuple[str, ...] = ()) -> FrontMatter:
    return FrontMatter(
        end=end,
        title=_plain(found.get("title")),
        published=read_moment(found.get("published", "")),
        captured=read_moment(found.get("captured", "")),
        byline=_plain(found.get("byline")),
        publisher=_plain(found.get("publisher")),
        url=found.get("url"),
        language=_plain(found.get("language")),
        notes=notes,
    )


def _plain(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return "" if value[:1] in {"[", "{", "|", ">", "&", "*", "!"} else re.sub(r"\s+#.*$", "", value)
