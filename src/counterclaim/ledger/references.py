"""
What the records of one ledger point at.

A file is refused where a record could not be shown with its words and its chain; what else points
nowhere is only said, because the reasoning leaves it out of account.
"""

from collections.abc import Iterable, Iterator, Mapping

from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import CORRECTIONS, MAY, MUST
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.statement import FACTUALITY, Statement
from counterclaim.domain.text import Mention, Span
from counterclaim.domain.time import parse_moment
from counterclaim.errors import BadDate

Fault = tuple[str, str]
"""What is wrong, and what to do."""


def first_fault(ledger: Ledger) -> Fault | None:
    """
    Return the first reason why these records cannot be used, or ``None``.
    """
    return next(_faults(ledger), None)


def loose_ends(ledger: Ledger) -> Iterator[str]:
    """
    Yield the references that lead nowhere without making a record useless.
    """
    sources, statements, claims, evidence = (
        {record.id for record in getattr(ledger, kind)}
        for kind in ("sources", "statements", "claims", "evidence")
    )
    anyone = sources | statements | evidence
    documents = {document.id for document in ledger.documents}
    for document in ledger.documents:
        yield from _nowhere(
            "documents", document.id, "version_of", [document.version_of], documents
        )
    for source in ledger.sources:
        yield from _nowhere("sources", source.id, "speaks_for", [source.speaks_for], sources)
    for statement in ledger.statements:
        yield from _nowhere("statements", statement.id, "basis", [statement.basis], evidence)
        yield from _nowhere("statements", statement.id, "resolves", statement.resolves, statements)
    for question in ledger.questions:
        ground = question.common_ground
        yield from _nowhere("questions", question.id, "common_ground", ground, claims)
    for item in ledger.evidence:
        people = [item.released_by, item.author]
        yield from _nowhere("evidence", item.id, "released_by or author", people, sources)
        yield from _nowhere("evidence", item.id, "bears_on", item.bears_on, claims)
    for dependence in ledger.dependences:
        yield from _nowhere("dependences", dependence.id, "members", dependence.parts, anyone)
        scope = dependence.claims or ()
        yield from _nowhere("dependences", dependence.id, "claims", scope, claims)
    for correction in ledger.corrections:
        told = [correction.statement]
        if correction.type not in CORRECTIONS:
            yield (
                f"corrections {correction.id}: the type {correction.type} is kept and not applied"
            )
        yield from _nowhere("corrections", correction.id, "by", [correction.by], sources)
        yield from _nowhere("corrections", correction.id, "statement", told, statements)
        yield from _nowhere("corrections", correction.id, "claims", correction.claims, claims)


def _faults(ledger: Ledger) -> Iterator[Fault]:
    texts = {document.id: document.text for document in ledger.documents}
    publishers = {document.id: document.publisher for document in ledger.documents}
    sources = {source.id for source in ledger.sources}
    evidence = {item.id for item in ledger.evidence}
    claims = {claim.id for claim in ledger.claims}
    for document in ledger.documents:
        if document.publisher not in sources:
            yield _missing("document", document.id, "publisher", document.publisher, "sources")
    for statement in ledger.statements:
        if statement.doc not in texts:
            yield _missing("statement", statement.id, "doc", statement.doc, "documents")
            continue
        yield from _of_statement(statement, texts[statement.doc], sources, evidence, claims)
        if statement.chain and statement.chain[0].source != publishers[statement.doc]:
            yield (
                f"statement {statement.id!r}: its chain does not start at its publisher",
                "put the publisher first",
            )
    for entity in ledger.entities:
        yield from _of_mentions("entity", entity.id, entity.mentions, texts)
    for item in ledger.evidence:
        if item.doc is None and item.mention is None:
            continue
        if item.doc not in texts:
            yield _missing("evidence", item.id, "doc", str(item.doc), "documents")
        elif item.mention is not None:
            yield from _unfit("evidence", item.id, "mention", item.mention, texts[item.doc])
    for told in ledger.claims:
        yield from _of_depicted(told)
    for dependence in ledger.dependences:
        if dependence.strength not in (MUST, MAY):
            yield (
                f"dependence {dependence.id!r} has the strength {dependence.strength!r}",
                f"make it {MUST} or {MAY}",
            )
        yield from _of_mentions("dependence", dependence.id, dependence.spans, texts)
    for correction in ledger.corrections:
        yield from _of_mentions("correction", correction.id, correction.spans, texts)
    for question in ledger.questions:
        for answer in question.answers:
            for claim in (*answer.claims, *answer.denials_of):
                if claim not in claims:
                    yield _missing("question", question.id, answer.id, claim, "claims")


