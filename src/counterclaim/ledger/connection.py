"""
How a case file is opened, made and closed, and what its errors are called.

SQLite says what went wrong with a number; a person needs to know what to do about it.
"""

import glob
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, NullPool, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from counterclaim.errors import (
    CannotWrite,
    CounterclaimError,
    LedgerBusy,
    LedgerDamaged,
    LedgerExists,
    LedgerMissing,
    NewerLedger,
    NotALedger,
    Unreadable,
)
from counterclaim.ledger.layout import lay_out
from counterclaim.ledger.tables import APPLICATION_ID, SCHEMA_VERSION

SIGNATURE = b"SQLite format 3\x00"
COMPILED: Final[dict[Any, Any]] = {}
"""Statements once compiled, for every case file that this process opens: there are few of them."""
PATIENCE = 5.0
"""Seconds to wait for another process before saying that the file is busy."""
ABANDONED: Final = 3600.0
"""Seconds after which an empty file in the making, which takes less than one, is left by nobody."""

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})
_NO_ROOM = frozenset({sqlite3.SQLITE_FULL})
_NO_WRITING = frozenset(
    {
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_AUTH,
        sqlite3.SQLITE_IOERR,
    }
)
_READING = frozenset(
    {
        sqlite3.SQLITE_IOERR_READ,
        sqlite3.SQLITE_IOERR_SHORT_READ,
    }
)


