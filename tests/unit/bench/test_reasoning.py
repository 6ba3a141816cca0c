"""
The engine on gold statements.
"""

import json

import pytest

from counterclaim.bench.reasoning import bench_reasoning, expected_by_day


def _changed(tmp_path, ledger):
    path = tmp_path / "changed.gold.json"
    path.write_text(json.dumps(ledger), encoding="utf-8")
    return path


def _claim(ledger):
    """Any claim that somebody asserts."""
    return next(
        claim
        for claim, standing in sorted(ledger["expected"]["claims"].items())
        if standing["asserted"]["origins_min"] > 0
    )


@pytest.mark.parametrize("story", ["torvane", "kessford"])
def test_the_engine_is_exact_on_an_example_story(story, examples):
    figures = bench_reasoning(examples / f"{story}.gold.json")

    assert figures["differences"] == []
    assert (figures["values_exact"], figures["contradictions_f1"]) == (1.0, 1.0)
    assert figures["forbidden"] == 0
    assert figures["n"] > 1000


@pytest.mark.shared
def test_the_engine_is_exact_on_the_founding_article(shared):
    figures = bench_reasoning(shared / "gold" / "seed.json")

    assert figures["differences"] == []
    assert (figures["values_exact"], figures["contradictions_f1"]) == (1.0, 1.0)


def test_every_day_of_the_gold_is_compared(example_gold):
    days = [day for day, _ in expected_by_day(example_gold)]

    assert days == [None, *sorted(example_gold["expected"]["as_of"])]


def test_a_value_that_is_not_as_expected_is_counted_and_named(tmp_path, example_gold):
    claim = _claim(example_gold)
    example_gold["expected"]["claims"][claim]["asserted"]["origins_min"] = 99

    figures = bench_reasoning(_changed(tmp_path, example_gold))

    assert figures["values_exact"] < 1.0
    (difference,) = figures["differences"]
    assert f"{claim} asserted origins_min should be 99" in difference


def test_a_claim_the_engine_does_not_know_fails_in_every_value(tmp_path, example_gold):
    claim = _claim(example_gold)
    wanted = example_gold["expected"]["claims"]
    wanted["c-nowhere"] = {"support": "none", "life": "live", "doubted": []}

    figures = bench_reasoning(_changed(tmp_path, example_gold))

    assert claim in wanted
    assert figures["n_differences"] == 3


def test_a_contradiction_the_gold_forbids_is_counted(tmp_path, example_gold):
    expected = example_gold["expected"]
    expected["must_not_contradict"] = [expected["contradiction_pairs"].pop()]

    figures = bench_reasoning(_changed(tmp_path, example_gold))

    assert figures["forbidden"] == 1
    assert figures["contradictions_f1"] < 1.0


def test_an_arguable_pair_is_neither_right_nor_wrong(tmp_path, example_gold):
    expected = example_gold["expected"]
    expected["contradiction_pairs_arguable"] = [expected["contradiction_pairs"].pop()]

    figures = bench_reasoning(_changed(tmp_path, example_gold))

    assert figures["contradictions_f1"] == 1.0
