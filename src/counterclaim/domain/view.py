"""
What of a ledger is known as of a day.

Everything the reasoning does starts from here, so that nothing published later can leak into an
earlier view (METHOD I6).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import Correction
from counterclaim.domain.disjoint import Key
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.source import Source
from counterclaim.domain.statement import Review, Statement
from counterclaim.domain.time import Moment, known_by, opening

EVIDENCE = "evidence"
SOURCE = "source"
UNATTRIBUTED = "unattributed"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """
    The records of a ledger known as of a day (``None``: all), by id.

    Statements that a person rejected are in no view, and neither is a correction that only a
    rejected or a later statement tells.  ``later`` are the statements still to come, ``linked``
    the known statements on each claim.
    """

    as_of: Moment | None
    documents: Mapping[str, Document]
    sources: Mapping[str, Source]
    evidence: Mapping[str, Evidence]
    claims: Mapping[str, Claim]
    statements: Mapping[str, Statement]
    later: frozenset[str]
    linked: Mapping[str, tuple[str, ...]]
    corrections: tuple[Correction, ...]
    undated: tuple[str, ...]

    def published(self, statement: str) -> Moment | None:
        """
        Return when a known statement counts from; ``None`` where its document has no date.
        """
        return self.documents[self.statements[statement].doc].known_from

    def key(self, identifier: str) -> Key | None:
        """
        Return the origin a source or evidence item stands for (METHOD R3, R4).

        An item that nobody released, and that is not authenticated, is unattributed.
        """
        if identifier in self.sources:
            unattributed = self.sources[identifier].unattributed
            return (UNATTRIBUTED if unattributed else SOURCE, identifier)
        item = self.evidence.get(identifier)
        if item is None:
            return None
        held = item.released_by is not None or item.authenticated
        return (EVIDENCE if held else UNATTRIBUTED, identifier)

    def party(self, key: Key) -> str | None:
        """
        Return the party of a source or evidence item, if any.
        """
        record = self.sources.get(key[1]) or self.evidence.get(key[1])
        return record.party if record is not None else None

    def publishes(self, source: str) -> bool:
        """
        Say whether a source is an outlet or agency: transparent in a chain (METHOD R1b).
        """
        return source in self.sources and self.sources[source].publishes


def view(ledger: Ledger, as_of: Moment | None = None) -> View:
    """
    Return what of a ledger is known as of the end of a day.
    """
    documents = {document.id: document for document in ledger.documents}
    standing = {s.id: s for s in ledger.statements if s.review is not Review.REJECTED}
    rejected = {s.id for s in ledger.statements} - set(standing)
    known = {
        statement.id: statement
        for statement in sorted(standing.values(), key=lambda s: s.id)
        if statement.doc in documents and _is_known(documents[statement.doc], as_of)
    }
    linked: defaultdict[str, list[str]] = defaultdict(list)
    for statement in known.values():
        for claim in dict.fromkeys(link.claim for link in statement.links):
            linked[claim].append(statement.id)
    later = frozenset(standing) - set(known)
    return View(
        as_of=as_of,
        documents=documents,
        sources={source.id: source for source in ledger.sources},
        evidence={
            item.id: item
            for item in ledger.evidence
            if item.doc not in documents or _is_known(documents[item.doc], as_of)
        },
        claims={claim.id: claim for claim in sorted(ledger.claims, key=lambda c: c.id)},
        statements=known,
        later=later,
        linked={claim: tuple(ids) for claim, ids in linked.items()},
        corrections=_known_corrections(ledger, as_of, later | rejected),
        undated=tuple(sorted(d.id for d in ledger.documents if d.known_from is None)),
    )


def _is_known(document: Document, as_of: Moment | None) -> bool:
    if as_of is None:
        return True
    return document.known_from is not None and known_by(document.known_from, as_of)


def _known_corrections(
    ledger: Ledger, as_of: Moment | None, untold: frozenset[str]
) -> tuple[Correction, ...]:
    """Those both effective and told (METHOD 3.2b), earliest first."""
    known = {
        correction.id: correction
        for correction in ledger.corrections
        if known_by(correction.date, as_of) and correction.statement not in untold
    }
    return tuple(sorted(known.values(), key=lambda c: (opening(c.date), c.id)))
