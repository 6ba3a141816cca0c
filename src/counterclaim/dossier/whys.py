"""
Why a statement was read as it was: chain, act, times, quantity, claims, and the rule that found it.
"""

from collections.abc import Iterator
from typing import Final

from counterclaim.domain.quantity import Quantity
from counterclaim.domain.statement import Quote, Review, Statement
from counterclaim.domain.text import shortened
from counterclaim.dossier.anchors import place_of, why_of
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.deciding import is_tentative
from counterclaim.dossier.document_values import Why
from counterclaim.dossier.judgements import judgements
from counterclaim.dossier.values import Detail
from counterclaim.dossier.wording import FACTUALITY, MARKS, interval

WORDS: Final = 100
"""Characters of a statement repeated in its entry, at most: they stand marked in the text above."""
CLAIM: Final = 160
"""Characters of a claim in the entry of a statement, at most."""
QUOTES: Final = {
    Quote.DIRECT: "in quotation marks",
    Quote.INDIRECT: "in indirect speech",
    Quote.MIXED: "partly in quotation marks",
    Quote.NARRATOR: "in the outlet's own words",
}


def why_view(case: CaseView, statement: Statement) -> Why:
    """
    Return the entry of a statement.
    """
    return Why(
        id=statement.id,
        anchor=why_of(statement),
        place=place_of(statement),
        words=shortened(statement.words, WORDS),
        details=tuple(Detail(term=term, text=text) for term, text in _details(case, statement)),
    )


def _details(case: CaseView, statement: Statement) -> Iterator[tuple[str, str]]:
    yield "Chain", _chain(case, statement)
    value = FACTUALITY.get(statement.factuality, "")
    manner = QUOTES.get(statement.quote, str(statement.quote))
    yield "Act", f"{statement.act}, {value} ({statement.factuality}), {manner}"
    for term, when in (("Said", statement.said), ("About", statement.about)):
        words = interval(when)
        if words:
            yield term, words
    if statement.quantity:
        yield "Quantity", quantity_words(statement.quantity)
    if statement.place:
        yield "Place", case.name(statement.place)
    if statement.basis:
        yield "Rests on", case.name(statement.basis)
    if statement.first_hand is not None:
        yield "First-hand", "yes" if statement.first_hand else "no"
    if statement.against_interest:
        yield "Interest", "said against the speaker's own side"
    for link in statement.links:
        claim = case.claims.get(link.claim)
        mark = MARKS.get(link.stance, link.stance)
        text = claim.text if claim else link.claim
        words = "the words above" if text == statement.words else f"“{shortened(text, CLAIM)}”"
        why = f": {case.plain(link.why)}" if link.why else ""
        doubtful = ", doubtful join" if link.firmness == "tentative" else ""
        yield "Claim", f"{mark}: {words} ({link.mode.replace('_', ' ')}{doubtful}{why})"
    yield "Found by", _rule(statement)
    if statement.note:
        yield "Note", case.plain(statement.note)
    for line in judgements(case.ledger, "statement", statement.id):
        yield "Assessed", line
    for line in judgements(case.ledger, "source", statement.holder):
        yield "Source assessed", line


def _chain(case: CaseView, statement: Statement) -> str:
    """From the publisher to the holder, each with the words that attribute it."""
    steps = []
    for step in statement.chain:
        cue = f", “{step.cue.text}”" if step.cue else ""
        steps.append(f"{case.name(step.source)} ({step.role}{cue})")
    return " ← ".join(steps)


def _rule(statement: Statement) -> str:
    rule = (
        f"the rule “{statement.pattern}”" if statement.pattern else "whoever made the ledger file"
    )
    firm = "tentative" if is_tentative(statement) else "firm"
    checked = {
        Review.ACCEPTED: "accepted by a person",
        Review.REJECTED: "rejected by a person, so in no count",
        Review.UNCHECKED: "not checked by a person",
    }[statement.review]
    return f"{rule}; {firm}; {checked}"


def quantity_words(quantity: Quantity) -> str:
    """
    Return a number as the text gives it and as it was read.

    >>> quantity_words(Quantity(surface="over 70 per cent", low=70, low_open=True, high=100,
    ...                         unit="percent"))
    '“over 70 per cent”, read as more than 70 and at most 100 percent'
    """
    low, high = quantity.low, quantity.high
    bounds = []
    if low is not None and low == high:
        bounds = [f"{low:g}"]
    else:
        if low is not None:
            bounds.append(f"{'more than' if quantity.low_open else 'at least'} {low:g}")
        if high is not None:
            bounds.append(f"{'less than' if quantity.high_open else 'at most'} {high:g}")
    read = " and ".join(bounds) or "no bound"
    unit = f" {quantity.unit}" if quantity.unit else ""
    said = f"“{quantity.surface}”, read as " if quantity.surface else ""
    return f"{said}{read}{unit}{' (a running total)' if quantity.cumulative else ''}"
