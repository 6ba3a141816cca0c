"""
How a case file bears growth: an invented archive at several sizes, every step on the clock.

Each step of each size is a process of its own, so that its memory is its own.  Seconds are CPU
seconds, with those on the clock beside them: the latter depend on what else the machine does.
Nothing here passes or fails.
"""

import argparse
import json
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from invented import DOCUMENTS_A_DAY, FIRST_DAY, World, events

from counterclaim.domain.event import DocumentRead
from counterclaim.ledger.contents import gather
from counterclaim.ledger.store import CaseStore
from counterclaim.ledger.verify import faults
from counterclaim.pipeline import ledger_of

WHOLE: Final = 100_000
"""Documents at scale 1, of ten statements each."""
SCALES: Final = (0.01, 0.1, 1.0)
SEED: Final = 7
BATCH: Final = 1000
"""Events appended at once."""
ALONE: Final = 20
"""Events at the end that are appended one by one, as people's decisions are."""
ASKED: Final = 1000
"""Claims asked for, each on a day of its own."""
SEARCHED: Final = 50
"""Words of each frequency that are searched for, among statements and among documents."""
RANKS: Final = {"frequent": 0, "middling": 2_000, "rare": 60_000}
"""Where, in the order of frequency, the words begin that are searched for."""
STEPS: Final = ("append", "rebuild", "ask", "verify")

Figures = dict[str, float]
Result = TypeVar("Result")


@dataclass(slots=True)
class Clock:
    """
    CPU seconds, and seconds on the clock, of everything that ran under it.
    """

    cpu: float = 0.0
    wall: float = 0.0

    def run(self, work: Callable[[], Result]) -> Result:
        """Run something and add its time."""
        cpu, wall = time.process_time(), time.perf_counter()
        result = work()
        self.cpu += time.process_time() - cpu
        self.wall += time.perf_counter() - wall
        return result


def append(path: Path, documents: int) -> Figures:
    """
    Append an archive to a new case file, most of it in batches and the last events alone.
    """
    clock, alone, count, statements = Clock(), [], 0, 0
    told = events(documents, SEED)
    in_batches = 2 * documents - ALONE
    with CaseStore.create(path) as store:
        while batch := list(islice(told, min(BATCH, in_batches - count))):
            clock.run(partial(store.append, batch))
            count += len(batch)
            statements += sum(
                len(e.reading.statements) for e in batch if isinstance(e, DocumentRead)
            )
        for event in told:
            own = Clock()
            own.run(partial(store.append, [event]))
            alone.append(own.wall)
    return {
        "documents": documents,
        "statements": statements,
        "events": count + ALONE + 1,
        "events_per_cpu_second": count / clock.cpu,
        "events_per_second": count / clock.wall,
        "one_event_ms": 1000 * statistics.median(alone),
        "log_mb": path.stat().st_size / 1e6,
    }


def rebuild(path: Path) -> Figures:
    """
    Work everything out from the log: read it, assemble the ledger, fill empty tables; then again.
    """
    read, assembled, filled, again = Clock(), Clock(), Clock(), Clock()
    with CaseStore.open(path) as store:
        contents = read.run(store.contents)
        ledger = assembled.run(partial(ledger_of, contents))
        del contents
        filled.run(lambda: store.project(ledger))
        again.run(lambda: store.project(ledger))
    clocks = {"replay": read, "assemble": assembled, "project": filled, "project_again": again}
    whole = [read, assembled, filled]
    return {
        "claims": len(ledger.claims),
        "dependences": len(ledger.dependences),
        **{f"{name}_cpu_s": clock.cpu for name, clock in clocks.items()},
        "rebuild_cpu_s": sum(clock.cpu for clock in whole),
        "rebuild_s": sum(clock.wall for clock in whole),
        "file_mb": path.stat().st_size / 1e6,
    }


