"""
A sourcing paragraph to paste: who says what, with numbered notes, and no more than the counts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.domain.question import Answer
from counterclaim.domain.source import UNKNOWN
from counterclaim.domain.standing import Side, Standing
from counterclaim.domain.statement import Stance
from counterclaim.dossier.anchors import anchor
from counterclaim.dossier.answer_values import Paragraph
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.deciding import footnote
from counterclaim.dossier.origins import who
from counterclaim.dossier.wording import listed, number_of, one_side, spell


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """What is said of one claim, and by which documents."""

    claim: str
    said: str
    docs: tuple[str, ...]


def paragraph(case: CaseView, answers: Sequence[Answer], question: str) -> Paragraph:
    """
    Return what the documents say to a question, answer by answer.
    """
    sentences = tuple(dict.fromkeys(_sentences(case, answers)))
    used = sorted({doc for s in sentences for doc in s.docs}, key=lambda d: case.numbers[d])
    day = case.snapshot.as_of
    head = f"As of {spell(day)}, in" if day is not None else "In"
    count = number_of(
        case.reports(d for d in case.numbers if not case.documents[d].withdrawn), "document"
    )
    told = " ".join(_written(case, sentences)) or "nobody speaks to it."
    return Paragraph(
        anchor=anchor("paste", question),
        text=f"{head} the {count} examined: {told}",
        notes=tuple(footnote(case, case.documents[doc]) for doc in used),
    )


def _written(case: CaseView, sentences: Sequence[_Sentence]) -> Iterator[str]:
    """Sentences with their numbers; a claim is named once and then called "it"."""
    last = None
    for sentence in sentences:
        text = case.claims[sentence.claim].text.rstrip(" .")
        subject = "It" if sentence.claim == last else f"“{text}”"
        numbers = sorted(case.numbers[doc] for doc in sentence.docs)
        yield f"{subject} {sentence.said}.{''.join(f'[{n}]' for n in numbers)}"
        last = sentence.claim


def _sentences(case: CaseView, answers: Sequence[Answer]) -> Iterator[_Sentence]:
    split = {claim for answer in answers for claim in answer.denials_of}
    for answer in answers:
        for claim in answer.claims:
            standing = case.standings.get(claim)
            if standing is None:
                continue
            yield from _side(case, claim, standing.asserted, "asserted")
            yield from _taken_back(case, claim, standing.ever)
            if claim not in split:
                yield from _side(case, claim, standing.denied, "denied")
            yield from _beside(case, claim, standing)
        for claim in answer.denials_of:
            if claim in case.standings:
                yield from _side(case, claim, case.standings[claim].denied, "denied")


def _side(case: CaseView, claim: str, side: Side, verb: str) -> Iterator[_Sentence]:
    counted = [s for origin in side.origins if origin.identified for s in origin.statements]
    loose = [s for origin in side.origins if not origin.identified for s in origin.statements]
    if counted:
        said = f"is {verb} by {_origins(case, side)}"
        yield _Sentence(claim=claim, said=said, docs=_docs(case, counted))
    if loose:
        also = "also " if counted else ""
        said = f"is {also}{verb} without a source that these documents identify"
        yield _Sentence(claim=claim, said=said, docs=_docs(case, loose))


def _beside(case: CaseView, claim: str, standing: Standing) -> Iterator[_Sentence]:
    """Who doubts it, or neither confirms nor denies it: on no side, and said so."""
    for verb, statements in (
        ("doubted", standing.doubted),
        ("neither confirmed nor denied", standing.withheld),
    ):
        if statements:
            names = dict.fromkeys(case.name(s.holder) for s in case.by_date(statements))
            said = f"is {verb} by {listed(list(names), most=4)}"
            yield _Sentence(claim=claim, said=said, docs=_docs(case, statements))


def _origins(case: CaseView, side: Side) -> str:
    """The count with its names; what is not known of them is said."""
    low, high = side.origins_min, side.origins_max
    some = sorted(
        (o for o in side.origins if o.identified), key=lambda o: (case.turn(o.statements), o.id)
    )
    if low == high:
        count = number_of(high, "origin")
    elif low:
        count = f"at least {low} and at most {number_of(high, 'origin')}"
    else:
        sure = "not surely read" if high == 1 else "none of them surely read"
        count = f"at most {number_of(high, 'origin')}, {sure}"
    notes = []
    only = one_side(side)
    if only:
        notes.append(f"of one side, {only}" if high == 1 else f"all on one side, {only}")
    elif all(origin.party == UNKNOWN for origin in some):
        notes.append("of unknown affiliation")
    if not any(origin.first_hand for origin in some):
        notes.append("not said to be first-hand")
    words = f" ({'; '.join(notes)})" if notes else ""
    return f"{count}{words}: {'; '.join(who(case, o) for o in some)}"


def _taken_back(case: CaseView, claim: str, ever: Sequence[str]) -> Iterator[_Sentence]:
    """What stood once and does not any more, with the documents that take it back."""
    lost = [s for s in ever if case.states.get((s, claim), "live") != "live"]
    if not lost:
        return
    telling = {
        c.statement
        for c in case.ledger.corrections
        if claim in c.claims and c.stance is Stance.ASSERTS and c.statement in case.known
    }
    states = " or ".join(sorted({case.states[s, claim] for s in lost}))
    yield _Sentence(
        claim=claim,
        said=f"was asserted in {number_of(len(lost), 'earlier statement')}, since {states}",
        docs=_docs(case, [*lost, *(t for t in telling if t)]),
    )


def _docs(case: CaseView, statements: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({case.statements[s].doc for s in statements}))
