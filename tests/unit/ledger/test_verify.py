"""
Every way in which a case file can be changed by another hand is found, and the record named.
"""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import BigInteger, Integer, Table
from unit.ledger.cases import TEXT, document, master, statement
from unit.ledger.cases import ledger as harbour
from unit.ledger.record_cases import (
    REPORTS,
    Ticking,
    case_of,
    reading,
    report,
    taken_in,
    tampering,
)

from counterclaim.cli import main
from counterclaim.domain.dependence import Correction, Dependence
from counterclaim.domain.event import ProblemNoted, RecordsImported
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.place import Place
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.source import Entity
from counterclaim.domain.text import text_hash
from counterclaim.domain.time import Interval
from counterclaim.ledger.layout import RECORD
from counterclaim.ledger.projection import columns_of
from counterclaim.ledger.records import canonical
from counterclaim.ledger.redaction import Wanted
from counterclaim.ledger.store import FIRST
from counterclaim.ledger.tables import METADATA, PROJECTION, SCHEMA_VERSION
from counterclaim.pipeline import certificate_of, decide_on, open_case, redact, verified

Tamper = Callable[[sqlite3.Connection], object]

BRIDGE, FERRY = (report(name)[0] for name in ("bridge", "ferry"))
OPEN = reading("bridge").statements[0]
ADDED, READ, OTHER, NEXT_READ = 2, 3, 4, 5
"""The numbers of the events that took in the first two reports."""


def sha(name: str) -> str:
    """Return the hash of a report's words."""
    return text_hash(REPORTS[name][1])


def everything_a_file_may_hold() -> Ledger:
    """Return an imported ledger with a record of every kind, and two versions of one report."""
    answer = Answer(id="a1", text="yes", claims=("c1",))
    asked = Question(
        id="q1", text="Has the ferry sunk?", property="event:sink", subject="ferry",
        valid=Interval(), kind="boolean", answers=(answer,),
    )  # fmt: skip
    address = "https://courier.example/ferry"
    first, second = (
        replace(document(name, text), url=address, captured=date(2031, 3, day))
        for name, text, day in (("d1", TEXT, 4), ("d2", f"{TEXT} Nobody was hurt.", 5))
    )
    told = statement("s2", "d2")
    says = replace(told.chain[-1], source="master2")
    return harbour(
        documents=(first, second),
        sources=(*harbour().sources, replace(master(), id="master2")),
        statements=(
            *harbour().statements,
            replace(told, chain=(told.chain[0], says), root="master2"),
        ),
        questions=(asked,),
        entities=(Entity(id="e-ferry", name="the ferry", type="object"),),
        places=(Place(id="harbour", within="Port Alder"),),
        evidence=(Evidence(id="v1", kind="photograph", released_by="master", doc="d1"),),
        dependences=(
            Dependence(id="x1", basis="stated", strength="may", a="s1", b="v1", claims=("c1",)),
        ),
        corrections=(
            Correction(
                id="k1", type="retraction", by="master", date=date(2031, 3, 5), claims=("c1",),
                statement="s1",
            ),
        ),
    )  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A case file with reports, a problem, an import, and decisions of every kind of effect."""
    path = tmp_path_factory.mktemp("whole") / "case.db"
    events = [event for name in REPORTS for event in taken_in(name)]
    events += [
        ProblemNoted(path="notes.bin", code="CC103", message="not text"),
        RecordsImported(ledger=everything_a_file_may_hold()),
    ]
    case_of(path, events, Ticking())
    ledger = open_case(path).ledger
    said = next(s for s in ledger.statements if s.doc == BRIDGE.id)

    def decide(verb: str, *arguments: str) -> None:
        decide_on(
            path,
            lambda deciding: [getattr(deciding, verb)(*arguments)],
            by="A. Reader",
            reason=f"because of {verb}",
        )

    decide("accept", said.id)
    decide("party", "src-edda-marsh", "the town")
    decide("assess", said.id, "2")
    decide("dependence", *sorted(s.id for s in ledger.statements if s.doc == FERRY.id)[:2])
    decide("note", BRIDGE.id, "read twice")
    return path.read_bytes()


@pytest.fixture(scope="module")
def redacted(whole: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The same file, from which one name was redacted."""
    path = tmp_path_factory.mktemp("redacted") / "case.db"
    path.write_bytes(whole)
    redact(path, Wanted(words=("Tom Reed",)), by="A. Reader", reason="asked to")
    return path.read_bytes()


