"""
What became of each statement: live, superseded, disavowed or retracted.

A correction deletes nothing.  From its day on it takes statements out of the counts, per statement
and claim, for everybody who had them from the source that corrects (METHOD R7).  An edit takes out
what an outlet's own later version no longer says, and nothing of what others say.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from counterclaim.domain.chains import Voice, Voices
from counterclaim.domain.dependence import (
    DISAVOWAL,
    MUST,
    RETRACTION,
    SUPERSESSION,
    Correction,
    Dependence,
)
from counterclaim.domain.disjoint import Key
from counterclaim.domain.independence import Classes
from counterclaim.domain.standing import Life
from counterclaim.domain.statement import Stance
from counterclaim.domain.time import Moment, closing, precedes
from counterclaim.domain.view import View

COPIES = frozenset({"same_text", "same_report"})
"""Bases of dependence that make one statement a copy of another (METHOD R7b)."""


class State(StrEnum):
    """
    What became of a statement, on one claim.
    """

    LIVE = "live"
    SUPERSEDED = "superseded"
    DISAVOWED = "disavowed"
    RETRACTED = "retracted"


States: TypeAlias = dict[tuple[str, str], State]
"""The state of each (statement, claim)."""


def states_on(
    view: View, voices: Voices, classes: Classes, copies: Mapping[str, Sequence[Dependence]]
) -> tuple[dict[str, State], frozenset[str]]:
    """
    Return what became of every statement on one claim, and which of them died as stale copies.

    ``copies`` lists the findings of copying by statement.
    """
    states, stale = _corrected(view, voices, classes, copies)
    edited = _edited(view, voices, classes)
    after = {
        voice.statement: State.SUPERSEDED
        if voice.statement in edited and states[voice.statement] is State.LIVE
        else states[voice.statement]
        for voice in voices.all
    }
    return after, stale & set(after)


def _edited(view: View, voices: Voices, classes: Classes) -> frozenset[str]:
    """
    Return the statements that the newest version of their document does not repeat.

    It repeats one with a statement of the same origin that takes every stance of it, as openly; the
    two are then one in every count.
    """
    if not view.newest:
        return frozenset()
    repeated: defaultdict[tuple[str, Key], set[tuple[Stance, bool]]] = defaultdict(set)
    for voice in voices.all:
        doc, origin = view.statement(voice.statement).doc, classes.class_of[voice.statement]
        for link in voice.links:
            repeated[doc, origin] |= {(link.stance, link.counts), (link.stance, False)}
    edited = []
    for voice in voices.all:
        doc, origin = view.statement(voice.statement).doc, classes.class_of[voice.statement]
        told = {(link.stance, link.counts) for link in voice.links}
        newest = view.newest.get(doc, ())
        if newest and not told <= set().union(*(repeated.get((n, origin), ()) for n in newest)):
            edited.append(voice.statement)
    return frozenset(edited)


def _corrected(
    view: View, voices: Voices, classes: Classes, copies: Mapping[str, Sequence[Dependence]]
) -> tuple[dict[str, State], frozenset[str]]:
    """What corrections did to every statement, those of withdrawn documents included."""
    corrections = [c for c in view.corrections if voices.claim in c.claims]
    states = {voice.statement: State.LIVE for voice in voices.told}
    if not corrections:
        return states, frozenset()
    struck: dict[str, datetime] = {}
    for voice in voices.told:
        fates = [
            (_fate(view, voice, correction, classes), correction) for correction in corrections
        ]
        states[voice.statement] = max((fate for fate, _ in fates), key=list(State).index)
        days = [closing(correction.date) for fate, correction in fates if fate is not State.LIVE]
        if days:
            struck[voice.statement] = max(days)
    first_struck = frozenset(struck)
    for state in (State.RETRACTED, State.DISAVOWED, State.SUPERSEDED):
        _spread(state, states, struck, voices, copies, _tellers(view))
    return states, frozenset(struck) - first_struck


def life_of(states: Iterable[State]) -> Life:
    """
    Return the life of a claim from the states of the statements behind it.

    >>> life_of([State.LIVE, State.RETRACTED]).value, life_of([]).value
    ('partly-retracted', 'live')
    """
    told = list(states)
    dead = [state for state in told if state is not State.LIVE]
    if not dead:
        return Life.LIVE
    whole, partly = _LIVES[max(dead, key=list(State).index)]
    return partly if len(dead) < len(told) else whole


_LIVES: Mapping[State, tuple[Life, Life]] = {
    State.SUPERSEDED: (Life.SUPERSEDED, Life.PARTLY_SUPERSEDED),
    State.DISAVOWED: (Life.DISAVOWED, Life.PARTLY_DISAVOWED),
    State.RETRACTED: (Life.RETRACTED, Life.PARTLY_RETRACTED),
}
"""The life of a claim all of whose statements came to an end, or some, by the gravest end."""


def copies_by_statement(
    view: View, dependences: Iterable[Dependence]
) -> dict[str, list[Dependence]]:
    """
    Index the known findings that some statements are copies of others.
    """
    copies: dict[str, list[Dependence]] = {}
    for finding in dependences:
        if view.later.intersection(finding.parts):
            continue
        if finding.strength == MUST and finding.basis in COPIES:
            for part in dict.fromkeys(finding.parts):
                copies.setdefault(part, []).append(finding)
    return copies


def _tellers(view: View) -> frozenset[str]:
    return frozenset(c.statement for c in view.corrections if c.statement is not None)


def _fate(view: View, voice: Voice, correction: Correction, classes: Classes) -> State:
    """What one correction does to one statement."""
    spared = voice.statement == correction.statement or _uttered_after(voice, correction.date)
    if spared or correction.stance not in voice.stances:
        return State.LIVE
    ended = _ENDS_CHAINS.get(correction.type)
    if ended is not None:
        return ended if correction.by in voice.chain else State.LIVE
    if correction.type != SUPERSESSION:
        return State.LIVE
    own = classes.of(view.key(correction.by))
    superseded = voice.root == correction.by or classes.class_of[voice.statement] == own
    return State.SUPERSEDED if superseded else State.LIVE


_ENDS_CHAINS: Mapping[str, State] = {
    RETRACTION: State.RETRACTED,
    DISAVOWAL: State.DISAVOWED,
}
"""What becomes of whatever passed through the source of a correction."""


def _uttered_after(voice: Voice, day: Moment) -> bool:
    return voice.spoken is not None and precedes(day, voice.spoken)


def _spread(
    state: State,
    states: dict[str, State],
    struck: dict[str, datetime],
    voices: Voices,
    copies: Mapping[str, Sequence[Dependence]],
    tellers: frozenset[str],
) -> None:
    """
    Let the copies of dead statements die, and theirs, and so on.

    A copy known to be uttered after the correction is spared; what was corrected latest goes
    first, so that the order of findings never shows.
    """
    on_claim = {voice.statement: voice for voice in voices.told}
    dead = [s for s in on_claim if states[s] is state]
    while dead:
        latest = max(dead, key=lambda s: (struck[s], s))
        dead.remove(latest)
        for copy in _copies_of(on_claim[latest], voices.claim, on_claim, copies):
            spared = copy.statement in tellers or _uttered_after(copy, struck[latest])
            if states[copy.statement] is State.LIVE and not spared:
                states[copy.statement] = state
                struck[copy.statement] = struck[latest]
                dead.append(copy.statement)


def _copies_of(
    voice: Voice,
    claim: str,
    on_claim: Mapping[str, Voice],
    copies: Mapping[str, Sequence[Dependence]],
) -> Iterable[Voice]:
    """
    The statements bound to this one by copying, neither published earlier nor upstream of it.
    """
    for finding in copies.get(voice.statement, ()):
        if finding.claims and claim not in finding.claims:
            continue
        for part in finding.parts:
            other = on_claim.get(part)
            if other is None or not other.stances & voice.stances:
                continue
            if not _published_before(other, voice) and other.chain[0] not in voice.chain:
                yield other


def _published_before(first: Voice, second: Voice) -> bool:
    if first.published is None or second.published is None:
        return False
    return precedes(first.published, second.published)
