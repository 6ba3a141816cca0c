"""
The standing of one claim, read from the tables without reading the rest of the case.

What the standing depends on is found step by step: the claims that contradict it, what was said of
them, who is behind that, and everything by which two of those may be one.  That part is a ledger
of its own, on which the same reasoning runs as on the whole; it gives the same for the claim.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import Connection

from counterclaim.domain.assessment import Assessment
from counterclaim.domain.claim import Claim, RelationKind
from counterclaim.domain.dependence import MUST, VOID, Correction, Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.independence import KNOWLEDGE
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.naming import NOT, Names, names_in
from counterclaim.domain.place import Place
from counterclaim.domain.relations import APART, gazetteer, relate
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.source import Entity, Source
from counterclaim.domain.standing import Standing
from counterclaim.domain.statement import Statement
from counterclaim.domain.time import Moment
from counterclaim.errors import UnknownRecord
from counterclaim.ledger.records import canonical, read_back

Record = TypeVar("Record")

_NAMES = "WITH RECURSIVE names AS (SELECT value FROM json_each(?)) "
"""Opens every query: any number of names in one bound value."""
_CLAIM = "SELECT body FROM claim WHERE id IN names"
_IN_BLOCK = (
    "SELECT near.body FROM claim AS own JOIN claim AS near ON near.id IN "
    "(SELECT other.claim FROM claim_block AS block JOIN claim_block AS other "
    "ON other.family = block.family AND other.subject = block.subject WHERE block.claim = own.id) "
    "WHERE own.id IN names AND near.id <> own.id"
)
"""Claims in a block with one: no others bear on it."""
_NEAR = f"{_IN_BLOCK} AND near.valid_from <= own.valid_to AND near.valid_to >= own.valid_from"
"""Of those, the ones of a time that meets its own: no others contradict it."""
_PLACES = (
    ", up(place, within, known) AS "
    "(SELECT place, within, known FROM lies_in WHERE place IN names UNION "
    "SELECT next.place, next.within, next.known FROM up JOIN lies_in AS next "
    "ON next.place = up.within) SELECT place, within, known FROM up"
)
_TOLD = (
    "SELECT id, body FROM statement WHERE id IN (SELECT statement FROM link WHERE claim IN names)"
)
_STATEMENTS = "SELECT id, body FROM statement WHERE id IN names"
_IN_DOCUMENTS = "SELECT id, body FROM statement WHERE doc IN names"
_SOURCES = "SELECT id, body FROM source WHERE id IN names"
_EVIDENCE = "SELECT id, body FROM evidence WHERE id IN names"
_RELEASED = "SELECT id, body FROM evidence WHERE released_by IN names"
_SHOWN = "SELECT id, body FROM evidence WHERE doc IN names"
_BINDING = "SELECT dependence FROM dependence_part WHERE part IN names"
_SCOPED = "SELECT dependence FROM dependence_claim WHERE claim IN names"
_FINDINGS = "SELECT id, body FROM dependence WHERE id IN names"
_CORRECTING = (
    "SELECT id, body FROM correction WHERE id IN "
    "(SELECT correction FROM correction_claim WHERE claim IN names)"
)
_VOID = f"SELECT id, body FROM correction WHERE type = '{VOID}'"  # noqa: S608 - a constant
"""An account that is not who it says it is counts for nobody, on whichever claim."""
_TELLING = (
    "SELECT id, body FROM correction WHERE id IN "
    "(SELECT correction FROM correction_statement WHERE statement IN names)"
)
_DOCUMENTS = "SELECT sha256, body FROM document WHERE id IN names"
_LINES = "SELECT line FROM document_line WHERE document IN names"
_IN_LINES = "SELECT document FROM document_line WHERE line IN names"
_ALIKE = "SELECT line FROM alike_in_line WHERE part IN names"
_JUDGED = "SELECT body FROM assessment WHERE about = 'claim' AND record IN names"
_ALIKE_IN_LINES = "SELECT part FROM alike_in_line WHERE line IN names"


def standing_of(connection: Connection, claim: str, as_of: Moment | None = None) -> Standing:
    """
    Return the standing of one claim as of the end of a day (``None``: of everything).

    It is the one that the snapshot of the whole ledger holds.

    Raises:
        UnknownRecord: the tables have no such claim.
    """
    seen = snapshot(component(connection, claim), as_of)
    return next(standing for standing in seen.standings if standing.claim == claim)


def around(connection: Connection, claim: str) -> tuple[Ledger, Names]:
    """
    Return what is to be said of one claim beside its standing: the part of the case with all claims
    that bear on it and what was judged of it, and the names of everything in the case.

    Raises:
        UnknownRecord: the tables have no such claim.
    """
    part = component(connection, claim, related=True)
    here = _Part(connection)
    named = Ledger(
        sources=tuple(here.all_of(Source, "source")),
        entities=tuple(here.all_of(Entity, "entity")),
        places=tuple(here.all_of(Place, "place")),
        evidence=tuple(here.all_of(Evidence, "evidence")),
    )
    judged = here.records(Assessment, _JUDGED, [claim])
    return replace(part, assessments=tuple(judged)), names_in(named)


def component(connection: Connection, claim: str, *, related: bool = False) -> Ledger:
    """
    Return the part of a case on which the standing of one claim depends, whatever the day; with
    ``related``, the standings of all claims that bear on it too.

    Its documents have no text: in its place stands the hash, which tells two texts apart as well.

    Raises:
        UnknownRecord: the tables have no such claim.
    """
    part = _Part(connection)
    own = part.records(Claim, _CLAIM, [claim])
    if not own:
        raise UnknownRecord(
            f"there is no claim {claim!r}", "name one that counterclaim questions shows"
        )
    near = part.records(Claim, _IN_BLOCK if related else _NEAR, [claim])
    places = part.places([*own, *near])
    known = gazetteer(places, ())
    apart = APART if related else set(RelationKind) - {RelationKind.CONTRADICTS}
    bearing = [c for c in near if relate(own[0], c, known).kind not in apart]
    part.take([*own, *bearing])
    return Ledger(
        documents=tuple(part.documents()),
        sources=tuple(part.sources.values()),
        places=places,
        statements=tuple(part.statements.values()),
        claims=(*own, *bearing),
        evidence=tuple(part.evidence.values()),
        dependences=tuple(part.dependences.values()),
        corrections=tuple(part.corrections.values()),
    ).sorted()


class _Part:
    """
    The records found so far, by id.
    """

    def __init__(self, connection: Connection) -> None:
        self._cursor = connection.connection.cursor()
        self.statements: dict[str, Statement] = {}
        self.sources: dict[str, Source] = {}
        self.evidence: dict[str, Evidence] = {}
        self.dependences: dict[str, Dependence] = {}
        self.corrections: dict[str, Correction] = {}
        self._versions: set[str] = set()
        """The documents that are here with all their versions."""

    def records(self, kind: type[Record], query: str, names: Iterable[str]) -> list[Record]:
        """Return the records that a query finds."""
        return [read_back(kind, row[-1]) for row in self._rows(query, names)]

    def all_of(self, kind: type[Record], table: str) -> Iterator[Record]:
        """Yield all records of a table."""
        self._cursor.execute(f"SELECT body FROM {table} ORDER BY id")  # noqa: S608 - named in here
        for (body,) in self._cursor.fetchall():
            yield read_back(kind, body)

    def places(self, claims: Iterable[Claim]) -> tuple[Place, ...]:
        """Return what the places that claims name lie in."""
        named = {str(name) for claim in claims for name in (claim.subject, claim.value)}
        rows = self._rows(_PLACES, named | {name.removeprefix(NOT) for name in named})
        return tuple(
            Place(id=place, within=within, known=bool(known)) for place, within, known in rows
        )

    def take(self, claims: Iterable[Claim]) -> None:
        """Find everything that the standings of some claims depend on."""
        concerned = {claim.id for claim in claims}
        told = self._found(self.statements, Statement, _TOLD, concerned)
        self._found(self.corrections, Correction, _CORRECTING, concerned)
        self._found(self.corrections, Correction, _TELLING, self.statements)
        self._found(self.corrections, Correction, _VOID, concerned)
        corrections = self.corrections.values()
        self._take_statements(c.statement for c in corrections if c.statement is not None)
        self._take_versions({statement.doc for statement in told})
        self._take_sources(step.source for s in told for step in s.chain)
        behind = {statement.root for statement in told} | {c.by for c in corrections}
        behind |= {
            step.source for s in told for step in s.chain[:-1] if not self._publishes(step.source)
        }
        bound = self._findings(_SCOPED, concerned)
        self._take_bound(behind | self._followed(bound, concerned), set(self.statements), concerned)
        self._take_sources(
            name
            for s in self.statements.values()
            for name in (s.root, *(step.source for step in s.chain))
        )

    def documents(self) -> Iterator[Document]:
        """
        Yield the documents of everything found.

        One that is here without its versions is taken out of its line, so that a line is here
        whole or not at all.
        """
        named = {statement.doc for statement in self.statements.values()} | self._versions
        named |= {item.doc for item in self.evidence.values() if item.doc is not None}
        named |= {span.doc for each in self.corrections.values() for span in each.spans}
        for sha256, body in self._rows(_DOCUMENTS, named):
            document = read_back(Document, canonical(json.loads(body) | {"text": sha256}))
            yield document if document.id in self._versions else _alone(document)

    def _take_bound(self, keys: set[str], statements: set[str], concerned: set[str]) -> None:
        """Follow sources and items to everything that may be one with them."""
        seen = set(statements)
        waiting = keys | statements
        while waiting:
            seen |= waiting
            self._take_sources(waiting)
            self._found(self.evidence, Evidence, _EVIDENCE, waiting)
            self._found(self.evidence, Evidence, _RELEASED, waiting)
            items = [e for e in self.evidence.values() if {e.id, e.released_by} & waiting]
            bound = self._findings(_BINDING, waiting)
            onward = self._followed(bound, concerned) | self._named_alike(waiting)
            onward |= {item.id for item in items}
            onward |= {e.released_by for e in items if e.released_by and not e.authenticated}
            waiting = onward - seen

    def _findings(self, query: str, names: Iterable[str]) -> list[Dependence]:
        """Take the findings that a query names; asked in two steps, as there may be thousands."""
        named = {finding for (finding,) in self._rows(query, names)} - self.dependences.keys()
        return self._found(self.dependences, Dependence, _FINDINGS, named)

    def _followed(self, bound: Iterable[Dependence], concerned: set[str]) -> set[str]:
        """What findings make one with what is here; those on other claims alone are let go."""
        onward: set[str] = set()
        kept = []
        for finding in bound:
            if finding.claims and not concerned.intersection(finding.claims):
                del self.dependences[finding.id]
            else:
                kept.append(finding)
        self._take_statements(part for finding in kept for part in finding.parts)
        for finding in kept:
            if finding.strength == MUST or finding.basis == KNOWLEDGE:
                parts = {p: self.statements.get(p) for p in finding.parts}
                onward |= {p for p, statement in parts.items() if statement is None}
                if finding.claims:
                    onward |= {s.root for s in parts.values() if s is not None}
        return onward

    def _named_alike(self, parts: Iterable[str]) -> set[str]:
        """Sources and items that versions of one document name alike with some."""
        lines = {line for (line,) in self._rows(_ALIKE, parts)}
        if not lines:
            return set()
        documents = self._take_versions({d for (d,) in self._rows(_IN_LINES, lines)})
        self._found(self.statements, Statement, _IN_DOCUMENTS, documents)
        return {part for (part,) in self._rows(_ALIKE_IN_LINES, lines)}

    def _take_versions(self, documents: set[str]) -> set[str]:
        """Take all versions of documents, with the items they show; return the documents."""
        found: set[str] = set()
        more = documents
        while more:
            lines = {line for (line,) in self._rows(_LINES, more)}
            more = {document for (document,) in self._rows(_IN_LINES, lines)} - found
            found |= more
        self._found(self.evidence, Evidence, _SHOWN, found - self._versions)
        self._versions |= found
        return found

    def _take_statements(self, names: Iterable[str]) -> None:
        self._found(self.statements, Statement, _STATEMENTS, set(names) - self.statements.keys())

    def _take_sources(self, names: Iterable[str]) -> None:
        self._found(self.sources, Source, _SOURCES, set(names) - self.sources.keys())

    def _publishes(self, source: str) -> bool:
        return source in self.sources and self.sources[source].publishes

    def _found(
        self, here: dict[str, Record], kind: type[Record], query: str, names: Iterable[str]
    ) -> list[Record]:
        """Take the records that a query finds; return those that were not here."""
        new = {
            name: read_back(kind, body)
            for name, body in self._rows(query, names)
            if name not in here
        }
        here |= new
        return list(new.values())

    def _rows(self, query: str, names: Iterable[str]) -> list[Any]:
        listed = sorted(names)
        if not listed:
            return []
        # The driver itself: a tenth of the time, for some twenty small questions a claim.
        self._cursor.execute(_NAMES + query, (json.dumps(listed),))
        return list(self._cursor.fetchall())


def _alone(document: Document) -> Document:
    """The document as if it were the only text at its address, known from the same moment."""
    return replace(
        document, published=document.known_from, captured=None, version_of=None, url=None
    )
