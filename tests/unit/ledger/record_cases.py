"""
Small cases that are read without a model, and another program's hand in a case file.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from counterclaim.domain.document import Document
from counterclaim.domain.event import DocumentAdded, DocumentRead, Event
from counterclaim.domain.ids import document_id, slug, statement_id
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import Affiliation, Source
from counterclaim.domain.statement import Statement
from counterclaim.domain.text import Span, text_hash
from counterclaim.ledger.store import CaseStore
from counterclaim.pipeline import ledger_of
from counterclaim.statements.fallback import FallbackFinder

FINDER = FallbackFinder()

REPORTS: Mapping[str, tuple[str, str, date | None]] = {
    "bridge": (
        "The Dunholt Courier",
        (
            "Edda Marsh said the old bridge at the mill is open. "
            "Tom Reed denied that the old bridge at the mill is open."
        ),
        date(2031, 3, 4),
    ),
    "ferry": (
        "The Gazette",
        (
            "The ferry sank on Monday, the harbour master said. "
            "Edda Marsh denied that the ferry sank. Ilse Varn said: “Nobody was hurt.”"
        ),
        date(2031, 3, 5),
    ),
    "mill": (
        "Valley Radio",
        (
            "Tom Reed said the old bridge at the mill is open. "
            "Ilse Varn said that the ferry sank on Monday."
        ),
        date(2031, 3, 6),
    ),
    "toll": (
        "The Dunholt Courier",
        (
            "Twelve people were killed at the mill, Edda Marsh said. "
            "Ilse Varn said eight people were killed at the mill."
        ),
        date(2031, 3, 6),
    ),
    "undated": (
        "The Lighthouse",
        "Jon Aske said the old bridge at the mill is open.",
        None,
    ),
}
"""Invented reports by a short name: the outlet, the words, the day."""


@cache
def report(name: str) -> tuple[Document, Source]:
    """Return a report with its outlet."""
    outlet, text, day = REPORTS[name]
    return written(outlet, text, day)


def written(outlet: str, text: str, day: date | None, **more: Any) -> tuple[Document, Source]:
    """Return words that an outlet published on a day."""
    source = Source(
        id=f"o-{slug(outlet)}",
        name=outlet,
        type="outlet",
        party="unknown",
        affiliation=Affiliation.UNKNOWN,
    )
    named = document_id(text_hash(text), source.id, day.isoformat() if day else None)
    return Document(id=named, publisher=source.id, text=text, published=day, **more), source


@cache
def reading(name: str) -> Reading:
    """Return what the model-free finder reads in a report."""
    return FINDER.read(*report(name))


def taken_in(name: str) -> list[Event]:
    """Return the events of taking in one report."""
    document, outlet = report(name)
    return [DocumentAdded(document=document, publisher=outlet), DocumentRead(reading=reading(name))]


def read_in(document: Document, outlet: Source) -> list[Event]:
    """Return the events of taking in any document."""
    added = DocumentAdded(document=document, publisher=outlet)
    return [added, DocumentRead(reading=FINDER.read(document, outlet))]


def reread(name: str, version: int, *, fewer: int = 0) -> DocumentRead:
    """
    Return the reading of a report by later rules, which leave out the last letters of each content.

    Such a statement has another id and is still the same one, as long as few letters go.
    """
    document, _ = report(name)
    was = reading(name)
    cut = tuple(_recut(each, document.text, fewer) for each in was.statements)
    return DocumentRead(reading=replace(was, rules=f"{was.rules} {version}", statements=cut))


def _recut(statement: Statement, text: str, fewer: int) -> Statement:
    *others, last = statement.content
    end = max(last.start + 1, last.end - fewer)
    content = (*others, Span.cut(text, last.start, end))
    chain = [step.source for step in statement.chain]
    named = statement_id(statement.doc, [(s.start, s.end) for s in content], chain)
    return replace(statement, id=named, content=content)


class Ticking:
    """
    A clock that goes on by one second at each look, and can be set.
    """

    def __init__(self) -> None:
        self.time = datetime(2025, 3, 7, 12, 0, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the next second."""
        self.time += timedelta(seconds=1)
        return self.time


def case_of(path: Path, events: Iterable[Event] = (), clock: Ticking | None = None) -> Path:
    """Make a case file that took in these events one by one; return its path."""
    with CaseStore.create(path, title="The mill", clock=clock or Ticking()) as store:
        for event in events:
            store.append([event])
        project(store)
    return path


def project(store: CaseStore) -> None:
    """Bring the tables of a store up to its log."""
    store.project(ledger_of(store.contents()))


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a case file with another program, without the triggers that refuse changes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for _, statement in triggers:
            connection.execute(statement)


def bytes_of(path: Path) -> bytes:
    """Return every byte of a case file and of what lies beside it."""
    return b"".join(each.read_bytes() for each in sorted(path.parent.glob(f"{path.name}*")))
