"""
A process that is killed leaves the case as it was before or after, never between.

The process is killed at random times and, as often, before a statement of SQLite chosen by chance:
a BEGIN, an INSERT, a COMMIT.
"""

import os
import random
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from unit.ledger.record_cases import FINDER, bytes_of

from counterclaim.domain.event import Decided, DocumentAdded, DocumentRead, Recorded
from counterclaim.ledger.contents import gather
from counterclaim.ledger.redaction import Wanted
from counterclaim.ledger.store import CaseStore
from counterclaim.pipeline import (
    Case,
    add_to_case,
    build_case,
    decide_on,
    redact,
    verified,
)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

FILES = 26
LIVES = 8
"""How often whoever works on one case file is killed: 208 times in all."""
PEOPLE = ("Edda Marsh", "Tom Reed", "Ilse Varn")
THINGS = ("the old bridge is open", "the ferry sank", "the mill is shut", "the road is flooded")
BEGIN = "begin"
DONE = "done"


def put(folder: Path, name: str, text: str) -> Path:
    """Write a report with its outlet beside it; return its path."""
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    path.with_suffix(".toml").write_text(
        f'publisher = "The {name[0].upper()} Courier"\npublished = 2031-03-04\n', encoding="utf-8"
    )
    return path


@dataclass
class Worker:
    """
    A process that works on a case and says what it has done after each call returned.
    """

    case: Case
    folder: Path
    rng: random.Random
    pipe: int

    def work(self) -> None:
        """Add and decide until somebody stops it."""
        while True:
            before = set(_done(self.case))
            self.say(BEGIN)
            self.case = self.add() if self.rng.random() < 0.4 else self.decide()
            self.say(" ".join([DONE, *sorted(set(_done(self.case)) - before)]))

    def add(self) -> Case:
        """Add two reports at once."""
        files = [self.report(), self.report()]
        return add_to_case(case_file(self.case), files, finder=FINDER)

    def report(self) -> Path:
        """Write a report that nobody wrote before."""
        told = [
            f"{who} said that {what} on day {self.rng.randrange(10**6)}."
            for who, what in zip(PEOPLE, self.rng.sample(THINGS, 2), strict=False)
        ]
        return put(self.folder, f"{self.rng.choice('abc')}{self.rng.random()}", " ".join(told))

    def decide(self) -> Case:
        """Take two decisions at once."""
        read = self.rng.choice([each for each in self.case.contents.readings if each.statements])
        statement = self.rng.choice(read.statements).id
        note = f"seen {self.rng.random()}"
        verb = self.rng.choice(["accept", "reject"])

        _, after = decide_on(
            case_file(self.case),
            lambda deciding: [getattr(deciding, verb)(statement), deciding.note(statement, note)],
            by="A. Reader",
            reason=f"read it {self.rng.random()}",
        )
        return after

    def say(self, line: str) -> None:
        """Acknowledge, at once."""
        os.write(self.pipe, f"{line}\n".encode())


def case_file(case: Case) -> Path:
    """Return where a case lies."""
    assert case.path is not None
    return case.path


def _done(case: Case) -> Iterator[str]:
    yield from (document.id for document in case.contents.documents)
    yield from (decision.id for decision in case.contents.decisions)


@dataclass
class Aim:
    """
    Counts the statements that SQLite runs in this process, and kills the process before the last.
    """

    left: int

    def watch(self, connection: sqlite3.Connection, _: object) -> None:
        """Count on one more connection."""
        connection.set_trace_callback(self.count)

    def count(self, _: str) -> None:
        """Count one statement, a commit among them."""
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True, kw_only=True)
class Death:
    """
    When a process dies: where it aims at itself, or so many seconds after it said so many lines.
    """

    aim: int | None = None
    lines: int = 1
    after: float = 0.0


def killed(act: Callable[[int], None], death: Death) -> tuple[list[str], bool]:
    """
    Do something in a process of its own that is killed.

    Return what it said before, and whether it was killed before it came to its end.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reader)
            if death.aim is not None:
                event.listen(Engine, "connect", Aim(death.aim).watch)
            act(writer)
        finally:
            os._exit(0)
    os.close(writer)
    said = b""
    with os.fdopen(reader, "rb", buffering=0) as pipe:
        while more := pipe.read(4096):
            said += more
            if death.aim is None and said.count(b"\n") >= death.lines:
                time.sleep(death.after)
                os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    whole = [line for line in said.decode().splitlines(keepends=True) if line.endswith("\n")]
    return [line.strip() for line in whole], os.WIFSIGNALED(status)


def recorded(path: Path) -> list[Recorded]:
    """Return the log of a case."""
    with CaseStore.open(path, read_only=True) as store:
        return list(store.log())


def names_in(log: list[Recorded]) -> Iterator[str]:
    """Yield the ids of the documents and decisions of a log."""
    for each in log:
        if isinstance(each.event, DocumentAdded):
            yield each.event.document.id
        if isinstance(each.event, Decided):
            yield each.event.decision.id


def chosen(rng: random.Random, life: int) -> Death:
    """Return a death: in turn before some statement, at some time, just when something is done."""
    match life % 3:
        case 0:
            return Death(aim=rng.randrange(20, 180))
        case 1:
            return Death(after=rng.uniform(0.0, 0.1))
    return Death(lines=2, after=rng.choice([0.0, 0.01]))


def see_nothing_is_half_there(log: list[Recorded]) -> None:
    """Every report came with its reading, every acceptance with its note."""
    added = [each.event.document.id for each in log if isinstance(each.event, DocumentAdded)]
    read = [each.event.reading.doc for each in log if isinstance(each.event, DocumentRead)]
    times = [each.at for each in log if isinstance(each.event, Decided | DocumentAdded)]

    assert added == read
    assert all(times.count(at) == 2 for at in times)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A case file with two reports."""
    folder = tmp_path_factory.mktemp("built")
    first = [put(folder, name, "Edda Marsh said that the mill is shut.") for name in ("a", "b")]
    build_case(first, folder / "case.db", finder=FINDER)
    return (folder / "case.db").read_bytes()


