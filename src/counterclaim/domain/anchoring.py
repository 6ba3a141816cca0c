"""
Finding a record again that a decision named, after ids have moved.

Decisions bind to statements: a statement is the same one if it has the id, or stands in the same
document with the same holder and at least half of its characters in common (DESIGN 4).  What is
not found again is said, never guessed.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from counterclaim.domain.claim import Claim
from counterclaim.domain.decision import CLAIM, QUESTION, STATEMENT, Ref
from counterclaim.domain.ids import slug
from counterclaim.domain.question import Question
from counterclaim.domain.statement import Statement

LIKE: Final = 0.5
"""Share of characters (intersection over union) from which two contents are one (DESIGN 4)."""
MOST_MEMBERS: Final = 12
"""Statements kept to find a claim again: its smallest ids, enough for most to be found."""

Ranges = tuple[tuple[int, int], ...]


def shared(first: Iterable[tuple[int, int]], second: Iterable[tuple[int, int]]) -> float:
    """
    Return how much two sets of half-open ranges share: characters in both over characters in any.

    >>> shared([(0, 10)], [(5, 15)])
    0.3333333333333333
    """
    ours = {n for start, end in first for n in range(start, end)}
    theirs = {n for start, end in second for n in range(start, end)}
    union = ours | theirs
    return len(ours & theirs) / len(union) if union else 0.0


def ranges(statement: Statement) -> Ranges:
    """
    Return the offsets of a statement's content.
    """
    return tuple((span.start, span.end) for span in statement.content)


class StatementIndex:
    """
    Statements as they were read, to be found by what a decision kept of them.

    ``names`` leads from a source id to its name.
    """

    def __init__(self, statements: Iterable[Statement], names: Mapping[str, str]) -> None:
        self._names = names
        self.by_id = {statement.id: statement for statement in statements}
        self._by_doc: defaultdict[str, list[Statement]] = defaultdict(list)
        for name in sorted(self.by_id):
            self._by_doc[self.by_id[name].doc].append(self.by_id[name])

    def ref(self, statement: str) -> Ref:
        """
        Return a reference to a statement.

        Raises:
            KeyError: there is no such statement.
        """
        found = self.by_id[statement]
        return Ref(
            kind=STATEMENT,
            id=found.id,
            doc=found.doc,
            content=ranges(found),
            holder=self._holder(found),
        )

    def find(self, ref: Ref) -> str | None:
        """
        Return the id of the statement a reference means now, or ``None``.
        """
        if ref.id in self.by_id:
            return ref.id
        if ref.doc is None or not ref.content:
            return None
        alike = [
            (shared(ranges(other), ref.content), other.id)
            for other in self._by_doc.get(ref.doc, ())
            if self._holder(other) == ref.holder
        ]
        best = max(alike, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
        return best[1] if best[0] >= LIKE else None

    def _holder(self, statement: Statement) -> str:
        return slug(self._names.get(statement.holder, statement.holder))


def claim_ref(claim: Claim, statements: Iterable[Statement], index: StatementIndex) -> Ref:
    """
    Return a reference to a claim by the statements on it.
    """
    on_it = sorted(s.id for s in statements if any(link.claim == claim.id for link in s.links))
    known = [name for name in on_it if name in index.by_id]
    return Ref(
        kind=CLAIM,
        id=claim.id,
        name=claim.property,
        members=tuple(index.ref(name) for name in known[:MOST_MEMBERS]),
    )


def question_ref(question: Question, claims: Mapping[str, Ref]) -> Ref:
    """
    Return a reference to a question by the claims it asks about.
    """
    asked = {c for answer in question.answers for c in (*answer.claims, *answer.denials_of)}
    return Ref(
        kind=QUESTION,
        id=question.id,
        members=tuple(claims[name] for name in sorted(asked) if name in claims),
    )


def find_claim(
    ref: Ref,
    index: StatementIndex,
    statements: Mapping[str, Statement],
    claims: Mapping[str, Claim],
) -> str | None:
    """
    Return the claim a reference means now: by its id, else the one most of its statements are on.

    At least half of those that are found again must be on it.
    """
    if ref.id in claims:
        return ref.id
    members = [found for each in ref.members if (found := index.find(each)) is not None]
    votes: Counter[str] = Counter()
    for name in members:
        if name in statements:
            votes.update({link.claim for link in statements[name].links})
    ranked = sorted(
        votes, key=lambda c: (-votes[c], c not in claims or claims[c].property != ref.name, c)
    )
    if not ranked or votes[ranked[0]] * 2 < len(members):
        return None
    return ranked[0]
