"""
Everything a case holds, as one value.

The reasoning reads nothing else: a snapshot is a function of a ledger and a day.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from counterclaim.domain.assessment import Assessment
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import Correction, Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.place import Place
from counterclaim.domain.question import Question
from counterclaim.domain.source import Entity, Source
from counterclaim.domain.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """
    The records of one case, each kind in the order of its ids.
    """

    documents: tuple[Document, ...] = ()
    sources: tuple[Source, ...] = ()
    entities: tuple[Entity, ...] = ()
    places: tuple[Place, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    questions: tuple[Question, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    dependences: tuple[Dependence, ...] = ()
    corrections: tuple[Correction, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    title: str | None = None
    """Name of the story, shown at the head of a dossier."""

    def sorted(self) -> "Ledger":
        """
        Return the same ledger with every kind of record in the order of its ids.
        """
        ordered = {
            kind.name: tuple(sorted(getattr(self, kind.name), key=lambda record: record.id))
            for kind in fields(self)
            if kind.name != "title"
        }
        return Ledger(**ordered, title=self.title)

    def records(self) -> Iterator[tuple[str, object]]:
        """
        Yield every record with the name of its kind.
        """
        for kind in fields(self):
            if kind.name != "title":
                for record in getattr(self, kind.name):
                    yield kind.name, record
