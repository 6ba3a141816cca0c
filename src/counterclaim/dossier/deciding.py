"""
The sentences that decide: each statement in its sentence, with its chain and where it stands.
"""

import re
from typing import Final

from counterclaim.domain.statement import Statement
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.values import Deciding
from counterclaim.dossier.wording import MARKS, spell, visible

LONGEST: Final = 420
"""Characters of a sentence shown on each side of the content, at most."""
_EDGE: Final = re.compile(r"(?<=[.!?…])[\"”’)]*\s+|\n+")
_WEB: Final = re.compile(r"https?://", re.IGNORECASE)


def anchor_of(statement: Statement) -> str:
    """
    Return the anchor of a statement's place in its document.
    """
    return f"at-{statement.id}"


def why_of(statement: Statement) -> str:
    """
    Return the anchor of a statement's entry.
    """
    return f"why-{statement.id}"


def web(url: str | None) -> str | None:
    """
    Return an address that may be a link: http or https, nothing else.
    """
    return url if url and _WEB.match(url) else None


def deciding(case: CaseView, identifier: str, stance: str) -> Deciding:
    """
    Return a statement as it is shown beside a count.
    """
    statement = case.statements[identifier]
    document = case.documents[statement.doc]
    text = document.text
    first, last = statement.content[0].start, statement.content[-1].end
    start, end = _sentence(text, min(first, statement.span.start), max(last, statement.span.end))
    return Deciding(
        id=identifier,
        anchor=anchor_of(statement),
        act=stance,
        mark=MARKS.get(stance, stance),
        before=visible(text[start:first]),
        words=visible(text[first:last]),
        after=visible(text[last:end]),
        chain=tuple(visible(case.name(step.source)) for step in statement.chain),
        title=visible(case.title(document)),
        date=spell(document.known_from),
        url=web(document.url),
        footnote=case.numbers.get(document.id, 0),
        tentative=statement.firmness == "tentative" and statement.review != "accepted",
    )


def _sentence(text: str, first: int, last: int) -> tuple[int, int]:
    """The sentence or sentences round a stretch, cut where they are very long."""
    low = max(0, first - LONGEST)
    edges = [m.end() for m in _EDGE.finditer(text, low, first)]
    start = edges[-1] if edges else low
    after = _EDGE.search(text, max(last - 1, 0), min(len(text), last + LONGEST))
    end = after.start() if after and after.start() >= last else min(len(text), last + LONGEST)
    closing = re.match(r"[.!?…\"”’)]*", text[last:])
    if after and after.start() < last:
        end = last + (closing.end() if closing else 0)
    while start < first and text[start].isspace():
        start += 1
    return start, end
