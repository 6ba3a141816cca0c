"""
Dossiers of small ledgers and of the example story.
"""

from collections.abc import Iterable
from dataclasses import replace

from counterclaim.domain.document import Document
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.statement import Quote, Statement, Step
from counterclaim.domain.text import Span
from counterclaim.domain.time import parse_moment
from counterclaim.dossier import Dossier, course_of, make_dossier
from counterclaim.dossier.case import CaseView
from counterclaim.exports.changes_summary import summary
from counterclaim.questions import open_points, pose
from counterclaim.questions.pose import answered


def dossier_of(ledger: Ledger, as_of: str | None = None, **more: object) -> Dossier:
    """Return the dossier of a ledger with its questions and open points."""
    case = case_of(ledger, as_of)
    return make_dossier(
        ledger,
        case.snapshot,
        open_points=open_points(ledger, case.snapshot),
        course=course_of(ledger, case.snapshot, answered, summary),
        generator="counterclaim test",
        **more,
    )


def case_of(ledger: Ledger, as_of: str | None = None) -> CaseView:
    """Return what a dossier looks at."""
    view = snapshot(ledger, parse_moment(as_of) if as_of else None)
    return CaseView(ledger, replace(view, questions=pose(ledger, view)))


def written(ledger: Ledger) -> Ledger:
    """Give each document of a ledger a text in which its statements stand, one after another."""
    statements = []
    documents = []
    for document in ledger.documents:
        text = ""
        for said in (s for s in ledger.statements if s.doc == document.id):
            words = f"words of {said.id}"
            span = Span(start=len(text) + 9, end=len(text) + 9 + len(words), text=words)
            statements.append(replace(said, span=span, content=(span,)))
            text += f"They say {words}.\n"
        documents.append(replace(document, text=text))
    return replace(ledger, documents=tuple(documents), statements=tuple(statements))


def page_with(text: str, spans: Iterable[tuple[int, int]]) -> Ledger:
    """Return a ledger of one document with an unlinked statement on each stretch."""
    return Ledger(
        documents=(Document(id="d", publisher="o", text=text),),
        statements=tuple(
            _unlinked(f"s{n}", Span.cut(text, start, end)) for n, (start, end) in enumerate(spans)
        ),
    )


def _unlinked(identifier: str, span: Span) -> Statement:
    return Statement(
        id=identifier,
        doc="d",
        span=span,
        content=(span,),
        chain=(Step(source="o", role="publishes"),),
        root="o",
        act="assert",
        factuality="CT+",
        commitments=("CT+",),
        quote=Quote.NARRATOR,
    )
