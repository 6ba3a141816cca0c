"""
What a dossier page shows of a question: its answers, their sides, and the sentences that decide them.
"""

from dataclasses import dataclass

from counterclaim.dossier.values import Alert, Footnote, Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """
    A stretch of a sentence; marked where it is the content of the statement.
    """

    text: str
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """
    One statement beside a count: its sentence in parts, and where it comes from.

    ``chain`` says in words who had it from whom; ``anchor`` leads to its place in the document,
    ``note`` to the numbered reference.
    """

    id: str
    anchor: str
    act: str
    mark: str
    parts: tuple[Part, ...]
    chain: str
    outlet: str
    title: str
    date: str
    url: str | None
    note: Spot
    tentative: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """
    One origin of a side: who, the sentence that came first, the others, and why they are one.
    """

    name: str
    notes: tuple[str, ...]
    first: Deciding
    more: tuple[Deciding, ...]
    more_words: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """
    One side of a claim in words.

    ``head`` gives the count and ``where`` the documents that say so; ``uncounted`` says why others
    add no origin; ``doubt_head`` and ``doubt`` why the interval is open, empty where it is not.
    """

    head: str
    where: tuple[Spot, ...]
    facts: tuple[str, ...]
    uncounted: tuple[str, ...]
    doubt_head: str
    doubt: tuple[str, ...]
    origins: tuple[OriginLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """
    One claim, or its denials, with sides and labels.

    ``denied_by`` says who denies it where that is an answer of its own; ``implied`` are statements
    outside the headline counts; ``assessed`` says what people think of it, each with a name.
    """

    id: str
    text: str
    labels: tuple[str, ...]
    sides: tuple[SideView, ...]
    denied_by: str
    doubted: tuple[Deciding, ...]
    withdrawn: tuple[Deciding, ...]
    implied: tuple[Deciding, ...]
    against: tuple[str, ...]
    alerts: tuple[Alert, ...]
    assessed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """
    One answer of a question; ``summary`` gives its origins in few words.
    """

    text: str
    summary: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """
    A sourcing paragraph to paste, with the notes that its numbers stand for.
    """

    anchor: str
    text: str
    notes: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """
    One question with its answers in order of first publication and a paragraph to paste.

    ``days`` is the anchor of its table by day, ``calls`` of whom to ask about it; ``caution`` says
    what to see before taking it for a contest, if anything.
    """

    id: str
    anchor: str
    days: str
    calls: str
    text: str
    contested: bool
    caution: str
    answers: tuple[AnswerView, ...]
    paragraph: Paragraph
