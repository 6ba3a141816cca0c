"""
What nobody in these documents says, and what both sides say.

A gap is reported as a gap: who is not named, what is not dated, what was asked and not answered,
what could not be read.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.naming import names_in
from counterclaim.domain.source import PUBLISHING
from counterclaim.domain.standing import Snapshot, Standing, Support
from counterclaim.domain.text import shortened, unpaired_left_out
from counterclaim.domain.time import Interval, in_words, known_by

NOBODY_IDENTIFIED = "nobody-identified"
UNNAMED_DENIAL = "unnamed-denial"
UNANSWERED = "unanswered"
UNDETERMINED = "undetermined"
ANONYMOUS_SOURCE = "anonymous-source"
NOT_READ = "not-read"
UNDATED_DOCUMENT = "undated-document"

LONGEST = 240
"""Characters of a claim that a sentence repeats, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPoint:
    """
    One thing the documents leave open, in a sentence, with the records that show it.
    """

    kind: str
    text: str
    statements: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    evidence: str | None = None
    document: str | None = None


def open_points(ledger: Ledger, seen: Snapshot) -> tuple[OpenPoint, ...]:
    """
    Return what a view leaves open, in a fixed order.
    """
    texts = {claim.id: _words(claim.text) for claim in ledger.claims}
    known = {statement for statement, _, _ in seen.states}
    nobody = {item.id for item in ledger.evidence if item.released_by is None}
    nobody |= {source.id for source in ledger.sources if source.unattributed}
    asked = {c for question in seen.questions for a in question.answers for c in a.claims}
    points = [
        *(p for s in seen.standings for p in _of_claim(s, texts, nobody, asked)),
        *_unanswered(ledger, seen),
        *_of_evidence(ledger, texts, known),
        *_anonymous(ledger, known),
        *_documents(ledger, seen, known),
    ]
    return tuple(sorted(points, key=lambda p: (p.kind, p.claims, p.statements, p.text)))


def _words(text: str) -> str:
    return shortened(unpaired_left_out(text.rstrip(" .")), LONGEST)


def agreed_ground(seen: Snapshot) -> tuple[str, ...]:
    """
    Return the claims that opposed parties assert, or one against its interest (METHOD 3.2).
    """
    return tuple(standing.claim for standing in seen.standings if standing.agreed)


def _of_claim(
    standing: Standing, texts: Mapping[str, str], nobody: set[str], asked: set[str]
) -> Iterator[OpenPoint]:
    """
    Whom a claim lacks.

    What an outlet merely tells in its own words, without a source, is a gap only where a question
    turns on it.
    """
    text = texts[standing.claim]
    hearsay = any(nobody.intersection(origin.roots) for origin in standing.asserted.origins)
    if standing.support is Support.NO_IDENTIFIED_ORIGIN and (hearsay or standing.claim in asked):
        yield OpenPoint(
            kind=NOBODY_IDENTIFIED,
            text=f"Who says so is not said: “{text}”."
            if hearsay
            else f"No source is given for it: “{text}”.",
            statements=standing.asserted.statements,
            claims=(standing.claim,),
        )
    deniers = [
        origin
        for origin in standing.denied.origins
        if not origin.identified and nobody.intersection(origin.roots)
    ]
    if deniers:
        yield OpenPoint(
            kind=UNNAMED_DENIAL,
            text=f"Who declared it wrong is not said: “{text}”.",
            statements=tuple(sorted(s for origin in deniers for s in origin.statements)),
            claims=(standing.claim,),
        )
    answered = standing.asserted.statements or standing.denied.statements
    if (standing.asked or standing.withheld) and not answered and _asks(text):
        said = "Neither confirmed nor denied" if standing.withheld else "Asked"
        yield OpenPoint(
            kind=UNANSWERED,
            text=f"{said}: “{text}”.",
            statements=(*standing.asked, *standing.withheld),
            claims=(standing.claim,),
        )


def _asks(text: str) -> bool:
    """Whether some words can be answered: "the weapons" and "to respond" cannot."""
    first, *rest = text.split() or [""]
    return text.endswith("?") or (len(rest) >= 2 and first.casefold() != "to")


def _unanswered(ledger: Ledger, seen: Snapshot) -> Iterator[OpenPoint]:
    for question in seen.questions or ledger.questions:
        if not any(answer.claims or answer.denials_of for answer in question.answers):
            yield OpenPoint(kind=UNANSWERED, text=f"Nobody here answers: {question.text}")


def _of_evidence(ledger: Ledger, texts: Mapping[str, str], known: set[str]) -> Iterator[OpenPoint]:
    """Pictures without a not-before: each can be older than anything it is said to show."""
    names = names_in(ledger)
    heard: set[str] = set()
    resting: defaultdict[str, list[str]] = defaultdict(list)
    for statement in ledger.statements:
        if statement.id in known:
            heard.add(statement.doc)
            for cited in {statement.basis, statement.root} - {None}:
                resting[str(cited)].append(statement.id)
    for item in ledger.evidence:
        if item.doc in heard or item.id in resting:
            yield from _of_item(item, names[item.id], sorted(resting[item.id]), texts)


def _of_item(
    item: Evidence, name: str, resting: Sequence[str], texts: Mapping[str, str]
) -> Iterator[OpenPoint]:
    taken = item.taken or Interval()
    if taken.start is not None or (item.posted is not None and item.posted.start is not None):
        return
    latest = taken.end or item.first_seen
    bound = f"was made on {in_words(latest)} or before" if latest is not None else "is undated"
    for claim in item.bears_on:
        if claim in texts:
            yield OpenPoint(
                kind=UNDETERMINED,
                text=f"{name[:1].upper()}{name[1:]} {bound}; nothing says when, so it settles "
                f"nothing about “{texts[claim]}”.",
                statements=tuple(resting),
                claims=(claim,),
                evidence=item.id,
            )


def _anonymous(ledger: Ledger, known: set[str]) -> Iterator[OpenPoint]:
    speaking: defaultdict[str, set[str]] = defaultdict(set)
    for statement in ledger.statements:
        if statement.id in known:
            for step in statement.chain:
                speaking[step.source].add(statement.id)
    for source in ledger.sources:
        if source.named or source.unattributed or source.type in PUBLISHING:
            continue
        heard = sorted(speaking.get(source.id, ()))
        if heard:
            who = f"It is not said who “{source.name}”"
            yield OpenPoint(
                kind=ANONYMOUS_SOURCE,
                text=f"{who} are, nor how many." if source.plural else f"{who} is.",
                statements=tuple(heard),
            )


def _documents(ledger: Ledger, seen: Snapshot, known: set[str]) -> Iterator[OpenPoint]:
    heard = {statement.doc for statement in ledger.statements if statement.id in known}
    for document in ledger.documents:
        title = document.title or document.path or document.id
        if document.id in seen.undated:
            yield OpenPoint(
                kind=UNDATED_DOCUMENT,
                text=f"“{title}” has no date and stands outside every earlier view.",
                document=document.id,
            )
        since = document.known_from
        if seen.as_of is None or document.id in heard or (since and known_by(since, seen.as_of)):
            for note in document.notes:
                yield OpenPoint(kind=NOT_READ, text=f"“{title}”: {note}", document=document.id)
