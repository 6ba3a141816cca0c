"""
What can go wrong with a case file, and what it is called.
"""

import os
import resource
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from unit.ledger.cases import added, ledger, story

from counterclaim.errors import (
    CannotWrite,
    CounterclaimError,
    LedgerBusy,
    LedgerDamaged,
    LedgerExists,
    LedgerMissing,
    NewerLedger,
    NotALedger,
)
from counterclaim.ledger.store import CaseStore
from counterclaim.ledger.tables import SCHEMA_VERSION

NOBODY = 65534


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case file with two reports, closed."""
    path = tmp_path / "case.db"
    with CaseStore.create(path) as store:
        store.append(story())
        store.project(ledger())
    return path


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a case file with another program."""
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


def disarmed(connection: sqlite3.Connection) -> None:
    """Take the triggers out, as somebody who means it would."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        connection.execute(f"DROP TRIGGER {name}")


def as_nobody(act: Callable[[Path], object], path: Path) -> str:
    """Do something as a user with no rights, where we may become one; return what comes of it."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        said = "it went wrong"
        try:
            if os.geteuid() == 0:
                os.setuid(NOBODY)
            said = str(act(path))
        except CounterclaimError as error:
            said = str(error)
        finally:
            os.write(writer, said.encode())
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read().decode()
    os.waitpid(child, 0)
    return said


def create(path: Path) -> None:
    """Make a case."""
    CaseStore.create(path).close()


def count(path: Path) -> int:
    """Count the reports of a case."""
    with CaseStore.open(path, read_only=True) as store:
        return len(store.contents().documents)


def test_a_closed_case_is_one_file(case: Path):
    with CaseStore.open(case) as store:
        store.append([added("d3")])
    with CaseStore.open(case, read_only=True) as store:
        store.contents()

    assert [each.name for each in case.parent.iterdir()] == ["case.db"]


def test_a_copied_case_is_the_case(case: Path, tmp_path: Path):
    copy = tmp_path / "elsewhere.db"
    copy.write_bytes(case.read_bytes())

    with CaseStore.open(case) as one, CaseStore.open(copy) as two:
        assert one.contents() == two.contents()
        assert one.verify_chain() == two.verify_chain()


