"""
Any record of a case in plain lines: its fields, the characters it stands on, and why.
"""

from collections.abc import Iterator
from dataclasses import fields

from counterclaim.domain.claim import Claim
from counterclaim.domain.document import Document
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.question import Question
from counterclaim.domain.standing import Side, Snapshot
from counterclaim.domain.statement import Statement
from counterclaim.domain.time import Moment, known_by
from counterclaim.domain.versions import dates, edits, lineages
from counterclaim.dossier.judgements import judgements
from counterclaim.errors import UnknownRecord

SINGULAR = {"entities": "entity", "evidence": "evidence"}
"""Kinds of record whose name in the singular is not found by leaving out an s."""
AROUND = 90
"""Characters of context shown on each side of a statement."""
LONGEST = 1_000
"""Characters of one edit that are shown."""


def explain(ledger: Ledger, snapshot: Snapshot, record: str) -> Iterator[str]:
    """
    Yield lines on one record.

    Raises:
        UnknownRecord: no record has this id.
    """
    question = next((q for q in snapshot.questions if q.id == record), None)
    if question is not None:
        return _question(ledger, question)
    for kind, value in ledger.records():
        if getattr(value, "id", None) == record:
            return _record(ledger, snapshot, kind, value)
    raise UnknownRecord(
        f"no record has the id {record!r}",
        'list ids with "counterclaim export CASE.db --to ledger-json"',
    )


def _record(ledger: Ledger, snapshot: Snapshot, kind: str, value: object) -> Iterator[str]:
    name = str(getattr(value, "id", ""))
    yield f"{SINGULAR.get(kind, kind.removesuffix('s'))} {name}"
    if isinstance(value, Statement):
        yield from _statement(ledger, value)
    elif isinstance(value, Claim):
        yield from _claim(ledger, snapshot, value)
    elif isinstance(value, Document):
        yield from _document(ledger, snapshot, value)
    else:
        yield from _fields(value)
    for line in judgements(ledger, SINGULAR.get(kind, kind.removesuffix("s")), name):
        yield f"  assessed by {line}"


def _fields(value: object, apart: frozenset[str] = frozenset()) -> Iterator[str]:
    for field in fields(value):  # type: ignore[arg-type]
        held = getattr(value, field.name)
        if held in (None, (), "") or field.name in {"id", "extra"} or field.name in apart:
            continue
        if field.name == "text" and len(str(held)) > 2 * AROUND:
            held = f"{str(held)[: 2 * AROUND]}… ({len(held)} characters)"
        yield f"  {field.name}: {held}"


def _document(ledger: Ledger, snapshot: Snapshot, document: Document) -> Iterator[str]:
    """Its fields, which version it is as far as was known, and what was edited since the last."""
    yield from _fields(document, frozenset({"version_of", "withdrawn"}))
    if document.withdrawn:
        yield "  withdrawn from the case by a person: in no count"
    known = {
        d.id: d for d in ledger.documents if d.id == document.id or _is_known(d, snapshot.as_of)
    }
    for line in lineages(ledger.documents):
        shown = [[d for d in version if d in known] for version in line]
        versions = [version for version in shown if version]
        turn = next((n for n, version in enumerate(versions) if document.id in version), None)
        if turn is not None and len(versions) > 1:
            before = known[versions[turn - 1][0]] if turn else None
            yield from _version(document, turn + 1, versions[0][0], before)
            later = [d for version in versions[turn + 1 :] for d in version]
            if later:
                yield f"  later versions: {', '.join(later)}"


def _version(document: Document, turn: int, first: str, before: Document | None) -> Iterator[str]:
    dated = f"published {document.published or 'on a day not known'}"
    if document.known_from != document.published:
        dated = f"{dated}, counted from {document.known_from}"
    yield f"  version {turn} of {first}, {dated}"
    if before is None:
        return
    if dates(before) == dates(document):
        yield f"  nothing tells whether {before.id} came before it; the order is that of the ids"
    yield f"  edited since {before.id}:"
    for edit in edits(before.text, document.text):
        for sign, span in (("-", edit.old), ("+", edit.new)):
            if span is not None:
                yield f"  {sign} [{span.start}, {span.end}) {_line(span.text)}"


