"""
Who is writing to a case file.

SQLite lets one process write at a time but cannot say which.  A small file beside the case is
locked while somebody writes and names the process; the lock goes with the process, however it ends.
"""

import getpass
import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Final

from counterclaim.errors import CannotWrite, LedgerBusy

if sys.platform != "win32":
    import fcntl

STEP: Final = 0.05
"""Seconds between two looks at a lock that another process holds."""


@contextmanager
def holding(path: Path, patience: float) -> Iterator[None]:
    """
    Hold a case file for writing; ``patience`` is how many seconds to wait for another process.

    Raises:
        LedgerBusy: naming the process that holds it.
        CannotWrite: the folder cannot be written to.
    """
    if sys.platform == "win32":  # SQLite's own lock still holds there, and names nobody
        yield
        return
    beside = lock_file(path)
    with _locked(beside, path, patience) as lock:
        lock.seek(0)
        lock.truncate()
        lock.write(json.dumps(_self()).encode())
        lock.flush()
        try:
            yield
        finally:
            beside.unlink(missing_ok=True)


def lock_file(path: Path) -> Path:
    """
    Return the file beside a case that is locked while somebody writes.
    """
    return path.with_name(f"{path.name}-lock")


def account() -> str:
    """
    Return the name under which the present user is known to the machine.
    """
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"


@contextmanager
def _locked(beside: Path, path: Path, patience: float) -> Iterator[IO[bytes]]:
    deadline = time.monotonic() + patience
    while True:
        try:
            lock = beside.open("a+b")
        except OSError as error:
            raise CannotWrite(
                f"{path} cannot be written ({error.strerror})",
                "check the folder's permissions and free space",
            ) from None
        with lock:
            if _taken(lock) and _is_there(lock, beside):
                yield lock
                return
        if time.monotonic() >= deadline:
            raise _busy(path, beside)
        time.sleep(STEP)


def _taken(lock: IO[bytes]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_there(lock: IO[bytes], beside: Path) -> bool:
    """Whether the locked file is still the one beside the case: its last holder removes it."""
    try:
        return os.fstat(lock.fileno()).st_ino == beside.stat().st_ino
    except FileNotFoundError:
        return False


def _self() -> dict[str, Any]:
    return {
        "process": os.getpid(),
        "machine": socket.gethostname(),
        "user": account(),
        "command": " ".join(["counterclaim", *sys.argv[1:2]]),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def _busy(path: Path, beside: Path) -> LedgerBusy:
    try:
        told = json.loads(beside.read_bytes())
        who = (
            f"{told['user']} is writing to {path} ({told['command']}, process {told['process']} "
            f"on {told['machine']}, since {told['since']})"
        )
    except (OSError, ValueError, KeyError, TypeError):
        who = f"another process is writing to {path}"
    return LedgerBusy(who, "wait until it is done and try again")
