"""
The tables of a case file.

``event`` and ``content`` are the record itself: triggers refuse to change them.  All other tables
are worked out from it and may be thrown away; they are laid out so that any SQL client can read
them.  Times are microseconds since 1970 in UTC; an end that is open is the largest number.
"""

from collections.abc import Mapping

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, MetaData, Table, Text

APPLICATION_ID = 0x43434C4D
"""Marks a SQLite file as a case file: "CCLM" in ASCII."""
SCHEMA_VERSION = 2
"""``user_version`` of the files this version writes; it reads none above it."""
REVISION = "0002"
"""The migration that brings a file to this version."""

OPEN_END = 2**63 - 1
OPEN_START = -(2**63)

METADATA = MetaData()
_INT64 = BigInteger().with_variant(Integer, "sqlite")


def _table(name: str, *columns: Column[object]) -> Table:
    return Table(name, METADATA, *columns, sqlite_strict=True)


def _text(name: str, *, key: bool = False, optional: bool = False) -> Column[object]:
    return Column(name, Text, primary_key=key, nullable=optional)


def _time(name: str, *, optional: bool = False) -> Column[object]:
    return Column(name, _INT64, nullable=optional)


EVENT = _table(
    "event",
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _time("at"),
    _text("actor"),
    _text("kind"),
    _text("reason", optional=True),
    _text("payload"),
    _text("digest"),
    _text("previous"),
    _text("hash"),
)
CONTENT = _table("content", _text("sha256", key=True), _text("text"))
GONE = _table("gone", _text("what", key=True), Column("by", Integer, nullable=False))
"""What redactions emptied ("event 12", "text 9f…") and the event that says so."""

_KEPT = " AND ".join(
    f"NEW.{name} IS OLD.{name}"
    for name in ("seq", "at", "actor", "kind", "reason", "digest", "previous", "hash")
)


_GONE = "EXISTS (SELECT 1 FROM gone WHERE what = '{kind} ' || OLD.{key})"
_BLANKED = f"NEW.payload = '' AND {_KEPT} AND {_GONE.format(kind='event', key='seq')}"
_LET_GO = _GONE.format(kind="text", key="sha256")

REFUSALS = {
    f"{table}_is_never_{word}": f"CREATE TRIGGER {table}_is_never_{word} BEFORE {action} ON {table}"
    f"{f' WHEN NOT ({unless})' if unless else ''} "
    f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    for table, action, word, unless in (
        ("event", "UPDATE", "changed", _BLANKED),
        ("event", "DELETE", "deleted", ""),
        ("content", "UPDATE", "changed", ""),
        ("content", "DELETE", "deleted", _LET_GO),
        ("gone", "UPDATE", "changed", ""),
        ("gone", "DELETE", "deleted", ""),
    )
}
"""
Statements that make the record append-only, by the name of the trigger.

The one exception is a redaction: a payload can be emptied, and a text can go, once a redaction says so.
"""

PROJECTION = _table("projection", _text("key", key=True), _text("value"))
"""What the tables below were worked out from: the last event, and the name of the story."""

