"""
The largest set of origins of which no two may be one.
"""

from itertools import chain, combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.domain.largest import MOST_EXACT, largest_independent

NODES = [("source", str(n)) for n in range(8)]
pairs = st.lists(st.sampled_from(list(combinations(NODES, 2))))


@given(chosen=st.sets(st.sampled_from(NODES)), edges=pairs)
def test_it_is_what_trying_every_set_gives(
    chosen: set[tuple[str, str]], edges: list[tuple[tuple[str, str], tuple[str, str]]]
) -> None:
    graph = {frozenset(edge) for edge in edges}
    subsets = chain.from_iterable(combinations(sorted(chosen), n) for n in range(len(chosen) + 1))
    tried = max(
        len(some) for some in subsets if not any(set(e) <= set(some) for e in map(tuple, graph))
    )

    assert largest_independent(chosen, graph) == (tried, True)


def test_a_chain_longer_than_the_limit_gets_a_lower_bound() -> None:
    nodes = [("source", f"{n:03}") for n in range(MOST_EXACT + 11)]
    edges = [frozenset(pair) for pair in pairwise(nodes)]

    size, exact = largest_independent(nodes, edges)

    assert not exact
    assert 1 < size <= (len(nodes) + 1) // 2


def test_the_most_connected_origin_may_belong_to_the_largest_set() -> None:
    hub, *rest = [("source", letter) for letter in "habcxyz"]
    triangles = [rest[:3], rest[3:]]
    edges = {frozenset(pair) for triangle in triangles for pair in combinations(triangle, 2)}
    edges |= {frozenset((hub, node)) for triangle in triangles for node in triangle[:2]}

    assert largest_independent([hub, *rest], edges) == (3, True)
