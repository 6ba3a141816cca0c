"""
How well two groupings of the same items agree.

Statements are grouped into claims, and one statement may belong to several; both measures here
allow for such overlap.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from counterclaim.bench.matching import best_matching
from counterclaim.bench.measures import PLACES, Found, harmonic

Labels = Mapping[str, AbstractSet[str]]
"""Item -> the labels of the groups it belongs to."""


def b_cubed(gold: Labels, predicted: Labels, items: Sequence[str]) -> dict[str, float]:
    """
    Return extended B-cubed precision, recall and F1 over the items (Amigó et al. 2009).

    >>> alike = {"s1": {"c1"}, "s2": {"c1"}}
    >>> b_cubed(alike, {"s1": {"x"}, "s2": {"y"}}, ["s1", "s2"])
    {'p': 1.0, 'r': 0.5, 'f1': 0.6667}
    """
    precision = _multiplicity(predicted, gold, items)
    recall = _multiplicity(gold, predicted, items)
    return {
        "p": round(precision, PLACES),
        "r": round(recall, PLACES),
        "f1": round(harmonic(precision, recall), PLACES),
    }


def _multiplicity(shared: Labels, also: Labels, items: Sequence[str]) -> float:
    """Average over the items of how much of what they share with others is shared there too."""
    averages = []
    for item in items:
        parts = [
            min(together, len(also[item] & also[other])) / together
            for other in items
            if (together := len(shared[item] & shared[other]))
        ]
        if parts:
            averages.append(sum(parts) / len(parts))
    return sum(averages) / len(averages) if averages else 1.0


def ceaf_e(
    gold: Labels, predicted: Labels, items: Sequence[str]
) -> tuple[dict[str, float], dict[str, str]]:
    """
    Return entity-based CEAF (Luo 2005) and the pairing gold label -> predicted label behind it.
    """
    theirs, ours = _groups(gold, items), _groups(predicted, items)
    likeness = {
        (a, b): 2 * len(theirs[a] & ours[b]) / (len(theirs[a]) + len(ours[b]))
        for a in theirs
        for b in ours
        if theirs[a] & ours[b]
    }
    pairing = best_matching(likeness)
    total = sum(likeness[pair] for pair in pairing.items())
    return Found(hits=total, predicted=len(ours), wanted=len(theirs)).rounded(), pairing


def _groups(labels: Labels, items: Sequence[str]) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = {}
    for item in items:
        for label in labels[item]:
            groups.setdefault(label, set()).add(item)
    return groups
