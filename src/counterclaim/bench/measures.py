"""
Precision, recall and F1 of what was found against what was wanted.

Every benchmark counts hits and reports through this one value, so that two figures with the same
name are computed the same way.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Figures: TypeAlias = dict[str, float | int | str | list[str] | None]
"""The result of a benchmark: one flat JSON object; ``None`` where a part is absent."""

PLACES = 4
"""Decimal places of every figure reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """
    How many hits there are among ``predicted`` answers to ``wanted`` questions.

    Nothing predicted is a precision of 1, nothing wanted a recall of 1.

    >>> Found(hits=2, predicted=4, wanted=2).rounded()
    {'p': 0.5, 'r': 1.0, 'f1': 0.6667}
    """

    hits: float
    predicted: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of what was predicted that is right, 0 to 1."""
        return self.hits / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that is found, 0 to 1."""
        return self.hits / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both, 0 to 1."""
        return harmonic(self.precision, self.recall)

    def rounded(self) -> dict[str, float]:
        """
        Return the three figures as a report shows them.
        """
        return {
            "p": round(self.precision, PLACES),
            "r": round(self.recall, PLACES),
            "f1": round(self.f1, PLACES),
        }

    def __add__(self, other: "Found") -> "Found":
        return Found(
            hits=self.hits + other.hits,
            predicted=self.predicted + other.predicted,
            wanted=self.wanted + other.wanted,
        )


NOTHING = Found(hits=0, predicted=0, wanted=0)
"""The count before anything is counted."""


def harmonic(precision: float, recall: float) -> float:
    """
    Return the harmonic mean of two shares; 0 where both are 0.
    """
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def spread(found: Mapping[str, Found], pattern: str = "{part}_{figure}") -> Figures:
    """
    Return precision, recall and F1 of each part as flat figures.

    >>> spread({"cue": Found(hits=1, predicted=1, wanted=2)})
    {'cue_f1': 0.6667, 'cue_precision': 1.0, 'cue_recall': 0.5}
    """
    figures: Figures = {}
    for part, one in found.items():
        for figure in ("f1", "precision", "recall"):
            figures[pattern.format(part=part, figure=figure)] = round(getattr(one, figure), PLACES)
    return figures
