"""
A case in which not everything is in English: what is not read is said everywhere, and counts nowhere.
"""

import json
from pathlib import Path

import pytest

from counterclaim.cli import main
from counterclaim.pipeline import export_text, read_case

pytestmark = pytest.mark.usefixtures("language_library")

GOOD = (
    "Edda Marsh, the mayor of Merrow, said on Monday that the dam is safe.\n\n"
    "“It was inspected in March,” Edda Marsh said."
)
GERMAN = (
    "Der Bürgermeister von Merrow wies am Montag zurück, dass der Damm undicht sei. „Wir haben ihn "
    "im März geprüft, und er ist in Ordnung“, sagte er vor Journalisten."
)
MORE = "The water of the valley is clean, and nobody was hurt when the mill was flooded, she said."
FRENCH = (
    "Le maire de Merrow a démenti lundi que le barrage fuie. « Nous l'avons inspecté en mars et il "
    "est en bon état », a-t-il dit aux journalistes."
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """One report in English, one in German, one in both, and a French page that says English."""
    monkeypatch.chdir(tmp_path)
    reports = tmp_path / "reports"
    reports.mkdir()
    texts = {
        "courier.txt": GOOD,
        "bote.txt": GERMAN,
        "herald.txt": f"{GOOD}\n\n{GERMAN}\n\n{MORE}",
        "gazette.html": f'<html lang="en"><body><article><h1>Merrow</h1><p>{FRENCH}</p><p>{FRENCH}'
        "</p></article></body></html>",
    }
    for name, text in texts.items():
        (reports / name).write_text(text, encoding="utf-8")
        publisher = name.partition(".")[0].capitalize()
        (reports / name).with_suffix(".toml").write_text(
            f'publisher = "The {publisher}"\npublished = 2031-03-04\n', encoding="utf-8"
        )
    return reports


def test_it_is_said_at_the_terminal_and_in_the_dossier(folder, capsys):
    assert main(["build", str(folder), "--ledger", "case.db", "--dossier", "case.html"]) == 0

    printed = capsys.readouterr()
    told = " ".join((printed.out + printed.err).split())
    page = Path("case.html").read_text(encoding="utf-8")
    assert told.count("bote.txt: German, not read") == 1
    assert "gazette.html: French, not read" in told
    assert "declared as English, but written in French" in told
    assert f"herald.txt: 1 paragraph ({len(GERMAN)} characters) in German, not read" in told
    assert "Languages: 2 English, 1 French, 1 German" in page
    assert "2 documents not read, and in no count: another language" in page
    assert "Read: 2 documents with" in page
    assert "German, not read" in page[page.index("Not read, or not surely") :]
    assert main(["verify", "case.db"]) == 0


def test_no_statement_comes_from_what_is_not_read(folder, capsys):
    main(["build", str(folder), "--ledger", "case.db"])
    capsys.readouterr()
    assert main(["export", "case.db", "--to", "ledger-json"]) == 0

    ledger = json.loads(capsys.readouterr().out)
    texts = {d["id"]: d["text"] for d in ledger["documents"]}
    contents = [
        texts[s["doc"]][c["start"] : c["end"]] for s in ledger["statements"] for c in s["content"]
    ]
    assert contents
    assert {c["text"] for s in ledger["statements"] for c in s["content"]} == set(contents)
    assert not [c for c in contents if c in GERMAN or c in FRENCH]
    assert {d["language"] for d in ledger["documents"]} == {"en", "de", "fr"}


def test_the_order_of_arrival_changes_nothing(folder):
    files = sorted(folder.glob("*.[th][xt]*"))

    forward = export_text(read_case(files), "ledger-json")
    backward = export_text(read_case(files[::-1]), "ledger-json")

    assert forward == backward


def test_a_view_of_an_earlier_day_names_what_was_not_read_by_then(folder):
    case = read_case([folder])

    assert "“bote.txt”: German, not read" in case.dossier_html(case.ledger.documents[0].published)
