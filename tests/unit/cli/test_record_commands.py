"""
``decide``, ``log``, ``reread``, ``search`` and ``verify`` on a small case.
"""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from unit.cli.test_changes_command import report

from counterclaim.cli import main
from counterclaim.domain.document import Document
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import Source
from counterclaim.pipeline import open_case, reread

Run = Callable[..., tuple[int, str]]


@pytest.fixture(autouse=True)
def _model_free(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COUNTERCLAIM_PIPELINE", "none")
    monkeypatch.setenv("COUNTERCLAIM_ACTOR", "A. Reader")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case of two reports."""
    reports = tmp_path / "reports"
    report(
        reports, "courier", "Edda Marsh said the old bridge at the mill is open.\n", "2031-03-03"
    )
    report(
        reports,
        "herald",
        "Tom Reed denied that the old bridge at the mill is open.\n",
        "2031-03-04",
    )
    path = tmp_path / "case.db"
    assert main(["build", str(reports), "--ledger", str(path)]) == 0
    return path


@pytest.fixture
def run(case: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the case; return its status and what it printed."""

    def command(name: str, *arguments: object) -> tuple[int, str]:
        capsys.readouterr()
        status = main([name, str(case), *map(str, arguments)])
        said = capsys.readouterr()
        return status, said.out + said.err

    return command


def ids(case: Path, kind: str) -> list[str]:
    """Return the ids of the records of a kind."""
    return [record.id for record in getattr(open_case(case).ledger, kind)]


def marsh(case: Path) -> str:
    """Return the id of what Edda Marsh said."""
    told = open_case(case).ledger.statements
    return next(s.id for s in told if s.holder == "src-edda-marsh")


def test_a_decision_is_recorded_with_who_took_it_and_why(case: Path, run: Run):
    status, said = run("decide", "accept", marsh(case), "--because", "checked")
    assert status == 0
    assert f"accept {marsh(case)}" in said

    status, told = run("log", "--decisions")

    assert status == 0
    assert f"A. Reader: accept {marsh(case)}" in told
    assert "because: checked" in told


def test_the_signature_can_stand_before_or_after_the_verb(case: Path, run: Run):
    run(
        "decide", "--by", "B. Reader", "--because", "one", "note", ids(case, "documents")[0], "call"
    )
    run(
        "decide",
        "note",
        ids(case, "documents")[0],
        "again",
        "--because",
        "two",
        "--by",
        "C. Reader",
    )

    assert run("log", "--by", "B. Reader")[1].count("because: one") == 1
    assert run("log", "--by", "C. Reader")[1].count("because: two") == 1


def test_a_decision_without_a_reason_is_refused(case: Path, run: Run):
    status, said = run("decide", "accept", marsh(case))

    assert (status, "CC507" in said, "--because" in said) == (2, True, True)
    assert "accept" not in run("log")[1]


def test_a_wrong_field_value_says_how_it_is_written(case: Path, run: Run):
    status, said = run("decide", "correct", marsh(case), "said", "yesterday", "--because", "typo")

    assert status == 2
    assert "give said as a day" in said


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("act", "deny", "act deny"),
        ("holder", "Ana Vale", "says: Ana Vale"),
        ("said", '["2031-03-01", "2031-03-02"]', "said 2031-03-01 to 2031-03-02"),
    ],
)
def test_a_corrected_field_is_shown(case: Path, run: Run, field: str, value: str, shown: str):
    name = marsh(case)

    assert run("decide", "correct", name, field, value, "--because", "read again")[0] == 0

    assert shown in run("show", name)[1]


def test_what_a_decision_changed_is_said(case: Path, run: Run):
    _, said = run("decide", "reject", marsh(case), "--because", "not in the page")

    assert "1 question no longer posed" in said
    assert "review: unchecked → rejected" in said


def test_undoing_gives_the_export_of_before(case: Path, run: Run):
    _, before = run("export", "--to", "ledger-json")
    _, said = run("decide", "reject", marsh(case), "--because", "not there")
    assert run("export", "--to", "ledger-json")[1] != before

    run("decide", "undo", said.split()[0], "--because", "it is there")

    assert run("export", "--to", "ledger-json")[1] == before


def test_an_unknown_verb_is_refused(run: Run):
    assert run("decide", "shout", "s1", "--because", "no")[0] == 2


@pytest.mark.parametrize(
    "arguments",
    [("accept",), ("withdraw",), ("undo",), ("redact",), ("redact", "--text", "x")],
    ids=" ".join,
)
def test_a_verb_with_nothing_named_is_refused(run: Run, arguments: tuple[str, ...]):
    status, said = run("decide", *arguments, "--because", "no")

    assert (status, "CC507" in said) == (2, True)


def test_the_log_gathers_what_was_taken_in_together(run: Run):
    assert "added 2 documents, read 2 documents" in run("log")[1]
    assert run("log", "--every")[1].count("read document") == 2


def test_the_log_of_one_record(case: Path, run: Run):
    run("decide", "accept", marsh(case), "--because", "checked")

    told = run("log", "--about", marsh(case))[1]

    assert "accept" in told
    assert "opened the case" not in told


