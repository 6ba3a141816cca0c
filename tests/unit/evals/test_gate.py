"""
The gate from its command line, on a small ledger whose reasoning is exact.
"""

import json
import shutil

import pytest

EXACT = ("--only", "reasoning-torvane")
SEED = ("--only", "reasoning-seed")


@pytest.fixture
def run(gate, tmp_path, examples, monkeypatch, capsys):
    """Run the gate beside a copy of the example's gold, with no shared material."""
    monkeypatch.delenv("CI", raising=False)
    (tmp_path / "examples").mkdir()
    shutil.copy(examples / "torvane.gold.json", tmp_path / "examples")
    paths = ("--root", tmp_path, "--shared", tmp_path / "none", "--baseline", tmp_path / "b.json")

    def gate_with(*arguments):
        code = gate.main([*map(str, paths), *arguments])
        return code, capsys.readouterr().out

    return gate_with


def _spoil(folder):
    """Expect one origin more than there is."""
    path = folder / "examples" / "torvane.gold.json"
    ledger = json.loads(path.read_text(encoding="utf-8"))
    ledger["expected"]["claims"]["c-control"]["asserted"]["origins_min"] += 1
    path.write_text(json.dumps(ledger), encoding="utf-8")


def test_nothing_pinned_is_a_failure(run):
    code, said = run(*EXACT)

    assert code == 1
    assert "not pinned" in said


def test_what_was_pinned_holds_afterwards(run, tmp_path):
    pinned, _ = run(*EXACT, "--update")
    code, said = run(*EXACT)

    baseline = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))
    assert (pinned, code) == (0, 0)
    assert "all floors hold" in said
    assert baseline["suites"]["reasoning-torvane"]["floors"] == {
        "contradictions_f1": 1.0,
        "values_exact": 1.0,
    }


def test_a_fallen_figure_fails_and_the_value_is_named(run, tmp_path):
    run(*EXACT, "--update")
    _spoil(tmp_path)

    code, said = run(*EXACT)

    failing = [line.split()[2] for line in said.splitlines() if line.startswith("FAIL")]
    assert code == 1
    assert failing == ["corpus", "values_exact"]
    assert "c-control asserted origins_min should be" in said


def test_a_fallen_figure_is_not_pinned_without_a_reason(run, tmp_path):
    run(*EXACT, "--update")
    before = (tmp_path / "b.json").read_bytes()
    _spoil(tmp_path)

    code, said = run(*EXACT, "--update")

    assert code == 1
    assert "refused" in said
    assert (tmp_path / "b.json").read_bytes() == before


def test_a_reason_is_kept_in_the_baseline(run, tmp_path):
    run(*EXACT, "--update")
    _spoil(tmp_path)

    code, _ = run(*EXACT, "--update", "--allow-regression", "the story changed")

    baseline = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))
    assert code == 0
    assert [one["reason"] for one in baseline["regressions"]] == ["the story changed"]


def test_absent_material_is_said_and_passes_at_a_desk(run):
    code, said = run(*SEED)

    assert code == 0
    assert "skipped: reasoning-seed" in said


def test_absent_material_fails_in_continuous_integration(run, monkeypatch):
    monkeypatch.setenv("CI", "true")

    code, said = run(*SEED)

    assert code == 1
    assert "CI=true" in said


def test_a_ledger_that_cannot_be_read_fails_with_its_code(run, tmp_path):
    (tmp_path / "examples" / "torvane.gold.json").write_text("{", encoding="utf-8")

    code, said = run(*EXACT)

    assert code == 1
    assert "failed: reasoning-torvane: [CC202]" in said


@pytest.mark.parametrize(
    "arguments", [("--only", "reasoning-nowhere"), ("--allow-regression", "because")]
)
def test_a_command_that_means_nothing_is_refused(run, arguments):
    with pytest.raises(SystemExit):
        run(*arguments)


def test_every_story_with_a_gold_ledger_has_its_suites(gate, tmp_path):
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "harbour.gold.json").write_text("{}", encoding="utf-8")

    names = [suite.name for suite in gate.suites(tmp_path, tmp_path)]

    assert {"reasoning-harbour", "gold-harbour", "gold-harbour-fallback"} <= set(names)
    assert len(names) == len(set(names))


def test_the_hash_of_a_corpus_depends_on_names_and_bytes_and_not_on_order(gate, tmp_path):
    one, two = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text("first", encoding="utf-8")
    two.write_text("second", encoding="utf-8")
    before = gate.corpus_hash([one, two])

    backward = gate.corpus_hash([two, one])
    one.write_text("First", encoding="utf-8")

    assert backward == before
    assert gate.corpus_hash([one, two]) != before


def test_the_pinned_baseline_of_the_project_forbids_every_overcount(gate):
    baseline = json.loads(gate.BASELINE.read_text(encoding="utf-8"))

    for suite in gate.suites(gate.ROOT, gate.ROOT.parent / "shared"):
        assert baseline["suites"][suite.name]["ceilings"] == dict(suite.ceilings)
        assert set(baseline["suites"][suite.name]["floors"]) == set(suite.floors)