def _line(words: str) -> str:
    """Words of a text on one line, without a long end."""
    shown = words if len(words) <= LONGEST else f"{words[:LONGEST]}… ({len(words)} characters)"
    return "⏎".join(shown.splitlines()) if shown.strip() else repr(shown)


def _is_known(document: Document, as_of: Moment | None) -> bool:
    if as_of is None:
        return True
    return document.known_from is not None and known_by(document.known_from, as_of)


def _statement(ledger: Ledger, statement: Statement) -> Iterator[str]:
    document = next(d for d in ledger.documents if d.id == statement.doc)
    names = {source.id: source.name for source in ledger.sources}
    claims = {claim.id: claim.text for claim in ledger.claims}
    first, last = statement.content[0].start, statement.content[-1].end
    text = document.text
    yield f"  in {document.title or document.path or document.id}, published {document.known_from}"
    yield f"  …{text[max(0, first - AROUND) : first]}[{text[first:last]}]{text[last : last + AROUND]}…"
    for step in statement.chain:
        cue = f" — “{step.cue.text}” [{step.cue.start}, {step.cue.end})" if step.cue else ""
        yield f"  {step.role}: {names.get(step.source, step.source)}{cue}"
    yield f"  act {statement.act}, factuality {statement.factuality}, {statement.quote}"
    yield f"  read by {statement.pattern or 'a person'}, {statement.firmness}, {statement.review}"
    for name, when in (("said", statement.said), ("about", statement.about)):
        if when is not None:
            yield f"  {name} {when.start or '…'} to {when.end or '…'} {when.note or ''}".rstrip()
    for link in statement.links:
        why = f" ({link.why})" if link.why else ""
        yield f"  {link.stance} {link.claim}: {claims.get(link.claim, '')} [{link.mode}]{why}"


def _claim(ledger: Ledger, snapshot: Snapshot, claim: Claim) -> Iterator[str]:
    yield f"  {claim.text}"
    yield f"  {claim.property} of {claim.subject}: {_value(claim.value)}"
    yield f"  valid {claim.valid.start or '…'} to {claim.valid.end or '…'}"
    standing = next((s for s in snapshot.standings if s.claim == claim.id), None)
    if standing is None:
        return
    yield f"  {standing.support}, {standing.dispute}, {standing.life}" + (
        " (tentative)" if standing.tentative else ""
    )
    yield from _side(ledger, "asserted", standing.asserted)
    yield from _side(ledger, "denied", standing.denied)
    if standing.doubted:
        yield f"  doubted by {', '.join(standing.doubted)}"
    for relation in snapshot.relations:
        if claim.id in (relation.a, relation.b):
            other = relation.b if relation.a == claim.id else relation.a
            yield f"  {relation.kind} {other}: {relation.reason}"


def _value(value: object) -> str:
    """A value as plain words; parts in the order of their names, as a file keeps no other."""
    if not isinstance(value, dict):
        return str(value)
    return ", ".join(
        f"{name} ({_value(part)})" if isinstance(part, dict) else f"{name} {_value(part)}"
        for name, part in sorted(value.items())
    )


def _side(ledger: Ledger, verb: str, side: Side) -> Iterator[str]:
    if not side.statements:
        return
    names = {source.id: source.name for source in ledger.sources}
    yield (
        f"  {verb}: at least {side.origins_min} {_origins(side)} ({side.origins_max} at most), "
        f"{side.unattributed} unattributed, {len(side.statements)} statements of "
        f"{side.outlets} outlets"
    )
    for origin in side.origins:
        roots = ", ".join(names.get(root, root) for root in origin.roots)
        kind = "origin" if origin.identified else "unattributed"
        why = f" joined by {', '.join(origin.dependences)}" if origin.dependences else ""
        yield f"    {kind} {roots}: {', '.join(origin.statements)}{why}"


def _origins(side: Side) -> str:
    return "origin" if side.origins_min == 1 else "origins"


def _question(ledger: Ledger, question: Question) -> Iterator[str]:
    claims = {claim.id: claim.text for claim in ledger.claims}
    yield f"question {question.id}"
    yield f"  {question.text} ({'contested' if question.contested else 'not contested'})"
    for answer in question.answers:
        yield f"  {answer.id}: {answer.text}"
        for claim in answer.claims:
            yield f"    {claim} {claims.get(claim, '')}"
        for claim in answer.denials_of:
            yield f"    denials of {claim} {claims.get(claim, '')}"
