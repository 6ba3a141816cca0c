"""
One side of a claim in words: at least so many origins, at most so many, and why no more.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from counterclaim.domain.dependence import MAY, Dependence
from counterclaim.domain.source import UNKNOWN
from counterclaim.domain.standing import Origin, Side
from counterclaim.domain.statement import Statement
from counterclaim.dossier.answer_values import OriginLine, SideView
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.deciding import deciding
from counterclaim.dossier.wording import basis, listed, number_of, one_side, origins_of

ASSERTED: Final = "Asserted"
DENIED: Final = "Denied"
MOST_LOOSE: Final = 5
"""Sources that count for nobody, named one by one; further ones are counted."""


def side_view(case: CaseView, side: Side, stance: str, *, once: bool = False) -> SideView:
    """
    Return a side as it is shown; ``once`` says that it had statements which no longer stand.
    """
    doubt = tuple(_doubt(case, side))
    return SideView(
        head=_head(case, side, stance, once),
        where=case.spots(side.statements),
        facts=tuple(_facts(side)),
        uncounted=tuple(_uncounted(case, side)),
        doubt_head=f"{origins_of(side)}: why?".capitalize() if doubt else "",
        doubt=doubt,
        origins=tuple(_origin(case, origin, stance) for origin in _in_order(case, side)),
    )


def roots_of(case: CaseView, origin: Origin) -> dict[str, list[Statement]]:
    """
    Return the statements of an origin by whom they go back to, the earliest first.
    """
    found: dict[str, list[Statement]] = {}
    for statement in case.by_date(origin.statements):
        found.setdefault(statement.root, []).append(statement)
    return found


def leading(case: CaseView, origin: Origin) -> list[str]:
    """
    Return those an origin is named for: who spoke, not the outlets that passed it on.
    """
    roots = list(roots_of(case, origin))
    spoke = [r for r in roots if r not in case.sources or not case.sources[r].publishes]
    return spoke or roots


def who(case: CaseView, origin: Origin) -> str:
    """
    Return whom an origin is named for, in words.
    """
    names = list(dict.fromkeys(case.name(root) for root in leading(case, origin)))
    if len(names) < 2:
        return "".join(names) or origin.id
    return f"{names[0]} with {listed(names[1:], most=3)}"


def origins_with_names(case: CaseView, side: Side) -> str:
    """
    Return the origin interval of a side in few words, with the names behind it.
    """
    some = sorted(
        (o for o in side.origins if o.identified), key=lambda o: (case.turn(o.statements), o.id)
    )
    names = listed(list(dict.fromkeys(who(case, origin) for origin in some)), most=4)
    return f"{origins_of(side)} ({names})" if names else origins_of(side)


def joins(case: CaseView, origin: Origin, parts: set[str] | None = None) -> tuple[str, ...]:
    """
    Return the reasons for which statements of an origin are one, or those that bind some parts.
    """
    found = [case.dependences[d] for d in origin.dependences if d in case.dependences]
    if parts is not None:
        found = [d for d in found if parts & set(d.parts)]
    reasons = {reason.casefold(): reason for d in found if (reason := _reason(case, d))}
    return tuple(reasons.values())


def _reason(case: CaseView, found: Dependence) -> str:
    words, note = basis(found.basis, found.strength), case.plain(found.note or "")
    return f"{words} ({note})" if note and note != words else words


def _head(case: CaseView, side: Side, stance: str, once: bool) -> str:
    verb = ASSERTED if stance == "asserts" else DENIED
    if not side.statements:
        return f"{verb} by nobody {'any more' if once else 'in these documents'}"
    papers = case.reports({case.statements[s].doc for s in side.statements})
    low, high = side.origins_min, side.origins_max
    if high == 0:
        head = "no identified origin"
    elif low == 0:
        head = f"{number_of(high, 'origin')} at most, none surely read"
    else:
        head = f"at least {number_of(low, 'origin')} ({high} at most)"
    return f"{verb} by {head}, in {number_of(papers, 'document')} of {number_of(side.outlets, 'outlet')}"


def _facts(side: Side) -> Iterator[str]:
    some = [origin for origin in side.origins if origin.identified]
    if some:
        yield f"first-hand: {side.first_hand or 'none'}"
        yield f"of no side: {side.non_party or 'none'}"
        unknown = sum(origin.party == UNKNOWN for origin in some)
        if unknown:
            yield f"affiliation unknown: {unknown}"
        only = one_side(side)
        sides = [bloc for bloc in side.blocs if bloc != UNKNOWN]
        if only and len(some) > 1:
            yield f"all on one side: {only}"
        elif sides:
            yield f"{'side' if len(sides) == 1 else 'sides'}: {', '.join(sides)}"
    checked = side.checked or "none"
    yield f"checked by a person: {checked} of {number_of(len(side.statements), 'statement')}"


def _uncounted(case: CaseView, side: Side) -> Iterator[str]:
    """Why further documents and sources do not add an origin."""
    ordered = _in_order(case, side)
    for origin in ordered:
        papers = case.reports({case.statements[s].doc for s in origin.statements})
        if origin.identified and papers > 1:
            yield f"{papers} documents go back to {who(case, origin)}: one origin"
    loose = [origin for origin in ordered if not origin.identified]
    for origin in loose[:MOST_LOOSE]:
        yield _not_counted(case, side, origin)
    if len(loose) > MOST_LOOSE:
        yield f"{len(loose) - MOST_LOOSE} more count for nobody, for like reasons"


def _not_counted(case: CaseView, side: Side, origin: Origin) -> str:
    root = next(iter(roots_of(case, origin)), origin.id)
    source = case.sources.get(root)
    if root in case.evidence:
        why = "nobody is known to have released it"
    elif source is not None and source.publishes:
        why = "says so in its own words and names no source"
    else:
        why = "nobody in particular"
    near = [
        f"{who(case, other)} ({reason})" if reason else who(case, other)
        for other in side.origins
        if other.identified and _may_be_one(side, origin, other)
        for reason in [_may_reason(case, origin, other)]
    ]
    words = f"; it may go back to {listed(near)}" if near else ""
    return f"Not counted: {who(case, origin)} — {why}{words}"


def _may_be_one(side: Side, first: Origin, second: Origin) -> bool:
    return (first.id, second.id) in side.may_edges or (second.id, first.id) in side.may_edges


def _doubt(case: CaseView, side: Side) -> Iterator[str]:
    """Why the interval is open: origins that may be one, and readings that are not sure."""
    if side.origins_min == side.origins_max:
        return
    some = {origin.id: origin for origin in side.origins if origin.identified}
    for first, second in side.may_edges:
        if first in some and second in some:
            reason = _may_reason(case, some[first], some[second])
            words = f": {reason}" if reason else ""
            yield f"{who(case, some[first])} and {who(case, some[second])} may be one{words}"
    unsure = sum(not origin.firm for origin in some.values())
    if unsure == len(some):
        yield "every reading here is tentative; such readings raise only the larger number"
    elif unsure:
        rest = "rests" if unsure == 1 else "rest"
        yield (
            f"{unsure} of {len(some)} {rest} on tentative readings, which raise only the larger "
            f"number"
        )
    if not side.exact:
        yield "there are too many origins to compare all; the smaller number is a lower bound"


def _may_reason(case: CaseView, first: Origin, second: Origin) -> str:
    mine, theirs = {*first.statements, *first.roots}, {*second.statements, *second.roots}
    for finding in case.ledger.dependences:
        parts = set(finding.parts)
        if finding.strength == MAY and parts & mine and parts & theirs:
            return finding.note or basis(finding.basis, "must")
    return ""


def _in_order(case: CaseView, side: Side) -> list[Origin]:
    """Those that count first, each in the order of first publication: never by credibility."""
    return sorted(side.origins, key=lambda o: (not o.identified, case.turn(o.statements), o.id))


def _origin(case: CaseView, origin: Origin, stance: str) -> OriginLine:
    first, *more = (deciding(case, s, stance) for s in case.by_date(origin.statements))
    return OriginLine(
        name=who(case, origin),
        notes=tuple(_notes(origin)),
        first=first,
        more=tuple(more),
        more_words=f"{number_of(len(more), 'more statement')} of the same origin",
        why=joins(case, origin),
    )


def _notes(origin: Origin) -> Iterable[str]:
    if not origin.identified:
        yield "not counted"
    elif origin.party == UNKNOWN:
        yield "affiliation unknown"
    elif origin.party:
        yield f"side: {origin.party}"
    else:
        yield "of no side"
    if origin.first_hand:
        yield "first-hand"
    if origin.identified and not origin.named:
        yield "unnamed"
    if origin.identified and not origin.firm:
        yield "tentative reading"