@pytest.mark.parametrize("table", ["event", "content"])
@pytest.mark.parametrize("action", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid + 1"])
def test_the_record_refuses_to_be_changed(case: Path, table: str, action: str):
    with tampering(case) as connection, pytest.raises(sqlite3.Error, match="is append-only"):
        connection.execute(action.format(table))


@pytest.mark.parametrize(
    ("tamper", "said"),
    [
        ("UPDATE event SET payload = replace(payload, 'ferry', 'barge') WHERE seq = 3", "event 3"),
        ("UPDATE event SET actor = 'somebody else' WHERE seq = 2", "event 2"),
        ("UPDATE event SET at = at + 1 WHERE seq = 4", "event 4"),
        ("UPDATE event SET reason = 'none' WHERE seq = 5", "event 5"),
        ("DELETE FROM event WHERE seq = 2", "event 2"),
        ("DELETE FROM event WHERE seq = 1", "event 1"),
        ("UPDATE event SET seq = 99 WHERE seq = 5", "event 5"),
        ("UPDATE event SET digest = hash WHERE seq = 3", "event 3"),
        ("UPDATE event SET hash = previous WHERE seq = 3", "event 3"),
    ],
)
def test_a_changed_log_is_found_and_the_event_named(case: Path, tamper: str, said: str):
    with tampering(case) as connection:
        disarmed(connection)
        assert connection.execute(tamper).rowcount == 1

    with CaseStore.open(case) as store, pytest.raises(LedgerDamaged, match=said):
        store.verify_chain()


def test_a_changed_text_is_found_when_it_is_read(case: Path):
    with tampering(case) as connection:
        disarmed(connection)
        connection.execute("UPDATE content SET text = replace(text, 'sunk', 'sailed')")

    with CaseStore.open(case) as store, pytest.raises(LedgerDamaged, match="was changed"):
        store.contents()


def test_a_changed_table_is_found_when_it_is_read(case: Path):
    with tampering(case) as connection:
        connection.execute("UPDATE claim SET body = '{}'")

    with CaseStore.open(case) as store, pytest.raises(LedgerDamaged, match="do not read back"):
        store.ledger()


def test_a_changed_table_changes_the_digest(case: Path):
    with CaseStore.open(case) as store:
        before = store.projection_digest()
    with tampering(case) as connection:
        connection.execute("UPDATE link SET stance = 'denies'")

    with CaseStore.open(case) as store:
        assert store.projection_digest() != before


def test_tables_are_strict_and_readable_by_any_client(case: Path):
    with tampering(case) as connection:
        tables = connection.execute("PRAGMA table_list").fetchall()
        row = connection.execute(
            "SELECT words, published_from, about_from FROM statement"
        ).fetchone()

    assert all(
        strict
        for _, name, kind, *_, strict in tables
        if kind == "table" and not name.startswith("sqlite_")
    )
    assert row == ("The ferry has sunk", 1930348800000000, None)


def test_creating_over_a_file_is_refused_and_leaves_it(case: Path):
    before = case.read_bytes()

    with pytest.raises(LedgerExists, match="is already there"):
        CaseStore.create(case)

    assert case.read_bytes() == before


@pytest.mark.parametrize("name", ["gone.db", "gone/case.db", "case.db/case.db"])
def test_a_missing_case_is_named(case: Path, name: str):
    with pytest.raises(LedgerMissing, match="there is no case file"):
        CaseStore.open(case.parent / name)


def other_sqlite(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute("CREATE TABLE notes (text)")


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_text("The ferry has sunk. " * 20),
        lambda path: path.mkdir(),
        other_sqlite,
    ],
    ids=["empty", "text", "folder", "another SQLite file"],
)
def test_another_file_is_not_taken_for_a_case(tmp_path: Path, make: Callable[[Path], object]):
    path = tmp_path / "other.db"
    make(path)

    with pytest.raises(NotALedger, match="is not a case file"):
        CaseStore.open(path)


def test_a_case_of_a_newer_version_is_refused(case: Path):
    with tampering(case) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")

    with pytest.raises(
        NewerLedger, match=f"has the format {SCHEMA_VERSION + 1}, this version reads up to"
    ):
        CaseStore.open(case)


@pytest.mark.parametrize("kept", [60, 4096, 20_000])
def test_a_torn_case_is_damaged(case: Path, kept: int):
    case.write_bytes(case.read_bytes()[:kept])

    with pytest.raises(LedgerDamaged), CaseStore.open(case) as store:
        store.verify_chain()
        store.contents()


def test_a_case_overwritten_within_is_damaged(case: Path):
    whole = bytearray(case.read_bytes())
    whole[4096:] = b"\xff" * (len(whole) - 4096)
    case.write_bytes(whole)

    with pytest.raises(LedgerDamaged), CaseStore.open(case) as store:
        store.contents()


def test_a_busy_case_is_said_to_be_and_keeps_what_it_has(case: Path):
    with CaseStore.open(case, patience=0.05) as store, tampering(case) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerBusy, match="another process is writing"):
            store.append([added("d3")])
        readable = store.contents()
        other.execute("ROLLBACK")
        store.append([added("d3")])

        assert len(readable.documents) == 2
        assert len(store.contents().documents) == 3


