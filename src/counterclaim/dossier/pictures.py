"""
Pictures and other items: what bounds their date, and that most of what rests on them stays open.
"""

from collections.abc import Iterator
from typing import Final

from counterclaim.domain.claim import Claim
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.text import shortened
from counterclaim.domain.time import LATEST, Holds, Interval, known_by, opening, precedes
from counterclaim.dossier.anchors import anchor
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.datebars import DateAxis, axis_ticks, date_axis, date_bar, is_post, made
from counterclaim.dossier.evidence_values import Bound, EvidenceShown, EvidenceView, Strength
from counterclaim.dossier.values import Spot
from counterclaim.dossier.wording import on, spell

USUALLY_MISSING: Final = ("original file", "metadata", "earlier appearances")
FIRST: Final = "it was seen then, and not before as far as these documents go"
POSTED: Final = "it was posted then"
UNDATED: Final = "nothing in these documents says when it was made"
UNSEEN: Final = "nothing in these documents says when it was first seen"
LONGEST: Final = 110
"""Characters of the words that name an item, at most; all of them stand in its document."""
UNDETERMINED: Final = "Undetermined"
SAID_ALREADY: Final = ("first sighting", "nothing says", "first seen on")
"""Parts of a noted reason that only repeat what the bounds say for themselves."""


def evidence_shown(case: CaseView) -> EvidenceShown:
    """
    Return the items on which something rests, those on which nothing does, and their time axis.
    """
    items = [item for item in case.ledger.evidence if _is_known(case, item)]
    items.sort(key=lambda item: _turn(case, item))
    axis = date_axis(case, items)
    views = [evidence_view(case, axis, item) for item in items]
    return EvidenceShown(
        ticks=axis_ticks(axis) if axis else (),
        resting=tuple(v for v in views if v.bears_on),
        aside=tuple(v for v in views if not v.bears_on),
    )


def _turn(case: CaseView, item: Evidence) -> tuple[object, ...]:
    """Items stand in the order in which they were first seen, then in that of the documents."""
    seen = item.first_seen or made(item).end
    place = item.mention.start if item.mention else 0
    number = case.numbers.get(item.doc or "", len(case.numbers) + 1)
    return (opening(seen) if seen is not None else LATEST, number, place, item.id)


def evidence_view(case: CaseView, axis: DateAxis | None, item: Evidence) -> EvidenceView:
    """
    Return an item as it is shown.
    """
    number = case.numbers.get(item.doc or "")
    words = item.mention.text if item.mention and number else item.file or item.id
    by = f", given out by {case.name(item.released_by)}" if item.released_by else ""
    missing = item.missing or (() if item.file else USUALLY_MISSING)
    return EvidenceView(
        id=item.id,
        name=f"{item.kind.capitalize()}: “{shortened(words, LONGEST)}”{by}",
        spot=Spot(label=f"[{number}]", anchor=anchor("doc", item.doc or "")) if number else None,
        bar=date_bar(axis, item) if axis else None,
        bounds=tuple(_bounds(case, item)),
        notes=tuple(_notes(case, item)),
        bears_on=tuple(_bears_on(case, item)),
        missing=", ".join(missing),
    )


def _is_known(case: CaseView, item: Evidence) -> bool:
    """Whether somebody knew of an item by the day: a statement rests on it, or it was seen."""
    as_of = case.snapshot.as_of
    there = item.doc not in case.documents or item.doc in case.numbers
    seen = as_of is None or item.first_seen is None or known_by(item.first_seen, as_of)
    return (there and seen) or item.id in case.resting


def _bounds(case: CaseView, item: Evidence) -> Iterator[Bound]:
    """The dates of an item, from the bounds to what is said and seen."""
    low, high, when = _not_before(case, item), _not_after(case, item), made(item)
    if when.start is not None and when.start == when.end and low.why == high.why:
        yield _bound(f"Made on {spell(when.start)}", low.why, low.strength, high.spots)
    else:
        yield from (low, high)
    claimed = on(item.claimed_taken)
    if claimed:
        why = "somebody says so in these documents"
        yield _bound(f"Said to be made {claimed}", why, Strength.CLAIMED)
    if item.first_seen is not None and item.first_seen != made(item).end:
        text = f"First seen on {spell(item.first_seen)}"
        yield _bound(text, FIRST, Strength.SEEN, _where(case, item))


def _not_before(case: CaseView, item: Evidence) -> Bound:
    start, posted = made(item).start, item.posted or Interval()
    if start is None:
        return _bound("No lower bound", UNDATED, Strength.NONE)
    if is_post(item) and start == posted.start:
        return _bound(f"Not before {spell(start)}", POSTED, Strength.POSTED)
    return _bound(f"Not before {spell(start)}", _noted(case, item), Strength.NOTED)


def _not_after(case: CaseView, item: Evidence) -> Bound:
    end, posted = made(item).end, item.posted or Interval()
    if end is None:
        return _bound("No upper bound", UNSEEN, Strength.NONE)
    text = f"Not after {spell(end)}"
    if end == item.first_seen:
        return _bound(text, FIRST, Strength.SEEN, _where(case, item))
    if end == posted.end:
        return _bound(text, POSTED, Strength.POSTED)
    return _bound(text, _noted(case, item), Strength.NOTED)


def _bound(text: str, why: str, strength: Strength, spots: tuple[Spot, ...] = ()) -> Bound:
    return Bound(text=text, why=why, strength=strength, spots=spots)


def _noted(case: CaseView, item: Evidence) -> str:
    return _basis(case, item) or "no reason is noted"


def _basis(case: CaseView, item: Evidence) -> str:
    """The reason noted for the dates, without what the bounds say already."""
    parts = (part.strip(" .") for part in (item.date_basis or "").split(";"))
    told = "; ".join(p for p in parts if p and not any(said in p for said in SAID_ALREADY))
    return case.plain(told)


def _where(case: CaseView, item: Evidence) -> tuple[Spot, ...]:
    """The documents that an item is seen in: the one that speaks of it, those that show a file."""
    shown = dict(item.extra).get("appears_in")
    names = {str(name) for name in shown} if isinstance(shown, list) else set()
    found = [
        document
        for document in case.in_order()
        if document.id == item.doc
        or (document.url in names if document.url else False)
        or (document.path or "").rpartition("/")[2] in names
    ]
    return tuple(Spot(label=f"[{case.numbers[d.id]}]", anchor=anchor("doc", d.id)) for d in found)


def _notes(case: CaseView, item: Evidence) -> Iterator[str]:
    told = dict(item.extra)
    if told.get("caption"):
        yield f"Caption: “{told['caption']}”"
    if told.get("credit"):
        yield f"Credit: {told['credit']}"
    if _basis(case, item) and not any(b.strength is Strength.NOTED for b in _bounds(case, item)):
        yield f"Noted on its dates: {_basis(case, item)}."
    if item.author:
        yield f"Made by {case.name(item.author)}."
    if item.released_by is None and item.author is None:
        yield "Nobody is known to have released it; until then it is nobody's word."
    if item.possibly_same_as:
        yield (
            f"It may be the same as {case.name(item.possibly_same_as)}; nothing in these documents "
            "says so."
        )


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
