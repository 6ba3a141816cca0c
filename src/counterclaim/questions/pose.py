"""
From claims to the questions they answer.

Questions that a ledger already holds keep their ids and answers; only whether they are contested is
computed again.  Everything else is posed from the claims that no such question mentions, so that
posing twice changes nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import reduce

from counterclaim.domain.claim import Claim
from counterclaim.domain.decision import Decision
from counterclaim.domain.finding import CONTROL, LEAVE, LOCATION, QUANTITY
from counterclaim.domain.ids import content_id
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.naming import Names, names_in
from counterclaim.domain.place import Gazetteer
from counterclaim.domain.quantity import Range
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.relations import gazetteer
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.standing import Dispute, Snapshot, Standing
from counterclaim.domain.statement import Stance
from counterclaim.domain.time import LATEST, Interval, Moment, day_of, opening
from counterclaim.questions.grouping import Group, Turn, admits_one, answers, groups
from counterclaim.questions.wording import answer_text, denial_text, question_text

FEWEST_WORDS = 4
"""Words of the shortest claim of an unknown kind that makes a question."""
NO_CLAUSE = frozenset({"to", "any"})
"""First words of what is wished or withheld, and said of nobody: they begin no sentence of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """What posing needs to know of a ledger as of a day."""

    standings: Mapping[str, Standing]
    order: Mapping[str, Turn]
    published: Mapping[str, datetime]
    """When each known statement was published."""
    told: Mapping[str, Interval]
    """The time that the known statements on each claim are about: what is asked as of a day."""
    roots: Mapping[str, frozenset[str]]
    places: Gazetteer
    names: Names


def answered(ledger: Ledger, as_of: Moment | None = None) -> Snapshot:
    """
    Return the view of a ledger as of a day, with its questions posed.
    """
    seen = snapshot(ledger, as_of)
    return replace(seen, questions=pose(ledger, seen))


def pose(ledger: Ledger, seen: Snapshot, decided: Iterable[Decision] = ()) -> tuple[Question, ...]:
    """
    Return the questions of a view: contested ones first, then by first publication.

    ``decided`` are the decisions that join and part questions; a question of an imported file that
    one of them touches is posed again from its claims.

    A question is contested when one of its claims is: an identified origin denies the claim, or
    asserts one that contradicts it (METHOD 3.2b).
    """
    case = _case(ledger, seen)
    decided = tuple(decided)
    touched = {c.id for d in decided for ref in d.refs for c in (ref, *ref.members)}
    kept = [q for q in ledger.questions if touched.isdisjoint(_mentions(q))]
    told = [claim for claim in ledger.claims if claim.id in case.order]
    given = [q for q in kept if _is_open(q, case, seen.as_of)]
    mentioned = {claim for question in kept for claim in _mentions(question)}
    free = [claim for claim in sorted(told, key=lambda c: c.id) if claim.id not in mentioned]
    found = groups(free, seen.relations, case.order, decided)
    posed = [_posed(group, case) for group in found if _worth_asking(group, case)]
    questions = [
        replace(question, contested=_is_contested(question, case)) for question in [*given, *posed]
    ]
    return tuple(sorted(questions, key=lambda q: _rank(q, case)))


def _case(ledger: Ledger, seen: Snapshot) -> _Case:
    documents = {document.id: document for document in ledger.documents}
    statements = {statement.id: statement for statement in ledger.statements}
    first: dict[str, Turn] = {}
    appeared: dict[str, datetime] = {}
    told: dict[str, Interval] = {}
    roots: dict[str, set[str]] = {}
    for identifier, claim, _ in seen.states:
        statement = statements[identifier]
        published = documents[statement.doc].known_from
        appeared[identifier] = opening(published) if published is not None else LATEST
        when = (appeared[identifier], claim)
        first[claim] = min(first.get(claim, when), when)
        if seen.as_of is not None and published is not None:
            about = (statement.about or Interval()).hull(Interval.on(day_of(published)))
            told[claim] = about if claim not in told else told[claim].hull(about)
        if any(k.claim == claim and k.stance is Stance.ASSERTS for k in statement.links):
            roots.setdefault(claim, set()).add(statement.root)
    return _Case(
        standings={standing.claim: standing for standing in seen.standings},
        order=first,
        published=appeared,
        told=told,
        roots={claim: frozenset(behind) for claim, behind in roots.items()},
        places=gazetteer(ledger.places, ledger.claims),
        names=names_in(ledger),
    )


def _mentions(question: Question) -> set[str]:
    """Every claim a question speaks of."""
    found = set(question.common_ground)
    for answer in question.answers:
        found |= {*answer.claims, *answer.denials_of}
    compatible = dict(question.extra).get("compatible_with")
    if isinstance(compatible, dict):
        found |= {claim for claims in compatible.values() for claim in claims}
    return found


def _is_open(question: Question, case: _Case, as_of: Moment | None) -> bool:
    """Whether a given question can be asked as of the day: somebody has spoken to it."""
    mentioned = _mentions(question)
    return as_of is None or not mentioned or bool(mentioned & set(case.order))


def _is_contested(question: Question, case: _Case) -> bool:
    claims = {c for answer in question.answers for c in (*answer.claims, *answer.denials_of)}
    return any(
        case.standings[claim].dispute is Dispute.CONTESTED
        for claim in claims & set(case.order)
        if claim in case.standings
    )


def _rank(question: Question, case: _Case) -> tuple[bool, datetime, str]:
    first = [case.order[claim][0] for claim in _mentions(question) if claim in case.order]
    return (not question.contested, min(first, default=LATEST), question.id)


