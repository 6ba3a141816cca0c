"""
The whole reading against gold ledgers, with a product that is told what to say.
"""

import copy
import json
import tomllib
from types import SimpleNamespace

import pytest

from counterclaim.bench.gold import bench_gold, gold_files, write_documents
from counterclaim.errors import BadLedgerFile, BenchmarkMissing

FINDER = SimpleNamespace(name="told", rules="r1", read=None)


def _saying(ledger):
    """A product that reads everything into this ledger."""
    return lambda _paths, _finder: json.dumps(ledger)


def _file(folder, name, ledger):
    path = folder / name
    path.write_text(json.dumps(ledger), encoding="utf-8")
    return path


def test_a_product_that_reads_what_the_gold_says_scores_one(tmp_path, gold):
    path = _file(tmp_path, "ferry.gold.json", gold)

    figures = bench_gold(path, finder=FINDER, read=_saying(gold))

    headline = ("statements_f1", "holder", "chain_exact", "polarity", "claims_b3")
    assert [figures[name] for name in (*headline, "contradictions_f1")] == [1.0] * 6
    assert (figures["overcount"], figures["forbidden"]) == (0, 0)
    assert (figures["n"], figures["documents_matched"], figures["rules"]) == (2, 1, "r1")
    assert figures["absent"] == []


def test_the_product_is_given_the_texts_to_the_character(tmp_path, gold):
    gold["documents"][0]["text"] = " date\r\nfirst\n\nlast \u2028"
    given = {}

    def read(paths, _finder):
        for path in paths[0].glob("*.txt"):
            given[path.name] = path.read_bytes().decode("utf-8")
        return json.dumps(gold)

    bench_gold(_file(tmp_path, "ferry.json", gold), finder=FINDER, read=read)

    assert given == {"0001-d1.txt": " date\r\nfirst\n\nlast \u2028"}


def test_the_sidecar_says_day_and_publisher(tmp_path, gold):
    gold["sources"][0]["name"] = 'The "Old" Courier'

    (text,) = write_documents(gold, tmp_path)

    assert tomllib.loads(text.with_suffix(".toml").read_text(encoding="utf-8")) == {
        "published": "2031-03-04",
        "publisher": 'The "Old" Courier',
        "publisher_type": "outlet",
        "publisher_party": "none",
    }


def test_a_side_that_is_not_known_stays_unsaid(tmp_path, gold):
    gold["sources"][0]["party"] = "unknown"

    (text,) = write_documents(gold, tmp_path)

    assert "party" not in text.with_suffix(".toml").read_text(encoding="utf-8")


def test_an_unnamed_publisher_without_a_date_has_no_sidecar(tmp_path, gold):
    gold["sources"][0]["named"] = False
    gold["documents"][0]["published"] = None

    (text,) = write_documents(gold, tmp_path)

    assert not text.with_suffix(".toml").exists()


def test_several_ledgers_give_their_mean_their_sums_and_their_own(tmp_path, gold):
    empty = {"documents": [], "sources": [], "statements": []}
    other = copy.deepcopy(gold)
    other["documents"][0]["id"] = "d2"
    for one in other["statements"]:
        one["doc"] = "d2"
    _file(tmp_path, "a.gold.json", gold)
    _file(tmp_path, "b.gold.json", other)

    def read(paths, _finder):
        return json.dumps(gold if list(paths[0].glob("*-d1.txt")) else empty)

    figures = bench_gold(tmp_path, finder=FINDER, read=read)

    assert figures["statements_f1"] == 0.5
    assert (figures["a.statements_f1"], figures["b.statements_f1"]) == (1.0, 0.0)
    assert (figures["ledgers"], figures["n"], figures["documents_matched"]) == (2, 4, 1)
    assert figures["b.contradictions_f1"] is None
    assert figures["contradictions_f1"] == 1.0


def test_an_absent_part_is_reported_as_absent_and_not_as_zero(tmp_path, gold):
    silent = copy.deepcopy(gold)
    del silent["expected"]

    figures = bench_gold(_file(tmp_path, "ferry.json", gold), finder=FINDER, read=_saying(silent))

    assert figures["overcount"] is None
    assert {"contradictions_f1", "origins_covered", "overcount", "forbidden"} <= set(
        figures["absent"]
    )


def test_overcounts_and_forbidden_pairs_are_summed(tmp_path, gold):
    gold["expected"]["must_not_contradict"] = [["c-open", "c-shut"]]
    wrong = copy.deepcopy(gold)
    wrong["expected"]["claims"]["c-open"]["asserted"]["origins_min"] = 3
    _file(tmp_path, "a.json", gold)
    _file(tmp_path, "b.json", gold)

    figures = bench_gold(tmp_path, finder=FINDER, read=_saying(wrong))

    assert (figures["overcount"], figures["forbidden"]) == (2, 2)


def test_only_gold_ledgers_of_a_folder_are_taken(tmp_path, gold):
    ours = _file(tmp_path, "ferry.json", gold)
    _file(tmp_path, "settings.json", {"format": "other"})

    assert gold_files(tmp_path) == [ours]


def test_the_folder_of_benchmarks_may_hold_the_gold_in_a_folder_of_its_own(tmp_path, gold):
    (tmp_path / "gold").mkdir()
    ours = _file(tmp_path / "gold", "ferry.json", gold)

    assert gold_files(tmp_path) == [ours]


def test_a_folder_without_gold_says_what_a_ledger_is(tmp_path):
    with pytest.raises(BenchmarkMissing, match="counterclaim-gold/"):
        gold_files(tmp_path)


def test_a_broken_ledger_is_named(tmp_path):
    path = tmp_path / "broken.json"
    path.write_text("{", encoding="utf-8")

    with pytest.raises(BadLedgerFile, match=r"broken\.json"):
        bench_gold(path, finder=FINDER, read=_saying({}))
