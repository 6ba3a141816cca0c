"""
One case in one SQLite file.

The truth of a case is its log: events are added in order, chained by their hashes, and never
changed.  Everything else in the file is worked out from the log.
"""

import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_once

from counterclaim.domain.document import Document
from counterclaim.domain.event import (
    PRODUCT,
    CaseContents,
    CaseOpened,
    DocumentRead,
    Erased,
    Event,
    Recorded,
    RecordRedacted,
    RecordsImported,
)
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.many import many_values
from counterclaim.domain.naming import Names
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import Source
from counterclaim.domain.standing import Standing
from counterclaim.domain.text import text_hash
from counterclaim.domain.time import Moment
from counterclaim.errors import (
    BadDecision,
    BadRecord,
    CannotWrite,
    ClockBehind,
    LedgerBusy,
    LedgerDamaged,
    OlderLedger,
)
from counterclaim.ledger import projection
from counterclaim.ledger.clock import SystemClock
from counterclaim.ledger.component import around, standing_of
from counterclaim.ledger.connection import (
    PATIENCE,
    engine_of,
    gathered,
    make_case_file,
    may_write,
    named_errors,
    reads_unlocked,
    remove_case_file,
    see_case_file,
    vacuum,
)
from counterclaim.ledger.contents import gather, merge
from counterclaim.ledger.holder import holding
from counterclaim.ledger.layout import bring_up_to_date, has_other_layout, lay_out_tables
from counterclaim.ledger.payloads import NAMES, pack, read_reading, unpack
from counterclaim.ledger.projection import instant, microseconds
from counterclaim.ledger.records import JsonObject, canonical
from counterclaim.ledger.redaction import REDACTED, Held, Plan, Wanted, holds, planned
from counterclaim.ledger.search import Found, search
from counterclaim.ledger.tables import CONTENT, EVENT, GONE, REBUILD, SCHEMA_VERSION
from counterclaim.ports import Clock

