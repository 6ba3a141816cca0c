"""
The quality gate: measure, compare with the pinned floors, fail where a figure fell.

Run from anywhere with the project's Python: ``python evals/gate.py``.  ``make evals`` does.  The
benchmark texts lie outside the repository; where they are not there, that is said and the rest is
measured, except in continuous integration, where it is a failure.
"""

import argparse
import hashlib
import json
import os
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from floors import Line, Measured, compare, empty_baseline, repin

from counterclaim.bench import Figures, run_benchmark
from counterclaim.bench.polnear import files_used
from counterclaim.errors import CounterclaimError

ROOT = Path(__file__).resolve().parent.parent
BASELINE = Path(__file__).resolve().parent / "baseline.json"

EXACT = ("values_exact", "contradictions_f1")
READING = (
    "statements_f1",
    "holder",
    "chain_exact",
    "polarity",
    "claims_b3",
    "contradictions_f1",
    "origins_covered",
    "origins_exact",
)
ANNOTATED = ("statements_f1", "holder", "chain_exact", "act", "polarity")
READING_WITHOUT_MODEL = ("statements_f1", "holder")
ATTRIBUTION = (
    "cue_f1",
    "triple_partial_f1",
    "triple_exact_f1",
    "content_token_f1",
    "content_token_f1_indirect",
)
NEVER = {"overcount": 0.0, "forbidden": 0.0}
"""An over-counted origin and a contradiction that is none: never, whatever else improves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suite:
    """
    One measurement: a benchmark on fixed files, with the figures to hold.

    ``counts`` are figures of the benchmark that say how much was compared; they are pinned with
    the corpus.  ``data`` is what the benchmark is given: files, or a folder with ``split``.
    """

    name: str
    benchmark: str
    data: tuple[Path, ...]
    floors: tuple[str, ...]
    ceilings: Mapping[str, float]
    counts: tuple[str, ...]
    split: str = "dev"
    finder: str = "auto"

    @property
    def there(self) -> bool:
        """Whether its material is on this machine."""
        if self.benchmark == "polnear":
            return (self.data[0] / "polnear" / self.split).is_dir()
        if self.benchmark == "corpus":
            return (self.data[0] / self.split).is_dir()
        return all(path.is_file() for path in self.data)

    def files(self) -> list[Path]:
        """
        Return every file it reads.
        """
        if self.benchmark == "polnear":
            return files_used(self.data[0], self.split)
        if self.benchmark == "corpus":
            return sorted((self.data[0] / self.split).glob("*.txt"))
        return list(self.data)


def suites(root: Path, shared: Path) -> tuple[Suite, ...]:
    """
    Return all suites: the reasoning first, then the reading, then attribution in general news.
    """
    seed = shared / "gold" / "seed.json"
    golds = {"seed": (seed,)}
    golds |= {
        path.name.removesuffix(".gold.json"): (path,)
        for path in sorted((root / "examples").glob("*.gold.json"))
    }
    exact = [
        Suite(
            name=f"reasoning-{story}",
            benchmark="reasoning",
            data=files,
            floors=EXACT,
            ceilings={"forbidden": 0.0},
            counts=("n", "contradictions"),
        )
        for story, files in golds.items()
    ]
    reading = [
        Suite(
            name=f"gold-{story}{suffix}",
            benchmark="gold",
            data=files,
            floors=floors,
            ceilings=NEVER,
            counts=("n", "documents"),
            finder=finder,
        )
        for finder, suffix, floors in (
            ("auto", "", READING),
            ("fallback", "-fallback", READING_WITHOUT_MODEL),
        )
        for story, files in golds.items()
    ]
    attribution = [
        Suite(
            name=f"polnear-dev{suffix}",
            benchmark="polnear",
            data=(shared / "bench",),
            floors=ATTRIBUTION,
            ceilings={},
            counts=("n", "documents"),
            finder=finder,
        )
        for finder, suffix in (("auto", ""), ("fallback", "-fallback"))
    ]
    annotated = [
        Suite(
            name=f"corpus-{part}",
            benchmark="corpus",
            data=(root / "corpus",),
            floors=ANNOTATED,
            ceilings={},
            counts=("n", "documents"),
            split=part,
        )
        for part in ("train", "test")
    ]
    return (*exact, *reading, *attribution, *annotated)


def measure(suite: Suite) -> tuple[Measured, Figures]:
    """
    Run a suite and return what the gate compares, and everything the benchmark gave.
    """
    figures = run_benchmark(
        suite.benchmark, suite.data, split=suite.split, finder=suite.finder, tell=_say
    )
    files = suite.files()
    corpus: dict[str, str | int] = {"sha256": corpus_hash(files), "files": len(files)}
    corpus |= {count: int(_number(figures, count) or 0) for count in suite.counts}
    return (
        Measured(
            suite=suite.name,
            floors={figure: _number(figures, figure) for figure in suite.floors},
            ceilings={figure: _number(figures, figure) for figure in suite.ceilings},
            corpus=corpus,
            rules=str(figures.get("rules")),
            cpu_seconds=_number(figures, "cpu_seconds") or 0.0,
        ),
        figures,
    )


def corpus_hash(files: Iterable[Path]) -> str:
    """
    Return one SHA-256 over the names and bytes of files, whatever their order.
    """
    digest = hashlib.sha256()
    for name, content in sorted(
        (path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in files
    ):
        digest.update(f"{name}\0{content}\n".encode())
    return digest.hexdigest()


def table(lines: Sequence[Line]) -> str:
    """
    Return the comparisons as aligned text, failures marked in the first column.
    """
    rows = [("", "suite", "figure", "pinned", "measured", "note")]
    rows += [
        (
            "" if line.held else "FAIL",
            line.suite,
            line.figure,
            line.pinned,
            line.measured,
            line.note,
        )
        for line in lines
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run the gate; 0 where everything held, 1 where something fell or could not be measured.
    """
    asked = _asked(arguments)
    chosen = [s for s in suites(asked.root, asked.shared) if not asked.only or s.name in asked.only]
    absent = [suite for suite in chosen if not suite.there]
    for suite in absent:
        print(f"skipped: {suite.name} ({', '.join(map(str, suite.data))} is not there)")
    baseline = empty_baseline()
    if asked.baseline.is_file():
        baseline = json.loads(asked.baseline.read_text(encoding="utf-8"))
    measured: list[Measured] = []
    lines: list[Line] = []
    failed: list[str] = []
    started = time.process_time()
    for suite in chosen:
        if not suite.there:
            continue
        try:
            one, figures = measure(suite)
        except CounterclaimError as error:
            failed.append(f"{suite.name}: {error}")
            continue
        measured.append(one)
        lines += compare(baseline, one)
        differences = figures.get("differences")
        for difference in differences if isinstance(differences, list) else ():
            print(f"{suite.name}: {difference}")
        if asked.verbose:
            print(json.dumps({suite.name: figures}, ensure_ascii=False, indent=1))
    for failure in failed:
        print(f"failed: {failure}")
    print(f"measured {len(measured)} suites in {time.process_time() - started:.0f} CPU seconds")
    if asked.update:
        return _update(asked, baseline, measured, {s.name: s.ceilings for s in chosen}) or int(
            bool(failed)
        )
    if lines:
        print(table(lines))
    if absent and os.environ.get("CI") == "true":
        print("CI=true: every suite must be measured; put the shared material beside the checkout")
        return 1
    fallen = [line for line in lines if not line.held]
    print(f"{len(fallen)} of {len(lines)} comparisons failed" if fallen else "all floors hold")
    return int(bool(fallen or failed))


