"""
The changes of a case in plain lines for the terminal: names for ids, most important first.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeVar

from counterclaim.domain.assessment import Assessment
from counterclaim.domain.changed import (
    Aspect,
    Changes,
    ClaimChange,
    Difference,
    QuestionChange,
    StatementChange,
)
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import MUST, Correction, Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.naming import names_in
from counterclaim.domain.quantity import Quantity
from counterclaim.domain.question import Question
from counterclaim.domain.sameness import claims_of
from counterclaim.domain.standing import Alarm, Dispute, Life, Side, Standing
from counterclaim.domain.statement import Firmness, Link, Stance, Statement
from counterclaim.domain.time import Interval, Moment, day_of
from counterclaim.dossier.changed import heading, urgency
from counterclaim.exports.changes_summary import count, listed

T = TypeVar("T")


MOST: Final = 6
"""Records listed under one heading of the terminal; the others are counted."""
FEW: Final = 3
"""Statements listed under one claim."""
LONGEST: Final = 110
"""Characters of a claim's or statement's words shown in a line."""


def lines(found: Changes, most: int = MOST) -> Iterator[str]:
    """
    Yield the changes in plain lines for the terminal, most important first.

    Headings stand at the margin, what belongs to them below, indented; an id stands in brackets.
    """
    tells = _Told(found, most)
    sections = {
        "Alerts": tells.alarms(),
        "Corrections": tells.corrections(),
        "Questions": tells.questions(),
        "Other claims that stand otherwise": tells.other_claims(),
        "Statements read otherwise": tells.readings(),
        "Other claims told for the first time": tells.first_told(),
        "Other claims no longer there": tells.no_longer_told(),
        "Statements on no claim": tells.loose(),
        "Assessments": tells.assessments(),
        "Documents": tells.documents(),
        "Pictures and other items": tells.evidence(),
        "Dependences": tells.dependences(),
    }
    for title, told in sections.items():
        below = [f"  {line}" for line in told]
        if below:
            yield title
            yield from below


class _Told:
    """
    The changes in words: names for ids, and no claim told twice.
    """

    def __init__(self, found: Changes, most: int) -> None:
        self._found = found
        self._most = most
        both = (found.before, found.after)
        self._names = {i: name for seen in both for i, name in names_in(seen.ledger).items()}
        self._sources = {s.id: s.name for seen in both for s in seen.ledger.sources}
        self._claims = {claim.id: claim for seen in both for claim in seen.ledger.claims}
        self._documents = {d.id: d for seen in both for d in seen.ledger.documents}
        self._statements = {s.id: s for seen in both for s in seen.ledger.statements}
        self._standings = {s.claim: s for s in found.after.snapshot.standings}
        self._changed = {change.claim.id: change for change in found.claims_changed}
        self._fresh = {claim.id for claim in found.claims.new}
        self._came: defaultdict[str, list[str]] = defaultdict(list)
        for statement in found.statements.new:
            for claim in dict.fromkeys(link.claim for link in statement.links):
                self._came[claim].append(statement.id)
        self._homes = {c: q for q in found.after.snapshot.questions for c in claims_of(q)}
        asked = (found.after.snapshot.questions, found.questions.gone)
        self._asked = {c for questions in asked for q in questions for c in claims_of(q)}

    def alarms(self) -> Iterator[str]:
        difference = self._found.alarms
        yield from self._some(difference.new, self._alarm)
        for change in self._found.alarms_changed:
            came = set(change.after.statements).difference(change.before.statements)
            more = f"{count(len(came), 'statement')} more" if came else "fewer statements"
            yield f"{self._alarm(change.after)}: {more}"
        yield from self._some(difference.gone, lambda alarm: f"no longer: {self._alarm(alarm)}")

    def corrections(self) -> Iterator[str]:
        difference = self._found.corrections
        yield from self._some(difference.new, self._correction)
        yield from self._some(difference.gone, lambda c: f"no longer: {self._correction(c)}")

    def questions(self) -> Iterator[str]:
        """Every question with something new, and under it its claims that stand otherwise."""
        changed = {change.after.id: change for change in self._found.questions_changed}
        posed = {question.id for question in self._found.questions.new}
        asked = enumerate(self._found.after.snapshot.questions)
        ranked = sorted((urgency(q, changed.get(q.id), q.id in posed), i) for i, q in asked)
        for _, turn in ranked:
            question = self._found.after.snapshot.questions[turn]
            yield from self._question(question, changed.get(question.id), posed)
        for question in self._found.questions.gone:
            yield f"no longer posed: {question.text} [{question.id}]"
            yield from self._where_to(question)

    def other_claims(self) -> Iterator[str]:
        changed = [c for c in self._found.claims_changed if c.claim.id not in self._asked]
        moved = [change for change in changed if not change.only_told_again]
        again = [change for change in changed if change.only_told_again]
        yield from self._blocks([self._claim_changed(c) for c in (*moved, *again)])

    def first_told(self) -> Iterator[str]:
        fresh = [c for c in self._found.claims.new if c.id not in self._asked]
        yield from self._blocks([self._first_time(claim) for claim in fresh])

    def no_longer_told(self) -> Iterator[str]:
        gone = [c for c in self._found.claims.gone if c.id not in self._asked]
        yield from self._some(gone, self._claim)

    def readings(self) -> Iterator[str]:
        """What is read otherwise; where many differ in the same way, that is said once."""
        alike: defaultdict[str, list[StatementChange]] = defaultdict(list)
        for change in self._found.statements_changed:
            alike["; ".join(self._differences(change))].append(change)
        ranked = sorted(alike.items(), key=lambda pair: -len(pair[1]))
        entries = []
        for difference, same in ranked:
            named = [f"{self._speaker(c.after)} [{c.after.id}]" for c in same[:FEW]]
            if len(same) > FEW:
                named.append(f"{len(same) - FEW} more")
            if len(same) == 1 and "content" not in same[0].fields:
                named = [f"{named[0]} “{_short(same[0].after.words)}”"]
            entries.append(f"{listed(named)}: {difference}")
        yield from self._some(entries, str)

    def loose(self) -> Iterator[str]:
        """Statements that speak to no claim, so that no claim above names them."""
        difference = self._found.statements
        came = [statement for statement in difference.new if not statement.links]
        went = [statement for statement in difference.gone if not statement.links]
        yield from self._some(came, self._said)
        yield from self._some(went, lambda statement: f"no longer: {self._said(statement)}")

    def assessments(self) -> Iterator[str]:
        difference = self._found.assessments
        yield from self._some(difference.new, self._assessment)
        yield from self._some(difference.gone, lambda a: f"no longer: {self._assessment(a)}")

    def documents(self) -> Iterator[str]:
        difference = self._found.documents
        withdrawn = {d.id for d in self._found.after.ledger.documents if d.withdrawn}
        yield from self._some(difference.new, self._new_document)
        yield from self._some(
            difference.gone,
            lambda d: f"{'withdrawn' if d.id in withdrawn else 'gone'}: {self._document(d)}",
        )

    def evidence(self) -> Iterator[str]:
        difference = self._found.evidence
        yield from self._some(difference.new, lambda item: f"new: {self._item(item)}")
        yield from self._some(difference.gone, lambda item: f"gone: {self._item(item)}")

    def dependences(self) -> Iterator[str]:
        difference = self._found.dependences
        yield from self._some(difference.new, self._dependence)
        yield from self._some(difference.gone, lambda d: f"no longer: {self._dependence(d)}")

    def _some(self, records: Sequence[T], say: Callable[[T], str]) -> Iterator[str]:
        yield from map(say, records[: self._most])
        yield from self._rest(len(records))

    def _blocks(self, blocks: Sequence[Iterable[str]]) -> Iterator[str]:
        for block in blocks[: self._most]:
            yield from block
        yield from self._rest(len(blocks))

    def _rest(self, number: int) -> Iterator[str]:
        if number > self._most:
            yield f"and {number - self._most} more"

    def _question(
        self, question: Question, change: QuestionChange | None, posed: Iterable[str]
    ) -> Iterator[str]:
        members = sorted(claims_of(question), key=self._weight)
        below = [self._claim_changed(self._changed[c]) for c in members if c in self._changed]
        fresh = [c for c in members if c in self._fresh]
        below += [self._first_time(self._claims[c]) for c in fresh]
        head = heading(question, change, question.id in posed)
        if not (head or below):
            return
        yield f"{head or 'more on'}: {question.text} [{question.id}]"
        if change and change.before.text != question.text:
            yield f"  was posed as: {change.before.text}"
        answers = change.answers if change else Difference(new=question.answers if head else ())
        for answer in answers.new:
            yield f"  {'new answer' if change else 'answer'}: {answer.text}"
        for answer in answers.gone:
            yield f"  no longer an answer: {answer.text}"
        yield from (f"  {line}" for line in self._blocks(below))

    def _weight(self, claim: str) -> tuple[int, str]:
        change = self._changed.get(claim)
        return (list(Aspect).index(change.aspects[0]) if change else len(Aspect)), claim

    def _where_to(self, question: Question) -> Iterator[str]:
        homes = {q.id: q for c in sorted(claims_of(question)) if (q := self._homes.get(c))}
        for home in homes.values():
            yield f"  its claims are now in: {home.text} [{home.id}]"

    def _claim_changed(self, change: ClaimChange) -> Iterator[str]:
        told = "; ".join(self._aspects(change)) or _retold(change)
        yield f"{self._claim(change.claim)}: {told}"
        yield from self._speakers(change.claim.id, change.statements.new)
        for statement in change.statements.gone[:FEW]:
            yield f"  no longer: {self._speaker(self._statements[statement])} [{statement}]"

    def _first_time(self, claim: Claim) -> Iterator[str]:
        """A claim that was not there before; in one line where one statement told it."""
        came, standing = self._came.get(claim.id, []), self._standings[claim.id]
        if len(came) == 1:
            marks = _marks(standing)
            yield f"{self._claim(claim)}: {'; '.join((self._by(claim.id, came[0]), *marks))}"
            return
        told = [f"asserted by {_origins(standing.asserted)}"]
        if standing.denied.statements:
            told.append(f"denied by {_origins(standing.denied)}")
        yield f"{self._claim(claim)}: {'; '.join((*told, *_marks(standing)))}"
        yield from self._speakers(claim.id, came)

    def _speakers(self, claim: str, statements: Sequence[str]) -> Iterator[str]:
        for identifier in statements[:FEW]:
            yield f"  {self._by(claim, identifier)}"
        if len(statements) > FEW:
            yield f"  and {len(statements) - FEW} more"

    def _by(self, claim: str, identifier: str) -> str:
        """What one statement does to a claim, and who says it."""
        statement = self._statements[identifier]
        link = next(link for link in statement.links if link.claim == claim)
        implied = "" if link.counts else ", by implication"
        return f"{_BY[link.stance]} {self._speaker(statement)} [{identifier}]{implied}"

    def _aspects(self, change: ClaimChange) -> Iterator[str]:
        """What moved in the standing of a claim, from what it was."""
        before, after, moved = change.before, change.after, set(change.aspects)
        if Aspect.LIFE in moved:
            yield f"{after.life} (was {before.life})"
        if Aspect.DISPUTE in moved:
            yield f"{after.dispute} (was {before.dispute})"
        if set(after.zombies) - set(before.zombies):
            yield "told again after it was withdrawn"
        if set(after.against_interest) - set(before.against_interest):
            yield "conceded against the speaker's own interest"
        if Aspect.DENIED in moved:
            yield f"denied by {_origins(after.denied)} (was {_origins(before.denied)})"
        if Aspect.ASSERTED in moved:
            yield f"asserted by {_origins(after.asserted)} (was {_origins(before.asserted)})"
        if _support(before) != _support(after):
            yield f"support {_support(after)} (was {_support(before)})"
        elif Aspect.TENTATIVE in moved:
            yield "on tentative readings only" if after.tentative else "no longer tentative"
        if Aspect.AGREED in moved:
            yield "agreed by opposed sides" if after.agreed else "no longer agreed"
        for mark, rivals in (("", change.rivals.new), ("no longer ", change.rivals.gone)):
            if rivals:
                yield f"{mark}contradicted by {listed(self._claims_listed(rivals))}"
        if Aspect.WORDING in moved:
            was = _short(change.was.text)
            again = was == _short(change.claim.text)
            yield "worded otherwise further on" if again else f"was worded “{was}”"

    def _differences(self, change: StatementChange) -> Iterator[str]:
        """What differs in a reading, from what it was."""
        before, after = change.before, change.after
        for name in change.fields:
            if name == "commitments" and "factuality" in change.fields:
                continue
            if name == "root" and "chain" in change.fields:
                continue
            was, now = (self._value(statement, name) for statement in (before, after))
            yield f"{name.replace('_', ' ')}: {was} → {now}"

    def _value(self, statement: Statement, name: str) -> str:
        value = getattr(statement, name)
        if name == "chain":
            return " ← ".join(self._call(step.source) for step in statement.chain)
        if name == "content":
            return f"“{_short(statement.words)}”"
        if name == "links":
            told = [self._link(link) for link in statement.links if link.claim in self._claims]
            return listed(told) or "no claim"
        if name in {"root", "basis", "place"}:
            return self._call(value) if value else "none"
        if isinstance(value, Interval):
            return f"{value.start or '…'} to {value.end or '…'}"
        if isinstance(value, Quantity):
            return value.surface or str(value.value)
        if isinstance(value, tuple):
            return ", ".join(map(str, value))
        return _YES_NO.get(value, str(value)) if value in (True, False, None) else str(value)

    def _link(self, link: Link) -> str:
        firm = "" if link.firmness is Firmness.FIRM else f", {link.firmness}"
        return f"{link.stance} {self._claim(self._claims[link.claim])} ({link.mode}{firm})"

    def _call(self, identifier: str) -> str:
        return self._sources.get(identifier) or self._names.get(identifier, identifier)

    def _speaker(self, statement: Statement) -> str:
        """Who says it, through whom, where and when."""
        document = self._documents[statement.doc]
        day = _day(document.known_from)
        outlet, *through = [self._call(step.source) for step in statement.chain]
        if not through:
            return f"{outlet} ({day})"
        *via, holder = through
        passed = f" via {listed(via)}" if via else ""
        return f"{holder}{passed} in {outlet} ({day})"

    def _said(self, statement: Statement) -> str:
        return f"{self._speaker(statement)}: “{_short(statement.words)}” [{statement.id}]"

    def _claim(self, claim: Claim) -> str:
        return f"“{_short(claim.text)}” [{claim.id}]"

    def _claims_listed(self, claims: Sequence[str]) -> list[str]:
        named = [
            self._claim(self._claims[claim]) for claim in claims[:FEW] if claim in self._claims
        ]
        return [*named, f"{len(claims) - FEW} more"] if len(claims) > FEW else named

    def _alarm(self, alarm: Alarm) -> str:
        return f"{alarm.text} [{', '.join((*alarm.claims, *alarm.statements[:FEW]))}]"

    def _correction(self, correction: Correction) -> str:
        claims = listed(self._claims_listed(correction.claims))
        by, day = self._call(correction.by), _day(correction.date)
        return f"{correction.type} by {by}, {day}: {claims} [{correction.id}]"

    def _assessment(self, assessment: Assessment) -> str:
        record = self._claims.get(assessment.record)
        named = self._claim(record) if record else f"{self._call(assessment.record)}"
        return f"{assessment.grade}, {assessment.meaning}, by {assessment.by}: {named}"

    def _document(self, document: Document) -> str:
        title = f", “{_short(document.title)}”" if document.title else ""
        day = _day(document.known_from)
        return f"{self._call(document.publisher)}, {day}{title} [{document.id}]"

    def _new_document(self, document: Document) -> str:
        if document.version_of is None:
            return f"new: {self._document(document)}"
        return f"new version: {self._document(document)}, of [{document.version_of}]"

    def _item(self, item: Evidence) -> str:
        named = item.file or (f"“{item.mention.text}”" if item.mention else "")
        where = self._documents.get(item.doc or "")
        told = f"in {self._call(where.publisher)}, {_day(where.known_from)}" if where else ""
        return " ".join(filter(None, (item.kind, named, told, f"[{item.id}]")))

    def _dependence(self, dependence: Dependence) -> str:
        parts = [
            self._speaker(self._statements[part]) if part in self._statements else self._call(part)
            for part in dependence.parts
        ]
        one = "count as one origin" if dependence.strength == MUST else "may be one origin"
        basis = dependence.basis.replace("_", " ")
        return f"{listed(parts)} {one}: {basis} [{dependence.id}]"


_BY: Final[Mapping[Stance, str]] = {
    Stance.ASSERTS: "asserted by",
    Stance.DENIES: "denied by",
    Stance.DOUBTS: "doubted by",
    Stance.ASKS: "asked by",
    Stance.WITHHOLDS: "neither confirmed nor denied by",
}
_YES_NO: Final[Mapping[bool | None, str]] = {True: "yes", False: "no", None: "not said"}


def _retold(change: ClaimChange) -> str:
    """What happened to a claim of which no count and no label moved."""
    if change.statements.new:
        return "told again, without a new origin"
    return "told by fewer, with the same counts" if change.statements.gone else "linked otherwise"


def _marks(standing: Standing) -> Iterator[str]:
    """The labels of a new claim, where they are not those of most."""
    if standing.dispute is not Dispute.UNDISPUTED:
        yield str(standing.dispute)
    if standing.life is not Life.LIVE:
        yield str(standing.life)


def _origins(side: Side) -> str:
    low, high = side.origins_min, side.origins_max
    if high == 0:
        return "nobody identified" if side.unattributed else "nobody"
    return count(high, "origin") if low == high else f"{low} to {count(high, 'origin')}"


def _support(standing: Standing) -> str:
    tentative = standing.tentative and standing.asserted.origins_max
    return f"{standing.support}{', tentative' if tentative else ''}"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def _day(moment: Moment | None) -> str:
    """A day in UTC."""
    return day_of(moment).isoformat() if moment is not None else "no date"
