"""
The example story from the folder of reports to the dossier, and back.
"""

import json
import random
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from counterclaim import open_ledger
from counterclaim.cli import main
from counterclaim.pipeline import build_case, export_text, import_case, open_case, read_case
from counterclaim.statements.finder import statement_finder

DAYS = [date(2031, 3, day) for day in range(3, 8)]


@pytest.fixture(scope="module")
def finder():
    """The finder that a person here would get."""
    return statement_finder()


@pytest.fixture(scope="module")
def case(examples, finder):
    """The example story, read in memory."""
    return read_case([examples / "torvane"], finder)


@pytest.fixture(scope="module")
def gold(examples):
    """The example's gold ledger as JSON."""
    return json.loads((examples / "torvane.gold.json").read_text(encoding="utf-8"))


def test_every_span_is_the_text_it_quotes(case):
    texts = {document.id: document.text for document in case.ledger.documents}
    for statement in case.ledger.statements:
        spans = [statement.span, *statement.content]
        spans += [s for step in statement.chain for s in (step.cue, step.mention) if s]
        assert all(span.fits(texts[statement.doc]) for span in spans)
    for entity in case.ledger.entities:
        assert all(mention.span.fits(texts[mention.doc]) for mention in entity.mentions)


def test_every_chain_starts_at_the_publisher(case):
    publishers = {document.id: document.publisher for document in case.ledger.documents}

    assert all(s.chain[0].source == publishers[s.doc] for s in case.ledger.statements)


def test_the_story_has_contested_questions(case):
    contested = [q for q in case.snapshot().questions if q.contested]

    assert contested


def test_origins_never_exceed_what_the_gold_allows(case, gold):
    from counterclaim.bench.scoring import score

    predicted = json.loads(export_text(case, "ledger-json"))
    result = score(gold, predicted)

    assert result["origins"]["overcount"] == 0
    assert result["contradictions"]["forbidden_hit"] == []


@pytest.mark.parametrize("day", [None, *DAYS])
def test_any_order_of_arrival_gives_the_same_bytes(examples, finder, case, tmp_path, day):
    files = sorted(p for p in (examples / "torvane").iterdir() if p.suffix != ".toml")
    random.Random(7).shuffle(files)

    other = read_case(files, finder)

    assert export_text(other, "ledger-json", day) == export_text(case, "ledger-json", day)
    assert export_text(other, "html", day) == export_text(case, "html", day)


def test_one_by_one_is_all_at_once(examples, finder, tmp_path):
    files = sorted(p for p in (examples / "torvane").iterdir() if p.suffix != ".toml")
    whole = build_case(files, tmp_path / "whole.db", finder=finder)
    from counterclaim.pipeline import add_to_case

    build_case(files[5:7], tmp_path / "parts.db", finder=finder)
    add_to_case(tmp_path / "parts.db", files[:5], finder=finder)
    parts = add_to_case(tmp_path / "parts.db", files[7:], finder=finder)

    assert export_text(parts, "ledger-json") == export_text(whole, "ledger-json")
    assert export_text(parts, "html") == export_text(whole, "html")


def test_export_then_import_is_the_identity(case, tmp_path):
    text = export_text(case, "ledger-json")
    (tmp_path / "out.json").write_text(text, encoding="utf-8")

    again = import_case(tmp_path / "out.json", tmp_path / "again.db")

    assert export_text(again, "ledger-json") == text


def test_what_is_reopened_is_what_was_built(examples, finder, tmp_path):
    built = build_case([examples / "torvane"], tmp_path / "case.db", finder=finder)

    reopened = open_case(tmp_path / "case.db")

    assert export_text(reopened, "ledger-json") == export_text(built, "ledger-json")


def _expected(gold: dict, day: date | None) -> dict:
    return gold["expected"]["as_of"][day.isoformat()] if day else gold["expected"]["claims"]