def _update(
    asked: argparse.Namespace,
    baseline: Mapping[str, object],
    measured: Sequence[Measured],
    ceilings: Mapping[str, Mapping[str, float]],
) -> int:
    pinned, refused = repin(baseline, measured, ceilings, asked.allow_regression)
    for refusal in refused:
        print(f"refused: {refusal}")
    if refused:
        print("nothing was pinned")
        return 1
    text = json.dumps(pinned, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    asked.baseline.write_text(text, encoding="utf-8")
    print(f"pinned {len(measured)} suites in {asked.baseline.name}")
    return 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure quality and compare with pinned floors.")
    parser.add_argument("--update", action="store_true", help="pin the figures measured now")
    parser.add_argument(
        "--allow-regression", metavar="REASON", help="let --update lower a floor; the reason stays"
    )
    parser.add_argument(
        "--only", action="append", metavar="SUITE", help="run this suite (may be repeated)"
    )
    parser.add_argument("--verbose", action="store_true", help="print every figure")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    parser.add_argument(
        "--shared", type=Path, default=ROOT.parent / "shared", help="where gold/ and bench/ lie"
    )
    parser.add_argument("--baseline", type=Path, default=BASELINE, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.allow_regression and not asked.update:
        parser.error("--allow-regression means something only with --update")
    unknown = set(asked.only or ()) - {s.name for s in suites(asked.root, asked.shared)}
    if unknown:
        parser.error(f"no suite is named {', '.join(sorted(unknown))}")
    return asked


def _number(figures: Figures, name: str) -> float | None:
    value = figures.get(name)
    return float(value) if isinstance(value, int | float) else None


def _say(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
