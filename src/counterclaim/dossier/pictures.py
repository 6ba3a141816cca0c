"""
Pictures and other items: what bounds their date, and that most of what rests on them stays open.
"""

from collections.abc import Iterator

from counterclaim.domain.evidence import Evidence
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.values import EvidenceView
from counterclaim.dossier.wording import spell, visible


def evidence_view(case: CaseView, item: Evidence) -> EvidenceView:
    """
    Return an item as it is shown.
    """
    words = item.mention.text if item.mention else item.file or item.id
    by = f", given out by {case.name(item.released_by)}" if item.released_by else ""
    return EvidenceView(
        id=item.id,
        name=visible(f"{item.kind}: “{words}”{by}"),
        bounds=tuple(_bounds(item)),
        bears_on=tuple(_bears_on(case, item)),
        missing=tuple(item.missing),
    )


def _bounds(item: Evidence) -> Iterator[str]:
    end = item.taken.end if item.taken else None
    start = item.taken.start if item.taken else None
    if end is not None:
        yield f"Not after {spell(end)}: its first known appearance."
    else:
        yield "No upper bound: nothing here says when it was first seen."
    if start is not None:
        yield f"Not before {spell(start)}."
    else:
        yield "No lower bound: nothing here says when it was made."
    if item.claimed_taken is not None and item.claimed_taken.start is not None:
        yield f"Somebody says it was made on {spell(item.claimed_taken.start)}."
    if item.date_basis:
        yield visible(f"Basis: {item.date_basis}.".replace("..", "."))
    if item.released_by is None:
        yield "Nobody is known to have released it: until then it is nobody's word."
    if item.possibly_same_as:
        yield "It may be the same as another item; nothing here says so."


def _bears_on(case: CaseView, item: Evidence) -> Iterator[str]:
    for identifier in item.bears_on:
        claim = case.claims.get(identifier)
        if claim is None:
            continue
        state = "undetermined"
        start = item.taken.start if item.taken else None
        if (
            start is not None
            and claim.valid.start is not None
            and claim.valid.opens <= (item.taken.opens if item.taken else claim.valid.opens)
        ):
            state = "made within the time the claim is about"
        yield visible(f"{state}: whether it bears out “{claim.text}”")