@pytest.fixture
def case(whole: bytes, tmp_path: Path) -> Path:
    """A copy of the case file to change."""
    path = tmp_path / "case.db"
    path.write_bytes(whole)
    return path


@pytest.fixture
def redacted_case(redacted: bytes, tmp_path: Path) -> Path:
    """A copy of the redacted case file to change."""
    path = tmp_path / "case.db"
    path.write_bytes(redacted)
    return path


def said_of(path: Path) -> list[str]:
    """Return every fault as it is printed."""
    return [str(fault) for fault in verified(path)]


def sql(statement: str, *values: object) -> Tamper:
    """Return a change by one statement, which must change something."""

    def tamper(connection: sqlite3.Connection) -> None:
        assert connection.execute(statement, values).rowcount != 0

    return tamper


def both(*tampers: Tamper) -> Tamper:
    """Return several changes, one after the other."""

    def tamper(connection: sqlite3.Connection) -> None:
        for each in tampers:
            each(connection)

    return tamper


def payload(seq: int, old: str, new: str, *, digest: bool = True, chain: bool = False) -> Tamper:
    """Change words in a payload; with ``digest`` also its digest, with ``chain`` every hash after."""

    def tamper(connection: sqlite3.Connection) -> None:
        (was,) = connection.execute("SELECT payload FROM event WHERE seq = ?", (seq,)).fetchone()
        now = was.replace(old, new)
        assert now != was
        connection.execute("UPDATE event SET payload = ? WHERE seq = ?", (now, seq))
        if digest:
            connection.execute("UPDATE event SET digest = ? WHERE seq = ?", (text_hash(now), seq))
        if chain:
            rechained(connection)

    return tamper


def rechained(connection: sqlite3.Connection) -> None:
    """Compute every hash of the log again, as somebody who has read how it is done would."""
    previous = FIRST
    names = ("seq", "at", "actor", "kind", "reason", "digest", "previous")
    rows = connection.execute(
        "SELECT seq, at, actor, kind, reason, digest FROM event ORDER BY seq"
    ).fetchall()
    for row in rows:
        link = dict(zip(names, (*row, previous), strict=True))
        made = text_hash(canonical([link[name] for name in names]))
        connection.execute(
            "UPDATE event SET previous = ?, hash = ? WHERE seq = ?", (previous, made, row[0])
        )
        previous = made


def rewritten(statement: str, *values: object) -> Tamper:
    """Return a change by one statement, after which every hash of the log is right again."""
    return both(sql(statement, *values), rechained)


def swapped_events(connection: sqlite3.Connection) -> None:
    """Let two events change places."""
    for was, now in ((ADDED, -1), (OTHER, ADDED), (-1, OTHER)):
        connection.execute("UPDATE event SET seq = ? WHERE seq = ?", (now, was))


def swapped_texts(connection: sqlite3.Connection) -> None:
    """Let two documents change their words."""
    for name, words in (("bridge", REPORTS["ferry"][1]), ("ferry", REPORTS["bridge"][1])):
        connection.execute("UPDATE content SET text = ? WHERE sha256 = ?", (words, sha(name)))


def truncated(connection: sqlite3.Connection) -> None:
    """Cut the last decision off the log."""
    connection.execute("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)")


def truncated_and_hidden(connection: sqlite3.Connection) -> None:
    """Cut the last decision off and let the tables say that they never knew of it."""
    truncated(connection)
    connection.execute(
        "UPDATE projection SET value = (SELECT max(seq) FROM event) WHERE key = 'last event'"
    )


def appended(connection: sqlite3.Connection) -> None:
    """Add an event without knowing how hashes are made."""
    connection.execute(
        "INSERT INTO event SELECT seq + 1, at, actor, kind, reason, payload, digest, hash, digest "
        "FROM event ORDER BY seq DESC LIMIT 1"
    )


