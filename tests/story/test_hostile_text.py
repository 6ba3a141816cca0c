"""
Text made to break a reader: each kind is survived and said, and the good report beside it is read.
"""

import json
from pathlib import Path

import pytest

from counterclaim.cli import main
from counterclaim.documents.limits import MAX_FILE_BYTES

GOOD = "Edda Marsh said the old bridge at the mill is open.\n"
LINE = "Tom Reed said the ferry at Ambrel sails at noon. "


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch, tmp_path):
    monkeypatch.setenv("COUNTERCLAIM_PIPELINE", "none")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good report."""
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "good.txt").write_text(GOOD, encoding="utf-8")
    (reports / "good.toml").write_text(
        'publisher = "The Courier"\npublished = 2031-03-04\n', encoding="utf-8"
    )
    return reports


def built(folder: Path, capsys) -> tuple[dict, str]:
    """The ledger of a folder, and everything that was printed."""
    case = folder.parent / "case.db"
    main(["build", str(folder), "--ledger", str(case)])
    assert main(["verify", str(case)]) == 0
    printed = capsys.readouterr()
    assert main(["export", str(case), "--to", "ledger-json"]) == 0
    ledger = json.loads(capsys.readouterr().out)
    texts = {d["id"]: d["text"] for d in ledger["documents"]}
    assert all(
        texts[s["doc"]][c["start"] : c["end"]] == c["text"]
        for s in ledger["statements"]
        for c in s["content"]
    )
    assert GOOD.strip() in {text.strip() for text in texts.values()}
    return ledger, printed.out + printed.err


def named(ledger: dict) -> set[str]:
    return {source["name"] for source in ledger["sources"]}


@pytest.mark.slow
def test_a_text_of_fifty_megabytes_is_refused_with_the_limit(folder, capsys):
    (folder / "huge.txt").write_bytes(LINE.encode() * (MAX_FILE_BYTES // len(LINE) + 1))

    ledger, printed = built(folder, capsys)

    assert len(ledger["documents"]) == 1
    assert "huge.txt" in printed
    assert "CC1" in printed


def test_html_ten_thousand_deep_is_refused(folder, capsys):
    page = "<html><body>" + "<div>" * 10_000 + LINE + "</div>" * 10_000 + "</body></html>"
    (folder / "deep.html").write_text(page, encoding="utf-8")

    ledger, printed = built(folder, capsys)

    assert len(ledger["documents"]) == 1
    assert "deep.html" in printed
    assert "CC1" in printed


@pytest.mark.slow
def test_a_paragraph_of_a_million_characters_is_read(folder, capsys):
    (folder / "long.txt").write_text(LINE * 20_500, encoding="utf-8")

    ledger, _ = built(folder, capsys)

    assert "Tom Reed" in named(ledger)


def test_control_and_direction_characters_move_no_span(folder, capsys):
    text = "Tom Reed said\u202e the ferry\u200b at Ambrel\u2066 sails\x07 at noon\u2069.\n"
    (folder / "odd.txt").write_text(text, encoding="utf-8")

    ledger, _ = built(folder, capsys)

    assert len(ledger["documents"]) == 2


def test_a_name_in_look_alike_letters_is_not_the_other(folder, capsys):
    (folder / "alike.txt").write_text(
        "\u0415dda M\u0430rsh said the old bridge at the mill is shut.\n", encoding="utf-8"
    )

    ledger, _ = built(folder, capsys)

    said = {s["root"] for s in ledger["statements"] if "shut" in s["content"][0]["text"]}
    edda = {source["id"] for source in ledger["sources"] if source["name"] == "Edda Marsh"}
    assert edda
    assert not said & edda


def test_a_text_of_several_scripts_keeps_its_words(folder, capsys):
    text = "Tom Reed said the ferry at Амбрель sails at noon, 正午, per la città.\n"
    (folder / "mixed.txt").write_text(text, encoding="utf-8")

    ledger, _ = built(folder, capsys)

    assert any("正午" in document["text"] for document in ledger["documents"])


def test_a_language_that_is_not_read_is_stored_and_said(folder, capsys):
    text = "Министр заявил, что мост открыт. Жители отрицают это. " * 5
    (folder / "other.txt").write_text(text, encoding="utf-8")

    ledger, printed = built(folder, capsys)

    (other,) = [d for d in ledger["documents"] if "Министр" in d["text"]]
    assert [s for s in ledger["statements"] if s["doc"] == other["id"]] == []
    assert "not read" in printed
