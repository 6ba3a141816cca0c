"""
The product's reading of the annotated corpus, and how far two annotators agree on it.

Each document is read by itself, as the only one of its case, and the counts of all documents are
added up before anything is divided, so that a long document weighs more than a short one.
"""

import json
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.bench.alignment import Record
from counterclaim.bench.corpus.check import PARTS, SECOND, check_document
from counterclaim.bench.corpus.document import AnnotatedDocument
from counterclaim.bench.corpus.gold import gold_ledger
from counterclaim.bench.gold import write_documents
from counterclaim.bench.measures import NOTHING, PLACES, Figures, Found
from counterclaim.bench.product import AUTO, Read, Tell, finder_named, silent, whole_reading
from counterclaim.bench.scoring import Scorer
from counterclaim.domain.ids import slug
from counterclaim.errors import BenchmarkMissing
from counterclaim.ports import StatementFinder

SHARES = ("holder", "chain_exact", "act", "factuality", "polarity", "quote", "said")
"""What is scored on every matched statement; the first three and polarity are the headline."""
GIVEN = ("about", "quantity")
"""What is scored on those matched statements for which the annotation gives it."""
DEVELOPED_ON = "dev"
"""Another name of the train part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """One document's gold and the other ledger, with what the scorer says."""

    document: AnnotatedDocument
    gold: Record
    scored: Mapping[str, Any]
    matched: Sequence[tuple[Record, Record]]

    @property
    def found(self) -> Found:
        counts = self.scored["statements"]
        used = counts["pred"] - counts["matched_optional"]
        return Found(hits=counts["matched"], predicted=used, wanted=counts["gold_core"])

    @property
    def pairs(self) -> int:
        return len(self.matched)

    def agreeing(self, name: str) -> int:
        # Shares come rounded to four places: exact again for up to 5,000 statements.
        return round((self.scored["on_matched"][name] or 0) * self.pairs)


def bench_corpus(
    data: Path,
    part: str = PARTS[0],
    *,
    finder: StatementFinder | str = AUTO,
    read: Read | None = None,
    tell: Tell = silent,
) -> Figures:
    """
    Return the figures of the product's reading of one part of the corpus, ``train`` or ``test``.

    Beside the whole, ``kind.<kind>.statements_f1`` tells each kind of document, and
    ``phenomenon.<name>.recall`` the share of the core statements showing it that are found.

    Raises:
        BenchmarkMissing: the folder holds no documents of this part.
        BadAnnotation: a document breaks a rule of the markup.
    """
    chosen = finder_named(finder) if isinstance(finder, str) else finder
    whole = read or whole_reading()
    seconds = 0.0
    compared = []
    for document in documents_of(data, part):
        tell(f"corpus: reading {document.name}")
        gold = gold_ledger(document)
        with tempfile.TemporaryDirectory(prefix="counterclaim-corpus-") as folder:
            write_documents(gold, Path(folder))
            started = time.process_time()
            written = whole([Path(folder)], chosen)
            seconds += time.process_time() - started
        compared.append(_compare(document, gold, json.loads(written)))
    return {
        **_figures(compared),
        **_by_kind(compared),
        **_by_phenomenon(compared),
        "part": PARTS[0] if part == DEVELOPED_ON else part,
        "finder": chosen.name,
        "rules": chosen.rules,
        "cpu_seconds": round(seconds, 2),
    }


def bench_agreement(data: Path, *, tell: Tell = silent) -> Figures:
    """
    Return how far the second annotation agrees with the first, over all documents that have both.

    A statement one of them calls optional is neither missed nor false where the other has it not.

    Raises:
        BenchmarkMissing: no document is annotated twice.
        BadAnnotation: a document breaks a rule of the markup.
    """
    seconds = documents_of(data, SECOND)
    firsts = {
        document.name: document
        for part in PARTS
        if (_home(data) / part).is_dir()
        for document in _documents(_home(data) / part)
    }
    started = time.process_time()
    compared, reverse = [], []
    for second in seconds:
        tell(f"corpus: comparing {second.name}")
        first = firsts.get(second.name)
        if first is None or first.text != second.text:
            raise BenchmarkMissing(
                f"{second.name} has no first annotation of the same text",
                "let the checker of the corpus name what is wrong",
            )
        ours, theirs = gold_ledger(first), gold_ledger(second)
        compared.append(_compare(first, ours, theirs))
        reverse.append(_compare(second, theirs, ours))
    recalled = sum((one.found for one in compared), NOTHING)
    precise = sum((one.found for one in reverse), NOTHING)
    both = {"statements_recall": recalled.recall, "statements_precision": precise.recall}
    total = sum(both.values())
    f1 = 2 * both["statements_recall"] * both["statements_precision"] / total if total else 0.0
    return {
        **_figures(compared),
        **{name: round(value, PLACES) for name, value in both.items()},
        "statements_f1": round(f1, PLACES),
        "part": SECOND,
        "cpu_seconds": round(time.process_time() - started, 2),
    }