def copied_payload(connection: sqlite3.Connection) -> None:
    """Put the payload of one event, with its digest, in the place of another's."""
    connection.execute(
        "UPDATE event SET (payload, digest) = (SELECT payload, digest FROM event WHERE seq = ?) "
        "WHERE seq = ?",
        (NEXT_READ, READ),
    )


def renamed_text(connection: sqlite3.Connection) -> None:
    """Put other words under their own hash in the place of a text."""
    words = "Edda Marsh said nothing."
    connection.execute(
        "UPDATE content SET text = ?, sha256 = ? WHERE sha256 = ?",
        (words, text_hash(words), sha("bridge")),
    )


LOG: dict[str, tuple[Tamper, str]] = {
    "changed text": (
        sql(
            "UPDATE content SET text = replace(text, 'open', 'shut') WHERE sha256 = ?",
            sha("bridge"),
        ),
        f"text {sha('bridge')[:12]}….*not the one",
    ),
    "swapped texts": (swapped_texts, f"text {sha('ferry')[:12]}….*not the one"),
    "swapped hashes of texts": (
        both(
            sql("UPDATE content SET sha256 = 'x' WHERE sha256 = ?", sha("bridge")),
            sql("UPDATE content SET sha256 = ? WHERE sha256 = ?", sha("bridge"), sha("ferry")),
            sql("UPDATE content SET sha256 = ? WHERE sha256 = 'x'", sha("ferry")),
        ),
        f"text {sha('bridge')[:12]}….*not the one",
    ),
    "deleted text": (
        sql("DELETE FROM content WHERE sha256 = ?", sha("bridge")),
        f"text {sha('bridge')[:12]}….*missing.*event {ADDED} needs it",
    ),
    "other text under its own hash": (renamed_text, f"text {sha('bridge')[:12]}….*missing"),
    "added text": (
        sql("INSERT INTO content VALUES (?, ?)", text_hash("more"), "more"),
        f"text {text_hash('more')[:12]}….*belongs to no event",
    ),
    "text that is no text": (
        sql("UPDATE content SET text = CAST(x'ff41ff' AS TEXT) WHERE sha256 = ?", sha("bridge")),
        f"text {sha('bridge')[:12]}…",
    ),
    "changed payload": (
        payload(ADDED, "The Dunholt Courier", "The Dunholt Herald", digest=False),
        f"event {ADDED}: has another payload",
    ),
    "changed payload with its digest": (
        payload(ADDED, "The Dunholt Courier", "The Dunholt Herald"),
        f"event {ADDED}: was changed",
    ),
    "changed span with its digest": (
        payload(READ, f'"start":{OPEN.content[0].start},', f'"start":{OPEN.content[0].start + 1},'),
        f"event {READ}: was changed",
    ),
    "changed words of a span, rechained": (
        payload(READ, "bridge at the mill is open", "bridge at the hill is open", chain=True),
        f"{OPEN.id}: quotes “.*hill.*” at",
    ),
    "span of another length, rechained": (
        payload(READ, "bridge at the mill is open", "bridge is open", chain=True),
        f"event {READ}: cannot be read: .*does not hold",
    ),
    "payload of another event with its digest": (copied_payload, f"event {READ}: was changed"),
    "emptied payload": (
        sql("UPDATE event SET payload = '' WHERE seq = ?", READ),
        f"event {READ}: was emptied, and no redaction says so",
    ),
    "changed actor": (
        sql("UPDATE event SET actor = 'B. Writer' WHERE seq = ?", READ),
        f"event {READ}: was changed",
    ),
    "changed time": (
        sql("UPDATE event SET at = at + 1 WHERE seq = ?", READ),
        f"event {READ}: was changed",
    ),
    "changed kind": (
        sql("UPDATE event SET kind = 'problem.noted' WHERE seq = ?", READ),
        f"event {READ}: was changed",
    ),
    "changed reason": (
        sql("UPDATE event SET reason = 'none' WHERE seq = ?", READ),
        f"event {READ}: was changed",
    ),
    "changed link back": (
        sql("UPDATE event SET previous = digest WHERE seq = ?", READ),
        f"event {READ}: does not follow",
    ),
    "changed hash": (
        sql("UPDATE event SET hash = digest WHERE seq = ?", READ),
        f"event {READ}: was changed",
    ),
    "an earlier time, rechained": (
        rewritten("UPDATE event SET at = at - 3600000000 WHERE seq = ?", READ),
        f"event {READ}: was recorded before the event that precedes it",
    ),
    "a time no calendar has, rechained": (
        rewritten("UPDATE event SET at = ? WHERE seq = ?", 2**62, READ),
        f"event {READ}: ",
    ),
    "unknown kind, rechained": (
        rewritten("UPDATE event SET kind = 'guessed' WHERE seq = ?", READ),
        f"event {READ}: cannot be read: .*not a kind of event",
    ),
    "reordered events": (swapped_events, f"event {ADDED}: (does not follow|was changed)"),
    "deleted event": (
        sql("DELETE FROM event WHERE seq = ?", READ),
        f"event {READ}: is missing from the log",
    ),
    "deleted opening": (sql("DELETE FROM event WHERE seq = 1"), "event 1: is missing from the log"),
    "renumbered event": (
        sql("UPDATE event SET seq = 99 WHERE seq = (SELECT max(seq) FROM event)"),
        "event 99: was changed",
    ),
    "truncated log": (truncated, r"event \d+: is missing: the tables take account of it"),
    "truncated log, hidden": (truncated_and_hidden, f"document {BRIDGE.id}: differs.* body"),
    "emptied log": (sql("DELETE FROM event"), r"event \d+: is missing: the tables"),
    "added event": (appended, r"event \d+: was changed"),
    "payload that is no JSON": (
        both(
            sql("UPDATE event SET payload = '{', digest = ? WHERE seq = ?", text_hash("{"), READ),
            rechained,
        ),
        f"event {READ}: cannot be read",
    ),
    "payload that is a list": (
        both(
            sql("UPDATE event SET payload = '[]', digest = ? WHERE seq = ?", text_hash("[]"), READ),
            rechained,
        ),
        f"event {READ}: ",
    ),
}
"""What another hand does to the log or the texts, and what is said of it."""

