"""
The tables that a ledger fills, and the ledger they hold.

Nothing here is the record: the tables can be emptied and filled again at any time, and filled
from the same ledger they hold the same.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from operator import itemgetter
from typing import Any

from sqlalchemy import Column, Connection, Table, bindparam, delete, insert, select

from counterclaim.domain.assessment import Assessment
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import Correction
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.place import Place
from counterclaim.domain.question import Question
from counterclaim.domain.source import Entity, Source
from counterclaim.domain.statement import Statement
from counterclaim.domain.time import Interval, opening
from counterclaim.errors import BadRecord
from counterclaim.ledger.kinds import KINDS
from counterclaim.ledger.payloads import TextOf, bare, whole
from counterclaim.ledger.reach import reach
from counterclaim.ledger.records import canonical, from_json, to_json
from counterclaim.ledger.tables import (
    CORRECTED,
    INDEXED,
    LINK,
    OPEN_END,
    OPEN_START,
    PART,
    PROJECTION,
    TABLE_OF,
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
BATCH = 5000
"""Rows written at once."""
LAST_EVENT = "last event"
TITLE = "title"

Row = dict[str, Any]


def microseconds(moment: datetime) -> int:
    """
    Return an instant as microseconds since 1970, exactly.

    >>> microseconds(datetime(1970, 1, 2, tzinfo=UTC))
    86400000000
    """
    return (moment - EPOCH) // timedelta(microseconds=1)


def instant(count: int) -> datetime:
    """
    Return the instant of a number of microseconds since 1970.
    """
    return EPOCH + timedelta(microseconds=count)


def fill(
    connection: Connection, ledger: Ledger, *, recorded: Mapping[str, int], last_event: int
) -> None:
    """
    Make the tables hold a ledger; only what differs is written.

    ``recorded`` says when each document was first recorded, ``last_event`` which event the ledger
    takes account of.

    Raises:
        BadRecord: a statement or link names something that is not in the ledger.
    """
    _see_references(ledger)
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for table, rows in expected(ledger, recorded):
        _bring_to(connection, table, rows)
    connection.execute(delete(PROJECTION).where(PROJECTION.c.key.in_((LAST_EVENT, TITLE))))
    notes = {LAST_EVENT: str(last_event)} | ({TITLE: ledger.title} if ledger.title else {})
    _insert(connection, PROJECTION, ({"key": k, "value": v} for k, v in sorted(notes.items())))


def expected(ledger: Ledger, recorded: Mapping[str, int]) -> Iterator[tuple[Table, Iterable[Row]]]:
    """
    Yield every table with the rows that a ledger puts into it.
    """
    documents = {document.id: document for document in ledger.documents}
    for kind, table in TABLE_OF.items():
        records = getattr(ledger, kind)
        yield table, (_row(record, documents, recorded) for record in records)
    yield LINK, (row for each in ledger.statements for row in _links(each))
    yield (
        PART,
        (
            {"part": part, "dependence": each.id}
            for each in ledger.dependences
            for part in dict.fromkeys(each.parts)
        ),
    )
    yield (
        CORRECTED,
        (
            {"claim": claim, "correction": each.id}
            for each in ledger.corrections
            for claim in dict.fromkeys(each.claims)
        ),
    )
    yield from reach(ledger)


def columns_of(table: Table) -> list[Column[Any]]:
    """
    Return the columns that a ledger fills: all but the number that a row happens to have.
    """
    return [column for column in table.columns if column.name != "number"]


def key_of(table: Table) -> list[Column[Any]]:
    """
    Return the columns that tell one row of a table from another: its first ones.
    """
    return [table.c.id] if "id" in table.c else list(table.primary_key.columns)


def _bring_to(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    columns, keys = columns_of(table), len(key_of(table))
    in_order = itemgetter(*(column.name for column in columns))
    query = select(*columns).compile(dialect=connection.dialect)
    cursor = connection.connection.cursor()  # plain tuples: there may be millions
    cursor.execute(str(query))
    held: dict[tuple[object, ...], int] = {}
    while batch := cursor.fetchmany(BATCH):
        held.update((row[:keys], hash(row)) for row in batch)
    fresh: list[tuple[object, ...]] = []
    gone: list[tuple[object, ...]] = []
    for each in rows:
        row = in_order(each)
        if held:
            key = row[:keys]
            before = held.pop(key, None)
            if before == hash(row):
                continue
            if before is not None:
                gone.append(key)
        fresh.append(row)
        if len(fresh) == BATCH:
            _replace(connection, table, gone, fresh)
            gone, fresh = [], []
    _replace(connection, table, [*gone, *held], fresh)


def _replace(
    connection: Connection,
    table: Table,
    gone: list[tuple[object, ...]],
    fresh: list[tuple[object, ...]],
) -> None:
    keys = key_of(table)
    lost, found = INDEXED.get(table.name, (None, None))
    if gone:
        if lost:
            connection.exec_driver_sql(lost, gone)
        same = [column == bindparam(f"gone_{column.name}") for column in keys]
        named = [f"gone_{column.name}" for column in keys]
        connection.execute(
            delete(table).where(*same), [dict(zip(named, key, strict=True)) for key in gone]
        )
    if fresh:
        names = [column.name for column in columns_of(table)]
        into = insert(table).compile(dialect=connection.dialect, column_keys=names)
        connection.exec_driver_sql(str(into), fresh)
        if found:
            at = names.index("id")
            connection.exec_driver_sql(found, [(row[at],) for row in fresh])


def last_event(connection: Connection) -> int | None:
    """
    Return the event up to which the tables are worked out; ``None`` where they never were.
    """
    value = _noted(connection, LAST_EVENT)
    return int(value) if value is not None and value.isdecimal() else None


def title(connection: Connection) -> str | None:
    """
    Return what the tables call the case.
    """
    return _noted(connection, TITLE)


def notes(connection: Connection) -> dict[str, str]:
    """
    Return everything that is noted of the tables as a whole.
    """
    return {row.key: row.value for row in connection.execute(select(PROJECTION))}


def held(connection: Connection, text_of: TextOf) -> Ledger:
    """
    Return the ledger that the tables hold, every kind in the order of its ids.
    """
    records: dict[str, Any] = {
        kind: tuple(
            whole(body, text_of) if kind == "documents" else from_json(KINDS[kind], body)
            for body in _bodies(connection, table)
        )
        for kind, table in TABLE_OF.items()
    }
    return Ledger(**records, title=_noted(connection, TITLE))


def digest(connection: Connection) -> str:
    """
    Return the SHA-256 of everything the tables hold, apart from when it was recorded.
    """
    total = hashlib.sha256()
    for table in sorted((*TABLE_OF.values(), LINK), key=lambda table: table.name):
        columns = [column for column in columns_of(table) if column.name != "recorded_from"]
        for row in connection.execute(select(*columns).order_by(*key_of(table))):
            total.update(canonical([table.name, *row]).encode())
            total.update(b"\n")
    total.update(canonical([TITLE, _noted(connection, TITLE)]).encode())
    return total.hexdigest()


def _noted(connection: Connection, key: str) -> str | None:
    query = select(PROJECTION.c.value).where(PROJECTION.c.key == key)
    value = connection.execute(query).scalar_one_or_none()
    return None if value is None else str(value)


def _bodies(connection: Connection, table: Table) -> Iterator[Row]:
    for (body,) in connection.execute(select(table.c.body).order_by(table.c.id)):
        yield json.loads(body)


def _insert(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            connection.execute(insert(table), batch)
            batch = []
    if batch:
        connection.execute(insert(table), batch)


def _row(record: Any, documents: Mapping[str, Document], recorded: Mapping[str, int]) -> Row:
    """Lay a record out in columns: what people look for, and all of it as JSON."""
    body = canonical(bare(record) if isinstance(record, Document) else to_json(record))
    return {"id": record.id, "body": body} | _columns(record, documents, recorded)


def _columns(record: object, documents: Mapping[str, Document], recorded: Mapping[str, int]) -> Row:
    match record:
        case Document():
            return {
                "publisher": record.publisher,
                "sha256": record.sha256,
                "title": record.title,
                "published_from": _published(record),
                "recorded_from": recorded.get(record.id, OPEN_END),
            }
        case Statement():
            opens, closes = _bounds(record.about) if record.about else (None, None)
            return {
                "doc": record.doc,
                "holder": record.holder,
                "root": record.root,
                "act": record.act,
                "words": record.words,
                "about_from": opens,
                "about_to": closes,
                "published_from": _published(documents[record.doc]),
                "recorded_from": recorded.get(record.doc, OPEN_END),
            }
        case Claim():
            opens, closes = _bounds(record.valid)
            return {
                "text": record.text,
                "property": record.property,
                "subject": record.subject,
                "valid_from": opens,
                "valid_to": closes,
            }
        case Question():
            return {
                "text": record.text,
                "property": record.property,
                "subject": record.subject,
            }
        case Source():
            return {"name": record.name, "type": record.type, "party": record.party}
        case Entity():
            return {"name": record.name, "type": record.type}
        case Place():
            return {"within": record.within}
        case Evidence():
            return {"kind": record.kind, "doc": record.doc, "released_by": record.released_by}
        case Assessment():
            return {name: getattr(record, name) for name in ("about", "record", "grade", "by")}
        case Correction():
            return {
                "type": record.type,
                "by": record.by,
                "effective_from": microseconds(opening(record.date)),
            }
    return {name: getattr(record, name) for name in ("basis", "strength")}


def _links(statement: Statement) -> Iterator[Row]:
    for position, link in enumerate(statement.links):
        yield {
            "statement": statement.id,
            "position": position,
            "claim": link.claim,
            "stance": link.stance.value,
            "mode": link.mode.value,
            "firmness": link.firmness.value,
        }


def _published(document: Document) -> int:
    """A document without a date is never known as of a day."""
    known = document.known_from
    return OPEN_END if known is None else microseconds(opening(known))


def _bounds(interval: Interval) -> tuple[int, int]:
    return (
        OPEN_START if interval.start is None else microseconds(interval.opens),
        OPEN_END if interval.end is None else microseconds(interval.closes),
    )


def _see_references(ledger: Ledger) -> None:
    for kind in KINDS:
        names = [record.id for record in getattr(ledger, kind)]
        if len(set(names)) < len(names):
            raise BadRecord(f"two of the {kind} have one id", "give each an id of its own")
    documents = {document.id for document in ledger.documents}
    claims = {claim.id for claim in ledger.claims}
    for statement in ledger.statements:
        lost = {link.claim for link in statement.links} - claims
        if statement.doc not in documents or lost:
            missing = min(lost) if lost else statement.doc
            raise BadRecord(
                f"statement {statement.id!r} names {missing!r}, which is not in the ledger",
                "add the record it names",
            )
