"""
The view of a ledger as of a day: counts and three labels for every claim.

Support, dispute and life are kept apart and never multiplied into one number; each resolves to the
statements and findings behind it (METHOD 3.2).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from counterclaim.domain.alarms import alarms
from counterclaim.domain.chains import Voices, voices_on
from counterclaim.domain.claim import Claim, Relation, RelationKind
from counterclaim.domain.dependence import RETRACTION, Dependence
from counterclaim.domain.independence import Classes, Dependences
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.life import State, copies_by_statement, life_of, states_on
from counterclaim.domain.naming import Names, names_in
from counterclaim.domain.relations import gazetteer, relations
from counterclaim.domain.sides import identified_on, side_of, support_of
from counterclaim.domain.source import UNKNOWN
from counterclaim.domain.standing import Dispute, Side, Snapshot, Standing
from counterclaim.domain.statement import HEADLINE, Mode, Stance, Statement
from counterclaim.domain.time import Moment, precedes
from counterclaim.domain.view import View, view


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """
    One claim with everything counted on it, before it is compared with other claims.
    """

    claim: Claim
    voices: Voices
    classes: Classes
    states: Mapping[str, State]
    stale: frozenset[str]
    asserted: Side
    denied: Side


def snapshot(ledger: Ledger, as_of: Moment | None = None, names: Names | None = None) -> Snapshot:
    """
    Return what a ledger says as of the end of a day (``None``: everything it holds).

    ``names`` are those that reasons use (``None``: those in the ledger).

    The result depends on the records and the day alone, never on their order.  Questions are
    posed over it by :func:`counterclaim.questions.pose` and are left empty here.
    """
    seen = view(ledger, as_of)
    dependences = Dependences(seen, ledger.dependences)
    copies = copies_by_statement(seen, ledger.dependences)
    weighed = {claim.id: _weigh(seen, claim, dependences, copies) for claim in seen.claims.values()}
    places = gazetteer(ledger.places, ledger.claims)
    found = relations(seen.claims.values(), places, names or names_in(ledger))
    rivals = _rivals(found)
    standings = tuple(
        _standing(seen, one, [_against(seen, weighed[rival], against) for rival in against])
        for identifier, one in weighed.items()
        for against in (rivals.get(identifier, ()),)
    )
    states = _states(weighed)
    return Snapshot(
        as_of=as_of,
        standings=standings,
        relations=tuple(r for r in found if as_of is None or {r.a, r.b} <= set(seen.linked)),
        questions=(),
        alarms=alarms(seen, standings, {c: one.voices for c, one in weighed.items()}, states),
        undated=seen.undated,
        states=tuple((s, c, str(state)) for (s, c), state in sorted(states.items())),
    )


def _weigh(
    seen: View,
    claim: Claim,
    dependences: Dependences,
    copies: Mapping[str, list[Dependence]],
) -> Weighed:
    voices = voices_on(seen, claim.id)
    classes = dependences.on(voices)
    states, stale = states_on(seen, voices, classes, copies)

    def is_live(statement: str) -> bool:
        return states[statement] is State.LIVE

    return Weighed(
        claim=claim,
        voices=voices,
        classes=classes,
        states=states,
        stale=stale,
        asserted=side_of(seen, voices, classes, Stance.ASSERTS, is_live),
        denied=side_of(seen, voices, classes, Stance.DENIES, is_live),
    )


def _rivals(found: Iterable[Relation]) -> dict[str, list[str]]:
    rivals: dict[str, list[str]] = {}
    for relation in found:
        if relation.kind is RelationKind.CONTRADICTS:
            rivals.setdefault(relation.a, []).append(relation.b)
            rivals.setdefault(relation.b, []).append(relation.a)
    return rivals


def _against(seen: View, rival: Weighed, rivals: Iterable[str]) -> Weighed:
    """
    Return a rival with those behind it who rule the claim out.

    Who says "in Turkey or in Georgia" contests that somebody is in Norway and not that he is in Turkey:
    one of several alternatives stands against a claim only where all of them do.
    """
    ruled_out = set(rivals)
    leaving_open = {
        statement
        for statement in rival.asserted.statements
        if not _alternatives(seen.statement(statement), rival.claim.id) <= ruled_out
    }
    if not leaving_open:
        return rival

    def is_live(statement: str) -> bool:
        return rival.states[statement] is State.LIVE and statement not in leaving_open

    side = side_of(seen, rival.voices, rival.classes, Stance.ASSERTS, is_live)
    return replace(rival, asserted=side)


def _alternatives(statement: Statement, claim: str) -> frozenset[str]:
    """The claims that a statement tells as alternatives, where it tells this one as one of them."""
    told = [link for link in statement.links if link.stance is Stance.ASSERTS]
    if any(link.claim == claim and link.mode is not Mode.DISJUNCT and link.counts for link in told):
        return frozenset()
    return frozenset(link.claim for link in told if link.mode is Mode.DISJUNCT)


def _states(weighed: Mapping[str, Weighed]) -> dict[tuple[str, str], State]:
    return {
        (statement, claim): state
        for claim, one in weighed.items()
        for statement, state in one.states.items()
    }


def _standing(seen: View, one: Weighed, rivals: list[Weighed]) -> Standing:
    ever = tuple(voice.statement for voice in one.voices.taking(Stance.ASSERTS))
    behind = identified_on(one.voices, Stance.ASSERTS) or frozenset(ever)
    doubted = _live(one, Stance.DOUBTS)
    also = _live(one, Stance.ASSERTS, headline=False)
    dispute, dispute_tentative = _dispute(one, rivals, doubted=bool(doubted), implied=bool(also))
    conceded = _conceded(one)
    return Standing(
        claim=one.claim.id,
        asserted=one.asserted,
        denied=one.denied,
        doubted=doubted,
        asked=_live(one, Stance.ASKS),
        withheld=_live(one, Stance.WITHHOLDS),
        also=also,
        support=support_of(seen, one.voices, one.classes, one.asserted),
        dispute=dispute,
        life=life_of(one.states[statement] for statement in behind),
        tentative=one.asserted.tentative or dispute_tentative,
        ever=ever,
        zombies=_zombies(seen, one),
        stale=tuple(sorted(one.stale)),
        contradicted_by=tuple(sorted(r.claim.id for r in rivals if r.asserted.statements)),
        against_interest=conceded,
        agreed=_is_agreed(one, conceded),
        also_denied=_live(one, Stance.DENIES, headline=False),
    )


def _live(one: Weighed, stance: Stance, *, headline: bool = True) -> tuple[str, ...]:
    return tuple(
        voice.statement
        for voice in one.voices.all
        if stance in voice.stances
        and one.states[voice.statement] is State.LIVE
        and any(
            link.stance is stance and (link.mode in HEADLINE) is headline for link in voice.links
        )
    )


def _dispute(
    one: Weighed, rivals: list[Weighed], *, doubted: bool, implied: bool
) -> tuple[Dispute, bool]:
    """
    The label, and whether only tentative readings make it so.

    What nobody at all asserts or implies is denied only, and no contest (METHOD 3.2b).
    """
    against = [one.denied, *(rival.asserted for rival in rivals)]
    identified = [side for side in against if side.origins_max]
    if one.denied.origins_max and not (one.asserted.statements or implied):
        return Dispute.DENIED_ONLY, one.denied.tentative
    if identified:
        return Dispute.CONTESTED, all(side.tentative for side in identified)
    if any(side.unattributed for side in against):
        return Dispute.DISPUTED_UNATTRIBUTED, False
    return (Dispute.DOUBTED if doubted else Dispute.UNDISPUTED), False


def _conceded(one: Weighed) -> tuple[str, ...]:
    """Live identified statements that assert it against their own side's interest."""
    identified = set(one.asserted.identified)
    return tuple(
        voice.statement
        for voice in one.voices.all
        if voice.against_interest and voice.statement in identified
    )