def engine_of(path: Path, *, read_only: bool, patience: float = PATIENCE) -> Engine:
    """
    Return an engine on one case file; transactions marked ``writing`` take the lock at once.

    A reader keeps its connection from one question to the next, except where he may leave no lock:
    such a connection does not see what others write.
    """
    keeps = read_only and may_write(path)

    def connect() -> sqlite3.Connection:
        address = f"file:{quote(str(path.absolute()))}?{_way_in(path, read_only=read_only)}"
        connection = sqlite3.connect(
            address, uri=True, timeout=patience, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        return connection

    engine = create_engine(
        "sqlite+pysqlite://",
        creator=connect,
        poolclass=QueuePool if keeps else NullPool,
        **({"pool_size": 1, "max_overflow": -1} if keeps else {}),
        execution_options={"compiled_cache": COMPILED},
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def pragma(engine: Engine, setting: str) -> None:
    """
    Run a pragma outside any transaction.
    """
    connection = engine.raw_connection()
    try:
        connection.cursor().execute(f"PRAGMA {setting}").fetchall()
    finally:
        connection.close()


def gathered(engine: Engine, *, patiently: bool = True) -> bool:
    """
    Bring what is written beside the file into it, and say whether all of it is there now: not where
    somebody still reads an older state.  ``patiently`` waits for him.
    """
    connection = engine.raw_connection()
    try:
        if not patiently:
            connection.cursor().execute("PRAGMA busy_timeout = 0")
        busy, *_ = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        connection.close()
    return bool(busy == 0)


def vacuum(engine: Engine) -> None:
    """
    Write the file anew without what was deleted in it.
    """
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM")
    finally:
        connection.close()


def may_write(path: Path) -> bool:
    """
    Say whether a case file can be written where it lies.
    """
    return os.access(path.absolute().parent, os.W_OK) and os.access(path, os.W_OK)


@contextmanager
def named_errors(path: Path) -> Iterator[None]:
    """
    Give the errors of SQLite within the block their names.

    Raises:
        LedgerBusy, CannotWrite, LedgerDamaged: what the number means.
    """
    try:
        yield
    except DBAPIError as error:
        raise named(path, error.orig) from error
    except sqlite3.Error as error:
        raise named(path, error) from error


def named(path: Path, error: BaseException | None) -> CounterclaimError:
    """
    Return the error that a person should see.
    """
    extended = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    code = extended & 0xFF
    if code in _BUSY:
        return LedgerBusy(
            f"another process is writing to {path}", "wait until it is done and try again"
        )
    if code in _NO_ROOM:
        return CannotWrite(
            f"there is no room left to write {path}", "free some space and try again"
        )
    if code in _NO_WRITING and extended not in _READING:
        return CannotWrite(
            f"{path} cannot be written", "check the folder's permissions and free space"
        )
    return LedgerDamaged(
        f"{path} does not read back as it was written ({error})", "restore it from a copy"
    )


def see_case_file(path: Path) -> int:
    """
    Check that a file is a case file this version can read; return the version of its format.

    Raises:
        LedgerMissing, Unreadable, NotALedger, NewerLedger, LedgerDamaged: it is not.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        raise LedgerMissing(
            f"there is no case file {path}", 'make one with "counterclaim build"'
        ) from None
    except IsADirectoryError:
        raise _not_a_ledger(path) from None
    except NotADirectoryError:
        raise LedgerMissing(
            f"there is no case file {path}", 'make one with "counterclaim build"'
        ) from None
    except OSError as error:
        raise Unreadable(
            f"{path} cannot be read ({error.strerror})", "check its permissions"
        ) from None
    if not head.startswith(SIGNATURE):
        raise _not_a_ledger(path)
    if len(head) < 100:
        raise LedgerDamaged(f"{path} ends within its first page", "restore it from a copy")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise _not_a_ledger(path)
    version = int.from_bytes(head[60:64], "big")
    if version > SCHEMA_VERSION:
        raise NewerLedger(
            f"{path} has the format {version}, this version reads up to {SCHEMA_VERSION}",
            "open it with a newer version",
        )
    return version


def make_case_file(path: Path) -> None:
    """
    Make an empty case file: beside its place, then moved there, so that it is never half there.

    Raises:
        LedgerExists: there is a file of this name.
        CannotWrite: the folder cannot be written to, or is full.
    """
    if os.path.lexists(path):
        raise _exists(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        _clear_drafts(path)
        with named_errors(path):
            _lay_out(draft)
        _move(draft, path)
    except OSError as error:
        raise CannotWrite(
            f"{path} cannot be made ({error.strerror})", "check the folder and free space"
        ) from None
    finally:
        for leftover in (draft, *_side_files(draft)):
            _remove(leftover)


def remove_case_file(path: Path) -> None:
    """
    Remove a case file with what SQLite keeps beside it.
    """
    for each in (path, *_side_files(path)):
        _remove(each)


def _clear_drafts(path: Path) -> None:
    """Remove what processes that were killed left here."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.new*"):
        if time.time() - left.stat().st_mtime > ABANDONED:
            _remove(left)


def _lay_out(draft: Path) -> None:
    draft.touch(exist_ok=False)
    engine = engine_of(draft, read_only=False)
    pragma(engine, "journal_mode = WAL")
    with engine.execution_options(writing=True).begin() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        lay_out(connection)
    engine.dispose()


def _move(draft: Path, path: Path) -> None:
    """Link rather than rename where the file system can: a rename would replace another's file."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise _exists(path) from None
    except OSError:
        if os.path.lexists(path):
            raise _exists(path) from None
        draft.rename(path)


def _side_files(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + suffix) for suffix in ("-wal", "-shm", "-journal"))


def _way_in(path: Path, *, read_only: bool) -> str:
    """
    Return how SQLite is to open the file.

    Even a reader opens it for writing where it may: only then does SQLite clear away, in the end,
    what it keeps beside the file.  Where it may not, SQLite must be told that it need keep nothing
    there: what a stranger leaves in a folder would keep the owner from writing.
    """
    if not read_only or may_write(path):
        return "mode=rw"
    return "mode=ro&immutable=1" if reads_unlocked(path) else "mode=ro"


def reads_unlocked(path: Path) -> bool:
    """
    Say whether we read a case file without leaving a lock: where it is not ours to write, and
    nobody else has written anything beside it.
    """
    log = _side_files(path)[0]
    return not may_write(path) and not (log.exists() and log.stat().st_size > 0)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # what cannot be reached was not made


def _exists(path: Path) -> LedgerExists:
    return LedgerExists(
        f"{path} is already there", 'add to it with "counterclaim add", or name another file'
    )


def _not_a_ledger(path: Path) -> NotALedger:
    return NotALedger(f"{path} is not a case file", 'name a file made with "counterclaim build"')
