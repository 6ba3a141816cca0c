"""
How close a predicted ledger comes to a gold one, part by part.

These are the project's own definitions of its figures (METHOD 5): the reference scorer handed out
with the gold ledgers computes the same numbers, and a test holds the two together.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from counterclaim.bench.alignment import Alignment, Record, content_overlap
from counterclaim.bench.clusters import b_cubed, ceaf_e
from counterclaim.bench.measures import PLACES, Found
from counterclaim.domain.statement import HEADLINE

OVERLAP = 0.5
"""Least overlap of content characters for a predicted statement to stand for a gold one."""
SIDES = ("asserted", "denied")
LABELS = ("support", "dispute", "life")

Agrees = Callable[[Record, Record], bool]


def score(gold: Record, predicted: Record, overlap: float = OVERLAP) -> dict[str, Any]:
    """
    Return every figure of a predicted ledger against a gold one, both as parsed ledger JSON.

    ``documents_matched``, ``statements``, ``on_matched`` and ``claims`` are always there;
    ``contradictions``, ``origins`` and ``status`` only where the prediction computes what they
    compare.  ``overlap`` is the least overlap of content characters of a pair, 0 to 1.
    """
    return Scorer(gold=gold, predicted=predicted, overlap=overlap).result()


@dataclass(frozen=True, kw_only=True)
class Scorer:
    """
    One comparison of two ledgers, its pairings computed once.
    """

    gold: Record
    predicted: Record
    overlap: float = OVERLAP

    def result(self) -> dict[str, Any]:
        """
        Return all parts that can be scored.
        """
        documents = [len(self.alignment.documents), len(self.gold["documents"])]
        parts: dict[str, Any] = {
            "documents_matched": documents,
            "statements": self.statements(),
            "on_matched": self.on_matched(),
            "claims": {"bcubed": self.grouping[0], "ceaf_e": self.grouping[1]},
        }
        expected = self.predicted.get("expected", {})
        if expected.get("contradiction_pairs") is not None:
            parts["contradictions"] = self.contradictions()
        if expected.get("claims"):
            parts["origins"] = self.origins()
            parts["status"] = self.status()
        return parts

    @cached_property
    def alignment(self) -> Alignment:
        """What stands for what."""
        return Alignment(gold=self.gold, predicted=self.predicted)

    @cached_property
    def wanted(self) -> dict[str, Record]:
        """Gold statements by id."""
        return {statement["id"]: statement for statement in self.gold["statements"]}

    @cached_property
    def found(self) -> dict[str, Record]:
        """Predicted statements by id."""
        return {statement["id"]: statement for statement in self.predicted["statements"]}

    @cached_property
    def matched(self) -> dict[str, str]:
        """Gold statement id -> predicted statement id."""
        return self.alignment.statements(self.overlap)

    @cached_property
    def pairs(self) -> list[tuple[Record, Record]]:
        """The matched statements, gold first."""
        return [(self.wanted[g], self.found[p]) for g, p in self.matched.items()]

    def statements(self) -> dict[str, Any]:
        """
        Score finding: optional gold statements are neither missed nor counted false.
        """
        core = [name for name, one in self.wanted.items() if one["scoring"] == "core"]
        hits = [name for name in core if name in self.matched]
        optional = len(self.matched) - len(hits)
        counted = Found(hits=len(hits), predicted=len(self.found) - optional, wanted=len(core))
        used = set(self.matched.values())
        return {
            **counted.rounded(),
            "gold_core": len(core),
            "pred": len(self.found),
            "matched": len(hits),
            "matched_optional": optional,
            "missed": [name for name in core if name not in self.matched],
            "spurious": [name for name in self.found if name not in used],
        }

    def on_matched(self) -> dict[str, Any]:
        """
        Score everything that is said of a statement, over the matched ones only.
        """
        overlaps = [content_overlap(gold, predicted) for gold, predicted in self.pairs]
        tests: dict[str, Agrees] = {
            "chain_exact": self.alignment.same_chain,
            "holder": self.alignment.same_holder,
            "chain_depth": _same_depth,
            "act": lambda g, p: p["act"] in [g["act"], *g.get("alt_act", ())],
            "factuality": _same_factuality,
            "polarity": _same_polarity,
            "quote": lambda g, p: g["quote"] == p["quote"],
            "said": lambda g, p: _bounds(g["said"]) == _bounds(p.get("said")),
            "about": _same_about,
            "stance": lambda g, p: _stances(g) == _stances(p),
        }
        doubtful: dict[str, Agrees] = {
            "chain": self.alignment.same_chain,
            "act": lambda g, p: bool(g["act"] == p["act"]),
            "factuality": _same_factuality,
        }
        return {
            "mean_content_iou": _mean(overlaps),
            **{name: _share(agrees(g, p) for g, p in self.pairs) for name, agrees in tests.items()},
            "disagree": {
                name: [(g["id"], p["id"]) for g, p in self.pairs if not agrees(g, p)]
                for name, agrees in doubtful.items()
            },
        }

    @cached_property
    def grouping(self) -> tuple[dict[str, float], dict[str, float], dict[str, str]]:
        """B-cubed, CEAF and gold claim -> predicted claim, with or without allowed merges."""
        merges = {
            claim["id"]: (claim.get("merge_ok_with") or [claim["id"]])[0]
            for claim in self.gold["claims"]
        }
        plain = self._grouping_by({})
        merged = self._grouping_by(merges)
        return merged if merged[0]["f1"] > plain[0]["f1"] else plain

    def _grouping_by(
        self, merges: Mapping[str, str]
    ) -> tuple[dict[str, float], dict[str, float], dict[str, str]]:
        items = [name for name in self.matched if self.wanted[name]["links"]]
        gold = {
            item: {merges.get(claim, claim) for claim in _claims(self.wanted[item])} or {"_" + item}
            for item in items
        }
        predicted = {
            item: _claims(self.found[self.matched[item]]) or {"_" + item} for item in items
        }
        return (b_cubed(gold, predicted, items), *ceaf_e(gold, predicted, items))

    def contradictions(self) -> dict[str, Any]:
        """
        Score the pairs of claims said to contradict; arguable pairs are neither right nor wrong.
        """
        expected = self.gold.get("expected", {})
        wanted = _pairs(expected.get("contradiction_pairs"))
        arguable = _pairs(expected.get("contradiction_pairs_arguable"))
        forbidden = _pairs(expected.get("must_not_contradict"))
        gold_claim = {predicted: gold for gold, predicted in self.grouping[2].items()}
        found = {
            frozenset(gold_claim.get(claim, claim) for claim in pair)
            for pair in self.predicted["expected"]["contradiction_pairs"]
        }
        counted = Found(
            hits=len(found & wanted), predicted=len(found - arguable), wanted=len(wanted)
        )
        return {**counted.rounded(), "forbidden_hit": [sorted(p) for p in found & forbidden]}

    def origins(self) -> dict[str, Any]:
        """
        Score the counts of independent origins over every side that the gold counts.

        ``covered``: the interval holds the gold one.  ``overcount``: the minimum is above the gold
        maximum, which is never allowed.
        """
        both = [(gold, predicted) for gold, predicted in self._sides() if predicted is not None]
        n = len(list(self._sides()))
        exact = sum(_interval(g) == _interval(p) for g, p in both)
        covered = sum(
            p["origins_min"] <= g["origins_min"] and g["origins_max"] <= p["origins_max"]
            for g, p in both
        )
        errors = [abs(g["origins_min"] - p["origins_min"]) for g, p in both]
        return {
            "exact": round(exact / n, PLACES) if n else None,
            "covered": round(covered / n, PLACES) if n else None,
            "mae_min": _mean(errors),
            "overcount": sum(p["origins_min"] > g["origins_max"] for g, p in both),
            "n": n,
        }

    def status(self) -> dict[str, float | None]:
        """
        Score the three labels, a claim that was not found counting as wrong.
        """
        judged = list(self._standings())
        return {
            label: _share(
                predicted is not None and predicted.get(label) == gold[label]
                for gold, predicted in judged
                if label in gold
            )
            for label in LABELS
        }

    def _standings(self) -> Iterable[tuple[Record, Record | None]]:
        """Yield each gold claim's expected standing with the predicted one."""
        predicted = self.predicted["expected"]["claims"]
        for claim, standing in self.gold.get("expected", {}).get("claims", {}).items():
            yield standing, predicted.get(self.grouping[2].get(claim, claim)) or None

    def _sides(self) -> Iterable[tuple[Record, Record | None]]:
        """Yield each gold side that has an interval with the predicted one."""
        for gold, predicted in self._standings():
            for side in SIDES:
                if {"origins_min", "origins_max"} <= set(gold.get(side, ())):
                    yield gold[side], (predicted or {}).get(side)


