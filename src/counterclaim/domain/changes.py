"""
What changed between two views of a case: two days of one ledger, or a ledger then and now.

Records are compared as an editor would compare them, not by id alone: a statement read anew in much
the same words is the same statement, a claim is the one its statements speak to, and a question is
the one its claims are in.  What stands first in a list matters most.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, Generic, TypeVar

from counterclaim.domain.alarms import (
    AGAINST_INTEREST,
    CITOGENESIS,
    EDITED_AWAY,
    LOWER_BOUND,
    RECYCLED,
    RETRACTED_UPSTREAM,
    STALE_COPY,
    ZOMBIE,
)
from counterclaim.domain.anchoring import LIKE, ranges, shared
from counterclaim.domain.assessment import Assessment
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import MUST, RETRACTION, SUPERSESSION, Correction, Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.finding import QUANTITY
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.naming import names_in
from counterclaim.domain.quantity import Quantity
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.standing import Alarm, Dispute, Life, Side, Snapshot, Standing
from counterclaim.domain.statement import Firmness, Link, Review, Stance, Statement
from counterclaim.domain.time import LATEST, Interval, Moment, day_of, known_by, opening
from counterclaim.domain.view import View, view

T = TypeVar("T")
Node = TypeVar("Node", str, int)

UNCHANGED: Final = "nothing changed"
"""The summary of no change."""

_PLAIN: Final = (
    "act", "factuality", "commitments", "quote", "first_hand", "against_interest", "said", "about",
    "about_likely", "quantity", "firmness", "review",
)  # fmt: skip
"""Fields of a statement that hold no ids; those that do are led from one view to the other."""
_ALARMS: Final = (
    RETRACTED_UPSTREAM, ZOMBIE, EDITED_AWAY, CITOGENESIS, RECYCLED, STALE_COPY, AGAINST_INTEREST,
    LOWER_BOUND,
)  # fmt: skip
_STANCES: Final = (
    Stance.DENIES, Stance.DOUBTS, Stance.WITHHOLDS, Stance.ASKS, Stance.ASSERTS, None,
)  # fmt: skip
_DISPUTES: Final = (Dispute.CONTESTED, Dispute.DENIED_ONLY)
"""What puts a claim before others; a dispute by nobody identified does not."""
_REPLACED: Final = (Life.SUPERSEDED, Life.PARTLY_SUPERSEDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """
    A ledger and a view of it, with its questions posed.
    """

    ledger: Ledger
    snapshot: Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(Generic[T]):
    """
    What only the later view has, and what only the earlier one has.
    """

    new: tuple[T, ...] = ()
    gone: tuple[T, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.gone)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementChange:
    """
    A statement that is read otherwise, with the names of the fields that differ.

    Its id differs where the document was read anew and the words were cut otherwise.
    """

    before: Statement
    after: Statement
    fields: tuple[str, ...]


class Aspect(StrEnum):
    """
    In what the standing of a claim can differ, most important first.
    """

    LIFE = "life"
    DISPUTE = "dispute"
    ZOMBIES = "zombies"
    AGAINST_INTEREST = "against-interest"
    DENIED = "denied"
    """The origin interval of those who deny it."""
    SUPPORT = "support"
    ASSERTED = "asserted"
    """The origin interval of those who assert it."""
    TENTATIVE = "tentative"
    AGREED = "agreed"
    RIVALS = "rivals"
    """The live claims that cannot hold with it."""
    WORDING = "wording"
    STATEMENTS = "statements"
    """Who speaks to it.  Alone it means that the claim was told again, without a new origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimChange:
    """
    A claim of both views that stands otherwise.

    ``claim`` and ``was`` are its later and earlier record, ``before`` and ``after`` its standing;
    ``statements`` began or ceased to speak to it, ``rivals`` began or ceased to contradict it.
    """

    claim: Claim
    was: Claim
    before: Standing
    after: Standing
    aspects: tuple[Aspect, ...]
    statements: Difference[str] = field(default=Difference())
    rivals: Difference[str] = field(default=Difference())

    @property
    def only_told_again(self) -> bool:
        """Whether no count and no label moved."""
        return set(self.aspects) <= {Aspect.STATEMENTS, Aspect.WORDING}

    @property
    def figure_revised(self) -> bool:
        """Whether it is a figure that its source has replaced since."""
        is_figure = self.claim.property.partition(":")[0] == QUANTITY
        return is_figure and self.after.life in _REPLACED and self.before.life not in _REPLACED


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionChange:
    """
    A question of both views, with the answers and the claims that joined it or left it.
    """

    before: Question
    after: Question
    answers: Difference[Answer] = field(default=Difference())
    claims: Difference[str] = field(default=Difference())

    @property
    def newly_contested(self) -> bool:
        """Whether it became contested."""
        return self.after.contested and not self.before.contested

    @property
    def no_longer_contested(self) -> bool:
        """Whether it ceased to be contested."""
        return self.before.contested and not self.after.contested


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmChange:
    """
    An alarm of both views that now names other statements.
    """

    before: Alarm
    after: Alarm


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """
    Everything in which two views of a case differ.

    ``before`` and ``after`` are the two views, for the names and words of what is told.
    """

    before: Seen = field(compare=False, repr=False)
    after: Seen = field(compare=False, repr=False)
    alarms: Difference[Alarm] = field(default=Difference())
    alarms_changed: tuple[AlarmChange, ...] = ()
    corrections: Difference[Correction] = field(default=Difference())
    questions: Difference[Question] = field(default=Difference())
    questions_changed: tuple[QuestionChange, ...] = ()
    claims: Difference[Claim] = field(default=Difference())
    claims_changed: tuple[ClaimChange, ...] = ()
    statements: Difference[Statement] = field(default=Difference())
    statements_changed: tuple[StatementChange, ...] = ()
    documents: Difference[Document] = field(default=Difference())
    evidence: Difference[Evidence] = field(default=Difference())
    dependences: Difference[Dependence] = field(default=Difference())
    assessments: Difference[Assessment] = field(default=Difference())

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return self == Changes(before=self.before, after=self.after)


