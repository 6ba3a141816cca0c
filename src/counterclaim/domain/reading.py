"""
What one document says, before it is compared with any other.

A reading is all that grouping needs: later stages and replays never look at a language model.
"""

from dataclasses import dataclass

from counterclaim.domain.evidence import Evidence
from counterclaim.domain.source import Entity, Source
from counterclaim.domain.statement import Statement
from counterclaim.domain.text import Span
from counterclaim.domain.time import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """
    A correction or retraction notice, or a credit, found in a document.

    ``kind`` is ``retraction``, ``correction`` or ``credit``; ``span`` the words that give it,
    ``source`` the local source credited or correcting, ``date`` the day of the report it takes
    back where the words give one, ``statements`` the statements of this document that tell it.
    """

    kind: str
    span: Span
    source: str | None = None
    date: Moment | None = None
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """
    The statements of one document with the sources and entities they name.

    Ids of sources and entities are local to the document ("<doc>#fars"); ``finder`` says which
    reader made it and ``rules`` in which version; ``notes`` what it could not read.
    Statements carry no links: those come from grouping.
    """

    doc: str
    finder: str
    rules: str
    statements: tuple[Statement, ...] = ()
    sources: tuple[Source, ...] = ()
    entities: tuple[Entity, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    notices: tuple[Notice, ...] = ()
    notes: tuple[str, ...] = ()
