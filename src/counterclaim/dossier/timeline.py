"""
Contested questions over time: one lane for each answer, a mark for each act.

Marks stand where something was published, bars where the time lies that it is about.  The act is
told by the shape of the mark, never by colour alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from counterclaim.domain.dependence import (
    DISAVOWAL,
    RETRACTION,
    SUPERSESSION,
    VOID,
    Correction,
)
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.statement import Stance, Statement
from counterclaim.domain.time import MONTHS, Interval, day_of, known_by
from counterclaim.dossier.anchors import anchor
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.deciding import chain_words
from counterclaim.dossier.time_values import (
    Lane,
    Tick,
    TimeBar,
    Timeline,
    Timelines,
    TimeMark,
    TimeRow,
)
from counterclaim.dossier.values import Spot
from counterclaim.dossier.wording import interval, listed, number_of, spell

WIDTH: Final = 720
EDGE: Final = 24
STEP: Final = 17
"""From one mark to the next, in units of the drawing."""
MOST_MARKS: Final = 60
"""Acts of one lane that are drawn and listed."""
MOST_BARS: Final = 6
"""Times of one lane that are drawn, those of most statements first."""
REACH: Final = 7
"""Days before and after the publications that the axis may be widened by, at least."""
LABEL: Final = 80
"""Room for the label of a day, in units of the drawing."""

SIGNS: Final = {
    "asserts": "says so",
    "denies": "denies it",
    "doubts": "doubts it",
    "withholds": "neither confirms nor denies",
    "asks": "asks",
    "retracts": "takes it back or replaces it",
}
"""The shapes and what each stands for, in the order of the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Act:
    """What somebody did to an answer on a day."""

    day: date
    shape: str
    who: str
    about: Interval | None
    statement: Statement | None
    spot: Spot


def timelines(case: CaseView) -> Timelines:
    """
    Return the timelines of the contested questions of which somebody spoke on a known day.
    """
    drawn, used = [], set()
    for question in case.snapshot.questions:
        lanes = _acts(case, question) if question.contested else {}
        if any(lanes.values()):
            drawn.append(_timeline(case, question, lanes))
            used |= {act.shape for acts in lanes.values() for act in acts}
    return Timelines(
        drawn=tuple(drawn),
        signs=tuple((shape, words) for shape, words in SIGNS.items() if shape in used),
    )


def _acts(case: CaseView, question: Question) -> dict[str, list[_Act]]:
    """The acts on each answer, by its id and by day."""
    found: dict[str, list[_Act]] = {}
    split = {claim for answer in question.answers for claim in answer.denials_of}
    for answer in question.answers:
        wanted = {(c, s) for c in answer.claims for s in Stance if s != "denies" or c not in split}
        wanted |= {(claim, Stance.DENIES) for claim in answer.denials_of}
        acts = [*_told(case, wanted), *_taken_back(case, wanted)]
        acts.sort(key=lambda act: (act.day, list(SIGNS).index(act.shape), act.spot.anchor))
        found[answer.id] = acts
    return found


def _told(case: CaseView, wanted: set[tuple[str, Stance]]) -> Iterator[_Act]:
    for statement in case.known.values():
        when = case.documents[statement.doc].known_from
        stances = {k.stance for k in statement.links if k.counts and (k.claim, k.stance) in wanted}
        if when is None:
            continue
        for stance in sorted(stances):
            yield _Act(
                day=day_of(when),
                shape=str(stance),
                who=chain_words(case, statement),
                about=statement.about,
                statement=statement,
                spot=case.spot(statement),
            )


def _taken_back(case: CaseView, wanted: set[tuple[str, Stance]]) -> Iterator[_Act]:
    for correction in case.ledger.corrections:
        told = case.known.get(correction.statement or "")
        is_known = known_by(correction.date, case.snapshot.as_of)
        if not is_known or (correction.statement is not None and told is None):
            continue
        if any((claim, correction.stance) in wanted for claim in correction.claims):
            yield _Act(
                day=day_of(correction.date),
                shape="retracts",
                who=_by(case, correction),
                about=None,
                statement=told,
                spot=case.spot(told) if told else Spot(label="", anchor="timeline"),
            )


def _by(case: CaseView, correction: Correction) -> str:
    return f"{case.name(correction.by)} {_TAKES_BACK.get(correction.type, 'corrects it')}"