def ask(path: Path) -> Figures:
    """
    Ask for claims as of days, and search for words, both drawn at random.
    """
    chance = random.Random(SEED)
    with closing(sqlite3.connect(path)) as connection:
        claims = [row[0] for row in connection.execute("SELECT id FROM claim ORDER BY id")]
        (documents,) = connection.execute("SELECT count(*) FROM document").fetchone()
    figures: Figures = {}
    with CaseStore.open(path, read_only=True) as store:
        times = []
        for claim in chance.choices(claims, k=ASKED):
            day = FIRST_DAY + timedelta(days=chance.randrange(documents // DOCUMENTS_A_DAY + 1))
            clock = Clock()
            clock.run(partial(store.standing_of, claim, day))
            times.append(clock)
        figures |= _spread("as_of", times)
        for frequency, words in _words().items():
            for kind in ("statement", "document"):
                times = []
                for word in words:
                    clock = Clock()
                    clock.run(partial(store.search, word, kind=kind, most=20))
                    times.append(clock)
                figures |= _spread(f"search_{frequency}_{kind}", times)
    return figures


def _words() -> Mapping[str, Sequence[str]]:
    words = World(SEED).words
    return {name: words[rank : rank + SEARCHED] for name, rank in RANKS.items()}


def _spread(name: str, times: Sequence[Clock]) -> Figures:
    """The median and the 95th percentile in milliseconds, by CPU and on the clock."""
    found: Figures = {}
    for kind, seconds in (
        ("cpu_", sorted(clock.cpu for clock in times)),
        ("", sorted(clock.wall for clock in times)),
    ):
        found[f"{name}_p50_{kind}ms"] = 1000 * statistics.median(seconds)
        found[f"{name}_p95_{kind}ms"] = 1000 * seconds[int(len(seconds) * 0.95)]
    found[f"{name}_max_ms"] = 1000 * max(clock.wall for clock in times)
    return found


def verify(path: Path) -> Figures:
    """
    Verify the whole file: chain, texts, spans, tables, index.
    """
    clock = Clock()
    with CaseStore.open(path, read_only=True, as_it_is=True) as store:
        found = clock.run(lambda: list(faults(store, ledger_of, gather)))
    if found:
        sys.exit(f"the case file does not verify: {found[0]}")
    return {"verify_cpu_s": clock.cpu, "verify_s": clock.wall}


def step(name: str, path: Path, documents: int) -> Figures:
    """
    Run one step in this process and return its figures, with the most memory it held.
    """
    figures = append(path, documents) if name == "append" else _ON_FILE[name](path)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**figures, f"{name}_peak_mb": peak}


_ON_FILE: Final[Mapping[str, Callable[[Path], Figures]]] = {
    "rebuild": rebuild,
    "ask": ask,
    "verify": verify,
}


def measured(scale: float, path: Path, steps: Sequence[str]) -> Iterator[Figures]:
    """
    Run the steps of one size, each in a process of its own; one that fails ends that size.
    """
    documents = round(WHOLE * scale)
    for name in steps:
        command = [sys.executable, __file__, "--one", name, str(path), str(documents)]
        done = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True)
        if done.returncode:
            print(f"{name} at scale {scale} ended with {done.returncode}", file=sys.stderr)
            return
        figures: Figures = json.loads(done.stdout)
        print(f"{name} at scale {scale}: done", file=sys.stderr)
        yield figures


def table(results: Mapping[str, Figures]) -> str:
    """
    Return the figures as aligned text, a column for each size.
    """
    names = list(dict.fromkeys(name for figures in results.values() for name in figures))
    lines = ["scale".ljust(36) + "".join(scale.rjust(14) for scale in results)]
    for name in names:
        cells = (figures.get(name) for figures in results.values())
        lines.append(name.ljust(36) + "".join(_cell(value).rjust(14) for value in cells))
    return "\n".join(lines)


def _cell(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if value >= 1000 or value == int(value) else f"{value:,.2f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Measure every size and print a table and, last, one line of JSON.
    """
    parser = argparse.ArgumentParser(description="Measure how a case file bears growth.")
    parser.add_argument("--scale", type=float, action="append", help="1 is 100,000 documents")
    parser.add_argument("--steps", nargs="+", choices=STEPS, default=STEPS)
    parser.add_argument("--folder", type=Path, help="where the case files are made, and kept")
    parser.add_argument("--one", nargs=3, metavar=("STEP", "FILE", "N"), help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.one:
        name, path, documents = asked.one
        print(json.dumps(step(name, Path(path), int(documents))))
        return 0
    results: dict[str, Figures] = {}
    with tempfile.TemporaryDirectory(prefix="counterclaim-ledger-") as passing:
        folder = asked.folder or Path(passing)
        for scale in asked.scale or SCALES:
            own = results[f"{scale:g}"] = {}
            for figures in measured(scale, folder / f"{scale:g}.db", asked.steps):
                own |= figures
    print(table(results))
    print(json.dumps(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
