"""
What can happen to a case.

A case file is the list of these, in the order in which they were recorded, and nothing in it is
ever changed: everything else is worked out from them.  What they add up to does not depend on
their order.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from counterclaim.domain.decision import Decision
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.extra import Extra, Json
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import Source

PRODUCT = "counterclaim"
"""The actor of what no person did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOpened:
    """
    A case file was made, in this version of the format, by this version of the product.
    """

    title: str | None
    format: int
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentAdded:
    """
    A document was taken in, with the outlet that published it.
    """

    document: Document
    publisher: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureAdded:
    """
    A picture file was taken in: what it shows of itself, as an evidence item.
    """

    picture: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRead:
    """
    A reader found these statements in one document.
    """

    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordsImported:
    """
    The records of a ledger file were taken over as they are.

    ``notes`` are what the file says the engine should find: kept, never used as input.
    """

    ledger: Ledger
    notes: Extra = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemNoted:
    """
    A file could not be read: its name, the error code and what was said.
    """

    path: str
    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """
    A person decided something.
    """

    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRedacted:
    """
    Words were taken out of the record for good.

    ``events`` holds, by the number of each event that had them, what stands in its place (``None``:
    nothing); ``texts`` leads from the SHA-256 of each text that is gone to that of its remainder
    (``None``: nothing remains).  ``documents`` names the documents concerned.
    """

    documents: tuple[str, ...]
    events: Mapping[str, Json]
    texts: Mapping[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """
    An event of which nothing but its place in the log is left.
    """

    kind: str


Event: TypeAlias = (
    CaseOpened
    | DocumentAdded
    | PictureAdded
    | DocumentRead
    | RecordsImported
    | ProblemNoted
    | Decided
    | RecordRedacted
    | Erased
)
"""One thing that happened to a case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """
    An event with its place in the log.

    ``seq`` counts from 1, ``at`` is the recorded time (UTC), ``actor`` who did it and ``reason``
    why; ``hash`` chains it to every event before it.
    """

    seq: int
    at: datetime
    actor: str
    reason: str | None
    event: Event
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseContents:
    """
    What the events of a case add up to, whatever their order.

    ``publishers`` leads from a document's id to the outlet behind it; ``readings`` holds the
    newest reading of each document; ``given`` the records of all imported files, or ``None``;
    ``decisions`` all that people decided, whether it still stands or not.
    """

    title: str | None = None
    documents: tuple[Document, ...] = ()
    publishers: Mapping[str, Source] = field(default_factory=dict)
    pictures: tuple[Evidence, ...] = ()
    readings: tuple[Reading, ...] = ()
    given: Ledger | None = None
    problems: tuple[ProblemNoted, ...] = ()
    decisions: tuple[Decision, ...] = ()
