"""
What is told of a picture or a recording: when it was made, by whom, who gave it out, what it shows.

A date contradicts nothing but a picture that is said to show what came later.  That somebody stands
in a picture says nothing about the day: only "this week" or "today" makes it a picture of now.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from counterclaim.claims.items import Item
from counterclaim.claims.typed.phrases import ADVERBS, NOT, SAID_TO, is_negated
from counterclaim.claims.typed.proposition import Proposition, Told
from counterclaim.domain.finding import DATED, DEPICTS
from counterclaim.domain.source import Entity
from counterclaim.domain.statement import Mode
from counterclaim.domain.time import MONTHS, Interval, day_of, in_words, week_of

_KINDS: Final = {
    "satellite image": r"satellite (?:images?|pictures?|photos?|photographs?|imagery)",
    "photograph": r"photo(?:graph)?s?|pictures?|images?|snapshots?|selfies?",
    "video": r"videos?|footage|films?|clips?",
    "audio message": r"audio(?: message)?|recordings?|tapes?|voice messages?",
}
_NOUN: Final = "|".join(_KINDS.values())
_ITEM: Final = (
    r"(?:(?P<det>the|an?|this|that|these|those|its|his|her|their|one|another|⟦[po]\d+⟧(?:'s)?) "
    rf"(?:(?!of |in |on |at |by |to |and |or |for )[\w-]+ ){{0,3}}?|(?:new |more )?)"
    rf"(?P<noun>{_NOUN})(?![\w-])"
)
_WORD: Final = r"(?:⟦[pol]\d+⟧(?:'s)?|(?!is\b|are\b|was\b|were\b|has\b|had\b|which\b|who\b)[\w'-]+)"
_OF: Final = (
    rf"(?: (?:of|showing|depicting|purporting to show|with|from|published|posted|circulating"
    rf"|released|shared) {_WORD}(?: {_WORD}){{0,9}}?)?"
)
_ASIDE: Final = r"(?:,? (?:which|that) [^,.;]{3,60},?|, [^,.;]{3,60},)?"
_SUBJECT: Final = rf"(?<![\w⟧] ){_ITEM}{_OF}{_ASIDE}"
_WAS: Final = (
    rf"(?:{SAID_TO}|(?:is|are|was|were|(?:has|have|had) (?P<neg0>not |never )?been)(?: to)? )"
)
_MADE: Final = r"(?:taken|filmed|shot|recorded|made|captured)"
_WRITTEN: Final = r"(?:taken|filmed|shot|recorded|made|captured|drawn)"
_GIVEN: Final = (
    r"(?:released|published|posted|shared|leaked|circulated|uploaded|issued|distributed"
    r"|broadcast|aired|put out|handed out)"
)
_GIVES: Final = (
    rf"(?:{_GIVEN}|(?:hands|handed) to the press|(?:releas|publish|post|shar|leak|circulat"
    r"|distribut)(?:es?|s)?)"
)
_WHERE: Final = r"(?: (?:in|at|near|on|outside|inside|from) (?:the )?⟦l\d+⟧)?"
_BY: Final = r"(?: by (?:the |an? )?[\w'⟦⟧ -]{2,40}?)?"
_UNITS: Final = {"day": 1, "week": 7, "month": 28, "year": 365}
_ONES: Final = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_COUNTS: Final = {word: i for i, word in enumerate(_ONES, 1)} | {"several": 3, "many": 3}
_MOST: Final = 150
"""More of any unit than this is no age of a picture."""
_DATES: Final = (
    r"(?P<when>(?:early |late |mid-?)?(?:in|on|during|from|before|after) .+|last .+|yesterday"
    r"|today|this .+|.+ (?:ago|earlier))"
)

_TAKEN: Final = re.compile(
    rf"{_SUBJECT} {_WAS}{NOT}{ADVERBS}(?:be |been |have been )?{_MADE}{_BY}{_WHERE} {_DATES}",
    re.IGNORECASE,
)
_FROM: Final = re.compile(
    rf"{_SUBJECT} (?:(?:(?:does|do|did) (?P<neg1>not ))?(?:dates?|dated) (?:back )?(?:from|to)"
    rf"|(?:is|are|was|were) {NOT}{ADVERBS}from) (?P<when>.+)",
    re.IGNORECASE,
)
_OLD: Final = re.compile(
    rf"{_SUBJECT} (?:is|are|was|were|(?:may|might|could) be) {NOT}{ADVERBS}"
    r"(?P<least>at least |more than |over |about |almost |nearly )?"
    rf"(?P<count>\d+|{'|'.join(_COUNTS)}) (?P<unit>day|week|month|year)s? old",
    re.IGNORECASE,
)
_OLDER: Final = re.compile(
    rf"{_SUBJECT} (?:(?:is|are|was|were) {NOT}{ADVERBS}older than|predates?|predated) "
    r"(?P<than>(?:the |this |that )?(?:⟦[pol]\d+⟧(?:'s)? )?[\w-]+(?: (?:of|in|on) (?:the )?⟦[pol]\d+⟧)?)",
    re.IGNORECASE,
)
_UNDATED: Final = re.compile(
    rf"{_SUBJECT} (?:(?:is|was|are|were) undated|(?:is|was|are|were) (?:released|published|posted)"
    r" without (?:a |any )?date|(?:has|had|carries|carried|bears|bore) no date)(?=\W|$)",
    re.IGNORECASE,
)
_WHO: Final = r"(?P<who>⟦[op]\d+⟧)(?!'s)"
_RELEASED: Final = re.compile(
    rf"{_WHO}(?:, [^,]{{2,60}},)? (?:(?:on \w+|today|yesterday|also) )?(?:(?:has|have|had|did) )?"
    rf"{NOT}{ADVERBS}{_GIVES} (?:(?:on \w+|online) )?{_ITEM}",
    re.IGNORECASE,
)
_WAS_RELEASED: Final = re.compile(
    rf"{_SUBJECT} {_WAS}{NOT}{ADVERBS}(?:be |been |have been )?{_GIVEN}"
    rf"(?: (?:on|to|in|via|online|yesterday|today) ?(?:[\w⟦⟧'-]+ ?){{0,4}}?)? ?by (?:the )?{_WHO}",
    re.IGNORECASE,
)
_WHICH: Final = re.compile(
    rf"{_ITEM}{_OF}, (?:which|that) (?:the )?{_WHO} (?:(?:has|have|had) )?{_GIVES}\b",
    re.IGNORECASE,
)
_AUTHOR: Final = re.compile(
    rf"{_SUBJECT} {_WAS}{NOT}{ADVERBS}(?:be |been |have been )?{_WRITTEN}{_WHERE} by (?:the )?{_WHO}",
    re.IGNORECASE,
)
_TOOK: Final = re.compile(
    r"^(?P<who>⟦p\d+⟧)(?:, [^,]{2,60},)? (?:(?:has|have|had|did) )?"
    rf"{NOT}{ADVERBS}(?:taken|took|take|filmed|film|shot|shoot|recorded|record) {_ITEM}"
    r"(?! (?:down|off|out|away|to|with|seriously|for)\b)",
    re.IGNORECASE,
)
_SHOWN: Final = re.compile(
    r"^(?P<who>⟦p\d+⟧) (?:[\w⟦⟧, -]{0,60}?)?(?:in|at|inside|near) (?:the )?(?:[\w-]+ ){0,4}?(?:of |in )?"
    r"(?P<where>⟦l\d+⟧)(?P<rest>.*)",
    re.IGNORECASE,
)
_NOW: Final = re.compile(
    r"\b(?P<now>today|tonight|now|this (?:morning|afternoon|evening))\b|\b(?P<week>this week)\b"
    r"|\b(?P<before>yesterday)\b",
    re.IGNORECASE,
)
ANY_TIME: Final = "0001-01-01"
"""From when on a picture without a stated time may show what it shows."""


@dataclass(frozen=True, slots=True)
class _Made:
    """When a picture was made: bounds, and words for them."""

    taken: Interval
    value: str
    words: str


def evidence(told: Told) -> Iterator[Proposition]:
    """
    Yield what a content says of a picture or a recording that its document speaks of.
    """
    yield from _shows(told)
    if not told.has(_NOUNS) or not _NEEDED.search(told.text):
        return
    yield from _dated(told)
    yield from _given_out(told)
    yield from _made_by(told)


_NOUNS: Final = (
    *("photo", "picture", "image", "snapshot", "selfie", "video", "footage", "film", "clip"),
    *("audio", "recording", "tape", "voice message"),
)
"""Beginnings of the nouns; they are looked for first."""
_NEEDED: Final = re.compile(rf"\b(?:{_NOUN})\b", re.IGNORECASE)


def _dated(told: Told) -> Iterator[Proposition]:
    for pattern, needed, read in _DATINGS:
        match = told.search(pattern, needed)
        item = _item(told, match) if match else None
        if match is None or item is None or _may_be(match):
            continue
        made = read(told, match)
        if made is None:
            continue
        groups = match.groupdict()
        yield Proposition(
            property=DATED,
            subject=item.subject,
            value=made.value,
            text=f"{_named(match)} {made.words}",
            negated=is_negated(groups) or bool(groups.get("neg1")) or _cannot_be(match),
            vague=not (item.alone and item.own),
            loose=not _is_sure(told, item, match),
            shared=False,
            valid=made.taken,
        )
        return


_CANNOT: Final = re.compile(
    r"\b(?:cannot|can not|could not|can['’]t|couldn['’]t) (?:have|be)\b", re.IGNORECASE
)
_MIGHT: Final = re.compile(
    r"\b(?:can|could|may|might|must|should|would|will) (?:not )?(?:have|be)\b", re.IGNORECASE
)
_TIMED: Final = re.compile(
    rf"\b(?:{'|'.join(MONTHS)}|\w+day|today|tonight|yesterday|(?:last|this|next) "
    r"(?:week|month|year|spring|summer|autumn|winter)|\d{4})\b",
    re.IGNORECASE,
)


def _cannot_be(match: re.Match[str]) -> bool:
    return _CANNOT.search(match.group()) is not None


def _may_be(match: re.Match[str]) -> bool:
    """Whether the words only say that it may have been so."""
    return _MIGHT.search(match.group()) is not None and not _cannot_be(match)


def _no_date(told: Told, _match: re.Match[str]) -> _Made:
    return _Made(Interval(end=told.published), "unknown", "is undated")


def _age(told: Told, match: re.Match[str]) -> _Made | None:
    """An age is a latest day: "two years old" is at least one year old, to be safe."""
    word = match["count"].lower()
    count = int(word) if word.isdigit() else _COUNTS[word]
    unit = _UNITS[match["unit"].lower()]
    least = (match["least"] or "").strip().lower() in {"at least", "more than", "over"}
    if told.published is None or count > _MOST:
        return None
    days = count * unit if least else (count - 1) * unit
    words = f"{match['least'] or ''}{match['count']} {match['unit']}{'' if count == 1 else 's'}"
    return _Made(
        Interval(end=told.published - timedelta(days=days)), f"{words} old", f"is {words} old"
    )


def _before(told: Told, match: re.Match[str]) -> _Made:
    than = told.tagged.plain(match["than"])
    return _Made(Interval(end=told.published), f"before {than}", f"was made before {than}")


def _time(told: Told, match: re.Match[str]) -> _Made | None:
    """
    The time the words give, where they give one that is over, or an event it came before.

    The statement's time is that of its first time expression: it says nothing where another stands
    before ("the photograph published on Tuesday was taken in June").
    """
    if _TIMED.search(match.string, match.start(), match.start("when")):
        return None
    about, published = told.statement.about, told.published
    end = about.end if about is not None else None
    words = told.tagged.plain(match["when"]).rstrip(" .,;")
    if about is not None and about.start is not None and end is not None:
        first, last = day_of(about.start), day_of(end)
        value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
        return _Made(Interval(start=first, end=last), value, f"was made {_spelled(first, last)}")
    if end is not None and published is not None and day_of(end) < published:
        return _Made(Interval(end=day_of(end)), f"by {day_of(end)}", f"was made by {in_words(end)}")
    earlier = re.fullmatch(r"(?:before|prior to) ((?:the |this )?[\w' -]{3,40})", words)
    if earlier:
        return _Made(
            Interval(end=published), f"before {earlier[1]}", f"was made before {earlier[1]}"
        )
    return None


_DATINGS: Final = (
    (_UNDATED, ("undated", " date"), _no_date),
    (_OLD, (" old",), _age),
    (_OLDER, ("older than ", "predate"), _before),
    (_TAKEN, ("taken", "filmed", "shot", "recorded", "made", "captured"), _time),
    (_FROM, (" date", "from "), _time),
)
"""Patterns, each with words without which it cannot match, and what reads the time."""


def _spelled(first: date, last: date) -> str:
    """A time in words: a day, a month, a year, or its two ends."""
    month = f"{MONTHS[first.month - 1]} {first.year}"
    if first == last:
        return f"on {in_words(first)}"
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12):
        return f"in {first.year}" if first.year == last.year else f"in {first.year} to {last.year}"
    if first.day == 1 and last.month == first.month and (last + timedelta(days=1)).day == 1:
        return f"in {month}"
    return f"between {in_words(first)} and {in_words(last)}"


def _given_out(told: Told) -> Iterator[Proposition]:
    for pattern in (_RELEASED, _WAS_RELEASED, _WHICH):
        match = pattern.search(told.text)
        item = _item(told, match) if match else None
        if match is None or item is None or _MIGHT.search(match.group()) or _cannot_be(match):
            continue
        who = told.tagged.entity(match["who"])
        yield Proposition(
            property="event:release",
            subject=who.id,
            value=item.subject,
            text=f"{who.name} released {_named(match)}",
            negated=is_negated(match.groupdict()),
            loose=told.tagged.is_suggested(match["who"]) or not _is_sure(told, item, match),
            mode=Mode.PRESUPPOSED if pattern is _WHICH else Mode.EXPLICIT,
            shared=False,
        )
        return


def _made_by(told: Told) -> Iterator[Proposition]:
    for pattern in (_AUTHOR, _TOOK):
        match = pattern.search(told.text)
        item = _item(told, match) if match else None
        if match is None or item is None or _MIGHT.search(match.group()) or _cannot_be(match):
            continue
        who = told.tagged.entity(match["who"])
        yield Proposition(
            property="author",
            subject=item.subject,
            value=who.id,
            text=f"{who.name} made {_named(match)}",
            negated=is_negated(match.groupdict()),
            loose=told.tagged.is_suggested(match["who"]) or not _is_sure(told, item, match),
            vague=not (_has_one_maker(item, who) and item.alone and item.own),
            shared=False,
        )
        return


def _has_one_maker(item: Item, who: Entity) -> bool:
    """A photograph is by one person; a film and what a body made may be by several."""
    return item.kind == "photograph" and who.type == "person"


def _shows(told: Told) -> Iterator[Proposition]:
    """Whom an item shows where; only a stated day ("today") says when."""
    statement = told.statement
    shows = statement.act == "show" and statement.basis
    item = told.items.of(statement.basis or "") if shows else None
    if item is None:
        return
    seen = told.onward
    match = _SHOWN.search(seen.text)
    if match is None:
        return
    who, where = seen.entity(match["who"]), seen.entity(match["where"])
    since = _since(match["rest"], told.published)
    words = f" {_NOW.search(match['rest']).group()}" if since else ""  # type: ignore[union-attr]
    yield Proposition(
        property=DEPICTS,
        subject=item.subject,
        value=f"{who.id} @ {where.id}" + (f" from {since}" if since else ""),
        text=f"The {item.kind} shows {who.name} in {where.name}{words}",
        loose=seen.is_suggested(match["who"]) or seen.is_suggested(match["where"]),
        vague=not (item.alone and item.own),
        shared=False,
        valid=Interval(end=told.published),
        depicted_from=since or ANY_TIME,
    )


def _since(rest: str, published: date | None) -> str | None:
    match = _NOW.search(rest)
    if match is None or published is None:
        return None
    if match["week"]:
        return str(week_of(published).start)
    return str(published - timedelta(days=1 if match["before"] else 0))


def _item(told: Told, match: re.Match[str]) -> Item | None:
    noun = match["noun"].lower()
    kind = next(k for k, words in _KINDS.items() if re.fullmatch(words, noun))
    end = told.statement.content[-1].end
    found = told.items.last(told.statement.doc, kind, end)
    if found is None or (noun.endswith("s") and not found.alone):
        return None
    return found


def _is_sure(told: Told, item: Item, match: re.Match[str]) -> bool:
    """Whether the words can mean no other item of the document: it has one, or names it here."""
    new = (match["det"] or "").lower() in {"a", "an"}
    return item.alone or (new and item.start >= told.statement.content[0].start)


def _named(match: re.Match[str]) -> str:
    """What an item is called: "the photograph"."""
    return f"the {match['noun'].lower()}"
