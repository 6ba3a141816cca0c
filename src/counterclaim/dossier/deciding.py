"""
The sentences that decide: each statement in its sentence, with its chain and where it stands.
"""

import re
from collections.abc import Iterator
from typing import Final

from counterclaim.domain.document import Document
from counterclaim.domain.statement import Firmness, Review, Statement
from counterclaim.dossier.anchors import anchor, place_of, web
from counterclaim.dossier.answer_values import Deciding, Part
from counterclaim.dossier.case import DATE_LINE, CaseView
from counterclaim.dossier.values import Footnote, Spot
from counterclaim.dossier.wording import MARKS

LONGEST: Final = 420
"""Characters of a sentence shown on each side of the content, and between its parts, at most."""
_EDGE: Final = re.compile(r"(?<=[.!?…])[\"”’)]*\s+|\n+")
_NO_END: Final = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|St|No|vs))\.\s+$"
)
"""Initials and titles whose full stop ends no sentence."""
_CLOSING: Final = re.compile(r"[.!?…\"”’)]*")
_MINOR: Final = 80
"""Characters before an edge that are enough to know an initial or a title."""


def deciding(case: CaseView, statement: Statement, stance: str, mark: str = "") -> Deciding:
    """
    Return a statement as it is shown beside a count; ``mark`` says what it does, by default that
    of the stance.
    """
    document = case.documents[statement.doc]
    return Deciding(
        id=statement.id,
        anchor=place_of(statement),
        act=stance,
        mark=mark or MARKS.get(stance, stance),
        parts=tuple(_parts(document.text, statement)),
        chain=chain_words(case, statement),
        outlet=case.outlet(document),
        title=case.title(document),
        date=case.date(document),
        url=web(document.url),
        note=note_spot(case, document),
        tentative=is_tentative(statement),
    )


def is_tentative(statement: Statement) -> bool:
    """
    Say whether a statement can raise only a maximum.
    """
    return statement.firmness is Firmness.TENTATIVE and statement.review is not Review.ACCEPTED


def chain_words(case: CaseView, statement: Statement) -> str:
    """
    Return in words who had it from whom, from the speaker out to the document.
    """
    hands = [case.name(step.source) for step in reversed(statement.chain)]
    names = [name for name, before in zip(hands, [None, *hands], strict=False) if name != before]
    if len(names) == 1:
        told = f"{names[0]}, in its own words"
    else:
        through = "".join(f", through {name}" for name in names[1:-1])
        told = f"{names[0]}{through}, in {names[-1]}"
    rest = statement.root if statement.root in case.evidence else statement.basis
    return f"{told}, on the strength of {case.name(rest)}" if rest in case.evidence else told


def note_spot(case: CaseView, document: Document) -> Spot:
    """
    Return the number of a document, leading to its reference.
    """
    number = case.numbers.get(document.id, 0)
    return Spot(label=f"[{number}]", anchor=f"note-{number}")


def footnote(case: CaseView, document: Document) -> Footnote:
    """
    Return the numbered reference of a document.
    """
    number = case.numbers[document.id]
    return Footnote(
        number=number,
        anchor=f"note-{number}",
        document=anchor("doc", document.id),
        text=f"{case.outlet(document)}, “{case.title(document)}”, {case.date(document)}",
        url=web(document.url),
    )


def share_a_sentence(case: CaseView, first: Statement, second: Statement) -> bool:
    """
    Say whether two statements stand in one sentence of one document.
    """
    if first.doc != second.doc:
        return False
    text = case.documents[first.doc].text
    (start, end), (begin, close) = (_round(text, said) for said in (first, second))
    return start < close and begin < end


def _round(text: str, statement: Statement) -> tuple[int, int]:
    """The sentence or sentences in which a statement stands."""
    first = min(span.start for span in statement.content)
    last = max(span.end for span in statement.content)
    return _sentence(text, min(first, statement.span.start), max(last, statement.span.end))


def _parts(text: str, statement: Statement) -> Iterator[Part]:
    """The sentence in which a statement stands, with its content marked."""
    content = sorted(statement.content, key=lambda span: (span.start, span.end))
    start, end = _round(text, statement)
    at = start
    for span in content:
        if span.start > at:
            yield Part(text=_cut(text[at : span.start]), marked=False)
        if span.end > at:
            yield Part(text=text[max(at, span.start) : span.end], marked=True)
            at = span.end
    if end > at:
        yield Part(text=_cut(text[at:end]), marked=False)


def _cut(text: str) -> str:
    """Words around a content, without a long middle."""
    if len(text) <= 2 * LONGEST:
        return text
    return f"{text[:LONGEST]} […] {text[-LONGEST:]}"


def _sentence(text: str, first: int, last: int) -> tuple[int, int]:
    """The sentence or sentences round a stretch, cut where they are very long."""
    low, high = max(0, first - LONGEST), min(len(text), last + LONGEST)
    start = max((m.end() for m in _edges(text, low, first)), default=low)
    if start == 0 and (line := DATE_LINE.match(text.lstrip())):
        start = min(first, len(text) - len(text.lstrip()) + line.end())
    while start < first and text[start].isspace():
        start += 1
    closing = _CLOSING.match(text, last)
    if closing and closing.end() > last:
        return start, closing.end()
    # A content that ends with its own full stop ends its sentence too.
    after = next(_edges(text, max(last - 1, 0), high), None)
    end = high if after is None else max(last, after.start())
    quote = _CLOSING.match(text, end)
    return start, max(end, quote.end()) if quote else end


def _edges(text: str, low: int, high: int) -> Iterator[re.Match[str]]:
    for edge in _EDGE.finditer(text, low, high):
        if not _NO_END.search(text, max(0, edge.end() - _MINOR), edge.end()):
            yield edge
