"""
The tutorial does what it says.
"""

import re
import shlex
from pathlib import Path

import pytest

from counterclaim.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")


def chapter(title: str) -> str:
    """Return a chapter of the tutorial."""
    return PAGE.split(f"## {title}\n")[1].split("\n## ")[0]


def commands(text: str) -> list[list[str]]:
    """Return the commands that a chapter gives, as the shell would split them."""
    lines = re.findall(r"^counterclaim .*$", text, re.MULTILINE)
    return [shlex.split(line)[1:] for line in lines]


@pytest.fixture
def torvane(english, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The case of the tutorial, whose ids are those of the finder that parses."""
    del english
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    case = tmp_path / "torvane.db"
    assert main(["build", str(ROOT / "examples" / "torvane"), "--ledger", str(case)]) == 0
    return case


def test_the_chapter_on_correcting_changes_what_it_says(torvane: Path, capsys):
    said = {}
    for command in commands(chapter("Correct what was misread")):
        capsys.readouterr()
        assert main(command) == 0, f"the tutorial's {command} fails: its ids may be out of date"
        told = capsys.readouterr().out
        said[" ".join(command[:3])] = told

    shown = re.findall(
        r"^  (?:asserted|denies).*$", chapter("Correct what was misread"), re.MULTILINE
    )
    assert shown[0] in said["show torvane.db s-325b9c5fd706"]
    assert "denied by nobody" in said["decide torvane.db unlink"]
    assert (
        "has left Torvane” [c-f0642bd25c95]: asserted by 1 to 2" in said["decide torvane.db accept"]
    )
    assert shown[1] in said["show torvane.db c-f0642bd25c95"]
    assert said["log torvane.db --decisions"].count("A. Reader: ") == 4
    assert "as it was written" in said["verify torvane.db"]


def test_the_chapter_starts_from_what_it_says(torvane: Path, capsys):
    main(["show", str(torvane), "c-f0642bd25c95"])

    assert "at least 0 origins (2 at most)" in capsys.readouterr().out