TABLES: dict[str, tuple[Tamper, str]] = {
    **{
        f"{table}.{column}": (
            sql(f"UPDATE {table} SET {column} = ? WHERE id = (SELECT min(id) FROM {table})", value),
            rf"{table} \S+: differs from what the log says, in {column}",
        )
        for table, column, value in [
            ("statement", "words", "the bridge is shut"),
            ("statement", "published_from", 0),
            ("statement", "recorded_from", 0),
            ("statement", "about_from", 0),
            ("statement", "root", "nobody"),
            ("statement", "holder", "nobody"),
            ("statement", "act", "doubt"),
            ("statement", "body", "{}"),
            ("claim", "text", "The bridge is shut"),
            ("claim", "valid_to", 0),
            ("claim", "property", "event:shut"),
            ("claim", "body", "{}"),
            ("source", "name", "Nobody"),
            ("source", "party", "the valley"),
            ("source", "type", "account"),
            ("entity", "name", "Nobody"),
            ("document", "publisher", "o-nobody"),
            ("document", "title", "A title"),
            ("document", "published_from", 0),
            ("document", "recorded_from", 0),
            ("document", "body", "{}"),
            ("dependence", "strength", "may"),
            ("dependence", "body", "{}"),
            ("assessment", "grade", "6"),
        ]
    },
    "link.stance": (
        sql("UPDATE link SET stance = 'doubts' WHERE rowid = 1"),
        r"link s\S+ 0: differs from what the log says, in stance",
    ),
    "link.claim": (
        sql("UPDATE link SET claim = (SELECT max(id) FROM claim WHERE id <> link.claim)"),
        r"link s\S+ 0: differs from what the log says, in claim",
    ),
    "link to no claim": (
        sql("UPDATE link SET claim = 'c-none'"),
        "table link: row 1 names a missing",
    ),
    "the last event": (
        sql("UPDATE projection SET value = 'many' WHERE key = 'last event'"),
        "the tables: do not say which event",
    ),
    "the title": (
        sql("UPDATE projection SET value = 'Another' WHERE key = 'title'"),
        "the tables: call the case 'Another'",
    ),
    "a further note": (
        sql("INSERT INTO projection VALUES ('author', 'nobody')"),
        "projection author: follows from nothing",
    ),
    **{
        f"deleted {table}": (
            sql(f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})"),
            rf"{table} \S+.*: is missing from its table",
        )
        for table in ("document", "statement", "link", "claim", "source", "entity", "dependence")
    },
    "deleted part of a dependence": (
        sql("DELETE FROM dependence_part WHERE rowid = 1"),
        r"dependence_part \S+ \S+: is missing",
    ),
    "added source": (
        sql("INSERT INTO source VALUES ('x', 'Nobody', 'person', NULL, '{}')"),
        "source x: follows from nothing in the log",
    ),
    "added claim": (
        sql("INSERT INTO claim VALUES ('x', 'It is', 'untyped', NULL, 0, 0, '{}')"),
        "claim x: follows from nothing in the log",
    ),
    "added link": (
        sql(
            "INSERT INTO link SELECT statement, 7, claim, stance, mode, firmness FROM link LIMIT 1"
        ),
        r"link \S+ 7: follows from nothing in the log",
    ),
    "added correction": (
        sql("INSERT INTO correction VALUES ('x', 'retraction', 'nobody', 0, '{}')"),
        "correction x: follows from nothing in the log",
    ),
    "added correction of a claim": (
        sql("INSERT INTO correction_claim SELECT id, 'x' FROM claim LIMIT 1"),
        r"correction_claim \S+ x: follows from nothing",
    ),
    "added question": (
        sql("INSERT INTO question VALUES ('x', 'Is it?', 'untyped', NULL, '{}')"),
        "question x: follows from nothing",
    ),
    "emptied index": (
        sql("INSERT INTO statement_text(statement_text) VALUES ('delete-all')"),
        "index statement_text: does not agree",
    ),
    "other words in the index": (
        sql("INSERT INTO document_text(rowid, title, text) VALUES (1, 'x', 'the bridge is shut')"),
        "index document_text: does not agree",
    ),
    "listed as redacted": (
        sql("INSERT INTO gone VALUES ('event 3', 4)"),
        "event 3: is listed as redacted, and no redaction says so",
    ),
    "version of the layout": (
        sql("UPDATE alembic_version SET version_num = '0001'"),
        "table alembic_version: names",
    ),
}
"""What another hand does to the tables, and what is said of it."""