FIRST = "0" * 64
"""What the first event is chained to."""
TOGETHER = 1000
"""Events written by one statement."""
TOLERANCE = 120 * 1_000_000
"""Microseconds a clock may be behind the last event: two machines seldom agree to the second."""


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
        self,
        path: Path,
        *,
        clock: Clock,
        read_only: bool,
        patience: float = PATIENCE,
        follow_log: bool = False,
    ) -> None:
        self.path = path
        self._clock = clock
        self._read_only = read_only
        self._patience = patience
        self._follow_log = follow_log
        self._engine = engine_of(path, read_only=read_only, patience=patience)
        self._writing = self._engine.execution_options(writing=True)
        self._seen = 0
        """The last event that the holder of this store has taken account of."""
        self._holds = 0
        """How many of the open ``with`` blocks hold the file."""
        self._redacts = False
        """Whether a redaction was begun here and its texts are still to be forgotten."""

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
        follow_log: bool = False,
        as_it_is: bool = False,
    ) -> "CaseStore":
        """
        Open a case file that is there, and bring an older one up to date where it may be written.

        ``patience`` is how many seconds to wait for others; with ``follow_log`` a clock that is
        behind the last event is not refused: what is done is recorded at that event's time.  A file
        opened ``as_it_is`` is neither brought up to date nor looked into: it may be damaged.

        Raises:
            LedgerMissing, NotALedger, NewerLedger, LedgerDamaged: it is not there or not one.
            CannotWrite: it is to be written and may not be.
            ClockBehind: this machine's clock is behind the last event, so that nothing may be added.
        """
        version = see_case_file(path)
        if not read_only and not may_write(path):
            raise CannotWrite(
                f"{path} may not be written where it lies",
                "copy it to a folder of your own, or ask for the permission",
            )
        store = cls(
            path,
            clock=clock or SystemClock(),
            read_only=read_only,
            patience=patience,
            follow_log=follow_log,
        )
        if as_it_is:
            return store
        with store.reading() as connection:
            connection.execute(select(func.count()).select_from(EVENT)).scalar_one()
        if may_write(path) and (version < SCHEMA_VERSION or store._has_other_layout()):
            store._bring_up_to_date()
        if not read_only:
            with store.reading() as connection:
                store._time(connection)
        return store

    def _bring_up_to_date(self) -> None:
        writer = self if not self._read_only else CaseStore.open(self.path, clock=self._clock)
        if writer is not self:
            writer.close()
            return
        with self.held(), self._changing() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version < SCHEMA_VERSION:
                bring_up_to_date(connection, version)
            elif has_other_layout(connection):
                lay_out_tables(connection)

    def _has_other_layout(self) -> bool:
        with self.reading() as connection:
            return has_other_layout(connection)

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
                gathered(self._engine, patiently=False)
        self._engine.dispose()

    def discard(self) -> None:
        """
        Remove the file: what was being made is not wanted after all.
        """
        self._engine.dispose()
        remove_case_file(self.path)

    @contextmanager
    def held(self) -> Iterator[None]:
        """
        Hold the file for writing through a block, so that what is read in it stays true.

        Raises:
            LedgerBusy: naming the process that holds it.
        """
        if self._holds:
            yield
            return
        with holding(self.path, self._patience):
            self._holds += 1
            try:
                yield
            finally:
                self._holds -= 1

    def append(
        self, events: Iterable[Event], *, actor: str = PRODUCT, reason: str | None = None
    ) -> None:
        """
        Add events at the end of the log, all of them or none.

        Raises:
            BadRecord: an imported record differs from one imported before under the same id, or a
                text was redacted in this case.
        """
        batch = list(events)
        with self.held(), self._changing() as connection:
            last, _ = _last(connection)
            self._see_imports(connection, batch)
            self._see_texts(connection, batch)
            self._write(connection, batch, actor, reason)
        if self._seen == last:
            self._seen += len(batch)

    def log(self, known_at: datetime | None = None) -> Iterator[Recorded]:
        """
        Yield the events in the order in which they were recorded, up to an instant.

        Raises:
            LedgerDamaged: an event does not read back as it was written.
        """
        with self.reading() as connection:
            events = self._recorded(connection, known_at)
        yield from events

    def contents(self, known_at: datetime | None = None) -> CaseContents:
        """
        Return what the events up to an instant add up to, whatever their order.
        """
        with many_values():
            held = list(self.log(known_at))
            self._seen = held[-1].seq if held else 0
            return gather(each.event for each in held)

    def redact(self, wanted: Wanted, *, actor: str, reason: str) -> Plan:
        """
        Take words out of the record for good, and say what went.

        The tables still have them until the ledger is projected again, and the file until it is
        emptied of what is free: :meth:`project`, then :meth:`shrink`.

        Raises:
            BadDecision: there is nothing of what is wanted in the case, or the reason says it again.
            LedgerBusy: another program reads the file, so that the words would stay on the disk.
        """
        if holds(wanted.words, f"{actor}\n{reason}"):
            raise BadDecision(
                "the reason has the words that are to go, and it stays in the log",
                "give a reason without them",
            )
        with self.held():
            if not self._is_read_by_nobody():
                raise LedgerBusy(
                    f"another program is reading {self.path} and would keep the words on the disk",
                    "close it and try again",
                )
            return self._redact(wanted, actor=actor, reason=reason)

    def _is_read_by_nobody(self) -> bool:
        """Write something that changes nothing: whoever reads an older state keeps it from the file."""
        with self._changing() as connection:
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
        with named_errors(self.path):
            return gathered(self._engine)

    def _redact(self, wanted: Wanted, *, actor: str, reason: str) -> Plan:
        with self._changing() as connection:
            held = list(_payloads(connection))
            plan = planned(held, lambda sha256: _text(connection, sha256), wanted)
            event = RecordRedacted(
                documents=plan.documents,
                events={str(seq): body for seq, body in plan.events.items()},
                texts=plan.texts,
            )
            _store_texts(connection, plan.remainders)
            self._write(connection, [event], actor, reason)
            by, _ = _last(connection)
            gone = [f"event {seq}" for seq in plan.events] + [f"text {name}" for name in plan.texts]
            for what in gone:
                row = insert_once(GONE).values(what=what, by=by)
                connection.execute(row.on_conflict_do_nothing())
            for seq in plan.events:
                connection.execute(update(EVENT).where(EVENT.c.seq == seq).values(payload=""))
        self._redacts = True
        return plan

    def redacted(self) -> frozenset[str]:
        """
        Return the ids of the documents of which something was redacted.
        """
        events = (each.event for each in self.log())
        return frozenset(
            name for each in events if isinstance(each, RecordRedacted) for name in each.documents
        )

    def texts_gone(self) -> frozenset[str]:
        """
        Return the SHA-256 of every text that redactions let go.
        """
        with self.reading() as connection:
            return frozenset(_gone_texts(connection))

    def has_texts_to_forget(self) -> bool:
        """
        Say whether texts that a redaction let go are still in the file.
        """
        with self.reading() as connection:
            return bool(_let_go(connection))

    def forget_texts(self) -> None:
        """
        Remove the texts that redactions let go, and leave no trace of them in the file.

        Raises:
            LedgerBusy: another program reads the file and keeps them on the disk until it ends.
        """
        self._redacts = False
        with self.held():
            with self._changing() as connection:
                gone = sorted(_let_go(connection))
                for sha256 in gone:
                    connection.execute(delete(CONTENT).where(CONTENT.c.sha256 == sha256))
                for rebuild in REBUILD:
                    connection.exec_driver_sql(rebuild)
            with named_errors(self.path):
                gathered(self._engine)
                vacuum(self._engine)
                if not gathered(self._engine):
                    raise LedgerBusy(
                        f"the words are out of the case, but another program that reads {self.path} "
                        "keeps them on the disk",
                        "close it and run any command on the case",
                    )

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
        Fill the tables from a ledger, which takes account of the contents last read; a redaction
        that was cut short is brought to its end.

        Raises:
            BadRecord: a record names something that is not in the ledger.
        """
        with self.held():
            self._fill(ledger)
            if not self._redacts and self.has_texts_to_forget():
                self.forget_texts()

    def _fill(self, ledger: Ledger) -> None:
        with self._changing() as connection:
            _store_texts(connection, {d.sha256: d.text for d in ledger.documents})
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
        with self.reading() as connection:
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

    def is_current(self) -> bool:
        """
        Say whether the tables take account of every event.
        """
        with self.reading() as connection:
            last, _ = _last(connection)
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            return version < SCHEMA_VERSION or projection.last_event(connection) == last

    def search(
        self, text: str, *, kind: str, most: int, only: Collection[str] | None = None
    ) -> Found:
        """
        Return statements or documents that hold every word of a text; ``only`` those of some ids.

        Raises:
            OlderLedger: the file has an older format, without an index, and may not be written.
        """
        with self.reading() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version < SCHEMA_VERSION:
                raise OlderLedger(
                    f"{self.path} has the format {version}, which has no full-text index",
                    "copy it to a folder where it may be written and search the copy",
                )
            return search(connection, text, kind=kind, most=most, only=only)

    def standing_of(self, claim: str, as_of: Moment | None = None) -> Standing:
        """
        Return the standing of one claim as of a day, read from the tables alone.

        It is right where the tables are current (:meth:`is_current`).

        Raises:
            UnknownRecord: there is no such claim.
            OlderLedger: the tables are of an older format, and the file may not be written.
        """
        with self._present_tables() as connection:
            return standing_of(connection, claim, as_of)

    def around(self, claim: str) -> tuple[Ledger, Names]:
        """
        Return the part of the case that bears on one claim, and the names of everything in the
        case, read from the tables alone (:meth:`standing_of`).

        Raises:
            UnknownRecord: there is no such claim.
            OlderLedger: the tables are of an older format, and the file may not be written.
        """
        with self._present_tables() as connection:
            return around(connection, claim)

    @contextmanager
    def _present_tables(self) -> Iterator[Connection]:
        with self.reading() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version < SCHEMA_VERSION or has_other_layout(connection):
                raise OlderLedger(
                    f"the tables of {self.path} are of an older version",
                    "copy it to a folder where it may be written and ask the copy",
                )
            yield connection

    def projection_digest(self) -> str:
        """
        Return a SHA-256 of the projected ledger; it does not depend on when anything was recorded.
        """
        with self.reading() as connection:
            return projection.digest(connection)

    def verify_chain(self) -> str:
        """
        Return the hash of the last event, after computing every one again.

        Raises:
            LedgerDamaged: naming the first event that is not as it was recorded.
        """
        previous = FIRST
        with self.reading() as connection:
            redacted = replacements(connection)
            rows = connection.execute(select(EVENT).order_by(EVENT.c.seq))
            for seq, row in enumerate(rows, 1):
                if row.seq != seq or row.previous != previous:
                    raise _damaged(seq, "is missing or not in its place")
                if not is_whole(row) and str(seq) not in redacted:
                    raise _damaged(seq, "has another payload than it was recorded with")
                if row.hash != chained(row):
                    raise _damaged(seq, "was changed after it was recorded")
                previous = row.hash
        return previous

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """
        Give a connection on which one state of the file is seen, whatever others write.

        Raises:
            LedgerBusy: we may leave no lock beside the file, and it was written meanwhile.
        """
        stamp = self.path.stat() if reads_unlocked(self.path) else None
        try:
            with named_errors(self.path), self._engine.begin() as connection:
                yield connection
        except LedgerDamaged:
            self._see_unchanged(stamp)
            raise
        self._see_unchanged(stamp)

    def _see_unchanged(self, stamp: os.stat_result | None) -> None:
        """What is read without a lock holds only if nobody wrote meanwhile."""
        if stamp is None:
            return
        now = self.path.stat()
        if (now.st_mtime_ns, now.st_size) != (stamp.st_mtime_ns, stamp.st_size):
            raise LedgerBusy(
                f"{self.path} was written to while it was read", "wait a moment and try again"
            )

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
            instead = replacements(connection)
            old = [recorded(connection, row, instead).event for row in rows]
            merge([*(e.ledger for e in old if isinstance(e, RecordsImported)), *new])

    def _see_texts(self, connection: Connection, batch: Iterable[Event]) -> None:
        """Refuse a text that was let go: it would bring the redacted words back."""
        gone = _gone_texts(connection)
        back = gone and {name: e for e in batch for name in pack(e).texts if name in gone}
        if back:
            raise BadRecord(
                f"the text {min(back)[:12]}… was redacted in this case",
                "leave the document out, or build a new case if you need its words",
            )

    def _time(self, connection: Connection) -> int:
        """The time to record at, which never goes back along the log."""
        query = select(EVENT.c.at).order_by(EVENT.c.seq.desc()).limit(1)
        last = connection.execute(query).scalar_one_or_none() or 0
        now = microseconds(self._clock.now())
        if now < last - TOLERANCE and not self._follow_log:
            raise ClockBehind(
                f"this machine's clock says {instant(now):%Y-%m-%d %H:%M} UTC, but the last event of "
                f"{self.path} was recorded at {instant(last):%Y-%m-%d %H:%M} UTC",
                'set the clock, or, if it is right, record at the time of the last event: clock = "log" '
                "in counterclaim.toml",
            )
        return max(now, last)

    def _recorded(self, connection: Connection, known_at: datetime | None) -> list[Recorded]:
        query = select(EVENT).order_by(EVENT.c.seq)
        if known_at is not None:
            query = query.where(EVENT.c.at <= microseconds(known_at))
        instead = replacements(connection)
        return [recorded(connection, row, instead) for row in connection.execute(query)]

    def _write(
        self,
        connection: Connection,
        batch: Iterable[Event],
        actor: str,
        reason: str | None,
    ) -> None:
        at = self._time(connection)
        last, previous = _last(connection)
        texts: dict[str, str] = {}
        rows: list[dict[str, Any]] = []
        for seq, event in enumerate(batch, last + 1):
            packed = pack(event)
            texts |= packed.texts
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
            previous = chained(row)
            rows.append({name: getattr(row, name) for name in _LINKED})
            rows[-1] |= {"payload": body, "hash": previous}
            if len(rows) == TOGETHER:
                _store_events(connection, rows, texts)
                rows, texts = [], {}
        _store_events(connection, rows, texts)


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


_LINKED = tuple(each.name for each in fields(_Link))


def chained(link: "_Link | Row[Any]") -> str:
    """
    Return the hash that chains an event to all before it.
    """
    return text_hash(canonical([getattr(link, name) for name in _LINKED]))


def _last(connection: Connection) -> tuple[int, str]:
    """The number and the hash of the last event; of none, what the first is chained to."""
    query = select(EVENT.c.seq, EVENT.c.hash).order_by(EVENT.c.seq.desc()).limit(1)
    row = connection.execute(query).one_or_none()
    return (0, FIRST) if row is None else (row.seq, row.hash)


def is_whole(row: Row[Any]) -> bool:
    """
    Say whether an event has the payload that it was recorded with.
    """
    return bool(row.digest == text_hash(row.payload))


def redactions(
    connection: Connection, *, readable: bool = False
) -> Iterator[tuple[int, JsonObject]]:
    """
    Yield the redactions, latest first, with their payload or what a later one put in its place.

    ``readable`` asks for those that can be read alone.

    Raises:
        LedgerDamaged: one does not read back as it was written.
    """
    query = select(EVENT).where(EVENT.c.kind == REDACTED).order_by(EVENT.c.seq.desc())
    found: dict[str, JsonObject | None] = {}
    for row in connection.execute(query).all():
        try:
            own = _redaction(row, found)
        except LedgerDamaged:
            if not readable:
                raise
            continue
        for seq, body in own["events"].items():
            found.setdefault(seq, body)  # the latest redaction of an event has the last word
        yield row.seq, own


def _redaction(row: Row[Any], found: Mapping[str, JsonObject | None]) -> JsonObject:
    own = _body(row, found)
    if isinstance(own, dict) and all(isinstance(own.get(k), dict) for k in ("events", "texts")):
        return own
    raise _damaged(row.seq, "is a redaction that cannot be read")


def replacements(connection: Connection, *, readable: bool = False) -> dict[str, JsonObject | None]:
    """
    Return what stands in the place of each payload that was redacted, by the number of its event.

    Raises:
        LedgerDamaged: a redaction does not read back as it was written.
    """
    found: dict[str, JsonObject | None] = {}
    for _, body in redactions(connection, readable=readable):
        for seq, instead in body["events"].items():
            found.setdefault(seq, instead)
    return found


def _gone_texts(connection: Connection) -> set[str]:
    """The texts that redactions let go."""
    listed = connection.execute(select(GONE.c.what).where(GONE.c.what.startswith("text ")))
    return {what.removeprefix("text ") for what in listed.scalars()}


def _let_go(connection: Connection) -> set[str]:
    """The texts that redactions name and that are still there."""
    named = _gone_texts(connection)
    if not named:
        return named
    return named & set(connection.execute(select(CONTENT.c.sha256)).scalars())


def _payloads(connection: Connection) -> Iterator[Held]:
    instead = replacements(connection)
    for row in connection.execute(select(EVENT).order_by(EVENT.c.seq)):
        yield Held(seq=row.seq, kind=row.kind, body=_body(row, instead))


def _body(row: Row[Any], instead: Mapping[str, JsonObject | None]) -> JsonObject | None:
    if not row.payload and str(row.seq) in instead:
        return instead[str(row.seq)]
    if not is_whole(row):
        raise _damaged(row.seq, "has another payload than it was recorded with")
    try:
        body: JsonObject = json.loads(row.payload)
    except (ValueError, RecursionError) as error:
        raise _damaged(row.seq, f"cannot be read: {error}") from None
    return body


def recorded(
    connection: Connection,
    row: Row[Any],
    instead: Mapping[str, JsonObject | None] | None = None,
) -> Recorded:
    """
    Return the event of one row of the log.

    Raises:
        LedgerDamaged: it does not read back as it was written.
    """
    instead = replacements(connection) if instead is None else instead
    try:
        event = _event(connection, row, instead)
        at = instant(row.at)
    except (BadRecord, ValueError, AttributeError, OverflowError, RecursionError) as error:
        what = error.what if isinstance(error, BadRecord) else error
        raise _damaged(row.seq, f"cannot be read: {what}") from None
    return Recorded(
        seq=row.seq,
        at=at,
        actor=row.actor,
        reason=row.reason,
        event=event,
        hash=row.hash,
    )


def _event(
    connection: Connection, row: Row[Any], instead: Mapping[str, JsonObject | None]
) -> Event:
    if row.kind == NAMES[DocumentRead] and row.payload and is_whole(row):
        read = read_reading(row.payload)
        if read is not None:
            return read
    body = _body(row, instead)
    if body is None:
        return Erased(kind=row.kind)
    return unpack(row.kind, body, lambda sha256: _text(connection, sha256))


def _store_events(
    connection: Connection, rows: list[dict[str, Any]], texts: Mapping[str, str]
) -> None:
    _store_texts(connection, texts)
    if rows:
        connection.execute(insert(EVENT), rows)


def _store_texts(connection: Connection, texts: Mapping[str, str]) -> None:
    if texts:
        rows = [{"sha256": sha256, "text": text} for sha256, text in texts.items()]
        connection.execute(insert_once(CONTENT).on_conflict_do_nothing(), rows)


def _text(connection: Connection, sha256: str) -> str:
    query = "SELECT text FROM content WHERE sha256 = ?"
    text = connection.exec_driver_sql(query, (sha256,)).scalar_one_or_none()
    if not isinstance(text, str) or text_hash(text) != sha256:
        raise LedgerDamaged(
            f"the text {sha256[:12]}… is missing or was changed", "restore the file from a copy"
        )
    return text


def _first_recorded(connection: Connection) -> dict[str, int]:
    """When each document was first recorded, in microseconds."""
    found: dict[str, int] = {}
    instead = replacements(connection)
    query = (
        select(EVENT)
        .where(EVENT.c.kind.in_(("document.added", "records.imported")))
        .order_by(EVENT.c.at.desc(), EVENT.c.seq.desc())
    )
    for row in connection.execute(query):
        body = _body(row, instead) or {"ledger": {"documents": []}}
        added = [body["document"]] if "document" in body else body["ledger"]["documents"]
        found.update((document["id"], row.at) for document in added)
    return found


def _damaged(seq: int, what: str) -> LedgerDamaged:
    return LedgerDamaged(f"event {seq} of the log {what}", "restore the file from a copy")


def _product_version() -> str:
    try:
        return version("counterclaim")
    except PackageNotFoundError:
        return "not installed"