@pytest.mark.parametrize("name", ["torvane.gold.json", "kessford.gold.json", "seed"])
def test_a_gold_ledger_goes_in_and_its_expected_values_come_out(name, examples, tmp_path, request):
    path = (
        request.getfixturevalue("shared") / "gold" / "seed.json"
        if name == "seed"
        else (examples / name)
    )
    gold = json.loads(path.read_text(encoding="utf-8"))
    case = import_case(path, tmp_path / "gold.db")
    days = [None, *(date.fromisoformat(day) for day in gold["expected"].get("as_of", {}))]

    for day in days:
        found = json.loads(export_text(case, "ledger-json", day))["expected"]
        for claim, values in _expected(gold, day).items():
            for key in ("asserted", "denied"):
                for count, value in values.get(key, {}).items():
                    assert found["claims"][claim][key][count] == value, (day, claim, key, count)
            for key in ("support", "dispute", "life", "doubted"):
                if key in values:
                    assert found["claims"][claim][key] == values[key], (day, claim, key)
    whole = json.loads(export_text(case, "ledger-json"))["expected"]
    pairs = {frozenset(pair) for pair in whole["contradiction_pairs"]}
    wanted = {frozenset(pair) for pair in gold["expected"]["contradiction_pairs"]}
    arguable = {frozenset(pair) for pair in gold["expected"]["contradiction_pairs_arguable"]}
    assert wanted <= pairs <= wanted | arguable


def test_the_commands_on_the_story(examples, tmp_path, capsys):
    db = tmp_path / "case.db"
    page = tmp_path / "dossier.html"

    assert (
        main(["build", str(examples / "torvane"), "--ledger", str(db), "--dossier", str(page)]) == 0
    )
    assert main(["questions", str(db), "--about", "Halvek", "--as-of", "2031-03-04"]) == 0
    assert "Halvek" in capsys.readouterr().out
    assert main(["export", str(db), "--to", "ledger-json", "-o", str(tmp_path / "out.json")]) == 0
    exported = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert main(["show", str(db), exported["statements"][0]["id"]]) == 0
    assert main(["show", str(db), exported["claims"][0]["id"]]) == 0
    assert page.stat().st_size > 10_000


def test_the_python_door(examples, tmp_path):
    ledger = open_ledger(tmp_path / "case.db")
    ledger.add(examples / "torvane")

    questions = ledger.questions(as_of="2031-03-05")
    ledger.dossier(as_of="2031-03-05").save(tmp_path / "page.html")

    assert questions
    assert all(a.origins[0] <= a.origins[1] for q in questions for a in q.answers)
    assert (tmp_path / "page.html").exists()


def test_a_copy_of_a_document_under_another_name_adds_no_origin(examples, finder, case, tmp_path):
    shutil.copytree(examples / "torvane", tmp_path / "story")
    for suffix in (".txt", ".toml"):
        source = tmp_path / "story" / f"2031-03-03-lpa{suffix}"
        (tmp_path / "story" / f"copy{suffix}").write_bytes(source.read_bytes())
    sidecar = tmp_path / "story" / "copy.toml"
    sidecar.write_text(
        'publisher = "The Echo"\npublished = 2031-03-04\nlanguage = "en"\n', encoding="utf-8"
    )

    more = read_case([tmp_path / "story"], finder)

    before = {s.claim: s for s in case.snapshot().standings}
    texts = {c.id: c.text for c in case.ledger.claims}
    by_text = {texts[claim]: s for claim, s in before.items()}
    for claim, standing in ((c, s) for s in more.snapshot().standings for c in [s.claim]):
        text = next(c.text for c in more.ledger.claims if c.id == claim)
        if text in by_text:
            assert standing.asserted.origins_min <= by_text[text].asserted.origins_min
            assert standing.asserted.origins_max <= by_text[text].asserted.origins_max


def test_the_demo(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    assert main(["demo"]) == 0

    out = capsys.readouterr().out
    assert "contested" in out
    assert Path("demo/torvane.html").exists()


def test_the_python_door_decides_and_remembers(examples: Path, tmp_path: Path):
    ledger = open_ledger(tmp_path / "case.db")
    ledger.add(examples / "torvane")
    taken_in = datetime.now(UTC)
    statement = ledger.records.statements[0].id

    ledger.decide(lambda d: [d.reject(statement)], by="A. Reader", reason="not in the page")

    reviews = {s.id: s.review for s in ledger.records.statements}
    assert reviews[statement] == "rejected"
    assert "rejected by a person" in ledger.dossier().html
    assert "rejected by a person" not in ledger.dossier(known_at=taken_in).html
    assert ledger.questions(known_at=taken_in)
    assert ledger.questions(known_at="2001-01-01") == ()