LAYOUT: dict[str, tuple[Tamper, str]] = {
    "another trigger": (
        both(
            sql("DROP TRIGGER event_is_never_deleted"),
            sql("CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT 1; END"),
        ),
        "trigger event_is_never_deleted: was changed",
    ),
    "missing trigger": (
        sql("DROP TRIGGER event_is_never_changed"),
        "trigger event_is_never_changed: is missing",
    ),
    "further trigger": (
        sql("CREATE TRIGGER again AFTER INSERT ON event BEGIN DELETE FROM claim; END"),
        "trigger again: does not belong",
    ),
    "further table": (sql("CREATE TABLE notes (text)"), "table notes: does not belong"),
    "further table named like the index": (
        sql("CREATE TABLE statement_text_notes (text)"),
        "table statement_text_notes: does not belong",
    ),
    "further view": (sql("CREATE VIEW words AS SELECT 1"), "view words: does not belong"),
    "further index": (
        sql("CREATE INDEX by_actor ON event (actor)"),
        "index by_actor: does not belong",
    ),
    "further column": (sql("ALTER TABLE event ADD COLUMN more TEXT"), "table event: was changed"),
    "missing table": (sql("DROP TABLE assessment"), "table assessment: is missing"),
    "missing index": (sql("DROP TABLE statement_text"), "table statement_text: is missing"),
    "another view": (
        both(
            sql("DROP VIEW document_words"),
            sql("CREATE VIEW document_words AS SELECT 1 AS number, 'x' AS title, 'y' AS text"),
        ),
        "view document_words: was changed",
    ),
}
"""What another hand does to the layout, with the triggers in place, and what is said of it."""


def test_an_untouched_case_has_no_fault(case: Path):
    assert said_of(case) == []


