"""
What people decided, applied to what was read.

Each decision is led to the records of the present reading and takes effect at the one point of the
flow it belongs to: fields and reviews before grouping, names while names are compared, links
before echoes are looked for, the rest at the end.  What finds no record is an orphan: kept and
said, never dropped and never guessed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, Final

from counterclaim.claims.names import name_key
from counterclaim.domain.anchoring import StatementIndex, find_claim
from counterclaim.domain.assessment import Assessment
from counterclaim.domain.claim import Claim
from counterclaim.domain.correcting import Surroundings, correct
from counterclaim.domain.decision import (
    CLAIM,
    DOCUMENT,
    ENTITY,
    EVIDENCE,
    QUESTION,
    SOURCE,
    STATEMENT,
    Decision,
    Ref,
    Verb,
    standing,
)
from counterclaim.domain.dependence import MAY, MUST, Correction, Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.ids import content_id
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.source import UNKNOWN, Affiliation, Entity, Source
from counterclaim.domain.statement import Firmness, Link, Mode, Review, Stance, Statement
from counterclaim.domain.time import parse_moment
from counterclaim.errors import BadRecord

PERSON: Final = "person"
"""Who found a dependence that a person stated."""
SAID: Final = "stated"
"""The basis of a dependence for which a person gives no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Orphan:
    """
    A standing decision that finds no record now, and why.
    """

    decision: Decision
    why: str


Linked = tuple[dict[str, Statement], dict[str, Claim]]
"""Statements and claims by id, while links are being set."""


