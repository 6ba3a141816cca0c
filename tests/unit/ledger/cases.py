"""
Small cases by hand, and any record at all by chance.
"""

import dataclasses
import types
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from counterclaim.domain.claim import Claim
from counterclaim.domain.document import Document
from counterclaim.domain.event import DocumentAdded, DocumentRead, Event
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import Affiliation, Source
from counterclaim.domain.statement import Link, Mode, Quote, Stance, Statement, Step
from counterclaim.domain.text import Mention, Span
from counterclaim.domain.time import Interval

DAY = date(2031, 3, 4)
TEXT = "The ferry has sunk, the harbour master said."


def outlet(name: str = "courier") -> Source:
    """Return an outlet of nobody's side."""
    return Source(id=name, name=name.title(), type="outlet", party=None)


def document(
    name: str = "d1",
    text: str = TEXT,
    *,
    publisher: str = "courier",
    published: date | None = DAY,
) -> Document:
    """Return a report."""
    return Document(id=name, publisher=publisher, text=text, published=published)


def statement(
    name: str = "s1",
    doc: str = "d1",
    *,
    publisher: str = "courier",
    claim: str | None = "c1",
    stance: Stance = Stance.ASSERTS,
) -> Statement:
    """Return what the harbour master said."""
    links = (Link(claim=claim, stance=stance, mode=Mode.EXPLICIT),) if claim else ()
    return Statement(
        id=name,
        doc=doc,
        span=Span.cut(TEXT, 0, len(TEXT)),
        content=(Span.cut(TEXT, 0, 18),),
        chain=(
            Step(source=publisher, role="publishes"),
            Step(
                source="master",
                role="says",
                cue=Span.cut(TEXT, 39, 43),
                mention=Span.cut(TEXT, 20, 38),
            ),
        ),
        root="master",
        act="assert",
        factuality="CT+",
        commitments=("Uu", "CT+"),
        quote=Quote.INDIRECT,
        links=links,
    )


def claim(name: str = "c1") -> Claim:
    """Return that the ferry sank."""
    return Claim(
        id=name,
        text="The ferry has sunk",
        property="event:sink",
        subject="ferry",
        valid=Interval(end=DAY),
    )


def master() -> Source:
    """Return the harbour master, whose side nobody knows."""
    return Source(
        id="master",
        name="the harbour master",
        type="person",
        named=False,
        affiliation=Affiliation.UNKNOWN,
    )


def ledger(**changed: Any) -> Ledger:
    """Return a ledger of one report with one statement on one claim."""
    whole = Ledger(
        documents=(document(),),
        sources=(outlet(), master()),
        statements=(statement(),),
        claims=(claim(),),
        title="The ferry",
    )
    return dataclasses.replace(whole, **changed)


def added(name: str, text: str = TEXT, published: date | None = DAY) -> DocumentAdded:
    """Return that a report was added."""
    return DocumentAdded(document=document(name, text, published=published), publisher=outlet())


def read(name: str, rules: str = "1") -> DocumentRead:
    """Return that a report was read."""
    found = statement(f"{name}-s", name, claim=None)
    return DocumentRead(reading=Reading(doc=name, finder="test", rules=rules, statements=(found,)))


def story() -> list[Event]:
    """Return the events of two reports."""
    return [added("d1"), read("d1"), added("d2", TEXT + " Nobody was hurt."), read("d2")]


NAMES = st.text(min_size=1, max_size=8)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=4, minutes=30)), None])
MOMENTS = st.one_of(
    st.dates(), st.datetimes().flatmap(lambda d: ZONES.map(lambda z: d.replace(tzinfo=z)))
)
NUMBERS = st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False))
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2), st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)
EXTRAS = st.dictionaries(NAMES.map(lambda key: f"x {key}"), JSON, max_size=2).map(
    lambda found: tuple(sorted(found.items()))
)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Any span."""
    start, text = draw(st.integers(0, 99)), draw(NAMES)
    return Span(start=start, end=start + len(text), text=text)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any interval whose bounds are days in order."""
    start, end = sorted([draw(st.dates()), draw(st.dates())])
    return Interval(
        start=draw(st.sampled_from([start, None])),
        end=draw(st.sampled_from([end, None])),
        note=draw(st.none() | NAMES),
    )


def any_of(kind: type) -> st.SearchStrategy[Any]:
    """Return a strategy of records of a kind, every field by chance."""
    hints = get_type_hints(kind)
    drawn = {
        each.name: EXTRAS if each.name == "extra" else _any(hints[each.name])
        for each in dataclasses.fields(kind)
    }
    return st.builds(kind, **drawn)


def _any(hint: Any) -> st.SearchStrategy[Any]:
    parts = get_args(hint)
    if get_origin(hint) is tuple:
        return st.lists(_any(parts[0]), max_size=2).map(tuple)
    if get_origin(hint) in {Union, types.UnionType}:
        if set(parts) == {date, datetime, type(None)}:
            return st.none() | MOMENTS
        if dict in {get_origin(part) for part in parts}:
            return JSON
        return st.one_of([_any(part) for part in parts])
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: NAMES,
        bool: st.booleans(),
        int: st.integers(),
        float: st.floats(allow_nan=False, allow_infinity=False),
        type(None): st.none(),
        date: st.dates(),
        datetime: st.datetimes(),
        Span: spans(),
        Interval: intervals(),
        Mention: st.builds(Mention, doc=NAMES, start=st.just(1), end=st.just(2), text=st.just("x")),
    }
    if hint in simple:
        return simple[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    return any_of(hint)