def changes(before: Seen, after: Seen) -> Changes:
    """
    Return in what the later of two views differs from the earlier one.

    The order of records does not matter; a record counts in a view only if it is known by then.
    """
    first, second = _sight(before), _sight(after)
    same = _same(first, second)
    alarms, alarms_changed = _alarms(first, second, same)
    questions, questions_changed = _questions(first, second, same)
    return Changes(
        before=before,
        after=after,
        alarms=alarms,
        alarms_changed=alarms_changed,
        corrections=_by_content(
            first.view.corrections, second.view.corrections, _correction_content, same
        ),
        questions=questions,
        questions_changed=questions_changed,
        claims=_apart(first.claims, second.claims, same.then.claims, (first.rank, second.rank)),
        claims_changed=_claims_changed(first, second, same),
        statements=_statements(first, second, same),
        statements_changed=_statements_changed(first, second, same),
        documents=_apart(first.documents, second.documents, {}, (_by_day, _by_day)),
        evidence=_apart(first.view.evidence, second.view.evidence, {}, (_by_id, _by_id)),
        dependences=_by_content(first.dependences, second.dependences, _dependence_content, same),
        assessments=_by_content(
            before.ledger.assessments, after.ledger.assessments, _assessment_content, same
        ),
    )


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
class _Sight:
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
        return stance, _instant(known), statement.doc, statement.span.start, statement.id

    def rank(self, claim: Claim) -> tuple[Any, ...]:
        """Return the place of a claim: contested first, then of a question, then most told."""
        asked = claim.id in self.contested
        standing = self.standings.get(claim.id)
        disputed = standing is not None and standing.dispute in _DISPUTES
        origins = standing.asserted.origins_max + standing.denied.origins_max if standing else 0
        told = len(self.speakers(claim.id))
        contested = self.contested.get(claim.id, False)
        return not contested, not asked, not disputed, -origins, -told, claim.text, claim.id