def test_a_redacted_case_has_no_fault(redacted_case: Path):
    assert said_of(redacted_case) == []


@pytest.mark.parametrize("name", [*LOG, *TABLES])
def test_every_change_is_found_and_its_record_named(case: Path, name: str):
    tamper, expected = {**LOG, **TABLES}[name]

    with tampering(case) as connection:
        tamper(connection)

    assert any(re.match(expected, said) for said in said_of(case)), said_of(case)


@pytest.mark.parametrize("name", LAYOUT)
def test_every_change_of_the_layout_is_found_and_named(case: Path, name: str):
    tamper, expected = LAYOUT[name]

    with closing(sqlite3.connect(case, isolation_level=None)) as connection:
        tamper(connection)

    assert any(re.match(expected, said) for said in said_of(case)), said_of(case)


DERIVED = sorted(
    (table for table in METADATA.sorted_tables if table.name not in {*RECORD, PROJECTION.name}),
    key=lambda table: table.name,
)
"""Every table that is worked out from the log."""


@pytest.mark.parametrize("table", DERIVED, ids=lambda table: table.name)
def test_no_table_can_be_changed_in_any_column_unnoticed(case: Path, table: Table):
    whole = case.read_bytes()
    unnoticed = []
    for column in columns_of(table):
        other = (
            "coalesce({0}, 0) / 2 + 7"
            if isinstance(column.type, BigInteger | Integer)
            else "coalesce({0}, '') || 'x'"
        )
        case.write_bytes(whole)
        with tampering(case) as connection:
            quoted = f'"{column.name}"'
            changed = connection.execute(
                f"UPDATE {table.name} SET {quoted} = {other.format(quoted)} WHERE rowid = 1"
            )
            assert changed.rowcount == 1
        if not any(said.startswith(f"{table.name} ") for said in said_of(case)):
            unnoticed.append(column.name)

    assert unnoticed == []


@pytest.mark.parametrize("table", DERIVED, ids=lambda table: table.name)
def test_no_row_can_go_unnoticed(case: Path, table: Table):
    with tampering(case) as connection:
        assert connection.execute(f"DELETE FROM {table.name} WHERE rowid = 1").rowcount == 1

    assert any(
        said.startswith(f"{table.name} ") and said.endswith("is missing from its table")
        for said in said_of(case)
    )


REDACTED: dict[str, tuple[Tamper, str]] = {
    "restored words": (
        sql(
            "UPDATE content SET text = ? WHERE text LIKE '%███ ████ denied%'", REPORTS["bridge"][1]
        ),
        r"text \w{12}….*not the one",
    ),
    "restored text": (
        sql("INSERT INTO content VALUES (?, ?)", sha("bridge"), REPORTS["bridge"][1]),
        f"text {sha('bridge')[:12]}….*was redacted and is still there",
    ),
    "changed replacement": (
        sql(
            "UPDATE event SET payload = replace(payload, 'Dunholt Courier', 'Dunholt Herald') "
            "WHERE kind = 'record.redacted'"
        ),
        r"event \d+: has another payload",
    ),
    "redaction that is no JSON": (
        sql("UPDATE event SET payload = '{' WHERE kind = 'record.redacted'"),
        r"event \d+: has another payload",
    ),
    "redaction that is a list": (
        sql("UPDATE event SET payload = '[]' WHERE kind = 'record.redacted'"),
        r"event \d+: has another payload",
    ),
    "redaction of strange parts": (
        sql(
            "UPDATE event SET payload = '{\"events\":7,\"texts\":7}' WHERE kind = 'record.redacted'"
        ),
        r"event \d+: has another payload",
    ),
    "deleted redaction": (
        sql("DELETE FROM event WHERE kind = 'record.redacted'"),
        f"event {ADDED}: was emptied, and no redaction says so",
    ),
    "emptied redaction": (
        sql("UPDATE event SET payload = '' WHERE kind = 'record.redacted'"),
        f"event {ADDED}: was emptied, and no redaction says so",
    ),
    "emptied event beside it": (
        sql("UPDATE event SET payload = '' WHERE kind = 'problem.noted'"),
        r"event \d+: was emptied, and no redaction says so",
    ),
    "shortened list of what is gone": (
        sql("DELETE FROM gone WHERE what = ?", f"event {ADDED}"),
        f"event {ADDED}: was redacted, and is not listed as such",
    ),
    "another event named for it": (
        sql("UPDATE gone SET by = 1 WHERE what = ?", f"event {ADDED}"),
        f"event {ADDED}: ",
    ),
}
"""What another hand does to a case of which something was redacted, and what is said of it."""