def _is_agreed(one: Weighed, conceded: tuple[str, ...]) -> bool:
    """
    Whether opposed parties assert it, or one against its interest, and nobody identified denies it.
    """
    if one.denied.origins_max:
        return False
    parties = [bloc for bloc in one.asserted.blocs if bloc != UNKNOWN]
    return bool(conceded) or len(parties) > 1


def _zombies(seen: View, one: Weighed) -> tuple[str, ...]:
    """
    Repeats published on or after a retraction: unsourced, or still citing what was withdrawn.
    """
    retractions = [
        c
        for c in seen.corrections
        if c.type == RETRACTION and c.stance is Stance.ASSERTS and one.claim.id in c.claims
    ]
    if not retractions:
        return ()
    day = retractions[0].date
    identified = set(one.asserted.identified)
    tellers = {c.statement for c in retractions}
    unsourced = {s for s in one.asserted.statements if s not in identified}
    return tuple(
        voice.statement
        for voice in one.voices.taking(Stance.ASSERTS)
        if voice.published is not None
        and not precedes(voice.published, day)
        and voice.statement not in tellers
        and (
            voice.statement in unsourced
            or (
                one.states[voice.statement] is State.RETRACTED
                and voice.publisher not in {c.by for c in retractions}
            )
        )
    )
