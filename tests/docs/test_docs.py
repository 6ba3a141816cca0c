"""
The pages say what the code does.
"""

import re
from pathlib import Path

import pytest

from counterclaim import errors
from counterclaim.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]


def _leaves(kind: type[errors.CounterclaimError]) -> list[type[errors.CounterclaimError]]:
    below = kind.__subclasses__()
    return [leaf for child in below for leaf in _leaves(child)] if below else [kind]


LEAVES = _leaves(errors.CounterclaimError)


def test_every_error_code_has_a_section_and_no_section_is_left_over():
    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")

    assert re.findall(r"^### (CC\d+)$", page, re.MULTILINE) == sorted(e.code for e in LEAVES)


def test_no_two_errors_share_a_code():
    assert len({leaf.code for leaf in LEAVES}) == len(LEAVES)


def test_the_tree_in_the_docstring_is_the_tree_in_the_code():
    for leaf in LEAVES:
        assert re.search(rf"{leaf.__name__}\s+{leaf.code}$", errors.__doc__ or "", re.MULTILINE)


@pytest.mark.parametrize("command", [name for name, _ in COMMANDS])
def test_every_command_has_a_section_in_the_reference(command):
    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")

    assert f"\n## {command}\n" in page


def test_every_link_between_pages_leads_somewhere():
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")]:
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_decision_is_in_the_list():
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")

    for record in folder.glob("0*.md"):
        assert record.name in listed
