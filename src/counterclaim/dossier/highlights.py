"""
Documents with every statement marked in place.

Statements overlap and nest, so the text is cut at every boundary and each stretch belongs to the
shortest statement that covers it; all of them can be reached from the list below the text.
"""

import itertools
from bisect import bisect_right
from collections.abc import Iterator

from counterclaim.domain.document import Document
from counterclaim.domain.statement import Statement
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.deciding import anchor_of, web, why_of
from counterclaim.dossier.values import DocumentView, Segment, Why
from counterclaim.dossier.wording import MARKS, interval, spell, visible

ACTS = {"deny": "deny", "doubt": "doubt", "withhold": "doubt", "ask": "ask"}


def document_view(case: CaseView, document: Document) -> DocumentView:
    """
    Return a document with its marks and their entries.
    """
    told = [s for s in case.ledger.statements if s.doc == document.id]
    told.sort(key=lambda s: (s.content[0].start, s.id))
    segments = list(_segments(document.text, told))
    return DocumentView(
        anchor=f"doc-{document.id}",
        title=visible(case.title(document)),
        outlet=visible(case.outlet(document)),
        date=spell(document.known_from),
        url=web(document.url),
        sha256=document.sha256,
        paragraphs=tuple(_paragraphs(segments)),
        whys=tuple(_why(case, statement) for statement in told),
    )


def _segments(text: str, told: list[Statement]) -> Iterator[Segment]:
    spans = [
        (span.end - span.start, span.start, span.end, statement)
        for statement in told
        for span in statement.content
    ]
    cuts = sorted({0, len(text), *(s for _, s, _, _ in spans), *(e for _, _, e, _ in spans)})
    owner: list[Statement | None] = [None] * len(cuts)
    for _, start, end, statement in sorted(spans, key=lambda row: (-row[0], row[1], row[3].id)):
        for i in range(bisect_right(cuts, start) - 1, bisect_right(cuts, end) - 1):
            owner[i] = statement
    placed: set[str] = set()
    first: dict[int, list[Statement]] = {s.content[0].start: [] for s in told}
    for statement in told:
        first[statement.content[0].start].append(statement)
    for i, (start, end) in enumerate(itertools.pairwise(cuts)):
        for statement in first.get(start, []):
            if statement.id not in placed and statement is not owner[i]:
                placed.add(statement.id)
                yield Segment(text="", anchor=anchor_of(statement))
        statement_here = owner[i]
        if statement_here is None:
            yield Segment(text=visible(text[start:end]))
            continue
        fresh = statement_here.id not in placed
        placed.add(statement_here.id)
        yield Segment(
            text=visible(text[start:end]),
            why=why_of(statement_here),
            act=ACTS.get(statement_here.act, "say"),
            title=f"{statement_here.act}; why",
            anchor=anchor_of(statement_here) if fresh else None,
        )


def _paragraphs(segments: list[Segment]) -> Iterator[tuple[Segment, ...]]:
    """Split at line ends, so that the page keeps the paragraphs of the text."""
    line: list[Segment] = []
    for segment in segments:
        parts = segment.text.split("\n")
        for i, part in enumerate(parts):
            if i:
                if any(s.text.strip() or s.anchor for s in line):
                    yield tuple(line)
                line = []
            if part or (i == 0 and segment.anchor):
                line.append(
                    Segment(
                        text=part,
                        why=segment.why,
                        act=segment.act,
                        title=segment.title,
                        anchor=segment.anchor if i == 0 else None,
                    )
                )
    if any(s.text.strip() or s.anchor for s in line):
        yield tuple(line)


def _why(case: CaseView, statement: Statement) -> Why:
    return Why(
        id=statement.id,
        anchor=why_of(statement),
        words=visible(statement.words),
        lines=tuple(_lines(case, statement)),
    )


def _lines(case: CaseView, statement: Statement) -> Iterator[str]:
    steps = []
    for step in statement.chain:
        cue = f" “{visible(step.cue.text)}”" if step.cue else ""
        steps.append(f"{visible(case.name(step.source))} ({step.role}{cue})")
    yield "Chain: " + " ← ".join(steps)
    yield (
        f"Act: {statement.act}; factuality {statement.factuality}; {statement.quote} speech; "
        f"{statement.firmness} reading ({statement.pattern or 'entered by a person'}); "
        f"{statement.review}"
    )
    said, about = interval(statement.said), interval(statement.about)
    if said or about:
        yield "; ".join(
            part for part in (said and f"Said: {said}", about and f"about: {about}") if part
        )
    if statement.quantity and statement.quantity.surface:
        quantity = statement.quantity
        yield (
            f"Quantity: “{visible(quantity.surface or '')}” read as "
            f"{'(' if quantity.low_open else '['}{_bound(quantity.low)}, "
            f"{_bound(quantity.high)}{')' if quantity.high_open else ']'} {quantity.unit or ''}"
        )
    if statement.basis:
        yield f"Rests on: {visible(case.name(statement.basis))}"
    for link in statement.links:
        claim = case.claims.get(link.claim)
        words = visible(claim.text) if claim else link.claim
        why = f"; {link.why}" if link.why else ""
        yield f"{MARKS.get(link.stance, link.stance).capitalize()}: “{words}” ({link.mode}{why})"
    if statement.note:
        yield f"Note: {visible(statement.note)}"


def _bound(value: float | None) -> str:
    return "…" if value is None else f"{value:g}"
