"""
How fast the whole reading is, beside the bare parser on the same documents in the same run.

Seconds depend on the machine; the ratio of the two hardly does, and that is the figure to watch.
Each measurement is a process of its own, so that its memory is its own, and they take turns, so that
a busy machine slows all alike.  Nothing here passes or fails.
"""

import argparse
import gc
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from counterclaim.documents import ReadDocument, read_documents
from counterclaim.domain.pieces import pieces
from counterclaim.pipeline import ledger_json_of
from counterclaim.statements.finder import statement_finder
from counterclaim.statements.pipeline import installed_pipeline, load_pipeline, parseable

ROOT = Path(__file__).resolve().parent.parent
SUFFIXES = (".txt", ".md", ".html")
KINDS = ("whole", "parser", "quick")
"""The whole reading, the parser as spaCy loads it, and the parser as the reading uses it."""
TIMELINE = "timeline17/haiti_bbc"
"""One outlet on one story: the corpus of benchmark articles that is read as one case."""


def whole_reading(folder: Path) -> Callable[[], int]:
    """
    Return the whole reading of a folder: files to ledger JSON.  It returns its documents.
    """
    finder = statement_finder()
    documents = sum(isinstance(result, ReadDocument) for result in read_documents([folder]))

    def read() -> int:
        ledger_json_of([folder], finder)
        return documents

    return read


def bare_parser(folder: Path, quick: bool) -> Callable[[], int]:
    """
    Return the bare parser over the texts of the same folder: no rule of ours, nothing kept.

    The texts are the canonical ones in the pieces that the reading parses.  ``quick``: with what
    the reading does to the pipeline so that it parses at less cost.
    """
    pipeline = load_pipeline() if quick else installed_pipeline()
    if pipeline is None:
        sys.exit("no English pipeline is installed: run make setup")
    texts = [
        result.document.text
        for result in read_documents([folder])
        if isinstance(result, ReadDocument)
    ]

    def parse() -> int:
        for text in texts:
            parts = [parseable(piece.text) for piece in pieces(text)]
            for _ in pipeline.pipe(parts, batch_size=32):
                pass
        return len(texts)

    return parse


def timed(kind: str, folder: Path) -> tuple[int, float]:
    """
    Run one kind once; return its documents and its CPU seconds.
    """
    load_pipeline.cache_clear()
    gc.collect()
    run = whole_reading(folder) if kind == "whole" else bare_parser(folder, kind == "quick")
    started = time.process_time()
    documents = run()
    return documents, time.process_time() - started


def measure(kind: str, folder: Path, repeats: int) -> dict[str, float]:
    """
    Run one kind in this process: once to warm up, then ``repeats`` times on the clock.

    Each time the pipeline is loaded anew, off the clock: it keeps what it knows of words, and would
    have seen every word of these documents before.
    """
    timed(kind, folder)
    readings = [timed(kind, folder) for _ in range(repeats)]
    documents = sum(read for read, _ in readings)
    seconds = sum(taken for _, taken in readings)
    return {
        "documents": documents,
        "cpu_seconds": seconds,
        "documents_per_cpu_second": documents / seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def measured_apart(kind: str, folder: Path, repeats: int) -> dict[str, float]:
    """
    Run one kind in a process of its own.
    """
    command = [sys.executable, __file__, "--one", kind, str(folder), "--repeats", str(repeats)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def compare(folder: Path, *, runs: int, repeats: int) -> dict[str, float]:
    """
    Return the medians over several runs of each kind on one folder.
    """
    results: dict[str, list[dict[str, float]]] = {kind: [] for kind in KINDS}
    for _ in range(runs):
        for kind in KINDS:
            results[kind].append(measured_apart(kind, folder, repeats))
    ratios = [
        parser["documents_per_cpu_second"] / whole["documents_per_cpu_second"]
        for whole, parser in zip(results["whole"], results["parser"], strict=True)
    ]
    medians: dict[str, float] = {"documents": results["whole"][0]["documents"] / repeats}
    for kind in KINDS:
        for figure in ("documents_per_cpu_second", "megabytes"):
            values = [result[figure] for result in results[kind]]
            medians[f"{kind}_{figure}"] = round(statistics.median(values), 2)
    medians["times_the_parser"] = round(statistics.median(ratios), 2)
    return medians


def write_timeline(source: Path, folder: Path, documents: int) -> None:
    """
    Write the first articles of a timeline corpus as text files with sidecars.
    """
    with (source / "articles.jsonl").open(encoding="utf-8") as lines:
        for number, line in zip(range(documents), lines, strict=False):
            article = json.loads(line)
            path = folder / f"{number:04d}.txt"
            path.write_text(article["text"], encoding="utf-8")
            day = (article.get("time") or "")[:10]
            said = f'publisher = "{source.name}"\n' + (f'published = "{day}"\n' if day else "")
            path.with_suffix(".toml").write_text(said, encoding="utf-8")


def table(results: Mapping[str, Mapping[str, float]]) -> str:
    """
    Return the medians as aligned text.
    """
    heads = ("documents", "whole", "parser", "quick", "times", "whole MB", "parser MB")
    figures = (
        "documents",
        "whole_documents_per_cpu_second",
        "parser_documents_per_cpu_second",
        "quick_documents_per_cpu_second",
        "times_the_parser",
        "whole_megabytes",
        "parser_megabytes",
    )
    lines = [" " * 12 + "".join(head.rjust(12) for head in heads)]
    lines += [
        name.ljust(12) + "".join(f"{result[figure]:12.2f}" for figure in figures)
        for name, result in results.items()
    ]
    legend = (
        "whole, parser, quick: documents per CPU second of the whole reading, of the parser as spaCy "
        "loads it, and of the parser as the reading uses it; times: parser to whole"
    )
    return "\n".join([*lines, legend])


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Measure every corpus that is there and print a table and, last, one line of JSON.
    """
    parser = argparse.ArgumentParser(description="Measure the speed of the whole reading.")
    parser.add_argument("--runs", type=int, default=3, help="processes of each kind")
    parser.add_argument("--repeats", type=int, default=3, help="readings timed in each process")
    parser.add_argument("--articles", type=int, default=30, help="articles of the timeline corpus")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--one", nargs=2, metavar=("KIND", "FOLDER"), help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.one:
        print(json.dumps(measure(asked.one[0], Path(asked.one[1]), asked.repeats)))
        return 0
    results: dict[str, dict[str, float]] = {}
    for story in sorted(path for path in (ROOT / "examples").iterdir() if path.is_dir()):
        if any(path.suffix in SUFFIXES for path in story.iterdir()):
            results[story.name] = compare(story, runs=asked.runs, repeats=asked.repeats)
    timeline = asked.shared / "bench" / TIMELINE
    if timeline.is_dir():
        with tempfile.TemporaryDirectory(prefix="counterclaim-speed-") as folder:
            write_timeline(timeline, Path(folder), asked.articles)
            results["timeline17"] = compare(Path(folder), runs=asked.runs, repeats=asked.repeats)
    else:
        print("skipped: timeline17 (the shared benchmarks are not beside the repository)")
    print(table(results))
    print(json.dumps(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
