"""
Pictures and other items: what bounds their date, and that most of what rests on them stays open.
"""

from collections.abc import Iterator
from typing import Final

from counterclaim.domain.claim import Claim
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.time import Holds, Interval, known_by, precedes
from counterclaim.dossier.anchors import anchor
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.evidence_values import EvidenceView
from counterclaim.dossier.values import Spot
from counterclaim.dossier.wording import interval, spell

USUALLY_MISSING: Final = ("original file", "metadata", "earlier appearances")
UNDETERMINED: Final = "Undetermined"


def evidence_views(case: CaseView) -> tuple[tuple[EvidenceView, ...], tuple[EvidenceView, ...]]:
    """
    Return the items on which something rests, and those on which nothing does.
    """
    views = [evidence_view(case, item) for item in case.ledger.evidence if _is_known(case, item)]
    return tuple(v for v in views if v.bears_on), tuple(v for v in views if not v.bears_on)


def evidence_view(case: CaseView, item: Evidence) -> EvidenceView:
    """
    Return an item as it is shown.
    """
    number = case.numbers.get(item.doc or "")
    words = item.mention.text if item.mention and number else item.file or item.id
    by = f", given out by {case.name(item.released_by)}" if item.released_by else ""
    missing = item.missing or (() if item.file else USUALLY_MISSING)
    return EvidenceView(
        id=item.id,
        name=f"{item.kind.capitalize()}: “{words}”{by}",
        spot=Spot(label=f"[{number}]", anchor=anchor("doc", item.doc or "")) if number else None,
        bounds=tuple(_bounds(case, item)),
        bears_on=tuple(_bears_on(case, item)),
        missing=", ".join(missing),
    )


def _is_known(case: CaseView, item: Evidence) -> bool:
    """Whether somebody knew of an item by the day: a statement rests on it, or it was seen."""
    as_of = case.snapshot.as_of
    there = item.doc not in case.documents or item.doc in case.numbers
    seen = as_of is None or item.first_seen is None or known_by(item.first_seen, as_of)
    return (there and seen) or item.id in case.resting


def _bounds(case: CaseView, item: Evidence) -> Iterator[str]:
    taken, posted = item.taken or Interval(), _on(item.posted)
    if taken.end is not None:
        same = item.first_seen is not None and item.first_seen == taken.end
        why = ": its first sighting here" if same else ""
        yield f"Not after {spell(taken.end)}{why}."
    elif item.first_seen is not None:
        yield f"Not after {spell(item.first_seen)}: its first sighting here."
    elif not posted:
        yield "No upper bound: nothing in these documents says when it was first seen."
    if posted:
        yield f"Posted {posted}."
    if taken.start is not None:
        yield f"Not before {spell(taken.start)}."
    elif not posted:
        yield "No lower bound: nothing in these documents says when it was made."
    claimed = _on(item.claimed_taken)
    if claimed:
        yield f"Somebody says it was made {claimed}; that is a claim like any other."
    if item.date_basis:
        yield f"Basis of the bounds: {item.date_basis.rstrip(' .')}."
    if item.author:
        yield f"Made by {case.name(item.author)}."
    if item.released_by is None:
        yield "Nobody is known to have released it; until then it is nobody's word."
    if item.possibly_same_as:
        yield "It may be the same as another item here; nothing in these documents says so."


def _on(when: Interval | None) -> str:
    """An interval as it stands after a verb: "on 4 March", "between …"; empty where unknown."""
    words = interval(when) or ""
    return f"on {words}" if when and when.start is not None and when.start == when.end else words


def _bears_on(case: CaseView, item: Evidence) -> Iterator[str]:
    """For each claim that rests on it, what its bounds decide: nearly always nothing."""
    links = [link.claim for s in case.resting.get(item.id, []) for link in s.links]
    for identifier in dict.fromkeys((*item.bears_on, *links)):
        claim = case.claims.get(identifier)
        if claim is not None and claim.id in case.linked:
            yield f"{_decided(item, claim)}: “{claim.text.rstrip(' .')}”"


def _decided(item: Evidence, claim: Claim) -> str:
    """
    Where the bounds lie against the time of a claim.

    Only bounds that lie wholly on one side, or wholly within a time throughout which the claim is
    said to hold, decide anything; even then they decide when it was made, not what it shows.
    """
    taken, valid = item.taken or Interval(), claim.valid
    if taken.end is not None and valid.start is not None and precedes(taken.end, valid.start):
        return "Made before the time this is about"
    if taken.start is not None and valid.end is not None and precedes(valid.end, taken.start):
        return "Made after the time this is about"
    bounded = None not in (taken.start, taken.end, valid.start, valid.end)
    if bounded and claim.holds is Holds.THROUGHOUT and valid.covers(taken):
        return "Made within the time this is about, which does not say what it shows"
    return UNDETERMINED
