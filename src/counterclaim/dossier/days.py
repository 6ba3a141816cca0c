"""
The questions as they stood on each day on which something was published.

Every state is worked out beforehand by the same rules as the page itself; what a reader switches
through in a browser is only what stands in the table.
"""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from counterclaim.domain.question import Answer, Question
from counterclaim.domain.sameness import claims_of
from counterclaim.domain.standing import Snapshot, Standing
from counterclaim.domain.time import day_of
from counterclaim.dossier.alerts import KINDS
from counterclaim.dossier.anchors import anchor
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.origins import origins_with_names
from counterclaim.dossier.time_values import (
    DayAnswer,
    DayPoint,
    DayQuestion,
    DayRow,
    Days,
    QuestionDays,
    Stop,
)
from counterclaim.dossier.values import Spot
from counterclaim.dossier.wording import brief, number_of, origins_of, spell

MOST_POINTS: Final = 3
"""Points of one answer that are shown; the card of the last day has them all."""


def days_view(case: CaseView, earlier: Iterable[Snapshot], left_out: int = 0) -> Days:
    """
    Return the questions of a case by day.

    ``earlier`` are the views of the days before the last one, in order, with their questions; the
    view of the case itself stands at the end.
    """
    states = [_state(case, CaseView(case.ledger, seen)) for seen in earlier]
    states.append(_state(case, case))
    days = [state.day for state in states]
    asked = [
        QuestionDays(
            anchor=anchor("days", question.id),
            spot=Spot(label=question.text, anchor=anchor("q", question.id)),
            rows=tuple(_rows(days, [s.asked.get(question.id, ()) for s in states])),
        )
        for question in case.snapshot.questions
    ]
    gone = (row for row in _rows(days, [state.gone for state in states]) if row.questions)
    stops = tuple(_stops(states))
    return Days(stops=stops, questions=tuple(asked), gone=tuple(gone), note=_note(left_out))


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """One day: its questions by the question of the page that they became."""

    day: date | None
    documents: int
    asked: dict[str, tuple[DayQuestion, ...]]
    gone: tuple[DayQuestion, ...]


def _state(case: CaseView, then: CaseView) -> _State:
    asked: defaultdict[str, list[DayQuestion]] = defaultdict(list)
    gone: list[DayQuestion] = []
    for question in then.snapshot.questions:
        home = _home(case, question)
        if home is not None:
            asked[home].append(_question(then, question))
        elif question.contested:
            gone.append(_question(then, question))
    as_of = then.snapshot.as_of
    return _State(
        day=day_of(as_of) if as_of is not None else _last_day(then),
        documents=sum(not then.documents[d].withdrawn for d in then.numbers),
        asked={home: tuple(questions) for home, questions in asked.items()},
        gone=tuple(gone),
    )


def _last_day(case: CaseView) -> date | None:
    known = (document.known_from for document in case.in_order())
    return max((day_of(when) for when in known if when is not None), default=None)


def _home(case: CaseView, question: Question) -> str | None:
    """The question of the page that holds most of its claims."""
    homes = Counter(case.asked[c].id for c in claims_of(question) if c in case.asked)
    return min(homes, key=lambda home: (-homes[home], home), default=None)


def _stops(states: Sequence[_State]) -> Iterator[Stop]:
    before = 0
    for state in states:
        yield Stop(label=spell(state.day), documents=state.documents, new=state.documents - before)
        before = state.documents


def _rows(
    days: Sequence[date | None], states: Sequence[tuple[DayQuestion, ...]]
) -> Iterator[DayRow]:
    """Runs of one state, each with the days on which it stood."""
    turn = 0
    for questions, run in itertools.groupby(states):
        first, turn = turn, turn + len(list(run))
        label = _from_to(days[first], days[turn - 1])
        yield DayRow(label=label, first=first, last=turn - 1, questions=questions)


def _from_to(first: date | None, last: date | None) -> str:
    if first is None or last is None or first == last:
        return spell(last)
    same_month = (first.year, first.month) == (last.year, last.month)
    return f"{first.day if same_month else spell(first)} to {spell(last)}"


def _note(left_out: int) -> str:
    if not left_out:
        return ""
    more, are = ("day", "is") if left_out == 1 else ("days", "are")
    return (
        f"{left_out} further {more} on which something was published {are} not shown; for any day: "
        f"counterclaim questions CASE.db --as-of DAY"
    )


def _question(case: CaseView, question: Question) -> DayQuestion:
    ordered = case.answers(question)
    split = {claim for answer in ordered for claim in answer.denials_of}
    claims = claims_of(question)
    alarms = (a for a in case.snapshot.alarms if claims.intersection(a.claims))
    return DayQuestion(
        text=question.text,
        contested=question.contested,
        answers=tuple(shown for a in ordered if (shown := _answer(case, a, split)).points),
        alerts=tuple(f"{KINDS.get(a.kind, a.kind.replace('-', ' '))}: {a.text}" for a in alarms),
    )


def _answer(case: CaseView, answer: Answer, split: set[str]) -> DayAnswer:
    """An answer with its points; those of which nobody has spoken yet are left out."""
    told = [case.standings[c] for c in answer.claims if c in case.standings]
    points = [
        (standing.claim, _stood(case, standing, with_denials=standing.claim not in split))
        for standing in told
        if _is_spoken_of(standing)
    ]
    for claim in answer.denials_of:
        denied = case.standings[claim].denied if claim in case.standings else None
        if denied is not None and denied.statements:
            points.append((claim, f"denied by {origins_with_names(case, denied)}"))
    # One of several points is named even alone: the answer's words may tell of the others.
    alone = len(answer.claims) + len(answer.denials_of) == 1
    return DayAnswer(
        text=answer.text,
        points=tuple(
            DayPoint(text="" if alone else case.claims[claim].text, words=words)
            for claim, words in points[:MOST_POINTS]
        ),
        more=max(0, len(points) - MOST_POINTS),
    )


def _is_spoken_of(standing: Standing) -> bool:
    sides = (standing.asserted, standing.denied)
    beside = (*standing.ever, *standing.doubted, *standing.asked, *standing.withheld)
    return bool(beside) or any(side.statements for side in sides)


def _stood(case: CaseView, standing: Standing, *, with_denials: bool) -> str:
    words = [f"asserted by {origins_with_names(case, standing.asserted)}"]
    if standing.denied.statements:
        counted = (
            origins_with_names(case, standing.denied)
            if with_denials
            else origins_of(standing.denied)
        )
        words.append(f"denied by {counted}")
    for verb, statements in (
        ("doubted", standing.doubted),
        ("asked", standing.asked),
        ("neither confirmed nor denied", standing.withheld),
    ):
        if statements:
            words.append(f"{verb} in {number_of(len(statements), 'statement')}")
    return "; ".join(filter(None, (*words, brief(standing))))