def test_two_writers_take_turns(case: Path):
    def write(name: str) -> None:
        with CaseStore.open(case, patience=30) as store:
            for n in range(10):
                store.append([added(f"{name}{n}")])

    writers = [threading.Thread(target=write, args=(name,)) for name in ("a", "b")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    with CaseStore.open(case) as store:
        store.verify_chain()
        assert len(store.contents().documents) == 22


def test_a_case_opened_for_reading_is_not_written(case: Path):
    with CaseStore.open(case, read_only=True) as store:
        with pytest.raises(CannotWrite):
            store.append([added("d3")])

        assert len(store.contents().documents) == 2


@pytest.mark.parametrize("folder", ["gone", "file"])
def test_a_folder_that_is_none_cannot_be_written_to(tmp_path: Path, folder: str):
    (tmp_path / "file").write_text("")

    with pytest.raises(CannotWrite, match="cannot be"):
        CaseStore.create(tmp_path / folder / "case.db")

    assert [each.name for each in tmp_path.iterdir()] == ["file"]


@pytest.fixture
def closed_folder(case: Path) -> Iterator[Path]:
    """A folder that may be read and not written, by anyone."""
    ours = [each for each in case.parents if each.stat().st_uid == os.geteuid()]
    modes = {each: each.stat().st_mode for each in ours}
    for each, mode in modes.items():
        if mode & 0o005 != 0o005:
            each.chmod(mode | 0o055)
    case.parent.chmod(0o555)
    case.chmod(0o644)
    yield case.parent
    for each, mode in modes.items():
        if each.stat().st_mode != mode:
            each.chmod(mode)


def test_a_read_only_folder_takes_no_case(closed_folder: Path):
    said = as_nobody(create, closed_folder / "new.db")

    assert said.startswith("[CC401]")
    assert [each.name for each in closed_folder.iterdir()] == ["case.db"]


def test_a_case_in_a_read_only_folder_is_read(closed_folder: Path):
    assert as_nobody(count, closed_folder / "case.db") == "2"


def test_a_case_one_may_not_read_is_unreadable(closed_folder: Path):
    (closed_folder / "case.db").chmod(0o000)

    assert as_nobody(count, closed_folder / "case.db").startswith("[CC108]")


def limited(size: int) -> None:
    """Let no file grow beyond a size, as a full disk would."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


@pytest.fixture
def full_disk(case: Path) -> Iterator[Callable[[int], None]]:
    """Give a way to fill the disk, and empty it again afterwards."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield limited
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_loses_nothing_that_was_there(case: Path, full_disk: Callable[[int], None]):
    store = CaseStore.open(case)
    head = store.verify_chain()
    full_disk(case.stat().st_size)

    with pytest.raises(CannotWrite) as refused:
        store.append(added(f"n{n}", "long " * 4000 + str(n)) for n in range(100))

    full_disk(resource.RLIM_INFINITY)
    store.close()
    assert refused.value.code == "CC401"
    with CaseStore.open(case) as again:
        assert again.verify_chain() == head


def test_a_full_disk_leaves_no_half_made_case(tmp_path: Path, full_disk: Callable[[int], None]):
    folder = tmp_path / "new"
    folder.mkdir()
    full_disk(20_000)

    with pytest.raises(CannotWrite):
        CaseStore.create(folder / "case.db")

    full_disk(resource.RLIM_INFINITY)
    assert list(folder.iterdir()) == []


def test_a_discarded_case_leaves_nothing(tmp_path: Path):
    store = CaseStore.create(tmp_path / "case.db")
    store.append(story())

    store.discard()

    assert list(tmp_path.iterdir()) == []


def test_every_error_names_a_next_step(tmp_path: Path):
    with pytest.raises(CounterclaimError) as refused:
        CaseStore.open(tmp_path / "case.db")

    assert refused.value.next_step


def test_tables_of_another_layout_are_laid_out_anew_and_the_record_stays(case: Path):
    with CaseStore.open(case) as store:
        head = store.verify_chain()
    with tampering(case) as connection:
        connection.execute("UPDATE projection SET value = 'another' WHERE key = 'layout'")
        connection.execute("DROP TABLE link")

    with CaseStore.open(case) as store:
        assert store.verify_chain() == head
        assert not store.is_current()
        store.contents()
        store.project(ledger())
        assert store.ledger() == ledger().sorted()
