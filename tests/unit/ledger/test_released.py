"""
Case files of every format that was ever written still open.
"""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from counterclaim.errors import OlderLedger
from counterclaim.ledger.connection import make_case_file
from counterclaim.ledger.store import CaseStore
from counterclaim.ledger.tables import SCHEMA_VERSION
from counterclaim.pipeline import add_to_case, decide_on, open_case, search_case, verified

RELEASED = sorted(Path(__file__).parents[2].joinpath("released").glob("ledger-*.db.gz"))
HEADS = {"ledger-1.db": "5d7aa7d6b48fd6955fbac2fa0b894f627ca5c0e6ff49d9c20231d9e723852b69"}
"""The hash of the last event of each file, written down when it was made."""


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a released file."""
    path = tmp_path / request.param.stem
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def _schema(path: Path) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {(name, " ".join(sql.split())) for name, sql in rows}


def test_there_is_a_file_of_every_earlier_format():
    numbers = {path.stem.removeprefix("ledger-").removesuffix(".db") for path in RELEASED}

    assert numbers == {str(number) for number in range(1, SCHEMA_VERSION)}


def test_a_released_file_keeps_its_log(released: Path):
    with CaseStore.open(released) as store:
        head = store.verify_chain()

    assert head == HEADS[released.name]


def test_a_released_file_is_brought_to_the_layout_of_a_new_one(released: Path, tmp_path: Path):
    make_case_file(tmp_path / "new.db")

    CaseStore.open(released).close()

    assert _schema(released) == _schema(tmp_path / "new.db")


def test_a_released_file_is_read_added_to_decided_on_searched_and_verified(
    released: Path, tmp_path: Path
):
    before = open_case(released)
    report = tmp_path / "more.txt"
    report.write_text("The mayor denied that the bridge of Dunholt had fallen.\n", "utf-8")

    add_to_case(released, [report])
    statement = before.ledger.statements[0].id
    decide_on(released, lambda d: [d.accept(statement)], by="A. Reader", reason="seen")

    assert len(open_case(released).ledger.documents) == len(before.ledger.documents) + 1
    assert search_case(released, "bridge", kind="document", most=5).hits
    assert list(verified(released)) == []


def test_a_released_file_that_may_not_be_written_is_read_where_it_lies(
    released: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("counterclaim.ledger.store.may_write", lambda _: False)

    assert open_case(released).ledger.documents
    with pytest.raises(OlderLedger, match="has the format 1"):
        search_case(released, "bridge", kind="document", most=5)


def test_a_released_file_is_verified_as_it_is(released: Path):
    before = released.read_bytes()

    assert list(verified(released)) == []
    assert released.read_bytes() == before


def test_a_change_of_a_released_file_is_found(released: Path):
    words = b"bridge"
    assert words in released.read_bytes()

    released.write_bytes(released.read_bytes().replace(words, b"canals"))

    assert any(str(fault).startswith("text ") for fault in verified(released))
