"""
Several processes on one case, a full disk, a closed folder, a damaged file.

Each ends in a coded error that says what to do, and nothing that was there is lost.
"""

import contextlib
import getpass
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from unit.ledger.record_cases import FINDER, bytes_of

from counterclaim.cli import main
from counterclaim.domain.event import Decided, DocumentAdded
from counterclaim.errors import CounterclaimError, LedgerBusy
from counterclaim.ledger.holder import lock_file
from counterclaim.ledger.redaction import Wanted
from counterclaim.ledger.store import CaseStore
from counterclaim.pipeline import (
    add_to_case,
    build_case,
    decide_on,
    open_case,
    redact,
    verified,
)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

NOBODY = 65534
SECRET = "Kestrel Ashdown"


def put(folder: Path, name: str, text: str) -> Path:
    """Write a report with its outlet beside it; return its path."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    path.with_suffix(".toml").write_text(
        f'publisher = "The {name} Courier"\npublished = 2031-03-04\n', encoding="utf-8"
    )
    return path


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case with one report, in a folder of its own."""
    folder = tmp_path / "desk"
    folder.mkdir()
    report = put(tmp_path / "reports", "first", f"{SECRET} said that the mill is shut.")
    path = folder / "case.db"
    build_case([report], path, finder=FINDER)
    return path