class Docket:
    """
    The decisions of a case on their way through one assembly.

    ``orphans`` and ``attached`` are complete once :meth:`ledger` has run: every standing decision
    is in exactly one of them.  ``attached`` holds the decisions with the ids that their references
    have now; ``questions`` those that join or part questions.
    """

    def __init__(self, decisions: Iterable[Decision], as_read: StatementIndex) -> None:
        self._left = {decision.id: decision for decision in standing(decisions)}
        self._index = as_read
        self.attached: list[Decision] = []
        self.orphans: list[Orphan] = []
        self.joined_sources: list[tuple[str, str]] = []
        self.joined_entities: list[tuple[str, str]] = []
        self.parted: set[frozenset[str]] = set()
        self.questions: list[Decision] = []

    def reviewed(
        self, statements: Iterable[Statement], around: Callable[[str], Surroundings]
    ) -> tuple[tuple[Statement, ...], tuple[Source, ...]]:
        """
        Set reviews and fields of statements; also return the sources that corrections name anew.

        Where an acceptance and a rejection meet on one statement after another reading, the
        rejection stands: it can only lower a count.
        """
        found = {statement.id: statement for statement in statements}
        new: dict[str, Source] = {}
        for decision in self._take(Verb.CORRECT, Verb.ACCEPT, Verb.REJECT):
            name = self._index.find(decision.first)
            if name is None or name not in found:
                if name is None or name not in self._index.by_id:
                    self._orphan(decision, "its statement is not read any more")
                else:
                    self._put_back(decision)
                continue
            if decision.verb is Verb.CORRECT:
                self._correct(decision, name, found, new, around)
            else:
                self._review(decision, name, found)
        return tuple(found.values()), tuple(new.values())

    def names(self, sources: Iterable[Source], entities: Iterable[Entity]) -> None:
        """
        Lead the decisions on who is who to the names that the documents use.
        """
        by_kind: dict[str, list[Source | Entity]]
        by_kind = {SOURCE: list(sources), ENTITY: list(entities)}
        for decision in self._take(Verb.SAME_AS, Verb.NOT_SAME):
            kind = decision.first.kind
            first, second = (_named(ref, by_kind.get(kind, ())) for ref in decision.refs)
            if first is None or second is None:
                self._put_back(decision)
            elif decision.verb is Verb.NOT_SAME:
                self.parted.add(frozenset((first, second)))
                self._attach(decision, first, second)
            else:
                joined = self.joined_sources if kind == SOURCE else self.joined_entities
                joined.append((first, second))
                self._attach(decision, first, second)

    def linked(
        self, statements: Iterable[Statement], claims: Iterable[Claim]
    ) -> tuple[tuple[Statement, ...], tuple[Claim, ...]]:
        """
        Set and take away links, and join and part claims; claims left without a statement go.
        """
        told = {statement.id: statement for statement in statements}
        known = {claim.id: claim for claim in claims}
        before = _claims_with_statements(told.values())
        for verb, apply in self._ON_CLAIMS:
            for decision in self._take(verb):
                if not apply(self, decision, (told, known)):
                    self._put_back(decision)
        empty = before - _claims_with_statements(told.values())
        return tuple(told.values()), tuple(c for c in known.values() if c.id not in empty)

    def ledger(self, ledger: Ledger) -> Ledger:
        """
        Apply what is left to a whole ledger, imported records included.
        """
        records = _Records.of(ledger)
        for decision in self._take(*_ON_LEDGER, Verb.SPLIT, Verb.MERGE):
            resolved = self._resolved(decision, records)
            if resolved is None:
                self._orphan(decision, "a record that it names is not there any more")
                continue
            self.attached.append(resolved)
            if decision.verb in _ON_LEDGER:
                ledger = _ON_LEDGER[decision.verb](ledger, resolved)
            elif decision.first.kind == QUESTION:
                self.questions.append(resolved)
        for decision in self._take(*Verb):
            self._orphan(decision, "a record that it names is not there any more")
        return ledger

    def _take(self, *verbs: Verb) -> list[Decision]:
        taken = [d for d in self._left.values() if d.verb in verbs]
        for decision in taken:
            del self._left[decision.id]
        return sorted(taken, key=lambda d: (verbs.index(d.verb), d.id))

    def _put_back(self, decision: Decision) -> None:
        self._left[decision.id] = decision

    def _orphan(self, decision: Decision, why: str) -> None:
        self.orphans.append(Orphan(decision=decision, why=why))

    def _attach(self, decision: Decision, *ids: str) -> None:
        refs = tuple(replace(r, id=i) for r, i in zip(decision.refs, ids, strict=True))
        self.attached.append(replace(decision, refs=refs))

    def _correct(
        self,
        decision: Decision,
        name: str,
        found: dict[str, Statement],
        new: dict[str, Source],
        around: Callable[[str], Surroundings],
    ) -> None:
        near = around(found[name].doc)
        near = replace(near, sources={**near.sources, **new})
        try:
            made = correct(found[name], decision.field or "", decision.value, near)
        except BadRecord as wrong:
            self._orphan(decision, wrong.what)
            return
        found[name] = made.statement
        new.update({source.id: source for source in made.sources})
        self._attach(decision, name)

    def _review(self, decision: Decision, name: str, found: dict[str, Statement]) -> None:
        rejected = decision.verb is Verb.REJECT
        review = Review.REJECTED if rejected else Review.ACCEPTED
        if found[name].review is not Review.REJECTED or rejected:
            found[name] = replace(found[name], review=review)
        self._attach(decision, name)

    def _statement(self, ref: Ref, told: Mapping[str, Statement]) -> str | None:
        name = self._index.find(ref)
        return name if name in told else None

    def _claim(self, ref: Ref, linked: Linked) -> str | None:
        told, known = linked
        name = find_claim(ref, self._index, told, known)
        return name if name in known else None

    def _link(self, decision: Decision, linked: Linked) -> bool:
        told, _ = linked
        name = self._statement(decision.refs[0], told)
        claim = self._claim(decision.refs[1], linked)
        if name is None or claim is None:
            return False
        statement = told[name]
        kept = tuple(link for link in statement.links if link.claim != claim)
        if decision.verb is Verb.LINK:
            stance = Stance(str(decision.value or Stance.ASSERTS))
            why = f"linked by {decision.by}: {decision.reason}"
            kept += (Link(claim=claim, stance=stance, mode=Mode.EXPLICIT, why=why),)
        told[name] = replace(statement, links=kept)
        self._attach(decision, name, claim)
        return True

    def _merge(self, decision: Decision, linked: Linked) -> bool:
        if decision.first.kind != CLAIM:
            return False
        told, known = linked
        found = [self._claim(ref, linked) for ref in decision.refs]
        ids = [name for name in found if name is not None]
        if len(ids) < len(decision.refs):
            return False
        # A typed claim can contradict another, an untyped one cannot: it is the one to keep.
        kept, *gone = sorted(set(ids), key=lambda c: (known[c].property == "untyped", c))
        why = f"joined by {decision.by}: {decision.reason}"
        known[kept] = _hull([known[c] for c in (kept, *gone)], why)
        for name in gone:
            del known[name]
        moved = dict.fromkeys(gone, kept)
        for statement in list(told.values()):
            told[statement.id] = _relinked(statement, moved)
        self._attach(decision, *ids)
        return True

    def _split(self, decision: Decision, linked: Linked) -> bool:
        if decision.first.kind != CLAIM:
            return False
        told, known = linked
        claim = self._claim(decision.first, linked)
        found = [self._statement(ref, told) for ref in decision.refs[1:]]
        names = sorted(n for n in found if n is not None)
        if claim is None or len(names) < len(found):
            return False
        own = content_id("c", "split", claim, list(names))
        why = (*known[claim].why, f"parted by {decision.by}: {decision.reason}")
        known[own] = replace(known[claim], id=own, why=why)
        for name in names:
            told[name] = _relinked(told[name], {claim: own})
        self._attach(decision, claim, *(n for n in found if n is not None))
        return True

    _ON_CLAIMS: Final[tuple[tuple[Verb, Callable[["Docket", Decision, Linked], bool]], ...]] = (
        (Verb.SPLIT, _split),
        (Verb.MERGE, _merge),
        (Verb.UNLINK, _link),
        (Verb.LINK, _link),
    )

    def _resolved(self, decision: Decision, records: "_Records") -> Decision | None:
        """Lead every reference of a decision to a record of the ledger, or nothing."""
        if decision.verb in (Verb.SPLIT, Verb.MERGE) and decision.first.kind != QUESTION:
            return None  # of claims: it has had its chance
        refs = [found for ref in decision.refs if (found := self._found(ref, records))]
        scope = [found for ref in decision.scope if (found := self._found(ref, records))]
        if len(refs) < len(decision.refs) or len(scope) < len(decision.scope):
            return None
        return replace(decision, refs=tuple(refs), scope=tuple(scope))

    def _found(self, ref: Ref, records: "_Records") -> Ref | None:
        name: str | None
        if ref.kind == QUESTION:
            found = [each for m in ref.members if (each := self._found(m, records))]
            return replace(ref, members=tuple(found)) if found else None
        if ref.kind == STATEMENT:
            name = self._statement(ref, records.statements)
        elif ref.kind == CLAIM:
            name = self._claim(ref, (records.statements, records.claims))
        elif ref.kind in (SOURCE, ENTITY):
            name = _named(ref, records.sources if ref.kind == SOURCE else records.entities)
        else:
            name = ref.id if (ref.kind, ref.id) in records.others else None
        return None if name is None else replace(ref, id=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Records:
    """The records of a ledger, to be found by what decisions name."""

    statements: dict[str, Statement]
    claims: dict[str, Claim]
    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    others: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, ledger: Ledger) -> "_Records":
        return cls(
            statements={s.id: s for s in ledger.statements},
            claims={c.id: c for c in ledger.claims},
            sources=ledger.sources,
            entities=ledger.entities,
            others=frozenset(
                (kind, record.id)
                for kind, plural in _PLURALS.items()
                for record in getattr(ledger, plural)
            ),
        )


