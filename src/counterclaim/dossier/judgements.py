"""
What people decided and judged, in words: beside the counts, never in them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from counterclaim.domain.assessment import Assessment
from counterclaim.domain.decision import Decision
from counterclaim.domain.ledger import Ledger
from counterclaim.dossier.wording import number_of


def judgements(ledger: Ledger, about: str, record: str) -> Iterator[str]:
    """
    Yield what people think of one record, in the order of their names.
    """
    held = [a for a in ledger.assessments if (a.about, a.record) == (about, record)]
    for assessment in sorted(held, key=lambda a: (a.by, a.id)):
        yield judged(assessment)


def judged(assessment: Assessment) -> str:
    """
    Return one assessment in words.
    """
    return (
        f"{assessment.by}: {assessment.grade} ({assessment.meaning}), because "
        f"{assessment.explanation.rstrip('.')}"
    )


def work(decisions: Sequence[Decision], orphans: int) -> Iterator[str]:
    """
    Yield who worked on a case: standing decisions by person, and those that apply to nothing.
    """
    by = Counter(decision.by for decision in decisions)
    if by:
        people = ", ".join(f"{name} ({number})" for name, number in sorted(by.items()))
        yield f"{number_of(len(decisions), 'decision')} of people: {people}"
    if orphans:
        yield f"Decisions that apply to nothing: {orphans}, listed below"


def finders(readings: Iterable[tuple[str, str]]) -> str:
    """
    Return by which finders, in which versions of their rules, the documents were read.
    """
    counts = Counter(readings)
    return ", ".join(
        f"{number_of(number, 'document')} with {finder} and the reading rules {rules}"
        for (finder, rules), number in sorted(counts.items())
    )
