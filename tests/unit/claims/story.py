"""
Small readings by hand: documents with statements cut by their words.
"""

from datetime import date

from counterclaim.claims import ReadDocument
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ids import local_source, slug, statement_id
from counterclaim.domain.quantity import Quantity
from counterclaim.domain.reading import Notice, Reading
from counterclaim.domain.source import Affiliation, Entity, Source
from counterclaim.domain.statement import Quote, Statement, Step
from counterclaim.domain.text import Mention, Span
from counterclaim.domain.time import Interval

DAY = date(2031, 3, 4)


def outlet(name: str) -> Source:
    """Return an outlet as the documents stage makes it."""
    return Source(id=f"o-{slug(name)}", name=name, type="outlet", affiliation=Affiliation.UNKNOWN)


def find(text: str, words: str) -> Span:
    """Cut the first place of some words."""
    start = text.index(words)
    return Span.cut(text, start, start + len(words))


class Page:
    """One document in the making."""

    def __init__(self, name: str, publisher: str, text: str, day: date | None = DAY) -> None:
        self.document = Document(id=name, publisher=outlet(publisher).id, text=text, published=day)
        self.publisher = outlet(publisher)
        self.sources: dict[str, Source] = {}
        self.entities: dict[str, Entity] = {}
        self.statements: list[Statement] = []
        self.notices: list[Notice] = []
        self.evidence: list[Evidence] = []

    def source(self, name: str, kind: str = "person", **more: object) -> str:
        """Name a source and return its local id."""
        identifier = local_source(self.document.id, name)
        self.sources[identifier] = Source(
            id=identifier, name=name, type=kind, affiliation=Affiliation.UNKNOWN, **more
        )
        return identifier

    def entity(self, name: str, kind: str, *words: str, source: str | None = None) -> None:
        """Name an entity; words beyond its name are suggested mentions."""
        text, doc = self.document.text, self.document.id
        mentions = []
        for said in (name, *words):
            at = text.find(said)
            while at >= 0:
                mentions.append(
                    Mention(
                        doc=doc, start=at, end=at + len(said), text=said, suggested=said != name
                    )
                )
                at = text.find(said, at + 1)
        identifier = f"{doc}#e-{slug(name)}"
        self.entities[identifier] = Entity(
            id=identifier, name=name, type=kind, mentions=tuple(mentions), source=source
        )

    def says(
        self,
        content: str,
        *,
        holder: str | None = None,
        cue: str | None = None,
        act: str = "assert",
        quote: Quote = Quote.INDIRECT,
        through: tuple[str, ...] = (),
        factuality: str = "CT+",
        quantity: Quantity | None = None,
        resolves: tuple[str, ...] = (),
        about: Interval | None = None,
        basis: str | None = None,
    ) -> str:
        """Add a statement and return its id."""
        text = self.document.text
        span = find(text, content)
        steps = [Step(source=self.publisher.id, role="publishes")]
        steps += [Step(source=relay, role="relays") for relay in through]
        if holder:
            steps.append(Step(source=holder, role="says", cue=find(text, cue) if cue else None))
        spans = [span, *(step.cue for step in steps if step.cue)]
        whole = Span.cut(text, min(s.start for s in spans), max(s.end for s in spans))
        sources = [step.source for step in steps]
        statement = Statement(
            id=statement_id(self.document.id, [(span.start, span.end)], sources),
            doc=self.document.id,
            span=whole,
            content=(span,),
            chain=tuple(steps),
            root=sources[-1],
            act=act,
            factuality=factuality,
            commitments=(factuality,) * len(steps),
            quote=quote if holder else Quote.NARRATOR,
            quantity=quantity,
            resolves=resolves,
            about=about,
            basis=basis,
        )
        self.statements.append(statement)
        return statement.id

    def notice(self, kind: str, words: str, **more: object) -> None:
        """Add a notice."""
        self.notices.append(Notice(kind=kind, span=find(self.document.text, words), **more))

    def item(self, kind: str, words: str, **more: object) -> str:
        """Name a picture or a recording and return its id."""
        identifier = f"{self.document.id}#e-item-{len(self.evidence)}"
        day = self.document.published
        self.evidence.append(
            Evidence(
                id=identifier,
                kind=kind,
                doc=self.document.id,
                mention=find(self.document.text, words),
                first_seen=day,
                **more,
            )
        )
        return identifier

    def read(self) -> ReadDocument:
        """Return the page with its reading."""
        return ReadDocument(
            document=self.document,
            publisher=self.publisher,
            reading=Reading(
                doc=self.document.id,
                finder="hand",
                rules="0",
                statements=tuple(self.statements),
                sources=tuple(self.sources.values()),
                entities=tuple(self.entities.values()),
                notices=tuple(self.notices),
                evidence=tuple(self.evidence),
            ),
        )
