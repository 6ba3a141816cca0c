"""
Who had it from whom, as indented lists: the speaker first, the documents last.

Every edge has its reason: the words of attribution, or why an echo adds nothing to the origin it is
folded in below.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from counterclaim.domain.standing import Origin, Side, Standing
from counterclaim.domain.statement import Statement
from counterclaim.dossier.anchors import anchor
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.chain_values import ChainNode, Chains, ChainSide, ChainView, Passage
from counterclaim.dossier.origins import ASSERTED, DENIED, joins, leading, roots_of
from counterclaim.dossier.values import Spot
from counterclaim.dossier.wording import listed

MOST: Final = 80
"""Chains of claims outside the questions that are shown; the ledger export has them all."""
MOST_PASSAGES: Final = 4
"""Shared passages shown for one echo."""
LONGEST: Final = 240
"""Characters of a shared passage."""


@dataclass
class _Branch:
    """Somebody in a chain while the tree grows, with the words by which he attributes it."""

    spots: dict[str, Spot] = field(default_factory=dict)
    below: dict[str, "_Branch"] = field(default_factory=dict)
    cues: dict[str, None] = field(default_factory=dict)


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
        question=case.question_spot(standing.claim),
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
        passages=tuple(_passages(case, origin, parts)),
    )


def _passages(case: CaseView, origin: Origin, parts: set[str]) -> Iterator[Passage]:
    """What stands in two documents, from the findings that fold one of them in."""
    shown: set[tuple[str, str]] = set()
    for name in origin.dependences:
        found = case.dependences.get(name)
        for span in found.spans if found is not None and parts & set(found.parts) else ():
            words = " ".join(span.text.split())
            number = case.numbers.get(span.doc)
            if number and (span.doc, words) not in shown and len(shown) < MOST_PASSAGES:
                shown.add((span.doc, words))
                cut = words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
                spot = Spot(label=f"[{number}]", anchor=anchor("doc", span.doc))
                yield Passage(spot=spot, text=cut)


def _grown(case: CaseView, statements: list[Statement], root: str) -> _Branch:
    """Everybody between a root and the documents."""
    trunk = _Branch()
    for statement in statements:
        path = list(reversed(statement.chain))
        cues = ["", *(step.cue.text if step.cue else "" for step in path)]
        if path[0].source == root:
            path, cues = path[1:], cues[1:]
        branch = trunk
        for step, cue in zip(path, cues, strict=False):
            branch = branch.below.setdefault(step.source, _Branch())
            if cue:
                branch.cues.setdefault(" ".join(cue.split()))
        branch.spots.setdefault(statement.doc, case.spot(statement))
    return trunk


def _nodes(case: CaseView, branch: _Branch) -> Iterator[ChainNode]:
    for source, below in branch.below.items():
        yield ChainNode(
            name=case.name(source),
            note="in" if below.spots else "through",
            why=listed([f"“{cue}”" for cue in below.cues], most=3),
            spots=tuple(below.spots.values()),
            below=tuple(_nodes(case, below)),
        )
