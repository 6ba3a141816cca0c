"""
The tables of a case file.

``event`` and ``content`` are the record itself: triggers refuse to change them.  All other tables
are worked out from it and may be thrown away; they are laid out so that any SQL client can read
them.  Times are microseconds since 1970 in UTC; an end that is open is the largest number.
"""

from collections.abc import Mapping

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, Table, Text

APPLICATION_ID = 0x43434C4D
"""Marks a SQLite file as a case file: "CCLM" in ASCII."""
SCHEMA_VERSION = 1
"""``user_version`` of the files this version writes; it reads none above it."""

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

REFUSALS = tuple(
    f"CREATE TRIGGER {table}_is_never_{word} BEFORE {action} ON {table} "
    f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    for table in ("event", "content")
    for action, word in (("UPDATE", "changed"), ("DELETE", "deleted"))
)
"""Statements that make the record append-only."""

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
    _text("id", key=True),
    _text("publisher"),
    Column("sha256", Text, ForeignKey("content.sha256"), nullable=False),
    _text("title", optional=True),
    _time("published_from"),
    _time("recorded_from"),
    _text("body"),
)
STATEMENT = _table(
    "statement",
    _text("id", key=True),
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
    _text("property"),
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
    "evidence", _text("id", key=True), _text("kind"), _text("doc", optional=True), _text("body")
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
}
"""The table of each kind of record, in an order in which they can be filled."""
