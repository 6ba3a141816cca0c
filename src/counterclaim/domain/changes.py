"""
What changed between two views of a case: two days of one ledger, or a ledger then and now.

A question is the one its claims are in; a finding is what it says, whatever its id.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar

from counterclaim.domain.alarms import (
    AGAINST_INTEREST,
    CITOGENESIS,
    DISAVOWED,
    EDITED_AWAY,
    LOWER_BOUND,
    MISREPORT,
    RECYCLED,
    RETRACTED_UPSTREAM,
    STALE_COPY,
    TWO_TIMES,
    VOID_ACCOUNT,
    ZOMBIE,
)
from counterclaim.domain.anchoring import ranges
from counterclaim.domain.assessment import Assessment
from counterclaim.domain.changed import (
    AlarmChange,
    Aspect,
    Changes,
    ClaimChange,
    Difference,
    QuestionChange,
    Seen,
    StatementChange,
)
from counterclaim.domain.dependence import MUST, RETRACTION, Correction, Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.sameness import (
    AS_NAMED,
    Lead,
    Same,
    Sight,
    claims_of,
    instant,
    paired,
    same_records,
    sight,
)
from counterclaim.domain.standing import Alarm, Side, Standing
from counterclaim.domain.statement import Review, Statement
from counterclaim.domain.time import Interval, opening

T = TypeVar("T")


_PLAIN: Final = (
    "act", "factuality", "commitments", "quote", "first_hand", "against_interest", "said", "about",
    "about_likely", "quantity", "firmness", "review",
)  # fmt: skip
"""Fields of a statement that hold no ids; those that do are led from one view to the other."""


_ALARMS: Final = (
    RETRACTED_UPSTREAM, ZOMBIE, DISAVOWED, MISREPORT, VOID_ACCOUNT, EDITED_AWAY, CITOGENESIS,
    RECYCLED, STALE_COPY, TWO_TIMES, AGAINST_INTEREST, LOWER_BOUND,
)  # fmt: skip


def changes(before: Seen, after: Seen) -> Changes:
    """
    Return in what the later of two views differs from the earlier one.

    The order of records does not matter; a record counts in a view only if it is known by then.
    """
    first, second = sight(before), sight(after)
    same = same_records(first, second)
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


def _statements(first: Sight, second: Sight, same: Same) -> Difference[Statement]:
    """Those without a counterpart; what a person rejected is not in a view."""
    apart = _apart(
        first.statements, second.statements, same.then.statements, (first.told, second.told)
    )
    return Difference(
        new=tuple(s for s in apart.new if s.review is not Review.REJECTED),
        gone=tuple(s for s in apart.gone if s.review is not Review.REJECTED),
    )


def _statements_changed(first: Sight, second: Sight, same: Same) -> tuple[StatementChange, ...]:
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
    lead: Lead,
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


def _claims_changed(first: Sight, second: Sight, same: Same) -> tuple[ClaimChange, ...]:
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


def _claim_change(first: Sight, second: Sight, same: Same, ids: tuple[str, str]) -> ClaimChange:
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


def _ranked(moved: Difference[str], first: Sight, second: Sight) -> Difference[str]:
    return Difference(
        new=tuple(sorted(moved.new, key=lambda s: second.told(second.statements[s]))),
        gone=tuple(sorted(moved.gone, key=lambda s: first.told(first.statements[s]))),
    )


def _questions(
    first: Sight, second: Sight, same: Same
) -> tuple[Difference[Question], tuple[QuestionChange, ...]]:
    old, new = first.questions, second.questions
    led = [frozenset(map(same.then.claim, claims_of(question))) for question in old]
    pairs = paired(
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


def _question_change(before: Question, after: Question, same: Same) -> QuestionChange:
    old = sorted(before.answers, key=_by_id)
    new = sorted(after.answers, key=_by_id)
    pairs = paired(
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
    first: Sight, second: Sight, same: Same
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
    pairs = paired(weights)
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
    content: Callable[[T, Lead], tuple[Any, ...]],
    same: Same,
) -> Difference[T]:
    """What neither view shares, by what the records say; of two that say the same, one is told."""
    old = {content(r, same.then): r for r in sorted(before, key=_by_id, reverse=True)}
    new = {content(r, same.now): r for r in sorted(after, key=_by_id, reverse=True)}

    def left(records: Mapping[tuple[Any, ...], T], others: Iterable[object]) -> tuple[T, ...]:
        found = (records[key] for key in set(records).difference(others))
        return tuple(sorted(found, key=lambda record: content(record, AS_NAMED)))

    return Difference(new=left(new, old), gone=left(old, new))


def _correction_content(correction: Correction, lead: Lead) -> tuple[Any, ...]:
    """Retractions first, then by day."""
    return (
        correction.type != RETRACTION,
        correction.type,
        opening(correction.date),
        lead.part(correction.by),
        str(correction.stance),
        tuple(sorted(map(lead.claim, correction.claims))),
    )


def _dependence_content(dependence: Dependence, lead: Lead) -> tuple[Any, ...]:
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


def _assessment_content(assessment: Assessment, lead: Lead) -> tuple[Any, ...]:
    """On claims, then on sources and statements."""
    to = lead.claim if assessment.about == "claim" else lead.part
    told = (assessment.by, assessment.grade, assessment.explanation)
    return assessment.about, to(assessment.record), *told


def _by_day(document: Document) -> tuple[Any, ...]:
    return instant(document.known_from), document.publisher, document.id


def _by_id(record: Any) -> str:
    return str(record.id)
