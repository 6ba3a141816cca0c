"""
The product's whole reading, against ledgers worked by hand.

The documents of a gold ledger are written out as a person would hand them in, plain text with a
sidecar, read by the product, and the ledger it exports is scored.
"""

import json
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from counterclaim.bench.alignment import Record
from counterclaim.bench.measures import PLACES, Figures
from counterclaim.bench.product import AUTO, Read, Tell, finder_named, silent, whole_reading
from counterclaim.bench.scoring import score
from counterclaim.domain.ids import slug
from counterclaim.domain.source import UNKNOWN
from counterclaim.errors import BadLedgerFile, BenchmarkMissing, CounterclaimError
from counterclaim.ledger.jsonfile import read_json
from counterclaim.ports import StatementFinder

__all__ = ["bench_gold", "gold_files", "read_gold", "score", "write_documents"]

FORMAT = "counterclaim-gold/"
NON_PARTY = "none"
"""What a sidecar writes for a publisher that is declared to belong to no side."""
SIDECAR = ("url", "title", "published", "captured", "language")
"""What a sidecar says of a document besides its publisher's name (the interface in docs)."""

FIGURES: Mapping[str, tuple[str, ...]] = {
    "statements_f1": ("statements", "f1"),
    "statements_precision": ("statements", "p"),
    "statements_recall": ("statements", "r"),
    "content_overlap": ("on_matched", "mean_content_iou"),
    "holder": ("on_matched", "holder"),
    "chain_exact": ("on_matched", "chain_exact"),
    "act": ("on_matched", "act"),
    "factuality": ("on_matched", "factuality"),
    "polarity": ("on_matched", "polarity"),
    "stance": ("on_matched", "stance"),
    "about": ("on_matched", "about"),
    "claims_b3": ("claims", "bcubed", "f1"),
    "claims_ceaf": ("claims", "ceaf_e", "f1"),
    "contradictions_f1": ("contradictions", "f1"),
    "contradictions_precision": ("contradictions", "p"),
    "contradictions_recall": ("contradictions", "r"),
    "origins_covered": ("origins", "covered"),
    "origins_exact": ("origins", "exact"),
    "origins_mae_min": ("origins", "mae_min"),
    "support": ("status", "support"),
    "dispute": ("status", "dispute"),
    "life": ("status", "life"),
}
"""Each figure with where :func:`score` gives it; over several ledgers, their mean."""


def bench_gold(
    data: Path | Sequence[Path],
    *,
    finder: StatementFinder | str = AUTO,
    read: Read | None = None,
    tell: Tell = silent,
) -> Figures:
    """
    Return the figures of the product's reading of the documents of gold ledgers.

    ``data`` is a folder of gold JSON, one file, or several.  The figures are the mean over the
    ledgers, ``overcount`` and ``forbidden`` are sums, and with more than one ledger each one's own
    figures follow as ``<name>.<figure>``.  A part that no ledger allows to score is ``None`` and
    named in ``absent``.  ``finder`` is ``auto``, ``fallback`` or a
    finder; ``read`` stands in for the product.

    Raises:
        BenchmarkMissing: there is no gold ledger.
        BadLedgerFile: a file is not JSON.
    """
    chosen = finder_named(finder) if isinstance(finder, str) else finder
    whole = read or whole_reading()
    seconds = 0.0
    results: dict[str, dict[str, Any]] = {}
    for path in gold_files(data):
        gold = read_gold(path)
        tell(f"gold: reading the {len(gold['documents'])} documents of {path.name}")
        with tempfile.TemporaryDirectory(prefix="counterclaim-gold-") as folder:
            write_documents(gold, Path(folder))
            started = time.process_time()
            written = whole([Path(folder)], chosen)
            seconds += time.process_time() - started
        results[_name(path)] = score(gold, json.loads(written))
    own = {name: _figures(result) for name, result in results.items()}
    pooled = _pooled(list(own.values()))
    return {
        **pooled,
        "n": sum(result["statements"]["gold_core"] for result in results.values()),
        "n_predicted": sum(result["statements"]["pred"] for result in results.values()),
        "ledgers": len(results),
        "documents": sum(result["documents_matched"][1] for result in results.values()),
        "documents_matched": sum(result["documents_matched"][0] for result in results.values()),
        "finder": chosen.name,
        "rules": chosen.rules,
        "cpu_seconds": round(seconds, 2),
        "absent": [name for name, figure in pooled.items() if figure is None],
        **(_prefixed(own) if len(own) > 1 else {}),
    }