_TAKES_BACK: Final = {
    RETRACTION: "takes it back",
    SUPERSESSION: "replaces it",
    DISAVOWAL: "denies having said it",
    VOID: "is not who it says it is",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Axis:
    """The days of a drawing, from the first to the last."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def column(self) -> float:
        return (WIDTH - 2 * EDGE) / self.days

    def begins(self, day: date) -> int:
        """Where a day begins; a day beyond the axis lies at its edge."""
        within = min(max((day - self.first).days, 0), self.days)
        return round(EDGE + within * self.column)

    def ends(self, day: date) -> int:
        """Where a day ends, likewise."""
        within = min(max((day - self.first).days + 1, 0), self.days)
        return round(EDGE + within * self.column)


def _timeline(case: CaseView, question: Question, lanes: dict[str, list[_Act]]) -> Timeline:
    axis = _axis([act for acts in lanes.values() for act in acts])
    answers = [answer for answer in case.answers(question) if lanes[answer.id]]
    return Timeline(
        spot=Spot(label=question.text, anchor=anchor("q", question.id)),
        width=WIDTH,
        ticks=tuple(_ticks(axis)),
        lanes=tuple(_lane(case, axis, answer, lanes[answer.id]) for answer in answers),
    )


def _axis(acts: Sequence[_Act]) -> _Axis:
    """Every day of publication, and what is spoken of as far as it lies near."""
    first, last = min(act.day for act in acts), max(act.day for act in acts)
    reach = max(REACH, (last - first).days)
    bounds = [b for act in acts if act.about for b in (act.about.start, act.about.end) if b]
    days = (day_of(b) for b in bounds)
    near = [d for d in days if (first - d).days <= reach and (d - last).days <= reach]
    return _Axis(first=min([first, *near]), last=max([last, *near]))


def _ticks(axis: _Axis) -> Iterator[Tick]:
    """One tick a day while there is room, labels as far apart as they are wide."""
    every = max(1, round(LABEL / axis.column + 0.5)) if axis.column < LABEL else 1
    lined = 1 if axis.days <= 62 else every
    year = None
    for turn in range(0, axis.days, lined):
        day = axis.first + timedelta(days=turn)
        label = ""
        if turn % every == 0 and axis.days - turn >= min(every, axis.days) * 0.6:
            label = f"{day.day} {MONTHS[day.month - 1][:3]}"
            label, year = (label if year == day.year else f"{label} {day.year}"), day.year
        yield Tick(x=axis.begins(day), label=label)


def _lane(case: CaseView, axis: _Axis, answer: Answer, acts: Sequence[_Act]) -> Lane:
    shown = acts[:MOST_MARKS]
    marks = tuple(_marks(axis, shown))
    floor = max((mark.y for mark in marks), default=0) + STEP
    bars = tuple(_bars(axis, shown, floor))
    return Lane(
        text=answer.text,
        words=_words(acts),
        height=floor + len(bars) * 9 + 4,
        marks=marks,
        bars=bars,
        rows=tuple(_row(case, act) for act in shown),
        more=len(acts) - len(shown),
    )


def _marks(axis: _Axis, acts: Sequence[_Act]) -> Iterator[TimeMark]:
    """Marks of one day stand side by side in its column, then below one another."""
    across = max(1, int(axis.column // STEP))
    turns: defaultdict[date, int] = defaultdict(int)
    together = Counter(act.day for act in acts)
    for act in acts:
        down, right = divmod(turns[act.day], across)
        turns[act.day] += 1
        in_row = min(across, together[act.day] - down * across)
        middle = axis.begins(act.day) + axis.column / 2
        yield TimeMark(
            shape=act.shape,
            x=round(middle + (right - (in_row - 1) / 2) * STEP),
            y=12 + down * STEP,
            words=f"{spell(act.day)}: {act.who}: {SIGNS[act.shape]}",
            anchor=act.spot.anchor,
        )


def _bars(axis: _Axis, acts: Sequence[_Act], floor: int) -> Iterator[TimeBar]:
    spoken: defaultdict[tuple[date | None, date | None], int] = defaultdict(int)
    for act in acts:
        if act.about and (act.about.start or act.about.end):
            start, end = act.about.start, act.about.end
            spoken[day_of(start) if start else None, day_of(end) if end else None] += 1
    ranked = sorted(spoken, key=lambda b: (-spoken[b], b[0] or date.min, b[1] or date.max))
    for turn, (start, end) in enumerate(ranked[:MOST_BARS]):
        count = number_of(spoken[start, end], "statement")
        yield TimeBar(
            start=axis.begins(start or axis.first),
            end=axis.ends(end or axis.last),
            y=floor + turn * 9,
            opens=start is None or start < axis.first,
            closes=end is None or end > axis.last,
            words=f"The time it is about: {interval(Interval(start=start, end=end))} ({count})",
        )


def _words(acts: Sequence[_Act]) -> str:
    """What a lane shows, for somebody who does not see it."""
    told = []
    for shape, words in SIGNS.items():
        days = [act.day for act in acts if act.shape == shape]
        if days:
            when = listed([spell(day) for day in dict.fromkeys(days)])
            told.append(f"{words}: {len(days)}, on {when}")
    return "; ".join(told)


def _row(case: CaseView, act: _Act) -> TimeRow:
    about = interval(act.about) or "not said"
    return TimeRow(
        published=case.date(case.documents[act.statement.doc]) if act.statement else spell(act.day),
        act=SIGNS[act.shape],
        who=act.who,
        about="" if act.shape == "retracts" else about,
        spot=act.spot,
    )
