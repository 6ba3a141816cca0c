"""
Pairing two sets one to one.
"""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.bench.matching import best_matching

pairs = st.tuples(st.sampled_from("abcd"), st.sampled_from("wxyz"))
weights = st.dictionaries(pairs, st.integers(1, 20).map(float), max_size=12)


def _best_total(given: dict) -> float:
    """Try everything."""
    lefts = sorted({left for left, _ in given})
    rights = sorted({right for _, right in given}) + [None] * len(lefts)
    return max(
        sum(given.get(pair, 0.0) for pair in zip(lefts, order, strict=False))
        for order in permutations(rights, len(lefts))
    )


@given(weights)
def test_no_other_pairing_weighs_more(given):
    found = best_matching(given)

    assert sum(given[pair] for pair in found.items()) == _best_total(given)


@given(weights)
def test_nobody_is_paired_twice_and_only_listed_pairs_are_made(given):
    found = best_matching(given)

    assert len(set(found.values())) == len(found)
    assert set(found.items()) <= set(given)


@given(weights, st.randoms())
def test_the_order_of_the_weights_does_not_matter(given, chance):
    shuffled = list(given.items())
    chance.shuffle(shuffled)

    assert best_matching(dict(shuffled)) == best_matching(given)


def test_a_good_pair_yields_where_the_whole_gains():
    found = best_matching({("a", "x"): 5.0, ("a", "y"): 4.0, ("b", "x"): 4.0})

    assert found == {"a": "y", "b": "x"}


def test_nothing_is_paired_with_nothing():
    assert best_matching({}) == {}
