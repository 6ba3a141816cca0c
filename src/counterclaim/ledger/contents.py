"""
What the events of a case add up to.

A pure function of the set of events: two cases that took in the same things in another order, or
some of them twice, hold the same.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from counterclaim.domain.decision import Decision
from counterclaim.domain.event import (
    CaseContents,
    CaseOpened,
    Decided,
    DocumentAdded,
    DocumentRead,
    Event,
    PictureAdded,
    ProblemNoted,
    RecordsImported,
)
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.reading import Reading
from counterclaim.domain.time import LATEST, opening
from counterclaim.errors import BadRecord
from counterclaim.ledger.kinds import KINDS
from counterclaim.ledger.records import canonical, to_json

Value = TypeVar("Value")


def gather(events: Iterable[Event]) -> CaseContents:
    """
    Return what the events add up to, every kind in the order of its ids.

    A document added twice counts once, as it was first known; of several readings of a document
    the one by the highest version of the rules counts; a reading without its document does not.

    Raises:
        BadRecord: two imported files have different records of one id.
    """
    held = list(events)
    added = _added(each for each in held if isinstance(each, DocumentAdded))
    readings = _newest(each.reading for each in held if isinstance(each, DocumentRead))
    noted = {(p.path, p.code, p.message): p for p in _only(held, ProblemNoted)}
    return CaseContents(
        title=min((each.title for each in _only(held, CaseOpened) if each.title), default=None),
        documents=tuple(added[name].document for name in sorted(added)),
        publishers={name: added[name].publisher for name in sorted(added)},
        pictures=_one_each(each.picture for each in _only(held, PictureAdded)),
        readings=tuple(readings[name] for name in sorted(readings) if name in added),
        given=merge(each.ledger for each in _only(held, RecordsImported)),
        problems=tuple(noted[key] for key in sorted(noted)),
        decisions=_one_each(each.decision for each in _only(held, Decided)),
    )


def with_decisions(contents: CaseContents, taken: Iterable[Decision]) -> CaseContents:
    """
    Return what a case adds up to once further decisions are taken.
    """
    return replace(contents, decisions=_one_each((*contents.decisions, *taken)))


def merge(ledgers: Iterable[Ledger]) -> Ledger | None:
    """
    Put the records of several imported files together; ``None`` where there are none.

    Raises:
        BadRecord: two of them have different records of one id.
    """
    held = list(ledgers)
    if not held:
        return None
    records: dict[str, Any] = {kind: _agreeing(kind, held) for kind in KINDS}
    title = min((ledger.title for ledger in held if ledger.title), default=None)
    return Ledger(**records, title=title)


def _only(events: Iterable[Event], kind: type[Any]) -> list[Any]:
    return [each for each in events if isinstance(each, kind)]


def _added(events: Iterable[DocumentAdded]) -> dict[str, DocumentAdded]:
    return {
        name: found[0] if len(found) == 1 else min(found, key=_first_known)
        for name, found in _by_name(events, lambda event: event.document.id).items()
    }


def _by_name(values: Iterable[Value], name: Callable[[Value], str]) -> dict[str, list[Value]]:
    found: dict[str, list[Value]] = {}
    for value in values:
        found.setdefault(name(value), []).append(value)
    return found


def _first_known(event: DocumentAdded) -> tuple[Any, ...]:
    """Earliest known first; what is told apart by nothing else, by its spelling."""
    known = event.document.known_from
    spelling = canonical([to_json(event.document), to_json(event.publisher)])
    return (LATEST if known is None else opening(known), spelling)


def _newest(readings: Iterable[Reading]) -> dict[str, Reading]:
    return {
        name: found[0] if len(found) == 1 else max(found, key=_version)
        for name, found in _by_name(readings, lambda reading: reading.doc).items()
    }


def _version(reading: Reading) -> tuple[Any, ...]:
    """Numbers within a version compare as numbers: 10 is newer than 9."""
    parts = re.split(r"(\d+)", reading.rules)
    numbered = tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)
    return (numbered, reading.finder, canonical(to_json(reading)))


def _one_each(records: Iterable[Any]) -> tuple[Any, ...]:
    found: dict[str, Any] = {}
    for record in sorted(records, key=lambda r: canonical(to_json(r))):
        found.setdefault(record.id, record)
    return tuple(found[name] for name in sorted(found))


def _agreeing(kind: str, ledgers: Iterable[Ledger]) -> tuple[Any, ...]:
    found: dict[str, Any] = {}
    for ledger in ledgers:
        for record in getattr(ledger, kind):
            if _differ(found.setdefault(record.id, record), record):
                raise BadRecord(
                    f"two imported files have different {kind} with the id {record.id!r}",
                    "give one of the two another id and import it again",
                )
    return _in_order(found)


def _differ(first: Any, second: Any) -> bool:
    """Whether two records are written differently: 1, 1.0 and true are not the same."""
    return first is not second and canonical(to_json(first)) != canonical(to_json(second))


def _in_order(records: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(records[name] for name in sorted(records))
