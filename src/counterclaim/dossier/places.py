"""
The places that claims are about, each within the larger one it lies in, and where they are disputed.

No coordinates are known of the places of a story, so nothing is drawn to scale: what is shown is
what lies in what, as far as the documents and the reference table tell.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from counterclaim.domain.claim import Claim
from counterclaim.domain.naming import NOT, call, names_in
from counterclaim.domain.relations import containment
from counterclaim.domain.standing import Dispute
from counterclaim.dossier.call_values import PlaceNode
from counterclaim.dossier.case import CaseView

DEEPEST: Final = 12
"""Places within places that are followed; a file that somebody wrote may nest without end."""


def places_view(case: CaseView) -> tuple[PlaceNode, ...]:
    """
    Return the places that a known claim is about, with all that lies between them.
    """
    told = containment(case.ledger.places, case.ledger.claims)
    parents = _without_circles({p.id: p.within for p in told if p.within})
    spoken = _spoken_of(case, {p.id for p in case.ledger.places} | set(parents.values()))
    below: defaultdict[str | None, list[str]] = defaultdict(list)
    for place in sorted(_with_parents(spoken, parents)):
        below[parents.get(place)].append(place)
    return tuple(_nodes(case, below[None], below, spoken, 0))


def _without_circles(parents: Mapping[str, str]) -> dict[str, str]:
    """What lies in what; of places said to lie in one another one is taken for the outer one."""
    found = dict(parents)
    for place in sorted(parents):
        seen, here = {place}, place
        while here in found and found[here] not in seen:
            here = found[here]
            seen.add(here)
        found.pop(here, None)
    return found


def _spoken_of(case: CaseView, places: Iterable[str]) -> dict[str, list[Claim]]:
    """The known claims about each place."""
    kinds = {e.id for e in case.ledger.entities if e.type == "place"} | set(places)
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in sorted((case.claims[c] for c in case.linked if c in case.claims), key=_by_id):
        value = claim.value if isinstance(claim.value, str) else ""
        parts = (claim.place, claim.subject, value.removeprefix(NOT))
        named = [part.rpartition("@")[2].strip() if part else "" for part in parts]
        for place in dict.fromkeys(name for name in named if name in kinds):
            found[place].append(claim)
    return dict(found)


def _by_id(claim: Claim) -> str:
    return claim.id


def _with_parents(places: Iterable[str], parents: Mapping[str, str]) -> set[str]:
    found: set[str] = set()
    for place in places:
        here: str | None = place
        while here and here not in found:
            found.add(here)
            here = parents.get(here)
    return found


def _nodes(
    case: CaseView,
    places: Iterable[str],
    below: Mapping[str | None, list[str]],
    spoken: Mapping[str, list[Claim]],
    depth: int,
) -> Iterator[PlaceNode]:
    names = names_in(case.ledger)
    for place in sorted(places, key=lambda p: (call(p, names).casefold(), p)):
        claims = spoken.get(place, [])
        contested = [c for c in claims if _is_contested(case, c)]
        spots = (case.question_spot(c.id) for c in contested)
        inside = below.get(place, []) if depth < DEEPEST else []
        yield PlaceNode(
            name=call(place, names),
            contested=len(contested),
            questions=tuple(dict.fromkeys(spot for spot in spots if spot)),
            claims=len(claims),
            inside=tuple(_nodes(case, inside, below, spoken, depth + 1)),
        )


def _is_contested(case: CaseView, claim: Claim) -> bool:
    standing = case.standings.get(claim.id)
    return standing is not None and standing.dispute is Dispute.CONTESTED
