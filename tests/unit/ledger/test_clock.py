"""
A clock that goes back: recorded times never do.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from unit.ledger.record_cases import project, report, taken_in

from counterclaim.cli import main
from counterclaim.errors import ClockBehind
from counterclaim.ledger.store import CaseStore
from counterclaim.pipeline import open_case, verified

NOON = datetime(2025, 3, 7, 12, 0, tzinfo=UTC)


class Hand:
    """
    A clock that a test sets.
    """

    def __init__(self, time: datetime = NOON) -> None:
        self.time = time

    def now(self) -> datetime:
        """Return the time it was set to."""
        return self.time


@pytest.fixture
def clock() -> Hand:
    """A clock that stands at noon."""
    return Hand()


@pytest.fixture
def case(tmp_path: Path, clock: Hand) -> Path:
    """A case that took in a report at noon."""
    path = tmp_path / "case.db"
    with CaseStore.create(path, clock=clock) as store:
        store.append(taken_in("bridge"))
        project(store)
    return path


def add(case: Path, clock: Hand, name: str, *, follow_log: bool = False) -> None:
    """Take in one more report."""
    with CaseStore.open(case, clock=clock, follow_log=follow_log) as store:
        store.append(taken_in(name))
        project(store)


def times(case: Path) -> list[datetime]:
    """Return the recorded time of every event."""
    with CaseStore.open(case, read_only=True) as store:
        return [each.at for each in store.log()]


@pytest.mark.parametrize("behind", [timedelta(microseconds=1), timedelta(seconds=120)])
def test_a_small_step_back_is_recorded_at_the_time_of_the_last_event(
    case: Path, clock: Hand, behind: timedelta
):
    clock.time = NOON - behind

    add(case, clock, "ferry")

    assert times(case) == [NOON] * 5
    assert list(verified(case)) == []


@pytest.mark.parametrize(
    "behind", [timedelta(seconds=120, microseconds=1), timedelta(days=1), timedelta(days=9000)]
)
def test_a_large_step_back_is_refused_with_both_times_and_nothing_is_written(
    case: Path, clock: Hand, behind: timedelta
):
    before = case.read_bytes()
    clock.time = NOON - behind

    with pytest.raises(ClockBehind) as refused:
        add(case, clock, "ferry")

    assert refused.value.code == "CC307"
    assert f"{clock.time:%Y-%m-%d %H:%M} UTC" in refused.value.what
    assert "2025-03-07 12:00 UTC" in refused.value.what
    assert case.read_bytes() == before


def test_a_clock_that_goes_back_while_the_case_is_open_is_refused_too(case: Path, clock: Hand):
    with CaseStore.open(case, clock=clock) as store:
        clock.time = NOON - timedelta(hours=1)
        with pytest.raises(ClockBehind):
            store.append(taken_in("ferry"))

    assert len(times(case)) == 3


def test_a_case_is_read_whatever_the_clock_says(case: Path, clock: Hand):
    clock.time = NOON - timedelta(days=9000)

    with CaseStore.open(case, clock=clock, read_only=True) as store:
        contents = store.contents()

    assert len(contents.documents) == 1


def test_who_follows_the_log_records_at_its_last_time(case: Path, clock: Hand):
    clock.time = NOON - timedelta(days=30)

    add(case, clock, "ferry", follow_log=True)

    assert times(case) == [NOON] * 5
    assert list(verified(case)) == []


def test_who_follows_the_log_goes_on_with_the_clock_where_it_is_ahead(case: Path, clock: Hand):
    clock.time = NOON + timedelta(hours=1)

    add(case, clock, "ferry", follow_log=True)

    assert times(case)[-1] == NOON + timedelta(hours=1)


def test_recorded_times_never_go_back_along_the_log(case: Path, clock: Hand):
    steps = (60, -100, 5, -119, 300, -1, 0, 7)
    for number, seconds in enumerate(steps):
        clock.time += timedelta(seconds=seconds)
        add(case, clock, ["ferry", "mill", "toll", "undated"][number % 4], follow_log=True)

    recorded = times(case)

    assert recorded == sorted(recorded)
    assert list(verified(case)) == []


def test_what_was_known_at_an_instant_holds_across_a_step_back(case: Path, clock: Hand):
    clock.time = NOON + timedelta(seconds=60)
    add(case, clock, "ferry")
    clock.time = NOON + timedelta(seconds=30)
    add(case, clock, "mill")
    clock.time = NOON + timedelta(seconds=90)
    add(case, clock, "toll")

    known = [
        len(open_case(case, NOON + timedelta(seconds=after)).contents.documents)
        for after in (-1, 0, 30, 59, 60, 89, 90)
    ]

    assert known == [0, 1, 1, 1, 3, 3, 4]


def test_documents_are_dated_by_when_they_were_first_recorded(case: Path, clock: Hand):
    clock.time = NOON + timedelta(seconds=60)
    add(case, clock, "bridge")
    add(case, clock, "ferry")

    with CaseStore.open(case, read_only=True) as store, store.reading() as connection:
        rows = connection.exec_driver_sql("SELECT id, recorded_from FROM document").all()

    assert {name: at // 10**6 for name, at in rows} == {
        report("bridge")[0].id: NOON.timestamp(),
        report("ferry")[0].id: NOON.timestamp() + 60,
    }


def test_the_command_refuses_a_clock_behind_and_follows_the_log_where_it_is_told_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    ahead = Hand(datetime.now(UTC) + timedelta(days=400))
    path = tmp_path / "case.db"
    with CaseStore.create(path, clock=ahead) as store:
        store.append(taken_in("bridge"))
        project(store)
    decide = ["decide", str(path), "note", report("bridge")[0].id, "seen", "--because", "asked"]

    refused = main(decide)
    said = capsys.readouterr().err
    monkeypatch.setenv("COUNTERCLAIM_CLOCK", "log")
    followed = main(decide)

    assert (refused, followed) == (2, 0)
    assert "CC307" in said
    assert times(path) == [ahead.time] * 4