def test_what_was_known_before_a_decision_is_shown(case: Path, run: Run):
    with closing(sqlite3.connect(case)) as connection:
        (taken_in,) = connection.execute("SELECT max(at) FROM event").fetchone()
    then = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=taken_in)).isoformat()
    run("decide", "reject", marsh(case), "--because", "not there")

    assert "rejected" in run("show", marsh(case))[1]
    assert "unchecked" in run("show", marsh(case), "--known-at", then)[1]
    exported = json.loads(run("export", "--to", "ledger-json", "--known-at", then)[1])
    assert not any(s.get("review") for s in exported["statements"])


class NewerFinder:
    """Reads nothing, by newer rules."""

    name = "fallback"
    rules = "9999.1"

    def read(self, document: Document, publisher: Source) -> Reading:
        """Return an empty reading."""
        return Reading(doc=document.id, finder=self.name, rules=self.rules)


def test_reading_again_keeps_the_old_readings_and_lists_orphans(case: Path, run: Run):
    run("decide", "accept", marsh(case), "--because", "checked")

    _, after = reread(case, finder=NewerFinder())

    assert after.ledger.statements == ()
    assert [orphan.decision.reason for orphan in after.orphans] == ["checked"]
    assert "applies to nothing" in " ".join(after.notes)
    assert "applies to nothing: its statement is not read any more" in run("log")[1]
    assert run("log")[1].count("read 2 documents") == 2
    assert run("verify")[0] == 0


def test_reading_again_by_the_same_rules_does_nothing(case: Path, run: Run):
    before = run("log")[1]

    assert "by the present rules" in run("reread")[1]
    assert run("log")[1] == before


def test_words_are_found_in_statements_and_documents(case: Path, run: Run):
    told = run("search", "BRIDGE", "mill")[1]

    assert all(name in told for name in (*ids(case, "documents"), *ids(case, "statements")))
    assert ids(case, "documents")[0] not in run("search", "bridge", "--kind", "statements")[1]


def test_a_search_as_of_a_day_finds_only_what_was_published(case: Path, run: Run):
    told = run("search", "bridge", "--as-of", "2031-03-03")[1]

    assert len([name for name in ids(case, "documents") if name in told]) == 1
    assert "no documents" in run("search", "bridge", "--known-at", "2001-01-01")[1]


@pytest.mark.parametrize("words", ['AND OR NOT "', "(bridge*", "words:ferry", "***", "nowhere"])
def test_signs_in_a_search_mean_nothing(run: Run, words: str):
    assert run("search", words)[0] == 0


def test_a_phrase_is_found_as_one(run: Run):
    assert "no statements" in run("search", "bridge old")[1]
    assert "no statements" not in run("search", "bridge", "old")[1]


@pytest.mark.parametrize("options", [("--kind", "claims"), ("--most", "0")])
def test_a_search_for_what_is_not_there_to_search_is_refused(run: Run, options: tuple[str, ...]):
    status, said = run("search", "bridge", *options)

    assert (status, "CC506" in said) == (2, True)


def test_a_case_is_verified_and_certified(case: Path, run: Run, tmp_path: Path):
    status, certificate = run("verify", "--certificate")
    (tmp_path / "certificate.txt").write_text(certificate, "utf-8")
    assert status == 0
    assert "documents: 2" in certificate

    run("decide", "accept", marsh(case), "--because", "checked")

    assert run("verify", "--against", tmp_path / "certificate.txt")[0] == 0


def test_a_certificate_that_is_none_is_refused(run: Run, tmp_path: Path):
    (tmp_path / "none.txt").write_text("hello", "utf-8")

    for name in ("none.txt", "missing.txt"):
        status, said = run("verify", "--against", tmp_path / name)
        assert (status, "CC508" in said) == (2, True)


def test_a_redacted_name_is_gone_from_file_and_exports(case: Path, run: Run, tmp_path: Path):
    run("decide", "note", ids(case, "documents")[0], "ask Edda Marsh", "--because", "a lead")

    status, said = run("decide", "redact", "--text", "Edda Marsh", "--because", "she asked for it")

    assert status == 0
    assert "cannot be undone" in said
    for path in tmp_path.glob("case.db*"):
        assert b"edda marsh" not in path.read_bytes().lower()
        assert b"edda-marsh" not in path.read_bytes().lower()
    for form in ("ledger-json", "html"):
        assert "marsh" not in run("export", "--to", form)[1].lower()
    assert run("verify")[0] == 0
    assert "redacted words of" in run("log")[1]


def test_a_redacted_document_is_not_taken_in_again(case: Path, run: Run, tmp_path: Path):
    run("decide", "redact", "--text", "Edda Marsh", "--because", "she asked for it")
    report(tmp_path / "more", "lantern", "Ole Brand said the ferry is late.\n", "2031-03-05")

    status, said = run("add", tmp_path / "reports", tmp_path / "more")

    assert status == 0
    assert "redacted in this case" in said
    assert b"edda marsh" not in case.read_bytes().lower()
    assert len(ids(case, "documents")) == 3


def test_nothing_to_redact_is_said(run: Run):
    status, said = run("decide", "redact", "--text", "Nobody Here", "--because", "no")

    assert (status, "CC507" in said) == (2, True)
