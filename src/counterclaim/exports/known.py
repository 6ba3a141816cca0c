"""
The part of a ledger that was known as of a day.

An export as of a day must not tell what was published later, and must be a whole ledger again:
whatever it keeps points at nothing it left out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import Any, TypeVar

from counterclaim.domain.dependence import Correction, Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.source import Entity
from counterclaim.domain.statement import Statement
from counterclaim.domain.text import Mention
from counterclaim.domain.time import Moment, known_by

Record = TypeVar("Record")


def known_part(ledger: Ledger, as_of: Moment | None) -> Ledger:
    """
    Return the records known by the end of a day (``None``: all of them).

    Kept are the documents known by then and their statements; claims unless only later statements
    speak of them; evidence that a known statement rests on or that was there to be seen;
    dependences unless they name something later, and corrections that are both effective and told
    (METHOD 3.2b); sources, entities and places unless only later records name them; assessments of
    what is kept.  Within what is
    kept, mentions in later documents and claims told later are left out; a question keeps the
    answers that were known.
    """
    if as_of is None:
        return ledger.sorted()
    documents = tuple(d for d in ledger.documents if _is_known(d, as_of))
    docs = {document.id for document in documents}
    statements = tuple(s for s in ledger.statements if s.doc in docs)
    later = {s.id for s in ledger.statements} - {s.id for s in statements}
    claims = _not_only_later(ledger, statements)
    evidence = tuple(_of_evidence(ledger.evidence, statements, docs, as_of))
    later |= {item.id for item in ledger.evidence} - {item.id for item in evidence}
    told = replace(
        ledger,
        documents=documents,
        statements=tuple(_resolving(s, later) for s in statements),
        claims=tuple(claim for claim in ledger.claims if claim.id in claims),
        questions=tuple(_of_questions(ledger.questions, claims)),
        dependences=tuple(_of_dependences(ledger.dependences, later, claims, docs)),
        corrections=tuple(_of_corrections(ledger.corrections, later, claims, docs, as_of)),
        evidence=tuple(_within(item, claims, docs, later) for item in evidence),
        assessments=(),
    )
    told = _only_named(ledger, told)
    left = {_id(record) for _, record in told.records()}
    judged = tuple(a for a in ledger.assessments if a.record in left)
    return replace(told, assessments=judged).sorted()


def _is_known(document: Document, as_of: Moment) -> bool:
    return document.known_from is not None and known_by(document.known_from, as_of)


def _not_only_later(ledger: Ledger, statements: Iterable[Statement]) -> set[str]:
    ever = {link.claim for statement in ledger.statements for link in statement.links}
    told = {link.claim for statement in statements for link in statement.links}
    return {claim.id for claim in ledger.claims if claim.id in told or claim.id not in ever}


def _resolving(statement: Statement, later: set[str]) -> Statement:
    return replace(statement, resolves=_without(statement.resolves, later))


def _of_questions(questions: Iterable[Question], claims: set[str]) -> Iterator[Question]:
    for question in questions:
        answers = tuple(_of_answers(question.answers, claims))
        if answers or not question.answers:
            ground = _among(question.common_ground, claims)
            yield replace(question, answers=answers, common_ground=ground)


def _of_answers(answers: Iterable[Answer], claims: set[str]) -> Iterator[Answer]:
    for answer in answers:
        kept = replace(
            answer,
            claims=_among(answer.claims, claims),
            denials_of=_among(answer.denials_of, claims),
        )
        if kept.claims or kept.denials_of or not (answer.claims or answer.denials_of):
            yield kept


def _of_dependences(
    dependences: Iterable[Dependence], later: set[str], claims: set[str], docs: set[str]
) -> Iterator[Dependence]:
    for dependence in dependences:
        scope = None if dependence.claims is None else _among(dependence.claims, claims)
        if later.isdisjoint(dependence.parts) and scope != ():
            yield replace(dependence, claims=scope, spans=_in(dependence.spans, docs))


def _of_corrections(
    corrections: Iterable[Correction],
    later: set[str],
    claims: set[str],
    docs: set[str],
    as_of: Moment,
) -> Iterator[Correction]:
    for correction in corrections:
        about = _among(correction.claims, claims)
        told = known_by(correction.date, as_of) and correction.statement not in later
        if told and (about or not correction.claims):
            yield replace(correction, claims=about, spans=_in(correction.spans, docs))


def _of_evidence(
    items: Iterable[Evidence], statements: Iterable[Statement], docs: set[str], as_of: Moment
) -> Iterator[Evidence]:
    rested_on = {name for each in statements for name in (each.root, each.basis)}
    for item in items:
        there = item.doc is None or item.doc in docs
        seen = item.first_seen is None or known_by(item.first_seen, as_of)
        if item.id in rested_on or (there and seen):
            yield item


def _within(item: Evidence, claims: set[str], docs: set[str], later: set[str]) -> Evidence:
    """An evidence item without the words of a document that was not yet there."""
    here = item.doc is None or item.doc in docs
    return replace(
        item,
        doc=item.doc if here else None,
        mention=item.mention if here else None,
        bears_on=_among(item.bears_on, claims),
        possibly_same_as=None if item.possibly_same_as in later else item.possibly_same_as,
    )


def _only_named(ledger: Ledger, told: Ledger) -> Ledger:
    """
    Leave out what only later records name.

    Each round may leave out records that alone named others, so it is repeated until none is.
    """
    ever = _names(ledger)
    while True:
        named = _names(told)
        docs = {document.id for document in told.documents}

        def kept(records: Iterable[Record], named: set[str] = named) -> tuple[Record, ...]:
            return tuple(r for r in records if (n := _id(r)) in named or n not in ever)

        fewer = replace(
            told,
            sources=kept(told.sources),
            places=kept(told.places),
            entities=tuple(_seen(told.entities, docs, named)),
        )
        if fewer == told:
            return told
        told = fewer


def _seen(entities: Iterable[Entity], docs: set[str], named: set[str]) -> Iterator[Entity]:
    for entity in entities:
        mentions = _in(entity.mentions, docs)
        if mentions or not entity.mentions or entity.id in named:
            yield replace(entity, mentions=mentions)


def _names(ledger: Ledger) -> set[str]:
    """Every word with which one record may name another one."""
    found: set[str] = set()
    for _, record in ledger.records():
        own = _id(record)
        found.update(word for word in _words(record) if word != own)
    return found


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _words(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _words(each)
    elif hasattr(value, "__dataclass_fields__"):
        for each in fields(value):
            yield from _words(getattr(value, each.name))


def _id(record: object) -> str:
    return str(getattr(record, "id", ""))


def _among(names: Iterable[str], kept: set[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in kept)


def _without(names: Iterable[str], left_out: set[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in left_out)


def _in(mentions: Iterable[Mention], docs: set[str]) -> tuple[Mention, ...]:
    return tuple(mention for mention in mentions if mention.doc in docs)
