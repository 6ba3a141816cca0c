"""
Which predicted document, source and statement stands for which gold one.

A prediction knows nothing of the ids of a gold ledger.  Documents meet by their text, publishers
through their documents, other sources by id, name, alias or the place where they are named, and
statements by their words (METHOD 5).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from counterclaim.bench.matching import best_matching

Record: TypeAlias = Mapping[str, Any]
"""One object of a ledger JSON."""

UNATTRIBUTED = "unattributed"
SAME_HOLDER = 0.25
"""Added to the overlap of words where the holder agrees: the same words may carry several
statements.  The value of the project's reference scorer."""
SWALLOWS = 3
"""A predicted mention longer than this many times the gold one swallows the name, not names it."""


@dataclass(frozen=True, kw_only=True)
class Alignment:
    """
    A gold ledger and a predicted one, with what stands for what.
    """

    gold: Record
    predicted: Record

    @cached_property
    def documents(self) -> dict[str, str]:
        """Predicted document id -> gold document id, by the SHA-256 of the canonical text."""
        known = {document["sha256"]: document["id"] for document in self.gold["documents"]}
        return {
            document["id"]: known[document["sha256"]]
            for document in self.predicted.get("documents", ())
            if document["sha256"] in known
        }

    @cached_property
    def sources(self) -> dict[str, str]:
        """Predicted source id -> gold source id, by id, name or alias; publishers by document."""
        names: dict[str, str] = {}
        for source in self.gold["sources"]:
            for name in _names(source):
                names.setdefault(name, source["id"])
        found = {}
        for source in self.predicted.get("sources", ()):
            match = next((names[name] for name in _names(source) if name in names), None)
            if match is not None:
                found[source["id"]] = match
        publishers = {d["id"]: d["publisher"] for d in self.gold["documents"]}
        for document in self.predicted.get("documents", ()):
            if document["id"] in self.documents:
                publisher = publishers[self.documents[document["id"]]]
                found.setdefault(document["publisher"], publisher)
        return found

    @cached_property
    def _gold_types(self) -> dict[str, str]:
        return {source["id"]: source["type"] for source in self.gold["sources"]}

    @cached_property
    def _predicted_types(self) -> dict[str, str | None]:
        return {source["id"]: source.get("type") for source in self.predicted.get("sources", ())}

    def source(self, predicted: str) -> str:
        """
        Return the gold id of a predicted source, or its own id where it stands for none.
        """
        return self.sources.get(predicted, predicted)

    def same_step(self, gold: Record, predicted: Record) -> bool:
        """
        Say whether two chain steps name one source.

        By id, name or alias; or both nobody in particular; or named by the same characters.
        """
        if self.source(predicted["source"]) == gold["source"]:
            return True
        nobody = (
            self._gold_types.get(gold["source"])
            == self._predicted_types.get(predicted["source"])
            == UNATTRIBUTED
        )
        return nobody or _names_alike(gold.get("mention"), predicted.get("mention"))

    def same_holder(self, gold: Record, predicted: Record) -> bool:
        """
        Say whether the innermost source agrees, second readings of the gold allowed.
        """
        held, holder = gold["chain"][-1], predicted["chain"][-1]
        readings = [chain[-1] for chain in gold.get("alt_chains", ())]
        return self.same_step(held, holder) or self.source(holder["source"]) in readings

    def same_chain(self, gold: Record, predicted: Record) -> bool:
        """
        Say whether the chains agree step by step, second readings of the gold allowed.
        """
        theirs, ours = gold["chain"], predicted["chain"]
        if len(theirs) == len(ours) and all(map(self.same_step, theirs, ours)):
            return True
        return [self.source(step["source"]) for step in ours] in gold.get("alt_chains", [])

    def statements(self, least: float) -> dict[str, str]:
        """
        Return gold statement id -> predicted statement id, for the best pairing by words.

        ``least`` is the overlap of content characters that makes a pair at all, 0 to 1.
        """
        weights = {}
        for gold in self.gold["statements"]:
            for predicted in self.predicted["statements"]:
                if gold["doc"] != self.documents.get(predicted["doc"]):
                    continue
                overlap = content_overlap(gold, predicted)
                if overlap >= least:
                    agrees = self.same_holder(gold, predicted)
                    weights[gold["id"], predicted["id"]] = overlap + SAME_HOLDER * agrees
        return best_matching(weights)


def content_overlap(gold: Record, predicted: Record) -> float:
    """
    Return the Jaccard overlap of content characters, over the gold reading that fits best.
    """
    found = characters(predicted["content"])
    return max(
        _jaccard(characters(reading), found)
        for reading in (gold["content"], *gold.get("alt_content", ()))
    )


def characters(segments: Iterable[Record]) -> set[int]:
    """
    Return the code points that segments of one document cover.
    """
    return {at for segment in segments for at in range(segment["start"], segment["end"])}


def _jaccard(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _names(source: Record) -> list[str]:
    given = (source["id"], source["name"], *source.get("aliases", ()))
    return [re.sub(r"\W+", " ", name.casefold()).strip() for name in given]


def _names_alike(gold: Record | None, predicted: Record | None) -> bool:
    if not gold or not predicted:
        return False
    shares = gold["start"] < predicted["end"] and predicted["start"] < gold["end"]
    longest = SWALLOWS * (gold["end"] - gold["start"])
    return bool(shares and predicted["end"] - predicted["start"] <= longest)
