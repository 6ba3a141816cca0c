"""
What a dossier page shows of time: days, changes and the timeline, already in words and places.
"""

from dataclasses import dataclass

from counterclaim.dossier.values import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPoint:
    """
    How one point of an answer stood: ``text`` names it where the answer has several.
    """

    text: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAnswer:
    """
    One answer as it stood on a day; ``more`` counts the points left out.
    """

    text: str
    points: tuple[DayPoint, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayQuestion:
    """
    A question as it was posed on a day, with the alerts on it.
    """

    text: str
    contested: bool
    answers: tuple[DayAnswer, ...]
    alerts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """
    One state of a question, and the stops (from 0) between which it lasted.
    """

    label: str
    first: int
    last: int
    questions: tuple[DayQuestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionDays:
    """
    How a question of the page stood on each day; ``anchor`` names its table, ``spot`` its card.
    """

    anchor: str
    spot: Spot
    rows: tuple[DayRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """
    A day on which something was published: how much there was by its end, and how much of that came
    since the stop before.
    """

    label: str
    documents: int
    new: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """
    The questions by day.

    ``note`` says which days are not shown, ``gone`` holds questions of earlier days that are not
    asked any more.
    """

    stops: tuple[Stop, ...]
    questions: tuple[QuestionDays, ...]
    gone: tuple[DayRow, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """
    One change in a sentence, with the places that show it and what belongs to it.
    """

    text: str
    spots: tuple[Spot, ...] = ()
    below: tuple["ChangeLine", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSection:
    """
    Changes of one kind; ``more`` counts those left out.
    """

    head: str
    lines: tuple[ChangeLine, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """
    What changed since a day: in one line, and by kind.
    """

    since: str
    summary: str
    sections: tuple[ChangeSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """
    A day on the axis of a timeline: where it lies, and its label, empty where there is no room.
    """

    x: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMark:
    """
    One act on a timeline, at its time of publication.

    ``shape`` tells the act, ``words`` what a reader hears who does not see it.
    """

    shape: str
    x: int
    y: int
    words: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeBar:
    """
    A time that statements speak of; open where it goes on beyond the axis or has no end.
    """

    start: int
    end: int
    y: int
    opens: bool
    closes: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRow:
    """
    One line of the table beside a timeline.
    """

    published: str
    act: str
    who: str
    about: str
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """
    One answer on a timeline: its marks and bars, and the same as a table.

    ``words`` say what is drawn; ``more`` counts the acts that are not.
    """

    text: str
    words: str
    height: int
    marks: tuple[TimeMark, ...]
    bars: tuple[TimeBar, ...]
    rows: tuple[TimeRow, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """
    One question over time, in units of the drawing.
    """

    spot: Spot
    width: int
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timelines:
    """
    The timelines of the contested questions, and the signs that occur in them.

    ``signs`` are the shapes with what each stands for.
    """

    drawn: tuple[Timeline, ...]
    signs: tuple[tuple[str, str], ...]