def gold_files(data: Path | Sequence[Path]) -> list[Path]:
    """
    Return the gold ledgers in a folder (or in its ``gold/``), or the files given.

    Raises:
        BenchmarkMissing: there is none.
    """
    given = [data] if isinstance(data, Path) else list(data)
    files = [path for one in given for path in _ledgers_at(one)]
    if not files:
        named = ", ".join(map(str, given))
        raise BenchmarkMissing(
            f"{named} holds no gold ledger", f'give JSON files whose "format" begins "{FORMAT}"'
        )
    return files


def read_gold(path: Path) -> dict[str, Any]:
    """
    Return a gold ledger as parsed JSON.

    Raises:
        BadLedgerFile: the file is not a JSON object.
    """
    try:
        ledger = read_json(path.read_bytes())
    except CounterclaimError as error:
        raise BadLedgerFile(f"{path.name}: {error.what}", error.next_step) from error
    if not isinstance(ledger, dict):
        raise BadLedgerFile(f"{path.name} is not a JSON object", "take it out of the folder")
    return ledger


def write_documents(gold: Record, folder: Path) -> list[Path]:
    """
    Write the documents of a ledger as text files with sidecars and return the text files.

    The sidecar says what the ledger says of the document and of its publisher's name, type and
    side; an unnamed publisher stays unsaid.
    """
    publishers = {source["id"]: source for source in gold["sources"]}
    written = []
    for index, document in enumerate(gold["documents"], start=1):
        path = folder / f"{index:04d}-{slug(document['id'])}.txt"
        path.write_bytes(document["text"].encode("utf-8"))
        said = {key: document[key] for key in SIDECAR if document.get(key)}
        publisher = publishers.get(document["publisher"])
        if publisher is not None and publisher.get("named", True):
            said |= _publisher(publisher)
        if said:
            path.with_suffix(".toml").write_text(_toml(said), encoding="utf-8")
        written.append(path)
    return written


def _ledgers_at(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    for folder in (path, path / "gold"):
        found = [one for one in sorted(folder.glob("*.json")) if _is_gold(read_gold(one))]
        if found:
            return found
    return []


def _is_gold(ledger: Record) -> bool:
    return str(ledger.get("format", "")).startswith(FORMAT)


def _name(path: Path) -> str:
    return path.name.removesuffix(".json").removesuffix(".gold")


def _publisher(source: Record) -> dict[str, str]:
    """A null party is a declared non-party, an unknown one stays unsaid."""
    said = {"publisher": source["name"], "publisher_type": source["type"]}
    party = source.get("party", UNKNOWN)
    return said if party == UNKNOWN else said | {"publisher_party": party or NON_PARTY}


def _toml(said: Mapping[str, str]) -> str:
    """JSON strings are TOML strings, but for the delete character."""
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in said.items())
    return "".join(lines).replace("\x7f", "\\u007f")


def _figures(result: Record) -> dict[str, float | None]:
    figures = {name: _at(result, where) for name, where in FIGURES.items()}
    figures["overcount"] = _at(result, ("origins", "overcount"))
    hits = _at(result, ("contradictions", "forbidden_hit"))
    figures["forbidden"] = None if hits is None else len(hits)
    return figures


def _at(result: Record, where: Iterable[str]) -> Any:
    found: Any = result
    for key in where:
        found = found.get(key) if found is not None else None
    return found


def _pooled(own: Sequence[Mapping[str, float | None]]) -> dict[str, float | None]:
    pooled: dict[str, float | None] = {}
    for name in own[0]:
        known = [value for figures in own if (value := figures[name]) is not None]
        if not known:
            pooled[name] = None
        elif name in FIGURES:
            pooled[name] = round(sum(known) / len(known), PLACES)
        else:
            pooled[name] = sum(known)
    return pooled


def _prefixed(own: Mapping[str, Mapping[str, float | None]]) -> Figures:
    return {
        f"{name}.{figure}": value
        for name, figures in own.items()
        for figure, value in figures.items()
    }