@pytest.mark.parametrize("name", REDACTED)
def test_every_change_of_a_redacted_case_is_found_and_named(redacted_case: Path, name: str):
    tamper, expected = REDACTED[name]

    with tampering(redacted_case) as connection:
        tamper(connection)

    assert any(re.match(expected, said) for said in said_of(redacted_case)), said_of(redacted_case)


def test_no_fault_hides_another(case: Path):
    faults = [
        LOG["changed text"],
        LOG["changed actor"],
        TABLES["link.stance"],
        TABLES["deleted source"],
        TABLES["emptied index"],
    ]

    with tampering(case) as connection:
        for tamper, _ in faults:
            tamper(connection)

    said = said_of(case)
    for _, expected in faults:
        assert any(re.match(expected, each) for each in said), (expected, said)


def test_what_cannot_be_read_hides_nothing(case: Path):
    names = ["text that is no text", "a time no calendar has, rechained", "swapped hashes of texts"]

    with tampering(case) as connection:
        connection.execute("INSERT INTO source VALUES ('x', 'Nobody', 'person', NULL, '{}')")
        for name in names:
            LOG[name][0](connection)

    said = said_of(case)
    assert any(each.startswith(f"event {READ}: ") for each in said), said
    assert any(each.startswith(f"text {sha('ferry')[:12]}…") for each in said), said


def test_words_changed_in_the_bytes_of_the_file_are_found(case: Path):
    whole = case.read_bytes()
    words = REPORTS["toll"][1].encode()
    assert whole.count(words) >= 1

    case.write_bytes(whole.replace(words, words.replace(b"Twelve", b"Eleven")))

    assert any(said.startswith(f"text {sha('toll')[:12]}…") for said in said_of(case))


