"""
A ledger and its snapshot with everything looked up once.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.naming import names_in
from counterclaim.domain.source import Source
from counterclaim.domain.standing import Snapshot, Standing
from counterclaim.domain.statement import Statement
from counterclaim.domain.time import known_by


@dataclass(frozen=True)
class CaseView:
    """
    The records a dossier looks at, by id, and the number of each document's footnote.
    """

    ledger: Ledger
    snapshot: Snapshot
    documents: dict[str, Document] = field(init=False)
    sources: dict[str, Source] = field(init=False)
    statements: dict[str, Statement] = field(init=False)
    claims: dict[str, Claim] = field(init=False)
    standings: dict[str, Standing] = field(init=False)
    dependences: dict[str, Dependence] = field(init=False)
    names: dict[str, str] = field(init=False)
    numbers: dict[str, int] = field(init=False)
    known: frozenset[str] = field(init=False)
    linked: dict[str, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        ledger, seen = self.ledger, self.snapshot
        put = object.__setattr__
        put(self, "documents", {d.id: d for d in ledger.documents})
        put(self, "sources", {s.id: s for s in ledger.sources})
        put(self, "statements", {s.id: s for s in ledger.statements})
        put(self, "claims", {c.id: c for c in ledger.claims})
        put(self, "standings", {s.claim: s for s in seen.standings})
        put(self, "dependences", {d.id: d for d in ledger.dependences})
        put(self, "names", dict(names_in(ledger)))
        shown = sorted(self._shown(), key=_by_date)
        put(self, "numbers", {d.id: n for n, d in enumerate(shown, 1)})
        linked: defaultdict[str, list[str]] = defaultdict(list)
        for statement in ledger.statements:
            if statement.doc in self.numbers:
                for link in statement.links:
                    linked[link.claim].append(statement.id)
        put(self, "linked", dict(linked))
        put(self, "known", frozenset(s.id for s in ledger.statements if s.doc in self.numbers))

    def _shown(self) -> list[Document]:
        as_of = self.snapshot.as_of
        return [
            d
            for d in self.ledger.documents
            if as_of is None or (d.known_from is not None and known_by(d.known_from, as_of))
        ]

    def in_order(self) -> list[Document]:
        """
        Return the documents of the view, by date.
        """
        return sorted((self.documents[d] for d in self.numbers), key=lambda d: self.numbers[d.id])

    def outlet(self, document: Document) -> str:
        """
        Return the name of a document's publisher.
        """
        source = self.sources.get(document.publisher)
        return source.name if source else document.publisher

    def title(self, document: Document) -> str:
        """
        Return what a document is called.
        """
        return document.title or document.path or document.id

    def name(self, identifier: str) -> str:
        """
        Return the name of a source, entity or item.
        """
        source = self.sources.get(identifier)
        return source.name if source else self.names.get(identifier, identifier)


def _by_date(document: Document) -> tuple[str, str]:
    known = document.known_from
    return (known.isoformat() if known is not None else "9999", document.id)