_PLURALS: Final = {
    DOCUMENT: "documents",
    EVIDENCE: "evidence",
    QUESTION: "questions",
    STATEMENT: "statements",
    CLAIM: "claims",
    SOURCE: "sources",
    ENTITY: "entities",
    "dependence": "dependences",
    "correction": "corrections",
    "place": "places",
}


def _named(ref: Ref, records: Iterable[Source | Entity]) -> str | None:
    """Find a source or entity by its id, else the only one of its name."""
    listed = list(records)
    if any(record.id == ref.id for record in listed):
        return ref.id
    if ref.name is None:
        return None
    key = name_key(ref.name)
    same = [r.id for r in listed if key in {name_key(r.name), *map(name_key, r.aliases)}]
    return same[0] if len(same) == 1 else None


def _claims_with_statements(statements: Iterable[Statement]) -> set[str]:
    return {link.claim for statement in statements for link in statement.links}


def _relinked(statement: Statement, moved: Mapping[str, str]) -> Statement:
    """Lead links to other claims; of two links that meet on one claim the first stays."""
    if not any(link.claim in moved for link in statement.links):
        return statement
    led = [replace(link, claim=moved.get(link.claim, link.claim)) for link in statement.links]
    first: dict[str, Link] = {}
    for link in led:
        first.setdefault(link.claim, link)
    return replace(statement, links=tuple(first.values()))


