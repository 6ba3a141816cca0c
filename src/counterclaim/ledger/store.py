"""
One case in one SQLite file.

The truth of a case is its log: events are added in order, chained by their hashes, and never
changed.  Everything else in the file is worked out from the log.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Row, func, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_once

from counterclaim.domain.document import Document
from counterclaim.domain.event import (
    PRODUCT,
    CaseContents,
    CaseOpened,
    Event,
    Recorded,
    RecordsImported,
)
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import Source
from counterclaim.domain.text import text_hash
from counterclaim.errors import BadRecord, LedgerDamaged
from counterclaim.ledger import projection
from counterclaim.ledger.clock import SystemClock
from counterclaim.ledger.connection import (
    PATIENCE,
    engine_of,
    make_case_file,
    named_errors,
    pragma,
    remove_case_file,
    see_case_file,
)
from counterclaim.ledger.contents import gather, merge
from counterclaim.ledger.payloads import pack, unpack
from counterclaim.ledger.projection import instant, microseconds
from counterclaim.ledger.records import canonical
from counterclaim.ledger.tables import CONTENT, EVENT, SCHEMA_VERSION
from counterclaim.ports import Clock

FIRST = "0" * 64
"""What the first event is chained to."""


class CaseStore:
    """
    The case file of one story: open it, append events, read what they add up to.

    Every method raises :class:`LedgerBusy`, :class:`CannotWrite` or :class:`LedgerDamaged` where
    the file cannot be used; a call that raises has written nothing.

    ::

        with CaseStore.create(Path("case.db"), title="The valley") as case:
            case.append([DocumentAdded(document=document, publisher=outlet)])
            case.project(assemble(case.contents()))
    """

    def __init__(
        self, path: Path, *, clock: Clock, read_only: bool, patience: float = PATIENCE
    ) -> None:
        self.path = path
        self._clock = clock
        self._read_only = read_only
        self._engine = engine_of(path, read_only=read_only, patience=patience)
        self._writing = self._engine.execution_options(writing=True)
        self._seen = 0
        """The last event that the holder of this store has taken account of."""

    @classmethod
    def create(
        cls, path: Path, title: str | None = None, clock: Clock | None = None
    ) -> "CaseStore":
        """
        Make a case file that holds nothing but its opening.

        Raises:
            LedgerExists: there is a file of this name.
            CannotWrite: the folder cannot be written to, or is full; nothing is left behind.
        """
        make_case_file(path)
        store = cls(path, clock=clock or SystemClock(), read_only=False)
        opened = CaseOpened(title=title, format=SCHEMA_VERSION, version=_product_version())
        try:
            store.append([opened])
        except BaseException:
            store.discard()
            raise
        return store

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        clock: Clock | None = None,
        patience: float = PATIENCE,
    ) -> "CaseStore":
        """
        Open a case file that is there; ``patience`` is how many seconds to wait for others.

        Raises:
            LedgerMissing, NotALedger, NewerLedger, LedgerDamaged: it is not there or not one.
        """
        see_case_file(path)
        store = cls(path, clock=clock or SystemClock(), read_only=read_only, patience=patience)
        with store._reading() as connection:
            connection.execute(select(func.count()).select_from(EVENT)).scalar_one()
        return store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """
        Bring everything into the one file, so that it can be copied or sent.
        """
        if not self._read_only and self.path.exists():
            with named_errors(self.path):
                pragma(self._engine, "wal_checkpoint(TRUNCATE)")
        self._engine.dispose()

    def discard(self) -> None:
        """
        Remove the file: what was being made is not wanted after all.
        """
        self._engine.dispose()
        remove_case_file(self.path)

    def append(
        self, events: Iterable[Event], *, actor: str = PRODUCT, reason: str | None = None
    ) -> None:
        """
        Add events at the end of the log, all of them or none.

        Raises:
            BadRecord: an imported record differs from one imported before under the same id.
        """
        batch = list(events)
        with self._changing() as connection:
            last, _ = _last(connection)
            self._see_imports(connection, batch)
            self._write(connection, batch, actor, reason)
        if self._seen == last:
            self._seen += len(batch)

    def log(self) -> Iterator[Recorded]:
        """
        Yield the events in the order in which they were recorded.

        Raises:
            LedgerDamaged: an event does not read back as it was written.
        """
        with self._reading() as connection:
            rows = connection.execute(select(EVENT).order_by(EVENT.c.seq)).all()
            events = [_recorded(connection, row) for row in rows]
        yield from events

    def contents(self) -> CaseContents:
        """
        Return what the events add up to, whatever their order.
        """
        held = list(self.log())
        self._seen = held[-1].seq if held else 0
        return gather(each.event for each in held)

    def documents(self) -> tuple[tuple[Document, Source], ...]:
        """
        Return every document with its publisher, in the order of their ids.
        """
        contents = self.contents()
        return tuple((each, contents.publishers[each.id]) for each in contents.documents)

    def readings(self) -> tuple[Reading, ...]:
        """
        Return the reading of each document.
        """
        return self.contents().readings

    def given(self) -> Ledger | None:
        """
        Return the records of all imported files, or ``None`` where nothing was imported.
        """
        return self.contents().given

    def project(self, ledger: Ledger) -> None:
        """
        Fill the tables from a ledger, which takes account of the contents last read.

        Raises:
            BadRecord: a record names something that is not in the ledger.
        """
        with self._changing() as connection:
            for document in ledger.documents:
                _store_text(connection, document.sha256, document.text)
            projection.fill(
                connection,
                ledger,
                recorded=_first_recorded(connection),
                last_event=self._seen,
            )

    def ledger(self) -> Ledger | None:
        """
        Return the ledger that was projected, or ``None`` where events came after it.
        """
        with self._reading() as connection:
            last, _ = _last(connection)
            if projection.last_event(connection) != last:
                return None
            try:
                return projection.held(connection, lambda sha256: _text(connection, sha256))
            except (BadRecord, ValueError, KeyError, TypeError) as error:
                raise LedgerDamaged(
                    f"the tables of {self.path} do not read back: {error}",
                    "build them again from the log",
                ) from None

    def projection_digest(self) -> str:
        """
        Return a SHA-256 of the projected ledger; it does not depend on when anything was recorded.
        """
        with self._reading() as connection:
            return projection.digest(connection)

    def verify_chain(self) -> str:
        """
        Return the hash of the last event, after computing every one again.

        Raises:
            LedgerDamaged: naming the first event that is not as it was recorded.
        """
        previous = FIRST
        with self._reading() as connection:
            rows = connection.execute(select(EVENT).order_by(EVENT.c.seq))
            for seq, row in enumerate(rows, 1):
                if row.seq != seq or row.previous != previous:
                    raise _damaged(seq, "is missing or not in its place")
                if row.digest != text_hash(row.payload):
                    raise _damaged(seq, "has another payload than it was recorded with")
                if row.hash != _chained(row):
                    raise _damaged(seq, "was changed after it was recorded")
                previous = row.hash
        return previous

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with named_errors(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        with named_errors(self.path), self._writing.begin() as connection:
            yield connection

    def _see_imports(self, connection: Connection, batch: Iterable[Event]) -> None:
        """Refuse an import that could never be read together with earlier ones."""
        new = [event.ledger for event in batch if isinstance(event, RecordsImported)]
        if new:
            query = select(EVENT).where(EVENT.c.kind == "records.imported").order_by(EVENT.c.seq)
            rows = connection.execute(query).all()
            old = [_recorded(connection, row).event for row in rows]
            merge([*(e.ledger for e in old if isinstance(e, RecordsImported)), *new])

    def _write(
        self,
        connection: Connection,
        batch: Iterable[Event],
        actor: str,
        reason: str | None,
    ) -> None:
        at = microseconds(self._clock.now())
        last, previous = _last(connection)
        for seq, event in enumerate(batch, last + 1):
            packed = pack(event)
            for sha256, text in packed.texts.items():
                _store_text(connection, sha256, text)
            body = canonical(packed.body)
            row = _Link(
                seq=seq,
                at=at,
                actor=actor,
                kind=packed.kind,
                reason=reason,
                digest=text_hash(body),
                previous=previous,
            )
            previous = _chained(row)
            connection.execute(insert(EVENT), asdict(row) | {"payload": body, "hash": previous})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    """What the hash of an event is computed over: everything but the payload, which may go."""

    seq: int
    at: int
    actor: str
    kind: str
    reason: str | None
    digest: str
    previous: str


def _chained(link: "_Link | Row[Any]") -> str:
    return text_hash(canonical([getattr(link, each.name) for each in fields(_Link)]))


def _last(connection: Connection) -> tuple[int, str]:
    """The number and the hash of the last event; of none, what the first is chained to."""
    query = select(EVENT.c.seq, EVENT.c.hash).order_by(EVENT.c.seq.desc()).limit(1)
    row = connection.execute(query).one_or_none()
    return (0, FIRST) if row is None else (row.seq, row.hash)


def _recorded(connection: Connection, row: Row[Any]) -> Recorded:
    if row.digest != text_hash(row.payload):
        raise _damaged(row.seq, "has another payload than it was recorded with")
    try:
        event = unpack(row.kind, json.loads(row.payload), lambda sha256: _text(connection, sha256))
    except (BadRecord, ValueError) as error:
        raise _damaged(row.seq, f"cannot be read: {error}") from None
    return Recorded(
        seq=row.seq,
        at=instant(row.at),
        actor=row.actor,
        reason=row.reason,
        event=event,
        hash=row.hash,
    )


def _store_text(connection: Connection, sha256: str, text: str) -> None:
    row = insert_once(CONTENT).values(sha256=sha256, text=text)
    connection.execute(row.on_conflict_do_nothing())


def _text(connection: Connection, sha256: str) -> str:
    query = select(CONTENT.c.text).where(CONTENT.c.sha256 == sha256)
    text = connection.execute(query).scalar_one_or_none()
    if not isinstance(text, str) or text_hash(text) != sha256:
        raise LedgerDamaged(
            f"the text {sha256[:12]}… is missing or was changed", "restore the file from a copy"
        )
    return text


def _first_recorded(connection: Connection) -> dict[str, int]:
    """When each document was first recorded, in microseconds."""
    found: dict[str, int] = {}
    query = (
        select(EVENT.c.at, EVENT.c.kind, EVENT.c.payload)
        .where(EVENT.c.kind.in_(("document.added", "records.imported")))
        .order_by(EVENT.c.at.desc())
    )
    for row in connection.execute(query):
        body = json.loads(row.payload)
        added = [body["document"]] if row.kind == "document.added" else body["ledger"]["documents"]
        found.update((document["id"], row.at) for document in added)
    return found


def _damaged(seq: int, what: str) -> LedgerDamaged:
    return LedgerDamaged(f"event {seq} of the log {what}", "restore the file from a copy")


def _product_version() -> str:
    try:
        return version("counterclaim")
    except PackageNotFoundError:
        return "not installed"