SOURCE = _table(
    "source",
    _text("id", key=True),
    _text("name"),
    _text("type"),
    _text("party", optional=True),
    _text("body"),
)
ENTITY = _table("entity", _text("id", key=True), _text("name"), _text("type"), _text("body"))
PLACE = _table("place", _text("id", key=True), _text("within", optional=True), _text("body"))
DOCUMENT = _table(
    "document",
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _text("publisher"),
    Column("sha256", Text, ForeignKey("content.sha256"), nullable=False),
    _text("title", optional=True),
    _time("published_from"),
    _time("recorded_from"),
    _text("body"),
)
STATEMENT = _table(
    "statement",
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("doc", Text, ForeignKey("document.id"), nullable=False, index=True),
    _text("holder"),
    _text("root"),
    _text("act"),
    _text("words"),
    _time("about_from", optional=True),
    _time("about_to", optional=True),
    _time("published_from"),
    _time("recorded_from"),
    _text("body"),
)
CLAIM = _table(
    "claim",
    _text("id", key=True),
    _text("text"),
    Column("property", Text, nullable=False, index=True),
    _text("subject", optional=True),
    _time("valid_from"),
    _time("valid_to"),
    _text("body"),
)
LINK = _table(
    "link",
    Column("statement", Text, ForeignKey("statement.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("claim", Text, ForeignKey("claim.id"), nullable=False, index=True),
    _text("stance"),
    _text("mode"),
    _text("firmness"),
)
QUESTION = _table(
    "question",
    _text("id", key=True),
    _text("text"),
    _text("property"),
    _text("subject", optional=True),
    _text("body"),
)
EVIDENCE = _table(
    "evidence",
    _text("id", key=True),
    _text("kind"),
    Column("doc", Text, index=True),
    Column("released_by", Text, index=True),
    _text("body"),
)
DEPENDENCE = _table(
    "dependence", _text("id", key=True), _text("basis"), _text("strength"), _text("body")
)
CORRECTION = _table(
    "correction",
    _text("id", key=True),
    _text("type"),
    _text("by"),
    _time("effective_from"),
    _text("body"),
)

ASSESSMENT = _table(
    "assessment",
    _text("id", key=True),
    _text("about"),
    _text("record"),
    _text("grade"),
    _text("by"),
    _text("body"),
)
# No foreign keys to findings and corrections: whenever one went, SQLite would look through all the
# rows that could name it.
PART = _table(
    "dependence_part",
    Column("part", Text, primary_key=True),
    Column("dependence", Text, primary_key=True),
)
"""What each finding of dependence binds."""
CORRECTED = _table(
    "correction_claim",
    Column("claim", Text, primary_key=True),
    Column("correction", Text, primary_key=True),
)
"""Which claims each correction is about."""
SCOPE = _table(
    "dependence_claim",
    Column("claim", Text, primary_key=True),
    Column("dependence", Text, primary_key=True),
)
"""The claims to which findings of dependence are limited, where they are."""
TELLER = _table(
    "correction_statement",
    Column("statement", Text, primary_key=True),
    Column("correction", Text, primary_key=True),
)
"""The statements that tell corrections."""
BLOCK = _table(
    "claim_block",
    Column("claim", Text, ForeignKey("claim.id"), primary_key=True),
    Column("family", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
)
"""Among which claims each is compared: those of one family and subject may contradict."""
Index("ix_claim_block_subject", BLOCK.c.subject, BLOCK.c.family)
LIES_IN = _table(
    "lies_in",
    _text("place", key=True),
    _text("within", optional=True),
    Column("known", Integer, nullable=False),
)
"""What each place lies in, as places and claims tell; ``known`` is 0 where it may lie in any."""
LINE = _table(
    "document_line",
    Column("document", Text, ForeignKey("document.id"), primary_key=True),
    Column("line", Text, primary_key=True, index=True),
)
"""Documents that were edited, with the first version of each."""
ALIKE = _table(
    "alike_in_line",
    Column("part", Text, primary_key=True),
    Column("line", Text, primary_key=True, index=True),
)
"""Sources and evidence items that are one with others of the same line of versions."""
VERSION = _table("alembic_version", _text("version_num", key=True))
"""Where migrations note how far a file has come."""

SEARCHED: Mapping[str, str] = {
    "statement_text": "CREATE VIRTUAL TABLE statement_text USING fts5(words, content='statement', "
    "content_rowid='number', tokenize='unicode61 remove_diacritics 2')",
    "document_words": "CREATE VIEW document_words AS SELECT document.number AS number, "
    "document.title AS title, content.text AS text FROM document "
    "JOIN content ON content.sha256 = document.sha256",
    "document_text": "CREATE VIRTUAL TABLE document_text USING fts5(title, text, "
    "content='document_words', content_rowid='number', tokenize='unicode61 remove_diacritics 2')",
}
"""The full-text index over documents and statements, by the name of each part."""
REBUILD = (
    "INSERT INTO statement_text(statement_text) VALUES ('rebuild')",
    "INSERT INTO document_text(document_text) VALUES ('rebuild')",
)
"""Statements that make the full-text index anew, leaving nothing of an older one."""

INDEXED: Mapping[str, tuple[str, str]] = {
    "statement": (
        (
            "INSERT INTO statement_text(statement_text, rowid, words) "
            "SELECT 'delete', number, words FROM statement WHERE id = ?"
        ),
        "INSERT INTO statement_text(rowid, words) SELECT number, words FROM statement WHERE id = ?",
    ),
    "document": (
        (
            "INSERT INTO document_text(document_text, rowid, title, text) "
            "SELECT 'delete', number, title, text FROM document_words "
            "WHERE number = (SELECT number FROM document WHERE id = ?)"
        ),
        (
            "INSERT INTO document_text(rowid, title, text) SELECT number, title, text "
            "FROM document_words WHERE number = (SELECT number FROM document WHERE id = ?)"
        ),
    ),
}
"""
By table, what takes a row out of the index before it goes and what puts it in once it is there.

Not triggers: the schema of a file that somebody sends is not trusted to use virtual tables.
"""

TABLE_OF: Mapping[str, Table] = {
    "sources": SOURCE,
    "entities": ENTITY,
    "places": PLACE,
    "documents": DOCUMENT,
    "statements": STATEMENT,
    "claims": CLAIM,
    "questions": QUESTION,
    "evidence": EVIDENCE,
    "dependences": DEPENDENCE,
    "corrections": CORRECTION,
    "assessments": ASSESSMENT,
}
"""The table of each kind of record, in an order in which they can be filled."""
