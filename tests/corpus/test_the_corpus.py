"""
The annotated corpus that is shipped: every mark of every document.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from counterclaim.bench.corpus import check_corpus, parse, write
from counterclaim.bench.corpus.vocabulary import KINDS, PHENOMENA

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
FILES = sorted(CORPUS.glob("*/*.txt"))


@pytest.fixture(scope="module")
def checked():
    """The corpus as its checker sees it."""
    return check_corpus(CORPUS)


def test_the_checker_has_nothing_to_mend(checked):
    assert [str(problem) for problem in checked.problems] == []


def test_every_phenomenon_occurs_in_numbers(checked):
    assert checked.scarce == ()
    assert sum(path.parent.name == "second" for path in FILES) >= 20


def test_there_are_documents_of_both_parts(checked):
    assert len(checked.documents) >= 150
    assert {path.parent.name for path in FILES} >= {"train", "test"}


def test_every_document_is_what_its_file_writes():
    for path in FILES:
        document = parse(path.read_text(encoding="utf-8"), path.stem)

        assert parse(write(document), path.stem) == document, path.name


def test_every_kind_of_document_occurs(checked):
    assert [kind for kind, _ in checked.kinds] == sorted(KINDS)


def test_no_two_documents_open_with_the_same_words(checked):
    openings = [" ".join(document.text.split()[:5]).casefold() for document in checked.documents]

    assert len(set(openings)) == len(openings)


def test_the_guide_names_every_phenomenon_and_kind_the_checker_knows():
    guide = (CORPUS / "README.md").read_text(encoding="utf-8")

    assert all(f"`{name}`" in guide for name in PHENOMENA)
    assert all(kind in guide for kind in KINDS)


def test_the_sample_of_the_guide_reads():
    guide = (CORPUS / "README.md").read_text(encoding="utf-8")
    sample = re.search(r"```\n(kind: .*?)```", guide, re.DOTALL)

    assert sample is not None
    assert len(parse(sample[1], "b001").sayings) == 6


def test_the_script_checks_shows_and_prints():
    one = FILES[0]

    def run(*arguments: str) -> str:
        return subprocess.run(
            [sys.executable, str(CORPUS / "check.py"), *arguments],
            check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip

    assert "0 to mend" in run()
    assert "s01" in run("--show", str(one))
    assert run("--text", str(one)).startswith(parse(one.read_text("utf-8"), "x").text[:20])