def _sight(seen: Seen) -> _Sight:
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
    return _Sight(
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
class _Lead:
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
class _Same:
    """
    Which record of one view is which of the other: ``then`` leads from earlier ids to the later
    ones, ``now`` from the later ones to themselves.
    """

    then: _Lead
    now: _Lead


_AS_NAMED: Final = _Lead(statements={}, sources={}, claims={}, carried={})


def _same(first: _Sight, second: _Sight) -> _Same:
    statements = _kept(first.statements, second.statements) | _reworded(first, second)
    sources = _kept(first.sources, second.sources)
    sources |= _renamed(first, second, statements, sources)
    claims = _kept(first.claims, second.claims)
    claims |= _regrouped(first, second, statements, claims)
    return _Same(
        then=_Lead(statements=statements, sources=sources, claims=claims, carried=first.carried),
        now=_Lead(statements={}, sources={}, claims={}, carried=second.carried),
    )


def _kept(first: Mapping[str, object], second: Mapping[str, object]) -> dict[str, str]:
    return {identifier: identifier for identifier in first if identifier in second}


def _paired(weights: Mapping[tuple[Node, Node], float]) -> dict[Node, Node]:
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


def _reworded(first: _Sight, second: _Sight) -> dict[str, str]:
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
    return _paired(weights)


def _is_one_source(old: str, new: str, first: _Sight, second: _Sight) -> bool:
    return old == new or (old in first.sources and first.sources[old] == second.sources.get(new))


def _renamed(
    first: _Sight, second: _Sight, statements: Mapping[str, str], known: Mapping[str, str]
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
    return _paired(weights)


def _regrouped(
    first: _Sight, second: _Sight, statements: Mapping[str, str], known: Mapping[str, str]
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
    return _paired(weights)


def _words(claim: Claim) -> tuple[str, str | None, str]:
    return claim.property, claim.subject, claim.text.casefold()


def _apart(
    first: Mapping[str, T],
    second: Mapping[str, T],
    same: Mapping[str, str],
    ranks: tuple[Callable[[T], Any], Callable[[T], Any]],
) -> Difference[T]:
    """What has no counterpart, each in the order of its own view."""
    kept = set(same.values())
    gone = (r for i, r in first.items() if i not in second and i not in same)
    new = (r for i, r in second.items() if i not in first and i not in kept)
    return Difference(new=tuple(sorted(new, key=ranks[1])), gone=tuple(sorted(gone, key=ranks[0])))


def _statements(first: _Sight, second: _Sight, same: _Same) -> Difference[Statement]:
    """Those without a counterpart; what a person rejected is not in a view."""
    apart = _apart(
        first.statements, second.statements, same.then.statements, (first.told, second.told)
    )
    return Difference(
        new=tuple(s for s in apart.new if s.review is not Review.REJECTED),
        gone=tuple(s for s in apart.gone if s.review is not Review.REJECTED),
    )


def _statements_changed(first: _Sight, second: _Sight, same: _Same) -> tuple[StatementChange, ...]:
    found = []
    for identifier, later in same.then.statements.items():
        before, after = first.statements[identifier], second.statements[later]
        if before is after:
            continue
        differing = tuple(_fields(before, after, same.then, (first.names, second.names)))
        if differing and before.doc == after.doc:
            found.append(StatementChange(before=before, after=after, fields=differing))
    return tuple(sorted(found, key=lambda change: second.told(change.after)))


def _fields(
    before: Statement,
    after: Statement,
    lead: _Lead,
    names: tuple[Mapping[str, str], Mapping[str, str]],
) -> Iterator[str]:
    for name in _PLAIN:
        if _bare(getattr(before, name)) != _bare(getattr(after, name)):
            yield name
    old_place, new_place = before.place, after.place
    if old_place != new_place and (
        names[0].get(old_place or "", old_place) != names[1].get(new_place or "", new_place)
    ):
        yield "place"
    if [(lead.part(step.source), step.role) for step in before.chain] != [
        (step.source, step.role) for step in after.chain
    ]:
        yield "chain"
    if lead.part(before.root) != after.root:
        yield "root"
    if (lead.part(before.basis) if before.basis else None) != after.basis:
        yield "basis"
    if ranges(before) != ranges(after):
        yield "content"
    links = {(lead.claim(k.claim), k.stance, k.mode, k.firmness) for k in before.links}
    if links != {(k.claim, k.stance, k.mode, k.firmness) for k in after.links}:
        yield "links"


def _bare(value: object) -> object:
    """A value without remarks: the bounds of an interval, whatever its note says."""
    return (value.start, value.end) if isinstance(value, Interval) else value


def _claims_changed(first: _Sight, second: _Sight, same: _Same) -> tuple[ClaimChange, ...]:
    found = []
    for identifier, later in same.then.claims.items():
        if identifier in first.standings and later in second.standings:
            change = _claim_change(first, second, same, (identifier, later))
            if change.aspects:
                found.append(change)
    order = list(Aspect)
    return tuple(
        sorted(
            found,
            key=lambda change: (order.index(change.aspects[0]), *second.rank(change.claim)),
        )
    )


def _claim_change(first: _Sight, second: _Sight, same: _Same, ids: tuple[str, str]) -> ClaimChange:
    before, after = first.standings[ids[0]], second.standings[ids[1]]
    statements = _moved(first.speakers(ids[0]), second.speakers(ids[1]), same.then.statement)
    rivals = _moved(before.contradicted_by, after.contradicted_by, same.then.claim)
    was, now = _aspects(before, same.then.statement), _aspects(after, same.now.statement)
    words = {Aspect.WORDING: (first.claims[ids[0]].text, second.claims[ids[1]].text)}
    moved = {name: (was[name], now[name]) for name in was} | words
    return ClaimChange(
        claim=second.claims[ids[1]],
        was=first.claims[ids[0]],
        before=before,
        after=after,
        aspects=tuple(
            name
            for name in Aspect
            if (name is Aspect.RIVALS and rivals)
            or (name is Aspect.STATEMENTS and statements)
            or (name in moved and moved[name][0] != moved[name][1])
        ),
        statements=_ranked(statements, first, second),
        rivals=rivals,
    )


def _aspects(standing: Standing, lead: Callable[[str], str]) -> dict[Aspect, object]:
    """What is compared of a standing, its statements under their later ids."""

    def led(statements: Iterable[str]) -> frozenset[str]:
        return frozenset(map(lead, statements))

    return {
        Aspect.LIFE: standing.life,
        Aspect.DISPUTE: standing.dispute,
        Aspect.ZOMBIES: led(standing.zombies),
        Aspect.AGAINST_INTEREST: led(standing.against_interest),
        Aspect.DENIED: _interval(standing.denied),
        Aspect.SUPPORT: standing.support,
        Aspect.ASSERTED: _interval(standing.asserted),
        Aspect.TENTATIVE: standing.tentative,
        Aspect.AGREED: standing.agreed,
        Aspect.STATEMENTS: tuple(
            led(statements)
            for statements in (
                standing.asserted.statements, standing.denied.statements, standing.doubted,
                standing.asked, standing.withheld, standing.also, standing.also_denied,
                standing.ever, standing.stale,
            )
        ),
    }  # fmt: skip


def _interval(side: Side) -> tuple[int, int, bool]:
    """Least and most origins, and where there are none, whether somebody unnamed is there."""
    return side.origins_min, side.origins_max, side.origins_max == 0 and side.unattributed > 0


def _moved(
    before: Iterable[str], after: Iterable[str], lead: Callable[[str], str]
) -> Difference[str]:
    led = {lead(identifier): identifier for identifier in before}
    now = set(after)
    return Difference(
        new=tuple(sorted(now - set(led))),
        gone=tuple(sorted(led[identifier] for identifier in set(led) - now)),
    )


def _ranked(moved: Difference[str], first: _Sight, second: _Sight) -> Difference[str]:
    return Difference(
        new=tuple(sorted(moved.new, key=lambda s: second.told(second.statements[s]))),
        gone=tuple(sorted(moved.gone, key=lambda s: first.told(first.statements[s]))),
    )


def _questions(
    first: _Sight, second: _Sight, same: _Same
) -> tuple[Difference[Question], tuple[QuestionChange, ...]]:
    old, new = first.questions, second.questions
    led = [frozenset(map(same.then.claim, claims_of(question))) for question in old]
    pairs = _paired(
        _likeness(
            [(question.id, claims) for question, claims in zip(old, led, strict=True)],
            [(question.id, claims_of(question)) for question in new],
        )
    )
    found = [_question_change(old[i], new[k], same) for i, k in pairs.items()]
    turns = {question.id: turn for turn, question in enumerate(new)}
    return (
        Difference(
            new=tuple(q for k, q in enumerate(new) if k not in set(pairs.values())),
            gone=tuple(q for i, q in enumerate(old) if i not in pairs),
        ),
        tuple(
            sorted(
                (
                    c
                    for c in found
                    if c.before.contested != c.after.contested or c.answers or c.claims
                ),
                key=lambda c: (
                    not c.newly_contested,
                    not c.no_longer_contested,
                    not c.answers.new,
                    not c.answers.gone,
                    turns[c.after.id],
                ),
            )
        ),
    )


def _likeness(
    first: Sequence[tuple[str, frozenset[Any]]], second: Sequence[tuple[str, frozenset[Any]]]
) -> dict[tuple[int, int], float]:
    """How much each two have in common: what they hold, and then their id."""
    having: defaultdict[object, list[int]] = defaultdict(list)
    for k, (identifier, holds) in enumerate(second):
        for one in holds:
            having[one].append(k)
        having[_ID, identifier].append(k)
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for i, (identifier, holds) in enumerate(first):
        for one in holds:
            for k in having.get(one, ()):
                weights[i, k] += 2
        for k in having.get((_ID, identifier), ()):
            weights[i, k] += 1
    return weights


_ID: Final = "id"


def _question_change(before: Question, after: Question, same: _Same) -> QuestionChange:
    old = sorted(before.answers, key=_by_id)
    new = sorted(after.answers, key=_by_id)
    pairs = _paired(
        _likeness(
            [(answer.id, _held(answer, same.then.claim)) for answer in old],
            [(answer.id, _held(answer, str)) for answer in new],
        )
    )
    kept = {new[k].id for k in pairs.values()}
    left = {old[i].id for i in pairs}
    return QuestionChange(
        before=before,
        after=after,
        answers=Difference(
            new=tuple(answer for answer in after.answers if answer.id not in kept),
            gone=tuple(answer for answer in before.answers if answer.id not in left),
        ),
        claims=_moved(claims_of(before), claims_of(after), same.then.claim),
    )


def _held(answer: Answer, lead: Callable[[str], str]) -> frozenset[tuple[str, bool]]:
    told = {(lead(claim), True) for claim in answer.claims}
    return frozenset(told | {(lead(claim), False) for claim in answer.denials_of})


def _alarms(
    first: _Sight, second: _Sight, same: _Same
) -> tuple[Difference[Alarm], tuple[AlarmChange, ...]]:
    old = sorted(first.alarms, key=_alarm_rank)
    new = sorted(second.alarms, key=_alarm_rank)
    led = [frozenset(map(same.then.statement, alarm.statements)) for alarm in old]
    now = [frozenset(map(same.now.statement, alarm.statements)) for alarm in new]
    alike: defaultdict[object, list[int]] = defaultdict(list)
    for i, alarm in enumerate(old):
        alike[alarm.kind, tuple(sorted(map(same.then.claim, alarm.claims)))].append(i)
    weights: dict[tuple[int, int], float] = {
        (i, k): 1 + len(led[i] & now[k])
        for k, alarm in enumerate(new)
        for i in alike.get((alarm.kind, tuple(sorted(alarm.claims))), ())
    }
    pairs = _paired(weights)
    kept = set(pairs.values())
    return (
        Difference(
            new=tuple(alarm for k, alarm in enumerate(new) if k not in kept),
            gone=tuple(alarm for i, alarm in enumerate(old) if i not in pairs),
        ),
        tuple(
            AlarmChange(before=old[i], after=new[k])
            for i, k in sorted(pairs.items(), key=lambda pair: pair[1])
            if led[i] != now[k]
        ),
    )


def _alarm_rank(alarm: Alarm) -> tuple[Any, ...]:
    kind = _ALARMS.index(alarm.kind) if alarm.kind in _ALARMS else len(_ALARMS)
    return kind, alarm.kind, alarm.claims, alarm.statements, alarm.text


def _by_content(
    before: Iterable[T],
    after: Iterable[T],
    content: Callable[[T, _Lead], tuple[Any, ...]],
    same: _Same,
) -> Difference[T]:
    """What neither view shares, by what the records say; of two that say the same, one is told."""
    old = {content(r, same.then): r for r in sorted(before, key=_by_id, reverse=True)}
    new = {content(r, same.now): r for r in sorted(after, key=_by_id, reverse=True)}

    def left(records: Mapping[tuple[Any, ...], T], others: Iterable[object]) -> tuple[T, ...]:
        found = (records[key] for key in set(records).difference(others))
        return tuple(sorted(found, key=lambda record: content(record, _AS_NAMED)))

    return Difference(new=left(new, old), gone=left(old, new))


def _correction_content(correction: Correction, lead: _Lead) -> tuple[Any, ...]:
    """Retractions first, then by day."""
    return (
        correction.type != RETRACTION,
        correction.type,
        opening(correction.date),
        lead.part(correction.by),
        str(correction.stance),
        tuple(sorted(map(lead.claim, correction.claims))),
    )


def _dependence_content(dependence: Dependence, lead: _Lead) -> tuple[Any, ...]:
    """What must be one before what may be."""
    parts = set(map(lead.part, dependence.parts))
    claims = dependence.claims
    return (
        dependence.strength != MUST,
        dependence.basis,
        tuple(sorted(parts)),
        claims is not None,
        tuple(sorted(map(lead.claim, claims or ()))),
    )


def _assessment_content(assessment: Assessment, lead: _Lead) -> tuple[Any, ...]:
    """On claims, then on sources and statements."""
    to = lead.claim if assessment.about == "claim" else lead.part
    told = (assessment.by, assessment.grade, assessment.explanation)
    return assessment.about, to(assessment.record), *told


def _by_day(document: Document) -> tuple[Any, ...]:
    return _instant(document.known_from), document.publisher, document.id


def _by_id(record: Any) -> str:
    return str(record.id)


def _instant(moment: Moment | None) -> datetime:
    return opening(moment) if moment is not None else LATEST


def about(found: Changes, text: str) -> Changes:
    """
    Return only the changes that speak of a text: in a question, a claim or a statement's words.
    """
    kept = _Kept(found, text.casefold())
    return Changes(
        before=found.before,
        after=found.after,
        alarms=_only(found.alarms, lambda alarm: kept.any_claim(alarm.claims)),
        alarms_changed=tuple(c for c in found.alarms_changed if kept.any_claim(c.after.claims)),
        corrections=_only(found.corrections, lambda c: kept.any_claim(c.claims)),
        questions=_only(found.questions, kept.question),
        questions_changed=tuple(
            c for c in found.questions_changed if kept.question(c.before) or kept.question(c.after)
        ),
        claims=_only(found.claims, lambda claim: claim.id in kept.claims),
        claims_changed=tuple(
            c for c in found.claims_changed if kept.any_claim((c.was.id, c.claim.id))
        ),
        statements=_only(found.statements, kept.statement),
        statements_changed=tuple(
            c
            for c in found.statements_changed
            if kept.statement(c.before) or kept.statement(c.after)
        ),
        documents=_only(found.documents, lambda document: document.id in kept.documents),
        evidence=_only(found.evidence, lambda item: kept.any_claim(item.bears_on)),
        dependences=_only(found.dependences, kept.dependence),
        assessments=_only(found.assessments, kept.assessment),
    )


def _only(difference: Difference[T], keeps: Callable[[T], bool]) -> Difference[T]:
    return Difference(
        new=tuple(record for record in difference.new if keeps(record)),
        gone=tuple(record for record in difference.gone if keeps(record)),
    )


class _Kept:
    """What of two views speaks of a text."""

    def __init__(self, found: Changes, sought: str) -> None:
        both = (found.before, found.after)
        self._sought = sought
        self._texts = {claim.id: claim.text for seen in both for claim in seen.ledger.claims}
        self.claims = {claim for claim, text in self._texts.items() if sought in text.casefold()}
        asked = [question for seen in both for question in seen.snapshot.questions]
        self.claims |= {claim for q in asked if self.question(q) for claim in claims_of(q)}
        said = [s for seen in both for s in seen.ledger.statements if self.statement(s)]
        self._statements = {statement.id for statement in said}
        self.documents = {statement.doc for statement in said}

    def any_claim(self, claims: Iterable[str]) -> bool:
        return not self.claims.isdisjoint(claims)

    def question(self, question: Question) -> bool:
        told = [self._texts.get(claim, "") for claim in claims_of(question)]
        words = " ".join([question.text, *(answer.text for answer in question.answers), *told])
        return self._sought in words.casefold()

    def statement(self, statement: Statement) -> bool:
        said = self._sought in statement.words.casefold()
        return said or self.any_claim(link.claim for link in statement.links)

    def dependence(self, dependence: Dependence) -> bool:
        bound = not self._statements.isdisjoint(dependence.parts)
        return bound and (dependence.claims is None or self.any_claim(dependence.claims))

    def assessment(self, assessment: Assessment) -> bool:
        return assessment.record in self.claims or assessment.record in self._statements


def summary(found: Changes) -> str:
    """
    Return the changes in one line, such as "2 documents, 1 denial and 3 assertions more; 1 figure
    revised; 1 question newly contested".
    """
    revised = sum(change.figure_revised for change in found.claims_changed)
    parts = [
        _sum(_records(found, _new), "more"),
        _sum(_records(found, _gone), "fewer"),
        _sum([_count(len(found.statements_changed), "statement")], "read otherwise"),
        _sum([_count(revised, "figure")], "revised"),
        ", ".join(_on_questions(found)),
        _sum([_count(len(found.alarms.new), "alert")], "more"),
        _sum([_count(len(found.alarms.gone), "alert")], "fewer"),
    ]
    if not any(parts):
        parts = [
            _sum([_count(len(found.claims_changed), "claim")], "changed in its standing"),
            _sum([_count(len(found.questions_changed), "question")], "with other claims"),
            _sum([_count(len(found.alarms_changed), "alert")], "with other statements"),
        ]
    return "; ".join(filter(None, parts)) or UNCHANGED


_KINDS: Final[Mapping[Stance | None, tuple[str, str]]] = {
    Stance.DENIES: ("denial", "denials"),
    Stance.DOUBTS: ("doubt", "doubts"),
    Stance.WITHHOLDS: (
        "statement that neither confirms nor denies",
        "statements that neither confirm nor deny",
    ),
    Stance.ASKS: ("query", "queries"),
    Stance.ASSERTS: ("assertion", "assertions"),
    None: ("other statement", "other statements"),
}
_NAMED_CORRECTIONS: Final = (RETRACTION, SUPERSESSION)


def _new(difference: Difference[T]) -> tuple[T, ...]:
    return difference.new


def _gone(difference: Difference[T]) -> tuple[T, ...]:
    return difference.gone


def _records(found: Changes, side: Any) -> Iterator[str]:
    """How many of each kind came or went; claims only where no statement explains them."""
    statements: tuple[Statement, ...] = side(found.statements)
    yield _count(len(side(found.documents)), "document")
    for kind, number in sorted(Counter(item.kind for item in side(found.evidence)).items()):
        yield _count(number, kind)
    counted = Counter(map(stance_of, statements))
    for stance, (one, many) in _KINDS.items():
        yield _count(counted[stance], one, many)
    if not statements:
        yield _count(len(side(found.claims)), "claim")
    revised = {change.claim.id for change in found.claims_changed if change.figure_revised}
    counted_corrections = Counter(
        correction.type if correction.type in _NAMED_CORRECTIONS else "correction"
        for correction in side(found.corrections)
        if correction.type != SUPERSESSION or not revised.issuperset(correction.claims)
    )
    for kind, number in sorted(counted_corrections.items()):
        yield _count(number, kind)
    yield _count(len(side(found.dependences)), "dependence")
    yield _count(len(side(found.assessments)), "assessment")


def _on_questions(found: Changes) -> Iterator[str]:
    """What became of the questions; the noun stands once."""
    changed, posed = found.questions_changed, found.questions.new
    contested = sum(question.contested for question in posed)
    mark = " and contested" if contested == len(posed) else f" ({contested} contested)"
    numbers = [
        (sum(c.newly_contested for c in changed), "newly contested"),
        (sum(c.no_longer_contested for c in changed), "no longer contested"),
        (len(posed), f"newly posed{mark if contested else ''}"),
        (len(found.questions.gone), "no longer posed"),
        (sum(bool(c.answers.new) for c in changed), "with a new answer"),
        (sum(bool(c.answers.gone) for c in changed), "with an answer fewer"),
    ]
    told = [(number, what) for number, what in numbers if number]
    for turn, (number, what) in enumerate(told):
        yield f"{number if turn else _count(number, 'question')} {what}"


def _count(number: int, noun: str, many: str | None = None) -> str:
    """A number with its noun, or nothing for none."""
    if number == 0:
        return ""
    return f"{number} {noun if number == 1 else many or f'{noun}s'}"


def _sum(counts: Iterable[str], what: str) -> str:
    told = [count for count in counts if count]
    return f"{_listed(told)} {what}" if told else ""


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


MOST: Final = 6
"""Records listed under one heading of the terminal; the others are counted."""
FEW: Final = 3
"""Statements listed under one claim."""
LONGEST: Final = 110
"""Characters of a claim's or statement's words shown in a line."""


def lines(found: Changes, most: int = MOST) -> Iterator[str]:
    """
    Yield the changes in plain lines for the terminal, most important first.

    Headings stand at the margin, what belongs to them below, indented; an id stands in brackets.
    """
    tells = _Told(found, most)
    sections = {
        "Alerts": tells.alarms(),
        "Corrections": tells.corrections(),
        "Questions": tells.questions(),
        "Other claims that stand otherwise": tells.other_claims(),
        "Statements read otherwise": tells.readings(),
        "Other claims told for the first time": tells.first_told(),
        "Other claims no longer there": tells.no_longer_told(),
        "Statements on no claim": tells.loose(),
        "Assessments": tells.assessments(),
        "Documents": tells.documents(),
        "Pictures and other items": tells.evidence(),
        "Dependences": tells.dependences(),
    }
    for heading, told in sections.items():
        below = [f"  {line}" for line in told]
        if below:
            yield heading
            yield from below


class _Told:
    """
    The changes in words: names for ids, and no claim told twice.
    """

    def __init__(self, found: Changes, most: int) -> None:
        self._found = found
        self._most = most
        both = (found.before, found.after)
        self._names = {i: name for seen in both for i, name in names_in(seen.ledger).items()}
        self._sources = {s.id: s.name for seen in both for s in seen.ledger.sources}
        self._claims = {claim.id: claim for seen in both for claim in seen.ledger.claims}
        self._documents = {d.id: d for seen in both for d in seen.ledger.documents}
        self._statements = {s.id: s for seen in both for s in seen.ledger.statements}
        self._standings = {s.claim: s for s in found.after.snapshot.standings}
        self._changed = {change.claim.id: change for change in found.claims_changed}
        self._fresh = {claim.id for claim in found.claims.new}
        self._came: defaultdict[str, list[str]] = defaultdict(list)
        for statement in found.statements.new:
            for claim in dict.fromkeys(link.claim for link in statement.links):
                self._came[claim].append(statement.id)
        self._homes = {c: q for q in found.after.snapshot.questions for c in claims_of(q)}
        asked = (found.after.snapshot.questions, found.questions.gone)
        self._asked = {c for questions in asked for q in questions for c in claims_of(q)}

    def alarms(self) -> Iterator[str]:
        difference = self._found.alarms
        yield from self._some(difference.new, self._alarm)
        for change in self._found.alarms_changed:
            came = set(change.after.statements).difference(change.before.statements)
            more = f"{_count(len(came), 'statement')} more" if came else "fewer statements"
            yield f"{self._alarm(change.after)}: {more}"
        yield from self._some(difference.gone, lambda alarm: f"no longer: {self._alarm(alarm)}")

    def corrections(self) -> Iterator[str]:
        difference = self._found.corrections
        yield from self._some(difference.new, self._correction)
        yield from self._some(difference.gone, lambda c: f"no longer: {self._correction(c)}")

    def questions(self) -> Iterator[str]:
        """Every question with something new, and under it its claims that stand otherwise."""
        changed = {change.after.id: change for change in self._found.questions_changed}
        posed = {question.id for question in self._found.questions.new}
        asked = enumerate(self._found.after.snapshot.questions)
        ranked = sorted((_urgency(q, changed.get(q.id), q.id in posed), i) for i, q in asked)
        for _, turn in ranked:
            question = self._found.after.snapshot.questions[turn]
            yield from self._question(question, changed.get(question.id), posed)
        for question in self._found.questions.gone:
            yield f"no longer posed: {question.text} [{question.id}]"
            yield from self._where_to(question)

    def other_claims(self) -> Iterator[str]:
        changed = [c for c in self._found.claims_changed if c.claim.id not in self._asked]
        moved = [change for change in changed if not change.only_told_again]
        again = [change for change in changed if change.only_told_again]
        yield from self._blocks([self._claim_changed(c) for c in (*moved, *again)])

    def first_told(self) -> Iterator[str]:
        fresh = [c for c in self._found.claims.new if c.id not in self._asked]
        yield from self._blocks([self._first_time(claim) for claim in fresh])

    def no_longer_told(self) -> Iterator[str]:
        gone = [c for c in self._found.claims.gone if c.id not in self._asked]
        yield from self._some(gone, self._claim)

    def readings(self) -> Iterator[str]:
        """What is read otherwise; where many differ in the same way, that is said once."""
        alike: defaultdict[str, list[StatementChange]] = defaultdict(list)
        for change in self._found.statements_changed:
            alike["; ".join(self._differences(change))].append(change)
        ranked = sorted(alike.items(), key=lambda pair: -len(pair[1]))
        entries = []
        for difference, same in ranked:
            named = [f"{self._speaker(c.after)} [{c.after.id}]" for c in same[:FEW]]
            if len(same) > FEW:
                named.append(f"{len(same) - FEW} more")
            if len(same) == 1 and "content" not in same[0].fields:
                named = [f"{named[0]} “{_short(same[0].after.words)}”"]
            entries.append(f"{_listed(named)}: {difference}")
        yield from self._some(entries, str)

    def loose(self) -> Iterator[str]:
        """Statements that speak to no claim, so that no claim above names them."""
        difference = self._found.statements
        came = [statement for statement in difference.new if not statement.links]
        went = [statement for statement in difference.gone if not statement.links]
        yield from self._some(came, self._said)
        yield from self._some(went, lambda statement: f"no longer: {self._said(statement)}")

    def assessments(self) -> Iterator[str]:
        difference = self._found.assessments
        yield from self._some(difference.new, self._assessment)
        yield from self._some(difference.gone, lambda a: f"no longer: {self._assessment(a)}")

    def documents(self) -> Iterator[str]:
        difference = self._found.documents
        withdrawn = {d.id for d in self._found.after.ledger.documents if d.withdrawn}
        yield from self._some(difference.new, self._new_document)
        yield from self._some(
            difference.gone,
            lambda d: f"{'withdrawn' if d.id in withdrawn else 'gone'}: {self._document(d)}",
        )

    def evidence(self) -> Iterator[str]:
        difference = self._found.evidence
        yield from self._some(difference.new, lambda item: f"new: {self._item(item)}")
        yield from self._some(difference.gone, lambda item: f"gone: {self._item(item)}")

    def dependences(self) -> Iterator[str]:
        difference = self._found.dependences
        yield from self._some(difference.new, self._dependence)
        yield from self._some(difference.gone, lambda d: f"no longer: {self._dependence(d)}")

    def _some(self, records: Sequence[T], say: Callable[[T], str]) -> Iterator[str]:
        yield from map(say, records[: self._most])
        yield from self._rest(len(records))

    def _blocks(self, blocks: Sequence[Iterable[str]]) -> Iterator[str]:
        for block in blocks[: self._most]:
            yield from block
        yield from self._rest(len(blocks))

    def _rest(self, number: int) -> Iterator[str]:
        if number > self._most:
            yield f"and {number - self._most} more"

    def _question(
        self, question: Question, change: QuestionChange | None, posed: Iterable[str]
    ) -> Iterator[str]:
        members = sorted(claims_of(question), key=self._weight)
        below = [self._claim_changed(self._changed[c]) for c in members if c in self._changed]
        fresh = [c for c in members if c in self._fresh]
        below += [self._first_time(self._claims[c]) for c in fresh]
        head = _heading(question, change, question.id in posed)
        if not (head or below):
            return
        yield f"{head or 'more on'}: {question.text} [{question.id}]"
        if change and change.before.text != question.text:
            yield f"  was posed as: {change.before.text}"
        answers = change.answers if change else Difference(new=question.answers if head else ())
        for answer in answers.new:
            yield f"  {'new answer' if change else 'answer'}: {answer.text}"
        for answer in answers.gone:
            yield f"  no longer an answer: {answer.text}"
        yield from (f"  {line}" for line in self._blocks(below))

    def _weight(self, claim: str) -> tuple[int, str]:
        change = self._changed.get(claim)
        return (list(Aspect).index(change.aspects[0]) if change else len(Aspect)), claim

    def _where_to(self, question: Question) -> Iterator[str]:
        homes = {q.id: q for c in sorted(claims_of(question)) if (q := self._homes.get(c))}
        for home in homes.values():
            yield f"  its claims are now in: {home.text} [{home.id}]"

    def _claim_changed(self, change: ClaimChange) -> Iterator[str]:
        told = "; ".join(self._aspects(change)) or _retold(change)
        yield f"{self._claim(change.claim)}: {told}"
        yield from self._speakers(change.claim.id, change.statements.new)
        for statement in change.statements.gone[:FEW]:
            yield f"  no longer: {self._speaker(self._statements[statement])} [{statement}]"

    def _first_time(self, claim: Claim) -> Iterator[str]:
        """A claim that was not there before; in one line where one statement told it."""
        came, standing = self._came.get(claim.id, []), self._standings[claim.id]
        if len(came) == 1:
            marks = _marks(standing)
            yield f"{self._claim(claim)}: {'; '.join((self._by(claim.id, came[0]), *marks))}"
            return
        told = [f"asserted by {_origins(standing.asserted)}"]
        if standing.denied.statements:
            told.append(f"denied by {_origins(standing.denied)}")
        yield f"{self._claim(claim)}: {'; '.join((*told, *_marks(standing)))}"
        yield from self._speakers(claim.id, came)

    def _speakers(self, claim: str, statements: Sequence[str]) -> Iterator[str]:
        for identifier in statements[:FEW]:
            yield f"  {self._by(claim, identifier)}"
        if len(statements) > FEW:
            yield f"  and {len(statements) - FEW} more"

    def _by(self, claim: str, identifier: str) -> str:
        """What one statement does to a claim, and who says it."""
        statement = self._statements[identifier]
        link = next(link for link in statement.links if link.claim == claim)
        implied = "" if link.counts else ", by implication"
        return f"{_BY[link.stance]} {self._speaker(statement)} [{identifier}]{implied}"

    def _aspects(self, change: ClaimChange) -> Iterator[str]:
        """What moved in the standing of a claim, from what it was."""
        before, after, moved = change.before, change.after, set(change.aspects)
        if Aspect.LIFE in moved:
            yield f"{after.life} (was {before.life})"
        if Aspect.DISPUTE in moved:
            yield f"{after.dispute} (was {before.dispute})"
        if set(after.zombies) - set(before.zombies):
            yield "told again after it was withdrawn"
        if set(after.against_interest) - set(before.against_interest):
            yield "conceded against the speaker's own interest"
        if Aspect.DENIED in moved:
            yield f"denied by {_origins(after.denied)} (was {_origins(before.denied)})"
        if Aspect.ASSERTED in moved:
            yield f"asserted by {_origins(after.asserted)} (was {_origins(before.asserted)})"
        if _support(before) != _support(after):
            yield f"support {_support(after)} (was {_support(before)})"
        elif Aspect.TENTATIVE in moved:
            yield "on tentative readings only" if after.tentative else "no longer tentative"
        if Aspect.AGREED in moved:
            yield "agreed by opposed sides" if after.agreed else "no longer agreed"
        for mark, rivals in (("", change.rivals.new), ("no longer ", change.rivals.gone)):
            if rivals:
                yield f"{mark}contradicted by {_listed(self._claims_listed(rivals))}"
        if Aspect.WORDING in moved:
            was = _short(change.was.text)
            again = was == _short(change.claim.text)
            yield "worded otherwise further on" if again else f"was worded “{was}”"

    def _differences(self, change: StatementChange) -> Iterator[str]:
        """What differs in a reading, from what it was."""
        before, after = change.before, change.after
        for name in change.fields:
            if name == "commitments" and "factuality" in change.fields:
                continue
            if name == "root" and "chain" in change.fields:
                continue
            was, now = (self._value(statement, name) for statement in (before, after))
            yield f"{name.replace('_', ' ')}: {was} → {now}"

    def _value(self, statement: Statement, name: str) -> str:
        value = getattr(statement, name)
        if name == "chain":
            return " ← ".join(self._call(step.source) for step in statement.chain)
        if name == "content":
            return f"“{_short(statement.words)}”"
        if name == "links":
            told = [self._link(link) for link in statement.links if link.claim in self._claims]
            return _listed(told) or "no claim"
        if name in {"root", "basis", "place"}:
            return self._call(value) if value else "none"
        if isinstance(value, Interval):
            return f"{value.start or '…'} to {value.end or '…'}"
        if isinstance(value, Quantity):
            return value.surface or str(value.value)
        if isinstance(value, tuple):
            return ", ".join(map(str, value))
        return _YES_NO.get(value, str(value)) if value in (True, False, None) else str(value)

    def _link(self, link: Link) -> str:
        firm = "" if link.firmness is Firmness.FIRM else f", {link.firmness}"
        return f"{link.stance} {self._claim(self._claims[link.claim])} ({link.mode}{firm})"

    def _call(self, identifier: str) -> str:
        return self._sources.get(identifier) or self._names.get(identifier, identifier)

    def _speaker(self, statement: Statement) -> str:
        """Who says it, through whom, where and when."""
        document = self._documents[statement.doc]
        day = _day(document.known_from)
        outlet, *through = [self._call(step.source) for step in statement.chain]
        if not through:
            return f"{outlet} ({day})"
        *via, holder = through
        passed = f" via {_listed(via)}" if via else ""
        return f"{holder}{passed} in {outlet} ({day})"

    def _said(self, statement: Statement) -> str:
        return f"{self._speaker(statement)}: “{_short(statement.words)}” [{statement.id}]"

    def _claim(self, claim: Claim) -> str:
        return f"“{_short(claim.text)}” [{claim.id}]"

    def _claims_listed(self, claims: Sequence[str]) -> list[str]:
        named = [
            self._claim(self._claims[claim]) for claim in claims[:FEW] if claim in self._claims
        ]
        return [*named, f"{len(claims) - FEW} more"] if len(claims) > FEW else named

    def _alarm(self, alarm: Alarm) -> str:
        return f"{alarm.text} [{', '.join((*alarm.claims, *alarm.statements[:FEW]))}]"

    def _correction(self, correction: Correction) -> str:
        claims = _listed(self._claims_listed(correction.claims))
        by, day = self._call(correction.by), _day(correction.date)
        return f"{correction.type} by {by}, {day}: {claims} [{correction.id}]"

    def _assessment(self, assessment: Assessment) -> str:
        record = self._claims.get(assessment.record)
        named = self._claim(record) if record else f"{self._call(assessment.record)}"
        return f"{assessment.grade}, {assessment.meaning}, by {assessment.by}: {named}"

    def _document(self, document: Document) -> str:
        title = f", “{_short(document.title)}”" if document.title else ""
        day = _day(document.known_from)
        return f"{self._call(document.publisher)}, {day}{title} [{document.id}]"

    def _new_document(self, document: Document) -> str:
        if document.version_of is None:
            return f"new: {self._document(document)}"
        return f"new version: {self._document(document)}, of [{document.version_of}]"

    def _item(self, item: Evidence) -> str:
        named = item.file or (f"“{item.mention.text}”" if item.mention else "")
        where = self._documents.get(item.doc or "")
        told = f"in {self._call(where.publisher)}, {_day(where.known_from)}" if where else ""
        return " ".join(filter(None, (item.kind, named, told, f"[{item.id}]")))

    def _dependence(self, dependence: Dependence) -> str:
        parts = [
            self._speaker(self._statements[part]) if part in self._statements else self._call(part)
            for part in dependence.parts
        ]
        one = "count as one origin" if dependence.strength == MUST else "may be one origin"
        basis = dependence.basis.replace("_", " ")
        return f"{_listed(parts)} {one}: {basis} [{dependence.id}]"


_BY: Final[Mapping[Stance, str]] = {
    Stance.ASSERTS: "asserted by",
    Stance.DENIES: "denied by",
    Stance.DOUBTS: "doubted by",
    Stance.ASKS: "asked by",
    Stance.WITHHOLDS: "neither confirmed nor denied by",
}
_YES_NO: Final[Mapping[bool | None, str]] = {True: "yes", False: "no", None: "not said"}


def _urgency(question: Question, change: QuestionChange | None, is_new: bool) -> int:
    if (change and change.newly_contested) or (is_new and question.contested):
        return 0
    if change and change.no_longer_contested:
        return 1
    return 2 if change and change.answers else 3 if is_new else 4


def _heading(question: Question, change: QuestionChange | None, is_new: bool) -> str:
    if is_new:
        return "newly posed, contested" if question.contested else "newly posed"
    if change is None:
        return ""
    if change.newly_contested:
        return "newly contested"
    if change.no_longer_contested:
        return "no longer contested"
    if change.answers:
        return "answered otherwise"
    return "with new claims" if change.claims.new else "with fewer claims"


def _retold(change: ClaimChange) -> str:
    """What happened to a claim of which no count and no label moved."""
    if change.statements.new:
        return "told again, without a new origin"
    return "told by fewer, with the same counts" if change.statements.gone else "linked otherwise"


def _marks(standing: Standing) -> Iterator[str]:
    """The labels of a new claim, where they are not those of most."""
    if standing.dispute is not Dispute.UNDISPUTED:
        yield str(standing.dispute)
    if standing.life is not Life.LIVE:
        yield str(standing.life)


def _origins(side: Side) -> str:
    low, high = side.origins_min, side.origins_max
    if high == 0:
        return "nobody identified" if side.unattributed else "nobody"
    return _count(high, "origin") if low == high else f"{low} to {_count(high, 'origin')}"


def _support(standing: Standing) -> str:
    tentative = standing.tentative and standing.asserted.origins_max
    return f"{standing.support}{', tentative' if tentative else ''}"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def _day(moment: Moment | None) -> str:
    """A day in UTC."""
    return day_of(moment).isoformat() if moment is not None else "no date"
