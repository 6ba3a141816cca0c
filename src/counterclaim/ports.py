"""
What the stages are handed: the seams where files, models, stores and clocks come in.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Protocol

from counterclaim.domain.document import Document
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import Source


class Clock(Protocol):
    """
    Tells the time at which something is recorded.
    """

    def now(self) -> datetime:
        """Return an aware instant in UTC."""


class StatementFinder(Protocol):
    """
    Finds the statements of one document.
    """

    name: str
    rules: str

    def read(self, document: Document, publisher: Source) -> Reading:
        """Return everything the document says; never raise on odd text."""


class Reader(Protocol):
    """
    Turns one file into documents.
    """

    def accepts(self, path: Path) -> bool:
        """Say whether this kind of file is its business."""

    def read(self, path: Path) -> Iterator[tuple[Document, Source]]:
        """Yield each document with its publisher; raise a coded error on a bad file."""


class LedgerStore(Protocol):
    """
    Keeps the events of one case, append-only.
    """

    def append(self, events: Iterable[object]) -> None:
        """Append events in one transaction."""
