"""
Documents with every statement marked in place.

Statements overlap and nest, so the text is cut at every boundary and each stretch leads to the
shortest statement that covers it; a number at the beginning of each statement leads to its own.
"""

import itertools
from collections.abc import Iterator
from typing import Final

from counterclaim.domain.document import Document
from counterclaim.domain.statement import Review, Stance, Statement
from counterclaim.dossier.anchors import anchor, place_of, web, why_of
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.document_values import DocumentView, Mark, Segment
from counterclaim.dossier.versions import version_view
from counterclaim.dossier.whys import why_view
from counterclaim.dossier.wording import listed, number_of
from counterclaim.reference.languages import language_name

ACTS: Final = {"deny": "deny", "doubt": "doubt", "withhold": "doubt", "ask": "ask"}
"""The colour and line of an act; every other one is that of saying."""
WORDS: Final = {"deny": "denies", "doubt": "doubts", "withhold": "withholds", "ask": "asks"}
"""The word beside the number of a statement, so that nothing hangs on colour."""


def document_view(case: CaseView, document: Document) -> DocumentView:
    """
    Return a document with its marks and their entries.
    """
    told = case.told.get(document.id, [])
    numbers = {statement.id: n for n, statement in enumerate(told, 1)}
    return DocumentView(
        anchor=anchor("doc", document.id),
        number=case.numbers[document.id],
        title=case.title(document),
        outlet=case.outlet(document),
        date=case.date(document),
        url=web(document.url),
        language=language_name(document.language) if document.language else None,
        sha256=document.sha256,
        version=version_view(case, document),
        withdrawn=document.withdrawn,
        paragraphs=tuple(_paragraphs(_segments(document.text, told, numbers))),
        whys_head=f"{number_of(len(told), 'statement')}: how each was read",
        whys=tuple(why_view(case, statement) for statement in told),
    )


def _segments(text: str, told: list[Statement], numbers: dict[str, int]) -> Iterator[Segment]:
    """The text cut at every boundary, sweeping from its beginning to its end."""
    opening: dict[int, list[Statement]] = {}
    closing: dict[int, list[Statement]] = {}
    begins: dict[int, list[Statement]] = {}
    for statement in told:
        begins.setdefault(statement.content[0].start, []).append(statement)
        for span in statement.content:
            opening.setdefault(span.start, []).append(statement)
            closing.setdefault(span.end, []).append(statement)
    cuts = sorted({0, len(text), *opening, *closing})
    here: list[Statement] = []
    for start, end in itertools.pairwise(cuts):
        for statement in closing.get(start, []):
            here.remove(statement)
        here.extend(opening.get(start, []))
        marks = tuple(_mark(s, numbers[s.id]) for s in begins.get(start, []))
        yield _segment(text[start:end], marks, here, numbers)


def _segment(
    text: str, marks: tuple[Mark, ...], here: list[Statement], numbers: dict[str, int]
) -> Segment:
    if not here:
        return Segment(text=text, marks=marks)
    owner = min(here, key=lambda s: (sum(c.end - c.start for c in s.content), s.id))
    all_here = sorted({numbers[s.id] for s in here})
    noun = "statement" if len(all_here) == 1 else "statements"
    return Segment(
        text=text,
        marks=marks,
        why=why_of(owner),
        act=_colour(owner),
        title=f"{noun} {listed([str(n) for n in all_here])}",
    )


def _colour(statement: Statement) -> str:
    if statement.review is Review.REJECTED:
        return "rejected"
    return ACTS.get(_act(statement), "say")


def _act(statement: Statement) -> str:
    """Its act; that of denying where it only says what the claims it speaks of are not."""
    stances = {link.stance for link in statement.links if link.counts}
    return "deny" if stances == {Stance.DENIES} else statement.act


def _mark(statement: Statement, number: int) -> Mark:
    word = WORDS.get(_act(statement), "")
    if statement.review is Review.REJECTED:
        word = "rejected"
    return Mark(anchor=place_of(statement), why=why_of(statement), number=number, word=word)


def _paragraphs(segments: Iterator[Segment]) -> Iterator[tuple[Segment, ...]]:
    """Split at line ends, so that the page keeps the paragraphs of the text."""
    line: list[Segment] = []
    for segment in segments:
        for i, part in enumerate(segment.text.split("\n")):
            if i:
                if _holds(line):
                    yield tuple(line)
                line = []
            marks = segment.marks if i == 0 else ()
            if part or marks:
                line.append(
                    Segment(
                        text=part,
                        marks=marks,
                        why=segment.why,
                        act=segment.act,
                        title=segment.title,
                    )
                )
    if _holds(line):
        yield tuple(line)


def _holds(line: list[Segment]) -> bool:
    return any(s.text.strip() or s.marks for s in line)
