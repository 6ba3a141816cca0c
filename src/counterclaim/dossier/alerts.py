"""
What an editor must see before anything is published.
"""

from collections.abc import Iterable
from typing import Final

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
from counterclaim.domain.standing import Alarm
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.values import Alert

KINDS: Final = {
    RETRACTED_UPSTREAM: "Withdrawn by its source",
    ZOMBIE: "Repeated after it was withdrawn",
    STALE_COPY: "Copy of a withdrawn report",
    DISAVOWED: "Its speaker denies having said it",
    MISREPORT: "Not what its speaker said",
    VOID_ACCOUNT: "From an account that is not who it says it is",
    TWO_TIMES: "One event, told of two times",
    EDITED_AWAY: "Gone from the newest version",
    CITOGENESIS: "Sources that cite each other",
    RECYCLED: "Picture older than what it is said to show",
    LOWER_BOUND: "Only a lower bound",
    AGAINST_INTEREST: "Against the speaker's own interest",
}


def alerts(case: CaseView) -> tuple[Alert, ...]:
    """
    Return every alert by kind, and within a kind in the order of the questions it bears on.
    """
    turns = {question.id: turn for turn, question in enumerate(case.snapshot.questions)}
    kinds = list(KINDS)

    def turn(alarm: Alarm) -> tuple[int, int]:
        asked = [turns[case.asked[c].id] for c in alarm.claims if c in case.asked]
        kind = kinds.index(alarm.kind) if alarm.kind in kinds else len(kinds)
        return kind, min(asked, default=len(turns))

    return _shown(case, sorted(case.snapshot.alarms, key=turn))


def alerts_on(case: CaseView, claim: str, stance: str | None) -> tuple[Alert, ...]:
    """
    Return the alerts on one claim, or only those on its assertions or its denials.
    """
    return _shown(
        case,
        (
            alarm
            for alarm in case.snapshot.alarms
            if claim in alarm.claims
            and (stance is None or stance == (_stance(case, alarm, claim) or "asserts"))
        ),
    )


def _stance(case: CaseView, alarm: Alarm, claim: str) -> str | None:
    """The stance of the statements that show an alarm, where they share one."""
    stances = {
        link.stance
        for statement in alarm.statements
        for link in case.statements[statement].links
        if link.claim == claim
    }
    return str(next(iter(stances))) if len(stances) == 1 else None


def _shown(case: CaseView, alarms: Iterable[Alarm]) -> tuple[Alert, ...]:
    return tuple(
        Alert(
            kind=KINDS.get(alarm.kind, alarm.kind.replace("-", " ")),
            text=alarm.text,
            spots=case.spots(alarm.statements),
            question=next(filter(None, map(case.question_spot, alarm.claims)), None),
        )
        for alarm in alarms
    )
