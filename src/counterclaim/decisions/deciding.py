"""
Taking decisions on a case.

Each method checks what is asked against the case as it stands and returns the decision; nothing is
written here.  Ids may be given as ``counterclaim show`` prints them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from counterclaim.domain.anchoring import StatementIndex, claim_ref, question_ref
from counterclaim.domain.assessment import SCALES
from counterclaim.domain.correcting import Surroundings, correct
from counterclaim.domain.decision import (
    CLAIM,
    DECISION,
    DOCUMENT,
    ENTITY,
    EVIDENCE,
    QUESTION,
    SOURCE,
    STATEMENT,
    Decision,
    Ref,
    Verb,
    decided,
    in_force,
    slot,
    standing,
)
from counterclaim.domain.dependence import COMMON_KNOWLEDGE, CORRECTIONS, MAY, MUST, VOID
from counterclaim.domain.extra import Json
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.question import Question
from counterclaim.domain.statement import Stance, Statement
from counterclaim.domain.time import parse_moment
from counterclaim.errors import BadDecision, UnknownRecord

KINDS = {
    "documents": DOCUMENT,
    "sources": SOURCE,
    "entities": ENTITY,
    "statements": STATEMENT,
    "claims": CLAIM,
    "evidence": EVIDENCE,
    "dependences": "dependence",
    "corrections": "correction",
    "places": "place",
}
"""The kinds of record that decisions name, by their key in a ledger."""
BOUND = frozenset({STATEMENT, SOURCE, EVIDENCE})
"""What a dependence can bind."""
NOTED = frozenset(KINDS.values()) - {"place"}
"""What a note can be written on."""
NON_PARTY = "none"
"""How a person writes that a source belongs to no side."""


@dataclass(frozen=True, kw_only=True)
class Grounds:
    """
    What decisions are taken on: the ledger and its questions, statements as they were read, and
    every decision so far, those that are attached with the ids their records have now.
    """

    ledger: Ledger
    questions: Sequence[Question]
    as_read: StatementIndex
    decisions: Sequence[Decision]
    attached: Sequence[Decision]

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of every record by its id."""
        found = {question.id: QUESTION for question in self.questions}
        for plural, kind in KINDS.items():
            found.update((record.id, kind) for record in getattr(self.ledger, plural))
        return found

    @cached_property
    def names(self) -> dict[str, str]:
        """The name of every source and entity by its id."""
        found = {entity.id: entity.name for entity in self.ledger.entities}
        return found | {source.id: source.name for source in self.ledger.sources}


