"""
What in a ledger breaks a rule of its records.

The reasoning trusts references, spans and chains; whoever lets records in asks here first, keeps
what is sound and reports the rest with its next step.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from counterclaim.domain.dependence import MAY, MUST, RETRACTION, SUPERSESSION
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.place import Place
from counterclaim.domain.question import Question
from counterclaim.domain.statement import FACTUALITY, Statement
from counterclaim.domain.text import Span
from counterclaim.domain.time import parse_moment
from counterclaim.errors import BadDate, BadRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """
    One record that breaks a rule: which, how, and what to do now.
    """

    kind: str
    record: str
    what: str
    next_step: str

    def error(self) -> BadRecord:
        """Return it as the error a person meets."""
        return BadRecord(f"{self.kind} {self.record}: {self.what}", self.next_step)


def faults(ledger: Ledger) -> tuple[Fault, ...]:
    """
    Return every fault of a ledger, sorted; empty where all records are sound.
    """
    known = _Known.of(ledger)
    found = [
        *_twice(ledger),
        *(fault for s in ledger.statements for fault in _of_statement(s, known)),
        *_of_documents(ledger, known),
        *_of_sources(ledger, known),
        *_of_claims(ledger),
        *_of_evidence(ledger, known),
        *_of_dependences(ledger, known),
        *_of_corrections(ledger, known),
        *(fault for q in ledger.questions for fault in _of_question(q, known)),
        *_of_places(ledger.places),
    ]
    return tuple(sorted(set(found), key=lambda f: (f.kind, f.record, f.what)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """The ids of a ledger, the text of each document and its publisher."""

    texts: dict[str, str]
    publishers: dict[str, str]
    sources: frozenset[str]
    evidence: frozenset[str]
    statements: frozenset[str]
    claims: frozenset[str]

    @classmethod
    def of(cls, ledger: Ledger) -> "_Known":
        return cls(
            texts={document.id: document.text for document in ledger.documents},
            publishers={document.id: document.publisher for document in ledger.documents},
            sources=frozenset(source.id for source in ledger.sources),
            evidence=frozenset(item.id for item in ledger.evidence),
            statements=frozenset(statement.id for statement in ledger.statements),
            claims=frozenset(claim.id for claim in ledger.claims),
        )


def _twice(ledger: Ledger) -> Iterator[Fault]:
    # every record has an id, as a place does
    counted = Counter((kind, cast(Place, record).id) for kind, record in ledger.records())
    for (kind, identifier), times in counted.items():
        if times > 1:
            yield Fault(
                kind=kind.removesuffix("s"),
                record=identifier,
                what=f"its id stands for {times} records",
                next_step="give each record an id of its own",
            )


def _of_statement(statement: Statement, known: _Known) -> Iterator[Fault]:
    def fault(what: str, next_step: str) -> Fault:
        return Fault(kind="statement", record=statement.id, what=what, next_step=next_step)

    text = known.texts.get(statement.doc)
    if text is None:
        yield fault(f"its document {statement.doc!r} is missing", "add the document")
        return
    for span in _spans(statement):
        if not span.fits(text):
            yield fault(
                f"the document does not read {span.text!r} at {span.start}",
                "read the document again",
            )
    if not statement.chain or not statement.content:
        yield fault("it has no source chain or no content", "read the document again")
        return
    if statement.chain[0].source != known.publishers[statement.doc]:
        yield fault("its chain does not start at the publisher", "put the publisher first")
    for source in sorted({step.source for step in statement.chain} - known.sources):
        yield fault(f"its chain names the unknown source {source!r}", "add the source")
    if statement.root not in known.sources | known.evidence:
        yield fault(f"its root {statement.root!r} is unknown", "add the source or evidence item")
    if statement.basis is not None and statement.basis not in known.evidence:
        yield fault(f"its basis {statement.basis!r} is unknown", "add the evidence item")
    if len(statement.commitments) != len(statement.chain):
        yield fault("it has not one commitment per step", "give one FactBank value per step")
    elif statement.commitments[-1] != statement.factuality:
        yield fault("its factuality is not the holder's", "make it the last commitment")
    for value in sorted({statement.factuality, *statement.commitments} - FACTUALITY):
        yield fault(f"{value!r} is no FactBank value", "use one of CT+ CT- PR+ PR- PS+ PS- CTu Uu")
    for claim in sorted({link.claim for link in statement.links} - known.claims):
        yield fault(f"it is linked to the unknown claim {claim!r}", "add the claim")


def _spans(statement: Statement) -> Iterator[Span]:
    yield statement.span
    yield from statement.content
    for step in statement.chain:
        yield from (span for span in (step.cue, step.mention) if span is not None)


def _of_documents(ledger: Ledger, known: _Known) -> Iterator[Fault]:
    for document in ledger.documents:
        if document.publisher not in known.sources:
            yield Fault(
                kind="document",
                record=document.id,
                what=f"its publisher {document.publisher!r} is unknown",
                next_step="add the publisher as a source",
            )


def _of_sources(ledger: Ledger, known: _Known) -> Iterator[Fault]:
    for source in ledger.sources:
        if source.speaks_for is not None and source.speaks_for not in known.sources:
            yield Fault(
                kind="source",
                record=source.id,
                what=f"it speaks for the unknown source {source.speaks_for!r}",
                next_step="add the source",
            )
    for entity in ledger.entities:
        for mention in entity.mentions:
            if not mention.span.fits(known.texts.get(mention.doc, "")):
                yield Fault(
                    kind="entity",
                    record=entity.id,
                    what=f"{mention.doc!r} does not read {mention.text!r} at {mention.start}",
                    next_step="read the document again",
                )


def _of_claims(ledger: Ledger) -> Iterator[Fault]:
    for claim in ledger.claims:
        try:
            if claim.depicted_from is not None:
                parse_moment(claim.depicted_from)
        except BadDate as bad:
            yield Fault(kind="claim", record=claim.id, what=bad.what, next_step=bad.next_step)


def _of_evidence(ledger: Ledger, known: _Known) -> Iterator[Fault]:
    for item in ledger.evidence:
        behind = {who for who in (item.released_by, item.author) if who is not None}
        missing = [*sorted(behind - known.sources), *sorted(set(item.bears_on) - known.claims)]
        for identifier in missing:
            yield Fault(
                kind="evidence",
                record=item.id,
                what=f"it names the unknown record {identifier!r}",
                next_step="add the record or leave it out",
            )
        text = known.texts.get(item.doc) if item.doc is not None else None
        if text is not None and item.mention is not None and not item.mention.fits(text):
            yield Fault(
                kind="evidence",
                record=item.id,
                what=f"{item.doc!r} does not read {item.mention.text!r} at {item.mention.start}",
                next_step="read the document again",
            )


def _of_dependences(ledger: Ledger, known: _Known) -> Iterator[Fault]:
    bound = known.sources | known.evidence | known.statements
    for finding in ledger.dependences:
        if finding.strength not in (MUST, MAY):
            yield Fault(
                kind="dependence",
                record=finding.id,
                what=f"its strength is {finding.strength!r}",
                next_step="make it must or may",
            )
        if len(finding.parts) < 2:
            yield Fault(
                kind="dependence",
                record=finding.id,
                what="it binds fewer than two things",
                next_step="give a and b, or members",
            )
        unknown = {*finding.parts} - bound | {*(finding.claims or ())} - known.claims
        yield from _unknown("dependence", finding.id, unknown)


def _of_corrections(ledger: Ledger, known: _Known) -> Iterator[Fault]:
    for correction in ledger.corrections:
        if correction.type not in (RETRACTION, SUPERSESSION):
            yield Fault(
                kind="correction",
                record=correction.id,
                what=f"its type is {correction.type!r}",
                next_step="make it retraction or supersession",
            )
        told = {correction.statement} - {None} - known.statements
        unknown = {correction.by} - known.sources | {*correction.claims} - known.claims
        yield from _unknown("correction", correction.id, unknown | {str(s) for s in told})


def _of_question(question: Question, known: _Known) -> Iterator[Fault]:
    mentioned = {*question.common_ground}
    for answer in question.answers:
        mentioned |= {*answer.claims, *answer.denials_of}
    yield from _unknown("question", question.id, mentioned - known.claims)


def _of_places(places: Iterable[Place]) -> Iterator[Fault]:
    parents = {place.id: place.within for place in places}
    for place, within in parents.items():
        seen, here = {place}, within
        while here is not None and here not in seen:
            seen.add(here)
            here = parents.get(here)
        if here == place:
            yield Fault(
                kind="place",
                record=place,
                what="it lies within itself",
                next_step="correct what it lies within",
            )


def _unknown(kind: str, record: str, missing: set[str]) -> Iterator[Fault]:
    for identifier in sorted(missing):
        yield Fault(
            kind=kind,
            record=record,
            what=f"it names the unknown record {identifier!r}",
            next_step="add the record or leave it out",
        )
