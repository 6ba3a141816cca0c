"""
The benchmarks by name.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterclaim.bench.corpus import bench_agreement, bench_corpus
from counterclaim.bench.gold import bench_gold
from counterclaim.bench.measures import Figures
from counterclaim.bench.polnear import bench_polnear
from counterclaim.bench.product import AUTO, Tell, silent
from counterclaim.bench.reasoning import bench_reasoning
from counterclaim.errors import BenchmarkMissing, UnknownFormat


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """
    What a person asked of a benchmark: where the material lies, which split, which finder.

    A split means something only to benchmarks that are laid out in splits, ``agreement`` (two
    annotations against each other, nothing read) only to those with a second annotation.
    """

    data: tuple[Path, ...]
    split: str = "dev"
    finder: str = AUTO
    agreement: bool = False
    tell: Tell = silent

    @property
    def folder(self) -> Path:
        """
        The one folder of a benchmark that takes only one.

        Raises:
            BenchmarkMissing: several were given.
        """
        if len(self.data) != 1:
            raise BenchmarkMissing(
                f"{len(self.data)} folders were given and this benchmark reads one",
                "give the folder that holds it",
            )
        return self.data[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """
    One benchmark: its name on the command line, a line on what it measures, how to run it.
    """

    name: str
    measures: str
    run: Callable[[Order], Figures]


BENCHMARKS: Mapping[str, Benchmark] = {
    one.name: one
    for one in (
        Benchmark(
            name="corpus",
            measures="the statements of our annotated documents, or how far two annotators agree",
            run=lambda order: (
                bench_agreement(order.folder, tell=order.tell)
                if order.agreement
                else bench_corpus(order.folder, order.split, finder=order.finder, tell=order.tell)
            ),
        ),
        Benchmark(
            name="gold",
            measures="the whole reading against ledgers worked by hand",
            run=lambda order: bench_gold(order.data, finder=order.finder, tell=order.tell),
        ),
        Benchmark(
            name="polnear",
            measures="attributions found in news: cue, source, content",
            run=lambda order: bench_polnear(
                order.folder, order.split, finder=order.finder, tell=order.tell
            ),
        ),
        Benchmark(
            name="reasoning",
            measures="counts, labels and contradictions, given the statements of a gold ledger",
            run=lambda order: bench_reasoning(order.data, tell=order.tell),
        ),
    )
}
"""Every benchmark, by name."""


def run_benchmark(
    name: str,
    data: Path | Sequence[Path],
    *,
    split: str = "dev",
    finder: str = AUTO,
    agreement: bool = False,
    tell: Tell = silent,
) -> Figures:
    """
    Run one benchmark and return its figures: one flat JSON object.

    Raises:
        UnknownFormat: no benchmark has this name.
        BenchmarkMissing: the material is not there.
    """
    benchmark = BENCHMARKS.get(name)
    if benchmark is None:
        raise UnknownFormat(
            f"no benchmark is named {name!r}", f"use one of {', '.join(sorted(BENCHMARKS))}"
        )
    paths = (data,) if isinstance(data, Path) else tuple(data)
    absent = [str(path) for path in paths if not path.exists()]
    if absent or not paths:
        raise BenchmarkMissing(
            f"there is nothing at {', '.join(absent) or 'no path'}",
            "give the folder that holds the benchmarks with --data",
        )
    return benchmark.run(
        Order(data=paths, split=split, finder=finder, agreement=agreement, tell=tell)
    )