def _of_statement(
    statement: Statement, text: str, sources: set[str], evidence: set[str], claims: set[str]
) -> Iterator[Fault]:
    name = statement.id
    if not statement.chain or not statement.content:
        yield (
            f"statement {name!r} has no {'content' if statement.chain else 'source chain'}",
            "give it at least the publisher and the words it consists of",
        )
        return
    if len(statement.commitments) != len(statement.chain):
        given, steps = len(statement.commitments), len(statement.chain)
        yield (
            f"statement {name!r} has {given} commitments for {steps} steps of its chain",
            "give one for each step, from the publisher to the holder",
        )
    for value in (statement.factuality, *statement.commitments):
        if value not in FACTUALITY:
            yield (
                f"statement {name!r} has the factuality {value!r}",
                f"use one of {', '.join(sorted(FACTUALITY))}",
            )
    for step in statement.chain:
        if step.source not in sources:
            yield _missing("statement", name, "chain", step.source, "sources")
    if statement.root not in sources | evidence:
        yield _missing("statement", name, "root", statement.root, "sources or evidence")
    for link in statement.links:
        if link.claim not in claims:
            yield _missing("statement", name, "links", link.claim, "claims")
    for field, span in _spans(statement):
        yield from _unfit("statement", name, field, span, text)


def _of_depicted(claim: Claim) -> Iterator[Fault]:
    """The reasoning reads this one as a date, so it has to be one."""
    if claim.depicted_from is None:
        return
    try:
        parse_moment(claim.depicted_from)
    except BadDate as bad:
        yield f"claim {claim.id!r}: its depicted_from is no date: {bad.what}", bad.next_step


def _spans(statement: Statement) -> Iterator[tuple[str, Span]]:
    yield "span", statement.span
    for span in statement.content:
        yield "content", span
    for step in statement.chain:
        for field, part in (("cue", step.cue), ("mention", step.mention)):
            if part is not None:
                yield field, part


def _of_mentions(
    kind: str, name: str, mentions: Iterable[Mention], texts: Mapping[str, str]
) -> Iterator[Fault]:
    for mention in mentions:
        if mention.doc not in texts:
            yield _missing(kind, name, "doc", mention.doc, "documents")
        else:
            yield from _unfit(kind, name, "mention", mention, texts[mention.doc])


def _unfit(kind: str, name: str, field: str, span: Span | Mention, text: str) -> Iterator[Fault]:
    if not 0 <= span.start < span.end or text[span.start : span.end] != span.text:
        place = f"[{span.start}, {span.end})"
        yield (
            f"{kind} {name!r}: its {field} {place} is not {span.text[:40]!r} in the document",
            "cut it again: offsets count Unicode code points from 0, the end is left out",
        )


def _missing(kind: str, name: str, field: str, target: str, where: str) -> Fault:
    return (
        f"{kind} {name!r}: its {field} names {target!r}, which is not among the {where}",
        f"add {target!r} to the {where}, or correct the reference",
    )


def _nowhere(
    kind: str, name: str, field: str, targets: Iterable[str | None], known: set[str]
) -> Iterator[str]:
    for target in targets:
        if target is not None and target not in known:
            yield f"{kind} {name}: {field} names {target}, which is not in the file"