@contextlib.contextmanager
def another(act: Callable[[], None]) -> Iterator[int]:
    """Run something in a process of its own beside the block; wait for its end."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            act()
            status = 0
        finally:
            os._exit(status)
    try:
        yield child
    finally:
        _, ended = os.waitpid(child, 0)
    assert ended in {0, signal.SIGKILL}


def said_by(act: Callable[[], object]) -> str:
    """Do something in a process of its own; return the error it ended with, or what it returned."""
    reader, writer = os.pipe()

    def told() -> None:
        try:
            said = str(act())
        except CounterclaimError as error:
            said = str(error)
        except BaseException as error:  # noqa: BLE001 - told to the test, which names it
            said = f"not a coded error: {error!r}"
        os.write(writer, said.encode())

    with another(told):
        os.close(writer)
        with os.fdopen(reader, "rb") as pipe:
            return pipe.read().decode()


def numbers(path: Path, kind: type = object) -> list[int]:
    """Return the numbers of the events of a kind."""
    with CaseStore.open(path, read_only=True) as store:
        store.verify_chain()
        return [each.seq for each in store.log() if isinstance(each.event, kind)]


def note(path: Path, text: str = "seen") -> None:
    """Write a note on the first document."""
    about = open_case(path).ledger.documents[0].id
    decide_on(path, lambda d: [d.note(about, text)], by="A. Reader", reason="asked to")


def test_two_processes_add_at_once_and_nothing_is_lost(case: Path, tmp_path: Path):
    reports = {
        who: [
            put(tmp_path / who, f"{who}{n}", f"Tom Reed said that road {n} is shut.")
            for n in range(5)
        ]
        for who in ("ours", "theirs")
    }

    def add(who: str) -> None:
        for each in reports[who]:
            add_to_case(case, [each], finder=FINDER)

    with another(lambda: add("theirs")):
        add("ours")

    names = {d.path for d in open_case(case).contents.documents}
    assert len(names) == 11
    assert len(numbers(case, DocumentAdded)) == 11
    assert list(verified(case)) == []
    assert [each.name for each in case.parent.iterdir()] == ["case.db"]


def test_one_adds_while_another_decides(case: Path, tmp_path: Path):
    reports = [
        put(tmp_path / "more", f"m{n}", f"Tom Reed said that road {n} is shut.") for n in range(4)
    ]

    def add() -> None:
        for each in reports:
            add_to_case(case, [each], finder=FINDER)

    with another(add):
        for number in range(4):
            note(case, f"seen {number}")

    assert len(numbers(case, DocumentAdded)) == 5
    assert len(numbers(case, Decided)) == 4
    assert list(verified(case)) == []


@pytest.mark.slow
def test_two_commands_add_at_once(case: Path, tmp_path: Path):
    reports = [
        put(tmp_path / "more", f"m{n}", f"Tom Reed said that road {n} is shut.") for n in range(2)
    ]
    environment = {**os.environ, "COUNTERCLAIM_PIPELINE": "none"}

    running = [
        subprocess.Popen(
            [sys.executable, "-m", "counterclaim", "add", str(case), str(each)],
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for each in reports
    ]  # fmt: skip
    said = [each.communicate(timeout=120)[0] for each in running]

    assert [each.returncode for each in running] == [0, 0], said
    assert len(numbers(case, DocumentAdded)) == 3
    assert list(verified(case)) == []


@contextlib.contextmanager
def held_by_another(path: Path) -> Iterator[int]:
    """Let another process hold a case for writing, within a transaction, through a block."""
    ready, told = os.pipe()
    release, go_on = os.pipe()

    def hold() -> None:
        sys.argv = ["counterclaim", "add", str(path)]
        with CaseStore.open(path) as store, store.held(), store._changing():
            os.write(told, b"x")
            os.read(release, 1)

    with another(hold) as child:
        os.read(ready, 1)
        try:
            yield child
        finally:
            os.write(go_on, b"x")


def test_whoever_is_held_up_is_told_who_writes(case: Path):
    with (
        held_by_another(case) as child,
        CaseStore.open(case, patience=0.1) as store,
        pytest.raises(LedgerBusy) as refused,
    ):
        store.append([])

    assert refused.value.code == "CC305"
    who = rf"{re.escape(getpass.getuser())} is writing to {re.escape(str(case))} "
    assert re.search(rf"{who}\(counterclaim add, process {child} on ", refused.value.what)
    note(case)
    assert len(numbers(case, Decided)) == 1


def test_the_command_that_is_held_up_ends_with_2(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COUNTERCLAIM_PIPELINE", "none")
    more = put(tmp_path / "more", "m", "Tom Reed said that the road is shut.")

    with held_by_another(case):
        status = main(["add", str(case), str(more)])

    said = capsys.readouterr().err
    assert status == 2
    assert "CC305" in said
    assert "counterclaim add" in said
    assert len(numbers(case, DocumentAdded)) == 1


def test_whoever_reads_is_never_held_up(case: Path, capsys: pytest.CaptureFixture[str]):
    with held_by_another(case):
        began = time.monotonic()
        statuses = [
            main([command, str(case), *more])
            for command, more in (
                ("questions", []),
                ("show", [open_case(case).ledger.statements[0].id]),
                ("log", []),
                ("search", ["mill"]),
                ("verify", []),
                ("export", ["--to", "ledger-json"]),
            )
        ]
        took = time.monotonic() - began

    assert statuses == [0] * 6
    assert took < 5


def test_what_is_read_stays_what_it_was_while_others_write(case: Path, tmp_path: Path):
    more = put(tmp_path / "more", "m", "Tom Reed said that the road is shut.")

    with CaseStore.open(case, read_only=True) as store, store.reading() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one()
        with another(lambda: add_to_case(case, [more], finder=FINDER) and None):
            pass
        after = connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one()

    assert before == after
    assert len(numbers(case)) > before


def test_the_lock_of_a_killed_process_holds_nobody_up(case: Path):
    with held_by_another(case) as child:
        os.kill(child, signal.SIGKILL)
        while os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT) is None:
            time.sleep(0.01)
        left = lock_file(case)
        assert str(child) in left.read_text(encoding="utf-8")

        note(case)

    assert not left.exists()
    assert len(numbers(case, Decided)) == 1
    assert list(verified(case)) == []


def test_a_lock_file_that_says_nothing_holds_nobody_up(case: Path):
    lock_file(case).write_bytes(b"\x00\xff not JSON")

    note(case)

    assert not lock_file(case).exists()
    assert len(numbers(case, Decided)) == 1


def crowded(size: int, act: Callable[[], object]) -> Callable[[], object]:
    """Return what does something on a disk that has room for files of so many bytes."""

    def acted() -> object:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        return act()

    return acted


ROOM = [0, 1, 100, 4_000, 12_000, 30_000, 60_000, 120_000, 200_000, 260_000]
"""Bytes that a file may have: for the lock, for the log beside the case, for the case itself."""


@pytest.mark.parametrize("room", ROOM)
def test_a_full_disk_takes_a_decision_whole_or_not_at_all(case: Path, room: int):
    before = numbers(case)

    said = said_by(crowded(room, lambda: note(case)))

    assert said == "None" or said.startswith("[CC401]"), said
    assert numbers(case) == [*before, len(before) + 1] if said == "None" else before
    assert list(verified(case)) == []
    note(case, "seen again")
    assert list(verified(case)) == []


@pytest.mark.parametrize("room", ROOM)
def test_a_full_disk_takes_reports_whole_or_not_at_all(case: Path, tmp_path: Path, room: int):
    more = put(tmp_path / "more", "m", "Tom Reed said that the road is shut. " * 300)

    said = said_by(crowded(room, lambda: add_to_case(case, [more], finder=FINDER) and None))

    assert said == "None" or said.startswith("[CC401]"), said
    added = len(numbers(case, DocumentAdded))
    assert added == 2 if said == "None" else added in {1, 2}
    assert list(verified(case)) == []


@pytest.mark.parametrize("room", ROOM)
def test_a_redaction_on_a_full_disk_is_ended_once_there_is_room(case: Path, room: int):
    def act() -> None:
        redact(case, Wanted(words=(SECRET,)), by="A. Reader", reason="asked to")

    before = numbers(case)
    said = said_by(crowded(room, act))
    recorded = len(numbers(case)) > len(before)

    assert said == "None" or said.startswith("[CC401]"), said
    note(case)
    if not recorded:
        act()
    assert SECRET.encode() not in bytes_of(case)
    assert list(verified(case)) == []


def nobody(act: Callable[[], object]) -> Callable[[], object]:
    """Return what does something as a user with no rights, where we may become one."""

    def acted() -> object:
        if os.geteuid() == 0:
            os.setuid(NOBODY)
        return act()

    return acted


@pytest.fixture
def open_to_all(case: Path) -> Iterator[Path]:
    """The case where anybody may come to it; nobody may write."""
    ours = [each for each in case.parents if each.stat().st_uid == os.geteuid()]
    modes = {each: each.stat().st_mode for each in ours}
    for each, mode in modes.items():
        if mode & 0o005 != 0o005:
            each.chmod(mode | 0o055)
    case.parent.chmod(0o555)
    case.chmod(0o444)
    yield case
    case.parent.chmod(0o755)
    for each, mode in modes.items():
        if each.stat().st_mode != mode:
            each.chmod(mode)


@pytest.mark.parametrize("folder", [0o555, 0o777], ids=["folder closed", "folder open"])
@pytest.mark.parametrize(
    "act",
    [
        note,
        lambda case: redact(case, Wanted(words=(SECRET,)), by="A. Reader", reason="asked to"),
        lambda case: add_to_case(case, [case.parent.parent / "reports"], finder=FINDER),
    ],
    ids=["decide", "redact", "add"],
)
def test_a_case_that_may_not_be_written_is_not(
    open_to_all: Path, folder: int, act: Callable[[Path], object]
):
    open_to_all.parent.chmod(folder)
    before = open_to_all.read_bytes()

    said = said_by(nobody(lambda: act(open_to_all)))

    assert said.startswith("[CC401]"), said
    assert open_to_all.read_bytes() == before
    assert [each.name for each in open_to_all.parent.iterdir()] == ["case.db"]


@pytest.mark.parametrize("folder", [0o555, 0o777], ids=["folder closed", "folder open"])
def test_a_case_that_may_not_be_written_is_read_and_verified(open_to_all: Path, folder: int):
    open_to_all.parent.chmod(folder)

    documents = said_by(nobody(lambda: len(open_case(open_to_all).ledger.documents)))
    faults = said_by(nobody(lambda: list(verified(open_to_all))))

    assert (documents, faults) == ("1", "[]")
    assert [each.name for each in open_to_all.parent.iterdir()] == ["case.db"]


def test_what_is_written_while_a_stranger_reads_without_a_lock_is_said(open_to_all: Path):
    def read() -> None:
        with CaseStore.open(open_to_all, read_only=True) as store, store.reading():
            open_to_all.touch()

    open_to_all.parent.chmod(0o555)
    os.chown(open_to_all, NOBODY, NOBODY) if os.geteuid() == 0 else None

    assert said_by(nobody(read)).startswith("[CC305]")


@pytest.mark.parametrize("at", [0.3, 0.6, 0.9])
@pytest.mark.parametrize(
    "act",
    [
        note,
        lambda case: redact(case, Wanted(words=(SECRET,)), by="A. Reader", reason="asked to"),
        lambda case: add_to_case(case, [case.parent.parent / "reports"], finder=FINDER),
    ],
    ids=["decide", "redact", "add"],
)
def test_a_torn_case_is_said_to_be_and_is_left_as_it_is(
    case: Path, at: float, act: Callable[[Path], object]
):
    whole = case.read_bytes()
    torn = whole[: int(len(whole) * at)]
    case.write_bytes(torn)

    said = said_by(lambda: act(case))

    assert said.startswith("[CC306]"), said
    assert case.read_bytes() == torn


def test_a_damaged_log_takes_nothing_more(case: Path):
    import sqlite3

    with contextlib.closing(sqlite3.connect(case)) as connection:
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type='trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(
            "UPDATE event SET payload = replace(payload, 'mill', 'hill') WHERE seq = 3"
        )
        connection.commit()
    before = case.read_bytes()

    said = said_by(lambda: note(case))

    assert said.startswith("[CC306] event 3 of the log has another payload"), said
    assert case.read_bytes() == before
