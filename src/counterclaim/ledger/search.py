"""
Full text of documents and statements.

Words are searched as words, whatever signs a person types.  Ranking looks at every hit, so that a
word found almost everywhere would take as long as reading the case: beyond a limit the latest hits
are given instead, and that is said.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlalchemy import Connection

MOST_RANKED: Final = 2000
"""Hits up to which they are ranked by how well they match (BM25)."""
AROUND: Final = 24
"""Words shown around a hit."""
OPEN: Final = "\x02"
CLOSE: Final = "\x03"
"""What stands before and after the words found; neither is ever part of a text shown."""

_PART: Final = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """
    A statement or document with the words sought; ``passage`` marks them with OPEN and CLOSE.
    """

    kind: str
    id: str
    passage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """
    Hits, best first; with ``ranked`` false there were too many to rank, and the latest are given.
    """

    hits: tuple[Hit, ...]
    ranked: bool


def query_of(text: str) -> str | None:
    """
    Return what a person typed as a query of FTS5: every word, and words in quotes as one phrase.

    >>> query_of('Halvek "left the valley" AND*')
    '"Halvek" "left the valley" "AND"'
    """
    parts = [(phrase or word) for phrase, word in _PART.findall(text)]
    words = [" ".join(re.findall(r"\w+", part)) for part in parts]
    return " ".join(f'"{each}"' for each in words if each) or None


def search(
    connection: Connection,
    text: str,
    *,
    kind: str,
    most: int,
    only: Collection[str] | None = None,
) -> Found:
    """
    Return statements (``kind`` "statement") or documents that hold every word; ``only`` those of
    some ids, where they are given.
    """
    query = query_of(text)
    if query is None:
        return Found(hits=(), ranked=True)
    index, table, column = _INDICES[kind]
    count = connection.exec_driver_sql(
        f"SELECT count(*) FROM (SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT ?)",  # noqa: S608
        (query, MOST_RANKED + 1),
    ).scalar_one()
    ranked = count <= MOST_RANKED
    order = f"{index}.rank, {index}.rowid" if ranked else f"{index}.rowid DESC"
    rows = connection.exec_driver_sql(
        f"SELECT {table}.id, snippet({index}, {column}, ?, ?, '…', ?) FROM {index} "  # noqa: S608
        f"JOIN {table} ON {table}.number = {index}.rowid WHERE {index} MATCH ? "
        f"ORDER BY {order} LIMIT ?",
        (OPEN, CLOSE, AROUND, query, most if only is None else -1),
    )
    hits = (
        Hit(kind=kind, id=name, passage=passage)
        for name, passage in rows
        if only is None or name in only
    )
    return Found(hits=tuple(islice(hits, most)), ranked=ranked)


_INDICES: Final = {
    "statement": ("statement_text", "statement", 0),
    "document": ("document_text", "document", 1),
}
