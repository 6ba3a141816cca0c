"""
The one-to-one pairing of two sets that gives the greatest total weight.

Predicted and gold records are paired by it before anything is compared, so that no record is
counted twice and no order of reading matters.
"""

from collections.abc import Mapping, Sequence
from math import inf

Matrix = Sequence[Sequence[float]]


def best_matching(weights: Mapping[tuple[str, str], float]) -> dict[str, str]:
    """
    Return left -> right for the pairing of greatest total weight.

    Only pairs listed in ``weights`` are made, each with a weight above 0.  Exact: the Hungarian
    method by shortest augmenting paths (Kuhn 1955; Munkres 1957), in time cubic in the larger side.
    Where several pairings are equally good, the order of the names decides.

    >>> best_matching({("a", "x"): 0.9, ("a", "y"): 0.8, ("b", "x"): 0.7})
    {'b': 'x', 'a': 'y'}
    """
    if not weights:
        return {}
    lefts = sorted({left for left, _ in weights})
    rights = sorted({right for _, right in weights})
    row = {left: index for index, left in enumerate(lefts)}
    column = {right: index for index, right in enumerate(rights)}
    size = max(len(lefts), len(rights))
    costs = [[0.0] * size for _ in range(size)]
    for (left, right), weight in weights.items():
        costs[row[left]][column[right]] = -weight
    pairs = (
        (lefts[chosen], rights[index])
        for index, chosen in enumerate(_cheapest(costs)[: len(rights)])
        if chosen < len(lefts)
    )
    return {left: right for left, right in pairs if (left, right) in weights}


def _cheapest(costs: Matrix) -> list[int]:
    """
    Return the row that each column of a square matrix takes in the cheapest assignment.

    Row and column 0 of the working arrays are a root that stands outside the matrix.
    """
    size = len(costs)
    row_price = [0.0] * (size + 1)
    column_price = [0.0] * (size + 1)
    taken_by = [0] * (size + 1)
    for row in range(1, size + 1):
        taken_by[0] = row
        _augment(costs, row_price, column_price, taken_by)
    return [row - 1 for row in taken_by[1:]]


def _augment(
    costs: Matrix, row_price: list[float], column_price: list[float], taken_by: list[int]
) -> None:
    """Find a place for the row at the root along the shortest augmenting path, and shift it in."""
    size = len(costs)
    slack = [inf] * (size + 1)
    reached_from = [0] * (size + 1)
    done = [False] * (size + 1)
    column = 0
    while taken_by[column]:
        done[column] = True
        row, step, nearest = taken_by[column], inf, 0
        for other in range(1, size + 1):
            if done[other]:
                continue
            reduced = costs[row - 1][other - 1] - row_price[row] - column_price[other]
            if reduced < slack[other]:
                slack[other], reached_from[other] = reduced, column
            if slack[other] < step:
                step, nearest = slack[other], other
        for other in range(size + 1):
            if done[other]:
                row_price[taken_by[other]] += step
                column_price[other] -= step
            else:
                slack[other] -= step
        column = nearest
    while column:
        taken_by[column] = taken_by[reached_from[column]]
        column = reached_from[column]