def _claims(statement: Record) -> set[str]:
    return {link["claim"] for link in statement["links"] if link["mode"] in HEADLINE}


def _stances(statement: Record) -> set[str]:
    return {link["stance"] for link in statement["links"] if link["mode"] in HEADLINE}


def _same_depth(gold: Record, predicted: Record) -> bool:
    readings = (gold["chain"], *gold.get("alt_chains", ()))
    return len(predicted["chain"]) in map(len, readings)


def _same_factuality(gold: Record, predicted: Record) -> bool:
    return predicted["factuality"] in [gold["factuality"], *gold.get("alt_factuality", ())]


def _same_polarity(gold: Record, predicted: Record) -> bool:
    readings = (gold["factuality"], *gold.get("alt_factuality", ()))
    return predicted["factuality"][-1] in {value[-1] for value in readings}


def _same_about(gold: Record, predicted: Record) -> bool:
    """Strict or likely bounds of the time a statement is about; the likely ones need not be."""
    readings = [_bounds(gold.get("about"))]
    if gold.get("about_likely"):
        readings.append(_bounds(gold["about_likely"]))
    return _bounds(predicted.get("about")) in readings


def _bounds(interval: Record | None) -> tuple[str | None, str | None]:
    given = interval or {}
    return given.get("start"), given.get("end")


def _interval(side: Record) -> tuple[int, int]:
    return side["origins_min"], side["origins_max"]


def _pairs(listed: Iterable[Iterable[str]] | None) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in listed or ()}


def _mean(values: Iterable[float]) -> float | None:
    """Return the rounded mean; nothing where there is nothing to average."""
    listed = list(values)
    return round(sum(listed) / len(listed), PLACES) if listed else None


def _share(agreements: Iterable[bool]) -> float | None:
    """Return the share that agree, 0 to 1; nothing where nothing was compared."""
    return _mean([float(bool(agrees)) for agrees in agreements])
