"""
What sources took back: notices of correction and retraction, tolls revised by their source, and
words that their alleged speaker says he never said.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from counterclaim.claims.disavowals import disavowals
from counterclaim.claims.words import containment, content_words
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import RETRACTION, SUPERSESSION, Correction
from counterclaim.domain.document import Document
from counterclaim.domain.ids import content_id
from counterclaim.domain.reading import Notice
from counterclaim.domain.source import Source
from counterclaim.domain.statement import Stance, Statement
from counterclaim.domain.text import Mention
from counterclaim.domain.time import day_of, precedes

RESTATED: Final = 0.6
"""Share of a claim's content words a notice must repeat to be about it."""
FEWEST: Final = 3
"""Content words a claim needs before a notice can be matched to it by wording."""


def corrections(
    notices: Iterable[tuple[str, Notice]],
    statements: tuple[Statement, ...],
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    sources: Mapping[str, Source],
) -> tuple[Correction, ...]:
    """
    Return the corrections that notices tell, those that revised tolls imply, and disavowals.
    """
    found: dict[str, Correction] = {}
    passed_on: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        for source in {step.source for step in statement.chain}:
            passed_on[source].append(statement)
    for doc, notice in notices:
        if notice.kind in {"retraction", "correction"}:
            told = passed_on[documents[doc].publisher]
            for correction in _from_notice(documents[doc], notice, told, documents):
                found[correction.id] = correction
    for correction in (
        *_revised(statements, claims, documents, sources),
        *disavowals(statements, documents, sources),
    ):
        found[correction.id] = correction
    return tuple(found[key] for key in sorted(found))


def _from_notice(
    document: Document,
    notice: Notice,
    passed_on: Iterable[Statement],
    documents: Mapping[str, Document],
) -> Iterator[Correction]:
    """What a notice takes back of all that its publisher passed on."""
    effective = document.known_from
    if effective is None:
        return
    by = document.publisher
    earlier = [
        s
        for s in passed_on
        if s.id not in notice.statements and _before(documents[s.doc], document)
    ]
    targets = _restated(notice, earlier) or _by_date(notice, earlier, documents)
    if targets:
        yield Correction(
            id=content_id("k", RETRACTION, document.id, notice.span.start),
            type=RETRACTION,
            by=by,
            date=day_of(effective),
            claims=tuple(sorted(targets)),
            statement=min(notice.statements, default=None),
            spans=(
                Mention(
                    doc=document.id,
                    start=notice.span.start,
                    end=notice.span.end,
                    text=notice.span.text,
                ),
            ),
            note="a notice of its publisher",
        )


def _before(other: Document, document: Document) -> bool:
    if other.id == document.id:
        return False
    first, second = other.known_from, document.known_from
    return first is not None and second is not None and not precedes(second, first)


def _restated(notice: Notice, earlier: list[Statement]) -> set[str]:
    """Claims whose words the notice repeats: the best match and its equals."""
    words = content_words(notice.span.text)
    scored: defaultdict[float, set[str]] = defaultdict(set)
    for statement in earlier:
        content = content_words(statement.words)
        if len(content) >= FEWEST:
            asserted = {k.claim for k in statement.links if k.stance is Stance.ASSERTS and k.counts}
            scored[round(containment(content, words), 3)] |= asserted
    best = max((score for score, claims in scored.items() if claims), default=0.0)
    return scored[best] if best >= RESTATED else set()


def _by_date(
    notice: Notice, earlier: list[Statement], documents: Mapping[str, Document]
) -> set[str]:
    """Everything the one report of that day said, where the notice names a day and no content."""
    if notice.date is None:
        return set()
    told = [
        s
        for s in earlier
        if (known := documents[s.doc].known_from) is not None
        and day_of(known) == day_of(notice.date)
    ]
    if len({s.doc for s in told}) != 1:
        return set()
    return {k.claim for s in told for k in s.links if k.stance is Stance.ASSERTS and k.counts}


def _revised(
    statements: tuple[Statement, ...],
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    sources: Mapping[str, Source],
) -> Iterator[Correction]:
    """A later toll of the same event by the same identified source replaces its earlier one."""
    told: defaultdict[tuple[str, str, str | None], list[tuple[Statement, Claim]]]
    told = defaultdict(list)
    for statement in statements:
        source = sources.get(statement.root)
        if source is None or source.unattributed or not source.named or source.publishes:
            continue
        for link in statement.links:
            claim = claims[link.claim]
            value = claim.value if isinstance(claim.value, dict) else {}
            typed = claim.property.startswith("quantity:")
            running = not claim.vague or value.get("cumulative")
            if typed and running and link.stance is Stance.ASSERTS and link.counts:
                told[source.id, claim.property, claim.subject].append((statement, claim))
    for (by, _, _), tellings in sorted(told.items(), key=lambda row: str(row[0])):
        for statement, claim in tellings:
            known = documents[statement.doc].known_from
            for later, newer in tellings:
                after = documents[later.doc].known_from
                if newer.id == claim.id or known is None or after is None:
                    continue
                if precedes(known, after):
                    yield Correction(
                        id=content_id("k", SUPERSESSION, by, claim.id, newer.id),
                        type=SUPERSESSION,
                        by=by,
                        date=day_of(after),
                        claims=(claim.id,),
                        statement=later.id,
                        note=f"its own later figure: {newer.text}",
                    )
