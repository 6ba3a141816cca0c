"""
Precision, recall and F1.
"""

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.bench.measures import Found, spread

counts = st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)).map(
    lambda n: Found(hits=min(n), predicted=n[0], wanted=n[1])
)


@given(counts)
def test_f1_lies_between_precision_and_recall(found):
    low, high = sorted((found.precision, found.recall))

    assert 0 <= found.f1 <= high <= 1
    assert found.f1 >= low - 1e-9 or low == 0


def test_nothing_predicted_is_precise_and_finds_nothing():
    nothing = Found(hits=0, predicted=0, wanted=3)

    assert (nothing.precision, nothing.recall, nothing.f1) == (1.0, 0.0, 0.0)


@given(counts, counts)
def test_counts_add_up(one, other):
    both = one + other

    assert (both.hits, both.wanted) == (one.hits + other.hits, one.wanted + other.wanted)


def test_figures_take_the_name_of_their_part():
    figures = spread({"word": Found(hits=1, predicted=2, wanted=1)}, "{part}_{figure}_indirect")

    assert figures == {
        "word_f1_indirect": 0.6667,
        "word_precision_indirect": 0.5,
        "word_recall_indirect": 1.0,
    }
