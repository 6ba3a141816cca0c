"""
Bad input is survived: a clear coded error or warning, the rest done, nothing half-written.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from counterclaim.cli import main

REPORT = (
    "Edda Marsh said the old bridge at the mill is open. "
    "Tom Reed denied that the old bridge at the mill is open.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good report."""
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "good.txt").write_text(REPORT, encoding="utf-8")
    (reports / "good.toml").write_text(
        'publisher = "The Courier"\npublished = 2031-03-04\n', encoding="utf-8"
    )
    return reports


@pytest.fixture(autouse=True)
def _model_free(monkeypatch, tmp_path):
    monkeypatch.setenv("COUNTERCLAIM_PIPELINE", "none")
    monkeypatch.chdir(tmp_path)


def build(*arguments: object) -> int:
    return main(["build", *map(str, arguments)])


def test_a_good_folder_is_built(folder, tmp_path, capsys):
    status = build(folder, "--ledger", tmp_path / "case.db", "--dossier", tmp_path / "d.html")

    out = capsys.readouterr().out
    assert status == 0
    assert "1 document of" in out
    assert (tmp_path / "d.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_an_empty_folder_is_said(tmp_path, capsys):
    empty = tmp_path / "empty"
    empty.mkdir()

    status = build(empty, "--ledger", tmp_path / "case.db")

    assert status == 2
    assert "CC101" in capsys.readouterr().err
    assert not (tmp_path / "case.db").exists()


def test_a_missing_path_is_said(tmp_path, capsys):
    status = build(tmp_path / "nowhere", "--ledger", tmp_path / "case.db")

    assert status == 2
    assert "CC102" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("binary.txt", b"\x00\x01\x02\x03" * 50, "CC103"),
        ("latin.txt", "Die Brücke ist offen.".encode("latin-1"), "CC104"),
    ],
)
def test_one_bad_file_is_reported_and_the_rest_goes_on(
    folder, tmp_path, capsys, name, content, code
):
    (folder / name).write_bytes(content)

    status = build(folder, "--ledger", tmp_path / "case.db")

    captured = capsys.readouterr()
    assert status == 0
    assert code in captured.err
    assert name in captured.err
    assert "1 document" in captured.out


def test_html_with_scripts_and_handlers_is_only_text(folder, tmp_path):
    (folder / "page.html").write_text(
        "<html><head><title>Bridge open</title></head><body><article>"
        "<p onclick=\"alert('x')\">Edda Marsh said the old bridge at the mill is open.</p>"
        "<script>alert('script')</script><p>She spoke at the weekly market in the lower town.</p>"
        "</article></body></html>",
        encoding="utf-8",
    )

    build(folder, "--ledger", tmp_path / "case.db", "--dossier", tmp_path / "d.html")

    page = (tmp_path / "d.html").read_text(encoding="utf-8")
    assert page.count("<script") == 1, "the page's own"
    assert "onclick" not in page
    assert "alert(" not in page


def test_a_document_without_a_date_says_so(tmp_path, capsys):
    (tmp_path / "undated.txt").write_text(REPORT, encoding="utf-8")

    status = build(tmp_path / "undated.txt", "--ledger", tmp_path / "case.db")

    assert status == 0
    assert "no publication date" in capsys.readouterr().err


def test_an_existing_case_is_refused_and_kept(folder, tmp_path, capsys):
    case = tmp_path / "case.db"
    build(folder, "--ledger", case)
    before = case.read_bytes()

    status = build(folder, "--ledger", case)

    assert status == 2
    assert "counterclaim add" in capsys.readouterr().err
    assert case.read_bytes() == before


def test_a_folder_that_cannot_be_written_to(folder, tmp_path, capsys):
    (tmp_path / "file").write_text("a file, not a folder", encoding="utf-8")

    status = build(folder, "--ledger", tmp_path / "file" / "case.db")

    assert status == 2
    assert "CC401" in capsys.readouterr().err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to a read-only folder")
def test_a_read_only_folder(folder, tmp_path, capsys):
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0o555)

    status = build(folder, "--ledger", locked / "case.db")

    assert status == 2
    assert "CC401" in capsys.readouterr().err
    assert list(locked.iterdir()) == []


RUN = [sys.executable, "-m", "counterclaim"]


def test_a_full_disk_leaves_nothing_behind(folder, tmp_path):
    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    result = subprocess.run(
        [*RUN, "build", str(folder), "--ledger", str(tmp_path / "case.db")],
        capture_output=True, text=True, preexec_fn=no_room, check=False, cwd=tmp_path,
    )  # fmt: skip

    assert result.returncode == 2
    assert "CC401" in result.stderr
    assert [path.name for path in tmp_path.iterdir() if "case" in path.name] == []


def test_ctrl_c_leaves_nothing_half_written(folder, tmp_path):
    for number in range(400):
        # Sentences that differ: what is said twice in one text is compared once and soon done.
        told = (f"Edda Marsh said that house {number}-{n} at the mill is open. " for n in range(80))
        (folder / f"more{number}.txt").write_text("".join(told), encoding="utf-8")
    running = subprocess.Popen(
        [*RUN, "build", str(folder), "--ledger", str(tmp_path / "case.db")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path,
    )  # fmt: skip
    time.sleep(2.5)

    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)

    # Stopped while a compiled module was being loaded, Python itself ends the process by the signal;
    # a shell reports 130 for both.
    assert running.returncode in (130, -signal.SIGINT)
    assert "CC601" in said
    assert [path.name for path in tmp_path.iterdir() if "case" in path.name] == []


def test_a_date_that_is_none_is_said(folder, tmp_path, capsys):
    status = build(folder, "--ledger", tmp_path / "case.db", "--as-of", "yesterday")

    assert status == 2
    assert "CC502" in capsys.readouterr().err


def test_an_unknown_record_is_said(folder, tmp_path, capsys):
    build(folder, "--ledger", tmp_path / "case.db")

    assert main(["show", str(tmp_path / "case.db"), "nobody"]) == 2
    assert "CC501" in capsys.readouterr().err


def test_a_file_that_is_no_case_is_said(tmp_path, capsys):
    (tmp_path / "notes.txt").write_text("not a case", encoding="utf-8")

    assert main(["questions", str(tmp_path / "notes.txt")]) == 2
    assert "CC303" in capsys.readouterr().err


def test_a_wrong_command_is_a_usage_error(capsys):
    assert main(["bulid"]) != 0


def test_what_an_import_leaves_out_is_said(examples, tmp_path, capsys):
    gold = json.loads((examples / "torvane.gold.json").read_text(encoding="utf-8"))
    gold["dependences"].append(
        {"id": "loose", "a": "nobody", "b": "s0101", "basis": "same_source", "strength": "may"}
    )
    (tmp_path / "loose.json").write_text(json.dumps(gold), encoding="utf-8")

    status = main(["import", str(tmp_path / "loose.json"), "--ledger", str(tmp_path / "case.db")])

    assert status == 0
    assert "nobody" in capsys.readouterr().err