class Deciding:
    """
    Decisions of one person, for one reason.

    Every method raises :class:`UnknownRecord` for an id that no record has and
    :class:`BadDecision` where the decision cannot be taken.
    """

    def __init__(self, grounds: Grounds, *, by: str, reason: str) -> None:
        if not by.strip():
            raise BadDecision("nobody signs for this", "say who decides: --by NAME")
        if not reason.strip():
            raise BadDecision("no reason is given", "say why: --because TEXT")
        self._grounds = grounds
        self._by = by.strip()
        self._reason = reason.strip()

    def accept(self, statement: str) -> Decision:
        """
        Say that a statement is read rightly: it counts as firm from now on.
        """
        return self._made(Verb.ACCEPT, self._statement(statement))

    def reject(self, statement: str) -> Decision:
        """
        Say that a statement is not in its document: it leaves every count and stays visible.
        """
        return self._made(Verb.REJECT, self._statement(statement))

    def correct(self, statement: str, field: str, value: Json) -> Decision:
        """
        Set one field of a statement (:mod:`counterclaim.domain.correcting` says which, and how).
        """
        ref = self._statement(statement)
        value = self._named(field, value)
        told = self._told(ref.id)
        text = next(d.text for d in self._grounds.ledger.documents if d.id == told.doc)
        sources = {source.id: source for source in self._grounds.ledger.sources}
        made = correct(told, field, value, Surroundings(text=text, sources=sources))
        if made.statement == told:
            raise BadDecision(f"{field} of {statement} is that already", "nothing needs correcting")
        return self._made(Verb.CORRECT, ref, field=field, value=value)

    def same(self, first: str, second: str) -> Decision:
        """
        Say that two names are one source, person or place.
        """
        return self._made(Verb.SAME_AS, *self._pair(first, second))

    def not_same(self, first: str, second: str) -> Decision:
        """
        Say that two names that may be one are two.
        """
        return self._made(Verb.NOT_SAME, *self._pair(first, second))

    def link(self, statement: str, claim: str, stance: str = Stance.ASSERTS) -> Decision:
        """
        Say that a statement asserts, denies, doubts, asks or withholds a claim.
        """
        if stance not in list(Stance):
            raise BadDecision(f"{stance!r} is no stance", f"use one of {', '.join(Stance)}")
        refs = self._statement(statement), self._ref(claim, CLAIM)
        return self._made(Verb.LINK, *refs, value=str(stance))

    def unlink(self, statement: str, claim: str) -> Decision:
        """
        Say that a statement does not speak to a claim.
        """
        refs = self._statement(statement), self._ref(claim, CLAIM)
        if claim not in {link.claim for link in self._told(refs[0].id).links}:
            raise BadDecision(f"{statement} is not linked to {claim}", "see its links with show")
        return self._made(Verb.UNLINK, *refs)

    def merge(self, *records: str) -> Decision:
        """
        Say that several claims are one, or that several questions are.
        """
        refs = self._several(records)
        kinds = {ref.kind for ref in refs}
        if kinds not in ({CLAIM}, {QUESTION}):
            raise BadDecision(
                "only claims, or only questions, can be joined", "give two of one kind"
            )
        return self._made(Verb.MERGE, *refs)

    def split(self, record: str, *parts: str) -> Decision:
        """
        Part statements from a claim into one of their own, or claims from a question.
        """
        whole = self._ref(record, CLAIM, QUESTION)
        kind = STATEMENT if whole.kind == CLAIM else CLAIM
        if not parts:
            raise BadDecision(f"nothing is named to part from {record}", f"name each {kind}")
        if kind == CLAIM:
            refs = [self._ref(part, CLAIM) for part in parts]
            among = {member.id for member in whole.members}
        else:
            refs = [self._statement(part) for part in parts]
            told = self._grounds.ledger.statements
            among = {s.id for s in told if any(link.claim == record for link in s.links)}
        strange = [ref.id for ref in refs if ref.id not in among]
        if strange:
            raise BadDecision(f"{strange[0]} is not part of {record}", "see its parts with show")
        if len(refs) == len(among):
            raise BadDecision(f"nothing would be left of {record}", "leave at least one part in it")
        return self._made(Verb.SPLIT, whole, *refs)

    def dependence(
        self,
        *parts: str,
        strength: str = MUST,
        basis: str | None = None,
        claims: Iterable[str] = (),
    ) -> Decision:
        """
        Say that statements, sources or evidence are (``must``) or may be (``may``) of one origin.
        """
        self._see_strength(strength)
        if basis == COMMON_KNOWLEDGE and len(parts) == 1:
            refs = [self._statement(parts[0])]
        else:
            refs = self._several(parts, *BOUND)
        scope = [self._ref(claim, CLAIM) for claim in claims]
        return self._made(Verb.DEPENDENCE, *refs, value=strength, field=basis, scope=scope)

    def independence(
        self, first: str, second: str, *, strength: str = MAY, claims: Iterable[str] = ()
    ) -> Decision:
        """
        Say that two are of different origin: against findings that they may be one, or with
        ``must`` against every finding.  What a chain itself shows stays.
        """
        self._see_strength(strength)
        refs = self._several((first, second), *BOUND)
        scope = [self._ref(claim, CLAIM) for claim in claims]
        return self._made(Verb.INDEPENDENCE, *refs, value=strength, scope=scope)

    def party(self, source: str, party: str) -> Decision:
        """
        Say which side a source is on; ``none`` for no side, ``unknown`` where nobody can say.
        """
        side = None if party == NON_PARTY else party
        return self._made(Verb.PARTY, self._ref(source, SOURCE), value=side)

    def correction(
        self,
        source: str,
        claims: Iterable[str],
        *,
        kind: str,
        date: str,
        stance: str = Stance.ASSERTS,
        statement: str | None = None,
    ) -> Decision:
        """
        Say that a source took something back (``retraction``), replaced it (``supersession``) or
        never said it (``disavowal``), or that an account is not who it says it is (``void``).
        """
        if kind not in CORRECTIONS:
            raise BadDecision(
                f"{kind!r} is no kind of correction", f"use one of {', '.join(CORRECTIONS)}"
            )
        if stance not in (Stance.ASSERTS, Stance.DENIES):
            raise BadDecision(f"{stance!r} cannot be taken back", "use asserts or denies")
        parse_moment(date)
        refs = [self._ref(source, SOURCE)]
        if statement is not None:
            refs.append(self._statement(statement))
        scope = [self._ref(claim, CLAIM) for claim in claims]
        if not scope and kind != VOID:
            raise BadDecision("no claim is named", "say which claims were taken back")
        value: Json = {"type": kind, "date": date, "stance": str(stance)}
        return self._made(Verb.CORRECTION, *refs, value=value, scope=scope)

    def assess(self, record: str, grade: str) -> Decision:
        """
        Assess a source (A to F), a statement (1 to 6) or a claim (words of likelihood).

        The reason is the explanation that is shown with it.
        """
        ref = self._ref(record, *SCALES)
        scale = SCALES[ref.kind]
        known = {name.casefold(): name for name in scale}
        if grade.casefold() not in known:
            raise BadDecision(
                f"{grade!r} is no grade for a {ref.kind}", f"use one of {', '.join(scale)}"
            )
        return self._made(Verb.ASSESS, ref, field=ref.kind, value=known[grade.casefold()])

    def note(self, record: str, text: str) -> Decision:
        """
        Write a note on a record.
        """
        if not text.strip():
            raise BadDecision("the note is empty", "write something")
        return self._made(Verb.NOTE, self._ref(record, *NOTED), value=text.strip())

    def attach(self, evidence: str, record: str) -> Decision:
        """
        Say that an evidence item bears on a claim, or that a statement rests on it.
        """
        refs = self._ref(evidence, EVIDENCE), self._ref(record, STATEMENT, CLAIM)
        return self._made(Verb.ATTACH, *refs)

    def withdraw(self, document: str) -> Decision:
        """
        Take a document out of every count; what it shows of dependence stays.
        """
        return self._made(Verb.WITHDRAW, self._ref(document, DOCUMENT))

    def undo(self, decision: str) -> Decision:
        """
        Undo a decision, or the undoing of one.
        """
        known = {each.id: each for each in self._grounds.decisions}
        if decision not in known:
            raise UnknownRecord(
                f"no decision has the id {decision!r}", "list them with counterclaim log"
            )
        if decision not in {each.id for each in in_force(self._grounds.decisions)}:
            raise BadDecision(
                f"{decision} does not stand any more",
                "see what took its place with counterclaim log",
            )
        return self._made(Verb.UNDO, Ref(kind=DECISION, id=decision), answers=(decision,))

    def _made(
        self,
        verb: Verb,
        *refs: Ref,
        field: str | None = None,
        value: Json = None,
        scope: Iterable[Ref] = (),
        answers: Iterable[str] = (),
    ) -> Decision:
        """Let the decision answer earlier ones in its place, and tell it from any it repeats."""
        made = decided(
            verb, by=self._by, reason=self._reason, refs=refs, field=field, value=value,
            scope=scope, answers=answers,
        )  # fmt: skip
        earlier = {*made.answers, *self._in_place_of(made)}
        everyone = {each.id for each in self._grounds.decisions}
        now = {each.id for each in standing(self._grounds.decisions)}
        while True:
            made = _again(made, earlier)
            if made.id not in everyone:
                return made
            if made.id in now:
                raise BadDecision(f"this is decided already ({made.id})", "undo it first")
            earlier.add(made.id)

    def _in_place_of(self, made: Decision) -> set[str]:
        place = slot(made)
        if place is None:
            return set()
        known = [*self._grounds.decisions, *self._grounds.attached]
        return {each.id for each in known if slot(each) == place}

    def _told(self, statement: str) -> Statement:
        return next(s for s in self._grounds.ledger.statements if s.id == statement)

    def _statement(self, name: str) -> Ref:
        self._ref(name, STATEMENT)
        return self._grounds.as_read.ref(name)

    def _several(self, names: Sequence[str], *kinds: str) -> list[Ref]:
        if len(set(names)) < max(2, len(names)):
            raise BadDecision("two different records are needed", "name each once")
        return [self._ref(name, *kinds) for name in names]

    def _pair(self, first: str, second: str) -> tuple[Ref, Ref]:
        a, b = self._several((first, second), SOURCE, ENTITY)
        if a.kind != b.kind:
            raise BadDecision(
                f"{first} is a {a.kind} and {second} a {b.kind}", "name two of one kind"
            )
        return a, b

    def _ref(self, name: str, *kinds: str) -> Ref:
        kind = self._grounds.kinds.get(name)
        if kind is None:
            raise UnknownRecord(
                f"no record has the id {name!r}",
                'list ids with "counterclaim export CASE.db --to ledger-json"',
            )
        if kinds and kind not in kinds:
            raise BadDecision(f"{name} is a {kind}", f"name a {' or a '.join(sorted(kinds))}")
        if kind == STATEMENT:
            return self._grounds.as_read.ref(name)
        if kind == CLAIM:
            return self._claim(name)
        if kind == QUESTION:
            question = next(q for q in self._grounds.questions if q.id == name)
            asked = {c for a in question.answers for c in (*a.claims, *a.denials_of)}
            return question_ref(question, {claim: self._claim(claim) for claim in sorted(asked)})
        return Ref(kind=kind, id=name, name=self._grounds.names.get(name))

    def _claim(self, name: str) -> Ref:
        claim = next(c for c in self._grounds.ledger.claims if c.id == name)
        return claim_ref(claim, self._grounds.ledger.statements, self._grounds.as_read)

    def _named(self, field: str, value: Json) -> Json:
        """Sources by their names: ids of the case are not those of a document."""
        names = {source.id: source.name for source in self._grounds.ledger.sources}
        if field == "holder" and isinstance(value, str):
            return names.get(value, value)
        if field == "chain" and isinstance(value, list):
            head = value[:1]  # the publisher has one id everywhere
            return head + [names.get(v, v) if isinstance(v, str) else v for v in value[1:]]
        return value

    @staticmethod
    def _see_strength(strength: str) -> None:
        if strength not in (MUST, MAY):
            raise BadDecision(f"{strength!r} is no strength", f"use {MUST} or {MAY}")


def _again(made: Decision, answers: Iterable[str]) -> Decision:
    return decided(
        made.verb, by=made.by, reason=made.reason, refs=made.refs, field=made.field,
        value=made.value, scope=made.scope, answers=answers,
    )  # fmt: skip
