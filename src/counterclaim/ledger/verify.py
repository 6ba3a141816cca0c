"""
Looking for every way in which a case file is not as it was written.

Nothing is repaired here.  The log is checked link by link, every text and every span against its
hash and its document, and the tables against a ledger worked out anew; each fault is named with
its record, and one fault never hides another.
"""

import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Row, Table, create_engine, select
from sqlalchemy.exc import DBAPIError

from counterclaim.domain.event import CaseContents, Event, Recorded
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.text import Mention, Span, text_hash
from counterclaim.errors import CounterclaimError
from counterclaim.ledger import projection
from counterclaim.ledger.layout import LAYOUT, has_other_layout, lay_out
from counterclaim.ledger.store import (
    FIRST,
    CaseStore,
    chained,
    is_whole,
    recorded,
    redactions,
    replacements,
)
from counterclaim.ledger.tables import (
    CONTENT,
    DOCUMENT,
    EVENT,
    GONE,
    REVISION,
    SCHEMA_VERSION,
    SEARCHED,
    VERSION,
)

Works = Callable[[CaseContents], Ledger]
"""Works a ledger out from what the events of a case add up to."""
Gathers = Callable[[Iterable[Event]], CaseContents]
"""Adds events up."""

INSIDE: Final = frozenset(
    f"{index}_{part}"
    for index in SEARCHED
    for part in ("config", "content", "data", "docsize", "idx")
)
"""Tables that SQLite makes for its full-text index: how, is its own affair."""
MOST: Final = 200
"""Faults of one kind that are named one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """
    One thing that is not as it was written: the record, and what is wrong with it.
    """

    record: str
    what: str

    def __str__(self) -> str:
        return f"{self.record}: {self.what}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """
    What stands at the end of a log that holds, to be kept elsewhere.

    ``events`` is the number of events the head covers, ``head`` the hash of the last one.
    """

    events: int
    head: str
    first: datetime
    last: datetime
    redacted: int


def faults(store: CaseStore, works: Works, gather: Gathers) -> Iterator[Fault]:
    """
    Yield every fault of a case file.

    ``works`` makes the ledger that the tables should hold, ``gather`` what events add up to.  The
    store is one opened as it is; a file of an older format is checked in a copy brought up to date.
    """
    try:
        with store.reading() as connection:
            _read_anything(connection)
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version < SCHEMA_VERSION:
                yield from _of_older(connection, version, works, gather)
                return
            yield from _capped(_of_file(connection))
            yield from _capped(_of_layout(connection))
            yield from _capped(_of_chain(connection))
            yield from _capped(_of_gone(connection))
            yield from _capped(_of_texts(connection))
            events, unreadable = _read(connection)
            yield from _capped(iter(unreadable))
            yield from _capped(_of_spans(events))
            yield from _capped(_of_tables(connection, events, works, gather))
            yield from _capped(_of_index(connection))
    except CounterclaimError as error:
        yield Fault(record="the file", what=error.what)


def _of_older(
    connection: Connection, version: int, works: Works, gather: Gathers
) -> Iterator[Fault]:
    if connection.dialect.has_table(connection, VERSION.name):
        named = connection.execute(select(VERSION.c.version_num)).scalars().all()
        if named != [f"{version:04}"]:
            newer = ", ".join(each.lstrip("0") for each in named) or "none"
            what = f"says that its format is {version}, and its tables that it is {newer}"
            yield Fault(record="the file", what=what)
    with _copied(connection) as copy, CaseStore.open(copy) as store:
        yield from faults(store, works, gather)


@contextmanager
def _copied(connection: Connection) -> Iterator[Path]:
    """Give a copy of the file as it is seen, on the disk: it may be larger than the memory."""
    raw: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    with tempfile.TemporaryDirectory(prefix="counterclaim-") as folder:
        path = Path(folder) / "copy.db"
        with closing(sqlite3.connect(path)) as copy:
            raw.backup(copy)
        yield path


def _read_anything(connection: Connection) -> None:
    """Let a text that is no UTF-8 be read with signs in its place: its hash will not fit."""
    raw = connection.connection.driver_connection
    if isinstance(raw, sqlite3.Connection):
        raw.text_factory = lambda raw_text: raw_text.decode("utf-8", "replace")


def certificate(store: CaseStore) -> Certificate:
    """
    Return what can be said of a log in which no fault was found.
    """
    with store.reading() as connection:
        rows = connection.execute(select(EVENT).order_by(EVENT.c.seq)).all()
    times = [projection.instant(row.at) for row in rows]
    return Certificate(
        events=len(rows),
        head=rows[-1].hash if rows else FIRST,
        first=times[0],
        last=times[-1],
        redacted=sum(not row.payload for row in rows),
    )


def against(store: CaseStore, events: int, head: str) -> Iterator[Fault]:
    """
    Yield a fault where the log does not go on from the one that an earlier certificate covers.
    """
    with store.reading() as connection:
        query = select(EVENT.c.hash).where(EVENT.c.seq == events)
        found = connection.execute(query).scalar_one_or_none()
    if found is None:
        yield Fault(record=f"event {events}", what="is certified, and the log ends before it")
    elif found != head:
        yield Fault(
            record=f"event {events}",
            what=f"has the hash {found[:16]}…, the certificate says {head[:16]}…: another log",
        )


def _capped(found: Iterator[Fault]) -> Iterator[Fault]:
    """Name the first faults of a kind and count the rest; a check that fails is a fault too."""
    number = 0
    try:
        for number, fault in enumerate(found, 1):
            if number <= MOST:
                yield fault
    except (CounterclaimError, DBAPIError, sqlite3.Error) as error:
        yield Fault(record="the file", what=f"cannot be read to the end: {error}")
    if number > MOST:
        yield Fault(record="the file", what=f"{number - MOST} more faults of this kind")


def _of_file(connection: Connection) -> Iterator[Fault]:
    for (line,) in connection.exec_driver_sql(f"PRAGMA integrity_check({MOST})"):
        if line != "ok":
            yield Fault(record="the file", what=f"its pages do not hold together: {line}")
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Fault(record=f"table {row[0]}", what=f"row {row[1]} names a missing {row[2]}")


def _of_layout(connection: Connection) -> Iterator[Fault]:
    """Compare tables, indices and triggers with those of a new file."""
    wanted, held = _new_schema(), _schema(connection)
    for name in sorted(wanted.keys() | held.keys()):
        if name not in held:
            yield Fault(record=name, what="is missing from the file")
        elif name not in wanted:
            yield Fault(record=name, what="does not belong in a case file")
        elif wanted[name] != held[name]:
            yield Fault(record=name, what="was changed")
    named = connection.execute(select(VERSION.c.version_num)).scalars().all()
    if named != [REVISION]:
        yield Fault(record=f"table {VERSION.name}", what=f"names {named}, not [{REVISION!r}]")


@cache
def _new_schema() -> Mapping[str, str]:
    engine = create_engine("sqlite://")
    with engine.begin() as fresh:
        lay_out(fresh)
        wanted = _schema(fresh)
    engine.dispose()
    return wanted


def _schema(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").all()
    return {
        f"{kind} {name}": " ".join((sql or "").split())
        for kind, name, sql in rows
        if not name.startswith("sqlite_") and name not in INSIDE
    }


def _of_chain(connection: Connection) -> Iterator[Fault]:
    instead = replacements(connection, readable=True)
    previous, expected, at = FIRST, 1, None
    for row in connection.execute(select(EVENT).order_by(EVENT.c.seq)):
        for missing in range(expected, min(row.seq, expected + MOST)):
            yield Fault(record=f"event {missing}", what="is missing from the log")
        name = f"event {row.seq}"
        if row.previous != previous and row.seq == expected:
            yield Fault(record=name, what="does not follow the event before it")
        if not is_whole(row):
            if row.payload:
                yield Fault(record=name, what="has another payload than it was recorded with")
            elif str(row.seq) not in instead:
                yield Fault(record=name, what="was emptied, and no redaction says so")
        if row.hash != chained(row):
            yield Fault(record=name, what="was changed after it was recorded")
        if at is not None and row.at < at:
            yield Fault(record=name, what="was recorded before the event that precedes it")
        previous, expected, at = row.hash, row.seq + 1, row.at
    counted = projection.last_event(connection)
    if counted is not None and counted >= expected:
        yield Fault(
            record=f"event {counted}",
            what=f"is missing: the tables take account of it, and the log ends at {expected - 1}",
        )


def _of_gone(connection: Connection) -> Iterator[Fault]:
    """Compare the list of what may be empty with the redactions that say so."""
    said: dict[str, int] = {}
    for seq, body in redactions(connection, readable=True):
        for kind, key in (("event", "events"), ("text", "texts")):
            said.update((f"{kind} {each}", seq) for each in body[key])  # the first one to say so
    listed = {row.what: row.by for row in connection.execute(select(GONE))}
    for what in sorted(listed.keys() - said.keys()):
        yield Fault(record=what, what="is listed as redacted, and no redaction says so")
    for what in sorted(said.keys() - listed.keys()):
        yield Fault(record=what, what="was redacted, and is not listed as such")
    for what in sorted(said.keys() & listed.keys()):
        if said[what] != listed[what]:
            yield Fault(
                record=what,
                what=f"is listed as redacted by event {listed[what]}, and event {said[what]} did it",
            )


def _json(payload: str) -> Mapping[str, Any]:
    try:
        body = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _of_texts(connection: Connection) -> Iterator[Fault]:
    held: set[str] = set()
    for row in connection.execute(select(CONTENT)):
        held.add(row.sha256)
        if text_hash(row.text) != row.sha256:
            yield Fault(record=f"text {row.sha256[:12]}…", what="is not the one it is named for")
    named: dict[str, str] = {}
    gone = {name for _, body in redactions(connection, readable=True) for name in body["texts"]}
    for row in connection.execute(select(EVENT).order_by(EVENT.c.seq)):
        body = _json(row.payload)
        for sha256 in _hashes(body):
            named.setdefault(sha256, f"event {row.seq}")
    for sha256 in sorted(named.keys() - held - gone):
        yield Fault(record=f"text {sha256[:12]}…", what=f"is missing; {named[sha256]} needs it")
    for sha256 in sorted(held & gone):
        yield Fault(
            record=f"text {sha256[:12]}…",
            what="was redacted and is still there: the redaction did not end; run any command that writes",
        )
    for sha256 in sorted(held - named.keys() - gone):
        yield Fault(record=f"text {sha256[:12]}…", what="belongs to no event of the log")


def _hashes(body: object) -> Iterator[str]:
    match body:
        case {"text": {"sha256": str(name)}}:
            yield name
    if isinstance(body, dict):
        for each in body.values():
            yield from _hashes(each)
    elif isinstance(body, list):
        for each in body:
            yield from _hashes(each)


def _read(connection: Connection) -> tuple[list[Recorded], list[Fault]]:
    """The events that can be read, and a fault for each of the others that is not named already."""
    instead = replacements(connection, readable=True)
    found: list[Recorded] = []
    unreadable: list[Fault] = []
    for row in connection.execute(select(EVENT).order_by(EVENT.c.seq)).all():
        try:
            found.append(recorded(connection, row, instead))
        except CounterclaimError as error:
            name = f"event {row.seq}"
            if is_whole(row):
                what = error.what.removeprefix(f"{name} of the log ")
                unreadable.append(Fault(record=name, what=what))
    return found, unreadable


def _of_spans(events: Iterable[Recorded]) -> Iterator[Fault]:
    texts: dict[str, str] = {}
    listed = list(events)
    for each in listed:
        for document in _values(each.event, "documents", "document"):
            texts[document.id] = document.text
    for each in listed:
        for record, span, doc in _spans(each.event, f"event {each.seq}", None):
            text = texts.get(doc or "")
            if text is None or text[span.start : span.end] != span.text:
                yield Fault(
                    record=record,
                    what=f"quotes “{span.text[:60]}” at [{span.start}, {span.end}) of {doc}, "
                    "which is not there",
                )


def _values(event: Event, many: str, one: str) -> Iterator[Any]:
    ledger = getattr(event, "ledger", None)
    yield from getattr(ledger, many, ())
    if (found := getattr(event, one, None)) is not None:
        yield found


def _spans(value: object, record: str, doc: str | None) -> Iterator[tuple[str, Span, str | None]]:
    """Every span within a value, with the record it is in and the document it stands in."""
    if isinstance(value, Mention):
        yield record, value.span, value.doc
    elif isinstance(value, Span):
        yield record, value, doc
    elif isinstance(value, tuple):
        for each in value:
            yield from _spans(each, record, doc)
    elif is_dataclass(value) and not isinstance(value, type):
        doc = getattr(value, "doc", None) or doc
        record = getattr(value, "id", None) or record
        for each in fields(value):
            yield from _spans(getattr(value, each.name), str(record), doc)


def _of_tables(
    connection: Connection,
    events: Iterable[Recorded],
    works: Works,
    gather: Gathers,
) -> Iterator[Fault]:
    if has_other_layout(connection):
        yield Fault(
            record="the tables",
            what="were laid out by another version and cannot be compared; counterclaim questions "
            "lays them out anew from the log",
        )
        return
    counted = projection.last_event(connection)
    if counted is None:
        if connection.execute(select(DOCUMENT.c.id).limit(1)).first() is not None:
            yield Fault(record="the tables", what="do not say which event they take account of")
        return
    known = [each for each in events if each.seq <= counted]
    try:
        ledger = works(gather(each.event for each in known))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        yield Fault(record="the tables", what=f"cannot be worked out from this log: {error!r}")
        return
    first: dict[str, int] = {}
    for each in known:
        for document in _values(each.event, "documents", "document"):
            first.setdefault(document.id, projection.microseconds(each.at))
    for table, rows in projection.expected(ledger, first):
        yield from _of_table(connection, table, rows)
    for key in sorted(
        projection.notes(connection).keys() - {projection.LAST_EVENT, projection.TITLE, LAYOUT}
    ):
        yield Fault(record=f"projection {key}", what="follows from nothing in the log")
    title = projection.title(connection)
    if title != ledger.title:
        yield Fault(record="the tables", what=f"call the case {title!r}, the log {ledger.title!r}")


def _of_table(
    connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]
) -> Iterator[Fault]:
    columns, keys = projection.columns_of(table), projection.key_of(table)
    names = [column.name for column in keys]
    held: dict[tuple[Any, ...], Row[Any]] = {}
    for row in connection.execute(select(*columns)):
        held[tuple(getattr(row, name) for name in names)] = row
    for wanted in rows:
        key = tuple(wanted[name] for name in names)
        found = held.pop(key, None)
        record = f"{table.name} {' '.join(map(str, key))}"
        if found is None:
            yield Fault(record=record, what="is missing from its table")
            continue
        wrong = [c.name for c in columns if getattr(found, c.name) != wanted.get(c.name)]
        if wrong:
            yield Fault(
                record=record, what=f"differs from what the log says, in {', '.join(wrong)}"
            )
    for key in sorted(held, key=str):
        yield Fault(
            record=f"{table.name} {' '.join(map(str, key))}", what="follows from nothing in the log"
        )


def _of_index(connection: Connection) -> Iterator[Fault]:
    """Let SQLite compare the full-text index with the tables, in a copy: its check is a write."""
    with _copied(connection) as path, closing(sqlite3.connect(path)) as copy:
        for index in ("statement_text", "document_text"):
            try:
                copy.execute(
                    f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
                )
            except sqlite3.Error:
                yield Fault(record=f"index {index}", what="does not agree with the table it is of")
