"""
The corpus as a benchmark, with a product that is told what to say.
"""

import json
from types import SimpleNamespace

import pytest

from counterclaim.bench import run_benchmark
from counterclaim.bench.corpus import bench_agreement, bench_corpus, gold_ledger, parse
from counterclaim.cli import main
from counterclaim.errors import BadAnnotation, BenchmarkMissing

FINDER = SimpleNamespace(name="told", rules="r1", read=None)


def _told(*written: str):
    """A product that says of each document what its gold says, and nothing of unknown ones."""
    ledgers = [gold_ledger(parse(one, "b001")) for one in written]
    by_text = {ledger["documents"][0]["text"]: ledger for ledger in ledgers}
    nothing = {"documents": [], "sources": [], "statements": []}

    def read(paths, _finder):
        (text,) = paths[0].glob("*.txt")
        return json.dumps(by_text.get(text.read_bytes().decode("utf-8"), nothing))

    return read


def test_a_product_that_reads_what_was_marked_scores_one(good, save, tmp_path):
    save(good)

    figures = bench_corpus(tmp_path, "train", finder=FINDER, read=_told(good))

    headline = ("statements_f1", "holder", "chain_exact", "act", "polarity")
    assert [figures[name] for name in headline] == [1.0] * 5
    assert (figures["n"], figures["documents"], figures["part"]) == (3, 1, "train")
    assert figures["kind.local-paper.statements_f1"] == 1.0
    assert figures["phenomenon.headline-cue.recall"] == 1.0
    assert (figures["about"], figures["about_n"]) == (1.0, 2)
    assert (figures["quantity"], figures["quantity_n"]) == (1.0, 1)
    assert figures["absent"] == []


def test_another_number_or_time_is_wrong_and_open_ends_are_read_as_what_they_mean(
    good, save, tmp_path
):
    save(good.replace("12 crack;", "..12 crack;"))
    read = good.replace("12 crack;", "0..12 crack;").replace("about: 03-31", "about: 03-30")

    figures = bench_corpus(tmp_path, "train", finder=FINDER, read=_told(read))

    assert (figures["quantity"], figures["about"]) == (1.0, 0.5)


def test_counts_are_added_up_before_they_are_divided(good, save, tmp_path):
    save(good)
    save(good.replace("Flood", "Sea"), "train/b002.txt")

    figures = bench_corpus(tmp_path, "train", finder=FINDER, read=_told(good))

    assert (figures["statements_recall"], figures["statements_precision"]) == (0.5, 1.0)
    assert figures["holder"] == 1.0
    assert figures["documents_matched"] == 1
    assert figures["phenomenon.headline-cue.recall"] == 0.5


def test_nothing_matched_is_absent_and_not_zero(good, save, tmp_path):
    save(good)

    figures = bench_corpus(tmp_path, "train", finder=FINDER, read=_told())

    assert figures["statements_f1"] == 0.0
    assert figures["holder"] is None
    assert "holder" in figures["absent"]


def test_only_the_part_asked_for_is_read(good, save, tmp_path):
    save(good)
    save(good.replace("Flood", "Sea"), "test/b003.txt")

    figures = bench_corpus(tmp_path / "corpus", "test", finder=FINDER, read=_told(good))

    assert (figures["documents"], figures["statements_recall"]) == (1, 0.0)


def test_the_part_developed_on_is_train(good, save, tmp_path):
    save(good)

    assert bench_corpus(tmp_path, "dev", finder=FINDER, read=_told(good))["part"] == "train"


def test_a_part_that_is_not_there_is_said(good, save, tmp_path):
    save(good)

    with pytest.raises(BenchmarkMissing, match="'test'"):
        bench_corpus(tmp_path, "test", finder=FINDER, read=_told(good))


def test_a_broken_document_is_named(good, save, tmp_path):
    save(good.replace("deny CT-", "deny CT+"))

    with pytest.raises(BadAnnotation, match="b001, line 20"):
        bench_corpus(tmp_path, "train", finder=FINDER, read=_told(good))


def test_two_annotators_who_mark_alike_agree(good, save, tmp_path):
    save(good)
    save(good.replace("annotator: A", "annotator: B"), "second/b001.txt")

    figures = bench_agreement(tmp_path)

    assert [figures[n] for n in ("statements_f1", "holder", "chain_exact", "act")] == [1.0] * 4
    assert figures["part"] == "second"


def test_what_one_of_them_marks_alone_lowers_the_agreement(good, save, tmp_path):
    save(good)
    less = good.replace("annotator: A", "annotator: B").replace("[1 was sound]", "was sound")
    less = less.replace("<clerk town clerk> {a insists}", "town clerk insists")
    lines = [line for line in less.splitlines() if not line.startswith(("1 |", "clerk |"))]
    save("\n".join(lines), "second/b001.txt")

    figures = bench_agreement(tmp_path)

    assert (figures["statements_recall"], figures["statements_precision"]) == (0.6667, 1.0)
    assert figures["statements_f1"] == 0.8


def test_what_one_of_them_calls_optional_costs_nothing(good, save, tmp_path):
    save(good.replace("; optional", ""))
    save(good.replace("annotator: A", "annotator: B"), "second/b001.txt")

    assert bench_agreement(tmp_path)["statements_f1"] == 1.0


def test_an_agreement_needs_a_first_annotation(good, save, tmp_path):
    save(good.replace("annotator: A", "annotator: B"), "second/b001.txt")

    with pytest.raises(BenchmarkMissing, match="b001"):
        bench_agreement(tmp_path)


def test_the_benchmark_by_its_name_compares_or_reads(good, save, tmp_path):
    save(good)
    save(good.replace("annotator: A", "annotator: B"), "second/b001.txt")

    assert run_benchmark("corpus", tmp_path, agreement=True)["part"] == "second"
    assert run_benchmark("corpus", tmp_path, finder="fallback")["part"] == "train"


def test_the_command_takes_a_part_and_the_agreement(good, save, tmp_path, capsys):
    save(good, "test/b003.txt")
    save(good.replace("annotator: A", "annotator: B"), "second/b003.txt")
    order = ["bench", "corpus", "--data", str(tmp_path)]

    assert main([*order, "--agreement"]) == 0
    assert json.loads(capsys.readouterr().out)["statements_f1"] == 1.0
    assert main([*order, "--part", "test", "--finder", "fallback"]) == 0
    assert json.loads(capsys.readouterr().out)["documents_matched"] == 1
