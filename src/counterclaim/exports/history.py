"""
The log of a case in plain lines: who did what, when and why.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import groupby

from counterclaim.domain.decision import Decision, Ref, in_force
from counterclaim.domain.event import (
    CaseOpened,
    Decided,
    DocumentAdded,
    DocumentRead,
    Erased,
    Event,
    PictureAdded,
    ProblemNoted,
    Recorded,
    RecordRedacted,
    RecordsImported,
)

TAKEN_IN = {
    DocumentAdded: ("added", "document"),
    PictureAdded: ("added", "picture"),
    DocumentRead: ("read", "document"),
    ProblemNoted: ("could not read", "file"),
}
"""Events that come in numbers, in the order in which a summary names them."""


def history(
    recorded: Iterable[Recorded],
    *,
    since: datetime | None = None,
    by: str | None = None,
    about: str | None = None,
    only_decisions: bool = False,
    every: bool = False,
    orphans: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """
    Yield lines on events, oldest first.

    Without ``every``, what was taken in at one time shares a line; ``orphans`` says by the id of a
    decision why it applies to nothing.
    """
    events = list(recorded)
    known = [each.event.decision for each in events if isinstance(each.event, Decided)]
    standing = {decision.id for decision in in_force(known)}
    chosen = [
        each
        for each in events
        if (since is None or each.at > since)
        and (by is None or each.actor == by)
        and (about is None or about in _names(each.event))
        and (not only_decisions or isinstance(each.event, Decided | RecordRedacted))
    ]
    for _, run in groupby(chosen, key=lambda each: _batch(each, every=every)):
        together = list(run)
        first = together[0]
        numbers = f"{first.seq}" if len(together) == 1 else f"{first.seq}-{together[-1].seq}"
        yield f"{numbers:>9}  {first.at:%Y-%m-%d %H:%M:%S}  {first.actor}: {_told(together)}"
        yield from (f"{'':11}{line}" for line in _more(first, standing, orphans or {}))


def _batch(each: Recorded, *, every: bool) -> tuple[object, ...]:
    """What the events of one line share: they were taken in together."""
    alone = every or type(each.event) not in TAKEN_IN
    return (each.at, each.actor, each.seq if alone else 0)


def _told(together: list[Recorded]) -> str:
    if len(together) == 1:
        return _one(together[0].event)
    counts = Counter(type(each.event) for each in together)
    told = [
        f"{verb} {counts[kind]} {noun}{'' if counts[kind] == 1 else 's'}"
        for kind, (verb, noun) in TAKEN_IN.items()
        if counts[kind]
    ]
    return ", ".join(told)


def _one(event: Event) -> str:
    match event:
        case CaseOpened():
            title = f" “{event.title}”" if event.title else ""
            return f"opened the case{title} (format {event.format}, version {event.version})"
        case DocumentAdded():
            return f"added document {event.document.id} of {event.publisher.name}"
        case DocumentRead():
            reading = event.reading
            return (
                f"read document {reading.doc}: {len(reading.statements)} statements "
                f"({reading.finder}, rules {reading.rules})"
            )
        case PictureAdded():
            return f"added picture {event.picture.id}"
        case RecordsImported():
            return f"imported {sum(1 for _ in event.ledger.records())} records"
        case ProblemNoted():
            return f"could not read {event.path} [{event.code}]"
        case Decided():
            return _decided(event.decision)
        case RecordRedacted():
            documents = ", ".join(event.documents) or "no document"
            return f"redacted words of {documents}; {len(event.events)} events emptied"
        case Erased():
            return f"an event ({event.kind}) of which nothing is left: it was redacted"


def _decided(decision: Decision) -> str:
    about = " ".join(_named(ref) for ref in decision.refs)
    field = f" {decision.field}" if decision.field and decision.verb == "correct" else ""
    value = "" if decision.value is None else f" = {decision.value}"
    scope = f" on {' '.join(ref.id for ref in decision.scope)}" if decision.scope else ""
    return f"{decision.verb} {about}{field}{value}{scope} [{decision.id}]"


def _named(ref: Ref) -> str:
    return f"{ref.id} ({ref.name})" if ref.name and ref.kind in ("source", "entity") else ref.id


def _more(recorded: Recorded, standing: set[str], orphans: Mapping[str, str]) -> Iterator[str]:
    event = recorded.event
    if isinstance(event, Decided):
        yield f"because: {event.decision.reason}"
        if event.decision.id not in standing:
            yield "does not stand any more"
        elif event.decision.id in orphans:
            yield f"applies to nothing: {orphans[event.decision.id]}"
    elif recorded.reason:
        yield f"because: {recorded.reason}"


def _names(event: Event) -> set[str]:
    match event:
        case DocumentAdded():
            return {event.document.id, event.publisher.id}
        case DocumentRead():
            return {event.reading.doc, *(s.id for s in event.reading.statements)}
        case PictureAdded():
            return {event.picture.id}
        case RecordsImported():
            return {str(getattr(record, "id", "")) for _, record in event.ledger.records()}
        case Decided():
            decision = event.decision
            return {
                decision.id,
                *decision.answers,
                *(ref.id for ref in (*decision.refs, *decision.scope)),
                *(member.id for ref in decision.refs for member in ref.members),
            }
        case RecordRedacted():
            return set(event.documents)
    return set()
