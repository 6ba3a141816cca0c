"""
Laying out the tables of a case file, and bringing an older file up to date.

Only the record itself, the events and texts, is ever migrated.  All other tables are worked out
from it, so that they are thrown away and laid out anew.
"""

from functools import cache
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, insert
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from counterclaim.domain.text import text_hash
from counterclaim.ledger.tables import (
    CONTENT,
    EVENT,
    GONE,
    METADATA,
    PROJECTION,
    REFUSALS,
    REVISION,
    SCHEMA_VERSION,
    SEARCHED,
    VERSION,
)

LAYOUT: Final = "layout"
"""Under which the tables note how they are laid out."""
RECORD: Final = frozenset({EVENT.name, CONTENT.name, GONE.name, VERSION.name})
"""The tables that are never thrown away."""
MIGRATIONS: Final = Path(__file__).parent / "migrations"


@cache
def layout() -> str:
    """
    Return a hash of how this version lays out what is worked out from the record.
    """
    dialect = sqlite.dialect()
    tables = [table for table in METADATA.sorted_tables if table.name not in RECORD]
    told = [str(CreateTable(table).compile(dialect=dialect)) for table in tables]
    told += sorted(
        str(CreateIndex(index).compile(dialect=dialect))
        for table in tables
        for index in table.indexes
    )
    return text_hash("\n".join([*told, *SEARCHED.values()]))


def has_other_layout(connection: Connection) -> bool:
    """
    Say whether the tables were laid out by a version that lays them out otherwise.
    """
    noted = connection.exec_driver_sql("SELECT value FROM projection WHERE key = ?", (LAYOUT,))
    return noted.scalar_one_or_none() != layout()


def lay_out(connection: Connection) -> None:
    """
    Lay out an empty case file.
    """
    METADATA.create_all(connection)
    for statement in (*REFUSALS.values(), *SEARCHED.values()):
        connection.exec_driver_sql(statement)
    connection.execute(insert(PROJECTION).values(key=LAYOUT, value=layout()))
    connection.execute(insert(VERSION).values(version_num=REVISION))
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def bring_up_to_date(connection: Connection, version: int) -> None:
    """
    Bring a file of an older format to the present one; its log keeps every event and hash.
    """
    from alembic.command import stamp, upgrade  # noqa: PLC0415 - slow, and seldom needed
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    if not connection.dialect.has_table(connection, VERSION.name):
        VERSION.create(connection)
        stamp(config, f"{version:04}")
    upgrade(config, "head")
    lay_out_tables(connection)
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def lay_out_tables(connection: Connection) -> None:
    """
    Throw away everything that is worked out from the record, and lay it out anew and empty.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    held = connection.exec_driver_sql(
        "SELECT type, name FROM sqlite_master WHERE type IN ('view', 'table') "
        "AND name NOT LIKE 'sqlite_%' ORDER BY sql NOT LIKE 'CREATE VIRTUAL%', type DESC"
    ).all()
    for kind, name in held:
        if name not in RECORD and not _is_shadow(name):
            connection.exec_driver_sql(f'DROP {kind} IF EXISTS "{name}"')
    METADATA.create_all(connection)
    for statement in SEARCHED.values():
        connection.exec_driver_sql(statement)
    connection.execute(insert(PROJECTION).values(key=LAYOUT, value=layout()))


def _is_shadow(name: str) -> bool:
    """Whether a table is part of a full-text index, which takes its own tables with it."""
    return any(name.startswith(f"{index}_") for index in SEARCHED) and name not in SEARCHED