def _hull(claims: list[Claim], why: str) -> Claim:
    """The first claim, holding over the times of all: widening never makes a contradiction."""
    kept = claims[0]
    valid = kept.valid
    for other in claims[1:]:
        valid = valid.hull(other.valid)
    return replace(
        kept,
        valid=replace(valid, note=kept.valid.note),
        days=tuple(sorted({day for claim in claims for day in claim.days})),
        vague=any(claim.vague for claim in claims),
        firmness=min((claim.firmness for claim in claims), key=list(Firmness)[::-1].index),
        why=(*kept.why, why),
    )


def _replaced(ledger: Ledger, kind: str, name: str, change: Callable[[Any], Any]) -> Ledger:
    records = tuple(
        change(record) if record.id == name else record for record in getattr(ledger, kind)
    )
    changed: dict[str, Any] = {kind: records}
    return replace(ledger, **changed)


def _same(ledger: Ledger, decision: Decision) -> Ledger:
    """Imported names keep their records; what binds them is a dependence that always holds."""
    first, second = (ref.id for ref in decision.refs)
    if decision.first.kind != SOURCE or first == second:
        return ledger
    return _with_dependence(ledger, decision, "same_source", MUST)


def _not_same(ledger: Ledger, decision: Decision) -> Ledger:
    apart = {ref.id for ref in decision.refs}
    return replace(
        ledger,
        dependences=tuple(
            d
            for d in ledger.dependences
            if d.basis not in {"possible_same_name", "same_source"} or set(d.parts) != apart
        ),
    )


def _party(ledger: Ledger, decision: Decision) -> Ledger:
    party = None if decision.value is None else str(decision.value)
    told = Affiliation.UNKNOWN if party == UNKNOWN else Affiliation.DECLARED
    return _replaced(
        ledger,
        "sources",
        decision.first.id,
        lambda source: replace(source, party=party, affiliation=told),
    )


def _withdraw(ledger: Ledger, decision: Decision) -> Ledger:
    def withdrawn(document: Document) -> Document:
        return replace(document, withdrawn=True)

    return _replaced(ledger, "documents", decision.first.id, withdrawn)


def _attach_evidence(ledger: Ledger, decision: Decision) -> Ledger:
    item, record = (ref.id for ref in decision.refs)
    bears = {record}
    if decision.refs[1].kind == STATEMENT:
        told = next(s for s in ledger.statements if s.id == record)
        bears = {link.claim for link in told.links}
        ledger = _replaced(ledger, "statements", record, lambda s: replace(s, basis=item))
    return _replaced(
        ledger,
        "evidence",
        item,
        lambda e: replace(e, bears_on=tuple(sorted({*e.bears_on, *bears}))),
    )


def _correction(ledger: Ledger, decision: Decision) -> Ledger:
    value = decision.value if isinstance(decision.value, dict) else {}
    made = Correction(
        id=content_id("k", decision.id),
        type=str(value.get("type")),
        by=decision.first.id,
        date=parse_moment(str(value.get("date"))),
        claims=tuple(sorted(ref.id for ref in decision.scope)),
        stance=Stance(str(value.get("stance", Stance.ASSERTS))),
        statement=next((ref.id for ref in decision.refs[1:]), None),
        note=f"stated by {decision.by}: {decision.reason}",
    )
    return replace(ledger, corrections=(*ledger.corrections, made))


