"""
The changes of a case in one line, and only those that speak of a text.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar

from counterclaim.domain.assessment import Assessment
from counterclaim.domain.changed import Changes, Difference
from counterclaim.domain.dependence import DISAVOWAL, RETRACTION, SUPERSESSION, VOID, Dependence
from counterclaim.domain.question import Question
from counterclaim.domain.sameness import claims_of, stance_of
from counterclaim.domain.statement import Stance, Statement

T = TypeVar("T")


UNCHANGED: Final = "nothing changed"
"""The summary of no change."""


def about(found: Changes, text: str) -> Changes:
    """
    Return only the changes that speak of a text: in a question, a claim or a statement's words.
    """
    kept = _Kept(found, text.casefold())
    return Changes(
        before=found.before,
        after=found.after,
        alarms=_only(found.alarms, lambda alarm: kept.any_claim(alarm.claims)),
        alarms_changed=tuple(c for c in found.alarms_changed if kept.any_claim(c.after.claims)),
        corrections=_only(found.corrections, lambda c: kept.any_claim(c.claims)),
        questions=_only(found.questions, kept.question),
        questions_changed=tuple(
            c for c in found.questions_changed if kept.question(c.before) or kept.question(c.after)
        ),
        claims=_only(found.claims, lambda claim: claim.id in kept.claims),
        claims_changed=tuple(
            c for c in found.claims_changed if kept.any_claim((c.was.id, c.claim.id))
        ),
        statements=_only(found.statements, kept.statement),
        statements_changed=tuple(
            c
            for c in found.statements_changed
            if kept.statement(c.before) or kept.statement(c.after)
        ),
        documents=_only(found.documents, lambda document: document.id in kept.documents),
        evidence=_only(found.evidence, lambda item: kept.any_claim(item.bears_on)),
        dependences=_only(found.dependences, kept.dependence),
        assessments=_only(found.assessments, kept.assessment),
    )


def _only(difference: Difference[T], keeps: Callable[[T], bool]) -> Difference[T]:
    return Difference(
        new=tuple(record for record in difference.new if keeps(record)),
        gone=tuple(record for record in difference.gone if keeps(record)),
    )


class _Kept:
    """What of two views speaks of a text."""

    def __init__(self, found: Changes, sought: str) -> None:
        both = (found.before, found.after)
        self._sought = sought
        self._texts = {claim.id: claim.text for seen in both for claim in seen.ledger.claims}
        self.claims = {claim for claim, text in self._texts.items() if sought in text.casefold()}
        asked = [question for seen in both for question in seen.snapshot.questions]
        self.claims |= {claim for q in asked if self.question(q) for claim in claims_of(q)}
        said = [s for seen in both for s in seen.ledger.statements if self.statement(s)]
        self._statements = {statement.id for statement in said}
        self.documents = {statement.doc for statement in said}

    def any_claim(self, claims: Iterable[str]) -> bool:
        return not self.claims.isdisjoint(claims)

    def question(self, question: Question) -> bool:
        told = [self._texts.get(claim, "") for claim in claims_of(question)]
        words = " ".join([question.text, *(answer.text for answer in question.answers), *told])
        return self._sought in words.casefold()

    def statement(self, statement: Statement) -> bool:
        said = self._sought in statement.words.casefold()
        return said or self.any_claim(link.claim for link in statement.links)

    def dependence(self, dependence: Dependence) -> bool:
        bound = not self._statements.isdisjoint(dependence.parts)
        return bound and (dependence.claims is None or self.any_claim(dependence.claims))

    def assessment(self, assessment: Assessment) -> bool:
        return assessment.record in self.claims or assessment.record in self._statements


def summary(found: Changes) -> str:
    """
    Return the changes in one line, such as "2 documents, 1 denial and 3 assertions more; 1 figure
    revised; 1 question newly contested".
    """
    revised = sum(change.figure_revised for change in found.claims_changed)
    parts = [
        _sum(_records(found, _new), "more"),
        _sum(_records(found, _gone), "fewer"),
        _sum([count(len(found.statements_changed), "statement")], "read otherwise"),
        _sum([count(revised, "figure")], "revised"),
        ", ".join(_on_questions(found)),
        _sum([count(len(found.alarms.new), "alert")], "more"),
        _sum([count(len(found.alarms.gone), "alert")], "fewer"),
    ]
    if not any(parts):
        parts = [
            _sum([count(len(found.claims_changed), "claim")], "changed in its standing"),
            _sum([count(len(found.questions_changed), "question")], "with other claims"),
            _sum([count(len(found.alarms_changed), "alert")], "with other statements"),
        ]
    return "; ".join(filter(None, parts)) or UNCHANGED


_KINDS: Final[Mapping[Stance | None, tuple[str, str]]] = {
    Stance.DENIES: ("denial", "denials"),
    Stance.DOUBTS: ("doubt", "doubts"),
    Stance.WITHHOLDS: (
        "statement that neither confirms nor denies",
        "statements that neither confirm nor deny",
    ),
    Stance.ASKS: ("query", "queries"),
    Stance.ASSERTS: ("assertion", "assertions"),
    None: ("other statement", "other statements"),
}


def _new(difference: Difference[T]) -> tuple[T, ...]:
    return difference.new


def _gone(difference: Difference[T]) -> tuple[T, ...]:
    return difference.gone


def _records(found: Changes, side: Any) -> Iterator[str]:
    """How many of each kind came or went; claims only where no statement explains them."""
    statements: tuple[Statement, ...] = side(found.statements)
    yield count(len(side(found.documents)), "document")
    for kind, number in sorted(Counter(item.kind for item in side(found.evidence)).items()):
        yield count(number, kind)
    counted = Counter(map(stance_of, statements))
    for stance, (one, many) in _KINDS.items():
        yield count(counted[stance], one, many)
    if not statements:
        yield count(len(side(found.claims)), "claim")
    revised = {change.claim.id for change in found.claims_changed if change.figure_revised}
    counted_corrections = Counter(
        _CORRECTION.get(correction.type, "correction")
        for correction in side(found.corrections)
        if correction.type != SUPERSESSION or not revised.issuperset(correction.claims)
    )
    for kind, number in sorted(counted_corrections.items()):
        yield count(number, kind)
    yield count(len(side(found.dependences)), "dependence")
    yield count(len(side(found.assessments)), "assessment")


_CORRECTION: Final[Mapping[str, str]] = {
    RETRACTION: "retraction",
    SUPERSESSION: "supersession",
    DISAVOWAL: "disavowal",
    VOID: "void account",
}


def _on_questions(found: Changes) -> Iterator[str]:
    """What became of the questions; the noun stands once."""
    changed, posed = found.questions_changed, found.questions.new
    contested = sum(question.contested for question in posed)
    mark = " and contested" if contested == len(posed) else f" ({contested} contested)"
    numbers = [
        (sum(c.newly_contested for c in changed), "newly contested"),
        (sum(c.no_longer_contested for c in changed), "no longer contested"),
        (len(posed), f"newly posed{mark if contested else ''}"),
        (len(found.questions.gone), "no longer posed"),
        (sum(bool(c.answers.new) for c in changed), "with a new answer"),
        (sum(bool(c.answers.gone) for c in changed), "with an answer fewer"),
    ]
    told = [(number, what) for number, what in numbers if number]
    for turn, (number, what) in enumerate(told):
        yield f"{number if turn else count(number, 'question')} {what}"


def count(number: int, noun: str, many: str | None = None) -> str:
    """A number with its noun, or nothing for none."""
    if number == 0:
        return ""
    return f"{number} {noun if number == 1 else many or f'{noun}s'}"


def _sum(counts: Iterable[str], what: str) -> str:
    told = [count for count in counts if count]
    return f"{listed(told)} {what}" if told else ""


def listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