@pytest.fixture
def case(built: bytes, tmp_path: Path) -> Path:
    """A copy of the case file, beside a folder for reports."""
    (tmp_path / "reports").mkdir()
    path = tmp_path / "case.db"
    path.write_bytes(built)
    return path


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(FILES))
def test_whoever_is_killed_loses_nothing_that_was_acknowledged(case: Path, seed: int):
    rng = random.Random(seed)
    acknowledged: set[str] = set()
    within = 0
    log = recorded(case)
    for life in range(LIVES):
        known = Case(case, gather(each.event for each in log))
        chance = random.Random(1000 * seed + life)

        def act(pipe: int, known: Case = known, chance: random.Random = chance) -> None:
            Worker(known, case.parent / "reports", chance, pipe).work()

        length = len(log)
        said, died = killed(act, chosen(rng, life))
        log = recorded(case)
        acknowledged |= {name for line in said if line != BEGIN for name in line.split()[1:]}
        done = sum(line != BEGIN for line in said)
        grown = len(log) - length

        assert died
        assert acknowledged <= set(names_in(log))
        assert list(verified(case)) == []
        see_nothing_is_half_there(log)
        assert grown // 2 >= done
        assert grown // 4 <= done + 1
        within += said[-1:] == [BEGIN]

    assert acknowledged
    assert within


SECRET = "Kestrel Ashdown"


@pytest.mark.slow
def test_a_redaction_that_is_killed_is_ended_by_the_next_command(tmp_path: Path):
    reports = tmp_path / "reports"
    reports.mkdir()
    first = [
        put(reports, "a", f"{SECRET} said that the mill is shut."),
        put(reports, "b", "Edda Marsh said that the mill is shut."),
    ]
    whole = tmp_path / "whole.db"
    built = build_case(first, whole, finder=FINDER)
    about = built.contents.documents[0].id
    decide_on(whole, lambda d: [d.note(about, f"{SECRET} called")], by="A. Reader", reason="seen")
    events = len(recorded(whole))
    ended: set[bool] = set()
    for number, left in enumerate(range(5, 400, 19)):
        path = tmp_path / f"case{number}.db"
        path.write_bytes(whole.read_bytes())

        def act(_: int, path: Path = path) -> None:
            redact(path, Wanted(words=(SECRET,)), by="A. Reader", reason="asked to")

        _, died = killed(act, Death(aim=left))
        if not died:
            break
        said = len(recorded(path)) > events
        add_to_case(
            path,
            [put(reports, f"c{number}", "Tom Reed said that the road is flooded.")],
            finder=FINDER,
        )

        assert list(verified(path)) == []
        assert (SECRET.encode() in bytes_of(path)) is not said
        ended.add(said)

    assert ended == {True, False}
    assert not died


@pytest.mark.slow
def test_a_build_that_is_killed_leaves_no_half_made_case(tmp_path: Path):
    reports = tmp_path / "reports"
    reports.mkdir()
    first = [put(reports, name, "Edda Marsh said that the mill is shut.") for name in ("a", "b")]
    path = tmp_path / "case.db"
    for left in range(3, 400, 12):

        def act(_: int) -> None:
            build_case(first, path, finder=FINDER)

        _, died = killed(act, Death(aim=left))
        if not died:
            break

        assert not path.exists()

    assert list(verified(path)) == []


@pytest.mark.slow
def test_what_a_killed_build_left_goes_with_a_later_one(tmp_path: Path):
    report = put(tmp_path, "a", "Edda Marsh said that the mill is shut.")
    folder = tmp_path / "cases"
    folder.mkdir()

    def act(_: int) -> None:
        build_case([report], folder / "case.db", finder=FINDER)

    killed(act, Death(aim=20))
    left = list(folder.iterdir())
    for each in left:
        os.utime(each, (0, 0))
    build_case([report], folder / "case.db", finder=FINDER)

    assert left
    assert [each.name for each in folder.iterdir()] == ["case.db"]