@pytest.mark.slow
def test_no_page_can_be_torn_unnoticed(case: Path):
    whole = case.read_bytes()
    size = int.from_bytes(whole[16:18], "big")

    for page in range(1, len(whole) // size, 2):
        torn = bytearray(whole)
        torn[page * size : (page + 1) * size] = b"\xa5" * size
        case.write_bytes(torn)

        assert said_of(case), page


def test_tables_said_to_be_laid_out_otherwise_are_not_passed_over(case: Path):
    with tampering(case) as connection:
        connection.execute("UPDATE projection SET value = 'another' WHERE key = 'layout'")
        connection.execute("UPDATE claim SET body = replace(body, 'a', 'b')")

    assert said_of(case) == [
        (
            "the tables: were laid out by another version and cannot be compared; counterclaim "
            "questions lays them out anew from the log"
        )
    ]
    open_case(case)
    assert said_of(case) == []


def test_a_file_said_to_be_of_an_older_format_is_not_passed_over(case: Path):
    with tampering(case) as connection:
        connection.execute("UPDATE claim SET body = replace(body, 'a', 'b')")
        connection.execute("PRAGMA user_version = 1")

    assert said_of(case) == [
        f"the file: says that its format is 1, and its tables that it is {SCHEMA_VERSION}"
    ]


def test_a_log_rewritten_whole_is_found_by_the_certificate_alone(case: Path, tmp_path: Path):
    kept = tmp_path / "certificate.txt"
    kept.write_text(certificate_of(case), encoding="utf-8")

    with tampering(case) as connection:
        connection.execute("UPDATE event SET actor = 'B. Writer' WHERE actor = 'A. Reader'")
        rechained(connection)

    assert said_of(case) == []
    (found,) = map(str, verified(case, kept))
    assert re.match(r"event \d+: has the hash \w+…, the certificate says \w+…: another log", found)


def test_a_shorter_log_is_found_by_the_certificate_alone(case: Path, tmp_path: Path):
    kept = tmp_path / "certificate.txt"
    kept.write_text(certificate_of(case), encoding="utf-8")
    shorter = case_of(tmp_path / "shorter.db", taken_in("bridge"))

    assert said_of(shorter) == []
    assert [str(each) for each in verified(shorter, kept)] == [
        f"event {len(log_of(case))}: is certified, and the log ends before it"
    ]


def test_the_certificate_of_another_case_does_not_fit(case: Path, tmp_path: Path):
    other = case_of(tmp_path / "other.db", taken_in("ferry"))
    kept = tmp_path / "certificate.txt"
    kept.write_text(certificate_of(other), encoding="utf-8")

    (found,) = map(str, verified(case, kept))

    assert "another log" in found


def test_a_case_that_went_on_and_was_redacted_still_fits_its_certificate(
    case: Path, tmp_path: Path
):
    kept = tmp_path / "certificate.txt"
    kept.write_text(certificate_of(case), encoding="utf-8")

    redact(case, Wanted(words=("Ilse Varn",)), by="A. Reader", reason="asked to")

    assert list(verified(case, kept)) == []


def test_a_certificate_says_what_it_covers(case: Path):
    lines = dict(line.split(": ", 1) for line in certificate_of(case).splitlines()[1:])

    assert lines["events"] == str(len(log_of(case)))
    assert lines["head"] == log_of(case)[-1][1]
    assert lines["decisions"] == "5, of which 5 stand"
    assert lines["recorded"].startswith("2025-03-07T12:00:01Z to ")


def log_of(path: Path) -> list[Any]:
    """Return number and hash of every event."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT seq, hash FROM event ORDER BY seq").fetchall()


def test_verify_changes_nothing(case: Path):
    before = case.read_bytes()

    list(verified(case))

    assert case.read_bytes() == before
    assert [each.name for each in case.parent.iterdir()] == ["case.db"]


def test_the_command_ends_with_0_where_nothing_is_wrong(
    case: Path, capsys: pytest.CaptureFixture[str]
):
    status = main(["verify", str(case)])

    assert status == 0
    assert "every event, text, span and table is as it was written" in capsys.readouterr().out


def test_the_command_ends_with_1_and_names_the_fault(
    case: Path, capsys: pytest.CaptureFixture[str]
):
    with tampering(case) as connection:
        LOG["changed actor"][0](connection)

    status = main(["verify", str(case)])

    out = capsys.readouterr().out
    assert status == 1
    assert f"event {READ}: was changed after it was recorded" in out
    assert "1 fault in" in out


def test_the_command_certifies_no_case_with_a_fault(case: Path, capsys: pytest.CaptureFixture[str]):
    with tampering(case) as connection:
        LOG["changed actor"][0](connection)

    status = main(["verify", str(case), "--certificate"])

    assert status == 1
    assert "head: " not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["gone.db"], "CC302"),
        (["notes.txt"], "CC303"),
        (["newer.db"], "CC304"),
        (["case.db", "--against", "notes.txt"], "CC508"),
        (["case.db", "--against", "gone.txt"], "CC508"),
    ],
)
def test_the_command_ends_with_2_where_it_cannot_look(
    case: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: str
):
    folder = case.parent
    (folder / "notes.txt").write_text("notes", encoding="utf-8")
    newer = bytearray(case.read_bytes())
    newer[60:64] = (99).to_bytes(4, "big")
    (folder / "newer.db").write_bytes(newer)
    paths = [each if each.startswith("--") else str(folder / each) for each in arguments]

    status = main(["verify", *paths])

    assert status == 2
    assert code in capsys.readouterr().err


def test_the_command_holds_a_case_against_its_certificate(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    main(["verify", str(case), "--certificate"])
    kept = tmp_path / "certificate.txt"
    kept.write_text(capsys.readouterr().out, encoding="utf-8")

    same = main(["verify", str(case), "--against", str(kept)])
    with tampering(case) as connection:
        connection.execute("UPDATE event SET actor = 'B. Writer' WHERE actor = 'A. Reader'")
        rechained(connection)
    other = main(["verify", str(case), "--against", str(kept)])

    assert (same, other) == (0, 1)
