"""
``counterclaim changes`` on both clocks.
"""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterclaim.cli import main

MONDAY = "Edda Marsh said the old bridge at the mill is open.\n"
TUESDAY = "Tom Reed denied that the old bridge at the mill is open.\n"
SOME_DAY = "Ana Vale said the new ferry is late.\n"


def report(folder: Path, name: str, text: str, day: str | None) -> Path:
    """Write a report of an outlet of its own."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    published = f"published = {day}\n" if day else ""
    (folder / f"{name}.toml").write_text(
        f'publisher = "The {name.title()}"\n{published}', encoding="utf-8"
    )
    return folder / f"{name}.txt"


@pytest.fixture(autouse=True)
def _model_free(monkeypatch, tmp_path):
    monkeypatch.setenv("COUNTERCLAIM_PIPELINE", "none")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case of Monday, Tuesday and a report without a date."""
    reports = tmp_path / "reports"
    report(reports, "courier", MONDAY, "2031-03-03")
    report(reports, "herald", TUESDAY, "2031-03-04")
    report(reports, "lantern", SOME_DAY, None)
    path = tmp_path / "case.db"
    assert main(["build", str(reports), "--ledger", str(path)]) == 0
    return path


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    capsys.readouterr()
    assert main(["changes", *map(str, arguments)]) == 0
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main(["changes", *map(str, arguments)]) == 2
    return capsys.readouterr().err


def test_what_was_published_since_a_day_is_told(case, capsys):
    out = told(capsys, case, "--since", "2031-03-03")

    assert out.startswith("1 document and 1 denial more")
    assert "The Herald, 2031-03-04" in out
    assert "The Courier, 2031-03-03" not in out


def test_a_document_without_a_date_is_not_new_but_counted_apart(case, capsys):
    out = told(capsys, case, "--since", "2031-03-04")

    assert out.startswith("nothing changed\n")
    assert "1 document has no date and stands outside" in out


def test_the_second_day_ends_the_comparison(case, capsys):
    assert told(capsys, case, "--since", "2031-03-02", "--as-of", "2031-03-03").startswith(
        "1 document and 1 assertion more"
    )


def test_only_what_speaks_of_a_text_is_told(case, capsys):
    assert "The Herald" in told(capsys, case, "--since", "2031-03-03", "--about", "bridge")
    assert told(capsys, case, "--since", "2031-03-03", "--about", "ferry").startswith(
        "nothing changed about “ferry”\n"
    )


def test_what_was_recorded_since_is_told_whatever_its_day(case, tmp_path, capsys):
    then = datetime.now(UTC).isoformat()
    late = report(tmp_path / "more", "mirror", MONDAY, "2031-03-01")
    assert main(["add", str(case), str(late)]) == 0
    now = datetime.now(UTC).isoformat()
    more = report(tmp_path / "more", "post", SOME_DAY, "2031-03-06")
    assert main(["add", str(case), str(more)]) == 0

    since_then = told(capsys, case, "--known-since", then)
    until_now = told(capsys, case, "--known-since", then, "--known-at", now)

    assert "The Mirror, 2031-03-01" in since_then
    assert "The Post, 2031-03-06" in since_then
    assert "The Courier, 2031-03-03 [" not in since_then
    assert "The Post" not in until_now
    assert "has no date" not in since_then


def test_both_clocks_can_be_set_at_once(case, tmp_path, capsys):
    then = datetime.now(UTC).isoformat()
    more = report(tmp_path / "more", "post", SOME_DAY, "2031-03-06")
    assert main(["add", str(case), str(more)]) == 0

    known_then = told(capsys, case, "--since", "2031-03-04", "--known-at", then)
    published_by = told(capsys, case, "--known-since", then, "--as-of", "2031-03-05")

    assert known_then.startswith("nothing changed\n")
    assert published_by.startswith("nothing changed\n")
    assert "has no date" in published_by


@pytest.mark.parametrize(
    "days", [[], ["--since", "2031-03-03", "--known-since", "2031-03-03"]], ids=["neither", "both"]
)
def test_one_clock_must_be_chosen(case, capsys, days):
    assert "CC506" in refused(capsys, case, *days)


@pytest.mark.parametrize(
    "days",
    [
        ["--since", "2031-03-05", "--as-of", "2031-03-04"],
        ["--known-since", "2031-03-05", "--known-at", "2031-03-04T10:00:00+00:00"],
    ],
    ids=["published", "recorded"],
)
def test_days_the_wrong_way_round_are_said(case, capsys, days):
    assert "swap them" in refused(capsys, case, *days)


def test_a_word_that_is_no_date_is_said(case, capsys):
    assert "CC502" in refused(capsys, case, "--since", "yesterday")


def test_brackets_and_control_characters_of_a_report_are_only_shown(tmp_path, capsys):
    reports = tmp_path / "reports"
    report(
        reports,
        "courier",
        "Edda Marsh said the [bold]old\x1b bridge[/bold] is open.\n",
        "2031-03-03",
    )
    path = tmp_path / "case.db"
    assert main(["build", str(reports), "--ledger", str(path)]) == 0

    out = told(capsys, path, "--since", "2031-03-02")

    assert "[bold]old" in out
    assert "\x1b" not in out
