"""
The tables that a ledger fills, and the ledger they hold.

Nothing here is the record: the tables can be emptied and filled again at any time, and filled
from the same ledger they hold the same.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

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
from counterclaim.ledger.records import canonical, from_json, to_json
from counterclaim.ledger.tables import LINK, OPEN_END, OPEN_START, PROJECTION, TABLE_OF

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
    Empty the tables and fill them from a ledger.

    ``recorded`` says when each document was first recorded, ``last_event`` which event the ledger
    takes account of.

    Raises:
        BadRecord: a statement or link names something that is not in the ledger.
    """
    _see_references(ledger)
    for table in (LINK, *reversed(tuple(TABLE_OF.values())), PROJECTION):
        connection.execute(delete(table))
    documents = {document.id: document for document in ledger.documents}
    for kind, table in TABLE_OF.items():
        records = getattr(ledger, kind)
        _insert(connection, table, (_row(record, documents, recorded) for record in records))
    _insert(connection, LINK, (row for each in ledger.statements for row in _links(each)))
    notes = {LAST_EVENT: str(last_event)} | ({TITLE: ledger.title} if ledger.title else {})
    _insert(connection, PROJECTION, ({"key": k, "value": v} for k, v in sorted(notes.items())))


def last_event(connection: Connection) -> int | None:
    """
    Return the event up to which the tables are worked out; ``None`` where they never were.
    """
    value = _noted(connection, LAST_EVENT)
    return int(value) if value is not None else None


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
        columns = [column for column in table.columns if column.name != "recorded_from"]
        for row in connection.execute(select(*columns).order_by(*table.primary_key.columns)):
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
            return {"kind": record.kind, "doc": record.doc}
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
