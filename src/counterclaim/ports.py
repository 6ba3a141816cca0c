"""
What the stages are handed: the seams where files, models, stores and clocks come in.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Protocol

from counterclaim.domain.document import Document
from counterclaim.domain.event import PRODUCT, CaseContents, Event, Recorded
from counterclaim.domain.ledger import Ledger
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


class LedgerStore(Protocol):
    """
    Keeps the events of one case, append-only, and the ledger worked out from them.

    A call that raises has written nothing.
    """

    def append(
        self, events: Iterable[Event], *, actor: str = PRODUCT, reason: str | None = None
    ) -> None:
        """Add events at the end of the log in one transaction."""

    def log(self) -> Iterator[Recorded]:
        """Yield the events in the order in which they were recorded."""

    def contents(self) -> CaseContents:
        """Return what the events add up to, whatever their order."""

    def project(self, ledger: Ledger) -> None:
        """Keep the ledger that was worked out from the contents."""

    def ledger(self) -> Ledger | None:
        """Return the ledger kept, or ``None`` where events came after it."""

    def projection_digest(self) -> str:
        """Return a hash of the ledger kept, whenever it was recorded."""

    def verify_chain(self) -> str:
        """Return the hash of the last event after computing every one again."""

    def close(self) -> None:
        """Leave the case in a state in which it can be copied."""


class Progressed(Protocol):
    """
    Told how far a stage has come.
    """

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note of ``done`` of ``total``."""
