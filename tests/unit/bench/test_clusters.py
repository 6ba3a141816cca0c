"""
Agreement of two groupings.
"""

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.bench.clusters import b_cubed, ceaf_e

ITEMS = ["s1", "s2", "s3", "s4"]
labels = st.fixed_dictionaries(
    {item: st.sets(st.sampled_from("pqr"), min_size=1, max_size=2) for item in ITEMS}
)


@given(labels)
def test_a_grouping_agrees_with_itself_under_other_names(grouping):
    renamed = {item: {name * 2 for name in names} for item, names in grouping.items()}

    assert b_cubed(grouping, renamed, ITEMS) == {"p": 1.0, "r": 1.0, "f1": 1.0}
    assert ceaf_e(grouping, renamed, ITEMS)[0]["f1"] == 1.0


@given(labels, labels)
def test_precision_one_way_is_recall_the_other(one, other):
    there, back = b_cubed(one, other, ITEMS), b_cubed(other, one, ITEMS)

    assert (there["p"], there["r"]) == (back["r"], back["p"])


def test_everything_in_one_group_is_full_recall_and_poor_precision():
    apart = {item: {item} for item in ITEMS}
    together = {item: {"all"} for item in ITEMS}

    assert b_cubed(apart, together, ITEMS) == {"p": 0.25, "r": 1.0, "f1": 0.4}


def test_ceaf_pairs_the_groups_that_share_most():
    gold = {"s1": {"c1"}, "s2": {"c1"}, "s3": {"c2"}}
    predicted = {"s1": {"x"}, "s2": {"x"}, "s3": {"x"}}

    figures, pairing = ceaf_e(gold, predicted, ["s1", "s2", "s3"])

    assert pairing == {"c1": "x"}
    assert figures == {"p": 0.8, "r": 0.4, "f1": 0.5333}


def test_no_item_at_all_is_no_disagreement():
    assert b_cubed({}, {}, [])["f1"] == 1.0
