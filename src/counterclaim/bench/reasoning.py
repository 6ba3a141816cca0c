"""
The reasoning alone, on ledgers worked by hand.

Given the statements of a gold ledger the engine must be exact: every count, interval and label its
``expected`` lists, on every day it lists them for, and every pair of claims that contradicts.  This
tells an error of reading from an error of reasoning (METHOD 5).
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from counterclaim.bench.alignment import Record
from counterclaim.bench.gold import gold_files, read_gold
from counterclaim.bench.measures import NOTHING, PLACES, Figures, Found
from counterclaim.bench.product import Tell, silent
from counterclaim.domain.claim import RelationKind
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.standing import Side, Snapshot, Standing
from counterclaim.domain.time import parse_moment
from counterclaim.ledger.codec import read_ledger
from counterclaim.version import __version__

COUNTS = ("origins_min", "origins_max", "unattributed", "named", "non_party", "first_hand")
LISTS = ("statements", "blocs")
LABELS = ("support", "dispute", "life")
SHOWN = 20
"""Differences told one by one; the rest are only counted."""


def bench_reasoning(data: Path | Sequence[Path], *, tell: Tell = silent) -> Figures:
    """
    Return the share of expected values that the engine gives, and its contradictions.

    ``data`` is a folder of gold JSON, one file, or several.  ``differences`` names the first values
    that are not as expected.

    Raises:
        BenchmarkMissing: there is no gold ledger.
        BadLedgerFile: a file does not have the form of one.
    """
    started = time.process_time()
    differences: list[str] = []
    values, pairs, forbidden, files = NOTHING, NOTHING, 0, gold_files(data)
    for path in files:
        tell(f"reasoning: {path.name}")
        gold = read_gold(path)
        ledger = read_ledger(path.read_bytes()).ledger
        for day, expected in expected_by_day(gold):
            seen = snapshot(ledger, parse_moment(day) if day else None)
            compared = list(compare(expected, seen))
            wrong = [what for what, agrees in compared if not agrees]
            values += Found(
                hits=len(compared) - len(wrong), predicted=len(compared), wanted=len(compared)
            )
            differences += [f"{path.name}, {day or 'at the end'}: {what}" for what in wrong]
            if day is None:
                counted, hit = compare_pairs(gold.get("expected", {}), seen)
                pairs += counted
                forbidden += hit
    return {
        "values_exact": round(values.recall, PLACES),
        "contradictions_f1": round(pairs.f1, PLACES),
        "forbidden": forbidden,
        "n": values.wanted,
        "contradictions": pairs.wanted,
        "ledgers": len(files),
        "cpu_seconds": round(time.process_time() - started, 2),
        "rules": f"counterclaim {__version__}",
        "differences": differences[:SHOWN],
        "n_differences": len(differences),
        "absent": [],
    }


def expected_by_day(gold: Record) -> Iterator[tuple[str | None, Mapping[str, Record]]]:
    """
    Yield each day a gold ledger has expectations for, the end (``None``) first.
    """
    expected = gold.get("expected", {})
    yield None, expected.get("claims", {})
    yield from sorted(expected.get("as_of", {}).items())


def compare(expected: Mapping[str, Record], seen: Snapshot) -> Iterator[tuple[str, bool]]:
    """
    Yield every expected value, in words, with whether the engine gives it.

    A claim that the engine does not know at all fails in each of its values.
    """
    standings = {standing.claim: standing for standing in seen.standings}
    for claim, wanted in expected.items():
        for name, value in _values(wanted):
            given = _given(standings[claim], name) if claim in standings else "no such claim"
            yield f"{claim} {name} should be {value}, is {given}", given == value


def compare_pairs(expected: Record, seen: Snapshot) -> tuple[Found, int]:
    """
    Return the count of contradicting pairs and how many forbidden ones there are.

    Pairs a gold ledger calls arguable are neither right nor wrong.
    """
    found = {
        frozenset((relation.a, relation.b))
        for relation in seen.relations
        if relation.kind is RelationKind.CONTRADICTS
    }
    wanted, arguable, forbidden = (
        {frozenset(pair) for pair in expected.get(key) or ()}
        for key in (
            "contradiction_pairs",
            "contradiction_pairs_arguable",
            "must_not_contradict",
        )
    )
    counted = Found(hits=len(found & wanted), predicted=len(found - arguable), wanted=len(wanted))
    return counted, len(found & forbidden)


def _values(wanted: Record) -> Iterator[tuple[str, Any]]:
    """Yield what a gold ledger expects of a claim among the values that are defined (DESIGN 6)."""
    for side in ("asserted", "denied"):
        given = wanted.get(side, {})
        for name in COUNTS:
            if name in given:
                yield f"{side} {name}", given[name]
        for name in LISTS:
            if name in given:
                yield f"{side} {name}", sorted(given[name])
    if "doubted" in wanted:
        yield "doubted", sorted(wanted["doubted"])
    for label in LABELS:
        if label in wanted:
            yield label, wanted[label]


def _given(standing: Standing, name: str) -> Any:
    if name == "doubted":
        return sorted(standing.doubted)
    if name in LABELS:
        return str(getattr(standing, name))
    which, _, value = name.partition(" ")
    side: Side = getattr(standing, which)
    return sorted(getattr(side, value)) if value in LISTS else getattr(side, value)