def _dependence(ledger: Ledger, decision: Decision) -> Ledger:
    return _with_dependence(ledger, decision, decision.field or SAID, str(decision.value or MUST))


def _with_dependence(ledger: Ledger, decision: Decision, basis: str, strength: str) -> Ledger:
    made = Dependence(
        id=content_id("x", decision.id),
        basis=basis,
        strength=strength,
        members=tuple(ref.id for ref in decision.refs),
        claims=tuple(sorted(ref.id for ref in decision.scope)) or None,
        found_by=PERSON,
        note=f"{decision.by}: {decision.reason}",
    )
    return replace(ledger, dependences=(*ledger.dependences, made))


def _independence(ledger: Ledger, decision: Decision) -> Ledger:
    """
    Take findings between two records away: the doubtful ones, or with ``must`` all.

    What follows from the chains themselves is no finding and stays.  A finding among several keeps
    every other pair, so that nothing else comes apart.
    """
    first, second = (ref.id for ref in decision.refs)
    strengths = {MAY, MUST} if decision.value == MUST else {MAY}
    scope = {ref.id for ref in decision.scope}
    roots = {s.id: s.root for s in ledger.statements}
    kept: list[Dependence] = []
    for finding in ledger.dependences:
        pairs = list(combinations(finding.parts, 2))
        parted = [p for p in pairs if _is_between(p, first, second, roots)]
        if finding.strength not in strengths or finding.found_by == PERSON or not parted:
            kept.append(finding)
            continue
        kept.extend(_without(finding, [p for p in pairs if p not in parted], parted, scope))
    return replace(ledger, dependences=tuple(kept))


def _is_between(pair: tuple[str, str], first: str, second: str, roots: Mapping[str, str]) -> bool:
    return {roots.get(p, p) for p in pair} == {first, second} or set(pair) == {first, second}


def _without(
    finding: Dependence,
    others: list[tuple[str, str]],
    parted: list[tuple[str, str]],
    scope: set[str],
) -> Iterator[Dependence]:
    pairs: defaultdict[tuple[str, ...] | None, list[tuple[str, str]]] = defaultdict(list)
    pairs[finding.claims] += others
    if scope:
        # Elsewhere the finding holds: it is kept for the claims it named that are out of scope.
        left = (
            None if finding.claims is None else tuple(c for c in finding.claims if c not in scope)
        )
        if left is None:
            pairs[finding.claims] += parted
        elif left:
            pairs[left] += parted
    for claims, each in pairs.items():
        for a, b in each:
            name = content_id("x", finding.id, a, b, list(claims or ()))
            yield replace(finding, id=name, a=a, b=b, members=(), claims=claims)


def _assess(ledger: Ledger, decision: Decision) -> Ledger:
    made = Assessment(
        id=content_id("g", decision.id),
        about=decision.first.kind,
        record=decision.first.id,
        grade=str(decision.value),
        explanation=decision.reason,
        by=decision.by,
    )
    return replace(ledger, assessments=(*ledger.assessments, made))


def _note(ledger: Ledger, decision: Decision) -> Ledger:
    kind = _PLURALS[decision.first.kind]

    def noted(record: Any) -> Any:
        lines = [record.note, f"{decision.by}: {decision.value}"]
        return replace(record, note="\n".join(line for line in lines if line))

    return _replaced(ledger, kind, decision.first.id, noted)


_ON_LEDGER: Final[Mapping[Verb, Callable[[Ledger, Decision], Ledger]]] = {
    Verb.SAME_AS: _same,
    Verb.NOT_SAME: _not_same,
    Verb.PARTY: _party,
    Verb.WITHDRAW: _withdraw,
    Verb.ATTACH: _attach_evidence,
    Verb.CORRECTION: _correction,
    Verb.INDEPENDENCE: _independence,
    Verb.DEPENDENCE: _dependence,
    Verb.ASSESS: _assess,
    Verb.NOTE: _note,
}
"""What each of them does to a ledger, in the order in which they are done."""
