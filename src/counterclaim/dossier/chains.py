"""
Who had it from whom, as indented lists: the speaker first, the documents last.

Echoes are folded in below the origin they add nothing to, each with the reason.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from counterclaim.domain.standing import Origin, Side, Standing
from counterclaim.domain.statement import Statement
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.origins import ASSERTED, DENIED, joins, leading, roots_of
from counterclaim.dossier.values import ChainNode, Chains, ChainSide, ChainView, Spot

MOST: Final = 80
"""Chains of claims outside the questions that are shown; the ledger export has them all."""


@dataclass
class _Branch:
    """Somebody in a chain while the tree grows."""

    spots: dict[str, Spot] = field(default_factory=dict)
    below: dict[str, "_Branch"] = field(default_factory=dict)


def chains(case: CaseView) -> Chains:
    """
    Return the chains of every claim that has one worth drawing: an echo, a relay, or two voices.
    """
    asked = [case.standings[c] for c in case.asked if c in case.standings]
    first = {s.claim for s in asked}
    rest = [s for s in case.snapshot.standings if s.claim not in first and _is_chain(case, s)]
    rest.sort(key=lambda s: (case.turn(_told(s)), s.claim))
    return Chains(
        asked=tuple(_chain(case, s) for s in asked if _is_chain(case, s)),
        other=tuple(_chain(case, s) for s in rest[:MOST]),
        left_out=max(0, len(rest) - MOST),
    )


def _told(standing: Standing) -> tuple[str, ...]:
    return (*standing.asserted.statements, *standing.denied.statements)


def _is_chain(case: CaseView, standing: Standing) -> bool:
    told = _told(standing)
    return len(told) > 1 or any(len(case.statements[s].chain) > 2 for s in told)


def _chain(case: CaseView, standing: Standing) -> ChainView:
    sides = ((ASSERTED, standing.asserted), (DENIED, standing.denied))
    return ChainView(
        text=case.claims[standing.claim].text,
        sides=tuple(
            ChainSide(verb=verb, origins=tuple(_origins(case, side)))
            for verb, side in sides
            if side.statements
        ),
    )


def _origins(case: CaseView, side: Side) -> Iterator[ChainNode]:
    for origin in sorted(
        side.origins, key=lambda o: (not o.identified, case.turn(o.statements), o.id)
    ):
        yield _origin(case, origin)


def _origin(case: CaseView, origin: Origin) -> ChainNode:
    """An origin with its relays; others in the same class are folded in below it."""
    told = roots_of(case, origin)
    head = leading(case, origin)[0]
    trunk = _grown(case, told[head], head)
    folded = tuple(
        _folded(case, origin, root, statements) for root, statements in told.items() if root != head
    )
    return ChainNode(
        name=case.name(head),
        note="origin" if origin.identified else "not counted",
        why="",
        spots=tuple(trunk.spots.values()),
        below=(*_nodes(case, trunk), *folded),
    )


def _folded(case: CaseView, origin: Origin, root: str, statements: list[Statement]) -> ChainNode:
    branch = _grown(case, statements, root)
    parts = {root, *(s.id for s in statements)}
    why = joins(case, origin, parts) or joins(case, origin)
    return ChainNode(
        name=case.name(root),
        note="adds no origin",
        why="; ".join(why),
        spots=tuple(branch.spots.values()),
        below=tuple(_nodes(case, branch)),
    )


def _grown(case: CaseView, statements: list[Statement], root: str) -> _Branch:
    """Everybody between a root and the documents."""
    trunk = _Branch()
    for statement in statements:
        path = [step.source for step in reversed(statement.chain)]
        if path[0] == root:
            path = path[1:]
        branch = trunk
        for source in path:
            branch = branch.below.setdefault(source, _Branch())
        branch.spots.setdefault(statement.doc, case.spot(statement))
    return trunk


def _nodes(case: CaseView, branch: _Branch) -> Iterator[ChainNode]:
    for source, below in branch.below.items():
        yield ChainNode(
            name=case.name(source),
            note="in" if below.spots else "through",
            why="",
            spots=tuple(below.spots.values()),
            below=tuple(_nodes(case, below)),
        )
