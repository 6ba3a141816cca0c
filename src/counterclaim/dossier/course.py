"""
The views of earlier days that a dossier shows, worked out by the same rules as its own.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeAlias

from counterclaim.domain.changed import Changes, Seen
from counterclaim.domain.changes import changes
from counterclaim.domain.document import Document
from counterclaim.domain.finding import UNTYPED
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.sameness import claims_of
from counterclaim.domain.standing import Snapshot
from counterclaim.domain.statement import Stance
from counterclaim.domain.time import day_of, known_by

MOST_DAYS: Final = 31
"""Days that are worked out, at most; of a case with more those that bear on its questions."""
FEWEST_DAYS: Final = 7
"""Days that are worked out however large the case is."""
MOST_WORK: Final = 60_000
"""Statements times days, so that a large case does not take many times as long as its last day."""
MOST_SINCE: Final = 4
"""Days since which it is told what changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysShown:
    """
    The days that a dossier shows, and how many others it leaves out.

    ``since`` are those since which it tells what changed, the last of them first.
    """

    days: tuple[date, ...]
    since: tuple[date, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """
    The course of a case up to its last day.

    ``earlier`` are the views of the days before the last one, in order, with their questions;
    ``changed`` what changed since some of them, each with a summary in one line; ``left_out``
    counts days that are not shown.
    """

    earlier: tuple[Snapshot, ...] = ()
    changed: tuple[tuple[str, Changes], ...] = ()
    left_out: int = 0


ViewOn: TypeAlias = Callable[[Ledger, date], Snapshot]
"""Views a ledger as of a day, with its questions posed."""


def course_of(
    ledger: Ledger, seen: Snapshot, view_on: ViewOn, summary: Callable[[Changes], str]
) -> Course:
    """
    Return the days before the last one of a view, and what changed since the latest of them.

    ``summary`` tells changes in one line.
    """
    shown = days_shown(ledger, seen)
    if not shown.days:
        return Course()
    less = part_that_moves(ledger, seen)
    part = part_that_moves(ledger, seen, since=min(shown.since, default=None))
    compared = {*shown.since, shown.days[-1]}
    views = {day: view_on(part if day in compared else less, day) for day in shown.days}
    last = Seen(ledger=part, snapshot=views[shown.days[-1]])
    found = [changes(Seen(ledger=part, snapshot=views[day]), last) for day in shown.since]
    return Course(
        earlier=tuple(views[day] for day in shown.days[:-1]),
        changed=tuple((summary(each), each) for each in found),
        left_out=shown.left_out,
    )


def days_shown(ledger: Ledger, seen: Snapshot) -> DaysShown:
    """
    Return the days up to that of the view on which something was published.

    Of very many the last ones are kept, and of the others those on which something was published
    that speaks to a contested question, then to any question, the later ones first.
    """
    dates = {
        d.id: day_of(d.known_from)
        for d in ledger.documents
        if not d.withdrawn and d.known_from is not None and known_by(d.known_from, seen.as_of)
    }
    days = sorted(set(dates.values()))
    since = tuple(days[-2 : -2 - MOST_SINCE : -1])
    affordable = MOST_WORK // max(1, len(ledger.statements))
    most = max(FEWEST_DAYS, min(MOST_DAYS, affordable))
    weights = _bearing(ledger, seen, dates)
    always = {*since, *days[-1:]}
    ranked = sorted(days, key=lambda day: (day in always, weights[day], day))
    return DaysShown(
        days=tuple(sorted(ranked[-most:])), since=since, left_out=max(0, len(days) - most)
    )


def _bearing(ledger: Ledger, seen: Snapshot, dates: Mapping[str, date]) -> Counter[date]:
    """The days that bear on a question: 2 where it is contested, else 1."""
    weight: Counter[str] = Counter()
    for question in seen.questions:
        for claim in claims_of(question):
            weight[claim] = max(weight[claim], 2 if question.contested else 1)
    found: Counter[date] = Counter()
    for statement in ledger.statements:
        if statement.doc in dates:
            day = dates[statement.doc]
            found[day] = max(found[day], *(weight[link.claim] for link in statement.links), 0)
    return found


def part_that_moves(ledger: Ledger, seen: Snapshot, since: date | None = None) -> Ledger:
    """
    Return a ledger with only the claims that questions may turn on, and all its other records.

    Each claim is weighed by itself and against those that it may exclude, so that those left stand
    as they do in the whole ledger.  Left out are plain claims that nobody denies, doubts or asks
    about and that exclude no other: most of a large case.  ``since`` keeps all that documents of
    later days speak of.
    """
    kept = {claim for question in seen.questions for claim in claims_of(question)}
    kept |= {claim for question in ledger.questions for claim in claims_of(question)}
    kept |= {claim for relation in seen.relations for claim in (relation.a, relation.b)}
    kept |= {claim for correction in ledger.corrections for claim in correction.claims}
    kept |= {claim for alarm in seen.alarms for claim in alarm.claims}
    kept |= {claim.id for claim in ledger.claims if claim.property != UNTYPED}
    later = {d.id for d in ledger.documents if _is_after(d, since)}
    for statement in ledger.statements:
        for link in statement.links:
            if link.stance is not Stance.ASSERTS or statement.doc in later:
                kept.add(link.claim)
    return replace(ledger, claims=tuple(claim for claim in ledger.claims if claim.id in kept))


def _is_after(document: Document, since: date | None) -> bool:
    when = document.known_from
    return since is not None and when is not None and day_of(when) > since