def _worth_asking(group: Group, case: _Case) -> bool:
    """
    Whereabouts, control and the like always; a number where there is another; anything else where
    somebody does not simply assert it.  A few words ("the deal") ask nothing, nor do words that say
    nothing of anybody ("to release the files", "any details of the plan"), and what is only denied and
    asserted by nobody is no question.
    """
    lone_number = group.family.startswith(QUANTITY) and len(group.claims) == 1
    if admits_one(group.claims[0]) and not lone_number:
        return True
    standings = [case.standings[claim.id] for claim in group.claims]
    wordy = any(_says_something(claim.text) for claim in group.claims)
    if not wordy or not any(s.ever for s in standings):
        return False
    return any(
        s.denied.statements or s.doubted or s.asked or s.withheld or s.also_denied
        for s in standings
    )


def _says_something(text: str) -> bool:
    words = text.casefold().split()
    return len(words) >= FEWEST_WORDS and words[0] not in NO_CLAUSE


def _posed(group: Group, case: _Case) -> Question:
    identifier = content_id(
        "q", group.family, group.subject, sorted(claim.id for claim in group.claims)
    )
    ground = _common_ground(group, case)
    told = replace(group, claims=tuple(c for c in group.claims if c.id not in ground))
    valid = reduce(Interval.hull, (_known_time(claim, case) for claim in group.claims))
    return Question(
        id=identifier,
        text=question_text(told, Interval(start=valid.start, end=valid.end), case.names),
        property=told.claims[0].property if _is_boolean(told) else group.family,
        subject=group.subject,
        valid=Interval(start=valid.start, end=valid.end),
        kind=_kind(told),
        answers=tuple(sorted(_answers(told, identifier, case), key=lambda a: _since(a, case))),
        common_ground=ground,
    )


def _known_time(claim: Claim, case: _Case) -> Interval:
    """When a claim holds, as far as was told by the day: later reports must not show."""
    told = case.told.get(claim.id)
    if told is None:
        return claim.valid
    ends = told.closes < claim.valid.closes
    starts = told.opens > claim.valid.opens
    return Interval(
        start=told.start if starts else claim.valid.start,
        end=told.end if ends else claim.valid.end,
    )


def _common_ground(group: Group, case: _Case) -> tuple[str, ...]:
    """In a divided question, what no answer rules out and opposed sides agree on."""
    if not group.divided:
        return ()
    rivals = {claim for pair in group.rivals for claim in pair}
    return tuple(
        claim.id
        for claim in group.claims
        if claim.id not in rivals and case.standings[claim.id].agreed
    )


def _is_boolean(group: Group) -> bool:
    """One claim, to be answered yes or no."""
    claim = group.claims[0]
    single = len(group.claims) == 1
    return single and (not admits_one(claim) or claim.property == LEAVE or _is_state(claim))


def _is_state(claim: Claim) -> bool:
    return claim.property.startswith("state")


def _kind(group: Group) -> str:
    if _is_boolean(group):
        return "boolean"
    numbers = [Range.read(claim.value) for claim in group.claims]
    if group.family.startswith(QUANTITY):
        grows = any(number is not None and number.cumulative for number in numbers)
        return "quantity-cumulative" if grows else "quantity"
    return "functional" if admits_one(group.claims[0]) else "boolean"


def _answers(group: Group, question: str, case: _Case) -> Iterable[Answer]:
    """The positive answers, then the one of those who only deny."""
    sets = answers(group, case.places, case.roots)
    denied = [claim for claim in group.claims if _is_denied(case.standings[claim.id])]
    left = {claim.id: claim for claim in denied}
    yes_no = _is_boolean(group)
    for claims in sets:
        entailed = [claim for claim in denied if _denial_answers(claim, claims, group, case)]
        for claim in entailed:
            left.pop(claim.id, None)
        text = "yes" if yes_no else answer_text(claims, case.names, group.subject)
        yield _answer(question, text, claims, entailed)
    if left:
        text = "no" if yes_no else denial_text(left.values(), case.names, group.subject)
        yield _answer(question, text, (), tuple(left.values()))


def _since(answer: Answer, case: _Case) -> datetime:
    """
    When an answer was first given; of those of one moment what is asserted stays before what is denied.
    """
    told = [s for claim in answer.claims for s in _giving(case.standings[claim])]
    told += [s for claim in answer.denials_of for s in case.standings[claim].denied.statements]
    return min((case.published[s] for s in told if s in case.published), default=LATEST)


def _giving(standing: Standing) -> tuple[str, ...]:
    return standing.ever or (*standing.denied.statements, *standing.also)


def _is_denied(standing: Standing) -> bool:
    return bool(standing.denied.statements or standing.also_denied)


def _denial_answers(denied: Claim, answer: tuple[Claim, ...], group: Group, case: _Case) -> bool:
    """
    Whether denying a claim says what an answer says: not all of it his, so divided; not gone, so
    still there.
    """
    if denied in answer:
        return False
    rivals = [claim for claim in answer if group.conflict(denied.id, claim.id)]
    if denied.property == CONTROL:
        return bool(rivals)
    if denied.property == LEAVE:
        return any(
            claim.property == LOCATION and case.places.within(str(claim.value), str(denied.value))
            for claim in rivals
        )
    return False


def _answer(question: str, text: str, claims: Iterable[Claim], denied: Iterable[Claim]) -> Answer:
    ids = sorted(claim.id for claim in claims)
    denials = sorted(claim.id for claim in denied)
    return Answer(
        id=content_id("a", question, ids, denials),
        text=text,
        claims=tuple(ids),
        denials_of=tuple(denials),
    )
