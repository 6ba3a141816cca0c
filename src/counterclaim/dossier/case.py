"""
A ledger and its snapshot with everything looked up once.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final

from counterclaim.domain.claim import Claim, Relation
from counterclaim.domain.dependence import Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.naming import Names, names_in
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.source import Source
from counterclaim.domain.standing import Snapshot, Standing
from counterclaim.domain.statement import Review, Statement
from counterclaim.domain.text import shortened
from counterclaim.domain.time import LATEST, known_by, opening
from counterclaim.domain.versions import Lineage, lineages
from counterclaim.dossier.anchors import anchor, place_of
from counterclaim.dossier.values import Spot
from counterclaim.dossier.wording import spell_time, spelled

DATE_LINE: Final = re.compile(r"date \d{4}-\d\d-\d\d\s*", re.IGNORECASE)
"""A line of metadata that texts may begin with: no words of theirs."""
ID_LIKE: Final = re.compile(r"\b[A-Za-z][\w-]*(?:#[\w-]+)?")
"""Words that may be the id of a record."""
NAMELESS: Final = re.compile(r"^unattributed(?= \()")
"""How the name of a source begins that is nobody in particular."""
TITLE: Final = 70
"""Characters of the text that stand for a title where a document has none."""


@dataclass(frozen=True)
class CaseView:
    """
    The records a dossier looks at, by id, and the number of each document's footnote.

    Only what is known as of the snapshot's day has a number; documents are numbered in the order of
    their dates, those without one last.
    """

    ledger: Ledger
    snapshot: Snapshot

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Every document."""
        return {d.id: d for d in self.ledger.documents}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every source."""
        return {s.id: s for s in self.ledger.sources}

    @cached_property
    def evidence(self) -> dict[str, Evidence]:
        """Every picture or other item."""
        return {e.id: e for e in self.ledger.evidence}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Every statement."""
        return {s.id: s for s in self.ledger.statements}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Every claim."""
        return {c.id: c for c in self.ledger.claims}

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """What the engine says, by claim."""
        return {s.claim: s for s in self.snapshot.standings}

    @cached_property
    def dependences(self) -> dict[str, Dependence]:
        """Every finding that statements are not independent."""
        return {d.id: d for d in self.ledger.dependences}

    @cached_property
    def relations(self) -> dict[frozenset[str], Relation]:
        """How two claims relate, by the pair."""
        return {frozenset((r.a, r.b)): r for r in self.snapshot.relations}

    @cached_property
    def states(self) -> dict[tuple[str, str], str]:
        """What became of a statement on a claim: live, superseded, retracted."""
        return {(s, c): state for s, c, state in self.snapshot.states}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The footnote number of each document known as of the day."""
        shown = sorted(
            (d for d in self.ledger.documents if self._is_known(d)), key=lambda d: (_date(d), d.id)
        )
        return {d.id: n for n, d in enumerate(shown, 1)}

    @cached_property
    def told(self) -> dict[str, list[Statement]]:
        """The statements of each document in the order of its text, rejected ones included."""
        found: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in self.ledger.statements:
            if statement.doc in self.numbers:
                found[statement.doc].append(statement)
        for statements in found.values():
            statements.sort(key=lambda s: (s.content[0].start, s.id))
        return dict(found)

    @cached_property
    def known(self) -> dict[str, Statement]:
        """
        The statements known as of the day, without those that a person rejected or withdrew.
        """
        return {
            s.id: s
            for s in self.ledger.statements
            if s.doc in self.numbers
            and s.review is not Review.REJECTED
            and not self.documents[s.doc].withdrawn
        }

    @cached_property
    def versions(self) -> dict[str, Lineage]:
        """The known versions of each document that has more than one, in order."""
        found: dict[str, Lineage] = {}
        for line in lineages(self.ledger.documents):
            shown = (tuple(d for d in version if d in self.numbers) for version in line)
            known = tuple(version for version in shown if version)
            found |= {document: known for version in known for document in version}
        return found

    @cached_property
    def newest(self) -> dict[str, str]:
        """The newest version of each document that was edited since, withdrawn ones left out."""
        found: dict[str, str] = {}
        for line in dict.fromkeys(self.versions.values()):
            standing = [[d for d in v if not self.documents[d].withdrawn] for v in line]
            *edited, last = [version for version in standing if version] or [[]]
            found |= {document: last[0] for version in edited for document in version}
        return found

    def reports(self, documents: Iterable[str]) -> int:
        """
        Return how many reports some documents are: the versions of one are one.
        """
        return len({self.versions[d][0][0] if d in self.versions else d for d in documents})

    @cached_property
    def linked(self) -> frozenset[str]:
        """The claims that a known statement speaks of."""
        return frozenset(link.claim for s in self.known.values() for link in s.links)

    @cached_property
    def resting(self) -> dict[str, list[Statement]]:
        """The known statements that rest on each picture or other item."""
        found: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in self.known.values():
            for item in dict.fromkeys((statement.basis, statement.root)):
                if item in self.evidence:
                    found[item].append(statement)
        return dict(found)

    @cached_property
    def asked(self) -> dict[str, Question]:
        """The first question that each claim, or its denial, answers."""
        found: dict[str, Question] = {}
        for question in self.snapshot.questions:
            for answer in question.answers:
                for claim in (*answer.claims, *answer.denials_of):
                    found.setdefault(claim, question)
        return found

    def answers(self, question: Question) -> list[Answer]:
        """
        Return the answers of a question in the order of first publication.

        Those of one day and hour stay as they are posed: what is asserted, then what is denied.
        """
        return sorted(question.answers, key=lambda answer: self.since(self._giving(answer)))

    def _giving(self, answer: Answer) -> Iterator[str]:
        """The statements that give an answer."""
        for claim in answer.claims:
            if claim in self.standings:
                standing = self.standings[claim]
                yield from standing.ever or (*standing.denied.statements, *standing.also)
        for claim in answer.denials_of:
            if claim in self.standings:
                yield from self.standings[claim].denied.statements

    def in_order(self) -> list[Document]:
        """
        Return the documents of the view, by date.
        """
        return [self.documents[d] for d in self.numbers]

    def by_date(self, statements: Iterable[str]) -> list[Statement]:
        """
        Return statements in the order of their documents and of the text.
        """
        return sorted(
            (self.statements[s] for s in statements),
            key=lambda s: (self.numbers.get(s.doc, 0), s.content[0].start, s.id),
        )

    def since(self, statements: Iterable[str]) -> datetime:
        """
        Return when the first of some statements was published; the latest of times for none.
        """
        return min(
            (_date(self.documents[self.statements[s].doc]) for s in statements), default=LATEST
        )

    def turn(self, statements: Iterable[str]) -> tuple[int, int]:
        """
        Return where the first of some statements stands: its document's number, and its place.
        """
        first = self.by_date(statements)[:1]
        return (self.numbers[first[0].doc], first[0].content[0].start) if first else (0, 0)

    def outlet(self, document: Document) -> str:
        """
        Return the name of a document's publisher.
        """
        source = self.sources.get(document.publisher)
        return source.name if source else document.publisher

    def title(self, document: Document) -> str:
        """
        Return what a document is called: its title, else its file, else its first words.
        """
        if document.title or document.path:
            return document.title or document.path or ""
        lines = (DATE_LINE.sub("", " ".join(line.split())) for line in document.text.splitlines())
        first = next((line for line in lines if len(line.split()) > 2), document.id)
        return shortened(first, TITLE)

    def date(self, document: Document) -> str:
        """
        Return when a document was published, or captured where that is all that is known.
        """
        if document.published is not None:
            published, known = spell_time(document.published), document.known_from
            if known is None or known == document.published:
                return published
            return f"{published}, in a version captured {spell_time(known)}"
        if document.captured is not None:
            return f"no date of its own, captured {spell_time(document.captured)}"
        return "no date"

    def name(self, identifier: str) -> str:
        """
        Return the name of a source, item or entity.
        """
        source, item = self.sources.get(identifier), self.evidence.get(identifier)
        if source:
            return NAMELESS.sub("somebody not named", source.name)
        if item and item.mention and item.doc in self.numbers:
            return f"the {item.kind} (“{item.mention.text}”)"
        return self._names.get(identifier, identifier)

    def plain(self, text: str) -> str:
        """
        Return a reason that a rule or a person wrote, with names, numbers and days for what a file
        has as ids and ISO days.
        """
        return spelled(ID_LIKE.sub(self._called, text))

    def _called(self, found: re.Match[str]) -> str:
        word = found.group()
        if "-" not in word and not any(map(str.isdigit, word)):
            return word
        if word in self.claims:
            return f"“{self.claims[word].text.rstrip(' .')}”"
        if word in self.statements:
            number = self.numbers.get(self.statements[word].doc)
            return f"[{number}]" if number else "a statement"
        return self.name(word)

    def spot(self, statement: Statement) -> Spot:
        """
        Return the number of a statement's document, leading to the statement's place in it.
        """
        return Spot(label=f"[{self.numbers.get(statement.doc, 0)}]", anchor=place_of(statement))

    def spots(self, statements: Iterable[str]) -> tuple[Spot, ...]:
        """
        Return one spot for each document of some statements, in order.
        """
        first = {s.doc: s for s in reversed(self.by_date(statements))}
        return tuple(self.spot(first[doc]) for doc in sorted(first, key=lambda d: self.numbers[d]))

    def question_spot(self, claim: str) -> Spot | None:
        """
        Return the question that a claim answers.
        """
        question = self.asked.get(claim)
        if question is None:
            return None
        return Spot(label=question.text, anchor=anchor("q", question.id))

    @cached_property
    def _names(self) -> Names:
        return names_in(self.ledger)

    def _is_known(self, document: Document) -> bool:
        as_of = self.snapshot.as_of
        if as_of is None:
            return True
        return document.known_from is not None and known_by(document.known_from, as_of)


def _date(document: Document) -> datetime:
    return LATEST if document.known_from is None else opening(document.known_from)
