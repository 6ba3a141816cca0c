"""
What a person decided about a case.

A decision names records together with what finds them again after another reading, and it is undone
by another decision, never removed.  Which decisions stand depends on the set of them alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from counterclaim.domain.extra import Json
from counterclaim.domain.ids import content_id


class Verb(StrEnum):
    """
    What a decision does.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    SAME_AS = "same-as"
    NOT_SAME = "not-same"
    LINK = "link"
    UNLINK = "unlink"
    MERGE = "merge"
    SPLIT = "split"
    DEPENDENCE = "dependence"
    INDEPENDENCE = "independence"
    PARTY = "party"
    CORRECTION = "correction"
    ASSESS = "assess"
    NOTE = "note"
    ATTACH = "attach"
    WITHDRAW = "withdraw"
    UNDO = "undo"


STATEMENT = "statement"
CLAIM = "claim"
QUESTION = "question"
DOCUMENT = "document"
SOURCE = "source"
ENTITY = "entity"
EVIDENCE = "evidence"
DECISION = "decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """
    A record as a decision names it, with what finds it again when ids have moved.

    ``kind`` is the kind of record in the singular.  A statement is found by its document, the
    offsets of its ``content`` and the name of its ``holder`` as they were read; a source or entity
    by its ``name``; a claim by its ``members``, the statements on it; a question by the claims
    among its ``members``.  No words of a document are kept here.
    """

    kind: str
    id: str
    name: str | None = None
    doc: str | None = None
    content: tuple[tuple[int, int], ...] = ()
    holder: str | None = None
    members: tuple["Ref", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """
    One decision of one person, with the reason for it.

    ``refs`` are the records it is about, in the order its verb needs; ``field`` and ``value`` say
    what is set; ``scope`` limits a dependence to some claims; ``answers`` names the earlier
    decisions that it takes the place of, or the one that it undoes.  The id is a hash of all this.
    """

    id: str
    verb: Verb
    by: str
    reason: str
    refs: tuple[Ref, ...] = ()
    field: str | None = None
    value: Json = None
    scope: tuple[Ref, ...] = ()
    answers: tuple[str, ...] = ()

    @property
    def first(self) -> Ref:
        """The record it is about in the first place."""
        return self.refs[0]


Slot: TypeAlias = tuple[str, ...]
"""What only one decision can hold at a time, such as the review of one statement."""


def decided(
    verb: Verb,
    *,
    by: str,
    reason: str,
    refs: Iterable[Ref] = (),
    field: str | None = None,
    value: Json = None,
    scope: Iterable[Ref] = (),
    answers: Iterable[str] = (),
) -> Decision:
    """
    Return a decision under the id that its content gives it.
    """
    found = Decision(
        id="", verb=verb, by=by, reason=reason, refs=tuple(refs), field=field, value=value,
        scope=tuple(scope), answers=tuple(sorted(answers)),
    )  # fmt: skip
    parts = [verb, by, reason, [_named(ref) for ref in found.refs], field, value,
             [_named(ref) for ref in found.scope], list(found.answers)]  # fmt: skip
    return replace(found, id=content_id("dec", *parts))


def _named(ref: Ref) -> list[Json]:
    return [ref.kind, ref.id]


def slot(decision: Decision) -> Slot | None:
    """
    Return what this decision holds alone; ``None`` where any number may stand side by side.

    The review of a statement is one slot whether it is accepted or rejected; so are each field of a
    statement, each pair of a statement and a claim, each pair of names, and what one person thinks of
    one record on one scale.
    """
    ids = tuple(ref.id for ref in decision.refs)
    match decision.verb:
        case Verb.ACCEPT | Verb.REJECT:
            return ("review", *ids)
        case Verb.CORRECT:
            return ("field", *ids, decision.field or "")
        case Verb.LINK | Verb.UNLINK:
            return ("link", *ids)
        case Verb.SAME_AS | Verb.NOT_SAME:
            return ("same", *sorted(ids))
        case Verb.DEPENDENCE | Verb.INDEPENDENCE:
            scope = sorted(ref.id for ref in decision.scope)
            return ("dependence", *sorted(ids), "on", *scope)
        case Verb.PARTY:
            return ("party", *ids)
        case Verb.ASSESS:
            return ("assess", *ids, decision.field or "", decision.by)
        case Verb.WITHDRAW:
            return ("withdraw", *ids)
    return None


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """
    Return the decisions that stand, in the order of their ids.

    A decision stands unless one that stands answers it, so that undoing a change brings back what
    was decided before, and undoing the undoing brings back the change.  Ids are hashes of what they
    answer, so that no circle can arise.
    """
    return tuple(each for each in in_force(decisions) if each.verb is not Verb.UNDO)


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """
    Return the decisions that stand together with the undoings that do.
    """
    known = {decision.id: decision for decision in decisions}
    answered: dict[str, list[str]] = {}
    for decision in known.values():
        for earlier in decision.answers:
            answered.setdefault(earlier, []).append(decision.id)
    stands = _stands(known, answered)
    return tuple(known[name] for name in sorted(known) if stands[name])


def _stands(known: Mapping[str, Decision], answered: Mapping[str, list[str]]) -> Mapping[str, bool]:
    """Decide from the newest answers back, without recursion: chains of answers may be long."""
    stands: dict[str, bool] = {}
    waiting = sorted(known)
    while waiting:
        name = waiting[-1]
        open_answers = [each for each in answered.get(name, ()) if each not in stands]
        if open_answers:
            waiting.extend(open_answers)
            continue
        waiting.pop()
        stands[name] = not any(stands[each] for each in answered.get(name, ()))
    return stands
