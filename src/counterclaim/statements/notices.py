"""
What a document says of itself: corrections, retractions and whose report it carries.
"""

import re
from collections.abc import Iterator

from counterclaim.domain.document import Document
from counterclaim.domain.ids import local_source
from counterclaim.domain.pieces import pieces
from counterclaim.domain.reading import Notice
from counterclaim.domain.source import AGENCY, Affiliation, Source
from counterclaim.domain.text import Span
from counterclaim.reference.agencies import agency_named
from counterclaim.statements.times import find_times
from counterclaim.statements.wording import SENTENCE, folded

_REPORT = r"(?:report|reports|article|story|statement|account|claim|post|item|piece|broadcast)"
RETRACTS = re.compile(
    rf"\b(?:we|this (?:newspaper|station|agency|site|outlet)|the (?:newspaper|paper|station|agency"
    rf"|editors?|broadcaster|site)|[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,3}}) "
    rf"(?:has |have |hereby |today |now |are |is |therefore |formally |fully )*"
    rf"(?:withdraws?|withdrew|withdrawn|withdrawing|retracts?|retracted|retracting|took back"
    rf"|takes? back|taken back) (?:its|our|the|that|this|an|a|their|last|all)\b[^.]*?\b{_REPORT}\b",
)
RETRACTED = re.compile(
    rf"\b(?:our|this|the|that|its) (?:[\w’'-]+ ){{0,4}}{_REPORT} (?:[\w ,’'-]{{0,60}} )?"
    r"(?:has|have|was|were|is) (?:been )?(?:withdrawn|retracted)\b",
    re.IGNORECASE,
)
CORRECTS = re.compile(
    r"\b(?:an? earlier version of this|an earlier (?:report|article|story) (?:here |on this site )?"
    r"(?:said|stated|gave|misstated)|this (?:article|story|report) (?:has been|was) (?:corrected|"
    r"amended)|we (?:regret|apologi[sz]e for) (?:the|this|our) (?:error|mistake)|"
    r"we (?:wrongly|incorrectly|mistakenly) (?:said|reported|stated))",
    re.IGNORECASE,
)
LABEL = re.compile(r"^(?:correction|retraction|clarification)\b\s*[:—–-]", re.IGNORECASE)
TOLD_BY = (
    *("withdr", "retract", "took back", "take back", "takes back", "taken back"),
    *("earlier version", "earlier report", "earlier article", "earlier story"),
    *("correct", "amended", "clarification", "regret", "apologi", "wrongly", "mistakenly"),
)
"""One of these stands in every notice; most documents have none and are not searched."""
CREDIT = re.compile(
    r"(?:^|\n|[.!?”\"]\s)\s*(?:[—–-]{1,2}\s*|\(|Source: |With (?:reporting|material) (?:by|from) )"
    r"(?P<agency>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,4})\)?\.?\s*$"
)


def notices(document: Document, begin: int) -> Iterator[tuple[Notice, Source | None]]:
    """
    Yield the notices of a document, with the agency as a source where it credits one.
    """
    yield from ((notice, None) for notice in _corrections(document, begin))
    yield from _credits(document)


def _corrections(document: Document, begin: int) -> Iterator[Notice]:
    if not _may_hold_one(document.text):
        return
    for piece in pieces(document.text, begin):
        if not _may_hold_one(piece.text):
            continue
        labelled = LABEL.match(piece.text)
        for match in SENTENCE.finditer(piece.text):
            words = match.group()
            kind = None
            if RETRACTS.search(words) or RETRACTED.search(words):
                kind = "retraction"
            elif CORRECTS.search(words) or labelled:
                kind = "correction"
            if kind is None:
                continue
            start = piece.start + match.start() + len(words) - len(words.lstrip())
            end = piece.start + match.end()
            while end > start and document.text[end - 1].isspace():
                end -= 1
            times = find_times(document.text[start:end], document.known_from, start)
            days = [t.interval.start for t in times if t.interval.start == t.interval.end]
            yield Notice(
                kind=kind,
                span=Span.cut(document.text, start, end),
                date=days[0] if days else None,
            )


def _may_hold_one(text: str) -> bool:
    small = folded(text)
    return any(words in small for words in TOLD_BY)


def _credits(document: Document) -> Iterator[tuple[Notice, Source]]:
    seen: set[str] = set()
    for name, start, end in _credited(document):
        if name in seen or not 0 <= start < end <= len(document.text):
            continue
        seen.add(name)
        agency = agency_named(name)
        source = Source(
            id=local_source(document.id, agency.name if agency else name),
            name=agency.name if agency else name,
            type=AGENCY,
            aliases=(name,) if agency and agency.name != name else (),
            affiliation=Affiliation.UNKNOWN,
        )
        span = Span.cut(document.text, start, end)
        yield Notice(kind="credit", span=span, source=source.id), source


def _credited(document: Document) -> Iterator[tuple[str, int, int]]:
    for key, value in document.extra:
        if key == "dateline" and isinstance(value, dict):
            agency, span = value.get("agency"), value.get("span")
            if isinstance(agency, str) and isinstance(span, list):
                yield agency, int(str(span[0])), int(str(span[1]))
        if key == "signed" and isinstance(value, dict):
            name, span = value.get("name"), value.get("span")
            if isinstance(name, str) and isinstance(span, list) and agency_named(name):
                yield name, int(str(span[0])), int(str(span[1]))
    match = CREDIT.search(document.text.rstrip())
    if match and (match["agency"].isupper() or agency_named(match["agency"])):
        yield match["agency"], match.start("agency"), match.end("agency")
