"""
The largest set of origins of which no two may be one.

The minimum of an origin interval is a maximum independent set in the graph of what may be one
(METHOD R6).  Graphs of one claim are small, so it is found exactly; for a rare large tangle a
greedy choice gives a number that is never too high, and the caller is told.
"""

from collections.abc import Iterable, Sequence

from counterclaim.domain.disjoint import Disjoint, Key

MOST_EXACT = 40
"""Connected origins up to which the set is exact; above, a greedy lower bound (METHOD R6)."""


def largest_independent(nodes: Iterable[Key], edges: Iterable[frozenset[Key]]) -> tuple[int, bool]:
    """
    Return the size of a largest set of pairwise unconnected nodes, and whether it is exact.

    >>> a, b, c = ("source", "a"), ("source", "b"), ("source", "c")
    >>> largest_independent([a, b, c], [frozenset((a, b)), frozenset((b, c))])
    (2, True)
    """
    known = set(nodes)
    if len(known) < 2:
        return len(known), True
    inside = [edge for edge in edges if len(edge) > 1 and edge <= known]
    size, exact = 0, True
    for part in _parts(known, inside):
        near = _neighbours(part, inside)
        everyone = (1 << len(part)) - 1
        if len(part) > MOST_EXACT:
            size += _greedy(everyone, near)
            exact = False
        else:
            size += _branch(everyone, near)
    return size, exact


def _parts(nodes: set[Key], edges: Iterable[frozenset[Key]]) -> list[tuple[Key, ...]]:
    joined = Disjoint()
    for edge in edges:
        joined.join_all(sorted(edge))
    parts = joined.sets()
    tied = {node for part in parts.values() for node in part}
    return [*parts.values(), *((node,) for node in nodes - tied)]


def _neighbours(part: Sequence[Key], edges: Iterable[frozenset[Key]]) -> list[int]:
    """For each node by position the neighbours as a bit mask."""
    place = {node: index for index, node in enumerate(part)}
    near = [0] * len(part)
    for edge in edges:
        first, second = edge
        if first in place:
            near[place[first]] |= 1 << place[second]
            near[place[second]] |= 1 << place[first]
    return near


def _members(mask: int) -> Iterable[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _branch(mask: int, near: Sequence[int]) -> int:
    """Take what costs nothing, then try the most connected node out and in."""
    taken = 0
    while mask:
        degree = {node: (near[node] & mask).bit_count() for node in _members(mask)}
        least = min(degree, key=lambda node: degree[node])
        if degree[least] <= 1:
            taken += 1
            mask &= ~(near[least] | 1 << least)
            continue
        most = max(degree, key=lambda node: degree[node])
        without = mask & ~(1 << most)
        return taken + max(_branch(without, near), 1 + _branch(without & ~near[most], near))
    return taken


def _greedy(mask: int, near: Sequence[int]) -> int:
    taken = 0
    while mask:
        node = min(_members(mask), key=lambda n: (near[n] & mask).bit_count())
        taken += 1
        mask &= ~(near[node] | 1 << node)
    return taken
