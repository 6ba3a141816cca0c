"""
Which record of one view of a case is which of another.

Records are compared as an editor would compare them, not by id alone: a statement read anew in much
the same words is the same statement, and a claim is the one its statements speak to.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeVar

from counterclaim.domain.anchoring import LIKE, ranges, shared
from counterclaim.domain.changed import Seen
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.question import Question
from counterclaim.domain.standing import Alarm, Dispute, Standing
from counterclaim.domain.statement import Review, Stance, Statement
from counterclaim.domain.time import LATEST, Moment, known_by, opening
from counterclaim.domain.view import View, view

Node = TypeVar("Node", str, int)


_STANCES: Final = (
    Stance.DENIES, Stance.DOUBTS, Stance.WITHHOLDS, Stance.ASKS, Stance.ASSERTS, None,
)  # fmt: skip


_DISPUTES: Final = (Dispute.CONTESTED, Dispute.DENIED_ONLY)
"""What puts a claim before others; a dispute by nobody identified does not."""


def stance_of(statement: Statement) -> Stance | None:
    """
    Return what a statement does, as one stance; ``None`` where it is none of them (an order).

    A statement that speaks to several claims counts once, as what an editor would name first.
    Without a claim its act and its FactBank value say it.
    """
    told = {link.stance for link in statement.links if link.counts}
    told = told or {link.stance for link in statement.links}
    if told:
        return min(told, key=_STANCES.index)
    if statement.act in _ACTS:
        return _ACTS[statement.act]
    return Stance.DENIES if statement.factuality.endswith("-") else Stance.ASSERTS


_ACTS: Final = {
    "deny": Stance.DENIES,
    "doubt": Stance.DOUBTS,
    "withhold": Stance.WITHHOLDS,
    "ask": Stance.ASKS,
    "direct": None,
    "evaluate": None,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """
    One view with its records by id.

    ``statements`` holds those a person rejected too.  ``carried`` leads from what an edited
    document said to the statement with which its newest version says the same in the same words:
    the two are told as one.
    """

    view: View
    documents: Mapping[str, Document]
    statements: Mapping[str, Statement]
    carried: Mapping[str, str]
    sources: Mapping[str, str]
    names: Mapping[str, str]
    claims: Mapping[str, Claim]
    standings: Mapping[str, Standing]
    questions: tuple[Question, ...]
    contested: Mapping[str, bool]
    alarms: tuple[Alarm, ...]
    dependences: tuple[Dependence, ...]

    def speakers(self, claim: str) -> tuple[str, ...]:
        """Return the known statements on a claim."""
        known = self.view.linked.get(claim, ())
        return tuple(dict.fromkeys(self.carried.get(s, s) for s in known))

    def told(self, statement: Statement) -> tuple[Any, ...]:
        """Return the place of a statement: denials first, then by day, document and position."""
        known = self.documents[statement.doc].known_from
        stance = _STANCES.index(stance_of(statement))
        return stance, instant(known), statement.doc, statement.span.start, statement.id

    def rank(self, claim: Claim) -> tuple[Any, ...]:
        """Return the place of a claim: contested first, then of a question, then most told."""
        asked = claim.id in self.contested
        standing = self.standings.get(claim.id)
        disputed = standing is not None and standing.dispute in _DISPUTES
        origins = standing.asserted.origins_max + standing.denied.origins_max if standing else 0
        told = len(self.speakers(claim.id))
        contested = self.contested.get(claim.id, False)
        return not contested, not asked, not disputed, -origins, -told, claim.text, claim.id


def sight(seen: Seen) -> Sight:
    ledger, as_of = seen.ledger, seen.snapshot.as_of
    known = view(ledger, as_of)
    documents = {
        document.id: document
        for document in ledger.documents
        if not document.withdrawn and _is_known(document, as_of)
    }
    sources = {source.id: source.name.casefold() for source in ledger.sources}
    carried = _carried(known, sources)
    rejected = {s.id: s for s in ledger.statements if s.review is Review.REJECTED}
    statements = {i: s for i, s in rejected.items() if s.doc in documents}
    statements |= {i: s for i, s in known.statements.items() if i not in carried}
    spoken_to = {link.claim for statement in ledger.statements for link in statement.links}
    contested: dict[str, bool] = {}
    for question in seen.snapshot.questions:
        for claim in claims_of(question):
            contested[claim] = contested.get(claim, False) or question.contested
    return Sight(
        view=known,
        documents=documents,
        statements=statements,
        carried=carried,
        sources=sources,
        names={entity.id: entity.name.casefold() for entity in ledger.entities},
        claims={
            claim.id: claim
            for claim in known.claims.values()
            if claim.id in known.linked or claim.id not in spoken_to
        },
        standings={standing.claim: standing for standing in seen.snapshot.standings},
        questions=seen.snapshot.questions,
        contested=contested,
        alarms=seen.snapshot.alarms,
        dependences=_known_dependences(ledger, known, documents),
    )


def _is_known(document: Document, as_of: Moment | None) -> bool:
    if as_of is None:
        return True
    return document.known_from is not None and known_by(document.known_from, as_of)


def _carried(known: View, sources: Mapping[str, str]) -> dict[str, str]:
    """The statements that an edit left as they were, each with its place in the newest version."""
    if not known.newest:
        return {}

    def said(statement: Statement, doc: str) -> tuple[str, str, str]:
        holder = sources.get(statement.holder, statement.holder)
        return doc, holder, " ".join(statement.words.split())

    standing = {said(s, s.doc): s for _, s in sorted(known.statements.items(), reverse=True)}
    carried: dict[str, str] = {}
    for statement in known.statements.values():
        for doc in known.newest.get(statement.doc, ()):
            newest = standing.get(said(statement, doc))
            if newest is not None and _claims(statement) <= _claims(newest):
                carried.setdefault(statement.id, newest.id)
    return carried


def _claims(statement: Statement) -> set[tuple[str, Stance]]:
    return {(link.claim, link.stance) for link in statement.links}


def _known_dependences(
    ledger: Ledger, known: View, documents: Mapping[str, Document]
) -> tuple[Dependence, ...]:
    """Those whose parts have all been heard of: said by a day, or cited in what was said."""
    if known.as_of is None:
        return ledger.dependences
    heard = {document.publisher for document in documents.values()}
    for statement in (*known.statements.values(), *known.withdrawn.values()):
        heard |= {step.source for step in statement.chain} | {statement.root}
    unheard = (set(known.sources) | {e.id for e in ledger.evidence}) - heard - set(known.evidence)
    unheard |= known.later
    return tuple(d for d in ledger.dependences if not unheard.intersection(d.parts))


def claims_of(question: Question) -> frozenset[str]:
    """
    Return every claim that a question's answers, denials and common ground name.
    """
    answered = {c for answer in question.answers for c in (*answer.claims, *answer.denials_of)}
    return frozenset(answered.union(question.common_ground))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """
    Leads the ids of one view to those of the later view.
    """

    statements: Mapping[str, str]
    sources: Mapping[str, str]
    claims: Mapping[str, str]
    carried: Mapping[str, str]

    def statement(self, identifier: str) -> str:
        newest = self.carried.get(identifier, identifier)
        return self.statements.get(newest, newest)

    def claim(self, identifier: str) -> str:
        return self.claims.get(identifier, identifier)

    def part(self, identifier: str) -> str:
        """Lead whatever a dependence binds: a statement, a source or an evidence item."""
        return self.sources.get(identifier, self.statement(identifier))


@dataclass(frozen=True, slots=True, kw_only=True)
class Same:
    """
    Which record of one view is which of the other: ``then`` leads from earlier ids to the later
    ones, ``now`` from the later ones to themselves.
    """

    then: Lead
    now: Lead


AS_NAMED: Final = Lead(statements={}, sources={}, claims={}, carried={})


def same_records(first: Sight, second: Sight) -> Same:
    statements = _kept(first.statements, second.statements) | _reworded(first, second)
    sources = _kept(first.sources, second.sources)
    sources |= _renamed(first, second, statements, sources)
    claims = _kept(first.claims, second.claims)
    claims |= _regrouped(first, second, statements, claims)
    return Same(
        then=Lead(statements=statements, sources=sources, claims=claims, carried=first.carried),
        now=Lead(statements={}, sources={}, claims={}, carried=second.carried),
    )


def _kept(first: Mapping[str, object], second: Mapping[str, object]) -> dict[str, str]:
    return {identifier: identifier for identifier in first if identifier in second}


def paired(weights: Mapping[tuple[Node, Node], float]) -> dict[Node, Node]:
    """
    Pair records, heaviest pair first and each record once; ties go by id.

    With weights that read the same both ways, so do the pairs.
    """
    pairs: dict[Node, Node] = {}
    taken: set[Node] = set()
    for first, second in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        if first not in pairs and second not in taken:
            pairs[first] = second
            taken.add(second)
    return pairs


def _reworded(first: Sight, second: Sight) -> dict[str, str]:
    """
    Statements of one document and holder that share most of their characters, and those that stand
    unchanged in another version of it.
    """
    by_document: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in second.statements.values():
        if statement.id not in first.statements:
            by_document[statement.doc].append(statement)
    weights: dict[tuple[str, str], float] = {}
    apart = (
        first.statements.keys() - second.statements,
        second.statements.keys() - first.statements,
    )
    pairs = [*second.carried.items(), *((old, new) for new, old in first.carried.items())]
    weights |= {(old, new): 2.0 for old, new in pairs if old in apart[0] and new in apart[1]}
    for old in first.statements.values():
        if old.id in second.statements:
            continue
        for new in by_document.get(old.doc, ()):
            alike = shared(ranges(old), ranges(new))
            if alike >= LIKE and _is_one_source(old.holder, new.holder, first, second):
                weights[old.id, new.id] = alike
    return paired(weights)


def _is_one_source(old: str, new: str, first: Sight, second: Sight) -> bool:
    return old == new or (old in first.sources and first.sources[old] == second.sources.get(new))


def _renamed(
    first: Sight, second: Sight, statements: Mapping[str, str], known: Mapping[str, str]
) -> dict[str, str]:
    """Sources under another id that stand at the same place of the same chains."""
    weights: Counter[tuple[str, str]] = Counter()
    others = set(known.values())
    for identifier, later in statements.items():
        old, new = first.statements[identifier].chain, second.statements[later].chain
        if len(old) == len(new):
            for one, other in zip(old, new, strict=True):
                if one.source not in known and other.source not in others:
                    weights[one.source, other.source] += 1
    return paired(weights)


def _regrouped(
    first: Sight, second: Sight, statements: Mapping[str, str], known: Mapping[str, str]
) -> dict[str, str]:
    """Claims under another id to which half of the same statements speak, or of the same words."""
    on_new: defaultdict[str, set[str]] = defaultdict(set)
    others = set(known.values())
    for identifier in second.claims:
        if identifier not in others:
            for speaker in second.speakers(identifier):
                on_new[speaker].add(identifier)
    worded: defaultdict[object, list[str]] = defaultdict(list)
    for claim in second.claims.values():
        if claim.id not in others:
            worded[_words(claim)].append(claim.id)
    weights: dict[tuple[str, str], float] = {}
    for claim in first.claims.values():
        if claim.id in known:
            continue
        speakers = first.speakers(claim.id)
        common = Counter(n for s in speakers for n in on_new.get(statements.get(s, s), ()))
        for other, count in common.items():
            if 2 * count >= min(len(speakers), len(second.speakers(other))):
                weights[claim.id, other] = 2 * count
        for other in worded.get(_words(claim), ()):
            weights[claim.id, other] = weights.get((claim.id, other), 0) + 1
    return paired(weights)


def _words(claim: Claim) -> tuple[str, str | None, str]:
    return claim.property, claim.subject, claim.text.casefold()


def instant(moment: Moment | None) -> datetime:
    return opening(moment) if moment is not None else LATEST