def documents_of(data: Path, part: str) -> tuple[AnnotatedDocument, ...]:
    """
    Return the documents of ``train``, ``test`` or ``second``, by name.

    ``data`` is the folder that holds the parts, or one that holds it as ``corpus``.

    Raises:
        BenchmarkMissing: there are none.
        BadAnnotation: the first breach of a document that breaks a rule of the markup.
    """
    name = PARTS[0] if part == DEVELOPED_ON else part
    found = _documents(_home(data) / name)
    if name not in {*PARTS, SECOND} or not found:
        raise BenchmarkMissing(
            f"{data} holds no annotated documents of the part {name!r}",
            "give the folder that holds train/ and test/ with --data, and one of them with --split",
        )
    return found


def _home(data: Path) -> Path:
    return data / "corpus" if (data / "corpus").is_dir() else data


def _documents(folder: Path) -> tuple[AnnotatedDocument, ...]:
    found = []
    for path in sorted(folder.glob("*.txt")):
        document, problems = check_document(path)
        if problems or document is None:
            raise problems[0]
        found.append(document)
    return tuple(found)


def _compare(document: AnnotatedDocument, gold: Record, other: Record) -> _Compared:
    scorer = Scorer(gold=gold, predicted=other)
    return _Compared(
        document=document, gold=gold, scored=scorer.result(), matched=tuple(scorer.pairs)
    )


def _figures(compared: Sequence[_Compared]) -> Figures:
    found = sum((one.found for one in compared), NOTHING)
    pairs = sum(one.pairs for one in compared)
    figures: Figures = {
        "statements_f1": round(found.f1, PLACES),
        "statements_precision": round(found.precision, PLACES),
        "statements_recall": round(found.recall, PLACES),
        "n": found.wanted,
        "n_predicted": found.predicted,
        "documents": len(compared),
        "documents_matched": sum(one.scored["documents_matched"][0] for one in compared),
    }
    for name in SHARES:
        agreeing = sum(one.agreeing(name) for one in compared)
        figures[name] = round(agreeing / pairs, PLACES) if pairs else None
    for name in GIVEN:
        given = [pair for one in compared for pair in one.matched if pair[0][name]]
        agreeing = sum(_bounds(name, gold) == _bounds(name, other) for gold, other in given)
        figures[f"{name}_n"] = len(given)
        figures[name] = round(agreeing / len(given), PLACES) if given else None
    figures["absent"] = [name for name in (*SHARES, *GIVEN) if figures[name] is None]
    return figures


def _bounds(name: str, statement: Record) -> tuple[Any, Any] | None:
    """The ends of a time or of a range; no number is below 0 and no share above 100 percent."""
    given = statement.get(name)
    if not given or name == "about":
        return given and (given.get("start"), given.get("end"))
    top = 100 if given.get("unit") == "percent" else None
    low, high = given.get("low"), given.get("high")
    return (0 if low is None else low), (top if high is None else high)


def _by_kind(compared: Sequence[_Compared]) -> Figures:
    figures: Figures = {}
    for kind in sorted({one.document.kind for one in compared}):
        found = sum((one.found for one in compared if one.document.kind == kind), NOTHING)
        figures[f"kind.{slug(kind)}.statements_f1"] = round(found.f1, PLACES)
    return figures


def _by_phenomenon(compared: Sequence[_Compared]) -> Figures:
    figures: Figures = {}
    hits = _tally(compared, lambda one, name: name not in one.scored["statements"]["missed"])
    wanted = _tally(compared, lambda _one, _name: True)
    for name in sorted(wanted):
        figures[f"phenomenon.{name}.recall"] = round(hits.get(name, 0) / wanted[name], PLACES)
        figures[f"phenomenon.{name}.n"] = wanted[name]
    return figures


def _tally(
    compared: Iterable[_Compared], counts: Callable[[_Compared, str], bool]
) -> dict[str, int]:
    """Count the core statements that show each phenomenon and pass a test."""
    found: dict[str, int] = {}
    for one in compared:
        for statement in one.gold["statements"]:
            if statement["scoring"] == "core" and counts(one, statement["id"]):
                for name in statement["phenomena"]:
                    found[name] = found.get(name, 0) + 1
    return found
